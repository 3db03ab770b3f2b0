/// A day of the proleptic Gregorian calendar.
struct CivilDate: Sendable, Hashable {
    var year: Int
    /// From 1 to 12.
    var month: Int
    /// From 1.
    var day: Int

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Counting years from March makes the leap day the last one, so that months follow a fixed pattern of days.
    var daysSinceEpoch: Int64 {
        let y = Int64(month <= 2 ? year - 1 : year)
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = Int64((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1)
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    init(daysSinceEpoch days: Int64) {
        let z = days + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        day = Int(dayOfYear - (153 * shifted + 2) / 5 + 1)
        month = Int(shifted < 10 ? shifted + 3 : shifted - 9)
        year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
    }

    /// From 0.
    var dayOfYear: Int { Int(daysSinceEpoch - CivilDate(year: year, month: 1, day: 1).daysSinceEpoch) }
    /// Sunday is 0.
    var dayOfWeek: Int { Int(((daysSinceEpoch + 4) % 7 + 7) % 7) }
}

/// A day with a time on the clock.
struct CivilTime: Sendable {
    var date: CivilDate
    var hour: Int
    var minute: Int
    var second: Int

    init(secondsSinceEpoch seconds: Int64) {
        var rest = seconds % 86_400
        if rest < 0 { rest += 86_400 }
        date = CivilDate(daysSinceEpoch: (seconds - rest) / 86_400)
        hour = Int(rest / 3600)
        minute = Int(rest / 60 % 60)
        second = Int(rest % 60)
    }
}
