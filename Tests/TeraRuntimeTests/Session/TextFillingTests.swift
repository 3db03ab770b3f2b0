import TeraArtifact
import TeraRuntime
import Testing

/// Texts that answers fill in: `{nama_kepala}`.
@Suite struct TextFillingTests {
    /// A question whose stem is the answer to another one, between words.
    private func reader(_ source: String, fallback: String? = nil) -> FormItem {
        var item = Logic.integer("pembaca")
        item.editCommon { common in
            common.stem = ["id": "Tentang [\(source)]?", "en": "About [\(source)]?"]
            common.pipes = [
                PipedText(
                    field: .stem,
                    parts: [
                        "id": [.text("Tentang "), .answer(source, fallback: fallback), .text("?")],
                        "en": [.text("About "), .answer(source, fallback: fallback), .text("?")],
                    ])
            ]
        }
        return item
    }

    private func stem(_ session: FormSession, _ language: String = "id") -> String? {
        session.review.first { $0.item.id == "pembaca" }?.item.common.stem[language]
    }

    /// What the rater typed, as people write it, in the language shown.
    private func shown(_ source: FormItem, _ typed: String) -> [String?] {
        var session = Logic.session([source, reader(source.id)])
        let isTaken = session.give(source.id, typed)
        #expect(isTaken)
        return [stem(session, "id"), stem(session, "en")]
    }

    private func options(_ kind: String) -> FormItem {
        let all = [
            ChoiceOption(id: "teh", text: ["id": "Teh", "en": "Tea"]),
            ChoiceOption(id: "kopi", text: ["id": "Kopi", "en": "Coffee"]),
            ChoiceOption(id: "susu", text: ["id": "Susu", "en": "Milk"]),
        ]
        let common = Logic.common("minum")
        let other = ["id": "Lainnya", "en": "Other"]
        switch kind {
        case "multiple": return .multiple(MultipleItem(common: common, options: all, other: other))
        case "ranking": return .ranking(RankingItem(common: common, options: all, most: 2))
        default: return .single(SingleItem(common: common, options: all, other: other))
        }
    }

