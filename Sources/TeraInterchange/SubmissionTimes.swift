internal import TeraArtifact
internal import TeraExact

/// When a row of an export was sent.
struct Submission {
    var file: String
    /// The cell as it stands; empty where there is nothing.
    var written: String
    fileprivate var moment: MomentText?
}

/// Why it is not known which of several rows was sent first.
public enum SubmissionDoubt: Equatable, Sendable {
    /// Which is the day and which the month cannot be seen in this file, and the order depends on it.
    case dayOrMonth(String)
    case unreadable(String)
    /// Some have a time zone, and some have none.
    case zones
    /// Rows of several files at one moment.
    case sameTime(String)
    /// Rows of files of which only some have times.
    case someWithout
}

/// The times of the rows of exports. A file has one way to write days: a cell with a day beyond twelve tells it for all
/// cells of the file. What no cell tells is tried both ways, and said where the order depends on it.
struct SubmissionTimes {
    private enum Order { case dayFirst, monthFirst, unknown, contradictory }

    private var orders: [String: Order] = [:]

    /// Headings of the column, folded.
    static let headings: Set<String> = [
        "timestamp", "time stamp", "stempel waktu", "cap waktu", "completion time", "waktu penyelesaian",
        "waktu selesai", "submitted at",
    ]

    /// Takes the column of a file.
    ///
    /// - Returns: one for each cell; nil where no cell of the column is a time, and the rows are in the order of the file.
    mutating func add(_ cells: [String], of file: String) -> [Submission]? {
        let rows = cells.map { Submission(file: file, written: CSVReader.trimmed($0), moment: MomentText.read($0)) }
        let moments = rows.compactMap(\.moment)
        guard !moments.isEmpty else { return nil }
        let isDayFirst = moments.contains { $0.monthFirst == nil }
        let isMonthFirst = moments.contains { $0.dayFirst == nil }
        orders[file] =
            isDayFirst ? (isMonthFirst ? .contradictory : .dayFirst) : isMonthFirst ? .monthFirst : .unknown
        return rows
    }

    /// The place of the row that was sent first, or last, among rows of one person in the order of files and rows.
    func choose(_ rows: [Submission?], last: Bool) -> Result<Int, Doubt> {
        let timed = rows.compactMap { $0 }
        // Without times the rows stand in the order in which they came.
        guard !timed.isEmpty else { return .success(last ? rows.count - 1 : 0) }
        guard timed.count == rows.count else { return .failure(Doubt(.someWithout)) }
        for row in timed where row.moment == nil { return .failure(Doubt(.unreadable(row.written))) }
        guard Set(timed.map { $0.moment?.hasZone }).count == 1 else { return .failure(Doubt(.zones)) }
        let unknown = Set(timed.filter { orders[$0.file] == .unknown && isAmbiguous($0) }.map(\.file)).sorted()
        let contradictory = timed.first { orders[$0.file] == .contradictory && isAmbiguous($0) }
        guard contradictory == nil, unknown.count <= 8 else {
            return .failure(Doubt(.dayOrMonth((contradictory ?? timed[0]).written)))
        }
        // Every way to read the files that do not tell.
        let choices = (0..<1 << unknown.count).map { ways in
            choose(timed, last: last) { row in
                switch orders[row.file] {
                case .dayFirst: true
                case .monthFirst: false
                default: unknown.firstIndex(of: row.file).map { ways & 1 << $0 != 0 } ?? (row.moment?.dayFirst != nil)
                }
            }
        }
        guard choices.allSatisfy({ $0 == choices[0] }) else {
            let row = timed.first { unknown.contains($0.file) && isAmbiguous($0) } ?? timed[0]
            return .failure(Doubt(.dayOrMonth(row.written)))
        }
        return choices[0]
    }

    struct Doubt: Error, Equatable {
        let doubt: SubmissionDoubt
        init(_ doubt: SubmissionDoubt) { self.doubt = doubt }
    }

    private func isAmbiguous(_ row: Submission) -> Bool {
        guard let first = row.moment?.dayFirst, let second = row.moment?.monthFirst else { return false }
        return first != second
    }

    private func choose(
        _ rows: [Submission], last: Bool, isDayFirst: (Submission) -> Bool
    ) -> Result<Int, Doubt> {
        let times = rows.map { row in
            (isDayFirst(row) ? row.moment?.dayFirst : row.moment?.monthFirst) ?? row.moment?.dayFirst
                ?? row.moment?.monthFirst ?? 0
        }
        let wanted = (last ? times.max() : times.min()) ?? 0
        let found = times.indices.filter { times[$0] == wanted }
        // Rows of one file that came in the same second stand in their order.
        guard Set(found.map { rows[$0].file }).count == 1, let index = last ? found.last : found.first else {
            return .failure(Doubt(.sameTime(rows[found[0]].written)))
        }
        return .success(index)
    }
}

extension SubmissionDoubt {
    /// The middle of a sentence.
    var words: (id: String, en: String) {
        switch self {
        case .dayOrMonth(let cell):
            (
                "pada \(quoted(cell)) tidak jelas mana hari dan mana bulan, dan urutannya bergantung padanya; tulis "
                    + "tanggal sebagai 2025-02-13",
                "in \(quoted(cell)) the day and the month cannot be told apart, and the order depends on it; write days "
                    + "as 2025-02-13"
            )
        case .unreadable(let cell):
            ("\(quoted(cell)) bukan waktu yang terbaca", "\(quoted(cell)) is no time that can be read")
        case .zones:
            (
                "sebagian waktu menyebut zona waktunya dan sebagian tidak",
                "some of the times name their time zone and some do not"
            )
        case .sameTime(let cell):
            (
                "baris dari beberapa berkas sama waktunya, \(quoted(cell))",
                "rows of several files have the same time, \(quoted(cell))"
            )
        case .someWithout:
            (
                "sebagian berkasnya tidak punya kolom waktu",
                "some of the files have no column of times"
            )
        }
    }
}
