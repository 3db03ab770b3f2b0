/// The hand-written pages of the language reference: how documents are written, and what the build gives.
///
/// A test checks every YAML sample here as a document of the sample project.
enum GrammarIntroduction {
    static let text = #"""
        # Bahasa tera · The language of tera

        Rujukan ini dibuat dari tabel yang membaca dokumen, jadi selalu sama dengan programnya. · This reference is made
        from the tables that read documents, so it always agrees with the program.

        Mulai di sini · start here: **[Kuesioner dan tes pertama, dari awal sampai akhir · The first questionnaire and test,
        from start to end](first.md)**

        - [Dokumen · Documents](#tulis)
        - [Teks dan bahasa · Texts and languages](#teks)
        - [Asumsi dan pengecualian · Assumptions and waivers](#asumsi)
        - [YAML](#yaml)
        - [Pernyataan · Statements](#pernyataan)
        - [Nilai · Scores](#nilai)
        - [Statistik · Statistics](#statistik)
        - [Ekspresi · Expressions](#ekspresi)
        - [Teks yang terisi · Texts filled in](#isian)
        - [Pilihan dari daftar acuan · Options of a register](#pilihan-daftar)
        - [Pengganti dan terjemahan · Overrides and translations](#pengganti)
        - [Pasangan tes · Pairs of tests](#pasangan-tes)
        - [Daftar peserta · The list of participants](#peserta)
        - [Berkas jawaban · Files of answers](#jawaban)
        - [Uji instrumen · Tests of instruments](#uji)
        - [Koding komentar · Coding comments](#koding)
        - [Naskah laporan · Texts of reports](#naskah)
        - [Kosakata · Vocabulary](#kosakata)
        - [Jenis dokumen · Kinds of documents](#dokumen): \#(GrammarReference.kindLinks)
        - [Bagian bersama · Shared parts](#bersama)
        - [Hasil kompilasi · Artifacts](#hasil)

        Halaman lain · other pages: [Temuan · Diagnostics](diagnostics.md), [Perubahan dan versi · Change and
        versions](change.md), [Undian · Draws](drawing.md), [Tabel dan SQL · Tables and SQL](columns.md), [Jawaban tiruan ·
        Simulated answers](simulation.md), [Pemeriksaan tabel terbitan · Audits of published tables](audit.md), [Keputusan ·
        Decisions](decisions.md), [CEL](cel-semantics.md), [tata bahasa CEL · grammar of CEL](cel.ebnf).

        <a id="tulis"></a>

        ## Dokumen · Documents

        Satu dokumen punya `kind` dan `id`. Satu berkas `.yaml` boleh memuat beberapa dokumen, dipisahkan `---`. Nama
        berkas, folder, urutan berkas, dan urutan dokumen tidak berpengaruh.

        A document has a `kind` and an `id`. One `.yaml` file may hold several documents, parted by `---`. File names,
        folders, the order of files and the order of documents make no difference.

        ```yaml
        kind: scale
        id: setuju-tidak
        title: Setuju atau tidak
        options:
          - {id: tidak, value: 0, label: Tidak setuju}
          - {id: setuju, value: 1, label: Setuju}
        ---
        kind: register
        id: dinas
        title: Dinas
        holds: agency
        entries:
          - {id: disnaker-aceh, title: Dinas Tenaga Kerja Aceh}
        ```

        Dokumen saling merujuk dengan id. Id ditulis dengan huruf kecil a–z, angka, dan tanda hubung, paling panjang 64;
        `_` hanya ada dalam peran penilai `pengguna_layanan`. Id tidak pernah berubah: jawaban dan laporan merujuknya.
        Nama resmi ditulis di `title`, dan nama lain untuk hal yang sama di `aliases`.

        Documents refer to each other by id. An id has small letters a–z, digits and hyphens, at most 64; `_` occurs in
        the rater role `pengguna_layanan`. An id never changes: answers and reports refer to it. The official name is
        the `title`; other names of the same thing are `aliases`.

        Kata yang ditetapkan standar atau laporan tetap Indonesia (jenjang, subunsur, subkompetensi, ciri_khas,
        definisi_operasional, indikator, predikat, periode); kata umum kuesioner memakai istilah Inggris bidangnya
        (item, scale, option, section, required, band). · Words that the standard or the report defines stay Indonesian;
        words of questionnaires in general are the field's English terms.

        Bentuk dokumen tertutup. Kunci yang tidak dikenal, jenis isi yang keliru, kunci ganda, id ganda, dan rujukan ke
        id yang tidak ada adalah galat. · Shapes are closed. An unknown key, a wrong type, a duplicate key, a duplicate
        id and a reference to an id that does not exist are errors.

        <a id="teks"></a>

        ## Teks dan bahasa · Texts and languages

        Teks yang dibaca orang adalah satu teks, atau peta per kode bahasa. Teks tanpa peta berbahasa seperti kode
        pertama dalam `languages`; tanpa `languages`, bahasa Indonesia. · A text for people is one text, or a map by
        language tag. A text without a map is in the first language of `languages`; without `languages`, Indonesian.

        `id` punya dua arti: sebagai kunci ia nama tetap, dan di dalam peta teks ia kode bahasa Indonesia. · `id` means two
        things: as a key it is the lasting name, and within a map of a text it is the code of Indonesian.

        ```yaml
        kind: register
        id: program
        title: {id: Program, en: Programmes}
        holds: programme
        entries:
          - id: pelatihan
            title: {id: Pelatihan contoh, en: Sample training}
            dates: [{from: 2025-02-10, to: 2025-02-12}]
        ```

        Tanggal ditulis `2025-02-10`, atau `2025-02` bila sumber hanya menyebut bulan: itu berarti seluruh bulan. · A date
        is `2025-02-10`, or `2025-02` where the source gives only a month: that means the whole month.

        <a id="asumsi"></a>

        ## Asumsi dan pengecualian · Assumptions and waivers

        `asumsi` memberi alasan bagi aturan yang tidak diterbitkan sumber mana pun. Laporan mengulangnya. · `asumsi`
        gives the reason of a rule that no source publishes. Reports repeat it.

        `waive` menerima satu temuan pada satu tempat, dengan alasan. Temuan itu tidak lagi dilaporkan, tetapi keadaan
        tidak berubah: konflik tetap konflik. Pengecualian yang tidak cocok dengan temuan apa pun dilaporkan. ·
        `waive` accepts one finding at one place, with a reason. It is no longer reported, but nothing changes state: a
        conflict stays a conflict. A waiver that matches no finding is reported.

        <a id="yaml"></a>

        ## YAML

        Berkas disimpan sebagai UTF-8 dan dibaca menurut skema inti YAML 1.2. · Files are UTF-8 and are read by the core
        schema of YAML 1.2.

        | ditulis · written | terbaca sebagai · read as |
        | --- | --- |
        | `no`, `ya`, `on`, `off`, `1_000`, `12:30`, `2025-02-10` | teks · text |
        | `true`, `false` | benar atau salah · a boolean |
        | `2025`, `-1`, `0x1F`, `0o17` | bilangan bulat · a whole number |
        | `3.20`, `1e3`, `.inf` | angka · a number |
        | `null`, `~`, kosong · nothing | kosong · nothing |

        Teks yang terbaca sebagai angka atau benar/salah perlu tanda kutip: `title: "2025"`. Teks yang memuat `: ` atau
        ` #`, atau dimulai dengan tanda baca, juga. Inden memakai spasi, tidak pernah tab. · A text that would be read as
        a number or boolean needs quotation marks: `title: "2025"`. So does one with `: ` or ` #` in it, or a
        punctuation mark at its start. Indentation is spaces, never tabs.

        Jangkar `&nama` dan alias `*nama` berlaku di dalam satu dokumen. `<<` tidak dipakai: yang dipakai bersama
        menjadi dokumen sendiri. Batas: 64 tingkat, 1 GiB per berkas, 100.000 simpul dari alias per berkas. · Anchors
        `&name` and aliases `*name` work within a document. `<<` is not used: what is shared is a document of its own.
        Limits: 64 levels, 1 GiB a file, 100,000 nodes from aliases a file.

        <a id="pernyataan"></a>

        ## Pernyataan · Statements

        Satu pernyataan ditulis sekali dan dibaca semua penilai. `{subjek}` diganti dengan kata penilai itu: `{subjek}
        mengumpulkan data jabatan.` menjadi `Saya mengumpulkan data jabatan.` bagi diri sendiri dan `Pegawai ini
        mengumpulkan data jabatan.` bagi yang lain. · A statement is written once and read by every rater. `{subjek}` is
        replaced by that rater's word.

        ```yaml
        kind: bank
        id: pernyataan
        title: Pernyataan kinerja
        standard: contoh
        items:
          - id: pk-pertama-1-1
            type: rating
            indikator: pertama-1-1
            stem: "{subjek} melakukan sesi bimbingan bagi pencari kerja baru."
        ```

        Bagian dengan `from: indikator` membuat satu pernyataan dari setiap indikator: `{subjek}` di depan, huruf pertama
        kecil, titik di akhir. Butir dalam bank `wording` yang mengukur indikator itu menggantikannya. Dengan `from:
        ciri_khas` setiap sel blueprint menjadi satu tugas. · A section with `from: indikator` makes one statement of
        every indikator: `{subjek}` before it, its first letter small, a full stop after it. An item of a `wording` bank
        that measures that indikator takes its place. With `from: ciri_khas` every cell of the blueprints becomes a task.

        <a id="nilai"></a>

        ## Nilai · Scores

        Semua hitungan memakai pecahan tepat; pembulatan hanya saat dicetak, setengah menjauhi nol. Yang tidak dijawab
        dan “tidak dapat menilai” tidak punya nilai: tidak pernah nol. · All sums use exact fractions; rounding happens
        only in print, halves away from zero. Unanswered and “cannot judge” have no value: never zero.

        | langkah · step | kunci · key | rumus · formula |
        | --- | --- | --- |
        | jawaban → nilai · answer → value | `value`, `reverse` | nilai pilihan · the option's value; `reverse`: terendah · lowest + tertinggi · highest − nilai · value |
        | butir → subkompetensi, per penilai · items → subkompetensi, per rater | `within`, `weight` | `mean`: Σ(bobot · weight × nilai · value) / Σ bobot · weight; `sum`: Σ(bobot × nilai) |
        | penilai → orang · raters → person | `scoring.raters`, `weight` | seperti di atas, dengan bobot penilai · the same, with the raters' weights |
        | beberapa baterai → orang · batteries → person | `accumulate` | `mean` atau · or `sum`, bobot sama · equal weights |
        | subkompetensi → keseluruhan · overall | `overall`, `accumulate` | `mean` atau · or `sum`, bobot sama · equal weights |
        | nilai → pita · score → band | `kategori`, `predikat`, `pass` | pita tertinggi yang `from`-nya ≤ nilai · the highest band whose `from` ≤ the score |
        | tes · test | `key`, `points`, `pass` | 100 × poin diperoleh · points earned / poin yang mungkin · points possible |
        | sebagian benar · partly right | `credit: partial` | `multiple`: poin · points × (benar · right − salah · wrong) / banyak kunci · keys, tidak di bawah · never below 0; `ordering`: poin × tetangga kunci yang urutannya benar · neighbours of the key in that order / semua tetangga · all neighbours; `matching`: poin × pasangan benar · right pairs / semua · all |
        | nilai sendiri · scores of one's own | `scores` | `mean`, `sum` seperti di atas · as above; `prorate`: Σ(bobot × nilai) × Σ bobot semua yang ditanyakan · weights of all asked / Σ bobot yang dijawab · weights of what was answered |
        | pemetaan · mapping | `ideal_share` | jumlah tugas terpilih per jenjang, dirata-ratakan atas penilai · tasks selected per jenjang, mean over raters; bagian · share = jenjang sendiri · own / semua · all |

        \#(AbsenceRules.both(AbsenceRules.scores))

        **Contoh · example.** Skala 1–4; tiga pernyataan; `least_answered: 50%`; `least_raters: 2`; `kategori`: Sangat
        Baik dari 3.20, Baik dari 2.60. Bobot semua 1. · A scale 1–4; three statements; all weights 1.

        | penilai · rater | jawaban · answers | nilai · score |
        | --- | --- | --- |
        | diri | 4, 3, tidak dapat menilai · cannot judge | (4 + 3) / 2 = 7/2 |
        | atasan | 3, 3, 3 | 9/3 = 3 |
        | rekan | 4, 3, 3 | 10/3 |
        | pengguna_layanan | 2, –, – | tidak ada · absent: 1 < 2 |

        - Orang · person: (7/2 + 3 + 10/3) / 3 = 59/18, dicetak · printed 3,28: Sangat Baik.
        - Baterai kedua memberi 3 · a second battery gives 3: (59/18 + 3) / 2 = 113/36, 3,14: Baik.
        - Subkompetensi lain 7/2 · another subkompetensi 7/2: keseluruhan · overall (113/36 + 7/2) / 2 = 239/72, 3,32.
        - Tes · test: 11 dari · of 15 benar · right: 100 × 11/15 = 220/3, 73,33 ≥ 70.
        - Pemetaan · mapping: Muda 9, Pertama 3; seorang Ahli Muda · an Ahli Muda: 9/12 = 75%: ideal. 74,6% dicetak 75%
          dan tidak ideal · 74.6% prints as 75% and is not ideal.


        """#

    static let artifacts = #"""
        <a id="hasil"></a>

        ## Hasil kompilasi · Artifacts

        `tera build` menulis JSON kanonik: kunci terurut, tanpa spasi, UTF-8, satu baris baru di akhir. Dokumen yang sama
        memberi bita yang sama di mesin mana pun. Bentuknya diterbitkan sebagai JSON Schema 2020-12. · `tera build`
        writes canonical JSON: sorted keys, no spaces, UTF-8, a newline at the end. The same documents give the same
        bytes on every machine. Its shapes are published as JSON Schema 2020-12.

        | berkas · file | isi · what it is | skema · schema |
        | --- | --- | --- |
        | `manifest.json` | isi hasil, dokumen asalnya, hash SHA-256 · what the build holds, its documents, SHA-256 hashes | [manifest](manifest.schema.json) |
        | `forms/ID.json` | satu formulir per baterai × jenjang × penilai; tanpa kunci dan nilai · one form for each battery × jenjang × rater; without key or score | [form](form.schema.json) |
        | `scoring/ID.json` | aturan nilai per baterai × jenjang, dengan kunci tes · scoring rules for each battery × jenjang, with the key of a test | [scoring](scoring.schema.json) |
        | `standards/ID.json` | nama dan penjelasan untuk laporan · names and explanations for reports | [standard](standard.schema.json) |
        | `registers/ID.json` | daftar acuan untuk memeriksa peserta · reference lists to check participants | [register](register.schema.json) |
        | `codings/ID.json` | kategori komentar dan cara menghitungnya · categories of comments and how they are counted | [coding](coding.schema.json) |
        | `reports/ID.json` | yang ditulis orang dalam laporan · what people write in a report | [report](report.schema.json) |

        Dokumen sendiri · documents themselves, `tera schema`: [2020-12](documents.schema.json),
        [draft-07](documents.draft-07.schema.json). Bentuk lain · other shapes: jawaban · answers:
        [answers](answers.schema.json); `tera check --format json`:
        [check](check.schema.json); `tera coverage --format json`: [coverage](coverage.schema.json); `tera analyse
        --format json`: [analysis](analysis.schema.json). Tabel terbitan · published tables, `tera audit`:
        [tabel · tables](tables.schema.json), [temuan · findings](audit.schema.json), [penjelasan · explained](audit.md).
        Uji · tests, `tera test --format json`: [hasil · outcomes](test-report.schema.json), `--mutate`:
        [perubahan · changes](mutation-report.schema.json).
        Jawaban tiruan · simulated answers, `tera simulate`: [model](simulation.schema.json),
        [margin · margins](margins.schema.json), [penjelasan · explained](simulation.md).

        Tabel sebesar apa pun dan SQL · tables of any size, and SQL: [columns](columns.md).

        Dalam hasil, angka adalah teks yang tepat: `"3.2"`, atau pecahan `"29/9"` bila tidak ada desimal yang tepat. Bulan
        menjadi hari pertama dan terakhirnya. Setiap teks adalah peta per bahasa. · In artifacts numbers are exact text:
        `"3.2"`, or a fraction `"29/9"` where no decimal is exact. Months become their first and last day. Every text is
        a map by language.

        `Scripts/validate-artifacts FOLDER` memeriksa hasil terhadap skema dan hash. · checks a build against schemas and
        hashes.

        """#
}
