import TeraArtifact
import TeraExact
import TeraRuntime
import Testing

@testable import TeraReport

/// What two tables together tell, and what a report says of data that is not there.
@Suite struct CoPReportTests {
    /// A test of one item; `right` of the people answered it, who then have 100 and reach the limit.
    private func test(_ occasion: String, people: [String], right: [String]) -> TestResult {
        let band = Band(id: "lulus", title: ["id": "Lulus"], from: "70.01")
        let results = people.sorted().map { person in
            let value = Rational(right.contains(person) ? 100 : 0)
            return TestPerson(
                participant: person,
                score: ScoreValue(
                    id: "nilai", role: .test, about: nil, value: value, band: right.contains(person) ? band : nil,
                    answered: 1, asked: 1),
                correct: right.contains(person) ? ["soal"] : [])
        }
        return TestResult(
            battery: BatteryReference(
                id: "tes-\(occasion)", title: ["id": "Tes"], programmes: ["p"], occasion: occasion,
                period: Period(from: "2025-02-13", to: "2025-02-13")),
            spec: "tes-\(occasion)", people: results,
            items: [ItemCount(item: "soal", correct: right.count, base: people.count)],
            bands: [BandCount(band: band, count: right.count, base: people.count)], assumptions: [])
    }

    private func names(_ prefix: String, _ count: Int) -> [String] { (0..<count).map { "\(prefix)\($0)" } }

    private func publication(
        _ pre: TestResult?, _ post: TestResult?, profiles: [String: [String: String]] = [:],
        headings: [String] = ["Jabatan"], isInternal: Bool = false
    ) -> Publication {
        let entry = RegisterEntryArtifact(id: "aceh", title: ["id": "Aceh"], aliases: ["NAD"], zone: nil, dates: [])
        let data = CoPData(
            programme: nil, forms: [], pre: pre, post: post, reactions: [], observations: [], profiles: profiles,
            profileHeadings: headings, provinceHeading: "Provinsi",
            provinces: RegisterArtifact(id: "provinsi", title: ["id": "Provinsi"], holds: "province", entries: [entry]),
            jenjang: [["id": "Ahli Utama"]], lastReaction: nil, legalBasis: [], date: "2025-03-20")
        return CoPReport(data, language: .indonesian, release: Release(isInternal: isInternal)).publication()
    }

    private func ids(_ publication: Publication) -> [String] { publication.tables.map(\.id) }

    @Test func plainCase() {
        let both = names("b", 40)
        let late = names("p", 30)
        let report = publication(
            test("pre", people: both, right: Array(both.prefix(10))),
            test("post", people: both + late, right: Array(both.prefix(20)) + late.prefix(12)))
        #expect(
            ids(report) == [
                "participation", "gain", "scores", "threshold-post", "threshold-paired", "items-all", "items-paired",
            ])
        #expect(report.date == "20 Maret 2025")
        let items = report.tables.first { $0.id == "items-paired" }
        #expect(items?[0, "post"] == .count(20) && items?[0, "change"] == .change(Rational(text: "0.25") ?? .zero))
    }

    /// Of the 30 who took the post-test only, 2 were right: everybody's 22 less the 20 of both would tell.
    @Test func twoTablesTellOfAFew() {
        let both = names("b", 40)
        let late = names("p", 30)
        let pre = test("pre", people: both, right: Array(both.prefix(10)))
        let post = test("post", people: both + late, right: Array(both.prefix(20)) + late.prefix(2))
        let report = publication(pre, post)
        #expect(!ids(report).contains("threshold-paired"))
        let items = report.tables.first { $0.id == "items-paired" }
        #expect(items?[0, "pre"] == .count(10))
        #expect(items?[0, "post"] == .withheld && items?[0, "post-share"] == .withheld)
        #expect(items?[0, "change"] == .withheld)
        #expect(report.text().contains("kelompok kurang dari 5 orang"))
        let inside = publication(pre, post, isInternal: true)
        #expect(ids(inside).contains("threshold-paired"))
        #expect(inside.tables.first { $0.id == "items-paired" }?[0, "post"] == .count(20))
    }

    /// Three people who took the post-test only: nothing of those who took both stands beside everybody.
    @Test func aGroupThatIsTooSmall() {
        let both = names("b", 40)
        let late = names("p", 3)
        let report = publication(
            test("pre", people: both, right: Array(both.prefix(10))),
            test("post", people: both + late, right: Array(both.prefix(20)) + late))
        #expect(ids(report) == ["participation", "gain", "threshold-post", "items-all"])
        // Who took which test is no answer to it, and the base of every table.
        #expect(report.tables[0].rows.map { $0.cells[1].count } == [40, 0, 40, 43, 3, 43])
    }

    /// A test without a pre-test has no gains, and a report of nothing has no chapter of it.
    @Test func halfOfTheData() {
        let late = names("p", 30)
        let report = publication(nil, test("post", people: late, right: Array(late.prefix(12))))
        #expect(ids(report) == ["threshold-post"])
        #expect(report.summary == ["Sebagian besar peserta tes akhir (60,00%; 18 dari 30) mendapat nilai < 70,01."])
        #expect(ids(publication(nil, nil)).isEmpty)
    }

    /// A row that is called by what one person wrote tells of them, whatever stands beside it.
    @Test func raresAnswersHaveNoRow() {
        let people = names("p", 30)
        var profiles: [String: [String: String]] = [:]
        for (index, person) in people.enumerated() {
            let jabatan = index < 20 ? "Pejabat" : index < 23 ? "Pengantar Kerja Ahli Utama" : "Nama Orang \(index)"
            profiles[person] = ["Jabatan": jabatan, "Provinsi": index == 0 ? "Rumah" : index == 1 ? "NAD" : "aceh"]
        }
        let post = test("post", people: people, right: Array(people.prefix(12)))
        let report = publication(nil, post, profiles: profiles)
        let rows = report.tables[0].rows
        #expect(rows.map(\.id) == ["Pengantar Kerja Ahli Utama", "Pejabat", "rare", "total"])
        #expect(rows[2].cells[1] == .withheld || rows[2].cells[1] == .count(7))
        #expect(rows[0].cells[1] == .below(5) && rows[3].cells[1] == .count(30))
        for text in [report.text(), report.html(), report.markdown()] + report.csv().map(\.text) {
            let isSaid = text.contains("Nama Orang") || text.contains("Rumah")
            #expect(!isSaid)
        }
        let inside = publication(nil, post, profiles: profiles, isInternal: true)
        #expect(inside.text().contains("Nama Orang 29") && inside.text().contains("Rumah (?)"))
        #expect(inside.tables.first { $0.id == "provinces" }?[0, "count"] == .count(29))
    }

    @Test func headingsThatMakeNoFileName() {
        let people = names("p", 30)
        let profiles = Dictionary(uniqueKeysWithValues: people.map { ($0, ["職": "a", "Status?": "b", "Status": "c"]) })
        let report = publication(
            nil, test("post", people: people, right: people), profiles: profiles, headings: ["職", "Status?", "Status"])
        #expect(ids(report) == ["profile-1", "profile-status", "profile-3", "threshold-post"])
    }
}
