/// A day, or a whole month where the source gives no day.
public struct CalendarDate: Sendable, Equatable {
    public var year: Int
    public var month: Int
    /// nil: the whole month.
    public var day: Int?

    /// Reads `2025-11-10` or `2025-09`; nil for anything that is no date of the Gregorian calendar.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, parts[0].count == 4,
            parts.dropFirst().allSatisfy({ $0.count == 2 }),
            parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month)
        else { return nil }
        self.year = year
        self.month = month
        guard parts.count == 3 else { return }
        guard let day = Int(parts[2]), day >= 1, day <= CalendarDate.days(inMonth: month, of: year) else { return nil }
        self.day = day
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// `YYYY-MM-DD`; a month counts from its first day.
    public var firstDay: String { CalendarDate.text(year, month, day ?? 1) }

    /// `YYYY-MM-DD`; a month counts to its last day.
    public var lastDay: String { CalendarDate.text(year, month, day ?? CalendarDate.days(inMonth: month, of: year)) }

    private static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let digits = String(year)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + "\(digits)-\(two(month))-\(two(day))"
    }
}

/// Two dates, both included.
public struct DateRange: Sendable {
    public var from: Located<CalendarDate>?
    public var to: Located<CalendarDate>?
    public var asumsi: LocalizedText?
}
