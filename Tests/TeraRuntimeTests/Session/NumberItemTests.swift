import TeraArtifact
import TeraExact
import TeraRuntime
import Testing

/// Numbers and yes-or-no as people type them.
@Suite struct NumberItemTests {
    @Test(arguments: [
        ("12", "12"), (" 12 ", "12"), ("+3", "3"), ("-4", "-4"), ("012", "12"), ("12 tahun", "12"), ("5,0", "5"),
        ("1.500", nil), ("1,5", nil), ("dua", nil), ("1e3", nil), ("", nil), ("1/2", nil), ("61", nil), ("-5", nil),
        ("1234567890123456789", nil), ("١٢", nil),
    ])
    func wholeNumbers(_ typed: String, _ expected: String?) {
        var session = Logic.session([Logic.integer("x", min: "-4", max: "60")])
        _ = session.answer("x", typed)
        #expect(session.answers["x"] == expected.map(Answer.text), "\(typed)")
    }

    @Test(arguments: [
        ("12,5", "12.5"), ("12.50", "12.5"), ("0,125", "0.125"), ("7", "7"), ("1.500", nil), ("1.500,25", nil),
        ("12,", nil), (",5", nil),
    ])
    func decimalNumbers(_ typed: String, _ expected: String?) {
        var session = Logic.session([Logic.decimal("x")])
        _ = session.answer("x", typed)
        #expect(session.answers["x"] == expected.map(Answer.text), "\(typed)")
    }

    @Test(arguments: [("ya", "ya"), ("Y", "ya"), ("true", "ya"), ("t", "tidak"), ("No", "tidak"), ("mungkin", nil)])
    func booleans(_ typed: String, _ expected: String?) {
        var session = Logic.session([Logic.boolean("x")])
        _ = session.answer("x", typed)
        #expect(session.answers["x"] == expected.map(Answer.text), "\(typed)")
    }

    @Test func messagesSayWhatToType() {
        var session = Logic.session([Logic.integer("x", min: "0", max: "60"), Logic.decimal("y")])
        func message(_ id: String, _ typed: String) -> String? {
            guard case .failure(let problem) = session.answer(id, typed) else { return nil }
            return problem.message["id"]
        }
        #expect(message("x", "61") == "Ketik bilangan dari 0 sampai 60 tahun.")
        #expect(message("x", "dua") == "“dua” bukan bilangan bulat. Ketik dengan angka, dalam tahun, misalnya 12.")
        #expect(
            message("y", "1.500")
                == "“1.500” dapat berarti dua bilangan. Ketik tanpa pemisah ribuan, misalnya 1500 atau 1,5.")
    }

    @Test func computedValuesTakeNoAnswer() {
        var session = Logic.session([Logic.calculate("x", Logic.expression("1 + 1"))])
        #expect(session.answer("x", "2") == .failure(.computed))
        let resumed = FormSession(form: session.form, answers: ["x": .text("2")])
        #expect(resumed.discarded == ["x"])
    }
}
