public import TeraExact

/// How often each answer was given, with its base: who gave one (requirement R076). Missing answers are counted beside
/// and are in no base.
public struct Distribution: Sendable, Equatable {
    public struct Part: Sendable, Equatable {
        public let answer: String
        public let count: Int
        /// Of those who answered; nil where nobody did.
        public let share: Rational?
    }

    /// In the order asked for; answers that nobody gave are there with 0.
    public let parts: [Part]
    public let base: Int
    public let missing: Int

    /// Answers that are not among `order` follow in alphabetical order.
    public init(_ answers: [String?], order: [String]) {
        self.init(choices: answers.map { $0.map { [$0] } }, order: order)
    }

    /// Several answers a person: the base is people, and shares add up to more than 1. An empty list is an answer.
    public init(choices answers: [[String]?], order: [String]) {
        var counts: [String: Int] = [:]
        for answer in answers.compactMap({ $0 }).joined() { counts[answer, default: 0] += 1 }
        let others = counts.keys.filter { !order.contains($0) }.sorted()
        let base = answers.count { $0 != nil }
        self.base = base
        missing = answers.count - base
        parts = (order + others).map { answer in
            let count = counts[answer] ?? 0
            return Part(answer: answer, count: count, share: Rational(Int128(count), over: Int128(base)))
        }
    }
}
