public import TeraArtifact

extension Build {
    /// The forms, each with the SHA-256 of its bytes, and the rules that score them.
    public func compiled() throws -> (forms: [(form: Form, sha256: String)], specs: [ScoringSpec]) {
        var forms: [(form: Form, sha256: String)] = []
        var specs: [ScoringSpec] = []
        let places = Dictionary(files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        for artifact in artifacts {
            guard let file = places[artifact.path].map({ files[$0] }) else { continue }
            switch Kind(rawValue: artifact.kind) {
            case .form:
                forms.append((try CanonicalJSON.decode(Form.self, from: file.data), artifact.sha256))
            case .scoring: specs.append(try CanonicalJSON.decode(ScoringSpec.self, from: file.data))
            case .standard, .register, .coding, .report, .compatibility, nil: continue
            }
        }
        return (forms, specs)
    }

    /// The same build, with what it reads of earlier ones.
    public mutating func add(_ compatibility: Compatibility) throws {
        let artifact = try Artifact(compatibility, kind: .compatibility, id: "compatibility")
        add(artifact)
        try seal(documents: documents)
    }
}
