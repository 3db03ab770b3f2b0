import Foundation
import Testing

/// `tera build --after`: what happens to answers that were given on earlier forms (issue 7). Scores worked by hand.
@Suite struct EarlierAnswersTests {
    /// 2025: `lelah` is 3 of 3 as the others are; mean of three.
    static let first = try! String(
        contentsOf: Repository.root.appending(path: "Tests/Golden/compat/previous/01-reworded-item/dokumen.yaml"),
        encoding: .utf8)

    private static func edited(_ pairs: (String, String)...) -> String {
        pairs.reduce(first) { text, pair in text.replacingOccurrences(of: pair.0, with: pair.1) }
    }

    /// Documents of several years, each built after the one before.
    private static func folder(_ years: (name: String, text: String)...) throws -> Folder {
        let folder = try Folder()
        var before: String?
        for (name, text) in years {
            try folder.file("\(name)/dokumen.yaml", text)
            let after = before.map { ["--after", $0] } ?? []
            let end = try Tera.run(["build", name, "-o", "hasil-\(name)"] + after, in: folder)
            try #require(end.status == 0, "\(end.complaint)")
            before = "hasil-\(name)"
        }
        return folder
    }

    private static func hash(_ form: String, _ year: String, _ folder: Folder) throws -> String {
        let manifest = try JSONSerialization.jsonObject(
            with: Data(contentsOf: folder.url.appending(path: "hasil-\(year)/manifest.json")))
        let artifacts = try #require((manifest as? [String: Any])?["artifacts"] as? [[String: Any]])
        let entry = try #require(artifacts.first { $0["kind"] as? String == "form" && $0["id"] as? String == form })
        return try #require(entry["sha256"] as? String)
    }

    /// A sheet on the form of a year.
    private static func answer(
        _ answers: String, person: String = "p1", year: String, in folder: Folder, file: String = "jawaban.jsonl"
    ) throws {
        let hash = try hash("kesan-akhir.peserta", year, folder)
        let line = """
            {"format": "tera-answers/1", "form": "kesan-akhir.peserta", "formHash": "\(hash)", "participant": "\(person)", \
            "rater": "peserta", "sent": true, "answers": {\(answers)}}

            """
        let place = folder.url.appending(path: file)
        let before = (try? String(contentsOf: place, encoding: .utf8)) ?? ""
        try folder.file(file, before + line)
    }

    /// The score `kepuasan`, or the new name of it, of each person.
    private static func scores(_ end: Finished, _ score: String = "kepuasan") throws -> [String: String] {
        let surveys = try #require(try end.json()["surveys"] as? [[String: Any]])
        var values: [String: String] = [:]
        for person in surveys.flatMap({ $0["people"] as? [[String: Any]] ?? [] }) {
            let scores = person["scores"] as? [[String: Any]] ?? []
            let own = scores.first { $0["id"] as? String == score }?["value"] as? [String: String]
            values[person["participant"] as? String ?? ""] = own?["exact"] ?? "–"
        }
        return values
    }

    private static func score(
        _ year: String, _ options: String..., in folder: Folder
    ) throws -> Finished {
        try Tera.run(
            ["score", "--build", "hasil-\(year)", "--answers", "jawaban.jsonl", "--format", "json", "--per-rater"]
                + options, in: folder)
    }

    // (3 + 2 + 1) / 3 = 2
    private static let answers =
        #""jelas": "setuju", "berguna": "ragu", "lelah": "tidak", "asal": "teman", "umur": "30""#

