internal import TeraCEL
internal import TeraDiagnostics
internal import TeraExact

/// A form as its routes are followed: its items in order, each with its conditions ready to be reasoned about.
struct RouteModel: Sendable {
    struct Condition: Sendable {
        var reasoner: CELReasoner
        var written: WrittenExpression
        var use: ExpressionUse
        /// Id of the item or section that it belongs to.
        var owner: String
        /// Ids of the items whose answers it reads, through sections and calculations too, and names of the participant's.
        var items: [String]
        /// Of its own kind on its item, from 0.
        var index = 0
    }

    struct Option: Sendable {
        var id: String
        /// Slot of an attribute → its value.
        var values: [(slot: Int, value: CELKnowledge)]
    }

    struct Step: Sendable {
        var item: ExpressionScope.Item
        var section: Int
        /// Where expressions read its answer; nil where none can.
        var slot: Int?
        var isDecimal = false
        var answers: RouteAnswers
        /// Whether “cannot judge” is an answer, or that one does not want to answer.
        var canDecline = false
        /// What `required` says, where it is no condition.
        var isRequired = true
        /// When the groups around it are asked, outer ones first.
        var groups: [Condition] = []
        var relevant: Condition?
        var required: Condition?
        /// Those that refuse an answer.
        var constraints: [Condition] = []
        var filter: Condition?
        var options: [Option] = []
        /// Whether a filter chooses from options that are not followed one by one.
        var hasOtherFilter = false
        var skips: [(condition: Condition, to: Int)] = []
        var formula: CELReasoner?
    }

    struct Part: Sendable {
        var id: String
        var span: Span?
        var relevant: Condition?
        var steps: Range<Int>
        var slot: Int?
        /// Whether its list holds decimal numbers.
        var isDecimal = false
    }

    /// What is known of who is asked about whom: a name with the values that it can have; nil is absence.
    struct Subject: Sendable {
        var name: String
        var slot: Int
        var values: [String?]
    }

    /// Where a way onward to the end of the form leads, and where who refuses consent goes on.
    static let end = Int.max - 1
    static let refused = Int.max

    var steps: [Step] = []
    var subjects: [Subject] = []
    var parts: [Part] = []
    var answerSlot = 0
    /// What is known before anything is asked.
    var beginning: [CELKnowledge] = []
    /// The last position at which each slot is read; −1 for never.
    var lastRead: [Int] = []
    /// At each position, what nothing reads afterwards.
    var dying: [[Int]] = []
}

/// What an item can be answered with.
enum RouteAnswers: Sendable {
    struct Choice: Sendable {
        var value: CELKnowledge
        /// As a message shows it.
        var label: String
        /// Of a rating: the value that scores count.
        var score: Rational?
        /// Of a single choice.
        var option: String?
    }

    /// Few enough to try each.
    case choices([Choice])
    /// What is known of any answer.
    case open(CELKnowledge)
    /// Nobody answers it: it is computed, or only read.
    case computed

    var isComputed: Bool { if case .computed = self { true } else { false } }

    /// So many answers are tried one by one.
    static let mostChoices = 64

    static func of(
        _ item: ExpressionScope.Item, _ type: CELType, _ domain: CELDomain?, in project: Project
    ) -> RouteAnswers {
        switch item.type {
        case .rating:
            let options = item.scale.flatMap { project.scale($0) }?.options ?? []
            return scored(options.map { $0.value?.value }, type, isReversed: item.bank?.reverse?.value ?? false)
        case .rubric:
            return scored((item.bank?.parts?.levels ?? []).map { $0.value?.value }, type, isReversed: false)
        case .single:
            let options = (item.bank?.options ?? []).map(\.id.value)
            guard !options.isEmpty else { return .open(.present) }
            // A register has thousands: what is known of all of them is enough.
            if item.bank?.register != nil, options.count > mostChoices { return .open(.any(of: type, domain)) }
            let other = item.bank?.parts?.other == nil ? [] : [OtherOption.id]
            return .choices(
                (options + other).map { Choice(value: .exactly(.string($0)), label: $0, option: $0) })
        case .task, .boolean, .consent:
            return .choices([
                Choice(value: .exactly(.bool(true)), label: "ya"),
                Choice(value: .exactly(.bool(false)), label: "tidak"),
            ])
        case .integer:
            guard case .integers(let range)? = domain else { return .open(.any(of: .int)) }
            let (span, isTooLarge) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
            guard !isTooLarge, span < mostChoices else { return .open(.any(of: .int, domain)) }
            return .choices(range.map { Choice(value: .exactly(.int($0)), label: String($0)) })
        case .decimal: return .open(domain.map { .any(of: .double, $0) } ?? .present)
        case .calculate, .note: return .computed
        case .slider: return .open(.any(of: type, domain))
        default: return .open(.present)
        }
    }

    /// Answers that scores count.
    private static func scored(_ values: [Rational?], _ type: CELType, isReversed: Bool) -> RouteAnswers {
        let known = values.compactMap { $0 }
        guard known.count == values.count, let least = known.min(), let most = known.max() else {
            return .open(.present)
        }
        return .choices(
            known.map { value in
                let mirrored = isReversed ? least.adding(most).flatMap { $0.subtracting(value) } : value
                return Choice(
                    value: .exactly(type == .double ? .double(value.double) : .int(Int64(value.numerator))),
                    label: value.exactText, score: mirrored)
            })
    }
}
