internal import TeraCEL
internal import TeraDiagnostics

/// What findings about routes say, and the places that they point at.
struct RouteWords {
    let route: RouteAnalysis.Route
    let files: [SourceFile]

    private var model: RouteModel { route.model }

    func span(_ condition: RouteModel.Condition) -> Span {
        ExpressionSite(written: condition.written, use: condition.use, owner: condition.owner, files: files).wholeSpan
    }

    /// Where an item is written, or the section that makes it from the blueprint.
    func span(ofItem position: Int) -> Span? {
        let step = model.steps[position]
        return step.item.bank?.id.span ?? model.parts[step.section].span
    }

    /// The condition behind a reason.
    func condition(_ reason: RouteReason) -> RouteModel.Condition? {
        switch reason {
        case .section(let part): model.parts[part].relevant
        case .skip(let step, let index): model.steps[step].skips[index].condition
        case .group(let step, let index): model.steps[step].groups[index]
        case .relevant(let step): model.steps[step].relevant
        case .filter(let step): model.steps[step].filter
        }
    }

    /// A condition as another place of a finding.
    func related(_ condition: RouteModel.Condition) -> Related {
        let owner = condition.owner
        let words: Message =
            switch condition.use {
            case .count: Message(id: "berapa kali `\(owner)`", en: "how often `\(owner)` is asked")
            case .relevant: Message(id: "syarat `\(owner)`", en: "the condition of `\(owner)`")
            case .skip: Message(id: "lompatan dari `\(owner)`", en: "the way onward from `\(owner)`")
            case .filter: Message(id: "penyaring pilihan `\(owner)`", en: "the filter of `\(owner)`")
            case .required: Message(id: "kapan `\(owner)` wajib", en: "when `\(owner)` is required")
            default: Message(id: "syarat jawaban `\(owner)`", en: "the constraint on `\(owner)`")
            }
        return Related(span(condition), words)
    }

    /// Conditions, and what limits the answers that they read: each place once, but the finding's own.
    func related(_ conditions: [RouteModel.Condition], except own: Span?) -> [Related] {
        var places = conditions.map { related($0) }
        let read = Set(conditions.flatMap(\.items))
        for step in model.steps where read.contains(step.item.id) {
            places += ([step.relevant].compactMap { $0 } + step.constraints).map { related($0) }
            if let formula = step.item.bank?.logic?.calculate, step.formula != nil {
                let id = step.item.id
                let site = ExpressionSite(written: formula, use: .calculate, owner: id, files: files)
                places.append(Related(site.wholeSpan, Message(id: "rumus `\(id)`", en: "the formula of `\(id)`")))
            }
        }
        var seen = Set([own].compactMap { $0 })
        return places.filter { seen.insert($0.span).inserted }
    }

    /// The answers of a witness that the conditions read, as ` bila a = ya`; nothing where no answer matters.
    func when(_ witness: RouteWitness, _ conditions: [RouteModel.Condition]) -> Message {
        let read = Set(conditions.flatMap(\.items))
        let answers = witness.answers.filter { read.contains($0.item) }.suffix(6)
        guard !answers.isEmpty else { return Message(id: "", en: "") }
        func list(_ nothing: String) -> String {
            answers.map { "`\($0.item)` = \($0.answer ?? nothing)" }.joined(separator: ", ")
        }
        return Message(id: " bila \(list("(kosong)"))", en: " when \(list("(nothing)"))")
    }

    /// Which form is meant, where an instrument has several.
    var form: Message {
        guard let role = route.form.role, route.form.instrument.raters.count > 1 else {
            return Message(id: "", en: "")
        }
        return Message(id: " (formulir `\(role.rawValue)`)", en: " (form of `\(role.rawValue)`)")
    }

    /// Everything that decides whether an item is asked.
    func conditions(ofItem position: Int) -> [RouteModel.Condition] {
        let step = model.steps[position]
        return [model.parts[step.section].relevant].compactMap { $0 } + step.groups
            + [step.relevant].compactMap { $0 }
    }
}
