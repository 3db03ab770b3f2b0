import Foundation
import Testing

/// `tera eval`: one value, or the value of every part.
@Suite struct EvalTests {
    @Test func everyPartHasItsValue() throws {
        let folder = try Folder()
        let run = try Tera.run(
            [
                "eval", "konselor == \"ya\" && (lama + 1) / kali > 2 || !answered(kesan)", "--explain", "--bindings",
                "{\"konselor\": \"ya\", \"lama\": {\"int\": \"3\"}, \"kali\": 0, \"kesan\": null}",
            ], in: folder)
        #expect(run.status == 0)
        let lines = run.text.split(separator: "\n").map {
            $0.split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let values = Dictionary(lines.map { ($0.first ?? "", $0.last ?? "") }, uniquingKeysWith: { first, _ in first })
        #expect(values["konselor == \"ya\""] == "true")
        #expect(values["lama + 1"] == "4")
        #expect(values["kali"] == "0")
        #expect(values["(lama + 1) / kali"] == "✗ Ada pembagian dengan nol.")
        #expect(values["kesan"] == "(tidak ada)")
        #expect(values["!answered(kesan)"] == "true")
        #expect(run.text.split(separator: "\n").first?.hasSuffix("  true") == true)
    }

    @Test func mistakesAreSaid() throws {
        let folder = try Folder()
        let wrong = try Tera.run(
            ["eval", "lama = 3", "--explain", "--bindings", "{\"lama\": 3}", "--lang", "en"], in: folder)
        #expect(wrong.status == 1)
        #expect(wrong.text.hasPrefix("column 6: The “=” here compares two things"))
        let failing = try Tera.run(["eval", "1 / 0", "--explain"], in: folder)
        #expect(failing.status == 1 && failing.text.contains("✗ Ada pembagian dengan nol."))
        let broken = try Tera.run(["eval", "1", "--explain", "--bindings", "{lama}"], in: folder)
        #expect(broken.status == 2 && broken.complaint.contains("bukan JSON"))
    }

    @Test func jsonStaysAsItWas() throws {
        let folder = try Folder()
        let run = try Tera.run(["eval", "lama * 2", "--bindings", "{\"lama\": {\"int\": \"3\"}}"], in: folder)
        #expect(run.status == 0 && run.text == "{\"value\":{\"int\":\"6\"}}\n")
    }
}
