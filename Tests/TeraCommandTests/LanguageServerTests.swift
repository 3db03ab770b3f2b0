import Foundation
import Testing

/// `tera lsp` over its pipes: each feature on a small project, in its own text.
@Suite struct LanguageServerTests {
    private static let bank = """
        kind: bank
        id: kesan
        title: Kesan
        topics: [{id: umum, title: Umum}]
        items:
          - id: bertemu
            type: boolean
            topic: umum
            stem: Apakah Anda bertemu konselor?
          - id: berapa-kali
            type: integer
            topic: umum
            stem: Berapa kali?
            relevant: bertemu

        """
    private static let instrument = """
        kind: instrument
        id: kuesioner
        title: Kuesioner
        purpose: reaction
        budget: {items: 5, minutes: 5}
        raters: [{id: peserta, title: Peserta}]
        sections:
          - {id: isi, title: Isi, items: [bertemu, berapa-kali]}

        """

    private static func project() throws -> Folder {
        let folder = try Folder()
        try folder.file("bank.yaml", bank)
        try folder.file("instrumen.yaml", instrument)
        return folder
    }

    private func labels(_ result: Any?) -> [String] {
        let items = (result as? [String: Any])?["items"] as? [[String: Any]] ?? []
        return items.compactMap { $0["label"] as? String }
    }

    private func start(_ range: Any?) -> [Int] {
        let start = (range as? [String: Any])?["start"] as? [String: Int] ?? [:]
        return [start["line"] ?? -1, start["character"] ?? -1]
    }

    @Test func findingsComeAsOneTypes() throws {
        let client = try LanguageClient(try Self.project(), language: "en")
        try client.open("bank.yaml", Self.bank)
        _ = try client.waitForCodes("bank.yaml", [])
        // One letter too few, typed and not saved: found by the reader of forms.
        let edit: [String: Any] = [
            "range": ["start": ["line": 6, "character": 10], "end": ["line": 6, "character": 17]], "text": "bolean",
        ]
        let version: [String: Any] = ["uri": client.uri("bank.yaml"), "version": 2]
        try client.notify("textDocument/didChange", ["textDocument": version, "contentChanges": [edit]])
        let found = try #require(try client.waitForCodes("bank.yaml", ["D005"]).first)
        #expect(start(found["range"]) == [6, 10])
        #expect((found["message"] as? String)?.contains("bolean") == true)
        // Its fix makes it right again.
        let place: [String: Any] = [
            "textDocument": ["uri": client.uri("bank.yaml")], "range": found["range"] ?? 0,
            "context": ["diagnostics": [found]],
        ]
        let actions = try #require(try client.request("textDocument/codeAction", place) as? [[String: Any]])
        let changes = (actions.first?["edit"] as? [String: Any])?["changes"] as? [String: [[String: Any]]]
        let change = try #require(changes?[client.uri("bank.yaml")]?.first)
        #expect(change["newText"] as? String == "boolean")
        try client.notify(
            "textDocument/didChange",
            [
                "textDocument": version,
                "contentChanges": [["range": change["range"] ?? 0, "text": change["newText"] ?? ""]],
            ])
        _ = try client.waitForCodes("bank.yaml", [])
    }

    /// A mistake among the documents, in a file that is not open.
    @Test func findingsReachOtherFiles() throws {
        let client = try LanguageClient(try Self.project())
        try client.open("bank.yaml", Self.bank.replacingOccurrences(of: "id: bertemu", with: "id: jumpa"))
        let found = try client.waitForCodes("instrumen.yaml", ["R002"])
        #expect(found.map { start($0["range"]) } == [[7, 34]])
    }

    /// Behind astral signs and with CRLF, places are UTF-16 units.
    @Test func placesAreUTF16() throws {
        let client = try LanguageClient(try Folder())
        let text = "kind: scale\r\nid: coba\r\ntitle: 😀 Coba\r\noptions: [{id: a, label: \"😀😀\", valu: 1}]\r\n"
        try client.open("skala.yaml", text)
        let found = try #require(try client.waitForCodes("skala.yaml", ["D002"]).first)
        #expect(start(found["range"]) == [3, 33])
        let hover = try client.ask("hover", "skala.yaml", 3, 20) as? [String: Any]
        #expect(start(hover?["range"]) == [3, 18])
        // An edit behind an astral sign hits what was meant.
        let edit: [String: Any] = [
            "range": ["start": ["line": 3, "character": 33], "end": ["line": 3, "character": 37]], "text": "value",
        ]
        try client.notify(
            "textDocument/didChange",
            [
                "textDocument": ["uri": client.uri("skala.yaml"), "version": 2], "contentChanges": [edit],
            ])
        let outline = try client.ask("documentSymbol", "skala.yaml", 0, 0) as? [[String: Any]]
        #expect(outline?.compactMap { $0["name"] as? String } == ["coba"])
        let after = client.diagnostics[client.uri("skala.yaml")]?.compactMap { $0["code"] as? String }
        #expect(after?.contains("D002") == false)
    }

