internal import TeraDiagnostics

/// What a battery promises to assess has its items, at every jenjang it names.
enum CoverageCheck: Check {
    static let codes = [nothing, tooFew, tooMany, neverAssessed, measuresNothing]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        var byBattery: [String: [LevelCoverage]] = [:]
        var uncertain: Set<String> = []
        let project = context.project
        var certain: [String: Bool] = [:]
        for composition in context.compositions {
            guard let coverage = Coverage.compute(composition, context.composer) else { continue }
            let battery = coverage.battery.header.id.value
            let instrument = composition.instrument.header.id.value
            if certain[instrument] == nil { certain[instrument] = isCertain(composition.instrument, project) }
            guard certain[instrument] == true, isCertain(composition, coverage.level, context) else {
                uncertain.insert(battery)
                continue
            }
            check(coverage, hasBlueprint: hasBlueprint(coverage, composition, context), &findings)
            byBattery[battery, default: []].append(coverage)
        }
        for battery in context.project.batteries where !uncertain.contains(battery.header.id.value) {
            neverAssessed(battery, byBattery[battery.header.id.value] ?? [], &findings)
        }
        for bank in context.project.banks { orphans(bank, &findings) }
    }

    /// Whether everything that the level's items come from could be read and found. Where not, that is reported, and a
    /// hole in coverage would only say it again.
    private static func isCertain(_ composition: Composition, _ level: String, _ context: CheckContext) -> Bool {
        let project = context.project
        let battery = composition.battery
        guard let standard = composition.standard, standard.level(level) != nil,
            battery.role == nil || battery.jenjang.isEmpty
        else { return false }
        guard let blueprint = context.composer.blueprint(standard.header.id.value, level) else {
            return project.brokenIDs.isEmpty
                && project.blueprints.allSatisfy { other in
                    guard let standard = project.standard(other.standard.value) else { return false }
                    return other.level.map { standard.level($0.value) != nil } ?? false
                }
        }
        return blueprint.cells.allSatisfy { standard.find(subkompetensi: $0.subkompetensi.value) != nil }
    }

    /// Whether every bank and item that the instrument asks for is there and tied to something that is.
    private static func isCertain(_ instrument: Instrument, _ project: Project) -> Bool {
        instrument.sections.allSatisfy { section in
            let hasSource = section.from != nil || section.bank != nil || !section.items.isEmpty
            guard hasSource, section.from?.value != .ciriKhas else { return false }
            var isCertain =
                (section.wording + [section.bank].compactMap { $0 }).allSatisfy { project.bankIndex[$0.value] != nil }
                && section.items.allSatisfy { project.itemIndex[$0.value] != nil }
            project.eachBankItem(of: section) { _, item in
                let measures = item.indikator.map { project.indikatorIndex[$0.value] != nil } ?? true
                if item.type == nil || !measures { isCertain = false }
            }
            return isCertain
        }
    }

    private static func hasBlueprint(
        _ coverage: LevelCoverage, _ composition: Composition, _ context: CheckContext
    ) -> Bool {
        composition.standard.map { context.composer.blueprint($0.header.id.value, coverage.level) != nil } ?? false
    }

    private static func check(_ coverage: LevelCoverage, hasBlueprint: Bool, _ findings: inout [Diagnostic]) {
        let level = coverage.level
        let levelSpan =
            coverage.battery.jenjang.first { $0.value == level }?.span ?? coverage.battery.role?.span
            ?? coverage.battery.header.id.span
        if !hasBlueprint {
            findings.append(
                Diagnostic(
                    nothing, at: levelSpan,
                    Message(
                        id: "`\(level)` belum punya blueprint, jadi tidak ada yang dapat dinilai pada jenjang itu",
                        en: "`\(level)` has no blueprint yet, so there is nothing to assess at that jenjang"),
                    help: Message(
                        id: "tulis dokumen `blueprint` untuk `\(level)`, atau hapus jenjang ini dari baterai",
                        en: "write a `blueprint` document for `\(level)`, or delete the jenjang from the battery"),
                    place: [level]))
            return
        }
        if !coverage.hasItems, !coverage.cells.isEmpty {
            findings.append(
                Diagnostic(
                    nothing, at: levelSpan,
                    Message(
                        id:
                            "tidak ada yang dapat dinilai untuk `\(level)`: tidak satu pun subkompetensi baterai ini punya "
                            + "butir pada jenjang itu",
                        en:
                            "there is nothing to assess for `\(level)`: none of this battery's subkompetensi has an item "
                            + "at that jenjang"),
                    help: Message(
                        id:
                            "hapus jenjang ini dari baterai; bila sengaja dicantumkan, tulis pengecualian dengan alasan "
                            + "(formulirnya tetap tidak dibuat)",
                        en: "delete the jenjang from the battery; if it is listed on purpose, write a waiver with the "
                            + "reason (there will be no form all the same)"),
                    place: [level]))
            return
        }
        for cell in coverage.cells {
            for indikator in cell.indicators where indikator.fallsShort || indikator.exceeds {
                let code = indikator.exceeds ? tooMany : tooFew
                let id = indikator.indikator.id.value
                let rule = coverage.battery.coverage
                let promised = (indikator.exceeds ? rule?.mostItems : rule?.leastItems)?.value ?? 1
                findings.append(
                    Diagnostic(
                        code, at: cell.reference.span,
                        Message(
                            id: "indikator `\(id)` (`\(level)`) punya \(indikator.items) butir, "
                                + (indikator.exceeds ? "lebih dari" : "kurang dari") + " \(promised) yang dijanjikan",
                            en: "indikator `\(id)` (`\(level)`) has \(indikator.items) items, "
                                + (indikator.exceeds ? "more" : "fewer") + " than the \(promised) promised"),
                        help: indikator.exceeds
                            ? Message(
                                id: "hapus butir yang berlebih, atau naikkan `coverage.most_items`",
                                en: "delete items, or raise `coverage.most_items`")
                            : Message(
                                id: "tambahkan butir yang mengukur `\(id)` ke bank dan instrumen, atau turunkan "
                                    + "`coverage.least_items`",
                                en: "add an item that measures `\(id)` to bank and instrument, or lower "
                                    + "`coverage.least_items`"),
                        related: [
                            Related(
                                indikator.indikator.id.span, Message(id: "indikatornya di sini", en: "the indikator"))
                        ], place: [level, cell.reference.value, id]))
            }
        }
    }

    private static func neverAssessed(
        _ battery: Battery, _ levels: [LevelCoverage], _ findings: inout [Diagnostic]
    ) {
        guard !levels.isEmpty else { return }
        for reference in battery.subkompetensi {
            let cells = levels.compactMap { level in level.cells.first { $0.reference.value == reference.value } }
            guard !cells.isEmpty, cells.allSatisfy({ $0.items == 0 && $0.indicators.isEmpty }) else { continue }
            // Where no level has anything, each level already says so.
            guard levels.contains(where: \.hasItems) else { continue }
            findings.append(
                Diagnostic(
                    neverAssessed, at: reference.span,
                    Message(
                        id: "`\(reference.value)` tidak dinilai pada jenjang mana pun dari baterai ini",
                        en: "`\(reference.value)` is assessed at no jenjang of this battery"),
                    help: Message(
                        id: "hapus dari daftar, atau tambahkan jenjang yang blueprint-nya mengisi",
                        en: "delete it from the list, or add a jenjang whose blueprint fills it"),
                    place: [reference.value]))
        }
    }

    private static func orphans(_ bank: Bank, _ findings: inout [Diagnostic]) {
        for item in bank.items where item.type?.value.isMeasure ?? true {
            guard item.indikator == nil, item.cell == nil, item.topic == nil, item.type != nil else { continue }
            findings.append(
                Diagnostic(
                    measuresNothing, at: item.id.span,
                    Message(
                        id: "butir `\(item.id.value)` tidak menyebut apa yang diukurnya",
                        en: "item `\(item.id.value)` does not say what it measures"),
                    help: Message(
                        id: "tambahkan `indikator:`, `cell:`, atau `topic:`",
                        en: "add `indikator:`, `cell:` or `topic:`"),
                    place: [item.id.value]))
        }
    }

    static let nothing = CodeDefinition(
        "C003", .error,
        title: Message(id: "tidak ada yang dinilai", en: "nothing to assess"),
        explanation: Message(
            id:
                "Formulir tanpa butir tidak dapat menilai siapa pun. Orang pada jenjang ini akan menunggu kesimpulan yang "
                + "tidak akan pernah ada.",
            en:
                "A form without items cannot assess anyone. People of this jenjang would wait for a conclusion that never "
                + "comes."),
        bad: Samples.battery(subkompetensi: "[rencana]"),
        good: Samples.battery(jenjang: "[muda]", subkompetensi: "[rencana]"))

    static let tooFew = CodeDefinition(
        "C004", .error,
        title: Message(id: "indikator kurang butir", en: "too few items for an indikator"),
        explanation: Message(
            id: "Setiap indikator subkompetensi yang dinilai perlu butir; tanpa itu nilainya tidak mewakili definisi "
                + "operasionalnya.",
            en:
                "Every indikator of an assessed subkompetensi needs items; without them the score does not stand for its "
                + "definition."),
        bad: Samples.battery + "coverage: {least_items: 2}\n", good: Samples.battery + "coverage: {least_items: 1}\n")

    static let tooMany = CodeDefinition(
        "C005", .error,
        title: Message(id: "indikator terlalu banyak butir", en: "too many items for an indikator"),
        explanation: Message(
            id: "Indikator dengan butir berlebih berbobot lebih berat daripada yang lain dan melelahkan penilai.",
            en: "An indikator with too many items weighs more than the others and tires raters."),
        bad: Samples.bank(
            """
              - id: pk-1
                type: rating
                indikator: pertama-1-1
                stem: "{subjek} menyiapkan sesi bimbingan."
              - id: pk-2
                type: rating
                indikator: pertama-1-1
                stem: "{subjek} memimpin sesi bimbingan."
            """) + "---\n" + Samples.battery + "coverage: {most_items: 1}\n",
        good: Samples.battery + "coverage: {most_items: 1}\n")

    static let neverAssessed = CodeDefinition(
        "C006", .warning,
        title: Message(id: "subkompetensi tidak pernah dinilai", en: "subkompetensi never assessed"),
        explanation: Message(
            id: "Subkompetensi tercantum dalam baterai tetapi di luar semua jenjangnya, jadi laporan siapa pun akan "
                + "mencetak bahwa ia tidak termasuk.",
            en:
                "A subkompetensi is listed but lies outside all jenjang of the battery, so every report will say that it "
                + "is not included."),
        bad: Samples.battery(jenjang: "[pertama]"),
        good: Samples.battery(jenjang: "[pertama]", subkompetensi: "[bimbingan, informasi]"))

    static let measuresNothing = CodeDefinition(
        "C007", .error,
        title: Message(id: "butir tidak mengukur apa pun", en: "item that measures nothing"),
        explanation: Message(
            id:
                "Butir yang tidak terikat pada indikator, sel, atau pokok bahasan tidak dapat dihitung dalam cakupan dan "
                + "nilainya tidak punya arti.",
            en: "An item tied to no indikator, cell or topic cannot count in coverage, and its score means nothing."),
        bad: Samples.questions.replacing("    topic: jkp\n    stem: Proses", "    stem: Proses"),
        good: Samples.questions)
}
