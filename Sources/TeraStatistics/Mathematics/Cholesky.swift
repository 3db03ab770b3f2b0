/// The factor L of a symmetric matrix A = L Lᵀ that is positive definite.
struct Cholesky {
    private let factor: [[Double]]

    /// nil where the matrix is not positive definite, as far as its digits say.
    init?(_ matrix: [[Double]]) {
        let n = matrix.count
        var l = Array(repeating: Array(repeating: 0.0, count: n), count: n)
        for i in 0..<n {
            for j in 0...i {
                var sum = matrix[i][j]
                for k in 0..<j { sum -= l[i][k] * l[j][k] }
                guard i == j else {
                    l[i][j] = sum / l[j][j]
                    continue
                }
                guard sum > abs(matrix[i][i]) * 1e-13, sum.isFinite else { return nil }
                l[i][i] = sum.squareRoot()
            }
        }
        factor = l
    }

    /// The x with A x = `right`.
    func solve(_ right: [Double]) -> [Double] {
        let n = factor.count
        var x = right
        for i in 0..<n {
            for k in 0..<i { x[i] -= factor[i][k] * x[k] }
            x[i] /= factor[i][i]
        }
        for i in (0..<n).reversed() {
            for k in (i + 1)..<max(n, i + 1) { x[i] -= factor[k][i] * x[k] }
            x[i] /= factor[i][i]
        }
        return x
    }

    /// The sum of the logarithms of A's values.
    var logDeterminant: Double { factor.indices.reduce(0) { $0 + 2 * Elementary.log(factor[$1][$1]) } }

    /// A⁻¹.
    var inverse: [[Double]] {
        factor.indices.map { column in solve(factor.indices.map { $0 == column ? 1 : 0 }) }
    }
}