    @Test func completesWhatMayStandThere() throws {
        let folder = try Self.project()
        try folder.file(
            "standar.yaml",
            """
            kind: standard
            id: contoh
            title: Standar contoh
            jenjang: [{id: muda, title: Muda}]
            subunsur:
              - id: layanan
                number: 1
                title: Layanan
                jenjang: [muda]
                subkompetensi: [{id: bimbingan, number: 1, title: Bimbingan Jabatan, aliases: [Konseling karier]}]
            """)
        let client = try LanguageClient(folder)
        let text =
            Self.bank + "  - id: baru\n    type: integer\n    \n    relevant: bert\n    cell: {subkompetensi: Kons}\n"
        try client.open("bank.yaml", text)
        let keys = labels(try client.ask("completion", "bank.yaml", 16, 4))
        #expect(keys.contains("topic") && keys.contains("stem"))
        #expect(!keys.contains("type"))
        #expect(labels(try client.ask("completion", "bank.yaml", 15, 12)).contains("checklist"))
        let names = labels(try client.ask("completion", "bank.yaml", 17, 18))
        #expect(names.contains("berapa_kali") && names.contains("answered"))
        let things = try client.ask("completion", "bank.yaml", 18, 30) as? [String: Any]
        let alias = (things?["items"] as? [[String: Any]])?.first { $0["label"] as? String == "Konseling karier" }
        #expect((alias?["textEdit"] as? [String: Any])?["newText"] as? String == "bimbingan")
        // In a document that says nothing yet.
        try client.open("kosong.yaml", "ki")
        #expect(labels(try client.ask("completion", "kosong.yaml", 0, 2)) == ["kind"])
    }

    @Test func leadsFromNamesToWhatTheyMean() throws {
        let client = try LanguageClient(try Self.project())
        try client.open("bank.yaml", Self.bank)
        try client.open("instrumen.yaml", Self.instrument)
        let places = try client.ask("definition", "instrumen.yaml", 7, 35) as? [[String: Any]]
        #expect(places?.map { $0["uri"] as? String } == [client.uri("bank.yaml")])
        #expect(places.map { start($0[0]["range"]) } == [5, 8])
        let hover = try client.ask("hover", "instrumen.yaml", 7, 35) as? [String: Any]
        let words = ((hover?["contents"] as? [String: Any])?["value"] as? String) ?? ""
        #expect(words.contains("Apakah Anda bertemu konselor?"))
        let key = try client.ask("hover", "bank.yaml", 13, 6) as? [String: Any]
        #expect((((key?["contents"] as? [String: Any])?["value"]) as? String)?.contains("`relevant`") == true)
        let uses =
            try client.ask(
                "references", "bank.yaml", 5, 9, ["context": ["includeDeclaration": true]]) as? [[String: Any]]
        #expect(uses?.map { start($0["range"]) } == [[5, 8], [13, 14], [7, 34]])
    }

