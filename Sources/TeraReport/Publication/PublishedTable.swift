/// A table of a printed report. It always says of whom, in what unit, from when, and how it is rounded.
public struct PublishedTable: Sendable, Equatable {
    /// Names its file among others, and what refers to it.
    public var id: String
    /// Given by the publication, in the order of its chapters.
    public internal(set) var number = 0
    public var caption: String
    public var unit: String
    public var base: String
    public var date: String
    public var columns: [PublishedColumn]
    public var rows: [PublishedRow]
    /// Which cells add up to which.
    public var sums: [PublishedSum] = []
    /// Columns of shares that make up a whole in every row.
    public var wholeRows: [String] = []
    public var notes: [String] = []

    init(
        id: String, caption: String, unit: String, base: String, date: String, columns: [PublishedColumn],
        rows: [PublishedRow] = [], sums: [PublishedSum] = [], notes: [String] = []
    ) {
        self.id = id
        self.caption = caption
        self.unit = unit
        self.base = base
        self.date = date
        self.columns = columns
        self.rows = rows
        self.sums = sums
        self.notes = notes
    }

    subscript(_ place: TablePlace) -> PublishedCell {
        get { rows[place.row].cells[place.column] }
        set { rows[place.row].cells[place.column] = newValue }
    }

    subscript(_ row: Int, _ column: String) -> PublishedCell {
        guard let index = columns.firstIndex(where: { $0.id == column }) else { return .none }
        return rows[row].cells[index]
    }

    func column(_ id: String) -> Int? { columns.firstIndex { $0.id == id } }
    func row(_ id: String) -> Int? { rows.firstIndex { $0.id == id } }

    /// What a row is called: its label, after its number where it has one.
    func name(ofRow row: Int) -> Phrase {
        guard case .text(let label) = self[row, "label"] else {
            return Phrase(rows[row].id, language: ReportLanguage.indonesian.rawValue)
        }
        guard case .text(let number) = self[row, "no"] else { return label }
        return Phrase("\(number.text). \(label.text)", language: label.language)
    }

    /// In every one of these columns the rows add up to the total row.
    mutating func addsDown(_ parts: [Int], to total: Int, in columns: [String]) {
        for column in columns.compactMap(column) {
            sums.append(
                PublishedSum(
                    parts: parts.map { TablePlace(row: $0, column: column) },
                    total: TablePlace(row: total, column: column)))
        }
    }

    /// In every row these columns add up to the total column.
    mutating func addsAcross(_ parts: [String], to total: String) {
        guard let end = column(total) else { return }
        for row in rows.indices {
            sums.append(
                PublishedSum(
                    parts: parts.compactMap(column).map { TablePlace(row: row, column: $0) },
                    total: TablePlace(row: row, column: end)))
        }
    }
}

/// Where a cell stands, from 0.
public struct TablePlace: Sendable, Hashable, Comparable {
    public var row: Int
    public var column: Int

    public static func < (a: TablePlace, b: TablePlace) -> Bool { (a.row, a.column) < (b.row, b.column) }
}

/// Cells and the cell that is their sum.
public struct PublishedSum: Sendable, Equatable {
    public var parts: [TablePlace]
    public var total: TablePlace
}

public struct PublishedRow: Sendable, Equatable {
    public var id: String
    public var cells: [PublishedCell]
    public var isTotal = false
}

public struct PublishedColumn: Sendable, Equatable {
    /// Heads the column where no language is spoken.
    public var id: String
    public var title: Phrase
    public var kind: Kind
    /// For a share: the column that counts what it is a share of.
    public var of: String?

    public enum Kind: Sendable, Equatable {
        case text, count
        /// With so many decimals.
        case share(Int)
        case mean(Int)
        case amount(Int)
        /// A computed statistic.
        case number(Int)
        case change(Int)
        /// A probability, such as p of a test: always `Probability.places` decimals.
        case probability
        /// A share of what is not counted in people, or of which only the share is known: a percentage and nothing else.
        case percentage(Int)
    }

    init(_ id: String, _ title: Phrase, _ kind: Kind = .count, of: String? = nil) {
        self.id = id
        self.title = title
        self.kind = kind
        self.of = of
    }

    var isText: Bool { kind == .text }
}
