internal import TeraArtifact

/// Which comments are quoted: those whose length is nearest the median of their category, of equally near ones in the
/// order of a hash; none twice. The same data gives the same quotes, and nobody chose them.
struct QuotePicker {
    let question: CodedQuestion
    let names: NameRemover
    /// Categories of which nothing is quoted, whatever else a comment is about.
    let hidden: Set<String>
    private var used: Set<String> = []

    init(question: CodedQuestion, names: NameRemover, hidden: Set<String> = []) {
        self.question = question
        self.names = names
        self.hidden = hidden
    }

    /// Fewer words are left of a comment than make a quote.
    static let leastWords = 2

    mutating func quotes(of category: String) -> [String] {
        let texts = question.comments(of: category).filter { comment in
            if case .coded(let codes) = comment.state { hidden.isDisjoint(with: codes) } else { false }
        }.map { comment in
            (participant: comment.participant, text: names.removed(from: comment.text))
        }.filter { isQuotable($0.text) }
        let lengths = texts.map(\.text.count).sorted()
        guard let median = Self.twiceMedian(lengths) else { return [] }
        let order = texts.map { comment in
            (
                distance: abs(2 * comment.text.count - median),
                hash: SHA256.hex("\(question.item)\n\(comment.participant)".utf8), text: comment.text
            )
        }.sorted { ($0.distance, $0.hash) < ($1.distance, $1.hash) }
        var picked: [String] = []
        for comment in order where picked.count < question.frame.quotes {
            guard used.insert(TextFolding.fold(comment.text)).inserted else { continue }
            picked.append(comment.text)
        }
        return picked
    }

    private func isQuotable(_ text: String) -> Bool {
        let marks = [NameRemover.name, NameRemover.mail, NameRemover.number]
        let words = text.split(separator: " ").filter { word in
            word.contains(where: \.isLetter) && !marks.contains { word.contains($0) }
        }
        return words.count >= Self.leastWords
    }

    /// Of an even number, the two in the middle together: a whole number.
    private static func twiceMedian(_ sorted: [Int]) -> Int? {
        guard !sorted.isEmpty else { return nil }
        return sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
    }
}
