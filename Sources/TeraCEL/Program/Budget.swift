/// The steps and sizes that one evaluation may still use.
struct Budget {
    var remaining: Int
    let stringBytes: Int
    let elements: Int

    init(_ limits: CELLimits) {
        remaining = limits.evaluationCost
        stringBytes = limits.stringBytes
        elements = limits.elements
    }

    @inline(__always)
    mutating func spend(_ steps: Int) throws(EvaluationError) {
        remaining -= steps
        if remaining < 0 { throw EvaluationError(.tooCostly) }
    }

    /// Before a text of this many bytes is made.
    mutating func makeText(bytes: Int) throws(EvaluationError) {
        guard bytes <= stringBytes else { throw EvaluationError(.tooLarge) }
        try spend(bytes / 16)
    }

    /// Before a list or map of this many elements is made.
    mutating func makeElements(_ count: Int) throws(EvaluationError) {
        guard count <= elements else { throw EvaluationError(.tooLarge) }
        try spend(count)
    }

    /// Pays for everything inside a new list or map. Values share their parts, so that a few lines can spell an
    /// exponentially large value; paying for its whole size keeps comparing and printing it bounded.
    mutating func spend(contentsOf values: [Value]) throws(EvaluationError) {
        for value in values {
            switch value {
            case .list(let inner):
                try spend(1 + inner.count)
                try spend(contentsOf: inner)
            case .map(let map):
                try spend(1 + 2 * map.count)
                try spend(contentsOf: map.values)
            case .string(let text): try spend(text.utf8.count / 16)
            default: break
            }
        }
    }
}
