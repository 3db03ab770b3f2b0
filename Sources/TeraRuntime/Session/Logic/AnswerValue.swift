internal import TeraArtifact
internal import TeraCEL
internal import TeraExact

/// Answers as values of expressions, and values as answers.
enum AnswerValue {
    static func type(of item: FormItem, in form: Form) -> CELType {
        switch item {
        case .rating(let rating):
            let values = form.scale(rating.scale)?.options.map { Rational(text: $0.value)?.denominator == 1 } ?? []
            return values.allSatisfy { $0 } ? .rating : .double
        case .single(let single): return .enumeration(options: single.options.map(\.id))
        case .task, .boolean: return .bool
        case .text: return .string
        case .integer: return .int
        case .decimal: return .double
        case .calculate(let calculation):
            switch calculation.valueType {
            case "bool": return .bool
            case "int": return .int
            case "double": return .double
            case "string": return .string
            default: return .dyn
            }
        }
    }

    static func value(of answer: Answer?, to item: CompiledLogic.Item, in form: Form) -> Value {
        guard case .text(let text)? = answer else { return .absent }
        switch item.item {
        case .rating(let rating):
            let option = form.scale(rating.scale)?.options.first { $0.id == text }
            return number(option?.value, isDecimal: item.isDecimal)
        case .single, .text: return .string(text)
        case .task: return .bool(text == TaskItem.done)
        case .boolean: return .bool(text == BooleanItem.yes)
        case .integer, .decimal: return number(text, isDecimal: item.isDecimal)
        case .calculate: return .absent
        }
    }

    private static func number(_ text: String?, isDecimal: Bool) -> Value {
        guard let text, let value = Rational(text: text) else { return .absent }
        if isDecimal { return .double(Double(value.numerator) / Double(value.denominator)) }
        return Int64(exactly: value.numerator).map(Value.int) ?? .absent
    }

    /// The answer that a value proposes; nil where the item cannot have it.
    static func answer(for value: Value, to item: FormItem, in form: Form) -> Answer? {
        let typed: String
        switch value {
        case .string(let text): typed = text
        case .bool(let value): typed = value ? "ya" : "tidak"
        case .int(let number): typed = String(number)
        case .double(let number): typed = Int64(exactly: number).map { String($0) } ?? "\(number)"
        default: return nil
        }
        switch item {
        case .rating(let rating):
            let wanted = Rational(text: typed)
            let option = form.scale(rating.scale)?.options.first { wanted != nil && Rational(text: $0.value) == wanted }
            return option.map { .text($0.id) }
        default: return item.answerable.accepts(.text(typed), in: form) ? .text(typed) : nil
        }
    }
}

extension Form {
    func scale(_ id: String) -> Scale? { scales.first { $0.id == id } }
}
