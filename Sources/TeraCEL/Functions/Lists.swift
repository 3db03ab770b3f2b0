extension Function {
    private static let element = CELType.parameter("A")

    /// The lists extension.
    static let lists: [Function] = [
        Function("slice", [.member(.list(element), .int, .int, returns: .list(element))]) {
            arguments, budget throws(EvaluationError) in
            guard arguments.count == 3, case .list(let elements) = arguments[0], case .int(let start) = arguments[1],
                case .int(let end) = arguments[2]
            else { throw noOverload("slice") }
            guard start >= 0, end <= elements.count, start <= end else {
                throw EvaluationError(.indexOutOfRange, "\(start), \(end)")
            }
            try budget.makeElements(Int(end - start))
            return .list(Array(elements[Int(start)..<Int(end)]))
        },
        Function("distinct", [.member(.list(element), returns: .list(element))]) {
            arguments, budget throws(EvaluationError) in
            guard arguments.count == 1, case .list(let elements) = arguments[0] else { throw noOverload("distinct") }
            var kept: [Value] = []
            for candidate in elements {
                try budget.spend(kept.count)
                if !kept.contains(where: { equality($0, candidate) == .yes }) { kept.append(candidate) }
            }
            return .list(kept)
        },
        Function("flatten", [.member(.list(.list(element)), returns: .list(element))]) {
            arguments, budget throws(EvaluationError) in
            guard arguments.count == 1, case .list(let elements) = arguments[0] else { throw noOverload("flatten") }
            var result: [Value] = []
            for element in elements {
                if case .list(let inner) = element { result += inner } else { result.append(element) }
                try budget.makeElements(result.count)
            }
            return .list(result)
        },
        Function("sort", [.member(.list(element), returns: .list(element))], cost: 10) {
            arguments, budget throws(EvaluationError) in
            guard arguments.count == 1, case .list(let elements) = arguments[0] else { throw noOverload("sort") }
            try budget.spend(elements.count * (1 + elements.count.bitWidth - elements.count.leadingZeroBitCount))
            for element in elements.dropFirst() {
                guard element.runtimeType == elements[0].runtimeType, ordering(element, elements[0]) != nil else {
                    throw noOverload("sort")
                }
            }
            return .list(elements.sorted { ordering($0, $1) == .less })
        },
        Function("lists.range", [.global(.int, returns: .list(.int))], cost: 100) {
            arguments, budget throws(EvaluationError) in
            guard arguments.count == 1, case .int(let count) = arguments[0] else { throw noOverload("lists.range") }
            guard count >= 0 else { throw EvaluationError(.badArgument, String(count)) }
            try budget.makeElements(Int(count))
            return .list((0..<count).map { .int($0) })
        },
    ]
}
