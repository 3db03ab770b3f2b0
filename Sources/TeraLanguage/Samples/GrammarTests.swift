/// The chapter of the reference about tests.
enum GrammarTests {
    static let text = #"""
        <a id="uji"></a>

        ## Uji instrumen · Tests of instruments

        Dokumen [`test`](#test) memberi jawaban dan menyebut apa yang diharapkan; `tera test` menjalankannya. · A
        [`test`](#test) document gives answers and says what is expected; `tera test` runs it.

        ```yaml
        kind: test
        id: uji-tes
        title: Uji tes
        battery: tes-awal
        cases:
          # Satu dari tiga soal: 100/3
          - id: satu-benar
            sheets: [{fill: lowest, answers: {soal-1: b}}]
            expect: {scores: [{id: nilai, value: 33.33, places: 2, points: 1, band: none}]}
          - id: belum-lengkap
            sheets: [{answers: {soal-1: b}, sends: false, unanswered: [soal-2, soal-3]}]
        ```

        - **Jawaban** diketik seperti oleh pengisi, dari atas ke bawah: id pilihan, bilangan, kata, daftar, atau peta
          bagian. `?` tidak dapat menilai, `!` tidak bersedia, `-` dibiarkan kosong, `[]` tidak satu pun dicentang.
          Jawaban untuk butir yang tidak ditanyakan ditolak. `fill` mengisi butir lain dengan jawaban yang diterima
          formulir; ia mengikuti kunci, jadi kunci ditulis sendiri sekali.
        - **Nilai** dibandingkan tepat: `3.25` atau `10/3`, dengan titik desimal. Dengan `places: 2` nilai dibulatkan dulu,
          setengah ke atas. `none` berarti tidak ada nilai, bukan nol. Nilai tanpa `rater` adalah yang disimpulkan dari
          semua penilai dan semua baterai dalam kasus itu; keseluruhan ber-id `keseluruhan`, dan predikat adalah pitanya.
        - **Jenjang**: satu kasus dijalankan pada setiap jenjang baterai yang menanyakan sesuatu, kecuali `jenjang` disebut.
        - **Yang disentuh**: butir yang dijawab; formulir yang dikirim dan setiap syarat yang benar dan yang salah; butir
          terbalik dengan jawaban bukan tengah; kunci yang dijawab benar dan salah; setiap pita; aturan data kurang;
          pengecualian yang dilalui. `--untouched` menyebut sisanya.
        - **`--mutate`** mengubah satu kata dokumen setiap kali: nilai pilihan (+1), kunci, poin, bobot, `reverse`, batas
          pita (±1/10 jangkauan nilai), syarat (disangkal, atau satu tandanya), penilai (bobot, wajib), `least_answered`
          (±25%), `least_raters` (±1), `mean`/`sum`, `ideal_share` (±10%). Yang tidak disadari uji atau pemeriksaan lolos,
          dan perlu kasus baru atau alasan di `survivors`.

        In English:

        - **Answers** are typed as a rater would, from top to bottom: ids of options, numbers, words, lists, maps of
          parts. `?` cannot judge, `!` declines, `-` is left open, `[]` ticks nothing. An answer to what is not asked is
          refused. `fill` answers other items with what the form accepts; it follows the keys, so write each key out once.
        - **Scores** are compared exactly: `3.25` or `10/3`, with a decimal point. `places: 2` rounds first, half up.
          `none` is no score, which is not 0. Without `rater` a score is the one concluded from all raters and all
          batteries of the case; the overall one has the id `keseluruhan`, and the predikat is its band.
        - **Jenjang**: a case runs at each jenjang that the battery asks anything of, unless it names its own.
        - **Touched** is: an item that is answered; a form that is sent, and every condition both ways; a reversed item
          with an answer off the middle; a key answered right and wrong; every band; rules of missing data; waivers on
          the way. `--untouched` lists the rest.
        - **`--mutate`** changes one word of the documents at a time: an option's value (+1), a key, points, a weight,
          `reverse`, a band's limit (±1/10 of what the score can reach), a condition (denied, or one of its signs), raters
          (weight, required), `least_answered` (±25%), `least_raters` (±1), `mean`/`sum`, `ideal_share` (±10%). What no
          test and no check notices survives, and needs a case or a reason in `survivors`.


        """#
}
