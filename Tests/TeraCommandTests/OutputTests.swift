import Foundation
import Testing

/// What commands print, and to whom.
@Suite struct OutputTests {
    static let commands = ["check", "coverage", "build", "run", "status", "score", "analyse", "report", "explain"]

    @Test(arguments: commands + ["report individual", "report cop"])
    func helpShowsExamples(_ command: String) throws {
        let folder = try Folder()
        let help = try Tera.run(command.split(separator: " ").map(String.init) + ["--help"], in: folder)
        #expect(help.status == 0)
        let examples = help.text.components(separatedBy: "Contoh:").dropFirst().first ?? ""
        let name = command.split(separator: " ")[0]
        #expect(examples.contains("\n  tera \(name)"), "\(help.text)")
    }

    @Test func helpOfTheProgramNamesEveryCommand() throws {
        let help = try Folder().run("--help").text
        #expect(help.contains("Contoh:"))
        for command in Self.commands { #expect(help.contains("\n  \(command) ")) }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionScripts(_ shell: String) throws {
        let end = try Folder().run("--generate-completion-script", shell)
        #expect(end.status == 0)
        for command in Self.commands { #expect(end.text.contains(command)) }
        #expect(end.text.contains("as-of"))
    }

    @Test func completionScriptIsBash() throws {
        let end = try Tera.shell(#""$tera" --generate-completion-script bash | bash -n"#, in: try Folder())
        #expect(end.status == 0, "\(end.complaint)")
    }

    // MARK: Colour

    /// On a terminal of its own, made by `script`: what `tera check` prints of a document with an error.
    private func atTerminal(_ settings: String) throws -> String {
        let folder = try Folder()
        try folder.file("salah.yaml", "kind: scale\nid: salah\ntitel: Salah\n")
        return try Tera.shell(
            "\(settings) script -qec '\"$tera\" check salah.yaml' /dev/null < /dev/null", in: folder
        ).text
    }

    @Test func colourOnATerminalOnly() throws {
        #expect(try atTerminal("TERM=xterm").contains("\u{1B}["))
        #expect(try !atTerminal("TERM=xterm NO_COLOR=1").contains("\u{1B}["))
        #expect(try !atTerminal("TERM=dumb").contains("\u{1B}["))
        let folder = try Folder()
        try folder.file("salah.yaml", "kind: scale\nid: salah\ntitel: Salah\n")
        #expect(try !folder.run("check", "salah.yaml", environment: ["TERM": "xterm"]).text.contains("\u{1B}"))
    }

    // MARK: Pipes

    /// A reader that goes away ends the program quietly, whatever the command was saying.
    @Test(arguments: ["check --format json", "coverage", "coverage --format html"])
    func aClosedPipeIsNoCrash(_ command: String) throws {
        let folder = try Folder.withProject()
        let end = try Tera.shell(
            #"set -o pipefail; "$tera" \#(command) proyek | head -c 1 > /dev/null; echo "${PIPESTATUS[0]}""#,
            in: folder)
        #expect(end.complaint.isEmpty, "\(end.complaint)")
        // 141: ended by the signal that a closed pipe sends; 0 where everything fitted into the pipe before it closed.
        #expect(["0\n", "2\n", "141\n"].contains(end.text), "\(end.text)")
    }

    @Test func aFullDiskIsSaid() throws {
        let folder = try Folder.withProject()
        let end = try Tera.shell(#""$tera" check proyek > /dev/full"#, in: folder)
        #expect(end.status == 2)
    }

    // MARK: Language

    @Test func languageByOptionThenByLocale() throws {
        let folder = try Folder()
        try folder.file("salah.yaml", "kind: scale\nid: salah\ntitel: Salah\n")
        func check(_ options: [String], _ environment: [String: String]) throws -> String {
            try Tera.run(["check", "salah.yaml"] + options, in: folder, environment: environment).text
        }
        #expect(try check([], [:]).contains("galat D002"))
        #expect(try check([], ["LANG": "id_ID.UTF-8"]).contains("galat D002"))
        #expect(try check([], ["LANG": "en_US.UTF-8"]).contains("error D002"))
        #expect(try check([], ["LC_ALL": "en_GB.UTF-8", "LANG": "id_ID.UTF-8"]).contains("error D002"))
        #expect(try check(["--lang", "id"], ["LANG": "en_US.UTF-8"]).contains("galat D002"))
        #expect(try check(["--lang", "en"], [:]).contains("error D002"))
    }

    /// The same documents give the same bytes in any time zone and locale.
    @Test(arguments: [
        ["check", "salah", "--format", "json", "--lang", "id"],
        ["check", "salah", "--format", "sarif", "--lang", "id"],
        ["check", "salah", "--lang", "id"],
        ["coverage", "proyek", "--format", "json"],
        ["coverage", "proyek", "--format", "csv"],
        ["coverage", "proyek", "--format", "html", "--lang", "id"],
        ["score", "--format", "json", "--lang", "id"],
        ["report", "--participant", "ps-01", "--lang", "id"],
    ])
    func sameBytesEverywhere(_ arguments: [String]) throws {
        let folder = try Folder.withAnswers()
        try folder.file("salah/a.yaml", "kind: scale\nid: salah\ntitel: Salah\n")
        try folder.file("salah/b.yaml", "kind: bank\nid: Ya\nitems: [\n")
        let here = try Tera.run(arguments, in: folder)
        #expect(!here.output.isEmpty)
        for environment in [
            ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"], ["TZ": "America/St_Johns", "LC_ALL": "C"],
        ] {
            let there = try Tera.run(arguments, in: folder, environment: environment)
            #expect(there.output == here.output)
            #expect(there.status == here.status)
        }
    }

    // MARK: Places

    /// `file` is relative to the working directory wherever that is, and absolute outside it.
    @Test(arguments: [
        (".", "proyek", "proyek/salah.yaml"), (".", "./proyek/", "proyek/salah.yaml"), ("proyek", ".", "salah.yaml"),
        ("proyek", "salah.yaml", "salah.yaml"), ("lain", "../proyek", "../proyek/salah.yaml"),
    ])
    func filesAreRelativeToTheWorkingDirectory(_ place: String, _ path: String, _ expected: String) throws {
        let folder = try Folder.withProject()
        try folder.file("lain/kosong", "")
        try folder.file("proyek/salah.yaml", "kind: scale\nid: salah\ntitel: Salah\n")
        let end = try Tera.run(
            ["check", path, "--format", "json"], in: folder, at: place)
        let found = try #require(try end.json()["diagnostics"] as? [[String: Any]])
        #expect(Set(found.compactMap { $0["file"] as? String }) == [expected])
    }

    @Test func answersAndReportsAreTheirOwnersAlone() throws {
        let folder = try Folder.withAnswers()
        #expect(try folder.run("report", "--participant", "ps-01", "--html", "laporan.html").status == 0)
        for name in ["tera.sqlite", "laporan.html"] {
            let attributes = try FileManager.default.attributesOfItem(
                atPath: folder.url.appending(path: name).path)
            #expect((attributes[.posixPermissions] as? Int) == 0o600, "\(name)")
        }
    }

    /// One report in every form. All four raters answered alike: 3,5 and 3.
    @Test func aPersonsReportInEveryForm() throws {
        let folder = try Folder.withAnswers()
        func report(_ options: String...) throws -> Finished {
            try Tera.run(["report", "--participant", "ps-01", "--lang", "id"] + options, in: folder)
        }
        func text(_ name: String) throws -> String {
            try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
        }
        #expect(try report("--format", "csv", "-o", "tabel").status == 0)
        let rows = try text("tabel/perspectives.csv").split(whereSeparator: \.isNewline).map(String.init)
        #expect(rows[0] == "row,label,self,self.n,others,others.n,difference,difference.n")
        #expect(
            rows.dropFirst() == ["1,1. Layanan Sirkulasi,3.5,1,3.5,3,0.0,3", "2,2. Layanan Rujukan,3.0,1,3.0,3,0.0,3"])
        #expect(try report("--format", "csv", "-o", "dalam", "--internal").status == 0)
        let inside = try text("dalam/perspectives.csv").split(whereSeparator: \.isNewline)
        // The person is not among the others: atasan, rekan and pengguna_layanan.
        #expect(inside[0].hasSuffix("rater-3,rater-3.n,difference,difference.n") && !inside[0].contains("rater-4"))
        #expect(try text("dalam/tables.csv").contains(",internal"))
        #expect(try report("--format", "markdown").text.contains("| 1\\. Layanan Sirkulasi | 3,5 | 3,5 | 0,0 |"))
        #expect(try report("--format", "xlsx", "-o", "laporan.xlsx").status == 0)
        #expect(
            try Data(contentsOf: folder.url.appending(path: "laporan.xlsx")).starts(with: Data("PK".utf8)))
        // The name of a file says its form.
        #expect(try report("-o", "a.html").status == 0)
        #expect(try report("-o", "c.xlsx").status == 0 && report("-o", "c.md").status == 0)
        #expect(
            try Data(contentsOf: folder.url.appending(path: "c.xlsx"))
                == Data(contentsOf: folder.url.appending(path: "laporan.xlsx")))
        #expect(try text("c.md").hasPrefix("# LAPORAN"))
        #expect(try report("--format", "text", "-o", "d.html").status == 0 && !text("d.html").contains("<"))
        #expect(try report("--html", "b.html").status == 0)
        #expect(try text("a.html") == text("b.html"))
        #expect(try report("--internal").text.hasPrefix("INTERNAL: TIDAK UNTUK DISEBARKAN"))
        for options in [
            ["--format", "csv"], ["--format", "xlsx"], ["--format", "pdf"], ["--html", "c.html", "-o", "d.html"],
            ["--html", "c.html", "--format", "csv"], ["-o", "c.csv"],
        ] {
            let end = try Tera.run(["report", "--participant", "ps-01"] + options, in: folder)
            #expect(
                end.status > 1 && end.complaint.contains(options[0] == "-o" ? "--format csv" : options[0]),
                "\(end.complaint)")
        }
        // Whose the own view is, cannot be chosen: it would be another's.
        #expect(try report("--self", "atasan").status > 1)
    }

    @Test func scoresAreNamelessUnlessAsked() throws {
        let folder = try Folder.withAnswers()
        for format in ["text", "json"] {
            #expect(try !folder.run("score", "--format", format).text.contains("Nama Rekaan"))
            #expect(try folder.run("score", "--format", format, "--named").text.contains("Nama Rekaan"))
        }
    }
}
