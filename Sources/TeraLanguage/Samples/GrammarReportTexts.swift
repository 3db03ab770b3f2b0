/// The chapter of the language reference about what people write in reports, and the figures that they cite.
enum GrammarReportTexts {
    static let text = #"""
        <a id="naskah"></a>

        ## Naskah laporan · Texts of reports

        [`report_text`](#report_text) memuat yang ditulis orang di samping angkanya: pendahuluan, kesimpulan, rekomendasi
        menurut tahap, saran, tanggapan unit kerja. `tera report cop` mencetak naskah programnya, dan `tera report
        evaluation` naskah evaluasinya. · holds what people write beside the figures: introduction, conclusions,
        recommendations by stage, suggestions, responses of units. `tera report cop` prints the texts of its programme,
        and `tera report evaluation` those of the evaluation.

        ```yaml
        conclusions:
          - id: capaian
            title: Capaian
            paragraphs:
              - Sebagian besar dari {gain.total.count} peserta kedua tes ({gain.up.share}) mendapat nilai lebih tinggi.
        ```

        - `{tabel.baris.kolom}` diganti dengan angka yang tercetak di tempat itu. Namanya seperti dalam `--format csv`:
          nama berkas, kolom `row`, dan judul kolom. · becomes the figure that is printed in that place. Its name is as in
          `--format csv`: name of the file, column `row`, heading of the column.
        - Teks yang mengutip angka yang tidak dicetak, misalnya karena terlalu sedikit orang, tidak dicetak seluruhnya;
          lampiran laporan menyebutnya. · A text that cites a figure that is left out, as for too few people, is left out
          whole; the report's annex says so.
        - Yang diganti: `paragraphs`, `points`, dan `rows`. Judul, kepala kolom, nama unit kerja, dan aturan sertifikat
          tidak. Teks yang dimulai dengan kurung, atau memuatnya dalam `[…]`, diberi tanda kutip. · Replaced are those in
          `paragraphs`, `points` and `rows`; not those in titles, headings of columns, names of units and the rule of
          certificates. A text that begins with a brace, or has one within `[…]`, is quoted.
        - Kata jumlah perlu persentase sesudahnya dalam kalimat itu, dan harus sesuai: “hampir seluruh” dari 95%, “sebagian
          besar” dan “kebanyakan” dari 60%, “mayoritas” dan “lebih dari separuh” di atas 50%, “sebagian kecil” di bawah 25%;
          “tidak lebih dari separuh” sebaliknya. Beberapa bagian dari satu jumlah, seperti {gain.up.share} dan
          {gain.same.share}, dijumlahkan sampai kata jumlah berikutnya. Teks yang tidak sesuai tidak dicetak. · A word for
          how many needs a percentage after it in its sentence, and must agree with it: “nearly all” from 95%, “most” from
          60%, “majority” and “more than half” above 50%, “minority” below 50%; “no more than half” the other way round.
          Several parts of one sum, such as {gain.up.share} and {gain.same.share}, are added up to the next such word. A
          text that does not agree is not printed.
        - `suggestions` dicetak bila butirnya termasuk yang terlemah (lebih dari 2 poin persen di bawah rata-rata skalanya),
          dari yang terlemah; komponen terlemah tanpa saran disebut. · are printed where their item is among the weakest
          (more than 2 percentage points below the mean of its scale), weakest first; a weak component without one is named.
        - `target` dibandingkan dengan tabel batas nilai tes akhir, tanpa pembulatan; tanpa `target`, laporan menyebut bahwa
          tidak ada target. · is compared with the table of the limit of the test after the programme, without rounding;
          without a `target` the report says that there is none.

        **Contoh · example.** Dari 987 orang 466 mencapai batas: 47,21…%. Target `{share: 47.2%}` tercapai, `{share: 47.22%}`
        dan `{people: 467}` belum. · Of 987 people 466 reached the limit: 47.21…%. The target `{share: 47.2%}` is reached,
        `{share: 47.22%}` and `{people: 467}` are not.

        Yang dapat dikutip · what can be cited:

        | laporan · report | tabel · table | baris · rows | kolom · columns |
        | --- | --- | --- | --- |
        | program · programme | `participation` | `pre`, `only-pre`, `both`, `post`, `only-post`, `all` | `count` |
        | | `gain` | `up`, `same`, `down`, `total` | `count`, `share` |
        | | `scores` | `pre`, `post`, `pre-paired`, `post-paired` | `mean` |
        | | `threshold-post`, `threshold-paired` | id `pass`, `below`, `total` | `count`, `share` |
        | | `items-all`, `items-paired` | id butir · item ids | `pre`, `pre-share`, `post`, `post-share`; `change` |
        | | `reaction-` + id skala · scale id | id butir · item ids; `id.2` dalam pengulangan · in a repeat | `answered`, `positive`, `positive-share` |
        | evaluasi · evaluation | id standar atau peran · of standard or role + `-respondents` | `total` | `people`, `concluded`, `people-rate`, `instruments`, `complete`, `instrument-rate` |
        | | … + `-predikat` | id predikat · predikat ids, `total` | `count`, `share` |
        | | id peran · role id + `-profile` | id subkompetensi · subkompetensi ids, `total` | `mean` |


        """#
}
