/// What the columns of a table hold, from the first to the last.
public struct TableLayout: Sendable, Equatable {
    /// The byte between cells.
    public var separator: UInt8
    public var columns: [Column]

    public enum Column: Sendable, Equatable {
        case participant
        /// The role; a table without this column has sheets of one role only.
        case rater
        /// A field to tabulate by: position in the list of fields.
        case field(Int)
        /// An item: position in the plan.
        case item(Int)
        case ignored

        /// Whether it says the same in all rows of a participant, or nothing.
        var isOfPerson: Bool {
            switch self {
            case .participant, .field, .ignored: true
            case .rater, .item: false
            }
        }
    }

    public init(separator: UInt8, columns: [Column]) {
        self.separator = separator
        self.columns = columns
    }
}

/// How a cell that is not a plain option is read. It is asked once for each different cell of an item.
public struct CellReading: Sendable {
    /// Item position and cell → the value whole over the plan's scale, nil for an answer without a value, or a refusal.
    public var value: @Sendable (_ item: Int, _ cell: String) -> Result<Int128?, RefusedCell>
    /// Cell → position of the role.
    public var rater: @Sendable (_ cell: String) -> Int?

    public init(
        value: @escaping @Sendable (_ item: Int, _ cell: String) -> Result<Int128?, RefusedCell>,
        rater: @escaping @Sendable (_ cell: String) -> Int?
    ) {
        self.value = value
        self.rater = rater
    }
}
