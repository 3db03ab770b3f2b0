import TeraArtifact
import TeraRuntime
import Testing

@testable import tera

/// Answers of several parts: ticked, put in order, shared out and matched with keys.
@Suite struct PartsTests {
    private static func options(_ entries: KeyValuePairs<String, String>) -> [ChoiceOption] {
        entries.map { ChoiceOption(id: $0.key, text: ["id": $0.value]) }
    }

    private static let multiple = FormItem.multiple(
        MultipleItem(
            common: RunnerForm.common("sumber", "Dari mana Anda tahu?"),
            options: options(["radio": "Radio", "teman": "Teman", "tidak": "Tidak ingat"]),
            other: ["id": "Lainnya"], exclusive: ["tidak"]))
    private static let checklist = FormItem.checklist(
        ChecklistItem(
            common: RunnerForm.common("berkas", "Berkas apa yang Anda bawa?"),
            entries: options(["ktp": "KTP", "ijazah": "Ijazah asli dan salinannya", "foto": "Pasfoto"])))
    private static let ranking = FormItem.ranking(
        RankingItem(
            common: RunnerForm.common("terbaik", "Dua layanan mana yang paling berguna?"),
            options: options([
                "konseling": "Konseling", "pelatihan": "Pelatihan", "lowongan": "Lowongan", "bursa": "Bursa kerja",
            ]), most: 2))
    private static let ordering = FormItem.ordering(
        OrderingItem(
            common: RunnerForm.common("langkah", "Urutkan langkahnya.", required: false),
            options: options(["lapor": "Melapor", "akun": "Membuat akun", "tunai": "Menerima uang"])))
    private static let sum = FormItem.constantSum(
        ConstantSumItem(
            common: RunnerForm.common("waktu", "Bagikan waktu Anda."),
            options: options(["kelas": "Di kelas", "praktik": "Praktik", "mandiri": "Belajar mandiri"]), total: 100))
    private static let matching = FormItem.matching(
        MatchingItem(
            common: RunnerForm.common("pasangan", "Pasangkan program dan manfaatnya."),
            left: options(["jkp": "Jaminan Kehilangan Pekerjaan", "jht": "Jaminan Hari Tua", "jp": "Jaminan Pensiun"]),
            right: options([
                "tua": "Tabungan untuk hari tua", "tunai": "Uang tunai sementara setelah kehilangan pekerjaan",
                "bulanan": "Uang bulanan", "rawat": "Perawatan",
            ])))

    private static let all = [multiple, checklist, ranking, ordering, sum, matching]

    private static func form(_ items: [FormItem]) -> Form {
        RunnerForm.form([RunnerForm.section("s", .list, items)])
    }

    private func runner(
        _ item: FormItem, _ keeper: MemoryKeeper, _ answer: Answer? = nil
    ) throws -> KeyRunner {
        var runner = RunnerForm.runner(
            Self.form([item, RunnerForm.rating("akhir", "Akhir")]), answers: answer.map { [item.id: $0] } ?? [:],
            keeper: keeper)
        try runner.keys(.enter)
        // With an answer, the first open item is the next.
        if answer != nil { try runner.keys(.up, .escape) }
        return runner
    }

    /// Enter alone answers nothing, whatever is shown.
    @Test(arguments: all)
    func nothingIsAnsweredThatNobodyMade(item: FormItem) throws {
        let keeper = MemoryKeeper()
        var runner = try runner(item, keeper)
        try runner.keys(.down, .enter)
        #expect(keeper.log.isEmpty)
        if item.common.required {
            #expect(runner.itemID == item.id && runner.notice.first == "Pertanyaan ini wajib dijawab.")
            #expect(runner.notice.count == 2)
        } else {
            #expect(runner.itemID == "akhir")
        }
    }

    @Test func spaceTicks() throws {
        for item in [Self.multiple, Self.checklist] {
            let keeper = MemoryKeeper()
            var runner = try runner(item, keeper)
            try runner.keys(.down, .character(" "), .up, .character(" "), .character(" "), .character(" "))
            #expect(keeper.log.isEmpty)
            try runner.keys(.enter)
            let ids = item.id == "sumber" ? ["radio", "teman"] : ["ktp", "ijazah"]
            #expect(keeper.log == [.init(item: item.id, answer: .list(ids))])
            #expect(runner.itemID == "akhir")
            // Again: what was ticked is ticked; taking one off is another answer, and Enter alone none.
            try runner.keys(.escape)
            #expect(runner.itemID == item.id && runner.parts?.ticked == [0, 1])
            try runner.keys(.enter)
            #expect(keeper.log.count == 1)
            try runner.keys(.escape, .character(" "), .enter)
            #expect(keeper.log.last == .init(item: item.id, answer: .list([ids[1]])))
        }
    }

