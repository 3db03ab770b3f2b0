internal import TeraDiagnostics

/// A form asks no more of one rater than the instrument's budget allows.
enum BudgetCheck: Check {
    static let codes = [tooManyItems, tooLong, noBudget]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        var largest: [String: LargestForms] = [:]
        context.compositions.eachInPlace { composition in
            guard composition.instrument.budget != nil else { return }
            largest[composition.instrument.header.id.value, default: LargestForms()].meet(composition)
        }
        for instrument in context.project.instruments {
            guard let budget = instrument.budget else {
                none(instrument, &findings)
                continue
            }
            guard let forms = largest[instrument.header.id.value] else { continue }
            items(forms, budget, &findings)
            minutes(forms, budget, &findings)
        }
    }

    /// One finding an instrument: where one form is too long, dozens of them mostly are.
    private static func items(_ forms: LargestForms, _ budget: Budget, _ findings: inout [Diagnostic]) {
        guard let limit = budget.items, let form = forms.mostItems, form.estimate.items > limit.value else { return }
        findings.append(
            Diagnostic(
                tooManyItems, at: limit.span,
                Message(
                    id:
                        "formulir \(form.name.id) berisi \(form.estimate.items) butir, sedangkan batasnya \(limit.value)",
                    en: "the form of \(form.name.en) has \(form.estimate.items) items, and the limit is \(limit.value)"),
                help: Message(
                    id:
                        "kurangi butir atau subkompetensinya, pecah baterainya, atau naikkan `items` bila beban itu wajar",
                    en: "take out items or subkompetensi, split the battery, or raise `items` if that is bearable"),
                related: [Related(form.battery, Message(id: "baterainya di sini", en: "the battery"))],
                place: ["items"]))
    }

    private static func minutes(_ forms: LargestForms, _ budget: Budget, _ findings: inout [Diagnostic]) {
        guard let limit = budget.minutes, let form = forms.longest, form.estimate.seconds > limit.value * 60 else {
            return
        }
        let (minutes, seconds) = form.estimate.seconds.quotientAndRemainder(dividingBy: 60)
        let words = form.estimate.words
        findings.append(
            Diagnostic(
                tooLong, at: limit.span,
                Message(
                    id:
                        "formulir \(form.name.id) diperkirakan memakan \(minutes) menit \(seconds) detik, sedangkan batasnya "
                        + "\(limit.value) menit",
                    en: "the form of \(form.name.en) takes an estimated \(minutes) min \(seconds) s, and the limit is "
                        + "\(limit.value) min"),
                help: Message(
                    id:
                        "ada \(form.estimate.items) butir dan \(words) kata untuk dibaca: kurangi, ringkas, atau naikkan "
                        + "`minutes` bila beban itu wajar",
                    en:
                        "there are \(form.estimate.items) items and \(words) words to read: take some out, shorten them, or "
                        + "raise `minutes` if that is bearable"),
                related: [Related(form.battery, Message(id: "baterainya di sini", en: "the battery"))],
                place: ["minutes"]))
    }

    private static func none(_ instrument: Instrument, _ findings: inout [Diagnostic]) {
        guard let purpose = instrument.purpose, [.performance, .mapping, .reaction].contains(purpose.value) else {
            return
        }
        findings.append(
            Diagnostic(
                noBudget, at: purpose.span,
                Message(
                    id: "instrumen `\(purpose.value.rawValue)` ini tidak menyebut batas beban pengisiannya",
                    en: "this `\(purpose.value.rawValue)` instrument does not say what it may ask of a rater"),
                help: Message(
                    id: "tambahkan, misalnya, `budget: {items: 40, minutes: 15}`",
                    en: "add, for example, `budget: {items: 40, minutes: 15}`")))
    }

    static let tooManyItems = CodeDefinition(
        "U001", .error,
        title: Message(id: "butir melebihi batas", en: "more items than the budget allows"),
        explanation: Message(
            id:
                "`budget.items` membatasi butir satu formulir, yaitu satu baterai, jenjang, dan penilai. Laporan menyebut "
                + "kelelahan pengisi sebagai kendala: formulir yang terlalu panjang diisi asal saja.",
            en: "`budget.items` limits the items of one form: one battery, jenjang and rater. The report names survey "
                + "fatigue as an obstacle: forms that are too long are filled in carelessly."),
        bad: Samples.instrument(budget: "{items: 2, minutes: 5}"),
        good: Samples.instrument(budget: "{items: 3, minutes: 5}"))

    static let tooLong = CodeDefinition(
        "U002", .error,
        title: Message(id: "waktu pengisian melebihi batas", en: "longer than the budget allows"),
        explanation: Message(
            id:
                "Waktu diperkirakan dari banyaknya kata (200 per menit), `seconds_per_item` untuk memilih setiap jawaban "
                + "(bawaan 5), dan 30 detik lagi untuk setiap jawaban uraian.",
            en:
                "The time is estimated from the words to read (200 a minute), `seconds_per_item` to choose each answer (5 by "
                + "default) and 30 seconds more for each answer in words."),
        bad: Samples.instrument(budget: "{items: 10, minutes: 1, seconds_per_item: 60}"),
        good: Samples.instrument(budget: "{items: 10, minutes: 4, seconds_per_item: 60}"))

    static let noBudget = CodeDefinition(
        "U003", .warning,
        title: Message(id: "instrumen tanpa batas beban", en: "instrument without a budget"),
        explanation: Message(
            id: "Tanpa batas, formulir tumbuh sedikit demi sedikit dan tidak ada yang menyadarinya.",
            en: "Without a limit a form grows little by little and nobody notices."),
        bad: Samples.instrument.replacing("budget: {items: 10, minutes: 5}\n", ""), good: Samples.instrument)
}

/// The forms of one instrument that ask most.
private struct LargestForms {
    struct Form {
        var estimate: FormEstimate
        /// Battery, level and rater in words.
        var name: Message
        var battery: Span
    }

    var mostItems: Form?
    var longest: Form?

    mutating func meet(_ composition: Composition) {
        // Raters who see the same sections have the same form to fill in.
        var estimates: [[Int]: FormEstimate] = [:]
        for rater in composition.instrument.raters {
            guard let role = rater.role?.value else { continue }
            let seen = composition.sections.indices.filter { composition.sections[$0].raters.contains(role) }
            guard estimates[seen] == nil else { continue }
            let estimate = FormEstimate.estimate(composition.sections(for: role), of: composition.instrument)
            estimates[seen] = estimate
            let isMost = estimate.items > mostItems?.estimate.items ?? 0
            let isLongest = estimate.seconds > longest?.estimate.seconds ?? 0
            guard isMost || isLongest else { continue }
            let form = Form(
                estimate: estimate, name: name(composition, role), battery: composition.battery.header.id.span)
            if isMost { mostItems = form }
            if isLongest { longest = form }
        }
    }

    private func name(_ composition: Composition, _ role: RaterRole) -> Message {
        let battery = composition.battery.header.id.value
        let level = composition.level.map { " × `\($0)`" } ?? ""
        return Message(
            id: "`\(battery)`\(level) untuk `\(role.rawValue)`", en: "`\(battery)`\(level) for `\(role.rawValue)`")
    }
}
