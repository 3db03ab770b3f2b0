internal import TeraExact

/// Of nobody there is no percentage and no mean; of somebody there is a mean.
enum EmptyGroupRule: AuditRule {
    static let id = "empty"

    static func check(_ data: AuditData, _ found: inout AuditCollection) {
        for (table, grid) in data.grids.enumerated() {
            var printed: [(row: Int, column: Int)] = []
            for cell in EmptyGroupCell.all(data, table) {
                let value = grid.values[cell.row][cell.column]
                if cell.base == .zero, value.number != nil { printed.append((cell.row, cell.column)) }
                if cell.base > .zero, value == .dash, grid.table.columns[cell.column].kind == .mean {
                    found.add(Self.self, table: table, row: cell.row, column: cell.column) { words in
                        let people = words.number(cell.base)
                        return words.say(
                            "Tidak ada rata-rata, padahal dasarnya \(people).",
                            "There is no mean, though its base is \(people).")
                    }
                }
            }
            guard let first = printed.first else { continue }
            let signs = EmptyGroupCell.signs(printed.map { grid.table.rows[$0.row].cells[$0.column] })
            let isOne = printed.count == 1
            found.add(
                Self.self, table: table, row: isOne ? first.row : nil, column: isOne ? first.column : nil
            ) { words in
                let (many, list) = (words.count(printed.count), words.list(signs.map { "“\($0)”" }))
                return words.say(
                    "\(many) sel mencetak \(list) untuk kelompok yang kosong: dari 0 tidak ada persentase atau rata-rata. "
                        + "Cetak tanda yang berarti “tidak ada”.",
                    "\(many) cells print \(list) of a group that is empty: of 0 there is no percentage or mean. Print a "
                        + "sign that means “none”.")
            }
        }
    }
}

/// A cell of shares or means whose base is known.
struct EmptyGroupCell {
    var row: Int
    var column: Int
    var base: Rational

    static func all(_ data: AuditData, _ table: Int) -> [EmptyGroupCell] {
        let grid = data.grids[table]
        var cells: [EmptyGroupCell] = []
        for row in grid.table.rows.indices {
            for (column, declared) in grid.table.columns.enumerated() {
                guard [.share, .mean].contains(declared.kind),
                    let base = data.figure(
                        declared.base, table: table, row: row, column: declared.count.flatMap(grid.column) ?? column,
                        isRowWise: true)
                else { continue }
                cells.append(EmptyGroupCell(row: row, column: column, base: base.value))
            }
        }
        return cells
    }

    /// Different signs, in their order.
    static func signs(_ cells: [String]) -> [String] {
        cells.reduce(into: []) { signs, sign in if !signs.contains(sign) { signs.append(sign) } }
    }
}
