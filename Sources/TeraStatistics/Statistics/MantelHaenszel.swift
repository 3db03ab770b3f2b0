/// Whether an item is harder for one of two groups at equal skill: differential item functioning.
///
/// N. Mantel and W. Haenszel (1959): common odds ratio, and χ² with correction for continuity. P. W. Holland and D. T.
/// Thayer (1988): people are matched by their whole score, the studied item included. The standard error of the
/// logarithm is that of J. Robins, N. Breslow and S. Greenland (1986). MH D-DIF = −2.35 log α; negative: harder for the
/// focal group. Classes of the Educational Testing Service (M. Zieky 1993): A, where χ² is not significant at 5 per cent
/// or |D| < 1; C, where |D| ≥ 1.5 and significantly above 1 (one-sided, 5 per cent); else B. The matching score is not
/// purified. Listwise.
public struct MantelHaenszel: Sendable, Equatable {
    public enum Size: String, Sendable {
        case a = "A"
        case b = "B"
        case c = "C"
    }

    /// In either group: with fewer, the error of the logarithm is no guide.
    public static let fewest = 10

    public let reference: Int
    public let focal: Int
    public let oddsRatio: Double
    public let logError: Double
    public let chiSquare: Double
    public let p: Double
    public let delta: Double
    public let size: Size

    /// `isFocal`: false for the reference group, true for the focal group, nil for others; one for each row.
    public static func of(_ table: CompleteTable, item: Int, isFocal: [Bool?]) -> Result<MantelHaenszel, Refusal> {
        guard table.isDichotomous else { return .failure(.notDichotomous) }
        let focal = isFocal.count { $0 == true }
        let reference = isFocal.count { $0 == false }
        guard focal > 0, reference > 0 else { return .failure(.tooFewGroups) }
        guard min(focal, reference) >= fewest else {
            return .failure(.tooFewPeople(needed: fewest, found: min(focal, reference)))
        }
        let sums = Sums(strata(table, item, isFocal))
        guard sums.variance > 0 else { return .failure(.noCommonStrata) }
        guard sums.r > 0, sums.s > 0 else { return .failure(.perfectSeparation) }
        let odds = sums.r / sums.s
        let error = sums.logVariance.squareRoot()
        let distance = abs(sums.difference)
        let corrected = distance >= 0.5 ? distance - 0.5 : distance
        let chi = corrected * corrected / sums.variance
        let p = ChiSquareDistribution(df: 1).upper(chi)
        let delta = -2.35 * Elementary.log(odds)
        return .success(
            MantelHaenszel(
                reference: reference, focal: focal, oddsRatio: odds, logError: error, chiSquare: chi, p: p,
                delta: delta, size: size(delta, error: 2.35 * error, p: p)))
    }

    static func size(_ delta: Double, error: Double, p: Double) -> Size {
        if abs(delta) < 1 || p >= 0.05 { return .a }
        return abs(delta) >= 1.5 && abs(delta) - NormalDistribution.quantile(0.95) * error > 1 ? .c : .b
    }

    /// Right and wrong in the reference group, then in the focal group, of those with one score.
    private struct Stratum {
        var a = 0.0, b = 0.0, c = 0.0, d = 0.0
    }

    private static func strata(_ table: CompleteTable, _ item: Int, _ isFocal: [Bool?]) -> [Stratum] {
        var strata = [Stratum](repeating: Stratum(), count: table.ids.count + 1)
        for ((row, total), isFocal) in zip(zip(table.rows, table.totals), isFocal) {
            guard let isFocal else { continue }
            switch (isFocal, row[item] == 1) {
            case (false, true): strata[Int(total)].a += 1
            case (false, false): strata[Int(total)].b += 1
            case (true, true): strata[Int(total)].c += 1
            case (true, false): strata[Int(total)].d += 1
            }
        }
        return strata
    }

    private struct Sums {
        var r = 0.0, s = 0.0, difference = 0.0, variance = 0.0
        private var pr = 0.0, mixed = 0.0, qs = 0.0

        init(_ strata: [Stratum]) {
            for stratum in strata {
                let (a, b, c, d) = (stratum.a, stratum.b, stratum.c, stratum.d)
                let n = a + b + c + d
                guard n > 1 else { continue }
                difference += (a * d - b * c) / n
                variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1))
                let (own, other) = (a * d / n, b * c / n)
                r += own
                s += other
                pr += (a + d) / n * own
                mixed += (a + d) / n * other + (b + c) / n * own
                qs += (b + c) / n * other
            }
        }

        /// Robins, Breslow and Greenland.
        var logVariance: Double { pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s) }
    }
}
