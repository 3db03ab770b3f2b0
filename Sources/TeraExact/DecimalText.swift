extension Rational {
    /// Reads an exact decimal ("3.20", "-1", "70.01") or fraction ("29/9"), as artifacts write numbers.
    /// nil for anything else, and for more than 18 digits.
    public init?(text: some StringProtocol) {
        if let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) {
            guard let top = Rational(decimal: text.utf8[..<slash]),
                let bottom = Rational(decimal: text.utf8[text.utf8.index(after: slash)...]),
                top.denominator == 1, bottom.denominator == 1,
                let value = Rational(top.numerator, over: bottom.numerator)
            else { return nil }
            self = value
            return
        }
        self.init(decimal: text.utf8)
    }

    /// Reads an exact decimal from UTF-8; nil for anything else.
    public init?(decimal bytes: UnsafeBufferPointer<UInt8>) { self.init(decimal: bytes[...]) }

    private init?(decimal bytes: some Collection<UInt8>) {
        // 18 digits and their scale fit in 64 bits: only the result needs 128.
        var digits: Int64 = 0
        var scale: Int64 = 1
        var count = 0
        var seenPoint = false
        var negative = false
        var last: UInt8 = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "-") where last == 0: negative = true
            case UInt8(ascii: "."):
                guard !seenPoint, count > 0 else { return nil }
                seenPoint = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                count += 1
                guard count <= 18 else { return nil }
                digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
                if seenPoint { scale *= 10 }
            default: return nil
            }
            last = byte
        }
        guard count > 0, last != UInt8(ascii: ".") else { return nil }
        guard let value = Rational(Int128(negative ? -digits : digits), over: Int128(scale)) else { return nil }
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
