internal import TeraDiagnostics

/// The files of `Grammar/` that are made from the tables that decode and check documents. A test compares them with
/// the folder, so the reference cannot drift from the program.
public enum GrammarReference {
    /// A file, named relative to `Grammar/`.
    public struct File: Sendable {
        public let name: String
        public let text: String
    }

    public static var files: [File] {
        [
            File(name: "README.md", text: readme),
            File(name: "diagnostics.md", text: CodeExplanation.reference(Catalogue.all)),
            File(name: "documents.schema.json", text: DocumentSchema.text(draft: .draft2020)),
            File(name: "documents.draft-07.schema.json", text: DocumentSchema.text(draft: .draft07)),
        ] + samples
    }

    /// The sample project, a file a document.
    static var samples: [File] {
        (SampleProject.documents + [Samples.test]).map { File(name: "samples/\(sampleName($0)).yaml", text: $0) }
    }

    /// `kind-id` of a document that states both on lines of their own, as samples do.
    private static func sampleName(_ document: String) -> String {
        func value(_ key: String) -> String {
            document.split(separator: "\n").first { $0.hasPrefix(key) }.map { String($0.dropFirst(key.count)) } ?? "?"
        }
        return "\(value("kind: "))-\(value("id: "))"
    }

    /// A link to the chapter of each kind of document.
    static var kindLinks: String {
        DocumentKind.allCases.map { "[`\($0.rawValue)`](#\($0.rawValue))" }.joined(separator: ", ")
    }

    private static var readme: String {
        var text =
            GrammarIntroduction.text + GrammarStatistics.text + GrammarExpressions.text + GrammarTexts.text
            + GrammarFiles.text + GrammarTests.text + GrammarCoding.text + GrammarReportTexts.text + Vocabulary.markdown
        text += """
            <a id="dokumen"></a>

            ## Jenis dokumen · Kinds of documents

            | `kind` | isi | what it is |
            | --- | --- | --- |

            """
        for kind in DocumentKind.allCases {
            let meaning = DocumentReference.shape(of: kind).meaning
            text += row(["[`\(kind.rawValue)`](#\(kind.rawValue))", meaning.id, meaning.en])
        }
        text += "\n"
        let shared = sharedShapes
        for kind in DocumentKind.allCases { text += chapter(kind, shared) }
        text += """
            <a id="bersama"></a>

            ## Bagian bersama · Shared parts

            Bagian yang dipakai beberapa jenis dokumen. · Parts that several kinds of documents use.


            """
        for shape in shared { text += table(shape, page: "bersama", level: 3, shared) }
        return text + GrammarIntroduction.artifacts
    }

    // MARK: Chapters

    private static func chapter(_ kind: DocumentKind, _ shared: [ShapeDoc]) -> String {
        let page = kind.rawValue
        let shape = DocumentReference.shape(of: kind)
        var text = table(shape, page: page, level: 2, shared)
        for inner in SchemaWriter.innerShapes(of: shape) where !shared.contains(where: { $0.name == inner.name }) {
            text += table(inner, page: page, level: 3, shared)
        }
        let examples = samples.filter { $0.name.hasPrefix("samples/\(page)-") }
        if !examples.isEmpty {
            let links = examples.map { "[\($0.name)](\($0.name))" }.joined(separator: ", ")
            text += "Contoh lengkap · whole examples: \(links)\n\n"
        }
        return text
    }

    private static func table(_ shape: ShapeDoc, page: String, level: Int, _ shared: [ShapeDoc]) -> String {
        let isDocument = level == 2
        let anchor = isDocument ? page : anchor(of: shape.name, on: page)
        var text = """
            <a id="\(anchor)"></a>

            \(String(repeating: "#", count: level)) `\(shape.name)`

            \(both(shape.meaning))

            | kunci · key | isi · value | wajib · required | arti · meaning | contoh · example |
            | --- | --- | --- | --- | --- |

            """
        if isDocument {
            let meaning = Message(id: "jenis dokumen", en: "the kind of document")
            text += row(["`kind`", "`\(page)`", "wajib · required", both(meaning), "`\(page)`"])
        }
        for field in shape.fields {
            text += row([
                "`\(field.name)`", type(field.type, page: page, shared), presence(of: field), both(field.meaning),
                "`\(field.example)`",
            ])
        }
        return text + "\n"
    }

    private static func presence(of field: FieldDoc) -> String {
        if field.isRequired { return "wajib · required" }
        guard let value = field.defaultValue else { return "boleh · optional" }
        return "bawaan · default: \(value)"
    }

    /// The type in both languages, with links to the tables of the shapes that it names.
    private static func type(_ type: TypeDoc, page: String, _ shared: [ShapeDoc]) -> String {
        func link(_ shape: ShapeDoc) -> String {
            let home = shared.contains { $0.name == shape.name } ? "bersama" : page
            return "[`\(shape.name)`](#\(anchor(of: shape.name, on: home)))"
        }
        return both(Message(id: type.words(english: false, object: link), en: type.words(english: true, object: link)))
    }

    private static func anchor(of shape: String, on page: String) -> String {
        "\(page)-" + shape.map { $0 == " " || $0 == "_" ? "-" : $0 }
    }

    // MARK: Shapes

    /// The shapes that more than one kind of document uses, in order of first use.
    private static var sharedShapes: [ShapeDoc] {
        let all = DocumentKind.allCases.flatMap { SchemaWriter.innerShapes(of: DocumentReference.shape(of: $0)) }
        var shared: [ShapeDoc] = []
        for shape in all where all.count(where: { $0.name == shape.name }) > 1 {
            if !shared.contains(where: { $0.name == shape.name }) { shared.append(shape) }
        }
        return shared
    }

    // MARK: Markdown

    private static func both(_ message: Message) -> String {
        message.id == message.en ? message.id : "\(message.id) · \(message.en)"
    }

    private static func row(_ cells: [String]) -> String {
        "| " + cells.map(cell).joined(separator: " | ") + " |\n"
    }

    /// A table cell: a vertical bar would end it.
    private static func cell(_ text: String) -> String {
        text.reduce(into: "") { $0 += $1 == "|" ? "\\|" : $1 == "\n" ? " " : String($1) }
    }
}
