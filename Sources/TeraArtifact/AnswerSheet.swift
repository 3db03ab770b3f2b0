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

    public init(
        format: String = AnswerSheet.currentFormat, form: String, formHash: String, participant: String,
        rater: String, answers: [String: Answer], sent: Bool, irrelevant: [String]? = nil
    ) {
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

/// One answer. JSON: an option id or a text is a string; "cannot judge" is `{"state": "not-observed"}`.
public enum Answer: Sendable, Equatable {
    /// Option id of a rating, single or task item; the words of a text item.
    case text(String)
    /// The rater cannot judge this: apart from missing, and without a value.
    case notObserved
}

extension Answer: Codable {
    private enum CodingKeys: String, CodingKey { case state }
    private static let notObservedState = "not-observed"

    public init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self = .text(text)
            return
        }
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let state = try container.decode(String.self, forKey: .state)
        guard state == Answer.notObservedState else {
            throw DecodingError.dataCorruptedError(
                forKey: .state, in: container, debugDescription: "unknown state \(state)")
        }
        self = .notObserved
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .text(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        case .notObserved:
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(Answer.notObservedState, forKey: .state)
        }
    }
}
