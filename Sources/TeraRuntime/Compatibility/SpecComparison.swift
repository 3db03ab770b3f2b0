internal import TeraArtifact

/// Holds two versions of the rules that score one battery at one level against each other.
struct SpecComparison {
    let old: ScoringSpec
    let new: ScoringSpec
    /// Of all forms that the rules read.
    let renames: Renames
    private(set) var changes: [Change] = []

    init(_ old: ScoringSpec, _ new: ScoringSpec, renames: Renames) {
        self.old = old
        self.new = new
        self.renames = renames
        compareHead()
        compareRaters()
        compareItems()
        compareScores()
    }

    mutating func add(
        _ kind: ChangeClass, _ place: ChangePlace, _ field: String, _ was: String?, _ now: String?, _ why: Texts
    ) {
        changes.append(Change(kind, place, field, was: was, now: now, why: why))
    }

    mutating func compare<Value: Equatable>(
        _ was: Value?, _ now: Value?, _ kind: ChangeClass, _ place: ChangePlace, _ field: String, _ why: Texts
    ) {
        if was != now {
            add(kind, place, field, was.map { FormComparison.text($0) }, now.map { FormComparison.text($0) }, why)
        }
    }

    mutating func compareTexts(_ was: Texts?, _ now: Texts?, _ place: ChangePlace, _ field: String) {
        let (was, now) = (was ?? [:], now ?? [:])
        for language in Set(was.keys).union(now.keys).sorted() {
            compare(was[language], now[language], .wording, place, "\(field).\(language)", Why.reads)
        }
    }

    // MARK: What it is of

    private mutating func compareHead() {
        let place = ChangePlace()
        compare(old.format, new.format, .scores, place, "format", Why.scores)
        compare(old.id, new.id, .scores, place, "id", Why.scores)
        changes += BatteryComparison.changes(old.battery, new.battery)
        compare(old.purpose, new.purpose, .scores, place, "purpose", Why.scores)
        compare(old.jenjang?.id, new.jenjang?.id, .scores, place, "jenjang", Why.scores)
        compareTexts(old.jenjang?.title, new.jenjang?.title, place, "jenjang.title")
        compare(old.standard, new.standard, .scores, place, "standard", Why.scores)
        // Their bytes are compared as forms.
        compare(old.forms.map(\.id), new.forms.map(\.id), .none, place, "forms", Why.follows)
        for (old, new) in Pairing(old.forms, new.forms, id: \.id).pairs {
            compare(old.rater, new.rater, .scores, ChangePlace(form: new.id), "rater", Why.scores)
        }
        compare(old.activity?.idealShare, new.activity?.idealShare, .scores, place, "ideal_share", Why.judged)
        compare(old.entry?.battery, new.entry?.battery, .none, place, "entry", Why.invited)
        compare(old.entry?.band, new.entry?.band, .none, place, "entry.pass", Why.invited)
        let assumptions = Pairing(old.assumptions, new.assumptions, id: \.place)
        for gone in assumptions.removed { add(.wording, place, "asumsi", gone.place, nil, Why.reads) }
        for added in assumptions.added { add(.wording, place, "asumsi", nil, added.place, Why.reads) }
        if assumptions.isReordered { add(.wording, place, "asumsi", nil, nil, Why.order) }
        for (old, new) in assumptions.pairs { compareTexts(old.reason, new.reason, place, "asumsi.\(new.place)") }
    }

    private mutating func compareRaters() {
        let raters = Pairing(old.raters, new.raters, id: \.id)
        func at(_ rater: RaterRule) -> ChangePlace { ChangePlace(rater: rater.id) }
        for rater in raters.removed { add(.scores, at(rater), "rater", rater.id, nil, Why.scores) }
        for rater in raters.added { add(.scores, at(rater), "rater", nil, rater.id, Why.scores) }
        if raters.isReordered {
            add(
                .none, ChangePlace(), "raters", FormComparison.text(old.raters.map(\.id)),
                FormComparison.text(new.raters.map(\.id)), Why.nothing)
        }
        for (old, new) in raters.pairs {
            compareTexts(old.title, new.title, at(new), "title")
            compare(old.weight, new.weight, .scores, at(new), "weight", Why.scores)
            compare(old.required, new.required, .scores, at(new), "required", Why.scores)
        }
    }
}
