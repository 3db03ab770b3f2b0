import TeraArtifact
import TeraRuntime
import Testing

@testable import tera

/// A repeat at the keys: where one is, undo, and answers that are kept aside.
@Suite struct RepeatRunnerTests {
    private typealias Entry = MemoryKeeper.Entry

    private static func atLeast(_ count: Int) -> FormExpression {
        FormExpression(
            text: "banyak >= \(count)", names: [FormName(name: "banyak", kind: .item, id: "banyak")])
    }

    private static func integer(_ id: String, _ stem: String, _ relevant: FormExpression? = nil) -> FormItem {
        var common = RunnerForm.common(id, stem)
        common.logic = relevant.map { ItemLogic(relevant: $0) }
        return .integer(IntegerItem(common: common, limits: NumberLimits(min: "0", max: "99")))
    }

    private static let form: Form = {
        var section = RunnerForm.section(
            "keluarga", .list,
            [integer("banyak", "Berapa anggota?")]
                + (1...3).map { integer("umur.\($0)", "Berapa umurnya?", atLeast($0)) })
        section.groups = (1...3).map { number in
            FormGroup(
                id: "anggota.\(number)", title: ["id": "Anggota \(number)"],
                introduction: ["id": "Mulai dari yang tertua."],
                items: ["umur.\(number)"], relevant: atLeast(number),
                time: GroupTime(list: "anggota", title: ["id": "Anggota"], number: number, fields: []))
        }
        return RunnerForm.form([section])
    }()

    @Test func theScreenSaysWhichTimeItIs() throws {
        var runner = RunnerForm.runner(Self.form)
        try runner.keys(.enter)
        #expect(!runner.screen(80, 24).contains("Anggota"))
        try runner.type("2")
        try runner.keys(.enter)
        #expect(runner.itemID == "umur.1")
        #expect(runner.screen(80, 24).contains("Anggota 1 dari 2"))
        #expect(runner.screen(80, 24).contains("Mulai dari yang tertua."))
        try runner.type("40")
        try runner.keys(.enter)
        let second = runner.screen(80, 24)
        #expect(runner.itemID == "umur.2" && second.contains("Anggota 2 dari 2"))
        #expect(!second.contains("Mulai dari yang tertua."), "said the first time")
    }

    @Test func undoAndReviewGoByTimes() throws {
        let keeper = MemoryKeeper()
        var runner = RunnerForm.runner(Self.form, keeper: keeper)
        try runner.keys(.enter)
        for typed in ["2", "40", "7"] {
            try runner.type(typed)
            try runner.keys(.enter)
        }
        #expect(keeper.log.map(\.item) == ["banyak", "umur.1", "umur.2"])
        let review = runner.screen(80, 40)
        #expect(review.contains("— Anggota 1 dari 2") && review.contains("— Anggota 2 dari 2"))
        // The last answer is taken back; then the number is lowered, and the first stays.
        try runner.keys(.control("u"))
        #expect(keeper.log.last == Entry(item: "umur.2", answer: nil))
        runner.session.give("umur.2", "8")
        runner.session.give("banyak", "1")
        #expect(runner.session.setAside == ["umur.2": .text("8")])
        runner.session.give("banyak", "3")
        #expect(runner.session.answers["umur.2"] == .text("8"))
    }
}

extension FormSession {
    fileprivate mutating func give(_ id: String, _ typed: String) { _ = answer(id, typed) }
}
