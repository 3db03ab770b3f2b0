extension Function {
    /// `int`, `double`, `string`, `bool`, `timestamp`, `duration`, `dyn` and `type`.
    static let conversions: [Function] = [
        Function(
            "int",
            [
                .global(.int, returns: .int), .global(.double, returns: .int), .global(.string, returns: .int),
                .global(.timestamp, returns: .int),
            ], Conversions.int),
        Function(
            "double",
            [.global(.double, returns: .double), .global(.int, returns: .double), .global(.string, returns: .double)],
            Conversions.double),
        Function(
            "string",
            [
                .global(.string, returns: .string), .global(.int, returns: .string), .global(.double, returns: .string),
                .global(.bool, returns: .string), .global(.timestamp, returns: .string),
                .global(.duration, returns: .string),
            ], Conversions.string),
        Function("bool", [.global(.bool, returns: .bool), .global(.string, returns: .bool)], Conversions.bool),
        Function(
            "timestamp",
            [
                .global(.timestamp, returns: .timestamp), .global(.string, returns: .timestamp),
                .global(.int, returns: .timestamp),
            ], Conversions.timestamp),
        Function(
            "duration", [.global(.duration, returns: .duration), .global(.string, returns: .duration)],
            Conversions.duration),
        Function("dyn", [.global(.parameter("A"), returns: .dyn)], Conversions.dyn),
        Function("type", [.global(.parameter("A"), returns: .type)], Conversions.type),
    ]
}

enum Conversions {
    @Sendable static func int(_ arguments: [Value], _: inout Budget) throws(EvaluationError) -> Value {
        guard arguments.count == 1 else { throw Function.noOverload("int") }
        switch arguments[0] {
        case .int: return arguments[0]
        case .double(let value):
            // Exclusive bounds: the doubles nearest to the ends stand for integers beyond them too.
            guard value > -0x1p63, value < 0x1p63 else { throw EvaluationError(.outOfRange, spelled(value)) }
            return .int(Int64(value))
        case .string(let text):
            guard let value = Int64(text) else { throw EvaluationError(.badConversion, text) }
            return .int(value)
        case .timestamp(let value): return .int(value.seconds)
        default: throw Function.noOverload("int")
        }
    }

    @Sendable static func double(_ arguments: [Value], _: inout Budget) throws(EvaluationError) -> Value {
        guard arguments.count == 1 else { throw Function.noOverload("double") }
        switch arguments[0] {
        case .double: return arguments[0]
        case .int(let value): return .double(Double(value))
        case .string(let text):
            guard let value = number(text) else { throw EvaluationError(.badConversion, text) }
            return .double(value)
        default: throw Function.noOverload("double")
        }
    }

    /// A decimal number, `NaN` or `Infinity`, with any case and sign; digits too large are no number.
    private static func number(_ text: String) -> Double? {
        guard let value = Double(text) else { return nil }
        let hasDigits = text.utf8.contains(where: Lexer.isDigit)
        return value.isInfinite && hasDigits ? nil : value
    }

    @Sendable static func string(_ arguments: [Value], _ budget: inout Budget) throws(EvaluationError) -> Value {
        guard arguments.count == 1 else { throw Function.noOverload("string") }
        switch arguments[0] {
        case .string: return arguments[0]
        case .int(let value): return .string(String(value))
        case .double(let value): return .string(spelled(value))
        case .bool(let value): return .string(value ? "true" : "false")
        case .timestamp(let value): return .string(value.description)
        case .duration(let value): return .string(value.description)
        default: throw Function.noOverload("string")
        }
    }

    /// The shortest text that reads back as the same double, without `.0`; an exponent past 21 digits or below 1e-6.
    static func spelled(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
        var text = "\(abs(value))"
        let sign = value.sign == .minus ? "-" : ""
        guard let split = text.firstIndex(of: "e") else {
            if text.hasSuffix(".0") { text.removeLast(2) }
            return sign + text
        }
        // Swift turns to an exponent at 2^53; write those out up to 21 digits.
        var digits = text[..<split].filter { $0 != "." }
        let exponent = Int(text[text.index(after: split)...]) ?? 0
        if digits.count == 2, digits.hasSuffix("0") { digits.removeLast() }
        if exponent >= 0, exponent < 21 {
            if digits.count <= exponent { digits += String(repeating: "0", count: exponent + 1 - digits.count) }
            return sign + digits
        }
        if exponent < 0, exponent >= -6 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
        let rest = digits.dropFirst()
        let power = abs(exponent) < 10 ? "0\(abs(exponent))" : "\(abs(exponent))"
        return sign + digits.prefix(1) + (rest.isEmpty ? "" : "." + rest) + (exponent < 0 ? "e-" : "e+") + power
    }

    @Sendable static func bool(_ arguments: [Value], _: inout Budget) throws(EvaluationError) -> Value {
        guard arguments.count == 1 else { throw Function.noOverload("bool") }
        switch arguments[0] {
        case .bool: return arguments[0]
        case .string("true"), .string("True"), .string("TRUE"), .string("t"), .string("T"), .string("1"):
            return .bool(true)
        case .string("false"), .string("False"), .string("FALSE"), .string("f"), .string("F"), .string("0"):
            return .bool(false)
        case .string(let text): throw EvaluationError(.badConversion, text)
        default: throw Function.noOverload("bool")
        }
    }

    @Sendable static func timestamp(_ arguments: [Value], _: inout Budget) throws(EvaluationError) -> Value {
        guard arguments.count == 1 else { throw Function.noOverload("timestamp") }
        switch arguments[0] {
        case .timestamp: return arguments[0]
        case .string(let text):
            guard let value = CELTimestamp(text: text) else { throw EvaluationError(.outOfRange, text) }
            return .timestamp(value)
        case .int(let seconds):
            guard let value = CELTimestamp(seconds: seconds) else {
                throw EvaluationError(.outOfRange, String(seconds))
            }
            return .timestamp(value)
        default: throw Function.noOverload("timestamp")
        }
    }

    @Sendable static func duration(_ arguments: [Value], _: inout Budget) throws(EvaluationError) -> Value {
        guard arguments.count == 1 else { throw Function.noOverload("duration") }
        switch arguments[0] {
        case .duration: return arguments[0]
        case .string(let text):
            guard let value = CELDuration(text: text) else { throw EvaluationError(.outOfRange, text) }
            return .duration(value)
        default: throw Function.noOverload("duration")
        }
    }

    @Sendable static func dyn(_ arguments: [Value], _: inout Budget) throws(EvaluationError) -> Value {
        guard arguments.count == 1 else { throw Function.noOverload("dyn") }
        return arguments[0]
    }

    @Sendable static func type(_ arguments: [Value], _: inout Budget) throws(EvaluationError) -> Value {
        guard arguments.count == 1 else { throw Function.noOverload("type") }
        return arguments[0].runtimeType.map(Value.type) ?? .absent
    }
}
