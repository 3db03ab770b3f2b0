internal import TeraExact

/// One figure, printed in several places, is the same in all of them. Of those that differ, the one that is printed most
/// often stands; among equal ones the first.
enum SameRule: AuditRule {
    static let id = "same"

    static func check(_ data: AuditData, _ found: inout AuditCollection) {
        for document in data.documents {
            for same in document.same {
                let figures = same.figures.compactMap {
                    reference -> (table: Int, row: Int?, column: Int, AuditFigure)? in
                    guard
                        case .cell(let table, let row, let column)? = data.target(
                            of: reference, table: nil, row: nil, column: nil),
                        let figure = data.figure(reference, table: nil, row: nil, column: nil)
                    else { return nil }
                    return (table, row, column, figure)
                }
                func agrees(_ a: AuditFigure, _ b: AuditFigure) -> Bool {
                    guard a.places != b.places else { return a.value == b.value }
                    return a.value.subtracting(b.value).map {
                        PrintedRounding.allows($0, places: min(a.places, b.places))
                    } ?? false
                }
                let counts = Dictionary(figures.map { ($0.3.value, 1) }, uniquingKeysWith: +)
                guard let most = counts.values.max(),
                    let right = figures.first(where: { counts[$0.3.value] == most })?.3
                else { continue }
                for (table, row, column, figure) in figures where !agrees(figure, right) {
                    guard let off = figure.value.subtracting(right.value) else { continue }
                    found.add(
                        Self.self, table: table, row: row, column: column, printed: figure.value, right: right.value
                    ) { words in
                        let number = words.number(figure.value, places: figure.places)
                        let others =
                            most > 1
                            ? words.say(
                                "\(words.count(most)) angka lain \(words.number(right.value, places: right.places))",
                                "\(words.count(most)) other figures are "
                                    + words.number(right.value, places: right.places))
                            : right.said(words)
                        return words.say(
                            "“\(same.what)”: di sini \(number), sedangkan \(others): \(words.off(off)).",
                            "“\(same.what)”: \(number) here, while \(others): \(words.off(off)).")
                    }
                }
            }
        }
    }
}
