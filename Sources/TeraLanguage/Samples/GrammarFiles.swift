/// The chapters of the reference about files that are no documents: who takes part, and answers.
enum GrammarFiles {
    static let text = #"""
        <a id="peserta"></a>

        ## Daftar peserta · The list of participants

        Siapa yang mengikuti ditulis dalam CSV, biasanya `peserta.csv`; `--participants` menyebut berkas lain. Tes dan
        kuesioner hanya perlu id dan nama, dan dapat diisi tanpa daftar; `tera status` memerlukannya. · Who takes part stands
        in CSV, usually `peserta.csv`; `--participants` names another file. Tests and questionnaires need only ids and
        names, and can be answered without a list; `tera status` needs one.

        ```csv
        id,nama
        p1,Ani
        p2,Budi
        ```

        Untuk penilaian kinerja dan pemetaan tugas · for performance evaluations and task mappings:

        ```csv
        id,nama,jenjang,instansi,provinsi,program
        pk-001,Nama Rekaan,ahli-muda,Dinas Rekaan,Jawa Timur,pelatihan-layanan;pelatihan-data
        ```

        | kolom · column | judul lain · other headings | diperlukan · needed | isi · content |
        | --- | --- | --- | --- |
        | `id` | `id peserta`, `participant` | selalu · always | unik; jawaban merujuknya · unique; answers refer to it |
        | `nama` | `nama peserta`, `name` | selalu · always | – |
        | `jenjang` | `jenjang keahlian`, `level` | penilaian kinerja, pemetaan, atau instrumen dengan standar · performance, mapping, or an instrument of a standard | id atau nama jenjang atau peran · id or title of a jenjang or role |
        | `instansi` | `unit kerja`, `agency` | penilaian kinerja dan pemetaan · performance and mapping | bila ada daftar acuan instansi, salah satunya · one of the register of agencies, where there is one |
        | `provinsi` | `province` | seperti `instansi` · as `instansi` | id, nama, atau alias dalam daftar acuan · id, title or alias in the register |
        | `program` | `programme`, `program pelatihan` | bila baterai kinerja atau pemetaan menyebut program · where a battery of those names a programme | beberapa dipisahkan `;` atau `\|`; boleh kosong · several parted by `;` or `\|`; may be empty |

        Kolom juga diperlukan bila sebuah syarat atau teks membacanya, seperti `participant.provinsi`. Selain itu kolom boleh
        tidak ada, dan isinya boleh kosong. Judul yang tidak dikenal disebut dan tidak dibaca. Baris yang salah disebut dengan
        tempatnya, dan tidak ada yang dikerjakan sebelum ia benar. · A column is needed too where a condition or a text reads
        it, such as `participant.provinsi`. Otherwise it may be missing, and its cells may be empty. Headings that are not
        known are named and not read. A row with a mistake is named with its place, and nothing is done before it is mended.

        Siapa yang diharapkan mengisi tes dan kuesioner: peserta program baterainya, atau semua bila `program` tidak diisi.
        Di samping penilaian kinerja atau pemetaan, `tera status` menyebut formulir penilaian itu saja.
        `peserta.csv` tanpa kolom id dan nama bukan daftar peserta: `tera run` dan `tera score` mengatakannya dan tidak
        membacanya, kecuali bila ada orang yang dinilai. · Who is expected to answer tests and questionnaires: people of
        the battery's programme, or all where `program` is not filled in. Beside a performance evaluation or a mapping
        `tera status` names the forms of that evaluation alone. A `peserta.csv` without ids and names is no list:
        `tera run` and `tera score` say so and do not read it, unless people are evaluated.

        <a id="jawaban"></a>

        ## Berkas jawaban · Files of answers

        `tera run FORMULIR --participant ID --answers BERKAS` mengisi satu formulir dari berkas, seperti diketik di terminal:
        dari atas ke bawah, dengan pemeriksaan yang sama. Bila satu jawaban ditolak atau butir wajib kosong, tidak ada yang
        disimpan. · fills in one form from a file, as if typed at the terminal: from top to bottom, with the same checks.
        Where an answer is refused or a required item is open, nothing is kept.

        CSV dengan kolom `butir,jawaban` (`item,answer`), atau JSON · CSV with the columns `item,answer`, or JSON:

        ```csv
        butir,jawaban
        berguna,4
        sumber,"teman, sekolah"
        saran,Lebih banyak latihan.
        ```

        ```json
        {"berguna": 4, "sumber": ["teman", "sekolah"], "saran": "Lebih banyak latihan."}
        ```

        | jenis butir · item type | jawaban · answer |
        | --- | --- |
        | `rating` | yang tertulis di depan pilihan, id, nilai, atau teksnya; `?` tidak dapat menilai · what stands before the option, its id, value or text; `?` cannot judge |
        | `single` | id, huruf, nomor urut, atau teks pilihan · id, letter, number or text of the option |
        | `multiple`, `ranking`, `ordering` | beberapa, dipisahkan koma, atau daftar JSON; urutannya berarti untuk dua yang terakhir · several parted by commas, or a JSON list; of the last two the order matters |
        | `boolean`, `task`, `consent` | `ya`, `tidak`, `yes`, `no`, `true`, `false` |
        | `text` | kata-kata · words |
        | `integer`, `decimal`, `slider` | bilangan · a number |
        | `date`, `time` | `2026-02-10`; `13:30` |
        | `checklist` | yang dicentang, dipisahkan koma; `[]` tidak satu pun · the entries ticked, parted by commas; `[]` for none |
        | `matching`, `constant_sum` | peta JSON, atau `1 = b, 2 = a` · a JSON map, or `1 = b, 2 = a` |
        | `rubric` | tingkatnya · the level |

        Sel kosong dan `null` berarti tidak dijawab. Butir yang diulang ditulis `umur.1`, `umur.2`. Jawaban banyak orang
        sekaligus dibaca `tera score`: `--answers` dengan kolom formulir, peserta, penilai, butir, jawaban, atau lembar
        JSON ([skema](answers.schema.json)); `--csv` untuk ekspor formulir web; `--table` untuk tabel yang besar
        ([columns](columns.md)). · An empty cell and `null` are no answer. Items of a repeat are `umur.1`, `umur.2`. Answers
        of many people at once are read by `tera score`: `--answers` with the columns form, participant, rater, item,
        answer, or sheets as JSON ([schema](answers.schema.json)); `--csv` for exports of web forms; `--table` for large
        tables ([columns](columns.md)).


        """#
}
