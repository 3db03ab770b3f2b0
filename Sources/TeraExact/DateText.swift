/// A date as people type it, as one text that always looks the same: `13/2/2025` and `13 Februari 2025` are
/// `2025-02-13`. Indonesians write the day before the month.
public enum DateText {
    /// nil for what is no day of the Gregorian calendar, and for years of two digits.
    public static func read(_ typed: String) -> String? {
        var parts = typed.lowercased().split { "-/. ,".contains($0) }.map(String.init)
        guard parts.count == 3 else { return nil }
        // `February 13, 2025`.
        if number(parts[0]) == nil { parts.swapAt(0, 1) }
        if parts[0].count == 4 { parts.reverse() }
        guard let day = number(parts[0]), let month = number(parts[1]) ?? month(parts[1]), parts[2].count == 4,
            let year = number(parts[2]), year >= 1000, (1...12).contains(month), day >= 1, day <= days(month, year)
        else { return nil }
        return "\(year)-\(two(month))-\(two(day))"
    }

    static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    static func number(_ text: String) -> Int? {
        text.count <= 4 && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            ? Int(text) : nil
    }

    static func days(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func month(_ text: String) -> Int? {
        months.firstIndex { $0.contains { $0 == text || (text.count >= 3 && $0.hasPrefix(text)) } }.map { $0 + 1 }
    }

    private static let months = [
        ["januari", "january"], ["februari", "pebruari", "february"], ["maret", "march"], ["april"], ["mei", "may"],
        ["juni", "june"], ["juli", "july"], ["agustus", "august"], ["september"], ["oktober", "october"],
        ["november", "nopember"], ["desember", "december"],
    ]
}

/// A time of day as people type it: `14.30`, `9:05` and `pukul 14.30` are `14:30`, `09:05` and `14:30`.
public enum TimeText {
    public static func read(_ typed: String) -> String? {
        var text = typed.lowercased()
        for word in ["pukul ", "jam "] where text.hasPrefix(word) { text.removeFirst(word.count) }
        let parts = text.split(omittingEmptySubsequences: false) { ":.".contains($0) }.map(String.init)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            let hour = DateText.number(parts[0]), let minute = DateText.number(parts[1]), hour < 24, minute < 60
        else { return nil }
        return "\(DateText.two(hour)):\(DateText.two(minute))"
    }

    /// Minutes since midnight of a time as it is kept.
    public static func minutes(_ text: String) -> Int? {
        guard read(text) == text, let hour = Int(text.prefix(2)), let minute = Int(text.suffix(2)) else { return nil }
        return hour * 60 + minute
    }
}
