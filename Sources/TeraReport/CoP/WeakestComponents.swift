internal import TeraArtifact
internal import TeraRuntime

/// The statements with the fewest positive answers, of each scale that compares several (requirement R090).
struct WeakestComponents {
    let context: CoPContext

    private static let column = "positive-share"

    func sentence(_ table: PublishedTable) -> String? {
        guard table.rows.count > 1 else { return nil }
        return context.rules.weak(table, column: Self.column, of: table.caption)
    }

    /// Those that the sentence names, weakest first.
    func components(_ table: PublishedTable) -> [WeakComponent] {
        guard table.rows.count > 1, let weak = context.rules.weakRows(table, column: Self.column) else { return [] }
        return weak.rows.map { WeakComponent(id: table.rows[$0].id, name: table.name(ofRow: $0)) }
    }
}

/// An item of the questionnaire that is among the weakest of its scale.
struct WeakComponent {
    let id: String
    let name: Phrase
}
