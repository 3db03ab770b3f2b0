internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime
internal import TeraStatistics

/// Tests by group, and before and after.
extension Analysis {
    /// Each group against the reference group; items that are harder for one of them at equal skill.
    func dif(_ responses: Responses) -> [AnalysisSection] {
        guard let grouping, let made = comparedGroups(responses) else { return [] }
        var section = AnalysisSection(
            .dif, source: "Mantel & Haenszel 1959; Holland & Thayer 1988; Robins, Breslow & Greenland 1986; Zieky 1993",
            missing: .listwise)
        guard let compared = made.value else { return [section.refusing(made.refusal ?? .tooLarge)] }
        let complete = compared.complete
        (section.people, section.base) = (compared.people, responses.sheets.count)
        guard let reference = compared.reference else { return [section.refusing(.tooFewGroups)] }
        guard compared.sizes[reference] != nil else { return [section.refusing(.emptyReference(reference))] }
        guard compared.sizes.count > 1 else { return [section.refusing(.tooFewGroups)] }
        section.note(
            "\(grouping.field): acuan \(reference). Orang disetarakan menurut jumlah benar, butir itu termasuk. Rasio di "
                + "atas 1 dan D-DIF negatif: lebih sukar bagi kelompok lain daripada bagi acuan.",
            "\(grouping.field): reference \(reference). People are matched by their right answers, the item included. A "
                + "ratio above 1 and a negative D-DIF: harder for the other group than for the reference.")
        section.columns = [
            AnalysisColumns.column("group", grouping.field, grouping.field), AnalysisColumns.item,
            AnalysisColumns.column("odds", "rasio peluang", "odds ratio"),
            AnalysisColumns.column("delta", "D-DIF", "D-DIF"), AnalysisColumns.column("chiSquare", "χ²", "χ²"),
            AnalysisColumns.p, AnalysisColumns.column("class", "kelas", "class"),
        ]
        for focal in compared.others {
            let isFocal = compared.isFocal(focal)
            for item in complete.ids.indices {
                let result = MantelHaenszel.of(complete, item: item, isFocal: isFocal)
                let found = result.value
                let size = found.flatMap { found in
                    switch found.size {
                    case .a: AnalysisFlag.classA
                    case .b: AnalysisFlag.classB
                    case .c: AnalysisFlag.classC
                    }
                }
                section.add(
                    [
                        .text(focal), .text(complete.ids[item]), .finite(found?.oddsRatio, 2), .finite(found?.delta, 2),
                        .finite(found?.chiSquare, 2), found.map { .chance($0.p) } ?? .none,
                        size.map { .flag($0) } ?? .none,
                    ], refused: result.refusal)
            }
        }
        return [section]
    }

    /// The percentages of those who took both.
    func gain(pre: Responses, post: Responses) -> [AnalysisSection] {
        var section = AnalysisSection(
            .gain, source: "Hake 1998; Fieller 1954; Student 1908; Cohen 1988; Cumming 2012", missing: .listwise)
        let before = Dictionary(
            Self.percentages(pre).map { ($0.person, $0.value) }, uniquingKeysWith: { first, _ in first })
        let after = Self.percentages(post)
        let made = ScoreTable.table(ids: ["pre", "post"], rows: after.map { [before[$0.person], $0.value] })
        guard let complete = made.value?.complete else { return [section.refusing(made.refusal ?? .tooLarge)] }
        (section.people, section.base) = (complete.count, after.count)
        section.note(
            "Dari yang mengikuti tes awal dan tes akhir; nilai dalam persen, yang tidak dijawab tidak menambah nilai. "
                + "Peningkatan ternormalisasi: bagian dari ruang yang tersisa sampai 100.",
            "Of those who took both tests; scores are percentages, and what is not answered earns nothing. Normalised "
                + "gain: the share of what was left up to 100.")
        section.columns = [
            AnalysisColumns.column("statistic", "ukuran", "statistic"),
            AnalysisColumns.column("value", "nilai", "value"), AnalysisColumns.low, AnalysisColumns.high,
            AnalysisColumns.p, AnalysisColumns.column("remark", "catatan", "remark"),
        ]
        let paired = PairedDifference.of(complete, before: 0, after: 1)
        let found = paired.value
        section.add(
            [
                .statistic(.meanDifference), .finite(found?.mean, 2), .finite(found?.interval.low, 2),
                .finite(found?.interval.high, 2), found.map { .chance($0.p) } ?? .none, .none,
            ], refused: paired.refusal)
        if let found {
            section.add([.statistic(.t), .finite(found.t, 2), .none, .none, .none, .none])
            section.add([.statistic(.dz), .finite(found.dz, 2), .none, .none, .none, .none])
            section.add([.statistic(.dav), .finite(found.dav, 2), .none, .none, .none, .none])
        }
        let gain = NormalisedGain.of(complete, before: 0, after: 1, highest: Rational(100))
        let interval = gain.value?.interval
        let size = gain.value.flatMap { AnalysisFlag(rawValue: $0.size.rawValue) }
        section.add(
            [
                .statistic(.normalisedGain), .exact(gain.value?.gain, 3), .finite(interval?.value?.low, 3),
                .finite(interval?.value?.high, 3), .none, size.map { .flag($0) } ?? .none,
            ], refused: gain.refusal ?? interval?.refusal)
        return [section]
    }
    /// Who has a percentage, and which.
    static func percentages(_ responses: Responses) -> [(person: String, value: Rational)] {
        guard let rule = responses.spec.scores.first(where: { $0.role == .test }) else { return [] }
        return responses.sheets.compactMap { sheet in
            sheet.scores.first { $0.id == rule.id }?.value.map { (sheet.participant, $0) }
        }
    }
}
