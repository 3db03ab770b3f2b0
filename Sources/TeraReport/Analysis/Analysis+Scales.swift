internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime
internal import TeraStatistics

/// Scales: how scores lie, and how well their items hang together.
extension Analysis {
    /// A score that is made of items, or of everything that has a value where the author defined none.
    private struct Scale {
        let named: Named?
        let rule: ScoreRule?
        /// Places of its items.
        let items: [Int]
    }

    private func scales(of responses: Responses) -> [Scale] {
        let places = Dictionary(
            responses.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let own = responses.spec.scores.compactMap { rule -> Scale? in
            guard case .items(let ids) = rule.source, rule.role != .activity else { return nil }
            return Scale(
                named: Named(id: rule.id, title: rule.title), rule: rule, items: ids.compactMap { places[$0] })
        }
        return own.isEmpty ? [Scale(named: nil, rule: nil, items: Array(responses.items.indices))] : own
    }

    func scales(_ responses: Responses, _ rater: String) -> [AnalysisSection] {
        let sheets = responses.sheets.filter { $0.rater == rater }
        return scales(of: responses).flatMap { scale -> [AnalysisSection] in
            let items = scale.items.filter { item in sheets.contains { $0.values[item] != nil } }
            guard !items.isEmpty else { return [] }
            var sections: [AnalysisSection] = []
            if let rule = scale.rule { sections.append(scores(responses, rule, rater: rater)) }
            guard items.count > 1 else { return sections }
            let made = ScoreTable.table(
                ids: items.map { responses.items[$0].id },
                rows: sheets.map { sheet in
                    items.map { item in sheet.values[item]?.multiplied(by: responses.items[item].weight) }
                })
            let name = named(rater, responses)
            let silent = scale.items.filter { !items.contains($0) }.map { responses.items[$0].id }
            return sections
                + (reliability(made, scale.named, name)
                + self.items(made, scale.named, name, fewest: fewest(responses))).map { section in
                    var section = section
                    if !silent.isEmpty {
                        let list = silent.joined(separator: ", ")
                        section.note(
                            "Tanpa nilai pada semua lembar: \(list).", "Without a value on every sheet: \(list).")
                    }
                    return section
                }
        }
    }

    /// Mean, deviation, range, and how many stand at the ends.
    func scores(_ responses: Responses, _ rule: ScoreRule, rater: String?) -> AnalysisSection {
        let sheets = responses.sheets.filter { rater == nil || $0.rater == rater }
        let values = sheets.map { sheet in sheet.scores.first { $0.id == rule.id }?.value }
        var section = AnalysisSection(
            .scores, about: Named(id: rule.id, title: rule.title), rater: rater.flatMap { named($0, responses) },
            source: "Terwee et al. 2007", missing: .pairwise, people: values.count { $0 != nil }, base: sheets.count)
        let (found, needed) = (section.people ?? 0, fewest(responses))
        guard found == 0 || found >= needed else {
            return section.refusing(.tooFewSheets(needed: needed, found: found))
        }
        let summary = ScoreTable.table(ids: [rule.id], rows: values.map { [$0] }).flatMap { Summary.of($0, item: 0) }
        guard let summary = summary.value else { return section.refusing(summary.refusal ?? .tooLarge) }
        // The lowest and the highest are what one rater said.
        let extremes = !isAboutPersons(responses)
        section.columns =
            [AnalysisColumns.mean, AnalysisColumns.deviation]
            + (extremes
                ? [
                    AnalysisColumns.column("least", "terendah", "lowest"),
                    AnalysisColumns.column("greatest", "tertinggi", "highest"),
                ] : []) + [
                AnalysisColumns.column("floor", "di batas bawah", "at floor"),
                AnalysisColumns.column("ceiling", "di batas atas", "at ceiling"),
                AnalysisColumns.column("remark", "catatan", "remark"),
            ]
        let ends = Rational(text: rule.minimum).flatMap { least in
            Rational(text: rule.maximum).flatMap { greatest in
                FloorCeiling.of(values, least: least, greatest: greatest).value
            }
        }
        let isCrowded = ends.map { $0.floorIsCrowded || $0.ceilingIsCrowded } ?? false
        section.add(
            [.finite(summary.mean, 2), .finite(summary.deviation, 2)]
                + (extremes ? [.finite(summary.least, 2), .finite(summary.greatest, 2)] : []) + [
                    ends.map { .count($0.atFloor) } ?? .none, ends.map { .count($0.atCeiling) } ?? .none,
                    isCrowded ? .flag(.crowded) : .none,
                ])
        return section
    }

    private func reliability(
        _ made: Result<ScoreTable, Refusal>, _ about: Named?, _ rater: String?
    ) -> [AnalysisSection] {
        var section = AnalysisSection(
            .reliability, about: about, rater: rater,
            source: "Cronbach 1951; Feldt 1965; McDonald 1999 (ω, ML); Lord & Novick 1968", missing: .listwise)
        guard let complete = made.value?.complete else { return [section.refusing(made.refusal ?? .tooLarge)] }
        (section.people, section.base) = (complete.count, complete.people)
        section.note(
            "Galat pengukuran dalam satuan jumlah nilai butir. ω dan χ²: satu faktor; p kecil berarti satu faktor "
                + "tidak cukup.",
            "The error of measurement is in the unit of the sum of the items. ω and χ²: one factor; a small p means "
                + "that one factor is not enough.")
        addAlpha(to: &section, complete)
        guard section.refused == nil else { return [section] }
        let omega = McDonaldOmega.of(complete)
        section.columns += [
            AnalysisColumns.column("omega", "ω", "ω"), AnalysisColumns.column("chiSquare", "χ²", "χ²"),
            AnalysisColumns.column("degrees", "db", "df"), AnalysisColumns.p,
        ]
        let alpha = section.rows.first?.cells ?? []
        section.rows = []
        let found = omega.value
        section.add(
            alpha + [
                .finite(found?.omega, 3), .finite(found?.chiSquare, 2), found.map { .count($0.degrees) } ?? .none,
                found?.p.map { .chance($0) } ?? .none,
            ], refused: omega.refusal)
        return [section]
    }

    private func items(
        _ made: Result<ScoreTable, Refusal>, _ about: Named?, _ rater: String?, fewest: Int
    ) -> [AnalysisSection] {
        guard let table = made.value else { return [] }
        let complete = table.complete
        var section = AnalysisSection(
            .items, about: about, rater: rater, source: "Nunnally & Bernstein 1994; Cronbach 1951; McDonald 1999",
            missing: .pairwise, people: complete.count, base: complete.people)
        section.note(
            "Rata-rata dan simpangan: dari yang menjawab. Yang lain: hanya lembar yang lengkap.",
            "Mean and deviation: of those who answered. The others: only whole sheets.")
        section.columns = [
            AnalysisColumns.item, AnalysisColumns.column("answered", "menjawab", "answered"), AnalysisColumns.mean,
            AnalysisColumns.deviation, AnalysisColumns.column("rest", "r butir–sisa", "r item–rest"),
            AnalysisColumns.column("alphaWithout", "α tanpa butir", "α without"),
            AnalysisColumns.column("loading", "muatan", "loading"),
        ]
        let without = CronbachAlpha.of(complete).value?.withoutItem
        let loadings = McDonaldOmega.of(complete).value?.standardised
        for item in table.ids.indices {
            let all = Summary.of(table, item: item)
            let answered = all.value?.count ?? 0
            let summary =
                answered > 0 && answered < fewest ? .failure(.tooFewSheets(needed: fewest, found: answered)) : all
            let rest = ItemRest.correlation(complete, item: item)
            section.add(
                [
                    .text(table.ids[item]), .count(answered), .finite(summary.value?.mean, 2),
                    .finite(summary.value?.deviation, 2), .finite(rest.value, 3), .finite(without?[item], 3),
                    .finite(loadings?[item], 3),
                ], refused: summary.refusal ?? rest.refusal)
        }
        return [section]
    }

    /// How often each option was chosen, of those who answered.
    func distributions(_ responses: Responses, _ rater: String) -> [AnalysisSection] {
        let sheets = responses.sheets.filter { $0.rater == rater }
        var section = AnalysisSection(
            .distribution, rater: named(rater, responses), source: "—", missing: .counted, base: sheets.count)
        section.columns = [
            AnalysisColumns.item, AnalysisColumns.column("option", "jawaban", "answer"),
            AnalysisColumns.column("count", "orang", "people"), AnalysisColumns.column("share", "bagian", "share"),
            AnalysisColumns.column("answered", "menjawab", "answered"),
        ]
        section.note(
            "Bagian: dari yang menjawab butir itu. “-”: tidak dijawab, tidak dapat menilai, tidak bersedia, atau tidak "
                + "ditanyakan; tidak ikut dihitung dalam bagian.",
            "Share: of those who answered the item. “-”: not answered, cannot judge, declined, or not asked; in no "
                + "share.")
        let options = AnswerOptions(sheets.first.flatMap { forms[$0.form] })
        for item in responses.items {
            let answers = sheets.map { sheet -> [String]? in
                guard !sheet.irrelevant.contains(item.id) else { return nil }
                switch sheet.answers[item.id] {
                case nil, .notObserved?, .declined?: return nil
                case let answer?: return answer.chosen
                }
            }
            guard answers.contains(where: { $0 != nil }) else { continue }
            let found = Distribution(choices: answers, order: options.of(item.id))
            for part in found.parts {
                section.add([
                    .text(item.id), .text(part.answer), .count(part.count), .share(part.share), .count(found.base),
                ])
            }
            if found.missing > 0 {
                section.add([.text(item.id), .text("-"), .count(found.missing), .none, .count(found.base)])
            }
        }
        return section.rows.isEmpty ? [] : [section]
    }
}
