internal import TeraCEL
internal import TeraExact

/// One item in one situation.
extension RouteWalk {
    mutating func visit(_ position: Int, _ situation: Situation, _ way: Way, among count: Int, _ next: inout Frontier) {
        let step = model.steps[position]
        guard situation.isAsked else {
            return passOver(position, situation, way, because: .section(step.section), &next)
        }
        guard position >= situation.skippedTo else {
            return passOver(position, situation, way, because: nil, &next)
        }
        var (situation, way) = (situation, way)
        // With or without it: only a list of its section reads its answer, and which are drawn together is not followed.
        if step.item.isSampled {
            let list = model.parts[step.section].slot
            if list.map({ model.lastRead[$0] > position }) ?? false { way.witness = nil }
            passOver(position, situation, way, because: nil, &next)
        }
        for (index, condition) in step.groups.enumerated() {
            let (yes, no) = Self.split(condition, situation, way)
            if let no { passOver(position, no.0, no.1, because: .group(position, index), &next) }
            guard let yes else { return }
            (situation, way) = yes
        }
        // What is followed is any one of the times, or none of them: of all together nothing is known.
        if !step.item.repeats.isEmpty {
            way.witness = nil
            passOver(position, situation, way, because: nil, &next)
        }
        if let relevant = step.relevant {
            let (yes, no) = Self.split(relevant, situation, way)
            if let no { passOver(position, no.0, no.1, because: .relevant(position), &next) }
            guard let yes else { return }
            (situation, way) = yes
        }
        if case .computed = step.answers {
            facts.asked.insert(position)
            let value = step.formula?.value(situation.known) ?? .exactly(.absent)
            return leave(position, situation, way, with: value, &next)
        }
        if step.hasOtherFilter {
            way.witness = nil
            passOver(position, situation, way, because: .filter(position), &next)
        }
        var offered: Set<String>?
        if let filter = step.filter {
            let found = options(of: step, filter, situation)
            if found.surely.isEmpty {
                var passing = way
                if !found.may.isEmpty { passing.witness = nil }
                note(emptyChoiceAt: position, situation, passing)
                passOver(position, situation, passing, because: .filter(position), &next)
                way.witness = found.may.isEmpty ? way.witness : nil
            }
            guard !found.may.isEmpty else { return }
            offered = found.may
            facts.offered[position, default: []].formUnion(found.may)
            if found.may != found.surely { way.witness = nil }
        }
        facts.asked.insert(position)
        ask(position, situation, way, offered, among: count, &next)
    }

    // MARK: Not asked

    private mutating func passOver(
        _ position: Int, _ situation: Situation, _ way: Way, because reason: RouteReason?, _ next: inout Frontier
    ) {
        if let reason { facts.reasons[position, default: []].insert(reason) }
        if way.sums != nil {
            facts.passedOver.insert(position)
            let isSkipped = position < situation.skippedTo && situation.skippedTo != RouteModel.refused
            if reason != nil || isSkipped { facts.leftOut.insert(position) }
        }
        leave(position, situation, way, with: .exactly(.absent), &next)
    }

    /// The options that may be offered, and those that surely are.
    private func options(
        of step: RouteModel.Step, _ filter: RouteModel.Condition, _ situation: Situation
    ) -> (may: Set<String>, surely: Set<String>) {
        var may: Set<String> = []
        var surely: Set<String> = []
        for option in step.options {
            var known = situation.known
            for (slot, value) in option.values { known[slot] = value }
            let outcome = filter.reasoner.outcome(known)
            guard outcome.holds != nil else { continue }
            may.insert(option.id)
            if outcome.doesNotHold(known) == nil { surely.insert(option.id) }
        }
        return (may, surely)
    }

    /// A required choice without options although everything that its filter reads was answered.
    private mutating func note(emptyChoiceAt position: Int, _ situation: Situation, _ way: Way) {
        let step = model.steps[position]
        guard facts.emptyChoices[position] == nil, let witness = way.witness, let filter = step.filter,
            isSurelyRequired(step, situation)
        else { return }
        let own = Set(step.options.flatMap { $0.values.map(\.slot) })
        let read = filter.reasoner.slots.filter { !own.contains($0) }
        guard !read.isEmpty,
            read.allSatisfy({ slot in situation.known[slot].exact.map { !$0.isAbsent } ?? false })
        else { return }
        facts.emptyChoices[position] = witness
    }

    private func isSurelyRequired(_ step: RouteModel.Step, _ situation: Situation) -> Bool {
        guard let required = step.required else { return step.isRequired }
        let outcome = required.reasoner.outcome(situation.known)
        return outcome.holds != nil && outcome.doesNotHold(situation.known) == nil
    }

