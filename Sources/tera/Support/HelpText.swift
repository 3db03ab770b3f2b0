import TeraDiagnostics
import TeraLanguage
import TeraText

/// Pages of help as a terminal shows them, wrapped to its width.
struct HelpText {
    let language: MessageLanguage
    let width: Int
    let color: Bool

    private func say(_ id: String, _ en: String) -> String { Message(id: id, en: en)[language] }

    // MARK: Pages

    func page(_ topic: HelpTopic) -> String {
        if case .page(let text)? = topic.blocks.first { return text[language] }
        var text = strong(topic.name) + " · " + topic.group.title[language] + "\n"
        for block in topic.blocks { text += "\n" + self.text(block) }
        return text
    }

    private func text(_ block: HelpTopic.Block) -> String {
        switch block {
        case .paragraph(let message): lines(message[language], indent: 0)
        case .terms(let terms):
            terms.map { "  \(strong($0.name))\n" + lines($0.meaning[language], indent: 6) }.joined()
        case .facts(let facts):
            facts.map { label, text in
                let label = label[language] + ": "
                let rest = wrapped(plain(text[language]), width: max(width - 2 - displayWidth(label), 20))
                let gap = String(repeating: " ", count: 2 + displayWidth(label))
                return "  \(label)" + rest.joined(separator: "\n\(gap)") + "\n"
            }.joined()
        case .code(let code): code.split(separator: "\n").map { "    \($0)\n" }.joined()
        case .page(let text): text[language]
        }
    }

    /// Where more than one thing has the name, or more is said of it elsewhere.
    func seeAlso(_ topics: [HelpTopic]) -> String {
        var text = strong(say("Kunci bernama sama", "Fields of that name")) + "\n\n"
        for topic in topics { text += "  \(strong(topic.name))\n" + lines(topic.meaning[language], indent: 6) }
        return text
    }

    /// All topics by group.
    func index(commands: [String]) -> String {
        var text = lines(
            say(
                "`tera help TOPIK` menjelaskan satu topik; `tera help PERINTAH` satu perintah.",
                "`tera help TOPIC` explains one topic; `tera help COMMAND` one command."), indent: 0)
        text += group(say("Perintah", "Commands"), commands)
        for group in HelpTopic.Group.allCases {
            let topics = HelpTopics.of(group)
            if group == .field {
                text += "\n" + strong(group.title[language]) + "\n"
                text += lines(
                    say(
                        "\(topics.count) kunci: `tera help BAGIAN` mendaftar kunci satu jenis atau bagian dokumen, dan "
                            + "`tera help BAGIAN.KUNCI` menjelaskan satu kunci, misalnya `tera help battery.periode`.",
                        "\(topics.count) fields: `tera help PART` lists those of a kind or part of documents, and "
                            + "`tera help PART.FIELD` explains one, such as `tera help battery.periode`."), indent: 2)
                continue
            }
            text += self.group(group.title[language], topics.map(\.name))
        }
        return text
    }

    private func group(_ title: String, _ names: [String]) -> String {
        "\n" + strong(title) + "\n"
            + lines(
                names.map { $0.replacing(" ", with: String(glue)) }.joined(separator: ", "), indent: 2
            ).replacing(String(glue), with: " ")
    }

    // MARK: Texts

    private func lines(_ text: String, indent: Int) -> String {
        let gap = String(repeating: " ", count: indent)
        return wrapped(plain(text), width: max(width - indent, 20)).map { "\(gap)\($0)\n" }.joined()
    }

    private func strong(_ text: String) -> String { color ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    /// Without the markup of links and strong words; a terminal has neither.
    private func plain(_ text: String) -> String {
        var plain = ""
        var rest = text.replacing("**", with: "")[...]
        while let start = rest.firstIndex(of: "["),
            let middle = rest[start...].firstRange(of: "]("), let end = rest[middle.upperBound...].firstIndex(of: ")")
        {
            plain += rest[..<start] + rest[rest.index(after: start)..<middle.lowerBound]
            rest = rest[rest.index(after: end)...]
        }
        return plain + rest
    }
}
