internal import TeraDiagnostics

/// JSON Schemas of the documents, made from the tables that decode them, so that any editor completes and checks.
///
/// A schema knows the form of one document: keys, types, words. What documents say of each other is left to
/// `tera check`.
public enum DocumentSchema {
    /// A version of JSON Schema.
    public enum Draft: String, Sendable, CaseIterable {
        case draft2020 = "2020-12"
        /// What the widely used language server of YAML reads.
        case draft07 = "07"

        var address: String {
            switch self {
            case .draft2020: "https://json-schema.org/draft/2020-12/schema"
            case .draft07: "http://json-schema.org/draft-07/schema#"
            }
        }

        var definitions: String { self == .draft2020 ? "$defs" : "definitions" }
    }

    /// The schema of a kind of document, or of a document of any kind.
    public static func text(_ kind: DocumentKind? = nil, draft: Draft) -> String {
        let writer = SchemaWriter(draft: draft)
        let kinds = kind.map { [$0] } ?? DocumentKind.allCases
        let name = kind?.rawValue ?? "document"
        let what = Message(
            id: kind.map { "Satu dokumen `\($0.rawValue)`." } ?? "Satu dokumen tera, jenis apa pun.",
            en: kind.map { "One `\($0.rawValue)` document." } ?? "One document of tera, of any kind.")
        var members: [(key: String, value: SchemaValue)] = [
            ("$schema", .text(draft.address)),
            ("$id", .text("urn:tera:schema:documents:\(name):1")),
            ("title", .text("tera \(name)")),
            ("description", .text("\(what.id) · \(what.en)")),
        ]
        members += kind.map { [("allOf", .list([writer.reference($0.rawValue)]))] } ?? anyKind(writer)
        members.append((draft.definitions, .object(writer.definitions(of: kinds))))
        return SchemaValue.object(members).written() + "\n"
    }

    /// By its `kind` a document is checked as one kind only: otherwise a slip would be a mistake against every kind.
    private static func anyKind(_ writer: SchemaWriter) -> [(key: String, value: SchemaValue)] {
        let kinds = DocumentKind.allCases
        let branches = kinds.map { kind -> SchemaValue in
            let isKind: SchemaValue = .object([("const", .text(kind.rawValue))])
            return .object([
                (
                    "if",
                    .object([
                        ("required", .list([.text("kind")])), ("properties", .object([("kind", isKind)])),
                    ])
                ),
                ("then", writer.reference(kind.rawValue)),
            ])
        }
        let kindField: SchemaValue = .object([
            ("description", .text("jenis dokumen · the kind of document")),
            ("enum", .list(kinds.map { .text($0.rawValue) })),
        ])
        return [
            ("type", .text("object")), ("required", .list([.text("kind")])),
            ("properties", .object([("kind", kindField)])), ("allOf", .list(branches)),
        ]
    }
}
