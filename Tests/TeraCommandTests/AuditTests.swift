import Foundation
import Testing

/// `tera audit` on the tables of the two reports, and on what is no table (audit N01–N15).
@Suite struct AuditTests {
    private static let fixtures = Repository.root.appending(path: "Tests/Fixtures/audit")
    private static let published = ["evaluasi.json", "cop.json"]

    private func audit(_ arguments: String..., in folder: Folder? = nil) throws -> Finished {
        try Tera.run(["audit"] + arguments, in: folder ?? Folder())
    }

    /// The published tables in a folder of their own, so that places name no folder of this machine.
    private func withTables() throws -> Folder {
        let folder = try Folder()
        for name in Self.published {
            try folder.file(name, try String(contentsOf: Self.fixtures.appending(path: name), encoding: .utf8))
        }
        return folder
    }

    // MARK: The published tables

    /// What the audit of the sources found by hand: entry, line of the source or table, rule, kind, printed, recomputed,
    /// off. The whole list, so that nothing that is right is among the findings.
    private static let expected = [
        // N01: 296 + 191 + 44 + 0 instruments under a total of persons.
        "evaluasi.json B:833 total-row error 404 531 -127", "evaluasi.json B:833 unit error - - -",
        // N06: 11, 13 and 15 of 15 cells above the 219, 151 and 34 persons of Tabel 3.6; the largest of each.
        "evaluasi.json B:956 within error 487 219 268", "evaluasi.json B:956 within error 384 151 233",
        "evaluasi.json B:956 within error 285 34 251",
        // N15: 0% of nobody, where Tabel 3.4 prints a dash.
        "evaluasi.json B:983 empty error - - -",
        // N04: nine rows of whole percentages.
        "evaluasi.json B:988 whole rounding 101 100 1", "evaluasi.json B:991 whole rounding 99 100 -1",
        "evaluasi.json B:1003 whole rounding 101 100 1", "evaluasi.json B:1012 whole rounding 101 100 1",
        "evaluasi.json B:1015 whole rounding 101 100 1", "evaluasi.json B:1023 whole rounding 99 100 -1",
        "evaluasi.json B:1024 whole rounding 101 100 1", "evaluasi.json B:1031 whole rounding 101 100 1",
        "evaluasi.json B:1032 whole rounding 101 100 1",
        // N05: 34 + 30 + 22, and a blank cell.
        "evaluasi.json B:1034 whole error 86 100 -14",
        // N03: 66,22 + 29,73 + 3,38 + 0,00 + 0,68.
        "evaluasi.json B:1133 whole rounding 100.01 100 0.01", "evaluasi.json - notation ambiguous - - -",
        // N08, N09: the profiles add up to 986 and 758.
        "cop.json A:264 base error 986 987 -1", "cop.json A:283 base error 758 770 -12",
        // N10: 33 provinces, of 986.
        "cop.json A:292 listed error 35 33 2", "cop.json A:292 base error 986 987 -1",
        // N11: 771 answers to item 9 and to the question of ability.
        "cop.json A:1110 same error 771 770 1", "cop.json A:605 same error 771 770 1",
        // N15: a dash for 0 answers. N14: 50,06% of 783, and 52,79% of 987.
        "cop.json - notation ambiguous - - -", "cop.json A:69 claim ambiguous 50.06 - -",
    ]

