internal import TeraArtifact
internal import TeraExact

/// How one answer becomes a number.
extension SpecComparison {
    mutating func compareItems() {
        let earlier = Dictionary(renames.items.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let items = Pairing(old.items, new.items, id: \.id) { earlier[$0.id].map { [$0] } }
        func at(_ item: ScoredItem) -> ChangePlace { ChangePlace(item: item.id) }
        for item in items.removed { add(.scores, at(item), "scored", item.id, nil, Why.counted) }
        for item in items.added { add(.scores, at(item), "scored", nil, item.id, Why.counted) }
        if items.isReordered {
            add(
                .none, ChangePlace(), "scored", FormComparison.text(old.items.map(\.id)),
                FormComparison.text(new.items.map(\.id)), Why.nothing)
        }
        for (old, new) in items.pairs { compare(old, new, at(new)) }
    }

    private mutating func compare(_ old: ScoredItem, _ new: ScoredItem, _ place: ChangePlace) {
        let item = new.id
        let was = Dictionary(
            old.values.map { (renames.option($0, of: item), $1) }, uniquingKeysWith: { first, _ in first })
        let key = old.key.map { renames.option($0, of: item) }
        // Where a key moves, its points move with it.
        let isMoved = key != new.key && was.values.sorted() == new.values.values.sorted()
        if !isMoved { compareValues(was, new.values, place, isTest: key != nil || new.key != nil) }
        compare(old.weight, new.weight, .scores, place, "weight", Why.scores)
        compare(key, new.key, .scores, place, "key", Why.scores)
        compare(old.subkompetensi, new.subkompetensi, .scores, place, "subkompetensi", Why.counted)
        let rule = old.rule?.carried { renames.option($0, of: item) }
        if rule != new.rule { compareRules(rule, new.rule, place) }
    }

    /// Values that are all turned round are one change: the item is reversed.
    private mutating func compareValues(
        _ was: [String: String], _ now: [String: String], _ place: ChangePlace, isTest: Bool
    ) {
        guard was != now else { return }
        if !isTest, Self.areMirrored(was, now) {
            return add(.scores, place, "reverse", Self.said(was), Self.said(now), Why.scores)
        }
        for option in Set(was.keys).union(now.keys).sorted() {
            var place = place
            place.option = option
            compare(was[option], now[option], .scores, place, "value", Why.scores)
        }
    }

    /// Whether each value and its present one come to the same: the lowest and the highest.
    private static func areMirrored(_ was: [String: String], _ now: [String: String]) -> Bool {
        guard was.count > 1, Set(was.keys) == Set(now.keys) else { return false }
        let sums = was.map { option, value -> Rational? in
            Rational(text: value).flatMap { value in now[option].flatMap { Rational(text: $0) }.flatMap(value.adding) }
        }
        return sums.allSatisfy { $0 != nil && $0 == sums[0] }
    }

    static func said(_ values: [String: String]) -> String {
        values.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(separator: ", ")
    }

    private mutating func compareRules(_ was: AnswerRule?, _ now: AnswerRule?, _ place: ChangePlace) {
        let (was, now) = (was?.fields ?? [:], now?.fields ?? [:])
        for name in Set(was.keys).union(now.keys).sorted() {
            compare(was[name], now[name], .scores, place, name, Why.scores)
        }
    }
}

extension AnswerRule {
    /// With present ids in the place of earlier ones.
    fileprivate func carried(_ id: (String) -> String) -> AnswerRule {
        switch self {
        case .set(var rule):
            rule.key = rule.key.map(id)
            return .set(rule)
        case .order(var rule):
            rule.key = rule.key.map(id)
            return .order(rule)
        case .pairs(var rule):
            rule.key = Dictionary(
                rule.key.map { (id($0), id($1)) }, uniquingKeysWith: { first, _ in first })
            return .pairs(rule)
        case .ticks(var rule):
            rule.weights = Dictionary(rule.weights.map { (id($0), $1) }, uniquingKeysWith: { first, _ in first })
            return .ticks(rule)
        case .number, .spelling: return self
        }
    }

    /// As authors write them.
    fileprivate var fields: [String: String] {
        switch self {
        case .set(let rule):
            [
                "rule": "set", "key": rule.key.joined(separator: ", "), "points": rule.points,
                "credit": rule.credit.rawValue,
            ]
        case .number(let rule):
            ["rule": "number", "key": rule.key, "tolerance": rule.tolerance, "points": rule.points]
        case .spelling(let rule):
            ["rule": "spelling", "accepted": rule.accepted.joined(separator: ", "), "points": rule.points]
        case .order(let rule):
            [
                "rule": "order", "key": rule.key.joined(separator: ", "), "points": rule.points,
                "credit": rule.credit.rawValue,
            ]
        case .pairs(let rule):
            [
                "rule": "pairs", "key": SpecComparison.said(rule.key), "points": rule.points,
                "credit": rule.credit.rawValue,
            ]
        case .ticks(let rule): ["rule": "ticks", "weight": SpecComparison.said(rule.weights)]
        }
    }
}
