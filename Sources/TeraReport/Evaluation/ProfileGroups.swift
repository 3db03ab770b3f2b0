internal import TeraArtifact
internal import TeraRuntime

/// What people with a predikat are parted by: jenjang and province always, other fields of the list where asked.
struct ProfileGroups {
    struct Cut {
        var id: String
        var heading: Phrase
        var groups: [PredikatByGroup.Group]
        /// Whether the groups are those of a register, so that absent ones are told.
        var isRegister = false
    }

    let context: EvaluationContext

    func all() -> [Cut] {
        base + context.data.cuts.map(own)
    }

    /// Those that are always printed.
    var base: [Cut] { [jenjang, provinces].compactMap(\.self) }

    /// Of every column of the list, asked for or not, in an order that does not depend on which are.
    var columns: [Cut] {
        var seen: Set<String> = []
        return (context.data.cuts + context.data.columns)
            .filter { seen.insert(TextFolding.fold($0.heading)).inserted }
            .sorted { (TextFolding.fold($0.heading), $0.heading) < (TextFolding.fold($1.heading), $1.heading) }
            .map(own)
    }

    private var jenjang: Cut? {
        guard !context.part.jenjang.isEmpty else { return nil }
        return Cut(
            id: "jenjang", heading: context.own("Jenjang", "Jenjang"),
            groups: context.levels.map { level in
                group(level.id, context.phrase(level.title), context.of(level, context.part.evaluated))
            })
    }

    private var provinces: Cut? {
        let entries = context.data.registers.filter { $0.holds == "province" }.flatMap(\.entries)
        guard !entries.isEmpty else { return nil }
        let known = Set(entries.map(\.id))
        let others = Set(context.part.evaluated.map(\.participant.provinsi)).subtracting(known).sorted()
        return Cut(
            id: "provinces", heading: context.own("Provinsi", "Province"),
            groups: (entries.map { ($0.id, context.phrase($0.title)) } + others.map { ($0, quoted($0)) }).map {
                id, title in
                group(id, title, context.part.evaluated.filter { $0.participant.provinsi == id })
            }, isRegister: others.isEmpty)
    }

    /// By the alphabet, so that the order tells nothing of the counts. What few people's row says of them by its name
    /// alone is one row.
    private func own(_ cut: ProfileCut) -> Cut {
        var people: [String: [EvaluatedPerson]] = [:]
        var silent: [EvaluatedPerson] = []
        for person in context.part.evaluated {
            let value = cut.values[person.participant.id] ?? ""
            if value.isEmpty { silent.append(person) } else { people[value, default: []].append(person) }
        }
        let sorted = people.sorted { (TextFolding.fold($0.key), $0.key) < (TextFolding.fold($1.key), $1.key) }
        var groups = sorted.filter { $0.value.count >= context.smallest }.map {
            group($0.key, quoted($0.key), $0.value)
        }
        let rare = sorted.filter { $0.value.count < context.smallest }.flatMap(\.value)
        if !rare.isEmpty {
            groups.append(group("rare", context.own("isian lain yang jarang", "other, rare values"), rare))
        }
        if !silent.isEmpty { groups.append(group("missing", context.own("tanpa isian", "no value"), silent)) }
        return Cut(id: id(cut.heading), heading: quoted(cut.heading), groups: groups)
    }

    /// Of a heading without a letter that file names have, its place among those asked for.
    private func id(_ heading: String) -> String {
        let slug = ProfileTables.slug(heading)
        guard slug.isEmpty else { return "by-\(slug)" }
        let asked = context.data.cuts.firstIndex { $0.heading == heading }
        return asked.map { "by-\($0 + 1)" } ?? "by-\(TextFolding.fold(heading))"
    }

    private func group(_ id: String, _ title: Phrase, _ people: [EvaluatedPerson]) -> PredikatByGroup.Group {
        PredikatByGroup.Group(id: id, title: title, people: people)
    }

    /// What the list says, in the language of whoever wrote it.
    private func quoted(_ text: String) -> Phrase { Phrase(text, language: ReportLanguage.indonesian.rawValue) }
}
