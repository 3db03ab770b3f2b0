/// What one rater answered about one participant on one form. JSON: `Grammar/answers.schema.json`.
public struct AnswerSheet: Codable, Sendable, Equatable {
    public static let currentFormat = "tera-answers/1"

    public var format: String
    /// Id and SHA-256 of the form that was answered: answers of another form are refused.
    public var form: String
    public var formHash: String
    /// The participant who is assessed.
    public var participant: String
    /// The role that answered.
    public var rater: String
    /// Item id → answer. An item that is not listed was not answered.
    public var answers: [String: Answer]
    /// True once the rater has sent the form. Only sent sheets are scored.
    public var sent: Bool
    /// Ids of items that the answers made irrelevant, sorted: neither missing nor counted. nil where there are none.
    public var irrelevant: [String]?
    /// What the order and the samples of the form were drawn from: 16 hexadecimal digits. nil where nothing is drawn, or
    /// where it follows from form, participant and rater (`Grammar/drawing.md`).
    public var seed: String?
    /// Item id → how long it stood before the rater, all visits together, in milliseconds. An item that was never shown
    /// is not listed; nil where nothing was timed. Never part of a score.
    public var durations: [String: Int]?
    /// SHA-256 of the earlier form that was answered, where the sheet was carried over to the present one; in no JSON.
    public var carriedFrom: String?

    private enum CodingKeys: String, CodingKey {
        case format, form, formHash, participant, rater, answers, sent, irrelevant, seed, durations
    }

    public init(
        format: String = AnswerSheet.currentFormat, form: String, formHash: String, participant: String,
        rater: String, answers: [String: Answer], sent: Bool, irrelevant: [String]? = nil, seed: String? = nil,
        durations: [String: Int]? = nil
    ) {
        self.durations = durations
        self.seed = seed
        self.irrelevant = irrelevant
        self.format = format
        self.form = form
        self.formHash = formHash
        self.participant = participant
        self.rater = rater
        self.answers = answers
        self.sent = sent
    }
}

extension AnswerSheet {
    /// What milliseconds can be: whole numbers that JSON keeps exact.
    public static let durationRange = 0...9_007_199_254_740_991

    /// Whether a text can be a seed: 16 hexadecimal digits, lower case.
    public static func isSeed(_ text: String) -> Bool {
        text.utf8.count == 16
            && text.utf8.allSatisfy { digit in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(digit)
            }
    }
}
