internal import TeraExact

/// What a cell says. Nothing, a sign for nothing, and 0 are three different things.
enum PrintedValue: Equatable, Sendable {
    case number(Rational, places: Int)
    case blank
    /// A dash.
    case dash
    case unreadable(NumberText.Fault)

    /// More digits than any table has; sums of so many of them, in as many rows as a file holds, stay exact.
    static let mostDigits = 15

    var number: Rational? { if case .number(let value, _) = self { value } else { nil } }
    var places: Int { if case .number(_, let places) = self { places } else { 0 } }

    static func read(_ text: String, _ notation: NumberNotation?) -> PrintedValue {
        var text = text[...]
        func trim() {
            text = text.drop(while: \.isWhitespace)
            while text.last?.isWhitespace == true { text.removeLast() }
        }
        trim()
        guard !text.isEmpty else { return .blank }
        guard text.count > 5 || text.contains(where: { !"-–—−".contains($0) }) else { return .dash }
        if text.last == "%" {
            text.removeLast()
            trim()
        }
        guard text.count <= 40 else { return .unreadable(.tooLong) }
        guard text.count(where: \.isNumber) <= mostDigits else { return .unreadable(.tooLong) }
        let plain: String
        var places = 0
        switch notation {
        case nil:
            switch NumberText.read(String(text), isWhole: false) {
            case .failure(let fault): return .unreadable(fault)
            case .success(let number):
                places = text.lastIndex { ".,".contains($0) }.map { text[$0...].count - 1 } ?? 0
                return .number(number.value, places: places)
            }
        case .indonesian?: plain = ungrouped(text, group: ".", decimal: ",") ?? ""
        case .english?: plain = ungrouped(text, group: ",", decimal: ".") ?? ""
        }
        guard let value = Rational(text: plain), !plain.contains("/") else { return .unreadable(.notANumber) }
        places = plain.split(separator: ".").dropFirst().first?.count ?? 0
        return .number(value, places: places)
    }

    /// With a decimal point and no groups; nil where the groups are not of three digits.
    private static func ungrouped(_ text: Substring, group: Character, decimal: Character) -> String? {
        let isNegative = text.first == "-" || text.first == "−"
        let digits = isNegative || text.first == "+" ? text.dropFirst() : text
        let parts = digits.split(separator: decimal, maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count == 1 || !parts[1].contains(group) else { return nil }
        let groups = whole.split(separator: group, omittingEmptySubsequences: false)
        guard groups.count == 1 || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return (isNegative ? "-" : "") + ([groups.joined()] + parts.dropFirst().map(String.init)).joined(separator: ".")
    }
}
