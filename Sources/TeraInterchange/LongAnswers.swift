public import TeraArtifact

/// Answer sheets as long CSV: one row an answer, with the columns form (formulir), participant (peserta), rater
/// (penilai), item (butir) and answer (jawaban), in any order. Several files are read as one, and the rows of a sheet may
/// stand anywhere. Cells are what the cells of a wide table are: labels, ids, values; an empty one is no answer.
///
/// Every row that cannot be read is named, and its sheet is not taken: without that row it would be another sheet. A row
/// that does not say whose it is could be anybody's, so with one no sheet of its file is taken.
public struct LongAnswers: Sendable, Equatable {
    /// Sent sheets, in the order of their first rows.
    public var sheets: [AnswerSheet]
    public var problems: [FileProblem]

    /// - Parameters:
    ///   - forms: the forms of the build.
    ///   - hashes: form id → SHA-256, which the sheets will carry.
    public static func read(
        _ files: [InputFile], forms: [Form], hashes: [String: String], reading: AnswerReading
    ) -> LongAnswers {
        var collector = SheetCollector(forms: forms, reading: reading)
        for file in files { collector.add(file) }
        return collector.result(hashes)
    }
}

/// The columns; the raw value is the usual heading.
enum LongColumn: String, CaseIterable {
    case form, participant, rater, item, answer

    /// Headings that mean this column, folded.
    var headings: [String] {
        switch self {
        case .form: ["form", "formulir"]
        case .participant: ["participant", "peserta", "id peserta", "participant id"]
        case .rater: ["rater", "penilai"]
        case .item: ["item", "butir"]
        case .answer: ["answer", "jawaban"]
        }
    }

    /// As messages name it.
    var indonesian: String { headings[1] }
}

/// Puts rows together to sheets.
private struct SheetCollector {
    private struct Key: Hashable {
        let form: String
        let participant: String
        let rater: String
    }

    private struct Entry {
        var place: FileProblem
        var item: String
        /// nil: not answered.
        var answer: Answer?
    }

    private struct Sheet {
        let key: Key
        /// Where its first row stands.
        let first: (file: String, line: Int)
        var files: [String] = []
        var entries: [Entry] = []
        /// Places of the rows that were refused.
        var refused: [String] = []
    }

    private let forms: [String: FormCells]
    private let reading: AnswerReading
    private var sheets: [Sheet] = []
    private var indices: [Key: Int] = [:]
    private var problems: [FileProblem] = []
    /// File → the row that could be anybody's.
    private var unreadable: [String: String] = [:]

    init(forms: [Form], reading: AnswerReading) {
        self.forms = Dictionary(forms.map { ($0.id, FormCells($0, reading)) }, uniquingKeysWith: { first, _ in first })
        self.reading = reading
    }

    mutating func add(_ file: InputFile) {
        let table = CSVReader.read(file)
        problems += table.problems
        if let fault = table.problems.first(where: { $0.severity == .refused }) { unreadable[file.name] = fault.place }
        guard !table.header.cells.isEmpty, let columns = columns(of: table) else { return }
        for row in table.rows {
            func cell(_ column: LongColumn) -> String { CSVReader.trimmed(row.cells[columns[column] ?? 0]) }
            func problem(_ column: LongColumn, _ reason: FileProblem.Reason) -> FileProblem {
                FileProblem(table, at: row, column: columns[column], reason)
            }
            let empty = [LongColumn.form, .participant, .rater].filter { cell($0).isEmpty }
            guard empty.isEmpty else {
                problems += empty.map { problem($0, .answers(.emptyColumn($0.indonesian, $0.rawValue))) }
                if unreadable[file.name] == nil { unreadable[file.name] = "\(file.name):\(row.line)" }
                continue
            }
            let form = forms[cell(.form)]
            let key = Key(
                form: cell(.form), participant: cell(.participant), rater: form?.rater(cell(.rater)) ?? cell(.rater))
            let index = sheet(key, at: (file.name, row.line))
            guard let form else {
                let near = NearestName.of(cell(.form), among: forms.keys)
                refuse(index, problem(.form, .answers(.unknownForm(cell(.form), nearest: near))))
                continue
            }
            guard form.rater(cell(.rater)) != nil else {
                refuse(index, problem(.rater, .answers(.otherRater(cell(.rater), expected: form.form.rater.id))))
                continue
            }
            guard let item = form.items[cell(.item)] else {
                let near = NearestName.of(cell(.item), among: form.items.keys)
                refuse(index, problem(.item, .answers(.unknownItem(cell(.item), nearest: near))))
                continue
            }
            var entry = Entry(place: problem(.item, .answers(.itemTwice(item.id))), item: item.id)
            switch item.answer(in: row.cells[columns[.answer] ?? 0]) {
            case .none: break
            case .success(let answer): entry.answer = answer
            case .failure(let refusal): refuse(index, problem(.answer, .export(refusal.fault)))
            }
            sheets[index].entries.append(entry)
        }
    }

