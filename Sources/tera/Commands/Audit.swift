import ArgumentParser
import TeraArtifact
import TeraDiagnostics
import TeraInterchange
import TeraReport
import TeraText

/// What does not add up in tables that were published (audit N01–N15).
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Periksa tabel yang sudah terbit: apa yang tidak cocok, di mana, dan berapa seharusnya.",
        discussion: """
            Contoh:
              tera audit tabel.json                   beberapa tabel (Grammar/audit.md)
              tera audit predikat.csv provinsi.csv    satu berkas satu tabel
              tera audit predikat.csv --numbers id    1.234,5: titik memisahkan ribuan
              tera audit tabel.json --format json     untuk alat lain

            Tabel JSON menyebut apa yang harus cocok: jumlah, dasar, bagian dari, angka yang sama. Dalam CSV baris \
            “Total” adalah jumlah baris di atasnya.

            Persentase boleh berbeda setengah satuan angka terakhirnya. Yang tidak cocok disebut salah, pembulatan, atau \
            bermakna ganda.

            Status keluar: 0 semuanya cocok; 1 ada yang tidak; 2 ada berkas yang tidak dapat dibaca.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    enum Numbers: String, ExpressibleByArgument, CaseIterable {
        case id, en
    }

    @Argument(
        help: "Berkas .json (satu atau beberapa tabel) atau .csv (satu tabel).",
        completion: .file(extensions: ["json", "csv"]))
    var files: [String]

    @Option(help: "Bentuk keluaran: text atau json.")
    var format: Format = .text

    @Option(help: "Angka dalam CSV: id (1.234,5) atau en (1,234.5). Tanpa ini, yang bermakna ganda disebut.")
    var numbers: Numbers?

    @Option(help: "Bahasa: id atau en (bawaan: menurut locale, atau id).")
    var lang: MessageLanguage?

    func run() throws {
        let language = lang ?? Terminal.language
        let reading = Message(id: "memeriksa tabel", en: "auditing tables")[language]
        let outcome = Progress.during(reading) { AuditFiles.report(files, numbers: numbers?.rawValue) }
        switch outcome {
        case .failure(let problems):
            for problem in problems.all { Terminal.complain("tera: \(visibleText(problem[language]))\n") }
            throw ExitCode(ExitStatus.broken.rawValue)
        case .success(let report):
            switch format {
            case .text: Terminal.print(report.text(TextLayout(width: Terminal.width), language: language.report))
            case .json: Terminal.print(String(decoding: try CanonicalJSON.encode(report), as: UTF8.self))
            }
            if !report.findings.isEmpty { throw ExitCode(ExitStatus.errors.rawValue) }
        }
    }
}
