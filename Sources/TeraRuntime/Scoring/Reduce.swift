internal import TeraArtifact
internal import TeraExact

/// A value that takes part in a reduction, with its weight.
struct Weighted {
    let value: Rational
    let weight: Rational
}

extension Reduction {
    /// Many values to one, exactly. `present` are the sources that have a value; absent ones are simply not there.
    /// `largest` is the largest value of every source, answered or not, and only `percent` reads it.
    ///
    /// Returns nil for an absent score: no source, or weights that sum to zero.
    /// Throws `TooLarge` when a number does not fit.
    /// `asked` is the weight of every source that was asked, and only `prorated` reads it.
    func value(of present: [Weighted], largest: [Rational] = [], asked: [Rational] = []) throws -> Rational? {
        guard !present.isEmpty else { return nil }
        switch self {
        case .mean:
            let weights = try Self.total(present, \.weight)
            guard weights != .zero else { return nil }
            return try Self.exact(Self.weightedSum(present).divided(by: weights))
        case .sum:
            return try Self.weightedSum(present)
        case .percent:
            let most = try Self.total(largest)
            guard most > .zero else { return nil }
            let earned = try Self.total(present, \.value)
            return try Self.exact(earned.multiplied(by: Rational(100))?.divided(by: most))
        case .prorated:
            let weights = try Self.total(present, \.weight)
            guard weights != .zero else { return nil }
            let whole = try Self.total(asked)
            return try Self.exact(Self.weightedSum(present).multiplied(by: whole)?.divided(by: weights))
        }
    }

    /// An exact number outgrew 128 bits.
    struct TooLarge: Error {}

    private static func weightedSum(_ values: [Weighted]) throws -> Rational {
        var sum = Rational.zero
        for value in values { sum = try exact(sum.adding(exact(value.value.multiplied(by: value.weight)))) }
        return sum
    }

    private static func total(_ values: [Weighted], _ part: (Weighted) -> Rational) throws -> Rational {
        var sum = Rational.zero
        for value in values { sum = try exact(sum.adding(part(value))) }
        return sum
    }

    private static func total(_ values: [Rational]) throws -> Rational {
        try values.reduce(.zero) { try exact($0.adding($1)) }
    }

    private static func exact(_ value: Rational?) throws -> Rational {
        guard let value else { throw TooLarge() }
        return value
    }
}
