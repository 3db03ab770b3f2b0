internal import TeraDiagnostics
internal import TeraYAML

/// From the nodes of one YAML document to a document of tera.
enum DocumentDecoder {
    /// The document, or nil where not even its kind is known; problems are recorded in either case.
    static func decode(_ root: YAMLNode, _ context: inout DecodeContext) -> Document? {
        guard root.kind == .mapping else {
            context.problems.append(
                Diagnostic(
                    DecodingCodes.noKind, at: root.span.startPoint,
                    Message(
                        id: "dokumen dimulai dengan `kind:`, tetapi di sini ada hal lain",
                        en: "a document starts with `kind:`, but here is something else"),
                    help: kindHelp))
            return nil
        }
        guard let (key, kindNode) = root.entries.first(where: { $0.key.text == "kind" }) else {
            let first = root.entries.first(where: { _ in true })?.key.span ?? root.span
            context.problems.append(
                Diagnostic(
                    DecodingCodes.noKind, at: first,
                    Message(id: "dokumen ini tidak punya `kind`", en: "this document has no `kind`"), help: kindHelp))
            return nil
        }
        _ = key
        context.field = "kind"
        guard let kind = ValueType<Located<DocumentKind>>.enumeration(DocumentKind.self).decode(kindNode, &context)
        else { return nil }
        switch kind.value {
        case .standard: return Standard.shape.document(root, kind, &context, \.header).map(Document.standard)
        case .blueprint: return Blueprint.shape.document(root, kind, &context, \.header).map(Document.blueprint)
        case .scale: return Scale.shape.document(root, kind, &context, \.header).map(Document.scale)
        case .bank: return Bank.shape.document(root, kind, &context, \.header).map(Document.bank)
        case .instrument: return Instrument.shape.document(root, kind, &context, \.header).map(Document.instrument)
        case .battery: return Battery.shape.document(root, kind, &context, \.header).map(Document.battery)
        case .register: return Register.shape.document(root, kind, &context, \.header).map(Document.register)
        case .test: return TestDocument.shape.document(root, kind, &context, \.header).map(Document.test)
        case .codingFrame: return CodingFrame.shape.document(root, kind, &context, \.header).map(Document.codingFrame)
        case .reportText: return ReportText.shape.document(root, kind, &context, \.header).map(Document.reportText)
        }
    }

    private static var kindHelp: Message {
        let kinds = DocumentKind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        return Message(
            id: "tulis `kind:` di baris pertama dengan salah satu dari: \(kinds)",
            en: "write `kind:` on the first line with one of: \(kinds)")
    }
}

extension Shape {
    fileprivate func document(
        _ root: YAMLNode, _ kind: Located<DocumentKind>, _ context: inout DecodeContext,
        _ header: WritableKeyPath<Value, DocumentHeader>
    ) -> Value? {
        var document = decode(root, &context, skipping: "kind")
        document?[keyPath: header].kindSpan = kind.span
        return document
    }
}
