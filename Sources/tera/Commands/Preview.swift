import ArgumentParser
import TeraArtifact
import TeraDiagnostics
import TeraReport

struct Preview: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Formulir untuk ditinjau: seluruh butir, dengan setiap rute dalam kata-kata.",
        discussion: """
            Contoh:
              tera preview                                     formulir yang ada
              tera preview kinerja-2026.terampil.diri
              tera preview FORMULIR --format html > tinjau.html
              tera preview FORMULIR --format paper > cetak.html
              tera preview FORMULIR --format svg > alur.svg
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, html, paper, svg
    }

    @Argument(help: "Id formulir; tanpa ini, daftar formulir.")
    var form: String?

    @OptionGroup var arguments: RunArguments

    @Option(help: "Bentuk keluaran: text, html, paper (untuk diisi dengan pena), atau svg (diagram alur).")
    var format: Format = .text

    @Flag(help: "Tanpa kotak dan kolom, untuk pembaca layar.")
    var plain = false

    func run() throws {
        try arguments.run {
            let build = try LoadedBuild(folder: arguments.build)
            guard let form else {
                for entry in build.manifest.artifacts where entry.kind == "form" { Terminal.print("\(entry.id)\n") }
                return
            }
            let preview = FormPreview(try build.form(id: form).form, language: arguments.language.report)
            switch format {
            case .text: Terminal.print(preview.text(TextLayout(width: Terminal.width, plain: plain)))
            case .html: Terminal.print(preview.html())
            case .paper: Terminal.print(preview.paper())
            case .svg: Terminal.print(preview.chart())
            }
        }
    }
}
