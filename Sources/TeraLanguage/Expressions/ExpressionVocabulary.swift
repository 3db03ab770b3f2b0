internal import TeraCEL

/// The words of expressions, for editors: what may stand in one beside the names of items.
public enum ExpressionVocabulary {
    /// A function and the ways to call it, with types.
    public struct Function: Sendable {
        public let name: String
        public let isMember: Bool
        public let forms: [String]
    }

    public static let functions = FunctionSignatures.all.map {
        Function(name: $0.name, isMember: $0.isMember, forms: $0.forms)
    }

    /// What is known of a participant: `participant.jenjang`.
    public static let participantFields = PipeNames.fields

    /// How an item or section is called.
    public static func name(of id: String) -> String { ExpressionName.of(id) }
}
