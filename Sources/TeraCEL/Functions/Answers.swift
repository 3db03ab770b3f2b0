extension Function {
    private static let anything = CELType.parameter("A")
    private static let numbers: [Overload] = [
        .variadic(.answersOf(.int), returns: .int), .variadic(.answersOf(.number), returns: .double),
    ]

    /// What questionnaires ask of answers: all of these look at absent ones and skip them.
    static let answers: [Function] = [
        Function("answered", [.global(anything, returns: .bool)], takesAbsent: true) {
            arguments, _ throws(EvaluationError) in
            guard arguments.count == 1 else { throw noOverload("answered") }
            return .bool(Answers.isAnswered(arguments[0]))
        },
        Function("count_answered", [.variadic(anything, returns: .int)], takesAbsent: true) {
            arguments, budget throws(EvaluationError) in
            guard !arguments.isEmpty else { throw noOverload("count_answered") }
            return .int(Int64(try Answers.present(arguments, &budget).count))
        },
        Function("mean", [.variadic(.answersOf(.number), returns: .double)], takesAbsent: true) {
            arguments, budget throws(EvaluationError) in
            let present = try Answers.present(arguments, "mean", &budget)
            guard !present.isEmpty else { return .absent }
            var sum = 0.0
            for value in present { sum += Answers.double(value) }
            return .double(sum / Double(present.count))
        },
        Function("sum", numbers, takesAbsent: true) { arguments, budget throws(EvaluationError) in
            try Answers.sum(try Answers.present(arguments, "sum", &budget))
        },
        Function("min_of", numbers, takesAbsent: true) { arguments, budget throws(EvaluationError) in
            Answers.extremum(try Answers.present(arguments, "min_of", &budget)) { $0 == .less }
        },
        Function("max_of", numbers, takesAbsent: true) { arguments, budget throws(EvaluationError) in
            Answers.extremum(try Answers.present(arguments, "max_of", &budget)) { $0 == .greater }
        },
    ]
}

enum Answers {
    /// A list or a section is answered when anything in it is.
    static func isAnswered(_ value: Value) -> Bool {
        switch value {
        case .absent: false
        case .list(let elements): elements.contains(where: isAnswered)
        case .map(let map): map.values.contains(where: isAnswered)
        default: true
        }
    }

    /// The answers there are, those of lists and sections one by one.
    static func present(_ arguments: [Value], _ budget: inout Budget) throws(EvaluationError) -> [Value] {
        var result: [Value] = []
        for argument in arguments {
            switch argument {
            case .absent: break
            case .list(let elements): result += try present(elements, &budget)
            case .map(let map): result += try present(map.values, &budget)
            default: result.append(argument)
            }
        }
        try budget.spend(arguments.count + result.count)
        return result
    }

    /// The same, all of them numbers.
    static func present(
        _ arguments: [Value], _ name: String, _ budget: inout Budget
    ) throws(EvaluationError) -> [Value] {
        guard !arguments.isEmpty else { throw Function.noOverload(name) }
        let result = try present(arguments, &budget)
        for value in result {
            switch value {
            case .int, .double: break
            default: throw Function.noOverload(name)
            }
        }
        return result
    }

    static func double(_ value: Value) -> Double {
        switch value {
        case .int(let value): Double(value)
        case .double(let value): value
        default: .nan
        }
    }

    /// An integer when all are integers. Nothing to add is no sum, rather than zero.
    static func sum(_ present: [Value]) throws(EvaluationError) -> Value {
        guard !present.isEmpty else { return .absent }
        var integers: Int64 = 0
        var doubles = 0.0
        var isInteger = true
        for value in present {
            if case .int(let number) = value {
                let (sum, overflow) = integers.addingReportingOverflow(number)
                guard !overflow else { throw EvaluationError(.overflow) }
                integers = sum
            } else {
                isInteger = false
                doubles += double(value)
            }
        }
        return isInteger ? .int(integers) : .double(Double(integers) + doubles)
    }

    static func extremum(_ present: [Value], _ isBetter: (Order) -> Bool) -> Value {
        guard var best = present.first else { return .absent }
        var isInteger = true
        for value in present {
            if case .double = value { isInteger = false }
            if let order = ordering(value, best), isBetter(order) { best = value }
        }
        return isInteger ? best : .double(double(best))
    }
}
