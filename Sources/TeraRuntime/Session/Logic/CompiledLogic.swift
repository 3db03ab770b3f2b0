internal import TeraArtifact
internal import TeraCEL
internal import TeraExact

/// The expressions of a form, compiled once. Sessions of the form share it.
final class CompiledLogic: Sendable {
    struct Item: Sendable {
        var item: FormItem
        var section: Int
        /// Where expressions read its answer; empty where none does.
        var slots: [Int] = []
        var relevant: CELProgram?
        var required: CELProgram?
        var constraints: [(program: CELProgram, constraint: FormConstraint)] = []
        var proposal: CELProgram?
        var filter: CELProgram?
        /// Each with the position of the item to go on at; past the last for the end.
        var skips: [(program: CELProgram, to: Int)] = []
        var calculate: CELProgram?
        /// Whether its value is a decimal number.
        var isDecimal = false
    }

    struct Part: Sendable {
        var relevant: CELProgram?
        var slots: [Int] = []
        /// Positions of its items.
        var items: Range<Int>
        /// Whether its list holds decimal numbers.
        var isDecimal = false
    }

    /// One of the times that a repeat is asked.
    struct Time: Sendable {
        var group: String
        /// Positions of its items.
        var items: Range<Int>
        var relevant: CELProgram?
        /// What its map has: the name with the id of an item or list.
        var fields: [GroupField]
    }

    /// The list of a repeat: made once its last item was visited.
    struct Repeat: Sendable {
        var id: String
        var slots: [Int] = []
        var times: [Time] = []
    }

    let items: [Item]
    let parts: [Part]
    let repeats: [Repeat]
    /// Position of the first item → the repeats that have a time there; of the last → the repeats complete there.
    let beginning: [Int: [(repeat: Int, time: Int)]]
    let ending: [Int: [Int]]
    let slotCount: Int
    let answerSlot: Int
    /// Field of an option → its slot.
    let optionSlots: [String: Int]
    /// `rater`, and field of the participant → its slot.
    let raterSlot: Int
    let participantSlots: [String: Int]
    /// Whether there is any expression.
    let isEmpty: Bool
    /// Whether what is asked depends on more of the participant than the id, which every sheet has.
    var readsParticipant: Bool { participantSlots.keys.contains { $0 != "id" } }

    init(_ form: Form) {
        var builder = LogicBuilder(form)
        builder.run()
        items = builder.items
        parts = builder.parts
        repeats = builder.repeats
        var beginning: [Int: [(repeat: Int, time: Int)]] = [:]
        var ending: [Int: [Int]] = [:]
        // Inner lists have higher places, and are complete first.
        for (index, entry) in repeats.enumerated().reversed() {
            for (place, time) in entry.times.enumerated() {
                beginning[time.items.lowerBound, default: []].append((index, place))
            }
            if let last = entry.times.last { ending[last.items.upperBound - 1, default: []].append(index) }
        }
        self.beginning = beginning
        self.ending = ending
        slotCount = builder.environment.variables.count
        answerSlot = builder.answerSlot
        optionSlots = builder.optionSlots
        raterSlot = builder.raterSlot
        participantSlots = builder.participantSlots
        isEmpty = !builder.hasLogic
    }
}

/// The logic is made from the form, so that sessions of equal forms have equal logic.
struct SharedLogic: Sendable, Equatable {
    let logic: CompiledLogic

    static func == (a: SharedLogic, b: SharedLogic) -> Bool { true }
}

/// Compiles a form's expressions in the order asked, each name with the type that it has.
private struct LogicBuilder {
    let form: Form
    var environment = CELEnvironment()
    var items: [CompiledLogic.Item] = []
    var parts: [CompiledLogic.Part] = []
    var repeats: [CompiledLogic.Repeat] = []
    var answerSlot = 0
    var raterSlot = 0
    var optionSlots: [String: Int] = [:]
    var participantSlots: [String: Int] = [:]
    var hasLogic = false
    /// Item and section → the names by which expressions read them.
    private var itemNames: [String: Set<String>] = [:]
    private var sectionNames: [String: Set<String>] = [:]
    private var repeatNames: [String: Set<String>] = [:]
    /// Item or list → its type, as far as the form was read.
    private var types: [String: CELType] = [:]

    init(_ form: Form) { self.form = form }

