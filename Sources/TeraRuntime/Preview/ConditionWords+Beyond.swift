public import TeraArtifact
internal import TeraCEL

/// Conditions under a heading that has said a part of them.
extension ConditionWords {
    /// What a condition asks beyond another that is said already; nil where that is nothing.
    public func clause(_ expression: FormExpression, beyond said: FormExpression?) -> String? {
        guard let said else { return clause(expression) }
        let known = Set(Self.operands(of: said.text))
        let rest = Self.operands(of: expression.text).filter { !known.contains($0) }
        guard !rest.isEmpty else { return nil }
        return clause(FormExpression(text: rest.joined(separator: " && "), names: expression.names))
    }

    /// What all must hold, part by part.
    private static func operands(of text: String) -> [String] {
        let syntax = CELExpression.parse(text).syntax
        guard case .logic(.and, let operands) = syntax[syntax.root].kind else { return [text] }
        return operands.map { syntax.text(syntax[$0].range) }
    }
}
