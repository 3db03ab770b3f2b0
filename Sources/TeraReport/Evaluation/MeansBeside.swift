/// Which means must not be printed beside the mean of all: one that is left out could be computed from the others.
enum MeansBeside {
    /// - Parameter sizes: how many values each mean is of.
    /// - Parameter known: places that are left out whatever their size.
    /// - Returns: the places that are left out: those of too few, and more until those left out are together enough, and
    ///   two at least.
    static func leftOut(_ sizes: [Int], smallest: Int, with known: Set<Int> = []) -> Set<Int> {
        let present = sizes.indices.filter { sizes[$0] > 0 }
        var hidden = Set(present.filter { sizes[$0] < smallest || known.contains($0) })
        guard !hidden.isEmpty else { return [] }
        var rest = present.filter { !hidden.contains($0) }.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
        while hidden.count < 2 || hidden.reduce(0, { $0 + sizes[$1] }) < smallest, !rest.isEmpty {
            hidden.insert(rest.removeFirst())
        }
        return hidden
    }
}
