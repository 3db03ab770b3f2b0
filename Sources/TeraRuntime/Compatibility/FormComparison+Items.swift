internal import TeraArtifact

/// One item against what it was.
extension FormComparison {
    /// - Parameter exchanged: languages in which its words went from one item to another.
    mutating func compare(_ old: FormItem, _ new: FormItem, exchanged: Set<String>?) {
        let place = at(new)
        if old.id != new.id { add(.none, place, "id", old.id, new.id, Why.renamed) }
        compareNamed(old.common.stem, new.common.stem, place, "stem", exchanged: exchanged)
        compareCommon(old.common, new.common, new)
        guard old.typeName == new.typeName else {
            add(.answers, place, "type", old.typeName, new.typeName, Why.otherType)
            return
        }
        compareTypes(old, new)
    }

    private mutating func compareCommon(_ old: ItemCommon, _ new: ItemCommon, _ item: FormItem) {
        let place = at(item)
        compareTexts(old.help, new.help, place, "help")
        compare(old.required, new.required, .wording, place, "required", Why.reads)
        compare(old.aliases, new.aliases, .none, place, "aliases", Why.nothing)
        let declined = old.declines == true && new.declines != true
        compare(
            old.declines, new.declines, declined ? .answers : .wording, place, "declines",
            declined ? Why.narrower : Why.wider)
        // Who has a new name says what the old one was.
        if old.id == new.id { compare(old.formerly, new.formerly, .none, place, "formerly", Why.nothing) }
        comparePipes(old.pipes, new.pipes, place, item: new.id)
        compareLogic(old.logic, new.logic, item)
    }

    /// Items of one type.
    private mutating func compareTypes(_ old: FormItem, _ new: FormItem) {
        let place = at(new)
        switch (old, new) {
        case (.rating(let old), .rating(let new)): compareRating(old, new, place)
        case (.single(let old), .single(let new)): compare(old, new, place)
        case (.multiple(let old), .multiple(let new)): compare(old, new, place)
        case (.checklist(let old), .checklist(let new)):
            compareOptions(old.entries, new.entries, place, "entries", added: .wording)
        case (.ranking(let old), .ranking(let new)): compare(old, new, place)
        case (.ordering(let old), .ordering(let new)):
            compareOptions(old.options, new.options, place, "options", added: .answers)
        case (.matching(let old), .matching(let new)):
            compareOptions(old.left, new.left, place, "left", added: .answers)
            compareOptions(old.right, new.right, place, "right", added: .wording)
            compareSides(old, new, place)
        case (.constantSum(let old), .constantSum(let new)):
            compareOptions(old.options, new.options, place, "options", added: .answers)
            compare(old.total, new.total, .answers, place, "total", Why.incomplete)
        case (.rubric(let old), .rubric(let new)): compare(old, new, place)
        case (.text(let old), .text(let new)): compare(old, new, place)
        case (.integer(let old), .integer(let new)): compareLimits(old.limits, new.limits, place)
        case (.decimal(let old), .decimal(let new)): compareLimits(old.limits, new.limits, place)
        case (.slider(let old), .slider(let new)): compare(old, new, place)
        case (.date(let old), .date(let new)): compareMoments((old.min, old.max), (new.min, new.max), place)
        case (.time(let old), .time(let new)): compareMoments((old.min, old.max), (new.min, new.max), place)
        case (.calculate(let old), .calculate(let new)): compare(old, new, place)
        // What both have is all that these have.
        case (.task, _), (.boolean, _), (.consent, _), (.note, _): break
        default: break
        }
    }

    private mutating func compare(_ old: CalculateItem, _ new: CalculateItem, _ place: ChangePlace) {
        compare(old.shown, new.shown, .wording, place, "shown", Why.reads)
        let (was, now) = ("\(old.calculate.text): \(old.valueType)", "\(new.calculate.text): \(new.valueType)")
        let isSame = canonical(old.calculate) == plain(new.calculate) && old.valueType == new.valueType
        guard !isSame else { return compare(was, now, .none, place, "calculate", Why.nothing) }
        let decides = self.new.isReadByConditions(new.common.id)
        add(decides ? .answers : .wording, place, "calculate", was, now, decides ? Why.setAside : Why.reads)
        if scored.contains(new.common.id) || decides && !scored.isEmpty {
            add(.scores, place, "calculate", was, now, decides ? Why.askedOthers : Why.scores)
        }
    }
}

extension Form {
    /// Whether any expression, of items, sections or groups, reads an item.
    fileprivate func isReadByConditions(_ id: String) -> Bool {
        let sections = sections.flatMap { [$0.relevant] + ($0.groups ?? []).map(\.relevant) }
        let items = items.flatMap { item -> [FormExpression?] in
            let logic = item.common.logic
            let formula: FormExpression? = if case .calculate(let item) = item { item.calculate } else { nil }
            return [formula, logic?.relevant, logic?.filter] + (logic?.skips ?? []).map(\.when)
                + (logic?.constraints ?? []).map(\.check)
        }
        return (sections + items).contains { $0?.names.contains { $0.id == id } ?? false }
    }
}
