internal import TeraArtifact
internal import TeraExact

/// Answers that an item could be given, the wanted ones first: the form takes the first that it accepts.
struct AnswerCandidates {
    let item: FormItem
    let form: Form
    /// How the item counts; nil where it does not.
    let plan: ItemPlan?
    let rule: AnswerRule?

    func answers(for fill: TestFill, seed: Int) -> [Answer] {
        // Whoever refuses consent is asked nothing.
        if case .consent = item { return [.text(ConsentItem.agreed)] }
        let natural = all.filter { item.accepts($0, in: form) }
        switch fill {
        case .lowest: return byValue(natural, rising: true)
        case .highest: return byValue(natural.reversed(), rising: false)
        case .straight(let option):
            let unable: [Answer] = option == "?" && item.accepts(.notObserved, in: form) ? [.notObserved] : []
            return unable + natural.filter { $0.chosen == [option] } + natural.filter { $0.chosen != [option] }
        case .random:
            var drawing = Drawing(UInt64(seed), "test/\(form.rater.id)/\(item.id)")
            return drawing.shuffled(natural)
        }
    }

    /// By value, and of the same value in the order given. What has no value comes last.
    private func byValue(_ answers: [Answer], rising: Bool) -> [Answer] {
        let valued = answers.enumerated().map { (order: $0, answer: $1, value: value(of: $1)) }
        return valued.sorted { a, b in
            guard let left = a.value, let right = b.value, left != right else {
                return (a.value == nil) == (b.value == nil) ? a.order < b.order : a.value != nil
            }
            return rising ? left < right : left > right
        }.map(\.answer)
    }

    private func value(of answer: Answer) -> Rational? { try? plan?.value(of: answer, ticks: .count) }

    private var all: [Answer] {
        var answers: [Answer] = []
        func add(_ answer: Answer) { if !answers.contains(answer) { answers.append(answer) } }
        for answer in ofType { add(answer) }
        for answer in right { add(answer) }
        return answers
    }

    /// The right answer, as the rule has it.
    private var right: [Answer] {
        switch rule {
        case .set(let rule)?:
            guard case .multiple(let multiple) = item else { return [] }
            return [.list(multiple.options.map(\.id).filter(rule.key.contains))]
        case .number(let rule)?: return [.text(rule.key)]
        case .spelling(let rule)?: return rule.accepted.map(Answer.text)
        case .order(let rule)?: return [.list(rule.key)]
        case .pairs(let rule)?: return [.values(rule.key)]
        case .ticks?, nil: return []
        }
    }

    private var ofType: [Answer] {
        switch item {
        case .rating, .single, .task, .boolean, .rubric, .consent:
            return item.choices(in: form).map(\.answer).filter { $0 != .notObserved && $0 != .declined }
        case .multiple(let multiple):
            let ids = multiple.options.map(\.id)
            let together = ids.filter { !(multiple.exclusive ?? []).contains($0) }
            return ids.map { .list([$0]) }
                + [
                    .list(Array(together.prefix(max(1, multiple.least)))),
                    .list(Array(together.prefix(multiple.most ?? ids.count))),
                ]
        case .text(let text):
            let words = "uji coba "
            let long = String(repeating: words, count: (text.leastLength ?? 0) / words.count + 1)
            return [.text("uji"), .text(String(long.prefix(text.maxLength)).trimmingWhitespace())]
        case .integer(let integer): return numbers(integer.limits)
        case .decimal(let decimal): return numbers(decimal.limits)
        case .slider(let slider): return numbers(slider.limits)
        case .date(let date): return [date.min, date.max, "2025-02-13"].compactMap { $0 }.map(Answer.text)
        case .time(let time): return [time.min, time.max, "08:00", "23:00"].compactMap { $0 }.map(Answer.text)
        case .ranking(let ranking):
            let ids = ranking.options.map(\.id)
            let most = ranking.most ?? ids.count
            return [.list(Array(ids.prefix(most))), .list(Array(ids.reversed().prefix(most)))]
        case .ordering(let ordering):
            let ids = ordering.options.map(\.id)
            return [.list(ids), .list(ids.reversed())]
        case .matching(let matching):
            let (left, right) = (matching.left.map(\.id), matching.right.map(\.id))
            return right.indices.map { turn in
                .values(
                    Dictionary(
                        left.enumerated().map { ($1, right[($0 + turn) % right.count]) },
                        uniquingKeysWith: { first, _ in first }))
            }
        case .constantSum(let sum):
            return sum.options.map { all in
                .values(
                    Dictionary(
                        sum.options.map { ($0.id, $0.id == all.id ? "\(sum.total)" : "0") },
                        uniquingKeysWith: { first, _ in first }))
            }
        case .checklist(let checklist): return [.list([]), .list(checklist.entries.map(\.id))]
        case .note, .calculate: return []
        }
    }

    private func numbers(_ limits: NumberLimits) -> [Answer] {
        [limits.min, "0", "1", "2", limits.max].compactMap { $0 }.map(Answer.text)
    }
}
