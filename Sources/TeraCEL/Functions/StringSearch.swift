extension Function {
    /// Functions of the strings extension that work with positions. Positions count code points from 0.
    static let stringSearch: [Function] = [
        Function("charAt", [.member(.string, .int, returns: .string)], StringSearch.charAt),
        Function(
            "indexOf", [.member(.string, .string, returns: .int), .member(.string, .string, .int, returns: .int)],
            StringSearch.indexOf),
        Function(
            "lastIndexOf", [.member(.string, .string, returns: .int), .member(.string, .string, .int, returns: .int)],
            StringSearch.lastIndexOf),
        Function(
            "substring", [.member(.string, .int, returns: .string), .member(.string, .int, .int, returns: .string)],
            StringSearch.substring),
        Function(
            "replace",
            [
                .member(.string, .string, .string, returns: .string),
                .member(.string, .string, .string, .int, returns: .string),
            ], StringSearch.replace),
        Function(
            "split",
            [
                .member(.string, .string, returns: .list(.string)),
                .member(.string, .string, .int, returns: .list(.string)),
            ], StringSearch.split),
    ]
}

enum StringSearch {
    private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

    private static func outOfRange(_ index: Int) -> EvaluationError { EvaluationError(.indexOutOfRange, String(index)) }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    @Sendable static func charAt(_ arguments: [Value], _ budget: inout Budget) throws(EvaluationError) -> Value {
        guard arguments.count == 2 else { throw Function.noOverload("charAt") }
        let all = scalars(try Strings.text(arguments, 0, "charAt", &budget))
        let index = try Strings.integer(arguments, 1, "charAt")
        guard (0...all.count).contains(index) else { throw outOfRange(index) }
        return .string(index == all.count ? "" : String(Character(all[index])))
    }

    @Sendable static func indexOf(_ arguments: [Value], _ budget: inout Budget) throws(EvaluationError) -> Value {
        guard arguments.count == 2 || arguments.count == 3 else { throw Function.noOverload("indexOf") }
        let all = scalars(try Strings.text(arguments, 0, "indexOf", &budget))
        let wanted = scalars(try Strings.text(arguments, 1, "indexOf", &budget))
        let start = arguments.count == 3 ? try Strings.integer(arguments, 2, "indexOf") : 0
        guard (0...all.count).contains(start) else { throw outOfRange(start) }
        return .int(Int64(Strings.firstPlace(of: wanted, in: all, from: start) ?? -1))
    }

    @Sendable static func lastIndexOf(_ arguments: [Value], _ budget: inout Budget) throws(EvaluationError) -> Value {
        guard arguments.count == 2 || arguments.count == 3 else { throw Function.noOverload("lastIndexOf") }
        let all = scalars(try Strings.text(arguments, 0, "lastIndexOf", &budget))
        let wanted = scalars(try Strings.text(arguments, 1, "lastIndexOf", &budget))
        let start = arguments.count == 3 ? try Strings.integer(arguments, 2, "lastIndexOf") : all.count
        guard (0...all.count).contains(start) else { throw outOfRange(start) }
        return .int(Int64(Strings.lastPlace(of: wanted, in: all, from: start) ?? -1))
    }

    @Sendable static func substring(_ arguments: [Value], _ budget: inout Budget) throws(EvaluationError) -> Value {
        guard arguments.count == 2 || arguments.count == 3 else { throw Function.noOverload("substring") }
        let all = scalars(try Strings.text(arguments, 0, "substring", &budget))
        let start = try Strings.integer(arguments, 1, "substring")
        let end = arguments.count == 3 ? try Strings.integer(arguments, 2, "substring") : all.count
        guard (0...all.count).contains(start) else { throw outOfRange(start) }
        guard (0...all.count).contains(end) else { throw outOfRange(end) }
        guard start <= end else { throw EvaluationError(.indexOutOfRange, "\(start) > \(end)") }
        return .string(text(all[start..<end]))
    }

    /// The pieces between occurrences, at most `limit` of them when it is not negative. An empty separator stands
    /// between all characters.
    private static func pieces(_ all: [Unicode.Scalar], _ separator: [Unicode.Scalar], _ limit: Int) -> [Range<Int>] {
        if limit == 0 { return [] }
        var result: [Range<Int>] = []
        var start = 0
        if separator.isEmpty {
            while start < all.count, limit < 0 || result.count < limit - 1 {
                result.append(start..<start + 1)
                start += 1
            }
            if start < all.count { result.append(start..<all.count) }
            return result
        }
        while limit < 0 || result.count < limit - 1,
            let place = Strings.firstPlace(of: separator, in: all, from: start)
        {
            result.append(start..<place)
            start = place + separator.count
        }
        return result + [start..<all.count]
    }

    @Sendable static func split(_ arguments: [Value], _ budget: inout Budget) throws(EvaluationError) -> Value {
        guard arguments.count == 2 || arguments.count == 3 else { throw Function.noOverload("split") }
        let all = scalars(try Strings.text(arguments, 0, "split", &budget))
        let separator = scalars(try Strings.text(arguments, 1, "split", &budget))
        let limit = arguments.count == 3 ? try Strings.integer(arguments, 2, "split") : -1
        let ranges = pieces(all, separator, limit)
        try budget.makeElements(ranges.count)
        return .list(ranges.map { .string(text(all[$0])) })
    }

    @Sendable static func replace(_ arguments: [Value], _ budget: inout Budget) throws(EvaluationError) -> Value {
        guard arguments.count == 3 || arguments.count == 4 else { throw Function.noOverload("replace") }
        let source = try Strings.text(arguments, 0, "replace", &budget)
        let wanted = scalars(try Strings.text(arguments, 1, "replace", &budget))
        let replacement = try Strings.text(arguments, 2, "replace", &budget)
        let limit = arguments.count == 4 ? try Strings.integer(arguments, 3, "replace") : -1
        if limit == 0 { return .string(source) }
        let all = scalars(source)
        var places: [Int] = []
        if wanted.isEmpty {
            places = Array((0...all.count).prefix(limit < 0 ? .max : limit))
        } else {
            var start = 0
            while limit < 0 || places.count < limit, let place = Strings.firstPlace(of: wanted, in: all, from: start) {
                places.append(place)
                start = place + wanted.count
            }
        }
        let (grown, overflow) = places.count.multipliedReportingOverflow(by: replacement.utf8.count)
        try budget.makeText(bytes: overflow ? .max : grown + source.utf8.count)
        var view = String.UnicodeScalarView()
        var start = 0
        for place in places {
            view.append(contentsOf: all[start..<place])
            view.append(contentsOf: replacement.unicodeScalars)
            start = place + wanted.count
        }
        view.append(contentsOf: all[start...])
        return .string(String(view))
    }
}