    @Test func answersAreWrittenAsPeopleWriteThem() {
        #expect(shown(Logic.words("a"), "Siti Rahma") == ["Tentang Siti Rahma?", "About Siti Rahma?"])
        #expect(shown(Logic.decimal("a"), "3,50") == ["Tentang 3,5?", "About 3.5?"])
        #expect(shown(Logic.integer("a"), "12") == ["Tentang 12?", "About 12?"])
        #expect(shown(Logic.boolean("a"), "ya") == ["Tentang Ya?", "About Yes?"])
        #expect(
            shown(.date(DateItem(common: Logic.common("a"))), "13/2/2025")
                == ["Tentang 13 Februari 2025?", "About 13 February 2025?"])
        #expect(shown(.time(TimeItem(common: Logic.common("a"))), "9.05") == ["Tentang 09.05?", "About 09:05?"])
    }

    @Test func optionsShowTheirTexts() {
        #expect(shown(options("single"), "b") == ["Tentang Kopi?", "About Coffee?"])
        #expect(shown(options("single"), "d: Jamu") == ["Tentang Jamu?", "About Jamu?"])
        #expect(shown(options("multiple"), "a") == ["Tentang Teh?", "About Tea?"])
        #expect(shown(options("multiple"), "c, a") == ["Tentang Teh dan Susu?", "About Tea and Milk?"])
        #expect(
            shown(options("multiple"), "a, b, d: Jamu")
                == ["Tentang Teh, Kopi, dan Jamu?", "About Tea, Coffee, and Jamu?"])
        #expect(shown(options("ranking"), "c, a") == ["Tentang Susu dan Teh?", "About Milk and Tea?"])
    }

    /// What is typed is words, never a form of its own: braces and marks stay as they are.
    @Test func whatIsTypedIsNotReadAgain() {
        let hostile = "<b>{participant.name}</b> {a} %@ \\(x)"
        #expect(shown(Logic.words("a"), hostile)[0] == "Tentang \(hostile)?")
    }

    @Test func nothingIsReplacedByTheWordsForIt() {
        var session = Logic.session([Logic.words("a"), reader("a", fallback: "orang itu")])
        #expect(stem(session) == "Tentang orang itu?")
        session.give("a", "Siti")
        #expect(stem(session) == "Tentang Siti?")
        session.withdraw("a")
        #expect(stem(session) == "Tentang orang itu?")
        // A required answer that is still missing.
        #expect(stem(Logic.session([Logic.words("a", required: true), reader("a")])) == "Tentang …?")
    }

    /// An answer to what is no longer asked is not shown, and comes back with its question.
    @Test func whatIsNotAskedIsNotShown() {
        var session = Logic.session([
            Logic.boolean("kerja"), Logic.words("a", Logic.relevant("kerja", "kerja")),
            reader("a", fallback: "orang itu"),
        ])
        session.give("kerja", "ya")
        session.give("a", "Siti")
        #expect(stem(session) == "Tentang Siti?")
        session.give("kerja", "tidak")
        #expect(stem(session) == "Tentang orang itu?")
        session.give("kerja", "ya")
        #expect(stem(session) == "Tentang Siti?")
    }

    @Test func decliningIsNoAnswer() {
        var source = Logic.integer("a")
        source.editCommon { $0.declines = true }
        var session = Logic.session([source, reader("a", fallback: "sekian")])
        let isTaken = session.give("a", "!")
        #expect(isTaken)
        #expect(stem(session) == "Tentang sekian?")
    }

    /// Options that were filled in themselves are shown filled in, when chosen and further down.
    @Test func optionsAreFilledIn() {
        var choice = Logic.choice("rumah", ["sendiri", "lain"])
        choice.editCommon { common in
            common.pipes = [
                PipedText(
                    field: .option, option: "sendiri",
                    parts: ["id": [.text("Rumah "), .answer("a", fallback: nil)]])
            ]
        }
        var session = Logic.session([Logic.words("a"), choice, reader("rumah")])
        session.give("a", "Siti")
        #expect(
            session.asked(choice).choices(in: session.form).map { $0.label["id"] } == ["Rumah Siti", "Pilihan lain"])
        let isTaken = session.give("rumah", "Rumah Siti")
        #expect(isTaken)
        #expect(session.review[1].shown?["id"] == "Rumah Siti")
        #expect(stem(session) == "Tentang Rumah Siti?")
    }

    /// Every option has the one chosen before it in it twice, twenty-six times over: it is cut, and made once. Doubled
    /// with every step it would take hours; the limit is far above what a busy machine needs.
    @Test(.timeLimit(.minutes(15)))
    func optionsMadeOfEachOtherAreCut() {
        func choice(_ index: Int) -> FormItem {
            var choice = Logic.choice("b\(index)", ["satu"])
            choice.editCommon { common in
                let before: TextPart = index == 0 ? .text("Teh") : .answer("b\(index - 1)", fallback: nil)
                common.pipes = [
                    PipedText(field: .option, option: "satu", parts: ["id": [before, .text(" dan "), before]])
                ]
            }
            return choice
        }
        let choices = (0..<26).map(choice)
        var session = Logic.session(choices + [reader("b25")])
        for item in choices {
            let isTaken = session.give(item.id, "a")
            #expect(isTaken)
        }
        // 2,500 times eight letters.
        #expect(stem(session) == "Tentang " + String(repeating: "Teh dan ", count: 2_500) + "…?")
        #expect(session.review[1].shown?["id"] == "Teh dan Teh dan Teh dan Teh")
    }

    @Test func messagesAreFilledIn() {
        let check = Logic.expression("answer < 80")
        var item = Logic.integer(
            "lama",
            ItemLogic(constraints: [FormConstraint(check: check, message: ["id": "Terlalu lama."], level: .hard)]))
        item.editCommon { common in
            common.pipes = [
                PipedText(
                    field: .message, constraint: 0,
                    parts: ["id": [.answer("a", fallback: nil), .text(" tidak setua itu.")]])
            ]
        }
        var session = Logic.session([Logic.words("a"), item])
        session.give("a", "Siti")
        guard case .failure(.constraint(let message)) = session.answer("lama", "90") else {
            Issue.record("90 is accepted")
            return
        }
        #expect(message["id"] == "Siti tidak setua itu.")
    }

    @Test func participantsAreNamed() {
        var section = Logic.section("s", [Logic.words("a")])
        section.pipes = [
            PipedText(
                field: .title,
                parts: [
                    "id": [
                        .participant("name", fallback: "Anda"), .text(" di "),
                        .participant("provinsi", fallback: "sini"),
                        .text(": "), .participant("programmes", fallback: "–"),
                    ]
                ])
        ]
        var form = BuildForm.form([section])
        form.names = [FieldNames(field: "provinsi", entries: [Named(id: "aceh", title: ["id": "Aceh"])])]
        let person = Participant(
            id: "p1", name: "Siti", jenjang: "", instansi: "", provinsi: "aceh", programmes: ["satu", "dua"])
        #expect(FormSession(form: form, about: person).section(at: 0).title["id"] == "Siti di Aceh: satu dan dua")
        #expect(FormSession(form: form).section(at: 0).title["id"] == "Anda di sini: –")
    }
}
