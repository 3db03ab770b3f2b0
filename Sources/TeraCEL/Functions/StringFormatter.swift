#if canImport(Glibc)
    import Glibc
#endif

/// `"%s has %d".format([…])`.
struct StringFormatter {
    let template: String
    let values: [Value]
    private var next = 0

    /// Digits after the point that one clause may ask for.
    private static let largestPrecision = 300

    init(template: String, values: [Value]) {
        self.template = template
        self.values = values
    }

    mutating func run(_ budget: inout Budget) throws(EvaluationError) -> String {
        var result = ""
        var bytes = Array(template.utf8)[...]
        while let percent = bytes.firstIndex(of: UInt8(ascii: "%")) {
            result += String(decoding: bytes[..<percent], as: UTF8.self)
            bytes = bytes[(percent + 1)...]
            if bytes.first == UInt8(ascii: "%") {
                result += "%"
                bytes = bytes.dropFirst()
            } else {
                result += try clause(&bytes, &budget)
            }
            try budget.makeText(bytes: result.utf8.count)
        }
        return result + String(decoding: bytes, as: UTF8.self)
    }

    private mutating func clause(
        _ bytes: inout ArraySlice<UInt8>, _ budget: inout Budget
    ) throws(EvaluationError) -> String {
        var precision: Int?
        if bytes.first == UInt8(ascii: ".") {
            bytes = bytes.dropFirst()
            let digits = bytes.prefix(while: Lexer.isDigit)
            bytes = bytes[digits.endIndex...]
            precision = Int(String(decoding: digits, as: UTF8.self))
            guard let precision, precision <= Self.largestPrecision else { throw EvaluationError(.badFormat, template) }
        }
        guard let letter = bytes.first else { throw EvaluationError(.badFormat, template) }
        bytes = bytes.dropFirst()
        guard next < values.count else { throw EvaluationError(.indexOutOfRange, String(next)) }
        let value = values[next]
        next += 1
        switch letter {
        case UInt8(ascii: "s"): return try Self.plain(value, &budget)
        case UInt8(ascii: "d"): return try decimal(value)
        case UInt8(ascii: "f"): return try floating(value, precision ?? 6, "f")
        case UInt8(ascii: "e"): return try floating(value, precision ?? 6, "e")
        case UInt8(ascii: "x"): return try hexadecimal(value, uppercase: false)
        case UInt8(ascii: "X"): return try hexadecimal(value, uppercase: true)
        case UInt8(ascii: "o"):
            guard case .int(let number) = value else { throw wrong(value) }
            return String(number, radix: 8)
        case UInt8(ascii: "b"):
            switch value {
            case .int(let number): return String(number, radix: 2)
            case .bool(let bit): return bit ? "1" : "0"
            default: throw wrong(value)
            }
        default: throw EvaluationError(.badFormat, String(Character(Unicode.Scalar(letter))))
        }
    }

    private func wrong(_ value: Value) -> EvaluationError {
        EvaluationError(.badFormat, value.runtimeType?.rawValue ?? "")
    }

    private func decimal(_ value: Value) throws(EvaluationError) -> String {
        switch value {
        case .int(let number): return String(number)
        case .double(let number): return Conversions.spelled(number)
        default: throw wrong(value)
        }
    }

    private func hexadecimal(_ value: Value, uppercase: Bool) throws(EvaluationError) -> String {
        switch value {
        case .int(let number): return String(number, radix: 16, uppercase: uppercase)
        case .string(let text):
            return text.utf8.reduce(into: "") { result, byte in
                result += (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: uppercase)
            }
        default: throw wrong(value)
        }
    }

    private func floating(_ value: Value, _ precision: Int, _ style: String) throws(EvaluationError) -> String {
        let number: Double
        switch value {
        case .int(let integer): number = Double(integer)
        case .double(let double): number = double
        default: throw wrong(value)
        }
        guard number.isFinite else { return Conversions.spelled(number) }
        // The largest double has 309 digits before the point.
        var buffer = [CChar](repeating: 0, count: 330 + precision)
        let length = withVaList([CInt(precision), number]) { vsnprintf(&buffer, buffer.count, "%.*\(style)", $0) }
        return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// `%s`: any value as a person would write it.
    static func plain(_ value: Value, _ budget: inout Budget) throws(EvaluationError) -> String {
        try budget.spend(1)
        switch value {
        case .absent: return ""
        case .null: return "null"
        case .bool(let value): return value ? "true" : "false"
        case .int(let value): return String(value)
        case .double(let value): return Conversions.spelled(value)
        case .string(let value): return value
        case .timestamp(let value): return value.description
        case .duration(let value): return value.description
        case .type(let value): return value.rawValue
        case .list(let elements):
            var parts: [String] = []
            for element in elements { parts.append(try plain(element, &budget)) }
            return "[" + joined(parts) + "]"
        case .map(let map):
            var entries: [(key: String, text: String)] = []
            for (key, value) in zip(map.keys, map.values) {
                let name = try plain(key.value, &budget)
                entries.append((name, name + ": " + (try plain(value, &budget))))
            }
            entries.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            return "{" + joined(entries.map(\.text)) + "}"
        }
    }

    private static func joined(_ parts: [String]) -> String { parts.joined(separator: ", ") }
}
