import TeraArtifact
import TeraDiagnostics
import TeraRuntime

/// `tera test --junit`: the XML that build servers show. No times, so that the same tests give the same bytes.
struct TestJUnit {
    let run: TestRun
    let language: MessageLanguage

    var text: String {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += "<testsuites tests=\"\(run.outcomes.count)\" failures=\"\(run.failed.count)\">\n"
        var documents: [String] = []
        for outcome in run.outcomes where !documents.contains(outcome.test.document) {
            documents.append(outcome.test.document)
        }
        for document in documents {
            let own = run.outcomes.filter { $0.test.document == document }
            text += "  <testsuite name=\"\(Self.escaped(document))\" tests=\"\(own.count)\" "
            text += "failures=\"\(own.count { !$0.passes })\">\n"
            for outcome in own { text += self.test(outcome) }
            text += "  </testsuite>\n"
        }
        return text + "</testsuites>\n"
    }

    private func test(_ outcome: TestOutcome) -> String {
        let test = outcome.test
        let name = test.id + (test.level.map { " · \($0)" } ?? "")
        let head =
            "    <testcase classname=\"\(Self.escaped(test.document))\" name=\"\(Self.escaped(name))\" "
            + "file=\"\(Self.escaped(run.tests.files[test.place.file].name))\""
        guard !outcome.passes else { return head + "/>\n" }
        var text = head + ">\n"
        for failure in outcome.failures {
            let file = run.tests.files[failure.place.file]
            let place = LineTable(file).location(at: failure.place.start)
            let message = failure.message.text(in: language.rawValue)
            text += "      <failure message=\"\(Self.escaped(message))\">"
            text += Self.escaped("\(file.name):\(place.line):\(place.column): \(message)") + "</failure>\n"
        }
        return text + "    </testcase>\n"
    }

    /// Documents with errors are not tested: each error stands where a test would, so that no older result is shown.
    static func text(of report: DiagnosticReport, language: MessageLanguage) -> String {
        let errors = report.diagnostics.filter { $0.severity == .error }
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += "<testsuites tests=\"\(errors.count)\" failures=\"0\" errors=\"\(errors.count)\">\n"
        text +=
            "  <testsuite name=\"tera check\" tests=\"\(errors.count)\" failures=\"0\" errors=\"\(errors.count)\">\n"
        for error in errors {
            let file = report.files[Int(error.span.file)]
            let place = LineTable(file).location(at: Int(error.span.start))
            let spot = "\(file.name):\(place.line):\(place.column)"
            let message = error.message[language]
            text += "    <testcase classname=\"\(escaped(error.code))\" name=\"\(escaped(spot))\" "
            text += "file=\"\(escaped(file.name))\">\n"
            text += "      <error message=\"\(escaped(message))\">\(escaped("\(spot): \(message)"))</error>\n"
            text += "    </testcase>\n"
        }
        return text + "  </testsuite>\n</testsuites>\n"
    }

    /// XML holds no control characters at all, not even escaped.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default:
                if scalar.value < 0x20 {
                    result += " "
                } else if scalar.value == 0xFFFE || scalar.value == 0xFFFF {
                    result += "\u{FFFD}"
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }
}
