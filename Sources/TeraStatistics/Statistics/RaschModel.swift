/// Difficulties of the Rasch model by conditional maximum likelihood, as in eRm, with infit and outfit.
///
/// G. Rasch (1960); E. B. Andersen (1972) for conditioning on the scores, which needs no distribution of skill. Newton's
/// method with the exact second derivatives; difficulties sum to zero. People with nothing or everything right tell
/// nothing of the items. Whether estimates exist is known before: G. H. Fischer (1981). The model assumes that all items
/// tell people apart equally well, are answered independently, and measure one thing. Listwise.
public struct RaschModel: Sendable, Equatable {
    public struct Item: Sendable, Equatable {
        public let id: String
        public let difficulty: Double
        public let error: Double
        /// Near 1 where the item fits; weighted by information, so that near misses count.
        public let infit: Double
        /// The plain mean of squared residuals: surprises far from a person's skill count most.
        public let outfit: Double
    }

    public let people: Int
    /// People with nothing or everything right, who are not in the estimates.
    public let extreme: Int
    public let items: [Item]
    public let logLikelihood: Double
    /// The skill of score 1, 2, … k − 1.
    public let skills: [Double]

    public static let fewestPeople = 30
    /// The time grows with the fourth power of the items.
    public static let mostItems = 150

    public static func of(_ table: CompleteTable) -> Result<RaschModel, Refusal> {
        guard table.isDichotomous else { return .failure(.notDichotomous) }
        let k = table.ids.count
        guard k >= 3 else { return .failure(.tooFewItems(needed: 3, found: k)) }
        guard k <= mostItems else { return .failure(.tooManyItems(most: mostItems, found: k)) }
        let rows = table.rows.filter { row in (1..<k).contains(Int(row.reduce(0, +))) }
        guard rows.count >= fewestPeople else {
            return .failure(.tooFewPeople(needed: fewestPeople, found: rows.count))
        }
        let constant = table.constantItems
        guard constant.isEmpty else { return .failure(.extremeItems(constant)) }
        if let apart = separated(rows, k) { return .failure(.separated(lower: apart.map { table.ids[$0] })) }
        guard let estimate = Estimation(rows, items: k).solved else { return .failure(.notConverged) }
        let fit = RaschFit(rows, difficulties: estimate.difficulties)
        return .success(
            RaschModel(
                people: table.count, extreme: table.count - rows.count,
                items: table.ids.indices.map {
                    Item(
                        id: table.ids[$0], difficulty: estimate.difficulties[$0], error: estimate.errors[$0],
                        infit: fit.infit[$0], outfit: fit.outfit[$0])
                },
                logLikelihood: estimate.logLikelihood, skills: fit.skills))
    }

    /// Items of which nobody is right on one and wrong on an item outside: their distance to the others is infinite.
    /// Fischer's condition: the graph of "someone is right on i and wrong on j" is strongly connected.
    private static func separated(_ rows: [[Int64]], _ k: Int) -> [Int]? {
        var beats = Array(repeating: Array(repeating: false, count: k), count: k)
        for row in rows { for i in 0..<k where row[i] == 1 { for j in 0..<k where row[j] == 0 { beats[i][j] = true } } }
        func reached(_ isEdge: (Int, Int) -> Bool) -> Set<Int> {
            var (found, waiting): (Set<Int>, [Int]) = ([0], [0])
            while let i = waiting.popLast() {
                for j in 0..<k where isEdge(i, j) && found.insert(j).inserted { waiting.append(j) }
            }
            return found
        }
        let forward = reached { beats[$0][$1] }
        if forward.count < k { return forward.sorted() }
        let backward = reached { beats[$1][$0] }
        return backward.count < k ? (0..<k).filter { !backward.contains($0) } : nil
    }
}

/// The conditional likelihood and its maximum.
private struct Estimation {
    /// How many people are right on each item, and how many have each score.
    let right: [Double]
    let scores: [Double]

    struct Solution {
        let difficulties: [Double]
        let errors: [Double]
        let logLikelihood: Double
    }

    init(_ rows: [[Int64]], items k: Int) {
        right = (0..<k).map { item in Double(rows.count { $0[item] == 1 }) }
        var scores = Array(repeating: 0.0, count: k + 1)
        for row in rows { scores[Int(row.reduce(0, +))] += 1 }
        self.scores = scores
    }

    var solved: Solution? {
        let k = right.count
        var beta = right.map { Elementary.log((scores.reduce(0, +) - $0 + 0.5) / ($0 + 0.5)) }
        beta = centred(beta)
        var value = logLikelihood(beta)
        for _ in 0..<100 {
            let (expected, information) = moments(beta)
            // The information of differences only: a constant is added so that it can be inverted.
            let padded = information.map { row in row.map { $0 + 1 } }
            guard let factor = Cholesky(padded) else { return nil }
            let step = factor.solve(zip(expected, right).map { $0 - $1 })
            var length = 1.0
            var next = centred(zip(beta, step).map { $0 + length * $1 })
            while logLikelihood(next) < value - 1e-9, length > 1e-4 {
                length /= 2
                next = centred(zip(beta, step).map { $0 + length * $1 })
            }
            beta = next
            value = logLikelihood(beta)
            guard (step.map(abs).max() ?? 0) < 1e-10 else { continue }
            // What was added stands in the inverse as 1/k² everywhere.
            let inverse = factor.inverse
            let errors = inverse.indices.map { (inverse[$0][$0] - 1 / Double(k * k)).squareRoot() }
            guard errors.allSatisfy(\.isFinite) else { return nil }
            return Solution(difficulties: beta, errors: errors, logLikelihood: value)
        }
        return nil
    }

    private func centred(_ beta: [Double]) -> [Double] {
        let mean = beta.reduce(0, +) / Double(beta.count)
        return beta.map { $0 - mean }
    }

    private func logLikelihood(_ beta: [Double]) -> Double {
        let gamma = SymmetricFunctions.of(beta.map { Elementary.exp(-$0) })
        let own = zip(beta, right).reduce(0) { $0 - $1.0 * $1.1 }
        return zip(scores, gamma).reduce(own) { $1.0 > 0 ? $0 - $1.0 * Elementary.log($1.1) : $0 }
    }

    /// Expected right answers given the scores, and their covariances.
    private func moments(_ beta: [Double]) -> (expected: [Double], information: [[Double]]) {
        let k = right.count
        let ease = beta.map { Elementary.exp(-$0) }
        let gamma = SymmetricFunctions.of(ease)
        let taken = (1..<k).filter { scores[$0] > 0 }
        let one = (0..<k).map { item -> [Double] in
            let without = SymmetricFunctions.of(ease, without: [item])
            return taken.map { ease[item] * without[$0 - 1] / gamma[$0] }
        }
        let weights = taken.map { scores[$0] }
        var information = Array(repeating: Array(repeating: 0.0, count: k), count: k)
        for i in 0..<k {
            for (weight, p) in zip(weights, one[i]) { information[i][i] += weight * p * (1 - p) }
            for j in (i + 1)..<max(k, i + 1) {
                let without = SymmetricFunctions.of(ease, without: [i, j])
                var sum = 0.0
                for (place, score) in taken.enumerated() {
                    let both = score > 1 ? ease[i] * ease[j] * without[score - 2] / gamma[score] : 0
                    sum += weights[place] * (both - one[i][place] * one[j][place])
                }
                information[i][j] = sum
                information[j][i] = sum
            }
        }
        return (one.map { zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 } }, information)
    }
}
