import TeraArtifact
import TeraRuntime
import Testing

/// Words to read, agreement to go on, and not wanting to answer.
@Suite struct ConsentTests {
    private let form = BuildForm.form([
        BuildForm.section(
            "s", .list,
            [
                .note(NoteItem(common: BuildForm.common("pembuka", required: false))),
                .consent(ConsentItem(common: BuildForm.common("bersedia"))),
                .text(
                    TextItem(
                        common: ItemCommon(id: "cerita", stem: ["id": "Cerita"], declines: true), maxLength: 50)),
            ]),
        BuildForm.section("t", .list, [BuildForm.task]),
    ])

    @Test func nothingIsAskedBeforeConsent() {
        var session = FormSession(form: form)
        #expect(session.page?.items.map(\.id) == ["pembuka"])
        session.next()
        #expect(session.page?.items.map(\.id) == ["bersedia"])
        session.next()
        #expect(session.isAtReview && !session.isSendable)
        #expect(session.unanswered.map(\.id) == ["bersedia"])
        #expect(session.answer("cerita", "x") == .failure(.irrelevant))
        _ = session.answer("bersedia", "ya")
        #expect(session.unanswered.map(\.id) == ["cerita", "tugas"])
        #expect(!session.state.isRefused)
    }

    @Test func aRefusalCanBeSentAndSaysNoMore() throws {
        var session = FormSession(form: form)
        _ = session.answer("bersedia", "y")
        _ = session.answer("tugas", "ya")
        #expect(session.answer("bersedia", "Tidak") == .success(.text("tidak")))
        #expect(session.state.isRefused && session.isSendable)
        let sheet = session.sheet(participant: "P1", formHash: "h", sent: true)
        #expect(sheet?.answers == ["bersedia": .text("tidak")])
        #expect(sheet?.irrelevant == ["cerita", "tugas"])
        // Answers written elsewhere in spite of it are taken out before scoring.
        var wrong = sheet
        wrong?.answers["tugas"] = .text("ya")
        #expect(try wrong.map { try SheetSettler(form).settle($0, about: nil).get() } == sheet)
        // Agreeing after all brings the answers back.
        _ = session.answer("bersedia", "ya")
        #expect(session.answers["tugas"] == .text("ya"))
    }

    @Test(arguments: ["!", "Tidak bersedia menjawab", "declined", "i do not want to answer"])
    func declining(typed: String) {
        var session = FormSession(form: form, answers: ["bersedia": .text("ya")])
        #expect(session.answer("cerita", typed) == .success(.declined))
        #expect(session.unanswered.map(\.id) == ["tugas"])
        #expect(session.review.first { $0.item.id == "cerita" }?.shown?["id"] == "Tidak bersedia menjawab")
    }

    @Test func decliningIsForItemsThatAllowIt() {
        var session = FormSession(form: form, answers: ["bersedia": .text("ya"), "tugas": .declined])
        #expect(session.discarded == ["tugas"])
        guard case .failure(.notAChoice) = session.answer("tugas", "!") else {
            Issue.record("accepted")
            return
        }
    }

    @Test func aNoteTakesNoAnswer() {
        let session = FormSession(form: form, answers: ["pembuka": .text("x")])
        #expect(session.discarded == ["pembuka"])
        #expect(!session.review.contains { $0.item.id == "pembuka" })
    }

    @Test func rubrics() {
        let levels = [("mulai", "1", "Mulai"), ("cakap", "2", "Cakap")].map {
            RubricLevel(id: $0.0, value: $0.1, label: ["id": $0.2], descriptor: ["id": "Uraian \($0.0)"])
        }
        let rubric = FormItem.rubric(RubricItem(common: BuildForm.common("r"), levels: levels, evidence: true))
        let bare = FormItem.rubric(RubricItem(common: BuildForm.common("b"), levels: levels, evidence: false))
        let form = BuildForm.form([BuildForm.section("s", .list, [rubric, bare])])
        var session = FormSession(form: form)
        #expect(rubric.choices(in: form).map { $0.label["id"] } == ["Mulai: Uraian mulai", "Cakap: Uraian cakap"])
        for typed in ["2", "cakap", "Cakap", "Cakap: Uraian cakap"] {
            #expect(session.answer("b", typed) == .success(.text("cakap")), "\(typed)")
        }
        let seen = Answer.worded(chosen: ["cakap"], words: "Tiga contoh: a, b, c")
        #expect(session.answer("r", "2: Tiga contoh: a, b, c") == .success(seen))
        #expect(rubric.accepts(seen, in: form) && !bare.accepts(seen, in: form))
        #expect(rubric.shown(seen, in: form) == ["id": "Cakap: Tiga contoh: a, b, c"])
        guard case .failure(.notAChoice) = session.answer("r", "3") else {
            Issue.record("accepted")
            return
        }
    }
}
