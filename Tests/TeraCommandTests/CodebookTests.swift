import Foundation
import Testing

/// `tera codebook`: what every item means, where it comes from and where it goes.
@Suite struct CodebookTests {
    private static func project() throws -> Folder {
        let folder = try Folder()
        let fixture = Repository.root.appending(path: "Tests/Fixtures/codebook/pustakawan.yaml")
        try folder.file("proyek/pustakawan.yaml", String(contentsOf: fixture, encoding: .utf8))
        return folder
    }

    @Test func everyFormatIsAsRecorded() throws {
        let folder = try Self.project()
        for (name, arguments) in [
            ("id.txt", []), ("en.txt", ["--lang", "en"]), ("plain.txt", ["--plain"]),
            ("id.md", ["--format", "markdown"]), ("en.html", ["--format", "html", "--lang", "en"]),
            ("id.csv", ["--format", "csv"]),
        ] as [(String, [String])] {
            let book = try Tera.run(["codebook", "proyek"] + arguments, in: folder)
            #expect(book.status == 0, "\(book.complaint)")
            expectGolden(book.text, "codebook/\(name)")
        }
    }

    /// One battery: its items, the levels that it assesses, and nothing of the others.
    @Test func oneBatteryIsAlone() throws {
        let folder = try Self.project()
        let book = try folder.run(
            "codebook", "proyek", "--battery", "tes-akhir", "-o", "buku.md", "--format", "markdown")
        #expect(book.status == 0 && book.text.isEmpty && book.complaint == "Buku kode ditulis ke buku.md.\n")
        let text = try String(contentsOf: folder.url.appending(path: "buku.md"), encoding: .utf8)
        #expect(text.contains("### 1\\. soal-1"))
        #expect(!text.contains("mahir-1-1") && !text.contains("manfaat") && !text.contains("Dari standar"))
        // What is not about keys is not marked.
        let performance = try folder.run("codebook", "proyek", "--battery", "kinerja-2026").text
        #expect(!performance.contains("tidak untuk disebarkan") && !performance.contains("soal-1"))
        #expect(performance.contains("mahir-2-1 (Rujukan · Mahir)"))
    }

    /// A table has no place to say whom to keep it from.
    @Test func tablesWithKeysAreNotForEverybody() throws {
        let folder = try Self.project()
        let all = try folder.run("codebook", "proyek", "--format", "csv", "-o", "buku.csv")
        #expect(all.complaint.contains("memuat kunci jawaban (kolom key dan options)"), "\(all.complaint)")
        let mode = try FileManager.default.attributesOfItem(atPath: folder.url.appending(path: "buku.csv").path)
        #expect(mode[.posixPermissions] as? Int == 0o600)
        let english = try folder.run("codebook", "proyek", "--format", "csv", "--lang", "en")
        #expect(english.complaint.contains("this table holds right answers") && !english.text.contains("tera:"))
        #expect(try folder.run("codebook", "proyek", "--format", "csv", "--battery", "kinerja-2026").complaint.isEmpty)
    }

    @Test func refusalsSayWhatIsMissing() throws {
        let folder = try Self.project()
        let unknown = try folder.run("codebook", "proyek", "--battery", "tes-ahir")
        #expect(unknown.status == 2)
        #expect(unknown.complaint == "tera: tidak ada baterai `tes-ahir`. Maksud Anda `tes-akhir`?\n")
        #expect(try folder.run("codebook", "proyek", "-o", "tidak/ada/buku.txt").status == 2)
        try folder.file("proyek/salah.yaml", "kind: scale\nid: salah\n")
        let wrong = try folder.run("codebook", "proyek")
        #expect(wrong.status == 1 && wrong.text.isEmpty && wrong.complaint.contains("D0"))
    }

