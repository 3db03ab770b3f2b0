/// What one part of an expression came to.
public struct CELExplanation: Sendable {
    /// UTF-8 offsets of the part.
    public var range: Range<Int>
    /// Its source text.
    public var text: String
    /// How deep the part lies in the expression; the whole is at 0.
    public var depth: Int
    public var result: Result<Value, EvaluationError>
}

extension CELExpression {
    /// The value of the expression and of every part of it, the whole first. Literals are left out, and so is what
    /// depends on the variable of a macro: it has no one value.
    public func explain(
        in environment: CELEnvironment, _ bindings: [String: Value], checked: CELChecked? = nil
    ) -> [CELExplanation] {
        var result: [CELExplanation] = []
        explain(syntax.root, 0, environment, bindings, checked, &result)
        return result
    }

    private func explain(
        _ id: NodeID, _ depth: Int, _ environment: CELEnvironment, _ bindings: [String: Value],
        _ checked: CELChecked?, _ result: inout [CELExplanation]
    ) {
        switch syntax[id].kind {
        case .null, .bool, .int, .double, .string, .invalid: if depth > 0 { return }
        default: break
        }
        // Each part is a program of its own: evaluation proper then carries nothing for explaining.
        let program = CELProgram.compile(syntax, root: id, in: environment, checked: checked)
        let outcome: Result<Value, EvaluationError>
        do throws(EvaluationError) {
            outcome = .success(try program.evaluate(bindings))
        } catch {
            outcome = .failure(error)
        }
        let range = syntax[id].range
        result.append(CELExplanation(range: range, text: syntax.text(range), depth: depth, result: outcome))
        for child in parts(of: id, environment) { explain(child, depth + 1, environment, bindings, checked, &result) }
    }

    private func parts(of id: NodeID, _ environment: CELEnvironment) -> [NodeID] {
        switch syntax[id].kind {
        case .select:
            // A dotted name is one thing.
            if let name = syntax.qualifiedName(id),
                environment.meaning(of: name.name, isRooted: name.isRooted) != nil
            {
                return []
            }
        case .call(let call):
            if environment.macros, let macro = Macro(call, in: syntax) {
                guard macro.kind != .has else { return syntax.children(of: macro.source) }
                return [macro.source]
            }
            if let target = call.target, let name = syntax.qualifiedName(target),
                environment.function(named: name.name + "." + call.function, isRooted: name.isRooted) != nil
            {
                return call.arguments
            }
        default: break
        }
        return syntax.children(of: id)
    }
}
