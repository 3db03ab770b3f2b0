internal import TeraExact

/// The range of a score over the routes of a form, and whether there may be none.
struct RoutedRange {
    var range: ScoreRange
    var mayBeMissing: Bool

    /// As ``ScoreRange/banded(_:in:_:)``, where conditions decide what is asked: what is never asked together is not
    /// added up, and answers that are refused do not count. nil where the routes of a rater are not known.
    static func banded(
        _ composition: Composition, in project: Project, _ routes: RouteAnalysis
    ) -> (subkompetensi: ScoreRange, overall: ScoreRange)? {
        let scoring = composition.instrument.scoring
        var order: [String] = []
        var parts: [String: [(part: RoutedRange, weight: Rational)]] = [:]
        for rater in composition.instrument.raters {
            guard let role = rater.role?.value else { continue }
            guard let found = ofRater(role, composition, in: project, routes) else { return nil }
            for (subkompetensi, part) in found {
                if parts[subkompetensi] == nil { order.append(subkompetensi) }
                var part = part
                part.mayBeMissing = part.mayBeMissing || rater.required?.value == false
                parts[subkompetensi, default: []].append((part, rater.weight?.value ?? .one))
            }
        }
        var persons: [RoutedRange] = []
        for subkompetensi in order {
            guard let person = reduced(parts[subkompetensi] ?? [], scoring?.raters?.value ?? .mean) else { return nil }
            persons.append(person)
        }
        guard let first = persons.first,
            let overall = reduced(persons.map { ($0, .one) }, scoring?.overall?.value ?? .mean)
        else { return nil }
        return (persons.reduce(first.range) { $0.joined(with: $1.range) }, overall.range)
    }

    /// Of each subkompetensi that a rater can have a score of; nil where that is not known.
    private static func ofRater(
        _ role: RaterRole, _ composition: Composition, in project: Project, _ routes: RouteAnalysis
    ) -> [(subkompetensi: String, part: RoutedRange)]? {
        let scoring = composition.instrument.scoring
        let reduce = scoring?.within?.value ?? .mean
        let items = composition.sections(for: role).flatMap(\.items)
        guard !items.isEmpty else { return [] }
        let route = routes.route(of: composition, role)
        if route == nil, ExpressionScope(composition, role, project).hasLogic { return nil }
        let needsAll = (scoring?.leastAnswered?.value ?? .one) >= .one
        var order: [String] = []
        var positions: [String: [Int]] = [:]
        for (position, item) in items.enumerated() where item.type.isScored {
            guard let subkompetensi = item.measures.subkompetensi else { continue }
            if positions[subkompetensi] == nil { order.append(subkompetensi) }
            positions[subkompetensi, default: []].append(position)
        }
        var found: [(subkompetensi: String, part: RoutedRange)] = []
        for subkompetensi in order {
            let own = positions[subkompetensi] ?? []
            guard let route else {
                guard
                    let range = ScoreRange.range(
                        of: own.map { items[$0] }, reduce: reduce, in: project, varies: composition.isSampled)
                else {
                    return nil
                }
                found.append((subkompetensi, RoutedRange(range: range, mayBeMissing: false)))
                continue
            }
            switch reduce {
            case .sum:
                guard let sums = route.facts.sums else { return nil }
                guard let sum = sums[subkompetensi], let range = sum.range else { continue }
                let isSure = !sum.mayBeNothing && !sum.maySpoil
                found.append((subkompetensi, RoutedRange(range: range, mayBeMissing: !isSure)))
            case .mean:
                let parts = own.compactMap { position -> (position: Int, range: ScoreRange, weight: Rational)? in
                    guard let range = route.facts.values[position] else { return nil }
                    let weight = items[position].place.flatMap { project.item(at: $0).weight?.value } ?? .one
                    return (position, range, weight)
                }
                let isAlways = own.allSatisfy { position in
                    !route.facts.passedOver.contains(position)
                        && (needsAll || !route.facts.unjudged.contains(position))
                }
                let isSure = own.contains { position in
                    !route.facts.passedOver.contains(position) && !route.facts.unjudged.contains(position)
                }
                let isSpoilt = needsAll && own.contains { route.facts.unjudged.contains($0) }
                guard !parts.isEmpty else { continue }
                guard
                    let range = ScoreRange.reduced(
                        parts.map { ($0.range, $0.weight) }, .mean, varies: !isAlways || parts.count < own.count)
                else { return nil }
                found.append((subkompetensi, RoutedRange(range: range, mayBeMissing: !isSure || isSpoilt)))
            }
        }
        return found
    }

    /// The range of a score over scores of which some may be missing.
    private static func reduced(
        _ parts: [(part: RoutedRange, weight: Rational)], _ reduce: ReductionWord
    ) -> RoutedRange? {
        let weighted = parts.map { (range: $0.part.range, weight: $0.weight) }
        let sure = parts.filter { !$0.part.mayBeMissing }
        guard sure.count < parts.count else {
            return ScoreRange.reduced(weighted, reduce, varies: false)
                .map { RoutedRange(range: $0, mayBeMissing: false) }
        }
        guard reduce == .sum, !sure.isEmpty else {
            return ScoreRange.ofAnySome(weighted, reduce)
                .map { RoutedRange(range: $0, mayBeMissing: sure.isEmpty) }
        }
        guard
            var range = ScoreRange.reduced(
                sure.map { ($0.part.range, $0.weight) }, .sum, varies: false)
        else { return nil }
        for (part, weight) in parts where part.mayBeMissing {
            guard let low = part.range.lowest.multiplied(by: weight),
                let high = part.range.highest.multiplied(by: weight),
                let lowest = range.lowest.adding(min(low, .zero)), let highest = range.highest.adding(max(high, .zero))
            else { return nil }
            range = ScoreRange(lowest: lowest, highest: highest)
        }
        return RoutedRange(range: range, mayBeMissing: false)
    }
}
