internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime
internal import TeraStatistics

/// Item analysis of a knowledge test: difficulty, discrimination, wrong options, reliability, and the Rasch model.
extension Analysis {
    /// Right or wrong, by knowledge item. Partial credit counts as not right.
    func rightTable(_ responses: Responses) -> Result<ScoreTable, Refusal> {
        let places = knowledge(responses)
        return ScoreTable.table(
            ids: places.map { responses.items[$0].id },
            rows: responses.sheets.map { sheet in
                places.map { place in sheet.right[place].map { $0 ? Rational.one : .zero } }
            })
    }

    func knowledge(_ responses: Responses) -> [Int] {
        responses.items.indices.filter { responses.items[$0].isKnowledge }
    }

    func testScores(_ responses: Responses) -> [AnalysisSection] {
        responses.spec.scores.filter { $0.role == .test }.flatMap { rule in
            [scores(responses, rule, rater: nil)] + [testReliability(responses, rule)]
        }
    }

    private func testReliability(_ responses: Responses, _ rule: ScoreRule) -> AnalysisSection {
        let table = rightTable(responses)
        var section = AnalysisSection(
            .reliability, about: Named(id: rule.id, title: rule.title),
            source: "Cronbach 1951 (KR-20); Feldt 1965; Lord & Novick 1968", missing: .listwise)
        guard let complete = table.value?.complete else { return section.refusing(table.refusal ?? .tooLarge) }
        (section.people, section.base) = (complete.count, complete.people)
        section.note(
            "α dari butir benar atau salah; galat pengukuran dalam satuan jumlah jawaban benar.",
            "α is of items right or wrong; the error of measurement is in right answers.")
        addAlpha(to: &section, complete)
        return section
    }

    /// One row of α; the caller says what the items are.
    func addAlpha(to section: inout AnalysisSection, _ complete: CompleteTable) {
        switch CronbachAlpha.of(complete) {
        case .failure(let refusal): section = section.refusing(refusal)
        case .success(let alpha):
            section.columns = [
                AnalysisColumns.column("items", "butir", "items"), AnalysisColumns.column("alpha", "α", "α"),
                AnalysisColumns.low, AnalysisColumns.high,
                AnalysisColumns.column("error", "galat pengukuran", "error of measurement"),
            ]
            section.add([
                .count(alpha.items), .finite(alpha.alpha, 3), .finite(alpha.interval.low, 3),
                .finite(alpha.interval.high, 3), .finite(alpha.errorOfMeasurement, 3),
            ])
        }
    }

    func testItems(_ responses: Responses) -> [AnalysisSection] {
        let made = rightTable(responses)
        var section = AnalysisSection(
            .items, source: "Ebel 1965; Nunnally & Bernstein 1994; Kelley 1939; Cronbach 1951", missing: .pairwise)
        guard let table = made.value else { return [section.refusing(made.refusal ?? .tooLarge)] }
        let complete = table.complete
        (section.people, section.base) = (complete.count, complete.people)
        section.columns = [
            AnalysisColumns.item, AnalysisColumns.column("right", "benar", "right"),
            AnalysisColumns.column("answered", "menjawab", "answered"),
            AnalysisColumns.column("difficulty", "bagian benar", "share right"),
            AnalysisColumns.column("rest", "r butir–sisa", "r item–rest"),
            AnalysisColumns.column("discrimination", "daya beda D", "discrimination D"),
            AnalysisColumns.column("alphaWithout", "α tanpa butir", "α without"),
        ]
        section.note(
            "Bagian benar: dari yang menjawab. Yang lain: hanya orang yang menjawab semua butir.",
            "Share right: of those who answered. The others: only people who answered every item.")
        let groups = UpperLower.of(complete)
        switch groups {
        case .success(let groups):
            section.note(
                {
                    "D: \($0.count(groups.upper)) orang teratas dikurangi \($0.count(groups.lower)) terbawah (27%, yang "
                        + "nilainya sama ikut)."
                },
                {
                    "D: the best \($0.count(groups.upper)) people less the weakest \($0.count(groups.lower)) (27%, ties "
                        + "included)."
                })
        case .failure(let refusal):
            section.notes.append(refusal.words.mapValues { "D: \($0)." })
        }
        let without = CronbachAlpha.of(complete).value?.withoutItem
        for item in table.ids.indices {
            let difficulty = ItemDifficulty.of(table, item: item)
            let rest = ItemRest.correlation(complete, item: item)
            section.add(
                [
                    .text(table.ids[item]), .count(difficulty.value?.right ?? 0), .count(difficulty.value?.base ?? 0),
                    .exact(difficulty.value?.share, 3), .finite(rest.value, 3),
                    .exact(groups.value?.differences[item], 3), .finite(without?[item], 3),
                ], refused: difficulty.refusal ?? rest.refusal)
        }
        return [section]
    }

