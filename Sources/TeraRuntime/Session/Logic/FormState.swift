public import TeraArtifact
internal import TeraCEL

/// What follows from the answers given: which items are asked, which must be answered, what is computed.
public struct FormState: Sendable, Equatable {
    /// Ids of the items that are asked, computed ones among them.
    public internal(set) var relevant: Set<String> = []
    /// Ids of the items that must be answered.
    public internal(set) var required: Set<String> = []
    /// By id of the item that is computed.
    public internal(set) var calculations: [String: Calculation] = [:]
    /// Item id → ids of the options offered, where a filter chooses.
    public internal(set) var offered: [String: Set<String>] = [:]
    /// Item id → the answer proposed.
    public internal(set) var proposals: [String: Answer] = [:]
    /// Whether somebody who was asked for consent has refused it: nothing more is asked.
    public internal(set) var isRefused = false
    /// Repeat → ids of the groups that are its times now, in order.
    public internal(set) var times: [String: [String]] = [:]
    /// What answers do not satisfy, in the order of the form.
    public internal(set) var violations: [AnswerViolation] = []
}

/// The value of a calculation.
public struct Calculation: Sendable, Equatable {
    /// As people read it; nil where it is absent.
    public var shown: Texts?
    /// Why there is no value although its answers are there: something was divided by zero.
    public var reason: Texts?
}

/// An answer that does not satisfy what the author asks.
public struct AnswerViolation: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case hard, warning
        /// The option is no longer offered.
        case notOffered
    }

    public var item: String
    public var kind: Kind
    public var message: Texts
    /// Which of the item's constraints it is, from 0; nil where it is none of them.
    var constraint: Int?
}

extension CompiledLogic {
    /// Goes over the form once, from top to bottom: every expression reads only what stands above it.
    ///
    /// - Parameter notDrawn: items that are not asked of this rater.
    func state(
        of given: [String: Answer], in form: Form, about participant: Participant?, without notDrawn: Set<String> = []
    ) -> FormState {
        var run = LogicRun(self, form, participant)
        run.notDrawn = notDrawn
        run.go(given)
        return run.state
    }
}

private struct LogicRun {
    let logic: CompiledLogic
    let form: Form
    var state = FormState()
    var notDrawn: Set<String> = []
    private var slots: [Value?]
    /// What a repeat reads of its items, and of the repeats within it.
    private var values: [String: Value] = [:]
    /// The position before which nothing is asked, after a way onward was taken.
    private var skippedTo = 0

    init(_ logic: CompiledLogic, _ form: Form, _ participant: Participant?) {
        self.logic = logic
        self.form = form
        slots = Array(repeating: .absent, count: logic.slotCount)
        slots[logic.raterSlot] = .string(form.rater.id)
        for (field, slot) in logic.participantSlots { slots[slot] = participant?.value(of: field) ?? .absent }
    }

    mutating func go(_ given: [String: Answer]) {
        for part in logic.parts {
            let isAsked = part.relevant.map(holds) ?? true
            var numbers: [Value] = []
            for position in part.items {
                let entry = logic.items[position]
                begin(position, isAsked: isAsked)
                let value = visit(entry, position, isAsked: isAsked, given[entry.item.id])
                for slot in entry.slots { slots[slot] = value }
                if let number = Self.number(value, entry, isDecimal: part.isDecimal) { numbers.append(number) }
                if !logic.repeats.isEmpty { values[entry.item.id] = value }
                for index in logic.ending[position] ?? [] { finish(logic.repeats[index]) }
            }
            for slot in part.slots { slots[slot] = .list(numbers) }
        }
    }

    /// Decides which times of repeats that begin here are there.
    private mutating func begin(_ position: Int, isAsked: Bool) {
        for (index, place) in logic.beginning[position] ?? [] {
            let entry = logic.repeats[index]
            let time = entry.times[place]
            guard isAsked, position >= skippedTo, time.relevant.map(holds) ?? true else { continue }
            state.times[entry.id, default: []].append(time.group)
        }
    }

    /// The list of a repeat: a map of each time that is there.
    private mutating func finish(_ entry: CompiledLogic.Repeat) {
        let there = state.times[entry.id] ?? []
        let maps = entry.times.filter { there.contains($0.group) }.map { time -> Value in
            var map = CELMap()
            for field in time.fields { _ = map.insert(.string(field.name), values[field.id] ?? .absent) }
            return .map(map)
        }
        values[entry.id] = .list(maps)
        for slot in entry.slots { slots[slot] = .list(maps) }
    }

