public import TeraExact

/// One place in a printed table. Nothing is rounded here: rounding is for whoever prints it.
public enum PublishedCell: Sendable, Equatable {
    case text(Phrase)
    /// How many.
    case count(Int)
    /// How many sheets there are, or how many gave no answer: a statement about nobody, and so never left out. Also a
    /// count that its own table has found fit to print.
    case open(Int)
    /// A share with exactly what it is of what.
    case share(Int, of: Int)
    /// A mean and how many values it is of.
    case mean(Rational, n: Int)
    /// A sum of values that need not be whole, or a statistic, and how many people it is of; nil where how many is left
    /// out.
    case amount(Rational, n: Int?)
    /// Of two shares, the later less the earlier.
    case change(Rational)
    /// There is nothing that could be counted: the base is empty. Not the same as 0.
    case none
    /// Nobody was asked. Not the same as an empty base.
    case notAsked
    /// Left out, because it is fewer than this.
    case below(Int)
    /// Left out, because a cell below the limit could be computed from it.
    case withheld

    /// The number of people in this cell; nil where it is no count, or left out.
    var count: Int? {
        switch self {
        case .count(let count), .open(let count): count
        default: nil
        }
    }

    /// The exact value, for comparing rows; nil where there is none to compare, or it is left out.
    var value: Rational? {
        switch self {
        case .count(let count), .open(let count): Rational(count)
        case .share(let count, let base): Rational(Int128(count), over: Int128(base))
        case .mean(let mean, _): mean
        case .amount(let amount, _): amount
        case .change(let change): change
        case .text, .none, .notAsked, .below, .withheld: nil
        }
    }

    var isLeftOut: Bool {
        switch self {
        case .below, .withheld: true
        default: false
        }
    }
}