    // MARK: Asked

    private mutating func ask(
        _ position: Int, _ situation: Situation, _ way: Way, _ offered: Set<String>?, among count: Int,
        _ next: inout Frontier
    ) {
        let step = model.steps[position]
        if case .choices(let choices) = step.answers { work += choices.count * step.constraints.count }
        let accepted = accepted(at: position, situation, offered, tryEach: canTryEach(position, among: count))
        if accepted.isEmpty, !step.canDecline {
            if let witness = way.witness, facts.deadEnds[position] == nil, isSurelyRequired(step, situation) {
                facts.deadEnds[position] = witness
            }
        } else {
            facts.answerable.insert(position)
        }
        for answer in accepted {
            if let option = answer.option { facts.accepted[position, default: []].insert(option) }
            if let score = answer.score {
                facts.values[position] = facts.values[position]?.joined(with: score) ?? score
            }
            var way = way
            if !answer.isSure { way.witness = nil }
            way.witness = way.witness.map { RouteWitness(step.item.id, answer.label ?? "…", after: $0) }
            add(answer.score, at: position, to: &way)
            goOn(position, answer.situation, way, with: answer.value, &next)
        }
        leaveUnanswered(position, situation, way, &next)
    }

    /// Nothing is answered, or that it cannot be judged.
    private mutating func leaveUnanswered(
        _ position: Int, _ situation: Situation, _ way: Way, _ next: inout Frontier
    ) {
        let step = model.steps[position]
        var way = way
        add(nil, at: position, to: &way)
        let outcome = step.required?.reasoner.outcome(situation.known)
        let mayBeRequired = outcome.map { $0.holds != nil } ?? step.isRequired
        let mayBeLeft = outcome.map { $0.doesNotHold(situation.known) != nil } ?? !step.isRequired
        if step.canDecline || mayBeLeft {
            if way.sums != nil { facts.unjudged.insert(position) }
            if mayBeRequired, !step.canDecline { way.witness = nil }
            way.witness = way.witness.map { RouteWitness(step.item.id, nil, after: $0) }
        } else {
            way.witness = nil
            way.sums = nil
        }
        goOn(position, situation, way, with: .exactly(.absent), &next)
    }

    private func canTryEach(_ position: Int, among count: Int) -> Bool {
        guard case .choices(let choices) = model.steps[position].answers else { return false }
        let (product, isTooMany) = count.multipliedReportingOverflow(by: choices.count)
        return !isTooMany && product <= 4 * Self.mostSituations
    }

    /// An answer that is accepted, or several of which as much is known.
    private struct Accepted {
        var situation: Situation
        var value: CELKnowledge
        var label: String?
        var option: String?
        var score: ScoreRange?
        /// Whether it is surely accepted.
        var isSure: Bool
    }

    private func accepted(
        at position: Int, _ situation: Situation, _ offered: Set<String>?, tryEach: Bool
    ) -> [Accepted] {
        let step = model.steps[position]
        switch step.answers {
        case .computed: return []
        case .open(let value):
            return constrained(step, situation, value).map { [$0] } ?? []
        case .choices(let choices):
            // Words of one's own are offered whatever a filter says.
            let open = choices.filter { choice in
                guard let option = choice.option, option != OtherOption.id else { return true }
                return offered?.contains(option) ?? true
            }
            let each = open.compactMap { choice -> Accepted? in
                guard var found = constrained(step, situation, choice.value) else { return nil }
                found.label = choice.label
                found.option = choice.option
                found.score = choice.score.map { ScoreRange(lowest: $0, highest: $0) }
                return found
            }
            return tryEach || each.count < 2 ? each : [joined(each)]
        }
    }

    /// Too many to follow each: what is known of all of them. Each option is accepted, but which is open.
    private func joined(_ each: [Accepted]) -> Accepted {
        var all = each[0]
        for one in each.dropFirst() {
            all.value = all.value.united(with: one.value)
            all.situation.known = zip(all.situation.known, one.situation.known).map { $0.united(with: $1) }
            all.score =
                all.score.flatMap { score in one.score.map { score.joined(with: $0) } } ?? all.score ?? one.score
        }
        all.label = nil
        all.option = nil
        all.isSure = false
        return all
    }

