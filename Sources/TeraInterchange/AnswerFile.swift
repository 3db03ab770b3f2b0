internal import FoundationEssentials
internal import TeraArtifact

/// Answers prepared in a file, for filling in a form without a terminal: a JSON object of item id → number, text or
/// true/false, or CSV with the columns item (butir) and answer (jawaban). What is typed is read by the form machine,
/// as if at the terminal.
public struct AnswerFile: Sendable, Equatable {
    /// In the order of the file; of JSON, in the order of item ids.
    public var entries: [Entry]
    public var problems: [FileProblem]

    public struct Entry: Sendable, Equatable {
        public var item: String
        /// What would be typed.
        public var typed: String
        /// nil for JSON.
        public var line: Int?

        public init(item: String, typed: String, line: Int?) {
            self.item = item
            self.typed = typed
            self.line = line
        }
    }

    /// JSON where the first character is `{`, else CSV.
    public static func read(_ file: InputFile) -> AnswerFile {
        let first = file.bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        return first == UInt8(ascii: "{") ? json(file) : csv(file)
    }

    private static func json(_ file: InputFile) -> AnswerFile {
        switch SheetChunk.decode([String: TypedValue].self, from: Data(file.bytes)) {
        case .failure(let failure):
            let fault: AnswersFault =
                switch failure.fault {
                case .notASheet(let detail): .notSimple(detail)
                default: failure.fault
                }
            return AnswerFile(entries: [], problems: [FileProblem(file: file.name, reason: .answers(fault))])
        case .success(let values):
            let entries = values.sorted { $0.key < $1.key }.compactMap { item, value in
                value.typed.map { Entry(item: item, typed: $0, line: nil) }
            }
            return AnswerFile(entries: entries, problems: [])
        }
    }

    private static func csv(_ file: InputFile) -> AnswerFile {
        let table = CSVReader.read(file)
        let headings = table.header.cells.map { TextFolding.fold($0) }
        guard let item = TypedColumn.item.index(in: headings), let answer = TypedColumn.answer.index(in: headings)
        else {
            // Of an empty file the table says so.
            let missing = headings.isEmpty ? [] : TypedColumn.allCases.filter { $0.index(in: headings) == nil }
            let faults = missing.map { column in
                let meant = headings.firstIndex(where: column.mistaken.contains)
                let heading = meant.map { table.header.cells[$0] }
                return FileProblem(table, column: meant, .answers(.missingColumn(column, heading: heading)))
            }
            return AnswerFile(entries: [], problems: table.problems + faults)
        }
        var entries: [Entry] = []
        var problems = table.problems
        let counts = Dictionary(table.rows.map { (CSVReader.trimmed($0.cells[item]), 1) }, uniquingKeysWith: +)
        for row in table.rows {
            let entry = Entry(item: CSVReader.trimmed(row.cells[item]), typed: row.cells[answer], line: row.line)
            if counts[entry.item] == 1 {
                // An empty cell is no answer.
                if !CSVReader.trimmed(entry.typed).isEmpty { entries.append(entry) }
            } else {
                problems.append(FileProblem(table, at: row, column: item, .answers(.itemTwice(entry.item))))
            }
        }
        return AnswerFile(entries: entries, problems: problems)
    }
}

/// The columns of a table of answers; the raw value is the Indonesian heading.
public enum TypedColumn: String, Sendable, Equatable, CaseIterable {
    case item = "butir"
    case answer = "jawaban"

    var english: String { self == .item ? "item" : "answer" }

    func index(in headings: [String]) -> Int? { headings.firstIndex { [rawValue, english].contains($0) } }

    /// Headings, folded, that people give this column.
    fileprivate var mistaken: [String] {
        switch self {
        case .item:
            [
                "id", "id butir", "item id", "kode", "kode butir", "no", "nomor", "nomor butir", "soal", "id soal",
                "pertanyaan", "question", "question id", "items",
            ]
        case .answer: ["nilai", "isi", "jawab", "value", "response", "respons", "skor", "answers", "pilihan"]
        }
    }
}

/// A value as it would be typed; nil for null, which is no answer.
private struct TypedValue: Decodable {
    let typed: String?

    init(from decoder: any Decoder) throws {
        if let answer = try? Answer(from: decoder) {
            typed = answer.typed
            return
        }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            typed = nil
        } else if let value = try? container.decode(Bool.self) {
            typed = value ? "true" : "false"
        } else if let value = try? container.decode(Int.self) {
            typed = String(value)
        } else if let value = try? container.decode(Double.self) {
            typed = String(value)
        } else if let parts = try? container.decode([String: TypedValue].self) {
            // A value for each part: of pairs, and of a sum.
            typed = parts.sorted { $0.key < $1.key }.compactMap { name, value in value.typed.map { "\(name) = \($0)" } }
                .joined(separator: ", ")
        } else {
            typed = try container.decode(String.self)
        }
    }
}

extension Answer {
    /// As somebody would type it.
    fileprivate var typed: String {
        switch self {
        case .text(let text): text
        // Nothing at all: what a checklist takes for nothing ticked.
        case .list(let ids): ids.isEmpty ? "[]" : ids.joined(separator: ", ")
        case .worded(let chosen, let words): chosen.joined(separator: ", ") + ": " + words
        case .values(let values):
            values.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(separator: ", ")
        case .notObserved: "not-observed"
        case .declined: "declined"
        }
    }
}
