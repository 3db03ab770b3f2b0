extension Function {
    /// Tests on texts, and the pattern match.
    static let strings: [Function] = [
        Function("startsWith", [.member(.string, .string, returns: .bool)]) {
            arguments, budget throws(EvaluationError) in
            let (text, other) = try Strings.pair(arguments, "startsWith", &budget)
            return .bool(text.utf8.starts(with: other.utf8))
        },
        Function("endsWith", [.member(.string, .string, returns: .bool)]) { arguments, budget throws(EvaluationError) in
            let (text, other) = try Strings.pair(arguments, "endsWith", &budget)
            return .bool(
                text.utf8.count >= other.utf8.count && text.utf8.suffix(other.utf8.count).elementsEqual(other.utf8))
        },
        Function("contains", [.member(.string, .string, returns: .bool)]) { arguments, budget throws(EvaluationError) in
            let (text, other) = try Strings.pair(arguments, "contains", &budget)
            return .bool(Strings.firstPlace(of: Array(other.utf8), in: Array(text.utf8), from: 0) != nil)
        },
        Function(
            "matches", [.member(.string, .string, returns: .bool), .global(.string, .string, returns: .bool)], cost: 50
        ) { arguments, budget throws(EvaluationError) in
            let (text, pattern) = try Strings.pair(arguments, "matches", &budget)
            let regex: LinearRegex
            do { regex = try LinearRegex(pattern) } catch { throw EvaluationError(.badPattern, pattern) }
            return .bool(try regex.matches(text, &budget))
        },
    ]
}

/// What the text functions share.
enum Strings {
    /// Two texts, paid for by their sizes.
    static func pair(
        _ arguments: [Value], _ name: String, _ budget: inout Budget
    ) throws(EvaluationError) -> (String, String) {
        guard arguments.count == 2, case .string(let first) = arguments[0], case .string(let second) = arguments[1]
        else {
            throw Function.noOverload(name)
        }
        try budget.spend((first.utf8.count + second.utf8.count) / 16)
        return (first, second)
    }

    /// The text a function is called on, paid for.
    static func text(
        _ arguments: [Value], _ index: Int, _ name: String, _ budget: inout Budget
    ) throws(EvaluationError) -> String {
        guard index < arguments.count, case .string(let text) = arguments[index] else {
            throw Function.noOverload(name)
        }
        try budget.spend(text.utf8.count / 16)
        return text
    }

    static func integer(_ arguments: [Value], _ index: Int, _ name: String) throws(EvaluationError) -> Int {
        guard index < arguments.count, case .int(let value) = arguments[index] else { throw Function.noOverload(name) }
        return Int(value)
    }

    /// The place of the first occurrence at or after a place. Searches by Knuth, Morris and Pratt: linear always.
    static func firstPlace<Element: Equatable>(of wanted: [Element], in all: [Element], from start: Int) -> Int? {
        guard !wanted.isEmpty else { return start <= all.count ? start : nil }
        guard wanted.count <= all.count - start else { return nil }
        var fallback = [0]
        fallback.reserveCapacity(wanted.count)
        var length = 0
        for index in wanted.indices.dropFirst() {
            while length > 0, wanted[index] != wanted[length] { length = fallback[length - 1] }
            if wanted[index] == wanted[length] { length += 1 }
            fallback.append(length)
        }
        length = 0
        for index in start..<all.count {
            while length > 0, all[index] != wanted[length] { length = fallback[length - 1] }
            if all[index] == wanted[length] { length += 1 }
            if length == wanted.count { return index - length + 1 }
        }
        return nil
    }

    /// The place of the last occurrence that begins at or before a place.
    static func lastPlace<Element: Equatable>(of wanted: [Element], in all: [Element], from start: Int) -> Int? {
        guard wanted.count <= all.count else { return nil }
        let last = min(start, all.count - wanted.count)
        guard !wanted.isEmpty else { return min(start, all.count) }
        // The same search backwards: the first occurrence of the mirrored text in the mirrored rest.
        let mirrored = Array(all[..<(last + wanted.count)].reversed())
        return firstPlace(of: wanted.reversed(), in: mirrored, from: 0).map { mirrored.count - wanted.count - $0 }
    }
}
