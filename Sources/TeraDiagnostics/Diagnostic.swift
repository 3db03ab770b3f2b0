/// How bad a finding is.
public enum Severity: String, Sendable, Comparable {
    case note, warning, error

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// One finding about the user's documents. The user's mistake is a value; `throw` is for broken machinery.
public struct Diagnostic: Sendable, Equatable {
    public var code: String
    public var severity: Severity
    public var span: Span
    /// What was seen and why it matters.
    public var message: Message
    /// What to type instead.
    public var help: Message?
    /// The other places, where there are two.
    public var related: [Related]
    public var fixes: [Fix]
    /// Ids that name the finding's place for a waiver, outermost first: `["ahli-utama", "pengendalian-tka"]`.
    public var place: [String]

    public init(
        _ code: CodeDefinition, at span: Span, _ message: Message, help: Message? = nil, related: [Related] = [],
        fixes: [Fix] = [], place: [String] = []
    ) {
        self.code = code.code
        self.severity = code.severity
        self.span = span
        self.message = message
        self.help = help
        self.related = related
        self.fixes = fixes
        self.place = place
    }
}

/// Another place that a finding speaks of.
public struct Related: Sendable, Equatable {
    public var span: Span
    public var message: Message

    public init(_ span: Span, _ message: Message) {
        self.span = span
        self.message = message
    }
}

/// A change that a program can apply as it stands.
public struct Fix: Sendable, Equatable {
    public var title: Message
    public var edits: [TextEdit]

    public init(_ title: Message, _ edits: [TextEdit]) {
        self.title = title
        self.edits = edits
    }
}

/// Replaces the bytes of a span.
public struct TextEdit: Sendable, Equatable {
    public var span: Span
    public var replacement: String

    public init(_ span: Span, _ replacement: String) {
        self.span = span
        self.replacement = replacement
    }
}
