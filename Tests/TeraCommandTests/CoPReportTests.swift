import Foundation
import Testing

/// `tera report cop` on the rows of 13 February 2025, from the documents to the published tables.
@Suite struct CoPReportTests {
    private static let fixtures = Repository.root.appending(path: "Tests/Fixtures/cop-2025")
    private static let published = fixtures.appending(path: "published.json")

    private static func withBuild() throws -> Folder {
        let folder = try Folder()
        let end = try folder.run("build", Repository.root.appending(path: "Instruments").path, "-o", "hasil")
        try #require(end.status == 0, "\(end.complaint)")
        return folder
    }

    private static var data: [String] {
        ["timur", "barat", "tengah"].flatMap { region in
            [
                "--csv", "tes-awal-cop-jkp=\(fixtures.path)/pre-test-\(region).csv",
                "--csv", "tes-akhir-cop-jkp=\(fixtures.path)/post-test-\(region).csv",
            ]
        } + ["--anonymous-csv", "reaksi-cop-jkp=\(fixtures.path)/reaksi.csv"]
    }

    private func report(_ options: String..., in folder: Folder) throws -> Finished {
        try Tera.run(["report", "cop"] + Self.data + options, in: folder)
    }

    // MARK: Every figure

    /// The published figures by their place in the file: `gain.0.count`.
    private func leaves(_ value: Any, _ path: String = "") -> [String: Double] {
        switch value {
        case let object as [String: Any]:
            object.reduce(into: [:]) { all, entry in
                all.merge(leaves(entry.value, path.isEmpty ? entry.key : "\(path).\(entry.key)")) { a, _ in a }
            }
        case let list as [Any]:
            list.enumerated().reduce(into: [:]) { all, entry in
                all.merge(leaves(entry.element, "\(path).\(entry.offset)")) { a, _ in a }
            }
        case let number as Double: [path: number]
        default: [:]
        }
    }

    private typealias Table = PrintedTable

    /// What the rows cannot give, and why.
    private static let cannotBeGiven = [
        "comment_categories": "the rows hold no answers to open questions, and nobody's coding of them",
        "comment_category_sums": "sums of the same",
    ]

    /// What a number in the file is that is no figure of the report.
    private static let isNoFigure = ["no"]

