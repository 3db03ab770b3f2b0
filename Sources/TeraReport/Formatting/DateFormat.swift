public import TeraArtifact

/// Days and periods in words: 13 Februari 2025, 19–22 Agustus 2025, September–Oktober 2025.
public struct DateFormat: Sendable {
    let words: any Words

    public init(_ language: ReportLanguage) {
        words = language.words
    }

    /// A day given as `YYYY-MM-DD`; a text that is no day is returned as it is.
    public func day(_ text: String) -> String {
        guard let day = CalendarDay(text) else { return text }
        return "\(day.day) \(month(day)) \(day.year)"
    }

    /// A period says each of day, month and year once where both ends share it. A period of whole months is named by
    /// its months, which is how the sources write the programmes that they date by month.
    public func period(_ period: Period) -> String {
        guard let from = CalendarDay(period.from), let to = CalendarDay(period.to) else {
            return period.from == period.to ? period.from : "\(period.from)–\(period.to)"
        }
        let sameYear = from.year == to.year
        let sameMonth = sameYear && from.month == to.month
        if from.isFirstOfMonth, to.isLastOfMonth {
            if sameMonth { return "\(month(to)) \(to.year)" }
            return sameYear
                ? "\(month(from))–\(month(to)) \(to.year)"
                : "\(month(from)) \(from.year)–\(month(to)) \(to.year)"
        }
        if from == to { return day(period.to) }
        if sameMonth { return "\(from.day)–\(day(period.to))" }
        if sameYear { return "\(from.day) \(month(from))–\(day(period.to))" }
        return "\(day(period.from))–\(day(period.to))"
    }

    /// Several periods: "7 Agustus 2025 dan 12–15 Agustus 2025".
    public func periods(_ periods: [Period]) -> String {
        words.list(periods.map(period))
    }

    private func month(_ day: CalendarDay) -> String { words.months[day.month - 1] }
}
