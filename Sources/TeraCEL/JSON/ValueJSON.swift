/// Values in JSON that keeps their types: `{"int": "3"}`, `{"list": […]}`, `{"map": [[key, value], …]}`.
extension Value {
    init?(_ json: JSON) {
        guard case .object(let entries) = json, entries.count == 1, let (kind, content) = entries.first else {
            return nil
        }
        switch (kind, content) {
        case ("absent", _): self = .absent
        case ("null", _): self = .null
        case ("bool", .bool(let value)): self = .bool(value)
        case ("int", .string(let text)), ("int", .number(let text)):
            guard let value = Int64(text) else { return nil }
            self = .int(value)
        case ("double", .string(let text)), ("double", .number(let text)):
            guard let value = Double(text) else { return nil }
            self = .double(value)
        case ("string", .string(let text)): self = .string(text)
        case ("list", .array(let elements)):
            var values: [Value] = []
            for element in elements {
                guard let value = Value(element) else { return nil }
                values.append(value)
            }
            self = .list(values)
        case ("map", .array(let entries)):
            var map = CELMap()
            for entry in entries {
                guard case .array(let pair) = entry, pair.count == 2, let key = Value(pair[0]),
                    let value = Value(pair[1]), let mapKey = MapKey(exactly: key), map.insert(mapKey, value)
                else { return nil }
            }
            self = .map(map)
        case ("type", .string(let name)):
            guard let type = RuntimeType(rawValue: name) else { return nil }
            self = .type(type)
        case ("timestamp", .string(let text)):
            guard let value = CELTimestamp(text: text) else { return nil }
            self = .timestamp(value)
        case ("duration", .string(let text)):
            guard let value = CELDuration(text: text) else { return nil }
            self = .duration(value)
        default: return nil
        }
    }

    var json: JSON {
        switch self {
        case .absent: .object([("absent", .null)])
        case .null: .object([("null", .null)])
        case .bool(let value): .object([("bool", .bool(value))])
        case .int(let value): .object([("int", .string(String(value)))])
        case .double(let value): .object([("double", .string(value.isNaN ? "nan" : "\(value)"))])
        case .string(let value): .object([("string", .string(value))])
        case .list(let elements): .object([("list", .array(elements.map(\.json)))])
        case .map(let map):
            .object([("map", .array(zip(map.keys, map.values).map { .array([$0.value.json, $1.json]) }))])
        case .timestamp(let value): .object([("timestamp", .string(value.description))])
        case .duration(let value): .object([("duration", .string(value.description))])
        case .type(let value): .object([("type", .string(value.rawValue))])
        }
    }
}

extension MapKey {
    /// The key that a value is, without turning one type into another.
    init?(exactly value: Value) {
        if case .double = value { return nil }
        self.init(lookup: value)
    }
}
