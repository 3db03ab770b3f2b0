import ArgumentParser
import TeraDiagnostics
import TeraExact
import TeraReport

/// What every printed report of many people takes.
struct PublicationArguments: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, markdown, csv, html, xlsx, pdf
    }

    @Option(
        help: """
            Bentuk laporan: text, markdown, csv (satu berkas satu tabel), html (mandiri, cetak A4), xlsx (satu lembar satu \
            tabel), atau pdf (dengan chromium atau weasyprint yang terpasang). Bawaan: menurut nama berkasnya, atau text.
            """)
    var format: Format?

    @Option(name: .shortAndLong, help: "Berkas tujuan; untuk csv: folder.")
    var output: String?

    @Flag(help: "Cetak semua sel, berapa pun kecilnya; setiap halaman ditandai tidak untuk disebarkan.")
    var `internal` = false

    @Option(help: "Sel dengan kurang dari sekian orang tidak dicetak.")
    var smallest = Release.usual

    @Option(name: .customLong("legal-basis"), help: "Dasar hukum yang disebut di depan (boleh berulang).")
    var legalBasis: [String] = []

    @Option(help: "Hari laporan, YYYY-MM-DD (bawaan: hari datanya).")
    var date: String?

    @Flag(help: "Teks polos untuk pembaca layar.")
    var plain = false

    func validate() throws {
        if smallest < 1 { throw ValidationError("--smallest perlu bilangan mulai dari 1.") }
        _ = try Self.resolved(format, output)
        if let date, DateText.read(date) != date {
            throw ValidationError("--date perlu tanggal seperti 2025-03-20, bukan \"\(date)\".")
        }
    }

    var release: Release { Release(smallest: smallest, isInternal: `internal`) }

    /// The form that was asked for, or that the name of the file says. Refuses one that needs a file and has none.
    static func resolved(_ asked: Format?, _ output: String?) throws -> Format {
        let format = asked ?? FileForm.named(output) ?? .text
        if asked == nil, format == .csv {
            throw ValidationError("CSV adalah satu berkas satu tabel: tulis --format csv -o FOLDER.")
        }
        if format == .csv, output == nil {
            throw ValidationError("--format csv perlu -o FOLDER: satu berkas satu tabel.")
        }
        if [.xlsx, .pdf].contains(format), output == nil {
            throw ValidationError("--format \(format.rawValue) perlu -o BERKAS: isinya bukan teks untuk terminal.")
        }
        return format
    }

    func write(_ publication: Publication, language: MessageLanguage) throws {
        try PublicationOutput(
            format: try Self.resolved(format, output), output: output, plain: plain, language: language
        ).write(
            text: publication.text, html: publication.html, publication: { publication })
    }
}
