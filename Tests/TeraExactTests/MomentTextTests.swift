import Foundation
import TeraExact
import Testing

/// Days and times as web forms and spreadsheets of many regions write them.
struct MomentTextTests {
    /// Held against Foundation's calendar.
    private func milliseconds(_ iso: String) throws -> Int64 {
        let format = Date.ISO8601FormatStyle(includingFractionalSeconds: iso.contains("."))
        return Int64((try Date(iso, strategy: format).timeIntervalSince1970 * 1000).rounded())
    }

    @Test(arguments: [
        "13/02/2025 9.05.11", "13/02/2025 09:05:11", "2/13/2025 9:05:11", "2/13/2025 9:05:11 AM",
        "02/13/2025 9:05:11\u{202F}AM", "2025-02-13 09:05:11", "2025/02/13 9:05:11 AM", "13.02.2025 09:05:11",
        "13-02-2025 09.05.11", "13 Februari 2025 9.05.11", "13 Feb 2025, 09.05.11",
        "Kamis, 13 Februari 2025 pukul 09.05.11",
        "February 13, 2025 at 9:05:11 a.m.", "13-Feb-2025 9:05:11", "2025-02-13T09:05:11",
    ])
    func oneMoment(_ text: String) throws {
        let moment = try #require(MomentText.read(text))
        let expected = try milliseconds("2025-02-13T09:05:11Z")
        #expect(Set([moment.dayFirst, moment.monthFirst].compactMap { $0 }) == [expected])
        #expect(!moment.hasZone)
    }

    @Test(arguments: [
        ("2025/02/13 9:05:11 AM GMT+7", "2025-02-13T02:05:11Z"), ("13/02/2025 09.05 WIB", "2025-02-13T02:05:00Z"),
        ("13/02/2025 09.05 WIT", "2025-02-13T00:05:00Z"), ("2025-02-13T09:05:11Z", "2025-02-13T09:05:11Z"),
        ("2025-02-13T09:05:11.25+07:00", "2025-02-13T02:05:11.250Z"),
        ("2025-03-01 01:30 UTC+0800", "2025-02-28T17:30:00Z"),
        ("1/13/2024 12:05 am gmt-3", "2024-01-13T03:05:00Z"), ("29/02/2000 12:00 PM UTC", "2000-02-29T12:00:00Z"),
    ])
    func zones(_ text: String, _ iso: String) throws {
        let moment = try #require(MomentText.read(text))
        #expect(moment.hasZone)
        #expect(Set([moment.dayFirst, moment.monthFirst].compactMap { $0 }) == [try milliseconds(iso)])
    }

    /// Which is the day cannot be seen, so both are given; where the day is beyond twelve, one of them is no day.
    @Test func twoReadings() throws {
        let both = try #require(MomentText.read("3/2/2025 9:05"))
        #expect(both.dayFirst == (try milliseconds("2025-02-03T09:05:00Z")))
        #expect(both.monthFirst == (try milliseconds("2025-03-02T09:05:00Z")))
        #expect(try #require(MomentText.read("13/2/2025 9:05")).monthFirst == nil)
        #expect(try #require(MomentText.read("2/13/2025 9:05")).dayFirst == nil)
    }

    @Test(arguments: [
        "", "x", "13/02/25 9.05", "13/02/2025", "9.05.11", "30/02/2025 9.05", "13/13/2025 9.05", "13/02/2025 24.00",
        "13/02/2025 9.60", "13/02/2025 13:05 PM", "13/02/2025 9.05 9.06", "13/02/2025 9.05 siang", "1 2 3 2025 9:05",
        "2025-02-13T09:05:11+25:00", "٣/٢/2025 9:05",
    ])
    func noMoment(_ text: String) { #expect(MomentText.read(text) == nil, "\(text)") }
}
