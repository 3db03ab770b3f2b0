/// Operators: logic, arithmetic, comparisons.
extension Checker {
    /// Checks a part that has to be a condition.
    mutating func condition(_ id: NodeID) {
        let found = type(id)
        guard found != .bool, !found.isDynamic else { return }
        report(.type(.notACondition(found)), id)
    }

    mutating func logicType(_ operands: [NodeID]) -> CELType {
        var previous: NodeID?
        for operand in operands {
            let found = type(operand)
            if found != .bool, !found.isDynamic {
                if let meant = repeatedComparison(operand, after: previous) {
                    let start = syntax[operand].enclosingRange.lowerBound
                    report(
                        .habit(.repeatedComparison(meant: meant + text(operand))), operand,
                        fixes: [CELFix(start..<start, meant)])
                } else {
                    report(.type(.notACondition(found)), operand)
                }
            } else if case .binary = syntax[operand].kind {
                previous = operand
            }
        }
        return .bool
    }

    /// `x == "a" || "b"`: what to put before the second value.
    private func repeatedComparison(_ operand: NodeID, after previous: NodeID?) -> String? {
        switch syntax[operand].kind {
        case .string, .int, .double: break
        default: return nil
        }
        guard let previous, case .binary(let operation, let left, _) = syntax[previous].kind, operation.isComparison
        else {
            return nil
        }
        return "\(text(left)) \(operation.rawValue) "
    }

    mutating func negatedType(_ operand: NodeID, _ id: NodeID) -> CELType {
        let found = type(operand)
        switch found {
        case .int, .rating: return .int
        case .double: return .double
        case .dyn, .never: return found
        default:
            report(.type(.wrongOperands(operation: "-", left: found, right: nil)), id)
            return .dyn
        }
    }

    mutating func binaryType(_ operation: BinaryOperator, _ left: NodeID, _ right: NodeID, _ id: NodeID) -> CELType {
        if operation == .isIn { return inType(left, right, id) }
        if operation.isComparison { return comparisonType(operation, left, right, id) }
        let leftType = type(left)
        let rightType = type(right)
        if let result = Self.arithmeticType(operation, leftType, rightType) { return result }
        report(.type(.wrongOperands(operation: operation.rawValue, left: leftType, right: rightType)), id)
        return .dyn
    }

    private static func arithmeticType(_ operation: BinaryOperator, _ left: CELType, _ right: CELType) -> CELType? {
        switch (plain(left), plain(right), operation) {
        case (.int, .int, _): .int
        case (.double, .double, _) where operation != .remainder: .double
        case (.string, .string, .add): .string
        case (.list(let a), .list(let b), .add): .list(a.joined(b))
        case (.timestamp, .duration, .add), (.duration, .timestamp, .add), (.timestamp, .duration, .subtract):
            .timestamp
        case (.timestamp, .timestamp, .subtract), (.duration, .duration, .add), (.duration, .duration, .subtract):
            .duration
        case (.never, .never, _): .never
        case (.dyn, let other, _), (.never, let other, _), (let other, .dyn, _), (let other, .never, _):
            dynamicArithmetic(operation, other)
        default: nil
        }
    }

    /// With one side known only while running, the other side still has to be something that can be calculated with.
    private static func dynamicArithmetic(_ operation: BinaryOperator, _ known: CELType) -> CELType? {
        switch known {
        case .dyn, .never, .timestamp, .duration: .dyn
        case .int: .int
        case .double where operation != .remainder: .double
        case .string where operation == .add: .string
        case .list where operation == .add: .list(.dyn)
        default: nil
        }
    }

    private static func plain(_ type: CELType) -> CELType {
        switch type {
        case .rating: .int
        case .enumeration: .string
        default: type
        }
    }

    // MARK: Comparisons

