/// Finds the name that was probably meant.
enum NearestName {
    /// A suggestion must keep two thirds of the longer name: at most one edit in three letters. Looser than that and
    /// short names suggest each other at random (`umur` for `suhu`); tighter and one swapped pair in a
    /// four-letter name is missed, since a swap counts as one edit here.
    static func among(_ candidates: some Sequence<String>, for wanted: String) -> String? {
        let wantedKey = key(wanted)
        var best: (name: String, distance: Int)?
        for candidate in candidates where candidate != wanted {
            let candidateKey = key(candidate)
            let limit = max(wantedKey.count, candidateKey.count) / 3
            guard abs(wantedKey.count - candidateKey.count) <= limit else { continue }
            let distance = distance(wantedKey, candidateKey)
            guard distance <= limit || distance == 0 else { continue }
            if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
            best = (candidate, distance)
        }
        return best?.name
    }

    /// Case and underscores are how the same name is misremembered most, so they cost nothing.
    private static func key(_ name: String) -> [UInt8] {
        name.utf8.prefix(64).compactMap { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "): nil
            default: byte
            }
        }
    }

    /// Edit distance with swaps of neighbours (optimal string alignment).
    static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var current = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                current[j] = min(substitution, last[j] + 1, current[j - 1] + 1)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    current[j] = min(current[j], beforeLast[j - 2] + 1)
                }
            }
            beforeLast = last
            last = current
        }
        return last[b.count]
    }
}
