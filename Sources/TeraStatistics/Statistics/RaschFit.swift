/// How well answers fit the Rasch model, by item: B. D. Wright and G. N. Masters (1982), ch. 5. The skill of a score is
/// the one at which that many right answers are expected (maximum likelihood).
struct RaschFit {
    let skills: [Double]
    let infit: [Double]
    let outfit: [Double]

    /// `rows`: only people with something right and something wrong.
    init(_ rows: [[Int64]], difficulties: [Double]) {
        let k = difficulties.count
        let skills = (1..<k).map { RaschFit.skill(of: $0, difficulties) }
        var (squares, information, standardised) =
            ([Double](repeating: 0, count: k), [Double](repeating: 0, count: k), [Double](repeating: 0, count: k))
        for row in rows {
            let skill = skills[Int(row.reduce(0, +)) - 1]
            for item in 0..<k {
                let p = RaschFit.chance(skill - difficulties[item])
                let residual = Double(row[item]) - p
                squares[item] += residual * residual
                information[item] += p * (1 - p)
                standardised[item] += residual * residual / (p * (1 - p))
            }
        }
        self.skills = skills
        infit = zip(squares, information).map { $0 / $1 }
        outfit = standardised.map { $0 / Double(rows.count) }
    }

    private static func chance(_ distance: Double) -> Double { 1 / (1 + Elementary.exp(-distance)) }

    /// By bisection: the expected score grows with skill.
    private static func skill(of score: Int, _ difficulties: [Double]) -> Double {
        let reach = 2 * Elementary.log(Double(difficulties.count) + 1) + 1
        var low = (difficulties.min() ?? 0) - reach
        var high = (difficulties.max() ?? 0) + reach
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { return middle }
            let expected = difficulties.reduce(0) { $0 + chance(middle - $1) }
            if expected < Double(score) { low = middle } else { high = middle }
        }
    }
}