    /// A page that screen readers can walk: headings in order, each table named by its heading, each row by its head.
    @Test func thePageIsAccessible() throws {
        let page = try Self.project().run("codebook", "proyek", "--format", "html").text
        let levels = page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
        #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
        let ids = page.matches(of: /<h3 id="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        let named = page.matches(of: /aria-labelledby="([^"]+)"/).map { String($0.1) }
        #expect(named == ids && ids.count > 10)
        #expect(!page.contains("<th role") && !page.contains("<th>") && page.contains("<th scope=\"row\""))
        #expect(page.contains("<html lang=\"id\">") && page.contains("@page") && !page.contains("<script"))
        #expect(PageStructure(page).problems.isEmpty, "\(PageStructure(page).problems)")
        // What is in another language says so, in coding frames too.
        #expect(
            ids.contains("koding.saran-peserta")
                && page.contains("<span lang=\"en\">[en] When and for how long.</span>"))
    }

    /// Every coding frame of the repository, beside all else that its questionnaire asks.
    @Test(arguments: ["id", "en"])
    func thePageOfRealFramesIsAccessible(language: String) throws {
        let page = try Folder.ofRepository().run(
            "codebook", "Instruments", "--battery", "reaksi-cop-jkp", "--format", "html", "--lang", language
        ).text
        #expect(PageStructure(page).problems.isEmpty, "\(PageStructure(page).problems)")
        let frames = try FileManager.default.contentsOfDirectory(
            atPath: Repository.root.appending(path: "Instruments/codings").path)
        let ids = page.matches(of: /<h3 id="koding\.([^"]+)"/).map { "\($0.1).yaml" }
        #expect(!ids.isEmpty && Set(ids).isSubset(of: frames))
    }

    /// A row of the CSV has every column that its documentation names, in their order.
    @Test func columnsAreDocumented() throws {
        let lines = try Self.project().run("codebook", "proyek", "--format", "csv").text.split(separator: "\r\n")
        let columns = try #require(lines.first).split(separator: ",").map(String.init)
        let page = try String(
            contentsOf: Repository.root.appending(path: "Grammar/columns.md"), encoding: .utf8)
        let chapter = try #require(page.split(separator: "## Columns of a codebook").last)
        let named = chapter.matches(of: /(?m)^\| `([a-z_]+)` \|/).map { String($0.1) }
        #expect(columns == named)
        // Seven items, one indikator without an item, and the head.
        #expect(lines.count == 9)
    }

