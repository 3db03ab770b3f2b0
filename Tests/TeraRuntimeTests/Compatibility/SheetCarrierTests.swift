import TeraArtifact
import Testing

@testable import TeraRuntime

/// Answers under the names of the present form, of every notation.
@Suite struct SheetCarrierTests {
    private static let old = String(repeating: "1", count: 64)
    private static let new = String(repeating: "2", count: 64)

    private static func options(_ ids: [String]) -> [ChoiceOption] {
        ids.map { ChoiceOption(id: $0, text: ["id": $0]) }
    }

    private static func form(_ items: [FormItem], order: FormOrder? = nil) -> Form {
        Form(
            id: "b.peserta", title: ["id": "B"],
            battery: BatteryReference(
                id: "b", title: ["id": "B"], programmes: [], occasion: "pre", period: nil, version: "1.0.1"),
            purpose: .reaction, jenjang: nil, rater: FormRater(id: "peserta", title: ["id": "Peserta"]),
            languages: ["id"], introduction: nil, scales: [],
            sections: [
                Section(id: "s", title: ["id": "S"], introduction: nil, layout: .list, items: items, order: order)
            ],
            estimate: Estimate(items: 1, words: 1, seconds: 1))
    }

    private static func carrier(
        _ form: Form, fate: ChangeClass = .wording, renames: [ItemRename] = [], rescores: Bool = false
    ) -> SheetCarrier {
        let earlier = EarlierForm(
            sha256: old, id: "b.peserta", version: "1.0.0", fate: fate,
            changes: [["id": "kunci berubah", "en": "the key changed"]], renames: renames)
        return SheetCarrier(
            Compatibility(forms: [FormCompatibility(id: "b.peserta", sha256: new, earlier: [earlier])]),
            forms: [(form, new)], rescores: rescores)
    }

    private static func sheet(_ answers: [String: Answer], form: String = "b.peserta", hash: String = old)
        -> AnswerSheet
    {
        AnswerSheet(
            form: form, formHash: hash, participant: "p1", rater: "peserta", answers: answers, sent: true,
            durations: ["lama": 7])
    }

