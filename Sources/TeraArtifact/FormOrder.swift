/// Whether parts are shown as written, or in an order drawn for each rater. How it is drawn: `Grammar/drawing.md`.
public enum FormOrder: String, Codable, Sendable, CaseIterable {
    case fixed, random
}

/// Of a section, how many items of each cell are asked of one rater. Items of no cell are always asked.
public struct SectionSample: Codable, Sendable, Equatable {
    /// What the cells are: `indikator`, `subkompetensi` or `topic`.
    public var per: String
    /// How many of each cell.
    public var items: Int
    /// In the order in which their first items stand in the section.
    public var cells: [Cell]

    public struct Cell: Codable, Sendable, Equatable {
        /// Id of the indikator, subkompetensi or topic.
        public var id: String
        /// Ids of its items, as the section has them.
        public var items: [String]

        public init(id: String, items: [String]) {
            self.id = id
            self.items = items
        }
    }

    public init(per: String, items: Int, cells: [Cell]) {
        self.per = per
        self.items = items
        self.cells = cells
    }
}

extension Form {
    /// Whether anything of it is drawn for each rater.
    public var isDrawn: Bool {
        order == .random
            || sections.contains { section in
                section.order == .random || section.sample != nil
                    || section.items.contains { item in
                        switch item {
                        case .single(let single): single.order == .random
                        case .multiple(let multiple): multiple.order == .random
                        default: false
                        }
                    }
            }
    }
}
