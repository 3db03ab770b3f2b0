public import TeraArtifact

/// The sheets that may be scored, and the refused ones. The order in which they came never matters.
public struct AdmittedSheets: Sendable {
    fileprivate struct Entry: Sendable {
        let spec: String
        let sheet: PackedSheets.Packed
        /// How many sheets there are of this form, participant and rater.
        var count = 1
        /// SHA-256 of the earlier form that was answered.
        var carriedFrom: String?
    }

    fileprivate var store = PackedSheets()
    /// By participant.
    fileprivate var entries: [String: [Entry]] = [:]
    /// In the order of participant, form and rater.
    public fileprivate(set) var problems: [SheetProblem] = []

    /// Sheets of earlier forms whose rater answered the present one too, which counts, in the order of participants.
    public fileprivate(set) var superseded: [SupersededSheet] = []
    /// SHA-256 of earlier forms → how many of their sheets are among these.
    public var carriedFrom: [String: Int] {
        var counts: [String: Int] = [:]
        for entry in entries.values.joined() {
            if let hash = entry.carriedFrom { counts[hash, default: 0] += 1 }
        }
        return counts
    }

    /// Ids of everyone with a sheet, sorted.
    public var participants: [String] { entries.keys.sorted() }

    /// Spec id → rater id → sheet.
    func sheets(of participant: String) -> [String: [String: AnswerSheet]] {
        var sheets: [String: [String: AnswerSheet]] = [:]
        for entry in entries[participant] ?? [] {
            sheets[entry.spec, default: [:]][store.rater(of: entry.sheet)] =
                store.sheet(entry.sheet, about: participant)
        }
        return sheets
    }

    /// Rater id → sheet, of one battery alone.
    func sheets(of participant: String, spec: String) -> [String: AnswerSheet] {
        var sheets: [String: AnswerSheet] = [:]
        for entry in entries[participant] ?? [] where entry.spec == spec {
            sheets[store.rater(of: entry.sheet)] = store.sheet(entry.sheet, about: participant)
        }
        return sheets
    }
}

/// A sheet of an earlier form in whose place the present one counts.
public struct SupersededSheet: Sendable, Hashable {
    public var form: String
    public var participant: String
    public var rater: String
}

/// Takes sheets as they come and sorts them out: what can be scored, and what cannot and why.
public struct SheetIntake: Sendable {
    private let forms: [String: (plan: ScoringPlan, form: FormReference)]
    private let participants: [String: Participant]
    private var admitted = AdmittedSheets()

    init(plans: [ScoringPlan], participants: [Participant]) {
        var forms: [String: (plan: ScoringPlan, form: FormReference)] = [:]
        for plan in plans {
            for form in plan.spec.forms { forms[form.id] = (plan, form) }
        }
        self.forms = forms
        self.participants = Dictionary(participants.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public mutating func add(_ sheet: AnswerSheet) {
        guard let (plan, form) = forms[sheet.form] else {
            admitted.problems.append(SheetProblem(sheet, .unknownForm))
            return
        }
        if let reason = refusal(of: sheet, form: form, applies: applies(plan, to: sheet.participant)) {
            admitted.problems.append(SheetProblem(sheet, reason))
            return
        }
        let same = admitted.entries[sheet.participant]?.firstIndex { entry in
            admitted.store.form(of: entry.sheet) == sheet.form && admitted.store.rater(of: entry.sheet) == sheet.rater
        }
        guard let same, let other = admitted.entries[sheet.participant]?[same] else {
            let new = entry(sheet, plan)
            admitted.entries[sheet.participant, default: []].append(new)
            return
        }
        if (other.carriedFrom == nil) == (sheet.carriedFrom == nil) {
            admitted.entries[sheet.participant]?[same].count += 1
        } else {
            admitted.superseded.append(
                SupersededSheet(form: sheet.form, participant: sheet.participant, rater: sheet.rater))
            if sheet.carriedFrom == nil {
                let new = entry(sheet, plan)
                admitted.entries[sheet.participant]?[same] = new
            }
        }
    }

    private mutating func entry(_ sheet: AnswerSheet, _ plan: ScoringPlan) -> AdmittedSheets.Entry {
        AdmittedSheets.Entry(
            spec: plan.spec.id, sheet: admitted.store.pack(sheet), carriedFrom: sheet.carriedFrom)
    }

    /// Everything that was added, without what nothing says which of several counts.
    public consuming func finish() -> AdmittedSheets {
        var admitted = admitted
        for (participant, entries) in admitted.entries where entries.contains(where: { $0.count > 1 }) {
            for entry in entries where entry.count > 1 {
                let sheet = admitted.store.sheet(entry.sheet, about: participant)
                admitted.problems.append(SheetProblem(sheet, .duplicate(count: entry.count)))
            }
            let left = entries.filter { $0.count == 1 }
            admitted.entries[participant] = left.isEmpty ? nil : left
        }
        admitted.problems = Self.each(once: admitted.problems)
        admitted.superseded = Set(admitted.superseded).sorted {
            ($0.participant, $0.form, $0.rater) < ($1.participant, $1.form, $1.rater)
        }
        return admitted
    }

    /// nil where the participant is not known and has to be.
    private func applies(_ plan: ScoringPlan, to participant: String) -> Bool? {
        guard plan.isAboutAPerson else { return true }
        return participants[participant].map(plan.applies)
    }

    private func refusal(of sheet: AnswerSheet, form: FormReference, applies: Bool?) -> SheetProblem.Reason? {
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