    @Test func typedAnswersAreReadAsBefore() throws {
        let typed: [(FormItem, String, Answer)] = [
            (Self.multiple, "b, a", .list(["radio", "teman"])),

            (Self.checklist, "1, 3", .list(["ktp", "foto"])), (Self.checklist, "-", .list([])),
            (Self.ranking, "c, a", .list(["lowongan", "konseling"])),
            (Self.ordering, "b, a, c", .list(["akun", "lapor", "tunai"])),
            (Self.sum, "40, 60, 0", .values(["kelas": "40", "praktik": "60", "mandiri": "0"])),
            (Self.sum, "2 = 100", .values(["kelas": "0", "praktik": "100", "mandiri": "0"])),
            (Self.matching, "1b, 2a, 3c", .values(["jkp": "tunai", "jht": "tua", "jp": "bulanan"])),
        ]
        for (item, text, answer) in typed {
            let keeper = MemoryKeeper()
            var runner = try runner(item, keeper)
            try runner.type(text)
            try runner.keys(.enter)
            #expect(keeper.log == [.init(item: item.id, answer: answer)], "\(text): \(runner.notice)")
        }
    }

    /// The option with words is not ticked: the keys of what is ticked and its own come into the field.
    @Test func otherTakesWords() throws {
        let keeper = MemoryKeeper()
        var runner = try runner(Self.multiple, keeper)
        try runner.keys(.down, .character(" "), .end, .character(" "))
        #expect(runner.field.text == "b, d: ")
        try runner.type("Spanduk")
        try runner.keys(.enter)
        #expect(keeper.log == [.init(item: "sumber", answer: .worded(chosen: ["teman", "other"], words: "Spanduk"))])
    }

    @Test func anExclusiveOptionIsRefusedWithOthers() throws {
        let keeper = MemoryKeeper()
        var runner = try runner(Self.multiple, keeper)
        try runner.keys(.character(" "), .down, .down, .character(" "), .enter)
        #expect(keeper.log.isEmpty)
        #expect(runner.notice == ["“Tidak ingat” tidak dapat dipilih bersama jawaban lain."])
        // What is ticked stays, to be changed.
        #expect(runner.parts?.ticked == [0, 2])
    }

    @Test func noneStandsAlone() throws {
        let keeper = MemoryKeeper()
        var runner = try runner(Self.checklist, keeper)
        try runner.keys(.character(" "), .end, .character(" "))
        #expect(runner.parts?.ticked == [3])
        try runner.keys(.enter)
        #expect(keeper.log == [.init(item: "berkas", answer: .list([]))])
        try runner.keys(.escape)
        #expect(runner.parts?.ticked == [3])
        try runner.keys(.character(" "))
        #expect(runner.parts?.ticked == [0])
    }

    @Test func entriesAreLiftedOrShifted() throws {
        for keys: [Key] in [
            [.down, .down, .character(" "), .up, .up, .character(" "), .enter],
            [.down, .down, .moveUp, .moveUp, .enter],
            [.end, .up, .character(" "), .home, .enter],
        ] {
            let keeper = MemoryKeeper()
            var runner = try runner(Self.ranking, keeper)
            for key in keys { _ = try runner.press(key) }
            #expect(keeper.log == [.init(item: "terbaik", answer: .list(["lowongan", "konseling"]))], "\(keys)")
        }
    }

    /// The order shown may be the right one: lifting and putting down makes it the rater's.
    @Test func theOrderShownCanBeMeant() throws {
        let keeper = MemoryKeeper()
        var runner = try runner(Self.ordering, keeper)
        try runner.keys(.character(" "), .character(" "), .enter)
        #expect(keeper.log == [.init(item: "langkah", answer: .list(["lapor", "akun", "tunai"]))])
    }

