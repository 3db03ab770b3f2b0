import Foundation
import TeraDiagnostics
import Testing

@testable import TeraLanguage

/// What people write in reports, from `Instruments/reports` to the print (requirements R069, R071–R073, R102–R107).
@Suite struct ReportTextTests {
    private static let fixtures = Repository.root.appending(path: "Tests/Fixtures/cop-2025")
    private static let instruments = Repository.root.appending(path: "Instruments")

    private static var data: [String] {
        ["barat", "tengah", "timur"].flatMap { region in
            [
                "--csv", "tes-awal-cop-jkp=\(fixtures.path)/pre-test-\(region).csv",
                "--csv", "tes-akhir-cop-jkp=\(fixtures.path)/post-test-\(region).csv",
            ]
        } + ["--anonymous-csv", "reaksi-cop-jkp=\(fixtures.path)/reaksi.csv"]
    }

    /// A build of the documents, with the texts changed.
    private static func build(_ change: (String) -> String = { $0 }) throws -> Folder {
        let folder = try Folder()
        for name in try FileManager.default.subpathsOfDirectory(atPath: instruments.path) where name.hasSuffix(".yaml")
        {
            guard !name.hasPrefix("examples"), !name.hasPrefix("tests") else { continue }
            let text = try String(contentsOf: instruments.appending(path: name), encoding: .utf8)
            let isText = name == "reports/naskah-cop-jkp-disabilitas.yaml"
            try folder.file("dokumen/\(name)", isText ? change(text) : text)
        }
        let end = try folder.run("build", "dokumen", "-o", "hasil")
        try #require(end.status == 0, "\(end.text)\(end.complaint)")
        return folder
    }

    private func report(_ folder: Folder, _ options: String...) throws -> String {
        let end = try Tera.run(["report", "cop"] + Self.data + options, in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        return end.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The parts that the report of March 2025 has, with the figures of its tables.
    @Test func theReportOf2025() throws {
        let text = try report(Self.build())
        for words in [
            // R071–R073.
            "Kegiatan dilaksanakan dengan 3 sesi", "Sharoushi Federation", "Sarasehan", "Keterbatasan evaluasi:",
            // R101, cited: 783, 498, 392.
            "Dari total 783 peserta yang mengikuti pre dan post test, sebesar 63,60% mengalami peningkatan",
            "sebagian peserta (50,06%) masih memiliki nilai di bawah batas 70,01",
            // 226 + 429 of 771.
            "Sebagian besar Peserta (84,95%) menyatakan mampu mengimplementasikan",
            // R102.
            "Rekomendasi untuk perencanaan: 1. Menentukan target jumlah peserta",
            "Rekomendasi untuk pelaksanaan: 1. Adanya perubahan rencana",
            "Rekomendasi untuk tindak lanjut: 1. Format CoP",
            // R103: the weakest first, Waktu 85,84 % and Fasilitas 88,57 %.
            "Saran untuk komponen Waktu: Responden menganggap", "Pendistribusian undangan dilakukan minimal h-7",
            // R104, R106.
            "Target hasil tes akhir tidak ditetapkan", "belum ada tanggapan unit kerja terkait",
            // R108.
            "mulai 10 November 2025, adalah nilai ≥ 70,01: 466 orang memenuhinya.",
            // R107.
            "LAMPIRAN: INSTRUMEN DAN DATA",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        let time = try #require(text.range(of: "Saran untuk komponen Waktu"))
        let place = try #require(text.range(of: "Saran untuk komponen Fasilitas"))
        #expect(time.lowerBound < place.lowerBound)
        // Nothing of it had to be left out.
        #expect(!text.contains("teks (bagian"))
    }

    /// The annex names every form with its items, its sheets and its files, whatever their order and folder.
    @Test func instrumentsAndData() throws {
        let folder = try Self.build()
        _ = try report(folder, "--format", "csv", "-o", "tabel")
        let table = try PrintedTable(folder.url.appending(path: "tabel/materials.csv"))
        #expect(
            table.rows == [
                "tes-awal-cop-jkp.peserta", "tes-akhir-cop-jkp.peserta", "reaksi-cop-jkp.peserta",
                "observasi-cop-jkp.pengamat",
            ])
        #expect(try table.rows.map { try table($0, "sheets") } == [849, 987, 771, 0])
        #expect(try table.rows.prefix(2).map { try table($0, "items") } == [15, 15])
        #expect(
            table.rows.map { table.cells[$0]?["files"] } == [
                "pre-test-barat.csv, pre-test-tengah.csv, pre-test-timur.csv",
                "post-test-barat.csv, post-test-tengah.csv, post-test-timur.csv", "reaksi.csv", "–",
            ])
    }

    /// A suggestion is printed for what is weak, and for nothing else; what is weak and has none is named.
    @Test func suggestionsFollowTheData() throws {
        let folder = try Self.build { $0.replacing("items: [reaksi-5]", with: "items: [reaksi-1]") }
        let text = try report(folder)
        #expect(!text.contains("Saran untuk komponen Waktu") && text.contains("Saran untuk komponen Fasilitas"))
        #expect(
            text.contains(
                "Untuk “Waktu pelaksanaan CoP cukup efisien.”, yang termasuk terlemah, belum ditulis saran."))
        #expect(text.contains("Saran untuk “Waktu” disiapkan dan tidak dicetak"))
    }

