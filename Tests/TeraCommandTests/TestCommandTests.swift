import Foundation
import Testing

/// `tera test`: what designers expect of their instruments.
@Suite struct TestCommandTests {
    /// The librarians with a test document beside them.
    private func project(_ tests: String) throws -> Folder {
        let folder = try Folder.withProject()
        try folder.file("proyek/uji.yaml", tests)
        return folder
    }

    /// Right sums by hand: 4, and (1 + 1 + 3 + 3) / 4 = 2.
    private static let right = """
        kind: test
        id: uji-kinerja
        title: Uji kinerja
        battery: kinerja-2026
        cases:
          - id: selalu
            sheets: [{fill: straight, option: selalu}]
            expect:
              each: {value: 4, band: baik}
              scores: [{id: keseluruhan, value: 4, band: tinggi}]
              report: [Berkinerja Tinggi]
          - id: dua-lawan-dua
            sheets:
              - {raters: [diri, atasan], fill: straight, option: tidak-pernah}
              - {raters: [rekan, pengguna_layanan], fill: straight, option: sering}
            expect: {each: {value: 2, band: cukup}}

        """

    // MARK: Passing and failing

    @Test func whatIsRightPasses() throws {
        let end = try project(Self.right).run("test", "proyek")
        #expect(end.status == 0, "\(end.text)\(end.complaint)")
        // Two cases at two levels; of three bands each of three subkompetensi and the predikat, kurang and rendah are left.
        #expect(end.text.hasSuffix("4 uji dalam 1 dokumen: 4 lulus, 0 gagal.\n"))
        #expect(end.text.contains("butir 100% (6/6)"))
        #expect(end.text.contains("pita 66% (8/12)"))
        let listed = try project(Self.right).run("test", "proyek", "--untouched", "--lang", "en")
        #expect(listed.text.contains("untouched: bands sirkulasi kurang\n"))
        #expect(listed.text.contains("untouched: missing data required diri\n"))
        #expect(!listed.text.contains("untouched: routes"))
    }

    /// Expected and came, the place, and the steps of a wrong score, in both languages, as JSON and for build servers.
    @Test func whatIsWrongIsShown() throws {
        let folder = try project(
            """
            kind: test
            id: uji-kinerja
            title: Uji kinerja
            battery: kinerja-2026
            jenjang: [terampil]
            cases:
              - id: nilai
                sheets: [{fill: straight, option: sering, answers: {terampil-1-1: selalu}}]
                expect:
                  scores:
                    - {id: sirkulasi, value: 3, band: cukup}
                    - {id: sirkulasi, rater: diri, value: 3.5, points: 7}
                    - {id: rujukan, value: 3.0}
              - id: kiriman
                sheets:
                  - raters: [diri]
                    answers: {terampil-1-1: selalu, terampil-2-1: "-"}
                    not_asked: [terampil-1-2]
                expect: {missing: [rekan]}
              - id: laporan
                sheets: [{fill: lowest}]
                expect: {report: [Berkinerja Sedang], missing: []}

            """)
        for (language, ending) in [("id", "txt"), ("en", "en.txt")] {
            let end = try folder.run("test", "proyek", "--lang", language)
            #expect(end.status == 1)
            expectGolden(end.text, "test/gagal.\(ending)")
        }
        let json = try folder.run("test", "proyek", "--format", "json", "--junit", "hasil.xml")
        #expect(json.status == 1)
        expectGolden(json.text, "test/gagal.json")
        expectGolden(
            try String(contentsOf: folder.url.appending(path: "hasil.xml"), encoding: .utf8), "test/gagal.xml")
    }

    @Test func documentsWithErrorsAreNotTested() throws {
        let end = try project(Self.right.replacing("option: selalu", with: "option: selaluu")).run("test", "proyek")
        #expect(end.status == 1)
        #expect(end.text.isEmpty)
        #expect(end.complaint.contains("galat R002: `selaluu` bukan pilihan"))
    }