    mutating func run() {
        raterSlot = environment.declare("rater", .string)
        answerSlot = environment.declare("answer", .dyn, mayBeAbsent: true)
        for name in form.expressions.flatMap(\.names) {
            hasLogic = true
            switch name.kind {
            case .item: itemNames[name.id ?? "", default: []].insert(name.name)
            case .section: sectionNames[name.id ?? "", default: []].insert(name.name)
            case .repeated: repeatNames[name.id ?? "", default: []].insert(name.name)
            case .participant:
                let type: CELType = name.id == "programmes" ? .list(.string) : .string
                participantSlots[name.id ?? ""] = environment.declare(name.name, type, mayBeAbsent: true)
            case .option:
                let field = String(name.name.drop { $0 != "." }.dropFirst())
                optionSlots[field] = environment.declare(name.name, .string, mayBeAbsent: true)
            case .rater, .answer: break
            }
        }
        // Consent decides what is asked too.
        let asksConsent = form.sections.flatMap(\.items).contains { if case .consent = $0 { true } else { false } }
        if asksConsent || !form.expressions.isEmpty { hasLogic = true }
        let order = Dictionary(
            form.itemIDs.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for (index, section) in form.sections.enumerated() {
            let relevant = section.relevant.map { compile($0, environment) }
            let first = items.count
            var types: [CELType] = []
            var open = Self.lists(of: section)
            for item in section.items {
                begin(section, at: item.id)
                types.append(add(item, section: index, order))
                // Inner lists are complete first.
                for list in open.reversed() where list.last == item.id { finish(list.id) }
                open.removeAll { $0.last == item.id }
            }
            var part = CompiledLogic.Part(relevant: relevant, items: first..<items.count)
            part.isDecimal = types.contains(.double)
            for name in sectionNames[section.id]?.sorted() ?? [] {
                part.slots.append(environment.declare(name, .list(part.isDecimal ? .double : .int)))
            }
            parts.append(part)
        }
    }

    private mutating func add(_ item: FormItem, section: Int, _ order: [String: Int]) -> CELType {
        var entry = CompiledLogic.Item(item: item, section: section)
        var type = AnswerValue.type(of: item, in: form)
        let logic = item.common.logic
        entry.relevant = logic?.relevant.map { compile($0, environment) }
        entry.required = logic?.required.map { compile($0, environment) }
        entry.proposal = logic?.proposal.map { compile($0, environment) }
        entry.filter = logic?.filter.map { compile($0, environment) }
        if case .calculate(let calculation) = item {
            entry.calculate = compile(calculation.calculate, environment)
            if type == .dyn {
                type = CELExpression.parse(calculation.calculate.text).check(in: environment).type
            }
        }
        entry.isDecimal = type == .double
        for name in itemNames[item.id]?.sorted() ?? [] {
            entry.slots.append(environment.declare(name, type, mayBeAbsent: true))
        }
        var inside = environment
        inside.declare("answer", type, mayBeAbsent: true)
        entry.constraints = (logic?.constraints ?? []).map { (compile($0.check, inside), $0) }
        entry.skips = (logic?.skips ?? []).map { skip in
            (compile(skip.when, inside), skip.to == FormSkip.end ? .max : order[skip.to] ?? .max)
        }
        items.append(entry)
        types[item.id] = type
        return type
    }

    // MARK: Repeats

    /// Each list once, outer ones first, with its last item.
    private static func lists(of section: Section) -> [(id: String, last: String)] {
        var lists: [(id: String, last: String)] = []
        for group in section.groups ?? [] {
            guard let time = group.time, let last = group.items.last else { continue }
            if let place = lists.firstIndex(where: { $0.id == time.list }) {
                lists[place].last = last
            } else {
                lists.append((time.list, last))
            }
        }
        return lists
    }

    /// The conditions of times that begin here read what is known before them.
    private mutating func begin(_ section: Section, at item: String) {
        for group in section.groups ?? [] where group.items.first == item {
            guard let time = group.time else { continue }
            hasLogic = true
            let start = items.count
            let entry = CompiledLogic.Time(
                group: group.id, items: start..<start + group.items.count,
                relevant: group.relevant.map { compile($0, environment) }, fields: time.fields)
            if let place = repeats.firstIndex(where: { $0.id == time.list }) {
                repeats[place].times.append(entry)
            } else {
                repeats.append(CompiledLogic.Repeat(id: time.list, times: [entry]))
            }
        }
    }

    private mutating func finish(_ list: String) {
        guard let place = repeats.firstIndex(where: { $0.id == list }) else { return }
        var fields: [String: CELType] = [:]
        for field in repeats[place].times.first?.fields ?? [] { fields[field.name] = types[field.id] ?? .dyn }
        let type = CELType.list(.record(fields))
        types[list] = type
        for name in repeatNames[list]?.sorted() ?? [] {
            repeats[place].slots.append(environment.declare(name, type))
        }
    }

    private func compile(_ expression: FormExpression, _ environment: CELEnvironment) -> CELProgram {
        let parsed = CELExpression.parse(expression.text)
        return CELProgram.compile(parsed.syntax, in: environment, checked: parsed.check(in: environment))
    }
}
