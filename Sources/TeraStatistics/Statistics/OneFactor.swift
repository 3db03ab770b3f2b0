/// The model of one factor, fitted by maximum likelihood to a correlation matrix.
///
/// K. G. Jöreskog (1967), Some contributions to maximum likelihood factor analysis: the loadings follow from the
/// uniquenesses ψ, and what is left, Σ (θₘ − 1 − log θₘ) over all values θ of Ψ^−½ R Ψ^−½ but the largest, is minimised
/// over log ψ by Newton's method with the exact second derivatives (M. R. B. Clarke 1970).
struct OneFactor {
    let loadings: [Double]
    let uniquenesses: [Double]
    /// The smallest value of the function of fit; times n it is χ² of the model.
    let discrepancy: Double

    /// Below this a uniqueness is called none.
    private static let least = 1e-4

    static func fit(_ correlations: [[Double]], ids: [String]) -> Result<OneFactor, Refusal> {
        guard let factor = Cholesky(correlations) else { return .failure(.singular) }
        let k = correlations.count
        let inverse = factor.inverse
        var x = (0..<k).map { Elementary.log((1 - 0.5 / Double(k)) / inverse[$0][$0]) }
        var state = State(correlations, x)
        for _ in 0..<200 {
            let gradient = state.gradient
            var hessian = state.hessian
            var ridge = 0.0
            var solver = Cholesky(hessian)
            while solver == nil, ridge < 1e6 {
                ridge = max(1e-3, ridge * 10)
                for i in 0..<k { hessian[i][i] += ridge }
                solver = Cholesky(hessian)
            }
            guard let solver else { return .failure(.notConverged) }
            let step = solver.solve(gradient)
            var length = min(1, 2 / max(step.map(abs).max() ?? 1, 1e-300))
            var next = State(correlations, zip(x, step).map { $0 - length * $1 })
            while next.value > state.value + 1e-14 * (1 + state.value), length > 1e-6 {
                length /= 2
                next = State(correlations, zip(x, step).map { $0 - length * $1 })
            }
            x = next.x
            state = next
            if let lowest = x.indices.min(by: { x[$0] < x[$1] }), x[lowest] < Elementary.log(least) {
                return .failure(.improper(item: ids[lowest]))
            }
            guard (step.map(abs).max() ?? 0) * length < 1e-11 else { continue }
            guard let excess = state.eigen.values.first.map({ $0 - 1 }), excess > 0 else {
                return .failure(.notConverged)
            }
            let psi = x.map(Elementary.exp)
            let signs = state.eigen.vectors[0].reduce(0, +) < 0 ? -1.0 : 1.0
            return .success(
                OneFactor(
                    loadings: zip(psi, state.eigen.vectors[0]).map { signs * ($0 * excess).squareRoot() * $1 },
                    uniquenesses: psi, discrepancy: state.value))
        }
        return .failure(.notConverged)
    }

    /// The function of fit at one point, with its derivatives.
    private struct State {
        let x: [Double]
        let eigen: SymmetricEigen
        let value: Double

        init(_ correlations: [[Double]], _ x: [Double]) {
            self.x = x
            let scale = x.map { Elementary.exp(-$0 / 2) }
            let scaled = x.indices.map { i in x.indices.map { scale[i] * correlations[i][$0] * scale[$0] } }
            eigen = SymmetricEigen(scaled)
            // θ − 1 − log θ keeps its digits near 1 only by way of log1p.
            value = eigen.values.dropFirst().reduce(0) { $0 + ($1 - 1) - Elementary.log1p($1 - 1) }
        }

        var gradient: [Double] {
            x.indices.map { i in
                zip(eigen.values, eigen.vectors).dropFirst().reduce(0) { $0 + (1 - $1.0) * $1.1[i] * $1.1[i] }
            }
        }

        var hessian: [[Double]] {
            let first = eigen.values[0]
            let rest = Array(zip(eigen.values, eigen.vectors).dropFirst())
            return x.indices.map { i in
                x.indices.map { j in
                    var (plain, weighted, mixed) = (0.0, 0.0, 0.0)
                    for (theta, vector) in rest {
                        let product = vector[i] * vector[j]
                        plain += product
                        weighted += theta * product
                        mixed += (1 - theta) * product * (theta + first) / (first - theta)
                    }
                    return plain * weighted + eigen.vectors[0][i] * eigen.vectors[0][j] * mixed
                }
            }
        }
    }
}
