public import TeraDiagnostics
internal import TeraYAML

/// What one section words or rules otherwise than the bank or blueprint that its item comes from.
public struct ItemOverride: Sendable {
    public var item = Located("", Span(file: 0, start: 0, end: 0))
    /// The mark of the texts that it was written against.
    public var mark: Located<String>?
    @Rare public var stem: LocalizedText?
    @Rare public var help: LocalizedText?
    @Rare var required: Requirement?
    @Rare public var relevant: WrittenExpression?
    public var options: [ItemOption] = []
    public var span: Span
}

extension ItemOverride {
    var hasLogic: Bool {
        if case .when? = required { return true }
        return relevant != nil
    }

    static let shape = Shape<ItemOverride>(
        "override",
        Message(
            id: "Satu butir yang di bagian ini lain daripada asalnya.",
            en: "One item that differs here from where it comes from."),
        make: { ItemOverride(span: $0) },
        fields: [
            .required(
                "item", .localReference("item"),
                Message(id: "butir, atau indikator yang menjadi butir", en: "the item, or indikator that becomes one"),
                example: "jkp-1"
            ) { $0.item = $1 },
            .optional(
                "of", .mark,
                Message(
                    id: "tanda teks asal ketika penggantinya ditulis; temuan O003 menyebutnya",
                    en: "the mark of the original texts as they were replaced; finding O003 names it"),
                example: "1a2b3c4d"
            ) { $0.mark = $1 },
            .optional(
                "stem", .text, Message(id: "pengganti `stem`", en: "in the place of `stem`"),
                example: "Apa itu JKP?"
            ) { $0.stem = $1 },
            .optional(
                "help", .text, Message(id: "pengganti `help`", en: "in the place of `help`"), example: "Pilih satu."
            ) { $0.help = $1 },
            .optional(
                "required", .requirement, Message(id: "pengganti `required`", en: "in the place of `required`"),
                example: "false"
            ) { $0.required = $1 },
            .optional(
                "relevant", .expression, Message(id: "pengganti `relevant`", en: "in the place of `relevant`"),
                example: "konselor == \"ya\""
            ) { $0.relevant = $1 },
            .optional(
                "options", .list(.object(optionShape)),
                Message(id: "pengganti teks pilihan; id-nya tetap", en: "other texts of options; their ids stay"),
                example: "[{id: a, text: Uang tunai}]"
            ) { $0.options = $1 },
        ])

    private static let optionShape = Shape<ItemOption>(
        "override-option", Message(id: "Teks lain untuk satu pilihan.", en: "Another text for one option."),
        make: { ItemOption(id: Located("", $0.startPoint)) },
        fields: [
            .required(
                "id", .identifier, Message(id: "pilihan yang sudah ada", en: "an option of the item"), example: "a"
            ) {
                $0.id = $1
            },
            .required("text", .text, Message(id: "teksnya di sini", en: "its text here"), example: "Uang tunai") {
                $0.text = $1
            },
        ])
}

extension ValueType where Value == Located<String> {
    /// Eight hexadecimal digits, whatever YAML takes them for.
    static var mark: ValueType {
        ValueType(doc: .mark) { node, context in
            guard node.kind == .scalar else { return context.string(node) }
            return context.isEmpty(node) ? nil : Located(node.text, node.span)
        }
    }
}

extension BankItem {
    /// The item as one section asks it.
    func overridden(by override: ItemOverride) -> BankItem {
        let item = copy()
        if let stem = override.stem { item.stem = stem }
        if let help = override.help { item.help = help }
        switch override.required {
        case .always(let value)?:
            item.required = value
            if item.logic?.required != nil { item.editLogic { $0.required = nil } }
        case .when(let expression)?: item.editLogic { $0.required = expression }
        case nil: break
        }
        if let relevant = override.relevant { item.editLogic { $0.relevant = relevant } }
        // The entries of a register are one list in a form, for every item that has it.
        for option in override.options where item.register == nil {
            if let index = item.options.firstIndex(where: { $0.id.value == option.id.value }) {
                item.options[index].text = option.text
            }
        }
        return item
    }

    private func copy() -> BankItem {
        let item = BankItem(id: id, span: span)
        item.type = type
        item.indikator = indikator
        item.cell = cell
        item.topic = topic
        item.stem = stem
        item.help = help
        item.aliases = aliases
        item.formerly = formerly
        item.required = required
        item.scale = scale
        item.reverse = reverse
        item.weight = weight
        item.options = options
        item.register = register
        item.order = order
        item.key = key
        item.points = points
        item.maxLength = maxLength
        item.limits = limits
        item.parts = parts
        item.logic = logic
        item.asumsi = asumsi
        item.note = note
        return item
    }
}