    private mutating func comparisonType(
        _ operation: BinaryOperator, _ left: NodeID, _ right: NodeID, _ id: NodeID
    ) -> CELType {
        if let meant = chained(operation, left, right) {
            _ = type(left)
            _ = type(right)
            let end = syntax[left].range.upperBound
            report(
                .habit(.chainedComparison(meant: text(left) + meant + syntax.text(end..<syntax[id].range.upperBound))),
                id, fixes: [CELFix(end..<end, meant)])
            return .bool
        }
        let (leftType, rightType) = comparedTypes(left, right)
        guard !leftType.isDynamic, !rightType.isDynamic else { return .bool }
        if operation.isOrdering {
            checkOrdering(operation, leftType, rightType, id)
        } else {
            checkEquality(operation, left, leftType, right, rightType, id)
        }
        return .bool
    }

    /// `1 < x < 5`, where `1 < x` is no number.
    private func chained(_ operation: BinaryOperator, _ left: NodeID, _ right: NodeID) -> String? {
        guard operation.isOrdering, syntax[left].enclosingRange == syntax[left].range,
            case .binary(let inner, _, let middle) = syntax[left].kind, inner.isComparison
        else { return nil }
        if case .bool = syntax[right].kind { return nil }
        return " && \(text(middle))"
    }

    /// The types of both sides; a bare name beside a choice is read as one of its options.
    private mutating func comparedTypes(_ left: NodeID, _ right: NodeID) -> (CELType, CELType) {
        if let name = isUnresolved(left), isUnresolved(right) == nil {
            let rightType = type(right)
            if reportWord(name, left, rightType, right) { return (.dyn, rightType) }
            return (type(left), rightType)
        }
        let leftType = type(left)
        if let name = isUnresolved(right), reportWord(name, right, leftType, left) { return (leftType, .dyn) }
        return (leftType, type(right))
    }

    /// Words for yes and no, as people write them beside an item of yes or no.
    private static let yesAndNo = ["ya": "true", "yes": "true", "tidak": "false", "no": "false", "bukan": "false"]

    /// Reports a word whose meaning the other side tells: an option, yes or no, or a point on a scale.
    private mutating func reportWord(_ name: String, _ id: NodeID, _ itemType: CELType, _ item: NodeID) -> Bool {
        switch itemType {
        case .bool:
            guard let meant = Self.yesAndNo[name.lowercased()] else { return false }
            report(.habit(.yesOrNo(seen: name, meant: meant)), id, fixes: [CELFix(syntax[id].range, meant)])
            return true
        case .rating:
            let names = (environment.variables.map(\.name) + scope.map(\.name)).filter { $0 != text(item) }
            let nearest = NearestName.among(names, for: name)
            report(.name(.wordForRating(name, item: text(item), nearest: nearest)), id)
            return true
        default: return reportOption(name, id, itemType, item)
        }
    }

    /// Reports a text beside what is no text, where it is plain what was meant.
    private mutating func reportText(
        _ operation: BinaryOperator, _ literal: NodeID, _ otherType: CELType, _ other: NodeID, _ id: NodeID
    ) -> Bool {
        guard case .string(let words) = syntax[literal].kind else { return false }
        switch otherType {
        case .bool:
            guard let meant = Self.yesAndNo[words.lowercased()] else { return false }
            report(
                .habit(.yesOrNo(seen: words, meant: meant)), literal,
                fixes: [CELFix(syntax[literal].range, meant)])
        case .list(.enumeration(let options)):
            guard options.contains(words) else { return false }
            let inside = "\(Printer.quoted(words)) in \(text(other))"
            let meant = operation == .equal ? inside : "!(\(inside))"
            report(.type(.listWithOption(meant: meant)), id, fixes: [CELFix(syntax[id].range, meant)])
        default: return false
        }
        return true
    }

    /// Reports a name that is an option of a choice without its quotes; false when it is not one.
    mutating func reportOption(_ name: String, _ id: NodeID, _ itemType: CELType, _ item: NodeID) -> Bool {
        guard case .enumeration(let options) = itemType, options.contains(name) else { return false }
        report(
            .name(.unquotedOption(option: name, item: text(item))), id,
            fixes: [CELFix(syntax[id].range, Printer.quoted(name))])
        return true
    }

