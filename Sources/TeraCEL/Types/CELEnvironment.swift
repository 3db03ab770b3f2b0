/// A name that expressions may read.
public struct CELVariable: Sendable, Hashable {
    public var name: String
    public var type: CELType
    /// Whether it may have no answer.
    public var mayBeAbsent: Bool
}

/// What an expression may speak of: its variables, the namespace it stands in, and the limits it keeps to.
public struct CELEnvironment: Sendable {
    /// In the order of their slots.
    public private(set) var variables: [CELVariable] = []
    private var slots: [String: Int] = [:]
    /// The namespace that names are looked up in first: in `a.b`, the name `x` is `a.b.x`, then `a.x`, then `x`.
    public var container = ""
    /// Whether `has`, `all` and the other macros are macros; without, they are functions that do not exist.
    public var macros = true
    public var limits = CELLimits()

    public init() {}

    /// Declares a variable; declaring a name again changes its type.
    ///
    /// - Parameter mayBeAbsent: its value may be ``Value/absent``, which is also what it has when left unbound.
    /// - Returns: its slot, the place of its value in an array given to ``CELProgram/evaluate(slots:)``.
    @discardableResult
    public mutating func declare(_ name: String, _ type: CELType, mayBeAbsent: Bool = false) -> Int {
        let variable = CELVariable(name: name, type: type, mayBeAbsent: mayBeAbsent)
        if let slot = slots[name] {
            variables[slot] = variable
            return slot
        }
        variables.append(variable)
        slots[name] = variables.count - 1
        return variables.count - 1
    }

    public func slot(of name: String) -> Int? { slots[name] }

    /// What a name without a local meaning stands for.
    enum Meaning {
        case variable(slot: Int)
        case type(RuntimeType)
    }

    /// Resolves a dotted name by the container rules.
    func meaning(of name: String, isRooted: Bool) -> Meaning? {
        for candidate in candidates(name, isRooted: isRooted) {
            if let slot = slots[candidate] { return .variable(slot: slot) }
            if let type = Self.types[candidate] { return .type(type) }
        }
        return nil
    }

    func function(named name: String, isRooted: Bool) -> Function? {
        for candidate in candidates(name, isRooted: isRooted) {
            if let function = Function.table[candidate] { return function }
        }
        return nil
    }

    private func candidates(_ name: String, isRooted: Bool) -> [String] {
        guard !isRooted, !container.isEmpty else { return [name] }
        var result: [String] = []
        var prefix = container[...]
        while true {
            result.append(prefix + "." + name)
            guard let dot = prefix.lastIndex(of: ".") else { break }
            prefix = prefix[..<dot]
        }
        return result + [name]
    }

    private static let types: [String: RuntimeType] = Dictionary(
        uniqueKeysWithValues: RuntimeType.allCases.map { ($0.rawValue, $0) })
}
