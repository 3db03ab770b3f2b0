/// The type of an expression as the checker knows it.
public indirect enum CELType: Sendable, Hashable {
    /// Known only while running; everything is allowed.
    case dyn
    case null, bool, int, double, string, timestamp, duration
    /// A type used as a value: `int`, `type(x)`.
    case type
    case list(CELType)
    case map(CELType, CELType)
    /// A map of texts whose keys are known, each with a type of its own. While running it is a map like any other.
    case record([String: CELType])
    /// A single choice: its values are the names of its options.
    case enumeration(options: [String])
    /// A point on a scale. A whole number that also compares with decimal ones.
    case rating
    /// The type of the elements of `[]`: fits everywhere, since there is none.
    case never
    /// In signatures: any type, the same wherever the name stands.
    case parameter(String)
    /// In signatures: a whole or decimal number.
    case number
    /// In signatures: a value of the type, or a list or section of them.
    case answersOf(CELType)

    /// The type that stands for every value of a record.
    var recordValue: CELType {
        guard case .record(let fields) = self else { return .dyn }
        return fields.sorted { $0.key < $1.key }.reduce(.never) { $0.joined($1.value) }
    }

    public var isNumber: Bool { self == .int || self == .double || self == .rating || self == .number }
    var isDynamic: Bool { self == .dyn || self == .never }

    /// The type that stands for both, `dyn` when nothing closer does.
    func joined(_ other: CELType) -> CELType {
        if self == other || other == .never { return self }
        switch (self, other) {
        case (.never, _): return other
        case (.rating, .int), (.int, .rating): return .int
        case (.enumeration(let a), .enumeration(let b)):
            return .enumeration(options: a + b.filter { !a.contains($0) })
        case (.enumeration, .string), (.string, .enumeration): return .string
        case (.list(let a), .list(let b)): return .list(a.joined(b))
        case (.map(let aKey, let aValue), .map(let bKey, let bValue)):
            return .map(aKey.joined(bKey), aValue.joined(bValue))
        default: return .dyn
        }
    }

    /// True when a value of this type may be given where the other is asked for. Binds type parameters.
    func fits(_ parameter: CELType, _ bindings: inout [String: CELType]) -> Bool {
        if case .parameter(let name) = parameter {
            bindings[name] = bindings[name].map { $0.joined(self) } ?? self
            return true
        }
        if isDynamic {
            bindDynamic(parameter, &bindings)
            return true
        }
        switch (self, parameter) {
        case (_, .dyn): return true
        case (_, .number): return isNumber
        case (.rating, .int), (.enumeration, .string): return true
        case (.list(let element), .list(let wanted)): return element.fits(wanted, &bindings)
        case (.map(let key, let value), .map(let wantedKey, let wantedValue)):
            return key.fits(wantedKey, &bindings) && value.fits(wantedValue, &bindings)
        case (.record, .map(let wantedKey, let wantedValue)):
            return CELType.string.fits(wantedKey, &bindings) && recordValue.fits(wantedValue, &bindings)
        case (.list(let element), .answersOf(let wanted)): return element.fits(.answersOf(wanted), &bindings)
        case (.map(_, let value), .answersOf(let wanted)): return value.fits(.answersOf(wanted), &bindings)
        case (_, .answersOf(let wanted)): return fits(wanted, &bindings)
        default: return self == parameter
        }
    }

    /// Parameters inside a type that something dynamic is given for are dynamic too.
    private func bindDynamic(_ parameter: CELType, _ bindings: inout [String: CELType]) {
        switch parameter {
        case .parameter(let name): bindings[name] = bindings[name].map { $0.joined(self) } ?? self
        case .list(let element): bindDynamic(element, &bindings)
        case .map(let key, let value):
            bindDynamic(key, &bindings)
            bindDynamic(value, &bindings)
        default: break
        }
    }

    func substituting(_ bindings: [String: CELType]) -> CELType {
        switch self {
        case .parameter(let name): bindings[name] ?? .dyn
        case .list(let element): .list(element.substituting(bindings))
        case .map(let key, let value): .map(key.substituting(bindings), value.substituting(bindings))
        default: self
        }
    }
}

extension CELType: CustomStringConvertible {
    /// The type in CEL's own words: `list(int)`.
    public var description: String {
        switch self {
        case .dyn, .never, .parameter: "any"
        case .null: "null"
        case .bool: "bool"
        case .int: "int"
        case .double: "double"
        case .string: "string"
        case .timestamp: "timestamp"
        case .duration: "duration"
        case .type: "type"
        case .list(let element): "list(\(element))"
        case .map(let key, let value): "map(\(key), \(value))"
        case .record(let fields):
            "{" + fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
        case .enumeration(let options): "choice(" + options.joined(separator: ", ") + ")"
        case .rating: "rating"
        case .number: "number"
        case .answersOf(let type): "\(type) or list(\(type))"
        }
    }

    /// The type in everyday words, Indonesian and English.
    public var words: (id: String, en: String) {
        switch self {
        case .dyn, .never, .parameter: ("nilai apa pun", "any value")
        case .null: ("null", "null")
        case .bool: ("ya/tidak (benar atau salah)", "yes/no (true or false)")
        case .int: ("bilangan bulat", "a whole number")
        case .double: ("bilangan desimal", "a decimal number")
        case .string: ("teks", "text")
        case .timestamp: ("waktu", "a moment in time")
        case .duration: ("lama waktu", "a length of time")
        case .type: ("jenis nilai", "a type")
        case .list(let element): ("daftar \(element.words.id)", "a list of \(element.plural)")
        case .map: ("peta kunci dan nilai", "a map of keys to values")
        case .record: ("satu isi daftar", "one entry of a list")
        case .enumeration: ("pilihan", "a choice")
        case .rating: ("nilai skala", "a rating")
        case .number: ("bilangan", "a number")
        case .answersOf(let type): ("\(type.words.id) atau daftarnya", "\(type.words.en) or a list of them")
        }
    }

    private var plural: String {
        switch self {
        case .int: "whole numbers"
        case .double: "decimal numbers"
        case .string: "texts"
        case .bool: "yes/no values"
        case .enumeration: "choices"
        case .rating: "ratings"
        case .number: "numbers"
        case .record: "entries"
        default: "values"
        }
    }
}
