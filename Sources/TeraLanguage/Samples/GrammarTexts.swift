/// The chapter of the language reference about texts that change: filled in by answers, taken from registers, replaced,
/// translated.
///
/// A test checks its YAML samples with the sample project.
enum GrammarTexts {
    static let text = #"""
        <a id="isian"></a>

        ## Teks yang terisi · Texts filled in

        `{nama_butir}` di dalam teks diganti dengan jawaban butir itu, dan `{participant.name}` dengan data peserta
        (`id`, `name`, `jenjang`, `instansi`, `provinsi`, `programmes`). Kata sesudah `|` dibaca bila jawabannya tidak ada;
        ia wajib bila jawabannya mungkin tidak ada. Berlaku di `stem`, `help`, pilihan, `message`, serta `title` dan
        `introduction` bagian. · `{item_name}` in a text becomes the answer to that item, `{participant.name}` what is
        known of the participant. The words after `|` are read where there is no answer; they must be there where there
        may be none. This works in `stem`, `help`, options, `message`, and the `title` and `introduction` of a section.

        ```yaml
        kind: bank
        id: keluarga
        title: Keluarga
        items:
          - {id: nama-anak, type: text, stem: Siapa nama anak tertua Anda?}
          - {id: lahir, type: date, stem: "Kapan {nama_anak | anak tertua Anda} lahir?"}
          - {id: sekolah, type: boolean, stem: "Apakah ia, yang lahir {lahir}, sudah bersekolah?"}
        ```

        Namanya seperti di dalam ekspresi: `_` untuk `-`. Pilihan dibaca dengan teksnya, beberapa pilihan dengan “dan”,
        bilangan dengan koma desimal, tanggal dengan nama bulan, semuanya dalam bahasa yang ditampilkan. Pada kertas
        tertulis nomor butirnya: “[jawaban nomor 1]”. · Names are those of expressions: `_` for `-`. A choice is read as
        its text, several joined by “and”, a number in the notation of the language shown, a date with the name of its
        month. On paper stands the number of the item: “[answer to number 1]”.


        """#
}
