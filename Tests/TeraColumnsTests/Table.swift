import Foundation
import TeraArtifact
import TeraColumns
import TeraExact
import TeraRuntime
import TeraTestSupport

/// A table in a file of its own, read as `tera score --table` reads one.
struct Table {
    var separator: UInt8 = 0x2C
    var columns: [TableLayout.Column]
    /// Rows without the header, as they stand in the file.
    var body: String

    func run(
        _ plan: ColumnPlan, fields: [String] = [], threads: Int = 2, blockBytes: Int = 64,
        person: ((PersonScores) -> Void)? = nil
    ) throws -> ColumnResult {
        try Table.run([self], plan, fields: fields, threads: threads, blockBytes: blockBytes, person: person)
    }

    static func run(
        _ tables: [Table], _ plan: ColumnPlan, fields: [String] = [], threads: Int = 2, blockBytes: Int = 64,
        person: ((PersonScores) -> Void)? = nil
    ) throws -> ColumnResult {
        let paths = try tables.map { table in
            let path = FileManager.default.temporaryDirectory.appending(path: "tabel-\(UUID().uuidString).csv")
            try Data(table.body.utf8).write(to: path)
            return path
        }
        defer { for path in paths { try? FileManager.default.removeItem(at: path) } }
        var open: [FileHandle] = []
        func table(_ index: Int) throws -> ColumnTable {
            let handle = try FileHandle(forReadingFrom: paths[index])
            open.append(handle)
            return ColumnTable(
                name: "tabel-\(index).csv",
                layout: TableLayout(separator: tables[index].separator, columns: tables[index].columns),
                descriptor: handle.fileDescriptor, start: [], firstLine: 2)
        }
        let scorer = ColumnScorer(
            plan: plan, reading: reading(plan), fields: fields, threads: threads, blockBytes: blockBytes)
        return try scorer.run(try tables.indices.map(table), again: table, person: person)
    }

    /// A table that need not be text, and cannot be read again.
    static func runBytes(
        _ bytes: [UInt8], columns: [TableLayout.Column], _ plan: ColumnPlan, fields: [String] = []
    ) throws -> ColumnResult {
        let layout = TableLayout(separator: 0x2C, columns: columns)
        let nothing = try FileHandle(forReadingFrom: URL(filePath: "/dev/null"))
        let table = ColumnTable(
            name: "tabel-0.csv", layout: layout, descriptor: nothing.fileDescriptor, start: bytes, firstLine: 2)
        return try ColumnScorer(plan: plan, reading: reading(plan), fields: fields).run([table])
    }

    /// Cells are option ids, `tidak-tahu` is an answer without a value, and roles are their ids.
    static func reading(_ plan: ColumnPlan) -> CellReading {
        CellReading(
            value: { item, cell in
                if let value = plan.items[item].values[cell] { return .success(value) }
                return cell == "tidak-tahu"
                    ? .success(nil) : .failure(RefusedCell(message: ["id": "“\(cell)” bukan pilihan."]))
            },
            rater: { cell in plan.raters.firstIndex { $0.id == cell } })
    }
}

extension RandomSpec {
    /// The sheets as rows, `shuffled` or person by person.
    func table(_ plan: ColumnPlan, _ generator: inout SeededGenerator, shuffled: Bool) -> Table {
        var rows: [String] = []
        for (person, sheets) in people.sorted(by: { $0.key < $1.key }) {
            for (role, sheet) in sheets.sorted(by: { $0.key < $1.key }) {
                let cells = plan.items.map { sheet[$0.id] ?? "" }
                rows.append(([person, role] + cells).joined(separator: ","))
            }
        }
        if shuffled { rows.shuffle(using: &generator) }
        return Table(
            columns: [.participant, .rater] + plan.items.indices.map { .item($0) },
            body: rows.map { $0 + "\n" }.joined())
    }
}
