/// The longest run of one and the same answer, in the order of the form: a sign of answering without reading.
///
/// J. A. Johnson (2005) on long strings; P. G. Curran (2016), who takes half of the items for suspicious. A question
/// without an answer ends a run. A flag is a reason to look, and no proof: some people do agree with everything.
public struct LongString: Sendable, Equatable {
    public let longest: Int
    public let answered: Int
    /// Every answer is the same, and there are at least two.
    public let isStraight: Bool
    /// The run is at least half of the items, and at least six answers long.
    public let isLong: Bool

    /// The answers as they were given, before any reversal.
    public init(_ answers: [String?]) {
        var (longest, run): (Int, Int) = (0, 0)
        var last: String?
        for answer in answers {
            run = answer == nil ? 0 : answer == last ? run + 1 : 1
            last = answer
            longest = max(longest, run)
        }
        let given = answers.compactMap { $0 }
        self.longest = longest
        answered = given.count
        isStraight = given.count > 1 && Set(given).count == 1
        isLong = longest >= 6 && 2 * longest >= answers.count
    }
}
