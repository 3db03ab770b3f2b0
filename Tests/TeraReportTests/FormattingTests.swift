import TeraArtifact
import TeraExact
import Testing

@testable import TeraReport

struct NumberFormatTests {
    let indonesian = NumberFormat(.indonesian)
    let english = NumberFormat(.english)

    func number(_ text: String) throws -> Rational { try #require(Rational(text: text)) }

    @Test func separatorsOfEachLanguage() throws {
        #expect(indonesian.decimal(try number("3.22"), places: 2) == "3,22")
        #expect(english.decimal(try number("3.22"), places: 2) == "3.22")
        #expect(indonesian.count(1234) == "1.234")
        #expect(english.count(1234) == "1,234")
        #expect(indonesian.count(123) == "123")
        #expect(indonesian.count(1_234_567) == "1.234.567")
        #expect(indonesian.decimal(try number("-1234.5"), places: 1) == "-1.234,5")
        #expect(indonesian.decimal(try number("-123"), places: 0) == "-123")
        #expect(indonesian.count(0) == "0")
    }

    @Test func halvesAreRoundedUp() throws {
        #expect(indonesian.decimal(try number("0.125"), places: 2) == "0,13")
        #expect(indonesian.decimal(try number("2.5"), places: 0) == "3")
        #expect(indonesian.decimal(try number("999.995"), places: 2) == "1.000,00")
    }

    @Test("A mean of three raters can be fractional (R049)") func counts() throws {
        #expect(indonesian.count(try number("22/3")) == "7,33")
        #expect(indonesian.count(try number("23/3")) == "7,67")
        #expect(indonesian.count(try number("24/3")) == "8")
    }

    @Test("The percentages of Gambar 2.3 (R050)") func percentages() throws {
        let shares = ["8/24", "6/24", "7/24", "3/24"]
        #expect(try shares.map { indonesian.percent(try number($0)) } == ["33%", "25%", "29%", "13%"])
        #expect(indonesian.percent(try number("98/148"), places: 2) == "66,22%")
        #expect(indonesian.exactPercent(try number("0.75")) == "75%")
        #expect(indonesian.exactPercent(try number("0.7001")) == "70,01%")
        #expect(english.exactPercent(try number("0.7001")) == "70.01%")
    }
}

struct DateFormatTests {
    let format = DateFormat(.indonesian)

    func period(_ from: String, _ to: String) -> String { format.period(Period(from: from, to: to)) }

    @Test("The dates of the nine programmes (R009)") func programmes() {
        #expect(format.day("2025-02-13") == "13 Februari 2025")
        #expect(period("2025-02-13", "2025-02-13") == "13 Februari 2025")
        #expect(period("2025-08-19", "2025-08-22") == "19–22 Agustus 2025")
        #expect(period("2025-09-01", "2025-10-31") == "September–Oktober 2025")
        let two = [Period(from: "2025-08-07", to: "2025-08-07"), Period(from: "2025-08-12", to: "2025-08-15")]
        #expect(format.periods(two) == "7 Agustus 2025 dan 12–15 Agustus 2025")
    }

    @Test func whatIsSharedIsSaidOnce() {
        #expect(period("2025-08-28", "2025-09-03") == "28 Agustus–3 September 2025")
        #expect(period("2025-12-29", "2026-01-02") == "29 Desember 2025–2 Januari 2026")
        #expect(period("2025-11-01", "2025-11-30") == "November 2025")
        #expect(period("2025-12-01", "2026-01-31") == "Desember 2025–Januari 2026")
        #expect(period("2025-11-01", "2025-11-29") == "1–29 November 2025")
    }

    @Test func februaryKnowsLeapYears() {
        #expect(period("2024-02-01", "2024-02-29") == "Februari 2024")
        #expect(period("2024-02-01", "2024-02-28") == "1–28 Februari 2024")
        #expect(period("2025-02-01", "2025-02-28") == "Februari 2025")
        #expect(CalendarDay("1900-02-29") == nil)
        #expect(CalendarDay("2000-02-29") != nil)
    }

    @Test func whatIsNoDayStaysAsItIs() {
        for text in ["2025-13-01", "2025-04-31", "2025-4-1", "besok", "+025-01-01", "2025-01-01-01", ""] {
            #expect(format.day(text) == text)
        }
        #expect(period("awal", "akhir") == "awal–akhir")
    }

    @Test func english() {
        let format = DateFormat(.english)
        #expect(format.period(Period(from: "2025-08-19", to: "2025-08-22")) == "19–22 August 2025")
        #expect(format.words.list(["a", "b", "c"]) == "a, b, and c")
        #expect(Indonesian().list(["a", "b", "c"]) == "a, b, dan c")
        #expect(Indonesian().list([]) == "")
    }
}
