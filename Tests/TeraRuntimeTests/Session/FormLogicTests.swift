import TeraArtifact
import Testing

@testable import TeraRuntime

/// What the answers make of a form: asked, required, offered, computed. Written by hand from `Grammar/README.md`.
@Suite struct FormLogicTests {
    // MARK: Relevance

    @Test func anAnswerAsksOrPassesOver() {
        var session = Logic.session([
            Logic.choice("konselor"), Logic.words("kesan", Logic.relevant("konselor == \"ya\"", "konselor")),
        ])
        #expect(!session.isRelevant("kesan"), "unanswered is not yes")
        session.give("konselor", "ya")
        #expect(session.isRelevant("kesan"))
        session.give("konselor", "tidak")
        #expect(!session.isRelevant("kesan"))
        let result1 = session.answer("kesan", "bagus")
        #expect(result1 == .failure(.irrelevant))
    }

    /// a → b → c: taking the first away takes all, and gives all back.
    @Test func answersAreKeptAsideAndComeBack() throws {
        var session = Logic.session([
            Logic.choice("a"), Logic.choice("b", logic: Logic.relevant("a == \"ya\"", "a")),
            Logic.integer("c", Logic.relevant("b == \"ya\"", "b")),
            Logic.words("d", Logic.relevant("c > 2", "c")),
        ])
        for (id, typed) in [("a", "ya"), ("b", "ya"), ("c", "3"), ("d", "teks")] { session.give(id, typed) }
        #expect(session.answers.count == 4)
        session.give("a", "tidak")
        #expect(session.answers == ["a": .text("tidak")])
        #expect(Set(session.setAside.keys) == ["b", "c", "d"])
        #expect(session.irrelevant == ["b", "c", "d"])
        let sheet = try #require(session.sheet(participant: "p", formHash: "h", sent: true))
        #expect(sheet.answers == ["a": .text("tidak")] && sheet.irrelevant == ["b", "c", "d"])
        session.give("a", "ya")
        #expect(session.answers.count == 4 && session.setAside.isEmpty && session.irrelevant.isEmpty)
        // Resuming with what was stored, aside or not, is the same.
        let again = FormSession(
            form: session.form, answers: session.answers.merging(["a": .text("tidak")]) { $1 })
        #expect(again.answers == ["a": .text("tidak")] && again.setAside.count == 3)
    }

    @Test func aSectionTakesItsItemsWithIt() {
        let form = BuildForm.form([
            Logic.section("satu", [Logic.boolean("mau")]),
            Logic.section("dua", [Logic.integer("x"), Logic.words("y")], relevant: Logic.expression("mau", "mau")),
            Logic.section("tiga", [Logic.words("z", required: true)]),
        ])
        var session = FormSession(form: form)
        #expect(session.irrelevant == ["x", "y"])
        #expect(session.progress == FormProgress(answered: 0, items: 2, requiredLeft: 2))
        session.give("mau", "tidak")
        session.next()
        #expect(session.page?.items.map(\.id) == ["z"], "the pages between are passed over")
        session.back()
        #expect(session.page?.items.map(\.id) == ["mau"])
        session.give("mau", "ya")
        session.next()
        #expect(session.page?.items.map(\.id) == ["x"])
        #expect(session.pageNumber == (2, 4))
    }

    /// Kleene: false decides `&&` and true `||`, whatever is absent beside them; else nothing is known.
    @Test(arguments: [
        ("a && b", "ya", false), ("a || b", "ya", true), ("a && b", "tidak", false), ("a || b", "tidak", false),
        ("!b", "ya", false), ("!b || a", "ya", true), ("a ? b : a", "ya", false), ("!(a && b)", "tidak", true),
        ("!answered(b)", "ya", true), ("b == b", "ya", false),
    ])
    func absenceAtTheTop(_ text: String, _ a: String, _ expected: Bool) {
        var session = Logic.session([
            Logic.boolean("a"), Logic.boolean("b"), Logic.words("c", Logic.relevant(text, "a", "b")),
        ])
        session.give("a", a)
        #expect(session.isRelevant("c") == expected, "\(text)")
    }

    // MARK: Required