    @Test func numbersAreSharedOutRowByRow() throws {
        let keeper = MemoryKeeper()
        var runner = try runner(Self.sum, keeper)
        try runner.type("40")
        #expect(runner.screen(80, 24).contains("Jumlah: 40 dari 100 · sisa 60"))
        try runner.keys(.enter)
        #expect(runner.parts?.row == 1 && keeper.log.isEmpty)
        try runner.type("70")
        #expect(runner.screen(80, 24).contains("Jumlah: 110 dari 100 · lebih 10"))
        try runner.keys(.enter)
        #expect(keeper.log.isEmpty && runner.notice == ["Jumlahnya 110, seharusnya 100."])
        // Taken up again and changed; at the total, Enter answers, and what is left has nothing.
        try runner.keys(.backspace, .backspace)
        #expect(runner.field.text == "7")
        try runner.keys(.backspace, .character("6"), .character("0"), .enter)
        #expect(
            keeper.log == [.init(item: "waktu", answer: .values(["kelas": "40", "praktik": "60", "mandiri": "0"]))])
    }

    @Test func pairsAreTurnedOrTyped() throws {
        let keeper = MemoryKeeper()
        var runner = try runner(Self.matching, keeper)
        try runner.keys(.right, .right, .enter)
        #expect(runner.parts?.row == 1 && runner.parts?.values == [0: "b"])
        try runner.keys(.character("a"), .down)
        #expect(runner.parts?.row == 2 && runner.parts?.values == [0: "b", 1: "a"])
        try runner.keys(.left, .left, .enter)
        #expect(
            keeper.log == [
                .init(item: "pasangan", answer: .values(["jkp": "tunai", "jht": "tua", "jp": "bulanan"]))
            ])
    }

    /// First what is not saved, then the last answer; on leaving, what is dropped is said.
    @Test(arguments: all)
    func undo(item: FormItem) throws {
        let keeper = MemoryKeeper()
        var runner = try runner(item, keeper)
        let typed = [
            "sumber": "a", "berkas": "a", "terbaik": "b, a", "langkah": "c, b, a", "waktu": "1 = 100",
            "pasangan": "1a, 2a, 3a",
        ]
        try runner.type(typed[item.id] ?? "")
        try runner.keys(.enter)
        let first = try #require(runner.session.answers[item.id])
        try runner.keys(.escape)
        let change: [Key] =
            switch item.id {
            case "waktu": [.backspace, .character("5"), .down]
            case "pasangan": [.right]
            case "terbaik", "langkah": [.moveDown]
            default: [.down, .character(" ")]
            }
        for key in change { _ = try runner.press(key) }
        #expect(runner.isPartsChanged && keeper.log.count == 1)
        try runner.keys(.control("u"))
        #expect(!runner.isPartsChanged && runner.field.isEmpty && keeper.log.count == 1)
        for key in change { _ = try runner.press(key) }
        try runner.keys(.tab)
        #expect(runner.notice == ["Perubahan yang belum disimpan dengan Enter dibuang."])
        #expect(runner.session.answers[item.id] == first && keeper.log.count == 1)
        try runner.keys(.control("u"))
        #expect(runner.session.answers[item.id] == nil && keeper.log.last == .init(item: item.id, answer: nil))
    }

    /// An answer that was taken apart wholly is taken back where it may be skipped, and refused elsewhere.
    @Test func takenApart() throws {
        var optional = Self.checklist
        if case .checklist(var item) = optional {
            item.common.required = false
            optional = .checklist(item)
        }
        for item in [Self.checklist, optional] {
            let keeper = MemoryKeeper()
            var runner = try runner(item, keeper)
            try runner.keys(.character(" "), .enter, .escape, .character(" "), .enter)
            if item.common.required {
                #expect(runner.notice.first == "Pertanyaan ini wajib dijawab." && keeper.log.count == 1)
            } else {
                #expect(keeper.log.last == .init(item: "berkas", answer: nil) && runner.itemID == "akhir")
            }
        }
    }

    @Test("Goldens of every control", arguments: [(60, 20), (80, 24), (200, 50)])
    func screens(_ columns: Int, _ rows: Int) throws {
        var screens = ""
        for item in Self.all {
            var runner = RunnerForm.runner(Self.form([item]))
            try runner.keys(.enter)
            screens += "--- \(item.typeName)\n" + runner.screen(columns, rows)
            let keys: [Key] =
                switch item.id {
                case "waktu": [.character("4"), .character("0"), .enter, .character("7"), .character("5")]
                case "pasangan": [.character("b"), .enter, .right]
                case "terbaik": [.down, .down, .character(" "), .up]
                case "langkah": [.moveDown]
                default: [.character(" "), .down, .character(" ")]
                }
            for key in keys { _ = try runner.press(key) }
            screens += "--- \(item.typeName), changed\n" + runner.screen(columns, rows)
            try runner.keys(.control("u"))
            try runner.type("b, a, ")
            screens += "--- \(item.typeName), typed\n" + runner.screen(columns, rows)
        }
        try expectGolden(screens, "parts-\(columns)x\(rows).txt")
    }
}
