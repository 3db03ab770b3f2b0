internal import TeraExact

/// What is certain of all routes through one form.
///
/// What is missing here never happens: an item that is not in `asked` is asked on no route. What stands here may
/// happen; only what has a witness is known to.
struct RouteFacts: Sendable {
    /// Positions of items.
    var asked: Set<Int> = []
    /// Position → options that may be offered, and may be accepted.
    var offered: [Int: Set<String>] = [:]
    var accepted: [Int: Set<String>] = [:]
    /// Items of which some answer may be accepted.
    var answerable: Set<Int> = []
    /// Items that may be left out of a form that is sent: not asked.
    var passedOver: Set<Int> = []
    /// Of these, those that also somebody who agreed to answer may not be asked, and not since they were not drawn.
    var leftOut: Set<Int> = []
    /// Items without a value in some form that is sent, although they were asked.
    var unjudged: Set<Int> = []
    /// The values that an item's answer can have in scores.
    var values: [Int: ScoreRange] = [:]
    /// Why an item was passed over.
    var reasons: [Int: Set<RouteReason>] = [:]
    /// Required items that nothing answers, each with answers that lead there.
    var deadEnds: [Int: RouteWitness] = [:]
    /// Required choices that are not asked since no option fits what was answered, likewise.
    var emptyChoices: [Int: RouteWitness] = [:]
    /// Subkompetensi → the sum of its items' values; nil where sums are not asked for or too large.
    var sums: [String: RouteSum]?
}

/// Why an item was not asked.
enum RouteReason: Hashable, Sendable, Comparable {
    case section(Int)
    /// A way onward: of the item at this position, the how many-th.
    case skip(Int, Int)
    /// A group around the item at this position.
    case group(Int, Int)
    case relevant(Int)
    case filter(Int)

    private var rank: (Int, Int, Int) {
        switch self {
        case .section(let part): (0, part, 0)
        case .skip(let step, let index): (1, step, index)
        case .group(let step, let index): (2, step, index)
        case .relevant(let step): (3, step, 0)
        case .filter(let step): (4, step, 0)
        }
    }

    static func < (a: RouteReason, b: RouteReason) -> Bool { a.rank < b.rank }
}

/// Answers that lead somewhere: the last first.
final class RouteWitness: Sendable {
    let item: String
    /// As a message shows it; nil: left unanswered.
    let answer: String?
    let before: RouteWitness?

    init(_ item: String, _ answer: String?, after before: RouteWitness?) {
        self.item = item
        self.answer = answer
        self.before = before
    }

    static let start = RouteWitness("", nil, after: nil)

    /// In the order given.
    var answers: [(item: String, answer: String?)] {
        var list: [(item: String, answer: String?)] = []
        var witness: RouteWitness? = self
        while let step = witness, step.before != nil {
            list.append((step.item, step.answer))
            witness = step.before
        }
        return list.reversed()
    }
}

/// A sum over what was asked, as far as the form has come.
struct RouteSum: Sendable, Equatable {
    /// The sum where something has a value; nil where nothing can have.
    var range: ScoreRange?
    /// Whether nothing may have been judged so far.
    var mayBeNothing = true
    /// Whether there may be no score, since something was not judged.
    var maySpoil = false

    mutating func add(_ value: ScoreRange) -> Bool {
        var next: ScoreRange?
        if let range {
            guard let low = range.lowest.adding(value.lowest), let high = range.highest.adding(value.highest) else {
                return false
            }
            next = ScoreRange(lowest: low, highest: high)
        }
        if mayBeNothing { next = next?.joined(with: value) ?? value }
        range = next
        mayBeNothing = false
        return true
    }

    /// What was asked is not judged: where everything must be, there is no score then.
    mutating func leave(spoils: Bool) {
        guard spoils else { return }
        self = RouteSum(range: nil, mayBeNothing: false, maySpoil: true)
    }

    func joined(with other: RouteSum) -> RouteSum {
        var ranges = range
        if let more = other.range { ranges = ranges?.joined(with: more) ?? more }
        return RouteSum(
            range: ranges, mayBeNothing: mayBeNothing || other.mayBeNothing, maySpoil: maySpoil || other.maySpoil)
    }
}
