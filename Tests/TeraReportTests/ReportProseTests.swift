import TeraArtifact
import TeraExact
import TeraRuntime
import Testing

@testable import TeraReport

/// What people write in a report, and the figures that they cite. Of 40 who took both tests 10 were right before and 20
/// after; of 30 who took the second only, 12. So 10 of 40 went up and 30 stayed; 32 of 70 reached the limit, 38 did not.
@Suite struct ReportProseTests {
    private func test(_ occasion: String, people: [String], right: [String]) -> TestResult {
        let band = Band(id: "lulus", title: ["id": "Lulus"], from: "70.01")
        return TestResult(
            battery: BatteryReference(
                id: "tes-\(occasion)", title: ["id": "Tes"], programmes: ["p"], occasion: occasion,
                period: Period(from: "2025-02-13", to: "2025-02-13")),
            spec: "tes-\(occasion)",
            people: people.sorted().map { person in
                let isRight = right.contains(person)
                return TestPerson(
                    participant: person,
                    score: ScoreValue(
                        id: "nilai", role: .test, about: nil, value: Rational(isRight ? 100 : 0),
                        band: isRight ? band : nil, answered: 1, asked: 1), correct: isRight ? ["soal"] : [])
            }, items: [ItemCount(item: "soal", correct: right.count, base: people.count)],
            bands: [BandCount(band: band, count: right.count, base: people.count)], assumptions: [])
    }

    /// - Parameter late: how many took the second test only, and how many of them were right.
    private func publication(
        _ texts: ReportTextArtifact?, late: (people: Int, right: Int) = (30, 12),
        language: ReportLanguage = .indonesian, isInternal: Bool = false
    ) -> Publication {
        let both = (0..<40).map { "b\($0)" }
        let others = (0..<late.people).map { "p\($0)" }
        var data = CoPData(
            programme: nil, forms: [], pre: test("pre", people: both, right: Array(both.prefix(10))),
            post: test("post", people: both + others, right: Array(both.prefix(20)) + Array(others.prefix(late.right))),
            reactions: [], observations: [], profiles: [:], profileHeadings: [], provinceHeading: "Provinsi",
            provinces: nil, jenjang: [], lastReaction: nil, legalBasis: [], date: "2025-03-20")
        data.texts = texts
        return CoPReport(data, language: language, release: Release(isInternal: isInternal)).publication()
    }

    private func texts(
        _ paragraphs: Texts..., target: TestTarget? = nil, responses: [UnitResponse] = []
    ) -> ReportTextArtifact {
        ReportTextArtifact(
            id: "naskah", title: ["id": "Naskah contoh"], report: .programme, programme: "p", target: target,
            conclusions: [ReportSection(id: "capaian", title: ["id": "Capaian"], paragraphs: paragraphs)],
            responses: responses)
    }

    /// Every paragraph that a person wrote and that is printed.
    private func printed(_ publication: Publication) -> [String] {
        publication.chapters.flatMap(\.blocks).compactMap { block in
            if case .prose(let phrase) = block { phrase.text } else { nil }
        }
    }

    private func sentences(_ publication: Publication) -> String {
        publication.chapters.flatMap(\.blocks).compactMap { block in
            if case .paragraph(let text) = block { text } else { nil }
        }.joined(separator: "\n")
    }

    // MARK: Figures

    @Test func figuresAreThoseOfTheTables() {
        let report = publication(
            texts([
                "id": "Dari {gain.total.count} orang {gain.up.share} naik; {threshold-post.below.count} belum lulus.",
                "en": "Of {gain.total.count} people {gain.up.share} went up; the mean is {scores.post.mean}.",
            ]))
        #expect(printed(report) == ["Dari 40 orang 25,00% naik; 38 belum lulus."])
        let english = publication(
            texts([
                "id": "Dari {gain.total.count} orang {gain.up.share} naik.",
                "en": "Of {gain.total.count} people {gain.up.share} went up; the mean is {scores.post.mean}.",
            ]), language: .english)
        // 32 of 70 have 100: 45.714….
        #expect(printed(english) == ["Of 40 people 25.00% went up; the mean is 45.71."])
    }

