public import TeraArtifact

/// An answer sheet as a row: what a row of cells comes to.
public struct SheetRow: Sendable {
    /// The line on which it stands, from 1; nil where its source has no lines.
    public var line: Int?
    /// Its place in the source, ascending: refused rows are named in this order.
    public var order: Int
    /// Empty where it is not known.
    public var participant: String
    /// Position of the role; nil where it is not known.
    public var rater: Int?
    /// Whether the rater has sent it. What is not sent is not counted, but stands in the way of another one.
    public var isSent: Bool
    /// One an item of the plan, whole over its scale; nil where there is none. Empty where there are none at all.
    public var values: [Int128?]
    /// Why it is not taken.
    public var fault: RefusedRow.Fault?
    /// SHA-256 of the earlier form that was answered.
    public var carriedFrom: String?

    public init(
        line: Int?, order: Int, participant: String, rater: Int?, isSent: Bool, values: [Int128?],
        fault: RefusedRow.Fault?
    ) {
        self.line = line
        self.order = order
        self.participant = participant
        self.rater = rater
        self.isSent = isSent
        self.values = values
        self.fault = fault
    }

    /// A row of which nothing could be read but why.
    public static func unreadable(line: Int, because message: Texts) -> SheetRow {
        SheetRow(
            line: line, order: line, participant: "", rater: nil, isSent: true, values: [], fault: .sheet(message))
    }
}

/// Where rows come from that are sheets already: some at a time, whoever asks, so that no more of them are held.
public struct SheetRows: Sendable {
    /// The next rows, none twice; nil at the end. Called from several threads at once.
    public var next: @Sendable () throws -> [SheetRow]?

    public init(next: @escaping @Sendable () throws -> [SheetRow]?) {
        self.next = next
    }
}
