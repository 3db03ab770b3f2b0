internal import TeraDiagnostics

/// Writes shapes and types as JSON Schema. A shape stands once, under its name, and is referred to.
struct SchemaWriter {
    let draft: DocumentSchema.Draft

    typealias Member = (key: String, value: SchemaValue)

    // MARK: Shapes

    /// The documents of the kinds, the shapes below them, and the types that many fields have.
    func definitions(of kinds: [DocumentKind]) -> [Member] {
        var members: [Member] = []
        for kind in kinds {
            let shape = DocumentReference.shape(of: kind)
            members.append((kind.rawValue, document(shape, kind)))
        }
        for kind in kinds {
            for shape in Self.innerShapes(of: DocumentReference.shape(of: kind)) {
                let name = Self.name(shape, in: kind)
                if !members.contains(where: { $0.key == name }) { members.append((name, object(shape, kind, []))) }
            }
        }
        return members + Self.sharedTypes
    }

    /// `$ref` to a definition.
    func reference(_ name: String) -> SchemaValue {
        .object([("$ref", .text("#/\(draft.definitions)/\(name)"))])
    }

    private func document(_ shape: ShapeDoc, _ kind: DocumentKind) -> SchemaValue {
        let what: SchemaValue = .object([
            ("description", .text("jenis dokumen · the kind of document")), ("const", .text(kind.rawValue)),
        ])
        return object(shape, kind, [("kind", what)])
    }

    private func object(_ shape: ShapeDoc, _ kind: DocumentKind, _ first: [Member]) -> SchemaValue {
        let required = first.map(\.key) + shape.fields.filter { $0.isRequired && $0.needless == nil }.map(\.name)
        var members: [Member] = [
            ("description", .text(Self.both(shape.meaning))), ("type", .text("object")),
            ("additionalProperties", .bool(false)),
        ]
        if !required.isEmpty { members.append(("required", .list(required.map { .text($0) }))) }
        members.append(("properties", .object(first + shape.fields.map { ($0.name, field($0, kind)) })))
        let conditional = shape.fields.compactMap { field in
            field.needless.map { Self.required(field.name, unless: $0) }
        }
        if !conditional.isEmpty { members.append(("allOf", .list(conditional))) }
        return .object(members)
    }

    private static func required(_ name: String, unless needless: NeedlessDoc) -> SchemaValue {
        var there: [Member] = [("required", .list([.text(needless.key)]))]
        if let word = needless.word {
            there.append(("properties", .object([(needless.key, .object([("const", .text(word))]))])))
        }
        return .object([
            ("if", .object(there)),
            ("else", .object([("required", .list([.text(name)]))])),
        ])
    }

    private func field(_ field: FieldDoc, _ kind: DocumentKind) -> SchemaValue {
        var words = Self.both(field.meaning)
        if let value = field.defaultValue { words += " (bawaan · default: \(value))" }
        var members: [Member] = [("description", .text(words))]
        let value = type(field.type, kind)
        // Beside a `$ref`, draft-07 reads nothing else.
        if case .object(let inner) = value, inner.first?.key != "$ref" {
            members += inner
        } else {
            members.append(("allOf", .list([value])))
        }
        if let example = SchemaExample.value(of: field.example) { members.append(("examples", .list([example]))) }
        return .object(members)
    }

    /// Shapes of one name in several kinds are one shape; where they are not, the kind tells them apart.
    static func name(_ shape: ShapeDoc, in kind: DocumentKind) -> String {
        let plain = String(shape.name.map { $0 == " " ? "-" : $0 })
        let isAmbiguous = DocumentKind.allCases.contains { other in
            let document = DocumentReference.shape(of: other)
            return document.name == shape.name
                || innerShapes(of: document).contains {
                    $0.name == shape.name && $0.fields.map(\.name) != shape.fields.map(\.name)
                }
        }
        return isAmbiguous ? "\(kind.rawValue)-\(plain)" : plain
    }

    /// The shapes below a shape, each once, nearest first.
    static func innerShapes(of shape: ShapeDoc) -> [ShapeDoc] {
        var found: [ShapeDoc] = []
        var waiting = shape.fields.flatMap(\.type.shapes)
        while !waiting.isEmpty {
            let next = waiting.removeFirst()
            guard !found.contains(where: { $0.name == next.name }) else { continue }
            found.append(next)
            waiting += next.fields.flatMap(\.type.shapes)
        }
        return found
    }

