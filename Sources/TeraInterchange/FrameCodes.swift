internal import TeraArtifact

/// The codes of a frame, as coders write them: ids, and titles as they are read.
struct FrameCodes {
    struct Refusal: Error {
        let fault: CodingFault
    }

    let artifact: CodingArtifact
    /// Folded name → id.
    private var ids: [String: String] = [:]
    private var names: [String] = []
    /// Folded title → id of its category.
    private var subtopics: [String: String] = [:]

    init(_ artifact: CodingArtifact) {
        self.artifact = artifact
        for category in artifact.categories { add(category.id, category.title) }
        add(artifact.none.id, artifact.none.title)
        for category in artifact.categories {
            for title in category.subtopics.flatMap(\.values) {
                let folded = TextFolding.fold(title)
                if subtopics[folded] == nil { subtopics[folded] = category.id }
            }
        }
    }

    private mutating func add(_ id: String, _ title: Texts) {
        for name in [id] + title.sorted(by: { $0.key < $1.key }).map(\.value) {
            let folded = TextFolding.fold(name)
            if ids[folded] == nil { ids[folded] = id }
            names.append(name)
        }
    }

    func code(_ cell: String) -> Result<String, Refusal> {
        let folded = TextFolding.fold(cell)
        if let id = ids[folded] { return .success(id) }
        if let category = subtopics[folded] {
            return .failure(Refusal(fault: .subtopic(cell, category: category)))
        }
        let near = NearestName.of(cell, among: names).flatMap { ids[TextFolding.fold($0)] }
        return .failure(Refusal(fault: .unknownCode(cell, nearest: near)))
    }

    /// Why these codes cannot be those of one comment.
    func fault(of codes: [String]) -> CodingFault? {
        guard codes.count > 1 else { return nil }
        if artifact.codes == .one { return .severalCodes(codes, onlyOne: true) }
        return codes.contains(artifact.none.id) ? .severalCodes(codes, onlyOne: false) : nil
    }

    func inOrder(_ codes: [String]) -> [String] {
        (artifact.categories.map(\.id) + [artifact.none.id]).filter(codes.contains)
    }
}

/// Who was asked one question, by the ids that a file of codes may have.
struct CommentIndex {
    enum Found {
        case none, several
        case one(String)
    }

    private let answers: [String: String]
    /// Of ids that name a row of a file, such as `data/reaksi.csv:12`: without the folder.
    private let short: [String: [String]]
    private let sorted: [String]

    init(_ comments: CommentSet) {
        answers = comments.answers
        sorted = answers.keys.sorted()
        short = Dictionary(
            grouping: comments.answers.keys.filter { $0.contains(/\/[^\/]*:[0-9]+$/) },
            by: { $0.split(separator: "/").last.map(String.init) ?? $0 })
    }

    func find(_ id: String) -> Found {
        if answers[id] != nil { return .one(id) }
        guard let rows = short[id], let first = rows.first else { return .none }
        return rows.count == 1 ? .one(first) : .several
    }

    func isWritten(_ participant: String) -> Bool {
        !CSVReader.trimmed(answers[participant] ?? "").isEmpty
    }

    func nearest(to id: String) -> String? {
        // Numbered ids all lie an edit from each other: the nearest row of a file is no help.
        let last = id.split(separator: ":").last.map(String.init) ?? id
        guard !(id.contains(":") && last.allSatisfy(\.isNumber)) else { return nil }
        return NearestName.of(id, among: sorted)
    }
}
