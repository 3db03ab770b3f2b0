internal import TeraArtifact
internal import TeraLanguage

enum NoteLowering: ItemLowering {
    static let type = ItemType.note

    static func form(_ item: LoweredItem) -> FormItem {
        .note(NoteItem(common: item.common))
    }

    static func scored(_ item: LoweredItem) -> ScoredItem? { nil }
}
