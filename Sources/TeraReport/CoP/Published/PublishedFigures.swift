internal import TeraExact

/// The figures of a report that was published, as somebody copied them out: the tables of the CoP report of March 2025,
/// each figure with the line that prints it. Every part may be absent.
public struct PublishedFigures: Sendable, Decodable {
    struct Count: Sendable, Decodable {
        var label: String
        var count: Int
        var pct: PublishedNumber?
    }

    struct Profile: Sendable, Decodable {
        var jabatan: [Count]?
        var kehadiran: [Count]?
        var konselorJKP: [Count]?
        var uld: [Count]?

        enum CodingKeys: String, CodingKey {
            case jabatan, kehadiran, uld
            case konselorJKP = "konselor_jkp"
        }
    }

    struct Provinces: Sendable, Decodable {
        struct Row: Sendable, Decodable {
            var province: String
            var count: Int
        }
        var rows: [Row]
        /// Such as `Total: 35 Provinsi`.
        var printedTotal: String?

        enum CodingKeys: String, CodingKey {
            case rows
            case printedTotal = "printed_total"
        }
    }

    struct Items: Sendable, Decodable {
        struct Row: Sendable, Decodable {
            var no: Int
            var preCorrect: Int
            var prePercent: PublishedNumber
            var postCorrect: Int
            var postPercent: PublishedNumber
            var change: PublishedNumber?

            enum CodingKeys: String, CodingKey {
                case no
                case preCorrect = "pre_correct"
                case prePercent = "pre_pct"
                case postCorrect = "post_correct"
                case postPercent = "post_pct"
                case change = "change_pp"
            }
        }
        var rows: [Row]
    }

    struct Reaction: Sendable, Decodable {
        var text: String
        var distribution: [Count]
    }

    struct SummaryTable: Sendable, Decodable {
        struct Row: Sendable, Decodable {
            var label: String
            var values: [Int]
        }
        var columns: [String]
        var rows: [Row]
    }

    struct Ability: Sendable, Decodable {
        var distribution: [Count]
    }

    struct Comments: Sendable, Decodable {
        var group: String
        var category: String
        var count: Int
    }

    struct Cutoff: Sendable, Decodable {
        var text: String
    }

    var profile: Profile?
    var provinces: Provinces?
    var participation: [Count]?
    var change: [Count]?
    var thresholdPost: [Count]?
    var thresholdPaired: [Count]?
    var itemsAll: Items?
    var itemsPaired: Items?
    var reactionItems: [Reaction]?
    var reactionSummary: SummaryTable?
    var ability: Ability?
    var comments: [Comments]?
    var cutoff: Cutoff?

    enum CodingKeys: String, CodingKey {
        case profile, provinces, participation
        case change = "change_pre_post_783"
        case thresholdPost = "threshold_70_01_post_987"
        case thresholdPaired = "threshold_70_01_paired_783"
        case itemsAll = "items_all"
        case itemsPaired = "items_paired"
        case reactionItems = "reaction_items"
        case reactionSummary = "reaction_summary_table"
        case ability = "ability_to_implement"
        case comments = "comment_categories"
        case cutoff = "reaction_cutoff"
    }
}

/// A percentage as a report prints it, with at most two decimals: JSON keeps such a number well enough to find it again.
struct PublishedNumber: Sendable, Decodable, Equatable {
    let hundredths: Int128

    init(hundredths: Int128) {
        self.hundredths = hundredths
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let value = try container.decode(Double.self)
        let scaled = (value * 100).rounded()
        guard abs(scaled) < 1e12, abs(scaled / 100 - value) < 1e-9 else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a number with at most two decimals")
        }
        hundredths = Int128(scaled)
    }

    /// As a share of one.
    var share: Rational? { Rational(hundredths, over: 10_000) }
}
