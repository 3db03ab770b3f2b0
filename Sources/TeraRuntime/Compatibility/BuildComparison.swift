public import TeraArtifact

/// What two builds ask and count, held against each other: forms and scoring specs by id.
public struct BuildComparison: Sendable {
    /// What of a build is compared.
    public struct Side: Sendable {
        /// Each with the SHA-256 of its bytes.
        public var forms: [(form: Form, sha256: String)]
        public var specs: [ScoringSpec]

        public init(forms: [(form: Form, sha256: String)], specs: [ScoringSpec]) {
            self.forms = forms.sorted { $0.form.id < $1.form.id }
            self.specs = specs.sorted { $0.id < $1.id }
        }
    }

    /// A form that is in both.
    public struct FormPair: Sendable {
        public var old: Form
        public var new: Form
        public var oldHash: String
        public var newHash: String
        /// Of the form, and of the rules that score it.
        public var changes: [Change]
        let renames: Renames
    }

    /// By id.
    public private(set) var pairs: [FormPair] = []
    /// Ids of forms in one of both alone.
    public private(set) var addedForms: [String] = []
    public private(set) var removedForms: [String] = []
    /// Every change once, with the batteries in which it shows: the worst first, then by place.
    public private(set) var changes: [Change] = []
    public private(set) var batteries: [BatteryChange] = []

    public init(_ old: Side, _ new: Side) {
        let specs = Pairing(old.specs, new.specs, id: \.id)
        var found: [(battery: String, change: Change)] = []
        let forms = Pairing(old.forms, new.forms, id: \.form.id)
        let oldSpecs = Self.specs(old.specs)
        let newSpecs = Self.specs(new.specs)
        for (old, new) in forms.pairs {
            let scored = Self.scored(oldSpecs[old.form.id], newSpecs[new.form.id], old.form, new.form)
            let comparison = FormComparison(
                old.form, new.form, scored: scored.before.union(scored.now),
                kept: scored.before.intersection(scored.now))
            found += comparison.changes.map { (new.form.battery.id, $0) }
            pairs.append(
                FormPair(
                    old: old.form, new: new.form, oldHash: old.sha256, newHash: new.sha256,
                    changes: comparison.changes, renames: comparison.renames))
        }
        let places = Dictionary(
            pairs.enumerated().map { ($1.new.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (old, new) in specs.pairs {
            let own = new.forms.compactMap { places[$0.id] }
            var renames = Renames()
            for place in own { renames.merge(pairs[place].renames) }
            let changes = SpecComparison(old, new, renames: renames).changes
            found += changes.map { (new.battery.id, $0) }
            for place in own { pairs[place].changes += changes.filter { !pairs[place].changes.contains($0) } }
        }
        found += Self.alone(specs, forms: Set(forms.pairs.map(\.old.form.id)))
        removedForms = forms.removed.map(\.form.id)
        addedForms = forms.added.map(\.form.id)
        found += forms.removed.map { ($0.form.battery.id, Self.removed($0.form)) }
        found += forms.added.map {
            (
                $0.form.battery.id,
                Change(.none, ChangePlace(form: $0.form.id), "form", was: nil, now: $0.form.id, why: Why.more)
            )
        }
        changes = Self.once(found)
        batteries = Self.batteries(old, new, found)
    }

    /// Rules of which there is one version alone. Where their forms went too, that says it.
    private static func alone(
        _ specs: Pairing<ScoringSpec>, forms: Set<String>
    ) -> [(battery: String, change: Change)] {
        specs.removed.map { spec in
            let isAsked = spec.forms.contains { forms.contains($0.id) }
            return (
                spec.battery.id,
                Change(
                    isAsked ? .scores : .none, ChangePlace(), "scoring", was: spec.id, now: nil,
                    why: isAsked ? Why.goneScore : Why.follows)
            )
        }
            + specs.added.map {
                (
                    $0.battery.id,
                    Change(.none, ChangePlace(), "scoring", was: nil, now: $0.id, why: Why.newScore)
                )
            }
    }

    private static func removed(_ form: Form) -> Change {
        Change(.answers, ChangePlace(form: form.id), "form", was: form.id, now: nil, why: Why.removedForm)
    }

    private static func specs(_ specs: [ScoringSpec]) -> [String: ScoringSpec] {
        Dictionary(specs.flatMap { spec in spec.forms.map { ($0.id, spec) } }, uniquingKeysWith: { first, _ in first })
    }

    /// Present ids of what counts, before and now.
    private static func scored(
        _ old: ScoringSpec?, _ new: ScoringSpec?, _ was: Form, _ now: Form
    ) -> (before: Set<String>, now: Set<String>) {
        let names = Pairing(was.items, now.items, id: \.id) { $0.common.formerly }.renamed
        return (Set((old?.countedItems ?? []).map { names[$0] ?? $0 }), Set(new?.countedItems ?? []))
    }

    /// The same change in several batteries is one.
    private static func once(_ found: [(battery: String, change: Change)]) -> [Change] {
        struct Key: Hashable {
            let kind: ChangeClass
            let place: ChangePlace
            let field: String
            let was: String?
            let now: String?
            let why: String?
        }
        var batteries: [Key: Set<String>] = [:]
        var order: [(Key, Change)] = []
        for (battery, change) in found {
            let key = Key(
                kind: change.kind, place: change.place, field: change.field, was: change.was, now: change.now,
                why: change.why["id"])
            if batteries[key] == nil { order.append((key, change)) }
            batteries[key, default: []].insert(battery)
        }
        let sorted = order.enumerated().sorted { one, other in
            one.element.1.kind != other.element.1.kind
                ? one.element.1.kind > other.element.1.kind : one.offset < other.offset
        }
        return sorted.map { entry in
            var change = entry.element.1
            change.batteries = (batteries[entry.element.0] ?? []).sorted()
            return change
        }
    }
}

extension ScoringSpec {
    /// Ids of the items that some score reads, or that a test counts.
    fileprivate var countedItems: [String] {
        scores.flatMap { score -> [String] in
            if case .items(let ids) = score.source { ids } else { [] }
        } + (purpose == .test || purpose == .mapping ? items.map(\.id) : [])
    }
}

/// What all changes of one battery come to.
public struct BatteryChange: Sendable, Equatable {
    public var id: String
    /// nil: the battery is new.
    public var old: FormVersion?
    /// nil: the battery is gone.
    public var new: FormVersion?
    public var worst: ChangeClass

    public init(id: String, old: FormVersion?, new: FormVersion?, worst: ChangeClass) {
        self.id = id
        self.old = old
        self.new = new
        self.worst = worst
    }
}

extension BuildComparison {
    private static func batteries(
        _ old: Side, _ new: Side, _ found: [(battery: String, change: Change)]
    ) -> [BatteryChange] {
        func versions(_ side: Side) -> [String: FormVersion] {
            Dictionary(
                side.forms.map { ($0.form.battery.id, $0.form.battery.effectiveVersion) },
                uniquingKeysWith: { first, _ in first })
        }
        let (before, after) = (versions(old), versions(new))
        var worst: [String: ChangeClass] = [:]
        for (battery, change) in found { worst[battery] = max(worst[battery] ?? .none, change.kind) }
        return Set(before.keys).union(after.keys).sorted().map { id in
            BatteryChange(id: id, old: before[id], new: after[id], worst: worst[id] ?? .none)
        }
    }
}
