/// One question of a form, by its type. JSON carries the type beside the fields: `{"type": "rating", …}`.
public enum FormItem: Sendable, Equatable {
    case rating(RatingItem)
    case single(SingleItem)
    case task(TaskItem)
    case text(TextItem)
    case integer(IntegerItem)
    case decimal(DecimalItem)
    case boolean(BooleanItem)
    case multiple(MultipleItem)
    case date(DateItem)
    case time(TimeItem)
    case ranking(RankingItem)
    case ordering(OrderingItem)
    case matching(MatchingItem)
    case constantSum(ConstantSumItem)
    case slider(SliderItem)
    case rubric(RubricItem)
    case checklist(ChecklistItem)
    case consent(ConsentItem)
    case note(NoteItem)
    case calculate(CalculateItem)

    /// What every type of item has.
    public var common: ItemCommon {
        switch self {
        case .rating(let item): item.common
        case .single(let item): item.common
        case .task(let item): item.common
        case .text(let item): item.common
        case .integer(let item): item.common
        case .decimal(let item): item.common
        case .boolean(let item): item.common
        case .multiple(let item): item.common
        case .date(let item): item.common
        case .time(let item): item.common
        case .ranking(let item): item.common
        case .ordering(let item): item.common
        case .matching(let item): item.common
        case .constantSum(let item): item.common
        case .slider(let item): item.common
        case .rubric(let item): item.common
        case .checklist(let item): item.common
        case .consent(let item): item.common
        case .note(let item): item.common
        case .calculate(let item): item.common
        }
    }

    public var id: String { common.id }

    /// Whether a rater answers it: what is computed, or only read, is not asked.
    public var isAsked: Bool {
        switch self {
        case .calculate, .note: false
        default: true
        }
    }

    /// The name of the type in documents, artifacts and messages.
    public var typeName: String { Swift.type(of: fields).typeName }

    /// The item by itself, whatever its type.
    var fields: any FormItemFields {
        switch self {
        case .rating(let item): item
        case .single(let item): item
        case .task(let item): item
        case .text(let item): item
        case .integer(let item): item
        case .decimal(let item): item
        case .boolean(let item): item
        case .multiple(let item): item
        case .date(let item): item
        case .time(let item): item
        case .ranking(let item): item
        case .ordering(let item): item
        case .matching(let item): item
        case .constantSum(let item): item
        case .slider(let item): item
        case .rubric(let item): item
        case .checklist(let item): item
        case .consent(let item): item
        case .note(let item): item
        case .calculate(let item): item
        }
    }
}

/// What an item of any type has.
protocol FormItemFields: Codable {
    static var typeName: String { get }
    var common: ItemCommon { get set }
}

/// The fields that all item types share.
public struct ItemCommon: Codable, Sendable, Equatable {
    /// Unique in the form, the same in every form that asks this item.
    public var id: String
    /// The statement or question, with `{subjek}` already replaced for this form's rater.
    public var stem: Texts
    public var help: Texts?
    public var required: Bool
    /// Other headings under which exports of web forms have this item; nil where there are none.
    public var aliases: [String]?
    /// Whether one may say that one does not want to answer; nil: no.
    public var declines: Bool?
    /// Its expressions; nil where there are none.
    public var logic: ItemLogic?
    /// Its texts that answers fill in; nil where there are none.
    public var pipes: [PipedText]?
    /// Ids that it had in earlier forms; nil: none.
    public var formerly: [String]?

    public init(
        id: String, stem: Texts, help: Texts? = nil, required: Bool = true, aliases: [String]? = nil,
        logic: ItemLogic? = nil, declines: Bool? = nil, pipes: [PipedText]? = nil, formerly: [String]? = nil
    ) {
        self.formerly = formerly
        self.pipes = pipes
        self.declines = declines
        self.aliases = aliases
        self.logic = logic
        self.id = id
        self.stem = stem
        self.help = help
        self.required = required
    }
}

extension FormItem: Codable {
    private enum TypeKey: String, CodingKey { case type }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: TypeKey.self)
        let type = try container.decode(String.self, forKey: .type)
        switch type {
        case RatingItem.typeName: self = .rating(try RatingItem(from: decoder))
        case SingleItem.typeName: self = .single(try SingleItem(from: decoder))
        case TaskItem.typeName: self = .task(try TaskItem(from: decoder))
        case TextItem.typeName: self = .text(try TextItem(from: decoder))
        case IntegerItem.typeName: self = .integer(try IntegerItem(from: decoder))
        case DecimalItem.typeName: self = .decimal(try DecimalItem(from: decoder))
        case BooleanItem.typeName: self = .boolean(try BooleanItem(from: decoder))
        case MultipleItem.typeName: self = .multiple(try MultipleItem(from: decoder))
        case DateItem.typeName: self = .date(try DateItem(from: decoder))
        case TimeItem.typeName: self = .time(try TimeItem(from: decoder))
        case RankingItem.typeName: self = .ranking(try RankingItem(from: decoder))
        case OrderingItem.typeName: self = .ordering(try OrderingItem(from: decoder))
        case MatchingItem.typeName: self = .matching(try MatchingItem(from: decoder))
        case ConstantSumItem.typeName: self = .constantSum(try ConstantSumItem(from: decoder))
        case SliderItem.typeName: self = .slider(try SliderItem(from: decoder))
        case RubricItem.typeName: self = .rubric(try RubricItem(from: decoder))
        case ChecklistItem.typeName: self = .checklist(try ChecklistItem(from: decoder))
        case ConsentItem.typeName: self = .consent(try ConsentItem(from: decoder))
        case NoteItem.typeName: self = .note(try NoteItem(from: decoder))
        case CalculateItem.typeName: self = .calculate(try CalculateItem(from: decoder))
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .type, in: container, debugDescription: "unknown item type \(type)")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: TypeKey.self)
        try container.encode(typeName, forKey: .type)
        try fields.encode(to: encoder)
    }
}
