/// A number as people type it, as one text that always looks the same: `3,50` and `+3.5` are `3.5`.
public struct NumberText: Sendable, Equatable {
    public let text: String
    public let value: Rational

    public enum Fault: Error, Sendable, Equatable {
        case notANumber
        /// A decimal number where a whole one is needed.
        case notWhole
        /// `1.500`: one and a half, or fifteen hundred.
        case ambiguous
        /// More digits than anything counted has.
        case tooLong
    }

    public static func read(_ typed: String, isWhole: Bool) -> Result<NumberText, Fault> {
        var digits = Substring(typed)
        let isNegative = digits.hasPrefix("-") || digits.hasPrefix("−")
        if isNegative || digits.hasPrefix("+") { digits = digits.dropFirst() }
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard let first = parts.first, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else {
            return .failure(.notANumber)
        }
        let isGrouped =
            parts.count > 1 && first.count <= 3 && first != "0" && parts.dropFirst().allSatisfy { $0.count == 3 }
        if isGrouped { return .failure(.ambiguous) }
        guard parts.count <= 2 else { return .failure(.notANumber) }
        guard digits.count <= 18 else { return .failure(.tooLong) }
        let plain = (isNegative ? "-" : "") + parts.joined(separator: ".")
        guard let value = Rational(text: plain) else { return .failure(.notANumber) }
        guard !isWhole || value.denominator == 1 else { return .failure(.notWhole) }
        return .success(NumberText(text: value.exactText, value: value))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
