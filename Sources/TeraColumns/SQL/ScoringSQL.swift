internal import TeraArtifact

/// A scoring spec as one SQL query: the same whole numbers as `ColumnScorer`, so the same scores to the last digit.
///
/// ```
/// sheets: cells → values  ──▶  sums, numbers: a row a sheet  ──▶  people: a row a person  ──▶  scores and bands
/// ```
/// One common table expression a stage; a stage reads the one before.
public struct ScoringSQL: Sendable {
    private let plan: ColumnPlan
    private let source: SQLSource
    private let dialect: SQLDialect

    /// Throws `ColumnPlanRefusal` where the query would need numbers beyond 64 bits or values that no list of
    /// spellings gives.
    public init(_ plan: ColumnPlan, source: SQLSource, dialect: SQLDialect) throws {
        guard plan.largestNumber < Int128(Int64.max) / 4 else { throw ColumnPlanner.tooLarge }
        guard plan.raters.count <= Self.mostRaters else { throw Self.tooManyRaters(plan.raters.count) }
        // Without a list of answers every sheet that answers the item would be passed over.
        for (item, spellings) in zip(plan.items, source.items) where item.rule != nil || spellings.isEmpty {
            throw Self.noSpellings(item.id)
        }
        self.plan = plan
        self.source = source
        self.dialect = dialect
    }

    /// Who has a value is a case of the query for each set of roles.
    private static let mostRaters = 6

    /// One row a participant of whom every required role's sheet counts. Of each score: `id` is the numerator, `id.of`
    /// the denominator, `id.band` the band; NULL where the score is absent.
    public var text: String {
        var stages = [("sheets", sheets), ("sums", sums)]
        stages += sheetStages()
        stages.append(("people", people(from: stages.last?.0 ?? "sums")))
        stages += personStages()
        let with = stages.map { "\($0.0) AS (\n\($0.1)\n)" }.joined(separator: ",\n")
        return """
            -- \(plan.spec.id): \(plan.spec.format)
            -- Each score is a whole number over a whole number: "id" / "id.of". Bands compare whole numbers, never decimals.
            -- A sheet counts where its role is known, every cell is empty or one of the listed answers, and no other row
            -- has the same participant and role; to list the others, end the query with
            --   SELECT * FROM sheets WHERE rater IS NULL OR copies > 1 OR unread > 0
            -- A participant is listed once every required role's sheet counts.
            WITH \(with)
            SELECT \(outputColumns.joined(separator: ",\n  "))
            FROM \(stages.last?.0 ?? "people")
            ORDER BY participant;

            """
    }

    // MARK: Sheets

    /// A row a sheet: its role as a bit, and a value an item.
    private var sheets: String {
        let bit =
            source.rater.map { column in
                let cases = source.raters.enumerated().flatMap { index, names in
                    names.flatMap { dialect.spellings($0) }.unique().map { "WHEN \($0) THEN \(1 << index)" }
                }
                return "CASE \(dialect.folded(column)) \(cases.joined(separator: " ")) END"
            } ?? "1"
        let values = plan.items.indices.map { index -> String in
            let cases = source.items[index].flatMap { spelling in
                spelling.value.map { value in
                    dialect.spellings(spelling.text).map { "WHEN \($0) THEN \(value)" }
                } ?? []
            }.unique()
            let cell = dialect.folded(plan.items[index].id)
            let value = cases.isEmpty ? "NULL" : "CASE \(cell) \(cases.joined(separator: " ")) END"
            return "\(dialect.whole(value)) AS v\(index)"
        }
        let unread = plan.items.indices.map { index -> String in
            let cell = dialect.folded(plan.items[index].id)
            let known = source.items[index].flatMap { dialect.spellings($0.text) }.unique().joined(separator: ", ")
            return "CASE WHEN \(cell) IS NULL OR \(cell) IN (\(known)) THEN 0 ELSE 1 END"
        }
        let participant = dialect.cell(source.participant)
        return """
              SELECT \(participant) AS participant, \(bit) AS rater,
                \((values + ["\((["0"] + unread).joined(separator: "\n      + ")) AS unread"]).joined(separator: ",\n    ")),
                COUNT(*) OVER (PARTITION BY \(participant), \(bit)) AS copies
              FROM \(dialect.identifier(source.table))
              WHERE \(participant) IS NOT NULL
            """
    }

