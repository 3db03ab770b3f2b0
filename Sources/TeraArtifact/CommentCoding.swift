/// What people wrote in answer to one open question.
public struct CommentSet: Sendable, Equatable {
    public var item: String
    /// Of everybody who was asked: participant → what was written; empty where nothing was.
    public var answers: [String: String]
    /// Whom earlier answers spared the question.
    public var notAsked: Int

    public init(item: String, answers: [String: String], notAsked: Int = 0) {
        self.item = item
        self.answers = answers
        self.notAsked = notAsked
    }
}

/// The categories that one coder gave one comment.
public struct CommentCoding: Sendable, Equatable {
    public var participant: String
    public var item: String
    public var coder: String
    /// Ids of categories in the order of the frame, or that of "no comment" alone.
    public var codes: [String]

    public init(participant: String, item: String, coder: String, codes: [String]) {
        self.participant = participant
        self.item = item
        self.coder = coder
        self.codes = codes
    }
}
