internal import TeraDiagnostics
internal import TeraExact
internal import TeraLanguage

extension MutantMaker {
    mutating func add(_ scale: Scale) {
        let id = scale.header.id.value
        batteries = batteries { $0.scale == id && $0.type == .rating }
        for option in scale.options { replace("scale \(id)/\(option.id.value) value", option.value) }
    }

    mutating func add(_ item: BankItem) {
        let id = item.id.value
        batteries = batteries { $0.id == id }
        let place = "item \(id)"
        if scored.contains(id) {
            add(keyOf: item, place)
            replace("\(place) points", item.points)
            replace("\(place) weight", item.weight)
            for level in item.parts?.levels ?? [] { replace("\(place)/\(level.id.value) value", level.value) }
            for option in item.options { replace("\(place)/\(option.id.value) weight", option.weight) }
            if item.type?.value == .rating {
                if let reverse = item.reverse {
                    let now = !reverse.value
                    add("\(place) reverse", reverse.span, "\(now)", was: "\(reverse.value)")
                } else {
                    insert("\(place) reverse", "reverse", "true", after: item.id)
                }
            }
        }
        guard let logic = item.logic else { return }
        condition("\(place) relevant", logic.relevant)
        condition("\(place) required", logic.required)
        condition("\(place) filter", logic.filter)
        for constraint in logic.constraints { condition("\(place) constraint", constraint.check) }
        for skip in logic.skips { condition("\(place) skip_to", skip.condition) }
    }

    // MARK: Keys

    private mutating func add(keyOf item: BankItem, _ place: String) {
        let options = item.options.map(\.id.value)
        if let key = item.key { one(key, item, options, place) }
        if let list = item.parts?.keys { several(list, item, options, place) }
        if let pairs = item.parts?.pairs?.pairs, pairs.count > 1 {
            add(
                "\(place) key \(pairs[0].left.value)", pairs[0].right.span, pairs[1].right.value,
                was: pairs[0].right.value)
        }
        if let word = item.parts?.accepted.first {
            add("\(place) accepted", word.span, word.value + "x", was: word.value)
        }
    }

    private mutating func one(_ key: Located<String>, _ item: BankItem, _ options: [String], _ place: String) {
        if let index = options.firstIndex(of: key.value), options.count > 1 {
            add("\(place) key", key.span, options[(index + 1) % options.count], was: key.value)
        } else if let number = Rational(text: key.value),
            let tolerance = (item.parts?.tolerance?.value ?? .zero).adding(.one),
            let next = number.adding(tolerance)
        {
            add("\(place) key", key.span, next.exactText, was: key.value)
        }
    }

    private mutating func several(_ list: KeyList, _ item: BankItem, _ options: [String], _ place: String) {
        let ids = list.ids.map(\.value)
        guard let first = list.ids.first else { return }
        if item.type?.value == .ordering {
            guard ids.count > 1 else { return }
            let swapped = [ids[1], ids[0]] + ids[2...]
            add("\(place) key", list.span, "[\(swapped.joined(separator: ", "))]", was: ids.joined(separator: ", "))
        } else if let other = options.first(where: { !ids.contains($0) }) {
            add("\(place) key", first.span, other, was: first.value)
        }
    }
}
