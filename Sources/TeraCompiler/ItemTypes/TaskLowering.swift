internal import TeraArtifact
internal import TeraLanguage

enum TaskLowering: ItemLowering {
    static let type = ItemType.task

    static func form(_ item: LoweredItem) -> FormItem {
        .task(TaskItem(common: item.common))
    }

    /// A task that is done counts one activity.
    static func scored(_ item: LoweredItem) -> ScoredItem? {
        var subkompetensi: String?
        if case .cell(_, let id) = item.item.measures { subkompetensi = id }
        return ScoredItem(
            id: item.item.id, values: [TaskItem.done: "1", TaskItem.notDone: "0"], weight: "1",
            subkompetensi: subkompetensi)
    }
}
