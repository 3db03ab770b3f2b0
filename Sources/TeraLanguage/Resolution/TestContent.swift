internal import TeraExact

/// What one test asks, at most, cell by cell.
struct TestContent {
    struct Cell {
        var id: String
        var items = 0
        var points = Rational.zero
    }

    let battery: String
    var cells: [Cell] = []
    /// Drawn or not.
    var items: [String: BankItem] = [:]
    /// Those that a draw may leave out.
    var uncertain: Set<String> = []

    init(_ composition: Composition, _ project: Project) {
        battery = composition.battery.header.id.value
        for section in composition.sections {
            var asked = section.items
            if let drawn = section.section.sample?.items?.value {
                for cell in section.sampleCells ?? [] {
                    if cell.items.count > drawn { uncertain.formUnion(cell.items.map(\.id)) }
                    // As many as are drawn, of each kind those that earn most: no sample earns more.
                    let kinds = Dictionary(grouping: cell.items) { $0.measures.cellID }
                    let left = Set(kinds.values.flatMap { project.poorest($0, beyond: drawn) })
                    asked.removeAll { left.contains($0.id) }
                }
            }
            for item in section.items { if let bank = project.bankItem(of: item) { meet(item, bank) } }
            for item in asked { count(item, project) }
        }
    }

    private mutating func meet(_ item: ComposedItem, _ bank: BankItem) {
        if item.type.isMeasure || bank.isKeyed { items.firstValue(bank, for: item.id) }
    }

    private mutating func count(_ item: ComposedItem, _ project: Project) {
        guard items[item.id] != nil else { return }
        let id = item.measures.cellID
        let place = cells.firstIndex { $0.id == id } ?? cells.count
        if place == cells.count { cells.append(Cell(id: id)) }
        cells[place].items += 1
        cells[place].points = cells[place].points.adding(project.points(of: item)) ?? cells[place].points
    }

    func cell(_ id: String) -> Cell { cells.first { $0.id == id } ?? Cell(id: id) }
}

extension Measures {
    /// What two tests are compared by.
    fileprivate var cellID: String {
        switch self {
        case .indikator(let id, _): id
        case .cell(let jenjang, let subkompetensi): "\(jenjang)/\(subkompetensi)"
        case .topic(let id): id
        case .nothing: ""
        }
    }
}

extension Project {
    /// What the right answer earns; nothing where there is none.
    fileprivate func points(of item: ComposedItem) -> Rational {
        guard let bank = bankItem(of: item), bank.isKeyed else { return .zero }
        return bank.points?.value ?? .one
    }

    /// All but the few that earn most.
    fileprivate func poorest(_ items: [ComposedItem], beyond few: Int) -> [String] {
        let ordered = items.enumerated().sorted { a, b in
            let (x, y) = (points(of: a.element), points(of: b.element))
            return x == y ? a.offset < b.offset : x > y
        }
        return ordered.dropFirst(few).map(\.element.id)
    }
}

extension BankItem {
    fileprivate var isKeyed: Bool { keySpan != nil }
}
