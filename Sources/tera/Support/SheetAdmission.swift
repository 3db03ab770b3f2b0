import Synchronization
import TeraArtifact
import TeraDiagnostics
import TeraRuntime

/// Sheets as they come, from any thread: each is settled by its form and sorted out, and none is held as it was.
final class SheetAdmission: Sendable {
    private struct State {
        var intake: SheetIntake
        var settlers: [String: SheetSettler] = [:]
        var refusals: [(order: Int, message: Message)] = []
        var next = 0
    }

    private let forms: [String: Form]
    private let people: [String: Participant]
    /// SHA-256 of a form → ids of the items that count in its battery.
    private let scored: [String: [String]]
    private let state: Mutex<State>

    init(_ build: LoadedBuild, _ specs: [ScoringSpec], _ machine: ScoringMachine, _ participants: [Participant]) throws
    {
        forms = Dictionary(try build.forms().map { ($0.sha256, $0.form) }, uniquingKeysWith: { first, _ in first })
        people = Dictionary(participants.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        scored = Dictionary(
            specs.flatMap { spec in spec.forms.map { ($0.sha256, spec.items.map(\.id)) } },
            uniquingKeysWith: { first, _ in first })
        state = Mutex(State(intake: machine.intake(participants: participants)))
    }

    /// The first of so many places in the order in which messages about refused sheets will stand.
    func places(for count: Int) -> Int {
        state.withLock { state in
            defer { state.next += count }
            return state.next
        }
    }

    func add(_ sheet: AnswerSheet) { add(sheet, at: places(for: 1)) }

    func add(_ sheet: AnswerSheet, at order: Int) {
        // A sheet of another form is refused, with its reason, where sheets are sorted out.
        guard let form = forms[sheet.formHash] else {
            state.withLock { $0.intake.add(sheet) }
            return
        }
        switch settler(of: form, sheet.formHash).settle(sheet, about: people[sheet.participant]) {
        case .success(let settled): state.withLock { $0.intake.add(settled) }
        case .failure(let refusal):
            state.withLock { $0.refusals.append((order, Self.message(refusal, sheet))) }
        }
    }

    private func settler(of form: Form, _ hash: String) -> SheetSettler {
        state.withLock { state in
            if let known = state.settlers[hash] { return known }
            let settler = SheetSettler(form, scored: scored[hash] ?? [])
            state.settlers[hash] = settler
            return settler
        }
    }

    /// What may be scored, and why other sheets do not count, in the order in which they came.
    func finish() -> (admitted: AdmittedSheets, refusals: [Message]) {
        state.withLock { state in
            (state.intake.finish(), state.refusals.sorted { $0.order < $1.order }.map(\.message))
        }
    }

    private static func message(_ refusal: SheetSettler.Refusal, _ sheet: AnswerSheet) -> Message {
        let (form, person) = (sheet.form, sheet.participant)
        switch refusal {
        case .unknownParticipant:
            return Message(
                id: "\(form): lembar \(person) tidak dihitung: pertanyaannya bergantung pada data peserta, dan peserta "
                    + "ini tidak ada dalam daftar. Berikan --participants peserta.csv",
                en: "\(form): the sheet of \(person) is not counted: what is asked depends on the participant, who is "
                    + "not listed. Give --participants peserta.csv")
        case .refusedAnswer(let item, let message):
            return Message(
                id: "\(form): lembar \(person) tidak dihitung: \(item): \(message.text(in: "id"))",
                en: "\(form): the sheet of \(person) is not counted: \(item): \(message.text(in: "en"))")
        }
    }
}
