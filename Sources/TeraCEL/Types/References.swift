/// A variable that an expression reads.
public struct CELReference: Sendable, Hashable {
    /// As written, namespaces included.
    public var name: String
    /// The declared variable, nil for a name that means nothing.
    public var slot: Int?
    /// UTF-8 offsets of the name.
    public var range: Range<Int>
}

extension CELExpression {
    /// The variables that the expression reads, in the order of their places; names of types and of macro variables
    /// are not among them.
    public func references(in environment: CELEnvironment) -> [CELReference] {
        var collector = ReferenceCollector(syntax: syntax, environment: environment)
        collector.visit(syntax.root)
        return collector.found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

private struct ReferenceCollector {
    let syntax: CELSyntax
    let environment: CELEnvironment
    var found: [CELReference] = []
    var scope: [String] = []

    init(syntax: CELSyntax, environment: CELEnvironment) {
        self.syntax = syntax
        self.environment = environment
    }

    mutating func visit(_ id: NodeID) {
        switch syntax[id].kind {
        case .name, .select: if visitName(id) { return }
        case .call(let call):
            if environment.macros, let macro = Macro(call, in: syntax) { return visit(macro) }
            if let target = call.target, let name = syntax.qualifiedName(target), !isLocal(name.name),
                environment.function(named: name.name + "." + call.function, isRooted: name.isRooted) != nil
            {
                for argument in call.arguments { visit(argument) }
                return
            }
        default: break
        }
        for child in syntax.children(of: id) { visit(child) }
    }

    private func isLocal(_ name: String) -> Bool {
        scope.contains { name == $0 || name.hasPrefix($0 + ".") }
    }

    /// True when the whole node is a name, so that nothing inside it is.
    private mutating func visitName(_ id: NodeID) -> Bool {
        guard let name = syntax.qualifiedName(id) else { return false }
        if !name.isRooted, isLocal(name.name) { return true }
        switch environment.meaning(of: name.name, isRooted: name.isRooted) {
        case .variable(let slot):
            found.append(CELReference(name: name.name, slot: slot, range: syntax[id].range))
            return true
        case .type: return true
        case nil:
            guard case .name = syntax[id].kind else { return false }
            found.append(CELReference(name: name.name, slot: nil, range: syntax[id].range))
            return true
        }
    }

    private mutating func visit(_ macro: Macro) {
        visit(macro.source)
        let names = macro.variableNames(in: syntax) ?? []
        scope += names
        if let predicate = macro.predicate { visit(predicate) }
        if let transform = macro.transform { visit(transform) }
        scope.removeLast(names.count)
    }
}
