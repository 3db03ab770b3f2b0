internal import TeraCEL
internal import TeraDiagnostics

/// What the server tells an editor that it can do.
enum ServerCapabilities {
    static func json(version: String) -> JSON {
        let sync: JSON = .object([("openClose", .bool(true)), ("change", .int(2)), ("save", .bool(false))])
        let signs = [":", " ", ".", "\"", "[", ",", "{"].map { JSON.string($0) }
        return .object([
            (
                "capabilities",
                .object([
                    ("positionEncoding", .string("utf-16")), ("textDocumentSync", sync),
                    ("completionProvider", .object([("triggerCharacters", .array(signs))])),
                    ("hoverProvider", .bool(true)), ("definitionProvider", .bool(true)),
                    ("referencesProvider", .bool(true)),
                    ("renameProvider", .object([("prepareProvider", .bool(true))])),
                    ("documentSymbolProvider", .bool(true)), ("foldingRangeProvider", .bool(true)),
                    ("documentFormattingProvider", .bool(true)),
                    ("codeActionProvider", .object([("codeActionKinds", .array([.string("quickfix")]))])),
                    ("codeLensProvider", .object([("resolveProvider", .bool(false))])),
                ])
            ), ("serverInfo", .object([("name", .string("tera")), ("version", .string(version))])),
        ])
    }
}
