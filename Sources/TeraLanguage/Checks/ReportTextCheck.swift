internal import TeraDiagnostics

/// Texts of a report belong to one report, and every part of them has something in it.
enum ReportTextCheck: Check {
    static let codes = [wrongReport, written, emptySection]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        var first: [String: Located<String>] = [:]
        for text in context.project.reportTexts {
            guard let report = text.report else { continue }
            belongs(text, report, &findings)
            let key = report.value == .programme ? "programme \(text.programme?.value ?? "")" : "evaluation"
            if let other = first[key], report.value == .evaluation || text.programme != nil {
                findings.append(again(text, other))
            } else {
                first[key] = text.header.id
            }
            sections(text, context, &findings)
        }
    }

    // MARK: Which report

    /// A programme's report is of a programme; the evaluation has no test, no questionnaire and no certificate.
    private static func belongs(
        _ text: ReportText, _ report: Located<ReportOf>, _ findings: inout [Diagnostic]
    ) {
        switch report.value {
        case .programme where text.programme == nil:
            findings.append(
                Diagnostic(
                    wrongReport, at: report.span,
                    Message(
                        id: "naskah laporan program tanpa `programme`: programnya tidak disebut",
                        en: "texts for a programme's report without `programme`: which one is not said"),
                    help: Message(
                        id: "tambahkan baris `programme: ` dengan id programnya dalam daftar acuan",
                        en: "add a line `programme: ` with the programme's id in its register")))
        case .evaluation:
            let others: [(String, Span?)] = [
                ("programme", text.programme?.span), ("target", text.target?.span),
                ("certificate", text.certificate?.span), ("suggestions", text.suggestions.first?.id.span),
            ]
            for (field, span) in others {
                guard let span else { continue }
                findings.append(
                    Diagnostic(
                        wrongReport, at: span,
                        Message(
                            id:
                                "`\(field)` hanya ada dalam laporan program, sedangkan naskah ini untuk laporan evaluasi",
                            en: "`\(field)` is only in the report of a programme, and these texts are of the evaluation"
                        ),
                        help: Message(
                            id: "hapus `\(field)`, atau tulis `report: programme`",
                            en: "delete `\(field)`, or write `report: programme`"),
                        related: [Related(report.span, Message(id: "untuk laporan ini", en: "of this report"))]))
            }
        case .programme: break
        }
    }

    private static func again(_ text: ReportText, _ first: Located<String>) -> Diagnostic {
        let programme = text.programme?.value
        return Diagnostic(
            written, at: text.header.id.span,
            Message(
                id: programme.map { "laporan program `\($0)` sudah punya naskah" }
                    ?? "laporan evaluasi sudah punya naskah",
                en: programme.map { "the report of the programme `\($0)` has its texts already" }
                    ?? "the report of the evaluation has its texts already"),
            help: Message(
                id: "gabungkan keduanya dalam satu dokumen", en: "merge the two into one document"),
            related: [Related(first.span, Message(id: "naskah yang pertama", en: "the first"))])
    }

    // MARK: Sections

    private static func sections(_ text: ReportText, _ context: CheckContext, _ findings: inout [Diagnostic]) {
        // What could not be read is already reported.
        func isUnread(_ span: Span) -> Bool { context.unread.contains { span.covers($0.span) } }
        for section in text.introduction + text.conclusions + text.annex where !isUnread(section.span) {
            let id = section.id
            if section.paragraphs.isEmpty, section.points.isEmpty, section.table == nil {
                findings.append(
                    Diagnostic(
                        emptySection, at: id.span,
                        Message(
                            id: "bagian `\(id.value)` hanya berjudul: tidak ada isinya",
                            en: "the part `\(id.value)` is a heading with nothing below it"),
                        help: Message(
                            id: "tambahkan `paragraphs`, `points`, atau `table`; atau hapus bagian ini",
                            en: "add `paragraphs`, `points` or `table`; or delete this part"),
                        place: [id.value]))
            }
            if let table = section.table { self.table(table, of: id, &findings) }
        }
        for recommendation in text.recommendations where recommendation.points.isEmpty && !isUnread(recommendation.span)
        {
            findings.append(nothing("points", at: recommendation.stage?.span ?? recommendation.span, []))
        }
        for suggestion in text.suggestions where !isUnread(suggestion.span) {
            let lists = [("items", suggestion.items.isEmpty), ("points", suggestion.points.isEmpty)]
            for (field, isEmpty) in lists where isEmpty {
                findings.append(nothing(field, at: suggestion.id.span, [suggestion.id.value]))
            }
        }
        for response in text.responses where response.paragraphs.isEmpty && !isUnread(response.span) {
            findings.append(nothing("paragraphs", at: response.id.span, [response.id.value]))
        }
    }

    private static func nothing(_ field: String, at span: Span, _ place: [String]) -> Diagnostic {
        Diagnostic(
            emptySection, at: span,
            Message(id: "daftar `\(field)` di sini kosong", en: "the list `\(field)` here is empty"),
            help: Message(
                id: "isi `\(field)` dengan sedikitnya satu, atau hapus bagian ini",
                en: "write at least one in `\(field)`, or delete this part"),
            place: place)
    }

    private static func table(_ table: TextMatrix, of id: Located<String>, _ findings: inout [Diagnostic]) {
        guard !table.columns.isEmpty, !table.rows.isEmpty else {
            findings.append(
                Diagnostic(
                    emptySection, at: table.span,
                    Message(
                        id: table.columns.isEmpty ? "tabel ini tidak punya kolom" : "tabel ini tidak punya baris",
                        en: table.columns.isEmpty ? "this table has no columns" : "this table has no rows"),
                    help: Message(
                        id: "tulis misalnya {columns: [Jenis, Durasi], rows: [[Seminar, Sehari]]}, atau hapus `table`",
                        en: "write such as {columns: [Jenis, Durasi], rows: [[Seminar, Sehari]]}, or delete `table`"),
                    place: [id.value]))
            return
        }
        for row in table.rows where row.count != table.columns.count {
            findings.append(
                Diagnostic(
                    emptySection, at: row.first?.span ?? table.span,
                    Message(
                        id: "baris ini berisi \(row.count), sedangkan tabelnya punya \(table.columns.count) kolom",
                        en: "this row has \(row.count == 1 ? "1 cell" : "\(row.count) cells"), and its table has "
                            + (table.columns.count == 1 ? "1 column" : "\(table.columns.count) columns")),
                    help: Message(
                        id: "tulis satu isi untuk setiap kolom; isi yang kosong ditulis \"–\"",
                        en: "write a cell for every column; an empty one is written \"–\""),
                    place: [id.value]))
        }
    }

    // MARK: Codes

    static let wrongReport = CodeDefinition(
        "L001", .error,
        title: Message(id: "naskah untuk laporan yang lain", en: "texts of another report"),
        explanation: Message(
            id: "Laporan program adalah tentang satu program; target, sertifikat, dan saran per komponen hanya ada di "
                + "sana. Laporan evaluasi tidak menyebut program.",
            en: "A programme's report is of one programme, and it alone has a target, certificates and suggestions for "
                + "components. The report of an evaluation names none."),
        bad: Samples.reportText(programme: ""), good: Samples.reportText())

    static let written = CodeDefinition(
        "L002", .error,
        title: Message(id: "dua naskah untuk satu laporan", en: "two documents with texts of one report"),
        explanation: Message(
            id: "Satu laporan mencetak satu naskah. Dengan dua, urutan dan isinya tidak pasti.",
            en: "A report prints one document with texts. With two, neither order nor content would be certain."),
        bad: Samples.reportText() + "---\n"
            + Samples.reportTextAlone().replacing("id: naskah", with: "id: naskah-lain"),
        good: Samples.reportText())

    static let emptySection = CodeDefinition(
        "L008", .error,
        title: Message(id: "bagian naskah yang kosong", en: "part of the texts with nothing in it"),
        explanation: Message(
            id: "Bagian berisi paragraf, daftar, atau tabel; tabel punya isi untuk setiap kolom.",
            en: "A part has paragraphs, a list or a table; a table has a cell for every column."),
        bad: Samples.reportText(section: ""), good: Samples.reportText())
}
