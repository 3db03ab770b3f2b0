import Foundation
import TeraDiagnostics
import Testing

@testable import TeraLanguage

/// `Grammar/` says what the program does: its generated files equal what the tables give now.
struct GrammarReferenceTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Grammar")
    private static let isRecording = ProcessInfo.processInfo.environment["TERA_RECORD"] == "1"

    /// With `TERA_RECORD=1` the files are written and the run fails, so that nobody takes a recording for a test.
    @Test func generatedFilesAreCurrent() throws {
        for file in GrammarReference.files {
            let place = Self.folder.appending(path: file.name)
            if Self.isRecording {
                try FileManager.default.createDirectory(
                    at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.text.utf8).write(to: place)
                Issue.record("recorded \(file.name)")
                continue
            }
            let recorded = (try? Data(contentsOf: place)).map { String(decoding: $0, as: UTF8.self) }
            guard recorded != file.text else { continue }
            let lines = zip((recorded ?? "").split(separator: "\n"), file.text.split(separator: "\n"))
            let first = lines.first { $0 != $1 }.map { "- \($0)\n+ \($1)" } ?? "another length"
            Issue.record("Grammar/\(file.name) is out of date (TERA_RECORD=1 writes it):\n\(first)")
        }
    }

    /// No sample of a document that is gone.
    @Test func samplesAreThoseOfTheProject() throws {
        let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "samples").path)
        #expect(found.map { "samples/\($0)" }.sorted() == GrammarReference.samples.map(\.name).sorted())
        #expect(found.count == SampleProject.documents.count + 1)
    }

    /// Every kind, every field of every table, and every code has its place in the pages.
    @Test func everyFieldAndCodeIsThere() throws {
        let readme = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
        for kind in DocumentKind.allCases {
            #expect(readme.contains("\n## `\(kind.rawValue)`\n"))
            for table in Tables.all(of: kind) {
                #expect(readme.contains("# `\(table.shape.name)`\n"))
                for field in table.shape.fields { #expect(readme.contains("\n| `\(field.name)` | ")) }
            }
        }
        let codes = try String(contentsOf: Self.folder.appending(path: "diagnostics.md"), encoding: .utf8)
        for definition in Catalogue.all { #expect(codes.contains("\n## \(definition.code)\n")) }
    }

    /// Links inside the pages lead somewhere.
    @Test func linksLeadSomewhere() throws {
        let readme = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
        let links = readme.matches(of: /\]\(([^)]+)\)/).map { String($0.1) }
        #expect(links.count > 50)
        for link in Set(links) {
            if link.hasPrefix("#") {
                #expect(readme.contains("<a id=\"\(link.dropFirst())\"></a>"), "\(link)")
            } else {
                #expect(FileManager.default.fileExists(atPath: Self.folder.appending(path: link).path), "\(link)")
            }
        }
        let anchors = readme.matches(of: /<a id="([^"]+)">/).map { String($0.1) }
        #expect(Set(anchors).count == anchors.count)
    }

    /// The list of contents names every chapter, and every other page of the folder.
    @Test func contentsAreWhole() throws {
        let readme = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
        let contents = try #require(readme.split(separator: "\n<a id=").first)
        let chapters = readme.matches(of: /<a id="([^"]+)"><\/a>\n\n##\ [^#]/).map { String($0.1) }
        #expect(chapters.count > 25)
        for chapter in chapters { #expect(contents.contains("](#\(chapter))"), "\(chapter)") }
        let pages = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".md") }
        for page in pages where page != "README.md" { #expect(contents.contains("](\(page))"), "\(page)") }
    }

    /// Every row of a table has as many cells as its head.
    @Test func tablesAreWhole() throws {
        let readme = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
        var width: Int?
        for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                width = nil
                continue
            }
            let cells = line.matches(of: /(?:^|[^\\])\|/).count
            #expect(cells == width ?? cells, "\(line)")
            width = cells
        }
    }

    /// The YAML of the introduction is read with the sample project and gives no finding.
    @Test func introductionIsExecuted() throws {
        let text = GrammarIntroduction.text + GrammarExpressions.text + GrammarTexts.text
        let blocks = text.matches(of: /```yaml\n((?:.|\n)*?)```/).map { String($0.1) }
        #expect(blocks.count == 8)
        for block in blocks {
            let report = SampleProject.check(block, name: "contoh.yaml")
            #expect(report.diagnostics.map(\.message.en) == [], "\(block)")
        }
    }
}
