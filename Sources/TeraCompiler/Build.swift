internal import FoundationEssentials
internal import TeraArtifact

/// The files of one build, in memory.
public struct Build: Sendable {
    /// By path, in the order of the manifest.
    public private(set) var files: [File] = []
    private var artifacts: [ManifestArtifact] = []

    public struct File: Sendable {
        /// Relative to the build's folder, with `/`.
        public let path: String
        public let bytes: [UInt8]
    }

    enum Kind: String {
        case form, scoring, standard, register

        var folder: String {
            switch self {
            case .form: "forms"
            case .scoring: "scoring"
            case .standard: "standards"
            case .register: "registers"
            }
        }
    }

    /// Adds an artifact; returns the SHA-256 of its bytes.
    @discardableResult
    mutating func add(_ artifact: some Encodable, kind: Kind, id: String) throws -> String {
        let bytes = [UInt8](try CanonicalJSON.encode(artifact))
        let path = "\(kind.folder)/\(id).json"
        let sha256 = SHA256.hex(bytes)
        files.append(File(path: path, bytes: bytes))
        artifacts.append(ManifestArtifact(kind: kind.rawValue, id: id, path: path, sha256: sha256))
        return sha256
    }

    /// Writes the manifest over everything added.
    mutating func seal(documents: [ManifestDocument]) throws {
        artifacts.sort { $0.path < $1.path }
        files.sort { $0.path < $1.path }
        let manifest = Manifest(compiler: Compiler.version, documents: documents, artifacts: artifacts)
        files.insert(File(path: "manifest.json", bytes: [UInt8](try CanonicalJSON.encode(manifest))), at: 0)
    }
}
