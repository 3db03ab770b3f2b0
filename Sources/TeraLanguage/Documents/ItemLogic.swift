public import TeraDiagnostics
internal import TeraYAML

/// The expressions of an item.
public struct ItemLogic: Sendable {
    public var relevant: WrittenExpression?
    public var required: WrittenExpression?
    public var constraints: [ConstraintRule] = []
    public var proposal: WrittenExpression?
    public var filter: WrittenExpression?
    public var skips: [SkipRule] = []
    public var calculate: WrittenExpression?
}

/// What an answer must satisfy.
public struct ConstraintRule: Sendable {
    public var check: WrittenExpression?
    public var message = LocalizedText.none
    public var level: Located<ConstraintLevel>?
    public var span: Span
}

/// Whether an answer is refused, or kept once it is confirmed.
public enum ConstraintLevel: String, Sendable, CaseIterable {
    case hard, warning
}

/// A way past the items up to a later one.
public struct SkipRule: Sendable {
    public var condition: WrittenExpression?
    /// Id of an item or section, or `end`.
    public var target = Located("", Span(file: 0, start: 0, end: 0))
    public var span: Span

    /// The target past the last item.
    public static let end = "end"
}

extension BankItem {
    func editLogic(_ edit: (inout ItemLogic) -> Void) {
        var logic = self.logic ?? ItemLogic()
        edit(&logic)
        self.logic = logic
    }

    func editLimits(_ edit: (inout NumberLimits) -> Void) {
        var limits = self.limits ?? NumberLimits()
        edit(&limits)
        self.limits = limits
    }

    static let logicFields: [Field<BankItem>] = [
        .optional(
            "relevant", .expression, default: "selalu",
            Message(
                id: "kapan butir ini ditanyakan, menurut jawaban sebelumnya",
                en: "when the item is asked, by earlier answers"),
            example: "konselor == \"ya\""
        ) { item, value in item.editLogic { $0.relevant = value } },
        .optional(
            "constraint", .list(.object(constraintShape)),
            Message(id: "syarat jawaban; `answer` adalah jawaban itu", en: "what an answer must satisfy: `answer`"),
            example: "[{check: answer <= lama_kerja, message: Tidak lebih lama daripada masa kerja.}]"
        ) { item, value in item.editLogic { $0.constraints = value } },
        .optional(
            "default", .expression,
            Message(
                id: "jawaban yang diusulkan; tercatat setelah penilai menerimanya",
                en: "a proposed answer; kept once the rater accepts it"),
            example: "3"
        ) { item, value in item.editLogic { $0.proposal = value } },
        .optional(
            "filter", .expression, default: "semua pilihan",
            Message(
                id:
                    "pilihan mana yang ditawarkan, dengan `option.id` dan keterangan `with`: untuk `single` dan `multiple`",
                en: "which options are offered, by `option.id` and what `with` says: for `single` and `multiple`"),
            example: "option.wilayah == wilayah"
        ) { item, value in item.editLogic { $0.filter = value } },
        .optional(
            "skip_to", .list(.object(skipShape)),
            Message(
                id: "melompat ke butir atau bagian sesudahnya; yang di antaranya tidak ditanyakan",
                en: "on to a later item or section; those between are not asked"),
            example: "[{when: konselor == \"tidak\", to: end}]"
        ) { item, value in item.editLogic { $0.skips = value } },
        .optional(
            "calculate", .expression,
            Message(id: "rumusnya: untuk `calculate`", en: "its formula: for `calculate`"),
            example: "mean(kinerja)"
        ) { item, value in item.editLogic { $0.calculate = value } },
    ]

    private static let constraintShape = Shape<ConstraintRule>(
        "constraint", Message(id: "Satu syarat jawaban.", en: "One condition on an answer."),
        make: { ConstraintRule(span: $0) },
        fields: [
            .required(
                "check", .expression,
                Message(id: "benar untuk jawaban yang diterima", en: "true for an answer that is accepted"),
                example: "answer <= 40"
            ) { $0.check = $1 },
            .required(
                "message", .text,
                Message(id: "yang dibaca bila tidak dipenuhi", en: "what is read where it is not met"),
                example: "Paling lama 40 tahun."
            ) { $0.message = $1 },
            .optional(
                "level", .enumeration(ConstraintLevel.self), default: "hard",
                Message(
                    id: "`hard` jawaban ditolak; `warning` diterima setelah diulang",
                    en: "`hard` refuses the answer; `warning` accepts it when it is repeated"),
                example: "warning"
            ) { $0.level = $1 },
        ])

    private static let skipShape = Shape<SkipRule>(
        "skip", Message(id: "Satu lompatan.", en: "One way onward."),
        make: { SkipRule(span: $0) },
        fields: [
            .required(
                "when", .expression, Message(id: "kapan melompat", en: "when"), example: "konselor == \"tidak\""
            ) { $0.condition = $1 },
            .required(
                "to", .localReference("item atau bagian"),
                Message(id: "butir atau bagian sesudahnya, atau `end`", en: "a later item or section, or `end`"),
                example: "end"
            ) { $0.target = $1 },
        ])
}
