/// The run side's "did you mean": the nearest of some names or headings to what was found in a file or typed.
public enum NearestName {
    /// The nearest of `candidates` to `found`, compared folded; nil where none is near.
    ///
    /// Threshold: at most a third of the length, and at least one edit allowed. Farther than that, people follow a
    /// wrong suggestion more often than it helps. Ties go to the first in order of text.
    public static func of(_ found: String, among candidates: some Sequence<String>) -> String? {
        let scalars = Array(TextFolding.fold(found).unicodeScalars)
        // A heading of a web form is a whole question of some hundred characters; a longer text is no heading, and
        // comparing it would cost its length squared.
        guard !scalars.isEmpty, scalars.count <= 1000 else { return nil }
        let limit = max(1, scalars.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let other = Array(TextFolding.fold(candidate).unicodeScalars)
            guard abs(other.count - scalars.count) <= limit else { continue }
            let distance = editDistance(scalars, other, limit: best.map { min(limit, $0.distance) } ?? limit)
            guard distance <= limit else { continue }
            if let best, (best.distance, best.name) <= (distance, candidate) { continue }
            best = (candidate, distance)
        }
        return best?.name
    }

    /// Whether one text becomes the other by at most one insertion, deletion or substitution, as they are written.
    public static func isOneEdit(_ a: String, _ b: String) -> Bool {
        let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
        return abs(a.count - b.count) <= 1 && editDistance(a, b, limit: 1) <= 1
    }

    /// Insertions, deletions and substitutions, each 1; `limit + 1` as soon as it must be more than `limit`.
    private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int {
        var last = Array(0...b.count)
        var current = last
        for i in a.indices {
            current[0] = i + 1
            var smallest = current[0]
            for j in b.indices {
                let cost = min(last[j + 1] + 1, current[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                current[j + 1] = cost
                smallest = min(smallest, cost)
            }
            if smallest > limit { return limit + 1 }
            swap(&last, &current)
        }
        return last[b.count]
    }
}
