public import TeraArtifact

extension BuildComparison {
    /// Which earlier forms the new build reads the answers of: those of the old build, and through them those that it reads.
    ///
    /// - Parameter before: what the old build read.
    public func compatibility(before: Compatibility?) -> Compatibility {
        let earlier = Dictionary(
            (before?.forms ?? []).map { ($0.sha256, $0.earlier) }, uniquingKeysWith: { first, _ in first })
        let forms = pairs.compactMap { pair -> FormCompatibility? in
            var list = (earlier[pair.oldHash] ?? []).map { pair.carried($0) }
            if pair.oldHash != pair.newHash { list.insert(pair.earlierForm, at: 0) }
            // A form that came back to its bytes needs no reading.
            list.removeAll { $0.sha256 == pair.newHash }
            return list.isEmpty ? nil : FormCompatibility(id: pair.new.id, sha256: pair.newHash, earlier: list)
        }
        return Compatibility(forms: forms)
    }
}

extension BuildComparison.FormPair {
    /// What happens to answers to the old form.
    public var fate: ChangeClass {
        let kinds = deciding.map(\.kind)
        return kinds.contains(.answers) ? .answers : kinds.max() ?? .none
    }

    fileprivate var earlierForm: EarlierForm {
        EarlierForm(
            sha256: oldHash, id: old.id, version: old.battery.effectiveVersion.description, fate: fate,
            changes: reasons, renames: renames.published())
    }

    /// Whose programme is no longer evaluated is found sheet by sheet, and keeps nobody else's answers from being read.
    private var deciding: [Change] { changes.filter { $0.field != "battery.programme" } }

    /// The changes that keep answers from being read as they stand.
    private var reasons: [Texts] {
        fate < .answers ? [] : deciding.filter { $0.kind == fate }.map(\.sentence)
    }

    /// A form before the old one: what changed up to the old one, and since.
    fileprivate func carried(_ form: EarlierForm) -> EarlierForm {
        var form = form
        form.changes += reasons.filter { !form.changes.contains($0) }
        form.fate =
            form.fate == .answers || fate == .answers ? .answers : max(form.fate, fate)
        form.renames = Renames(form.renames).then(renames).published()
        return form
    }
}

extension Renames {
    init(_ published: [ItemRename]) {
        for rename in published {
            if rename.item != rename.formerly { items[rename.formerly] = rename.item }
            if !rename.options.isEmpty { options[rename.item] = rename.options }
        }
    }

    /// These renames, and later ones of what they led to.
    ///
    /// An id that was left by what had it may since have been given to something else, and that renamed in its turn: the
    /// later rename is of the second, of which there are no answers yet.
    func then(_ later: Renames) -> Renames {
        var all = Renames()
        all.items = Self.follow(items, later.items)
        let middle = Dictionary(later.items.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for item in Set(options.keys.map(later.item)).union(later.options.keys) {
            all.options[item] = Self.follow(options[middle[item] ?? item] ?? [:], later.options[item] ?? [:])
        }
        all.options = all.options.filter { !$0.value.isEmpty }
        return all
    }

    /// Oldest id → newest; those that changed alone.
    private static func follow(_ earlier: [String: String], _ later: [String: String]) -> [String: String] {
        let reached = Set(earlier.values)
        var all = later.filter { !reached.contains($0.key) }
        for (old, middle) in earlier { all[old] = later[middle] ?? middle }
        return all.filter { $0 != $1 }
    }
}
