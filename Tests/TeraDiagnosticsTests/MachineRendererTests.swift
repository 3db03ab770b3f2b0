import Foundation
import TeraDiagnostics
import Testing

/// The renderings that other programs read. JSON is read back with Foundation, which knows nothing of the writer.
struct MachineRendererTests {
    private let text = "kind: scale\r\ntitle: é語𐍈 \"x\"\r\n"

    private var sample: DiagnosticReport {
        report(
            [file(text, name: "folder a/é,b:%.yaml")],
            [
                Diagnostic(
                    TestCodes.error, at: span(of: "𐍈", in: text),
                    Message(id: "pesan", en: "say \"x\"\\ \n\t\u{1}\u{7F}\u{2028}é, 100%"),
                    help: Message(id: "bantuan", en: "help: a\nb"),
                    related: [Related(span(of: "kind", in: text), Message(id: "lihat", en: "see"))],
                    fixes: [Fix(Message(id: "ganti", en: "change"), [TextEdit(span(of: "é", in: text), "e\n")])])
            ])
    }

    @Test func json() throws {
        let json = JSONRenderer.render(sample, language: .english)
        #expect(!json.dropLast().contains("\n"))
        let expected = """
            {"diagnostics":[{"code":"Q001","severity":"error","file":"folder a/é,b:%.yaml","range":{"start":{"line":2,\
            "column":10,"offset":25},"end":{"line":2,"column":11,"offset":29}},"message":"say \\"x\\"\\\\ \\n\\t\\u0001\
            \\u007f\\u2028é, 100%","help":"help: a\\nb","related":[{"file":"folder a/é,b:%.yaml","range":{"start":{"line"\
            :1,"column":1,"offset":0},"end":{"line":1,"column":5,"offset":4}},"message":"see"}],"fixes":[{"title":"change\
            ","edits":[{"file":"folder a/é,b:%.yaml","range":{"start":{"line":2,"column":8,"offset":20},"end":{"line":2,\
            "column":9,"offset":22}},"replacement":"e\\n"}]}]}],"summary":{"files":1,"documents":1,"errors":1,"warnings":0\
            }}

            """
        #expect(json == expected)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let findings = try #require(object["diagnostics"] as? [[String: Any]])
        #expect(findings.first?["message"] as? String == "say \"x\"\\ \n\t\u{1}\u{7F}\u{2028}é, 100%")
    }

    @Test func jsonOfNothing() {
        #expect(
            JSONRenderer.render(report([], []), language: .english)
                == "{\"diagnostics\":[],\"summary\":{\"files\":0,\"documents\":0,\"errors\":0,\"warnings\":0}}\n")
    }

    /// Every scalar comes back from Foundation's reader as it went in.
    @Test func jsonEscapes() throws {
        var text = ""
        for value in UInt32(0)...0x2030 { Unicode.Scalar(value).map { text.unicodeScalars.append($0) } }
        text += "𐍈👩‍👧\u{10FFFF}"
        var json = JSONText()
        json.array { $0.string(nil, text) }
        let read = try #require(try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String])
        #expect(read.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }

    @Test func github() {
        #expect(
            GitHubRenderer.render(sample, language: .english)
                == "::error file=folder a/é%2Cb%3A%25.yaml,line=2,endLine=2,col=10,endColumn=11,title=Q001::"
                + "say \"x\"\\ %0A\t\u{1}\u{7F}\u{2028}é, 100%25%0Ahelp: a%0Ab\n")
    }

    @Test(arguments: [(TestCodes.error, "::error "), (TestCodes.warning, "::warning "), (TestCodes.note, "::notice ")])
    func githubLevels(_ code: CodeDefinition, _ start: String) {
        let finding = Diagnostic(code, at: Span(file: 0, start: 0, end: 0), Message(id: "a\r\nb", en: "a\r\nb"))
        let rendered = GitHubRenderer.render(report([file("")], [finding]), language: .english)
        #expect(rendered.hasPrefix(start))
        #expect(rendered.hasSuffix("::a%0D%0Ab\n"))
        #expect(rendered.utf8.count { $0 == 0x0A } == 1)
    }

    // MARK: SARIF

    /// The parts of SARIF 2.1.0 that the standard requires, and those that viewers use.
    @Test func sarif() throws {
        let log = try sarifLog(sample)
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "tera")
        #expect(driver["semanticVersion"] as? String == "1.2.3")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["Q001"])
        let result = try #require((run["results"] as? [[String: Any]])?.first)
        #expect(result["ruleId"] as? String == "Q001")
        #expect(result["ruleIndex"] as? Int == 0)
        #expect(result["level"] as? String == "error")
        let location = try #require(
            (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
        #expect(
            (location["artifactLocation"] as? [String: Any])?["uri"] as? String == "folder%20a/%C3%A9%2Cb%3A%25.yaml")
        #expect(
            location["region"] as? [String: Int]
                == ["startLine": 2, "startColumn": 10, "endLine": 2, "endColumn": 11])
        let related = try #require((result["relatedLocations"] as? [[String: Any]])?.first)
        #expect((related["message"] as? [String: Any])?["text"] as? String == "see")
        let change = try #require(
            ((result["fixes"] as? [[String: Any]])?.first?["artifactChanges"] as? [[String: Any]])?.first)
        let replacement = try #require((change["replacements"] as? [[String: Any]])?.first)
        #expect((replacement["insertedContent"] as? [String: Any])?["text"] as? String == "e\n")
        #expect(
            replacement["deletedRegion"] as? [String: Int]
                == ["startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 9])
    }

    /// Rules are the codes found, in order, whatever the order of the catalogue; results point at them.
    @Test func sarifRules() throws {
        let place = Span(file: 0, start: 0, end: 0)
        let words = Message(id: "pesan", en: "message")
        let findings = [TestCodes.note, TestCodes.error].map { Diagnostic($0, at: place, words) }
        let run = try #require((try sarifLog(report([file("")], findings))["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
        #expect(rules == ["Q001", "Q003"])
        for result in try #require(run["results"] as? [[String: Any]]) {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index] == result["ruleId"] as? String)
        }
    }

    private func sarifLog(_ report: DiagnosticReport) throws -> [String: Any] {
        let sarif = SARIFRenderer.render(
            report, catalogue: [TestCodes.warning, TestCodes.note, TestCodes.error], version: "1.2.3",
            language: .english)
        return try #require(try JSONSerialization.jsonObject(with: Data(sarif.utf8)) as? [String: Any])
    }
}
