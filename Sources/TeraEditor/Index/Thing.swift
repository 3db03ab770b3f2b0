internal import TeraDiagnostics
internal import TeraLanguage

/// A kind of name that an author gives: names of one space may be alike in another.
enum Space: Hashable, Sendable {
    case document(DocumentKind)
    case item, indikator, subkompetensi, level, topic, section, group, band, score, entry, point, subunsur
    /// Names that mean something only beside their owner, such as options, by the shape that gives them.
    case local(String)

    /// What may be renamed: all its uses are known. Ids of options also stand in texts of expressions.
    var isRenamable: Bool {
        !isLocal && self != .entry
    }

    var isLocal: Bool {
        if case .local = self { return true }
        return false
    }

    /// The space of an id, by the shape that it stands in and its key there.
    static func defined(in shape: String, field: String, kind: DocumentKind, isDocument: Bool) -> Space? {
        if isDocument { return field == "id" ? .document(kind) : nil }
        switch (shape, field) {
        case ("jenjang", "id"), ("role", "id"): return .level
        case ("subunsur", "id"): return .subunsur
        case ("subkompetensi", "id"): return .subkompetensi
        case ("indikator", "id"): return .indikator
        case ("item", "id"): return .item
        case ("topic", "id"): return .topic
        case ("section", "id"): return .section
        case ("group", "group"), ("repeat", "repeat"): return .group
        case ("band", "id"): return .band
        case ("score", "id"): return .score
        case ("entry", "id"): return .entry
        case ("point", "id"): return .point
        case ("entry", _), ("override-option", _): return nil
        default: return .local(shape)
        }
    }

    /// What a reference of a field may lead to.
    static func referred(by what: String) -> [Space] {
        switch what {
        case "item": [.item, .indikator]
        case "item atau bagian": [.item, .section, .group]
        case "jenjang", "role": [.level]
        case "indikator": [.indikator]
        case "subkompetensi": [.subkompetensi]
        case "topic": [.topic]
        case "section": [.section]
        case "band": [.band]
        // Of a performance instrument scores are by subkompetensi, of a mapping by jenjang.
        case "score": [.score, .subkompetensi, .level]
        case "point": [.point]
        case "programme register": [.entry]
        case "options": [.local("option")]
        case "report section": [.local("report_section")]
        default: [.local(what)]
        }
    }

    /// What a name in an expression or within the braces of a text may lead to.
    static let named: [Space] = [.item, .indikator, .section, .group]

    /// What a waiver's `at` may name.
    static let waived: [Space] = [
        .item, .indikator, .subkompetensi, .level, .topic, .section, .group, .band, .score, .entry, .point, .subunsur,
    ]
}
