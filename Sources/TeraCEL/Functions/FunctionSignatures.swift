/// The functions of expressions as people call them, for editors.
public enum FunctionSignatures {
    public struct Signature: Sendable {
        public let name: String
        /// Whether it is written behind a full stop: `a.f(b)`.
        public let isMember: Bool
        /// `f(int, string) → bool`, one a way to call it.
        public let forms: [String]
    }

    /// By name; operators, which are written as signs, are not among them.
    public static let all: [Signature] = {
        Function.table.values.sorted { $0.name < $1.name }.compactMap { function in
            guard let first = function.name.unicodeScalars.first, ("a"..."z").contains(first) else { return nil }
            let forms = function.overloads.map { overload in
                let receiver = overload.isMember ? overload.parameters.first.map { "\($0)." } ?? "" : ""
                let rest = overload.isMember ? Array(overload.parameters.dropFirst()) : overload.parameters
                let list = rest.map(\.description).joined(separator: ", ") + (overload.isVariadic ? ", …" : "")
                return "\(receiver)\(function.name)(\(list)) → \(overload.result)"
            }
            return Signature(
                name: function.name, isMember: function.overloads.allSatisfy(\.isMember), forms: forms)
        }
    }()
}
