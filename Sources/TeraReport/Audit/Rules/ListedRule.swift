internal import TeraExact

/// A table lists as many rows as it says.
enum ListedRule: AuditRule {
    static let id = "listed"

    static func check(_ data: AuditData, _ found: inout AuditCollection) {
        for (table, grid) in data.grids.enumerated() {
            guard let listed = grid.table.listed, listed.count != grid.parts.count else { continue }
            let (printed, rows) = (Rational(listed.count), Rational(grid.parts.count))
            guard let off = printed.subtracting(rows) else { continue }
            found.add(Self.self, table: table, printed: printed, right: rows) { words in
                let text = listed.text.map { "“\($0)”" } ?? words.number(printed)
                return words.say(
                    "Tercetak \(text), sedangkan yang disebut \(words.number(rows)): \(words.off(off)).",
                    "\(text) is printed, while \(words.number(rows)) are listed: \(words.off(off)).")
            }
        }
    }
}
