public import TeraExact

/// A pre-test and a post-test of the same people side by side (requirements R081–R085).
public struct GainTable: Sendable, Equatable {
    /// Who took the pre-test, the post-test, both, and only one of them.
    public var pre: Int
    public var post: Int
    public var both: Int
    public var onlyPre: Int
    public var onlyPost: Int
    /// Of those who took both, on exact scores: any difference counts (audit T11).
    public var up: Int
    public var same: Int
    public var down: Int
    /// Post-test bands of everyone who took the post-test.
    public var bandsOfPost: [BandCount]
    /// Post-test bands of those who took both.
    public var bandsOfPaired: [BandCount]
    /// Items of those who took both, before and after.
    public var items: [ItemGain]
    /// Ids that may be one person's, written otherwise: nobody is matched by them.
    public var nearMisses: [NearMiss]

    /// Matches people by participant id.
    public init(pre: TestResult, post: TestResult) {
        let before = Dictionary(pre.people.map { ($0.participant, $0) }, uniquingKeysWith: { first, _ in first })
        let pairs = post.people.compactMap { person in before[person.participant].map { (pre: $0, post: person) } }
        self.pre = pre.people.count
        self.post = post.people.count
        both = pairs.count
        onlyPre = self.pre - both
        onlyPost = self.post - both
        nearMisses = NearMiss.find(pre: pre.people.map(\.participant), post: post.people.map(\.participant))
        let values = pairs.compactMap { pair in
            pair.pre.score.value.flatMap { before in pair.post.score.value.map { (before, $0) } }
        }
        up = values.count { $0 < $1 }
        same = values.count { $0 == $1 }
        down = values.count { $0 > $1 }
        bandsOfPost = post.bands
        let paired = pairs.map(\.post)
        bandsOfPaired = BandCount.counts(of: post.bands.map(\.band), in: paired)
        let asked = Set(post.items.map(\.item))
        let items = pre.items.map(\.item).filter(asked.contains)
        self.items = zip(
            ItemCount.counts(of: items, in: pairs.map(\.pre)), ItemCount.counts(of: items, in: paired)
        ).map { ItemGain(item: $0.item, pre: $0, post: $1) }
    }
}

/// One item before and after, of the same people.
public struct ItemGain: Sendable, Equatable {
    public var item: String
    public var pre: ItemCount
    public var post: ItemCount

    public init(item: String, pre: ItemCount, post: ItemCount) {
        self.item = item
        self.pre = pre
        self.post = post
    }

    /// Change of the exact share, −1 to 1; nil where nobody took both.
    public var change: Rational? {
        guard let before = pre.share, let after = post.share else { return nil }
        return after.subtracting(before)
    }
}
