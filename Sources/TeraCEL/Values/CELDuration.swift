/// A length of time, from about −10,000 to 10,000 years.
public struct CELDuration: Sendable, Hashable, Comparable {
    public let seconds: Int64
    /// Of the same sign as the seconds, below a second.
    public let nanoseconds: Int32

    static let largest: Int64 = 315_576_000_000

    /// Nil when out of range. The parts may have any size and sign.
    public init?(seconds: Int64, nanoseconds: Int64 = 0) {
        var (total, overflow) = seconds.addingReportingOverflow(nanoseconds / 1_000_000_000)
        var rest = nanoseconds % 1_000_000_000
        guard !overflow else { return nil }
        if total > 0, rest < 0 {
            total -= 1
            rest += 1_000_000_000
        } else if total < 0, rest > 0 {
            total += 1
            rest -= 1_000_000_000
        }
        guard abs(total) < Self.largest || (abs(total) == Self.largest && rest == 0) else { return nil }
        self.seconds = total
        self.nanoseconds = Int32(rest)
    }

    public static func < (a: CELDuration, b: CELDuration) -> Bool {
        (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
    }

    /// `1h30m`, `-1.5s`, `250ms`: numbers with a unit each, in Go's notation, which CEL follows.
    public init?(text: String) {
        var bytes = Array(text.utf8)[...]
        var isNegative = false
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            bytes = bytes.dropFirst()
        }
        if bytes.elementsEqual("0".utf8) {
            self.init(seconds: 0)
            return
        }
        guard !bytes.isEmpty else { return nil }
        var seconds: Int64 = 0
        var nanoseconds: Int64 = 0
        while !bytes.isEmpty {
            guard let part = Self.part(&bytes) else { return nil }
            let (sum, overflow) = seconds.addingReportingOverflow(part.seconds)
            guard !overflow, sum <= Self.largest else { return nil }
            seconds = sum + (nanoseconds + part.nanoseconds) / 1_000_000_000
            nanoseconds = (nanoseconds + part.nanoseconds) % 1_000_000_000
        }
        self.init(seconds: isNegative ? -seconds : seconds, nanoseconds: isNegative ? -nanoseconds : nanoseconds)
    }

    private static let units: [(name: String, nanoseconds: Int64)] = [
        ("ns", 1), ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000),
        ("m", 60_000_000_000), ("h", 3_600_000_000_000),
    ]

    /// One number with its unit, off the front.
    private static func part(_ bytes: inout ArraySlice<UInt8>) -> (seconds: Int64, nanoseconds: Int64)? {
        let whole = digits(&bytes)
        var fraction: ArraySlice<UInt8> = []
        if bytes.first == UInt8(ascii: ".") {
            bytes = bytes.dropFirst()
            fraction = digits(&bytes)
        }
        guard !whole.isEmpty || !fraction.isEmpty, whole.count <= 18 else { return nil }
        let name = bytes.prefix { !Lexer.isDigit($0) && $0 != UInt8(ascii: ".") }
        guard let unit = units.first(where: { $0.name.utf8.elementsEqual(name) })?.nanoseconds else { return nil }
        bytes = bytes[name.endIndex...]
        let count = whole.reduce(Int64(0)) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
        let (high, low) = count.multipliedFullWidth(by: unit)
        guard high < 500_000_000 else { return nil }
        let (seconds, nanoseconds) = Int64(1_000_000_000).dividingFullWidth((high, low))
        // Digits of a fraction past the ninth of an hour cannot change a nanosecond count much; 15 are kept.
        var extra: Int64 = 0
        var scale = unit
        for digit in fraction.prefix(15) {
            let value = Int64(digit - UInt8(ascii: "0"))
            extra += value * scale / 10
            scale /= 10
        }
        return (seconds, nanoseconds + extra)
    }

    private static func digits(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let result = bytes.prefix(while: Lexer.isDigit)
        bytes = bytes[result.endIndex...]
        return result
    }

    func adding(_ other: CELDuration) -> CELDuration? {
        CELDuration(seconds: seconds + other.seconds, nanoseconds: Int64(nanoseconds) + Int64(other.nanoseconds))
    }

    func subtracting(_ other: CELDuration) -> CELDuration? {
        CELDuration(seconds: seconds - other.seconds, nanoseconds: Int64(nanoseconds) - Int64(other.nanoseconds))
    }
}

extension CELDuration: CustomStringConvertible {
    /// Decimal seconds: `90s`, `-1.5s`.
    public var description: String {
        let sign = seconds < 0 || nanoseconds < 0 ? "-" : ""
        return "\(sign)\(abs(seconds))\(fractionText(abs(nanoseconds)))s"
    }
}

/// Nanoseconds as a decimal fraction without closing zeros; empty for none.
func fractionText(_ nanoseconds: Int32) -> String {
    guard nanoseconds > 0 else { return "" }
    var digits = String(nanoseconds)
    digits = String(repeating: "0", count: 9 - digits.utf8.count) + digits
    while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
    return "." + digits
}
