/// A battery turned into rows of subkompetensi and columns of jenjang, as it is shown.
struct CoverageMatrix {
    struct Row {
        var number: Int
        var title: String
        /// One for each column; nil where the battery does not list the subkompetensi for that jenjang.
        var cells: [CoverageSubkompetensi?]
    }

    var columns: [CoverageJenjang]
    /// By number.
    var rows: [Row]

    init(_ battery: CoverageBattery) {
        columns = battery.jenjang
        var listed: [String: CoverageSubkompetensi] = [:]
        for subkompetensi in battery.jenjang.flatMap(\.subkompetensi) where listed[subkompetensi.id] == nil {
            listed[subkompetensi.id] = subkompetensi
        }
        rows = listed.values.sorted { ($0.number, $0.id) < ($1.number, $1.id) }.map { first in
            Row(
                number: first.number, title: first.title ?? first.id,
                cells: battery.jenjang.map { $0.subkompetensi.first { $0.id == first.id } })
        }
    }
}

extension CoverageSubkompetensi {
    /// "tercakup 3/3" and "3 butir"; the state alone where there is nothing to count.
    func words(_ words: any Words, _ numbers: NumberFormat) -> [String] {
        let name = words.state(state)
        if indicators.total == 0, items == 0 { return [name] }
        return [
            "\(name) \(numbers.count(indicators.covered))/\(numbers.count(indicators.total))",
            words.items(numbers.count(items), isOne: items == 1),
        ]
    }
}

extension CoverageTable {
    /// The states that occur, in the order of the legend.
    var statesThatOccur: [CoverageState] {
        let states = Set(batteries.flatMap(\.jenjang).flatMap(\.subkompetensi).map(\.state))
        return CoverageState.allCases.filter(states.contains)
    }
}
