internal import TeraDiagnostics

/// Topics of the tables of fields: a page for each part of a document, and one for each field.
enum HelpFields {
    /// A field of one shape, with every way to it from the top of a document.
    private struct Entry {
        let shape: ShapeDoc
        let field: FieldDoc
        var paths: [String]
    }

    /// Shapes below documents, each once.
    private static let innerShapes: [ShapeDoc] = {
        var found: [ShapeDoc] = []
        for kind in DocumentKind.allCases {
            for shape in SchemaWriter.innerShapes(of: DocumentReference.shape(of: kind))
            where !found.contains(where: { $0.name == shape.name }) {
                found.append(shape)
            }
        }
        return found
    }()

    static let parts = innerShapes.map { shape in
        HelpTopic(.part, name(shape), shape.meaning, [.paragraph(shape.meaning), .terms(terms(shape))])
    }

    static let fields: [HelpTopic] = {
        var entries: [Entry] = []
        var index: [String: Int] = [:]
        func walk(_ shape: ShapeDoc, _ path: String, within outer: [String]) {
            for field in shape.fields {
                let own = "\(name(shape)).\(field.name)"
                let whole = "\(path).\(field.name)"
                if let known = index[own] {
                    if !entries[known].paths.contains(whole) { entries[known].paths.append(whole) }
                } else {
                    index[own] = entries.count
                    entries.append(Entry(shape: shape, field: field, paths: [whole]))
                }
                // A shape may stand within itself; once is enough.
                for inner in field.type.shapes where !outer.contains(inner.name) {
                    walk(inner, whole, within: outer + [inner.name])
                }
            }
        }
        for kind in DocumentKind.allCases {
            let shape = DocumentReference.shape(of: kind)
            walk(shape, kind.rawValue, within: [shape.name])
        }
        return entries.map(topic)
    }()

    static func terms(_ shape: ShapeDoc) -> [(name: String, meaning: Message)] {
        shape.fields.map { ($0.name, line($0)) }
    }

    /// Presence and meaning, for a list.
    static func line(_ field: FieldDoc) -> Message {
        Message(
            id: "\(presence(field, .indonesian)); \(field.meaning.id)",
            en: "\(presence(field, .english)); \(field.meaning.en)")
    }

    private static func topic(_ entry: Entry) -> HelpTopic {
        let field = entry.field
        func type(_ language: MessageLanguage) -> String {
            field.type.words(english: language == .english) { "`\(name($0))`" }
        }
        let paths = entry.paths.joined(separator: ", ")
        var blocks: [HelpTopic.Block] = [
            .paragraph(field.meaning),
            .facts([
                (Message(id: "isi", en: "value"), Message(id: type(.indonesian), en: type(.english))),
                (
                    Message(id: "wajib", en: "required"),
                    Message(id: isRequired(field, .indonesian), en: isRequired(field, .english))
                ),
                (Message(id: "tempat", en: "where"), Message(id: paths, en: paths)),
            ]),
            .code("\(field.name): \(field.example)"),
        ]
        if let needless = field.needless {
            let other = "`\(needless.key)\(needless.word.map { ": \($0)" } ?? "")`"
            blocks.insert(
                .paragraph(Message(id: "Tidak perlu bersama \(other).", en: "Not needed beside \(other).")), at: 2)
        }
        let inner = field.type.shapes
        if !inner.isEmpty {
            let names = inner.map { "`tera help \(name($0))`" }.joined(separator: ", ")
            blocks.append(.paragraph(Message(id: "Di dalamnya: \(names).", en: "Within it: \(names).")))
        }
        if case .expression = field.type {
            blocks.append(
                .paragraph(
                    Message(
                        id: "Bila hasilnya tidak ada: `tera help absence`.",
                        en: "Where its result is absent: `tera help absence`.")))
        }
        return HelpTopic(.field, "\(name(entry.shape)).\(field.name)", also: entry.paths, field.meaning, blocks)
    }

    private static func isRequired(_ field: FieldDoc, _ language: MessageLanguage) -> String {
        if field.isRequired { return Message(id: "ya", en: "yes")[language] }
        let rest = field.defaultValue.map { Message(id: ", bawaan \($0)", en: ", default \($0)")[language] }
        return Message(id: "tidak", en: "no")[language] + (rest ?? "")
    }

    private static func presence(_ field: FieldDoc, _ language: MessageLanguage) -> String {
        if field.isRequired { return Message(id: "wajib", en: "required")[language] }
        guard let value = field.defaultValue else { return Message(id: "boleh", en: "optional")[language] }
        return Message(id: "bawaan", en: "default")[language] + ": \(value)"
    }

    /// A name without spaces, so that it needs no quotes in a shell.
    static func name(_ shape: ShapeDoc) -> String { String(shape.name.map { $0 == " " ? "-" : $0 }) }
}
