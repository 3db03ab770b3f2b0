import TeraArtifact
import TeraRuntime

/// An item of which the answer has several parts: what there is to tick, to put in order or to fill in.
struct PartsControl: Equatable {
    enum Kind: Equatable {
        /// Any number of `choices`.
        case ticks
        /// The first `count` of `choices`, in the rater's order.
        case order(count: Int)
        /// A number for each of `rows`, together `total`.
        case sum(total: Int)
        /// One of `choices` for each of `rows`.
        case pairs
    }

    let kind: Kind
    let choices: [Choice]
    let rows: [Texts]
    /// The id that answers have for each row.
    let rowIDs: [String]

    /// nil for an item whose answer has one part. - Parameter item: with the options that are offered.
    init?(_ item: FormItem, in form: Form) {
        choices = item.choices(in: form)
        rows = item.rows(in: form)
        switch item {
        case .multiple, .checklist: (kind, rowIDs) = (.ticks, [])
        case .ranking(let ranking):
            (kind, rowIDs) = (.order(count: ranking.most ?? ranking.options.count), [])
        case .ordering(let ordering): (kind, rowIDs) = (.order(count: ordering.options.count), [])
        case .constantSum(let sum): (kind, rowIDs) = (.sum(total: sum.total), sum.options.map(\.id))
        case .matching(let matching): (kind, rowIDs) = (.pairs, matching.left.map(\.id))
        default: return nil
        }
        if lineCount == 0 { return nil }
    }

    /// How many lines the mark moves over.
    var lineCount: Int { rows.isEmpty ? choices.count : rows.count }
}

/// What is ticked, moved or filled in so far: a value, changed by keys and not yet an answer.
struct PartsDraft: Equatable {
    /// The line that the keys are about.
    var row = 0
    /// Indexes of choices.
    var ticked: Set<Int> = []
    var order: [Int] = []
    /// Whether the entry at `row` is carried along by the arrows.
    var isHeld = false
    /// Whether the order is the rater's: nobody's is no answer, although it is shown.
    var isOrdered = false
    /// Of each row, a number or the key of a choice.
    var values: [Int: String] = [:]

    init(_ control: PartsControl, _ answer: Answer?) {
        let position = { (id: String) in control.choices.firstIndex { $0.answer == .text(id) } }
        switch control.kind {
        case .ticks:
            let none = control.choices.firstIndex { $0.answer == .list([]) }
            let chosen = (answer?.chosen ?? []).compactMap(position)
            ticked = Set(answer == .list([]) ? [none].compactMap(\.self) : chosen)
        case .order:
            order = (answer?.chosen ?? []).compactMap(position)
            isOrdered = !order.isEmpty
            order += control.choices.indices.filter { !order.contains($0) }
        case .sum, .pairs:
            guard case .values(let given)? = answer else { break }
            for (row, id) in control.rowIDs.enumerated() {
                guard let value = given[id] else { continue }
                values[row] = control.kind == .pairs ? position(value).map { control.choices[$0].key } : value
            }
        }
    }

    // MARK: Keys

    /// Up or down; what is held goes along.
    mutating func move(by step: Int, in control: PartsControl, carrying: Bool = false) {
        let target = min(max(0, row + step), control.lineCount - 1)
        if isHeld || carrying, case .order = control.kind, target != row {
            order.insert(order.remove(at: row), at: target)
            isOrdered = true
        }
        row = target
    }

    /// The space bar: ticks or takes off, holds or lets go.
    mutating func toggle(in control: PartsControl) {
        switch control.kind {
        case .ticks:
            let isNone = { (index: Int) in control.choices[index].answer == .list([]) }
            if ticked.remove(row) != nil { return }
            // "None of these" stands alone.
            ticked = isNone(row) ? [row] : ticked.filter { !isNone($0) }.union([row])
        case .order:
            isHeld.toggle()
            isOrdered = true
        case .sum, .pairs: break
        }
    }

    /// The choice before or after that of the row.
    mutating func turn(by step: Int, in control: PartsControl) {
        let keys = control.choices.map(\.key)
        guard !keys.isEmpty else { return }
        let now = values[row].flatMap { keys.firstIndex(of: $0) }
        let next = now.map { ($0 + step + keys.count) % keys.count } ?? (step > 0 ? 0 : keys.count - 1)
        values[row] = keys[next]
    }

    // MARK: What it comes to

    /// The numbers so far. nil where they do not fit.
    var sum: Int? {
        var sum = 0
        for value in values.values {
            guard let number = Int(value), case (let next, let isTooLarge) = sum.addingReportingOverflow(number),
                !isTooLarge
            else { return nil }
            sum = next
        }
        return sum
    }

    /// Whether nothing is left to fill in, or nothing can be: then Enter answers instead of going on to the next row.
    func isFull(in control: PartsControl) -> Bool {
        if values.count == control.rows.count || row == control.rows.count - 1 { return true }
        guard case .sum(let total) = control.kind else { return false }
        return sum.map { $0 >= total } ?? true
    }

    /// As it would be typed; empty where there is no answer yet.
    func typed(in control: PartsControl) -> String {
        let keys = control.choices.map(\.key)
        switch control.kind {
        case .ticks: return ticked.sorted().map { keys[$0] }.joined(separator: ", ")
        case .order(let count): return isOrdered ? order.prefix(count).map { keys[$0] }.joined(separator: ", ") : ""
        case .sum:
            return values.isEmpty
                ? "" : control.rows.indices.map { "\($0 + 1) = \(values[$0] ?? "0")" }.joined(separator: ", ")
        case .pairs:
            return values.sorted { $0.key < $1.key }.map { "\($0.key + 1) = \($0.value)" }.joined(separator: ", ")
        }
    }
}
