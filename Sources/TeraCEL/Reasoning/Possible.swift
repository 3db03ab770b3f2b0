/// The values that something can have, as far as is known. Always a superset of the truth.
struct Possible: Sendable, Hashable {
    enum Values: Sendable, Hashable {
        case integers(ClosedRange<Int64>)
        /// No NaN among them.
        case doubles(ClosedRange<Double>)
        case texts(Set<String>)
        case truths(Set<Bool>)
        case anything
        /// There is no value at all: only absence is left.
        case nothing
    }

    var values: Values
    var mayBeAbsent = false
    var mayFail = false

    /// What nothing is known about.
    static let unknown = Possible(values: .anything, mayBeAbsent: true, mayFail: true)

    /// The values without those that are not in the other set too; nil when none is left.
    func intersected(_ other: Values) -> Possible? {
        var copy = self
        copy.mayBeAbsent = false
        switch (values, other) {
        case (.nothing, _), (_, .nothing): return nil
        case (_, .anything): break
        case (.anything, _): copy.values = other
        case (.integers(let a), .integers(let b)):
            guard a.overlaps(b) else { return nil }
            copy.values = .integers(a.clamped(to: b))
        case (.doubles(let a), .doubles(let b)):
            guard a.overlaps(b) else { return nil }
            copy.values = .doubles(a.clamped(to: b))
        case (.texts(let a), .texts(let b)):
            guard !a.isDisjoint(with: b) else { return nil }
            copy.values = .texts(a.intersection(b))
        case (.truths(let a), .truths(let b)):
            guard !a.isDisjoint(with: b) else { return nil }
            copy.values = .truths(a.intersection(b))
        default: break
        }
        return copy
    }

    func united(_ other: Possible) -> Possible {
        var copy = self
        copy.mayBeAbsent = mayBeAbsent || other.mayBeAbsent
        copy.mayFail = mayFail || other.mayFail
        switch (values, other.values) {
        case (_, .nothing): break
        case (.nothing, _): copy.values = other.values
        case (.integers(let a), .integers(let b)):
            copy.values = .integers(min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound))
        case (.doubles(let a), .doubles(let b)):
            copy.values = .doubles(min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound))
        case (.texts(let a), .texts(let b)): copy.values = .texts(a.union(b))
        case (.truths(let a), .truths(let b)): copy.values = .truths(a.union(b))
        default: copy.values = .anything
        }
        return copy
    }

    /// Integers as far as doubles hold them exactly.
    private static let exact: ClosedRange<Int64> = -(1 << 53)...(1 << 53)

    /// The bounds as doubles, where no rounding can mislead.
    var bounds: ClosedRange<Double>? {
        switch values {
        case .integers(let range):
            guard Self.exact.contains(range.lowerBound), Self.exact.contains(range.upperBound) else { return nil }
            return Double(range.lowerBound)...Double(range.upperBound)
        case .doubles(let range): return range
        default: return nil
        }
    }
}

extension CELVariable {
    /// What is known of the variable before an expression is read.
    func possible(_ domain: CELDomain?) -> Possible {
        let values: Possible.Values =
            switch (domain, type) {
            case (.integers(let range), _): .integers(range)
            case (.doubles(let range), _) where !range.lowerBound.isNaN: .doubles(range)
            case (.options(let options), _): .texts(Set(options))
            case (_, .enumeration(let options)): .texts(Set(options))
            case (_, .bool): .truths([true, false])
            case (_, .int), (_, .rating): .integers(.min ... .max)
            default: .anything
            }
        return Possible(values: values, mayBeAbsent: mayBeAbsent)
    }
}
