import Foundation
import TeraArtifact
import TeraExact
import TeraRuntime
import TeraTestSupport
import Testing

@testable import TeraReport

/// The person and the other raters side by side: what may be printed, and how.
@Suite struct PerspectiveTests {
    private static func view(_ about: String, _ value: String?, _ fewest: Int = 3) -> RaterView {
        RaterView(
            about: about, value: value.flatMap { Rational(text: $0) }, fewest: fewest, least: Rational(1),
            largest: Rational(4))
    }

    /// Others see the first one lower, the second nearly alike, the third was judged by two of them.
    private static let views = PersonViews(
        own: [
            view("bimbingan-jabatan", "3.5", 1), view("tenaga-kerja-khusus", "3", 1),
            view("pelayanan-pencari-kerja", "2", 1),
        ],
        others: [
            view("bimbingan-jabatan", "2.25"), view("tenaga-kerja-khusus", "3.04"),
            view("pelayanan-pencari-kerja", "3.83", 2),
        ],
        roles: [
            (["id": "Atasan langsung", "en": "Superior"], [view("bimbingan-jabatan", "1.17", 1)])
        ])

    private static func report(
        _ language: ReportLanguage = .indonesian, isInternal: Bool = false, _ views: PersonViews = views
    ) -> IndividualReport {
        IndividualReport(
            ResultFixture.oneBattery, standard: StandardFixture.standard, names: ResultFixture.names,
            language: language, views: views, isInternal: isInternal)
    }

    /// What every rendering prints.
    private static func everything(_ report: IndividualReport) -> [String] {
        let publication = report.publication()
        return [report.text(), report.text(TextLayout(plain: true)), report.html(), publication.markdown()]
            + publication.csv().map(\.text)
    }

    private static func part(_ language: ReportLanguage = .indonesian, isInternal: Bool = false) throws
        -> PerspectivePart
    {
        PerspectivePart(
            try #require(
                PerspectiveSection(views, of: StandardFixture.standard, in: language, isInternal: isInternal)), language
        )
    }

    private static func text(_ part: PerspectivePart, plain: Bool = false) -> String {
        var page = TextPage(TextLayout(width: 80, plain: plain))
        part.write(to: &page)
        return page.text
    }

    /// The part alone: what stands around it is held by the goldens of the whole report.
    @Test func goldens() throws {
        expectGolden(Self.text(try Self.part()), "perspectives.80.txt")
        expectGolden(Self.text(try Self.part(.english), plain: true), "perspectives.en.plain.txt")
        expectGolden(try Self.part().node.markup, "perspectives.html")
        expectGolden(try Self.part(isInternal: true).node.markup, "perspectives.internal.html")
        let chapters = Self.report().publication().markdown().components(separatedBy: "\n## ")
        expectGolden(try #require(chapters.first { $0.contains("DIRI SENDIRI") }), "perspectives.md")
    }

    @Test func thePartStandsInTheReport() throws {
        // Deeper in the page every line is indented.
        func lines(_ html: String) -> String {
            html.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n")
        }
        #expect(lines(Self.report().html()).contains(lines(try Self.part().node.markup)))
        #expect(Self.report().text(TextLayout(width: 80)).contains(Self.text(try Self.part())))
    }

    /// Two are too few: their mean is nowhere, and neither is a single rater's value.
    @Test func whatFewSayIsNowhere() {
        for language in [ReportLanguage.indonesian, .english] {
            for text in Self.everything(Self.report(language)) {
                for secret in ["3,8", "3.8", "1,17", "1.17"] { #expect(!text.contains(secret), "\(text)") }
                #expect(!text.contains("tidak untuk disebarkan") && !text.contains("not for release"))
            }
        }
    }

    @Test func internalReportsPrintAllAndSaySo() {
        for text in Self.everything(Self.report(isInternal: true)).prefix(4) {
            #expect(text.contains("3,83") && text.contains("1,17") && text.contains("Atasan langsung"))
            #expect(text.lowercased().contains("internal: tidak untuk disebarkan"), "\(text.prefix(300))")
        }
    }

    /// By hand: 3,5 − 2,25 = 1,25, which is the largest and rounds up to 1,3; 3 − 3,04 rounds to 0.
    @Test func differences() throws {
        let text = Self.report().text(TextLayout(plain: true)).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(text.contains("Selisih terbesar 1,3 pada Bimbingan Jabatan (diri lebih tinggi), dari 2 subkompetensi"))
        #expect(text.contains("+1,3") && !text.contains("−0,0") && !text.contains("+0,0"))
        let section = try #require(
            PerspectiveSection(Self.views, of: StandardFixture.standard, in: .indonesian, isInternal: false))
        #expect(section.rows.map(\.gap) == [Rational(5, over: 4), Rational(-1, over: 25), nil])
        #expect(section.rows.map(\.isLeftOut) == [false, false, true])
    }

    @Test func nothingWhereOnlyThePersonJudges() {
        let few = PersonViews(
            own: Self.views.own, others: Self.views.others.map { Self.view($0.about, $0.value?.exactText, 2) },
            roles: [])
        #expect(PerspectiveSection(few, of: StandardFixture.standard, in: .indonesian, isInternal: false) == nil)
        #expect(PerspectiveSection(few, of: StandardFixture.standard, in: .indonesian, isInternal: true) != nil)
        for text in Self.everything(Self.report(.indonesian, few)) { #expect(!text.contains("PENILAI LAIN")) }
    }

    /// Any answers of any raters: without `isInternal` nothing of fewer than three is in the section.
    @Test func manyAtRandom() {
        var random = SeededGenerator(seed: 20_251_123)
        let ids = StandardFixture.standard.subunsur.flatMap(\.subkompetensi).map(\.id)
        var (shown, left) = (0, 0)
        for _ in 0..<300 {
            let others = ids.map { id in
                Self.view(
                    id, Bool.random(using: &random) ? "\(Int.random(in: 1...4, using: &random))" : nil,
                    Int.random(in: 0...5, using: &random))
            }
            let views = PersonViews(own: ids.map { Self.view($0, "2", 1) }, others: others, roles: [([:], others)])
            let section = PerspectiveSection(views, of: StandardFixture.standard, in: .indonesian, isInternal: false)
            for row in section?.rows ?? [] {
                let view = others.first { $0.about == ids[row.number - 1] }
                #expect(row.values.count == 2)
                if let value = row.values[1] {
                    shown += 1
                    #expect(value == view?.value && view?.fewest ?? 0 >= 3)
                } else if view?.value != nil {
                    left += 1
                    #expect(view?.fewest ?? 9 < 3 && row.isLeftOut)
                }
            }
        }
        #expect(shown > 500 && left > 500, "\(shown) \(left)")
    }
}
