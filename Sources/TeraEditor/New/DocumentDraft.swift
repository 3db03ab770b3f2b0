internal import TeraDiagnostics
public import TeraLanguage

/// A new document: what it asks, and its text. It offers what the project has.
public struct DocumentDraft: Sendable {
    public let kind: DocumentKind
    private let project: Project

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

    // MARK: Questions

    /// The next thing to ask, after these answers; nil where nothing is left.
    public func next(after answers: [String: String]) -> DraftQuestion? {
        questions(answers).first { answers[$0.key] == nil }
    }

    /// What a copy of a document must have of its own.
    public func nextOfCopy(of old: String, after answers: [String: String]) -> DraftQuestion? {
        let own = questions(answers).filter { ["title", "id", "from", "to"].contains($0.key) }
        let standard = project.blueprints.first { kind == .blueprint && $0.header.id.value == old }?.standard.value
        let level = standard.map { [levelQuestion(["standard": $0])] } ?? []
        return (own + level).first { answers[$0.key] == nil }
    }

    private func questions(_ answers: [String: String]) -> [DraftQuestion] {
        let name = [
            DraftQuestion("title", Message(id: "Nama resminya", en: "Its official name")),
            DraftQuestion(
                "id", Message(id: "Id-nya", en: "Its id"), proposal: answers["title"].map { Self.id(of: $0) }),
        ]
        return name + ownQuestions(answers)
    }

    private func ownQuestions(_ answers: [String: String]) -> [DraftQuestion] {
        switch kind {
        case .standard:
            return [
                DraftQuestion(
                    "jenjang", Message(id: "Jenjang, dipisahkan koma", en: "Jenjang, parted by commas"),
                    proposal: "Terampil, Mahir"),
                DraftQuestion("subunsur", Message(id: "Subunsur pertama", en: "The first subunsur")),
                DraftQuestion(
                    "subkompetensi",
                    Message(id: "Subkompetensinya, dipisahkan koma", en: "Its subkompetensi, parted by commas")),
            ]
        case .blueprint:
            return [choice("standard", "Standar", "Standard", headers(.standard)), levelQuestion(answers)]
        case .scale:
            return [
                DraftQuestion(
                    "options",
                    Message(
                        id: "Pilihan dari yang terendah, dipisahkan koma", en: "Options, lowest first, parted by commas"
                    ), proposal: "Tidak pernah, Jarang, Sering, Selalu")
            ]
        case .bank:
            return [
                DraftQuestion("topic", Message(id: "Pokok bahasan pertama", en: "The first topic")),
                DraftQuestion(
                    "stems",
                    Message(id: "Pertanyaan, dipisahkan titik koma", en: "Questions, parted by semicolons")),
            ]
        case .instrument: return instrumentQuestions(answers)
        case .battery: return batteryQuestions(answers)
        case .register:
            return [
                DraftQuestion(
                    "entries", Message(id: "Isinya, dipisahkan koma", en: "Its entries, parted by commas"))
            ]
        case .test: return [choice("battery", "Baterai", "Battery", headers(.battery))]
        }
    }

    private func choice(
        _ key: String, _ id: String, _ en: String, _ offers: [DraftQuestion.Offer]
    ) -> DraftQuestion {
        DraftQuestion(key, Message(id: id, en: en), offers: offers, isClosed: true)
    }

    private func headers(_ kind: DocumentKind) -> [DraftQuestion.Offer] {
        project.headers.filter { $0.kind == kind }.map {
            DraftQuestion.Offer(id: $0.header.id.value, title: $0.header.title.base)
        }
    }

    /// Levels of the standard that no blueprint has yet.
    private func levelQuestion(_ answers: [String: String]) -> DraftQuestion {
        let standard = answers["standard"].flatMap { project.standard($0) }
        let levels = ((standard?.jenjang ?? []) + (standard?.roles ?? [])).filter { level in
            project.blueprint(standard: standard?.header.id.value ?? "", level: level.id.value) == nil
        }
        let offers = levels.map { DraftQuestion.Offer(id: $0.id.value, title: $0.title.base) }
        return choice("level", "Jenjang atau peran yang belum punya blueprint", "Jenjang or role without one", offers)
    }

    private func instrumentQuestions(_ answers: [String: String]) -> [DraftQuestion] {
        let purpose = DraftQuestion(
            "purpose", Message(id: "Gunanya", en: "Its purpose"),
            offers: [
                DraftQuestion.Offer(id: "reaction", title: "kuesioner reaksi · reaction questionnaire"),
                DraftQuestion.Offer(id: "observation", title: "observasi · observation"),
                DraftQuestion.Offer(id: "performance", title: "penilaian 360 derajat · 360-degree evaluation"),
            ], isClosed: true)
        guard answers["purpose"] == "performance" else {
            return [purpose, choice("bank", "Bank butirnya", "The bank of its items", headers(.bank))]
        }
        return [
            purpose, choice("standard", "Standar yang dinilai", "The standard assessed", headers(.standard)),
            choice("scale", "Skala butirnya", "The scale of its items", headers(.scale)),
        ]
    }

    private func batteryQuestions(_ answers: [String: String]) -> [DraftQuestion] {
        let instrument = answers["instrument"].flatMap { project.instrument($0) }
        let programmes = project.registers.filter { $0.holds?.value == .programme }.flatMap(\.entries).map {
            DraftQuestion.Offer(id: $0.id.value, title: $0.title.base)
        }
        var questions = [
            choice("instrument", "Instrumennya", "Its instrument", headers(.instrument)),
            choice("programme", "Programnya", "Its programme", programmes),
            DraftQuestion("from", Message(id: "Hari pertama pengisian, YYYY-MM-DD", en: "First day, YYYY-MM-DD")),
            DraftQuestion(
                "to", Message(id: "Hari terakhir, YYYY-MM-DD", en: "Last day, YYYY-MM-DD"), proposal: answers["from"]),
        ]
        let purpose = instrument?.purpose?.value
        if instrument != nil, purpose != .performance, purpose != .mapping {
            questions.append(
                DraftQuestion("occasion", Message(id: "Kesempatannya", en: "Its occasion"), proposal: "post"))
        }
        return questions
    }

    // MARK: Text

    /// The document, when everything is answered.
    public func text(_ answers: [String: String]) -> String {
        let answer = { (key: String) in answers[key] ?? "" }
        return DraftText(kind: kind, project: project, answer: answer).text
    }
}