    @Test func requiredByExpression() {
        var logic = ItemLogic()
        logic.required = Logic.expression("lama < 2", "lama")
        var session = Logic.session([Logic.integer("lama"), Logic.words("alasan", required: true, logic)])
        #expect(!session.isRequired("alasan"), "absent: not required")
        session.give("lama", "5")
        #expect(session.isSendable)
        session.give("lama", "1")
        #expect(session.unanswered.map(\.id) == ["alasan"] && !session.isSendable)
        session.give("alasan", "baru")
        #expect(session.isSendable)
    }

    // MARK: Constraints

    private func limited(_ text: String, _ items: String..., level: FormConstraint.Level) -> ItemLogic {
        var check = Logic.expression(text)
        check.names += items.map { FormName(name: $0, kind: .item, id: $0) }
        return ItemLogic(constraints: [FormConstraint(check: check, message: ["id": "Terlalu banyak."], level: level)])
    }

    @Test func hardConstraintsRefuse() {
        var session = Logic.session([
            Logic.integer("lama"), Logic.integer("kali", limited("answer <= lama", "lama", level: .hard)),
        ])
        let result6 = session.give("kali", "9")
        #expect(result6, "lama is absent: met")
        session.give("lama", "5")
        #expect(session.violations.map(\.item) == ["kali"], "an earlier answer changed")
        #expect(!session.isSendable)
        let result2 = session.answer("kali", "6")
        #expect(result2 == .failure(.constraint(["id": "Terlalu banyak."])))
        #expect(session.answers["kali"] == .text("9"), "a refused answer changes nothing")
        let result7 = session.give("kali", "5")
        #expect(result7)
        #expect(session.isSendable)
    }

    @Test func warningsAskOnce() {
        var session = Logic.session([Logic.integer("lama", limited("answer <= 45", level: .warning))])
        let result3 = session.answer("lama", "50")
        #expect(result3 == .failure(.warning(["id": "Terlalu banyak."])))
        #expect(session.answers.isEmpty)
        let result4 = session.answer("lama", "51")
        #expect(result4 == .failure(.warning(["id": "Terlalu banyak."])), "another answer")
        let result8 = session.give("lama", "51")
        #expect(result8, "the same once more")
        #expect(session.isSendable)
        let result5 = session.answer("lama", "52", confirmed: true)
        #expect(result5 == .success(.text("52")))
    }

    // MARK: Calculations

    @Test func calculationsFollow() {
        var session = Logic.session([
            Logic.integer("a"), Logic.integer("b"),
            Logic.calculate("bagi", Logic.expression("a / b", "a", "b"), shown: true),
            Logic.words("c", Logic.relevant("bagi > 2", "bagi")),
        ])
        #expect(session.state.calculations["bagi"] == Calculation(shown: nil, reason: nil), "absent without a reason")
        session.give("a", "9")
        session.give("b", "3")
        #expect(session.state.calculations["bagi"]?.shown?["id"] == "3" && session.isRelevant("c"))
        session.give("b", "0")
        let failed = session.state.calculations["bagi"]
        #expect(failed?.shown == nil && failed?.reason?["en"] == "Something is divided by zero.")
        #expect(!session.isRelevant("c"), "what reads it reads nothing")
        #expect(session.answers["bagi"] == nil && session.progress.items == 2)
    }

    @Test func overflowIsAbsent() {
        var session = Logic.session([
            Logic.integer("a"), Logic.calculate("kali", Logic.expression("a * 1000000000000", "a")),
        ])
        session.give("a", "999999999999")
        #expect(session.state.calculations["kali"]?.shown == nil)
        #expect(session.state.calculations["kali"]?.reason?["id"] == "Hasilnya melebihi bilangan bulat terbesar.")
    }

