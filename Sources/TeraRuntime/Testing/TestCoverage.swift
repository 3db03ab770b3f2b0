public import TeraArtifact
internal import TeraExact

/// What of each instrument the cases go through, and what none does.
public struct TestCoverage: Sendable, Equatable {
    public struct Part: Sendable, Equatable {
        public var kind: TestPoint.Kind
        public var touched: Int
        public var all: Int
        /// Ids of the points that no case touches, sorted.
        public var untouched: [String]
    }

    public struct Instrument: Sendable, Equatable {
        public var id: String
        /// One for each kind that the instrument has points of, in their order.
        public var parts: [Part]
        /// Whether any case is about it.
        public var isTested: Bool
    }

    /// By id.
    public var instruments: [Instrument]

    public init(_ suite: TestSuite, _ outcomes: [TestOutcome], in world: TestWorld) {
        var touched: [String: Set<TestPoint>] = [:]
        for point in outcomes.flatMap(\.touched) { touched[point.owner, default: []].insert(point) }
        instruments = suite.instruments.map { instrument in
            var all: Set<TestPoint> = []
            for spec in instrument.specs { all.formUnion(TestPoint.all(of: spec, instrument, world)) }
            let reached = instrument.specs.flatMap { touched[$0] ?? [] }.map { point in
                TestPoint(instrument.id, point.kind, point.id)
            }
            var seen = Set(reached)
            for waiver in instrument.waivers {
                let point = TestPoint(instrument.id, .waiver, waiver.pointID)
                all.insert(point)
                if waiver.isTouched(touched) { seen.insert(point) }
            }
            let parts = TestPoint.Kind.allCases.compactMap { kind -> Part? in
                let points = all.filter { $0.kind == kind }
                guard !points.isEmpty else { return nil }
                let rest = points.subtracting(seen).map(\.id).sorted()
                return Part(kind: kind, touched: points.count - rest.count, all: points.count, untouched: rest)
            }
            return Instrument(id: instrument.id, parts: parts, isTested: !reached.isEmpty)
        }.sorted { $0.id < $1.id }
    }
}

extension TestedWaiver {
    fileprivate var pointID: String { "\(document) \(code)" + (at.isEmpty ? "" : " \(at.joined(separator: "/"))") }

    fileprivate func isTouched(_ touched: [String: Set<TestPoint>]) -> Bool {
        batteries.contains { battery in
            guard let points = touched[battery], !points.isEmpty else { return false }
            if at.isEmpty || at.contains(where: { battery.hasSuffix(".\($0)") }) { return true }
            return items.contains { points.contains(TestPoint(battery, .item, $0)) }
        }
    }
}

extension TestPoint {
    /// Everything of one spec and its forms that can be touched, owned by the instrument.
    static func all(of id: String, _ instrument: TestedInstrument, _ world: TestWorld) -> Set<TestPoint> {
        guard let spec = world.specs[id], let plan = world.plans[id] else { return [] }
        var points: Set<TestPoint> = []
        func add(_ kind: Kind, _ id: String) { points.insert(TestPoint(instrument.id, kind, id)) }
        let forms = spec.forms.compactMap { world.forms[$0.id]?.form }
        for form in forms {
            add(.route, "form \(form.id)")
            for item in form.sections.flatMap(\.items) where item.isAsked { add(.item, base(item.id)) }
            for route in routes(of: form) { add(.route, route) }
        }
        for item in spec.items {
            if plan.items[item.id]?.isKnowledge == true {
                add(.key, "\(item.id) right")
                add(.key, "\(item.id) wrong")
            }
            if instrument.reversed.contains(item.id) { add(.reversal, item.id) }
        }
        for rule in spec.scores {
            for band in rule.bands { add(.band, "\(rule.id) \(band.id)") }
            if let lowest = rule.bands.last, lowest.from != nil { add(.band, "\(rule.id) none") }
        }
        for id in missing(spec, forms) { add(.missing, id) }
        return points
    }

    private static func routes(of form: Form) -> [String] {
        var routes: [String] = []
        let conditional = ConditionalItems(form).ids
        for item in form.sections.flatMap(\.items) where item.isAsked {
            let id = base(item.id)
            if conditional.contains(item.id) { routes += ["\(id) asked", "\(id) not asked"] }
            let logic = item.common.logic
            if logic?.required != nil { routes += ["\(id) required", "\(id) not required"] }
            if logic?.constraints?.isEmpty == false { routes += ["\(id) constraint met", "\(id) constraint broken"] }
            if logic?.filter != nil { routes.append("\(id) some options") }
        }
        return routes
    }

    /// Rules of missing data that can matter: of what can be left out.
    private static func missing(_ spec: ScoringSpec, _ forms: [Form]) -> [String] {
        let open = Set(
            forms.flatMap { form in
                form.sections.flatMap(\.items).filter { $0.canLackValue(in: form) }.map(\.id)
            })
        var ids: [String] = []
        var lacking: Set<String> = []
        for rule in spec.scores {
            let canLack: Int
            switch rule.source {
            case .items(let items): canLack = items.count(where: open.contains)
            case .scores(let scores): canLack = scores.count(where: lacking.contains)
            }
            let count = rule.source.count
            let least = max(1, rule.leastAnswered)
            guard canLack > count - least else {
                // Never too few; whether it is enough where something is left out still shows.
                if canLack > 0, let id = leastAnswered(rule.id, in: spec) { ids.append("\(id) enough") }
                continue
            }
            lacking.insert(rule.id)
            guard let id = leastAnswered(rule.id, in: spec) else { continue }
            ids.append("\(id) too few")
            if least < count { ids.append("\(id) enough") }
            if let raters = rule.raters {
                ids.append("least_raters too few")
                if raters.least < spec.raters.count { ids.append("least_raters enough") }
            }
        }
        let isAboutAPerson = spec.purpose == .performance || spec.purpose == .mapping
        return ids + (isAboutAPerson ? spec.raters.filter(\.required).map { "required \($0.id)" } : [])
    }
}

extension FormItem {
    /// Whether a sheet can be sent without a value for it.
    fileprivate func canLackValue(in form: Form) -> Bool {
        if !common.required || common.declines == true || common.logic?.required != nil { return true }
        guard case .rating(let rating) = self else { return false }
        return form.scales.first { $0.id == rating.scale }?.notObserved != nil
    }
}

/// The items of a form that not everybody is asked.
struct ConditionalItems {
    private(set) var ids: Set<String> = []

    init(_ form: Form) {
        let items = form.sections.flatMap(\.items)
        var until = -1
        var position = 0
        for section in form.sections {
            var inGroups: Set<String> = []
            for group in section.groups ?? [] where group.relevant != nil { inGroups.formUnion(group.items) }
            for item in section.items {
                let logic = item.common.logic
                let isConditional =
                    section.relevant != nil || logic?.relevant != nil || logic?.filter != nil
                    || inGroups.contains(item.id) || position < until
                if isConditional { ids.insert(item.id) }
                if case .consent = item { until = items.count }
                for skip in logic?.skips ?? [] {
                    let target = items.firstIndex { $0.id == skip.to } ?? items.count
                    until = max(until, target)
                }
                position += 1
            }
        }
    }
}
