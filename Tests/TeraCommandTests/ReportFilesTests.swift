import Foundation
import Testing

/// Reports as workbooks and PDF: the files, and what is there when they cannot be made.
@Suite struct ReportFilesTests {
    private static let statistics = Repository.root.appending(path: "Tests/Fixtures/statistics")

    private func folder() throws -> Folder {
        let folder = try Folder()
        let end = try folder.run("build", Self.statistics.appending(path: "project.yaml").path, "-o", "hasil")
        try #require(end.status == 0, "\(end.complaint)")
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "sementara"), withIntermediateDirectories: true)
        return folder
    }

    private func report(
        _ options: String..., in folder: Folder, environment: [String: String] = [:]
    ) throws -> Finished {
        let temporary = ["TMPDIR": folder.url.appending(path: "sementara").path]
        return try Tera.run(
            [
                "report", "instrument", "tes-akhir", "--csv", "tes-akhir=\(Self.statistics.path)/test-post.csv",
                "--id-column", "participant",
            ] + options, in: folder, environment: temporary.merging(environment) { _, new in new })
    }

    private func names(_ folder: Folder, _ place: String = ".") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: place).path).sorted()
    }

    /// A program of this name on a PATH that has no other.
    private func engine(_ name: String, _ script: String, in folder: Folder) throws -> [String: String] {
        let file = try folder.file("program/\(name)", "#!/bin/bash\n\(script)\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        return ["PATH": folder.url.appending(path: "program").path]
    }

    // MARK: Workbooks

    @Test func aWorkbookIsTheSameEverywhereAndItsOwnersAlone() throws {
        let folder = try folder()
        let end = try report("--format", "xlsx", "-o", "a.xlsx", in: folder)
        #expect(end.status == 0 && end.output.isEmpty && end.complaint.contains("a.xlsx"), "\(end.complaint)")
        let first = try Data(contentsOf: folder.url.appending(path: "a.xlsx"))
        #expect(first.starts(with: Data("PK".utf8)))
        let mode = try FileManager.default.attributesOfItem(atPath: folder.url.appending(path: "a.xlsx").path)[
            .posixPermissions]
        #expect(mode as? Int == 0o600)
        let there = try report(
            "--format", "xlsx", "-o", "b.xlsx", "--lang", "id", in: folder,
            environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"])
        #expect(there.status == 0)
        #expect(try Data(contentsOf: folder.url.appending(path: "b.xlsx")) == first)
        // Another day is another file.
        #expect(try report("--format", "xlsx", "-o", "b.xlsx", "--date", "2025-03-20", in: folder).status == 0)
        #expect(try Data(contentsOf: folder.url.appending(path: "b.xlsx")) != first)
        #expect(try names(folder) == ["a.xlsx", "b.xlsx", "hasil", "sementara"])
        #expect(try names(folder, "sementara").isEmpty)
    }

    @Test(arguments: ["xlsx", "pdf"])
    func bothNeedAPlace(_ format: String) throws {
        let folder = try folder()
        let nowhere = try report("--format", format, in: folder)
        #expect(nowhere.status == 64 && nowhere.complaint.contains("perlu -o BERKAS"), "\(nowhere.complaint)")
        let environment = try engine("weasyprint", "printf '%%PDF-1.7\\n%%%%EOF\\n' > \"$3\"", in: folder)
        let wrong = try report("--format", format, "-o", "tidak/ada/x", in: folder, environment: environment)
        #expect(wrong.status == 2 && wrong.complaint.contains("tidak/ada/x tidak dapat ditulis"), "\(wrong.complaint)")
    }

    // MARK: PDF

    @Test func whatToInstallIsSaid() throws {
        let folder = try folder()
        let none = ["PATH": folder.url.path]
        let indonesian = try report("--format", "pdf", "-o", "a.pdf", in: folder, environment: none)
        #expect(indonesian.status == 2)
        #expect(indonesian.complaint.contains("Pasang salah satu, misalnya `apt install chromium`"))
        let english = try report("--format", "pdf", "-o", "a.pdf", "--lang", "en", in: folder, environment: none)
        #expect(english.status == 2 && english.complaint.contains("Install one of them"))
        #expect(try names(folder) == ["hasil", "sementara"])
    }

    /// The engine gets the page of `--format html`, and its PDF is taken as it is.
    @Test(arguments: [
        (
            "chromium",
            "for word; do case $word in --print-to-pdf=*) out=${word#*=};; file://*) in=${word#file://};; esac; done"
        ),
        ("weasyprint", "in=$2 out=$3"),
    ])
    func anyEngineThatIsThere(_ name: String, _ words: String) throws {
        let folder = try folder()
        let environment = try engine(
            name, "\(words)\n{ echo %PDF-1.7; echo \"$(<\"$in\")\"; echo %%EOF; } > \"$out\"", in: folder)
        let end = try report("--format", "pdf", "-o", "a.pdf", in: folder, environment: environment)
        #expect(end.status == 0, "\(end.complaint)")
        #expect(try report("--format", "html", "-o", "a.html", in: folder).status == 0)
        let page = try String(contentsOf: folder.url.appending(path: "a.html"), encoding: .utf8)
        let paper = try String(contentsOf: folder.url.appending(path: "a.pdf"), encoding: .utf8)
        #expect(paper == "%PDF-1.7\n\(page)%%EOF\n")
        #expect(try names(folder, "sementara").isEmpty)
    }

    /// Whatever happens to the engine, the file that was there stays, and nothing else does.
    @Test(arguments: [
        ("printf '%%PDF-1.7 half' > \"$3\"", "status 0"), ("exit 0", "status 0"),
        ("printf '%%PDF-1.7\\n%%%%EOF\\n' > \"$3\"; echo rusak; exit 3", "status 3 (rusak)"),
        ("printf '%%PDF-1.7\\n%%%%EOF\\n' > \"$3\"; kill -9 $$", "sinyal 9"),
        ("kill -INT $$", "sinyal 2"),
    ])
    func halfAFileIsNoFile(_ script: String, _ said: String) throws {
        let folder = try folder()
        try folder.file("a.pdf", "yang lama")
        let environment = try engine("weasyprint", script, in: folder)
        let end = try report("--format", "pdf", "-o", "a.pdf", in: folder, environment: environment)
        #expect(end.status == 2 && end.complaint.contains(said), "\(end.complaint)")
        #expect(try String(contentsOf: folder.url.appending(path: "a.pdf"), encoding: .utf8) == "yang lama")
        #expect(try names(folder) == ["a.pdf", "hasil", "program", "sementara"])
        #expect(try names(folder, "sementara").isEmpty)
    }
}
