/// A moment between the years 1 and 9999, in UTC.
public struct CELTimestamp: Sendable, Hashable, Comparable {
    /// Since 1970-01-01T00:00:00Z.
    public let seconds: Int64
    /// From 0 to 999,999,999, added to the seconds.
    public let nanoseconds: Int32

    static let smallest: Int64 = -62_135_596_800
    static let largest: Int64 = 253_402_300_799

    /// Nil when out of range. The nanoseconds may have any size and sign.
    public init?(seconds: Int64, nanoseconds: Int64 = 0) {
        var total = seconds
        var rest = nanoseconds % 1_000_000_000
        if rest < 0 { rest += 1_000_000_000 }
        let (sum, overflow) = total.addingReportingOverflow((nanoseconds - rest) / 1_000_000_000)
        total = sum
        guard !overflow, (Self.smallest...Self.largest).contains(total) else { return nil }
        self.seconds = total
        self.nanoseconds = Int32(rest)
    }

    public static func < (a: CELTimestamp, b: CELTimestamp) -> Bool {
        (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
    }

    /// RFC 3339: `2009-02-13T23:31:30.5+07:00`.
    public init?(text: String) {
        var reader = DigitReader(bytes: Array(text.utf8))
        guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
            let day = reader.number(2), reader.take("T"), let hour = reader.number(2), reader.take(":"),
            let minute = reader.number(2), reader.take(":"), let second = reader.number(2),
            (1...12).contains(month), (1...CivilDate.days(inMonth: month, of: year)).contains(day), hour < 24,
            minute < 60, second < 60
        else { return nil }
        guard let nanoseconds = reader.fraction(), let offset = reader.offset(), reader.isAtEnd else { return nil }
        let days = CivilDate(year: year, month: month, day: day).daysSinceEpoch
        self.init(
            seconds: days * 86_400 + Int64(hour * 3600 + minute * 60 + second) - offset, nanoseconds: nanoseconds)
    }

    func adding(_ duration: CELDuration) -> CELTimestamp? {
        CELTimestamp(
            seconds: seconds + duration.seconds, nanoseconds: Int64(nanoseconds) + Int64(duration.nanoseconds))
    }

    func subtracting(_ duration: CELDuration) -> CELTimestamp? {
        CELTimestamp(
            seconds: seconds - duration.seconds, nanoseconds: Int64(nanoseconds) - Int64(duration.nanoseconds))
    }

    func since(_ other: CELTimestamp) -> CELDuration? {
        CELDuration(seconds: seconds - other.seconds, nanoseconds: Int64(nanoseconds) - Int64(other.nanoseconds))
    }
}

extension CELTimestamp: CustomStringConvertible {
    /// RFC 3339 in UTC.
    public var description: String {
        let time = CivilTime(secondsSinceEpoch: seconds)
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let year = String(time.date.year)
        return String(repeating: "0", count: max(0, 4 - year.utf8.count)) + year
            + "-\(two(time.date.month))-\(two(time.date.day))"
            + "T\(two(time.hour)):\(two(time.minute)):\(two(time.second))\(fractionText(nanoseconds))Z"
    }
}

/// Reads fixed-width fields of a date.
private struct DigitReader {
    let bytes: [UInt8]
    var position = 0

    var isAtEnd: Bool { position == bytes.count }

    mutating func number(_ width: Int) -> Int? {
        guard position + width <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[position..<position + width] {
            guard Lexer.isDigit(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        position += width
        return value
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
        position += 1
        return true
    }

    /// Nanoseconds; zero without a fraction, nil for a point without digits.
    mutating func fraction() -> Int64? {
        guard take(".") else { return 0 }
        var value: Int64 = 0
        var count = 0
        while position < bytes.count, Lexer.isDigit(bytes[position]) {
            if count < 9 { value = value * 10 + Int64(bytes[position] - UInt8(ascii: "0")) }
            count += 1
            position += 1
        }
        guard count > 0 else { return nil }
        for _ in min(count, 9)..<9 { value *= 10 }
        return value
    }

    /// Seconds east of UTC.
    mutating func offset() -> Int64? {
        if take("Z") { return 0 }
        let isNegative = take("-")
        guard isNegative || take("+") else { return nil }
        guard let hours = number(2), take(":"), let minutes = number(2), hours < 24, minutes < 60 else { return nil }
        let seconds = Int64(hours * 3600 + minutes * 60)
        return isNegative ? -seconds : seconds
    }
}
