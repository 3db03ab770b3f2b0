public import ArgumentParser
public import TeraColumns

extension SQLDialect: ExpressibleByArgument {}

/// Tables that are scored at once, without holding them.
struct TableArguments: ParsableArguments {
    @Option(
        name: .customLong("table"),
        help: """
            Tabel jawaban sebesar apa pun: BATERAI=BERKAS, boleh berulang untuk satu baterai; - membaca masukan \
            standar. CSV: satu baris satu peserta dan peran; judul kolom adalah id butir atau teks pertanyaan. JSON \
            Lines: satu baris satu lembar jawaban. Berkas penyimpanan, atau :db untuk --db: lembar formulir baterai \
            itu. Semua barisnya dinilai menurut aturan baterai itu.
            """)
    var tables: [String] = []

    @Option(
        name: .customLong("by"), help: "Untuk --table: kolom untuk tabulasi silang, misalnya provinsi (boleh berulang)."
    )
    var by: [String] = []

    @Option(
        name: .customLong("rater-column"),
        help: "Untuk --table: judul kolom peran penilai (bawaan: rater, penilai, peran).")
    var raterColumn: String?

    @Option(
        help: """
            Tulis aturan nilai sebagai SQL untuk dijalankan di tempat datanya: sqlite, postgres, duckdb, atau spark. \
            --table BATERAI=NAMA lalu menyebut nama tabel di sana.
            """)
    var sql: SQLDialect?

    @Option(
        name: .customLong("people"), help: "Untuk --table: tulis nilai setiap peserta ke berkas CSV ini.",
        completion: .file(extensions: ["csv"]))
    var peopleFile: String?

    /// Whether anything is said that makes no sense without a table.
    var needTable: Bool { !by.isEmpty || raterColumn != nil || peopleFile != nil || sql != nil }
}
