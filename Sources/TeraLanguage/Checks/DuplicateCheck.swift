internal import TeraDiagnostics

/// Ids are unique: documents within their kind, items and indikator within the project, the rest where they stand.
enum DuplicateCheck: Check {
    static let codes = [document, inner, number]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        let project = context.project
        for duplicate in project.duplicates {
            let kind = duplicate.kind.rawValue
            findings.append(
                twice(
                    document, duplicate.id, Message(id: "dokumen `\(kind)`", en: "`\(kind)` document"),
                    first: duplicate.first))
        }

        var global = FirstPlaces(inner)
        for bank in project.banks {
            for item in bank.items {
                global.meet(item.id, scope: "item", what: Message(id: "butir", en: "item"))
                if item.register == nil {
                    unique(item.options.map(\.id), Message(id: "pilihan", en: "option"), &findings)
                }
                guard let parts = item.parts else { continue }
                unique(parts.levels.map(\.id), Message(id: "tingkat", en: "level"), &findings)
                unique(parts.left.map(\.id), Message(id: "isi kiri", en: "entry on the left"), &findings)
                unique(parts.right.map(\.id), Message(id: "isi kanan", en: "entry on the right"), &findings)
            }
            unique(bank.topics.map(\.id), Message(id: "pokok bahasan", en: "topic"), &findings)
        }
        var levels: Set<String> = []
        for blueprint in project.blueprints {
            // A second blueprint of a level is mostly a copy: that is one mistake, not one for each indikator.
            let level = blueprint.level.map { "\(blueprint.standard.value)/\($0.value)" }
            guard level.map({ levels.insert($0).inserted }) ?? true else { continue }
            for cell in blueprint.cells {
                for indikator in cell.indikator {
                    global.meet(indikator.id, scope: "indikator", what: Message(id: "indikator", en: "indikator"))
                }
            }
            listed(blueprint.cells.map(\.subkompetensi), &findings)
            unique(
                blueprint.scope.flatMap { [$0.id] + $0.points.map(\.id) },
                Message(id: "butir lingkup tugas", en: "point of the scope of work"), &findings)
        }
        for register in project.registers {
            for entry in register.entries {
                global.meet(
                    entry.id, scope: register.holds?.value.rawValue ?? "",
                    what: Message(id: "isi daftar acuan", en: "register entry"))
            }
        }
        findings += global.findings