    /// Indonesian words in an English report keep Indonesian numbers, and their language.
    @Test func anUntranslatedTextStaysWhatItIs() throws {
        let report = publication(texts(["id": "Yang naik {gain.up.share}."]), language: .english)
        #expect(printed(report) == ["Yang naik 25,00%."])
        #expect(report.html().contains("<span lang=\"id\">Yang naik 25,00%.</span>"))
    }

    @Test(arguments: ["{gain.naik.share}", "{gain.up.n}", "{laba.up.share}", "{gain.up.label}"])
    func whatIsNoFigureIsNotPrinted(_ figure: String) {
        let report = publication(texts(["id": "Yang naik \(figure)."], ["id": "Tetap tercetak."]))
        #expect(printed(report) == ["Tetap tercetak."])
        #expect(sentences(report).contains("1 teks (bagian capaian) tidak dicetak, karena mengutip angka"))
    }

    /// Of 30 late ones 2 were right, so that what both did and what all did tell of them: the table of both is not printed.
    @Test func whatTheTableLeavesOutIsNotToldInWords() {
        let written = texts(["id": "Belum lulus {threshold-paired.below.share}."])
        let report = publication(written, late: (30, 2))
        #expect(printed(report).isEmpty)
        #expect(sentences(report).contains("1 teks (bagian capaian) tidak dicetak"))
        #expect(!report.text().contains("CAPAIAN"))
        // 20 of 40.
        #expect(printed(publication(written, late: (30, 2), isInternal: true)) == ["Belum lulus 50,00%."])
    }

    // MARK: Words for how many

    @Test(arguments: [
        // 54.29 % did not reach the limit.
        ("Mayoritas ({threshold-post.below.share}) belum lulus.", true),
        ("Sebagian besar ({threshold-post.below.share}) belum lulus.", false),
        ("Most ({threshold-post.below.share}) did not pass.", false),
        // 25 % went up, 75 % stayed.
        ("Sebagian besar ({gain.same.share}) tetap.", true), ("Sebagian besar ({gain.up.share}) naik.", false),
        ("Hampir seluruh ({gain.same.share}) tetap.", false), ("Sebagian kecil ({gain.up.share}) naik.", false),
        ("Sebagian kecil ({gain.down.share}) turun.", false),
        // Together they are all.
        ("Hampir seluruh tetap ({gain.same.share}) atau naik ({gain.up.share}).", true),
        // Another table is not added; a figure before the word is not its figure.
        ("Sebagian besar ({gain.up.share}) naik, dan {threshold-post.lulus.share} lulus.", false),
        ("Yang naik {gain.up.share}, dan sebagian besar ({gain.same.share}) tetap.", true),
        // Each sentence has its own.
        ("Sebagian besar ({gain.same.share}) tetap. Yang naik {gain.up.share}.", true),
        ("Yang tetap {gain.same.share}. Mayoritas ({gain.up.share}) naik.", false),
        // The share of a claim stands behind a count, too, and behind a colon.
        ("Sebagian besar dari {gain.total.count} orang ({gain.up.share}) naik.", false),
        ("Sebagian besar dari {gain.total.count} orang ({gain.same.share}) tetap.", true),
        ("Sebagian besar: {gain.up.share} naik.", false),
        // What belongs to the next claim is not added, and nothing is added twice.
        ("Mayoritas ({gain.up.share}) naik dan mayoritas ({gain.same.share}) tetap.", false),
        ("A minority ({gain.up.share}) went up, and most ({gain.same.share}) stayed.", true),
        ("Mayoritas ({gain.up.share}, sekali lagi {gain.up.share}, {gain.up.share}) naik.", false),
        // Denied.
        ("Tidak lebih dari separuh ({gain.up.share}) naik.", true),
        ("Tidak lebih dari separuh ({gain.same.share}) tetap.", false),
        ("No more than half ({gain.up.share}) went up.", true), ("Not the majority ({gain.same.share}).", false),
        // As it is bent, and as a text of several lines has it.
        ("Hampir seluruhnya ({gain.same.share}) tetap.", false), ("Sebagian\nbesar ({gain.up.share}) naik.", false),
        // Full stops that end no sentence, and one that does.
        ("Sebagian besar dari Kab. Bandung ({gain.up.share}) naik.", false),
        ("Mayoritas, s.d. 50 orang ({gain.up.share}), naik.", false),
        ("Sebagian besar, h-7, dll. ({gain.same.share}) tetap. Yang naik {gain.up.share}.", true),
        ("Batasnya 70,01. Sebagian besar ({gain.same.share}) tetap.", true),
        ("Disebut “mayoritas.” Yang naik {gain.up.share}.", true), ("The most useful: {gain.up.share}.", true),
        // A limit is no claim, and a count says nothing of a share.
        ("At most {gain.up.share} went up.", true), ("Mayoritas dari {gain.total.count} orang.", true),
    ])
    func wordsMustAgreeWithTheirFigure(_ text: String, _ isPrinted: Bool) {
        let report = publication(texts(["id": text]))
        #expect(printed(report).count == (isPrinted ? 1 : 0))
        let why = "1 teks (bagian capaian) tidak dicetak, karena kata jumlahnya tidak sesuai dengan angka"
        #expect(sentences(report).contains(why) == !isPrinted)
    }

