import Foundation
import TeraDiagnostics
import TeraYAML
import Testing

@testable import TeraLanguage

/// What designers get to read: every case of `Tests/Golden/err` with its findings as recorded, and no finding for the
/// cases of `Tests/Golden/ok`.
///
/// `TERA_RECORD=1` writes the recordings anew and fails the run: a recording is read before it is kept.
@Suite struct GoldenTests {
    private static let languages: [(language: MessageLanguage, ending: String)] = [
        (.indonesian, ".txt"), (.english, ".en.txt"),
    ]

    // MARK: Wrong cases

    @Test(arguments: GoldenCase.wrong)
    func findingsAreAsRecorded(golden: GoldenCase) throws {
        let report = golden.report
        for (language, ending) in GoldenTests.languages {
            let text = TerminalRenderer(language: language, color: false).render(report)
            try golden.compare(text, ending: ending)
            #expect(unprintable(text) == nil, "\(golden.name)\(ending)")
        }
        let json = JSONRenderer.render(report, language: .indonesian)
        try golden.compare(json, ending: ".json")
        #expect(unprintable(json) == nil, "\(golden.name).json")
    }

    /// A case is there for the code that it is named after.
    @Test(arguments: GoldenCase.wrong.filter { $0.code != nil })
    func namesTell(golden: GoldenCase) throws {
        let code = try #require(golden.code)
        #expect(golden.report.diagnostics.contains { $0.code == code }, "\(golden.name)")
    }

    @Test func everyCodeHasACase() {
        let cases = Set(GoldenCase.wrong.compactMap(\.code))
        let missing = Catalogue.all.map(\.code).filter { !cases.contains($0) }
        #expect(missing.isEmpty, "\(missing)")
        let unknown = cases.filter { Catalogue.definition(of: $0) == nil }
        #expect(unknown.isEmpty, "\(unknown)")
    }

    @Test func thereAreMoreWrongCasesThanRightOnes() {
        let (wrong, right) = (GoldenCase.wrong.count, GoldenCase.right.count)
        #expect(wrong >= 110 && right >= 30 && wrong > right, "\(wrong) wrong, \(right) right")
    }

    /// One file, twelve mistakes, and each is said once.
    @Test func twelveMistakesAreTwelveFindings() throws {
        let golden = try #require(GoldenCase.wrong.first { $0.name == "many-twelve-mistakes" })
        let codes = golden.report.diagnostics.map(\.code)
        #expect(codes.count == 12 && Set(codes).count == 12, "\(codes)")
    }

    /// No recording is left of a case that is gone, and every file says first what its designer meant.
    @Test func nothingIsLeftOver() throws {
        let folder = Repository.root.appendingPathComponent("Tests/Golden/err").path
        let names = Set(GoldenCase.wrong.map(\.name))
        for entry in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let ending = [".en.txt", ".txt", ".json", ".yaml"].first { entry.hasSuffix($0) } ?? ""
            #expect(names.contains(String(entry.dropLast(ending.count))), "\(entry)")
        }
        for golden in GoldenCase.wrong + GoldenCase.right
        where !["Y001-utf-16", "Y004-empty-file"].contains(golden.name) {
            for file in golden.files {
                let bytes = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes[3...] : file.bytes[...]
                #expect(bytes.starts(with: Array("# ".utf8)), "\(file.name)")
            }
        }
    }

    /// Everything a finding points at lies in its file, on the boundaries of characters.
    @Test(arguments: GoldenCase.wrong)
    func spansLieWithinTheirFiles(golden: GoldenCase) {
        let report = golden.report
        for diagnostic in report.diagnostics {
            let spans =
                [diagnostic.span] + diagnostic.related.map(\.span)
                + diagnostic.fixes.flatMap { $0.edits.map(\.span) }
            for span in spans {
                guard Int(span.file) < report.files.count else {
                    Issue.record("\(golden.name): \(diagnostic.code) stands in no file")
                    continue
                }
                let bytes = report.files[Int(span.file)].bytes
                #expect(span.start <= span.end && Int(span.end) <= bytes.count, "\(golden.name): \(diagnostic.code)")
                for offset in [span.start, span.end] where Int(offset) < bytes.count && diagnostic.code != "Y001" {
                    #expect(bytes[Int(offset)] & 0xC0 != 0x80, "\(golden.name): \(diagnostic.code) parts a character")
                }
            }
        }
    }

    /// A fix, applied alone, takes its finding away; the only finding of a case leaves nothing behind.
    @Test(arguments: GoldenCase.wrong)
    func fixesMend(golden: GoldenCase) {
        let report = golden.report
        for diagnostic in report.diagnostics {
            for fix in diagnostic.fixes {
                let mended = golden.check(again: apply(fix, to: report.files))
                func same(_ report: DiagnosticReport) -> Int {
                    report.diagnostics.count { $0.code == diagnostic.code && $0.message == diagnostic.message }
                }
                let text = TerminalRenderer(language: .indonesian, color: false).render(mended)
                #expect(same(mended) < same(report), "\(golden.name): \(fix.title.en)\n\(text)")
                if report.diagnostics.count == 1 {
                    #expect(mended.diagnostics.isEmpty, "\(golden.name): \(fix.title.en)\n\(text)")
                }
            }
        }
    }

    /// The order in which files are read changes nothing that is said.
    @Test(arguments: GoldenCase.wrong)
    func orderOfFilesDoesNotMatter(golden: GoldenCase) {
        let report = golden.report
        let expected = JSONRenderer.render(report, language: .english)
        let files = report.files
        let middle = files.count / 2
        for order in [Array(files.reversed()), Array(files[middle...] + files[..<middle])] {
            #expect(JSONRenderer.render(golden.check(again: order), language: .english) == expected, "\(golden.name)")
        }
    }

    // MARK: Right cases

    @Test(arguments: GoldenCase.right)
    func rightCasesHaveNoFinding(golden: GoldenCase) {
        let report = golden.report
        let text = TerminalRenderer(language: .indonesian, color: false).render(report)
        #expect(report.diagnostics.isEmpty && report.documents > 0, "\(golden.name)\n\(text)")
    }

    /// The right cases together hold a document of every kind.
    @Test func rightCasesShowEveryKind() {
        let texts = GoldenCase.right.flatMap(\.files).map { String(decoding: $0.bytes, as: UTF8.self) }
        for kind in DocumentKind.allCases {
            #expect(texts.contains { $0.contains("kind: \(kind.rawValue)") }, "\(kind.rawValue)")
        }
    }

    // MARK: Helpers

    private func apply(_ fix: Fix, to files: [SourceFile]) -> [SourceFile] {
        files.enumerated().map { index, file in
            var bytes = file.bytes
            let edits = fix.edits.filter { Int($0.span.file) == index }.sorted { $0.span.start > $1.span.start }
            for edit in edits {
                bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: Array(edit.replacement.utf8))
            }
            return SourceFile(name: file.name, bytes: bytes)
        }
    }

    /// The first line that a terminal would not show as it is, or that ends in a space.
    private func unprintable(_ text: String) -> String? {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).first { line in
            line.hasSuffix(" ") || line.unicodeScalars.contains { $0.properties.generalCategory == .control }
        }
    }
}

