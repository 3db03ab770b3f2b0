internal import TeraArtifact
internal import TeraExact

/// What only some types of items have: the limits of what they accept.
extension FormComparison {
    mutating func compare(_ old: SingleItem, _ new: SingleItem, _ place: ChangePlace) {
        compareOptions(old.options, new.options, place, "options", added: .wording)
        compare(old.register, new.register, .none, place, "register", Why.follows)
        compareLabel(old.other, new.other, place, "other")
        compare(old.order, new.order, .wording, place, "order", Why.order)
    }

    mutating func compare(_ old: MultipleItem, _ new: MultipleItem, _ place: ChangePlace) {
        compareOptions(old.options, new.options, place, "options", added: .wording)
        compare(old.register, new.register, .none, place, "register", Why.follows)
        compareLabel(old.other, new.other, place, "other")
        compare(old.order, new.order, .wording, place, "order", Why.order)
        let item = new.common.id
        let was = (old.exclusive ?? []).map { renames.option($0, of: item) }
        let now = new.exclusive ?? []
        let excludesMore = !now.allSatisfy(was.contains)
        compare(
            was.isEmpty ? nil : was, now.isEmpty ? nil : now, excludesMore ? .answers : .wording, place, "exclusive",
            excludesMore ? Why.narrower : Why.wider)
        compareBound(old.least, new.least, "\(old.least)", "\(new.least)", place, "least", isUpper: false)
        compareBound(
            old.most, new.most, old.most.map { "\($0)" }, new.most.map { "\($0)" },
            place, "most", isUpper: true)
    }

    mutating func compare(_ old: RankingItem, _ new: RankingItem, _ place: ChangePlace) {
        // As many are ranked as before where the number is given.
        let counts = (old.most ?? old.options.count, new.most ?? new.options.count)
        compareOptions(
            old.options, new.options, place, "options", added: counts.0 == counts.1 ? .wording : .answers)
        compare(
            old.most, new.most, counts.0 == counts.1 ? .wording : .answers, place, "most",
            counts.0 == counts.1 ? Why.reads : Why.incomplete)
    }

    /// The two sides may have the same ids. What was renamed on one of them alone cannot be told apart in stored answers.
    mutating func compareSides(_ old: MatchingItem, _ new: MatchingItem, _ place: ChangePlace) {
        let left = Pairing(old.left, new.left, id: \.id, formerly: \.formerly).renamed
        let right = Pairing(old.right, new.right, id: \.id, formerly: \.formerly).renamed
        for id in old.left.map(\.id) where left[id] != right[id] && old.right.contains(where: { $0.id == id }) {
            add(
                .answers, ChangePlace(item: place.item, option: id), "id", id, "\(left[id] ?? id), \(right[id] ?? id)",
                Why.ambiguous)
        }
    }

    mutating func compare(_ old: TextItem, _ new: TextItem, _ place: ChangePlace) {
        compareBound(
            old.leastLength ?? 1, new.leastLength ?? 1, old.leastLength.map { "\($0)" },
            new.leastLength.map { "\($0)" }, place, "least_length", isUpper: false)
        compareBound(
            old.maxLength, new.maxLength, "\(old.maxLength)", "\(new.maxLength)", place, "max_length",
            isUpper: true)
        let isGone = new.pattern == nil
        compare(
            old.pattern?.match, new.pattern?.match, isGone ? .wording : .answers, place, "pattern",
            isGone ? Why.wider : Why.narrower)
        compareTexts(old.pattern?.message, new.pattern?.message, place, "pattern.message")
    }

    mutating func compareLimits(_ old: NumberLimits, _ new: NumberLimits, _ place: ChangePlace) {
        compareNumber(old.min, new.min, place, "min", isUpper: false)
        compareNumber(old.max, new.max, place, "max", isUpper: true)
        compareTexts(old.unit, new.unit, place, "unit")
    }

    mutating func compare(_ old: SliderItem, _ new: SliderItem, _ place: ChangePlace) {
        compareLimits(old.limits, new.limits, place)
        compareTexts(old.low, new.low, place, "labels.low")
        compareTexts(old.high, new.high, place, "labels.high")
        // Points are counted from the low end, so another end may leave the old ones between two.
        let isFiner =
            Self.isMultiple(old.step, of: new.step) && Self.isMultiple(old.limits.min, new.limits.min, of: new.step)
        guard !isFiner else {
            return compare(old.step, new.step, .wording, place, "step", Why.wider)
        }
        add(.answers, place, "step", old.step, new.step, Why.narrower)
    }

    private static func isMultiple(_ value: String, of step: String) -> Bool {
        guard let value = Rational(text: value), let step = Rational(text: step) else { return false }
        return value.divided(by: step)?.denominator == 1
    }

    private static func isMultiple(_ one: String?, _ other: String?, of step: String) -> Bool {
        guard let one = one.flatMap({ Rational(text: $0) }), let other = other.flatMap({ Rational(text: $0) }),
            let step = Rational(text: step)
        else { return one == other }
        return one.subtracting(other)?.divided(by: step)?.denominator == 1
    }

    /// As they are kept, earlier moments come first as text.
    mutating func compareMoments(
        _ old: (min: String?, max: String?), _ new: (min: String?, max: String?), _ place: ChangePlace
    ) {
        compareBound(old.min, new.min, old.min, new.min, place, "min", isUpper: false)
        compareBound(old.max, new.max, old.max, new.max, place, "max", isUpper: true)
    }

    private mutating func compareNumber(
        _ was: String?, _ now: String?, _ place: ChangePlace, _ field: String, isUpper: Bool
    ) {
        compareBound(
            was.flatMap { Rational(text: $0) }, now.flatMap { Rational(text: $0) }, was, now, place, field,
            isUpper: isUpper)
    }

    /// An end of what is accepted; nil: there is none.
    private mutating func compareBound<Bound: Comparable>(
        _ old: Bound?, _ new: Bound?, _ was: String?, _ now: String?, _ place: ChangePlace, _ field: String,
        isUpper: Bool
    ) {
        guard was != now else { return }
        let isNarrower: Bool =
            switch (old, new) {
            case (_, nil): false
            case (nil, _?): true
            case (let old?, let new?): isUpper ? new < old : new > old
            }
        add(isNarrower ? .answers : .wording, place, field, was, now, isNarrower ? Why.narrower : Why.wider)
    }
}
