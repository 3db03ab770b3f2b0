import TeraTestSupport

/// Groups and repeats of a random form.
extension RandomForm {
    /// Of some sections, the items that stand together. What must be assessed is not repeated.
    mutating func group(in section: Int, of count: Int, isLast: Bool) -> Group? {
        guard section != drawn, generator.oneIn(3) else { return nil }
        let isRepeat = generator.oneIn(2)
        let last = isRepeat && isLast ? count - 1 : count
        guard last > 0 else { return nil }
        let first = Int.random(in: 0..<last, using: &generator)
        let end = Int.random(in: first + 1...min(last, first + 2), using: &generator)
        let inner = isRepeat && end - first == 2 && generator.oneIn(2) ? end - 1..<end : end..<end
        if isRepeat {
            hasRepeats = true
            for position in first..<end { repeated.insert("i\(section)\(position)") }
        }
        return Group(items: first..<end, isRepeat: isRepeat, inner: inner)
    }

    /// The lines of a section's list at one of its items.
    mutating func begin(_ group: Group?, at position: Int, section: Int) -> String {
        guard let group else { return "" }
        let id = "i\(section)\(position)"
        var lines = ""
        func add(_ margin: Int, _ line: String) { lines += String(repeating: " ", count: margin) + line + "\n" }
        if position == group.items.lowerBound {
            add(6, group.isRepeat ? "- repeat: r\(section)" : "- group: k\(section)")
            add(8, "title: Judul \(section)")
            if generator.oneIn(2), !names.isEmpty { add(8, "relevant: '\(condition(2))'") }
            if group.isRepeat {
                if generator.oneIn(3) {
                    add(8, "entries: [{id: a, text: A}, {id: b, text: B}]")
                    choices.append(("r\(section).id", ["a", "b"]))
                } else {
                    add(8, "count: \(number(1))")
                    add(8, "most: 2")
                }
                numbers.append(("r\(section).number", 2))
                isInRepeat = true
            }
            add(8, "items:")
        }
        if group.inner.lowerBound == position, !group.inner.isEmpty {
            add(10, "- group: d\(section)")
            add(12, "title: Di dalam")
            add(12, "relevant: '\(condition(1))'")
            add(12, "items: [\(id)]")
        } else {
            add(group.items.contains(position) ? 10 : 6, "- \(id)")
        }
        return lines
    }

    /// After a repeat its items are known as a list only.
    mutating func end(of section: Int, _ items: [Item], _ own: Range<Int>) {
        isInRepeat = false
        let inside = Set(items[own].map(\.id))
        func isOutside(_ name: String) -> Bool { !inside.contains(name) && !name.hasPrefix("r\(section).") }
        numbers.removeAll { !isOutside($0.name) }
        truths.removeAll { !isOutside($0) }
        choices.removeAll { !isOutside($0.name) }
        names.removeAll { !isOutside($0) }
        repeats.append("r\(section).size() \(comparison()) \(Int.random(in: 0...2, using: &generator))")
        for item in items[own] {
            switch item.kind {
            case .integer, .slider:
                repeats.append("r\(section).exists(a, a.\(item.id) > 1)")
                repeats.append("sum(r\(section).map(a, a.\(item.id))) > 2")
            case .boolean: repeats.append("r\(section).all(a, a.\(item.id))")
            default: repeats.append("r\(section).filter(a, answered(a.\(item.id))).size() == 1")
            }
        }
    }
}
