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

        <a id="pilihan-daftar"></a>

        ## Pilihan dari daftar acuan · Options of a register

        `options: {register: …}` menawarkan semua isi daftar itu, dengan id dan namanya. `filter` memilih menurut jawaban
        sebelumnya: `option.parent`, `option.zone`, dan keterangan dalam `with` isi daftar. Daftar berisi ribuan tidak
        disalin per butir, dan pengisi mencarinya dengan mengetik sebagian nama. · `options: {register: …}` offers all
        entries of that register, with ids and titles. `filter` chooses by earlier answers: `option.parent`,
        `option.zone` and what an entry's `with` says. Registers of thousands are not copied for each item, and who
        answers searches them by typing part of a name.

        ```yaml
        kind: register
        id: kota
        title: Kota
        holds: option
        entries:
          - {id: banda-aceh, title: Banda Aceh, parent: aceh}
          - {id: sabang, title: Sabang, parent: aceh, with: {letak: pulau}}
        ---
        kind: bank
        id: tempat
        title: Tempat tinggal
        topics: [{id: tempat, title: Tempat}]
        items:
          - {id: pindah, type: boolean, stem: Apakah Anda pindah tahun ini?}
          - id: kota-asal
            type: single
            topic: tempat
            stem: Dari kota mana?
            relevant: pindah
            options: {register: kota}
        ```

        <a id="pengganti"></a>

        ## Pengganti dan terjemahan · Overrides and translations

        `overrides` pada bagian mengganti `stem`, `help`, `required`, `relevant`, atau teks pilihan butirnya, hanya untuk
        instrumen itu. `of` mencatat tanda teks asalnya: delapan angka yang disebut temuan O003. Bila aslinya berubah,
        tandanya tidak lagi cocok, dan penggantinya perlu dibaca lagi. · `overrides` of a section replaces `stem`, `help`,
        `required`, `relevant` or the texts of options of its items, for that instrument alone. `of` keeps the mark of the
        original texts: eight digits that finding O003 names. When the original changes, the mark no longer fits, and
        what replaces it has to be read again.

        Dengan cara yang sama `of` di dalam peta bahasa mencatat teks pertama ketika diterjemahkan: `{id: Setuju, en:
        Agree, of: 1a2b3c4d}`. · In the same way `of` in a map of languages keeps what the first text was as it was
        translated.

        Tanda: FNV-1a 64 bit atas UTF-8 teks, deretan spasi dihitung satu, kedua paruhnya digabung dengan XOR. · The mark:
        FNV-1a of 64 bits over the text's UTF-8, runs of white space as one space, its halves combined by XOR.

        <a id="pasangan-tes"></a>

        ## Pasangan tes · Pairs of tests

        Tes awal dan tes akhir adalah dua baterai dari satu instrumen, atau dari dua instrumen yang sebanding. `equivalent`
        pada baterai tes akhir menjanjikan bahwa keduanya dapat dibandingkan: setiap sel (pokok bahasan atau indikator)
        punya butir dan poin sebanyak pada tes yang lain. `anchors` menyebut butir yang ada di keduanya, dengan kunci dan
        poin yang sama. · A pre-test and a post-test are two batteries of one instrument, or of two that compare.
        `equivalent` on the battery of the later one promises that the two can be compared: each cell (topic or indikator)
        has as many items and as many points as in the other. `anchors` names items that both ask, with one key and points.

        ```yaml
        kind: battery
        id: tes-awal
        title: Tes awal
        instrument: tes
        programme: pelatihan
        occasion: pre
        periode: {from: 2025-02-10, to: 2025-02-10}
        status: tidak-aktif
        ---
        kind: battery
        id: tes-akhir
        title: Tes akhir
        instrument: tes
        programme: pelatihan
        occasion: post
        periode: {from: 2025-02-12, to: 2025-02-12}
        status: tidak-aktif
        equivalent: {to: tes-awal, anchors: [soal-1]}
        ```

        `tera score` lalu menyandingkan keduanya: siapa yang naik, tetap, dan turun. · `tera score` then compares them: who
        went up, stayed and went down.


        """#
}
