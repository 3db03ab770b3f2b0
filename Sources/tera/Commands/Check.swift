import ArgumentParser
import TeraCompiler
import TeraDiagnostics
import TeraLanguage

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Periksa dokumen: semua masalah sekaligus, dengan tempat dan perbaikannya.",
        discussion: """
            Contoh:
              tera check                          folder ini
              tera check Instruments --lang en    pesan dalam bahasa Inggris
              tera check --format sarif > t.sarif untuk alat lain
              tera check --as-of 2025-11-20       periksa juga status aktif pada hari itu

            Status keluar: 0 tanpa galat; 1 ada galat (dengan --strict: atau peringatan); lainnya: tidak dapat bekerja.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, sarif, github
    }

    @OptionGroup var project: ProjectArguments

    @Option(help: "Bentuk keluaran: text, json, sarif, atau github.")
    var format: Format = .text

    @Flag(help: "Peringatan pun membuat status keluar 1.")
    var strict = false

    func run() throws {
        let checked = try project.check()
        let report = checked.report
        let language = project.language
        switch format {
        case .text:
            Terminal.print(TerminalRenderer(language: language, color: Terminal.hasColor).render(report))
        case .json: Terminal.print(JSONRenderer.render(report, language: language))
        case .sarif:
            Terminal.print(
                SARIFRenderer.render(
                    report, catalogue: Catalogue.all, version: Compiler.version, language: language))
        case .github: Terminal.print(GitHubRenderer.render(report, language: language))
        }
        let failed = report.errors > 0 || (strict && report.warnings > 0)
        // The process ends here, so its memory goes back at once: taking a large project apart piece by piece would
        // cost a tenth of the whole run.
        withExtendedLifetime(checked) { Terminal.end(failed ? .errors : .fine) }
    }
}