    @Test func sectionsAreListsOfNumbers() {
        let form = BuildForm.form([
            Logic.section("nilai", [Logic.rating("r1"), Logic.rating("r2"), Logic.words("w"), Logic.rating("r3")]),
            Logic.section(
                "akhir",
                [
                    Logic.calculate("rata", Logic.expression("mean(nilai)", sections: ["nilai"]), type: "double"),
                    Logic.calculate("banyak", Logic.expression("count_answered(nilai)", sections: ["nilai"])),
                    Logic.calculate("jumlah", Logic.expression("sum(nilai)", sections: ["nilai"])),
                ]),
        ])
        var session = FormSession(form: form)
        #expect(session.state.calculations["rata"] == Calculation(shown: nil, reason: nil))
        session.give("r1", "selalu")
        session.give("r2", "?")
        session.give("r3", "tidak-pernah")
        session.give("w", "kata")
        // Values 4 and 1; "cannot judge" and words have none.
        #expect(session.state.calculations["rata"]?.shown == ["id": "2,5", "en": "2.5"])
        #expect(session.state.calculations["banyak"]?.shown?["id"] == "2")
        #expect(session.state.calculations["jumlah"]?.shown?["id"] == "5")
    }

    // MARK: Filters

    @Test func filtersNarrowOptions() {
        let filter = ItemLogic(filter: Logic.expression("option.wilayah == wilayah", "wilayah"))
        var session = Logic.session([
            Logic.choice("wilayah", ["barat", "timur"]),
            Logic.choice(
                "balai", ["medan", "bandung", "ambon"],
                with: ["medan": ["wilayah": "barat"], "bandung": ["wilayah": "barat"], "ambon": ["wilayah": "timur"]],
                logic: filter),
        ])
        #expect(!session.isRelevant("balai"), "nothing is offered yet")
        session.give("wilayah", "barat")
        let asked = session.asked(session.form.sections[0].items[1])
        #expect(asked.choices(in: session.form).map(\.key) == ["a", "b"])
        let result9 = session.give("balai", "ambon")
        #expect(!result9)
        let result10 = session.give("balai", "b")
        #expect(result10)
        #expect(session.answers["balai"] == .text("bandung"))
        session.give("wilayah", "timur")
        #expect(session.violations.map(\.kind) == [.notOffered] && !session.isSendable)
        session.give("wilayah", "barat")
        #expect(session.violations.isEmpty && session.answers["balai"] == .text("bandung"))
        session.give("wilayah", "timur")
        session.give("balai", "a")
        #expect(session.answers["balai"] == .text("ambon"))
    }

    // MARK: Ways onward, proposals, surroundings

    @Test func skipsPassOver() {
        let skip = ItemLogic(skips: [FormSkip(when: Logic.expression("answer == \"tidak\""), to: "d")])
        let toEnd = ItemLogic(skips: [FormSkip(when: Logic.expression("answer > 5"), to: FormSkip.end)])
        var session = Logic.session([
            Logic.choice("a", logic: skip), Logic.words("b"), Logic.integer("c", toEnd), Logic.words("d"),
            Logic.words("e"),
        ])
        session.give("a", "tidak")
        #expect(session.irrelevant == ["b", "c"])
        session.next()
        #expect(session.page?.items.first?.id == "d")
        session.give("a", "ya")
        #expect(session.irrelevant == [])
        session.give("c", "6")
        #expect(session.irrelevant == ["d", "e"])
        session.give("a", "tidak")
        #expect(session.irrelevant == ["b", "c"], "a way of something not asked is not taken")
    }

    @Test func proposalsWaitToBeAccepted() {
        let proposal = ItemLogic(proposal: Logic.expression("2 * lama", "lama"))
        var session = Logic.session([Logic.integer("lama"), Logic.integer("kali", max: "20", proposal)])
        let early = session.acceptProposal("kali")
        #expect(early == nil, "nothing to propose")
        session.give("lama", "4")
        #expect(session.state.proposals["kali"] == .text("8") && session.answers["kali"] == nil)
        #expect(session.unanswered.map(\.id) == ["kali"], "a proposal is no answer")
        let accepted = session.acceptProposal("kali")
        #expect(accepted == .success(.text("8")))
        session.give("lama", "11")
        #expect(session.state.proposals["kali"] == nil, "22 is no answer")
        #expect(session.answers["kali"] == .text("8"))
    }

