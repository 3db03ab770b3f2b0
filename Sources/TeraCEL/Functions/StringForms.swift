extension Function {
    /// Functions of the strings extension that make one text of another.
    static let stringForms: [Function] = [
        Function("lowerAscii", [.member(.string, returns: .string)]) { arguments, budget throws(EvaluationError) in
            let text = try StringForms.only(arguments, "lowerAscii", &budget)
            return .string(String(decoding: text.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self))
        },
        Function("upperAscii", [.member(.string, returns: .string)]) { arguments, budget throws(EvaluationError) in
            let text = try StringForms.only(arguments, "upperAscii", &budget)
            return .string(String(decoding: text.utf8.map { (97...122).contains($0) ? $0 & 0xDF : $0 }, as: UTF8.self))
        },
        Function("trim", [.member(.string, returns: .string)]) { arguments, budget throws(EvaluationError) in
            let scalars = try StringForms.only(arguments, "trim", &budget).unicodeScalars
            guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
                let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
            else { return .string("") }
            return .string(String(scalars[first...last]))
        },
        Function(
            "reverse",
            [.member(.string, returns: .string), .member(.list(.parameter("A")), returns: .list(.parameter("A")))]
        ) { arguments, budget throws(EvaluationError) in
            if arguments.count == 1, case .list(let elements) = arguments[0] {
                try budget.makeElements(elements.count)
                return .list(elements.reversed())
            }
            var reversed = String.UnicodeScalarView()
            reversed.append(contentsOf: try StringForms.only(arguments, "reverse", &budget).unicodeScalars.reversed())
            return .string(String(reversed))
        },
        Function(
            "join", [.member(.list(.string), returns: .string), .member(.list(.string), .string, returns: .string)],
            StringForms.join),
        Function("strings.quote", [.global(.string, returns: .string)]) { arguments, budget throws(EvaluationError) in
            .string(StringForms.quoted(try StringForms.only(arguments, "strings.quote", &budget)))
        },
        Function("format", [.member(.string, .list(.dyn), returns: .string)], cost: 10) {
            arguments, budget throws(EvaluationError) in
            guard arguments.count == 2, case .string(let template) = arguments[0], case .list(let values) = arguments[1]
            else { throw Function.noOverload("format") }
            var formatter = StringFormatter(template: template, values: values)
            return .string(try formatter.run(&budget))
        },
    ]
}

enum StringForms {
    static func only(_ arguments: [Value], _ name: String, _ budget: inout Budget) throws(EvaluationError) -> String {
        guard arguments.count == 1 else { throw Function.noOverload(name) }
        return try Strings.text(arguments, 0, name, &budget)
    }

    @Sendable static func join(_ arguments: [Value], _ budget: inout Budget) throws(EvaluationError) -> Value {
        guard arguments.count == 1 || arguments.count == 2, case .list(let elements) = arguments[0] else {
            throw Function.noOverload("join")
        }
        let separator = arguments.count == 2 ? try Strings.text(arguments, 1, "join", &budget) : ""
        var result = ""
        for (place, element) in elements.enumerated() {
            switch element {
            case .string(let text):
                try budget.makeText(bytes: result.utf8.count + text.utf8.count + separator.utf8.count)
                if place > 0 { result += separator }
                result += text
            case .absent: return .absent
            default: throw Function.noOverload("join")
            }
        }
        return .string(result)
    }

    /// The text in double quotes, control characters and quotes escaped.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{07}": result += "\\a"
            case "\u{08}": result += "\\b"
            case "\u{0C}": result += "\\f"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0B}": result += "\\v"
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
