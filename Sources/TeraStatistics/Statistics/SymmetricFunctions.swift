/// The elementary symmetric functions γ₀ … γₖ of the ease of items: the sums of all products of r of them. All terms are
/// positive, so adding item by item loses no digits.
///
/// G. H. Fischer (1974); the summation algorithm of N. D. Verhelst, C. A. W. Glas and A. van der Sluis (1984).
enum SymmetricFunctions {
    static func of(_ ease: [Double], without left: Set<Int> = []) -> [Double] {
        var gamma = [1.0]
        gamma.reserveCapacity(ease.count + 1)
        for (item, e) in ease.enumerated() where !left.contains(item) {
            gamma.append(0)
            for r in stride(from: gamma.count - 1, to: 0, by: -1) { gamma[r] += e * gamma[r - 1] }
        }
        return gamma
    }
}
