internal import TeraArtifact
public import TeraExact

/// One place in a table of statistics.
public enum AnalysisCell: Sendable, Equatable {
    case text(String)
    /// The name of what a row is of.
    case statistic(AnalysisStatistic)
    case count(Int)
    /// Shown with so many places; written with all its digits.
    case number(Double, Int)
    /// A probability: below a thousandth it is shown as such.
    case chance(Double)
    /// An exact share of 1, shown as a percentage.
    case share(Rational)
    case exact(Rational, Int)
    case flag(AnalysisFlag)
    case none

    /// The part of a row's name that stands here; nil in a cell of numbers.
    var name: String? {
        switch self {
        case .text(let text): text
        case .statistic(let statistic): statistic.rawValue
        default: nil
        }
    }

    /// No cell holds what is no number.
    static func finite(_ value: Double?, _ places: Int) -> AnalysisCell {
        value.flatMap { $0.isFinite ? .number($0, places) : nil } ?? .none
    }

    static func share(_ share: Rational?) -> AnalysisCell { share.map { .share($0) } ?? .none }
    static func exact(_ value: Rational?, _ places: Int) -> AnalysisCell {
        value.map { .exact($0, places) } ?? .none
    }
}

/// The rows of a table that has one number a row.
public enum AnalysisStatistic: String, Sendable, CaseIterable {
    case meanDifference = "mean-difference"
    case t
    case dz
    case dav
    case normalisedGain = "normalised-gain"

    var words: Texts {
        switch self {
        case .meanDifference: ["id": "rata-rata selisih", "en": "mean difference"]
        case .t: ["id": "t", "en": "t"]
        case .dz: ["id": "d_z", "en": "d_z"]
        case .dav: ["id": "d_av", "en": "d_av"]
        case .normalisedGain: ["id": "peningkatan ternormalisasi", "en": "normalised gain"]
        }
    }
}

/// A remark that a reader should look at.
public enum AnalysisFlag: String, Sendable, CaseIterable {
    case key, idle, suspicious, straight, long, fast
    case classA = "A"
    case classB = "B"
    case classC = "C"
    case high, medium, low
    case crowded

    var words: Texts {
        switch self {
        case .key: ["id": "kunci", "en": "key"]
        case .idle: ["id": "jarang dipilih", "en": "rarely chosen"]
        case .suspicious:
            ["id": "pemilihnya lebih baik dari pemilih kunci", "en": "chosen by better people than the key"]
        case .straight: ["id": "semua sama", "en": "all the same"]
        case .long: ["id": "beruntun panjang", "en": "long run"]
        case .fast: ["id": "cepat", "en": "fast"]
        case .classA: ["id": "A (dapat diabaikan)", "en": "A (negligible)"]
        case .classB: ["id": "B (sedang)", "en": "B (moderate)"]
        case .classC: ["id": "C (besar)", "en": "C (large)"]
        case .high: ["id": "tinggi", "en": "high"]
        case .medium: ["id": "sedang", "en": "medium"]
        case .low: ["id": "rendah", "en": "low"]
        case .crowded: ["id": "menumpuk di ujung", "en": "crowded at an end"]
        }
    }
}

extension Rational {
    /// The nearest floating-point number, for what is written beside exact counts.
    var double: Double { Double(numerator) / Double(denominator) }
}
