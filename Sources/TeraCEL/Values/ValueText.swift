extension Value {
    /// The value as an expression would write it; absence, which cannot be written, is empty.
    public var written: String {
        switch self {
        case .absent: ""
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .double(let value): value.isFinite ? Printer.spelled(value) : "double(\"\(value)\")"
        case .string(let text): Printer.quoted(text)
        case .list(let elements): "[" + elements.map { $0.isAbsent ? "…" : $0.written }.joined(separator: ", ") + "]"
        case .map(let map):
            "{" + zip(map.keys, map.values).map { "\($0.value.written): \($1.written)" }.joined(separator: ", ") + "}"
        case .timestamp(let value): "timestamp(\"\(value)\")"
        case .duration(let value): "duration(\"\(value)\")"
        case .type(let value): value.rawValue
        }
    }
}
