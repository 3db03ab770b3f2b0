internal import TeraArtifact

/// The sheets that may be scored, sorted so that the order of files never matters, and the refused ones.
public struct AdmittedSheets: Sendable {
    /// Participant id → spec id → rater id → sheet.
    let sheets: [String: [String: [String: AnswerSheet]]]
    /// In the order of participant, form and rater.
    public let problems: [SheetProblem]

    /// Ids of everyone with a sheet, sorted.
    public var participants: [String] { sheets.keys.sorted() }
}

/// The key under which one sheet may exist.
private struct SheetKey: Hashable {
    let form: String
    let participant: String
    let rater: String
}

extension AdmittedSheets {
    /// `isFor` tells whether a spec applies to a participant; nil: the participant is not known.
    init(_ all: [AnswerSheet], plans: [ScoringPlan], isFor: (ScoringPlan, String) -> Bool?) {
        var planOfForm: [String: (plan: ScoringPlan, form: FormReference)] = [:]
        for plan in plans {
            for form in plan.spec.forms { planOfForm[form.id] = (plan, form) }
        }
        var problems: [SheetProblem] = []
        var candidates: [SheetKey: [AnswerSheet]] = [:]
        for sheet in all {
            guard let (plan, form) = planOfForm[sheet.form] else {
                problems.append(SheetProblem(sheet, .unknownForm))
                continue
            }
            if let reason = Self.refusal(of: sheet, form: form, applies: isFor(plan, sheet.participant)) {
                problems.append(SheetProblem(sheet, reason))
            } else {
                candidates[SheetKey(sheet), default: []].append(sheet)
            }
        }
        var sheets: [String: [String: [String: AnswerSheet]]] = [:]
        for same in candidates.values {
            guard let sheet = same.first, let (plan, _) = planOfForm[sheet.form] else { continue }
            if same.count > 1 {
                problems.append(SheetProblem(sheet, .duplicate(count: same.count)))
            } else {
                sheets[sheet.participant, default: [:]][plan.spec.id, default: [:]][sheet.rater] = sheet
            }
        }
        self.sheets = sheets
        self.problems = Self.each(once: problems)
    }

    private static func refusal(of sheet: AnswerSheet, form: FormReference, applies: Bool?) -> SheetProblem.Reason? {
        if form.sha256 != sheet.formHash { return .otherForm(expected: form.sha256, found: sheet.formHash) }
        if form.rater != sheet.rater { return .otherRater(expected: form.rater) }
        guard let applies else { return .unknownParticipant }
        return applies ? nil : .notForParticipant
    }

    /// Sorted, a problem that several sheets share named once.
    private static func each(once problems: [SheetProblem]) -> [SheetProblem] {
        let sorted = problems.sorted {
            ($0.participant, $0.form, $0.rater, $0.message["en"] ?? "")
                < ($1.participant, $1.form, $1.rater, $1.message["en"] ?? "")
        }
        return sorted.reduce(into: []) { list, problem in
            if list.last != problem { list.append(problem) }
        }
    }
}

extension SheetKey {
    init(_ sheet: AnswerSheet) {
        self.init(form: sheet.form, participant: sheet.participant, rater: sheet.rater)
    }
}
