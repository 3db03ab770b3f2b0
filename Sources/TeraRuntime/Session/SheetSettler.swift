public import TeraArtifact

/// Makes of a sheet what its form makes of it: what was not asked is taken out, and what the form would have refused is
/// named. A sheet says much that nobody checked when it comes from a file, so nothing of this is taken from the sheet.
public struct SheetSettler: Sendable {
    private let form: Form
    private let shared: SharedLogic
    /// Scored items that this form does not ask: its rater is shown other sections.
    private let elsewhere: [String]
    private let isSampled: Bool

    /// What kept a sheet from being counted.
    public enum Refusal: Error, Equatable, Sendable {
        /// What is asked depends on the participant, and nobody knows who that is.
        case unknownParticipant
        /// An answer that the form would have refused, with its message.
        case refusedAnswer(item: String, message: Texts)
    }

    /// Whether what is asked depends on more of the participant than the id.
    public var readsParticipant: Bool { shared.logic.readsParticipant }

    /// Whether every sheet counts as it stands: all is asked of everyone.
    public var changesNothing: Bool { shared.logic.isEmpty && !isSampled && elsewhere.isEmpty }

    /// - Parameter scored: ids of the items that count in the form's battery.
    public init(_ form: Form, scored: [String] = []) {
        self.form = form
        shared = SharedLogic(logic: CompiledLogic(form))
        isSampled = form.sections.contains { $0.sample != nil }
        let own = Set(form.itemIDs)
        elsewhere = scored.filter { !own.contains($0) }
    }

    /// The sheet as its form counts it.
    ///
    /// - Parameter participant: nil where they are not known.
    public func settle(_ sheet: AnswerSheet, about participant: Participant?) -> Result<AnswerSheet, Refusal> {
        var settled = sheet
        var irrelevant = elsewhere
        let notDrawn = notDrawn(for: sheet)
        if !shared.logic.isEmpty || !notDrawn.isEmpty {
            guard participant != nil || !readsParticipant else { return .failure(.unknownParticipant) }
            let state = shared.logic.state(
                of: sheet.answers, in: form, about: participant ?? .unlisted(id: sheet.participant),
                without: notDrawn)
            if sheet.sent, let violation = state.violations.first(where: { $0.kind != .warning }) {
                return .failure(.refusedAnswer(item: violation.item, message: violation.message))
            }
            settled.answers = sheet.answers.filter { state.relevant.contains($0.key) }
            irrelevant += form.sections.flatMap(\.items).filter { $0.isAsked && !state.relevant.contains($0.id) }
                .map(\.id)
        }
        settled.irrelevant = irrelevant.isEmpty ? nil : irrelevant.sorted()
        return .success(settled)
    }

    /// Ids of the items that a sample left out; none where the sheet was filled in without a draw.
    private func notDrawn(for sheet: AnswerSheet) -> Set<String> {
        guard isSampled else { return [] }
        let usual = FormDraw.seed(
            formHash: sheet.carriedFrom ?? sheet.formHash, participant: sheet.participant, rater: sheet.rater)
        guard let draw = FormDraw(form, seed: sheet.seed ?? usual) else { return [] }
        let wasAskedElsewhere = sheet.seed == nil && sheet.answers.keys.contains(where: draw.notDrawn.contains)
        return wasAskedElsewhere ? [] : draw.notDrawn
    }
}

extension Participant {
    /// Somebody of whom only the id is known.
    public static func unlisted(id: String) -> Participant {
        Participant(id: id, name: "", jenjang: "", instansi: "", provinsi: "", programmes: [])
    }
}
