public import TeraArtifact
internal import TeraExact
internal import TeraRuntime

extension ColumnPlan {
    /// Throws `ScoringSpecError` for a spec that cannot be used, `ColumnPlanRefusal` for one that has no whole numbers
    /// of a bearable size.
    public init(_ spec: ScoringSpec) throws {
        var planner = ColumnPlanner(plan: try ScoringPlan(spec))
        self = try planner.columnPlan()
    }
}

/// Works out the denominators. Formulas: `Grammar/columns.md`.
struct ColumnPlanner {
    let plan: ScoringPlan
    private var largest: Int128 = 0

    init(plan: ScoringPlan) { self.plan = plan }

    mutating func columnPlan() throws -> ColumnPlan {
        let spec = plan.spec
        guard plan.raters.count <= ColumnPlan.mostRaters else { throw Self.tooManyRaters(plan.raters.count) }
        if spec.purpose == .reaction || spec.purpose == .observation, plan.raters.count > 1 {
            throw Self.severalRespondents
        }
        if let only = plan.raters.first, plan.raters.count == 1, only.weight <= .zero { throw Self.tooLarge }
        let ids = Self.itemsRead(spec)
        for item in spec.items where ids.contains(item.id) {
            if case .ticks? = item.rule { throw Self.checklist(item.id) }
        }
        let positions = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let valueScale = try CommonDenominator.of(ids.flatMap { plan.items[$0]?.possible ?? [] })
        let weightScale = try CommonDenominator.of(ids.compactMap { plan.items[$0]?.weight })
        let items = try ids.map { id in
            PlannedItem(
                id: id, scale: valueScale,
                values: try (plan.items[id]?.values ?? [:]).mapValues { try $0.whole(over: valueScale) },
                rule: spec.items.first { $0.id == id }?.rule)
        }
        let raters = try plannedRaters()
        let sheets = SheetPlanner(
            plan: plan, positions: positions, valueScale: valueScale, weightScale: weightScale)
        var rules: [PlannedRule] = []
        var bounds: [String: (sheet: Int128, person: Int128)] = [:]
        for rule in plan.rules {
            let before = { (id: String) in rules.firstIndex { $0.id == id } }
            let sheet = try sheets.step(rule, before: before, rules: rules, bounds: bounds.mapValues(\.sheet))
            let person = try PersonPlanner(raters: raters, scale: raterScale()).step(
                rule, sheet: sheet, before: before, rules: rules, bounds: bounds.mapValues(\.person))
            bounds[rule.rule.id] = (sheet?.bound ?? 0, person.bound)
            largest = max(largest, sheet?.largest ?? 0, person.largest)
            let thresholds = try rule.bands.map { try $0.from?.ceiling(over: person.denominator) }
            largest = max(largest, thresholds.compactMap { $0 }.map { abs($0) }.max() ?? 0)
            rules.append(
                PlannedRule(
                    id: rule.rule.id, rule: rule.rule, sheet: sheet?.step, person: person.step,
                    denominator: person.denominator, thresholds: thresholds,
                    floors: rule.bands.map { Self.floors($0, of: rule.rule, rules) }))
        }
        largest = max(largest, Self.largest(raters, rules))
        return ColumnPlan(spec: spec, items: items, raters: raters, rules: rules, largestNumber: largest)
    }

    /// Of the numbers that are written in a plan. What only zeros are multiplied by may be larger than every product.
    private static func largest(_ raters: [PlannedRater], _ rules: [PlannedRule]) -> Int128 {
        var numbers = raters.map(\.weight)
        for rule in rules {
            switch rule.sheet?.sources {
            case .items(let items)?: numbers += items.map(\.multiplier)
            case .scores(let scores)?: numbers += scores.map(\.multiplier)
            case nil: break
            }
            numbers += rule.sheet?.factors ?? []
            switch rule.person {
            case .sheet: break
            case .raters(let factors): numbers += factors
            case .scores(let scores, _, let factors): numbers += scores.map(\.multiplier) + factors
            }
        }
        return numbers.map { abs($0) }.max() ?? 0
    }

    private static func floors(_ band: BandPlan, of rule: ScoreRule, _ before: [PlannedRule]) -> [BandFloor]? {
        guard let each = band.each, case .scores(let ids) = rule.source else { return nil }
        return ids.compactMap { id in
            guard let index = before.firstIndex(where: { $0.id == id }),
                let position = before[index].rule.bands.firstIndex(where: { $0.id == each.id })
            else { return nil }
            return BandFloor(rule: index, band: position)
        }
    }

    /// Items that scores read, each once, in the order in which scores read them: the items of one score stand
    /// together.
    private static func itemsRead(_ spec: ScoringSpec) -> [String] {
        var seen: Set<String> = []
        return spec.scores.flatMap { rule -> [String] in
            guard case .items(let ids) = rule.source else { return [] }
            return ids
        }.filter { seen.insert($0).inserted }
    }

    private func raterScale() throws -> Int128 { try CommonDenominator.of(plan.raters.map(\.weight)) }

    private func plannedRaters() throws -> [PlannedRater] {
        let scale = try raterScale()
        return try plan.raters.map {
            PlannedRater(
                id: $0.id, isRequired: $0.required && $0.form != nil, weight: try $0.weight.whole(over: scale))
        }
    }

    private static func tooManyRaters(_ count: Int) -> ColumnPlanRefusal {
        ColumnPlanRefusal(message: [
            "id": "\(count) peran penilai; tabel dinilai sekaligus untuk paling banyak \(ColumnPlan.mostRaters)",
            "en": "\(count) roles; a table is scored at once for \(ColumnPlan.mostRaters) at most",
        ])
    }

    private static let severalRespondents = ColumnPlanRefusal(message: [
        "id": "kuesioner ini diisi beberapa peran, masing-masing dengan nilainya sendiri",
        "en": "this questionnaire is filled in by several roles, each with scores of its own",
    ])

    /// What a checklist comes to differs by score, and a table has one value an item.
    private static func checklist(_ id: String) -> ColumnPlanRefusal {
        ColumnPlanRefusal(message: [
            "id": "nilai daftar centang `\(id)` bergantung pada nilai yang menghitungnya",
            "en": "what the checklist `\(id)` comes to depends on the score that counts it",
        ])
    }

    static let tooLarge = ColumnPlanRefusal(message: [
        "id": "penyebut bersama nilai-nilainya terlalu besar",
        "en": "the common denominator of its scores is too large",
    ])
}
