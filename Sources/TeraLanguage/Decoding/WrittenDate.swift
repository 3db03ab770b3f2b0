/// Dates as people write them: `13/02/2025`, `13-2-2025`, `2025/2/13`, `13 Februari 2025`, `Februari 2025`.
enum WrittenDate {
    /// The same date as documents write it; nil where it is none, or none that exists.
    static func meant(by text: String) -> String? {
        let parts = text.lowercased().split { "-/. ,".contains($0) }.map(String.init)
        guard parts.count == 3 || parts.count == 2 else { return nil }
        let yearFirst = parts[0].count == 4
        // Indonesians write the day before the month.
        let ordered = yearFirst ? parts : parts.reversed()
        guard ordered[0].count == 4, let month = month(ordered[1]) else { return nil }
        var date = "\(ordered[0])-\(two(month))"
        if ordered.count == 3 {
            guard let day = Int(ordered[2]), day > 0 else { return nil }
            date += "-\(two(day))"
        }
        return CalendarDate(date) == nil ? nil : date
    }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    private static func month(_ text: String) -> Int? {
        Int(text)
            ?? months.firstIndex { $0.contains { $0 == text || (text.count >= 3 && $0.hasPrefix(text)) } }
            .map { $0 + 1 }
    }

    private static let months = [
        ["januari", "january"], ["februari", "pebruari", "february"], ["maret", "march"], ["april"], ["mei", "may"],
        ["juni", "june"], ["juli", "july"], ["agustus", "august"], ["september"], ["oktober", "october"],
        ["november", "nopember"], ["desember", "december"],
    ]
}