        for standard in project.standards {
            unique((standard.jenjang + standard.roles).map(\.id), Message(id: "jenjang", en: "jenjang"), &findings)
            unique(standard.subunsur.map(\.id), Message(id: "subunsur", en: "subunsur"), &findings)
            unique(
                standard.subkompetensi.map(\.subkompetensi.id), Message(id: "subkompetensi", en: "subkompetensi"),
                &findings)
            numbers(standard.subunsur.map(\.number), &findings)
            numbers(standard.subkompetensi.map(\.subkompetensi.number), &findings)
        }
        for scale in project.scales {
            unique(scale.options.map(\.id), Message(id: "pilihan skala", en: "scale option"), &findings)
        }
        for instrument in project.instruments {
            unique(instrument.sections.map(\.id), Message(id: "bagian", en: "section"), &findings)
            let roles = instrument.raters.compactMap(\.role).map { Located($0.value.rawValue, $0.span) }
            listed(roles, &findings)
            if let scoring = instrument.scoring {
                unique(scoring.kategori.map(\.id), Message(id: "pita kategori", en: "band"), &findings)
                unique(scoring.predikat.map(\.id), Message(id: "pita predikat", en: "band"), &findings)
            }
            for section in instrument.sections {
                listed(section.items, &findings)
                for repetition in section.groups.compactMap(\.repetition) {
                    let entry = Message(id: "isi pengulangan", en: "entry of the repeat")
                    unique(repetition.entries.map(\.id), entry, &findings)
                    listed(repetition.unique, &findings)
                }
            }
        }
        for frame in project.codingFrames {
            let codes = frame.categories.map(\.id) + [frame.none?.id].compactMap(\.self)
            unique(codes, Message(id: "kategori", en: "category"), &findings)
            listed(frame.items, &findings)
        }
        for text in project.reportTexts {
            let sections = text.introduction + text.conclusions + text.annex
            unique(sections.map(\.id), Message(id: "bagian naskah", en: "part of the texts"), &findings)
            unique(text.suggestions.map(\.id), Message(id: "saran", en: "suggestion"), &findings)
            unique(text.responses.map(\.id), Message(id: "tanggapan", en: "response"), &findings)
            listed(text.repeats, &findings)
            for suggestion in text.suggestions { listed(suggestion.items, &findings) }
        }
        for test in project.tests { unique(test.cases.map(\.id), Message(id: "kasus uji", en: "case"), &findings) }
        for battery in project.batteries {
            listed(battery.jenjang, &findings)
            listed(battery.subkompetensi, &findings)
            listed(battery.programmes, &findings)
        }
    }

    private static func unique(_ ids: [Located<String>], _ what: Message, _ findings: inout [Diagnostic]) {
        guard ids.count > 1 else { return }
        // Lists of a few ids are the rule; comparing them is cheaper than making a table for each.
        if ids.count <= 16 {
            let isUnique = ids.indices.allSatisfy { index in
                !ids[..<index].contains { $0.value == ids[index].value }
            }
            if isUnique { return }
        }
        var places = FirstPlaces(inner)
        for id in ids { places.meet(id, scope: "", what: what) }
        findings += places.findings
    }

    /// References that stand twice in one list.
    private static func listed(_ ids: [Located<String>], _ findings: inout [Diagnostic]) {
        guard ids.count > 1 else { return }
        var first: [String: Span] = [:]
        for id in ids where !id.value.isEmpty {
            guard let place = first[id.value] else {
                first[id.value] = id.span
                continue
            }
            findings.append(
                Diagnostic(
                    inner, at: id.span,
                    Message(
                        id: "`\(id.value)` tertulis dua kali dalam daftar ini",
                        en: "`\(id.value)` stands twice in this list"),
                    help: Message(id: "hapus salah satunya", en: "delete one of them"),
                    related: [Related(place, Message(id: "pertama kali di sini", en: "first written here"))]))
        }
    }

    private static func numbers(_ numbers: [Located<Int>?], _ findings: inout [Diagnostic]) {
        var first: [Int: Span] = [:]
        for entry in numbers {
            guard let entry else { continue }
            if let span = first[entry.value] {
                findings.append(
                    Diagnostic(
                        number, at: entry.span,
                        Message(id: "nomor \(entry.value) dipakai dua kali", en: "number \(entry.value) is used twice"),
                        help: Message(
                            id: "beri setiap subunsur dan subkompetensi nomornya sendiri menurut standar",
                            en: "give each subunsur and subkompetensi its own number, as the standard does"),
                        related: [Related(span, Message(id: "pertama kali di sini", en: "first used here"))]))
            } else {
                first[entry.value] = entry.span
            }
        }
    }

    /// Remembers where each id stands first.
    private struct FirstPlaces {
        let code: CodeDefinition
        var findings: [Diagnostic] = []
        private var first: [String: [String: Span]] = [:]

        init(_ code: CodeDefinition) { self.code = code }

        mutating func meet(_ id: Located<String>, scope: String, what: Message) {
            guard !id.value.isEmpty else { return }
            guard let place = first[scope]?[id.value] else {
                first[scope, default: [:]][id.value] = id.span
                return
            }
            findings.append(twice(code, id, what, first: place))
        }
    }

    private static func twice(
        _ code: CodeDefinition, _ id: Located<String>, _ what: Message, first: Span
    ) -> Diagnostic {
        Diagnostic(
            code, at: id.span,
            Message(
                id: "id `\(id.value)` sudah dipakai untuk \(what.id) lain",
                en: "id `\(id.value)` is already used for another \(what.en)"),
            help: Message(
                id: "beri id lain, atau hapus salah satunya", en: "give it another id, or delete one of them"),
            related: [Related(first, Message(id: "pertama kali di sini", en: "first used here"))])
    }

    static let document = CodeDefinition(
        "R003", .error,
        title: Message(id: "id dokumen ganda", en: "duplicate document id"),
        explanation: Message(
            id:
                "Dokumen lain merujuk dengan id. Dua dokumen sejenis dengan id yang sama membuat rujukan bermakna ganda.",
            en: "Others refer by id. Two documents of one kind with the same id make a reference ambiguous."),
        bad: Samples.scale + "---\n" + Samples.scale, good: Samples.scale)

    static let inner = CodeDefinition(
        "R004", .error,
        title: Message(id: "id ganda", en: "duplicate id"),
        explanation: Message(
            id: "Butir dan indikator unik di seluruh proyek, karena jawaban merujuknya; yang lain unik di tempatnya.",
            en: "Items and indikator are unique in the project, since answers refer to them; others where they stand."),
        bad: Samples.questions(options: "[{id: a, text: Tiga}, {id: a, text: Lima}, {id: b, text: Enam}]"),
        good: Samples.questions)

    static let number = CodeDefinition(
        "R007", .error,
        title: Message(id: "nomor ganda", en: "duplicate number"),
        explanation: Message(
            id: "Laporan mencetak subkompetensi menurut nomor. Nomor yang sama dua kali mengacaukan urutannya.",
            en: "Reports print subkompetensi by number. The same number twice confuses their order."),
        bad: Samples.standard.replacing("number: 3", "number: 2"), good: Samples.standard)
}

extension String {
    func replacing(_ part: String, _ other: String) -> String {
        split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
    }
}
