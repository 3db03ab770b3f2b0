internal import TeraDiagnostics

/// All topics of help, and how one is found.
public enum HelpTopics {
    /// By group, each in the order of its table.
    public static let all: [HelpTopic] =
        kinds + HelpFields.parts + HelpFields.fields + itemTypes + functions + rules + words + codes

    public static func of(_ group: HelpTopic.Group) -> [HelpTopic] { all.filter { $0.group == group } }

    /// What a typed name finds.
    public struct Found: Sendable {
        /// Those of that name.
        public let topics: [HelpTopic]
        /// Fields of that name, where it is only the last part of theirs.
        public let fields: [HelpTopic]
        /// Where nothing is found: what may have been meant.
        public let near: [String]
    }

    public static func find(_ typed: String) -> Found {
        let name = folded(typed)
        let topics = all.filter { topic in
            folded(topic.name) == name || topic.otherNames.contains { folded($0) == name }
        }
        let fields = of(.field).filter { topic in
            ([topic.name] + topic.otherNames).contains { folded($0).hasSuffix(".\(name)") }
                && !topics.contains { $0.group == .field && $0.name == topic.name }
        }
        guard topics.isEmpty, fields.isEmpty else {
            let isOnly = topics.isEmpty && fields.count == 1
            return Found(topics: isOnly ? fields : topics, fields: isOnly ? [] : fields, near: [])
        }
        return Found(topics: [], fields: [], near: near(typed))
    }

    /// `battery.scores` has the field of another document; `ratting` is a slip.
    private static func near(_ typed: String) -> [String] {
        let parts = folded(typed).split(separator: ".").map(String.init)
        let fields = of(.field).map(\.name)
        if parts.count > 1, let last = parts.last {
            let same = fields.filter { folded($0).hasSuffix(".\(last)") }
            if !same.isEmpty { return Array(same.prefix(6)) }
        }
        let lasts = fields.compactMap { $0.split(separator: ".").last.map(String.init) }
        let names = all.flatMap { [$0.name] + $0.otherNames }
        var near: [String] = []
        for name in [
            Suggestion.nearest(to: typed, among: names), Suggestion.nearest(to: parts.last ?? "", among: lasts),
        ] {
            if let name, !near.contains(name) { near.append(name) }
        }
        return near
    }

    /// Case, and whether words are joined by `-`, `_` or a space, make no difference.
    private static func folded(_ name: String) -> String {
        String(name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
    }

    // MARK: Tables

    private static let kinds = DocumentKind.allCases.map { kind in
        let shape = DocumentReference.shape(of: kind)
        let fields = [(name: "kind", meaning: Message(id: "jenis dokumen", en: "the kind of document"))]
        return HelpTopic(
            .kind, kind.rawValue, shape.meaning,
            [.paragraph(shape.meaning), .terms(fields + HelpFields.terms(shape))])
    }

    private static let itemTypes = ItemTypeReference.all.map { entry in
        var blocks: [HelpTopic.Block] = [.paragraph(entry.meaning)]
        blocks.append(
            .paragraph(
                entry.value.map {
                    Message(id: "Nilainya di dalam ekspresi: \($0.id).", en: "Its value in expressions: \($0.en).")
                } ?? Message(id: "Tidak punya nilai di dalam ekspresi.", en: "It has no value in expressions.")))
        blocks.append(.paragraph(Message(id: "Kuncinya:", en: "Its fields:")))
        let shape = BankItem.shape.doc
        blocks.append(
            .terms(
                shape.fields.filter { $0.name != "type" && ItemTypeFields.allows($0.name, entry.type) }
                    .map { ($0.name, HelpFields.line($0)) }))
        return HelpTopic(.itemType, entry.type.rawValue, entry.meaning, blocks)
    }

    private static let functions =
        ExpressionVocabulary.functions.map { function in
            let meaning = FunctionMeanings.all[function.name] ?? Message(id: "", en: "")
            return HelpTopic(
                .function, function.name, meaning,
                [.paragraph(meaning), .code(function.forms.joined(separator: "\n")), .paragraph(absentArguments)])
        }
        + FunctionMeanings.macros.map { macro in
            HelpTopic(.function, macro.name, macro.meaning, [.paragraph(macro.meaning), .code(macro.form)])
        }

    private static let absentArguments = Message(
        id: "Bila yang dibaca tidak ada jawabannya: `tera help absence`.",
        en: "Where what is read has no answer: `tera help absence`.")

    private static let rules = [
        HelpTopic(
            .rule, "absence", also: ["tidak-ada"],
            Message(id: "yang berlaku bila jawaban tidak ada", en: "what holds where there is no answer"),
            [
                .paragraph(AbsenceRules.meaning),
                .paragraph(Message(id: "Bila hasilnya tidak ada:", en: "Where a result is absent:")),
                .terms(AbsenceRules.fields.map { ($0.field, $0.meaning) }), .paragraph(AbsenceRules.failing),
                .paragraph(Message(id: "**Yang tidak ditanyakan.**", en: "**What is not asked.**")),
                .paragraph(AbsenceRules.notAsked), .paragraph(Message(id: "**Nilai.**", en: "**Scores.**")),
                .paragraph(AbsenceRules.scores),
            ]),
        HelpTopic(
            .rule, "vocabulary", also: ["kosakata"],
            Message(id: "kata yang dipakai dokumen dan laporan", en: "the words of documents and reports"),
            [
                .terms(
                    Vocabulary.words.map { word in
                        (word.word + (word.other.map { " (\($0))" } ?? ""), word.meaning)
                    })
            ]),
    ]

    private static let words = Vocabulary.words.map { word in
        HelpTopic(.word, word.word, also: word.other.map { [$0] } ?? [], word.meaning, [.paragraph(word.meaning)])
    }

    private static let codes = Catalogue.all.map { definition in
        HelpTopic(
            .code, definition.code, definition.title,
            [
                .page(
                    Message(
                        id: CodeExplanation.text(of: definition, language: .indonesian),
                        en: CodeExplanation.text(of: definition, language: .english)))
            ])
    }
}
