import ArgumentParser
import TeraCompiler
import TeraDiagnostics
import TeraLanguage

struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Kompilasi dokumen menjadi formulir, aturan nilai, dan manifes.",
        discussion: """
            Contoh:
              tera build Instruments -o hasil

            Isi hasil hanya bergantung pada dokumen: bita yang sama di mesin mana pun. Dokumen yang punya galat tidak
            dikompilasi.
            """)

    @OptionGroup var project: ProjectArguments

    @Option(name: .shortAndLong, help: "Folder hasil; isinya diganti.", completion: .directory)
    var output: String

    func run() throws {
        let checked = try project.check()
        let language = project.language
        if !checked.report.diagnostics.isEmpty {
            Terminal.complain(
                TerminalRenderer(language: language, color: false).render(checked.report))
        }
        guard checked.report.errors == 0 else { throw ExitCode(ExitStatus.errors.rawValue) }
        let build = try Compiler.compile(checked)
        do {
            try BuildFolder.write(build, to: output)
        } catch let problem as BuildFolder.Problem {
            Terminal.complain("tera: \(problem.message[language])\n")
            throw ExitCode(ExitStatus.broken.rawValue)
        }
        let forms = build.files.count { $0.path.hasPrefix("forms/") }
        let specs = build.files.count { $0.path.hasPrefix("scoring/") }
        Terminal.print(
            Message(
                id: "\(forms) formulir dan \(specs) aturan nilai ditulis ke \(output).\n",
                en: "\(forms) forms and \(specs) scoring specs written to \(output).\n")[language])
    }
}
