import TeraArtifact
import TeraDiagnostics
import TeraRuntime

extension ScoringInput {
    /// The scoring specs that an argument names: all of a battery, or one.
    func specs(asked battery: String, _ build: String) throws -> [ScoringSpec] {
        let all = machine.specs
        let asked = all.filter { $0.battery.id == battery || $0.id == battery }
        guard asked.isEmpty else { return asked }
        let near = Suggestion.nearest(to: battery, among: all.map(\.battery.id) + all.map(\.id))
        throw LoadedBuild.Problem(
            message: Message(
                id: "tidak ada baterai `\(battery)` di \(build)." + (near.map { " Maksud Anda `\($0)`?" } ?? ""),
                en: "there is no battery `\(battery)` in \(build)." + (near.map { " Did you mean `\($0)`?" } ?? "")))
    }

    /// The tests among them that have a partner before or after, by their ids.
    func pairs(of specs: [ScoringSpec]) throws -> [String: (pre: Responses, post: Responses)] {
        var pairs: [String: (pre: Responses, post: Responses)] = [:]
        for spec in specs where spec.purpose == .test { pairs[spec.id] = try pair(of: spec) }
        return pairs
    }

    /// The same test before and after, where both have answers.
    private func pair(of spec: ScoringSpec) throws -> (pre: Responses, post: Responses)? {
        func partner(_ occasion: String) -> ScoringSpec? {
            machine.specs.first { other in
                other.purpose == .test && other.battery.occasion == occasion
                    && other.battery.programmes == spec.battery.programmes
                    && other.items.map(\.id) == spec.items.map(\.id)
            }
        }
        // What is asked for is one of the two, also where another test has the same items on the same occasion.
        let (isPre, isPost) = (spec.battery.occasion == "pre", spec.battery.occasion == "post")
        guard isPre || isPost, let pre = isPre ? spec : partner("pre"), let post = isPost ? spec : partner("post"),
            let before = try machine.responses(spec: pre.id, in: admitted),
            let after = try machine.responses(spec: post.id, in: admitted), !before.sheets.isEmpty,
            !after.sheets.isEmpty
        else { return nil }
        return (before, after)
    }
}
