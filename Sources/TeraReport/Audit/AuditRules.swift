/// One way in which tables may not add up.
protocol AuditRule: Sendable {
    /// Names the rule in findings.
    static var id: String { get }

    static func check(_ data: AuditData, _ found: inout AuditCollection)
}

/// The rules, in the order in which their findings about one place stand.
enum AuditRules {
    static let all: [any AuditRule.Type] = [
        CellRule.self, ListedRule.self, TotalRowRule.self, TotalColumnRule.self, BaseRule.self, WithinRule.self,
        ShareRule.self, WholeRule.self, ChangeRule.self, MeanRule.self, UnitRule.self, SameRule.self,
        EmptyGroupRule.self, NotationRule.self, ClaimRule.self,
    ]

    static func report(_ data: AuditData) -> AuditReport {
        var found = AuditCollection(data)
        for (index, rule) in all.enumerated() {
            found.rule = index
            rule.check(data, &found)
        }
        return AuditReport(
            files: data.documents.map(\.file), tables: data.grids.count, findings: found.findings)
    }
}
