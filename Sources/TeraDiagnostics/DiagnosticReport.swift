/// The findings of one run, in a stable order, with the files they stand in.
public struct DiagnosticReport: Sendable {
    /// Indexed by `Span.file`.
    public let files: [SourceFile]
    /// By file name, then place, then code: the same for the same documents, whatever the order of reading.
    public let diagnostics: [Diagnostic]
    /// How many documents were read.
    public let documents: Int

    public init(files: [SourceFile], diagnostics: [Diagnostic], documents: Int) {
        self.files = files
        self.documents = documents
        self.diagnostics = diagnostics.sorted { a, b in
            if a.span.file != b.span.file {
                let (left, right) = (files[Int(a.span.file)].name, files[Int(b.span.file)].name)
                if left != right { return left < right }
                return a.span.file < b.span.file
            }
            if a.span.start != b.span.start { return a.span.start < b.span.start }
            if a.span.end != b.span.end { return a.span.end < b.span.end }
            if a.code != b.code { return a.code < b.code }
            return a.message.id < b.message.id
        }
    }

    public var errors: Int { diagnostics.count { $0.severity == .error } }
    public var warnings: Int { diagnostics.count { $0.severity == .warning } }

    /// Line tables of the files that findings stand in, each made once.
    func lineTables() -> [UInt32: LineTable] {
        var tables: [UInt32: LineTable] = [:]
        func need(_ span: Span) {
            if tables[span.file] == nil { tables[span.file] = LineTable(files[Int(span.file)]) }
        }
        for diagnostic in diagnostics {
            need(diagnostic.span)
            for related in diagnostic.related { need(related.span) }
            for fix in diagnostic.fixes {
                for edit in fix.edits { need(edit.span) }
            }
        }
        return tables
    }
}
