internal import TeraArtifact

/// What a form says before its sections, and of itself.
extension FormComparison {
    mutating func compareHead() {
        let place = ChangePlace()
        compare(old.format, new.format, .answers, place, "format", Why.otherType)
        compare(old.id, new.id, .answers, place, "id", Why.removedForm)
        compareTexts(old.title, new.title, place, "title")
        changes += BatteryComparison.changes(old.battery, new.battery)
        compare(old.purpose, new.purpose, .answers, place, "purpose", Why.otherType)
        compare(old.jenjang?.id, new.jenjang?.id, .scores, place, "jenjang", Why.scores)
        compareTexts(old.jenjang?.title, new.jenjang?.title, place, "jenjang.title")
        let rater = ChangePlace(rater: new.rater.id)
        compare(old.rater.id, new.rater.id, .scores, rater, "rater", Why.scores)
        compareTexts(old.rater.title, new.rater.title, rater, "title")
        compare(old.languages, new.languages, .wording, place, "languages", Why.reads)
        compareTexts(old.introduction, new.introduction, place, "introduction")
        compare(old.order, new.order, .wording, place, "order", Why.order)
        compare(old.estimate.items, new.estimate.items, .none, place, "estimate.items", Why.follows)
        compare(old.estimate.words, new.estimate.words, .none, place, "estimate.words", Why.follows)
        compare(old.estimate.seconds, new.estimate.seconds, .none, place, "estimate.seconds", Why.follows)
        compareNames()
    }

    /// What the ids of a participant's fields are called.
    private mutating func compareNames() {
        let fields = Pairing(old.names ?? [], new.names ?? [], id: \.field)
        if fields.isReordered { add(.none, ChangePlace(), "names", nil, nil, Why.nothing) }
        for field in fields.removed { add(.wording, ChangePlace(), "names", field.field, nil, Why.reads) }
        for field in fields.added { add(.wording, ChangePlace(), "names", nil, field.field, Why.reads) }
        for (old, new) in fields.pairs {
            let entries = Pairing(old.entries, new.entries, id: \.id)
            let name = "names.\(new.field)"
            if entries.isReordered { add(.none, ChangePlace(), name, nil, nil, Why.nothing) }
            for entry in entries.removed { add(.wording, ChangePlace(), name, entry.id, nil, Why.reads) }
            for entry in entries.added { add(.wording, ChangePlace(), name, nil, entry.id, Why.reads) }
            for (old, new) in entries.pairs { compareTexts(old.title, new.title, ChangePlace(), "\(name).\(new.id)") }
        }
    }
}

/// Of which battery a form or spec is.
enum BatteryComparison {
    static func changes(_ old: BatteryReference, _ new: BatteryReference) -> [Change] {
        var changes: [Change] = []
        func compare(_ was: String?, _ now: String?, _ kind: ChangeClass, _ field: String, _ why: Texts) {
            guard was != now else { return }
            changes.append(Change(kind, ChangePlace(), "battery.\(field)", was: was, now: now, why: why))
        }
        compare(old.id, new.id, .answers, "id", Why.removedForm)
        for language in Set(old.title.keys).union(new.title.keys).sorted() {
            compare(old.title[language], new.title[language], .wording, "title.\(language)", Why.reads)
        }
        for id in old.programmes where !new.programmes.contains(id) {
            compare(id, nil, .answers, "programme", Why.notAbout)
        }
        for id in new.programmes where !old.programmes.contains(id) {
            compare(nil, id, .wording, "programme", Why.more)
        }
        if Set(old.programmes) == Set(new.programmes) {
            compare(
                FormComparison.text(old.programmes), FormComparison.text(new.programmes), .none, "programmes",
                Why.nothing)
        }
        compare(old.occasion, new.occasion, .scores, "occasion", Why.scores)
        compare(period(old.period), period(new.period), .none, "period", Why.nothing)
        compare(old.version, new.version, .none, "version", Why.nothing)
        return changes
    }

    private static func period(_ period: Period?) -> String? { period.map { "\($0.from) – \($0.to)" } }
}
