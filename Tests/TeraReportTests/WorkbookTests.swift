import Foundation
import TeraExact
import Testing

@testable import TeraReport

/// Reports as workbooks: what stands in their cells, read from the file by Python's own modules.
@Suite struct WorkbookTests {
    private func phrase(_ text: String) -> Phrase { Phrase(text, language: "id") }

    /// A table with every kind of cell.
    private func table() throws -> PublishedTable {
        var table = PublishedTable(
            id: "all", caption: "Semua <jenis> & lainnya", unit: "orang", base: "41 orang", date: "2025",
            columns: [
                PublishedColumn("label", phrase("Kelompok"), .text), PublishedColumn("count", phrase("Jumlah")),
                PublishedColumn("share", phrase("%"), .share(1), of: "count"),
                PublishedColumn("mean", phrase("Rata-rata"), .mean(2)),
                PublishedColumn("sum", phrase("Jumlah rata-rata"), .amount(2)),
                PublishedColumn("alpha", phrase("Alfa"), .number(3)),
                PublishedColumn("change", phrase("Perubahan"), .change(1)),
            ])
        table.rows = [
            PublishedRow(
                id: "a",
                cells: [
                    .text(phrase("=SUM(A1:A9)")), .count(1234), .share(1, of: 3),
                    .mean(try #require(Rational(29, over: 9)), n: 12),
                    .amount(try #require(Rational(7, over: 3)), n: 9),
                    .amount(try #require(Rational(-1, over: 7)), n: 30), .change(try #require(Rational(-1, over: 7))),
                ]),
            PublishedRow(
                id: "b",
                cells: [.text(phrase("2025")), .below(5), .withheld, .below(5), .none, .withheld, .notAsked]),
            PublishedRow(
                id: "c",
                cells: [.text(phrase("Jumlah")), .open(0), .share(0, of: 41), .none, .none, .none, .none],
                isTotal: true),
        ]
        table.notes = ["Catatan."]
        return table
    }

    private func publication(_ table: PublishedTable, isInternal: Bool = false) -> Publication {
        Publication(
            language: .indonesian, title: "Judul", subject: nil, date: "20 Maret 2025", day: "2025-03-20",
            legalBasis: ["Permenaker 1"], summary: [],
            chapters: [PublicationChapter(title: "Bab", blocks: [.table(table)])],
            release: Release(isInternal: isInternal))
    }

    private func write(_ publication: Publication, _ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "tera-\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try publication.writeWorkbook(to: path)
        try body(path)
    }

    /// Cells of a sheet by their names: numbers as they are stored, texts in quotes; and under `xml` the sheet itself.
    private func cells(_ path: String, sheet: Int) throws -> [String: String] {
        let script = """
            import json, sys, zipfile, xml.etree.ElementTree as tree
            n = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
            book = zipfile.ZipFile(sys.argv[1])
            assert book.testzip() is None
            shared = ["".join(t.text or "" for t in item.iter(n + "t"))
                      for item in tree.fromstring(book.read("xl/sharedStrings.xml"))]
            styles = tree.fromstring(book.read("xl/styles.xml"))
            formats = {f.get("numFmtId"): f.get("formatCode") for f in styles.iter(n + "numFmt")}
            formats |= {"3": "#,##0", "4": "#,##0.00", "10": "0.00%"}
            used = [x.get("numFmtId") for x in styles.find(n + "cellXfs")]
            xml = book.read(f"xl/worksheets/sheet{sys.argv[2]}.xml")
            out = {"xml": xml.decode(), "core": book.read("docProps/core.xml").decode(),
                   "book": book.read("xl/workbook.xml").decode()}
            for cell in tree.fromstring(xml).iter(n + "c"):
                assert cell.find(n + "f") is None, "a formula"
                value = cell.find(n + "v")
                if value is None: continue
                text = cell.get("t") == "s"
                out[cell.get("r")] = '"' + shared[int(value.text)] + '"' if text else \\
                    value.text + " " + formats.get(used[int(cell.get("s", 0))], "?")
            print(json.dumps(out))
            """
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, path, "\(sheet)"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: String])
    }

    /// In a print that leaves the house 1/3 is 0,333 where it prints 33,3%, and no digit more: with the sum of five
    /// people's scores somebody could compute what was left out. In an internal one it is 0,3333333333333333.
    /// Nothing else is a number.
    @Test(arguments: [false, true])
    func numbersAreNumbers(_ isInternal: Bool) throws {
        let printed: [Double] = [0.333, 3.22, 12, 2.33, -0.143, -14.3]
        let exact: [Double] = [1.0 / 3, 29.0 / 9, 12, 7.0 / 3, -1.0 / 7, -100.0 / 7]
        let numbers = isInternal ? exact : printed
        try write(publication(table(), isInternal: isInternal)) { path in
            let cells = try cells(path, sheet: 2)
            #expect(cells["A1"] == "\"Tabel 1. Semua <jenis> & lainnya\"")
            #expect(
                ["A", "B", "C", "D", "E", "F", "G", "H"].map { cells["\($0)3"] ?? "" } == [
                    "\"Kelompok\"", "\"Jumlah\"", "\"%\"", "\"Rata-rata\"", "\"Rata-rata (n)\"",
                    "\"Jumlah rata-rata\"", "\"Alfa\"", "\"Perubahan\"",
                ])
            #expect(cells["A4"] == "\"=SUM(A1:A9)\"")
            #expect(cells["B4"] == "1234 #,##0")
            let formats = [
                ("C4", "0.0%"), ("D4", "#,##0.00"), ("E4", "#,##0"), ("F4", "#,##0.00"), ("G4", "#,##0.000"),
                ("H4", "+#,##0.0;-#,##0.0;#,##0.0"),
            ]
            for ((name, format), number) in zip(formats, numbers) {
                let parts = (cells[name] ?? "").split(separator: " ", maxSplits: 1).map(String.init)
                let value = try #require(parts.first.flatMap(Double.init), "\(name)")
                // The library writes 16 digits.
                #expect(abs(value - number) <= abs(number) * 1e-15, "\(name)")
                #expect(parts.last == format, "\(name)")
            }
            let note = "sel memuat angka yang tidak dibulatkan"
            #expect(cells.values.contains { $0.contains("; sel memuat angka seperti tercetak.") } == !isInternal)
            #expect(cells.values.contains { $0.contains(note) } == isInternal)
            #expect(
                ["A", "B", "C", "D", "E", "F", "G", "H"].map { cells["\($0)5"] ?? "" } == [
                    "\"2025\"", "\"<5\"", "\"×\"", "\"<5\"", "\"<5\"", "\"–\"", "\"×\"", "\"tidak ditanyakan\"",
                ])
            #expect(cells["B6"] == "0 #,##0" && cells["C6"] == "0 0.0%" && cells["D6"] == "\"–\"")
        }
    }

    /// Thirds print as 33,4%, 33,3% and 33,3%, and these are the numbers in the cells; means round halves up.
    @Test func sharesOfASumAreStoredAsPrinted() throws {
        var table = PublishedTable(
            id: "thirds", caption: "Sepertiga", unit: "orang", base: "27 orang", date: "2025",
            columns: [
                PublishedColumn("label", phrase("Kelompok"), .text), PublishedColumn("count", phrase("Jumlah")),
                PublishedColumn("share", phrase("%"), .share(1), of: "count"),
                PublishedColumn("mean", phrase("Rata-rata"), .mean(2)),
            ])
        let mean = try #require(Rational(text: "3.125"))
        table.rows = ["a", "b", "c"].map {
            PublishedRow(id: $0, cells: [.text(phrase($0)), .count(9), .share(9, of: 27), .mean(mean, n: 9)])
        }
        table.rows.append(
            PublishedRow(
                id: "total", cells: [.text(phrase("Jumlah")), .count(27), .share(27, of: 27), .mean(mean, n: 27)],
                isTotal: true))
        table.addsDown([0, 1, 2], to: 3, in: ["count"])
        try write(publication(table)) { path in
            let cells = try cells(path, sheet: 2)
            #expect(
                ["C4", "C5", "C6", "C7"].map { cells[$0] ?? "" } == [
                    "0.334 0.0%", "0.333 0.0%", "0.333 0.0%", "1 0.0%",
                ])
            #expect(cells["D4"] == "3.13 #,##0.00")
        }
    }

    /// In a print that leaves the house a cell that shows <0,001 holds 0.001, and says so; in an internal one it holds what
    /// was computed, and looks the same. A percentage of what nobody counted is a share of 1.
    @Test(arguments: [false, true])
    func probabilitiesAreNumbers(_ isInternal: Bool) throws {
        var table = PublishedTable(
            id: "p", caption: "Uji", unit: "statistik", base: "40 orang", date: "2025",
            columns: [
                PublishedColumn("label", phrase("Uji"), .text), PublishedColumn("p", phrase("p"), .probability),
                PublishedColumn("share", phrase("%"), .percentage(1)),
            ])
        table.rows = try ["0.001", "0.0009999", "0.0005", "0.9996"].map { text in
            let p = try #require(Rational(text: text))
            return PublishedRow(
                id: text,
                cells: [.text(phrase(text)), .amount(p, n: 40), .amount(Rational(1, over: 3) ?? .zero, n: nil)])
        }
        table.rows.append(PublishedRow(id: "few", cells: [.text(phrase("sedikit")), .below(5), .withheld]))
        try write(publication(table, isInternal: isInternal)) { path in
            let cells = try cells(path, sheet: 2)
            let bound = "[<0.001]\"<0,001\";0.000"
            #expect(
                ["B4", "B5", "B6", "B7", "B8", "C8"].map { cells[$0] ?? "" }
                    == (isInternal
                        ? ["0.001 0.000", "0.0009999 \(bound)", "0.0005 \(bound)", "0.9996 0.000", "\"<5\"", "\"×\""]
                        : [
                            "0.001 0.000", "0.001 \"<\"0.000", "0.001 \"<\"0.000", "1 0.000", "\"<5\"", "\"×\"",
                        ]))
            #expect(cells["C4"] == (isInternal ? "0.3333333333333333 0.0%" : "0.333 0.0%"))
            #expect(cells.values.contains { $0.contains("memuat batasnya, 0,001.") } == !isInternal)
            let columns = try self.cells(path, sheet: 3)
            #expect(columns["D5"]?.hasPrefix("\"peluang (p)") == true && columns["E5"]?.hasPrefix("3 ") == true)
        }
    }

    @Test func sheetsPrintOnA4AndSayWhatTheyAre() throws {
        try write(publication(table(), isInternal: true)) { path in
            let front = try cells(path, sheet: 1)
            #expect(front["A1"] == "\"Internal: tidak untuk disebarkan\"" && front["A2"] == "\"Judul\"")
            #expect(front.values.contains("\"1. Permenaker 1\""))
            #expect(front.values.contains("\"Tabel 1. Semua <jenis> & lainnya\""))
            #expect(front["xml"]?.contains("location=\"'Tabel 1'!A1\"") == true)
            #expect(front["core"]?.contains("2025-03-20T00:00:00Z</dcterms:created>") == true)
            let book = try #require(front["book"])
            let names = book.matches(of: #/<sheet name="([^"]+)"/#).map { String($0.1) }
            #expect(names == ["Laporan", "Tabel 1", "Kolom"])
            #expect(book.contains("'Tabel 1'!$3:$3") && book.contains("'Tabel 1'!$A$1:$H$"))
            let sheet = try #require(try cells(path, sheet: 2)["xml"])
            #expect(sheet.contains("paperSize=\"9\"") && sheet.contains("fitToHeight=\"0\""))
            #expect(sheet.contains("ySplit=\"3\"") && sheet.contains("state=\"frozen\""))
            #expect(sheet.contains("Internal: tidak untuk disebarkan</oddHeader>"))
            let table = try cells(path, sheet: 2)
            #expect(table.values.contains("\"Catatan.\""))
            let columns = try cells(path, sheet: 3)
            #expect(columns["B6"] == "\"%\"" && columns["E6"]?.hasPrefix("1 ") == true)
            #expect(columns["F6"] == "\"Jumlah\"")
        }
    }

    /// A long name has as many lines as its column needs; not every spreadsheet finds that out by itself.
    @Test func rowsAreAsHighAsTheirTexts() throws {
        var table = try table()
        table.rows[0].cells[0] = .text(phrase([String](repeating: "kata", count: 60).joined(separator: " ")))
        try write(publication(table)) { path in
            let xml = try #require(try cells(path, sheet: 2)["xml"])
            let rows = xml.matches(of: #/<row r="[46]"[^>]*>/#).map { String($0.0) }
            // 299 signs in a column of at most 50: seven lines of 15 points.
            #expect(rows.count == 2 && rows[0].contains(" ht=\"105\"") && !rows[1].contains(" ht="))
        }
    }

    @Test func theSameReportGivesTheSameBytes() throws {
        var files: [Data] = []
        for _ in 0..<2 {
            try write(publication(table())) { files.append(try Data(contentsOf: URL(filePath: $0))) }
            // The clock of a ZIP archive goes by two seconds.
            Thread.sleep(forTimeInterval: 2.1)
        }
        #expect(files.count == 2 && files[0] == files[1] && files[0].count > 5000)
    }

    @Test func aWorkbookThatCannotBeWrittenIsAFailure() throws {
        let publication = publication(try table())
        #expect(throws: WorkbookFailure.self) { try publication.writeWorkbook(to: "/tidak/ada/laporan.xlsx") }
    }

    /// By the calendar, and not by this code: `date -d 2025-03-20 +%s` is 1742428800.
    @Test(arguments: [
        ("2025-03-20", 1_742_428_800), ("1970-01-01", 0), ("1980-01-01", 315_532_800), ("2024-02-29", 1_709_164_800),
        ("2000-12-31", 978_220_800),
    ])
    func daysAreCounted(_ day: String, _ seconds: Int) throws {
        #expect(try #require(CalendarDay(day)).daysSince1970 * 86_400 == seconds)
    }
}
