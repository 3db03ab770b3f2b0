import TeraArtifact
import TeraExact
import Testing

@testable import TeraReport

/// The model of printed reports, its sentences and its renderers.
@Suite struct PublicationTests {
    private func phrase(_ text: String) -> Phrase { Phrase(text, language: "id") }

    /// Three groups of which the last is empty, and a total.
    private func groups(_ counts: [(String, Int)], base: Int? = nil) -> PublishedTable {
        let base = base ?? counts.reduce(0) { $0 + $1.1 }
        var table = PublishedTable(
            id: "groups", caption: "Kelompok", unit: "orang", base: "\(base) orang", date: "2025",
            columns: [
                PublishedColumn("label", phrase("Kelompok"), .text), PublishedColumn("count", phrase("Jumlah")),
                PublishedColumn("share", phrase("%"), .share(0), of: "count"),
            ])
        for (name, count) in counts + [("Jumlah", base)] {
            let share: PublishedCell = base == 0 ? .none : .share(count, of: base)
            table.rows.append(
                PublishedRow(id: name, cells: [.text(phrase(name)), .count(count), share], isTotal: name == "Jumlah"))
        }
        table.addsDown(Array(counts.indices), to: counts.count, in: ["count"])
        return table
    }

    private func printed(_ table: PublishedTable) -> [[String]] { CellFormat(.indonesian).cells(of: table) }

    // MARK: Cells

    /// 1/3 thrice prints 34, 33 and 33; alone each would print 33 (audit N03).
    @Test func sharesOfASumPrintAHundred() {
        let thirds = groups([("a", 5), ("b", 5), ("c", 5)])
        #expect(printed(thirds).map { $0[2] } == ["34%", "33%", "33%", "100%"])
        #expect(CellFormat(.indonesian).rounding(of: thirds).contains("sisa terbesar"))
        // 98, 44, 5, 0 and 1 of 148: Tabel 3.11 printed 66,22, 29,73, 3,38, 0,00 and 0,68, which add up to 100,01.
        var officers = groups([("ST", 98), ("T", 44), ("S", 5), ("R", 0), ("SR", 1)])
        officers.columns[2].kind = .share(2)
        #expect(printed(officers).map { $0[2] } == ["66,22%", "29,73%", "3,38%", "0,00%", "0,67%", "100,00%"])
        // No sum is declared: each is rounded by itself.
        var alone = thirds
        alone.sums = []
        #expect(printed(alone).map { $0[2] } == ["33%", "33%", "33%", "100%"])
        #expect(!CellFormat(.indonesian).rounding(of: alone).contains("sisa terbesar"))
    }

    /// 0, none and not asked are three things (audit N15).
    @Test func kindsOfNothing() {
        var table = groups([("a", 0), ("b", 7)])
        table.rows[0].cells[2] = .notAsked
        #expect(printed(table)[0] == ["a", "0", "tidak ditanyakan"])
        #expect(printed(groups([("a", 0), ("b", 0)], base: 0)).map { $0[2] } == ["–", "–", "–"])
        let notes = CellFormat(.english).notes(of: groups([("a", 0)], base: 0))
        #expect(notes == ["“–”: there is nothing that could be counted; this is not 0."])
        let csv = publication([.table(groups([("a", 0)], base: 0))]).csv()[1].text
        #expect(csv.hasPrefix("row,label,count,share,share.count,share.base\r\na,a,0,none,,\r\n"))
    }

    @Test func changesAndMeans() throws {
        let format = CellFormat(.indonesian)
        #expect(format.text(.change(try #require(Rational(241_4, over: 10_000_0))), .change(2)) == "+2,41")
        #expect(format.text(.change(try #require(Rational(-1, over: 8))), .change(1)) == "-12,5")
        #expect(format.text(.mean(try #require(Rational(29, over: 9)), n: 1234), .mean(2)) == "3,22 (n = 1.234)")
    }

    // MARK: Sentences

    /// The words that the published report used for its shares (audit T10), and those it should not have (audit R05).
    @Test(arguments: [
        (96_23, "hampir seluruh"), (94_81, "sebagian besar"), (85_84, "sebagian besar"), (63_60, "sebagian besar"),
        (50_06, "lebih dari separuh"), (50_00, "separuh"), (41_18, "sebagian"), (24_99, "sebagian kecil"),
        (0, "tidak seorang pun"), (100_00, "seluruh"), (99_99, "hampir seluruh"),
    ])
    func wordsForShares(_ hundredths: Int, _ word: String) throws {
        let share = try #require(Rational(Int128(hundredths), over: 10_000))
        #expect(SentenceRules.Quantifier(share).word(.indonesian) == word)
    }

