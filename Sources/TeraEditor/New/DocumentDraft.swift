internal import TeraDiagnostics
public import TeraLanguage

/// A new document: what it asks, and its text. It offers what the project has.
public struct DocumentDraft: Sendable {
    public let kind: DocumentKind
    let project: Project

    public init(_ kind: DocumentKind, in checked: CheckedProject) {
        self.kind = kind
        project = checked.project
    }

    /// An id as it may be written, from a title.
    public static func id(of title: String) -> String {
        var id = ""
        for scalar in title.lowercased().unicodeScalars {
            if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
                id.unicodeScalars.append(scalar)
            } else if !id.isEmpty, !id.hasSuffix("-") {
                id += "-"
            }
        }
        while id.hasSuffix("-") || id.utf8.count > 64 { id.removeLast() }
        return id
    }

    /// Whether the kind has a document of this id already.
    public func isTaken(_ id: String) -> Bool {
        project.headers.contains { $0.kind == kind && $0.header.id.value == id }
    }

    /// The next thing to ask, after these answers; nil where nothing is left.
    public func next(after answers: [String: String]) -> DraftQuestion? {
        questions(answers).first { answers[$0.key] == nil }
    }

    /// What a copy of a document must have of its own.
    public func nextOfCopy(of old: String, after answers: [String: String]) -> DraftQuestion? {
        questionsOfCopy(of: old, answers).first { answers[$0.key] == nil }
    }

    /// Answers to what is not asked, sorted; and what is asked.
    ///
    /// - Parameter old: nil where nothing is copied.
    public func unknown(in answers: [String: String], copyOf old: String?) -> (keys: [String], known: [String]) {
        let known = (old.map { questionsOfCopy(of: $0, answers) } ?? questions(answers)).map(\.key)
        return (answers.keys.filter { !known.contains($0) }.sorted(), known)
    }

    private func questionsOfCopy(of old: String, _ answers: [String: String]) -> [DraftQuestion] {
        let own = questions(answers.merging(["languages": "id"]) { first, _ in first })
            .filter { ["title", "id", "from", "to"].contains($0.key) }
        let standard = project.blueprints.first { kind == .blueprint && $0.header.id.value == old }?.standard.value
        // An item has but one frame.
        let frame = project.codingFrames.first { kind == .codingFrame && $0.header.id.value == old }
        let isOfAProgramme = project.reportTexts.contains {
            kind == .reportText && $0.header.id.value == old && $0.programme != nil
        }
        return own + (isOfAProgramme ? [DraftQuestions(self, [:]).unwrittenProgramme] : [])
            + (standard.map { [DraftQuestions(self, ["standard": $0]).level] } ?? [])
            + (frame.map { [DraftQuestions(self, ["instrument": $0.instrument.value]).openQuestion] } ?? [])
    }

    private func questions(_ answers: [String: String]) -> [DraftQuestion] {
        let questions = DraftQuestions(self, answers)
        let id = DraftQuestion(
            "id", Message(id: "Id-nya", en: "Its id"), proposal: answers["title"].map { Self.id(of: $0) })
        let name = questions.text("title", "Nama resminya", "Its official name") + [id]
        return questions.languages + name + questions.own
    }

    /// The document, when everything is answered.
    public func text(_ answers: [String: String]) -> String {
        DraftText(kind: kind, project: project, answers: answers).text
    }
}
