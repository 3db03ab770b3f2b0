/// `--format github`: workflow commands that GitHub shows beside the changed lines.
public enum GitHubRenderer {
    public static func render(_ report: DiagnosticReport, language: MessageLanguage) -> String {
        let tables = report.lineTables()
        var text = ""
        for diagnostic in report.diagnostics {
            guard let table = tables[diagnostic.span.file] else { continue }
            let start = table.location(at: Int(diagnostic.span.start))
            let end = table.location(at: Int(diagnostic.span.end))
            let level = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
            let file = property(report.files[Int(diagnostic.span.file)].name)
            var message = diagnostic.message[language]
            if let help = diagnostic.help { message += "\n" + help[language] }
            text += "::\(level) file=\(file),line=\(start.line),endLine=\(end.line)"
            text += ",col=\(start.column),endColumn=\(end.column),title=\(property(diagnostic.code))"
            text += "::\(data(message))\n"
        }
        return text
    }

    private static func data(_ text: String) -> String {
        escape(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")])
    }

    private static func property(_ text: String) -> String {
        escape(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")])
    }

    private static func escape(_ text: String, _ table: [(Unicode.Scalar, String)]) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if let entry = table.first(where: { $0.0 == scalar }) {
                result += entry.1
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
