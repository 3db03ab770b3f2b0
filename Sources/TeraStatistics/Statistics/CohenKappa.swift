public import TeraExact

/// How far two coders agree beyond chance on the code of each comment.
///
/// J. Cohen (1960): κ = (pₒ − pₑ) / (1 − pₑ), here from whole numbers, so exact. The interval is κ ± z times the standard
/// error for large samples of J. L. Fleiss, J. Cohen and B. S. Everitt (1969, eq. 13), cut off at −1 and 1. D. V. Cicchetti
/// (1981) found it right from 2k² comments for k codes; below that it is refused. Listwise: comments that both coded.
public struct CohenKappa: Sendable, Equatable {
    /// Fewer say nothing of two coders.
    public static let leastComments = 10

    public let comments: Int
    /// How many have the same code from both.
    public let agreed: Int
    public let kappa: Rational
    public let interval: Result<Interval, Refusal>

    /// - Parameter pairs: of each comment the number of the one's code and of the other's.
    public static func of(_ pairs: [(Int, Int)], level: Double = 0.95) -> Result<CohenKappa, Refusal> {
        let n = pairs.count
        guard n >= leastComments else { return .failure(.tooFewComments(needed: leastComments, found: n)) }
        guard n <= 1_000_000 else { return .failure(.tooLarge) }
        let table = CodeTable(pairs)
        let chance = zip(table.rows, table.columns).reduce(Int128(0)) { $0 + Int128($1.0) * Int128($1.1) }
        let square = Int128(n) * Int128(n)
        guard chance < square, let kappa = Rational(Int128(n) * Int128(table.agreed) - chance, over: square - chance)
        else { return .failure(.oneCode) }
        return .success(
            CohenKappa(
                comments: n, agreed: table.agreed, kappa: kappa,
                interval: interval(table, chance: Double(chance) / Double(square), level)))
    }

    private static func interval(_ table: CodeTable, chance: Double, _ level: Double) -> Result<Interval, Refusal> {
        let needed = 2 * table.codes * table.codes
        guard table.comments >= needed else {
            return .failure(.tooFewComments(needed: needed, found: table.comments))
        }
        guard table.agreed < table.comments else { return .failure(.perfectAgreement) }
        let n = Double(table.comments)
        let observed = Double(table.agreed) / n
        let kappa = (observed - chance) / (1 - chance)
        var sum = 0.0
        for first in 0..<table.codes {
            for second in 0..<table.codes {
                let share = Double(table.counts[first][second]) / n
                if first == second {
                    let both = Double(table.rows[first] + table.columns[first]) / n
                    sum += share * square(1 - both * (1 - kappa))
                } else {
                    let crossed = Double(table.columns[first] + table.rows[second]) / n
                    sum += square(1 - kappa) * share * square(crossed)
                }
            }
        }
        let variance = (sum - square(kappa - chance * (1 - kappa))) / (n * square(1 - chance))
        guard variance > 0 else { return .failure(.perfectAgreement) }
        let reach = NormalDistribution.quantile(1 - (1 - level) / 2) * variance.squareRoot()
        return .success(Interval(low: max(-1, kappa - reach), high: min(1, kappa + reach), level: level))
    }

    private static func square(_ x: Double) -> Double { x * x }
}

/// How often each pair of codes was given.
private struct CodeTable {
    /// The first coder's code, then the second's.
    private(set) var counts: [[Int]]
    /// How many codes either gave.
    let codes: Int
    let comments: Int

    init(_ pairs: [(Int, Int)]) {
        let used = Set(pairs.flatMap { [$0.0, $0.1] }).sorted()
        let places = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($0.element, $0.offset) })
        codes = used.count
        comments = pairs.count
        counts = Array(repeating: Array(repeating: 0, count: used.count), count: used.count)
        for pair in pairs {
            guard let first = places[pair.0], let second = places[pair.1] else { continue }
            counts[first][second] += 1
        }
    }

    var rows: [Int] { counts.map { $0.reduce(0, +) } }
    var columns: [Int] { counts.indices.map { code in counts.reduce(0) { $0 + $1[code] } } }
    var agreed: Int { counts.indices.reduce(0) { $0 + counts[$1][$1] } }
}
