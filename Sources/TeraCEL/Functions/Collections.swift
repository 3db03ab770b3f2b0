extension Function {
    /// `size`, of texts, lists and maps, in both call styles.
    static let collections: [Function] = [
        Function(
            "size",
            [
                .global(.string, returns: .int), .global(.list(.parameter("A")), returns: .int),
                .global(.map(.parameter("A"), .parameter("B")), returns: .int), .member(.string, returns: .int),
                .member(.list(.parameter("A")), returns: .int),
                .member(.map(.parameter("A"), .parameter("B")), returns: .int),
            ], Collections.size)
    ]
}

enum Collections {
    @Sendable static func size(_ arguments: [Value], _ budget: inout Budget) throws(EvaluationError) -> Value {
        guard arguments.count == 1 else { throw Function.noOverload("size") }
        switch arguments[0] {
        case .string(let text):
            try budget.spend(text.utf8.count / 16)
            return .int(Int64(text.unicodeScalars.count))
        case .list(let elements): return .int(Int64(elements.count))
        case .map(let map): return .int(Int64(map.count))
        default: throw Function.noOverload("size")
        }
    }
}
