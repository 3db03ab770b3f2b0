/// A call that is not a function: its arguments are expressions, not values.
struct Macro {
    enum Kind: Sendable { case has, all, exists, existsOne, map, filter, transformMap, transformMapEntry, bind }

    var kind: Kind
    /// The list or map gone through, the value bound, or for `has` the selection.
    var source: NodeID
    /// The nodes that name the variables: none for `has`, one or two else.
    var variables: [NodeID] = []
    /// What decides about an element.
    var predicate: NodeID?
    /// What is made of an element, or the body of `cel.bind`.
    var transform: NodeID?

    /// The macro that a call is, or nil for a function call. The number of arguments decides, as the language says.
    init?(_ call: CELCall, in syntax: CELSyntax) {
        let arguments = call.arguments
        guard let target = call.target else {
            guard call.function == "has", arguments.count == 1, !call.isRooted else { return nil }
            self.init(kind: .has, source: arguments[0])
            return
        }
        switch (call.function, arguments.count) {
        case ("all", 2), ("exists", 2), ("exists_one", 2), ("existsOne", 2), ("filter", 2),
            ("all", 3), ("exists", 3), ("exists_one", 3), ("existsOne", 3):
            let kind: Kind =
                switch call.function {
                case "all": .all
                case "exists": .exists
                case "filter": .filter
                default: .existsOne
                }
            self.init(
                kind: kind, source: target, variables: Array(arguments.dropLast()),
                predicate: arguments[arguments.count - 1])
        case ("map", 2):
            self.init(kind: .map, source: target, variables: [arguments[0]], transform: arguments[1])
        case ("map", 3):
            self.init(
                kind: .map, source: target, variables: [arguments[0]], predicate: arguments[1], transform: arguments[2])
        case ("transformList", 3), ("transformMap", 3), ("transformMapEntry", 3),
            ("transformList", 4), ("transformMap", 4), ("transformMapEntry", 4):
            let kind: Kind =
                switch call.function {
                case "transformList": .map
                case "transformMap": .transformMap
                default: .transformMapEntry
                }
            self.init(
                kind: kind, source: target, variables: Array(arguments[..<2]),
                predicate: arguments.count == 4 ? arguments[2] : nil, transform: arguments[arguments.count - 1])
        case ("bind", 3):
            guard case .name("cel", _) = syntax[target].kind else { return nil }
            self.init(kind: .bind, source: arguments[1], variables: [arguments[0]], transform: arguments[2])
        default: return nil
        }
    }

    private init(
        kind: Kind, source: NodeID, variables: [NodeID] = [], predicate: NodeID? = nil, transform: NodeID? = nil
    ) {
        self.kind = kind
        self.source = source
        self.variables = variables
        self.predicate = predicate
        self.transform = transform
    }

    /// The names of the variables, nil when one is not a plain name or both are the same.
    func variableNames(in syntax: CELSyntax) -> [String]? {
        var names: [String] = []
        for id in variables {
            guard case .name(let name, isRooted: false) = syntax[id].kind, !names.contains(name) else { return nil }
            names.append(name)
        }
        return names
    }
}