    @Test func rewordedFormsAreRead() throws {
        let folder = try Self.folder(
            ("2025", Self.first),
            (
                "2026",
                Self.edited(
                    ("Materi latihan jelas.", "Materi mudah dipahami."),
                    ("purpose: reaction", "version: 1.0.1\npurpose: reaction"))
            ))
        try Self.answer(Self.answers, year: "2025", in: folder)
        let end = try Self.score("2026", in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        #expect(try Self.scores(end) == ["p1": "2"])
        #expect(end.complaint.contains("1 lembar versi 1.0.0 dibaca sebagai versi 1.0.1"), "\(end.complaint)")
    }

    @Test func withoutAfterTheyAreRefused() throws {
        let folder = try Self.folder(("2025", Self.first))
        try Self.answer(Self.answers, year: "2025", in: folder)
        try folder.file("2026/dokumen.yaml", Self.edited(("Materi latihan jelas.", "Materi mudah dipahami.")))
        #expect(try folder.run("build", "2026", "-o", "hasil-2026").status == 0)
        let end = try Self.score("2026", in: folder)
        #expect(end.status == 1)
        #expect(end.complaint.contains("--after"), "\(end.complaint)")
    }

    /// Items and options are found by their new names, and the order of the options by the new form.
    @Test func renamesAreApplied() throws {
        let folder = try Self.folder(
            ("2025", Self.first),
            (
                "2026",
                Self.edited(
                    ("{id: lelah,", "{id: capek, formerly: [lelah],"), ("berguna, lelah]", "berguna, capek]"),
                    ("{id: tidak, value: 1,", "{id: tidak-setuju, formerly: [tidak], value: 1,"),
                    ("{id: teman, text: Teman}", "{id: kenalan, text: Teman, formerly: [teman]}"))
            ))
        try Self.answer(Self.answers, year: "2025", in: folder)
        let end = try Self.score("2026", in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        #expect(try Self.scores(end) == ["p1": "2"])
    }

    @Test func formsWithOtherAnswersAreRefusedByName() throws {
        let folder = try Self.folder(
            ("2025", Self.first),
            (
                "2026",
                Self.edited(
                    (", {id: surat, text: Surat}", ""), ("purpose: reaction", "version: 1.1.0\npurpose: reaction"))
            ))
        try Self.answer(Self.answers, year: "2025", in: folder)
        for options in [[], ["--rescore"]] {
            let end = try Tera.run(
                ["score", "--build", "hasil-2026", "--answers", "jawaban.jsonl"] + options, in: folder)
            #expect(end.status == 1)
            #expect(
                end.complaint.contains("butir asal, pilihan surat") && end.complaint.contains("versi 1.0.0")
                    && end.complaint.contains("--build"), "\(end.complaint)")
        }
    }

    /// Weight 2 for `lelah`: (3 + 2 + 2 × 1) / 4 = 7/4.
    @Test func otherScoresAreComputedOnDemandAlone() throws {
        let folder = try Self.folder(
            ("2025", Self.first),
            (
                "2026",
                Self.edited(
                    ("melelahkan., weight: 1", "melelahkan., weight: 2"),
                    ("purpose: reaction", "version: 2.0.0\npurpose: reaction"))
            ))
        try Self.answer(Self.answers, year: "2025", in: folder)
        let refused = try Self.score("2026", in: folder)
        #expect(refused.status == 1)
        #expect(
            refused.complaint.contains("butir lelah, bobot `1` → `2`") && refused.complaint.contains("--rescore"),
            "\(refused.complaint)")
        let anew = try Self.score("2026", "--rescore", in: folder)
        #expect(anew.status == 0, "\(anew.complaint)")
        #expect(try Self.scores(anew) == ["p1": "1.75"])
        // It says so in what is handed on.
        #expect(anew.text.contains("dinilai ulang dengan aturan versi 2.0.0"))
        let text = try folder.run("score", "--build", "hasil-2026", "--answers", "jawaban.jsonl", "--rescore")
        #expect(text.text.contains("dinilai ulang dengan aturan versi 2.0.0"), "\(text.text)")
    }

