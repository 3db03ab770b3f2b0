import ArgumentParser
import FoundationEssentials
import TeraDiagnostics
import TeraLanguage

/// Writes the generated files of `Grammar/`: for who changes the language, so not listed in the help.
struct Reference: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tulis rujukan bahasa ke sebuah folder.", shouldDisplay: false)

    @Option(help: "Folder rujukan.", completion: .directory)
    var output: String

    func run() throws {
        let files = FileManager.default
        do {
            try files.createDirectory(atPath: "\(output)/samples", withIntermediateDirectories: true)
            for file in GrammarReference.files {
                try Data(file.text.utf8).write(to: URL(filePath: "\(output)/\(file.name)"))
            }
        } catch {
            Terminal.complain(
                Message(
                    id: "tera: tidak dapat menulis ke \(output): \(error)\n",
                    en: "tera: cannot write to \(output): \(error)\n")[Terminal.language])
            throw ExitCode(ExitStatus.broken.rawValue)
        }
    }
}