    @Test func ratersAndParticipantsAreKnown() {
        let person = Participant(
            id: "p1", name: "Rekaan", jenjang: "muda", instansi: "", provinsi: "aceh", programmes: ["cop"])
        let items = [
            Logic.words("a", Logic.relevant("rater == \"diri\"")),
            Logic.words("b", Logic.relevant("participant.jenjang == \"muda\" && \"cop\" in participant.programmes")),
            Logic.words("c", Logic.relevant("participant.instansi == \"x\" || !answered(participant.instansi)")),
        ]
        #expect(Logic.session(items, about: person).irrelevant == [])
        #expect(Logic.session(items).irrelevant == ["b"])
    }

    @Test func formsWithoutExpressionsAreAsBefore() throws {
        var session = FormSession(form: BuildForm.all)
        session.give("r1", "1")
        let sheet = try #require(session.sheet(participant: "p", formHash: "h", sent: false))
        #expect(sheet.irrelevant == nil && session.setAside.isEmpty)
        #expect(try SheetSettler(BuildForm.all).settle(sheet, about: nil).get() == sheet)
    }

    @Test func sheetsFromElsewhereAreSettled() throws {
        let form = BuildForm.form([
            Logic.section("s", [Logic.choice("a"), Logic.integer("b", Logic.relevant("a == \"ya\"", "a"))])
        ])
        let sheet = AnswerSheet(
            form: form.id, formHash: "h", participant: "p", rater: "diri",
            answers: ["a": .text("tidak"), "b": .text("3")], sent: true)
        let settled = try SheetSettler(form).settle(sheet, about: nil).get()
        #expect(settled.answers == ["a": .text("tidak")] && settled.irrelevant == ["b"])
    }

    /// Nothing of what was asked is believed of the sheet itself: an item that a file calls irrelevant still counts.
    @Test func sheetsDoNotSayWhatWasAsked() throws {
        let sheet = AnswerSheet(
            form: BuildForm.all.id, formHash: "h", participant: "p", rater: "diri", answers: ["r1": .text("selalu")],
            sent: true, irrelevant: ["r2", "soal"])
        #expect(try SheetSettler(BuildForm.all).settle(sheet, about: nil).get().irrelevant == nil)
    }

    /// A form that another section's raters answer lacks items of the battery: they are not missing there.
    @Test func itemsOfOtherFormsAreNotMissing() throws {
        let sheet = AnswerSheet(
            form: BuildForm.all.id, formHash: "h", participant: "p", rater: "diri", answers: [:], sent: true)
        let settled = try SheetSettler(BuildForm.all, scored: ["r1", "lain", "r2"]).settle(sheet, about: nil).get()
        #expect(settled.irrelevant == ["lain"])
    }

    @Test func whatTheFormRefusesIsNotCounted() {
        var logic = ItemLogic()
        logic.constraints = [
            FormConstraint(check: Logic.expression("answer <= 10"), message: ["id": "Paling banyak 10."], level: .hard)
        ]
        let form = BuildForm.form([Logic.section("s", [Logic.integer("a", logic)])])
        var sheet = AnswerSheet(
            form: form.id, formHash: "h", participant: "p", rater: "diri", answers: ["a": .text("11")], sent: true)
        #expect(
            SheetSettler(form).settle(sheet, about: nil)
                == .failure(.refusedAnswer(item: "a", message: ["id": "Paling banyak 10."])))
        // While it is being filled in, nothing is refused.
        sheet.sent = false
        #expect((try? SheetSettler(form).settle(sheet, about: nil).get()) != nil)
    }

    /// Without the participant nobody can tell what was asked: no score is better than one of other items.
    @Test func unknownParticipantsAreNotGuessed() {
        let form = BuildForm.form([
            Logic.section("s", [Logic.words("a", Logic.relevant("participant.jenjang == \"muda\""))])
        ])
        let sheet = AnswerSheet(
            form: form.id, formHash: "h", participant: "p", rater: "diri", answers: ["a": .text("x")], sent: true)
        #expect(SheetSettler(form).settle(sheet, about: nil) == .failure(.unknownParticipant))
        let young = Participant(id: "p", name: "", jenjang: "muda", instansi: "", provinsi: "", programmes: [])
        #expect((try? SheetSettler(form).settle(sheet, about: young).get().answers) == ["a": .text("x")])
    }
}
