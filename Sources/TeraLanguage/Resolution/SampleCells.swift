/// The items that a section's sample is drawn from, by what they measure.
extension ComposedSection {
    /// In the order in which their first items stand; nil without a sample.
    public var sampleCells: [(id: String, items: [ComposedItem])]? {
        guard let per = section.sample?.per?.value else { return nil }
        var order: [String] = []
        var cells: [String: [ComposedItem]] = [:]
        for item in items {
            guard let cell = item.measures.cell(per) else { continue }
            if cells[cell] == nil { order.append(cell) }
            cells[cell, default: []].append(item)
        }
        return order.map { ($0, cells[$0] ?? []) }
    }

    /// The items whose reading costs most, of every cell as many as are drawn, and those of no cell: no sample asks more.
    var longestSample: [ComposedItem] {
        guard let cells = sampleCells, let most = section.sample?.items?.value else { return items }
        var left: Set<String> = []
        for cell in cells {
            let longest = cell.items.enumerated().sorted { a, b in
                let (x, y) = (a.element.words, b.element.words)
                return (y, a.offset) < (x, b.offset)
            }
            left.formUnion(longest.dropFirst(most).map(\.element.id))
        }
        return items.filter { !left.contains($0.id) }
    }

    /// How many items of an indikator every sample holds at least.
    func certainItems(of indikator: String) -> Int {
        let all = items.count { $0.measures.indikator == indikator }
        guard let cells = sampleCells, let drawn = section.sample?.items?.value else { return all }
        let inCells = cells.reduce(0) { sum, cell in
            let own = cell.items.count { $0.measures.indikator == indikator }
            // The others of the cell may be drawn first.
            return sum + max(0, min(own, drawn - (cell.items.count - own)))
        }
        let outside = items.count { item in
            item.measures.indikator == indikator && !cells.contains { $0.items.contains { $0.id == item.id } }
        }
        return inCells + outside
    }
}

extension ComposedItem {
    fileprivate var words: Int { FormEstimate.wordCount(of: stem.base) }
}

extension Measures {
    var indikator: String? { if case .indikator(let id, _) = self { id } else { nil } }

    func cell(_ per: SampleCell) -> String? {
        switch (per, self) {
        case (.indikator, .indikator(let id, _)): id
        case (.subkompetensi, _): subkompetensi
        case (.topic, .topic(let id)): id
        default: nil
        }
    }
}

extension Composition {
    /// Whether some rater is not asked everything, by a draw.
    public var isSampled: Bool { sections.contains { $0.section.sample != nil } }
}

extension InstrumentSection {
    /// Whether an item may be left out by the draw.
    func mayLeaveOut(_ item: BankItem?) -> Bool {
        switch sample?.per?.value {
        case nil: false
        case .topic: item?.topic != nil
        // Made from the blueprint, it measures one.
        case .indikator: item.map { $0.indikator != nil } ?? true
        case .subkompetensi: item.map { $0.indikator != nil || $0.cell != nil } ?? true
        }
    }
}
