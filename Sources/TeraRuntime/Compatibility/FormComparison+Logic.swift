internal import TeraArtifact

/// Conditions: who is asked what.
extension FormComparison {
    mutating func compareLogic(_ old: ItemLogic?, _ new: ItemLogic?, _ item: FormItem) {
        guard old != nil || new != nil else { return }
        let place = at(item)
        compareCondition(old?.relevant, new?.relevant, place, "relevant", affects: [item.id])
        compare(canonical(old?.required), plain(new?.required), .wording, place, "required", Why.reads)
        compare(canonical(old?.proposal), plain(new?.proposal), .wording, place, "default", Why.reads)
        compareFilter(old?.filter, new?.filter, place)
        compareSkips(old?.skips ?? [], new?.skips ?? [], place)
        compareConstraints(old?.constraints ?? [], new?.constraints ?? [], place)
    }

    mutating func compareCondition(
        _ was: FormExpression?, _ now: FormExpression?, _ place: ChangePlace, _ field: String, affects items: [String]
    ) {
        guard canonical(was) != plain(now) else {
            compare(was?.text, now?.text, .none, place, field, Why.nothing)
            return
        }
        // Asked of everybody now, it is asked of those too who answered before.
        add(
            now == nil ? .wording : .answers, place, field, was?.text, now?.text,
            now == nil ? Why.more : Why.setAside)
        sayAskedOthers(items, place, field, was?.text, now?.text)
    }

    mutating func sayAskedOthers(
        _ items: [String], _ place: ChangePlace, _ field: String, _ was: String?, _ now: String?
    ) {
        if items.contains(where: scored.contains) { add(.scores, place, field, was, now, Why.askedOthers) }
    }

    private mutating func compareFilter(_ was: FormExpression?, _ now: FormExpression?, _ place: ChangePlace) {
        guard canonical(was) != plain(now) else { return }
        add(
            now == nil ? .wording : .answers, place, "filter", was?.text, now?.text,
            now == nil ? Why.wider : Why.narrower)
        if let item = place.item { sayAskedOthers([item], place, "filter", was?.text, now?.text) }
    }

    private mutating func compareSkips(_ was: [FormSkip], _ now: [FormSkip], _ place: ChangePlace) {
        let before = was.map { "\(canonical($0.when) ?? "") → \(renames.item($0.to))" }
        let after = now.map { "\(plain($0.when) ?? "") → \($0.to)" }
        guard before != after else { return }
        func said(_ skips: [FormSkip]) -> String? {
            skips.isEmpty ? nil : skips.map { "\($0.when.text) → \($0.to)" }.joined(separator: "; ")
        }
        add(
            now.isEmpty ? .wording : .answers, place, "skip_to", said(was), said(now),
            now.isEmpty ? Why.more : Why.setAside)
        sayAskedOthers(new.items.map(\.id), place, "skip_to", said(was), said(now))
    }

    private mutating func compareConstraints(_ was: [FormConstraint], _ now: [FormConstraint], _ place: ChangePlace) {
        let constraints = Pairing(
            was.map { ($0, canonical($0.check) ?? "") }, now.map { ($0, plain($0.check) ?? "") }, id: \.1)
        for (constraint, _) in constraints.removed {
            add(.wording, place, "constraint", constraint.check.text, nil, Why.wider)
        }
        for (constraint, _) in constraints.added {
            let refuses = constraint.level == .hard
            add(
                refuses ? .answers : .wording, place, "constraint", nil, constraint.check.text,
                refuses ? Why.narrower : Why.reads)
        }
        if constraints.isReordered { add(.wording, place, "constraint", nil, nil, Why.order) }
        for (old, new) in constraints.pairs.map({ ($0.old.0, $0.new.0) }) {
            compareTexts(old.message, new.message, place, "constraint.message")
            let refuses = new.level == .hard
            compare(
                old.level, new.level, refuses ? .answers : .wording, place, "constraint.level",
                refuses ? Why.narrower : Why.wider)
        }
    }

    /// An old expression with what its names stand for, by present ids; a text that says the same is the same.
    func canonical(_ expression: FormExpression?) -> String? {
        expression.map { expression in
            ExpressionMeaning.text(expression, renames) { word in self.isAmbiguous(word, in: expression) }
        }
    }

    /// A new one likewise.
    func plain(_ expression: FormExpression?) -> String? {
        expression.map { ExpressionMeaning.text($0, Renames()) { _ in false } }
    }

    /// Whether a word in quotes may be of several things that an expression reads, and was not renamed alike in all.
    private func isAmbiguous(_ word: String, in expression: FormExpression) -> Bool {
        var meanings: Set<String> = []
        for name in expression.names {
            guard let id = name.id else { continue }
            if let item = old.items.first(where: { $0.id == id }), name.kind == .item {
                guard lists(item, old).values.joined().contains(where: { $0.id == word }) else { continue }
                meanings.insert(renames.option(word, of: renames.item(id)))
            } else if old.names?.first(where: { $0.field == id })?.entries.contains(where: { $0.id == word }) == true {
                meanings.insert(word)
            }
        }
        return meanings.count > 1
    }
}

/// An expression whose names are replaced by what they stand for.
enum ExpressionMeaning {
    /// - Parameter isAmbiguous: whether nobody can say what a renamed word is now; it is like no other then.
    static func text(
        _ expression: FormExpression, _ renames: Renames, isAmbiguous: (String) -> Bool
    ) -> String {
        let names = Dictionary(expression.names.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        // Words in quotes may be options of the items that are read.
        var words: [String: String] = [:]
        for name in expression.names where name.kind == .item {
            words.merge(renames.options[renames.item(name.id ?? "")] ?? [:]) { first, _ in first }
        }
        let scalars = Array(expression.text.unicodeScalars)
        var result = ""
        var place = 0
        while place < scalars.count {
            let scalar = scalars[place]
            if scalar == "\"" || scalar == "'" {
                let end = endOfText(scalars, place)
                let word = String(String.UnicodeScalarView(scalars[place + 1..<max(place + 1, end - 1)]))
                result += words[word] != nil && isAmbiguous(word) ? "‹\(word)›" : "\"\(words[word] ?? word)\""
                place = end
            } else if isLetter(scalar) {
                var end = place
                while end < scalars.count, isLetter(scalars[end]) || isDigit(scalars[end]) || scalars[end] == "." {
                    end += 1
                }
                result += meaning(String(String.UnicodeScalarView(scalars[place..<end])), names, renames)
                place = end
            } else {
                result.unicodeScalars.append(scalar)
                place += 1
            }
        }
        return result
    }

    /// `konselor`, `participant.jenjang`, `a.b.c`: the longest beginning that is a name.
    private static func meaning(_ path: String, _ names: [String: FormName], _ renames: Renames) -> String {
        var head = path
        while true {
            if let name = names[head] {
                let id = name.id.map { name.kind == .item ? renames.item($0) : $0 } ?? ""
                return "‹\(name.kind.rawValue) \(id)›" + path.dropFirst(head.count)
            }
            guard let point = head.lastIndex(of: ".") else { return path }
            head = String(head[..<point])
        }
    }

    private static func endOfText(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
        var place = start + 1
        while place < scalars.count, scalars[place] != scalars[start] { place += scalars[place] == "\\" ? 2 : 1 }
        return min(place + 1, scalars.count)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
