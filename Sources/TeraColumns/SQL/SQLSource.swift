/// The table that SQL reads: one row a participant and role, columns named by item.
public struct SQLSource: Sendable {
    public var table: String
    public var participant: String
    /// nil for a spec of one role without such a column.
    public var rater: String?
    /// One an item of the plan, in its order: every spelling of an answer, with its whole value; nil for an answer
    /// without a value. Any other text refuses the sheet.
    public var items: [[Spelling]]
    /// One a role of the plan, in its order: its spellings.
    public var raters: [[String]]

    public struct Spelling: Sendable {
        public var text: String
        public var value: Int128?

        public init(text: String, value: Int128?) {
            self.text = text
            self.value = value
        }
    }

    public init(table: String, participant: String, rater: String?, items: [[Spelling]], raters: [[String]]) {
        self.table = table
        self.participant = participant
        self.rater = rater
        self.items = items
        self.raters = raters
    }
}
