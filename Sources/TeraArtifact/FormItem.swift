/// One question of a form, by its type. JSON carries the type beside the fields: `{"type": "rating", …}`.
public enum FormItem: Sendable, Equatable {
    case rating(RatingItem)
    case single(SingleItem)
    case task(TaskItem)
    case text(TextItem)
    case integer(IntegerItem)
    case decimal(DecimalItem)
    case boolean(BooleanItem)
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
        case .calculate(let item): item.common
        }
    }

    public var id: String { common.id }

    /// Whether a rater answers it: what is computed is not asked.
    public var isAsked: Bool { if case .calculate = self { false } else { true } }

    /// The name of the type in documents, artifacts and messages.
    public var typeName: String {
        switch self {
        case .rating: RatingItem.typeName
        case .single: SingleItem.typeName
        case .task: TaskItem.typeName
        case .text: TextItem.typeName
        case .integer: IntegerItem.typeName
        case .decimal: DecimalItem.typeName
        case .boolean: BooleanItem.typeName
        case .calculate: CalculateItem.typeName
        }
    }
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
    /// Its expressions; nil where there are none.
    public var logic: ItemLogic?

    public init(
        id: String, stem: Texts, help: Texts? = nil, required: Bool = true, aliases: [String]? = nil,
        logic: ItemLogic? = nil
    ) {
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
        case CalculateItem.typeName: self = .calculate(try CalculateItem(from: decoder))
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .type, in: container, debugDescription: "unknown item type \(type)")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: TypeKey.self)
        try container.encode(typeName, forKey: .type)
        switch self {
        case .rating(let item): try item.encode(to: encoder)
        case .single(let item): try item.encode(to: encoder)
        case .task(let item): try item.encode(to: encoder)
        case .text(let item): try item.encode(to: encoder)
        case .integer(let item): try item.encode(to: encoder)
        case .decimal(let item): try item.encode(to: encoder)
        case .boolean(let item): try item.encode(to: encoder)
        case .calculate(let item): try item.encode(to: encoder)
        }
    }
}