    /// 2025 → 2026 → 2027: each step says what it changed, and the last build reads the first answers.
    @Test func chainsCarryOn() throws {
        let second = Self.edited(
            ("{id: lelah,", "{id: capek, formerly: [lelah],"), ("berguna, lelah]", "berguna, capek]"))
        let third =
            second.replacingOccurrences(of: "{id: capek, formerly: [lelah],", with: "{id: penat, formerly: [capek],")
            .replacingOccurrences(of: "berguna, capek]", with: "berguna, penat]")
        let folder = try Self.folder(("2025", Self.first), ("2026", second), ("2027", third))
        try Self.answer(Self.answers, year: "2025", in: folder)
        try Self.answer(
            Self.answers.replacingOccurrences(of: "lelah", with: "capek"), person: "p2", year: "2026", in: folder)
        let end = try Self.score("2027", in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        #expect(try Self.scores(end) == ["p1": "2", "p2": "2"])
    }

    /// A step that changed scores stands between its answers and every later build, whatever came after it.
    @Test func chainsKeepTheWorstStep() throws {
        let heavier = ("melelahkan., weight: 1", "melelahkan., weight: 2")
        let folder = try Self.folder(
            ("2025", Self.first),
            ("2026", Self.edited(heavier, ("purpose: reaction", "version: 2.0.0\npurpose: reaction"))),
            (
                "2027",
                Self.edited(
                    heavier, ("Materi latihan jelas.", "Materi mudah."),
                    ("purpose: reaction", "version: 2.0.1\npurpose: reaction"))
            ))
        try Self.answer(Self.answers, year: "2025", in: folder)
        try Self.answer(Self.answers, person: "p2", year: "2026", in: folder)
        let end = try Self.score("2027", in: folder)
        #expect(end.status == 1 && end.complaint.contains("bobot `1` → `2`"), "\(end.complaint)")
        // (3 + 2 + 2 × 1) / 4
        #expect(try Self.scores(end) == ["p2": "1.75"])
        let analysed = try folder.run(
            "analyse", "kesan-akhir", "--build", "hasil-2027", "--answers", "jawaban.jsonl", "--format", "json")
        #expect(analysed.status == 1 && analysed.complaint.contains("--rescore"), "\(analysed.complaint)")
    }

    /// Who answered the present form too, counts with that.
    @Test func thePresentSheetGoesFirst() throws {
        let folder = try Self.folder(
            ("2025", Self.first),
            (
                "2026",
                Self.edited(
                    ("Materi latihan jelas.", "Materi mudah."),
                    ("purpose: reaction", "version: 1.0.1\npurpose: reaction"))
            ))
        try Self.answer(Self.answers, year: "2025", in: folder)
        try Self.answer(
            Self.answers.replacingOccurrences(of: "tidak", with: "setuju"), year: "2026", in: folder)
        let end = try Self.score("2026", in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        // (3 + 2 + 3) / 3 = 8/3
        #expect(try Self.scores(end) == ["p1": "8/3"])
    }

    /// Whose programme is no longer evaluated is found sheet by sheet: the others are read.
    @Test func aDroppedProgrammeKeepsNobodyElseOut() throws {
        let sides = try ["previous", "current"].map { side in
            try String(
                contentsOf: Repository.root.appending(
                    path: "Tests/Golden/compat/\(side)/58-programme-dropped/dokumen.yaml"), encoding: .utf8)
        }
        let folder = try Self.folder(("2025", sides[0]), ("2026", sides[1]))
        try Self.answer(Self.answers, year: "2025", in: folder)
        let end = try Self.score("2026", in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        #expect(try Self.scores(end) == ["p1": "2"])
    }

    /// A version that is too small names two forms alike, so nothing is built.
    @Test func aSmallStepIsNotBuilt() throws {
        let folder = try Self.folder(("2025", Self.first))
        try folder.file("2026/dokumen.yaml", Self.edited(("Materi latihan jelas.", "Materi mudah.")))
        let end = try folder.run("build", "2026", "-o", "hasil-2026", "--after", "hasil-2025")
        #expect(end.status == 1)
        #expect(end.complaint.contains("tulis `version: 1.0.1`"), "\(end.complaint)")
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "hasil-2026").path))
    }

