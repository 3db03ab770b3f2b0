public import TeraArtifact

/// The directorate's list of participants (requirement R026) as CSV.
///
/// Columns, in any order: `id`, `nama` (`name`), `jenjang`, `instansi`, `provinsi`, `program`; of the last four those that
/// the documents use. Jenjang, provinces and programmes are given by id, title or alias; several programmes are parted by
/// `;` or `|`.
public struct ParticipantsCSV: Sendable, Equatable {
    /// In the order of the files.
    public var participants: [Participant]
    public var problems: [FileProblem]
    /// Heading → participant id → cell: of the columns that were asked for beside these.
    public var fields: [String: [String: String]] = [:]
    /// Whether some file has columns of ids and names.
    public var isList = false
    /// The same of every column by which people could be parted, where these are wanted.
    public var parting: [String: [String: String]] = [:]

    /// - Parameters:
    ///   - jenjang: the jenjang and roles that a participant may have.
    ///   - registers: provinces and programmes must be in theirs; agencies too where there is a register of them.
    ///   - needed: the columns that must be there, and be filled in except for programmes.
    ///   - fields: headings of other columns that are wanted.
    ///   - parts: whether every column is wanted by which people could be parted.
    public static func read(
        _ files: [InputFile], jenjang: [Named], registers: [RegisterArtifact],
        needed: Set<ParticipantColumn> = Set(ParticipantColumn.allCases), fields: [String] = [], parts: Bool = false
    ) -> ParticipantsCSV {
        var parting: [String: [String: String]] = [:]
        var values: [String: [String: String]] = [:]
        let lists = ParticipantLists(jenjang: jenjang, registers: registers, needed: needed)
        var found: [(participant: Participant, place: FileProblem)] = []
        var problems: [FileProblem] = []
        var isList = false
        for file in files {
            let table = CSVReader.read(file)
            problems += table.problems
            guard !table.header.cells.isEmpty else { continue }
            let columns = ParticipantColumns(table, needed: needed, beside: fields)
            isList = isList || (columns.index(.id) != nil && columns.index(.name) != nil)
            problems += columns.problems
            guard columns.isComplete else { continue }
            for row in table.rows {
                let reader = ParticipantRow(table: table, row: row, columns: columns, lists: lists)
                let (participant, rowProblems) = reader.read()
                problems += rowProblems
                if let participant {
                    for (heading, column) in columns.others {
                        values[heading, default: [:]][participant.id] = CSVReader.trimmed(row.cells[column])
                    }
                    for (heading, column) in parts ? columns.parting : [:] {
                        parting[heading, default: [:]][participant.id] = CSVReader.trimmed(row.cells[column])
                    }
                    let place = FileProblem(
                        table, at: row, column: columns.index(.id),
                        .participant(.duplicateID(participant.id, other: "")))
                    found.append((participant, place))
                }
            }
        }
        let (unique, duplicates) = refuseDuplicates(found)
        return ParticipantsCSV(
            participants: unique, problems: problems + duplicates, fields: values, isList: isList, parting: parting)
    }

    /// Two rows with one id: nothing says which is right, so neither is taken.
    private static func refuseDuplicates(
        _ found: [(participant: Participant, place: FileProblem)]
    ) -> ([Participant], [FileProblem]) {
        let byID = Dictionary(grouping: found, by: \.participant.id)
        var unique: [Participant] = []
        var problems: [FileProblem] = []
        for (participant, place) in found {
            let same = byID[participant.id] ?? []
            guard let other = same.first(where: { $0.place != place }) else {
                unique.append(participant)
                continue
            }
            var problem = place
            problem.reason = .participant(
                .duplicateID(participant.id, other: "\(other.place.file):\(other.place.line ?? 0)"))
            problems.append(problem)
        }
        return (unique, problems)
    }
}

/// Why a participant, or a list of them, is not taken.
public enum ParticipantFault: Equatable, Sendable {
    case missingColumn(ParticipantColumn, needed: [ParticipantColumn])
    case unknownColumn(String, nearest: String?)
    case empty(ParticipantColumn)
    /// Not in the register (or the list of jenjang).
    case unknown(ParticipantColumn, name: String, nearest: String?)
    /// `other` is the place of the other row, `file:line`.
    case duplicateID(String, other: String)

    var message: Texts {
        switch self {
        case .missingColumn(let column, let needed):
            [
                "id": "Kolom “\(column.rawValue)” tidak ada. Kolom yang diperlukan: \(Self.listed(needed)).",
                "en": "There is no column “\(column.rawValue)”. These are needed: \(Self.listed(needed)).",
            ]
        case .unknownColumn(let heading, let nearest):
            [
                "id": "Kolom \(quoted(heading)) tidak dikenal dan tidak dibaca.\(suggestion(nearest).id)",
                "en": "The column \(quoted(heading)) is not known and not read.\(suggestion(nearest).en)",
            ]
        case .empty(let column):
            [
                "id": "Kolom “\(column.rawValue)” kosong; isilah untuk setiap peserta.",
                "en": "The column “\(column.rawValue)” is empty; every participant needs one.",
            ]
        case .unknown(let column, let name, let nearest):
            [
                "id": "\(quoted(name)) tidak ada dalam daftar \(column.rawValue).\(suggestion(nearest).id)",
                "en": "\(quoted(name)) is not in the list of \(column.rawValue).\(suggestion(nearest).en)",
            ]
        case .duplicateID(let id, let other):
            [
                "id": "ID peserta \(quoted(id)) juga ada di \(other); keduanya tidak dipakai.",
                "en": "The participant id \(quoted(id)) is also at \(other); neither is taken.",
            ]
        }
    }

    private static func listed(_ columns: [ParticipantColumn]) -> String {
        columns.map(\.rawValue).joined(separator: ", ")
    }
}

/// The columns of a list of participants; the raw value is the heading.
public enum ParticipantColumn: String, Sendable, Equatable, CaseIterable {
    case id
    case name = "nama"
    case jenjang
    case instansi
    case provinsi
    case programmes = "program"

    /// Headings that mean this column, folded.
    var headings: [String] {
        switch self {
        case .id: ["id", "id peserta", "participant id", "participant"]
        case .name: ["nama", "nama peserta", "name"]
        case .jenjang: ["jenjang", "jenjang keahlian", "jenjang jabatan", "level"]
        case .instansi: ["instansi", "instansi/perusahaan", "unit kerja", "agency"]
        case .provinsi: ["provinsi", "province"]
        case .programmes: ["program", "programme", "programmes", "program pelatihan"]
        }
    }
}
