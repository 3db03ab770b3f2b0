/// A value of the language, or the absence of an answer.
public enum Value: Sendable {
    /// No answer: unanswered or irrelevant. Logic with it is three-valued; everything else with it is absent too.
    case absent
    case null
    case bool(Bool)
    case int(Int64)
    case double(Double)
    case string(String)
    case list([Value])
    case map(CELMap)
    case timestamp(CELTimestamp)
    case duration(CELDuration)
    case type(RuntimeType)

    public var isAbsent: Bool { if case .absent = self { true } else { false } }

    /// The run-time type; absence has none.
    public var runtimeType: RuntimeType? {
        switch self {
        case .absent: nil
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .double: .double
        case .string: .string
        case .list: .list
        case .map: .map
        case .timestamp: .timestamp
        case .duration: .duration
        case .type: .type
        }
    }
}

/// The types that values have while running, by the names that `type(x)` shows.
public enum RuntimeType: String, Sendable, Hashable, CaseIterable {
    case null = "null_type"
    case bool, int, double, string, list, map, type, dyn
    case timestamp = "google.protobuf.Timestamp"
    case duration = "google.protobuf.Duration"
}
