internal import TeraExact

/// A cell of a column of numbers is a number, or says that there is none. What cannot be read is left out of no sum in
/// silence: it is said here.
enum CellRule: AuditRule {
    static let id = "cell"

    static func check(_ data: AuditData, _ found: inout AuditCollection) {
        for (table, grid) in data.grids.enumerated() {
            for (row, values) in grid.values.enumerated() {
                for (column, value) in values.enumerated() {
                    guard case .unreadable(let fault) = value else { continue }
                    let text = "“\(short(grid.table.rows[row].cells[column]))”"
                    found.add(Self.self, table: table, row: row, column: column) { words in
                        switch fault {
                        case .ambiguous:
                            words.say(
                                "\(text) dapat dibaca dua cara. Sebut `numbers` tabel ini: id (1.234,5) atau en (1,234.5).",
                                "\(text) can be read in two ways. Say the `numbers` of this table: id (1.234,5) or en "
                                    + "(1,234.5).")
                        case .tooLong:
                            words.say(
                                "\(text) punya lebih dari \(PrintedValue.mostDigits) angka.",
                                "\(text) has more than \(PrintedValue.mostDigits) digits.")
                        case .notANumber, .notWhole:
                            words.say(
                                "\(text) bukan angka. Bila ini teks, sebut `kind` kolomnya: text.",
                                "\(text) is no number. If it is text, say the `kind` of its column: text.")
                        }
                    }
                }
            }
        }
    }

    private static func short(_ text: String) -> String { text.count > 40 ? "\(text.prefix(39))…" : text }
}
