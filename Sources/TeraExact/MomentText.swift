/// A day and a time as web forms and spreadsheets write them, in the order of any region: `13/02/2025 9.05.11`,
/// `2/13/2025 9:05:11 AM`, `2025/02/13 9:05:11 AM GMT+7`, `2025-02-13T09:05:11Z`, `13 Februari 2025 pukul 09.05`.
///
/// `3/2/2025` is the third of February in one region and the second of March in another: both readings are kept.
public struct MomentText: Sendable, Equatable {
    /// Milliseconds since 1970, by the clock on the wall, or in UTC where there is a zone; nil: no such day.
    public var dayFirst: Int64?
    public var monthFirst: Int64?
    public var hasZone: Bool

    /// nil for what is no moment in either order, and for years of two digits.
    public static func read(_ text: String) -> MomentText? {
        var parts = MomentParts()
        for word in text.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
            guard parts.take(String(word)) else { return nil }
        }
        let moment = MomentText(
            dayFirst: parts.moment(isDayFirst: true), monthFirst: parts.moment(isDayFirst: false),
            hasZone: parts.zone != nil)
        return moment.dayFirst == nil && moment.monthFirst == nil ? nil : moment
    }
}

/// What the words of a moment say.
private struct MomentParts {
    /// Numbers of the day as they stand, without the year.
    private var numbers: [Int] = []
    private var month: Int?
    private var year: Int?
    private var isYearFirst = false
    private var clock: (hour: Int, minute: Int, milliseconds: Int)?
    private var isAfternoon: Bool?
    /// Minutes ahead of UTC.
    private(set) var zone: Int?

    private static let fillers: Set<String> = [
        "pukul", "jam", "at", "senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    private static let zones = ["z": 0, "utc": 0, "gmt": 0, "wib": 420, "wita": 480, "wit": 540]

    /// false for a word that says nothing known, or what was said already.
    mutating func take(_ word: String) -> Bool {
        if Self.fillers.contains(word) { return true }
        if let zone = Self.zones[word] ?? Self.offset(word) { return Self.set(&self.zone, zone) }
        switch word {
        case "am", "a.m.": return Self.set(&isAfternoon, false)
        case "pm", "p.m.": return Self.set(&isAfternoon, true)
        default: break
        }
        if let split = Self.splitT(word) { return take(split.0) && take(split.1) }
        if word.contains(":") || Self.isDottedClock(word) { return takeClock(word) }
        let pieces = word.split(omittingEmptySubsequences: false) { "/-.".contains($0) }.map(String.init)
        guard pieces.count == 3 || pieces.count == 1 else { return false }
        return pieces.allSatisfy { takeOfDay($0) }
    }

    private mutating func takeOfDay(_ piece: String) -> Bool {
        if let number = DateText.number(piece) {
            if piece.count == 4 {
                isYearFirst = numbers.isEmpty && month == nil
                return Self.set(&year, number)
            }
            numbers.append(number)
            return piece.count <= 2
        }
        guard let named = DateText.month(piece) else { return false }
        return Self.set(&month, named)
    }

    /// `2025-02-13T09:05:11`
    private static func splitT(_ word: String) -> (String, String)? {
        let halves = word.split(separator: "t", omittingEmptySubsequences: false).map(String.init)
        guard halves.count == 2, halves[0].last?.isNumber == true, halves[1].first?.isNumber == true else { return nil }
        return (halves[0], halves[1])
    }

    /// `9.05` and `9.05.11`; a day in dots has a year of four digits.
    private static func isDottedClock(_ word: String) -> Bool {
        let pieces = word.split(separator: ".", omittingEmptySubsequences: false)
        return (2...3).contains(pieces.count) && pieces.allSatisfy { (1...2).contains($0.count) && Int($0) != nil }
    }

    /// `9:05:11`, `09.05`, `9:05pm`, `09:05:11.250+07:00`.
    private mutating func takeClock(_ word: String) -> Bool {
        var text = word[...]
        for (suffix, afternoon) in [("am", false), ("pm", true)] where text.hasSuffix(suffix) {
            text = text.dropLast(2)
            guard Self.set(&isAfternoon, afternoon) else { return false }
        }
        if text.hasSuffix("z") {
            text = text.dropLast()
            guard Self.set(&zone, 0) else { return false }
        } else if let sign = text.firstIndex(where: { $0 == "+" || $0 == "-" }) {
            guard let offset = Self.offset(String(text[sign...])), Self.set(&zone, offset) else { return false }
            text = text[..<sign]
        }
        var fraction = 0
        if text.contains(":"), let dot = text.firstIndex(of: ".") {
            let digits = text[text.index(after: dot)...]
            guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return false }
            fraction = Int((digits + "00").prefix(3)) ?? 0
            text = text[..<dot]
        }
        let pieces = text.split(omittingEmptySubsequences: false) { ":.".contains($0) }.map(String.init)
        guard clock == nil, (2...3).contains(pieces.count), pieces.allSatisfy({ (1...2).contains($0.count) }),
            let hour = DateText.number(pieces[0]), let minute = DateText.number(pieces[1]),
            let second = pieces.count == 3 ? DateText.number(pieces[2]) : 0, hour < 24, minute < 60, second < 60
        else { return false }
        clock = (hour, minute, second * 1000 + fraction)
        return true
    }

    /// `+07:00`, `+0700`, `gmt+7`, `utc-3`, in minutes.
    private static func offset(_ word: String) -> Int? {
        var text = word[...]
        for name in ["gmt", "utc"] where text.hasPrefix(name) { text = text.dropFirst(3) }
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard (1...4).contains(digits.count), let number = DateText.number(String(digits)) else { return nil }
        let minutes = digits.count <= 2 ? number * 60 : number / 100 * 60 + number % 100
        return minutes <= 14 * 60 ? (sign == "-" ? -minutes : minutes) : nil
    }

    /// false where it was set already.
    private static func set<Value>(_ place: inout Value?, _ value: Value) -> Bool {
        guard place == nil else { return false }
        place = value
        return true
    }

    func moment(isDayFirst: Bool) -> Int64? {
        guard let year, year >= 1000, var (hour, minute, milliseconds) = clock else { return nil }
        var (day, named) = (0, month)
        switch (month, numbers.count) {
        case (.some, 1): day = numbers[0]
        case (nil, 2):
            // A year that stands first is followed by the month everywhere.
            let isMonthFirst = isYearFirst || !isDayFirst
            (day, named) = isMonthFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
        default: return nil
        }
        guard let month = named, (1...12).contains(month), day >= 1, day <= DateText.days(month, year) else {
            return nil
        }
        if let isAfternoon {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        }
        minute += hour * 60 - (zone ?? 0)
        milliseconds += minute * 60_000
        return Int64(Self.dayNumber(year, month, day)) * 86_400_000 + Int64(milliseconds)
    }

    /// Days since 1970-01-01.
    private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let before = year - 1
        let years = before * 365 + before / 4 - before / 100 + before / 400
        return years + (1..<month).reduce(0) { $0 + DateText.days($1, year) } + day - 719_163
    }
}
