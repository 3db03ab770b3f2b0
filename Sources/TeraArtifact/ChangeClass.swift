/// Whom a change of a form or of its scoring hurts, the least first.
public enum ChangeClass: String, Codable, Sendable, CaseIterable, Comparable {
    /// Nobody: nothing reads otherwise.
    case none
    /// Raters read something else; stored answers are read and scores compare.
    case wording
    /// Stored answers are no longer read.
    case answers
    /// Old and new scores are not comparable.
    case scores

    public static func < (one: ChangeClass, other: ChangeClass) -> Bool { one.rank < other.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
