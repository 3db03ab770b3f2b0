internal import TeraArtifact
internal import TeraLanguage

enum TaskLowering: ItemLowering {
    static let type = ItemType.task

    static func form(_ item: LoweredItem) -> FormItem {
        .task(TaskItem(common: item.common))
    }

    /// A task that is done counts one activity.
    static func scored(_ item: LoweredItem) -> ScoredItem? {
        ScoredItem(id: item.item.id, values: [TaskItem.done: "1", TaskItem.notDone: "0"], weight: "1")
    }
}
