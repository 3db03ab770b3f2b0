internal import FoundationEssentials
internal import TeraArtifact

/// The files of one build, in memory.
public struct Build: Sendable {
    /// By path, in the order of the manifest.
    public private(set) var files: [File] = []
    private(set) var artifacts: [ManifestArtifact] = []
    /// What it was made of, once it is sealed.
    private(set) var documents: [ManifestDocument] = []

    public struct File: Sendable {
        /// Relative to the build's folder, with `/`.
        public let path: String
        public let bytes: [UInt8]

        var data: Data { Data(bytes) }
    }

    private static let manifest = "manifest.json"

    enum Kind: String {
        case form, scoring, standard, register, coding, report, compatibility

        var folder: String {
            switch self {
            case .form: "forms"
            case .scoring: "scoring"
            case .standard: "standards"
            case .register: "registers"
            case .coding: "codings"
            case .report: "reports"
            // One a build, beside the manifest.
            case .compatibility: ""
            }
        }
    }

    /// One artifact as its bytes, and its line in the manifest.
    struct Artifact: Sendable {
        let file: File
        let entry: ManifestArtifact

        init(_ artifact: some Encodable, kind: Kind, id: String) throws {
            let bytes = [UInt8](try CanonicalJSON.encode(artifact))
            let path = kind.folder.isEmpty ? "\(id).json" : "\(kind.folder)/\(id).json"
            file = File(path: path, bytes: bytes)
            entry = ManifestArtifact(kind: kind.rawValue, id: id, path: path, sha256: SHA256.hex(bytes))
        }
    }

    mutating func add(_ artifact: Artifact) {
        files.append(artifact.file)
        artifacts.append(artifact.entry)
    }

    /// Writes the manifest over everything added, in the place of one that is there.
    mutating func seal(documents: [ManifestDocument]) throws {
        self.documents = documents
        files.removeAll { $0.path == Self.manifest }
        artifacts.sort { $0.path < $1.path }
        files.sort { $0.path < $1.path }
        let manifest = Manifest(compiler: Compiler.version, documents: documents, artifacts: artifacts)
        files.insert(File(path: Self.manifest, bytes: [UInt8](try CanonicalJSON.encode(manifest))), at: 0)
    }
}
