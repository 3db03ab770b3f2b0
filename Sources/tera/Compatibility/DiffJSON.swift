import TeraArtifact
import TeraRuntime

/// `tera diff --format json`: `Grammar/diff.schema.json`.
struct DiffJSON: Encodable {
    static let currentFormat = "tera-diff/1"

    var format = Self.currentFormat
    var old: String
    var new: String
    /// Whether every version step suffices.
    var enough: Bool
    /// The worst first.
    var changes: [Entry]
    var addedForms: [String]
    var removedForms: [String]
    var versions: [Version]

    struct Entry: Encodable {
        var `class`: ChangeClass
        var place: ChangePlace
        var field: String
        var was: String?
        var now: String?
        var why: Texts
        var batteries: [String]
    }

    struct Version: Encodable {
        /// `instrument` or `battery`.
        var kind: String
        var id: String
        var `class`: ChangeClass
        var old: String
        var new: String
        var needed: String
        var enough: Bool
        var batteries: [String]
    }

    init(_ report: DiffReport) {
        old = report.old
        new = report.new
        enough = report.isEnough
        changes = report.changes.map {
            Entry(
                class: $0.kind, place: $0.place, field: $0.field, was: $0.was, now: $0.now, why: $0.why,
                batteries: $0.batteries)
        }
        addedForms = report.addedForms
        removedForms = report.removedForms
        versions = report.steps.map {
            Version(
                kind: $0.kind, id: $0.id, class: $0.worst, old: $0.old.description, new: $0.new.description,
                needed: $0.needed.description, enough: $0.isEnough, batteries: $0.batteries)
        }
    }
}
