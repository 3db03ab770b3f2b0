internal import TeraArtifact
internal import TeraLanguage

/// How one type of item becomes part of a form and of a scoring spec. One file a type.
protocol ItemLowering: Sendable {
    static var type: ItemType { get }
    /// The item as a rater sees it, without anything that scores it.
    static func form(_ item: LoweredItem) -> FormItem
    /// The value of each answer; nil for types that have none.
    static func scored(_ item: LoweredItem) -> ScoredItem?
}

/// Every item type. A test compares this list with the folder.
enum AllItemTypes {
    static let list: [any ItemLowering.Type] = [
        RatingLowering.self,
        SingleLowering.self,
        TaskLowering.self,
        TextLowering.self,
        IntegerLowering.self,
        DecimalLowering.self,
        BooleanLowering.self,
        MultipleLowering.self,
        DateLowering.self,
        TimeLowering.self,
        RankingLowering.self,
        OrderingLowering.self,
        MatchingLowering.self,
        ConstantSumLowering.self,
        SliderLowering.self,
        RubricLowering.self,
        ChecklistLowering.self,
        ConsentLowering.self,
        NoteLowering.self,
        CalculateLowering.self,
    ]

    static func lowering(of type: ItemType) -> (any ItemLowering.Type)? {
        list.first { $0.type == type }
    }
}