    @Test func findsWhatIsWrongInThePublishedTablesAndNothingElse() throws {
        let end = try audit("evaluasi.json", "cop.json", "--format", "json", in: try withTables())
        #expect(end.status == 1, "\(end.complaint)")
        let json = try end.json()
        #expect(json["tables"] as? Int == 35)
        let findings = try #require(json["findings"] as? [[String: Any]])
        let found = findings.map { finding in
            let place = finding["place"] as? [String: String] ?? [:]
            return [
                place["file"], place["source"], finding["rule"] as? String, finding["kind"] as? String,
                finding["printed"] as? String, finding["recomputed"] as? String, finding["off"] as? String,
            ].map { $0 ?? "-" }.joined(separator: " ")
        }
        for (one, other) in zip(found, Self.expected) { #expect(one == other) }
        #expect(found.count == Self.expected.count)
    }

    /// The sentences that a number alone does not say.
    @Test func saysWhatItSaw() throws {
        let end = try audit("evaluasi.json", "cop.json", "--lang", "en", in: try withTables())
        let text = end.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for sentence in [
            "This total counts orang, while what it adds up counts instrumen.",
            "11 of 15 cells are more than the whole", "13 of 15 cells", "15 of 15 cells",
            "Empty: “Tugas Ahli Utama”. To add up, it would hold about 14.",
            // 15 rows of nobody, with two to four cells each.
            "44 cells print “0%” of a group that is empty", "66.22; 29.73; 3.38; 0.00; 0.67",
            "“Total: 35 Provinsi” is printed, while 33 are listed", "771 here, while 8 other figures are 770",
            "50.06% of 783, and there is “< 70,01” (Seluruh peserta Post-test (batas 70,01)) 52.79% of 987",
            "35 tables audited; does not add up: wrong 13, rounding 10, ambiguous 3.",
        ] {
            let isSaid = text.contains(sentence)
            #expect(isSaid, "\(sentence)")
        }
    }

    @Test(arguments: ["id", "en"])
    func inWords(_ language: String) throws {
        let folder = try withTables()
        let end = try audit("evaluasi.json", "cop.json", "--lang", language, in: folder)
        expectGolden(end.text, "report/audit.\(language).txt")
    }

    /// The same files in the same order give the same bytes; a table of one file may refer to one of another.
    @Test func sameInputSameBytes() throws {
        let folder = try withTables()
        let first = try audit("evaluasi.json", "cop.json", "--format", "json", in: folder)
        #expect(try audit("evaluasi.json", "cop.json", "--format", "json", in: folder).output == first.output)
    }

    @Test func rightTablesEndWell() throws {
        let folder = try Folder()
        try folder.file(
            "kinerja.csv", "Predikat,Jumlah,Persentase\nTinggi,3,\"75,0%\"\nRendah,1,\"25,0%\"\nTotal,4,100%\n")
        let end = try audit("kinerja.csv", in: folder)
        #expect(end.status == 0, "\(end.text)\(end.complaint)")
        #expect(end.text == "1 tabel diperiksa; semuanya cocok.\n")
    }

    /// The example of `Grammar/audit.md` gives what stands below it.
    @Test func theDocumentedExample() throws {
        let page = try String(contentsOf: Repository.root.appending(path: "Grammar/audit.md"), encoding: .utf8)
        let parts = page.components(separatedBy: "```")
        let example = try #require(parts.first { $0.hasPrefix("json\n") }).dropFirst(5)
        let command = try #require(parts.first { $0.hasPrefix("console\n") }).dropFirst(8)
        let output = try #require(parts.first { $0.hasPrefix("text\n") }).dropFirst(5)
        #expect(command == "$ tera audit contoh.json --lang en\n")
        let folder = try Folder()
        try folder.file("contoh.json", String(example))
        let end = try audit("contoh.json", "--lang", "en", in: folder)
        #expect(end.status == 1)
        #expect(end.text == output)
    }

    /// Every rule and every kind is in the schema of findings, and in the page.
    @Test func theRulesAreDocumented() throws {
        let folder = Repository.root.appending(path: "Grammar")
        let schema = try JSONSerialization.jsonObject(
            with: try Data(contentsOf: folder.appending(path: "audit.schema.json")))
        let page = try String(contentsOf: folder.appending(path: "audit.md"), encoding: .utf8)
        let properties = ((schema as? [String: Any])?["properties"] as? [String: Any])?["findings"] as? [String: Any]
        let finding = (properties?["items"] as? [String: Any])?["properties"] as? [String: Any]
        let rules = try #require((finding?["rule"] as? [String: Any])?["enum"] as? [String])
        let source = Repository.root.appending(path: "Sources/TeraReport/Audit/Rules")
        let written = try FileManager.default.contentsOfDirectory(atPath: source.path).map { name in
            let text = try String(contentsOf: source.appending(path: name), encoding: .utf8)
            return String(try #require(text.firstMatch(of: #/static let id = "(?<id>[a-z-]+)"/#)).id)
        }
        #expect(written.sorted() == rules.sorted())
        for rule in rules { #expect(page.contains("| `\(rule)` |"), "\(rule)") }
    }

    // MARK: CSV

    @Test func aTableOfCSV() throws {
        let folder = try Folder()
        try folder.file(
            "provinsi.csv",
            """
            No;Provinsi;ST;T;Jumlah;Persen
            1;Aceh;1.200;3;1.203;60,2%
            2;Bali;700;;700;36,0%
            ;Total;1.900;4;1.903;100%

            """)
        let end = try audit("provinsi.csv", "--numbers", "id", "--format", "json", in: folder)
        #expect(end.status == 1, "\(end.complaint)")
        let findings = try #require(try end.json()["findings"] as? [[String: Any]])
        let found = findings.map { finding in
            let place = finding["place"] as? [String: String] ?? [:]
            return [place["row"], place["column"], finding["rule"] as? String, finding["off"] as? String].map {
                $0 ?? "-"
            }.joined(separator: " ")
        }
        // T adds up to 3, and so the total row's columns, 1904, are not 1903; the shares add up to 96,2 with rounding for 0,1.
        #expect(
            found == [
                "Total T total-row 1", "Total Jumlah total-column -1", "Total Persen whole -3.8",
            ])
    }

    /// Without a notation `1.203` is said to be ambiguous, and not taken for one and a fifth.
    @Test func thousandsAreNotGuessed() throws {
        let folder = try Folder()
        try folder.file("a.csv", "Provinsi,Jumlah\nAceh,1.203\nBali,7\nTotal,1.210\n")
        let end = try audit("a.csv", in: folder)
        #expect(end.status == 1)
        #expect(end.text.contains("“1.203” dapat dibaca dua cara"))
        #expect(try audit("a.csv", "--numbers", "id", in: folder).status == 0)
    }

    // MARK: What cannot be read

    private static func document(_ fields: String) -> String {
        #"{"format": "tera-tables/1", "tables": [{"id": "t", "title": "T", "#
            + #""columns": [{"id": "l", "title": "L", "kind": "text"}, {"id": "n", "title": "N"}], "#
            + #""rows": [["a", 1], ["b", 2]]\#(fields)}]}"#
    }

    @Test(arguments: [
        ("", "bukan JSON"), ("{", "bukan JSON"), ("[]", "jenis lain"), ("3", "jenis lain"), ("{}", "format tidak ada"),
        (#"{"format": "tera-tables/2", "tables": []}"#, "tera-tables/1"),
        (#"{"format": "tera-tables/1"}"#, "tables tidak ada"),
        (#"{"format": "tera-tables/1", "tables": 3}"#, "tables: isinya dari jenis lain"),
        (#"{"format": "tera-tables/1", "tables": [], "tables": []}"#, "tables: nama ini muncul dua kali"),
        (document(#", "totl": true"#), "tables[0].totl: nama ini tidak dikenal"),
        (document(#", "shares": ["m"]"#), "tidak ada kolom “m”"),
        (
            document("").replacing(#""title": "N""#, with: #""title": "N", "places": 4611686018427387904"#),
            "columns[1].places: paling banyak 15"
        ),
        (document(#", "listed": {"count": -1}"#), "bilangan bulat mulai dari 0"),
        (document(#", "numbers": "fr"# + "\""), "salah satu dari id, en"),
        (
            document("").replacing(#"["b", 2]"#, with: #"["b"]"#),
            "tables[0].rows: baris 2 mempunyai 1 sel, sedangkan kolomnya 2"
        ),
        (document("").replacing(#"["b", 2]"#, with: #"["b", 2.5]"#), "tables[0].rows[1][1]: sel adalah bilangan bulat"),
        (document("").replacing(#"["b", 2]"#, with: #"["b", 1e400]"#), "sel adalah bilangan bulat"),
        (document("").replacing(#"["b", 2]"#, with: #"["b", [2]]"#), "sel adalah bilangan bulat"),
        (
            document("").replacing(#""title": "N""#, with: #""title": "N", "sum": {"table": "u", "row": "x"}"#),
            "t, n: tidak ada tabel “u”"
        ),
        (
            document("").replacing(#""title": "N""#, with: #""title": "N", "sum": {"row": "aa"}"#),
            "t, n: tidak ada baris “aa”. Maksudnya “a”?"
        ),
        (
            document("").replacing(#"["b", 2]"#, with: #"{"cells": ["b", 2], "total": "ya"}"#),
            "isinya true, atau daftar id"
        ),
        (
            document("").replacing(
                #"["a", 1], ["b", 2]"#,
                with: #"{"cells": ["b", 2], "total": true}, {"cells": ["c", 2], "total": true}"#),
            "hanya satu baris"
        ),
        (String(repeating: "[", count: 100_000), "bukan JSON"),
    ])
    func whatIsNoTable(_ text: String, _ says: String) throws {
        let folder = try Folder()
        try folder.file("x.json", text)
        let end = try audit("x.json", in: folder)
        #expect(!end.wasKilled)
        #expect(end.status == 2, "\(end.text)")
        #expect(end.text.isEmpty)
        #expect(end.complaint.contains(says), "\(end.complaint)")
    }

    @Test(arguments: [("", "kosong"), ("a,b\n\"1,2\n", "tidak pernah ditutup"), ("a,b\n1\n", "1 sel")])
    func whatIsNoCSV(_ text: String, _ says: String) throws {
        let folder = try Folder()
        try folder.file("x.csv", text)
        let end = try audit("x.csv", in: folder)
        #expect(end.status == 2)
        #expect(end.complaint.contains(says), "\(end.complaint)")
    }

    @Test func filesThatAreNotThere() throws {
        #expect(try audit("tidak-ada.json").status == 2)
        #expect(try audit("tidak-ada.csv").status == 2)
        #expect(try audit().status == 64)
    }

    /// One file that cannot be read, and nothing is said of the others: their references may lead into it.
    @Test func twoTablesOfOneName() throws {
        let folder = try Folder()
        try folder.file("a.json", Self.document(""))
        try folder.file("b.json", Self.document(""))
        let end = try audit("a.json", "b.json", in: folder)
        #expect(end.status == 2)
        #expect(end.complaint.contains("b.json: t: id tabel ini dipakai dua kali"))
    }

    @Test func numbersTooLargeToBeTrue() throws {
        let folder = try Folder()
        let large = String(repeating: "9", count: 15)
        try folder.file(
            "besar.csv", "Nama,Jumlah\na,\(large)\nb,\(large)\nTotal,\(large)\n")
        let end = try audit("besar.csv", "--format", "json", in: folder)
        let finding = try #require((try end.json()["findings"] as? [[String: Any]])?.first)
        #expect(finding["recomputed"] as? String == "1999999999999998")
        try folder.file("lebih.csv", "Nama,Jumlah\na,9\(large)\nTotal,1\n")
        let more = try audit("lebih.csv", in: folder)
        #expect(more.status == 1)
        #expect(more.text.contains("lebih dari 15 angka"))
    }

    /// Titles come from strangers: none of them commands a terminal.
    @Test func namesThatCommandATerminal() throws {
        let folder = try Folder()
        let title = #""title": "\u001b[2Jmerah\u202e""#
        let wrong = #"{"cells": ["Total\u001b[0m", 4], "total": true}"#
        try folder.file(
            "x.json",
            Self.document("").replacing(#""title": "T""#, with: title).replacing(#"["b", 2]"#, with: wrong))
        let end = try audit("x.json", in: folder)
        #expect(end.status == 1)
        try folder.file("y.json", Self.document(#", "\u001b[2J": 1"#))
        let refused = try audit("y.json", in: folder)
        #expect(refused.status == 2)
        for text in [end.text, refused.complaint] {
            let scalars = Set(text.unicodeScalars)
            #expect(!scalars.contains("\u{1B}") && !scalars.contains("\u{202E}") && scalars.contains("\u{FFFD}"))
        }
    }

    @Test func aHundredThousandRows() throws {
        let folder = try Folder()
        let rows = (1...100_000).map { #"["r\#($0)", \#($0), "0,001%"]"# }.joined(separator: ",")
        try folder.file(
            "panjang.json",
            #"{"format": "tera-tables/1", "tables": [{"id": "t", "title": "T", "numbers": "id", "columns": ["#
                + #"{"id": "l", "title": "L", "kind": "text"}, {"id": "n", "title": "N"}, "#
                + #"{"id": "p", "title": "P", "kind": "share", "whole": true}], "rows": [\#(rows), "#
                + #"{"cells": ["Total", 5000050001, "100%"], "total": true}]}]}"#)
        let end = try audit("panjang.json", "--format", "json", in: folder)
        #expect(end.status == 1, "\(end.complaint)")
        let findings = try #require(try end.json()["findings"] as? [[String: Any]])
        // 100000 · 100001 / 2; and 100000 · 0.001 is 100, exactly.
        #expect(findings.map { $0["recomputed"] as? String } == ["5000050000"])
    }
}
