internal import TeraArtifact
internal import TeraExact

/// What the printed means of groups tell of how many in them have which predikat: five people with a mean of 3,95 of 4
/// all have the highest.
struct PredikatMeans {
    /// Whether a row could have one more in one predikat and one fewer in another, and print the same mean.
    private let possible: [[[Bool]]]

    /// How far a mean may lie from what is printed of it.
    private static let half = Rational(1, over: 200) ?? .zero

    /// From where to where the scores of each predikat go.
    static func limits(_ context: EvaluationContext, _ predikat: PredikatGroups) -> [(low: Rational, high: Rational)] {
        let limits = Self.limits(context.part.overallRule)
        return predikat.groups.map { group in
            let own = group.bands.compactMap { limits[$0] }
            return (own.map(\.low).min() ?? .zero, own.map(\.high).max() ?? .zero)
        }
    }

    /// - Parameters:
    ///   - limits: from where to where the scores of each predikat go.
    ///   - values: the scores of each row.
    ///   - hidden: the rows whose means are not printed.
    init(
        _ limits: [(low: Rational, high: Rational)], _ counts: [[Int]], _ values: [[Rational]],
        leftOut hidden: Set<Int>,
        smallest: Int
    ) {
        possible = counts.indices.map { row in
            // Of those that are left out the mean of all gives back the mean of them together.
            let rows = hidden.contains(row) ? hidden.sorted() : [row]
            let all = rows.flatMap { values[$0] }
            let columns = limits.indices
            let sums = columns.map { column in rows.reduce(0) { $0 + counts[$1][column] } }
            // No mean of so few is printed.
            let mean = all.count >= smallest ? all.mean : nil
            return columns.map { gains in
                columns.map { loses in
                    var moved = sums
                    moved[gains] += 1
                    moved[loses] -= 1
                    return mean.map { Self.fits(moved, $0, limits) } ?? true
                }
            }
        }
    }

    /// Whether so many people could print this mean.
    private static func fits(_ counts: [Int], _ mean: Rational, _ limits: [(low: Rational, high: Rational)]) -> Bool {
        func sum(_ value: (Int) -> Rational) -> Rational? {
            counts.indices.reduce(Optional(Rational.zero)) { sum, index in
                value(index).multiplied(by: Rational(counts[index])).flatMap { sum?.adding($0) }
            }
        }
        let people = Rational(counts.reduce(0, +))
        guard let printed = Rational(text: mean.roundedHalfUp(places: 2)),
            let lowest = sum({ limits[$0].low }), let highest = sum({ limits[$0].high }),
            let from = printed.subtracting(half)?.multiplied(by: people),
            let to = printed.adding(half)?.multiplied(by: people)
        else { return false }
        return lowest < to && from < highest
    }

    private static func limits(_ rule: ScoreRule?) -> [String: (low: Rational, high: Rational)] {
        guard let rule, let least = Rational(text: rule.minimum), let most = Rational(text: rule.maximum) else {
            return [:]
        }
        var limits: [String: (low: Rational, high: Rational)] = [:]
        var high = most
        for band in rule.bands {
            let low = band.from.flatMap { Rational(text: $0) } ?? least
            limits[band.id] = (low, high)
            // Who fails what a band asks of each score falls below it with any value that it has.
            if band.each == nil { high = low }
        }
        return limits
    }

    func allows(_ row: Int, gains: Int, loses: Int) -> Bool { possible[row][gains][loses] }
}
