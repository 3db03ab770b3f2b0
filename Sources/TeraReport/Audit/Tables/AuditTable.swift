/// A table as it was published: what every cell prints, and what the table says of itself. Which of it is true is for
/// the rules.
public struct AuditTable: Sendable, Equatable {
    var id: String
    var title: String
    /// Where it stands in what was published: a page, a line.
    var source: String?
    /// What its numbers count. Rows and columns may count something else.
    var unit: String?
    var date: String?
    /// nil where it is not said whether the comma or the point stands before decimals.
    var numbers: NumberNotation?
    /// The table says itself that rounded percentages may not add up to 100.
    var isRounded = false
    /// How many rows it says that it lists.
    var listed: Listed?
    /// In every row, the shares of these columns make up 100.
    var shares: [String] = []
    var columns: [Column]
    var rows: [Row]

    struct Listed: Sendable, Equatable {
        var count: Int
        /// As it is printed.
        var text: String?
        var source: String?
    }

    struct Column: Sendable, Equatable {
        var id: String
        var title: String
        var kind: Kind
        var unit: String?
        /// With how many decimals the column is printed; nil: as many as each cell shows.
        var places: Int?
        /// In every row, this is the sum of these columns.
        var total: [String] = []
        /// Its rows add up to this.
        var sum: FigureReference?
        /// None of its cells is larger than this.
        var within: FigureReference?
        /// Of a share: the column that counts what it is a share of.
        var count: String?
        /// Of a share or a mean: of how many.
        var base: FigureReference?
        /// Its rows make up 100.
        var isWhole = false
        /// Of a mean: what it cannot be less or more than.
        var least: FigureReference?
        var most: FigureReference?
        /// Of a change: the columns of shares from which and to which.
        var from: String?
        var to: String?

        enum Kind: String, Sendable, CaseIterable {
            case text, count, share, mean, change
        }
    }

    struct Row: Sendable, Equatable {
        /// What others call it by; nil: by its texts.
        var id: String?
        var cells: [String]
        var total: Total?
        var unit: String?
        var source: String?

        enum Total: Sendable, Equatable {
            /// Of every row that is no total.
            case all
            case of([String])
        }
    }
}

/// Where the decimals begin.
enum NumberNotation: String, Sendable, CaseIterable {
    /// 1.234,5
    case indonesian = "id"
    /// 1,234.5
    case english = "en"
}

/// A number that a table or a sentence is held against.
enum FigureReference: Sendable, Equatable {
    /// As it is written.
    case value(String)
    /// A column of the same row.
    case column(String)
    /// Without a table the own one. Without a row: where a row is being looked at, the row of the same name; else the sum
    /// of the column's rows. Without a column the one of the same name.
    case cell(table: String?, row: String?, column: String?)
}

/// The tables of one file, and what they say of each other.
public struct AuditDocument: Sendable, Equatable {
    public static let format = "tera-tables/1"

    /// As the user wrote it.
    public var file = ""
    var tables: [AuditTable]
    var same: [Same] = []
    var claims: [Claim] = []

    /// Figures that are said to be one and the same.
    struct Same: Sendable, Equatable {
        var what: String
        var figures: [FigureReference]
    }

    /// A sentence with a number that stands in a table.
    struct Claim: Sendable, Equatable {
        var text: String
        var source: String?
        var value: String
        /// Every cell that the sentence may mean.
        var figures: [FigureReference]
        /// The base that the sentence names.
        var base: FigureReference?
    }
}
