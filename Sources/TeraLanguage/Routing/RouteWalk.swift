internal import TeraCEL
internal import TeraExact

/// Follows all routes through a form at once, from top to bottom.
///
/// What may have been answered so far is a set of situations. Where an answer can have few values each is tried, and
/// conditions are computed; else what is known of it is followed by intervals and sets. Situations in which the rest of
/// the form goes on alike become one, so that only answers that are still read later count.
struct RouteWalk {
    /// The most situations at a time, and the most work in all: values looked at, which is what following a situation
    /// from one item to the next costs. Beyond, they are joined to what is known of all of them, and less can be told.
    static let mostSituations = 4_096
    static let mostWork = 1_000_000
    static let mostBeginnings = 64

    let model: RouteModel
    /// How sums are made; nil: nobody asks for them.
    let sums: SumRule?
    var facts = RouteFacts()
    var work = 0

    struct SumRule {
        /// Position → subkompetensi and weight.
        var items: [Int: (subkompetensi: String, weight: Rational)]
        /// Whether a score needs every item that was asked.
        var needsAll: Bool
    }

    /// What decides how the form goes on.
    struct Situation: Hashable {
        var known: [CELKnowledge]
        var skippedTo = 0
        var isAsked = true
    }

    /// How a situation can come about.
    struct Way {
        /// Answers that surely lead here, with nothing required left unanswered.
        var witness: RouteWitness?
        /// nil where something required was left unanswered on the way.
        var sums: [String: RouteSum]?
        /// Whether sums grew too large.
        var isTooLarge = false

        func joined(with other: Way) -> Way {
            Way(
                witness: witness ?? other.witness, sums: Self.joined(sums, other.sums),
                isTooLarge: isTooLarge || other.isTooLarge)
        }

        private static func joined(_ a: [String: RouteSum]?, _ b: [String: RouteSum]?) -> [String: RouteSum]? {
            guard let a, let b else { return a ?? b }
            // What is in one only has no item asked in the other.
            var all = a
            for (key, sum) in b { all[key] = (a[key] ?? RouteSum()).joined(with: sum) }
            for (key, sum) in a where b[key] == nil { all[key] = sum.joined(with: RouteSum()) }
            return all
        }
    }

    /// Situations in the order they were found.
    struct Frontier {
        var situations: [Situation] = []
        var ways: [Way] = []
        private var index: [Situation: Int] = [:]

        mutating func add(_ situation: Situation, _ way: Way) {
            if let place = index[situation] {
                ways[place] = ways[place].joined(with: way)
            } else {
                index[situation] = situations.count
                situations.append(situation)
                ways.append(way)
            }
        }

        /// At most so many: what goes on at the same place becomes one.
        mutating func shrink(to most: Int) {
            guard situations.count > most else { return }
            var joined = Frontier()
            var places: [[Int]: Int] = [:]
            for (situation, way) in zip(situations, ways) {
                var way = way
                way.witness = nil
                let key = [situation.skippedTo, situation.isAsked ? 1 : 0]
                guard let place = places[key] else {
                    places[key] = joined.situations.count
                    joined.situations.append(situation)
                    joined.ways.append(way)
                    continue
                }
                joined.situations[place].known = zip(joined.situations[place].known, situation.known)
                    .map { $0.united(with: $1) }
                joined.ways[place] = joined.ways[place].joined(with: way)
            }
            for (place, situation) in joined.situations.enumerated() { joined.index[situation] = place }
            self = joined
        }
    }

    init(_ model: RouteModel, sums: SumRule?) {
        self.model = model
        self.sums = sums
    }

    static func facts(of model: RouteModel, sums: SumRule? = nil) -> RouteFacts {
        var walk = RouteWalk(model, sums: sums)
        walk.run()
        return walk.facts
    }

    private mutating func run() {
        var frontier = beginning
        for (index, part) in model.parts.enumerated() {
            frontier = begin(part, index, frontier)
            for position in part.steps {
                var next = Frontier()
                for (situation, way) in zip(frontier.situations, frontier.ways) {
                    visit(
                        position, situation, way, among: work < Self.mostWork ? frontier.situations.count : .max, &next)
                }
                next.shrink(to: work < Self.mostWork ? Self.mostSituations : 1)
                frontier = next
            }
        }
        finish(frontier)
    }

    /// Who is asked about whom, where conditions read it and there are few to try.
    private var beginning: Frontier {
        var frontier = Frontier()
        frontier.add(Situation(known: model.beginning), Way(witness: .start, sums: [:]))
        for subject in model.subjects where model.lastRead[subject.slot] >= 0 {
            guard frontier.situations.count * subject.values.count <= Self.mostBeginnings else { continue }
            var next = Frontier()
            for (situation, way) in zip(frontier.situations, frontier.ways) {
                for value in subject.values {
                    var known = situation.known
                    known[subject.slot] = value.map { .exactly(.string($0)) } ?? .exactly(.absent)
                    var tried = way
                    tried.witness = way.witness.map { RouteWitness(subject.name, value, after: $0) }
                    next.add(Situation(known: known), tried)
                }
            }
            frontier = next
        }
        return frontier
    }

    /// Decides whether a section is asked.
    private mutating func begin(_ part: RouteModel.Part, _ index: Int, _ frontier: Frontier) -> Frontier {
        var next = Frontier()
        for (situation, way) in zip(frontier.situations, frontier.ways) {
            var situation = situation
            situation.isAsked = true
            guard let relevant = part.relevant else {
                next.add(situation, way)
                continue
            }
            let (yes, no) = Self.split(relevant, situation, way)
            if let yes { next.add(yes.0, yes.1) }
            if var no {
                no.0.isAsked = false
                next.add(no.0, no.1)
            }
        }
        return next
    }

    private mutating func finish(_ frontier: Frontier) {
        guard sums != nil, !frontier.ways.contains(where: \.isTooLarge) else { return }
        let whole = frontier.ways.dropFirst().reduce(frontier.ways.first) { $0?.joined(with: $1) }
        facts.sums = whole?.sums ?? [:]
    }

    /// Where a condition holds, and where it does not. Which of two possible it is cannot be told of a witness.
    static func split(
        _ condition: RouteModel.Condition, _ situation: Situation, _ way: Way
    ) -> (yes: (Situation, Way)?, no: (Situation, Way)?) {
        let outcome = condition.reasoner.outcome(situation.known)
        let (yes, no) = (outcome.holds, outcome.doesNotHold(situation.known))
        var way = way
        if yes != nil, no != nil { way.witness = nil }
        func with(_ known: [CELKnowledge]?) -> (Situation, Way)? {
            guard let known else { return nil }
            var copy = situation
            copy.known = known
            return (copy, way)
        }
        return (with(yes), with(no))
    }
}
