import Foundation
import Testing

@testable import TeraStatistics

/// The special functions against R, to 12 digits.
struct DistributionFunctionTests {
    @Test func theOracleIsThere() {
        #expect(Oracle.entries.count >= 30)
        #expect(Oracle.entries.values.allSatisfy { $0.by.contains(": ") })
    }

    /// Below 1e-200 it is R that keeps only ten digits (checked with mpmath at F(59, 40000) = 25).
    @Test func fDistribution() throws {
        func numbers(_ name: String) throws -> [Double] { try Oracle.numbers("f-distribution", name) }
        let (df1, df2, x) = (try numbers("df1"), try numbers("df2"), try numbers("x"))
        let (lower, upper) = (try numbers("lower"), try numbers("upper"))
        #expect(x.count == 392)
        for i in x.indices where min(lower[i], upper[i]) > 1e-200 {
            let tails = FDistribution(df1: df1[i], df2: df2[i]).tails(x[i])
            expectRelative(tails.lower, lower[i], 1e-12, "F(\(df1[i]), \(df2[i])) below \(x[i])")
            expectRelative(tails.upper, upper[i], 1e-12, "F(\(df1[i]), \(df2[i])) above \(x[i])")
        }
    }

    @Test func fQuantile() throws {
        func numbers(_ name: String) throws -> [Double] { try Oracle.numbers("f-quantile", name) }
        let (df1, df2, p, x) = (try numbers("df1"), try numbers("df2"), try numbers("p"), try numbers("x"))
        for i in x.indices {
            expectRelative(
                FDistribution(df1: df1[i], df2: df2[i]).quantile(p[i]), x[i], 1e-12,
                "F(\(df1[i]), \(df2[i])) at \(p[i])")
        }
    }

    @Test func chiSquare() throws {
        func numbers(_ name: String) throws -> [Double] { try Oracle.numbers("chi-square-distribution", name) }
        let (df, x, lower, upper) = (
            try numbers("df"), try numbers("x"), try numbers("lower"), try numbers("upper")
        )
        for i in x.indices {
            let tails = ChiSquareDistribution(df: df[i]).tails(x[i])
            expectRelative(tails.lower, lower[i], 1e-12, "χ²(\(df[i])) below \(x[i])")
            expectRelative(tails.upper, upper[i], 1e-12, "χ²(\(df[i])) above \(x[i])")
        }
        let (dfs, p) = (
            try Oracle.numbers("chi-square-quantile", "df"), try Oracle.numbers("chi-square-quantile", "p")
        )
        for (i, x) in try Oracle.numbers("chi-square-quantile", "x").enumerated() {
            expectRelative(ChiSquareDistribution(df: dfs[i]).quantile(p[i]), x, 1e-12, "χ²(\(dfs[i])) at \(p[i])")
        }
    }

    @Test func normal() throws {
        let p = try Oracle.numbers("normal-quantile", "p")
        for (i, x) in try Oracle.numbers("normal-quantile", "x").enumerated() {
            expectRelative(NormalDistribution.quantile(p[i]), x, 1e-12, "normal at \(p[i])")
        }
        let x = try Oracle.numbers("normal-distribution", "x")
        for (i, lower) in try Oracle.numbers("normal-distribution", "lower").enumerated() {
            expectRelative(NormalDistribution.lower(x[i]), lower, 1e-12, "normal below \(x[i])")
        }
    }

    @Test func student() throws {
        let (df, x) = (try Oracle.numbers("t-distribution", "df"), try Oracle.numbers("t-distribution", "x"))
        for (i, p) in try Oracle.numbers("t-distribution", "p").enumerated() {
            expectRelative(StudentDistribution(df: df[i]).twoSided(x[i]), p, 1e-12, "t(\(df[i])) beyond \(x[i])")
        }
        let (dfs, shares) = (try Oracle.numbers("t-quantile", "df"), try Oracle.numbers("t-quantile", "p"))
        for (i, x) in try Oracle.numbers("t-quantile", "x").enumerated() where shares[i] != 0.5 {
            let beyond = 2 * min(shares[i], 1 - shares[i])
            expectRelative(
                StudentDistribution(df: dfs[i]).critical(beyond), abs(x), 1e-12, "t(\(dfs[i])) at \(shares[i])")
        }
    }

    /// By hand: with 2 and 2 degrees of freedom F(x) = x / (1 + x); χ² with 2 is 1 − e^(−x/2).
    @Test func closedForms() {
        expectNear(FDistribution(df1: 2, df2: 2).lower(3), 0.75, 1e-15)
        expectNear(FDistribution(df1: 2, df2: 2).quantile(0.75), 3, 1e-14)
        expectNear(ChiSquareDistribution(df: 2).upper(2), exp(-1), 1e-15)
        expectNear(StudentDistribution(df: 1).twoSided(1), 0.5, 1e-15)
    }

    /// A matrix with known values: 2 ± 1, and what the factor solves.
    @Test func matrices() throws {
        let eigen = SymmetricEigen([[2, 1], [1, 2]])
        expectNear(eigen.values, [3, 1], 1e-14)
        expectNear(abs(eigen.vectors[0][0]), 0.5.squareRoot(), 1e-14)
        let factor = try #require(Cholesky([[4, 2], [2, 3]]))
        expectNear(factor.solve([8, 7]), [1.25, 1.5], 1e-14)
        #expect(Cholesky([[1, 1], [1, 1]]) == nil)
    }
}