    @Test func renamesInEveryFile() throws {
        let client = try LanguageClient(try Self.project())
        try client.open("bank.yaml", Self.bank)
        let edit = try client.ask("rename", "bank.yaml", 5, 9, ["newName": "jumpa-konselor"]) as? [String: Any]
        let changes = try #require(edit?["changes"] as? [String: [[String: Any]]])
        #expect(
            changes[client.uri("bank.yaml")]?.map { $0["newText"] as? String } == ["jumpa-konselor", "jumpa_konselor"])
        #expect(changes[client.uri("instrumen.yaml")]?.map { start($0["range"]) } == [[7, 34]])
        for name in ["Bukan Id", "berapa-kali"] {
            let answer = try client.answer(
                "textDocument/rename",
                [
                    "textDocument": ["uri": client.uri("bank.yaml")], "position": ["line": 5, "character": 9],
                    "newName": name,
                ])
            #expect(answer["error"] != nil, "\(name)")
        }
    }

    private func rename(_ client: LanguageClient, _ name: String, _ line: Int, _ character: Int, _ new: String) throws
        -> [String: Any]
    {
        let place: [String: Any] = [
            "textDocument": ["uri": client.uri(name)], "position": ["line": line, "character": character],
            "newName": new,
        ]
        return try client.answer("textDocument/rename", place)
    }

    private func places(_ answer: [String: Any], _ uri: String) -> [[Int]]? {
        let changes = (answer["result"] as? [String: Any])?["changes"] as? [String: [[String: Any]]]
        return changes?[uri]?.map { start($0["range"]) }
    }

    /// The answers of tests name items, one time of a repeat with its number.
    @Test func renamesInTests() throws {
        let folder = try Self.project()
        try folder.file(
            "uji.yaml",
            """
            kind: test
            id: uji
            title: Uji
            battery: b
            cases:
              - id: satu
                sheets:
                  - answers: {bertemu: ya, berapa-kali: 2, berapa-kali.2: 3}
                    asked: [bertemu, berapa-kali.10]

            """)
        let client = try LanguageClient(folder)
        try client.open("bank.yaml", Self.bank)
        let first = try rename(client, "bank.yaml", 5, 9, "jumpa")
        #expect(places(first, client.uri("uji.yaml")) == [[7, 18], [8, 16]])
        let second = try rename(client, "bank.yaml", 9, 9, "kali")
        #expect(places(second, client.uri("uji.yaml")) == [[7, 31], [7, 47], [8, 25]])
        // From a test too, and the number of the time stays.
        let third = try rename(client, "uji.yaml", 7, 50, "kali")
        let changes = (third["result"] as? [String: Any])?["changes"] as? [String: [[String: Any]]]
        let ends = changes?[client.uri("uji.yaml")]?.map { edit in
            ((edit["range"] as? [String: Any])?["end"] as? [String: Int])?["character"]
        }
        #expect(ends == [42, 58, 36])
    }

    /// Coding frames are known from their table: their words are offered, and their items are renamed with the bank's.
    @Test func knowsCodingFrames() throws {
        let folder = try Self.project()
        let frame = """
            kind: coding_frame
            id: kode
            title: Kode
            instrument: kue
            items: [bertemu]
            codes: sev
            none: {id: x, title: X}
            categories: [{id: a, title: A, desc}]

            """
        try folder.file("kode.yaml", frame)
        let client = try LanguageClient(folder)
        try client.open("bank.yaml", Self.bank)
        try client.open("kode.yaml", frame)
        let renamed = try rename(client, "bank.yaml", 5, 9, "jumpa")
        #expect(places(renamed, client.uri("kode.yaml")) == [[4, 8]])
        #expect(labels(try client.ask("completion", "kode.yaml", 3, 15)).contains("kuesioner"))
        #expect(labels(try client.ask("completion", "kode.yaml", 5, 10)).contains("several"))
        #expect(labels(try client.ask("completion", "kode.yaml", 7, 34)).contains("description"))
        #expect(labels(try client.ask("completion", "kode.yaml", 0, 8)).contains("coding_frame"))
    }

    /// A figure that a report cites leads to the item of its row, and is renamed with it; a word like `gain`, which only
    /// names a table, is not.
    @Test func knowsTheFiguresOfReports() throws {
        let folder = try Self.project()
        let texts = """
            kind: report_text
            id: naskah
            title: Naskah
            report: programme
            programme: p
            conclusions:
              - id: capaian
                title: Capaian
                paragraphs:
                  - >-
                    Yang naik {gain.up.share}; dari semua
                    {reaction-baik-4.berapa-kali.positive-share} puas.
            repeats: [capaian]

            """
        try folder.file("naskah.yaml", texts)
        let bank = Self.bank.replacing("id: bertemu", with: "id: gain").replacing(
            "relevant: bertemu", with: "relevant: gain")
        try folder.file("bank.yaml", bank)
        let client = try LanguageClient(folder)
        try client.open("bank.yaml", bank)
        try client.open("naskah.yaml", texts)
        let renamed = try rename(client, "bank.yaml", 9, 9, "kali")
        #expect(places(renamed, client.uri("naskah.yaml")) == [[11, 25]])
        #expect(places(try rename(client, "bank.yaml", 5, 9, "jumpa"), client.uri("naskah.yaml")) == nil)
        #expect(labels(try client.ask("completion", "naskah.yaml", 12, 11)).contains("capaian"))
        let found = try client.ask("definition", "naskah.yaml", 11, 32) as? [[String: Any]]
        #expect(found?.first.map { start($0["range"]) } == [9, 8])
        #expect(found?.first?["uri"] as? String == client.uri("bank.yaml"))
    }

    /// Scores of a performance instrument are named after its subkompetensi.
    @Test func renamesSubkompetensiInTests() throws {
        let folder = try Folder()
        try folder.file(
            "standar.yaml",
            """
            kind: standard
            id: s
            title: S
            jenjang: [{id: mahir, title: Mahir}]
            subunsur:
              - id: layanan
                number: 1
                title: Layanan
                jenjang: [mahir]
                subkompetensi: [{id: sirkulasi, number: 1, title: Sirkulasi}]

            """)
        try folder.file(
            "uji.yaml",
            "kind: test\nid: uji\ntitle: Uji\nbattery: b\n"
                + "cases: [{id: satu, expect: {scores: [{id: sirkulasi, value: 1}]}}]\n")
        let client = try LanguageClient(folder)
        #expect(
            places(try rename(client, "standar.yaml", 9, 26, "peredaran"), client.uri("uji.yaml")) == [[4, 42]])
    }

    /// In an expression `a-b` and `a_b` are one name; and what may mean several ids is left to people.
    @Test func whatWouldMeanSomethingElseIsNotRenamed() throws {
        let folder = try Self.project()
        let scored = { (id: String) in
            "kind: instrument\nid: \(id)\ntitle: T\nscoring:\n  scores: [{id: total, title: T}]\n"
        }
        try folder.file("satu.yaml", scored("satu"))
        try folder.file("dua.yaml", scored("dua"))
        let client = try LanguageClient(folder, language: "en")
        try client.open("bank.yaml", Self.bank)
        let same = try rename(client, "bank.yaml", 5, 9, "berapa_kali")
        #expect((same["error"] as? [String: Any])?["message"] as? String == "the id `berapa_kali` is taken already")
        // Nobody refers to either yet, so each can have another name.
        #expect(places(try rename(client, "satu.yaml", 4, 18, "jumlah"), client.uri("satu.yaml")) == [[4, 16]])
        try client.open(
            "uji.yaml",
            "kind: test\nid: uji\ntitle: Uji\nbattery: b\n"
                + "cases: [{id: c, expect: {scores: [{id: total, value: 1}]}}]\n")
        let unclear = try rename(client, "satu.yaml", 4, 18, "jumlah")
        let message = (unclear["error"] as? [String: Any])?["message"] as? String
        #expect(message?.contains("uji.yaml:5 may mean several ids") == true)
    }

    @Test func outlineFoldingAndFormatting() throws {
        let client = try LanguageClient(try Self.project())
        try client.open("bank.yaml", Self.bank + "note:   Rapi.\n")
        let outline = try #require(try client.ask("documentSymbol", "bank.yaml", 0, 0) as? [[String: Any]])
        let children = outline[0]["children"] as? [[String: Any]]
        #expect(children?.map { $0["name"] as? String } == ["umum", "bertemu", "berapa-kali"])
        let folds = try #require(try client.ask("foldingRange", "bank.yaml", 0, 0) as? [[String: Int]])
        #expect(folds.contains { $0["startLine"] == 5 && $0["endLine"] == 8 })
        let edits = try #require(try client.ask("formatting", "bank.yaml", 0, 0) as? [[String: Any]])
        #expect(edits.map { start($0["range"]) } == [[14, 6]])
        #expect(edits.map { $0["newText"] as? String } == [""])
    }

    /// Where only the last line break is missing, the change stands behind the last sign.
    @Test func formatsWhatLacksItsLastLineBreak() throws {
        let client = try LanguageClient(try Self.project())
        try client.open("bank.yaml", "kind: scale")
        let edits = try #require(try client.ask("formatting", "bank.yaml", 0, 0) as? [[String: Any]])
        #expect(edits.map { start($0["range"]) } == [[0, 11]])
        #expect(edits.map { $0["newText"] as? String } == ["\n"])
    }

    @Test func coverageStandsAboveBatteries() throws {
        let folder = try Folder()
        try FileManager.default.copyItem(
            at: Repository.root.appending(path: "Instruments"), to: folder.url.appending(path: "isi"))
        let client = try LanguageClient(folder)
        let name = "isi/batteries/kinerja-cop-bisindo.yaml"
        try client.open(
            name, try String(contentsOf: folder.url.appending(path: name), encoding: .utf8))
        var lenses: [[String: Any]] = []
        while lenses.isEmpty {
            lenses = try client.ask("codeLens", name, 0, 0) as? [[String: Any]] ?? []
            Thread.sleep(forTimeInterval: 0.05)
        }
        let titles = lenses.compactMap { ($0["command"] as? [String: Any])?["title"] as? String }
        #expect(titles.first == "ahli-pertama: 9/9 indikator tercakup")
        #expect(titles.last == "ahli-utama: 0/0 indikator tercakup · 3 di luar jenjang")
    }

    /// Messages that make no sense, and the ways to end.
    @Test func survivesNonsense() throws {
        let client = try LanguageClient(try Self.project())
        try client.raw("Content-Length: 7\r\n\r\n{\"a\": }")
        try client.raw("Content-Length: 2\r\n\r\n[]")
        try client.notify("textDocument/didChange", ["textDocument": 5, "contentChanges": "x"])
        #expect(try client.answer("textDocument/hover", [:])["result"] is NSNull)
        #expect(try client.answer("tidak/ada", [:])["error"] != nil)
        #expect(try client.ask("hover", "bank.yaml", -4, 1_000_000) is NSNull)
        _ = try client.answer("shutdown", [:])
        try client.notify("exit", [:])
        #expect(try client.status() == 0)
        #expect(try LanguageClient(try Self.project()).status() == 1)
    }
}
