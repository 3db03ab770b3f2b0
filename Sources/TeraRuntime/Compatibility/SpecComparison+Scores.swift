internal import TeraArtifact

/// How numbers become scores, and scores fall into bands.
extension SpecComparison {
    mutating func compareScores() {
        let scores = Pairing(old.scores, new.scores, id: \.id, formerly: \.formerly)
        func at(_ score: ScoreRule) -> ChangePlace { ChangePlace(score: score.id) }
        for score in scores.removed { add(.scores, at(score), "score", score.id, nil, Why.goneScore) }
        for score in scores.added { add(.wording, at(score), "score", nil, score.id, Why.newScore) }
        if scores.isReordered {
            add(
                .none, ChangePlace(), "scores", FormComparison.text(old.scores.map(\.id)),
                FormComparison.text(new.scores.map(\.id)), Why.nothing)
        }
        for (old, new) in scores.pairs { compare(old, new, at(new), names: scores.renamed) }
    }

    private mutating func compare(
        _ old: ScoreRule, _ new: ScoreRule, _ place: ChangePlace, names: [String: String]
    ) {
        if old.id == new.id {
            compare(old.formerly, new.formerly, .none, place, "formerly", Why.nothing)
        } else {
            add(.none, place, "id", old.id, new.id, Why.renamed)
        }
        compareTexts(old.title, new.title, place, "title")
        compare(old.role, new.role, .scores, place, "role", Why.scores)
        compare(old.about, new.about, .scores, place, "about", Why.scores)
        compareSource(old.source, new.source, place, names)
        compare(old.reduce, new.reduce, .scores, place, "reduce", Why.scores)
        compare(old.ticks, new.ticks, .scores, place, "ticks", Why.scores)
        compare(old.leastAnswered, new.leastAnswered, .scores, place, "least_answered", Why.scores)
        // The share counts where items can go away, and is kept only then. Which can, their conditions say.
        let isKept = old.leastShare != nil && new.leastShare != nil
        compare(
            old.leastShare, new.leastShare, isKept ? .scores : .none, place, "least_share",
            isKept ? Why.scores : Why.follows)
        compare(old.raters?.reduce, new.raters?.reduce, .scores, place, "raters", Why.scores)
        compare(old.raters?.least, new.raters?.least, .scores, place, "least_raters", Why.scores)
        compare(old.accumulate, new.accumulate, .scores, place, "accumulate", Why.scores)
        compare(old.minimum, new.minimum, .none, place, "minimum", Why.follows)
        compare(old.maximum, new.maximum, .none, place, "maximum", Why.follows)
        compare(old.places, new.places, .wording, place, "places", Why.reads)
        compareBands(old.bands, new.bands, place)
    }

    private mutating func compareSource(
        _ was: ScoreSource, _ now: ScoreSource, _ place: ChangePlace, _ names: [String: String]
    ) {
        let before = was.ids.map { id in
            if case .items = was { renames.item(id) } else { names[id] ?? id }
        }
        let field = now.isItems ? "items" : "scores"
        compare(was.isItems, now.isItems, .scores, place, "source", Why.counted)
        let gone = before.filter { !now.ids.contains($0) }
        let added = now.ids.filter { !before.contains($0) }
        if !gone.isEmpty || !added.isEmpty {
            add(
                .scores, place, field, gone.isEmpty ? nil : FormComparison.text(gone),
                added.isEmpty ? nil : FormComparison.text(added), Why.counted)
        } else {
            compare(before, now.ids, .none, place, field, Why.nothing)
        }
    }

    private mutating func compareBands(_ was: [Band], _ now: [Band], _ place: ChangePlace) {
        let bands = Pairing(was, now, id: \.id)
        func at(_ band: Band) -> ChangePlace { ChangePlace(score: place.score, band: band.id) }
        for band in bands.removed { add(.scores, at(band), "band", band.from ?? band.id, nil, Why.judged) }
        for band in bands.added { add(.scores, at(band), "band", nil, band.from ?? band.id, Why.judged) }
        if bands.isReordered {
            add(
                .scores, place, "bands", FormComparison.text(was.map(\.id)), FormComparison.text(now.map(\.id)),
                Why.judged)
        }
        for (old, new) in bands.pairs {
            compareTexts(old.title, new.title, at(new), "title")
            compare(old.from, new.from, .scores, at(new), "from", Why.judged)
            compare(old.each, new.each, .scores, at(new), "each", Why.judged)
        }
    }
}

extension ScoreSource {
    fileprivate var ids: [String] {
        switch self {
        case .items(let ids), .scores(let ids): ids
        }
    }

    fileprivate var isItems: Bool { if case .items = self { true } else { false } }
}
