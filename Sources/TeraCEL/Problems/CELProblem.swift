/// A replacement of bytes of the expression; an empty range inserts.
public struct CELEdit: Sendable, Hashable {
    /// UTF-8 offsets into the expression as it was read.
    public var range: Range<Int>
    public var text: String

    public init(_ range: Range<Int>, _ text: String) {
        self.range = range
        self.text = text
    }
}

/// Edits that belong together and repair one problem.
public struct CELFix: Sendable, Hashable {
    public var edits: [CELEdit]

    public init(_ edits: [CELEdit]) { self.edits = edits }
    init(_ range: Range<Int>, _ text: String) { edits = [CELEdit(range, text)] }
}

/// What a problem says, in plain Indonesian and English: the sentence, and what to do about it.
public struct CELMessage: Sendable, Hashable {
    public var id: String
    public var en: String
    public var helpID: String
    public var helpEN: String
}

/// A mistake found in an expression before it runs.
public struct CELProblem: Sendable, Hashable {
    /// The mistake with what is needed to explain it, grouped by the stage that finds it.
    public enum Kind: Sendable, Hashable {
        /// Another language's spelling: spreadsheets, XLSForm, everyday words.
        case habit(HabitProblem)
        case syntax(SyntaxProblem)
        case name(NameProblem)
        case type(TypeProblem)
        /// Right, but not part of this dialect or larger than it accepts.
        case limit(LimitProblem)
    }

    public var kind: Kind
    /// UTF-8 offsets into the expression.
    public var range: Range<Int>
    /// Repairs, best first; each one alone is enough.
    public var fixes: [CELFix]

    init(_ kind: Kind, _ range: Range<Int>, fixes: [CELFix] = []) {
        self.kind = kind
        self.range = range
        self.fixes = fixes
    }

    /// The stable name of this kind of mistake.
    public var code: CELProblemCode {
        switch kind {
        case .habit(let problem): problem.code
        case .syntax(let problem): problem.code
        case .name(let problem): problem.code
        case .type(let problem): problem.code
        case .limit(let problem): problem.code
        }
    }

    /// True where the language itself would let the expression run: a text that will never be readable, or a
    /// comparison that says nothing. For authors it is a mistake all the same.
    public var isAdvice: Bool {
        switch code {
        case .badPattern, .badLiteralArgument, .comparedWithNull: true
        default: false
        }
    }

    public var message: CELMessage {
        switch kind {
        case .habit(let problem): problem.message
        case .syntax(let problem): problem.message
        case .name(let problem): problem.message
        case .type(let problem): problem.message
        case .limit(let problem): problem.message
        }
    }
}

/// The message of a problem in both languages.
public func messages(for problem: CELProblem) -> CELMessage { problem.message }

extension Sequence where Element == CELFix {
    /// The source with the fixes applied together; edits that overlap an earlier one are left out.
    public func applied(to source: String) -> String {
        var bytes = Array(source.utf8)
        var edits = flatMap(\.edits).enumerated().sorted {
            ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
                < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
        }.map(\.element)
        var end = 0
        edits = edits.filter { edit in
            guard edit.range.lowerBound >= end, edit.range.upperBound <= bytes.count else { return false }
            end = edit.range.upperBound
            return true
        }
        for edit in edits.reversed() { bytes.replaceSubrange(edit.range, with: edit.text.utf8) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