    private static func both(_ message: Message) -> String {
        message.id == message.en ? message.id : "\(message.id) · \(message.en)"
    }

    // MARK: Types

    private func type(_ type: TypeDoc, _ kind: DocumentKind) -> SchemaValue {
        switch type {
        case .text: reference("teks")
        case .string: Self.text()
        case .identifier: reference("id")
        case .reference, .localReference: reference("rujukan")
        case .integer(let range):
            .object([
                ("type", .text("integer")), ("minimum", .number("\(range.lowerBound)")),
                ("maximum", .number("\(range.upperBound)")),
            ])
        case .number: .object([("type", .text("number"))])
        case .percent: Self.text(pattern: "^(100([.]0+)?|[0-9]{1,2}([.][0-9]+)?)%$")
        case .boolean: .object([("type", .text("boolean"))])
        case .date: Self.text(pattern: "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$")
        case .expression: .object([("type", Self.scalars), ("pattern", .text(Self.notBlank))])
        case .attributes:
            .object([
                ("type", .text("object")), ("minProperties", .number("1")), ("additionalProperties", Self.text()),
            ])
        case .key: reference("kunci")
        // A time of day is a number to readers of YAML 1.1.
        case .bound: .object([("type", .list([.text("number"), .text("string")]))])
        case .language: Self.text(pattern: Self.languageTag)
        case .version: Self.text(pattern: VersionText.pattern)
        case .mark: .object([("type", .list([.text("string"), .text("number")]))])
        case .enumeration(let words): .object([("enum", .list(words.map { .text($0) }))])
        case .list(let element): .object([("type", .text("array")), ("items", self.type(element, kind))])
        case .object(let shape): reference(Self.name(shape, in: kind))
        // What people write for true and false is no expression.
        case .either(.boolean, .expression):
            .object([
                ("type", .list([.text("boolean"), .text("string")])), ("pattern", .text(Self.notBlank)),
                ("not", .object([("enum", .list(Requirement.booleanWords.map { .text($0) }))])),
            ])
        case .either(let a, let b): .object([("anyOf", .list([self.type(a, kind), self.type(b, kind)]))])
        // What stands as an answer, its item and its type decide.
        case .answers:
            .object([
                ("type", .text("object")),
                (
                    "additionalProperties",
                    .object([("type", .list(["string", "number", "boolean", "array", "object"].map { .text($0) }))])
                ),
            ])
        case .exact:
            .object([
                ("type", Self.scalars), ("pattern", .text("^(none|-?[0-9]+([.][0-9]+)?|-?[0-9]+/[0-9]+)$")),
            ])
        case .nested: .object([("anyOf", .list([reference("group"), reference("repeat")]))])
        }
    }

    private static let notBlank = "[^ \\t\\r\\n]"
    private static let languageTag = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
    /// An id of digits is a number to a validator, and `true` or `no` may be the id of an option.
    private static let scalars: SchemaValue = .list(["string", "number", "boolean"].map { .text($0) })

    private static func text(pattern: String? = nil) -> SchemaValue {
        .object([("type", .text("string")), ("pattern", .text(pattern ?? notBlank))])
    }

    private static var sharedTypes: [Member] {
        let mark: SchemaValue = .object([
            (
                "description",
                .text("tanda teks yang diterjemahkan · the mark of the text that was translated")
            ),
            ("type", .list([.text("string"), .text("number")])),
        ])
        let byLanguage: SchemaValue = .object([
            ("type", .text("object")), ("minProperties", .number("1")), ("additionalProperties", .bool(false)),
            ("properties", .object([("id", text()), ("en", text()), ("of", mark)])),
            ("patternProperties", .object([(languageTag, .object([("type", scalars)]))])),
        ])
        let id: SchemaValue = .object([
            ("description", .text("huruf kecil, angka, dan tanda hubung · small letters, digits and hyphens")),
            ("type", scalars), ("pattern", .text("^[a-z0-9]+([-_][a-z0-9]+)*$")), ("maxLength", .number("64")),
        ])
        let one: SchemaValue = .object([("type", scalars), ("pattern", .text(notBlank))])
        let key: SchemaValue = .object([
            (
                "anyOf",
                .list([
                    one, .object([("type", .text("array")), ("items", one)]),
                    .object([("type", .text("object")), ("additionalProperties", one)]),
                ])
            )
        ])
        return [
            ("teks", .object([("anyOf", .list([text(), byLanguage]))])), ("id", id), ("rujukan", one), ("kunci", key),
        ]
    }
}
