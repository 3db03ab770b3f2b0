internal import TeraExact

/// Whole-number arithmetic of plans: whatever does not fit 128 bits refuses the plan.
enum CommonDenominator {
    /// The least number over which all of these are whole.
    static func of(_ values: [Rational]) throws -> Int128 {
        try values.reduce(1) { try leastCommonMultiple($0, $1.denominator) }
    }

    /// The least number that all of these divide; 1 of none.
    static func multiple(of numbers: some Sequence<Int>) throws -> Int128 {
        try numbers.reduce(1) { try leastCommonMultiple($0, Int128($1)) }
    }

    static func leastCommonMultiple(_ a: Int128, _ b: Int128) throws -> Int128 {
        try product(a / greatestCommonDivisor(a, b), b)
    }

    static func greatestCommonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return max(a, 1)
    }

    static func product(_ factors: Int128...) throws -> Int128 {
        try factors.reduce(1) {
            let (product, overflow) = $0.multipliedReportingOverflow(by: $1)
            guard !overflow, product.magnitude < largest else { throw ColumnPlanner.tooLarge }
            return product
        }
    }

    static func sum(_ terms: some Sequence<Int128>) throws -> Int128 {
        try terms.reduce(0) {
            let (sum, overflow) = $0.addingReportingOverflow($1)
            guard !overflow, sum.magnitude < largest else { throw ColumnPlanner.tooLarge }
            return sum
        }
    }

    /// Leaves room for the sum of two.
    private static let largest: UInt128 = 1 << 120
}

extension Rational {
    /// The value times `scale`, which its denominator divides.
    func whole(over scale: Int128) throws -> Int128 { try CommonDenominator.product(numerator, scale / denominator) }

    /// The least whole number whose share of `scale` is not below the value.
    func ceiling(over scale: Int128) throws -> Int128 {
        let product = try CommonDenominator.product(numerator, scale)
        let quotient = product / denominator
        return product % denominator > 0 ? quotient + 1 : quotient
    }
}