    /// Of 50 people 20 (40 %) chose A and 20 B. Where nobody could choose both, “most” chose one of the two; where
    /// everybody could, nobody knows.
    @Test func onlyPartsOfOneSumAreAdded() throws {
        func row(_ id: String, _ count: Int) -> PublishedRow {
            PublishedRow(id: id, cells: [.count(count), .share(count, of: 50)])
        }
        var table = PublishedTable(
            id: "t", caption: "", unit: "", base: "", date: "",
            columns: [
                PublishedColumn("count", Phrase("", language: "id")),
                PublishedColumn("share", Phrase("%", language: "id"), .share(2), of: "count"),
            ], rows: [row("a", 20), row("b", 20), row("c", 10), row("total", 50)])
        let text = Phrase("Sebagian besar memilih A ({t.a.share}) atau B ({t.b.share}).", language: "id")
        #expect(throws: FigureCitations.Problem.contradicted) {
            try FigureCitations([table], language: .indonesian).filled(text).get()
        }
        table.addsDown([0, 1, 2], to: 3, in: ["count"])
        let filled = try FigureCitations([table], language: .indonesian).filled(text).get()
        #expect(filled.text == "Sebagian besar memilih A (40,00%) atau B (40,00%).")
    }

    /// A row of one time of a repeat is named `waktu.2`; a name of four parts is no other.
    @Test func rowsOfRepeatsCanBeCited() throws {
        let table = PublishedTable(
            id: "t", caption: "", unit: "", base: "", date: "",
            columns: [PublishedColumn("count", Phrase("", language: "id"))],
            rows: [PublishedRow(id: "waktu.2", cells: [.count(20)]), PublishedRow(id: "waktu", cells: [.count(7)])])
        let citations = FigureCitations([table], language: .indonesian)
        let text = Phrase("Kedua {t.waktu.2.count}, semua {t.waktu.count}.", language: "id")
        #expect(try citations.filled(text).get().text == "Kedua 20, semua 7.")
        #expect(throws: FigureCitations.Problem.notPrinted) {
            try citations.filled(Phrase("Ketiga {t.waktu.3.count}.", language: "id")).get()
        }
        #expect(WeakComponent(id: "waktu.2", name: text).item == "waktu")
    }

    /// The bounds themselves, exactly.
    @Test(arguments: [
        (StatedQuantity.nearlyAll, "0.95", "0.949999"), (.most, "0.6", "0.599999"), (.majority, "0.500001", "0.5"),
        (.minority, "0.499999", "0.5"), (.few, "0.249999", "0.25"),
    ])
    func bounds(_ quantity: StatedQuantity, _ holds: String, _ fails: String) throws {
        #expect(quantity.holds(of: try #require(Rational(text: holds))))
        #expect(!quantity.holds(of: try #require(Rational(text: fails))))
        #expect(!quantity.holds(of: .zero))
    }

    // MARK: Target

    @Test(arguments: [
        // 32 of 70 are 45.714285… %.
        (TestTarget.people(32), true), (.people(33), false), (.share("16/35"), true), (.share("0.4571"), true),
        (.share("0.4572"), false), (.share("0.45715"), false),
    ])
    func targetsAreComparedUnrounded(_ target: TestTarget, _ isReached: Bool) {
        let report = publication(texts(target: target))
        let sentence = report.summary.first { $0.hasPrefix("Target hasil tes akhir, ") } ?? ""
        #expect(
            sentence.contains(
                "mendapat nilai ≥ 70,01, \(isReached ? "tercapai" : "belum tercapai") (45,71%; 32 dari 70)"))
        #expect(sentences(report).contains(sentence))
    }

    @Test func aTargetOfAShareIsWrittenWithAComma() {
        let report = publication(texts(target: .share("0.475")))
        #expect(report.summary.contains { $0.hasPrefix("Target hasil tes akhir, 47,5% peserta tes akhir mendapat") })
        let english = publication(texts(target: .share("0.475")), language: .english)
        #expect(english.summary.contains { $0.contains("47.5% of the participants of the post-test scoring ≥ 70.01") })
    }

    @Test func withoutATargetThatIsSaid() {
        #expect(publication(texts()).summary.contains { $0.hasPrefix("Target hasil tes akhir tidak ditetapkan") })
        // Without texts nobody was asked for one.
        #expect(!publication(nil).summary.contains { $0.hasPrefix("Target") })
    }

    /// Whether a target was reached would tell of people that the table does not print: of 6 only 2 passed.
    @Test func aTargetTellsNothingThatTheTableDoesNot() {
        let written = texts(target: .people(3))
        let both = (0..<6).map { "b\($0)" }
        var data = CoPData(
            programme: nil, forms: [], pre: nil, post: test("post", people: both, right: Array(both.prefix(2))),
            reactions: [], observations: [], profiles: [:], profileHeadings: [], provinceHeading: "Provinsi",
            provinces: nil, jenjang: [], lastReaction: nil, legalBasis: [], date: nil)
        data.texts = written
        let report = CoPReport(data, language: .indonesian, release: Release()).publication()
        #expect(!report.text().contains("tercapai"))
        #expect(report.summary.contains { $0.hasPrefix("Hasil tes akhir tidak dibandingkan dengan targetnya") })
        let inside = CoPReport(data, language: .indonesian, release: Release(isInternal: true)).publication()
        #expect(
            inside.summary.contains { $0.contains("3 orang mendapat nilai ≥ 70,01, belum tercapai (33,33%; 2 dari 6)") }
        )
    }

    // MARK: Chapters

    @Test func nobodyAnsweredYet() {
        #expect(publication(texts()).text().contains("belum ada tanggapan unit kerja terkait"))
        let response = UnitResponse(id: "dinas", unit: ["id": "Dinas"], paragraphs: [["id": "Kami setuju."]])
        let report = publication(texts(responses: [response]))
        #expect(!report.text().contains("belum ada tanggapan") && printed(report) == ["Kami setuju."])
        #expect(!publication(nil).text().contains("TANGGAPAN"))
    }

    /// What nobody asked to replace stays, and a table needs columns.
    @Test func whatIsNotReplacedStaysWhatItIs() {
        var written = texts(["id": "Isi."])
        written.certificate = CertificateRule(rule: ["id": "Aturan {gain.x.count}."])
        written.annex = [
            ReportSection(
                id: "kepala", title: ["id": "Kepala"],
                table: TextMatrix(columns: [["id": "{gain.up.count}"]], rows: [[["id": "{gain.up.count}"]]])),
            ReportSection(id: "kosong", title: ["id": "Kosong"], table: TextMatrix(columns: [], rows: [[]])),
        ]
        let report = publication(written)
        #expect(printed(report) == ["Aturan {gain.x.count}.", "Isi."])
        #expect(report.tables.first { $0.id == "text-kepala" }?.columns.map(\.title.text) == ["{gain.up.count}"])
        #expect(!report.tables.contains { $0.id == "text-kosong" })
    }

    /// Four spaces before a text would make Markdown show it as a program.
    @Test func spacesBeforeATextAreNoMarkup() {
        #expect(publication(texts(["id": "    Isi."])).markdown().contains("\n\nIsi.\n"))
    }

    @Test func everyPartHasItsPlace() {
        var written = texts(["id": "Paragraf kesimpulan."])
        written.introduction = [
            ReportSection(
                id: "bentuk", title: ["id": "Bentuk"],
                table: TextMatrix(
                    columns: [["id": "Jenis"], ["id": "Hasil"]],
                    rows: [
                        [["id": "Seminar"], ["id": "{gain.up.count} naik"]],
                        [["id": "Lokakarya"], ["id": "{gain.x.count} naik"]],
                    ])),
            ReportSection(id: "tujuan", title: ["id": "Tujuan"], points: [["id": "Tahu."], ["id": "Bisa."]]),
        ]
        written.repeats = ["tujuan"]
        written.certificate = CertificateRule(
            rule: ["id": "Mengikuti kedua tes."], published: "2025-02-03", asumsi: ["id": "Tidak tertulis."])
        written.recommendations = [
            Recommendation(stage: .followUp, points: [["id": "Komunitas."]]),
            Recommendation(stage: .planning, points: [["id": "Undangan."]]),
            Recommendation(stage: .planning, points: [["id": "Target."]]),
        ]
        written.annex = [ReportSection(id: "data", title: ["id": "Data"], paragraphs: [["id": "Paragraf lampiran."]])]
        let report = publication(written)
        #expect(
            report.chapters.map(\.title) == [
                "Pendahuluan", "Hasil tes", "Butir tes", "Kesimpulan dan rekomendasi", "Tanggapan unit kerja terkait",
                "Lampiran: instrumen dan data", "Aturan kalimat, pembulatan, dan asumsi",
            ])
        // The row that cites nothing printed is left out of its table.
        let table = report.tables.first { $0.id == "text-bentuk" }
        #expect(table?.rows.map(\.id) == ["1"])
        #expect(table.map { CellFormat(.indonesian).cells(of: $0) } == [["Seminar", "10 naik"]])
        let markdown = report.markdown()
        let order = [
            "## Ringkasan eksekutif", "### Tujuan\n\n1. Tahu.\n2. Bisa.",
            "## 1\\. Pendahuluan", "### Tujuan\n\n1. Tahu.\n2. Bisa.",
            "### Aturan pemberian sertifikat\n\nMengikuti kedua tes.\n\nDiumumkan kepada calon peserta pada 3 Februari 2025",
            "### Capaian\n\nParagraf kesimpulan.", "### Rekomendasi untuk perencanaan\n\n1. Undangan.\n2. Target.",
            "### Rekomendasi untuk tindak lanjut\n\n1. Komunitas.", "### Data\n\nParagraf lampiran.",
            "report\\_text naskah certificate: Tidak tertulis.",
        ]
        var rest = markdown[...]
        for part in order {
            guard let place = rest.firstRange(of: part) else {
                Issue.record("\(part) is not there, or not in its order:\n\(markdown)")
                return
            }
            rest = rest[place.upperBound...]
        }
        // The same in plain text and on a page.
        #expect(report.text().contains("Rekomendasi untuk perencanaan:\n\n1. Undangan.\n2. Target.\n"))
        #expect(report.html().contains("<h3>Rekomendasi untuk perencanaan</h3>"))
    }
}
