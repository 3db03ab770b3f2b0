import ArgumentParser
import TeraCompiler
import TeraDiagnostics

@main
struct Tera: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tera",
        abstract: "Menyusun, memeriksa, mengisi, dan menilai instrumen evaluasi.",
        discussion: """
            Contoh:
              tera check Instruments           periksa semua dokumen
              tera test Instruments            uji instrumen dengan jawaban dan nilai yang diharapkan
              tera coverage Instruments        cakupan per jenjang
              tera build Instruments -o hasil  buat formulir dan aturan nilai
              tera diff lama Instruments       apa yang berubah, dan siapa yang terkena
              tera explain C002                jelaskan satu kode temuan

            Status keluar: 0 baik; 1 dokumen atau jawaban punya galat; lainnya: tera tidak dapat bekerja.
            """,
        version: Compiler.version,
        subcommands: [
            Check.self, TestCommand.self, Coverage.self, Build.self, Diff.self, Preview.self, Run.self, Status.self,
            Score.self,
            Analyse.self,
            Report.self, Simulate.self,
            AuditCommand.self, CodebookCommand.self, Explain.self, Schema.self, Format.self, New.self,
            LanguageServerCommand.self, Help.self,
            Eval.self, Reference.self,
        ])

    /// Runs the command; a mistyped one gets the nearest name before the parser's own words.
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let typed = arguments.first, !typed.hasPrefix("-") {
            let names = configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { name(of: $0) }
            if !names.contains(typed), let near = Suggestion.nearest(to: typed, among: names) {
                let message = Message(
                    id: "tera: tidak ada perintah `\(typed)`. Maksud Anda `\(near)`?",
                    en: "tera: there is no command `\(typed)`. Did you mean `\(near)`?")
                Terminal.complain(message[Terminal.language] + "\n")
                exit(withError: ExitCode.validationFailure)
            }
        }
        main(nil)
    }

    /// How a command is typed.
    static func name(of command: ParsableCommand.Type) -> String {
        command.configuration.commandName ?? String(describing: command).lowercased()
    }
}
