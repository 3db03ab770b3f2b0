internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// The statements with the fewest positive answers, of each scale that compares several (requirement R090).
struct WeakestComponents {
    let context: CoPContext

    func sentences(_ tables: [PublishedTable]) -> [String] {
        tables.filter { $0.rows.count > 1 }.flatMap { table in
            context.rules.extremes(
                table, column: "positive-share", of: context.say("jawaban positif", "share of positive answers"))
        }
    }
}