    /// Sums over the items of each score, of the sheets that count.
    private var sums: String {
        var columns = ["participant", "rater"]
        for (index, rule) in plan.rules.enumerated() {
            guard case .items(let items)? = rule.sheet?.sources else { continue }
            let sum = items.map { "COALESCE(v\($0.item), 0) * \($0.multiplier)" }
            let count = items.map { "CASE WHEN v\($0.item) IS NULL THEN 0 ELSE 1 END" }
            let there = items.map { "CASE WHEN v\($0.item) IS NULL THEN 0 ELSE \($0.step) END" }
            columns.append("\(sum.joined(separator: " + ")) AS s\(index)")
            columns.append("\(count.joined(separator: " + ")) AS n\(index)")
            columns.append("\(there.joined(separator: " + ")) AS w\(index)")
        }
        return """
              SELECT \(columns.joined(separator: ",\n    "))
              FROM sheets
              WHERE copies = 1 AND unread = 0 AND rater IS NOT NULL
            """
    }

    /// The number of each score of a sheet: first those of items, then those of scores, by depth.
    private func sheetStages() -> [(String, String)] {
        let depths = depths { $0.sheet.map { if case .scores(let scores) = $0.sources { scores } else { [] } } }
        var stages: [(String, String)] = []
        for depth in 0...(depths.compactMap(\.self).max() ?? 0) {
            let columns = plan.rules.indices.filter { depths[$0] == depth }.compactMap { index -> String? in
                guard let step = plan.rules[index].sheet else { return nil }
                switch step.sources {
                case .items:
                    return "\(number(sum: "s\(index)", count: "n\(index)", by: "w\(index)", step)) AS x\(index)"
                case .scores(let scores):
                    let (sum, count) = Self.sum(scores, of: "x")
                    return "\(number(sum: sum, count: count, by: count, step)) AS x\(index)"
                }
            }
            let previous = stages.last?.0 ?? "sums"
            stages.append(
                (
                    "numbers\(depth)",
                    "  SELECT \((["\(previous).*"] + columns).joined(separator: ",\n    "))\n  FROM \(previous)"
                ))
        }
        return stages
    }

    private func number(sum: String, count: String, by index: String, _ step: SheetStep) -> String {
        dialect.whole(
            "CASE WHEN \(count) >= \(step.least) THEN (\(sum)) * \(factor(step.factors, by: index)) END")
    }

    /// The factor of an index; NULL where there is none.
    private func factor(_ factors: [Int128], by index: String) -> String {
        let cases = factors.enumerated().filter { $0.element != 0 }.map { "WHEN \($0.offset) THEN \($0.element)" }
        return cases.isEmpty ? "NULL" : "CASE \(index) \(cases.joined(separator: " ")) END"
    }

    private static func sum(_ scores: [ScaledScore], of letter: String) -> (sum: String, count: String) {
        (
            scores.map { "COALESCE(\(letter)\($0.rule), 0) * \($0.multiplier)" }.joined(separator: " + "),
            "("
                + scores.map { "CASE WHEN \(letter)\($0.rule) IS NULL THEN 0 ELSE 1 END" }.joined(separator: " + ")
                + ")"
        )
    }

    // MARK: People

    /// A row a person: of each score the weighted sum over the roles that have it, and which these are.
    private func people(from stage: String) -> String {
        let weights = plan.raters.enumerated().map { "WHEN \(1 << $0.offset) THEN \($0.element.weight)" }
        let weight = "CASE rater \(weights.joined(separator: " ")) END"
        var columns = ["participant", "\(dialect.whole("SUM(rater)")) AS raters"]
        for (index, rule) in plan.rules.enumerated() where rule.sheet != nil {
            let weighted = if case .sheet = rule.person { "x\(index)" } else { "x\(index) * \(weight)" }
            columns.append("\(dialect.whole("SUM(\(weighted))")) AS a\(index)")
            columns.append(
                "\(dialect.whole("SUM(CASE WHEN x\(index) IS NULL THEN 0 ELSE rater END)")) AS m\(index)")
        }
        let required = plan.raters.enumerated().reduce(0) { $0 | ($1.element.isRequired ? 1 << $1.offset : 0) }
        return """
              SELECT \(columns.joined(separator: ",\n    "))
              FROM \(stage)
              GROUP BY participant
              HAVING (\(dialect.whole("SUM(rater)")) & \(required)) = \(required)
            """
    }