    /// What stood in the file before is of other documents; a build server must not show it.
    @Test func documentsWithErrorsReplaceOldResults() throws {
        let folder = try project(Self.right.replacing("option: selalu", with: "option: \"selalu<u\""))
        try folder.file("uji.xml", "<testsuites tests=\"1\" failures=\"0\"/>")
        #expect(try folder.run("test", "proyek", "--junit", "uji.xml").status == 1)
        let text = try String(contentsOf: folder.url.appending(path: "uji.xml"), encoding: .utf8)
        #expect(text.contains("<testsuites tests=\"1\" failures=\"0\" errors=\"1\">\n"))
        #expect(text.contains("<testcase classname=\"R002\" name=\"proyek/uji.yaml:"))
        #expect(text.contains("<error message=\"`selalu&lt;u` bukan pilihan"))
        #expect(text.hasSuffix("  </testsuite>\n</testsuites>\n"))
    }

    @Test func onlyOneDocument() throws {
        let folder = try project(Self.right + "---\n" + Self.right.replacing("uji-kinerja", with: "uji-lain"))
        let end = try folder.run("test", "proyek", "--only", "uji-lain")
        #expect(end.text.hasSuffix("4 uji dalam 1 dokumen: 4 lulus, 0 gagal.\n"))
        let none = try folder.run("test", "proyek", "--only", "uji-lian")
        #expect(none.status == 2)
        #expect(none.complaint == "tera: tidak ada dokumen uji `uji-lian`. Maksud Anda `uji-lain`?\n")
    }

    /// The forms and scoring rules are the same with and without tests, to the byte.
    @Test func testsChangeNothingOfABuild() throws {
        let folder = try project(Self.right)
        #expect(try folder.run("build", "proyek", "-o", "dengan").status == 0)
        try FileManager.default.removeItem(at: folder.url.appending(path: "proyek/uji.yaml"))
        #expect(try folder.run("build", "proyek", "-o", "tanpa").status == 0)
        #expect(try Tera.shell("diff -r dengan tanpa", in: folder).text.isEmpty)
    }

    @Test func randomAnswersAreTheSameForTheSameSeed() throws {
        func random(_ seed: Int) throws -> String {
            let text = Self.right.replacing("fill: straight, option: selalu", with: "fill: random, seed: \(seed)")
            return try project(text).run("test", "proyek").text
        }
        let first = try random(1)
        #expect(first.contains("gagal uji-kinerja/selalu · mahir"))
        #expect(try random(1) == first)
        #expect(try random(2) != first)
    }

    @Test func aChangeIsTestedAgain() throws {
        let folder = try project(Self.right)
        let script = """
            "$tera" test proyek --watch > keluar 2>&1 &
            pid=$!
            wait_for() { for _ in $(seq 300); do [[ $(grep -c "$1" keluar) -ge 1 ]] && return; sleep 0.1; done; }
            wait_for "4 lulus, 0 gagal"
            sed -i 's/value: 2, band: cukup/value: 1, band: cukup/' proyek/uji.yaml
            wait_for "2 lulus, 2 gagal"
            kill -9 $pid
            cat keluar
            """
        let end = try Tera.shell(script, in: folder)
        #expect(end.text.contains("4 lulus, 0 gagal"))
        #expect(end.text.contains("2 lulus, 2 gagal"))
    }

    // MARK: Mutation

    private func survivors(_ folder: Folder) throws -> (status: Int32, report: [String: Any]) {
        let end = try folder.run("test", "proyek", "--mutate", "--format", "json")
        return (end.status, try end.json())
    }

    private func changes(_ report: [String: Any], _ key: String) -> [String] {
        (report[key] as? [[String: Any]] ?? []).compactMap { $0["change"] as? String }
    }

    /// A scale of 1 to 4 reaches over 3, so cuts move by 0.3: nobody of these tests lies between 2.7 and 3.3.
    @Test func whatNobodyNoticesSurvives() throws {
        let (status, report) = try survivors(try project(Self.right))
        #expect(status == 1)
        let survived = changes(report, "survivors")
        #expect(survived.contains("instrument kinerja/kategori/baik from: 3 -> 3.3"))
        #expect(survived.contains("instrument kinerja/kategori/baik from: 3 -> 2.7"))
        #expect(survived.contains("instrument kinerja/diri required: - -> false"))
        #expect(survived.contains("scale kerap/jarang value: 2 -> 3") == false)
        // 4 becomes 5, and (1 + 1 + 3 + 3) / 4 is no longer 2 when somebody counts twice.
        #expect(survived.contains("scale kerap/selalu value: 4 -> 5") == false)
        #expect(survived.contains("instrument kinerja/diri weight: - -> 2") == false)
        // 2 lies on its cut: moved up it is missed, moved down it is not.
        #expect(survived.contains("instrument kinerja/kategori/cukup from: 2 -> 2.3") == false)
        #expect(survived.contains("instrument kinerja/kategori/cukup from: 2 -> 1.7"))
        let counts = ["byTests", "byChecks"].compactMap { report[$0] as? Int }
        #expect(counts.reduce(survived.count, +) == report["changes"] as? Int)
    }

