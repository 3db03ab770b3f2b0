public import TeraDiagnostics
internal import TeraYAML

/// The closed set of fields of a mapping. One table decodes, documents and says what is allowed in messages.
struct Shape<Value>: Sendable {
    let doc: ShapeDoc
    let make: @Sendable (Span) -> Value
    let fields: [Field<Value>]

    init(
        _ name: String, _ meaning: Message, make: @escaping @Sendable (Span) -> Value, fields: [Field<Value>]
    ) {
        self.doc = ShapeDoc(name: name, meaning: meaning, fields: fields.map(\.doc))
        self.make = make
        self.fields = fields
    }

    /// Reads a mapping. Whatever is wrong is recorded; the rest is read all the same.
    func decode(_ node: YAMLNode, _ context: inout DecodeContext, skipping skipped: String? = nil) -> Value? {
        guard node.kind == .mapping else {
            context.expected(
                Message(id: "pasangan `kunci: isi`", en: "`key: value` pairs"), at: node,
                example: doc.sample(with: node.kind == .scalar ? node.text : ""))
            return nil
        }
        var value = make(node.span)
        var seen: UInt64 = 0
        // Authors mostly keep the table's order, so the search for a key starts after the last one found.
        var hint = 0
        // What a refused merge key would have brought is not reported as missing.
        var isMerged = false
        var misspelt: [(meant: Int, entry: YAMLNode)] = []
        for (key, entry) in node.entries {
            guard let index = find(key, from: hint) else {
                if let skipped, key.text == skipped { continue }
                switch context.unknownKey(key, in: doc) {
                case .name(let meant):
                    if let index = fields.firstIndex(where: { $0.doc.name == meant }) {
                        misspelt.append((index, entry))
                    }
                case .withValue(let meant):
                    if let index = fields.firstIndex(where: { $0.doc.name == meant }) { seen |= 1 << UInt64(index) }
                case .nothing: isMerged = isMerged || key.text == "<<"
                }
                continue
            }
            hint = index + 1
            seen |= 1 << UInt64(index)
            context.field = fields[index].doc.name
            fields[index].store(entry, &value, &context)
        }
        // A misspelt key is read as the one that was meant, so that it is not reported as missing too.
        for (index, entry) in misspelt where seen & (1 << UInt64(index)) == 0 {
            seen |= 1 << UInt64(index)
            context.field = fields[index].doc.name
            fields[index].store(entry, &value, &context)
        }
        for (index, field) in fields.enumerated()
        where !isMerged && field.doc.isRequired && seen & (1 << UInt64(index)) == 0 && !field.isNeedless(value) {
            context.missingKey(field.doc, in: doc, at: node)
        }
        return value
    }

    private func find(_ key: YAMLNode, from hint: Int) -> Int? {
        guard key.kind == .scalar else { return nil }
        return key.withUTF8 { bytes in
            for offset in 0..<fields.count {
                let sum = hint + offset
                let index = sum >= fields.count ? sum - fields.count : sum
                if fields[index].matches(bytes) { return index }
            }
            return nil
        }
    }
}

/// One key of a mapping.
struct Field<Value>: Sendable {
    let doc: FieldDoc
    private let name: StaticString
    let store: @Sendable (YAMLNode, inout Value, inout DecodeContext) -> Void
    /// Why a required key may be missing after all.
    private let needless: Needless<Value>?

    /// A key that must be there.
    static func required<Element>(
        _ name: StaticString, _ type: ValueType<Element>, _ meaning: Message, example: String,
        unless needless: Needless<Value>? = nil,
        _ set: @escaping @Sendable (inout Value, Element) -> Void
    ) -> Field {
        Field(name, type, meaning, example: example, isRequired: true, default: nil, needless, set)
    }

    /// A key that may be left out; `default` says in words or YAML what holds then.
    static func optional<Element>(
        _ name: StaticString, _ type: ValueType<Element>, default: String? = nil, _ meaning: Message, example: String,
        _ set: @escaping @Sendable (inout Value, Element) -> Void
    ) -> Field {
        Field(name, type, meaning, example: example, isRequired: false, default: `default`, nil, set)
    }

