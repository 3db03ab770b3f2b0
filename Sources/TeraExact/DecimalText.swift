extension Rational {
    /// Reads an exact decimal ("3.20", "-1", "70.01") or fraction ("29/9"), as artifacts write numbers.
    /// nil for anything else, and for more than 18 digits.
    public init?(text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 {
            guard let top = Rational(text: parts[0]), let bottom = Rational(text: parts[1]),
                top.denominator == 1, bottom.denominator == 1,
                let value = Rational(top.numerator, over: bottom.numerator)
            else { return nil }
            self = value
            return
        }
        var digits: Int128 = 0
        var scale: Int128 = 1
        var count = 0
        var seenPoint = false
        var negative = false
        for (position, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where position == 0: negative = true
            case UInt8(ascii: "."):
                guard !seenPoint, count > 0 else { return nil }
                seenPoint = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                count += 1
                guard count <= 18 else { return nil }
                digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
                if seenPoint { scale *= 10 }
            default: return nil
            }
        }
        guard count > 0, text.last != "." else { return nil }
        guard let value = Rational(negative ? -digits : digits, over: scale) else { return nil }
        self = value
    }

    /// The exact text of this number: a decimal where one exists within 18 places ("3.2"), else a fraction ("29/9").
    /// `Rational(text:)` reads it back where it has at most 18 digits.
    public var exactText: String {
        if denominator == 1 { return String(numerator) }
        var places = 0
        var power: Int128 = 1
        while power % denominator != 0 {
            places += 1
            guard places <= 18 else { return "\(numerator)/\(denominator)" }
            power *= 10
        }
        return roundedHalfUp(places: places)
    }

    /// This number in decimal notation with exactly `places` digits after the point, halves rounded away from zero
    /// (the rounding of the published tables: audit N16). Only for display.
    public func roundedHalfUp(places: Int, separator: Character = ".") -> String {
        var whole = numerator.magnitude / denominator.magnitude
        var rest = numerator.magnitude % denominator.magnitude
        var digits: [UInt8] = []
        for _ in 0..<max(places, 0) {
            let (product, overflow) = rest.multipliedReportingOverflow(by: 10)
            if overflow { break }
            digits.append(UInt8(product / denominator.magnitude))
            rest = product % denominator.magnitude
        }
        if rest >= denominator.magnitude - rest {
            var index = digits.count - 1
            while index >= 0, digits[index] == 9 {
                digits[index] = 0
                index -= 1
            }
            if index >= 0 { digits[index] += 1 } else { whole += 1 }
        }
        let isZero = whole == 0 && digits.allSatisfy { $0 == 0 }
        var text = numerator < 0 && !isZero ? "-\(whole)" : "\(whole)"
        if !digits.isEmpty {
            text.append(separator)
            for digit in digits { text.append(Character(Unicode.Scalar(digit + UInt8(ascii: "0")))) }
        }
        return text
    }
}