    /// A reason makes a survivor fine, and one without a survivor is reported with its place.
    @Test func reasonsAreListedAndChecked() throws {
        let reasons = """
            ---
            kind: test
            id: lolos
            title: Yang lolos
            survivors:
              - {change: instrument kinerja*, reason: Contoh kecil.}

            """
        let fine = try survivors(try project(Self.right + reasons))
        #expect(fine.status == 0)
        #expect(changes(fine.report, "stale").isEmpty)
        let stale = try survivors(
            try project(Self.right + reasons + "  - {change: \"scale kerap/selalu value: 4 -> 5\", reason: Lama.}\n"))
        #expect(stale.status == 1)
        #expect(changes(stale.report, "stale") == ["scale kerap/selalu value: 4 -> 5"])
        let entry = try #require((stale.report["stale"] as? [[String: Any]])?.first)
        #expect(entry["line"] as? Int == 23)
        #expect(entry["reason"] as? String == "Lama.")
    }

    /// Keys, reversals, conditions and points of a test with a branch: all are noticed but the key of what is never right.
    @Test func keysAndConditions() throws {
        let folder = try Folder()
        try folder.file(
            "tes.yaml",
            """
            kind: register
            id: program
            title: Program
            holds: programme
            entries: [{id: latihan, title: Latihan, dates: [{from: 2025-02-10, to: 2025-02-12}]}]
            ---
            kind: bank
            id: soal
            title: Soal
            topics: [{id: umum, title: Umum}]
            items:
              - {id: umur, type: integer, stem: Berapa umur Anda?, min: 10, max: 90}
              - id: satu
                type: single
                topic: umum
                stem: Berapa satu tambah satu?
                options: [{id: a, text: Satu}, {id: b, text: Dua}]
                key: b
                points: 2
                relevant: umur >= 17
              - id: dua
                type: single
                topic: umum
                stem: Berapa dua tambah dua?
                options: [{id: a, text: Empat}, {id: b, text: Lima}]
                key: a
            ---
            kind: instrument
            id: tes
            title: Tes
            purpose: test
            budget: {items: 3, minutes: 5}
            raters: [{id: peserta, title: Peserta}]
            sections: [{id: soal, title: Soal, bank: soal}]
            scoring: {pass: {id: lulus, title: Lulus, from: 60}, asumsi: Contoh.}
            ---
            kind: battery
            id: tes-latihan
            title: Tes latihan
            instrument: tes
            programme: latihan
            occasion: akhir
            periode: {from: 2025-02-13, to: 2025-02-13}
            status: tidak-aktif
            ---
            # Dua dari tiga poin: 200/3. Di bawah 17 tahun hanya soal kedua, satu dari satu poin.
            kind: test
            id: uji
            title: Uji tes
            battery: tes-latihan
            cases:
              - id: dewasa
                sheets: [{answers: {umur: 17, satu: b, dua: b}, asked: [satu]}]
                expect: {scores: [{id: nilai, value: 200/3, points: 2, band: lulus}]}
              - id: anak
                sheets: [{answers: {umur: 16, dua: a}, not_asked: [satu]}]
                expect: {scores: [{id: nilai, value: 100}]}
              - id: bukan-umur
                sheets: [{answers: {umur: 9, dua: a}, refused: [umur], sends: false, unanswered: [umur]}]

            """)
        let end = try folder.run("test", ".", "--mutate", "--format", "json")
        let report = try end.json()
        // Between 50 and 60 nobody scores: 0, 100/3, 200/3 and 100 are all that there is.
        #expect(changes(report, "survivors") == ["instrument tes/pass/lulus from: 60 -> 50"], "\(end.complaint)")
        // Two keys, two operators of the condition, points, and two cuts.
        #expect(report["changes"] as? Int == 7)
        #expect(end.status == 1)
        let text = try folder.run("test", ".", "--mutate", "--lang", "en")
        expectGolden(text.text, "test/lolos.en.txt")
    }

