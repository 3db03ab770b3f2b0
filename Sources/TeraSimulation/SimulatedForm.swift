internal import TeraArtifact
internal import TeraRuntime

/// One form of a campaign, as simulated raters fill it in.
struct SimulatedForm: Sendable {
    let form: Form
    let sha256: String
    /// Whether everybody is asked everything, in one order: then no form machine is needed to know what comes next.
    private let isPlain: Bool
    private let items: [FormItem]
    private let scored: [String: ScoredItem]
    /// Item → what can be chosen, as the form has it.
    private let levels: [String: AnswerLevels]
    /// Task → jenjang that it is of.
    private let taskLevels: [String: String]
    private let jenjang: [String]

    /// - Parameter spec: the scoring rules of its battery.
    /// - Parameter jenjang: of the standard, lowest first.
    init(_ hashed: SimulatedCampaign.HashedForm, spec: ScoringSpec?, jenjang: [String]) {
        form = hashed.form
        sha256 = hashed.sha256
        isPlain = SheetSettler(hashed.form).changesNothing && !hashed.form.isDrawn
        items = hashed.form.sections.flatMap(\.items).filter(\.isAsked)
        self.jenjang = jenjang
        let scored = Dictionary(
            (spec?.items ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.scored = scored
        var levels: [String: AnswerLevels] = [:]
        for item in items { levels[item.id] = AnswerLevels(item, scored: scored[item.id], in: hashed.form) }
        self.levels = levels
        var tasks: [String: String] = [:]
        for score in spec?.scores ?? [] where score.role == .activity {
            guard let about = score.about, case .items(let ids) = score.source else { continue }
            for id in ids { tasks[id] = about }
        }
        taskLevels = tasks
    }

    /// One rater: where he puts the person, and how he answers.
    struct Rater {
        /// In millionths.
        var place: Int
        var model: SimulationModel
        var person: Participant
        var draw: Stream
    }

    /// The sheet as it is sent; nil where it is not, since nothing was answered.
    func sheet(_ rater: Rater) throws(SimulationFault) -> AnswerSheet? {
        var draw = rater.draw.at("sheet")
        // Who does not read errs once for the whole form, and not in every answer.
        let straight: Int? = draw.happens(rater.model.straight) ? noisy(rater, &draw) : nil
        if isPlain { return try plain(rater, straight) }
        // Answers before may leave nothing that is accepted further down: then the form is begun again with others.
        for again in 0..<20 {
            var rater = rater
            rater.draw = rater.draw.at("again").at(again)
            do {
                return try asked(rater, straight)
            } catch  where again < 19 {
                continue
            }
        }
        return nil
    }

    private func plain(_ rater: Rater, _ straight: Int?) throws(SimulationFault) -> AnswerSheet? {
        var answers: [String: Answer] = [:]
        for item in items {
            var draw = rater.draw.at(item.id)
            if !item.common.required, draw.happens(rater.model.missing.answers) { continue }
            if let choice = choice(item, levels[item.id], rater, straight, &draw) {
                answers[item.id] = choice.answer
            } else if let answer = madeUp(item, &draw) {
                answers[item.id] = answer
            } else if item.common.required {
                throw .unanswerable(item.id, form.id)
            }
        }
        // Nobody sends a form with nothing in it.
        if answers.isEmpty { return nil }
        return AnswerSheet(
            form: form.id, formHash: sha256, participant: rater.person.id, rater: form.rater.id, answers: answers,
            sent: true)
    }

    private func madeUp(_ item: FormItem, _ draw: inout Stream) -> Answer? {
        for _ in 0..<30 {
            guard let typed = MadeUpAnswer.text(for: item, in: form, &draw) else { return nil }
            if case .success(let answer) = item.read(typed, in: form) { return answer }
        }
        return nil
    }

    /// Page by page, as a rater is asked: what is asked depends on the answers before.
    private func asked(_ rater: Rater, _ straight: Int?) throws(SimulationFault) -> AnswerSheet? {
        let seed = FormDraw.seed(formHash: sha256, participant: rater.person.id, rater: form.rater.id)
        var session = FormSession(form: form, about: rater.person, seed: form.isDrawn ? seed : nil)
        for round in 0..<10 {
            session.go(to: 0)
            while let page = session.page {
                for item in page.items where item.isAsked && session.isRelevant(item.id) {
                    try consider(item, &session, rater, straight, round)
                }
                session.next()
            }
            if session.isSendable || session.answers.isEmpty { break }
            for violation in session.violations { session.withdraw(violation.item) }
        }
        if session.answers.isEmpty { return nil }
        guard let sheet = session.sheet(participant: rater.person.id, formHash: sha256, sent: true) else {
            throw .unanswerable(session.unanswered.first?.id ?? session.violations.first?.item ?? "?", form.id)
        }
        return sheet
    }

    private func consider(
        _ item: FormItem, _ session: inout FormSession, _ rater: Rater, _ straight: Int?, _ round: Int
    ) throws(SimulationFault) {
        guard session.answers[item.id] == nil else { return }
        let item = session.asked(item)
        var draw = rater.draw.at(item.id).at(round)
        if !session.isRequired(item.id), draw.happens(rater.model.missing.answers) { return }
        let levels = AnswerLevels(item, scored: scored[item.id], in: session.form)
        if let choice = choice(item, levels, rater, straight, &draw),
            case .success = session.answer(item.id, choice.key, confirmed: true)
        {
            return
        }
        for _ in 0..<30 {
            guard let typed = MadeUpAnswer.text(for: item, in: session.form, &draw) else { break }
            if case .success = session.answer(item.id, typed, confirmed: true) { return }
        }
        // Names that must differ: a word that nobody gave before.
        if case .success = session.answer(item.id, item.id, confirmed: true) { return }
        if session.isRequired(item.id) { throw .unanswerable(item.id, form.id) }
    }

    // MARK: What is chosen

    private func choice(
        _ item: FormItem, _ levels: AnswerLevels?, _ rater: Rater, _ straight: Int?, _ draw: inout Stream
    ) -> Choice? {
        if case .task = item { return task(item, rater, &draw) }
        guard let levels else { return nil }
        if let unable = levels.unable, draw.happens(rater.model.missing.unable) { return unable }
        if let straight, case .rating = item { return levels.straight(at: straight) }
        return levels.choice(at: noisy(rater, &draw), &draw)
    }

    private func noisy(_ rater: Rater, _ draw: inout Stream) -> Int {
        rater.place + draw.draw(Spread(mean: .zero, spread: rater.model.noise))
    }

    private func task(_ item: FormItem, _ rater: Rater, _ draw: inout Stream) -> Choice? {
        let choices = item.choices(in: form)
        guard let level = taskLevels[item.id], let own = jenjang.firstIndex(of: rater.person.jenjang),
            let other = jenjang.firstIndex(of: level)
        else { return draw.pick(choices) }
        let tasks = rater.model.tasks
        let share = [0: tasks.own, 1: tasks.next][abs(own - other)] ?? tasks.other
        let done = draw.happens(share) ? TaskItem.done : TaskItem.notDone
        return choices.first { $0.answer == .text(done) }
    }
}
