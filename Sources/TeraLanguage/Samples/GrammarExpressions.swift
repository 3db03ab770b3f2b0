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

        **Jalan · routes.** Semua jalan melalui formulir diikuti: butir yang tidak pernah ditanyakan, pilihan yang tidak
        pernah dapat dipilih, dan jalan buntu dilaporkan, beserta nilai yang tidak mungkin tercapai. · All routes through
        a form are followed: items that are never asked, options that can never be chosen and dead ends are reported,
        and scores that cannot be reached.

        | jenis butir · item type | jenis nilai · type of value |
        | --- | --- |
        | `rating` | nilai pilihannya sebelum `reverse`: bilangan bulat, atau desimal bila skala punya 2.5 · the option's value before `reverse`: a whole number, or a decimal one where the scale has 2.5 |
        | `single` | salah satu id pilihannya; hanya dapat dibandingkan dengan pilihan itu · one of its option ids; compares only with those |
        | `multiple`, `ranking`, `ordering` | daftar id pilihan: `"konseling" in layanan` · the list of option ids |
        | `checklist` | daftar id yang dicentang, kosong bila tidak satu pun: `size(berkas) >= 2` · the list of the ids ticked, empty for none |
        | `matching`, `constant_sum` | peta: `waktu["praktik"] > 0`; pasangan berupa teks, bagian berupa bilangan bulat · a map: of texts for pairs, of whole numbers for a sum |
        | `date`, `time` | `timestamp` tengah malam UTC; `duration` sejak tengah malam: `tanggal.getFullYear()`, `jam < duration("9h")` · midnight in UTC; since midnight |
        | `slider`, `rubric` | bilangan · a number |
        | `task`, `boolean`, `consent` | benar atau salah · true or false |
        | `integer`, `decimal` | bilangan · a number |
        | `text` | teks · text |
        | `calculate` | jenis rumusnya · the type of its formula |
        | bagian · section | daftar jawabannya yang berupa bilangan · the list of its answers that are numbers |

        **Tidak ada · absence.** Butir yang tidak dijawab, tidak dapat dinilai, atau tidak ditanyakan tidak punya nilai.
        `&&` dan `||` tetap pasti bila bagian lain sudah menentukan; selain itu hasilnya juga tidak ada
        ([rinciannya · in detail](cel-semantics.md)). · An item that is unanswered, cannot be judged, or is not asked has
        no value. `&&` and `||` are certain where the other part decides; otherwise the result is absent too.

        | tidak ada hasil di · no result at | berarti · means |
        | --- | --- |
        | `relevant` | tidak ditanyakan · not asked |
        | `required` | tidak wajib · not required |
        | `constraint` | terpenuhi · met |
        | `filter` | tidak ditawarkan · not offered |
        | `skip_to` | tidak melompat · no skip |
        | `default` | tidak ada usulan · no proposal |
        | `calculate` | tidak ada nilai · no value |

        Yang baru gagal saat dihitung, seperti pembagian dengan nol atau bilangan terlalu besar, juga tidak ada; untuk
        `calculate` alasannya dicatat dan ditampilkan. · What fails only while it is evaluated, such as division by zero
        or overflow, is absent too; of a `calculate` the reason is recorded and shown.

        **Yang tidak ditanyakan · what is not asked.** Jawabannya disisihkan: tidak dikirim, tidak dinilai, tidak dihitung
        sebagai kurang, dan kembali bila ditanyakan lagi. Butir dari bagian yang tidak ditanyakan juga tidak ditanyakan;
        begitu pula pilihan tunggal yang `filter`-nya tidak menyisakan apa pun. Pilihan yang tidak lagi ditawarkan harus
        diganti sebelum mengirim. · Its answer is kept aside: not sent, not scored, not counted as missing, and back when it
        is asked again. An item of a section that is not asked is not asked either, nor is a single choice whose `filter`
        leaves nothing. An option no longer offered has to be changed before sending.


        """#
}
