/// One way to call a function.
struct Overload: Sendable {
    /// Written `a.f(b)`; the first parameter is `a`.
    var isMember = false
    var parameters: [CELType]
    /// The last parameter may be given any number of times, at least once.
    var isVariadic = false
    var result: CELType

    static func global(_ parameters: CELType..., returns result: CELType) -> Overload {
        Overload(parameters: parameters, result: result)
    }
    static func member(_ parameters: CELType..., returns result: CELType) -> Overload {
        Overload(isMember: true, parameters: parameters, result: result)
    }
    static func variadic(_ parameter: CELType, returns result: CELType) -> Overload {
        Overload(parameters: [parameter], isVariadic: true, result: result)
    }

    func accepts(count: Int) -> Bool { isVariadic ? count >= parameters.count : count == parameters.count }
    func parameter(_ index: Int) -> CELType { parameters[min(index, parameters.count - 1)] }
}

/// A function: its name, how it may be called, and what it does.
struct Function: Sendable {
    typealias Body = @Sendable ([Value], inout Budget) throws(EvaluationError) -> Value

    var name: String
    var overloads: [Overload]
    /// Given absent arguments too. For all other functions an absent argument makes the result absent.
    var takesAbsent = false
    /// Steps of one call beyond the size of its arguments, for the static estimate.
    var cost = 1
    let body: Body

    init(_ name: String, _ overloads: [Overload], takesAbsent: Bool = false, cost: Int = 1, _ body: @escaping Body) {
        self.name = name
        self.overloads = overloads
        self.takesAbsent = takesAbsent
        self.cost = cost
        self.body = body
    }

    /// All functions, by name.
    static let table: [String: Function] = {
        let families: [[Function]] = [
            conversions, collections, strings, stringSearch, stringForms, mathematics, bitOperations, times, lists,
            answers,
        ]
        var table: [String: Function] = [:]
        for function in families.joined() { table[function.name] = function }
        return table
    }()

    static func noOverload(_ name: String) -> EvaluationError { EvaluationError(.noSuchOverload, name) }
}
