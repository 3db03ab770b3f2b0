/// The items of which figures must not be printed, since too few people stand behind one of them. Each table reads the
/// same list, so that none gives back what another leaves out.
struct HiddenItems {
    /// Too few had it right, or wrong: no figure of it is printed.
    private(set) var items: Set<String> = []
    /// Too few chose one of the options of a question that has a key: how many chose which is not printed.
    private(set) var options: Set<String> = []
    /// Too few gave one of the answers: its mean, which would give them back, is not printed.
    private(set) var means: Set<String> = []

    init(_ sections: [AnalysisSection], smallest: Int) {
        guard smallest > 1 else { return }
        let few = 1..<smallest
        for section in sections {
            switch section.id {
            case .items:
                var wrong: [(item: String, count: Int)] = []
                for row in section.rows {
                    guard let item = section.name(row), let answered = section.count("answered", row),
                        let right = section.count("right", row)
                    else { continue }
                    if few.contains(right) || few.contains(answered - right) { items.insert(item) }
                    wrong.append((item, min(right, answered - right)))
                }
                // The mean of all would give back one alone.
                if items.count == 1,
                    let next = wrong.filter({ !items.contains($0.item) }).min(by: { $0.count < $1.count })
                {
                    items.insert(next.item)
                }
            case .distractors:
                for row in section.rows where few.contains(section.count("count", row) ?? 0) {
                    if let item = section.name(row) { options.insert(item) }
                }
            case .distribution:
                var all: [String] = []
                for row in section.rows {
                    guard let item = section.name(row), !section.isUnanswered(row) else { continue }
                    all.append(item)
                    if few.contains(section.count("count", row) ?? 0) { means.insert(item) }
                }
                if means.count == 1, let next = all.first(where: { !means.contains($0) }) { means.insert(next) }
            default: continue
            }
        }
        options.formUnion(items)
    }
}

extension AnalysisSection {
    func cell(_ column: String, _ row: AnalysisRow) -> AnalysisCell? {
        columns.firstIndex { $0.id == column }.map { row.cells[$0] }
    }

    func count(_ column: String, _ row: AnalysisRow) -> Int? {
        if case .count(let count)? = cell(column, row) { count } else { nil }
    }

    func number(_ column: String, _ row: AnalysisRow) -> Double? {
        switch cell(column, row) {
        case .number(let number, _)?: number
        case .exact(let value, _)?: value.double
        default: nil
        }
    }

    /// Whether a row counts who gave no answer.
    func isUnanswered(_ row: AnalysisRow) -> Bool { id == .distribution && cell("share", row) == AnalysisCell.none }

    /// The item that a row is of.
    func name(_ row: AnalysisRow) -> String? {
        if case .text(let text)? = cell("item", row) { text } else { nil }
    }
}