    private mutating func checkOrdering(
        _ operation: BinaryOperator, _ left: CELType, _ right: CELType, _ id: NodeID
    ) {
        for side in [left, right] {
            if case .enumeration(let options) = side {
                return report(.type(.optionOrder(operation: operation.rawValue, options: options)), id)
            }
        }
        if left.isNumber, right.isNumber { return }
        switch left {
        case .string, .bool, .timestamp, .duration: if left == right { return }
        default: break
        }
        report(.type(.wrongOperands(operation: operation.rawValue, left: left, right: right)), id)
    }

    private mutating func checkEquality(
        _ operation: BinaryOperator, _ left: NodeID, _ leftType: CELType, _ right: NodeID, _ rightType: CELType,
        _ id: NodeID
    ) {
        if leftType == .null || rightType == .null, leftType != rightType {
            let other = leftType == .null ? right : left
            let meant = (operation == .equal ? "!" : "") + "answered(\(text(other)))"
            return report(.type(.comparedWithNull), id, fixes: [CELFix(syntax[id].range, meant)])
        }
        if case .enumeration(let options) = leftType { return compareOption(options, right, rightType) }
        if case .enumeration(let options) = rightType { return compareOption(options, left, leftType) }
        guard !Self.areComparable(leftType, rightType) else { return }
        if reportText(operation, right, leftType, left, id) || reportText(operation, left, rightType, right, id) {
            return
        }
        report(.type(.notComparable(left: leftType, right: rightType)), id)
    }

    static func areComparable(_ left: CELType, _ right: CELType) -> Bool {
        if left.isDynamic || right.isDynamic || left == right || (left.isNumber && right.isNumber) { return true }
        switch (left, right) {
        case (.list(let a), .list(let b)): return areComparable(a, b)
        case (.map(let aKey, let aValue), .map(let bKey, let bValue)):
            return areComparable(aKey, bKey) && areComparable(aValue, bValue)
        case (.enumeration(let a), .enumeration(let b)): return a.contains(where: b.contains)
        case (.enumeration, .string), (.string, .enumeration): return true
        default: return false
        }
    }

    // MARK: Options

    /// Something compared with a choice has to be one of its options, by literal or by type.
    mutating func compareOption(_ options: [String], _ other: NodeID, _ otherType: CELType) {
        guard !otherType.isDynamic else { return }
        if case .enumeration(let others) = otherType, others.contains(where: options.contains) { return }
        guard let literals = literalTexts(other) else {
            return report(.type(.comparedWithNonOption(otherType, options: options)), other)
        }
        for (literal, text) in literals where !options.contains(text) {
            let nearest = NearestName.among(options, for: text)
            report(
                .type(.notAnOption(text, options: options, nearest: nearest)), literal,
                fixes: nearest.map { [CELFix(syntax[literal].range, Printer.quoted($0))] } ?? [])
        }
    }

    /// The texts that an expression can be, when literals are all it is made of.
    func literalTexts(_ id: NodeID) -> [(NodeID, String)]? {
        switch syntax[id].kind {
        case .string(let text): return [(id, text)]
        case .conditional(_, let first, let second):
            guard let a = literalTexts(first), let b = literalTexts(second) else { return nil }
            return a + b
        default: return nil
        }
    }

    private mutating func inType(_ left: NodeID, _ right: NodeID, _ id: NodeID) -> CELType {
        let leftType = type(left)
        if case .enumeration(let options) = leftType, case .list(let elements) = syntax[right].kind {
            for element in elements {
                if let name = isUnresolved(element), reportOption(name, element, leftType, left) { continue }
                let elementType = type(element)
                compareOption(options, element, elementType)
            }
            types[right] = .list(.string)
            return .bool
        }
        let rightType = type(right)
        switch rightType {
        case .list(.enumeration(let options)): compareOption(options, left, leftType)
        case .list(let element), .map(let element, _):
            if !Self.areComparable(leftType, element) {
                report(.type(.wrongOperands(operation: "in", left: leftType, right: rightType)), id)
            }
        case .dyn, .never: break
        default:
            let range = syntax[right].enclosingRange
            let fixes =
                Self.areComparable(leftType, rightType) ? [CELFix(range, "[\(syntax.text(syntax[right].range))]")] : []
            report(.type(.wrongOperands(operation: "in", left: leftType, right: rightType)), id, fixes: fixes)
        }
        return .bool
    }
}
