import ArgumentParser
import FoundationEssentials
import TeraArtifact
import TeraDiagnostics
import TeraLanguage
import TeraReport

struct Coverage: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Cakupan: baterai × jenjang × subkompetensi.",
        discussion: """
            Contoh:
              tera coverage Instruments
              tera coverage Instruments --format csv > cakupan.csv

            Status keluar: 0 semua janji cakupan terpenuhi; 1 ada yang tidak, atau dokumen punya galat.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv, html
    }

    @OptionGroup var project: ProjectArguments

    @Option(help: "Bentuk keluaran: text, json, csv, atau html.")
    var format: Format = .text

    func run() throws {
        let checked = try project.check()
        let table = CoverageTableBuilder.table(of: checked)
        let language = project.language
        switch format {
        case .text: Terminal.print(table.text(TextLayout(width: Terminal.width), language: language.report))
        case .json: Terminal.print(String(decoding: try CanonicalJSON.encode(table), as: UTF8.self))
        case .csv: Terminal.print(table.csv())
        case .html: Terminal.print(table.html(language: language.report))
        }
        guard checked.report.errors > 0 else { return }
        Terminal.complain(TerminalRenderer(language: language, color: false).render(checked.report))
        throw ExitCode(ExitStatus.errors.rawValue)
    }
}
