/// The words that every printed report has.
struct PublicationWords {
    let language: ReportLanguage

    init(_ language: ReportLanguage) {
        self.language = language
    }

    func say(_ indonesian: String, _ english: String) -> String { language == .indonesian ? indonesian : english }

    var notForRelease: String { say("Internal: tidak untuk disebarkan", "Internal: not for release") }
    var legalBasis: String { say("Dasar hukum", "Legal basis") }
    var summary: String { say("Ringkasan eksekutif", "Executive summary") }
    var listOfFigures: String { say("Daftar gambar", "List of figures") }
    var listOfTables: String { say("Daftar tabel", "List of tables") }

    // MARK: Workbooks

    var reportSheet: String { say("Laporan", "Report") }
    var columnSheet: String { say("Kolom", "Columns") }
    var columnSheetTitle: String { say("Isi setiap kolom", "What each column holds") }
    var backToTables: String { say("Kembali ke daftar tabel", "Back to the list of tables") }
    func sheet(of table: PublishedTable) -> String { say("Tabel", "Table") + " \(table.number)" }

    /// “Gambar 2. Perubahan nilai (Tabel 7)”.
    func title(of chart: BarChart, _ table: PublishedTable) -> String {
        say("Gambar", "Figure") + " \(chart.number). \(chart.caption) (" + say("Tabel", "Table") + " \(table.number))"
    }
}