    private init<Element>(
        _ name: StaticString, _ type: ValueType<Element>, _ meaning: Message, example: String, isRequired: Bool,
        default: String?, _ needless: Needless<Value>?,
        _ set: @escaping @Sendable (inout Value, Element) -> Void
    ) {
        self.needless = needless
        self.name = name
        self.doc = FieldDoc(
            name: name.description, type: type.doc, isRequired: isRequired, needless: needless?.doc,
            defaultValue: `default`, meaning: meaning, example: example)
        self.store = { node, value, context in
            if let element = type.decode(node, &context) { set(&value, element) }
        }
    }

    /// Whether a required key may be missing after all, seen from the other keys.
    func isNeedless(_ value: Value) -> Bool { needless?.holds(value) ?? false }

    func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == name.utf8CodeUnitCount else { return false }
        let start = name.utf8Start
        for index in 0..<bytes.count where bytes[index] != start[index] { return false }
        return true
    }
}

/// Another key, or a word at it, that makes a required one needless.
struct Needless<Value>: Sendable {
    let doc: NeedlessDoc
    /// Whether it stands there.
    let holds: @Sendable (Value) -> Bool

    init<Word: RawRepresentable<String> & Equatable & Sendable>(
        where key: String, is word: Word, _ value: @escaping @Sendable (Value) -> Word?
    ) {
        doc = NeedlessDoc(key: key, word: word.rawValue)
        holds = { value($0) == word }
    }

    /// - Parameter key: what must stand there at least, whatever its value.
    init(beside key: String, _ holds: @escaping @Sendable (Value) -> Bool) {
        doc = NeedlessDoc(key: key, word: nil)
        self.holds = holds
    }
}

/// The same, for schemas.
public struct NeedlessDoc: Sendable {
    public let key: String
    /// nil for any value.
    public let word: String?
}

/// A field as the reference shows it.
public struct FieldDoc: Sendable {
    public let name: String
    public let type: TypeDoc
    public let isRequired: Bool
    /// What makes a required key needless.
    public let needless: NeedlessDoc?
    /// What holds when the key is left out.
    public let defaultValue: String?
    public let meaning: Message
    /// YAML of a value, executed by a test.
    public let example: String
}

/// A mapping as the reference shows it.
public struct ShapeDoc: Sendable {
    public let name: String
    public let meaning: Message
    public let fields: [FieldDoc]
}

extension ShapeDoc {
    /// The keys that must be there, on one line, the first with what was written where it fits.
    func sample(with text: String) -> String? {
        var needed = fields.filter { $0.isRequired && $0.needless == nil }
        if needed.isEmpty, fields.count <= 3 {
            // What was written may fit one of them only.
            let fitting = fields.filter {
                ShapeDoc.isNumeral(text) && ShapeDoc.form(of: $0.example) == ShapeDoc.form(of: text)
            }
            needed = fitting.count == 1 ? fitting : fields
        }
        guard !needed.isEmpty, !text.isEmpty else { return nil }
        var pairs = needed.map { (name: $0.name, value: $0.example) }
        if ShapeDoc.kind(of: text) == ShapeDoc.kind(of: pairs[0].value) {
            pairs[0].value = text
            // A title says the same in words.
            for index in pairs.indices where pairs[index].name == "title" && pairs[0].name == "id" {
                let words = text.map { "-_".contains($0) ? " " : $0 }
                pairs[index].value = words[0].uppercased() + String(words.dropFirst())
            }
        }
        let line = "{" + pairs.map { "\($0.name): \($0.value)" }.joined(separator: ", ") + "}"
        return line.count <= 80 && !line.contains("\n") ? line : nil
    }

    private static func isNumeral(_ text: String) -> Bool { text.first?.isNumber ?? false }

    /// `60%` has another form than `600`.
    private static func form(of text: String) -> [Bool] { [isNumeral(text), text.hasSuffix("%")] }

    private enum Kind { case number, name, words }

    private static func kind(of text: String) -> Kind {
        if Int(text) != nil { return .number }
        return text.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-_".utf8.contains($0)
        }
            ? .name : .words
    }
}
