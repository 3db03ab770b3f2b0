/// Functions of spreadsheets and XLSForm that have another form here.
extension Checker {
    /// `$1` and `$2` stand for the arguments; by number of arguments.
    private static let foreignFunctions: [String: [Int: String]] = [
        "isblank": [1: "!answered($1)"], "empty": [1: "!answered($1)"], "isempty": [1: "!answered($1)"],
        "len": [1: "size($1)"], "length": [1: "size($1)"], "panjang": [1: "size($1)"],
        "lower": [1: "$1.lowerAscii()"], "upper": [1: "$1.upperAscii()"], "trim": [1: "$1.trim()"],
        "abs": [1: "math.abs($1)"], "round": [1: "math.round($1)"], "floor": [1: "math.floor($1)"],
        "ceil": [1: "math.ceil($1)"], "ceiling": [1: "math.ceil($1)"], "sqrt": [1: "math.sqrt($1)"],
        "regex": [2: "$1.matches($2)"], "concat": [2: "$1 + $2"], "concatenate": [2: "$1 + $2"],
        "coalesce": [2: "(answered($1) ? $1 : $2)"], "number": [1: "double($1)"], "value": [1: "double($1)"],
        "text": [1: "string($1)"],
    ]

    /// The same function by another name, for any number of arguments.
    private static let renamed = [
        "average": "mean", "avg": "mean", "rata": "mean", "rata_rata": "mean", "max": "max_of", "min": "min_of",
        "count": "count_answered", "counta": "count_answered", "jumlah": "sum", "total": "sum",
    ]

    /// Reports a call that is known from elsewhere; nil for any other.
    mutating func foreignCall(_ call: CELCall, _ id: NodeID) -> CELType? {
        let name = call.function.lowercased()
        if name == "selected", call.arguments.count == 2 { return selectedCall(call, id) }
        if let meant = Self.renamed[name] {
            for argument in call.arguments { _ = type(argument) }
            report(
                .habit(.foreignFunction(name: call.function, meant: "\(meant)(…)")), id,
                fixes: [CELFix(call.nameRange, meant)])
            return .dyn
        }
        if let exact = Function.table[name], exact.name != call.function {
            for argument in call.arguments { _ = type(argument) }
            report(
                .habit(.foreignFunction(name: call.function, meant: "\(name)(…)")), id,
                fixes: [CELFix(call.nameRange, name)])
            return .dyn
        }
        guard let template = Self.foreignFunctions[name]?[call.arguments.count] else { return nil }
        for argument in call.arguments { _ = type(argument) }
        var meant = template
        for (place, argument) in call.arguments.enumerated() {
            let needsMember = template.hasPrefix("$\(place + 1).")
            meant = meant.replacing("$\(place + 1)", with: needsMember ? memberText(argument) : text(argument))
        }
        report(
            .habit(.foreignFunction(name: call.function, meant: meant)), id,
            fixes: [CELFix(syntax[id].range, meant)])
        return .dyn
    }

    /// `selected(x, 'y')`: one choice is compared, several are looked through.
    private mutating func selectedCall(_ call: CELCall, _ id: NodeID) -> CELType {
        let item = call.arguments[0]
        let option = call.arguments[1]
        let itemType = type(item)
        var optionText = text(option)
        if let name = isUnresolved(option) { optionText = Printer.quoted(name) } else { _ = type(option) }
        let meant: String
        if case .list = itemType {
            meant = "\(optionText) in \(text(item))"
        } else {
            meant = "\(text(item)) == \(optionText)"
        }
        // `!selected(…)` and arithmetic around it bind tighter than the comparison.
        let isWhole = id == syntax.root
        report(
            .habit(.selected(meant: meant)), id, fixes: [CELFix(syntax[id].range, isWhole ? meant : "(\(meant))")])
        return .bool
    }
}

extension String {
    /// Replaces every occurrence of a text.
    fileprivate func replacing(_ wanted: String, with replacement: String) -> String {
        var result: [UInt8] = []
        let bytes = Array(utf8)
        let pattern = Array(wanted.utf8)
        var start = 0
        while let place = Strings.firstPlace(of: pattern, in: bytes, from: start) {
            result += bytes[start..<place]
            result += Array(replacement.utf8)
            start = place + pattern.count
        }
        return String(decoding: result + bytes[start...], as: UTF8.self)
    }
}
