import Foundation
import TeraCEL
import Testing

/// Wrong expressions with everything that is said about them, in `Goldens/wrong-expressions.txt`: a line with `> ` is
/// the expression, what follows is the answer. `TERA_RECORD=1` writes the answers anew and fails, so that a recording
/// is read before it counts.
@Suite struct GoldenTests {
    private static let file = Files.tests.appendingPathComponent("Goldens/wrong-expressions.txt")

    @Test("what is said about wrong expressions, in both languages")
    func wrongExpressions() throws {
        let recorded = try String(contentsOf: Self.file, encoding: .utf8)
        let sources = recorded.split(separator: "\n").filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
        #expect(sources.count >= 60)
        let found = sources.map(Self.answer).joined(separator: "\n")
        if ProcessInfo.processInfo.environment["TERA_RECORD"] == "1" {
            try found.write(to: Self.file, atomically: true, encoding: .utf8)
            Issue.record("recorded; read the file and run again without TERA_RECORD")
            return
        }
        for (found, recorded) in zip(Self.blocks(found), Self.blocks(recorded)) { #expect(found == recorded) }
        #expect(found == recorded)
    }

    @Test("every kind of mistake is among them")
    func everyCode() throws {
        let recorded = try String(contentsOf: Self.file, encoding: .utf8)
        // An expression that is too long would fill the file.
        for code in CELProblemCode.allCases where code != .tooLong {
            #expect(recorded.contains("\n\(code.rawValue) "), "\(code.rawValue)")
        }
    }

    private static func blocks(_ text: String) -> [String] { text.components(separatedBy: "\n> ") }

    private static func answer(_ source: String) -> String {
        var lines = ["> \(source)"]
        // `␣` stands for a no-break space and `⏎` for a line break, which would not be seen in the file.
        let expression = source.replacingOccurrences(of: "␣", with: "\u{A0}").replacingOccurrences(of: "⏎", with: "\n")
        let problems =
            expression.hasPrefix("umur + 1")
            ? CELExpression.parse(expression).check(in: .questionnaire, expecting: .bool).problems
            : allProblems(expression)
        for problem in problems {
            let bytes = Array(expression.utf8)
            let seen = String(decoding: bytes[problem.range], as: UTF8.self)
            let message = messages(for: problem)
            lines.append("\(problem.code.rawValue) \(problem.range.lowerBound)–\(problem.range.upperBound) ⟨\(seen)⟩")
            lines.append("    \(message.id) \(message.helpID)")
            lines.append("    \(message.en) \(message.helpEN)")
            for fix in problem.fixes { lines.append("    → \([fix].applied(to: expression))") }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
