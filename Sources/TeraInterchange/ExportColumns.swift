internal import TeraArtifact

/// Which column of an export answers which item.
struct ExportColumns {
    private let table: CSVTable
    /// Column → the item that it answers.
    private var items: [(column: Int, item: ExportItem)] = []
    /// nil for an anonymous export.
    private var identification: Int?
    /// When each row was sent; nil where no column says so.
    private(set) var time: Int?
    /// Column → the heading that was asked for.
    private var fields: [Int: String] = [:]
    private(set) var problems: [FileProblem] = []

    /// Without a refusal every item has its column and every row its person.
    var isComplete: Bool { !problems.contains { $0.severity == .refused } }

    init(
        _ table: CSVTable, form: Form, identification: WebFormExport.Identification, fields: [String] = [],
        reading: AnswerReading
    ) {
        self.table = table
        let formItems = form.sections.flatMap(\.items).filter(\.isAsked)
        var unmatched: [Int] = []
        var columnOfItem: [String: Int] = [:]
        if case .column(let names) = identification { identify(names) }

        let itemOfHeading = Self.headings(of: formItems)
        let wanted = Dictionary(fields.map { (TextFolding.fold($0), $0) }, uniquingKeysWith: { first, _ in first })
        for (column, heading) in table.header.cells.enumerated() where column != self.identification {
            guard let item = Self.names(in: heading).lazy.compactMap({ itemOfHeading[$0] }).first else {
                if let field = wanted[TextFolding.fold(heading)], !self.fields.values.contains(field) {
                    self.fields[column] = field
                } else if !heading.isEmpty {
                    unmatched.append(column)
                }
                continue
            }
            if columnOfItem.updateValue(column, forKey: item.id) != nil {
                problems.append(FileProblem(table, column: column, .export(.ambiguousHeading(item: item.id))))
            } else if let item = ExportItem(item, form: form, reading) {
                items.append((column, item))
            }
        }
        // A time that somebody asked for still tells which row came first.
        time = (unmatched + self.fields.keys).sorted().first {
            SubmissionTimes.headings.contains(TextFolding.fold(table.header.cells[$0]))
        }
        reportMissing(formItems.filter { columnOfItem[$0.id] == nil }, unmatched: unmatched)
        reportUnmatched(unmatched, among: formItems)
    }

    private mutating func identify(_ names: [String]) {
        let headings = table.header.cells.map { TextFolding.fold($0) }
        identification = names.lazy.compactMap { headings.firstIndex(of: TextFolding.fold($0)) }.first
        if identification == nil {
            problems.append(
                FileProblem(table, .export(.noIdentification(tried: names, headings: table.header.cells))))
        }
    }

    /// An item without a column would count as unanswered by everybody: the file is refused, unless it may be left
    /// out.
    private mutating func reportMissing(_ missing: [FormItem], unmatched: [Int]) {
        for item in missing {
            let stem = item.common.stem.sorted { $0.key < $1.key }.first?.value ?? ""
            let nearest = NearestName.of(stem, among: unmatched.map { table.header.cells[$0] })
            problems.append(
                FileProblem(
                    table, severity: item.common.required ? .refused : .note,
                    .export(.missingItem(id: item.id, stem: stem, nearest: nearest))))
        }
    }

    private mutating func reportUnmatched(_ unmatched: [Int], among items: [FormItem]) {
        let stems = items.flatMap(\.common.stem.values)
        var others: [String] = []
        for column in unmatched {
            let heading = table.header.cells[column]
            if let nearest = NearestName.of(heading, among: stems) {
                problems.append(
                    FileProblem(
                        table, column: column, severity: .note,
                        .export(.unmatchedHeading(heading, nearest: nearest))))
            } else {
                others.append(heading)
            }
        }
        if !others.isEmpty {
            problems.append(FileProblem(table, severity: .note, .export(.otherHeadings(others))))
        }
    }

    /// Folded statements and aliases. Two items of one statement cannot be told apart by it: neither gets the name.
    static func headings(of items: [FormItem]) -> [String: FormItem] {
        var found: [String: FormItem] = [:]
        var ambiguous: Set<String> = []
        for item in items {
            // What is asked several times shares its words: a heading tells which by the id.
            let ids = item.id.contains(".") ? [item.id] : []
            let names = Array(item.common.stem.values) + (item.common.aliases ?? []) + ids
            for name in Set(names.map { TextFolding.fold($0) })
            where found.updateValue(item, forKey: name) != nil {
                ambiguous.insert(name)
            }
        }
        return found.filter { !ambiguous.contains($0.key) }
    }

    /// What a heading may be the name of: itself, and the row of a grid, `Question [row]`.
    static func names(in heading: String) -> [String] {
        var names = [TextFolding.fold(heading)]
        if heading.hasSuffix("]"), let open = heading.lastIndex(of: "[") {
            names.append(TextFolding.fold(heading[heading.index(after: open)...].dropLast()))
        }
        return names
    }

    /// One row: its person and answers, and every cell that could not be read.
    func read(_ row: CSVRow) -> (ExportRow, [FileProblem]) {
        var problems: [FileProblem] = []
        let participant =
            identification.map { CSVReader.trimmed(row.cells[$0]) } ?? "\(table.file):\(row.line)"
        let place = FileProblem(table, at: row, column: identification ?? 0, .export(.noParticipant))
        if participant.isEmpty { problems.append(place) }
        var answers: [String: Answer] = [:]
        for (column, item) in items {
            switch item.answer(in: row.cells[column]) {
            case .none: continue
            case .success(let answer): answers[item.id] = answer
            case .failure(let refusal):
                problems.append(FileProblem(table, at: row, column: column, .export(refusal.fault)))
            }
        }
        var fields: [String: String] = [:]
        for (column, field) in self.fields {
            let cell = CSVReader.trimmed(row.cells[column])
            if !cell.isEmpty { fields[field] = cell }
        }
        return (
            ExportRow(
                participant: participant, answers: problems.isEmpty ? answers : nil, fields: fields, place: place),
            problems
        )
    }
}