    /// nil where some constraint refuses every such value.
    private func constrained(
        _ step: RouteModel.Step, _ situation: Situation, _ value: CELKnowledge
    ) -> Accepted? {
        var accepted = Accepted(situation: situation, value: value, isSure: true)
        guard !step.constraints.isEmpty else { return accepted }
        var known = situation.known
        known[model.answerSlot] = value
        if let slot = step.slot { known[slot] = value }
        for constraint in step.constraints {
            let outcome = constraint.reasoner.outcome(known)
            guard let rest = outcome.isNotFalse(known) else { return nil }
            if outcome.isFalse != nil { accepted.isSure = false }
            known = rest
        }
        accepted.value = known[model.answerSlot]
        known[model.answerSlot] = .exactly(.absent)
        accepted.situation.known = known
        return accepted
    }

    // MARK: Going on

    /// Ways onward, then the next item.
    private mutating func goOn(
        _ position: Int, _ situation: Situation, _ way: Way, with value: CELKnowledge, _ next: inout Frontier
    ) {
        let step = model.steps[position]
        var situation = situation
        // Who does not agree is asked nothing more; of whom that is not known, both.
        if step.item.type == .consent, value != .exactly(.bool(true)) {
            if value.exact == nil {
                var agreed = way
                agreed.witness = nil
                goOn(position, situation, agreed, with: .exactly(.bool(true)), &next)
            }
            situation.skippedTo = RouteModel.refused
        }
        guard !step.skips.isEmpty else { return leave(position, situation, way, with: value, &next) }
        var (rest, restWay) = (situation, way)
        rest.known[model.answerSlot] = value
        if let slot = step.slot { rest.known[slot] = value }
        for (index, skip) in step.skips.enumerated() {
            let (yes, no) = Self.split(skip.condition, rest, restWay)
            if var yes {
                yes.0.skippedTo = max(yes.0.skippedTo, skip.to)
                for passed in position + 1..<max(position + 1, min(skip.to, model.steps.count)) {
                    facts.reasons[passed, default: []].insert(.skip(position, index))
                }
                leaveAnswered(position, yes.0, yes.1, value, &next)
            }
            guard let no else { return }
            (rest, restWay) = no
        }
        leaveAnswered(position, rest, restWay, value, &next)
    }

    /// Whichever of the item's two names was narrowed says more.
    private mutating func leaveAnswered(
        _ position: Int, _ situation: Situation, _ way: Way, _ value: CELKnowledge, _ next: inout Frontier
    ) {
        var situation = situation
        var answer = situation.known[model.answerSlot]
        if let slot = model.steps[position].slot, situation.known[slot] != value { answer = situation.known[slot] }
        situation.known[model.answerSlot] = .exactly(.absent)
        leave(position, situation, way, with: answer, &next)
    }

    /// To the next item, without what nothing reads any more.
    private mutating func leave(
        _ position: Int, _ situation: Situation, _ way: Way, with value: CELKnowledge, _ next: inout Frontier
    ) {
        var situation = situation
        work += situation.known.count
        let step = model.steps[position]
        if let slot = step.slot { situation.known[slot] = value }
        let part = model.parts[step.section]
        if position == part.steps.upperBound - 1, let slot = part.slot, model.lastRead[slot] > position {
            situation.known[slot] = list(of: part, situation)
        }
        for slot in model.dying[position] { situation.known[slot] = .exactly(.absent) }
        if situation.skippedTo <= position + 1 { situation.skippedTo = 0 }
        if position == part.steps.upperBound - 1 { situation.isAsked = true }
        next.add(situation, way)
    }

    /// A section as its expressions see it: the numbers among its answers.
    private func list(of part: RouteModel.Part, _ situation: Situation) -> CELKnowledge {
        var numbers: [Value] = []
        if model.steps[part.steps].contains(where: { !$0.item.repeats.isEmpty }) { return .present }
        for step in model.steps[part.steps] {
            guard let slot = step.slot, let value = situation.known[slot].exact else {
                // Words and choices are no numbers.
                if [.text, .single, .task, .boolean].contains(step.item.type) { continue }
                return .present
            }
            switch value {
            case .int(let number): numbers.append(part.isDecimal ? .double(Double(number)) : value)
            case .double: numbers.append(value)
            default: continue
            }
        }
        return .exactly(.list(numbers))
    }

    private func add(_ score: ScoreRange?, at position: Int, to way: inout Way) {
        guard let rule = sums?.items[position], way.sums != nil else { return }
        var sum = way.sums?[rule.subkompetensi] ?? RouteSum()
        if let score {
            guard let low = score.lowest.multiplied(by: rule.weight),
                let high = score.highest.multiplied(by: rule.weight),
                sum.add(ScoreRange(lowest: min(low, high), highest: max(low, high)))
            else {
                way.isTooLarge = true
                return
            }
        } else {
            sum.leave(spoils: sums?.needsAll ?? true)
        }
        way.sums?[rule.subkompetensi] = sum
    }
}
