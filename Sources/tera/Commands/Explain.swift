import ArgumentParser
import TeraDiagnostics
import TeraLanguage

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Jelaskan satu kode temuan, dengan contoh yang salah dan yang benar.",
        discussion: """
            Contoh:
              tera explain C002
              tera explain            daftar semua kode
            """)

    @Argument(help: "Kode temuan, misalnya C002; tanpa ini semua kode didaftar.")
    var code: String?

    @Option(help: "Bahasa: id atau en.")
    var lang: MessageLanguage?

    func run() throws {
        let language = lang ?? Terminal.language
        guard let code else {
            for definition in Catalogue.all {
                Terminal.print("\(definition.code)  \(definition.title[language])\n")
            }
            return
        }
        guard let definition = Catalogue.definition(of: code.uppercased()) else {
            let near = Suggestion.nearest(to: code.uppercased(), among: Catalogue.all.map(\.code))
            let hint = near.map { Message(id: " Maksud Anda \($0)?", en: " Did you mean \($0)?")[language] } ?? ""
            Terminal.complain(
                Message(id: "tera: tidak ada kode \"\(code)\".", en: "tera: there is no code \"\(code)\".")[language]
                    + hint + "\n")
            throw ExitCode(ExitStatus.broken.rawValue)
        }
        Terminal.print(CodeExplanation.text(of: definition, language: language))
    }
}
