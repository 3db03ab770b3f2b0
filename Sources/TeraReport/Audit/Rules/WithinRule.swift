internal import TeraExact

/// No part is larger than what it is a part of. What is wrong in a whole column is said once.
enum WithinRule: AuditRule {
    static let id = "within"

    static func check(_ data: AuditData, _ found: inout AuditCollection) {
        for (table, grid) in data.grids.enumerated() {
            for (column, declared) in grid.table.columns.enumerated() where declared.within != nil {
                var larger: [(row: Int, value: Rational, off: Rational, whole: AuditFigure)] = []
                var compared = 0
                for row in grid.parts {
                    guard let value = grid.values[row][column].number,
                        let whole = data.figure(
                            declared.within, table: table, row: row, column: column, isRowWise: true),
                        let off = value.subtracting(whole.value)
                    else { continue }
                    compared += 1
                    if off > .zero { larger.append((row, value, off, whole)) }
                }
                guard let worst = larger.max(by: { ($0.off, $1.row) < ($1.off, $0.row) }) else { continue }
                let isOne = larger.count == 1
                found.add(
                    Self.self, table: table, row: isOne ? worst.row : nil, column: column, printed: worst.value,
                    right: worst.whole.value
                ) { words in
                    let number = words.number(worst.value)
                    guard !isOne else {
                        return words.say(
                            "\(number) melampaui keseluruhannya, \(worst.whole.said(words)): \(words.off(worst.off)).",
                            "\(number) is more than the whole, \(worst.whole.said(words)): \(words.off(worst.off)).")
                    }
                    let (some, all) = (words.count(larger.count), words.count(compared))
                    let name = grid.name(ofRow: worst.row)
                    guard larger.allSatisfy({ $0.whole.value == worst.whole.value }) else {
                        return words.say(
                            "\(some) dari \(all) sel melampaui keseluruhannya; yang paling jauh “\(name)”, \(number) dari "
                                + "\(worst.whole.said(words)): \(words.off(worst.off)).",
                            "\(some) of \(all) cells are more than the whole that they are part of; the furthest is "
                                + "“\(name)”, \(number) of \(worst.whole.said(words)): \(words.off(worst.off)).")
                    }
                    return words.say(
                        "\(some) dari \(all) sel melampaui keseluruhannya, \(worst.whole.said(words)); yang terbesar "
                            + "“\(name)”, \(number): \(words.off(worst.off)).",
                        "\(some) of \(all) cells are more than the whole, \(worst.whole.said(words)); the largest is "
                            + "“\(name)”, \(number): \(words.off(worst.off)).")
                }
            }
        }
    }
}
