internal import TeraDiagnostics

/// Looks up what a test refers to: batteries, jenjang, raters, items, options, scores and bands.
struct TestNames {
    let test: TestDocument
    let context: CheckContext
    private var resolver: ReferenceCheck.Resolver

    init(_ test: TestDocument, _ context: CheckContext) {
        self.test = test
        self.context = context
        resolver = ReferenceCheck.Resolver(context.project)
    }

    var findings: [Diagnostic] { resolver.findings }
    private var project: Project { context.project }

    mutating func check() {
        guard let id = test.battery else { return }
        resolver.document(id, .battery)
        for programme in test.participant?.programmes ?? [] { self.programme(programme) }
        guard let battery = project.battery(id.value) else { return }
        let levels = Composer.levels(of: battery).compactMap { $0 }
        let what = Message(id: "jenjang atau peran baterai ini", en: "jenjang or role of this battery")
        for level in test.levels { resolver.name(level, among: levels.map { ($0, []) }, what) }
        for rule in test.cases {
            for level in rule.levels { resolver.name(level, among: levels.map { ($0, []) }, what) }
            for sheet in rule.sheets { check(sheet, rule) }
            if let expect = rule.expect { check(expect, rule, battery) }
        }
    }

    private mutating func programme(_ programme: Located<String>) {
        guard project.programmeIndex[programme.value] == nil else { return }
        resolver.name(
            programme, among: project.programmeIndex.keys.sorted().map { ($0, []) },
            Message(id: "program dalam daftar acuan", en: "programme of a register"))
    }

    // MARK: Sheets

    private mutating func check(_ sheet: TestSheetRule, _ rule: TestCaseRule) {
        if let battery = sheet.battery { resolver.document(battery, .battery) }
        let instrument = (sheet.battery ?? test.battery).flatMap { project.battery($0.value) }
            .flatMap { project.instrument($0.instrument.value) }
        guard let instrument else { return }
        raters(sheet.raters, of: instrument)
        // What is wrong at several levels is said once.
        var seen: Set<Span> = []
        for level in test.levels(of: rule, among: context.compositions) {
            guard let forms = sheet.forms(of: test, level: level, among: context.compositions) else { continue }
            let items = self.items(of: forms)
            for id in sheet.namedItems where !seen.contains(id.span) && items[id.value] == nil {
                seen.insert(id.span)
                let form = forms.composition.battery.header.id.value + (level.map { ".\($0)" } ?? "")
                resolver.name(
                    id, among: items.keys.sorted().map { ($0, []) },
                    Message(id: "butir formulir `\(form)` ini", en: "item of this form of `\(form)`"))
            }
            // What is only shown or computed nobody answers: an answer to it would be passed over.
            let answered = items.filter { $0.value.type != .note && $0.value.type != .calculate }
            for id in sheet.answeredItems where items[id.value] != nil && answered[id.value] == nil {
                guard seen.insert(id.span).inserted else { continue }
                resolver.name(
                    id, among: answered.keys.sorted().map { ($0, []) },
                    Message(id: "butir yang dijawab", en: "item that is answered"))
            }
            let refused = Set(sheet.refused.map(\.value))
            for answer in sheet.answers where !refused.contains(answer.item.value) {
                guard let item = items[answer.item.value] else { continue }
                for (word, options) in self.options(of: item, in: answer) where !seen.contains(word.span) {
                    guard !options.contains(word.value) else { continue }
                    seen.insert(word.span)
                    resolver.name(
                        word, among: options.map { ($0, []) },
                        Message(
                            id: "pilihan butir `\(answer.item.value)`", en: "option of the item `\(answer.item.value)`")
                    )
                }
            }
            if let option = sheet.option, option.value != "?", !seen.contains(option.span) {
                let options = Set(items.values.flatMap { self.options(of: $0) })
                guard !options.contains(option.value) else { continue }
                seen.insert(option.span)
                resolver.name(
                    option, among: options.sorted().map { ($0, []) },
                    Message(id: "pilihan butir mana pun di formulir ini", en: "option of any item of this form"))
            }
        }
    }

    private mutating func raters(_ raters: [Located<RaterRole>], of instrument: Instrument) {
        let roles = instrument.raters.compactMap(\.role?.value.rawValue)
        for rater in raters where !roles.contains(rater.value.rawValue) {
            resolver.name(
                Located(rater.value.rawValue, rater.span), among: roles.map { ($0, []) },
                Message(
                    id: "penilai instrumen `\(instrument.header.id.value)`",
                    en: "rater of `\(instrument.header.id.value)`"))
        }
    }

