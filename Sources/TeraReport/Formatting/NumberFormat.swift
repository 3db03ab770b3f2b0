public import TeraExact

/// Numbers as the reports print them: Indonesian 1.234 and 3,22, English 1,234 and 3.22. Halves are rounded up, away
/// from zero, and only here: everything before this point is exact.
public struct NumberFormat: Sendable {
    let words: any Words

    public init(_ language: ReportLanguage) {
        words = language.words
    }

    /// Exactly `places` digits after the decimal separator.
    public func decimal(_ value: Rational, places: Int) -> String {
        let plain = value.roundedHalfUp(places: places)
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        let whole = grouped(parts[0])
        return parts.count == 2 ? "\(whole)\(words.decimalSeparator)\(parts[1])" : whole
    }

    /// A number of things: whole where it is whole, otherwise with two places (a mean over raters can be fractional).
    public func count(_ value: Rational) -> String {
        decimal(value, places: value.denominator == 1 ? 0 : 2)
    }

    public func count(_ value: Int) -> String { decimal(Rational(value), places: 0) }

    /// A share of 1 as a percentage: 1/3 is "33%".
    public func percent(_ share: Rational, places: Int = 0) -> String {
        guard let hundredfold = share.multiplied(by: Rational(100)) else { return share.exactText }
        return decimal(hundredfold, places: places) + "%"
    }

    /// A declared share with as many places as it needs, up to six: 0.75 is "75%", 0.7005 is "70,05%".
    public func exactPercent(_ share: Rational) -> String {
        guard let hundredfold = share.multiplied(by: Rational(100)) else { return share.exactText }
        let places = (0..<6).first { Rational(text: hundredfold.roundedHalfUp(places: $0)) == hundredfold } ?? 6
        return decimal(hundredfold, places: places) + "%"
    }

    /// A point between each group of three digits, counted from the right.
    private func grouped(_ digits: Substring) -> String {
        let unsigned = digits.first == "-" ? digits.dropFirst() : digits
        var text = ""
        for (index, digit) in unsigned.enumerated() {
            if index > 0, (unsigned.count - index) % 3 == 0 { text += words.groupSeparator }
            text.append(digit)
        }
        return digits.first == "-" ? "-" + text : text
    }
}
