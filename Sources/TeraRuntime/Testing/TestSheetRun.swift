internal import TeraArtifact
internal import TeraExact

/// One sheet of a test, filled in as a rater would: from top to bottom, with what is written and what is made.
struct TestSheetRun {
    let test: TestSheet
    let loaded: TestWorld.LoadedForm
    let plan: ScoringPlan
    let participant: Participant
    private var session: FormSession
    private(set) var failures: [TestFailure] = []
    private(set) var touched: Set<TestPoint> = []
    /// As it is scored; nil where it was not sent.
    private(set) var sheet: AnswerSheet?

    private var refused: [(answer: TestAnswer, message: Texts)] = []
    private var warned: [(answer: TestAnswer, message: Texts)] = []

    init(_ test: TestSheet, _ loaded: TestWorld.LoadedForm, _ plan: ScoringPlan, about participant: Participant) {
        self.test = test
        self.loaded = loaded
        self.plan = plan
        self.participant = participant
        let digits = String(test.seed, radix: 16)
        let seed = String(repeating: "0", count: 16 - digits.count) + digits
        session = FormSession(form: loaded.form, about: participant, seed: seed)
    }

    mutating func run() {
        let written = Dictionary(test.answers.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
        for item in session.form.sections.flatMap(\.items) where item.isAsked {
            if let answer = written[item.id] { give(answer, to: item) } else { fill(item) }
            touch(item)
        }
        checkAnswers()
        checkRoutes()
        send()
    }

    // MARK: Answering

    private mutating func give(_ answer: TestAnswer, to item: FormItem) {
        guard let typed = answer.typed else { return }
        // The id of an option comes before the letters and numbers that are shown to be typed.
        let named = session.asked(item).choices(in: session.form).first { $0.answer == .text(typed) }
        let words = named?.key ?? typed
        var result = session.answer(item.id, words)
        if case .failure(.warning(let message)) = result {
            warned.append((answer, message))
            touch(.route, "\(base(item.id)) constraint broken")
            result = session.answer(item.id, words, confirmed: true)
        }
        guard case .failure(let problem) = result else { return }
        if case .constraint = problem { touch(.route, "\(base(item.id)) constraint broken") }
        refused.append((answer, problem.message))
    }

    private mutating func fill(_ item: FormItem) {
        guard let fill = test.fill, session.isRelevant(item.id) else { return }
        // Kept as the form lists it, whatever order was drawn.
        let written = loaded.form.sections.lazy.flatMap(\.items).first { $0.id == item.id } ?? item
        let candidates = AnswerCandidates(
            item: session.asked(written), form: session.form, plan: plan.items[item.id],
            rule: plan.spec.items.first { $0.id == item.id }?.rule)
        for answer in candidates.answers(for: fill, seed: test.seed) {
            session.restore(item.id, to: written.inWrittenOrder(answer))
            if !session.violations.contains(where: { $0.item == item.id }) { return }
        }
        session.withdraw(item.id)
    }

    // MARK: What is expected of the form

    private mutating func checkAnswers() {
        for name in test.refused where !refused.contains(where: { $0.answer.item == name.name }) {
            fail(
                name.place, "jawaban `\(name.name)` diharapkan ditolak, tetapi diterima",
                "the answer to `\(name.name)` was to be refused, and was accepted")
        }
        for (answer, message) in refused where !test.refused.contains(where: { $0.name == answer.item }) {
            fail(
                answer.place, "jawaban `\(answer.item)` ditolak: \(message.text(in: "id"))",
                "the answer to `\(answer.item)` was refused: \(message.text(in: "en"))")
        }
        for name in test.warned where !warned.contains(where: { $0.answer.item == name.name }) {
            fail(
                name.place, "jawaban `\(name.name)` diharapkan diperingatkan, tetapi langsung diterima",
                "the answer to `\(name.name)` was to be warned of, and was accepted at once")
        }
        for (answer, message) in warned where !test.warned.contains(where: { $0.name == answer.item }) {
            fail(
                answer.place, "jawaban `\(answer.item)` diperingatkan: \(message.text(in: "id"))",
                "the answer to `\(answer.item)` was warned of: \(message.text(in: "en"))")
        }
    }

    private mutating func checkRoutes() {
        for name in test.asked where !session.isRelevant(name.name) {
            fail(
                name.place, "`\(name.name)` diharapkan ditanyakan, tetapi tidak ditanyakan",
                "`\(name.name)` was to be asked, and is not")
        }
        for name in test.notAsked where session.isRelevant(name.name) {
            fail(
                name.place, "`\(name.name)` diharapkan tidak ditanyakan, tetapi ditanyakan",
                "`\(name.name)` was not to be asked, and is")
        }
        guard let expected = test.unanswered else { return }
        let open = session.unanswered.map(\.id)
        guard Set(open) != Set(expected.map(\.name)) else { return }
        let (id, en) = (list(open, "tidak ada"), list(open, "none"))
        let names = expected.map(\.name)
        fail(
            expected.first?.place ?? test.place,
            "butir wajib yang kosong: \(id), diharapkan \(list(names, "tidak ada"))",
            "required items left open: \(en), expected \(list(names, "none"))")
    }

    private mutating func send() {
        guard session.isSendable else {
            guard test.sends else { return }
            let open = session.unanswered.map(\.id)
            let broken = session.violations.map(\.item)
            let reasons = Set(open + broken).isEmpty ? [] : open + broken
            fail(
                test.place,
                "formulir `\(test.form)` tidak mau dikirim: "
                    + (reasons.isEmpty ? "tidak ada jawaban" : "perlu \(list(reasons, ""))"),
                "the form `\(test.form)` does not let itself be sent: "
                    + (reasons.isEmpty ? "there is no answer" : "it needs \(list(reasons, ""))"))
            return
        }
        guard test.sends else {
            fail(
                test.place, "formulir `\(test.form)` diharapkan tidak mau dikirim, tetapi dapat dikirim",
                "the form `\(test.form)` was not to let itself be sent, and can be")
            return
        }
        touch(.route, "form \(test.form)")
        guard let whole = session.sheet(participant: participant.id, formHash: loaded.sha256, sent: true) else {
            return
        }
        switch loaded.settler.settle(whole, about: participant) {
        case .success(let settled): sheet = settled
        case .failure:
            fail(
                test.place, "lembar `\(test.form)` tidak dapat dinilai", "the sheet of `\(test.form)` cannot be scored")
        }
    }

    private mutating func fail(_ place: TestPlace, _ id: String, _ en: String) {
        failures.append(TestFailure(place, id: id, en: en))
    }

    private func list(_ ids: [String], _ none: String) -> String {
        ids.isEmpty ? none : ids.map { "`\($0)`" }.joined(separator: ", ")
    }

    // MARK: What is touched

    private mutating func touch(_ kind: TestPoint.Kind, _ id: String) {
        touched.insert(TestPoint(test.spec, kind, id))
    }

    private func base(_ id: String) -> String { TestPoint.base(id) }

    private mutating func touch(_ item: FormItem) {
        let id = base(item.id)
        let isAsked = session.isRelevant(item.id)
        touch(.route, "\(id) \(isAsked ? "asked" : "not asked")")
        guard isAsked else { return }
        touch(.route, "\(id) \(session.isRequired(item.id) ? "required" : "not required")")
        if let offered = session.state.offered[item.id], let all = item.filterable, offered.count < all.count {
            touch(.route, "\(id) some options")
        }
        guard let answer = session.answers[item.id] else { return }
        touch(.item, id)
        touch(.route, "\(id) constraint met")
        guard let scored = plan.items[item.id] else { return }
        if scored.isKnowledge, scored.value(of: answer) != nil {
            touch(.key, "\(id) \(scored.isRight(answer) ? "right" : "wrong")")
        }
        // In the middle of a scale an item counts the same either way round.
        if let value = scored.value(of: answer), let low = scored.possible.min(), let high = scored.possible.max(),
            value.adding(value) != low.adding(high)
        {
            touch(.reversal, id)
        }
    }
}