    @Test func everyNotationTakesTheNewNames() throws {
        func common(_ id: String) -> ItemCommon { ItemCommon(id: id, stem: ["id": id]) }
        let form = Self.form([
            .single(SingleItem(common: common("baru"), options: Self.options(["x", "y"]))),
            .multiple(
                MultipleItem(common: common("banyak"), options: Self.options(["c", "a", "b"]), other: ["id": "Lain"])),
            .ranking(RankingItem(common: common("urut"), options: Self.options(["a", "b", "c"]), most: nil)),
            .matching(
                MatchingItem(
                    common: common("pasang"), left: Self.options(["k", "l"]), right: Self.options(["m", "n"]))),
            .constantSum(ConstantSumItem(common: common("bagi"), options: Self.options(["a", "b"]), total: 10)),
            .text(TextItem(common: common("kata"), maxLength: 99)),
        ])
        let carrier = Self.carrier(
            form,
            renames: [
                ItemRename(item: "baru", formerly: "lama", options: ["p": "x"]),
                ItemRename(item: "banyak", formerly: "banyak", options: ["d": "c"]),
                ItemRename(item: "urut", formerly: "urut", options: ["z": "a"]),
                ItemRename(item: "pasang", formerly: "pasang", options: ["j": "k", "o": "n"]),
                ItemRename(item: "bagi", formerly: "bagi", options: ["q": "b"]),
            ])
        let fate = carrier.carry(
            Self.sheet([
                "lama": .text("p"), "banyak": .worded(chosen: ["a", "d", "other"], words: "Radio"),
                "urut": .list(["c", "z", "b"]), "pasang": .values(["j": "m", "l": "o"]),
                "bagi": .values(["a": "4", "q": "6"]), "kata": .text("p"),
            ]))
        guard case .carried(let sheet) = fate else {
            Issue.record("\(fate)")
            return
        }
        #expect(
            sheet.answers == [
                "baru": .text("x"), "banyak": .worded(chosen: ["c", "a", "other"], words: "Radio"),
                "urut": .list(["c", "a", "b"]), "pasang": .values(["k": "m", "l": "n"]),
                "bagi": .values(["a": "4", "b": "6"]), "kata": .text("p"),
            ])
        #expect(sheet.formHash == Self.new && sheet.carriedFrom == Self.old)
        #expect(sheet.durations == ["baru": 7])
        // Every answer is one that the present form can have.
        for item in form.sections[0].items {
            let answer = try #require(sheet.answers[item.id])
            #expect(item.accepts(answer, in: form), "\(item.id)")
        }
        #expect(
            carrier.carried([Self.old: 1]) == [
                CarriedSheets(battery: "b", from: "1.0.0", to: "1.0.1", count: 1, isRescored: false)
            ])
    }

    /// What was drawn for a rater, was drawn from the form that he answered.
    @Test func drawsStayThoseOfTheOldForm() {
        let item = FormItem.text(TextItem(common: ItemCommon(id: "lama", stem: ["id": "A"]), maxLength: 9))
        let carrier = Self.carrier(Self.form([item], order: .random))
        guard case .carried(let sheet) = carrier.carry(Self.sheet(["lama": .text("a")])) else {
            Issue.record("not carried")
            return
        }
        #expect(sheet.seed == FormDraw.seed(formHash: Self.old, participant: "p1", rater: "peserta"))
        #expect(sheet.seed != FormDraw.seed(formHash: Self.new, participant: "p1", rater: "peserta"))
    }

    /// A sheet with an answer that was not drawn was filled in without a draw, and loses none of its answers.
    @Test func whatWasAskedWithoutADrawStays() throws {
        let items = (1...8).map {
            FormItem.text(TextItem(common: ItemCommon(id: "q\($0)", stem: ["id": "Q"]), maxLength: 9))
        }
        var form = Self.form(items)
        form.sections[0].sample = SectionSample(
            per: "topic", items: 2, cells: [SectionSample.Cell(id: "c", items: items.map(\.id))])
        let all = Dictionary(uniqueKeysWithValues: items.map { ($0.id, Answer.text("a")) })
        let seed = FormDraw.seed(formHash: Self.old, participant: "p1", rater: "peserta")
        let draw = try #require(FormDraw(form, seed: seed))
        // Everything; and two alone, one of which was not drawn.
        let drawn = try #require(items.map(\.id).first { !draw.notDrawn.contains($0) })
        let left = try #require(draw.notDrawn.sorted().first)
        let two = all.filter { [drawn, left].contains($0.key) }
        for answers in [all, two, all.filter { !draw.notDrawn.contains($0.key) }] {
            guard case .carried(let sheet) = Self.carrier(form).carry(Self.sheet(answers)) else {
                Issue.record("not carried")
                continue
            }
            let settled = try SheetSettler(form).settle(sheet, about: nil).get()
            #expect(settled.answers == answers)
            // The same as the old form makes of the old sheet.
            let before = try SheetSettler(form).settle(Self.sheet(answers), about: nil).get()
            #expect(settled.irrelevant == before.irrelevant)
        }
    }

    @Test func classesDecide() {
        let item = FormItem.text(TextItem(common: ItemCommon(id: "lama", stem: ["id": "A"]), maxLength: 9))
        func fate(_ kind: ChangeClass, rescores: Bool) -> SheetFate {
            Self.carrier(Self.form([item]), fate: kind, rescores: rescores).carry(Self.sheet(["lama": .text("a")]))
        }
        func isCarried(_ fate: SheetFate) -> Bool { if case .carried = fate { true } else { false } }
        #expect(isCarried(fate(.none, rescores: false)) && isCarried(fate(.wording, rescores: false)))
        #expect(!isCarried(fate(.scores, rescores: false)) && isCarried(fate(.scores, rescores: true)))
        for rescores in [false, true] {
            guard case .refused(let why) = fate(.answers, rescores: rescores) else {
                Issue.record("read")
                continue
            }
            #expect(why["id"]?.contains("kunci berubah") == true && why["en"]?.contains("the key changed") == true)
            #expect(why["id"]?.contains("--rescore") == false)
        }
    }

    /// Sheets of other forms, and of the present one, are left alone.
    @Test func othersAreUntouched() {
        let item = FormItem.text(TextItem(common: ItemCommon(id: "lama", stem: ["id": "A"]), maxLength: 9))
        let carrier = Self.carrier(Self.form([item]))
        #expect(carrier.carry(Self.sheet([:], hash: Self.new)) == .untouched)
        #expect(carrier.carry(Self.sheet([:], hash: String(repeating: "3", count: 64))) == .untouched)
        #expect(carrier.carry(Self.sheet([:], form: "c.peserta")) == .untouched)
    }

    @Test func renamesFollowEachOther() {
        let first = Renames([
            ItemRename(item: "b", formerly: "a", options: ["x": "y"]),
            ItemRename(item: "e", formerly: "e", options: ["m": "n"]),
        ])
        let second = Renames([
            ItemRename(item: "c", formerly: "b", options: ["y": "z", "u": "v"]),
            ItemRename(item: "g", formerly: "f", options: [:]),
        ])
        #expect(
            first.then(second).published() == [
                ItemRename(item: "c", formerly: "a", options: ["x": "z", "u": "v"]),
                ItemRename(item: "e", formerly: "e", options: ["m": "n"]),
                ItemRename(item: "g", formerly: "f", options: [:]),
            ])
        // What left an id keeps its own way, though something else took that id and left it too.
        let left = Renames([ItemRename(item: "b", formerly: "a", options: ["x": "y"])])
        let taken = Renames([
            ItemRename(item: "b", formerly: "b", options: ["x": "z"]),
            ItemRename(item: "c", formerly: "a", options: [:]),
        ])
        #expect(left.then(taken).published() == [ItemRename(item: "b", formerly: "a", options: ["x": "y"])])
        // There and back is no rename.
        let back = Renames([ItemRename(item: "a", formerly: "b", options: ["y": "x"])])
        let there = Renames([ItemRename(item: "b", formerly: "a", options: ["x": "y"])])
        #expect(there.then(back).published().isEmpty)
    }
}
