import TeraArtifact
import Testing

@testable import TeraRuntime

/// Order and samples. Expected orders were computed by another program from `Grammar/drawing.md` (Python, hashlib).
@Suite struct FormDrawTests {
    private static let seed = "0123456789abcdef"

    private static func many(_ count: Int) -> [FormItem] { (0..<count).map { Logic.boolean("i\($0)") } }

    @Test func theRecipeOfTheGrammar() throws {
        var options = Logic.choice("soal-1", ["a", "b", "c", "d"])
        if case .single(var single) = options {
            single.order = .random
            options = .single(single)
        }
        var whole = Logic.section("utama", Self.many(8))
        whole.order = .random
        let form = BuildForm.form([Logic.section("soal", [options]), whole])
        let draw = try #require(FormDraw(form, seed: Self.seed))
        guard case .single(let drawn) = draw.form.sections[0].items[0] else {
            Issue.record("no choice")
            return
        }
        #expect(drawn.options.map(\.id) == ["d", "b", "a", "c"])
        #expect(
            draw.form.sections[1].items.map(\.id) == ["i3", "i0", "i1", "i5", "i7", "i6", "i4", "i2"])
        #expect(draw.notDrawn.isEmpty)
        #expect(
            FormDraw.seed(formHash: String(repeating: "0", count: 64), participant: "pk-1", rater: "atasan")
                == "5cf1485c62dfae29")
        #expect(FormDraw(form, seed: "12") == nil && FormDraw(form, seed: "0123456789abcdeg") == nil)
    }

    @Test func samplesAndSections() throws {
        var section = Logic.section("utama", Self.many(5) + [Logic.words("selalu")])
        section.sample = SectionSample(
            per: "topic", items: 2,
            cells: [SectionSample.Cell(id: "pokok-a", items: ["i0", "i1", "i2", "i3", "i4"])])
        var form = BuildForm.form([
            section, Logic.section("s2", [Logic.boolean("x")]), Logic.section("s3", [Logic.boolean("y")]),
        ])
        let draw = try #require(FormDraw(form, seed: Self.seed))
        // Shuffled: i4, i2, i3, i1, i0.
        #expect(draw.notDrawn == ["i0", "i1", "i3"])
        #expect(draw.form.sections[0].items.map(\.id) == ["i2", "i4", "selalu"], "in the order written")
        form.sections = ["s1", "s2", "s3"].map { Logic.section($0, [Logic.boolean("i-\($0)")]) }
        form.order = .random
        let sections = try #require(FormDraw(form, seed: Self.seed))
        #expect(sections.form.sections.map(\.id) == ["s2", "s3", "s1"])
    }

    /// What was not drawn is not asked, is named in the sheet, and comes back to whoever scores.
    @Test func whatIsNotDrawnIsNotAsked() throws {
        var section = Logic.section("utama", Self.many(5))
        section.sample = SectionSample(
            per: "topic", items: 2,
            cells: [SectionSample.Cell(id: "pokok-a", items: ["i0", "i1", "i2", "i3", "i4"])])
        let form = BuildForm.form([section])
        var session = FormSession(form: form, seed: Self.seed)
        #expect(session.pages.flatMap(\.items).map(\.id) == ["i2", "i4"])
        #expect(session.progress == FormProgress(answered: 0, items: 2, requiredLeft: 2))
        let refused = session.answer("i0", "ya")
        #expect(refused == .failure(.irrelevant))
        session.give("i2", "ya")
        session.give("i4", "tidak")
        let sheet = try #require(session.sheet(participant: "p", formHash: "h", sent: true))
        #expect(sheet.seed == Self.seed && sheet.irrelevant == ["i0", "i1", "i3"])
        #expect(try SheetSettler(form).settle(sheet, about: nil).get() == sheet)
        // Of a sheet without its seed the usual draw counts; one that answers more was asked everything.
        var bare = sheet
        bare.seed = nil
        bare.irrelevant = nil
        let usual = try #require(
            FormDraw(form, seed: FormDraw.seed(formHash: "h", participant: "p", rater: form.rater.id)))
        bare.answers = [:]
        #expect(try SheetSettler(form).settle(bare, about: nil).get().irrelevant == usual.notDrawn.sorted())
        bare.answers = Dictionary(uniqueKeysWithValues: form.itemIDs.map { ($0, Answer.text("ya")) })
        #expect(try SheetSettler(form).settle(bare, about: nil).get() == bare)
        // Without a seed the form is asked as it stands.
        #expect(FormSession(form: form).pages.count == 5 && FormSession(form: form).seed == nil)
    }

    /// A bounded number is as likely as any other: each of 6 orders of 3 about as often, over 6,000 seeds.
    @Test func ordersAreEquallyLikely() {
        var counts: [String: Int] = [:]
        for seed in 0..<6_000 {
            var drawing = Drawing(UInt64(seed), "options/x")
            counts[drawing.shuffled(["a", "b", "c"]).joined(), default: 0] += 1
        }
        // The chance of any deviation by 150 (five standard deviations) is below one in a million.
        #expect(counts.count == 6 && counts.values.allSatisfy { abs($0 - 1_000) < 150 }, "\(counts)")
    }
}
