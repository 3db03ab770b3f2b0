/// The chapter of the language reference about expressions in documents.
///
/// A test checks its YAML sample with the sample project.
enum GrammarExpressions {
    static let text = #"""
        <a id="ekspresi"></a>

        ## Ekspresi · Expressions

        Syarat dan rumus ditulis dalam CEL ([tata bahasa · grammar](cel.ebnf), [arti · meaning](cel-semantics.md)) di
        samping butir yang diaturnya. · Conditions and formulas are CEL, written beside the item that they are about.

        ```yaml
        kind: bank
        id: profil
        title: Profil peserta
        topics: [{id: konseling, title: Konseling}]
        items:
          - {id: lama-kerja, type: integer, stem: Berapa lama Anda bekerja?, min: 0, max: 60, unit: tahun}
          - id: wilayah
            type: single
            topic: konseling
            stem: Di mana wilayah kerja Anda?
            options: [{id: barat, text: Indonesia barat}, {id: timur, text: Indonesia timur}]
          - id: balai
            type: single
            topic: konseling
            stem: Di balai mana Anda berlatih?
            filter: option.wilayah == wilayah
            options:
              - {id: medan, text: Medan, with: {wilayah: barat}}
              - {id: bandung, text: Bandung, with: {wilayah: barat}}
              - {id: makassar, text: Makassar, with: {wilayah: timur}}
          - id: konselor
            type: boolean
            stem: Apakah Anda bertemu konselor?
            relevant: lama_kerja >= 2
            skip_to: [{when: "!answer", to: end}]
          - id: pertemuan
            type: integer
            stem: Berapa kali Anda bertemu?
            required: konselor
            constraint:
              - {check: answer >= 1, message: Sedikitnya sekali.}
              - {check: answer <= 50, message: Lebih dari 50 kali?, level: warning}
          - {id: per-tahun, type: calculate, stem: Pertemuan per tahun, calculate: double(pertemuan) / double(lama_kerja)}
        ```

        | kunci · key | hasil · result | bila benar · when true |
        | --- | --- | --- |
        | `relevant` | syarat · condition | butir atau bagian ditanyakan · the item or section is asked |
        | `required` | `true`, `false`, syarat · condition | harus dijawab · must be answered |
        | `constraint` | syarat atas `answer` · condition on `answer` | jawaban diterima · the answer is accepted |
        | `filter` | syarat atas `option` · condition on `option` | pilihan ditawarkan · the option is offered |
        | `skip_to` | syarat · condition | yang di antaranya tidak ditanyakan · what lies between is not asked |
        | `default` | jawaban · an answer | – (usulan; Enter menerimanya · a proposal that Enter accepts) |
        | `calculate` | nilai apa pun · any value | – (dihitung ulang setiap kali · computed anew every time) |

        **Nama · names.** Id butir atau bagian, dengan `_` untuk `-` (`lama-kerja` → `lama_kerja`; di depan angka tambahkan
        `_`); `rater`; `participant.id`, `.name`, `.jenjang`, `.instansi`, `.provinsi`, `.programmes`; di dalam
        `constraint` dan `skip_to` juga `answer`; di dalam `filter` juga `option.id` dan keterangan `with`. Bila butir dan
        bagian bernama sama, yang dimaksud butirnya. · The id of an item or section, with `_` for `-` (before a digit at
        the start, another `_`); `rater`; what is known of the participant; in `constraint` and `skip_to` also `answer`; in
        `filter` also `option.id` and what `with` says. Of an item and a section of one name the item is meant.

        **Urutan · order.** Formulir dijawab dari atas ke bawah: ekspresi hanya membaca yang ditanyakan sebelumnya. Nama
        bagian berlaku setelah bagian itu selesai. · A form is answered from top to bottom: an expression reads only what
        was asked before. A section's name means something once the section is complete.

        **Undian · draws.** Dengan `order: random` dan `sample` setiap penilai mendapat urutan dan butirnya sendiri, dari
        benih yang dicatat bersama jawabannya ([caranya · how](drawing.md)). Ekspresi tidak membaca butir yang mungkin
        tidak terundi atau mungkin ditanyakan kemudian; nama bagian yang diundi tetap berarti daftar jawabannya. · With
        `order: random` and `sample` each rater has an order and items of his own, drawn from a seed that is kept with
        the answers. Expressions do not read what may not be drawn or may come later; the name of a section that is
        drawn from still means the list of its answers.

