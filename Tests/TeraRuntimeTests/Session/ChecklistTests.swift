import TeraArtifact
import TeraRuntime
import Testing

/// Entries ticked off one by one, of which none may be.
@Suite struct ChecklistTests {
    private static let item = FormItem.checklist(
        ChecklistItem(
            common: BuildForm.common("berkas"),
            entries: [("ktp", "KTP"), ("ijazah", "Ijazah, asli"), ("foto", "Pasfoto")].map {
                ChoiceOption(id: $0.0, text: ["id": $0.1])
            }))
    private let form = BuildForm.form([BuildForm.section("s", .list, [item])])

    private func answer(_ typed: String) -> Result<Answer, AnswerProblem> {
        var session = FormSession(form: form)
        return session.answer("berkas", typed)
    }

    @Test(arguments: ["a, c", "c,a", "1 3", "foto; KTP", "ktp, foto, ktp"])
    func tickedInTheOrderOfTheForm(typed: String) {
        #expect(answer(typed) == .success(.list(["ktp", "foto"])))
    }

    @Test func aTextWithACommaIsOneEntry() { #expect(answer("Ijazah, asli") == .success(.list(["ijazah"]))) }

    @Test(arguments: ["-", "0", "Tidak satu pun", "tidak ada", "none", "[]"])
    func nothingTickedIsSaid(typed: String) { #expect(answer(typed) == .success(.list([]))) }

    /// Enter alone is no answer, and commas alone tick nothing.
    @Test func nothingTypedIsNoAnswer() {
        #expect(answer("") == .failure(.empty(required: true)))
        guard case .failure(let problem) = answer(", ,") else {
            Issue.record("accepted")
            return
        }
        #expect(
            problem.message["id"]
                == "Centang semua yang sesuai, dipisahkan koma: a, b. Bila tidak ada satu pun: -."
        )
        guard case .failure(let both) = answer("a, -") else {
            Issue.record("accepted")
            return
        }
        #expect(
            both.message["id"]
                == "“-” bukan salah satu jawaban. Ketik a (KTP), b (Ijazah, asli), c (Pasfoto) atau - (Tidak satu pun)."
        )
    }

    @Test func nothingTickedCompletesAForm() {
        var session = FormSession(form: form)
        #expect(session.unanswered.map(\.id) == ["berkas"])
        #expect(session.answer("berkas", "-") == .success(.list([])))
        #expect(session.unanswered.isEmpty && session.isSendable && session.progress.answered == 1)
    }

    @Test func storedAnswersAreCanonical() {
        for answer: Answer in [.list([]), .list(["ktp"]), .list(["ktp", "ijazah", "foto"])] {
            #expect(Self.item.accepts(answer, in: form), "\(answer)")
        }
        for answer: Answer in [
            .list(["foto", "ktp"]), .list(["ktp", "ktp"]), .list(["x"]), .text("ktp"), .notObserved, .declined,
            .worded(chosen: ["ktp"], words: "x"), .values(["ktp": "1"]),
        ] { #expect(!Self.item.accepts(answer, in: form), "\(answer)") }
    }

    @Test func shownInWords() {
        #expect(Self.item.shown(.list([]), in: form) == ["id": "Tidak satu pun", "en": "None of these"])
        #expect(Self.item.shown(.list(["ktp", "foto"]), in: form) == ["id": "KTP; Pasfoto"])
        #expect(Self.item.choices(in: form).map(\.key) == ["a", "b", "c", "-"])
    }
}
