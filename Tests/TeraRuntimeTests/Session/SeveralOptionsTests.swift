import TeraArtifact
import TeraRuntime
import Testing

/// Several options, and options put in words.
@Suite struct SeveralOptionsTests {
    private static let options = [
        ("radio", "Radio"), ("teman", "Teman"), ("bursa", "Bursa kerja, daring"), ("tidak", "Tidak ada"),
    ]
    .map { ChoiceOption(id: $0.0, text: ["id": $0.1]) }

    private let form = BuildForm.form([
        BuildForm.section(
            "s", .list,
            [
                .multiple(
                    MultipleItem(
                        common: BuildForm.common("m"), options: Self.options, other: ["id": "Lainnya"],
                        exclusive: ["tidak"], least: 1, most: 3)),
                .single(
                    SingleItem(common: BuildForm.common("s"), options: Self.options, other: ["id": "Lainnya"])),
            ])
    ])

    private func answer(_ item: String, _ typed: String) -> Result<Answer, AnswerProblem> {
        var session = FormSession(form: form)
        return session.answer(item, typed)
    }

    @Test(arguments: ["a, b", "b,a", "1 2", "a b", "Teman; Radio", "radio, teman", "a, b, a", "A ,B,"])
    func severalInTheOrderOfTheForm(typed: String) {
        #expect(answer("m", typed) == .success(.list(["radio", "teman"])))
    }

    @Test func oneIsAListToo() {
        #expect(answer("m", "c") == .success(.list(["bursa"])))
        #expect(answer("m", "Bursa kerja, daring") == .success(.list(["bursa"])))
        #expect(answer("m", "Bursa kerja, daring; Radio") == .success(.list(["radio", "bursa"])))
        #expect(answer("m", "d") == .success(.list(["tidak"])))
    }

    @Test func otherTakesWords() {
        let other = Answer.worded(chosen: ["radio", "other"], words: "Spanduk, pamflet: kota")
        #expect(answer("m", "a, e: Spanduk, pamflet: kota") == .success(other))
        #expect(answer("m", "radio, Lainnya: Spanduk, pamflet: kota") == .success(other))
        #expect(answer("s", "e: Spanduk") == .success(.worded(chosen: ["other"], words: "Spanduk")))
        #expect(answer("s", "b") == .success(.text("teman")))
        for typed in ["e", "e:", "Lainnya"] {
            guard case .failure(let problem) = answer("s", typed) else {
                Issue.record("\(typed) was accepted")
                continue
            }
            #expect(problem.message["id"] == "Untuk “Lainnya” ketik juga isinya: e: …")
        }
    }

    @Test(arguments: [
        ("a, b, c, e: x", "Terpilih 4 jawaban; yang diterima paling banyak 3."),
        ("a, d", "“Tidak ada” tidak dapat dipilih bersama jawaban lain."),
    ])
    func refused(typed: String, message: String) {
        guard case .failure(let problem) = answer("m", typed) else {
            Issue.record("accepted")
            return
        }
        #expect(problem.message["id"] == message)
    }

    @Test func anUnknownPartIsNamed() {
        guard case .failure(.notAChoice(let typed, _)) = answer("m", "a, televisi") else {
            Issue.record("accepted")
            return
        }
        #expect(typed == "televisi")
    }

    @Test func storedAnswersAreCanonical() {
        let item = form.sections[0].items[0]
        #expect(item.accepts(.list(["radio", "bursa"]), in: form))
        for answer: Answer in [
            .list([]), .list(["bursa", "radio"]), .list(["radio", "radio"]), .list(["radio", "tidak"]), .list(["x"]),
            .list(["other"]), .worded(chosen: ["radio"], words: "x"), .worded(chosen: ["other"], words: " "),
            .text("radio"), .notObserved,
        ] { #expect(!item.accepts(answer, in: form), "\(answer)") }
    }

    @Test func shownInWords() {
        let item = form.sections[0].items[0]
        #expect(item.shown(.list(["radio", "bursa"]), in: form) == ["id": "Radio; Bursa kerja, daring"])
        #expect(
            item.shown(.worded(chosen: ["radio", "other"], words: "Spanduk"), in: form) == [
                "id": "Radio; Lainnya: Spanduk"
            ])
        #expect(
            item.hint(in: form)?["id"]
                == "Pilih paling banyak 3 jawaban, dipisahkan koma: a, b. Untuk “Lainnya” ketik juga isinya: e: …")
    }

    @Test func wordsOfAForm() {
        let text = FormItem.text(
            TextItem(
                common: BuildForm.common("nip"), maxLength: 20, leastLength: 4,
                pattern: TextForm(match: "[0-9]+", message: ["id": "Angka saja.", "en": "Digits only."])))
        let form = BuildForm.form([BuildForm.section("s", .list, [text])])
        var session = FormSession(form: form)
        #expect(session.answer("nip", "123") == .failure(.tooShort(length: 3, least: 4)))
        #expect(session.answer("nip", "x1234") == .failure(.refused(["id": "Angka saja.", "en": "Digits only."])))
        #expect(session.answer("nip", "1234") == .success(.text("1234")))
        #expect(!text.accepts(.text("12a4"), in: form))
    }
}