    @Test func highestAndLowestNameTies() {
        let rules = SentenceRules(.indonesian)
        #expect(
            rules.extremes(groups([("a", 9), ("b", 20), ("c", 20)]), column: "count", of: "jumlah") == [
                "Jumlah tertinggi, sama besar: “b” (20) dan “c” (20).", "Jumlah terendah: “a” (9).",
            ])
        #expect(
            rules.extremes(groups([("a", 9), ("b", 9)]), column: "count", of: "jumlah") == [
                "Jumlah sama pada semua baris (9)."
            ])
        // What is left out may be the lowest: nothing is called so.
        let released = Release(smallest: 5).applied(to: groups([("a", 3), ("b", 40), ("c", 90)]))
        #expect(rules.extremes(released, column: "count", of: "jumlah").isEmpty)
        let more = Release(smallest: 5).applied(to: groups([("a", 3), ("b", 40), ("c", 90), ("d", 95)]))
        #expect(rules.extremes(more, column: "count", of: "jumlah") == ["Jumlah tertinggi: “d” (95)."])
    }

    /// A mean of one person is not praised (audit R09), though it is printed.
    @Test func nobodyAloneIsHighest() throws {
        var table = groups([])
        table.columns = [
            PublishedColumn("label", phrase(""), .text), PublishedColumn("mean", phrase(""), .mean(2)),
        ]
        table.rows = try [("a", 377, 1), ("b", 320, 40), ("c", 310, 50)].map { name, hundredths, n in
            let mean = try #require(Rational(Int128(hundredths), over: 100))
            return PublishedRow(id: name, cells: [.text(phrase(name)), .mean(mean, n: n)])
        }
        let sentences = SentenceRules(.indonesian).extremes(table, column: "mean", of: "skor")
        #expect(sentences == ["Skor tertinggi: “b” (3,20; n = 40).", "Skor terendah: “c” (3,10; n = 50)."])
        table.rows.removeLast()
        #expect(SentenceRules(.indonesian).extremes(table, column: "mean", of: "skor").isEmpty)
    }

    @Test func aShareLeftOutIsNotSaid() {
        let rules = SentenceRules(.english)
        let table = groups([("a", 3), ("b", 40), ("c", 90)])
        let said = rules.share(table, row: 0, column: "share", people: "people", predicate: "came")
        #expect(said == "A few people (2%; 3 of 133) came.")
        let released = Release(smallest: 5).applied(to: table)
        #expect(rules.share(released, row: 0, column: "share", people: "people", predicate: "came") == nil)
        #expect(rules.share(released, row: 2, column: "share", people: "people", predicate: "came") != nil)
        let few = groups([("a", 1), ("b", 3)])
        #expect(rules.share(few, row: 0, column: "share", people: "people", predicate: "came") == nil)
    }

    // MARK: Renderers

    private func publication(_ blocks: [PublicationBlock], isInternal: Bool = false) -> Publication {
        Publication(
            language: .indonesian, title: "Judul <1>", subject: nil, date: "2025", legalBasis: [], summary: [],
            chapters: [
                PublicationChapter(title: "Kosong", blocks: []), PublicationChapter(title: "Bab", blocks: blocks),
            ], release: Release(isInternal: isInternal))
    }

    @Test func tablesAreNumberedAndChaptersWithoutContentAreNot() {
        var second = groups([("a", 9)])
        second.id = "second"
        let publication = publication([.table(groups([("a", 9)])), .table(second)])
        #expect(publication.tables.map(\.number) == [1, 2])
        #expect(publication.chapters.map(\.title) == ["Bab"])
        #expect(publication.csv().map(\.name) == ["tables.csv", "groups.csv", "second.csv"])
        #expect(publication.csv()[0].text.contains("2,second.csv,Kelompok,orang,9 orang,2025,"))
    }

    /// Ids name files: two tables of one id keep both their files, and their charts.
    @Test func tablesOfOneIDAreToldApart() {
        let chart = BarChart(table: "groups", caption: "Kelompok", series: ["share"])
        let publication = publication([
            .table(groups([("a", 9)])), .chart(chart), .table(groups([("b", 7)])), .chart(chart),
            .table(groups([("c", 8)])),
        ])
        #expect(publication.tables.map(\.id) == ["groups", "groups-2", "groups-3"])
        #expect(publication.figures.map(\.table) == ["groups", "groups-2"])
        #expect(publication.csv().map(\.name) == ["tables.csv", "groups.csv", "groups-2.csv", "groups-3.csv"])
    }

    /// Figures are numbered and listed where they are drawn: not on plain text, and not where their table is gone.
    @Test func figuresAreNumberedAndListed() {
        var second = groups([("a", 9)])
        second.id = "second"
        let publication = publication([
            .table(groups([("a", 9)])), .chart(BarChart(table: "gone", caption: "Hilang", series: ["share"])),
            .table(second), .chart(BarChart(table: "second", caption: "Dua", series: ["share"])),
            .chart(BarChart(table: "groups", caption: "Satu", series: ["share"])),
        ])
        #expect(publication.figures.map(\.number) == [1, 2] && publication.figures.map(\.caption) == ["Dua", "Satu"])
        let text = publication.text()
        #expect(text.contains("DAFTAR GAMBAR\n\n1. Dua\n2. Satu\n"))
        #expect(text.contains("\nGambar 1. Dua (Tabel 2)\n") && text.contains("\nGambar 2. Satu (Tabel 1)\n"))
        #expect(!text.contains("Hilang"))
        #expect(!publication.text(TextLayout(plain: true)).contains("GAMBAR"))
        let html = publication.html()
        #expect(html.contains("<a href=\"#g2\">Gambar 2. Satu (Tabel 1)</a>") && html.contains("<figure id=\"g2\">"))
        #expect(!publication.markdown().contains("Gambar"))
    }

    @Test func thePageIsForReadersOfEveryKind() {
        let chart = BarChart(table: "groups", caption: "Kelompok", series: ["share"])
        let html = publication([.table(groups([("<script>", 9), ("b", 27)])), .chart(chart)]).html()
        #expect(!html.contains("<script") && html.contains("&lt;script&gt;"))
        let headings = html.matches(of: #/<h(\d)/#).map { String($0.1) }
        #expect(headings == ["1", "2", "2", "2"])
        #expect(html.matches(of: #/<th /#).count == html.matches(of: #/scope="(col|row)"/#).count)
        #expect(html.contains("<caption>Tabel 1. Kelompok</caption>"))
        #expect(html.contains("href=\"#t1\"") && html.contains("id=\"t1\""))
        #expect(html.contains("role=\"img\""))
        // 9 of 36 is a quarter of the longest bar of 260.
        #expect(html.contains("width=\"65.0\"") && html.contains("width=\"195.0\""))
        #expect(html.contains("Dasar: 36 orang; satuan: orang; data: 2025; persentase dibulatkan"))
    }

    /// Four columns of “tidak ditanyakan” on one line each are wider than A4; a size stays in one piece.
    @Test func cellsOfNumbersBreakBetweenWords() throws {
        var table = groups([("a", 9)])
        table.columns.append(PublishedColumn("mean", phrase("Rata-rata"), .mean(2)))
        let mean = try #require(Rational(29, over: 9))
        for row in table.rows.indices { table.rows[row].cells.append(.mean(mean, n: 12)) }
        let html = publication([.table(table)]).html()
        #expect(html.contains("3,22 (n\u{A0}=\u{A0}12)"))
        let rules = html.matches(of: #/\.number \{([^}]*)\}/#).map { String($0.1) }
        #expect(!rules.isEmpty && rules.allSatisfy { !$0.contains("nowrap") })
    }

    /// A long chart is several drawings, each lower than a sheet of A4 at its width, and no name in it is cut.
    @Test func aLongChartFitsOnPaper() throws {
        let long = "Pertanyaan dengan kata-kata yang jauh lebih panjang daripada satu baris grafik pada telepon"
        let table = groups((0..<30).map { ("\(long) \($0)", $0 + 9) })
        let html = publication([.table(table), .chart(BarChart(table: "groups", caption: "x", series: ["share"]))])
            .html()
        let heights = html.matches(of: #/viewBox="0 0 400 (\d+)"/#).compactMap { Int($0.1) }
        #expect(heights.count > 3 && heights.allSatisfy { $0 <= 300 })
        #expect(html.matches(of: #/<rect /#).count == 30)
        #expect(html.contains("aria-label=\"Gambar 1. x (Tabel 1) (2/\(heights.count))\""))
        let drawn = html.matches(of: #/<text [^>]*>([^<]*)</text>/#).map { String($0.1) }.joined(separator: " ")
        for index in 0..<30 { #expect(drawn.contains("\(long) \(index) ")) }
    }

    @Test func markdownKeepsTextText() {
        let table = groups([("a|b", 9), ("*c*", 9)])
        let text = publication([.paragraph("1. # <b> [x](y)"), .table(table)]).markdown()
        #expect(text.contains("\n1\\. # \\<b\\> \\[x\\](y)\n"))
        #expect(text.contains("| a\\|b | 9 | 50% |") && text.contains("| \\*c\\* | 9 | 50% |"))
        #expect(text.contains("| :--- | ---: | ---: |"))
        #expect(text.contains("# Judul \\<1\\>"))
    }

    @Test func longTextsAreBrokenBesideTheirNumbers() {
        let long = "Sebuah nama yang jauh lebih panjang daripada layar mana pun sehingga harus dipatahkan"
        let text = publication([.table(groups([(long, 9), ("b", 9)]))]).text(TextLayout(width: 60))
        let lines = text.split(separator: "\n").map(String.init)
        let first = lines.firstIndex { $0.hasPrefix("Sebuah nama") && $0.hasSuffix(" 9   50%") }
        #expect(first != nil && lines.allSatisfy { $0.count <= 60 })
        let plain = publication([.table(groups([(long, 9), ("b", 9)]))]).text(TextLayout(width: 60, plain: true))
        #expect(plain.contains("Jumlah: 9\n") && !plain.contains("─"))
    }
}
