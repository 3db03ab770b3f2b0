public import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// Makes rows of answer sheets, as `SheetIntake` admits them: of this spec's forms, byte for byte, and of their roles.
public struct SheetReading: Sendable {
    private let plan: ColumnPlan
    private let items: [ItemPlan?]
    private let forms: [String: FormReference]
    private let raters: [String: Int]

    public init(_ plan: ColumnPlan) throws {
        self.plan = plan
        let own = try ScoringPlan(plan.spec).items
        items = plan.items.map { own[$0.id] }
        forms = Dictionary(plan.spec.forms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        raters = Dictionary(
            plan.raters.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter fault: what is wrong with it, where something is.
    /// - Returns: nil for a sheet of another battery.
    public func row(_ sheet: AnswerSheet, line: Int?, order: Int, fault: Texts? = nil) -> SheetRow? {
        guard let form = forms[sheet.form] else {
            return fault.map {
                SheetRow(
                    line: line, order: order, participant: sheet.participant, rater: nil, isSent: true, values: [],
                    fault: .sheet($0))
            }
        }
        var row = SheetRow(
            line: line, order: order, participant: sheet.participant, rater: raters[form.rater], isSent: sheet.sent,
            values: [], fault: fault.map { .sheet($0) })
        if let reason = refusal(of: sheet, form) {
            let problem = SheetProblem(
                form: sheet.form, participant: sheet.participant, rater: sheet.rater, reason: reason)
            row.fault = row.fault ?? .sheet(problem.message)
            // An older version of a form, or another role's, stands in nobody's way.
            row.rater = nil
        }
        row.carriedFrom = sheet.carriedFrom
        if row.fault == nil { row.values = values(sheet) }
        return row
    }

    private func refusal(of sheet: AnswerSheet, _ form: FormReference) -> SheetProblem.Reason? {
        if form.sha256 != sheet.formHash { return .otherForm(expected: form.sha256, found: sheet.formHash) }
        return form.rater == sheet.rater ? nil : .otherRater(expected: form.rater)
    }

    private func values(_ sheet: AnswerSheet) -> [Int128?] {
        zip(plan.items, items).map { planned, item in
            guard let answer = sheet.answers[planned.id] else { return nil }
            return item?.value(of: answer).flatMap { $0.numerator * (planned.scale / $0.denominator) }
        }
    }
}
