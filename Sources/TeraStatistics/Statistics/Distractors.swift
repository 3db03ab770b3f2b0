public import TeraExact

/// Who chose which option of a question: how many, and the mean of the other questions of those who did. A wrong option
/// that hardly anyone chooses does no work; one that the best choose points at a doubtful key.
///
/// T. M. Haladyna (2004), Developing and Validating Multiple-Choice Test Items, ch. 9. Shares: of everyone who answered
/// the question. Mean of the rest: of those with whole answers.
public struct Distractors: Sendable, Equatable {
    public struct Option: Sendable, Equatable {
        public let id: String
        public let isKey: Bool
        public let count: Int
        public let share: Rational?
        /// Mean right answers to the other questions of those who chose it; nil where nobody with whole answers did.
        public let meanOfRest: Rational?
        /// Wrong, and chosen by fewer than 5 per cent.
        public let isIdle: Bool
        /// Wrong, and those who chose it are better than those with the key.
        public let isSuspicious: Bool
    }

    public let options: [Option]
    public let base: Int
    public let missing: Int

    /// - Parameters:
    ///   - chosen: the option of each person, nil for no answer.
    ///   - rest: the person's right answers to the other questions; nil where one is missing.
    public init(chosen: [String?], rest: [Int?], options: [String], key: String) {
        let counts = Distribution(chosen, order: options)
        (base, missing) = (counts.base, counts.missing)
        func mean(_ id: String) -> Rational? {
            let values = zip(chosen, rest).compactMap { $0 == id ? $1 : nil }
            return Rational(Int128(values.reduce(0, +)), over: Int128(values.count))
        }
        let ofKey = mean(key)
        self.options = counts.parts.map { part in
            let isWrong = part.answer != key
            let own = mean(part.answer)
            return Option(
                id: part.answer, isKey: !isWrong, count: part.count, share: part.share, meanOfRest: own,
                isIdle: isWrong && 20 * part.count < counts.base,
                isSuspicious: isWrong && (own.flatMap { own in ofKey.map { own > $0 } } ?? false))
        }
    }
}
