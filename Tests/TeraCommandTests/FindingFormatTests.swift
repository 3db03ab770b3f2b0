import Foundation
import Testing

/// The structure of what `tera check` gives to other programs.
@Suite struct FindingFormatTests {
    /// Two files: an unknown key with its fix, and a key twice with its other place; Indonesian text before it, so
    /// that bytes, scalars and columns differ.
    private func folder() throws -> Folder {
        let folder = try Folder()
        try folder.file("satu.yaml", "kind: scale\nid: satu\ntittle: Satu\n")
        try folder.file("dua.yaml", "kind: bank\nid: dua\ntitle: “é👍”\nnote: a\nnote: b\nitems: []\n")
        return folder
    }

    @Test func json() throws {
        let end = try folder().run("check", "--format", "json")
        #expect(end.status == 1)
        let json = try end.json()
        #expect(Set(json.keys) == ["diagnostics", "summary"])
        let found = try #require(json["diagnostics"] as? [[String: Any]])
        for finding in found {
            #expect(
                Set(finding.keys) == [
                    "code", "severity", "file", "range", "message", "help", "related", "fixes",
                ])
            #expect(["error", "warning", "note"].contains(finding["severity"] as? String))
        }
        let summary = try #require(json["summary"] as? [String: Int])
        #expect(Set(summary.keys) == ["files", "documents", "errors", "warnings"])
        #expect(summary["files"] == 2)
        #expect(summary["errors"] == found.count { $0["severity"] as? String == "error" })
        #expect(summary["warnings"] == found.count { $0["severity"] as? String == "warning" })

        let unknown = try #require(found.first { $0["code"] as? String == "D002" })
        #expect(unknown["file"] as? String == "satu.yaml")
        let range = try #require(unknown["range"] as? [String: [String: Int]])
        #expect(range["start"] == ["line": 3, "column": 1, "offset": 21])
        #expect(range["end"] == ["line": 3, "column": 7, "offset": 27])
        #expect(try #require(unknown["fixes"] as? [Any]).count == 1)

        let twice = try #require(found.first { $0["code"] as? String == "Y009" })
        let second = try #require(twice["range"] as? [String: [String: Int]])
        // “é👍” is 4 scalars with its quotes and 12 bytes.
        #expect(second["start"] == ["line": 5, "column": 1, "offset": 47])
        let related = try #require(twice["related"] as? [[String: Any]])
        #expect(Set(try #require(related.first).keys) == ["file", "range", "message"])
        let first = try #require(related.first?["range"] as? [String: [String: Int]])
        #expect(first["start"]?["line"] == 4)
    }

    @Test func jsonOfNothingWrong() throws {
        let end = try Folder.withProject().run("check", "proyek", "--format", "json")
        #expect(end.status == 0)
        let json = try end.json()
        #expect((json["diagnostics"] as? [Any])?.isEmpty == true)
        #expect(
            json["summary"] as? [String: Int] == ["files": 5, "documents": 8, "errors": 0, "warnings": 0])
    }

    @Test func sarif() throws {
        let end = try folder().run("check", "--format", "sarif")
        #expect(end.status == 1)
        let json = try end.json()
        #expect(json["version"] as? String == "2.1.0")
        let run = try #require((json["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "tera")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let ids = rules.compactMap { $0["id"] as? String }
        #expect(ids.count == rules.count && Set(ids).count == ids.count)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(!results.isEmpty)
        for result in results {
            let rule = try #require(result["ruleId"] as? String)
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(ids[index] == rule)
            #expect(["error", "warning", "note"].contains(result["level"] as? String))
            let location = try #require((result["locations"] as? [[String: Any]])?.first)
            let physical = try #require(location["physicalLocation"] as? [String: Any])
            let artifact = try #require(physical["artifactLocation"] as? [String: Any])
            #expect(["satu.yaml", "dua.yaml"].contains(artifact["uri"] as? String))
            let region = try #require(physical["region"] as? [String: Int])
            #expect((region["startLine"] ?? 0) >= 1 && (region["startColumn"] ?? 0) >= 1)
        }
    }

    @Test func github() throws {
        let end = try folder().run("check", "--format", "github")
        #expect(end.status == 1)
        let lines = end.text.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("::error file=satu.yaml,line=3,") && $0.contains("D002") })
        // One annotation a line, whatever a message holds.
        #expect(
            lines.allSatisfy { $0.hasPrefix("::error ") || $0.hasPrefix("::warning ") || $0.hasPrefix("::notice ") })
    }

    @Test func textCountsAllFindings() throws {
        let end = try folder().run("check")
        let json = try folder().run("check", "--format", "json").json()
        let found = try #require(json["diagnostics"] as? [[String: Any]])
        for finding in found {
            let code = try #require(finding["code"] as? String)
            #expect(end.text.contains(" \(code): "))
        }
    }
}
