import TeraArtifact
import TeraRuntime
import Testing

/// The rater's way through a form.
@Suite struct FormSessionTests {
    @Test func aMatrixIsOnePageAndAListOnePageAnItem() {
        let session = FormSession(form: BuildForm.all)
        #expect(session.pages.map { $0.items.map(\.id) } == [["r1", "r2"], ["soal"], ["tugas"], ["saran"]])
        #expect(session.pages.map(\.layout) == [.matrix, .list, .list, .list])
        #expect(session.pages.map(\.section) == [0, 1, 1, 1])
    }

    @Test func nextBackAndGo() {
        var session = FormSession(form: BuildForm.all)
        #expect(session.position == 0)
        session.back()
        #expect(session.position == 0)
        session.next()
        #expect(session.page?.items.map(\.id) == ["soal"])
        session.back()
        #expect(session.page?.items.map(\.id) == ["r1", "r2"])
        for _ in 0..<9 { session.next() }
        #expect(session.isAtReview)
        #expect(session.page == nil)
        session.go(to: 2)
        #expect(session.page?.items.map(\.id) == ["tugas"])
        session.go(to: -3)
        #expect(session.position == 0)
    }

    @Test func aRefusedAnswerChangesNothing() {
        var session = FormSession(form: BuildForm.all)
        _ = session.answer("r1", "2")
        let before = session
        guard case .failure = session.answer("r1", "9") else {
            Issue.record("accepted")
            return
        }
        #expect(session == before)
        #expect(session.answers == ["r1": .text("jarang")])
    }

    @Test func anAnswerCanBeChangedAndWithdrawn() {
        var session = FormSession(form: BuildForm.all)
        _ = session.answer("r1", "2")
        _ = session.answer("r1", "1")
        #expect(session.answers == ["r1": .text("tidak-pernah")])
        session.withdraw("r1")
        #expect(session.answers.isEmpty)
    }

    @Test func sendableOnceEveryRequiredItemIsAnswered() {
        var session = FormSession(form: BuildForm.all)
        #expect(session.unanswered.map(\.id) == ["r1", "r2", "soal", "tugas"])
        #expect(session.sheet(participant: "P1", formHash: "h", sent: true) == nil)
        for (item, typed) in [("r1", "1"), ("r2", "?"), ("soal", "a")] { _ = session.answer(item, typed) }
        #expect(!session.isSendable)
        #expect(session.unanswered.map(\.id) == ["tugas"])
        #expect(session.progress == FormProgress(answered: 3, items: 5, requiredLeft: 1))
        _ = session.answer("tugas", "t")
        #expect(session.isSendable)
        #expect(
            session.sheet(participant: "P1", formHash: "h", sent: true)
                == AnswerSheet(
                    form: "kinerja.ahli-muda.diri", formHash: "h", participant: "P1", rater: "diri",
                    answers: [
                        "r1": .text("tidak-pernah"), "r2": .notObserved, "soal": .text("benar"),
                        "tugas": .text("tidak"),
                    ], sent: true))
    }

    @Test func anUnsentSheetCanBeTakenAtAnyTime() {
        let sheet = FormSession(form: BuildForm.all).sheet(participant: "P1", formHash: "h", sent: false)
        #expect(sheet?.answers.isEmpty == true)
        #expect(sheet?.sent == false)
    }

    @Test func aFormWithoutRequiredItemsIsNotSentEmpty() {
        var session = FormSession(form: BuildForm.form([BuildForm.section("s", .list, [BuildForm.words])]))
        #expect(!session.isSendable)
        _ = session.answer("saran", "Baik")
        #expect(session.isSendable)
    }

    @Test func resumesAtTheFirstPageWithARequiredAnswerMissing() {
        #expect(FormSession(form: BuildForm.all, answers: ["r1": .text("jarang")]).position == 0)
        let half: [String: Answer] = ["r1": .text("jarang"), "r2": .notObserved, "soal": .text("salah")]
        #expect(FormSession(form: BuildForm.all, answers: half).page?.items.map(\.id) == ["tugas"])
        let full = half.merging(["tugas": .text("ya")]) { $1 }
        #expect(FormSession(form: BuildForm.all, answers: full).isAtReview)
    }

    @Test func answersThatTheFormCannotHaveAreDiscardedAndNamed() {
        let session = FormSession(
            form: BuildForm.all,
            answers: [
                "r1": .text("sering"), "zz": .text("ya"), "tugas": .notObserved, "soal": .text("benar"),
                "saran": .text(String(repeating: "x", count: 21)),
            ])
        #expect(session.discarded == ["r1", "saran", "tugas", "zz"])
        #expect(session.answers == ["soal": .text("benar")])
    }

    @Test func reviewShowsEveryItemWithWhatWasChosen() {
        var session = FormSession(form: BuildForm.all)
        _ = session.answer("r2", "3")
        _ = session.answer("saran", "Lebih lama")
        let review = session.review
        #expect(review.map(\.item.id) == ["r1", "r2", "soal", "tugas", "saran"])
        #expect(review.map(\.page) == [0, 0, 1, 2, 3])
        #expect(
            review.map(\.shown) == [nil, ["id": "Selalu", "en": "Always"], nil, nil, ["id": "Lebih lama"]])
    }

    @Test func anEmptyFormHasNothingToSend() {
        let session = FormSession(form: BuildForm.form([]))
        #expect(session.isAtReview)
        #expect(!session.isSendable)
    }
}
