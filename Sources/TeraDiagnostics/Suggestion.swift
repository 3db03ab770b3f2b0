/// Finds the name that was probably meant.
public enum Suggestion {
    /// What there is, for a message: a list of hundreds helps nobody, a dozen shows what such names look like.
    public static func some(of names: [String]) -> String {
        names.prefix(12).map { "`\($0)`" }.joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    }

    /// The nearest of `candidates`, if it is near enough to be a slip of the pen.
    ///
    /// Threshold: at most a third of the typed length, and at least one edit allowed. Farther than that, people
    /// follow a wrong suggestion more often than it helps. Ties go to the candidate that comes first in order.
    public static func nearest(to typed: String, among candidates: some Sequence<String>) -> String? {
        let typedScalars = Array(folded(typed).unicodeScalars)
        // A pasted paragraph is no misspelt name, and comparing it would cost its length squared.
        guard !typedScalars.isEmpty, typedScalars.count <= 64 else { return nil }
        let typedDigits = digits(typedScalars)
        let limit = max(1, typedScalars.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let scalars = Array(folded(candidate).unicodeScalars)
            // `soal-3` is no slip for `soal-1`: numbers tell such names apart.
            let numbers = digits(scalars)
            guard typedDigits.isEmpty || numbers.isEmpty || numbers == typedDigits else { continue }
            guard abs(scalars.count - typedScalars.count) <= limit else { continue }
            let distance = editDistance(typedScalars, scalars, limit: limit)
            guard distance <= limit else { continue }
            if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
            best = (candidate, distance)
        }
        return best?.name
    }

    /// Case and the separators `_`, `-` and space do not count as differences.
    private static func folded(_ name: String) -> String {
        String(name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
    }

    /// The digits of a name, without the zeros that a number may start with: `R0002` is a slip for `R002`.
    private static func digits(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var digits: [Unicode.Scalar] = []
        var isInside = false
        for scalar in name {
            guard ("0"..."9").contains(scalar) else {
                isInside = false
                continue
            }
            if isInside || scalar != "0" {
                digits.append(scalar)
                isInside = true
            }
        }
        return digits
    }

    /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each 1.
    private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int {
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        var current = last
        for i in 0..<a.count {
            current[0] = i + 1
            var smallest = current[0]
            for j in 0..<b.count {
                var cost = min(last[j + 1] + 1, current[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
                current[j + 1] = cost
                smallest = min(smallest, cost)
            }
            if smallest > limit { return limit + 1 }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[b.count]
    }
}
