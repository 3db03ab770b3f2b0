import ArgumentParser
import TeraDiagnostics
import TeraLanguage

/// Explains a topic of the language, or a command.
struct Help: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Jelaskan satu topik bahasa tera, atau satu perintah.",
        discussion: """
            Contoh:
              tera help                       semua topik
              tera help battery.periode       satu kunci dokumen
              tera help rating                satu jenis butir
              tera help count_answered        satu fungsi ekspresi
              tera help tidak-ada             yang berlaku bila jawaban tidak ada
              tera help R002                  satu kode temuan
              tera help score                 satu perintah
              tera help --topic score         topik yang bernama seperti perintah

            Isinya sama dengan Grammar/README.md. Status keluar: 0 baik; lainnya: tidak ada topik itu.
            """)

    @Argument(help: "Topik atau perintah; tanpa ini, daftar topik.")
    var topic: [String] = []

    @Flag(name: .customLong("topic"), help: "Cari hanya di antara topik, bukan perintah.")
    var isTopic = false

    @Option(help: "Bahasa: id atau en (bawaan: menurut locale, atau id).")
    var lang: MessageLanguage?

    func run() throws {
        let language = lang ?? Terminal.language
        let text = HelpText(language: language, width: min(Terminal.width, 100), color: Terminal.hasColor)
        guard let first = topic.first else {
            return Terminal.print(text.index(commands: Self.names(of: Tera.self)))
        }
        let typed = topic.joined(separator: " ")
        let found = HelpTopics.find(typed)
        if !isTopic, let command = Self.command(topic) {
            Terminal.print(Tera.helpMessage(for: command, columns: Terminal.width) + "\n")
            if !found.topics.isEmpty || !found.fields.isEmpty {
                Terminal.print(
                    Message(
                        id: "\n`\(typed)` juga sebuah topik: tera help --topic \(typed)\n",
                        en: "\n`\(typed)` is a topic too: tera help --topic \(typed)\n")[language])
            }
            return
        }
        guard !found.topics.isEmpty || !found.fields.isEmpty else {
            let commands = Suggestion.nearest(to: first, among: Self.names(of: Tera.self)).map { [$0] } ?? []
            let near = (commands + found.near.filter { !commands.contains($0) }).map { "`\($0)`" }
            Terminal.complain(
                Message(
                    id: "tera: tidak ada topik `\(typed)`."
                        + (near.isEmpty
                            ? " `tera help` mendaftar semuanya." : " Maksud Anda \(near.joined(separator: ", "))?"),
                    en: "tera: there is no topic `\(typed)`."
                        + (near.isEmpty ? " `tera help` lists all." : " Did you mean \(near.joined(separator: ", "))?"))[
                        language]
                    + "\n")
            throw ExitCode(ExitStatus.broken.rawValue)
        }
        var pages = found.topics.map(text.page)
        if !found.fields.isEmpty { pages.append(text.seeAlso(found.fields)) }
        Terminal.print(pages.joined(separator: "\n"))
    }

    /// The command that words lead to: `report cop`.
    private static func command(_ words: [String]) -> ParsableCommand.Type? {
        var command: ParsableCommand.Type = Tera.self
        for word in words {
            guard let next = command.configuration.subcommands.first(where: { Tera.name(of: $0) == word }) else {
                return nil
            }
            command = next
        }
        return command
    }

    private static func names(of command: ParsableCommand.Type) -> [String] {
        command.configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { Tera.name(of: $0) }
    }
}