/// One case: a file, or a folder of files that are read together.
struct GoldenCase: Sendable, CustomTestStringConvertible {
    let name: String
    let files: [SourceFile]
    /// The findings of the case, read with the sample project.
    let report: DiagnosticReport
    private let folder: URL
    private let settings: [String: String]

    var testDescription: String { name }

    /// The code that the case is there for: the first word of its name.
    var code: String? {
        guard let word = name.split(separator: "-").first, word.count == 4, word.first?.isUppercase == true,
            word.dropFirst().allSatisfy(\.isNumber)
        else { return nil }
        return String(word)
    }

    static let wrong = all(in: "err")
    static let right = all(in: "ok")

    /// Every case of a folder of `Tests/Golden`, by name.
    private static func all(in folder: String) -> [GoldenCase] {
        let base = Repository.root.appendingPathComponent("Tests/Golden/\(folder)")
        let manager = FileManager.default
        let entries = ((try? manager.contentsOfDirectory(atPath: base.path)) ?? []).sorted()
        return entries.compactMap { entry -> GoldenCase? in
            let place = base.appendingPathComponent(entry)
            var isFolder: ObjCBool = false
            guard manager.fileExists(atPath: place.path, isDirectory: &isFolder) else { return nil }
            guard isFolder.boolValue else {
                guard entry.hasSuffix(".yaml") else { return nil }
                return GoldenCase(name: String(entry.dropLast(5)), paths: [entry], in: base)
            }
            let inner = ((try? manager.contentsOfDirectory(atPath: place.path)) ?? []).sorted()
            return GoldenCase(name: entry, paths: inner.map { "\(entry)/\($0)" }, in: base)
        }
    }

    private init(name: String, paths: [String], in folder: URL) {
        self.name = name
        self.folder = folder
        files = paths.compactMap { path in
            guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent(path).path) else {
                return nil
            }
            return SourceFile(name: path, bytes: [UInt8](data))
        }
        settings = GoldenCase.settings(of: files)
        report = SampleProject.check(
            files, fileLimit: settings["file-limit"].flatMap { Int($0) },
            options: CheckOptions(asOf: settings["as-of"]))
    }

    /// `#: as-of 2025-05-01` and `#: file-limit 64` in a comment say what the run is asked beyond the documents.
    private static func settings(of files: [SourceFile]) -> [String: String] {
        var settings: [String: String] = [:]
        for file in files {
            for line in String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
                guard line.hasPrefix("#: ") else { continue }
                let words = line.dropFirst(3).split(separator: " ")
                if words.count == 2 { settings[String(words[0])] = String(words[1]) }
            }
        }
        return settings
    }

    /// The findings of all files of an earlier report, changed or in another order.
    func check(again files: [SourceFile]) -> DiagnosticReport {
        let options = CheckOptions(asOf: settings["as-of"])
        guard let fileLimit = settings["file-limit"].flatMap({ Int($0) }) else {
            return Checker.check(ProjectReader.read(files: files), options: options)
        }
        // The limit is of the case's own files; the sample project's are larger.
        let names = Set(self.files.map(\.name))
        var limits = YAMLLimits()
        limits.fileBytes = fileLimit
        let own = ProjectReader.read(files: files.filter { names.contains($0.name) }, limits: limits)
        let others = ProjectReader.read(files: files.filter { !names.contains($0.name) })
        return Checker.check(own.joined(with: others), options: options)
    }

    /// Compares with the recording beside the case, or writes it.
    func compare(_ text: String, ending: String) throws {
        let recording = folder.appendingPathComponent(name + ending)
        guard ProcessInfo.processInfo.environment["TERA_RECORD"] == nil else {
            try Data(text.utf8).write(to: recording)
            Issue.record("recorded \(recording.lastPathComponent): read it, then run again without TERA_RECORD")
            return
        }
        let recorded = FileManager.default.contents(atPath: recording.path).map { String(decoding: $0, as: UTF8.self) }
        #expect(text == recorded, "\(recording.lastPathComponent)")
    }
}