    /// From an open question to its frame and back, and to the tables that the report of a programme has of it.
    @Test(arguments: ["id", "en"])
    func openQuestionsHaveTheirFrames(language: String) throws {
        let folder = try Self.project()
        let book = try folder.run("codebook", "proyek", "--plain", "--lang", language).text
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for text in language == "id"
            ? [
                "Koding: saran-peserta “Saran peserta”: 2 kategori; satu komentar boleh berkategori beberapa",
                "- saran (reaksi-2026) - Apa saran Anda?", "kode “rina” yang dihitung",
                "kategori waktu: - Waktu - [en] Time - Kapan dan berapa lama. - [en] When and for how long. - pokok: Jam mulai - [en] Hour",
                "isian utuh: “-”, “tidak ada”;", "paling banyak 2 per kategori",
            ]
            : [
                "Coding: saran-peserta “Suggestions of participants”: 2 categories; a comment may have several",
                "- saran (reaksi-2026) - What do you suggest?", "those of “rina” count",
                "category waktu: - Time - [id] Waktu - When and for how long. - [id] Kapan dan berapa lama. - topic: Hour of the start",
                "as a whole answer: “-”, “tidak ada”;", "at most 2 of a category",
            ]
        { #expect(book.contains(text), "\(text)") }
        // Names are taken out of quotes so that they are not read; nor are they here.
        #expect(!book.contains("Perpustakaan Mawar"))
        // What the book says that a report prints, it prints.
        let build = try folder.run("build", "proyek", "-o", "hasil")
        try #require(build.status == 0, "\(build.complaint)")
        let rows = ["waktu", "tempat", "waktu"].enumerated()
        for (person, _) in rows {
            try folder.file("a.json", #"{"manfaat": "sering", "saran": "Mulai lebih siang"}"#)
            let sent = try folder.run(
                "run", "reaksi-2026.peserta", "--participant", "p\(person)", "--answers", "a.json")
            try #require(sent.status == 0, "\(sent.complaint)")
        }
        try folder.file(
            "kode.csv",
            "peserta,butir,pengode,kode\n"
                + rows.map { "p\($0.offset),saran,rina,\($0.element)\np\($0.offset),saran,budi,waktu\n" }.joined())
        let report = try folder.run("report", "cop", "--coding", "kode.csv", "--internal", "--lang", language)
        #expect(report.status == 0, "\(report.complaint)")
        for caption in language == "id"
            ? ["Komentar: Saran peserta", "Kesepakatan dua pengode: Saran peserta"]
            : ["Comments: Suggestions of participants", "Agreement of two coders: Suggestions of participants"]
        { #expect(book.contains("tera report cop: \(caption)") && report.text.contains(caption), "\(report.text)") }
    }

    /// A frame whose instrument no battery asks stands in the book of everything, and in that of no battery.
    @Test func framesThatNobodyIsAsked() throws {
        let folder = try Self.project()
        try folder.file(
            "proyek/lain.yaml",
            """
            kind: bank
            id: lain
            title: Lain
            topics: [{id: lain, title: Lain}]
            items: [{id: pesan, type: text, topic: lain, stem: Pesan Anda?}]
            ---
            kind: instrument
            id: lain
            title: Lain
            purpose: reaction
            budget: {items: 5, minutes: 5}
            raters: [{id: peserta, title: Peserta}]
            sections: [{id: isi, title: Isi, bank: lain}]
            ---
            kind: coding_frame
            id: pesan
            title: Pesan
            instrument: lain
            items: [pesan]
            codes: one
            none: {id: kosong, title: Bukan pesan}
            categories: [{id: pujian, title: Pujian}, {id: keluhan, title: Keluhan}]
            ---
            kind: instrument
            id: kilat
            title: Kilat
            purpose: reaction
            budget: {items: 5, minutes: 5}
            raters: [{id: peserta, title: Peserta}]
            sections: [{id: isi, title: Isi, items: [saran]}]
            ---
            kind: battery
            id: kilat-2026
            title: Kilat 2026
            instrument: kilat
            programme: kursus
            occasion: post
            periode: {from: 2026-02-12, to: 2026-02-12}
            status: aktif

            """)
        let book = try folder.run("codebook", "proyek", "--plain").text.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(book.contains("2 kerangka koding dengan 4 kategori"))
        #expect(book.contains("pesan: tidak ditanyakan dalam buku ini"))
        #expect(book.contains("Kerangka koding tanpa butir yang ditanyakan: pesan"))
        #expect(book.contains("satu kategori per komentar - satu pengode per komentar"))
        #expect(book.contains("hanya menurut pengode"))
        let csv = try folder.run("codebook", "proyek", "--format", "csv").text
        #expect(csv.contains("\r\n,,,,,,,,,,,,,pesan,pujian: Pujian | keluhan: Keluhan,\"kosong: Bukan pesan | hanya"))
        let one = try folder.run("codebook", "proyek", "--battery", "reaksi-2026", "--plain").text
        #expect(one.contains("saran-peserta") && !one.contains("pesan"))
        // Another questionnaire asks the same, and reports count it by the same frame.
        let other = try folder.run("codebook", "proyek", "--battery", "kilat-2026", "--plain").text
        #expect(other.contains("saran (kilat-2026)") && other.contains("tera report cop: Komentar: Saran peserta"))
        let test = try folder.run("codebook", "proyek", "--battery", "tes-akhir", "--plain").text
        #expect(!test.contains("oding"))
    }

    /// Conditions of groups and repeats hold of every item in them, also of those that have none of their own; and what
    /// an earlier answer leads past is not asked of everybody.
    @Test func nothingIsAskedAlwaysThatIsNot() throws {
        let folder = try Folder()
        let types = Repository.root.appending(path: "Tests/Fixtures/types").path
        func asked(_ battery: String, _ item: String) throws -> String {
            let book = try folder.run("codebook", types, "--battery", battery, "--plain")
            let entry = try #require(book.text.components(separatedBy: " \(item)\n").dropFirst().first)
            let fact = try #require(entry.components(separatedBy: "Ditanyakan:").dropFirst().first)
            return fact.components(separatedBy: "\n  Asal")[0].split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
        }
        #expect(try asked("group", "bergaji") == "selalu")
        #expect(try asked("group", "tahun") == "hanya jika jawaban nomor 1 adalah “ya”")
        #expect(try asked("group", "adil").hasPrefix("hanya jika jawaban nomor 1 adalah “ya”"))
        #expect(try asked("repeat", "umur") == "hanya jika jawaban nomor 1 paling kecil 1")
        #expect(try asked("consent", "saran") == "hanya jika `bersedia` disetujui")
        try folder.file(
            "lompat.yaml",
            """
            kind: bank
            id: lompat
            title: Lompat
            topics: [{id: kerja, title: Kerja}]
            items:
              - {id: kerja, type: boolean, topic: kerja, stem: Bekerja?, skip_to: [{when: "!answer", to: tutup}]}
              - {id: gaji, type: boolean, topic: kerja, stem: Bergaji?}
              - {id: tutup, type: boolean, topic: kerja, stem: Sudah?}
            ---
            kind: instrument
            id: lompat
            title: Lompat
            purpose: reaction
            budget: {items: 5, minutes: 5}
            raters: [{id: peserta, title: Peserta}]
            sections: [{id: isi, title: Isi, bank: lompat}]
            ---
            kind: battery
            id: lompat
            title: Lompat
            instrument: lompat
            programme: kursus
            occasion: post
            periode: {from: 2026-02-12, to: 2026-02-12}
            status: aktif
            ---
            kind: register
            id: program
            title: Program
            holds: programme
            entries: [{id: kursus, title: Kursus, dates: [{from: 2026-02-10, to: 2026-02-12}]}]
            """)
        let book = try folder.run("codebook", "lompat.yaml", "--lang", "en", "--format", "markdown").text
        let facts = book.matches(of: /\*\*Asked:\*\* ([^\n]*)/).map { String($0.1) }
        #expect(
            facts == [
                "always", "may be passed over, at \\`kerja\\`: If this answer is “no”, go on to number 3.", "always",
            ], "\(book)")
    }

    /// Where a book says that a report prints something, recorded reports of that kind have a table of that name.
    @Test(arguments: ["id", "en"])
    func reportsHaveTheLines(language: String) throws {
        let recorded = Repository.root.appending(path: "Tests/Golden/report")
        func read(_ name: String) throws -> String {
            try String(contentsOf: recorded.appending(path: name), encoding: .utf8)
        }
        let reports = [
            "tera report cop": try read("cop.\(language).txt"),
            "tera report evaluation": try read("evaluation.\(language).txt"),
            "tera report --participant": try read(language == "id" ? "ahli-pertama.80.txt" : "one-battery.en.60.txt"),
        ].mapValues { $0.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        let book = try Folder.ofRepository().run("codebook", "Instruments", "--format", "csv", "--lang", language)
        #expect(book.status == 0, "\(book.complaint)")
        // Those that the recorded reports are about. No observation was sent in: its table is in none of them.
        let reported = ["kinerja-", "pemetaan-tugas-2025", "tes-akhir-cop-jkp", "tes-awal-cop-jkp", "reaksi-cop-jkp"]
        var lines: Set<String> = []
        for row in book.text.split(separator: "\r\n") where reported.contains(where: row.hasPrefix) {
            let line = /tera report (?:cop|evaluation|--participant): [^|"]+?(?= \||,|"|$)/
            lines.formUnion(row.matches(of: line).map { String($0.0) })
        }
        #expect(lines.count >= 14, "\(lines.sorted())")
        for line in lines {
            let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
            let text = try #require(reports[parts[0]])
            // One English report holds no activity profile.
            if parts[1].hasPrefix("ACTIVITY") { continue }
            // Nor was any comment coded: `openQuestionsHaveTheirFrames`.
            if parts[1].hasPrefix("Komentar: ") || parts[1].hasPrefix("Comments: ") { continue }
            for piece in parts[1].split(separator: " … ").flatMap({ $0.split(separator: " …") }) {
                #expect(text.contains(piece.lowercased()), "\(line)")
            }
        }
    }
}

extension Folder {
    /// A folder that leads to the instruments of this repository.
    fileprivate static func ofRepository() throws -> Folder {
        let folder = try Folder()
        try FileManager.default.createSymbolicLink(
            at: folder.url.appending(path: "Instruments"),
            withDestinationURL: Repository.root.appending(path: "Instruments"))
        return folder
    }
}
