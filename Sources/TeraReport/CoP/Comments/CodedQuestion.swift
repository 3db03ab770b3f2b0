internal import TeraArtifact

/// The comments on one open question, each with what its coders made of it.
struct CodedQuestion {
    /// What one person's answer counts as.
    enum State: Equatable {
        /// Nothing was written.
        case unanswered
        /// Something was written, and it is no comment.
        case noComment
        case uncoded
        /// Two coders gave codes of which none is the same.
        case unresolved
        /// Ids of categories, in the order of the frame.
        case coded([String])
    }

    struct Comment {
        var participant: String
        var text: String
        var state: State
    }

    let frame: CodingArtifact
    let item: String
    /// Everybody who was asked, by id.
    let comments: [Comment]
    let notAsked: Int
    /// Comments that two coders coded: the codes of the one, and of the other.
    let twice: [(first: [String], second: [String])]

    init(_ frame: CodingArtifact, _ set: CommentSet, _ codings: [CommentCoding]) {
        self.frame = frame
        item = set.item
        notAsked = set.notAsked
        let own = Dictionary(grouping: codings.filter { $0.item == set.item }, by: \.participant)
        let words = Set(frame.none.words.map(Self.folded))
        comments = set.answers.keys.sorted().map { participant in
            let text = set.answers[participant] ?? ""
            let isEmpty = text.allSatisfy(\.isWhitespace)
            return Comment(
                participant: participant, text: text,
                state: isEmpty ? .unanswered : Self.state(own[participant] ?? [], frame, text, words))
        }
        let order = Self.coders(frame, codings)
        twice = comments.compactMap { comment in
            let codes = own[comment.participant] ?? []
            guard order.count == 2, let first = codes.first(where: { TextFolding.fold($0.coder) == order[0] }),
                let second = codes.first(where: { TextFolding.fold($0.coder) == order[1] })
            else { return nil }
            return (first.codes, second.codes)
        }
    }

    /// The two coders, the reference first; fewer where there are fewer.
    private static func coders(_ frame: CodingArtifact, _ codings: [CommentCoding]) -> [String] {
        guard let rule = frame.coders else { return [] }
        var names = Set(codings.filter { frame.items.contains($0.item) }.map { TextFolding.fold($0.coder) }).sorted()
        if case .reference(let name) = rule {
            let folded = TextFolding.fold(name)
            names = names.filter { $0 == folded } + names.filter { $0 != folded }
        }
        return names
    }

    private static func state(
        _ codings: [CommentCoding], _ frame: CodingArtifact, _ text: String, _ words: Set<String>
    ) -> State {
        // Whoever coded it read it; a list of words did not.
        let isPlain = words.contains(folded(text))
        let unread: State = isPlain ? .noComment : .uncoded
        let codes: [String]
        switch frame.coders {
        case nil:
            guard let only = codings.first else { return unread }
            codes = only.codes
        case .reference(let name):
            guard let own = codings.first(where: { TextFolding.fold($0.coder) == TextFolding.fold(name) }) else {
                return unread
            }
            codes = own.codes
        case .agreed:
            guard codings.count == 2 else { return unread }
            codes = codings[0].codes.filter(codings[1].codes.contains)
            if codes.isEmpty { return .unresolved }
        }
        return codes == [frame.none.id] ? .noComment : .coded(codes)
    }

    /// Without the signs that people end a line with.
    private static func folded(_ text: String) -> String {
        var folded = TextFolding.fold(text)
        while folded.count > 1, let last = folded.last, ".,;!".contains(last) { folded.removeLast() }
        return folded
    }

    // MARK: Counts

    var asked: Int { comments.count }
    var unanswered: Int { count(.unanswered) }
    var written: Int { asked - unanswered }
    var noComment: Int { count(.noComment) }
    var uncoded: Int { count(.uncoded) }
    var unresolved: Int { count(.unresolved) }
    var coded: Int { written - noComment - uncoded - unresolved }

    func count(of category: String) -> Int { comments(of: category).count }

    func comments(of category: String) -> [Comment] {
        comments.filter { comment in
            if case .coded(let codes) = comment.state { codes.contains(category) } else { false }
        }
    }

    private func count(_ state: State) -> Int { comments.count { $0.state == state } }
}
