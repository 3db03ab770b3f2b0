public import TeraDiagnostics
internal import TeraYAML

/// Sheets of answers that are given alike.
public struct TestSheetRule: Sendable {
    /// nil: that of the document.
    public var battery: Located<String>?
    /// Who gives them; empty: everybody whom the instrument asks.
    public var raters: [Located<RaterRole>] = []
    public var fill: Located<FillWord>?
    public var option: Located<String>?
    public var seed: Located<Int>?
    public var answers: [TestAnswerRule] = []
    /// Whether the form lets itself be sent.
    public var sends: Located<Bool>?
    public var asked: [Located<String>] = []
    public var notAsked: [Located<String>] = []
    public var refused: [Located<String>] = []
    public var warned: [Located<String>] = []
    public var unanswered: [Located<String>]?
    public var span: Span
}

/// How the items that no answer is written for are answered.
public enum FillWord: String, Sendable, CaseIterable {
    /// What counts most, and what counts least.
    case highest, lowest
    /// The same option everywhere.
    case straight
    /// By chance, the same for the same `seed`.
    case random
}

/// One answer, as somebody would type it.
public struct TestAnswerRule: Sendable {
    public var item: Located<String>
    /// The words, or several of them; of parts each with its value.
    public var words: [Located<String>]
    public var parts: [Located<String>]?
    public var isList: Bool
    public var span: Span
}

extension ValueType where Value == [TestAnswerRule] {
    /// Item → answer: words, a list of options, or a map of parts.
    static var answers: ValueType {
        ValueType(doc: .answers) { node, context in
            guard node.kind == .mapping else {
                context.expected(
                    Message(id: "pasangan `butir: jawaban`", en: "`item: answer` pairs"), at: node)
                return nil
            }
            var answers: [TestAnswerRule] = []
            for (key, value) in node.entries {
                guard let item = context.reference(key) else { continue }
                guard let (words, parts) = words(of: value, &context) else { continue }
                answers.append(
                    TestAnswerRule(
                        item: item, words: words, parts: parts, isList: value.kind == .sequence, span: value.span))
            }
            return answers
        }
    }

    private static func words(
        of node: YAMLNode, _ context: inout DecodeContext
    ) -> (words: [Located<String>], parts: [Located<String>]?)? {
        switch node.kind {
        case .scalar:
            if context.isEmpty(node) {
                context.empty(node)
                return nil
            }
            return ([Located(node.text, node.span)], nil)
        case .sequence:
            var words: [Located<String>] = []
            for child in node.elements {
                guard let word = word(child, &context) else { return nil }
                words.append(word)
            }
            return (words, nil)
        case .mapping:
            var (words, parts): ([Located<String>], [Located<String>]) = ([], [])
            for (key, value) in node.entries {
                guard let part = context.reference(key), let word = word(value, &context) else { return nil }
                parts.append(part)
                words.append(word)
            }
            return (words, parts)
        }
    }

    private static func word(_ node: YAMLNode, _ context: inout DecodeContext) -> Located<String>? {
        guard node.kind == .scalar, !context.isEmpty(node) else {
            context.expected(Message(id: "satu jawaban", en: "one answer"), at: node)
            return nil
        }
        return Located(node.text, node.span)
    }
}

extension TestSheetRule {
    static let shape = Shape<TestSheetRule>(
        "sheet",
        Message(
            id: "Lembar jawaban seorang penilai, atau beberapa penilai yang menjawab sama.",
            en: "The sheet of one rater, or of several who answer alike."),
        make: { TestSheetRule(span: $0) },
        fields: [
            .optional(
                "battery", .reference(.battery), default: "`battery` dokumen",
                Message(id: "baterai lain dari orang yang sama", en: "another battery of the same person"),
                example: "tes-akhir-cop-jkp"
            ) { $0.battery = $1 },
            .optional(
                "raters", .list(.enumeration(RaterRole.self)), default: "semua penilai instrumen",
                Message(id: "siapa yang mengisi", en: "who fills it in"), example: "[diri, atasan]"
            ) { $0.raters = $1 },
            .optional(
                "fill", .enumeration(FillWord.self), default: "hanya `answers`",
                Message(
                    id: "cara menjawab butir lain: `highest` nilai terbesar, `lowest` terkecil, `straight` pilihan "
                        + "`option` di mana-mana, `random` acak menurut `seed`",
                    en: "how other items are answered: `highest` the largest value, `lowest` the smallest, `straight` "
                        + "the same `option` everywhere, `random` by chance from `seed`"),
                example: "highest"
            ) { $0.fill = $1 },
            .optional(
                "option", .string,
                Message(
                    id: "pilihan untuk `straight`; `?` tidak dapat menilai",
                    en: "the option for `straight`; `?` cannot judge"),
                example: "sering"
            ) { $0.option = $1 },
            .optional(
                "seed", .integer(0...1_000_000_000), default: "0",
                Message(
                    id: "bilangan asal undian `random`, dan urutan serta sampel formulir",
                    en: "what `random`, and the order and samples of the form, are drawn from"),
                example: "7"
            ) { $0.seed = $1 },
            .optional(
                "answers", .answers,
                Message(
                    id: "butir → jawaban: id pilihan atau kata yang diketik, daftar, atau peta bagian; `?` tidak dapat "
                        + "menilai, `!` tidak bersedia, `-` dibiarkan kosong",
                    en:
                        "item → answer: an option's id or typed words, a list, or a map of parts; `?` cannot judge, `!` "
                        + "declines, `-` left open"),
                example: "{jkp-1: b}"
            ) { $0.answers = $1 },
            .optional(
                "sends", .boolean, default: "true",
                Message(id: "apakah formulir mau dikirim", en: "whether the form lets itself be sent"), example: "false"
            ) { $0.sends = $1 },
            .optional(
                "asked", .list(.localReference("item")),
                Message(id: "butir yang ditanyakan", en: "items that are asked"), example: "[jkp-1]"
            ) { $0.asked = $1 },
            .optional(
                "not_asked", .list(.localReference("item")),
                Message(id: "butir yang tidak ditanyakan", en: "items that are not asked"), example: "[jkp-2]"
            ) { $0.notAsked = $1 },
            .optional(
                "refused", .list(.localReference("item")),
                Message(id: "butir yang jawabannya ditolak", en: "items whose answer is refused"), example: "[jkp-1]"
            ) { $0.refused = $1 },
            .optional(
                "warned", .list(.localReference("item")),
                Message(
                    id: "butir yang jawabannya diperingatkan, lalu dikukuhkan",
                    en: "items whose answer is warned of, and then confirmed"),
                example: "[jkp-1]"
            ) { $0.warned = $1 },
            .optional(
                "unanswered", .list(.localReference("item")),
                Message(
                    id: "tepat butir wajib ini yang masih kosong", en: "exactly these required items are still open"),
                example: "[jkp-1]"
            ) { $0.unanswered = $1 },
        ])
}
