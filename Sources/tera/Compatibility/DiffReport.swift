import TeraArtifact
import TeraDiagnostics
import TeraRuntime

/// What `tera diff` found, for its renderers.
struct DiffReport {
    let old: String
    let new: String
    let changes: [Change]
    let addedForms: [String]
    let removedForms: [String]
    let steps: [VersionStep]

    init(_ old: ComparedBuild, _ new: ComparedBuild) {
        let comparison = BuildComparison(old.side, new.side)
        self.old = old.name
        self.new = new.name
        changes = comparison.changes
        addedForms = comparison.addedForms
        removedForms = comparison.removedForms
        steps = new.steps(after: old, comparison)
    }

    var isEnough: Bool { steps.allSatisfy(\.isEnough) }

    /// The steps of which there is something to say.
    var told: [VersionStep] { steps.filter { $0.worst > .none || $0.old != $0.new || !$0.isEnough } }

    /// The changes of a class, but for those that are said elsewhere: of new forms and their rules, versions and names.
    func entries(_ kind: ChangeClass) -> [DiffEntry] {
        DiffEntry.entries(
            changes.filter {
                $0.kind == kind
                    && (kind != .none
                        || $0.place.form == nil && !["battery.version", "id", "scoring"].contains($0.field))
            })
    }

    /// What has another id and says so.
    var renames: [DiffEntry] { DiffEntry.entries(changes.filter { $0.kind == .none && $0.field == "id" }) }

    static let renamed = Message(
        id: "Berganti id, dan jawaban lama terbawa", en: "Renamed, and stored answers carry over")

    /// What a class is, and whom it hurts.
    static func heading(_ kind: ChangeClass) -> Message {
        switch kind {
        case .scores:
            Message(
                id: "Nilai lama dan baru tidak dapat dibandingkan", en: "Old and new scores are not comparable")
        case .answers: Message(id: "Jawaban lama tidak lagi terbaca", en: "Stored answers are no longer read")
        case .wording: Message(id: "Dibaca lain", en: "Reads differently")
        case .none: Message(id: "Tanpa akibat", en: "Without effect")
        }
    }

    /// The same in one word.
    static func word(_ kind: ChangeClass) -> Message {
        switch kind {
        case .scores: Message(id: "nilai", en: "scores")
        case .answers: Message(id: "jawaban", en: "answers")
        case .wording: Message(id: "bunyi", en: "wording")
        case .none: Message(id: "tanpa akibat", en: "none")
        }
    }

    static func step(_ step: VersionStep, _ language: MessageLanguage) -> String {
        let versions = "\(step.kind) \(step.id): \(step.old) → \(step.new)"
        if step.isEnough {
            return versions + Message(id: ", cukup", en: ", enough")[language]
        }
        if step.new < step.old {
            return versions
                + Message(
                    id: ", mundur: tulis `version: \(step.needed)`", en: ", goes back: write `version: \(step.needed)`")[
                    language]
        }
        return versions
            + Message(
                id: ", terlalu kecil (\(word(step.worst).id)): tulis `version: \(step.needed)`",
                en: ", too small (\(word(step.worst).en)): write `version: \(step.needed)`")[language]
    }
}
