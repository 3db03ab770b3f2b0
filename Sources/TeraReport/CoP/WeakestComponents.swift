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

    /// Adds those that the sentence names, weakest first, and all that were compared.
    func find(in table: PublishedTable, _ found: inout FoundComponents) {
        guard table.rows.count > 1, let weak = context.rules.weakRows(table, column: Self.column) else { return }
        found.compared.formUnion(table.rows.map { WeakComponent.item(ofRow: $0.id) })
        // Two questionnaires may ask the same.
        for row in weak.rows where !found.weakest.contains(where: { $0.id == table.rows[row].id }) {
            found.weakest.append(WeakComponent(id: table.rows[row].id, name: table.name(ofRow: row)))
        }
    }
}

/// Items of the questionnaires, as far as the report prints their figures.
struct FoundComponents {
    var weakest: [WeakComponent] = []
    /// Ids of those that were compared with others of their scale.
    var compared: Set<String> = []
}

/// An item of the questionnaire that is among the weakest of its scale.
struct WeakComponent {
    /// Of its row; of one time of a repeat, `waktu.2`.
    let id: String
    let name: Phrase

    /// What suggestions name.
    var item: String { Self.item(ofRow: id) }

    static func item(ofRow id: String) -> String { String(id.prefix { $0 != "." }) }
}
