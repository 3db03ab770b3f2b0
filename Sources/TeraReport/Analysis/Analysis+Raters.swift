internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime
internal import TeraStatistics

/// The 360 degrees: how far raters agree, and how people see themselves.
extension Analysis {
    /// The scores that raters give, people by raters.
    private func judged(_ responses: Responses) -> [(rule: ScoreRule, table: Result<ScoreTable, Refusal>)] {
        let raters = raters(of: responses)
        let people = Set(responses.sheets.map(\.participant)).sorted()
        return responses.spec.scores.filter { $0.raters != nil }.map { rule in
            var values: [String: [String: Rational]] = [:]
            for sheet in responses.sheets {
                values[sheet.participant, default: [:]][sheet.rater] =
                    sheet.scores.first { $0.id == rule.id }?.value
            }
            return (
                rule,
                ScoreTable.table(ids: raters, rows: people.map { person in raters.map { values[person]?[$0] } })
            )
        }
    }

    /// Others only, where there are two of them: what people say of themselves is another thing.
    func agreement(_ responses: Responses) -> [AnalysisSection] {
        let raters = raters(of: responses)
        let others = raters.indices.filter { raters[$0] != own }
        let used = others.count > 1 ? others : Array(raters.indices)
        var section = AnalysisSection(
            .agreement, source: "Shrout & Fleiss 1979; McGraw & Wong 1996", missing: .listwise)
        guard raters.count > 1 else {
            return [section.refusing(.tooFewRaters(needed: 2, found: raters.count))]
        }
        let list = used.map { raters[$0] }.joined(separator: ", ")
        section.note(
            "Penilai: \(list). Hanya orang yang dinilai semuanya. ICC(1) dan ICC(2,1): seorang penilai; ICC(2,k): "
                + "rata-rata \(used.count) penilai.",
            "Raters: \(list). Only people whom all of them judged. ICC(1) and ICC(2,1): one rater; ICC(2,k): the mean "
                + "of \(used.count) raters.")
        section.columns = [
            AnalysisColumns.column("score", "nilai", "score"), AnalysisColumns.people,
            AnalysisColumns.column("coefficient", "koefisien", "coefficient"),
            AnalysisColumns.column("value", "ICC", "ICC"), AnalysisColumns.low, AnalysisColumns.high,
        ]
        for (rule, made) in judged(responses) {
            let result = made.flatMap { IntraclassCorrelation.of($0.only(used).complete) }
            guard let found = result.value else {
                section.add(
                    [.text(rule.id), .count(made.value?.only(used).complete.count ?? 0), .none, .none, .none, .none],
                    refused: result.refusal)
                continue
            }
            for (name, estimate) in [
                ("ICC(1)", .success(found.single)), ("ICC(2,1)", .success(found.agreement)),
                ("ICC(2,k)", found.agreementOfMean),
            ] {
                let interval = estimate.flatMap(\.interval)
                section.add(
                    [
                        .text(rule.id), .count(found.people), .text(name), .finite(estimate.value?.value, 3),
                        .finite(interval.value?.low, 3), .finite(interval.value?.high, 3),
                    ], refused: interval.refusal)
            }
        }
        return section.rows.isEmpty ? [] : [section]
    }

    func gaps(_ responses: Responses) -> [AnalysisSection] {
        let raters = raters(of: responses)
        guard let own = raters.firstIndex(of: own), raters.count > 1 else { return [] }
        let others = raters.indices.filter { $0 != own }
        var section = AnalysisSection(
            .gap, source: "Atwater & Yammarino 1992; Student 1908; Cohen 1988", missing: .listwise)
        let list = others.map { raters[$0] }.joined(separator: ", ")
        section.note(
            "\(raters[own]) dikurangi rata-rata \(list), tiap orang; positif: menilai diri lebih tinggi. Hanya orang "
                + "yang dinilai semuanya.",
            "\(raters[own]) less the mean of \(list), for each person; positive: people judge themselves higher. Only "
                + "people whom all of them judged.")
        section.columns = [
            AnalysisColumns.column("score", "nilai", "score"), AnalysisColumns.people,
            AnalysisColumns.column("gap", "selisih", "gap"), AnalysisColumns.low, AnalysisColumns.high,
            AnalysisColumns.p, AnalysisColumns.column("dz", "d_z", "d_z"), AnalysisColumns.column("r", "r", "r"),
        ]
        for (rule, made) in judged(responses) {
            let result = made.flatMap { SelfOtherGap.of($0.complete, own: own, others: others) }
            let found = result.value
            section.add(
                [
                    .text(rule.id), .count(made.value?.complete.count ?? 0), .finite(found?.mean, 2),
                    .finite(found?.interval.low, 2), .finite(found?.interval.high, 2),
                    found.map { .chance($0.p) } ?? .none, .finite(found?.dz, 2), .finite(found?.correlation, 2),
                ], refused: result.refusal)
        }
        return section.rows.isEmpty ? [] : [section]
    }
}
