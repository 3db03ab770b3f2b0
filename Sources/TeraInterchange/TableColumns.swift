public import TeraArtifact

/// The columns of a wide table of sheets, one row a participant and role: items by their id, or by the headings of a
/// web form's export.
public struct TableColumns: Sendable, Equatable {
    public enum Column: Sendable, Equatable {
        case participant, rater
        /// A field to tabulate by.
        case field(String)
        case item(String)
        case ignored
    }

    /// What a user may name in place of the usual headings.
    public struct Names: Sendable {
        public var participant: String?
        public var rater: String?
        public var fields: [String]

        public init(participant: String? = nil, rater: String? = nil, fields: [String] = []) {
            self.participant = participant
            self.rater = rater
            self.fields = fields
        }
    }

    /// From the first column to the last.
    public var columns: [Column]
    public var separator: CSVSeparator
    /// A refusal means that the table cannot be read.
    public var problems: [FileProblem]
    /// How many bytes the header takes, with its line break.
    public var length: Int
    /// The line after the header, from 1.
    public var nextLine: Int

    /// - Parameters:
    ///   - start: the first bytes of the file, with the whole header.
    ///   - items: the items that count, of any of the forms; each must have a column.
    public static func read(
        _ start: InputFile, items: [FormItem], names: Names, severalRaters: Bool
    ) -> TableColumns {
        var scanner = CSVScanner(start.bytes)
        var result = TableColumns(
            columns: [], separator: scanner.separator, problems: [], length: 0, nextLine: 1)
        guard scanner.isText else {
            result.problems = [FileProblem(file: start.name, reason: .table(.notUTF8File))]
            return result
        }
        var header: CSVRow?
        while header == nil, let record = scanner.next() {
            if let fault = record.fault {
                result.problems = [FileProblem(file: start.name, line: record.row.line, reason: .table(fault))]
                return result
            }
            if record.row.cells.contains(where: { !CSVReader.trimmed($0).isEmpty }) { header = record.row }
        }
        guard let header else {
            result.problems = [FileProblem(file: start.name, reason: .table(.empty))]
            return result
        }
        result.length = scanner.offset
        result.nextLine = scanner.lineNumber
        result.match(header.cells.map(CSVReader.trimmed), start.name, items, names, severalRaters)
        return result
    }

    private static let usualIDs = [
        "participant", "ID Peserta", "ID", "Participant ID", "Kode Peserta", "Nomor Peserta", "peserta",
    ]
    private static let usualRaters = ["rater", "penilai", "peran", "role"]

    private mutating func match(
        _ headings: [String], _ file: String, _ items: [FormItem], _ names: Names, _ severalRaters: Bool
    ) {
        columns = headings.map { _ in .ignored }
        let folded = headings.map { TextFolding.fold($0) }
        func find(_ wanted: [String], _ column: Column, isNeeded: Bool) {
            let index = wanted.lazy.compactMap({ folded.firstIndex(of: TextFolding.fold($0)) }).first
            if let index, columns[index] == .ignored {
                columns[index] = column
            } else if let index {
                problems.append(
                    FileProblem(
                        file: file, line: 1, column: index + 1, heading: headings[index],
                        reason: .export(.columnTaken(headings[index]))))
            } else if isNeeded {
                problems.append(
                    FileProblem(
                        file: file, line: 1,
                        reason: .export(
                            column == .participant
                                ? .noIdentification(tried: wanted, headings: headings)
                                : .noColumn(tried: wanted, headings: headings))))
            }
        }
        find(names.participant.map { [$0] } ?? Self.usualIDs, .participant, isNeeded: true)
        find(names.rater.map { [$0] } ?? Self.usualRaters, .rater, isNeeded: severalRaters || names.rater != nil)
        for field in names.fields { find([field], .field(field), isNeeded: true) }
        let ofHeading = ExportColumns.headings(of: items)
        let ofID = Dictionary(items.map { ($0.id, $0.id) }, uniquingKeysWith: { first, _ in first })
        var found: Set<String> = []
        for (index, heading) in headings.enumerated() where columns[index] == .ignored {
            let named = ExportColumns.names(in: heading).lazy.compactMap { ofHeading[$0]?.id }.first
            guard let item = ofID[heading] ?? named else { continue }
            if found.insert(item).inserted {
                columns[index] = .item(item)
            } else {
                problems.append(
                    FileProblem(
                        file: file, line: 1, column: index + 1, heading: heading,
                        reason: .export(.ambiguousHeading(item: item))))
            }
        }
        let ignored = zip(headings, columns).filter { $0.1 == .ignored }.map(\.0)
        for item in items where !found.contains(item.id) {
            let stem = item.common.stem.sorted { $0.key < $1.key }.first?.value ?? ""
            problems.append(
                FileProblem(
                    file: file, line: 1,
                    reason: .export(
                        .missingItem(
                            id: item.id, stem: stem,
                            nearest: NearestName.of(stem, among: ignored) ?? NearestName.of(item.id, among: ignored)))))
        }
    }
}

/// Reads the cells of one item as a web form or a spreadsheet writes them.
public struct TableCell: Sendable {
    private let item: ExportItem

    /// nil for an item that is computed.
    public init?(_ item: FormItem, form: Form, reading: AnswerReading) {
        guard let item = ExportItem(item, form: form, reading) else { return nil }
        self.item = item
    }

    /// nil for an empty cell.
    public func answer(in cell: String) -> Result<Answer, AnswerRefusal>? {
        item.answer(in: cell)?.mapError { AnswerRefusal(message: $0.fault.message) }
    }
}