    func distractors(_ responses: Responses) -> [AnalysisSection] {
        let places = knowledge(responses)
        let keyed = places.filter { responses.items[$0].key != nil }
        guard !keyed.isEmpty else { return [] }
        var section = AnalysisSection(.distractors, source: "Haladyna 2004", missing: .pairwise)
        section.columns = [
            AnalysisColumns.item, AnalysisColumns.column("option", "pilihan", "option"),
            AnalysisColumns.column("count", "orang", "people"), AnalysisColumns.column("share", "bagian", "share"),
            AnalysisColumns.column("rest", "benar di butir lain", "right elsewhere"),
            AnalysisColumns.column("remark", "catatan", "remark"),
        ]
        section.note(
            "Bagian: dari yang menjawab butir itu. Benar di butir lain: rata-rata yang menjawab semua butir.",
            "Share: of those who answered the item. Right elsewhere: mean over those who answered every item.")
        for place in keyed {
            let item = responses.items[place]
            let rest = responses.sheets.map { sheet -> Int? in
                let right = places.map { sheet.right[$0] }
                guard !right.contains(where: { $0 == nil }) else { return nil }
                return right.count { $0 == true } - (sheet.right[place] == true ? 1 : 0)
            }
            let options = responses.spec.items.first { $0.id == item.id }?.values.keys.sorted() ?? []
            let found = Distractors(
                chosen: responses.sheets.map { $0.right[place] == nil ? nil : $0.answers[item.id]?.chosen.first },
                rest: rest, options: options, key: item.key ?? "")
            for option in found.options {
                let flag: AnalysisFlag? =
                    option.isKey ? .key : option.isSuspicious ? .suspicious : option.isIdle ? .idle : nil
                section.add([
                    .text(item.id), .text(option.id), .count(option.count), .share(option.share),
                    .exact(option.meanOfRest, 2), flag.map { .flag($0) } ?? .none,
                ])
            }
        }
        return [section]
    }

    func rasch(_ responses: Responses) -> [AnalysisSection] {
        let made = rightTable(responses)
        var section = AnalysisSection(
            .rasch, source: "Rasch 1960; Andersen 1972; Fischer 1981; Wright & Masters 1982", missing: .listwise)
        guard let complete = made.value?.complete else { return [section.refusing(made.refusal ?? .tooLarge)] }
        (section.people, section.base) = (complete.count, complete.people)
        switch RaschModel.of(complete) {
        case .failure(let refusal): return [section.refusing(refusal)]
        case .success(let model):
            section.note(
                {
                    "Kesulitan dalam logit, berjumlah nol. \($0.count(model.extreme)) orang yang benar semua atau salah "
                        + "semua tidak ikut menentukan. Infit dan outfit sekitar 1 berarti cocok."
                },
                {
                    "Difficulty in logits, summing to zero. Whoever has everything right or wrong tells nothing: "
                        + "\($0.count(model.extreme)). Infit and outfit near 1 mean that the item fits."
                })
            section.columns = [
                AnalysisColumns.item, AnalysisColumns.column("difficulty", "kesulitan", "difficulty"),
                AnalysisColumns.column("error", "galat baku", "std. error"),
                AnalysisColumns.column("infit", "infit", "infit"), AnalysisColumns.column("outfit", "outfit", "outfit"),
            ]
            for item in model.items {
                section.add([
                    .text(item.id), .finite(item.difficulty, 3), .finite(item.error, 3), .finite(item.infit, 2),
                    .finite(item.outfit, 2),
                ])
            }
            return [section]
        }
    }
}
