internal import TeraArtifact
internal import TeraLanguage

/// Takes the texts of one form apart where answers fill them in. In the text itself stands then, in brackets, what will
/// be put there; beside it are its parts.
struct PipeLowering {
    /// Made for the first text that needs it: most forms have none.
    private lazy var pipes = make()
    private let make: () -> CheckedPipes
    /// The stems of the items so far: what an answer is called where nobody has answered.
    private var stems: [String: Texts] = [:]
    private var id: (String) -> String = { $0 }
    /// Fields of the participant that any text shows.
    private var fields: Set<String> = []

    init(_ make: @escaping () -> CheckedPipes) { self.make = make }

    mutating func take(_ section: inout Section) {
        var taken: [PipedText] = []
        apply(&section.title) { taken.append(PipedText(field: .title, parts: $0)) }
        if var introduction = section.introduction {
            apply(&introduction) { taken.append(PipedText(field: .introduction, parts: $0)) }
            section.introduction = introduction
        }
        section.pipes = taken.isEmpty ? nil : taken
    }

    /// - Parameter id: an item's id as its author wrote it → as the form has it, seen from here.
    mutating func take(_ item: inout FormItem, id: @escaping (String) -> String) {
        self.id = id
        defer { self.id = { $0 } }
        var taken: [PipedText] = []
        var common = item.common
        apply(&common.stem) { taken.append(PipedText(field: .stem, parts: $0)) }
        if var help = common.help {
            apply(&help) { taken.append(PipedText(field: .help, parts: $0)) }
            common.help = help
        }
        for (index, constraint) in (common.logic?.constraints ?? []).enumerated() {
            var message = constraint.message
            apply(&message) { taken.append(PipedText(field: .message, constraint: index, parts: $0)) }
            common.logic?.constraints?[index].message = message
        }
        let own = item.register == nil ? item.options ?? [] : []
        for (index, option) in own.enumerated() where option.text.values.contains(where: isPiped) {
            var text = option.text
            apply(&text) { taken.append(PipedText(field: .option, option: option.id, parts: $0)) }
            item.editOptions { $0[index].text = text }
        }
        common.pipes = taken.isEmpty ? nil : taken
        if common != item.common { item.editCommon { $0 = common } }
        stems[item.id] = common.stem
    }

    private func isPiped(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "{")) }

    private mutating func apply(_ texts: inout Texts, _ found: ([String: [TextPart]]) -> Void) {
        guard texts.values.contains(where: isPiped) else { return }
        var all: [String: [TextPart]] = [:]
        var isAny = false
        for (language, text) in texts {
            guard let parts = pipes.parts(of: text) else {
                all[language] = [.text(text)]
                continue
            }
            isAny = true
            let placed = parts.map { $0.placed(id) }
            all[language] = placed.map(\.artifact)
            texts[language] = placed.map { words($0, language) }.joined()
        }
        if isAny { found(all) }
    }

    /// What stands where nobody has answered.
    private mutating func words(_ part: CheckedTextPart, _ language: String) -> String {
        switch part {
        case .words(let words): return words
        case .answer(let id, _):
            let stem = stems[id].flatMap { $0[language] ?? $0["id"] ?? $0.values.min() }
            let words = stem.map { String($0.reversed().drop { "?.: ".contains($0) }.reversed()) }
            return "[\(words.map(Self.cut) ?? id)]"
        case .participant(let field, _):
            fields.insert(field)
            return "[\(language == "id" ? Self.indonesian[field] ?? field : Self.english[field] ?? field)]"
        }
    }

    /// A stem may name one that names another, and so on: what stands in brackets would double with each.
    private static func cut(_ words: String) -> String {
        let start = words.prefix(500)
        return start.endIndex < words.endIndex ? start + "…" : words
    }

    private static let indonesian = [
        "id": "nomor peserta", "name": "nama peserta", "jenjang": "jenjang peserta", "instansi": "instansi peserta",
        "provinsi": "provinsi peserta", "programmes": "program yang diikuti peserta",
    ]
    private static let english = [
        "id": "participant's number", "name": "participant's name", "jenjang": "participant's jenjang",
        "instansi": "participant's agency", "provinsi": "participant's province",
        "programmes": "participant's programmes",
    ]

    /// What ids of the participant's fields are called, of the fields that texts show.
    func names(_ project: Project, _ standard: TeraLanguage.Standard?, language: String) -> [FieldNames]? {
        func entries(_ content: RegisterContent) -> [Named] {
            project.registers.filter { $0.holds?.value == content }.flatMap(\.entries).map {
                Named(id: $0.id.value, title: $0.title.texts(default: "id"))
            }
        }
        let all = fields.sorted().compactMap { field -> FieldNames? in
            let named: [Named] =
                switch field {
                case "jenjang":
                    ((standard?.jenjang ?? []) + (standard?.roles ?? [])).map {
                        Named(id: $0.id.value, title: $0.title.texts(default: standard?.language ?? language))
                    }
                case "provinsi": entries(.province)
                case "programmes": entries(.programme)
                default: []
                }
            return named.isEmpty ? nil : FieldNames(field: field, entries: named)
        }
        return all.isEmpty ? nil : all
    }
}

extension CheckedTextPart {
    fileprivate func placed(_ place: (String) -> String) -> CheckedTextPart {
        guard case .answer(let id, let fallback) = self else { return self }
        return .answer(place(id), fallback: fallback)
    }

    fileprivate var artifact: TextPart {
        switch self {
        case .words(let words): .text(words)
        case .answer(let id, let fallback): .answer(id, fallback: fallback)
        case .participant(let field, let fallback): .participant(field, fallback: fallback)
        }
    }
}
