/// Function calls: which function, and which of its overloads.
extension Checker {
    mutating func callType(_ call: CELCall, _ id: NodeID) -> CELType {
        if environment.macros, let macro = Macro(call, in: syntax) { return macroType(macro, call, id) }
        guard let target = call.target else {
            guard let function = environment.function(named: call.function, isRooted: call.isRooted) else {
                return unknownCall(call, id)
            }
            return overloadType(function, isMember: false, call.arguments, call, id)
        }
        if !beginsLocally(target), let name = syntax.qualifiedName(target),
            let function = environment.function(named: name.name + "." + call.function, isRooted: name.isRooted)
        {
            return overloadType(function, isMember: false, call.arguments, call, id)
        }
        if let function = Function.table[call.function] {
            return overloadType(function, isMember: true, [target] + call.arguments, call, id)
        }
        return unknownCall(call, id)
    }

    private mutating func overloadType(
        _ function: Function, isMember: Bool, _ arguments: [NodeID], _ call: CELCall, _ id: NodeID
    ) -> CELType {
        var given: [CELType] = []
        for argument in arguments { given.append(type(argument)) }
        let style = function.overloads.filter { $0.isMember == isMember }
        guard !style.isEmpty else { return wrongStyle(function, isMember, arguments, call, id) }
        let counted = style.filter { $0.accepts(count: given.count) }
        guard !counted.isEmpty else {
            report(
                .type(
                    .wrongArgumentCount(
                        function: function.name, given: given.count - (isMember ? 1 : 0),
                        takes: style.map { function.form($0) })),
                id)
            return style[0].result.substituting([:])
        }
        var results: [CELType] = []
        for overload in counted {
            var bindings: [String: CELType] = [:]
            let fits = given.indices.allSatisfy { given[$0].fits(overload.parameter($0), &bindings) }
            if fits { results.append(overload.result.substituting(bindings)) }
        }
        guard let first = results.first else {
            report(
                .type(
                    .wrongArguments(
                        function: function.name, given: Array(given.dropFirst(isMember ? 1 : 0)),
                        takes: counted.map { function.form($0) })),
                id)
            return counted.allSatisfy { $0.result == counted[0].result } ? counted[0].result.substituting([:]) : .dyn
        }
        checkLiterals(function, arguments)
        // Overloads are listed from narrow to wide: with everything known, the first that fits is the one that runs.
        let isKnown = given.allSatisfy { !$0.mentionsDynamic }
        return isKnown || results.allSatisfy({ $0 == first }) ? first : .dyn
    }

    /// Texts that the function will read can be read now.
    private mutating func checkLiterals(_ function: Function, _ arguments: [NodeID]) {
        guard let last = arguments.last, case .string(let text) = syntax[last].kind else { return }
        let isFine: Bool
        switch function.name {
        case "matches":
            if (try? LinearRegex(text)) == nil { report(.type(.badPattern(text)), last) }
            return
        case "timestamp": isFine = CELTimestamp(text: text) != nil
        case "duration": isFine = CELDuration(text: text) != nil
        case "int": isFine = Int64(text) != nil
        case "double": isFine = Double(text) != nil
        default:
            guard function.name.hasPrefix("get"), arguments.count == 2 else { return }
            isFine = TimeZones.offset(of: text, at: 0) != nil
        }
        if !isFine { report(.type(.badLiteralArgument(function: function.name, text: text)), last) }
    }

    private mutating func wrongStyle(
        _ function: Function, _ isMember: Bool, _ arguments: [NodeID], _ call: CELCall, _ id: NodeID
    ) -> CELType {
        let fits = function.overloads.contains { $0.accepts(count: arguments.count) }
        var meant = function.form(function.overloads[0])
        var fixes: [CELFix] = []
        if fits, let first = arguments.first {
            let rest = (isMember ? arguments[...] : arguments.dropFirst()).map(text).joined(separator: ", ")
            meant = isMember ? "\(function.name)(\(rest))" : "\(memberText(first)).\(function.name)(\(rest))"
            fixes = [CELFix(syntax[id].range, meant)]
        }
        report(.name(.callStyle(name: function.name, meant: meant)), id, fixes: fixes)
        return function.overloads[0].result.substituting([:])
    }

    /// The source of a node such that `.f()` can follow it.
    func memberText(_ id: NodeID) -> String {
        switch syntax[id].kind {
        case .binary, .logic, .conditional, .unary:
            syntax[id].range == syntax[id].enclosingRange ? "(\(text(id)))" : text(id)
        default: text(id)
        }
    }

    // MARK: Unknown functions

    private mutating func unknownCall(_ call: CELCall, _ id: NodeID) -> CELType {
        if call.target == nil, let type = foreignCall(call, id) { return type }
        for argument in call.arguments { _ = type(argument) }
        if call.function == "uint" || call.function == "bytes" {
            report(.limit(.unsupported(call.function == "uint" ? .unsigned : .bytes)), id)
            return .dyn
        }
        var name = call.function
        var names = Array(Function.table.keys)
        if let target = call.target {
            // A namespace is part of the name when it is one of ours.
            if let space = syntax.qualifiedName(target)?.name, names.contains(where: { $0.hasPrefix(space + ".") }) {
                name = space + "." + name
                names = names.filter { $0.hasPrefix(space + ".") }
            } else {
                _ = type(target)
                names += ["all", "exists", "exists_one", "map", "filter", "transformList", "transformMap"]
            }
        } else {
            names.append("has")
        }
        let nearest = NearestName.among(names.sorted(), for: name)
        var fixes: [CELFix] = []
        if let nearest {
            let replacement = nearest.split(separator: ".").last.map(String.init) ?? nearest
            fixes = [CELFix(call.nameRange, call.target == nil ? nearest : replacement)]
        }
        problems.append(CELProblem(.name(.unknownFunction(name, nearest: nearest)), call.nameRange, fixes: fixes))
        return .dyn
    }
}

extension Function {
    /// How an overload is written: `text.contains(text)`.
    func form(_ overload: Overload) -> String {
        var parameters = overload.parameters.map(\.description)
        if overload.isVariadic { parameters.append("…") }
        guard overload.isMember else { return "\(name)(\(parameters.joined(separator: ", ")))" }
        return "\(parameters[0]).\(name)(\(parameters.dropFirst().joined(separator: ", ")))"
    }
}

extension CELType {
    /// True when part of the type is known only while running.
    var mentionsDynamic: Bool {
        switch self {
        case .dyn: true
        case .list(let element): element.mentionsDynamic
        case .map(let key, let value): key.mentionsDynamic || value.mentionsDynamic
        case .record(let fields): fields.values.contains(where: \.mentionsDynamic)
        default: false
        }
    }
}
