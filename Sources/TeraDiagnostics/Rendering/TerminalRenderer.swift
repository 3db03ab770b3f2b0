/// `--format text`: each finding with its source line underlined, for people at a terminal.
public struct TerminalRenderer {
    public var language: MessageLanguage
    /// ANSI colours; only for a terminal, and never with `NO_COLOR`.
    public var color: Bool

    public init(language: MessageLanguage, color: Bool) {
        self.language = language
        self.color = color
    }

    public func render(_ report: DiagnosticReport) -> String {
        let tables = report.lineTables()
        var text = ""
        for diagnostic in report.diagnostics {
            text += render(diagnostic, in: report, tables)
            text += "\n"
        }
        return text + summary(report)
    }

    private func render(_ diagnostic: Diagnostic, in report: DiagnosticReport, _ tables: [UInt32: LineTable]) -> String
    {
        let style: Style =
            switch diagnostic.severity {
            case .error: .error
            case .warning: .warning
            case .note: .note
            }
        var text = paint("\(word(diagnostic.severity)) \(diagnostic.code)", style)
        text += paint(": " + Visible.line(diagnostic.message[language]), .strong) + "\n"
        text += excerpt(diagnostic.span, in: report, tables, style)
        if let help = diagnostic.help {
            text += paint("  = ", .frame) + words.help + ": " + Visible.line(help[language]) + "\n"
        }
        for related in diagnostic.related {
            text += paint("  = ", .frame) + words.seeAlso + ": " + Visible.line(related.message[language]) + "\n"
            text += excerpt(related.span, in: report, tables, .note)
        }
        for fix in diagnostic.fixes {
            text += paint("  = ", .frame) + words.fix + ": " + Visible.line(fix.title[language]) + "\n"
        }
        return text
    }

    /// One place with its line and what is underlined in it.
    public func excerpt(_ span: Span, in files: [SourceFile]) -> String {
        let report = DiagnosticReport(files: files, diagnostics: [], documents: 0)
        return excerpt(span, in: report, [span.file: LineTable(files[Int(span.file)])], .error)
    }

    private func excerpt(
        _ span: Span, in report: DiagnosticReport, _ tables: [UInt32: LineTable], _ style: Style
    ) -> String {
        guard let table = tables[span.file] else { return "" }
        let file = report.files[Int(span.file)]
        let start = table.location(at: Int(span.start))
        let range = table.range(ofLine: start.line)
        let bytes = file.bytes
        let from = min(max(Int(span.start), range.lowerBound), range.upperBound)
        let to = min(max(Int(span.end), from), range.upperBound)
        let line = Visible.excerpt(
            before: String(decoding: bytes[range.lowerBound..<from], as: UTF8.self),
            marked: String(decoding: bytes[from..<to], as: UTF8.self),
            after: String(decoding: bytes[to..<range.upperBound], as: UTF8.self))
        let number = String(start.line)
        let margin = String(repeating: " ", count: number.count)
        var text = paint("\(margin)--> ", .frame) + Visible.line(file.name) + ":\(start.line):\(start.column)\n"
        text += paint("\(margin) |", .frame) + "\n"
        text += paint("\(number) |", .frame) + (line.text.isEmpty ? "" : " " + line.text) + "\n"
        let indent = String(repeating: " ", count: line.indent)
        let carets = String(repeating: "^", count: max(line.width, 1))
        text += paint("\(margin) |", .frame) + " " + indent + paint(carets, style) + "\n"
        return text
    }

    private func summary(_ report: DiagnosticReport) -> String {
        let notes = report.diagnostics.count - report.errors - report.warnings
        return switch language {
        case .indonesian:
            "\(report.documents) dokumen dalam \(report.files.count) berkas: \(report.errors) galat, "
                + "\(report.warnings) peringatan\(notes > 0 ? ", \(notes) catatan" : "").\n"
        case .english:
            "\(count(report.documents, "document")) in \(count(report.files.count, "file")): "
                + "\(count(report.errors, "error")), \(count(report.warnings, "warning"))"
                + "\(notes > 0 ? ", \(count(notes, "note"))" : "").\n"
        }
    }

    private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    private func word(_ severity: Severity) -> String {
        switch (language, severity) {
        case (.indonesian, .error): "galat"
        case (.indonesian, .warning): "peringatan"
        case (.indonesian, .note): "catatan"
        case (.english, _): severity.rawValue
        }
    }

    private var words: (help: String, seeAlso: String, fix: String) {
        switch language {
        case .indonesian: ("bantuan", "lihat juga", "perbaikan otomatis")
        case .english: ("help", "see also", "automatic fix")
        }
    }

    private enum Style: String {
        case error = "1;31"
        case warning = "1;33"
        case note = "1;36"
        case strong = "1"
        case frame = "34"
    }

    private func paint(_ text: String, _ style: Style) -> String {
        color ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
