import TeraArtifact
import TeraDiagnostics
import TeraRuntime
import Testing

@testable import tera

/// What keys do to a session: what is kept, and where they lead.
@Suite struct KeyRunnerTests {
    private typealias Entry = MemoryKeeper.Entry

    @Test func nothingIsAnsweredThatNobodyPicked() throws {
        let keeper = MemoryKeeper()
        var runner = RunnerForm.runner(keeper: keeper)
        try runner.keys(.enter, .enter, .enter)
        #expect(keeper.log.isEmpty)
        #expect(runner.itemID == "melayani")
        #expect(runner.notice.contains { $0.contains("wajib") })
        // Nor by moving the mark and leaving without Enter, which is said.
        try runner.keys(.right, .right, .down)
        #expect(keeper.log.isEmpty)
        #expect(runner.itemID == "memeriksa")
        #expect(runner.notice.contains { $0.contains("baris 1 belum disimpan") })
    }

    @Test func arrowsNumbersAndWordsPickTheSame() throws {
        for keys: [Key] in [
            [.right, .right, .right], [.character("3")], [.character("s"), .character("e"), .character("r")],
            [.end, .left, .left], [.character("1"), .character("3")],
        ] {
            let keeper = MemoryKeeper()
            var runner = RunnerForm.runner(keeper: keeper)
            _ = try runner.press(.enter)
            for key in keys { _ = try runner.press(key) }
            #expect(keeper.log.isEmpty)
            _ = try runner.press(.enter)
            #expect(keeper.log == [Entry(item: "melayani", answer: .text("sering"))], "\(keys)")
            #expect(runner.itemID == "memeriksa")
        }
    }