    /// The number and band of each score, by depth.
    private func personStages() -> [(String, String)] {
        let depths = depths { if case .scores(let scores, _, _) = $0.person { scores } else { [] } }
        var stages: [(String, String)] = []
        for depth in 0...(depths.compactMap(\.self).max() ?? 0) {
            let rules = plan.rules.indices.filter { depths[$0] == depth }
            let numbers = rules.map { "\(dialect.whole(personNumber($0))) AS p\($0)" }
            let previous = stages.last?.0 ?? "people"
            stages.append(
                (
                    "scores\(depth)",
                    "  SELECT \((["\(previous).*"] + numbers).joined(separator: ",\n    "))\n  FROM \(previous)"
                ))
            let bands = rules.compactMap { index in band(of: index).map { "\($0) AS b\(index)" } }
            guard !bands.isEmpty else { continue }
            stages.append(
                (
                    "bands\(depth)",
                    "  SELECT \((["scores\(depth).*"] + bands).joined(separator: ",\n    "))\n  FROM scores\(depth)"
                ))
        }
        return stages
    }

    private func personNumber(_ index: Int) -> String {
        switch plan.rules[index].person {
        case .sheet: return "a\(index)"
        case .raters(let factors): return "a\(index) * \(factor(factors, by: "m\(index)"))"
        case .scores(let scores, let least, let factors):
            let (sum, count) = Self.sum(scores, of: "p")
            return "CASE WHEN \(count) >= \(least) THEN (\(sum)) * \(factor(factors, by: count)) END"
        }
    }

    /// nil for a score without bands.
    private func band(of index: Int) -> String? {
        let rule = plan.rules[index]
        guard !rule.thresholds.isEmpty else { return nil }
        let cases = rule.thresholds.indices.map { band -> String in
            var conditions = [rule.thresholds[band].map { "p\(index) >= \($0)" } ?? "p\(index) IS NOT NULL"]
            for floor in rule.floors[band] ?? [] {
                let admitted = plan.rules[floor.rule].rule.bands[...floor.band].map { dialect.literal($0.id) }
                conditions.append(
                    "(p\(floor.rule) IS NULL OR b\(floor.rule) IN (\(admitted.joined(separator: ", "))))")
            }
            return "WHEN \(conditions.joined(separator: " AND ")) THEN \(dialect.literal(rule.rule.bands[band].id))"
        }
        return "CASE \(cases.joined(separator: " ")) END"
    }

    private var outputColumns: [String] {
        ["participant"]
            + plan.rules.enumerated().flatMap { index, rule in
                var columns = [
                    "p\(index) AS \(dialect.identifier(rule.id))",
                    "\(rule.denominator) AS \(dialect.identifier("\(rule.id).of"))",
                ]
                if !rule.thresholds.isEmpty {
                    columns.append("b\(index) AS \(dialect.identifier("\(rule.id).band"))")
                }
                return columns
            }
    }

    /// How many scores stand between each score and items; nil where `reads` says that it has no such step.
    private func depths(_ reads: (PlannedRule) -> [ScaledScore]?) -> [Int?] {
        var depths: [Int?] = []
        for rule in plan.rules {
            depths.append(
                reads(rule).map { scores in scores.isEmpty ? 0 : (scores.compactMap { depths[$0.rule] }.max() ?? 0) + 1
                })
        }
        return depths
    }

    private static func tooManyRaters(_ count: Int) -> ColumnPlanRefusal {
        ColumnPlanRefusal(message: [
            "id": "\(count) peran penilai; SQL ditulis untuk paling banyak \(mostRaters)",
            "en": "\(count) roles; SQL is written for \(mostRaters) at most",
        ])
    }

    private static func noSpellings(_ item: String) -> ColumnPlanRefusal {
        ColumnPlanRefusal(message: [
            "id": "nilai butir `\(item)` tidak dapat ditulis sebagai daftar jawaban",
            "en": "the values of the item `\(item)` cannot be written as a list of answers",
        ])
    }
}

extension [String] {
    /// Each once, where it first stands.
    fileprivate func unique() -> [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
