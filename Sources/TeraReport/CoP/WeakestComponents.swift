internal import TeraArtifact
internal import TeraRuntime

/// The statements with the fewest positive answers, of each scale that compares several (requirement R090).
struct WeakestComponents {
    let context: CoPContext

    func sentence(_ table: PublishedTable) -> String? {
        guard table.rows.count > 1 else { return nil }
        return context.rules.weak(table, column: "positive-share", of: table.caption)
    }
}
