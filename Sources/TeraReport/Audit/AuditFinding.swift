public import TeraArtifact

/// Something that does not add up.
public struct AuditFinding: Sendable, Equatable, Encodable {
    public var rule: String
    public var kind: Kind
    public var place: Place
    /// What stands there.
    public var printed: String?
    /// What it is by the other figures, exactly.
    public var recomputed: String?
    /// Printed less recomputed, exactly.
    public var off: String?
    public var message: Texts

    public enum Kind: String, Sendable, Encodable, CaseIterable {
        /// It cannot be so.
        case error
        /// Every figure may be right: rounding explains the difference, and nobody says so.
        case rounding
        /// Two readings, and nothing printed decides.
        case ambiguous
    }

    /// Where it stands. Without a table, it is of the whole file; without a row or a column, of all of them.
    public struct Place: Sendable, Equatable, Encodable {
        public var file: String
        public var table: String?
        public var title: String?
        public var row: String?
        public var column: String?
        /// Where it was published.
        public var source: String?
    }
}

/// How one audit ended.
public struct AuditReport: Sendable, Equatable, Encodable {
    public var files: [String]
    /// How many tables were read.
    public var tables: Int
    /// In the order of files, tables, rows and columns.
    public var findings: [AuditFinding]
}
