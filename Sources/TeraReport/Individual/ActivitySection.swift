public import TeraExact
public import TeraRuntime

/// The activity profile (requirements R050–R052, R057).
public struct ActivitySection: Sendable, Equatable {
    /// The person's jenjang.
    public var own: Phrase
    /// Lowest jenjang first.
    public var rows: [ActivityRow]
    public var condition: ActivityCondition
    /// The share of activities at one's own jenjang from which conditions are ideal, 0 to 1.
    public var idealShare: Rational

    public init(own: Phrase, rows: [ActivityRow], condition: ActivityCondition, idealShare: Rational) {
        self.own = own
        self.rows = rows
        self.condition = condition
        self.idealShare = idealShare
    }

    /// All activities; nil only for counts too large to add.
    var total: Rational? {
        rows.reduce(Rational.zero) { sum, row in sum?.adding(row.count) }
    }

    /// All of them; nil where there is no activity at all.
    var totalShare: Rational? { total == .zero ? nil : .one }

    var hasFractions: Bool { rows.contains { $0.count.denominator != 1 } }

    /// What the printed whole percentages add up to, which rounding may bring to 99 or 101; nil where none is printed.
    var printedPercentageSum: Int? {
        let printed = rows.compactMap { $0.share?.multiplied(by: Rational(100)) }
            .compactMap { Int($0.roundedHalfUp(places: 0)) }
        return printed.isEmpty ? nil : printed.reduce(0, +)
    }

    /// How many decimal places the own share needs so that it stands on the right side of the ideal share as printed:
    /// 0 nearly always, 1 or more where the rounded percentage says otherwise than the rule (74,6 prints as 75).
    var placesThatTellOwnShare: Int {
        guard let share = rows.first(where: { $0.distance == 0 })?.share,
            let percentage = share.multiplied(by: Rational(100)),
            let limit = idealShare.multiplied(by: Rational(100))
        else { return 0 }
        let places = (0...9).first { places in
            guard let printed = Rational(text: percentage.roundedHalfUp(places: places)) else { return true }
            return (printed >= limit) == (share >= idealShare)
        }
        return places ?? 0
    }

    /// Activities more than one level away, which are to be analysed.
    var distantRows: [ActivityRow] { rows.filter { abs($0.distance) > 1 && $0.count > .zero } }

    /// Whether activities lie one level away, which counts as normal.
    var hasNeighbouringRows: Bool { rows.contains { abs($0.distance) == 1 && $0.count > .zero } }
}

public struct ActivityRow: Sendable, Equatable {
    public var jenjang: Phrase
    /// Mean over raters, so possibly fractional.
    public var count: Rational
    /// Exact, 0 to 1; nil where there is no activity at all.
    public var share: Rational?
    /// Levels above (+) or below (−) the person's own.
    public var distance: Int

    public init(jenjang: Phrase, count: Rational, share: Rational?, distance: Int) {
        self.jenjang = jenjang
        self.count = count
        self.share = share
        self.distance = distance
    }
}
