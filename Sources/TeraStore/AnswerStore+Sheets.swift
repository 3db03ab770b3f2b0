internal import GRDB
public import TeraArtifact

/// Reading the log back as sheets.
extension AnswerStore {
    /// The answers so far, to go on with. `sent` is true where everything in it has been sent. nil before the first
    /// answer.
    public func sheet(_ id: SheetID) throws(StoreProblem) -> AnswerSheet? {
        try read { db in try LoggedSheet.fetch(db, of: id)[id]?.current }
    }

    /// Of each sheet that was sent, the answers as they were when it was last sent, in the order of form, participant
    /// and rater. What was corrected since and not sent again is not in it.
    public func allSentSheets() throws(StoreProblem) -> [AnswerSheet] {
        try read { db in LoggedSheet.sorted(try LoggedSheet.fetch(db)).compactMap(\.lastSent) }
    }

    /// Of every sheet what counts for scoring and for who is missing: as last sent, or else as far as it is.
    public func allSheets() throws(StoreProblem) -> [AnswerSheet] {
        try read { db in LoggedSheet.sorted(try LoggedSheet.fetch(db)).map { $0.lastSent ?? $0.current } }
    }

    /// How far every sheet is, in the order of form, participant and rater.
    public func status() throws(StoreProblem) -> [SheetStatus] {
        try read { db in LoggedSheet.sorted(try LoggedSheet.fetch(db)).map(\.status) }
    }
}

/// How far one sheet is.
public struct SheetStatus: Sendable, Equatable {
    /// Id of the form.
    public var form: String
    public var sheet: SheetID
    /// Items that have an answer now.
    public var answered: Int
    /// When the last answer was given, and the sheet last sent: UTC, ISO 8601.
    public var lastAnswerAt: String
    public var sentAt: String?
    /// True where answers were given after the last sending.
    public var hasUnsentChanges: Bool

    public init(
        form: String, sheet: SheetID, answered: Int, lastAnswerAt: String, sentAt: String?, hasUnsentChanges: Bool
    ) {
        self.form = form
        self.sheet = sheet
        self.answered = answered
        self.lastAnswerAt = lastAnswerAt
        self.sentAt = sentAt
        self.hasUnsentChanges = hasUnsentChanges
    }
}

/// One sheet as the log tells it.
private struct LoggedSheet {
    let id: SheetID
    let form: String
    /// The last row of the log that was sent, and when; 0 for a sheet never sent.
    let through: Int64
    let sentAt: String?
    var answers: [String: Answer] = [:]
    var sentAnswers: [String: Answer] = [:]
    var lastSeq: Int64 = 0
    var lastAnswerAt = ""

    var current: AnswerSheet { sheet(answers, sent: sentAt != nil && lastSeq <= through) }
    var lastSent: AnswerSheet? { sentAt == nil ? nil : sheet(sentAnswers, sent: true) }

    var status: SheetStatus {
        SheetStatus(
            form: form, sheet: id, answered: answers.count, lastAnswerAt: lastAnswerAt, sentAt: sentAt,
            hasUnsentChanges: lastSeq > through)
    }

    private func sheet(_ answers: [String: Answer], sent: Bool) -> AnswerSheet {
        AnswerSheet(
            form: form, formHash: id.formHash, participant: id.participant, rater: id.rater, answers: answers,
            sent: sent)
    }

    /// Replays the log, in order, of one sheet or of all.
    static func fetch(_ db: Database, of only: SheetID? = nil) throws -> [SheetID: LoggedSheet] {
        let condition = only == nil ? "" : "WHERE l.form = ? AND participant = ? AND rater = ?"
        let arguments: StatementArguments = only.map { [$0.formHash, $0.participant, $0.rater] } ?? []
        var sends: [SheetID: (through: Int64, at: String)] = [:]
        let sendRows = try Row.fetchCursor(
            db, sql: "SELECT form, participant, rater, through, at FROM sends l \(condition) ORDER BY seq",
            arguments: arguments)
        while let row = try sendRows.next() {
            sends[SheetID(formHash: row[0], participant: row[1], rater: row[2])] = (row[3], row[4])
        }
        var sheets: [SheetID: LoggedSheet] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT l.form, participant, rater, f.id, seq, item, answer, at
                FROM answer_log l JOIN forms f ON f.sha256 = l.form \(condition) ORDER BY seq
                """, arguments: arguments)
        while let row = try rows.next() {
            let id = SheetID(formHash: row[0], participant: row[1], rater: row[2])
            let json: String? = row[6]
            try sheets[id, default: LoggedSheet(id, form: row[3], sent: sends[id])].replay(
                seq: row[4], item: row[5], answer: json.map(AnswerText.decode), at: row[7])
        }
        return sheets
    }

    private init(_ id: SheetID, form: String, sent: (through: Int64, at: String)?) {
        self.id = id
        self.form = form
        through = sent?.through ?? 0
        sentAt = sent?.at
    }

    private mutating func replay(seq: Int64, item: String, answer: Answer?, at: String) {
        answers[item] = answer
        if seq <= through { sentAnswers[item] = answer }
        lastSeq = seq
        lastAnswerAt = at
    }

    static func sorted(_ sheets: [SheetID: LoggedSheet]) -> [LoggedSheet] {
        sheets.values.sorted {
            ($0.form, $0.id.participant, $0.id.rater, $0.id.formHash)
                < ($1.form, $1.id.participant, $1.id.rater, $1.id.formHash)
        }
    }
}