    @Test func everyPublishedFigure() throws {
        let folder = try Self.withBuild()
        let end = try report("--internal", "--format", "csv", "-o", "tabel", in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        func table(_ id: String) throws -> Table { try Table(folder.url.appending(path: "tabel/\(id).csv")) }
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: Self.published)) as? [String: Any])
        var ours: [String: Double] = [:]

        func labels(_ path: String) throws -> [String] {
            var value: Any = json
            for key in path.split(separator: ".") { value = try #require((value as? [String: Any])?[String(key)]) }
            let rows = try #require(value as? [[String: Any]])
            return rows.compactMap { ($0["label"] ?? $0["province"]) as? String }
        }
        func distribution(_ path: String, _ id: String, rows: [String]? = nil) throws {
            let table = try table(id)
            for (index, label) in try labels(path).enumerated() {
                let row = try rows?[index] ?? table.row(label)
                ours["\(path).\(index).count"] = try table(row, "count")
                if rows != nil, id != "participation" { ours["\(path).\(index).pct"] = try table(row, "share") }
            }
        }

        // Profile.
        try distribution("profile.jabatan", "profile-jabatan")
        try distribution("profile.kehadiran", "profile-kehadiran")
        try distribution("profile.konselor_jkp", "profile-status-konselor-jkp")
        try distribution("profile.uld", "reaction-unit-layanan-disabilitas")
        // Provinces by the ids of the register; the report's names of some are other names of the same.
        let provinces = try table("provinces")
        let aliases = [
            "Bangka Belitung": "Kepulauan Bangka Belitung", "D. I. Yogyakarta": "Daerah Istimewa Yogyakarta",
            "NTB": "Nusa Tenggara Barat", "NTT": "Nusa Tenggara Timur",
        ]
        for (index, name) in try labels("provinces.rows").enumerated() {
            let row = try provinces.row(aliases[name] ?? name)
            ours["provinces.rows.\(index).count"] = try provinces(row, "count")
        }
        let parts = provinces.rows.filter { $0 != "total" && $0 != "missing" }
        let counts = try parts.map { try provinces($0, "count") }
        ours["provinces.rows_listed"] = Double(counts.count { $0 > 0 })
        ours["provinces.sum"] = counts.reduce(0, +)
        // Tests.
        try distribution("participation", "participation", rows: ["pre", "both", "post", "only-post"])
        try distribution("change_pre_post_783", "gain", rows: ["up", "same", "down", "total"])
        for id in ["threshold-post", "threshold-paired"] {
            let key = id == "threshold-post" ? "threshold_70_01_post_987" : "threshold_70_01_paired_783"
            let table = try table(id)
            #expect(table.rows.compactMap { table.cells[$0]?["label"] } == ["≥ 70,01", "< 70,01", "Jumlah"])
            try distribution(key, id, rows: table.rows)
        }
        for id in ["items-all", "items-paired"] {
            let key = id == "items-all" ? "items_all" : "items_paired"
            let table = try table(id)
            for (index, row) in table.rows.enumerated() {
                let place = "\(key).rows.\(index)"
                ours["\(place).pre_correct"] = try table(row, "pre")
                ours["\(place).pre_pct"] = try table(row, "pre-share")
                ours["\(place).post_correct"] = try table(row, "post")
                ours["\(place).post_pct"] = try table(row, "post-share")
                if id == "items-paired" { ours["\(place).change_pp"] = try table(row, "change") }
                #expect(table.cells[row]?["no"] == "\(index + 1)")
            }
            let first = try #require(table.rows.first)
            if id == "items-all" {
                ours["items_all.n_pre"] = try table(first, "pre-share.base")
                ours["items_all.n_post"] = try table(first, "post-share.base")
            } else {
                ours["items_paired.n"] = try table(first, "pre-share.base")
            }
        }
        // Reactions.
        let agreement = try table("reaction-setuju-4")
        let understanding = try table("reaction-paham-4")
        let ability = try table("reaction-mampu-4")
        let options = [
            ["sangat-setuju", "setuju", "tidak-setuju", "sangat-tidak-setuju"],
            ["sangat-paham", "paham", "kurang-paham", "tidak-paham"],
            ["sangat-mampu", "mampu", "ragu-ragu", "tidak-mampu"],
        ]
        for number in 1...9 {
            let (table, columns) = number <= 6 ? (agreement, options[0]) : (understanding, options[1])
            let place = "reaction_items.\(number - 1)"
            for (index, column) in columns.enumerated() {
                ours["\(place).distribution.\(index).count"] = try table("reaksi-\(number)", column)
                if number <= 6 {
                    ours["reaction_summary_table.rows.\(index).values.\(number - 1)"] =
                        try table("reaksi-\(number)", column)
                }
            }
            ours["\(place).sum"] = try table("reaksi-\(number)", "answered")
            if number <= 6 {
                ours["reaction_summary_table.rows.4.values.\(number - 1)"] = try table("reaksi-\(number)", "answered")
            }
        }
        for (index, column) in options[2].enumerated() {
            ours["ability_to_implement.distribution.\(index).count"] = try ability("mampu-menerapkan", column)
        }
        ours["ability_to_implement.sum"] = try ability("mampu-menerapkan", "answered")

        let figures = leaves(json).filter { !Self.isNoFigure.contains($0.key.components(separatedBy: ".").last ?? "") }
        let given = figures.filter { figure in
            !Self.cannotBeGiven.keys.contains { figure.key == $0 || figure.key.hasPrefix("\($0).") }
        }
        // 13 + 35 + 4 + 8 + 12 + 62 + 76 + 45 + 30 + 5: profile, provinces, participation, change, limits, items of
        // everybody and of pairs, reactions, their table, ability.
        #expect(given.count == 290)
        #expect(Set(given.keys) == Set(ours.keys), "\(Set(given.keys).symmetricDifference(ours.keys).sorted())")
        for (place, figure) in given { #expect(ours[place] == figure, "\(place)") }
        // The list of what cannot be given is no larger than it must be.
        for key in Self.cannotBeGiven.keys { #expect(figures.keys.contains { $0.hasPrefix("\(key).") }, "\(key)") }
    }

    // MARK: Regions

    /// Of the 33 provinces of Tabel 3.7, by hand: WIB 3 + 34 + 53 + 7 + 18 + 19 + 17 + 38 + 14 + 10 + 22 + 227 + 117 + 82 +
    /// 15 + 86 + 28 + 14 = 804; WITA 14 + 17 + 4 + 17 + 19 + 19 + 4 + 5 + 11 + 6 + 24 + 33 = 173; WIT 4 + 3 + 2 = 9; one
    /// named none. 804/987 is 81.459%, 173/987 17.528%, 9/987 0.912%, 1/987 0.101%.
    @Test func regions() throws {
        let folder = try Self.withBuild()
        for options in [["--internal"], []] {
            let end = try Tera.run(
                ["report", "cop"] + Self.data + ["--format", "csv", "-o", "t\(options.count)"] + options, in: folder)
            #expect(end.status == 0, "\(end.complaint)")
            func table(_ id: String) throws -> Table {
                try Table(folder.url.appending(path: "t\(options.count)/\(id).csv"))
            }
            let regions = try table("regions")
            let expected = [
                ("wib", ["18", "18", "804", "81.46"]), ("wita", ["12", "12", "173", "17.53"]),
                ("wit", ["8", "3", "9", "0.91"]), ("missing", ["none", "none", "1", "0.10"]),
                ("total", ["38", "33", "987", "100.00"]),
            ]
            #expect(regions.rows == expected.map(\.0))
            for (row, cells) in expected {
                #expect(["provinces", "present", "count", "share"].map { regions.cells[row]?[$0] } == cells, "\(row)")
            }
            // Aceh's 3 are 804 less the other 17; so are they with Bengkulu's 7, but of two nobody knows which.
            let provinces = try table("provinces")
            let isInternal = !options.isEmpty
            for (row, count, printed) in [
                ("aceh", "3", "<5"), ("bengkulu", "7", "withheld"), ("kalimantan-utara", "4", "<5"),
                ("sulawesi-utara", "4", "<5"), ("sulawesi-barat", "5", "withheld"), ("maluku", "3", "<5"),
                ("maluku-utara", "4", "<5"), ("papua-barat-daya", "2", "<5"), ("gorontalo", "6", "6"),
                ("papua", "0", "0"),
            ] {
                #expect(provinces.cells[row]?["count"] == (isInternal ? count : printed), "\(row)")
            }
        }
    }

    // MARK: Comments

    /// The rows with synthetic comments, and their codes (`comments.py`).
    private func commented(_ options: String..., in folder: Folder) throws -> Finished {
        let data = [
            "--anonymous-csv", "reaksi-cop-jkp=\(Self.fixtures.path)/reaksi-komentar.csv",
            "--coding", "\(Self.fixtures.path)/koding.csv",
        ]
        return try Tera.run(["report", "cop"] + data + options, in: folder)
    }

    /// Item → the group of published figures that asks it.
    private static let questions = [
        "motivasi": "Motivasi mengikuti CoP", "rencana": "Rencana implementasi di unit kerja",
        "kendala": "Kendala implementasi", "saran": "Saran penyelenggaraan",
        "dukungan": "Kebutuhan dukungan dari Kemnaker",
        "kompetensi": "Pengembangan kompetensi yang masih dibutuhkan", "catatan-1": "Reaksi 1 Metode",
        "catatan-2": "Reaksi 2 Penyampaian materi", "catatan-3": "Reaksi 3 Media", "catatan-5": "Reaksi 5 Waktu",
        "catatan-7": "Reaksi 7 Pemahaman sesi 1", "catatan-8": "Reaksi 8 Pemahaman sesi 2",
        "catatan-9": "Reaksi 9 Pemahaman sesi 3",
    ]

    /// Every published category, cell by cell (requirements R092–R098). Beside them, by `comments.py`: of the six open
    /// questions 8 comments of two categories; of all 6 + 4 that say nothing and 5 that are not coded; 771 were asked.
    @Test func everyPublishedCategory() throws {
        let folder = try Self.withBuild()
        let end = try commented("--internal", "--format", "csv", "-o", "tabel", in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: Self.published)) as? [String: Any])
        let categories = try #require(json["comment_categories"] as? [[String: Any]])
        let sums = try #require(json["comment_category_sums"] as? [String: Double])
        var compared = 0
        for (item, group) in Self.questions {
            let table = try Table(folder.url.appending(path: "tabel/comments-\(item).csv"))
            let own = categories.filter { $0["group"] as? String == group }
            var sum = 0.0
            for category in own {
                let row = try table.row(try #require(category["category"] as? String))
                #expect(try table(row, "count") == category["count"] as? Double, "\(item) \(row)")
                sum += try table(row, "count")
                compared += 1
            }
            #expect(sum == sums[group])
            // The categories stand first, in the order of the report, and then what is no category.
            let rest = ["coded", "no-comment", "uncoded", "written", "unanswered", "asked"]
            #expect(table.rows.count == own.count + rest.count && Array(table.rows.suffix(rest.count)) == rest)
            let coded = sum - (item.hasPrefix("catatan") ? 0 : 8)
            #expect(try rest.map { try table($0, "count") } == [coded, 10, 5, coded + 15, 771 - coded - 15, 771])
            let first = try #require(table.rows.first)
            #expect(try table(first, "share.base") == coded + 15)
            #expect(try table(first, "asked-share.base") == 771)
        }
        #expect(compared == 47)
    }

    /// What people say whatever they are asked (requirement R099): names that several questions have, and no others.
    @Test func recurringCategories() throws {
        let folder = try Self.withBuild()
        let text = try commented("--internal", "--format", "markdown", in: folder).text
        let part = try #require(text.components(separatedBy: "muncul pada beberapa pertanyaan:").last)
        let list = part.split(separator: "\n").prefix { $0.hasPrefix("- ") }.map {
            $0.dropFirst(2).prefix { $0 != ":" }
        }
        // The others of the 47 stand once; „Lain-lain“ is in saran and in kompetensi.
        #expect(list == ["Metode", "Bahasa", "Durasi", "Bahan", "Simulasi", "Kolaborasi", "lain-lain"])
        let line = try #require(part.split(separator: "\n").first { $0.hasPrefix("- Kolaborasi:") })
        #expect(line.contains("(31)") && line.contains("(7)"))
    }

    /// Who loads the comparison finds numbers with a decimal point on both sides: 498 of 783 are 63.60%, and the first
    /// question's gain is 8.05 points on paper and in the data.
    @Test func publishedFiguresAreNumbers() throws {
        let folder = try Self.withBuild()
        let end = try report(
            "--internal", "--published", Self.published.path, "--format", "csv", "-o", "tabel", in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        let gain = try Table(folder.url.appending(path: "tabel/published-gain.csv"))
        #expect(
            ["count-published", "count", "share-published", "share"].map { gain.cells["up"]?[$0] } == [
                "498", "498", "63.60", "63.60",
            ])
        let items = try Table(folder.url.appending(path: "tabel/published-items-paired.csv"))
        let numbers = items.rows.flatMap { row in
            ["pre-share-published", "pre-share", "change-published", "change"].map { items.cells[row]?[$0] }
        }
        #expect(items.rows.first.flatMap { items.cells[$0] }?["change-published"] == "8.05")
        #expect(items.rows.first.flatMap { items.cells[$0] }?["change"] == "8.05")
        #expect(numbers.count == 60 && numbers.allSatisfy { $0.flatMap(Double.init) != nil })
    }

    /// With comments there is more to compare, and what the published categories lack is said: their base.
    @Test func publishedCategoriesHaveNoBase() throws {
        let folder = try Self.withBuild()
        let end = try commented("--internal", "--published", Self.published.path, in: folder)
        let text = end.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for words in [
            // The ULD, nine statements, their table, ability: 3 + 36 + 30 + 4; and 47 categories.
            "120 angka terbitan dibandingkan dengan data ini",
            "Kategori komentar terbitan tanpa dasar: tidak disebut berapa yang menulis komentar",
            "Motivasi mengikuti CoP: kategorinya berjumlah 325, sedangkan kuesionernya diisi 770 orang.",
            "Rencana implementasi di unit kerja: kategorinya berjumlah 519, sedangkan",
            "Pengembangan kompetensi yang masih dibutuhkan: kategorinya berjumlah 594, sedangkan",
        ] {
            let isSaid = text.contains(words)
            #expect(isSaid, "\(words)")
        }
        // Of a category that was copied wrong, both figures.
        let json = try String(contentsOf: Self.published, encoding: .utf8)
        let wrong = json.replacing("\"count\": 57,", with: "\"count\": 75,")
        try #require(wrong != json)
        try folder.file("salah.json", wrong)
        let other = try commented("--internal", "--published", "salah.json", in: folder).text
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isNamed = other.contains("“Anggaran”, Jumlah: terbitan 75, data ini 57.")
        #expect(isNamed)
    }

    /// Outside the house: the three of “Konselor Karir JKP” are no number and no quote, and no quote has an address, a
    /// number or the id of a person.
    @Test func commentsOutsideTheHouse() throws {
        let folder = try Self.withBuild()
        let text = try commented("--format", "markdown", in: folder).text
        let isQuoted = text.contains("Kutipan “Best Practices”")
        let isHidden = !text.contains("Kutipan “Konselor Karir JKP”")
        #expect(isQuoted && isHidden)
        for word in ["example.org", "0812", "csv:"] {
            let isThere = text.contains(word)
            #expect(!isThere, "\(word)")
        }
        let again = try commented("--format", "markdown", in: folder).text
        #expect(text == again)
    }

    /// A row that is refused is named, the rest is counted, and the status says so. Names of an export are in no quote.
    @Test func refusedCodes() throws {
        let folder = try Self.withBuild()
        let answers = try String(contentsOf: Self.fixtures.appending(path: "reaksi.csv"), encoding: .utf8)
        let lines = Array(answers.split(whereSeparator: \.isNewline).prefix(13))
        try #require(lines.count == 13)
        var rows = "\(lines[0]),Nama Lengkap,Motivasi mengikuti CoP\n"
        var codes = "peserta,butir,pengode,kode\n"
        for person in 1...12 {
            let comment = "Diajak Wayan Sudirga supaya paham \(String(repeating: "a", count: person))"
            rows += "\(lines[person]),Wayan Sudirga,\(comment)\n"
            codes += "isi.csv:\(person + 1),motivasi,r,meningkatkan-pengetahuan\n"
        }
        try folder.file("isi.csv", rows)
        try folder.file(
            "kode.csv", codes + "isi.csv:99,motivasi,r,best-practices\nisi.csv:2,motivasi,r,best-practise\n")
        let arguments = ["report", "cop", "--anonymous-csv", "reaksi-cop-jkp=isi.csv", "--coding", "kode.csv"]
        let end = try Tera.run(arguments, in: folder)
        #expect(end.status == 1)
        for words in [
            "kode.csv:14:1: ditolak: “isi.csv:99” tidak mengisi kuesioner ini.",
            "kode.csv:15:4: ditolak: Kerangkanya tidak punya kode “best-practise”. Maksudnya “best-practices”?",
            "kode.csv:2:4: ditolak: Tidak dihitung, karena kode lain untuk komentar ini ditolak (kode.csv:15:4)",
        ] { #expect(end.complaint.contains(words), "\(words): \(end.complaint)") }
        let text = end.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let english = try Tera.run(arguments + ["--lang", "en"], in: folder).text
        for words in ["Motivation for attending the CoP", "Improving knowledge"] {
            #expect(english.contains(words) && !text.contains(words), "\(words)")
        }
        #expect(text.contains("Meningkatkan Pengetahuan") && !english.contains("Meningkatkan Pengetahuan"))
        let isQuoted = text.contains("“Diajak [nama] supaya paham aaaaaaa”")
        let isNamed = text.contains("Wayan") || text.contains("Sudirga")
        #expect(isQuoted && !isNamed, "\(text)")
    }

    /// The comments that are left, in a file of its owner's alone, which is read back as it is. Of each of the 13 questions
    /// 5 are not coded (`comments.py`).
    @Test func sheetForCoders() throws {
        let folder = try Self.withBuild()
        let end = try commented("--coding-sheet", "lembar.csv", in: folder)
        #expect(end.status == 0 && end.text.isEmpty, "\(end.complaint)")
        let sheet = folder.url.appending(path: "lembar.csv")
        let lines = try String(contentsOf: sheet, encoding: .utf8).split(separator: "\r\n")
        #expect(lines.count == 1 + 13 * 5)
        #expect(lines[0] == "peserta,butir,komentar,pengode,kode,catatan")
        #expect(lines.dropFirst().allSatisfy { $0.contains("terlewat") && $0.hasSuffix(",,,") })
        let mode = try FileManager.default.attributesOfItem(atPath: sheet.path)
        #expect(mode[.posixPermissions] as? Int == 0o600)
        // Filled in: five more comments on money.
        let filled = try String(contentsOf: sheet, encoding: .utf8).split(separator: "\r\n").map { line in
            line.contains(",kendala,") ? String(line).replacing(",,,", with: ",dua,anggaran,") : String(line)
        }
        try folder.file("lembar.csv", filled.joined(separator: "\n") + "\n")
        let again = try commented("--coding", "lembar.csv", "--internal", "--format", "csv", "-o", "tabel", in: folder)
        #expect(again.status == 0, "\(again.complaint)")
        let table = try Table(folder.url.appending(path: "tabel/comments-kendala.csv"))
        #expect(try table("anggaran", "count") == 57 + 5)
        #expect(try table("uncoded", "count") == 0)
    }

    /// A build without frames cannot count codes, and says how to make one.
    @Test func codesWithoutAFrame() throws {
        let folder = try Folder()
        let documents = ["banks", "batteries", "blueprints", "instruments", "registers", "scales", "standard"].map {
            Repository.root.appending(path: "Instruments/\($0)").path
        }
        let build = try Tera.run(["build"] + documents + ["-o", "hasil"], in: folder)
        try #require(build.status == 0, "\(build.complaint)")
        let end = try commented(in: folder)
        #expect(end.status == 2 && end.complaint.contains("tera new coding_frame"), "\(end.complaint)")
    }

    // MARK: What was published

    /// The slips of the published report are found by its own figures (audit N08–N13), and its figures are the data's.
    @Test func slipsOfThePublishedReport() throws {
        let folder = try Self.withBuild()
        let end = try report("--internal", "--lang", "en", "--published", Self.published.path, in: folder)
        #expect(end.status == 0)
        let text = end.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for finding in [
            "Jabatan: its rows add up to 986, against “Peserta post-test” (Participants) 987: 1 too low.",
            "ULD: its rows add up to 758, against the sum of the column “Number” (Metode menarik dan efektif) 770: 12",
            "Provinces: “Total: 35 Provinsi” is printed, while 33 are listed: 2 too high.",
            "Provinces: its rows add up to 986, against “Peserta post-test” (Participants) 987: 1 too low.",
            "(Sesi 3): “answers to the same questionnaire”: 771 here, while 8 other figures are 770: 1 too high.",
            "Ability to implement: “answers to the same questionnaire”: 771 here, while 8 other figures are 770",
            "66 people who took the pre-test only are not listed",
            "Item 8: of those who took the post-test only, 64 of 204",
        ] {
            let isFound = text.contains(finding)
            #expect(isFound, "\(finding)")
        }
        // Six of these by the rules of every audit, two by who took which test, and no more.
        let slips = text.components(separatedBy: "figures themselves:").last?.components(separatedBy: "Cannot be").first
        #expect(slips?.components(separatedBy: " - ").count == 9, "\(slips ?? "")")
        let isEqual = text.contains("275 published figures are compared with this data; 0 differ")
        let isFalse = text.contains("Kehadiran: its rows") || text.contains("Item 14: of those")
        let saysWhy = text.contains("47 categories of comments (this data holds no comments)")
        #expect(isEqual && !isFalse && saysWhy)
    }

    /// A figure that was copied wrong is named, with what the data gives.
    @Test func aDifferenceIsNamed() throws {
        let folder = try Self.withBuild()
        let json = try String(contentsOf: Self.published, encoding: .utf8)
        let wrong = json.replacing("\"count\": 498", with: "\"count\": 489").replacing("63.6,", with: "63.9,")
        try folder.file("salah.json", wrong)
        let end = try report("--internal", "--published", "salah.json", in: folder)
        let text = end.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("“Naik”, Jumlah: terbitan 489, data ini 498."))
        #expect(text.contains("“Naik”, %: terbitan 63,90%, data ini 63,60%."))
        #expect(
            text.contains("Perubahan, Naik ↑, %: tercetak 63,90%, sedangkan 489 dari 783 adalah 62,45%: lebih 1,45."))
    }

    // MARK: Release

    @Test func smallCellsStayInTheHouse() throws {
        let folder = try Self.withBuild()
        #expect(try report("--format", "csv", "-o", "luar", in: folder).status == 0)
        let post = try Table(folder.url.appending(path: "luar/profile-jabatan.csv"))
        #expect(post.cells["Pengantar Kerja Ahli Utama"]?["count"] == "<5")
        #expect(post.cells["Pejabat Struktural"]?["count"] == "withheld")
        #expect(post.cells["Pejabat Struktural"]?["share.count"] == "")
        let reaction = try Table(folder.url.appending(path: "luar/reaction-setuju-4.csv"))
        #expect(reaction.cells["reaksi-1"]?["sangat-tidak-setuju"] == "<5")
        #expect(reaction.cells["reaksi-1"]?["tidak-setuju"] == "withheld")
        #expect(reaction.cells["reaksi-2"]?["sangat-tidak-setuju"] == "0")
        let mode = try FileManager.default.attributesOfItem(
            atPath: folder.url.appending(path: "luar/profile-jabatan.csv").path)
        #expect(mode[.posixPermissions] as? Int == 0o600)
    }

    @Test func internalPagesSaySo() throws {
        let folder = try Self.withBuild()
        for format in ["text", "markdown", "html"] {
            let inside = try report("--internal", "--format", format, in: folder).text.lowercased()
            let pages = inside.components(separatedBy: "internal: tidak untuk disebarkan").count - 1
            // At the top and in each of the eleven chapters; of a page also in the head of every sheet of paper.
            #expect(pages == (format == "html" ? 2 : 12))
            let hasSmall = inside.contains("<5") || inside.contains("&lt;5")
            #expect(!hasSmall)
        }
        let outside = try report("--format", "html", in: folder).text
        let saysSo = outside.contains("tidak untuk disebarkan")
        #expect(!saysSo)
    }

    @Test(arguments: [
        (["--published", "x.json"], "--internal"), (["--format", "csv"], "-o FOLDER"),
        (["--smallest", "0"], "--smallest"), (["--date", "besok"], "--date"),
    ])
    func optionsThatDoNotGoTogether(_ options: [String], _ words: String) throws {
        let end = try Tera.run(["report", "cop"] + options, in: try Folder())
        #expect(end.status == 64 && end.complaint.contains(words), "\(end.complaint)")
    }

    @Test func nothingToReport() throws {
        let folder = try Self.withBuild()
        let empty = try Tera.run(["report", "cop"], in: folder)
        #expect(empty.status == 2 && empty.complaint.contains("--csv"))
        let wrong = try report("--programme", "cop-jkp-disabilita", in: folder)
        #expect(wrong.status == 2 && wrong.complaint.contains("Maksud Anda `cop-jkp-disabilitas`?"))
        try folder.file("rusak.json", "{\"participation\": [{\"label\": 1}]}")
        let broken = try report("--internal", "--published", "rusak.json", in: folder)
        #expect(broken.status == 2 && broken.complaint.contains("participation[0].label"), "\(broken.complaint)")
    }

    /// Figures that no report has are held against each other like all others.
    @Test func figuresBeyondAllReason() throws {
        let folder = try Self.withBuild()
        let json = try String(contentsOf: Self.published, encoding: .utf8)
        for number in ["9223372036854775807", "-9223372036854775808"] {
            let wrong = json.replacing("\"count\": 783", with: "\"count\": \(number)")
                .replacing("\"count\": 204", with: "\"count\": \(number)")
                .replacing("\"post_correct\": 591", with: "\"post_correct\": \(number)")
            try folder.file("besar.json", wrong)
            let end = try report("--internal", "--published", "besar.json", in: folder)
            #expect(!end.wasKilled && end.status == 0, "\(end.complaint)")
            #expect(end.text.contains("lebih dari 15 angka"))
        }
    }

    /// A row that cannot be read is named, the rest is reported, and the status says so.
    @Test func refusedRowsAreNamed() throws {
        let folder = try Self.withBuild()
        let rows = try String(contentsOf: Self.fixtures.appending(path: "reaksi.csv"), encoding: .utf8)
        try folder.file("reaksi.csv", rows + "2025/02/14 10:00:00,Entahlah,Setuju,Setuju,Setuju,Setuju,Setuju,,,,,\n")
        let end = try Tera.run(
            ["report", "cop", "--anonymous-csv", "reaksi-cop-jkp=reaksi.csv", "--format", "csv", "-o", "tabel"],
            in: folder)
        #expect(end.status == 1 && end.complaint.contains("reaksi.csv:773:2: ditolak: “Entahlah”"), "\(end.complaint)")
        let table = try Table(folder.url.appending(path: "tabel/reaction-setuju-4.csv"))
        #expect(try table("reaksi-1", "answered") == 770)
    }

    // MARK: The whole report

    @Test(arguments: ["id", "en"])
    func golden(_ language: String) throws {
        let folder = try Self.withBuild()
        let end = try report("--lang", language, "--legal-basis", "Permenaker 1 (contoh)", in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        expectGolden(end.text, "report/cop.\(language).txt")
        guard language == "en" else { return }
        // The same files in another order give the same report.
        let again = try Tera.run(
            ["report", "cop", "--lang", language, "--legal-basis", "Permenaker 1 (contoh)"]
                + stride(from: Self.data.count - 2, through: 0, by: -2).flatMap { Self.data[$0...$0 + 1] }, in: folder)
        #expect(again.output == end.output)
    }

    /// Findings of an observer, beside how far they say that the goals were reached.
    @Test func observations() throws {
        let folder = try Self.withBuild()
        let form = "observasi-cop-jkp.pengamat"
        let bytes = try Data(contentsOf: folder.url.appending(path: "hasil/manifest.json"))
        let manifest = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        let artifacts = try #require(manifest["artifacts"] as? [[String: Any]])
        let hash = try #require(artifacts.first { $0["id"] as? String == form }?["sha256"] as? String)
        let places = ["1a", "1b", "1c", "2a", "2b", "3a", "3b"]
        let answers = places.flatMap { place in
            let reached = place == "3b" ? "{\"state\": \"not-observed\"}" : "\"sebagian-besar\""
            return ["\"temuan-\(place)\": \"Temuan \(place) *\"", "\"tercapai-\(place)\": \(reached)"]
        }
        try folder.file(
            "amatan.json",
            """
            [{"format": "tera-answers/1", "form": "\(form)", "formHash": "\(hash)", "participant": "cop",
              "rater": "pengamat", "sent": true, "answers": {\(answers.joined(separator: ", "))}}]
            """)
        let end = try Tera.run(
            ["report", "cop", "--answers", "amatan.json", "--format", "markdown"], in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        for place in places {
            let isThere = end.text.contains("- Temuan \(place) \\*")
            #expect(isThere, "\(place)")
        }
        let row = "advokasi bersama tercapai? | 0 | 0 | 0 | 0 | 1 | 0 |"
        let isUnseen = end.text.contains(row)
        #expect(isUnseen)
        // Nothing was asked of anybody else: no chapter of tests or reactions.
        let hasOthers = end.text.contains("Hasil tes") || end.text.contains("Reaksi peserta")
        #expect(!hasOthers)
    }

    /// Every sentence of the summary stands in a chapter, word for word (audit R11, R14).
    @Test func theSummaryRepeatsTheBody() throws {
        let text = try report("--format", "markdown", in: try Self.withBuild()).text
        let parts = text.components(separatedBy: "\n## ")
        let summary = try #require(parts.first { $0.hasPrefix("Ringkasan eksekutif") })
        let sentences = summary.matches(of: #/(?m)^\d+\. (.+)$/#).map { String($0.1) }
        // Eleven of tables, and 1 + 2 + 3 + 3 + 3 + 5 points of what people concluded.
        #expect(sentences.count == 28)
        let written = summary.components(separatedBy: "\n\n").dropFirst().filter { !$0.hasPrefix("1. ") }
        #expect(written.count == 6 + 2)
        // The report of 2025 names these two as the components to improve (requirement R090).
        let weakest = sentences.filter { $0.contains("yang terlemah") }
        #expect(weakest.count == 1)
        let names = weakest[0].matches(of: #/“(.+?)”/#).map { String($0.1) }
        #expect(
            names == ["Waktu pelaksanaan CoP cukup efisien.", "Fasilitas yang tersedia mendukung proses belajar."])
        let body = parts.filter { $0.first?.isNumber == true }.joined()
        for sentence in sentences.prefix(11) { #expect(body.contains("\n\n\(sentence)\n"), "\(sentence)") }
        for point in sentences.dropFirst(11) { #expect(body.contains(". \(point)\n"), "\(point)") }
        for part in written { #expect(body.contains("\n\n\(part.trimmingCharacters(in: .newlines))\n"), "\(part)") }
    }
}