    /// nil where one is missing or there twice.
    private mutating func columns(of table: CSVTable) -> [LongColumn: Int]? {
        let headings = table.header.cells.map { TextFolding.fold($0) }
        var columns: [LongColumn: Int] = [:]
        var isWhole = true
        var others: [String] = []
        for (index, heading) in headings.enumerated() {
            guard let column = LongColumn.allCases.first(where: { $0.headings.contains(heading) }) else {
                if !heading.isEmpty { others.append(table.header.cells[index]) }
                continue
            }
            if columns.updateValue(index, forKey: column) != nil {
                problems.append(FileProblem(table, column: index, .table(.duplicateHeading(table.header.cells[index]))))
                isWhole = false
            }
        }
        let missing = LongColumn.allCases.filter { columns[$0] == nil }
        if !missing.isEmpty {
            problems.append(
                FileProblem(
                    table,
                    .answers(
                        .missingColumns(
                            indonesian: missing.map(\.indonesian), english: missing.map(\.rawValue),
                            headings: table.header.cells))))
            isWhole = false
        }
        if isWhole, !others.isEmpty {
            problems.append(FileProblem(table, severity: .note, .export(.otherHeadings(others))))
        }
        if !isWhole { unreadable[table.file] = table.file }
        return isWhole ? columns : nil
    }

    private mutating func sheet(_ key: Key, at place: (file: String, line: Int)) -> Int {
        let index = indices[key] ?? sheets.count
        if index == sheets.count {
            indices[key] = index
            sheets.append(Sheet(key: key, first: place))
        }
        if sheets[index].files.last != place.file { sheets[index].files.append(place.file) }
        return index
    }

    private mutating func refuse(_ sheet: Int, _ problem: FileProblem) {
        problems.append(problem)
        sheets[sheet].refused.append(problem.place)
    }

    mutating func result(_ hashes: [String: String]) -> LongAnswers {
        var taken: [AnswerSheet] = []
        for index in sheets.indices {
            let counts = Dictionary(sheets[index].entries.map { ($0.item, 1) }, uniquingKeysWith: +)
            for entry in sheets[index].entries where counts[entry.item] != 1 { refuse(index, entry.place) }
            let sheet = sheets[index]
            let elsewhere = sheet.files.compactMap { unreadable[$0] }
            guard sheet.refused.isEmpty, elsewhere.isEmpty, let hash = hashes[sheet.key.form] else {
                let reason = AnswersFault.sheetRefused(
                    form: sheet.key.form, participant: sheet.key.participant, rater: sheet.key.rater,
                    because: sheet.refused + elsewhere)
                problems.append(
                    FileProblem(file: sheet.first.file, line: sheet.first.line, reason: .answers(reason)))
                continue
            }
            taken.append(
                AnswerSheet(
                    form: sheet.key.form, formHash: hash, participant: sheet.key.participant, rater: sheet.key.rater,
                    answers: Dictionary(
                        uniqueKeysWithValues: sheet.entries.compactMap { entry in
                            entry.answer.map { (entry.item, $0) }
                        }), sent: true))
        }
        return LongAnswers(sheets: taken, problems: problems)
    }
}

/// What may stand in the rows of one form.
private struct FormCells {
    let form: Form
    let items: [String: ExportItem]
    /// Id and titles of its role, folded.
    private let roles: Set<String>

    init(_ form: Form, _ reading: AnswerReading) {
        self.form = form
        items = Dictionary(
            form.sections.flatMap(\.items).compactMap { ExportItem($0, form: form, reading) }.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        roles = Set(([form.rater.id] + form.rater.title.values).map { TextFolding.fold($0) })
    }

    /// The id of the form's role, where that is what stands there.
    func rater(_ cell: String) -> String? { roles.contains(TextFolding.fold(cell)) ? form.rater.id : nil }
}