    /// By the id that they have in the form.
    private func items(of forms: TestedForms) -> [String: ComposedItem] {
        var items: [String: ComposedItem] = [:]
        for rater in forms.raters {
            for section in forms.composition.sections(for: rater) {
                for placed in PlacedItems(section, in: project).items { items[placed.item.id] = placed.item }
            }
        }
        return items
    }

    /// Each word of an answer that must be an option, with the options. What is typed in words is read by the form.
    private func options(of item: ComposedItem, in answer: TestAnswerRule) -> [(Located<String>, [String])] {
        let marks: Set<String> = ["?", "!", "-"]
        switch item.type {
        case .rating, .single, .multiple, .rubric, .ranking, .ordering, .checklist, .task, .boolean, .consent:
            let options = self.options(of: item)
            // Words of the rater's own stand after a colon.
            return answer.words.filter { !marks.contains($0.value) && !$0.value.contains(":") }.map { ($0, options) }
        case .constantSum: return (answer.parts ?? []).map { ($0, self.options(of: item)) }
        case .matching:
            guard let parts = answer.parts, let bank = project.bankItem(of: item) else { return [] }
            let (left, right) = (bank.parts?.left ?? [], bank.parts?.right ?? [])
            return parts.map { ($0, left.map(\.id.value)) } + answer.words.map { ($0, right.map(\.id.value)) }
        default: return []
        }
    }

    private func options(of item: ComposedItem) -> [String] {
        if item.type == .rating {
            return (item.scale.flatMap { project.scale($0) }?.options ?? []).map(\.id.value)
        }
        let bank = project.bankItem(of: item)
        if [.task, .boolean, .consent].contains(item.type) { return ["ya", "tidak"] }
        if item.type == .rubric { return (bank?.parts?.levels ?? []).map(\.id.value) }
        return (bank?.options ?? []).map(\.id.value)
    }

    // MARK: Expectations

    private mutating func check(_ expect: TestExpectationRule, _ rule: TestCaseRule, _ battery: Battery) {
        guard let instrument = project.instrument(battery.instrument.value) else { return }
        raters(expect.missing ?? [], of: instrument)
        var seen: Set<Span> = []
        for level in test.levels(of: rule, among: context.compositions) {
            let tested = rule.sheets.compactMap { $0.forms(of: test, level: level, among: context.compositions) }
            let batteries = tested.map(\.composition) + own(battery, level)
            // Nothing is asked: whether that is right shows when the test is run.
            guard !batteries.isEmpty else { continue }
            let scores = batteries.flatMap(\.scoreBands)
            for score in expect.scores {
                if let rater = score.rater, !seen.contains(rater.span) {
                    seen.insert(rater.span)
                    raters([rater], of: instrument)
                }
                guard let id = score.id else { continue }
                let same = scores.filter { $0.id == id.value }
                if same.isEmpty {
                    guard seen.insert(id.span).inserted else { continue }
                    resolver.name(
                        id, among: scores.map { ($0.id, []) },
                        Message(id: "nilai baterai ini", en: "score of this battery"))
                } else if let band = score.band {
                    check(band, among: same.flatMap(\.bands), &seen)
                }
            }
            if let band = expect.each?.band {
                check(band, among: scores.filter { $0.id != "keseluruhan" }.flatMap(\.bands), &seen)
            }
        }
    }

    private func own(_ battery: Battery, _ level: String?) -> [Composition] {
        context.compositions.filter {
            $0.battery.header.id.value == battery.header.id.value && $0.level == level && !$0.items.isEmpty
        }
    }

    private mutating func check(_ band: Located<String>, among bands: [String], _ seen: inout Set<Span>) {
        guard band.value != ExpectedScoreRule.noBand, !bands.contains(band.value), seen.insert(band.span).inserted
        else {
            return
        }
        var names: [String] = []
        for name in bands where !names.contains(name) { names.append(name) }
        resolver.name(band, among: names.map { ($0, []) }, Message(id: "pita nilai ini", en: "band of this score"))
    }
}

extension TestSheetRule {
    /// Every item that it names.
    fileprivate var namedItems: [Located<String>] { answeredItems + asked + notAsked }

    /// Those of whose answers it speaks.
    fileprivate var answeredItems: [Located<String>] {
        answers.map(\.item) + refused + warned + (unanswered ?? [])
    }
}
