internal import TeraArtifact
internal import TeraRuntime

/// Questions that were asked of some people only. How many they are is the number of those who gave certain answers to an
/// earlier question: where a table leaves such a number out, the later question would print it.
struct QuestionGates {
    /// Ids of the items of which nothing may be printed.
    let telling: Set<String>

    init(_ context: CoPContext, _ tallies: [ItemTally], _ sheets: [Responses.Sheet]) {
        telling = Set(
            tallies.filter { item in
                guard item.notAsked > 0, item.asked > 0 else { return false }
                return context.isFew(item.asked) || context.isFew(item.notAsked)
                    || tallies.contains { gate in
                        gate.options.contains { context.isFew(gate.counts[$0.id] ?? 0) }
                            && Self.decides(gate.item.id, item.item.id, sheets)
                    }
            }.map(\.item.id))
    }

    /// Whether by these sheets the answer to one item says whether the other was asked: of those who were asked the first,
    /// some were asked the second and some not, and never both after one answer.
    private static func decides(_ gate: String, _ item: String, _ sheets: [Responses.Sheet]) -> Bool {
        var asked: [Answer?: Set<Bool>] = [:]
        for sheet in sheets where !sheet.irrelevant.contains(gate) {
            asked[Self.choice(sheet.answers[gate]), default: []].insert(!sheet.irrelevant.contains(item))
        }
        return asked.values.allSatisfy { $0.count == 1 } && Set(asked.values.joined()).count == 2
    }

    /// The option alone, without words beside it.
    private static func choice(_ answer: Answer?) -> Answer? {
        if case .worded(let chosen, _)? = answer { return chosen.first.map { .text($0) } }
        return answer
    }
}
