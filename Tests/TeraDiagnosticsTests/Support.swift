import TeraDiagnostics

/// Codes for tests alone.
enum TestCodes {
    static let error = CodeDefinition(
        "Q001", .error, title: Message(id: "judul", en: "title"),
        explanation: Message(id: "penjelasan", en: "explanation"), bad: "", good: "")
    static let warning = CodeDefinition(
        "Q002", .warning, title: Message(id: "judul dua", en: "second title"),
        explanation: Message(id: "penjelasan dua", en: "second explanation"), bad: "", good: "")
    static let note = CodeDefinition(
        "Q003", .note, title: Message(id: "judul tiga", en: "third title"),
        explanation: Message(id: "penjelasan tiga", en: "third explanation"), bad: "", good: "")
}

func file(_ text: String, name: String = "uji.yaml") -> SourceFile {
    SourceFile(name: name, bytes: Array(text.utf8))
}

/// The span of the first `part` in `text`.
func span(of part: String, in text: String, file: UInt32 = 0) -> Span {
    let bytes = Array(text.utf8)
    let wanted = Array(part.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? bytes.count
    return Span(file: file, start..<min(start + wanted.count, bytes.count))
}

func report(_ files: [SourceFile], _ diagnostics: [Diagnostic]) -> DiagnosticReport {
    DiagnosticReport(files: files, diagnostics: diagnostics, documents: files.count)
}

/// What a terminal shows for one finding at `part` of `text`: the lines of the excerpt.
func excerpt(_ part: String, in text: String) -> [String] {
    let finding = Diagnostic(TestCodes.error, at: span(of: part, in: text), Message(id: "pesan", en: "message"))
    let rendered = TerminalRenderer(language: .english, color: false).render(report([file(text)], [finding]))
    return rendered.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}
