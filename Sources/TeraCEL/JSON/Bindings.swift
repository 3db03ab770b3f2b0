/// Values of names, read from a JSON object: `{"lama": 3}` as JSON has it, or `{"lama": {"int": "3"}}` with the type.
public struct CELBindings: Sendable {
    public private(set) var values: [String: Value] = [:]
    /// The names, declared with the types of their values.
    public private(set) var environment = CELEnvironment()

    public enum Failure: Error, Sendable, Hashable {
        /// UTF-8 offset of what is no JSON.
        case notJSON(offset: Int)
        case notAnObject
        case notAValue(name: String)
    }

    public init(json: String) throws(Failure) {
        let document: JSON
        do {
            document = try JSON(parsing: json.utf8)
        } catch {
            throw .notJSON(offset: error.offset)
        }
        guard case .object(let entries) = document else { throw .notAnObject }
        for entry in entries {
            guard let value = Value(entry.value) ?? Value(plain: entry.value) else {
                throw .notAValue(name: entry.key)
            }
            values[entry.key] = value
            environment.declare(entry.key, value.declaredType, mayBeAbsent: value.isAbsent)
        }
    }

    public init() {}
}

extension Value {
    /// JSON as it stands: whole numbers are ints, others doubles; null is absence, since nothing was answered.
    fileprivate init?(plain json: JSON) {
        switch json {
        case .null: self = .absent
        case .bool(let value): self = .bool(value)
        case .string(let text): self = .string(text)
        case .number(let text):
            if let value = Int64(text) {
                self = .int(value)
            } else if let value = Double(text) {
                self = .double(value)
            } else {
                return nil
            }
        case .array(let elements):
            var values: [Value] = []
            for element in elements {
                guard let value = Value(element) ?? Value(plain: element) else { return nil }
                values.append(value)
            }
            self = .list(values)
        case .object(let entries):
            var map = CELMap()
            for entry in entries {
                guard let value = Value(entry.value) ?? Value(plain: entry.value),
                    map.insert(.string(entry.key), value)
                else { return nil }
            }
            self = .map(map)
        }
    }
}
