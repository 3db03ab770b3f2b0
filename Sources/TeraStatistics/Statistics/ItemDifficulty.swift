public import TeraExact

/// The share that has an item right (the item's p, or facility).
///
/// R. L. Ebel (1965), Measuring Educational Achievement. Pairwise: the base is who answered the item.
public struct ItemDifficulty: Sendable, Equatable {
    public let item: String
    public let right: Int
    public let base: Int
    public let share: Rational

    /// A value that is not 0 counts as right.
    public static func of(_ table: ScoreTable, item: Int) -> Result<ItemDifficulty, Refusal> {
        let values = table.present(item)
        let right = values.count { $0 != 0 }
        guard let share = Rational(Int128(right), over: Int128(values.count)) else {
            return .failure(.tooFewPeople(needed: 1, found: 0))
        }
        return .success(ItemDifficulty(item: table.ids[item], right: right, base: values.count, share: share))
    }
}