    /// A key is put into braces that go over lines as into those of one line: as `required` it survives like there, and is
    /// no broken document that any check would notice.
    @Test func bracesOverLines() throws {
        let folder = try project(Self.right)
        let place = folder.url.appending(path: "proyek/instrumen.yaml")
        let text = try String(contentsOf: place, encoding: .utf8)
        let one = "  - {id: diri, title: Diri sendiri, subjek: Saya}\n"
        try #require(text.contains(one))
        let over = "  - {\n      title: Diri sendiri, subjek: Saya,\n      id: diri\n    }\n"
        try folder.file("proyek/instrumen.yaml", text.replacing(one, with: over))
        let survived = changes(try survivors(folder).report, "survivors")
        #expect(survived.contains("instrument kinerja/diri required: - -> false"))
    }

    /// Signs without spaces are changed, and those within texts of either quotation mark are not.
    @Test func signsOfConditions() throws {
        let folder = try Folder()
        try folder.file(
            "bank.yaml",
            """
            kind: bank
            id: bank
            title: Bank
            items:
              - {id: umur, type: integer, stem: Berapa umur Anda?, min: 10, max: 90}
              - {id: nama, type: text, stem: Siapa nama Anda?, max_length: 20}
              - id: kerja
                type: text
                stem: Di mana Anda bekerja?
                max_length: 20
                relevant: umur>17 && nama != 'a && b < c'
            ---
            kind: instrument
            id: reaksi
            title: Reaksi
            purpose: reaction
            budget: {items: 3, minutes: 5}
            raters: [{id: peserta, title: Peserta}]
            sections: [{id: isi, title: Isi, bank: bank}]
            ---
            kind: register
            id: program
            title: Program
            holds: programme
            entries: [{id: latihan, title: Latihan, dates: [{from: 2025-02-10, to: 2025-02-12}]}]
            ---
            kind: battery
            id: reaksi-latihan
            title: Reaksi latihan
            instrument: reaksi
            programme: latihan
            occasion: akhir
            periode: {from: 2025-02-13, to: 2025-02-13}
            status: tidak-aktif
            ---
            kind: test
            id: uji
            title: Uji
            battery: reaksi-latihan
            cases: [{id: dewasa, sheets: [{answers: {umur: 30, nama: Sari, kerja: Pabrik}, asked: [kerja]}]}]

            """)
        let end = try folder.run("test", ".", "--mutate", "--format", "json")
        let report = try end.json()
        // Denied, `>` and `&&`: the test notices that it is denied, and nothing that it is asked from 17 on or by either.
        #expect(report["changes"] as? Int == 3, "\(end.complaint)")
        let place = "item kerja relevant: umur>17 && nama != 'a && b < c' -> "
        #expect(
            changes(report, "survivors") == [
                place + "umur>=17 && nama != 'a && b < c'", place + "umur>17 || nama != 'a && b < c'",
            ])
    }

    @Test(arguments: ["--watch", "--untouched", "--junit=x.xml", "--only=uji"])
    func whatDoesNotGoWithMutation(_ option: String) throws {
        let end = try project(Self.right).run("test", "proyek", "--mutate", option)
        #expect(end.status == 64)
        #expect(end.complaint.contains("--mutate tidak bersama"))
    }

    // MARK: The instruments

    /// The instruments of 2025 and the examples: every test passes, and every band and route is touched.
    @Test func instrumentsAreTested() throws {
        let end = try Tera.run(
            ["test", Repository.root.appending(path: "Instruments").path, "--format", "json"], in: try Folder())
        #expect(end.status == 0, "\(end.complaint)")
        let report = try end.json()
        #expect(report["failed"] as? Int == 0)
        let instruments = try #require(report["instruments"] as? [[String: Any]])
        #expect(instruments.count == 20)
        for instrument in instruments {
            let id = instrument["id"] as? String ?? ""
            let parts = instrument["parts"] as? [[String: Any]] ?? []
            #expect(parts.contains { $0["kind"] as? String == "route" }, "\(id)")
            for part in parts where ["band", "route", "key", "reversal"].contains(part["kind"] as? String) {
                #expect(part["touched"] as? Int == part["all"] as? Int, "\(id): \(part)")
            }
        }
    }
}
