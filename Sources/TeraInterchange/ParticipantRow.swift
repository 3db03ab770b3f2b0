internal import TeraArtifact

/// What participants are checked against.
struct ParticipantLists {
    let jenjang: NameIndex
    let provinces: NameIndex
    let programmes: NameIndex
    let agencies: NameIndex
    /// The columns that every participant needs.
    let needed: Set<ParticipantColumn>

    init(jenjang: [Named], registers: [RegisterArtifact], needed: Set<ParticipantColumn>) {
        self.needed = needed
        self.jenjang = NameIndex(jenjang)
        func entries(_ holds: String) -> NameIndex {
            NameIndex(registers.filter { $0.holds == holds }.flatMap(\.entries))
        }
        provinces = entries("province")
        programmes = entries("programme")
        agencies = entries("agency")
    }
}

/// Which column of a table holds what.
struct ParticipantColumns {
    private var columns: [ParticipantColumn: Int] = [:]
    private(set) var problems: [FileProblem] = []

    /// Columns that are wanted beside them, by the heading that was asked for.
    private(set) var others: [String: Int] = [:]
    /// Every column by which people could be parted: all but those that name a person, and those that are read anyhow.
    private(set) var parting: [String: Int] = [:]

    init(_ table: CSVTable, needed: Set<ParticipantColumn>, beside fields: [String] = []) {
        for (index, heading) in table.header.cells.enumerated() where !heading.isEmpty {
            let folded = TextFolding.fold(heading)
            let read = ParticipantColumn.allCases.first { $0.headings.contains(folded) }
            if read == nil || read == .instansi { parting[heading] = index }
            if let field = fields.first(where: { TextFolding.fold($0) == folded }) {
                others[field] = index
                if read == nil { continue }
            }
            guard let column = read else {
                let known = ParticipantColumn.allCases.flatMap(\.headings)
                problems.append(
                    FileProblem(
                        table, column: index, severity: .note,
                        .participant(.unknownColumn(heading, nearest: NearestName.of(heading, among: known)))))
                continue
            }
            if columns[column] != nil {
                problems.append(FileProblem(table, column: index, .table(.duplicateHeading(heading))))
            }
            columns[column] = index
        }
        let all = ParticipantColumn.allCases.filter(needed.contains)
        for column in all where columns[column] == nil {
            problems.append(FileProblem(table, .participant(.missingColumn(column, needed: all))))
        }
    }

    /// Without a refusal every column is there once.
    var isComplete: Bool { !problems.contains { $0.severity == .refused } }

    func index(_ column: ParticipantColumn) -> Int? { columns[column] }
}

/// Reads one row: a participant, or every reason why not.
struct ParticipantRow {
    let table: CSVTable
    let row: CSVRow
    let columns: ParticipantColumns
    let lists: ParticipantLists

    func read() -> (Participant?, [FileProblem]) {
        var problems: [FileProblem] = []
        func refuse(_ column: ParticipantColumn, _ fault: ParticipantFault) {
            problems.append(FileProblem(table, at: row, column: columns.index(column), .participant(fault)))
        }
        func entry(_ column: ParticipantColumn, _ name: String, in list: NameIndex) -> String {
            if name.isEmpty {
                if lists.needed.contains(column) { refuse(column, .empty(column)) }
            } else if list.isEmpty, !lists.needed.contains(column) {
                // No document says what it may be, and none asks.
                return name
            } else if let id = list.id(of: name) {
                return id
            } else {
                refuse(column, .unknown(column, name: name, nearest: list.nearest(to: name)))
            }
            return ""
        }
        for column in [ParticipantColumn.id, .name, .instansi]
        where cell(column).isEmpty && lists.needed.contains(column) {
            refuse(column, .empty(column))
        }
        let jenjang = entry(.jenjang, cell(.jenjang), in: lists.jenjang)
        let provinsi = entry(.provinsi, cell(.provinsi), in: lists.provinces)
        var instansi = cell(.instansi)
        if !instansi.isEmpty, !lists.agencies.isEmpty {
            let id = entry(.instansi, instansi, in: lists.agencies)
            instansi = lists.agencies.titles[id]?["id"] ?? instansi
        }
        var programmes: [String] = []
        for name in programmeNames {
            let id = entry(.programmes, name, in: lists.programmes)
            if !id.isEmpty, !programmes.contains(id) { programmes.append(id) }
        }
        guard problems.isEmpty else { return (nil, problems) }
        let participant = Participant(
            id: cell(.id), name: cell(.name), jenjang: jenjang, instansi: instansi, provinsi: provinsi,
            programmes: programmes)
        return (participant, [])
    }

    private func cell(_ column: ParticipantColumn) -> String {
        columns.index(column).map { CSVReader.trimmed(row.cells[$0]) } ?? ""
    }

    /// The programmes of the cell; none for an empty one. A title may itself hold a semicolon, so the whole cell is
    /// looked up first.
    private var programmeNames: [String] {
        let whole = cell(.programmes)
        if lists.programmes.id(of: whole) != nil { return [whole] }
        return whole.split { $0 == ";" || $0 == "|" }.map { CSVReader.trimmed(String($0)) }.filter { !$0.isEmpty }
    }
}
