internal import TeraDiagnostics

/// Groups and repeats stand one within another at most, under names of their own, and come in the order written.
enum GroupCheck: Check {
    static let codes = [nested, name, drawn]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        for instrument in context.project.instruments {
            var names = Names(instrument, context)
            for section in instrument.sections {
                for entry in section.entries {
                    guard case .group(let group) = entry else { continue }
                    for inner in group.entries {
                        guard case .group(let second) = inner else { continue }
                        for entry in second.entries {
                            guard case .group(let third) = entry else { continue }
                            findings.append(tooDeep(third, in: second, in: group))
                        }
                    }
                }
                for group in section.groups { findings += names.meet(group) }
                if let group = section.groups.first { findings += draws(section, instrument, group) }
            }
        }
    }

    private static func tooDeep(_ third: ItemGroup, in second: ItemGroup, in first: ItemGroup) -> Diagnostic {
        let (id, around) = (third.id.value, second.id.value)
        return Diagnostic(
            nested, at: third.id.span,
            Message(
                id: "`\(id)` berada di dalam `\(around)`, yang sendiri sudah di dalam `\(first.id.value)`",
                en: "`\(id)` stands in `\(around)`, which stands in `\(first.id.value)` itself"),
            help: Message(
                id: "pindahkan butirnya ke `\(around)`, atau ke bagian lain",
                en: "move its items to `\(around)`, or to another section"),
            related: [Related(first.id.span, Message(id: "kelompok terluar di sini", en: "the outermost is here"))])
    }

    /// What a name stands for already.
    private struct Names {
        private var sections: [String: Span] = [:]
        private var items: [String: Span] = [:]
        private var groups: [String: Span] = [:]

        init(_ instrument: Instrument, _ context: CheckContext) {
            for section in instrument.sections {
                sections.firstValue(section.id.span, for: ExpressionName.of(section.id.value))
                let bank = section.bank.flatMap { context.project.bank($0.value) }?.items.map(\.id) ?? []
                for item in section.items + bank { items.firstValue(item.span, for: ExpressionName.of(item.value)) }
            }
        }

        mutating func meet(_ group: ItemGroup) -> [Diagnostic] {
            let id = group.id.value
            guard !id.isEmpty else { return [] }
            let key = ExpressionName.of(id)
            let found: (what: Message, span: Span)?
            if let span = groups[key] {
                found = (Message(id: "kelompok", en: "group"), span)
            } else if let span = sections[key] {
                found = (Message(id: "bagian", en: "section"), span)
            } else if let span = items[key] {
                found = (Message(id: "butir", en: "item"), span)
            } else if ["rater", "participant", "answer", "option"].contains(key) {
                return [taken(group)]
            } else {
                found = nil
            }
            groups.firstValue(group.id.span, for: key)
            guard let found else { return [] }
            return [
                Diagnostic(
                    name, at: group.id.span,
                    Message(
                        id: "`\(id)` sudah menjadi nama \(found.what.id) dalam instrumen ini",
                        en:
                            "`\(id)` is the name of \(found.what.en == "item" ? "an" : "a") \(found.what.en) of the instrument already"
                    ),
                    help: Message(id: "beri nama lain", en: "give it another name"),
                    related: [Related(found.span, Message(id: "dipakai di sini", en: "used here"))])
            ]
        }

        private func taken(_ group: ItemGroup) -> Diagnostic {
            let id = group.id.value
            return Diagnostic(
                name, at: group.id.span,
                Message(
                    id: "`\(id)` sudah punya arti lain dalam ekspresi",
                    en: "`\(id)` means something else in expressions already"),
                help: Message(id: "beri nama lain", en: "give it another name"))
        }
    }

    private static func draws(
        _ section: InstrumentSection, _ instrument: Instrument, _ group: ItemGroup
    ) -> [Diagnostic] {
        let isRandom = section.order?.value == .random
        guard let span = isRandom ? section.order?.span : section.sample?.span else { return [] }
        return [
            Diagnostic(
                drawn, at: span,
                Message(
                    id: "butir bagian `\(section.id.value)` diundi, padahal `\(group.id.value)` menyatukan sebagian",
                    en: "items of section `\(section.id.value)` are drawn, but `\(group.id.value)` keeps some together"),
                help: Message(
                    id: isRandom ? "hapus `order: random`" : "hapus `sample`",
                    en: isRandom ? "delete `order: random`" : "delete `sample`"),
                related: [Related(group.id.span, Message(id: "kelompoknya di sini", en: "the group is here"))])
        ]
    }

    static let nested = CodeDefinition(
        "G001", .error,
        title: Message(id: "kelompok yang bertingkat terlalu dalam", en: "groups nested too deep"),
        explanation: Message(
            id:
                "Di dalam `group` atau `repeat` boleh ada satu tingkat lagi, tidak lebih: pengisi perlu tahu ia ada di mana.",
            en:
                "Within a `group` or `repeat` there may be one more level and no further: who answers must know where he is."
        ),
        bad: Samples.household(
            """
              - group: satu
                title: Satu
                items:
                  - group: dua
                    title: Dua
                    items:
                      - {group: tiga, title: Tiga, items: [saran-keluarga]}
            """),
        good: Samples.household(
            """
              - group: satu
                title: Satu
                items:
                  - {group: dua, title: Dua, items: [saran-keluarga]}
            """))

    static let name = CodeDefinition(
        "G002", .error,
        title: Message(id: "nama kelompok yang sudah dipakai", en: "name of a group that is taken"),
        explanation: Message(
            id:
                "Nama `repeat` berarti daftarnya dalam ekspresi, dan jawaban disimpan dengan namanya. Jadi bagian, kelompok, "
                + "dan butir satu instrumen bernama berbeda.",
            en:
                "The name of a `repeat` means its list in expressions, and answers are kept by it. So sections, groups and "
                + "items of one instrument have different names."),
        bad: Samples.household("  - {group: saran-keluarga, title: Saran, items: [saran-keluarga]}"),
        good: Samples.household("  - {group: penutup, title: Saran, items: [saran-keluarga]}"))

    static let drawn = CodeDefinition(
        "G003", .error,
        title: Message(id: "kelompok dalam bagian yang diundi", en: "group in a section that is drawn from"),
        explanation: Message(
            id:
                "`order: random` dan `sample` mengundi butir satu per satu, sedangkan butir satu kelompok ditanyakan bersama "
                + "menurut urutannya.",
            en:
                "`order: random` and `sample` draw items one by one, while the items of a group are asked together, in order."
        ),
        bad: Samples.household(
            "  - {group: penutup, title: Saran, items: [saran-keluarga]}", section: "    order: random\n"),
        good: Samples.household("  - saran-keluarga", section: "    order: random\n"))
}
