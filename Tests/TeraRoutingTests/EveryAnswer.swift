import TeraArtifact
import TeraRuntime

/// Tries every answer to every question of a small form, in its order, through the program that raters use.
struct EveryAnswer {
    private(set) var asked: Set<String> = []
    private(set) var offered: [String: Set<String>] = [:]
    private(set) var accepted: [String: Set<String>] = [:]
    /// Required items that nothing answers, on a way on which everything required was answered.
    private(set) var deadEnds: Set<String> = []
    /// The sheets that can be sent: what was answered, and which ratings were asked.
    private(set) var sheets: [(answers: [String: Answer], asked: Set<String>)] = []
    /// Whether there were more ways than are tried.
    private(set) var isTooLarge = false
    private var steps = 0
    private let form: Form

    static let mostSteps = 40_000

    init(_ form: Form) {
        self.form = form
        let seeds = Self.seeds(of: form)
        for jenjang in ["", "pertama", "muda"] where jenjang.isEmpty || Self.reads(form, "participant.jenjang") {
            let person = Participant(
                id: "p", name: "", jenjang: jenjang, instansi: "", provinsi: "", programmes: [])
            for seed in seeds {
                let session = FormSession(form: form, about: jenjang.isEmpty ? nil : person, seed: seed)
                go(session.form.sections.flatMap(\.items)[...], session, isComplete: true)
            }
        }
    }

    private static func reads(_ form: Form, _ name: String) -> Bool {
        let bytes = (try? CanonicalJSON.encode(form)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return bytes.contains(name)
    }

    private mutating func go(_ rest: ArraySlice<FormItem>, _ session: FormSession, isComplete: Bool) {
        steps += 1
        guard steps <= Self.mostSteps else {
            isTooLarge = true
            return
        }
        guard let item = rest.first else {
            if session.isSendable { sheets.append((session.answers, session.state.relevant)) }
            return
        }
        guard session.isRelevant(item.id) else { return go(rest.dropFirst(), session, isComplete: isComplete) }
        asked.insert(item.id)
        guard item.isAsked else { return go(rest.dropFirst(), session, isComplete: isComplete) }
        let shown = session.asked(item)
        if case .single(let single) = shown { offered[item.id, default: []].formUnion(single.options.map(\.id)) }
        var isAnswerable = false
        for typed in TypedAnswers.all(to: shown, in: form) {
            var next = session
            guard case .success(let answer) = next.answer(item.id, typed, confirmed: true) else { continue }
            isAnswerable = true
            if let option = answer.chosen.first, case .single = item { accepted[item.id, default: []].insert(option) }
            go(rest.dropFirst(), next, isComplete: isComplete)
        }
        let isRequired = session.isRequired(item.id)
        if isRequired, !isAnswerable, isComplete { deadEnds.insert(item.id) }
        go(rest.dropFirst(), session, isComplete: isComplete && !isRequired)
    }
}

extension EveryAnswer {
    /// What is asked several times under the id that its author gave it: `i10.2` as `i10`.
    var byTemplate: EveryAnswer {
        func template(_ id: String) -> String { String(id.prefix { $0 != "." }) }
        var all = self
        all.asked = Set(asked.map(template))
        all.deadEnds = Set(deadEnds.map(template))
        all.offered = Dictionary(offered.map { (template($0.key), $0.value) }, uniquingKeysWith: { $0.union($1) })
        all.accepted = Dictionary(accepted.map { (template($0.key), $0.value) }, uniquingKeysWith: { $0.union($1) })
        return all
    }

    /// A few draws, and more until every item was drawn once: what they do not show says nothing.
    private static func seeds(of form: Form) -> [String?] {
        guard form.isDrawn else { return [nil] }
        var seeds: [String?] = []
        var drawn: Set<String> = []
        for number in 0..<200 {
            let digits = String(number, radix: 16)
            let seed = String(repeating: "0", count: 16 - digits.count) + digits
            let items = FormDraw(form, seed: seed)?.form.itemIDs ?? []
            if number < 5 || !drawn.isSuperset(of: items) { seeds.append(seed) }
            drawn.formUnion(items)
        }
        return seeds
    }
}