    /// A table of sheets goes the same way.
    @Test func tablesOfSheetsAreReadTheSame() throws {
        let folder = try Self.folder(
            ("2025", Self.first),
            (
                "2026",
                Self.edited(
                    ("melelahkan., weight: 1", "melelahkan., weight: 2"),
                    ("purpose: reaction", "version: 2.0.0\npurpose: reaction"))
            ))
        try Self.answer(Self.answers, year: "2025", in: folder)
        let arguments = [
            "score", "--build", "hasil-2026", "--table", "kesan-akhir=jawaban.jsonl", "--people", "nilai.csv",
        ]
        let refused = try Tera.run(arguments, in: folder)
        #expect(refused.status == 1 && refused.complaint.contains("--rescore"), "\(refused.complaint)")
        let anew = try Tera.run(arguments + ["--rescore"], in: folder)
        #expect(anew.status == 0, "\(anew.complaint)")
        let rows = try String(contentsOf: folder.url.appending(path: "nilai.csv"), encoding: .utf8)
        #expect(rows.contains("p1,1.75,rendah"), "\(rows)")
        #expect(anew.complaint.contains("dinilai ulang"), "\(anew.complaint)")
    }

    /// Of two rows of one role neither counts; they are read twice, and counted never.
    @Test func tablesSayHowManySheetsCount() throws {
        let folder = try Self.folder(
            ("2025", Self.first),
            (
                "2026",
                Self.edited(
                    ("Materi latihan jelas.", "Materi mudah."),
                    ("purpose: reaction", "version: 1.0.1\npurpose: reaction"))
            ))
        for person in ["p1", "p2", "p2", "p3"] {
            try Self.answer(Self.answers, person: person, year: "2025", in: folder)
        }
        let end = try folder.run("score", "--build", "hasil-2026", "--table", "kesan-akhir=jawaban.jsonl")
        #expect(end.status == 1)
        #expect(
            end.complaint.contains("kesan-akhir: 2 lembar versi 1.0.0 dibaca sebagai versi 1.0.1"), "\(end.complaint)")
    }

    /// The scale read from the other end under the same ids: who agreed in 2025 must not disagree in 2026.
    @Test func answersToAScaleThatWasTurnedRoundAreRefused() throws {
        let turned = Self.edited(
            ("{id: tidak, value: 1, label: Tidak setuju}", "{id: tidak, value: 1, label: Setuju}"),
            ("{id: setuju, value: 3, label: Setuju}", "{id: setuju, value: 3, label: Tidak setuju}"))
        let folder = try Self.folder(
            ("2025", Self.first),
            ("2026", turned.replacingOccurrences(of: "purpose: reaction", with: "version: 2.0.0\npurpose: reaction")))
        try Self.answer(Self.answers, year: "2025", in: folder)
        for options in [[], ["--rescore"]] {
            let end = try Tera.run(
                ["score", "--build", "hasil-2026", "--answers", "jawaban.jsonl"] + options, in: folder)
            #expect(end.status == 1 && end.complaint.contains("skala setuju, pilihan tidak"), "\(end.complaint)")
        }
        // A smaller step is not enough.
        try folder.file(
            "kecil/dokumen.yaml",
            turned.replacingOccurrences(of: "purpose: reaction", with: "version: 1.1.0\npurpose: reaction"))
        let small = try folder.run("build", "kecil", "-o", "hasil-kecil", "--after", "hasil-2025")
        #expect(small.status == 1 && small.complaint.contains("version: 2.0.0"), "\(small.complaint)")
    }

    /// Damage of the list of earlier forms is said, and nobody's answers are read by it.
    @Test func aDamagedListIsRefused() throws {
        let folder = try Self.folder(
            ("2025", Self.first),
            (
                "2026",
                Self.edited(
                    ("Materi latihan jelas.", "Materi mudah."),
                    ("purpose: reaction", "version: 1.0.1\npurpose: reaction"))
            ))
        try Self.answer(Self.answers, year: "2025", in: folder)
        let place = folder.url.appending(path: "hasil-2026/compatibility.json")
        let text = try String(contentsOf: place, encoding: .utf8)
        try folder.file("hasil-2026/compatibility.json", text.replacingOccurrences(of: "wording", with: "scores"))
        let end = try Self.score("2026", in: folder)
        #expect(end.status == 2 && end.complaint.contains("compatibility.json"), "\(end.complaint)")
    }
}
