import TeraExact
import Testing

@testable import TeraReport

/// Probabilities in published tables: as they are printed, in CSV, and what is said of their rounding.
@Suite struct ProbabilityTests {
    private func phrase(_ text: String) -> Phrase { Phrase(text, language: "id") }

    private func publication(_ cells: [PublishedCell], _ language: ReportLanguage = .indonesian) -> Publication {
        var table = PublishedTable(
            id: "tests", caption: "Uji", unit: "statistik", base: "40 orang", date: "2025",
            columns: [
                PublishedColumn("label", phrase("Uji"), .text), PublishedColumn("p", phrase("p"), .probability),
                PublishedColumn("share", phrase("%"), .percentage(1)),
            ])
        table.rows = cells.enumerated().map { index, cell in
            PublishedRow(
                id: "\(index)",
                cells: [
                    .text(phrase("Uji \(index)")), cell,
                    index == 0 ? .amount(Rational(2, over: 3) ?? .zero, n: nil) : .none,
                ])
        }
        return Publication(
            language: language, title: "Judul", subject: nil, date: "2025", legalBasis: [], summary: [],
            chapters: [PublicationChapter(title: "Bab", blocks: [.table(table)])], release: Release())
    }

    private func p(_ text: String) throws -> PublishedCell { .amount(try #require(Rational(text: text)), n: 40) }

    /// 0.0009999 and 0.0005 would round to 0.001, and are below it; nothing is 0,000.
    @Test(arguments: [
        ("0.001", "0,001", "0.001"), ("0.0009999", "<0,001", "<0.001"), ("0.0005", "<0,001", "<0.001"),
        ("0.0004", "<0,001", "<0.001"), ("0", "<0,001", "<0.001"), ("0.0014999", "0,001", "0.001"),
        ("0.0015", "0,002", "0.002"), ("0.0345", "0,035", "0.035"), ("0.05", "0,050", "0.050"),
        ("0.0499", "0,050", "0.050"), ("0.9994", "0,999", "0.999"), ("0.9996", "1,000", "1.000"),
        ("1", "1,000", "1.000"),
    ])
    func printed(_ value: String, _ indonesian: String, _ english: String) throws {
        let cell = try p(value)
        #expect(CellFormat(.indonesian).text(cell, .probability) == indonesian)
        #expect(CellFormat(.english).text(cell, .probability) == english)
    }

    /// A column of numbers in both languages: whoever loads it can compare and plot it, and sees what is only a bound.
    @Test(arguments: [ReportLanguage.indonesian, .english])
    func inCSVEveryProbabilityIsANumber(_ language: ReportLanguage) throws {
        let csv = publication(
            [try p("0.001"), try p("0.0009999"), try p("0.0005"), try p("0.9996"), .below(5), .withheld, .none],
            language
        ).csv()
        #expect(
            csv[1].text.split(separator: "\r\n").map(String.init) == [
                "row,label,p,p.modifier,p.n,share", "0,Uji 0,0.001,,40,66.7", "1,Uji 1,0.001,<,40,none",
                "2,Uji 2,0.001,<,40,none", "3,Uji 3,1.000,,40,none", "4,Uji 4,<5,,,none", "5,Uji 5,withheld,,,none",
                "6,Uji 6,none,,,none",
            ])
    }

    @Test func theTableSaysHowItIsRounded() throws {
        let indonesian = publication([try p("0.0005")]).text()
        #expect(indonesian.contains("<0,001"))
        let words = indonesian.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            words.contains(
                "persentase dibulatkan ke 1 angka di belakang koma, setengah ke atas; p dibulatkan ke 3 angka di belakang "
                    + "koma, setengah ke atas, dan di bawah 0,001 dicetak “<0,001”."))
        let english = publication([try p("0.0005")], .english)
        #expect(
            english.csv()[0].text.contains("p rounded to 3 decimals, halves up, and below 0.001 printed as “<0.001”"))
        // Numbers stand at the right.
        #expect(english.markdown().contains("| :--- | ---: | ---: |"))
        #expect(english.html().contains("<td role=\"cell\" class=\"number\" data-column=\"p\">&lt;0.001</td>"))
    }
}