    /// Decides about one item; returns what expressions below read of it.
    private mutating func visit(
        _ entry: CompiledLogic.Item, _ position: Int, isAsked: Bool, _ answer: Answer?
    ) -> Value {
        let id = entry.item.id
        guard isAsked, position >= skippedTo, !notDrawn.contains(id), entry.relevant.map(holds) ?? true else {
            return .absent
        }
        if let formula = entry.calculate {
            state.relevant.insert(id)
            return calculate(formula, id)
        }
        if let filter = entry.filter, let options = entry.item.filterable {
            let offered = Set(options.filter { isOffered($0, filter) }.map(\.id))
            // A question without anything to choose is not asked.
            guard !offered.isEmpty else { return .absent }
            state.offered[id] = offered
        }
        state.relevant.insert(id)
        if case .consent = entry.item, answer != .text(ConsentItem.agreed) {
            state.isRefused = answer == .text(ConsentItem.refused)
            skippedTo = .max
        }
        if entry.required.map(holds) ?? entry.item.common.required { state.required.insert(id) }
        if let proposal = entry.proposal, let value = try? proposal.evaluate(slots: slots) {
            state.proposals[id] = AnswerValue.answer(for: value, to: entry.item, in: form)
        }
        if let offered = state.offered[id], let answer,
            !answer.chosen.allSatisfy({ offered.contains($0) || (answer.words != nil && $0 == Answer.other) })
        {
            state.violations.append(AnswerViolation(item: id, kind: .notOffered, message: Self.notOffered))
            return .absent
        }
        let value = AnswerValue.value(of: answer, to: entry, in: form)
        finish(entry, value)
        return value
    }

    /// Constraints on the answer, and ways onward.
    private mutating func finish(_ entry: CompiledLogic.Item, _ value: Value) {
        guard !entry.constraints.isEmpty || !entry.skips.isEmpty else { return }
        slots[logic.answerSlot] = value
        for slot in entry.slots { slots[slot] = value }
        for (index, (program, constraint)) in entry.constraints.enumerated() where !value.isAbsent {
            // Only a condition that is false is broken: one that cannot be told is met.
            guard case .bool(false)? = try? program.evaluate(slots: slots) else { continue }
            state.violations.append(
                AnswerViolation(
                    item: entry.item.id, kind: constraint.level == .hard ? .hard : .warning,
                    message: constraint.message, constraint: index))
        }
        if let way = entry.skips.first(where: { holds($0.program) }) { skippedTo = max(skippedTo, way.to) }
        slots[logic.answerSlot] = .absent
    }

    private mutating func calculate(_ formula: CELProgram, _ id: String) -> Value {
        do throws(EvaluationError) {
            let value = try formula.evaluate(slots: slots)
            state.calculations[id] = Calculation(shown: ShownValue.texts(value), reason: nil)
            return value
        } catch {
            let message = error.message
            state.calculations[id] = Calculation(shown: nil, reason: ["id": message.id, "en": message.en])
            return .absent
        }
    }

    private mutating func isOffered(_ option: ChoiceOption, _ filter: CELProgram) -> Bool {
        for (field, slot) in logic.optionSlots { slots[slot] = option.value(of: field) }
        return holds(filter)
    }

    /// Whether a condition is true; absent and failing ones are not.
    private func holds(_ program: CELProgram) -> Bool {
        if case .bool(true)? = try? program.evaluate(slots: slots) { true } else { false }
    }

    /// An answer that counts in its section's list; nil for what is no number.
    private static func number(_ value: Value, _ entry: CompiledLogic.Item, isDecimal: Bool) -> Value? {
        switch value {
        case .int(let number): isDecimal ? .double(Double(number)) : value
        case .double: value
        default: nil
        }
    }

    private static let notOffered: Texts = [
        "id": "Pilihan ini tidak lagi ditawarkan, karena jawaban sebelumnya berubah. Pilih yang lain.",
        "en": "This option is no longer offered, since earlier answers changed. Choose another.",
    ]
}

extension ChoiceOption {
    fileprivate func value(of field: String) -> Value {
        if field == "id" { return .string(id) }
        // Names have underscores where attributes have hyphens.
        let text =
            with?[field]
            ?? (field.contains("_") ? with?.first { String($0.key.map { $0 == "-" ? "_" : $0 }) == field }?.value : nil)
        return text.map(Value.string) ?? .absent
    }
}

extension Participant {
    /// Nothing known is absent.
    fileprivate func value(of field: String) -> Value {
        func text(_ text: String) -> Value { text.isEmpty ? .absent : .string(text) }
        switch field {
        case "id": return text(id)
        case "name": return text(name)
        case "jenjang": return text(jenjang)
        case "instansi": return text(instansi)
        case "provinsi": return text(provinsi)
        case "programmes": return programmes.isEmpty ? .absent : .list(programmes.map(Value.string))
        default: return .absent
        }
    }
}
