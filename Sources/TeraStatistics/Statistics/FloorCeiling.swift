public import TeraExact

/// How many have the lowest and the highest score that can be reached.
///
/// C. B. Terwee et al. (2007): more than 15 per cent at an end, and the scale no longer tells those people apart.
/// Pairwise: the base is who has a score.
public struct FloorCeiling: Sendable, Equatable {
    public let base: Int
    public let atFloor: Int
    public let atCeiling: Int
    public let floorIsCrowded: Bool
    public let ceilingIsCrowded: Bool

    public static func of(_ scores: [Rational?], least: Rational, greatest: Rational) -> Result<FloorCeiling, Refusal> {
        let present = scores.compactMap { $0 }
        guard !present.isEmpty else { return .failure(.tooFewPeople(needed: 1, found: 0)) }
        let low = present.count { $0 <= least }
        let high = present.count { $0 >= greatest }
        // More than 15 per cent, without a division.
        return .success(
            FloorCeiling(
                base: present.count, atFloor: low, atCeiling: high, floorIsCrowded: 100 * low > 15 * present.count,
                ceilingIsCrowded: 100 * high > 15 * present.count))
    }
}
