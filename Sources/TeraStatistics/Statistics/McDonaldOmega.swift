/// McDonald's ω (total) of a sum of items: what share of its variance is due to one common factor.
///
/// R. P. McDonald (1999), Test Theory, eq. 6.20: ω = (Σλ)² / ((Σλ)² + Σψ), with the loadings and uniquenesses of the
/// items as they are scored, by maximum likelihood as in lavaan. It assumes one factor, errors that are uncorrelated,
/// and items near enough to continuous. χ² says how well the one factor fits. Listwise.
public struct McDonaldOmega: Sendable, Equatable {
    public let items: Int
    public let people: Int
    public let omega: Double
    /// In the unit of the items.
    public let loadings: [Double]
    /// Of the standardised items.
    public let standardised: [Double]
    public let chiSquare: Double
    public let degrees: Int
    /// nil with three items, where the model always fits.
    public let p: Double?

    public static let mostItems = 150

    public static func of(_ table: CompleteTable) -> Result<McDonaldOmega, Refusal> {
        let (n, k) = (table.count, table.ids.count)
        guard k >= 3 else { return .failure(.tooFewItems(needed: 3, found: k)) }
        guard k <= mostItems else { return .failure(.tooManyItems(most: mostItems, found: k)) }
        guard n > k + 1 else { return .failure(.tooFewPeople(needed: k + 2, found: n)) }
        let constant = table.constantItems
        guard constant.isEmpty else { return .failure(.noVariance(constant)) }
        let columns = table.ids.indices.map { table.column($0) }
        let correlations = columns.indices.map { i in
            columns.indices.map { j in i == j ? 1 : ExactSums.correlation(columns[i], columns[j]) ?? 0 }
        }
        let deviations = columns.map { ExactSums.variance($0, unit: table.unit).squareRoot() }
        return OneFactor.fit(correlations, ids: table.ids).map { factor in
            let loadings = zip(factor.loadings, deviations).map { $0 * $1 }
            let sum = loadings.reduce(0, +)
            let own = zip(factor.uniquenesses, deviations).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
            let degrees = k * (k + 1) / 2 - 2 * k
            let chi = Double(n) * factor.discrepancy
            return McDonaldOmega(
                items: k, people: n, omega: sum * sum / (sum * sum + own), loadings: loadings,
                standardised: factor.loadings, chiSquare: chi, degrees: degrees,
                p: degrees > 0 ? ChiSquareDistribution(df: Double(degrees)).upper(chi) : nil)
        }
    }
}
