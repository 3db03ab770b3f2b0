/// The rule of a time zone for all years, in the notation of POSIX: `WIB-7`, `EST5EDT,M3.2.0,M11.1.0`.
struct PosixTimeZone: Sendable {
    /// Seconds east of UTC.
    private var standard: Int64 = 0
    private var summer: (offset: Int64, start: Rule, end: Rule)?

    /// The day and time at which the clock changes, in the local time before the change.
    private struct Rule: Sendable {
        enum Day: Sendable {
            /// The given weekday of a week of a month; week 5 is the last.
            case weekday(month: Int, week: Int, day: Int)
            /// From 1 to 365, February 29 never counted.
            case julian(Int)
            /// From 0 to 365.
            case dayOfYear(Int)
        }
        var day: Day
        var time: Int64

        /// Local seconds since the epoch in a year.
        func moment(in year: Int) -> Int64 {
            let days: Int64
            switch day {
            case .weekday(let month, let week, let weekday):
                let first = CivilDate(year: year, month: month, day: 1)
                var date = 1 + (weekday - first.dayOfWeek + 7) % 7 + (week - 1) * 7
                while date > CivilDate.days(inMonth: month, of: year) { date -= 7 }
                days = first.daysSinceEpoch + Int64(date - 1)
            case .julian(let number):
                let afterLeapDay = CivilDate.isLeap(year) && number >= 60
                days = CivilDate(year: year, month: 1, day: 1).daysSinceEpoch + Int64(number - (afterLeapDay ? 0 : 1))
            case .dayOfYear(let number):
                days = CivilDate(year: year, month: 1, day: 1).daysSinceEpoch + Int64(number)
            }
            return days * 86_400 + time
        }
    }

    /// Seconds east of UTC at a moment.
    func offset(at seconds: Int64) -> Int64 {
        guard let summer else { return standard }
        let year = CivilTime(secondsSinceEpoch: seconds + standard).date.year
        let start = summer.start.moment(in: year) - standard
        let end = summer.end.moment(in: year) - summer.offset
        let isSummer =
            start < end ? (start..<end).contains(seconds) : !(end..<start).contains(seconds)
        return isSummer ? summer.offset : standard
    }

    /// Nil when the text is not in the notation.
    init?(_ text: some StringProtocol) {
        var reader = Reader(bytes: Array(text.utf8))
        guard reader.skipName(), let offset = reader.time() else { return nil }
        standard = -offset
        guard !reader.isAtEnd else { return }
        guard reader.skipName() else { return nil }
        var summerOffset = standard + 3600
        if !reader.isAtEnd, reader.peek != UInt8(ascii: ",") {
            guard let offset = reader.time() else { return nil }
            summerOffset = -offset
        }
        guard reader.take(","), let start = reader.rule(), reader.take(","), let end = reader.rule(), reader.isAtEnd
        else { return nil }
        summer = (summerOffset, start, end)
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        var isAtEnd: Bool { position >= bytes.count }
        var peek: UInt8 { isAtEnd ? 0 : bytes[position] }

        mutating func take(_ character: Unicode.Scalar) -> Bool {
            guard UInt32(peek) == character.value, !isAtEnd else { return false }
            position += 1
            return true
        }

        /// The abbreviation: letters, or anything in angle brackets.
        mutating func skipName() -> Bool {
            let start = position
            if take("<") {
                while !isAtEnd, peek != UInt8(ascii: ">") { position += 1 }
                return take(">")
            }
            while Lexer.isNameStart(peek) { position += 1 }
            return position - start >= 3
        }

        mutating func number() -> Int? {
            var value: Int?
            while Lexer.isDigit(peek) {
                value = min((value ?? 0) * 10 + Int(peek - UInt8(ascii: "0")), 100_000)
                position += 1
            }
            return value
        }

        /// `[+-]h[:m[:s]]` in seconds.
        mutating func time() -> Int64? {
            let isNegative = take("-")
            if !isNegative { _ = take("+") }
            guard let hours = number() else { return nil }
            var seconds = hours * 3600
            for scale in [60, 1] where take(":") {
                guard let part = number() else { return nil }
                seconds += part * scale
            }
            return Int64(isNegative ? -seconds : seconds)
        }

        mutating func rule() -> Rule? {
            let day: Rule.Day
            if take("M") {
                guard let month = number(), take("."), let week = number(), take("."), let weekday = number(),
                    (1...12).contains(month), (1...5).contains(week), weekday < 7
                else { return nil }
                day = .weekday(month: month, week: week, day: weekday)
            } else if take("J") {
                guard let number = number(), (1...365).contains(number) else { return nil }
                day = .julian(number)
            } else {
                guard let number = number(), number < 366 else { return nil }
                day = .dayOfYear(number)
            }
            var change: Int64 = 7200
            if take("/") {
                guard let time = time() else { return nil }
                change = time
            }
            return Rule(day: day, time: change)
        }
    }
}
