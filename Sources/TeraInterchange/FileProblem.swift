public import TeraArtifact

/// Something in a file that the user should know. Importers hand back what they could read whole and a list of these;
/// nothing is half read.
public struct FileProblem: Equatable, Sendable {
    public var file: String
    /// From 1; nil where the whole file is meant.
    public var line: Int?
    /// Of a table, the number of the column from 1; of JSON, the position in the line.
    public var column: Int?
    /// The heading of that column.
    public var heading: String?
    public var severity: Severity
    public var reason: Reason

    public enum Severity: String, Sendable, Equatable {
        /// The row (or the file, where there is no line) was not taken.
        case refused
        /// Everything was taken; this is worth knowing.
        case note
    }

    /// What is wrong, by importer. Each importer's file holds its faults and their words.
    public enum Reason: Equatable, Sendable {
        case table(CSVFault)
        case participant(ParticipantFault)
        case export(ExportFault)
        case answers(AnswersFault)
        case coding(CodingFault)
    }

    public init(
        file: String, line: Int? = nil, column: Int? = nil, heading: String? = nil, severity: Severity = .refused,
        reason: Reason
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.heading = heading
        self.severity = severity
        self.reason = reason
    }

    /// What was seen and what is accepted, by language tag (`id`, `en`), without the place.
    public var message: Texts {
        switch reason {
        case .table(let fault): fault.message
        case .participant(let fault): fault.message
        case .export(let fault): fault.message
        case .answers(let fault): fault.message
        case .coding(let fault): fault.message
        }
    }

    /// `peserta.csv:3:5`, as compilers write places; parts that are not known are left out.
    public var place: String {
        [file, line.map(String.init), line == nil ? nil : column.map(String.init)].compactMap(\.self)
            .joined(separator: ":")
    }
}

extension FileProblem {
    /// Where a cell stands.
    init(
        _ table: CSVTable, at row: CSVRow? = nil, column: Int? = nil, severity: Severity = .refused, _ reason: Reason
    ) {
        self.init(
            file: table.file, line: row?.line ?? (column == nil ? nil : table.header.line),
            column: column.map { $0 + 1 },
            heading: column.flatMap { table.header.cells.indices.contains($0) ? table.header.cells[$0] : nil },
            severity: severity, reason: reason)
    }
}

/// A name in quotes, cut to what a reader needs to find it again: 60 characters.
func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 60 ? "“\(line.prefix(59))…”" : "“\(line)”"
}

/// The end of a message that names the nearest right spelling.
func suggestion(_ nearest: String?) -> (id: String, en: String) {
    guard let nearest else { return ("", "") }
    return (" Maksudnya \(quoted(nearest))?", " Did you mean \(quoted(nearest))?")
}
