internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// What can be chosen for an item, from the lowest value to the highest: a place on the line becomes a choice.
struct AnswerLevels: Sendable {
    /// Choices of one value each, lowest first.
    private let levels: [[Choice]]
    /// In the order shown, without “cannot judge”.
    private let shown: [Choice]
    let unable: Choice?

    /// nil where an item has no values that a person could have more or less of.
    ///
    /// - Parameter scored: the item as it is scored; nil: a scale is taken as it stands, and other choices have no order.
    init?(_ item: FormItem, scored: ScoredItem?, in form: Form) {
        let choices = item.choices(in: form)
        unable = choices.first { $0.answer == .notObserved }
        shown = choices.filter { $0.answer != .notObserved }
        guard !shown.isEmpty else { return nil }
        switch item {
        case .rating, .single, .boolean, .rubric: break
        default: return nil
        }
        let values = scored?.values ?? [:]
        let valued = shown.compactMap { choice in
            choice.answer.firstChosen.flatMap { values[$0] }.flatMap { Rational(text: $0) }.map { ($0, choice) }
        }
        if valued.isEmpty {
            guard case .rating = item else { return nil }
            levels = shown.map { [$0] }
        } else {
            let distinct = Set(valued.map(\.0)).sorted()
            levels = distinct.map { value in valued.filter { $0.0 == value }.map(\.1) }
        }
    }

    /// The choice of somebody at `place`, in millionths; below 0 is the lowest, from 1 on the highest.
    func choice(at place: Int, _ draw: inout Stream) -> Choice? { draw.pick(levels[Self.part(place, levels.count)]) }

    /// The same option whatever it is worth, for who does not read.
    func straight(at place: Int) -> Choice { shown[Self.part(place, shown.count)] }

    private static func part(_ place: Int, _ count: Int) -> Int {
        min(max(0, place), Share.one - 1) * count / Share.one
    }
}
