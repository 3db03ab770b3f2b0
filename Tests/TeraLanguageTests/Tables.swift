import TeraDiagnostics

@testable import TeraLanguage

/// The tables of fields, and documents made from their examples.
enum Tables {
    /// A table, and the keys that lead to it from the top of its kind of document.
    struct Table {
        let kind: DocumentKind
        let path: [FieldDoc]
        let shape: ShapeDoc

        var name: String { ([kind.rawValue] + path.map(\.name)).joined(separator: "/") }
    }

    /// The document's own table and all below it, each by the shortest way.
    static func all(of kind: DocumentKind) -> [Table] {
        var tables = [Table(kind: kind, path: [], shape: DocumentReference.shape(of: kind))]
        var next = 0
        while next < tables.count {
            let table = tables[next]
            for field in table.shape.fields {
                for shape in field.type.shapes where !tables.contains(where: { $0.shape.name == shape.name }) {
                    tables.append(Table(kind: kind, path: table.path + [field], shape: shape))
                }
            }
            next += 1
        }
        return tables
    }

    /// A document of the table's kind that has every required key by its example, with the fields of `table` written
    /// as `lines`.
    static func document(_ table: Table, _ lines: [String]) -> String {
        var lines = lines
        for (depth, field) in table.path.enumerated().reversed() {
            let outer = depth == 0 ? DocumentReference.shape(of: table.kind) : shape(table.path[depth - 1], with: field)
            let inner = depth == table.path.count - 1 ? table.shape : shape(field, with: table.path[depth + 1])
            let asList = isList(field.type, leadingTo: inner)
            lines = required(outer, except: field.name) + ["\(field.name):"] + nested(lines, asList: asList)
        }
        return (["kind: \(table.kind.rawValue)"] + lines).joined(separator: "\n") + "\n"
    }

    /// The required keys of a shape by their examples, one a line.
    static func required(_ shape: ShapeDoc, except name: String? = nil) -> [String] {
        shape.fields.filter { $0.isRequired && $0.name != name }.map { "\($0.name): \($0.example)" }
    }

    /// Of several shapes that stand in one place, the one that has the key.
    private static func shape(_ field: FieldDoc, with key: FieldDoc) -> ShapeDoc {
        field.type.shapes.first { $0.fields.contains { $0.name == key.name } }
            ?? ShapeDoc(name: "", meaning: Message(id: "", en: ""), fields: [])
    }

    /// A key may take a list, or a map in its place.
    private static func isList(_ type: TypeDoc, leadingTo shape: ShapeDoc) -> Bool {
        switch type {
        case .list: true
        case .either(let a, let b):
            isList(a.shapes.contains { $0.name == shape.name } ? a : b, leadingTo: shape)
        default: false
        }
    }

    private static func nested(_ lines: [String], asList: Bool) -> [String] {
        guard asList else { return lines.map { "  " + $0 } }
        return lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
    }

    /// What reading a document finds: its form alone, without the checks that look at other documents.
    static func findings(_ document: String) -> [Diagnostic] {
        ProjectReader.read(files: [SourceFile(name: "uji.yaml", bytes: Array(document.utf8))]).problems
    }
}
