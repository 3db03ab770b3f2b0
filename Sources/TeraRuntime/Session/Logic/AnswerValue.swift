internal import TeraArtifact
internal import TeraCEL
internal import TeraExact

/// Answers as values of expressions, and values as answers.
enum AnswerValue {
    static func type(of item: FormItem, in form: Form) -> CELType {
        switch item {
        case .rating(let rating):
            return Self.rating(form.scale(rating.scale)?.options.map(\.value) ?? [])
        case .rubric(let rubric): return Self.rating(rubric.levels.map(\.value))
        case .single(let single):
            return .enumeration(options: single.options.map(\.id) + (single.other == nil ? [] : [Answer.other]))
        case .multiple(let multiple):
            return .list(
                .enumeration(
                    options: multiple.options.map(\.id) + (multiple.other == nil ? [] : [Answer.other])))
        case .ranking(let item): return .list(.enumeration(options: item.options.map(\.id)))
        case .ordering(let item): return .list(.enumeration(options: item.options.map(\.id)))
        case .checklist(let item): return .list(.enumeration(options: item.entries.map(\.id)))
        case .matching: return .map(.string, .string)
        case .constantSum: return .map(.string, .int)
        case .date: return .timestamp
        case .time: return .duration
        case .slider(let item):
            let isWhole = [item.limits.min, item.limits.max, item.step].allSatisfy {
                $0.flatMap { Rational(text: $0) }?.denominator == 1
            }
            return isWhole ? .int : .double
        case .task, .boolean, .consent: return .bool
        case .note: return .dyn
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
        guard let answer, answer != .notObserved, answer != .declined else { return .absent }
        switch item.item {
        case .multiple, .ranking, .ordering, .checklist: return .list(answer.chosen.map(Value.string))
        case .matching, .constantSum: return map(answer, item.item)
        default: break
        }
        guard let text = answer.chosen.first else { return .absent }
        switch item.item {
        case .rating(let rating):
            let option = form.scale(rating.scale)?.options.first { $0.id == text }
            return number(option?.value, isDecimal: item.isDecimal)
        case .single, .text: return .string(text)
        case .task: return .bool(text == TaskItem.done)
        case .boolean: return .bool(text == BooleanItem.yes)
        case .consent: return .bool(text == ConsentItem.agreed)
        case .rubric(let rubric):
            return number(rubric.levels.first { $0.id == text }?.value, isDecimal: item.isDecimal)
        case .date: return CELTimestamp(text: "\(text)T00:00:00Z").map(Value.timestamp) ?? .absent
        case .time:
            return TimeText.minutes(text).flatMap { CELDuration(seconds: Int64($0 * 60)) }.map(Value.duration)
                ?? .absent
        case .integer, .decimal, .slider: return number(text, isDecimal: item.isDecimal)
        case .calculate, .note, .multiple, .ranking, .ordering, .checklist, .matching, .constantSum: return .absent
        }
    }

    /// Parts in the order of the form.
    private static func map(_ answer: Answer, _ item: FormItem) -> Value {
        guard case .values(let values) = answer else { return .absent }
        var map = CELMap()
        switch item {
        case .matching(let matching):
            for part in matching.left {
                if let value = values[part.id] { _ = map.insert(.string(part.id), .string(value)) }
            }
        case .constantSum(let sum):
            for part in sum.options {
                if let value = values[part.id].flatMap({ Int64($0) }) { _ = map.insert(.string(part.id), .int(value)) }
            }
        default: break
        }
        return .map(map)
    }

    /// Whole values are a rating; others a decimal number.
    private static func rating(_ values: [String]) -> CELType {
        values.allSatisfy { Rational(text: $0)?.denominator == 1 } ? .rating : .double
    }

    private static func number(_ text: String?, isDecimal: Bool) -> Value {
        guard let text, let value = Rational(text: text) else { return .absent }
        if isDecimal { return .double(Double(value.numerator) / Double(value.denominator)) }
        return Int64(exactly: value.numerator).map(Value.int) ?? .absent
    }

    /// The answer that a value proposes; nil where the item cannot have it.
    static func answer(for value: Value, to item: FormItem, in form: Form) -> Answer? {
        if case .list(let values) = value {
            var ids: [String] = []
            for case .string(let id) in values { ids.append(id) }
            let answer = Answer.list(item.sorted(ids))
            return ids.count == values.count && item.answerable.accepts(answer, in: form) ? answer : nil
        }
        let typed: String
        switch value {
        case .string(let text): typed = text
        case .bool(let value): typed = value ? "ya" : "tidak"
        case .int(let number): typed = String(number)
        case .timestamp(let time):
            let text = time.description
            guard text.hasSuffix("T00:00:00Z") else { return nil }
            typed = String(text.prefix(10))
        case .double(let number): typed = Int64(exactly: number).map { String($0) } ?? "\(number)"
        default: return nil
        }
        switch item {
        case .rating(let rating):
            let wanted = Rational(text: typed)
            let option = form.scale(rating.scale)?.options.first { wanted != nil && Rational(text: $0.value) == wanted }
            return option.map { .text($0.id) }
        case .rubric(let rubric):
            let wanted = Rational(text: typed)
            let level = rubric.levels.first { wanted != nil && Rational(text: $0.value) == wanted }
            return level.map { .text($0.id) }
        default: return item.answerable.accepts(.text(typed), in: form) ? .text(typed) : nil
        }
    }
}

extension Form {
    func scale(_ id: String) -> Scale? { scales.first { $0.id == id } }
}

extension FormItem {
    /// Chosen options in the order that an answer has them.
    fileprivate func sorted(_ ids: [String]) -> [String] {
        switch self {
        case .multiple(let item): item.options.map(\.id).filter(ids.contains)
        case .checklist(let item): item.entries.map(\.id).filter(ids.contains)
        default: ids
        }
    }
}
