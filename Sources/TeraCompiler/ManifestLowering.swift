internal import TeraArtifact
internal import TeraDiagnostics
internal import TeraLanguage

/// The documents of a build, each with the hash of its own text: where the text stands does not matter.
/// Tests are not among them: they say something of a build and change nothing of it.
enum ManifestLowering {
    static func documents(of project: Project) -> [ManifestDocument] {
        project.headers.filter { $0.kind != .test }.map { kind, header in
            let bytes = project.files[Int(header.span.file)].bytes[Int(header.span.start)..<Int(header.span.end)]
            return ManifestDocument(kind: kind.rawValue, id: header.id.value, sha256: SHA256.hex(bytes))
        }
    }
}