    @Test func aLongListShowsWhatMatches() throws {
        let keeper = MemoryKeeper()
        var runner = RunnerForm.runner(RunnerForm.form([RunnerForm.list]), keeper: keeper)
        try runner.keys(.enter)
        try runner.type("ma")
        let screen = runner.screen(80, 24)
        for city in ["Manado", "Makassar", "Banjarmasin", "Semarang"] { #expect(screen.contains(city)) }
        for city in ["Ambon", "Denpasar", "Padang", "Surabaya"] { #expect(!screen.contains(city)) }
        #expect(screen.contains("▸ ○ f  Makassar"))
        try runner.keys(.down, .enter)
        #expect(keeper.log == [Entry(item: "kota", answer: .text("manado"))])
        // A number that no label begins with is the number of the letter, as line by line.
        try runner.keys(.escape)
        try runner.type("2")
        try runner.keys(.enter)
        #expect(keeper.log.last == Entry(item: "kota", answer: .text("bandung")))
        // What matches nothing is refused in the words of the line runner, and Esc empties it first.
        try runner.keys(.escape)
        try runner.type("zzz")
        #expect(runner.screen(80, 24).contains("tidak ada yang cocok"))
        try runner.keys(.enter)
        #expect(keeper.log.count == 2)
        #expect(runner.notice.contains { $0.contains("“zzz” bukan salah satu jawaban") })
        try runner.keys(.escape)
        #expect(runner.field.isEmpty && runner.itemID == "kota")
    }

    @Test func aLetterPicksItsOptionAndAWordItsLabel() throws {
        var runner = RunnerForm.runner(RunnerForm.form([RunnerForm.list]))
        try runner.keys(.enter)
        // "d" is the key of Denpasar, and "de" the beginning of its name; "sur" is no key.
        try runner.type("a")
        #expect(runner.pick == "a")
        try runner.keys(.backspace)
        #expect(runner.pick == nil)
        try runner.type("sur")
        #expect(runner.pick == "l")
    }

    @Test func aTextIsEditedInPlace() throws {
        let keeper = MemoryKeeper()
        var runner = RunnerForm.runner(
            RunnerForm.form([RunnerForm.section("s", .list, [RunnerForm.text("saran", "Saran?")])]), keeper: keeper)
        try runner.keys(.enter)
        try runner.type("Tepat waktu 👍")
        try runner.keys(.home, .delete)
        try runner.type("t")
        try runner.keys(.enter)
        #expect(keeper.log == [Entry(item: "saran", answer: .text("tepat waktu 👍"))])
        #expect(runner.view == .review)
        // Changed from the review, and back to it; unchanged, nothing is added to the log.
        try runner.keys(.enter)
        #expect(runner.field.text == "tepat waktu 👍")
        try runner.keys(.enter)
        #expect(runner.view == .review && keeper.log.count == 1)
        try runner.keys(.enter, .backspace, .backspace, .enter)
        #expect(keeper.log.last == Entry(item: "saran", answer: .text("tepat waktu")))
        // Emptied, it is taken back: it may be skipped.
        try runner.keys(.enter, .control("a"), .control("k"), .enter)
        #expect(keeper.log.last == Entry(item: "saran", answer: nil))
    }

    @Test func aPasteOfSeveralLinesAnswersNothing() throws {
        let keeper = MemoryKeeper()
        var runner = RunnerForm.runner(RunnerForm.form([RunnerForm.list]), keeper: keeper)
        try runner.keys(.enter, .paste("medan\nya\n5"))
        #expect(keeper.log.isEmpty)
        #expect(runner.notice.contains { $0.contains("ditempel") })
        var words = RunnerForm.runner(
            RunnerForm.form([RunnerForm.section("s", .list, [RunnerForm.text("saran", "Saran?")])]), keeper: keeper)
        try words.keys(.enter, .paste("baris satu\nbaris dua"))
        #expect(words.field.text == "baris satu baris dua" && keeper.log.isEmpty)
    }

    @Test func undoPutsBackWhatWasThereBefore() throws {
        let keeper = MemoryKeeper()
        var runner = RunnerForm.runner(keeper: keeper)
        try runner.keys(.enter, .character("3"), .enter, .character("1"), .enter)
        try runner.keys(.up, .character("2"), .enter)
        #expect(runner.session.answers["memeriksa"] == .text("kadang"))
        // What is typed and not saved goes first.
        try runner.keys(.character("4"), .control("u"))
        #expect(runner.field.isEmpty && keeper.log.count == 3)
        try runner.keys(.control("u"))
        #expect(runner.session.answers["memeriksa"] == .text("belum"))
        #expect(runner.itemID == "memeriksa")
        try runner.keys(.control("u"), .control("u"))
        #expect(runner.session.answers.isEmpty)
        #expect(keeper.log.suffix(3).map(\.answer) == [.text("belum"), nil, nil])
        try runner.keys(.control("u"))
        #expect(keeper.log.count == 6 && runner.notice.contains { $0.contains("urungkan") })
    }

    @Test func escAndLeftGoBack() throws {
        var runner = RunnerForm.runner(RunnerForm.form([RunnerForm.list]))
        try runner.keys(.enter, .right, .right)
        #expect(runner.itemID == "lama")
        try runner.keys(.left)
        #expect(runner.itemID == "tugas")
        try runner.keys(.escape)
        #expect(runner.itemID == "kota")
        try runner.keys(.escape)
        #expect(runner.itemID == "kota" && runner.notice.contains { $0.contains("halaman pertama") })
    }

    @Test func colonBeginsACommand() throws {
        let keeper = MemoryKeeper()
        var runner = RunnerForm.runner(keeper: keeper)
        try runner.keys(.enter, .character("3"), .enter, .up)
        try runner.type(":h")
        #expect(keeper.log.count == 1)
        try runner.keys(.enter)
        #expect(keeper.log.last == Entry(item: "melayani", answer: nil))
        try runner.type(":zzz")
        try runner.keys(.enter)
        #expect(runner.notice.contains { $0.contains(":zzz tidak dikenal") })
        try runner.type(":p")
        try runner.keys(.escape)
        #expect(runner.view == .page)
        try runner.type(":p")
        try runner.keys(.enter)
        #expect(runner.view == .review)
        try runner.type(":q")
        #expect(try runner.keys(.enter) == .left)
        #expect(keeper.sent == 0)
    }

    @Test func oneEnterTooManyDoesNotSend() throws {
        let keeper = MemoryKeeper()
        var runner = RunnerForm.runner(
            RunnerForm.form([
                RunnerForm.section("s", .list, [RunnerForm.rating("a", "A"), RunnerForm.rating("b", "B")])
            ]),
            keeper: keeper)
        try runner.keys(.enter, .character("1"), .enter, .character("2"), .enter)
        #expect(runner.view == .review && runner.reviewPick == 0)
        #expect(try runner.keys(.enter) == nil)
        #expect(keeper.sent == 0 && runner.itemID == "a")
        try runner.keys(.escape)
        #expect(runner.view == .review)
        try runner.type("kirim")
        #expect(runner.reviewPick == 2 && keeper.sent == 0)
        #expect(try runner.keys(.enter) == .sent)
        #expect(keeper.sent == 1)
    }

    @Test func whatIsOpenHoldsUpSending() throws {
        let keeper = MemoryKeeper()
        var runner = RunnerForm.runner(
            RunnerForm.form([
                RunnerForm.section("s", .list, [RunnerForm.rating("a", "A"), RunnerForm.rating("b", "B")])
            ]),
            keeper: keeper)
        try runner.keys(.enter, .character("1"), .enter, .tab)
        // The review begins at what is open.
        #expect(runner.view == .review && runner.reviewPick == 1)
        try runner.keys(.end, .enter)
        #expect(keeper.sent == 0 && runner.notice.contains { $0.contains("1 butir") })
        try runner.type("2")
        try runner.keys(.enter, .character("4"), .enter)
        // Back at the item that was changed.
        #expect(runner.view == .review && runner.reviewPick == 1)
        #expect(try runner.keys(.end, .enter) == .sent)
    }

    @Test func english() throws {
        var runner = RunnerForm.runner(language: .english)
        #expect(runner.screen(80, 24).contains("Enter: begin · F1: help"))
        try runner.keys(.enter, .enter)
        let screen = runner.screen(80, 24)
        for text in [
            "Page 1 of 5 · 0 of 11 answered · 9 required left", "Always", "Enter: save and go on",
            "This question must be answered.",
        ] { #expect(screen.contains(text), "\(text)") }
        try runner.keys(.help)
        #expect(runner.screen(80, 24).contains("save the answer and go on"))
    }

    @Test("Goldens of the other pages", arguments: [(60, 20), (80, 24), (200, 50)])
    func pages(_ columns: Int, _ rows: Int) throws {
        var runner = RunnerForm.runner(
            RunnerForm.form([RunnerForm.list]), answers: ["kota": .text("medan"), "tugas": .text("ya")])
        var screens = runner.screen(columns, rows)
        try runner.keys(.help)
        screens += "--- help\n" + runner.screen(columns, rows)
        try runner.keys(.escape, .enter)
        try runner.type("dua belas")
        try runner.keys(.enter)
        screens += "--- a refusal\n" + runner.screen(columns, rows)
        try runner.keys(.control("u"), .escape, .escape)
        screens += "--- a long list\n" + runner.screen(columns, rows)
        try runner.type("ma")
        screens += "--- searched\n" + runner.screen(columns, rows)
        try runner.keys(.escape)
        try runner.type(":p")
        screens += "--- a command\n" + runner.screen(columns, rows)
        try runner.keys(.enter)
        screens += "--- review\n" + runner.screen(columns, rows)
        try expectGolden(screens, "pages-\(columns)x\(rows).txt")
    }
}
