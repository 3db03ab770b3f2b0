internal import TeraExact

/// In one publication one sign means one thing: 0 that were counted, and nothing that could be counted, are told apart.
/// A blank cell is no sign.
enum NotationRule: AuditRule {
    static let id = "notation"

    private struct Sign {
        var text: String
        var table: Int
        var row: Int
    }

    static func check(_ data: AuditData, _ found: inout AuditCollection) {
        for file in data.documents.indices {
            let tables = data.grids.indices.filter { data.grids[$0].file == file }
            let zero = distinct(tables.flatMap { zeros(data, $0) })
            let none = distinct(tables.flatMap { empty(data, $0) })
            func say(_ signs: [Sign], _ words: AuditWords) -> String {
                words.list(
                    signs.map {
                        let grid = data.grids[$0.table]
                        let row = words.short(grid.name(ofRow: $0.row))
                        return "“\($0.text)” (\(words.short(grid.table.title)), “\(row)”)"
                    })
            }
            if none.count > 1 {
                found.add(Self.self, .ambiguous, file: file) { words in
                    words.say(
                        "Kelompok kosong tercetak dengan beberapa tanda: \(say(none, words)). Pakai satu.",
                        "An empty group is printed with several signs: \(say(none, words)). Use one.")
                }
            }
            if zero.count > 1 {
                found.add(Self.self, .ambiguous, file: file) { words in
                    words.say(
                        "Nol tercetak dengan beberapa tanda: \(say(zero, words)). Menurut jumlahnya semua berarti 0: "
                            + "cetak 0.",
                        "Zero is printed with several signs: \(say(zero, words)). By their sums all mean 0: print 0.")
                }
            }
            for sign in zero {
                guard let other = none.first(where: { $0.text == sign.text }) else { continue }
                found.add(Self.self, .ambiguous, file: file) { words in
                    words.say(
                        "“\(sign.text)” berarti 0 di satu tempat dan kelompok kosong di tempat lain: "
                            + "\(say([sign, other], words)). Cetak 0 untuk yang pertama.",
                        "“\(sign.text)” means 0 in one place and an empty group in another: "
                            + "\(say([sign, other], words)). Print 0 for the first.")
                }
            }
        }
    }

    private static func distinct(_ signs: [Sign]) -> [Sign] {
        signs.reduce(into: []) { all, sign in if !all.contains(where: { $0.text == sign.text }) { all.append(sign) } }
    }

    private static func empty(_ data: AuditData, _ table: Int) -> [Sign] {
        let grid = data.grids[table]
        return EmptyGroupCell.all(data, table).filter { $0.base == .zero && grid.values[$0.row][$0.column] != .blank }
            .map { Sign(text: grid.table.rows[$0.row].cells[$0.column], table: table, row: $0.row) }
    }

    /// Zeros, and dashes in sums that are right without them.
    private static func zeros(_ data: AuditData, _ table: Int) -> [Sign] {
        let grid = data.grids[table]
        var signs: [Sign] = []
        for (column, declared) in grid.table.columns.enumerated() where declared.kind == .count {
            let sum = grid.sums[column].value
            let wholes =
                [data.figure(declared.sum, table: table, row: nil, column: column)?.value]
                + grid.table.rows.indices.filter { grid.table.rows[$0].total == .all }.map {
                    grid.values[$0][column].number
                }
            let isRight = sum != nil && wholes.contains(sum)
            for row in grid.table.rows.indices {
                let value = grid.values[row][column]
                if value.number == .zero || (value == .dash && isRight) {
                    signs.append(Sign(text: grid.table.rows[row].cells[column], table: table, row: row))
                }
            }
        }
        return signs
    }
}