        **Kelompok dan pengulangan · groups and repeats.** Dalam `items` sebuah bagian, `group` memberi beberapa butir satu
        judul dan satu syarat; `repeat` menanyakannya beberapa kali: sebanyak `count` (paling banyak `most`), atau sekali
        untuk setiap isi `entries`, daftar acuan, atau program peserta. Di dalamnya boleh ada satu tingkat lagi. · Within the
        `items` of a section a `group` gives items one heading and one condition; a `repeat` asks them several times: as often
        as `count` says (`most` at most), or once for each of `entries`, of a register, or of the participant's programmes.
        One more level may stand within it.

        ```yaml
        kind: instrument
        id: rumah-tangga
        title: Rumah tangga
        purpose: reaction
        budget: {items: 30, minutes: 10}
        raters: [{id: peserta, title: Peserta}]
        sections:
          - id: keluarga
            title: Keluarga
            items:
              - jumlah-anggota
              - repeat: anggota
                title: Anggota
                count: jumlah_anggota
                most: 6
                unique: [nama]
                items:
                  - nama
                  - umur
                  - {group: sekolah, title: Sekolah, relevant: umur >= 6 && umur < 19, items: [kelas]}
              - balita
        ---
        kind: bank
        id: keluarga
        title: Keluarga
        items:
          - {id: jumlah-anggota, type: integer, stem: Berapa anggota keluarga Anda?, min: 0, max: 6}
          - {id: nama, type: text, required: true, stem: Siapa namanya?}
          - {id: umur, type: integer, stem: Berapa umurnya?, min: 0, max: 120}
          - {id: kelas, type: integer, stem: Kelas berapa?, min: 1, max: 12}
          - {id: balita, type: calculate, stem: Banyak balita, calculate: "anggota.filter(a, a.umur < 5).size()"}
        ```

        Di dalam pengulangan nama butir berarti jawaban pada kali yang sama; `anggota.number` kali keberapa, dari 1, dan
        `anggota.id` isi daftarnya. Di luarnya nama pengulangan berarti daftar: satu peta untuk setiap kali yang ditanyakan,
        dengan nama butirnya sebagai kunci. Yang tidak dijawab tidak ada di sana juga, jadi `filter` melewatinya dan
        `sum(anggota.map(a, a.umur))` tidak menghitungnya. Jawaban disimpan per kali: `umur.2`, atau `umur.ibu` untuk isi
        `ibu`. Bila banyaknya dikurangi, jawaban kali berikutnya disisihkan. · Within a repeat the name of an item means its
        answer at the same time; `anggota.number` is which time, from 1, and `anggota.id` the entry. Outside the name of the
        repeat means a list: one map for each time that is asked, with the names of its items as keys. What is unanswered is
        absent there too, so that `filter` leaves it out and `sum(anggota.map(a, a.umur))` does not count it. Answers are
        kept for each time: `umur.2`, or `umur.ibu` for the entry `ibu`. Where the number is lowered, answers of later times
        are kept aside.

        Yang diulang tidak masuk nilai secara langsung. Paling banyak 50 kali, dan 1.000 butir satu instrumen dengan semua
        pengulangannya. · What is repeated counts in no score directly. 50 times are the most, and 1,000 items of an
        instrument with all its repeats.

        **Jalan · routes.** Semua jalan melalui formulir diikuti: butir yang tidak pernah ditanyakan, pilihan yang tidak
        pernah dapat dipilih, dan jalan buntu dilaporkan, beserta nilai yang tidak mungkin tercapai. · All routes through
        a form are followed: items that are never asked, options that can never be chosen and dead ends are reported,
        and scores that cannot be reached.

        | jenis butir · item type | jenis nilai · type of value |
        | --- | --- |
        \#(typeRows)
        | bagian · section | daftar jawabannya yang berupa bilangan · the list of its answers that are numbers |
        | `repeat` | daftar peta: `anggota.exists(a, a.umur > 60)` · a list of maps |

        \#(AbsenceRules.markdown)

        """#

    /// Types whose answers are of one kind share a row.
    private static var typeRows: String {
        var rows: [(types: [String], value: String)] = []
        for entry in ItemTypeReference.all {
            guard let value = entry.value else { continue }
            let words = AbsenceRules.both(value)
            let type = "`\(entry.type.rawValue)`"
            if let row = rows.firstIndex(where: { $0.value == words }) {
                rows[row].types.append(type)
            } else {
                rows.append(([type], words))
            }
        }
        return rows.map { "| \($0.types.joined(separator: ", ")) | \($0.value) |" }.joined(separator: "\n")
    }
}