    /// A target, a rule of certificates, and a claim that the data deny.
    @Test func whatTheAuthorsMayAdd() throws {
        let folder = try Self.build { text in
            text + """
                target: {share: 50%}
                certificate: {rule: Mengikuti kedua tes., published: 2025-02-03}
                annex:
                  - {id: klaim, title: Klaim, points: ["Hampir seluruh peserta ({gain.up.share}) naik."]}

                """
        }
        let text = try report(folder)
        // 466 of 987.
        #expect(
            text.contains(
                "Target hasil tes akhir, 50% peserta tes akhir mendapat nilai ≥ 70,01, belum tercapai "
                    + "(47,21%; 466 dari 987)."))
        #expect(text.contains("Diumumkan kepada calon peserta pada 3 Februari 2025, sebelum program dimulai."))
        #expect(!text.contains("Hampir seluruh peserta (63"))
        #expect(text.contains("1 teks (bagian klaim) tidak dicetak, karena kata jumlahnya tidak sesuai"))
    }

    // MARK: What can be cited

    /// Every figure that the checker lets a text cite is in the report, by the name that it has there.
    @Test func everyFigureOfAProgrammeIsThere() throws {
        let names = try Self.figures("naskah-cop-jkp-disabilitas")
        // participation 6, gain 4 × 2, scores 4, two limits 3 × 2 each, items 15 × 4 + 15 × 5, reactions 10 × 3.
        #expect(names.count == 6 + 8 + 4 + 12 + 135 + 30)
        let folder = try Self.build()
        _ = try report(folder, "--internal", "--format", "csv", "-o", "tabel")
        try Self.expectAll(names, in: folder.url.appending(path: "tabel"))
    }

    static func figures(_ id: String) throws -> [String] {
        let entries = try SourceTree.find([instruments.path])
        let checked = Checker.checkedProject(ProjectReader.read(files: try entries.map(SourceTree.read)))
        let text = try #require(checked.project.reportTexts.first { $0.header.id.value == id })
        return ReportFigures(of: text, in: checked.project, checked.compositions).names
    }

    /// - Parameter folder: a report as CSV.
    static func expectAll(_ names: [String], in folder: URL) throws {
        var tables: [String: PrintedTable] = [:]
        for name in names {
            let parts = name.split(separator: ".").map(String.init)
            let table =
                try tables[parts[0]] ?? PrintedTable(folder.appending(path: "\(parts[0]).csv"))
            tables[parts[0]] = table
            #expect(table.cells[parts[1]]?[parts[2]]?.isEmpty == false, "\(name)")
        }
    }

    /// Words for how many that the checker wants a figure for are those that the report compares with it: each of these
    /// is denied by its figure, 21.33 % or 63.60 %.
    @Test func quantityWordsAreKnownToBoth() throws {
        let small = ["sebagian kecil", "minority"]
        let large = [
            "sebagian besar", "mayoritas", "kebanyakan", "hampir seluruh", "hampir semua", "lebih dari separuh",
            "lebih dari setengah", "most", "majority", "nearly all", "almost all", "more than half",
        ]
        for word in small + large { #expect(QuantityWords.withoutFigure(in: "Ternyata \(word) puas.") == [word]) }
        let points =
            small.map { "Ternyata \($0) ({gain.up.share}) naik." }
            + large.map { "Ternyata \($0) ({gain.down.share}) turun." }
        let folder = try Self.build { text in
            text + "annex:\n  - id: jumlah\n    title: Jumlah\n    points:\n"
                + points.map { "      - \($0)\n" }.joined()
        }
        let text = try report(folder)
        #expect(!text.contains("Ternyata"))
        #expect(text.contains("14 teks (bagian jumlah) tidak dicetak, karena kata jumlahnya tidak sesuai"))
    }

    /// The checker and the report part texts into the same sentences: where the checker finds the figure of a claim, the
    /// report compares the two and leaves the text out, since 63.60 % are not nearly all; elsewhere it is printed.
    @Test func sentencesEndInTheSamePlaceForBoth() throws {
        let within = [
            "dari Kab. Bandung", "s.d. 50 orang", "(dr. Budi)", "dengan h-7 dan 3.22", "ditambah dll. yang lain", ":",
            "kata “ya.”, lalu", "a.n. Direktur",
        ]
        let between = [
            "hadir. Yang", "hadir; yang", "hadir! Yang", "bernilai 70,01. Yang", "hadir, dll. Yang", "“hadir.” Yang",
            "(hadir.) Yang",
        ]
        func text(_ words: String) -> String { "Katanya hampir seluruhnya \(words) {gain.up.share} naik." }
        for words in within { #expect(QuantityWords.withoutFigure(in: text(words)).isEmpty, "\(words)") }
        for words in between {
            #expect(QuantityWords.withoutFigure(in: text(words)) == ["hampir seluruhnya"], "\(words)")
        }
        let folder = try Self.build { document in
            document + "annex:\n  - id: kalimat\n    title: Kalimat\n    points:\n"
                + (within + between).map { "      - '\(text($0))'\n" }.joined()
        }
        let printed = try report(folder)
        for words in within { #expect(!printed.contains("seluruhnya \(words) 63,60% naik"), "\(words)") }
        for words in between { #expect(printed.contains("seluruhnya \(words) 63,60% naik"), "\(words)") }
        #expect(printed.contains("\(within.count) teks (bagian kalimat) tidak dicetak, karena kata jumlahnya"))
    }

    /// Every format takes texts that would be markup, a formula or a command elsewhere.
    @Test func hostileTexts() throws {
        let folder = try Self.build { document in
            document + """
                annex:
                  - id: musuh
                    title: "=1+1 <b> /\\\\?*[]: | nama yang jauh lebih panjang daripada nama lembar kerja"
                    paragraphs: ["<script>alert(1)</script>", "    # judul", "\\u202Eterbalik", "=SUM(A1:A9)"]
                    table: {columns: ["=A1", "|"], rows: [["@cmd", "={gain.up.count}+1"], ["-1", "a | b"]]}

                """
        }
        for format in ["text", "markdown", "html", "xlsx"] {
            let end = try Tera.run(
                ["report", "cop"] + Self.data + ["--format", format, "-o", "laporan.\(format)"], in: folder)
            #expect(end.status == 0, "\(format): \(end.complaint)")
        }
        func read(_ format: String) throws -> String {
            try String(contentsOf: folder.url.appending(path: "laporan.\(format)"), encoding: .utf8)
        }
        #expect(try !read("html").contains("<script>alert") && read("html").contains("&lt;script&gt;alert(1)"))
        #expect(try read("markdown").contains("\n\\# judul\n") && !read("text").contains("\u{202E}"))
        _ = try report(folder, "--format", "csv", "-o", "tabel")
        let table = try String(contentsOf: folder.url.appending(path: "tabel/text-musuh.csv"), encoding: .utf8)
        #expect(table == "row,label,2\r\n1,'@cmd,'=498+1\r\n2,'-1,a | b\r\n")
    }
}
