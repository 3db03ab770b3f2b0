import Testing

@testable import TeraCEL

@Suite struct TimeZoneTests {
    @Test(
        "rules of POSIX give the offset of a moment",
        arguments: [
            ("WIB-7", 1_700_000_000, 25_200), ("EST5EDT,M3.2.0,M11.1.0", 1_710_053_999, -18_000),
            ("EST5EDT,M3.2.0,M11.1.0", 1_710_054_000, -14_400),
            ("EST5EDT,M3.2.0,M11.1.0", 1_730_613_599, -14_400), ("EST5EDT,M3.2.0,M11.1.0", 1_730_613_600, -18_000),
            ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_704_067_200, 39_600),
            ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_719_792_000, 36_000), ("<+0545>-5:45", 0, 20_700),
            ("<-03>3", 0, -10_800), ("NST3:30NDT,M3.2.0,M11.1.0", 1_704_067_200, -12_600),
        ] as [(String, Int64, Int64)])
    func posix(_ rule: String, _ moment: Int64, _ expected: Int64) throws {
        #expect(try #require(PosixTimeZone(rule)).offset(at: moment) == expected)
    }

    @Test(
        "what is no rule is refused",
        arguments: [
            "", "X", "WIB", "EST5EDT", "EST5EDT,M13.1.0,M1.1.0", "EST5EDT,M3.2.0", "<+07-7", "EST5EDT,M3.2.9,M11.1.0",
        ])
    func refused(_ rule: String) { #expect(PosixTimeZone(rule) == nil) }

    @Test("every zone kept for machines without a database is a rule")
    func known() {
        for (name, rule) in KnownTimeZones.rules { #expect(PosixTimeZone(rule) != nil, "\(name)") }
        #expect(KnownTimeZones.rules["Asia/Jakarta"] == "WIB-7")
    }

    @Test("bytes that are no zone file are refused without a crash")
    func brokenFiles() {
        var generator = SeededGenerator(seed: 6)
        var bytes = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 39)
        #expect(TimeZoneFile([]) == nil)
        #expect(TimeZoneFile(bytes) == nil)
        for _ in 0..<2_000 {
            bytes =
                Array("TZif2".utf8)
                + (0..<Int.random(in: 0...200, using: &generator)).map { _ in UInt8.random(in: 0...3, using: &generator)
                }
            _ = TimeZoneFile(bytes)?.offset(at: 0)
        }
    }

    @Test("days and their numbers belong to each other over twenty-four centuries")
    func calendar() {
        var expected = CivilDate(year: 1, month: 1, day: 1)
        var number = CELTimestamp.smallest / 86_400
        while expected.year < 2_401 {
            let found = CivilDate(daysSinceEpoch: number)
            guard found == expected, expected.daysSinceEpoch == number else {
                Issue.record("\(expected) is day \(number), found \(found)")
                return
            }
            number += 1
            expected.day += 1
            if expected.day > CivilDate.days(inMonth: expected.month, of: expected.year) {
                expected.day = 1
                expected.month += 1
            }
            if expected.month > 12 {
                expected.month = 1
                expected.year += 1
            }
        }
    }
}
