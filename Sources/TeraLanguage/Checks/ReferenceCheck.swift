internal import TeraDiagnostics

/// Every reference names something that exists.
enum ReferenceCheck: Check {
    static let codes = [unknownDocument, unknownName, alias, bothBlueprints]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        let project = context.project
        var resolver = Resolver(project)
        for standard in project.standards { resolver.check(standard) }
        for blueprint in project.blueprints { resolver.check(blueprint) }
        for bank in project.banks { resolver.check(bank) }
        for instrument in project.instruments { resolver.check(instrument) }
        for battery in project.batteries { resolver.check(battery) }
        for register in project.registers { resolver.check(register) }
        for frame in project.codingFrames { resolver.check(frame) }
        for text in project.reportTexts { resolver.check(text) }
        findings += resolver.findings
        duplicateBlueprints(project, &findings)
    }

    private static func duplicateBlueprints(_ project: Project, _ findings: inout [Diagnostic]) {
        var first: [String: Located<String>] = [:]
        for blueprint in project.blueprints {
            guard let level = blueprint.level else { continue }
            let key = "\(blueprint.standard.value)/\(level.value)"
            if let other = first[key] {
                findings.append(
                    Diagnostic(
                        bothBlueprints, at: level.span,
                        Message(
                            id: "`\(level.value)` sudah punya blueprint untuk standar `\(blueprint.standard.value)`",
                            en: "`\(level.value)` already has a blueprint for the standard "
                                + "`\(blueprint.standard.value)`"),
                        help: Message(
                            id: "gabungkan kedua blueprint, atau ubah jenjang salah satunya",
                            en: "merge the two blueprints, or change the jenjang of one"),
                        related: [
                            Related(other.span, Message(id: "blueprint yang lain", en: "the other blueprint"))
                        ]))
            } else {
                first[key] = level
            }
        }
    }

    /// Looks names up, and says what was meant where they are missing.
    struct Resolver {
        let project: Project
        var findings: [Diagnostic] = []

        /// Ids of all register entries.
        private let entryIDs: Set<String>

        init(_ project: Project) {
            self.project = project
            entryIDs = Set(project.registers.flatMap { $0.entries.map(\.id.value) })
        }

        // MARK: Documents

        mutating func check(_ standard: Standard) {
            for subunsur in standard.subunsur {
                for id in subunsur.jenjang { jenjang(id, standard) }
            }
        }

        mutating func check(_ register: Register) {
            for entry in register.entries {
                guard let parent = entry.parent, !entryIDs.contains(parent.value) else { continue }
                let entries = project.registers.flatMap(\.entries)
                name(
                    parent, among: entries.map { ($0.id.value, [$0.title.base] + $0.aliases.map(\.value)) },
                    Message(id: "isi daftar acuan mana pun", en: "entry of any register"))
            }
        }

        mutating func check(_ blueprint: Blueprint) {
            document(blueprint.standard, .standard)
            guard let standard = project.standard(blueprint.standard.value) else { return }
            if let jenjang = blueprint.jenjang { self.jenjang(jenjang, standard) }
            if let role = blueprint.role {
                name(
                    role, among: standard.roles.map { ($0.id.value, [$0.title.base]) },
                    Message(id: "peran standar ini", en: "role of the standard"))
            }
            let points = blueprint.scope.flatMap { $0.points.map { ($0.id.value, [String]()) } }
            for cell in blueprint.cells {
                subkompetensi(cell.subkompetensi, standard)
                for point in cell.scope {
                    name(point, among: points, Message(id: "butir lingkup tugas", en: "point of the scope of work"))
                }
            }
        }

        mutating func check(_ bank: Bank) {
            if let standard = bank.standard { document(standard, .standard) }
            let standard = bank.standard.flatMap { project.standard($0.value) }
            for item in bank.items {
                if let scale = item.scale { document(scale, .scale) }
                if let register = item.register { document(register, .register) }
                if let id = item.indikator, project.indikatorIndex[id.value] == nil {
                    name(
                        id, among: project.indikatorIndex.keys.sorted().map { ($0, []) },
                        Message(id: "indikator dalam blueprint mana pun", en: "indikator of any blueprint"))
                }
                if let topic = item.topic, !bank.topics.contains(where: { $0.id.value == topic.value }) {
                    name(
                        topic, among: bank.topics.map { ($0.id.value, [$0.title.base]) },
                        Message(id: "pokok bahasan bank ini", en: "topic of this bank"))
                }
                if let cell = item.cell, let standard {
                    jenjang(cell.jenjang, standard)
                    subkompetensi(cell.subkompetensi, standard)
                }
            }
        }

        mutating func check(_ instrument: Instrument) {
            if let standard = instrument.standard { document(standard, .standard) }
            if let scale = instrument.scale { document(scale, .scale) }
            let roles = instrument.raters.compactMap(\.role?.value.rawValue)
            for section in instrument.sections {
                if let bank = section.bank { document(bank, .bank) }
                for bank in section.wording { document(bank, .bank) }
                for item in section.items where project.itemIndex[item.value] == nil {
                    name(
                        item, among: project.itemIndex.keys.sorted().map { ($0, []) },
                        Message(id: "butir dalam bank mana pun", en: "item of any bank"))
                }
                for group in section.groups { check(group) }
                for rater in section.raters where !roles.contains(rater.value.rawValue) {
                    name(
                        Located(rater.value.rawValue, rater.span), among: roles.map { ($0, []) },
                        Message(id: "penilai instrumen ini", en: "rater of this instrument"))
                }
            }
        }

        private mutating func check(_ group: ItemGroup) {
            guard let repetition = group.repetition else { return }
            if let register = repetition.register, !project.has(.register, register.value) {
                document(register, .register)
            }
            for item in repetition.unique where !group.items.contains(where: { $0.value == item.value }) {
                name(
                    item, among: group.items.map { ($0.value, []) },
                    Message(id: "butir pengulangan ini", en: "item of this repeat"))
            }
        }

        mutating func check(_ frame: CodingFrame) {
            document(frame.instrument, .instrument)
            for item in frame.items where project.itemIndex[item.value] == nil {
                name(
                    item, among: project.itemIndex.keys.sorted().map { ($0, []) },
                    Message(id: "butir dalam bank mana pun", en: "item of any bank"))
            }
        }

        mutating func check(_ text: ReportText) {
            if let id = text.programme { programme(id) }
            let parts = (text.introduction + text.conclusions).filter { $0.table == nil }
            let others = (text.introduction + text.conclusions).filter { $0.table != nil } + text.annex
            for id in text.repeats {
                if let other = others.first(where: { $0.id.value == id.value }) {
                    findings.append(notRepeated(id, other))
                    continue
                }
                name(
                    id, among: parts.map { ($0.id.value, [$0.title.base]) },
                    Message(
                        id: "bagian pendahuluan atau kesimpulan tanpa tabel",
                        en: "part of the introduction or conclusions without a table"))
            }
            for item in text.suggestions.flatMap(\.items) where project.itemIndex[item.value] == nil {
                name(
                    item, among: project.itemIndex.keys.sorted().map { ($0, []) },
                    Message(id: "butir dalam bank mana pun", en: "item of any bank"))
            }
        }

        mutating func check(_ battery: Battery) {
            if let other = battery.equivalent { document(other.to, .battery) }
            if let entry = battery.entry { document(entry.test, .battery) }
            document(battery.instrument, .instrument)
            for id in battery.programmes { programme(id) }
            guard let instrument = project.instrument(battery.instrument.value),
                let standard = instrument.standard.flatMap({ project.standard($0.value) })
            else { return }
            for id in battery.jenjang { jenjang(id, standard) }
            if let role = battery.role {
                name(
                    role, among: standard.roles.map { ($0.id.value, [$0.title.base]) },
                    Message(id: "peran standar ini", en: "role of the standard"))
            }
            for id in battery.subkompetensi { subkompetensi(id, standard) }
            for materi in battery.materi {
                if let id = materi.subkompetensi { subkompetensi(id, standard) }
            }
        }

        // MARK: Names

        /// The summary repeats words, and words of the body.
        private func notRepeated(_ id: Located<String>, _ part: ReportSection) -> Diagnostic {
            let isTable = part.table != nil
            return Diagnostic(
                ReferenceCheck.unknownName, at: id.span,
                isTable
                    ? Message(
                        id: "bagian `\(id.value)` berisi tabel, dan ringkasan tidak mengulang tabel",
                        en: "the part `\(id.value)` has a table, and the summary repeats none")
                    : Message(
                        id: "bagian `\(id.value)` ada di lampiran, dan ringkasan tidak mengulang lampiran",
                        en: "the part `\(id.value)` is in the annex, and the summary does not repeat that"),
                help: isTable
                    ? Message(
                        id: "pindahkan tabelnya ke bagian lain, atau hapus `\(id.value)` dari `repeats`",
                        en: "move the table to a part of its own, or delete `\(id.value)` from `repeats`")
                    : Message(
                        id: "sebut bagian `introduction` atau `conclusions`, atau hapus `\(id.value)`",
                        en: "name a part of `introduction` or `conclusions`, or delete `\(id.value)`"),
                related: [Related(part.id.span, Message(id: "bagiannya", en: "the part"))])
        }

        private mutating func programme(_ id: Located<String>) {
            guard project.programmeIndex[id.value] == nil else { return }
            let entries = project.registers.filter { $0.holds?.value == .programme }.flatMap(\.entries)
            name(
                id, among: entries.map { ($0.id.value, [$0.title.base] + $0.aliases.map(\.value)) },
                Message(id: "program dalam daftar acuan", en: "programme of a register"))
        }

        private mutating func jenjang(_ id: Located<String>, _ standard: Standard) {
            guard !standard.hasJenjang(id.value) else { return }
            name(
                id, among: standard.jenjang.map { ($0.id.value, [$0.title.base] + $0.aliases.map(\.value)) },
                Message(id: "jenjang standar ini", en: "jenjang of the standard"))
        }

        private mutating func subkompetensi(_ id: Located<String>, _ standard: Standard) {
            guard standard.find(subkompetensi: id.value) == nil else { return }
            name(
                id,
                among: standard.subkompetensi.map { entry in
                    (
                        entry.subkompetensi.id.value,
                        [entry.subkompetensi.title.base] + entry.subkompetensi.aliases.map(\.value)
                    )
                }, Message(id: "subkompetensi standar ini", en: "subkompetensi of the standard"))
        }

        mutating func document(_ id: Located<String>, _ kind: DocumentKind) {
            guard !id.value.isEmpty, !project.has(kind, id.value), !project.brokenIDs.contains(id.value) else {
                return
            }
            let headers = project.headers.filter { $0.kind == kind }.map(\.header)
            let near =
                headers.first { Identifier.mended($0.title.base) == Identifier.mended(id.value) }?.id.value
                ?? Suggestion.nearest(to: id.value, among: headers.map(\.id.value))
            let other = project.headers.first { $0.header.id.value == id.value }
            findings.append(
                Diagnostic(
                    ReferenceCheck.unknownDocument, at: id.span,
                    Message(
                        id: "tidak ada `\(kind.rawValue)` dengan id `\(id.value)`",
                        en: "there is no `\(kind.rawValue)` with the id `\(id.value)`"),
                    help: help(near, headers.map(\.id.value)),
                    related: other.map {
                        [
                            Related(
                                $0.header.id.span,
                                Message(
                                    id: "id itu milik dokumen `\($0.kind.rawValue)`",
                                    en: "that id belongs to a document of kind `\($0.kind.rawValue)`"))
                        ]
                    } ?? [], fixes: fixes(near, id)))
        }

        /// - Parameter names: each id with its other names: its title and aliases.
        mutating func name(_ id: Located<String>, among names: [(String, [String])], _ what: Message) {
            guard !id.value.isEmpty, !names.contains(where: { $0.0 == id.value }),
                !project.brokenIDs.contains(id.value)
            else { return }
            let mended = Identifier.mended(id.value)
            if let meant = names.first(where: { _, others in others.contains { Identifier.mended($0) == mended } }) {
                findings.append(
                    Diagnostic(
                        ReferenceCheck.alias, at: id.span,
                        Message(
                            id: "\"\(id.value)\" adalah nama; rujukan memakai id, karena nama dapat berubah",
                            en: "\"\(id.value)\" is a name; references use the id, since names may change"),
                        help: Message(id: "tulis `\(meant.0)`", en: "write `\(meant.0)`"),
                        fixes: fixes(meant.0, id)))
                return
            }
            let near = Suggestion.nearest(to: id.value, among: names.map(\.0))
            findings.append(
                Diagnostic(
                    ReferenceCheck.unknownName, at: id.span,
                    Message(
                        id: "`\(id.value)` bukan \(what.id)", en: "`\(id.value)` is no \(what.en)"),
                    help: help(near, names.map(\.0)), fixes: fixes(near, id)))
        }

        private func help(_ near: String?, _ all: [String]) -> Message {
            if let near { return Message(id: "maksud Anda `\(near)`?", en: "did you mean `\(near)`?") }
            guard !all.isEmpty else {
                return Message(id: "belum ada satu pun; tulis dokumennya dulu", en: "there is none yet; write it first")
            }
            let shown = Suggestion.some(of: all)
            return Message(id: "yang ada: \(shown)", en: "there are: \(shown)")
        }

        private func fixes(_ near: String?, _ id: Located<String>) -> [Fix] {
            guard let near else { return [] }
            return [Fix(Message(id: "ganti menjadi `\(near)`", en: "change to `\(near)`"), [TextEdit(id.span, near)])]
        }
    }

    static let unknownDocument = CodeDefinition(
        "R001", .error,
        title: Message(id: "dokumen yang dirujuk tidak ada", en: "unknown document"),
        explanation: Message(
            id: "Dokumen merujuk dokumen lain dengan id. Yang dirujuk harus ada di antara berkas yang diperiksa.",
            en: "Documents refer to each other by id. What is referred to must be among the files that are checked."),
        bad: Samples.testBattery.replacing("instrument: tes", "instrument: test"), good: Samples.testBattery)

    static let unknownName = CodeDefinition(
        "R002", .error,
        title: Message(id: "nama yang dirujuk tidak ada", en: "unknown name"),
        explanation: Message(
            id: "Jenjang, subkompetensi, indikator, butir, dan program dirujuk dengan id yang ada di dokumennya.",
            en: "Jenjang, subkompetensi, indikator, items and programmes are referred to by ids that exist."),
        bad: Samples.battery(subkompetensi: "[bimbingan, informasi, rencanna]"), good: Samples.battery)

    static let alias = CodeDefinition(
        "R005", .error,
        title: Message(id: "nama lain dipakai sebagai rujukan", en: "alias used as a reference"),
        explanation: Message(
            id: "Nama resmi berubah dari dokumen ke dokumen; id tidak. Rujukan memakai id, dan alias hanya mencatat "
                + "nama yang pernah dipakai.",
            en: "Official names drift from document to document; ids do not. References use the id; an alias only "
                + "records a name that was used."),
        bad: Samples.battery(subkompetensi: "[bimbingan-jabatan, informasi, rencana]"), good: Samples.battery)

    static let bothBlueprints = CodeDefinition(
        "R006", .error,
        title: Message(id: "dua blueprint untuk satu jenjang", en: "two blueprints for one jenjang"),
        explanation: Message(
            id: "Setiap jenjang punya satu blueprint dalam satu standar; dengan dua, tidak jelas mana yang dinilai.",
            en: "Each jenjang has one blueprint in a standard; with two it is unclear which is assessed."),
        bad: Samples.blueprintPertama.withID("pertama-lama").replacing("id: pertama-1-1", "id: lama-1-1")
            .replacing("id: pertama-2-1", "id: lama-2-1").replacing("Melakukan sesi", "Memimpin sesi")
            .replacing("informasi lowongan", "daftar lowongan"),
        good: Samples.blueprintPertama)
}
