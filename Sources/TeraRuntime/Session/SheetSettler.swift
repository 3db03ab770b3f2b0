public import TeraArtifact

/// Takes out of the sheets of one form what was not asked: kept aside while the form was filled in, or answered
/// elsewhere without regard to it. Scoring counts it neither as missing nor as there.
public struct SheetSettler: Sendable {
    private let form: Form
    private let shared: SharedLogic

    public init(_ form: Form) {
        self.form = form
        shared = SharedLogic(logic: CompiledLogic(form))
    }

    /// The sheet as its form counts it; a form without expressions, of which nothing is drawn, counts it as it stands.
    public func settle(_ sheet: AnswerSheet, about participant: Participant?) -> AnswerSheet {
        let isSampled = form.sections.contains { $0.sample != nil }
        guard !shared.logic.isEmpty || isSampled else { return sheet }
        let usual = FormDraw.seed(formHash: sheet.formHash, participant: sheet.participant, rater: sheet.rater)
        var draw = isSampled ? FormDraw(form, seed: sheet.seed ?? usual) : nil
        // Asked elsewhere, without a draw: everything was.
        if sheet.seed == nil, let left = draw?.notDrawn, sheet.answers.keys.contains(where: left.contains) {
            draw = nil
        }
        let state = shared.logic.state(
            of: sheet.answers, in: form, about: participant, without: draw?.notDrawn ?? [])
        let irrelevant = form.sections.flatMap(\.items).filter { $0.isAsked && !state.relevant.contains($0.id) }
            .map(\.id).sorted()
        var settled = sheet
        settled.answers = sheet.answers.filter { state.relevant.contains($0.key) }
        settled.irrelevant = irrelevant.isEmpty ? nil : irrelevant
        return settled
    }
}
