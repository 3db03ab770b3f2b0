/// Writes a tree back as text that parses to the same tree, with no parentheses that are not needed.
struct Printer {
    let syntax: CELSyntax
    var output = ""

    /// How tightly a node binds; a child that binds looser than its place asks for is put in parentheses.
    private enum Level: Int {
        case conditional, or, and, relation, addition, multiplication, unary, member
    }

    private func level(_ id: NodeID) -> Level {
        switch syntax[id].kind {
        case .conditional: .conditional
        case .logic(.or, _): .or
        case .logic(.and, _): .and
        case .binary(let operation, _, _):
            if operation.isRelation {
                .relation
            } else if operation == .add || operation == .subtract {
                .addition
            } else {
                .multiplication
            }
        case .unary: .unary
        default: .member
        }
    }

    private mutating func write(_ id: NodeID, at least: Level) {
        let needsParentheses = level(id).rawValue < least.rawValue
        if needsParentheses { output += "(" }
        writeBare(id)
        if needsParentheses { output += ")" }
    }

    private static func following(_ level: Level) -> Level { Level(rawValue: level.rawValue + 1) ?? .member }

    mutating func writeBare(_ id: NodeID) {
        switch syntax[id].kind {
        case .invalid: output += "_"
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .int(let value): output += String(value)
        case .double(let value): output += Self.spelled(value)
        case .string(let value): output += Self.quoted(value)
        case .name(let name, let isRooted): output += (isRooted ? "." : "") + name
        case .select(let operand, let field, _):
            write(operand, at: .member)
            output += "." + Self.fieldName(field)
        case .index(let operand, let index):
            write(operand, at: .member)
            output += "["
            write(index, at: .conditional)
            output += "]"
        case .call(let call):
            if let target = call.target {
                write(target, at: .member)
                output += "."
            } else if call.isRooted {
                output += "."
            }
            output += call.function
            writeItems("(", call.arguments, ")")
        case .unary(let operation, let operand):
            output += operation.rawValue
            writeSigned(operand, under: operation)
        case .binary(let operation, let left, let right):
            let level = level(id)
            write(left, at: level)
            output += " \(operation.rawValue) "
            write(right, at: Self.following(level))
        case .logic(let operation, let operands):
            for (place, operand) in operands.enumerated() {
                if place > 0 { output += " \(operation.rawValue) " }
                write(operand, at: Self.following(level(id)))
            }
        case .conditional(let condition, let first, let second):
            write(condition, at: .or)
            output += " ? "
            write(first, at: .or)
            output += " : "
            write(second, at: .conditional)
        case .list(let elements): writeItems("[", elements, "]")
        case .map(let entries):
            output += "{"
            for (place, entry) in entries.enumerated() {
                if place > 0 { output += ", " }
                write(entry.key, at: .conditional)
                output += ": "
                write(entry.value, at: .conditional)
            }
            output += "}"
        }
    }

    /// `-5` is one literal, so that a minus applied to the number 5 is written `-(5)`.
    private mutating func writeSigned(_ operand: NodeID, under operation: UnaryOperator) {
        var isPositiveNumber = false
        switch syntax[operand].kind {
        case .int(let value): isPositiveNumber = value >= 0
        case .double(let value): isPositiveNumber = value.sign == .plus
        default: break
        }
        if operation == .negate, isPositiveNumber || startsWithNumber(operand) {
            output += "("
            writeBare(operand)
            output += ")"
        } else {
            write(operand, at: .unary)
        }
    }

    /// `-1.f()` is `(-1).f()`, so a minus before a chain that begins with a number needs parentheses too.
    private func startsWithNumber(_ id: NodeID) -> Bool {
        var id = id
        while true {
            switch syntax[id].kind {
            case .select(let operand, _, _), .index(let operand, _): id = operand
            case .call(let call):
                guard let target = call.target else { return false }
                id = target
            case .int(let value): return value >= 0
            case .double(let value): return value.sign == .plus
            default: return false
            }
        }
    }

    private mutating func writeItems(_ open: String, _ items: [NodeID], _ close: String) {
        output += open
        for (place, item) in items.enumerated() {
            if place > 0 { output += ", " }
            write(item, at: .conditional)
        }
        output += close
    }

    private static func fieldName(_ name: String) -> String {
        let bytes = name.utf8
        let isPlain = bytes.first.map(Lexer.isNameStart) ?? false
        let words: Set<String> = ["in", "true", "false", "null"]
        return isPlain && bytes.allSatisfy(Lexer.isNamePart) && !words.contains(name) ? name : "`\(name)`"
    }

    static func spelled(_ value: Double) -> String {
        // Swift prints `1e-07`, `5e+22`: CEL's own notation.
        let text = "\(value)"
        return text.utf8.contains(UInt8(ascii: ".")) || text.utf8.contains(UInt8(ascii: "e")) ? text : text + ".0"
    }

    /// A string in double quotes, with the escapes that CEL reads.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                result += "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension CELSyntax {
    /// The expression in canonical form. Parsing it gives the same tree.
    public var printed: String {
        var printer = Printer(syntax: self)
        printer.writeBare(root)
        return printer.output
    }
}
