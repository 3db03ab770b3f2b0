/// What a build holds and what it was made from. JSON: `Grammar/manifest.schema.json`.
public struct Manifest: Codable, Sendable, Equatable {
    public static let currentFormat = "tera-manifest/1"

    public var format: String
    /// The version of the compiler.
    public var compiler: String
    /// The documents, by kind and id: independent of file names and of the order of files.
    public var documents: [ManifestDocument]
    /// Every file of the build but this one, by path.
    public var artifacts: [ManifestArtifact]

    public init(
        format: String = Manifest.currentFormat, compiler: String, documents: [ManifestDocument],
        artifacts: [ManifestArtifact]
    ) {
        self.format = format
        self.compiler = compiler
        self.documents = documents
        self.artifacts = artifacts
    }
}

/// A document that went into the build.
public struct ManifestDocument: Codable, Sendable, Equatable {
    public var kind: String
    public var id: String
    /// SHA-256 of the document's source text from its first key to its last value.
    public var sha256: String

    public init(kind: String, id: String, sha256: String) {
        self.kind = kind
        self.id = id
        self.sha256 = sha256
    }
}

/// A file of the build.
public struct ManifestArtifact: Codable, Sendable, Equatable {
    /// `form`, `scoring`, `standard`, `register`, `coding` or `compatibility`.
    public var kind: String
    public var id: String
    /// Relative to the manifest, with `/`.
    public var path: String
    /// SHA-256 of the file's bytes.
    public var sha256: String

    public init(kind: String, id: String, path: String, sha256: String) {
        self.kind = kind
        self.id = id
        self.path = path
        self.sha256 = sha256
    }
}
