internal import TeraArtifact
internal import TeraRuntime

/// How many may be evaluated later, because they reached the pass mark (requirement R108).
struct EntrySentence {
    let context: CoPContext

    /// - Parameter table: of everybody who took the test after the programme, by its limit. nil where no evaluation asks for
    ///   it, or how many reached it is left out.
    func sentence(_ table: PublishedTable) -> String? {
        let evaluations = context.data.post.flatMap { context.data.evaluations[$0.battery.id] } ?? []
        guard !evaluations.isEmpty, case .count(let passed) = table[0, "count"] else { return nil }
        let names = context.language.words.list(evaluations.map { context.phrase($0.title).text })
        let when = evaluations.compactMap(\.period).map(\.from).min().map { DateFormat(context.language).day($0) }
        let limit = table.name(ofRow: 0).text
        return context.say(
            "Syarat evaluasi kinerja \(names)\(when.map { ", mulai \($0)," } ?? "") adalah nilai \(limit): "
                + "\(context.number(passed)) orang memenuhinya.",
            "The condition of the performance evaluation \(names)\(when.map { ", from \($0)," } ?? "") is a score \(limit): "
                + "\(context.number(passed)) people meet it.")
    }
}
