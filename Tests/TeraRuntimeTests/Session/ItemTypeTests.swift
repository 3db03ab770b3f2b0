import TeraArtifact
import TeraRuntime
import Testing

/// What each type of item takes for an answer.
@Suite struct ItemTypeTests {
    private func answer(_ item: String, _ typed: String, form: Form = BuildForm.all) -> Result<Answer, AnswerProblem> {
        var session = FormSession(form: form)
        return session.answer(item, typed)
    }

    @Test(arguments: [
        ("1", "tidak-pernah"), ("2", "jarang"), ("3", "selalu"),  // numbers as shown
        ("4", "selalu"),  // a value that is no number shown
        ("jarang", "jarang"), ("JARANG", "jarang"), ("tidak-pernah", "tidak-pernah"),  // ids
        ("Tidak pernah", "tidak-pernah"), ("  tidak   pernah ", "tidak-pernah"), ("never", "tidak-pernah"),  // labels
    ])
    func ratings(typed: String, option: String) {
        #expect(answer("r1", typed) == .success(.text(option)))
    }

    @Test(arguments: ["?", "not-observed", "Tidak dapat menilai", "cannot judge"])
    func aRaterMaySayThatHeCannotJudge(typed: String) {
        #expect(answer("r1", typed) == .success(.notObserved))
    }

    @Test(arguments: ["0", "5", "-1", "1.0", "kadang", "12"])
    func otherRatingsAreRefused(typed: String) throws {
        guard case .failure(let problem) = answer("r1", typed) else {
            Issue.record("\(typed) was accepted")
            return
        }
        #expect(
            problem.message["id"]
                == "“\(typed)” bukan salah satu jawaban. Ketik 1 (Tidak pernah), 2 (Jarang), 3 (Selalu) "
                + "atau ? (Tidak dapat menilai).")
        #expect(
            problem.message["en"]
                == "“\(typed)” is none of the answers. Type 1 (Never), 2 (Seldom), 3 (Always) or ? (Cannot judge).")
    }

    @Test func cannotJudgeIsRefusedWhereTheScaleDoesNotOfferIt() {
        var scale = BuildForm.scale
        scale.notObserved = nil
        let form = BuildForm.form([BuildForm.section("s", .list, [BuildForm.rating("r1")])], scales: [scale])
        #expect(throws: AnswerProblem.self) { try answer("r1", "?", form: form).get() }
    }

    @Test func theNumberShownWinsOverTheValue() {
        // Shown: 1 Selalu (value 3), 2 Jarang (value 1). "1" is what stands beside 1; "3" is only a value.
        let scale = Scale(
            id: "turun", title: ["id": "t"],
            options: [
                ScaleOption(id: "selalu", value: "3", label: ["id": "Selalu"]),
                ScaleOption(id: "jarang", value: "1", label: ["id": "Jarang"]),
            ], notObserved: nil)
        let form = BuildForm.form(
            [BuildForm.section("s", .list, [BuildForm.rating("r", scale: "turun")])], scales: [scale])
        #expect(answer("r", "1", form: form) == .success(.text("selalu")))
        #expect(answer("r", "3", form: form) == .success(.text("selalu")))
    }

    @Test(arguments: [
        ("a", "benar"), ("B", "salah"), ("1", "benar"), ("2", "salah"), ("benar", "benar"), ("Asesmen diri", "benar"),
        ("ASESMEN  DIRI", "benar"),
    ])
    func singles(typed: String, option: String) {
        #expect(answer("soal", typed) == .success(.text(option)))
    }

    @Test(arguments: ["c", "3", "0", "asesmen", "a b"])
    func otherSinglesAreRefused(typed: String) {
        #expect(throws: AnswerProblem.self) { try answer("soal", typed).get() }
    }

    @Test func lettersThatAreIdsMeanThoseIds() {
        // The option with id "b" is shown first: "b" must not mean the second option, so numbers are shown.
        let item = BuildForm.single("q", options: [("b", "Satu"), ("a", "Dua")])
        let form = BuildForm.form([BuildForm.section("s", .list, [item])])
        #expect(item.choices(in: form).map(\.key) == ["1", "2"])
        #expect(answer("q", "b", form: form) == .success(.text("b")))
        #expect(answer("q", "1", form: form) == .success(.text("b")))
    }

    @Test func optionsThatDifferInCaseOnlyAreToldApart() {
        let item = BuildForm.single("q", options: [("x1", "pH"), ("x2", "PH")])
        let form = BuildForm.form([BuildForm.section("s", .list, [item])])
        #expect(answer("q", "PH", form: form) == .success(.text("x2")))
        #expect(throws: AnswerProblem.self) { try answer("q", "ph", form: form).get() }
    }

    @Test(arguments: [
        ("ya", "ya"), ("Y", "ya"), ("true", "ya"), ("yes", "ya"), ("tidak", "tidak"), ("T", "tidak"),
        ("false", "tidak"),
        ("n", "tidak"),
    ])
    func tasks(typed: String, option: String) {
        #expect(answer("tugas", typed) == .success(.text(option)))
    }

    @Test func otherTasksAreRefused() {
        guard case .failure(let problem) = answer("tugas", "mungkin") else {
            Issue.record("accepted")
            return
        }
        #expect(
            problem.message["id"]
                == "“mungkin” bukan salah satu jawaban. Ketik ya (Ya, dikerjakan) atau tidak (Tidak dikerjakan).")
    }

    @Test func words() {
        #expect(answer("saran", "  Lebih lama. ") == .success(.text("Lebih lama.")))
        #expect(
            answer("saran", String(repeating: "é", count: 20)) == .success(.text(String(repeating: "é", count: 20))))
        #expect(answer("saran", String(repeating: "a", count: 21)) == .failure(.tooLong(length: 21, most: 20)))
        #expect(answer("saran", "a\u{1B}[A") == .failure(.unprintable))
        #expect(answer("saran", "dua\nbaris") == .success(.text("dua\nbaris")))
    }

    @Test func emptyAndUnknown() {
        #expect(answer("r1", "  ") == .failure(.empty(required: true)))
        #expect(answer("saran", "") == .failure(.empty(required: false)))
        #expect(answer("sarran", "x") == .failure(.unknownItem(id: "sarran", nearest: "saran")))
        #expect(answer("qqqqqq", "x") == .failure(.unknownItem(id: "qqqqqq", nearest: nil)))
    }

    @Test func everyProblemSpeaksBothLanguages() {
        let problems: [AnswerProblem] = [
            .empty(required: true), .empty(required: false), .notAChoice(typed: "x", choices: []),
            .tooLong(length: 2, most: 1), .unprintable, .unknownItem(id: "x", nearest: "y"),
        ]
        for problem in problems {
            #expect(problem.message["id"]?.isEmpty == false)
            #expect(problem.message["en"]?.isEmpty == false)
            #expect(problem.message["id"] != problem.message["en"])
        }
    }
}
