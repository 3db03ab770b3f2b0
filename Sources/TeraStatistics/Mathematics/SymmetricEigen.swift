/// Values and vectors of a symmetric matrix by Jacobi's rotations (Golub and Van Loan 2013, 8.5), largest value first.
/// Slower than other ways for large matrices, and accurate for all that a questionnaire has.
struct SymmetricEigen {
    let values: [Double]
    /// `vectors[m]` belongs to `values[m]`; each of length 1.
    let vectors: [[Double]]

    init(_ matrix: [[Double]]) {
        let n = matrix.count
        var a = matrix
        var v = (0..<n).map { row in (0..<n).map { $0 == row ? 1.0 : 0.0 } }
        for _ in 0..<100 {
            var off = 0.0
            for i in 0..<n { for j in 0..<n where j != i { off += a[i][j] * a[i][j] } }
            let whole = (0..<n).reduce(off) { $0 + a[$1][$1] * a[$1][$1] }
            guard off > whole * 1e-32 else { break }
            for p in 0..<max(n - 1, 0) {
                for q in (p + 1)..<n where a[p][q] != 0 {
                    let tau = (a[q][q] - a[p][p]) / (2 * a[p][q])
                    let t = (tau < 0 ? -1 : 1) / (abs(tau) + (1 + tau * tau).squareRoot())
                    let c = 1 / (1 + t * t).squareRoot()
                    let s = t * c
                    for k in 0..<n {
                        (a[k][p], a[k][q]) = (c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q])
                    }
                    for k in 0..<n {
                        (a[p][k], a[q][k]) = (c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k])
                        (v[p][k], v[q][k]) = (c * v[p][k] - s * v[q][k], s * v[p][k] + c * v[q][k])
                    }
                }
            }
        }
        let order = (0..<n).sorted { a[$0][$0] > a[$1][$1] }
        values = order.map { a[$0][$0] }
        vectors = order.map { v[$0] }
    }
}
