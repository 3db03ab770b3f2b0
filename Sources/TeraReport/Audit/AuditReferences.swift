public import TeraArtifact

/// What tables say of themselves must lead somewhere: a declaration that names no column would be a check that nobody
/// makes.
struct AuditReferences {
    let data: AuditData
    private var faults: [AuditFault] = []

    static func faults(_ data: AuditData) -> [AuditFault] {
        var references = AuditReferences(data: data)
        references.check()
        return references.faults
    }

    private init(data: AuditData) { self.data = data }

    private mutating func add(_ file: Int, _ place: String, _ indonesian: String, _ english: String) {
        faults.append(
            AuditFault(
                file: data.documents[file].file,
                message: ["id": "\(place): \(indonesian)", "en": "\(place): \(english)"]))
    }

    private mutating func check() {
        var seen: Set<String> = []
        for (table, grid) in data.grids.enumerated() {
            if !seen.insert(grid.table.id).inserted {
                add(
                    grid.file, grid.table.id, "id tabel ini dipakai dua kali; beri yang lain",
                    "this table id is used twice; give another")
            }
            check(table, grid)
        }
        for (file, document) in data.documents.enumerated() {
            for same in document.same {
                for figure in same.figures { check(figure, file, same.what, needsCell: true) }
            }
            for claim in document.claims {
                if claim.number(data) == nil {
                    add(
                        file, claim.text, "“\(claim.value)” bukan angka, atau dapat dibaca dua cara",
                        "“\(claim.value)” is no number, or can be read in two ways")
                }
                for figure in claim.figures { check(figure, file, claim.text, needsCell: true) }
                if let base = claim.base { check(base, file, claim.text, needsCell: false) }
            }
        }
    }

    private mutating func check(_ table: Int, _ grid: AuditGrid) {
        let place = grid.table.id
        var columns: Set<String> = []
        for column in grid.table.columns where !columns.insert(column.id).inserted {
            add(
                grid.file, place, "id kolom “\(column.id)” dipakai dua kali",
                "the column id “\(column.id)” is used twice"
            )
        }
        for id in grid.table.shares { check(column: id, grid, place) }
        let totals = grid.table.rows.indices.filter { grid.table.rows[$0].total == .all }
        if totals.count > 1 {
            add(
                grid.file, place,
                "hanya satu baris boleh menjumlahkan semua (total: true); sebut baris-baris dari yang lain",
                "only one row may add up all (total: true); name the rows of the others")
        }
        for (row, declared) in grid.table.rows.enumerated() {
            guard case .of(let ids)? = declared.total else { continue }
            for id in ids { check(row: id, grid, "\(place), \(grid.name(ofRow: row))") }
        }
        for (index, column) in grid.table.columns.enumerated() {
            let name = "\(place), \(column.id)"
            for id in column.total + [column.count, column.from, column.to].compactMap(\.self) {
                check(column: id, grid, name)
            }
            let isRowWise = [(column.within, true), (column.base, true), (column.least, true), (column.most, true)]
            for (reference, isRowWise) in [(column.sum, false)] + isRowWise {
                guard let reference else { continue }
                check(
                    reference, grid.file, name, needsCell: false, table: table,
                    column: column.count.flatMap(grid.column) ?? index, isRowWise: isRowWise)
            }
        }
    }

    private mutating func check(column id: String, _ grid: AuditGrid, _ place: String) {
        guard grid.column(id) == nil else { return }
        unknown(grid.file, place, "kolom", "column", id, grid.columnNames)
    }

    private mutating func check(row id: String, _ grid: AuditGrid, _ place: String) {
        switch grid.rows(named: id).count {
        case 1: return
        case 0: unknown(grid.file, place, "baris", "row", id, grid.rowNames)
        case let count:
            add(
                grid.file, place, "“\(id)” adalah \(count) baris; beri id kepada yang dimaksud",
                "“\(id)” is \(count) rows; give an id to the one that is meant")
        }
    }

    private mutating func unknown(
        _ file: Int, _ place: String, _ indonesian: String, _ english: String, _ id: String, _ names: [String]
    ) {
        // Looking for a near name among very many takes long, and helps nobody.
        let near = names.count > 2000 ? nil : NearestName.of(id, among: names)
        add(
            file, place,
            "tidak ada \(indonesian) “\(id)”." + (near.map { " Maksudnya “\($0)”?" } ?? ""),
            "there is no \(english) “\(id)”." + (near.map { " Did you mean “\($0)”?" } ?? ""))
    }

    /// Rows of the same name need not be there: a table may list what another does not.
    private mutating func check(
        _ reference: FigureReference, _ file: Int, _ place: String, needsCell: Bool, table: Int? = nil,
        column: Int? = nil, isRowWise: Bool = false
    ) {
        switch reference {
        case .value(let text):
            let isNumber = PrintedValue.read(text, table.flatMap { data.grids[$0].table.numbers }).number != nil
            if needsCell || !isNumber {
                add(
                    file, place, "“\(text)”: sebut sel, {table, row, column}",
                    "“\(text)”: name a cell, {table, row, column}"
                )
            }
        case .column(let id):
            guard let table, isRowWise else {
                return add(
                    file, place, "“\(id)”: sebut sel, {table, row, column}",
                    "“\(id)”: name a cell, {table, row, column}")
            }
            check(column: id, data.grids[table], place)
        case .cell(let id, let rowID, let columnID):
            if let id, data.table(id) == nil { return unknown(file, place, "tabel", "table", id, data.tableNames) }
            guard let other = id.flatMap(data.table) ?? table else {
                return add(file, place, "sebut tabelnya: {table, row, column}", "name the table: {table, row, column}")
            }
            let own = table.flatMap { table in column.map { data.grids[table].table.columns[$0].id } }
            guard let columnID = columnID ?? own else {
                return add(
                    file, place, "sebut kolomnya: {table, row, column}", "name the column: {table, row, column}")
            }
            let faultsBefore = faults.count
            check(column: columnID, data.grids[other], place)
            if faults.count == faultsBefore, let rowID { check(row: rowID, data.grids[other], place) }
        }
    }
}

/// Why tables cannot be held against each other.
public struct AuditFault: Sendable, Equatable {
    public var file: String
    public var message: Texts
}

/// The tables of some files, held against each other.
public enum Audit {
    /// What does not add up; or, where a table names what is not there, that.
    public static func report(_ documents: [AuditDocument]) -> Result<AuditReport, AuditFaults> {
        let data = AuditData(documents)
        let faults = AuditReferences.faults(data)
        guard faults.isEmpty else { return .failure(AuditFaults(all: faults)) }
        return .success(AuditRules.report(data))
    }
}

public struct AuditFaults: Error {
    public var all: [AuditFault]
}
