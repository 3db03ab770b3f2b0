import TeraArtifact
import TeraExact
import TeraRuntime
import TeraTestSupport
import Testing

@testable import TeraReport

/// Counts of comments, what two coders come to, and what may be printed (requirements R092–R098, audit T15).
@Suite struct CommentTests {
    private func frame(
        _ codes: CodingArtifact.CodesPerComment = .one, coders: CodingArtifact.CoderRule? = nil, quotes: Int = 2,
        categories: [String] = ["a", "b", "c"]
    ) -> CodingArtifact {
        CodingArtifact(
            id: "kendala", title: ["id": "Kendala"], asumsi: ["id": "Laporan tidak menyebut dasarnya."],
            instrument: "reaksi", items: ["kendala"], codes: codes,
            none: CodingNone(id: "x", title: ["id": "Tidak relevan"], words: ["-", "tidak ada"]), coders: coders,
            quotes: quotes, names: ["Mawar"],
            categories: categories.map { CodingCategoryArtifact(id: $0, title: ["id": "Kategori \($0)"]) })
    }

    private func code(_ person: String, _ coder: String, _ codes: String...) -> CommentCoding {
        CommentCoding(participant: person, item: "kendala", coder: coder, codes: codes)
    }

    private func context(isInternal: Bool = false, language: ReportLanguage = .indonesian) -> CoPContext {
        CoPContext(
            data: CoPData(
                programme: nil, forms: [], pre: nil, post: nil, reactions: [], observations: [], profiles: [:],
                profileHeadings: [], provinceHeading: "", provinces: nil, jenjang: [], lastReaction: nil,
                legalBasis: [], date: nil), language: language, release: Release(isInternal: isInternal))
    }

    private func table(_ question: CodedQuestion, isInternal: Bool = false) -> PublishedTable {
        CommentTable(context: context(isInternal: isInternal), question: question, date: "2025", stem: "Apa?").table()
    }

    /// Where a row is left out, nothing is the same in all rows.
    @Test func nothingIsSaidOfWhatIsLeftOut() {
        let question = question([(["a"], 4), (["b"], 0), ([], 20)], .several, categories: ["a", "b", "c"])
        let maker = CommentTable(context: context(), question: question, date: "", stem: "")
        let table = maker.table()
        #expect(maker.sentences(table).isEmpty)
        // Four have a category: nothing that they could be computed from is there, below the table neither.
        #expect(
            ["coded", "written", "asked"].allSatisfy { row in
                table.row(row).map { table[$0, "count"].isLeftOut } ?? false
            })
        #expect(table.base == "yang menulis komentar")
    }

    /// Seven were asked: a, b, no comment by code and by words, not coded, nothing written, white space.
    @Test func statesStandApart() {
        let set = CommentSet(
            item: "kendala",
            answers: [
                "p1": "Dana kurang.", "p2": "Ruang.", "p3": "Salam.", "p4": "TIDAK ADA.", "p5": "Nanti.", "p6": "",
                "p7": " \n",
            ], notAsked: 2)
        let question = CodedQuestion(
            frame(), set, [code("p1", "r", "a"), code("p2", "r", "b"), code("p3", "r", "x")])
        #expect(
            question.comments.map(\.state) == [
                .coded(["a"]), .coded(["b"]), .noComment, .noComment, .uncoded, .unanswered, .unanswered,
            ])
        #expect([question.asked, question.written, question.coded] == [7, 5, 2])
        let table = table(question, isInternal: true)
        #expect(
            table.rows.map(\.id) == [
                "a", "b", "c", "coded", "no-comment", "uncoded", "written", "unanswered", "asked",
            ])
        #expect(table.rows.map { $0.cells[1].count } == [1, 1, 0, 2, 2, 1, 5, 2, 7])
        #expect(table[0, "share"] == .share(1, of: 5) && table[0, "asked-share"] == .share(1, of: 7))
        #expect(table[7, "asked-share"] == .share(2, of: 7))
        #expect(table.notes.contains("2 tidak ditanyai."))
        // What sums say is so.
        for sum in table.sums {
            #expect(sum.parts.compactMap { table[$0].count }.reduce(0, +) == table[sum.total].count)
        }
    }

    /// Who coded an answer read it: words that are mostly no comment may be one.
    @Test func codersKnowBetterThanWords() {
        let set = CommentSet(item: "kendala", answers: ["p1": "-", "p2": "- ", "p3": "--"])
        let question = CodedQuestion(frame(), set, [code("p1", "r", "a")])
        #expect(question.comments.map(\.state) == [.coded(["a"]), .noComment, .uncoded])
    }

    @Test func twoCoders() {
        let set = CommentSet(
            item: "kendala", answers: ["p1": "K", "p2": "K", "p3": "K", "p4": "K", "p5": "K", "p6": "K"])
        let codings = [
            code("p1", "ani", "a"), code("p1", "budi", "a"), code("p2", "ani", "a"), code("p2", "budi", "b"),
            code("p3", "ani", "a", "b"), code("p3", "budi", "b", "c"), code("p4", "ani", "x"),
            code("p4", "budi", "x"), code("p5", "budi", "c"),
        ]
        let agreed = CodedQuestion(frame(.several, coders: .agreed), set, codings)
        #expect(
            agreed.comments.map(\.state) == [
                .coded(["a"]), .unresolved, .coded(["b"]), .noComment, .uncoded, .uncoded,
            ])
        #expect(agreed.twice.map(\.first) == [["a"], ["a"], ["a", "b"], ["x"]])
        let reference = CodedQuestion(frame(.several, coders: .reference("BUDI")), set, codings)
        #expect(
            reference.comments.map(\.state) == [
                .coded(["a"]), .coded(["b"]), .coded(["b", "c"]), .noComment, .coded(["c"]), .uncoded,
            ])
        // The reference coder is the first of the two.
        #expect(reference.twice.map(\.first) == [["a"], ["b"], ["b", "c"], ["x"]])
        #expect(reference.twice.map(\.second) == [["a"], ["a"], ["a", "b"], ["x"]])
    }

    // MARK: Release

    private func question(
        _ counts: [(codes: [String], people: Int)], _ codes: CodingArtifact.CodesPerComment, categories: [String]
    ) -> CodedQuestion {
        var answers: [String: String] = [:]
        var codings: [CommentCoding] = []
        for (own, people) in counts {
            for _ in 0..<people {
                let person = "p\(answers.count)"
                answers[person] = "Komentar \(answers.count) tentang \(own.joined())."
                if !own.isEmpty {
                    codings.append(CommentCoding(participant: person, item: "kendala", coder: "r", codes: own))
                }
            }
        }
        return CodedQuestion(
            frame(codes, categories: categories), CommentSet(item: "kendala", answers: answers), codings)
    }

    /// 30, 8 and 3 of 41: the 3 are left out, and with them another, or the sum would give them back.
    @Test func smallCategories() {
        let one = table(question([(["a"], 30), (["b"], 8), (["c"], 3), ([], 4)], .one, categories: ["a", "b", "c"]))
        #expect(one[2, "count"] == .below(5) && one[2, "share"] == .below(5) && one[2, "asked-share"] == .below(5))
        #expect(one[1, "count"] == .withheld && one[0, "count"] == .count(30))
        #expect(one.row("uncoded").map { one[$0, "count"] } == .open(4))
    }

    /// Four are in no printed category, which is as many as the hidden one can hold: another is left out.
    @Test func overlappingCategories() {
        let told = table(
            question([(["a"], 30), (["b"], 8), (["c"], 4)], .several, categories: ["a", "b", "c"]))
        #expect(told[2, "count"] == .below(5) && told[1, "count"] == .withheld && told[1, "share"] == .withheld)
        let open = table(
            question([(["a"], 30), (["b"], 8), (["c"], 2), (["a", "c"], 2)], .several, categories: ["a", "b", "c"]))
        #expect(open[2, "count"] == .below(5) && open[1, "count"] == .open(8))
        // Three are in no printed one. Were nothing else left out here, then above it were left out because of four.
        let three = table(
            question([(["a"], 30), (["b"], 8), (["c"], 3), (["a", "c"], 1)], .several, categories: ["a", "b", "c"]))
        #expect(three[2, "count"] == .below(5) && three[1, "count"] == .withheld)
        // All but one have the first: not to have written of it says nothing of that one.
        let most = table(question([(["a"], 30), (["a", "b"], 8), (["b"], 1)], .several, categories: ["a", "b"]))
        #expect(most[0, "count"] == .open(38) && most[1, "count"] == .open(9))
    }

    /// Four of 24 have a category, and 20 are not coded. Whoever reads that 20 of 24 are not coded, or knows from another
    /// table that 24 sent a sheet, must not learn of the four; nor that all four wrote of the one.
    @Test(arguments: CodingArtifact.CodesPerComment.allCases)
    func fewComments(_ codes: CodingArtifact.CodesPerComment) {
        let table = table(question([(["a"], 4), ([], 20)], codes, categories: ["a", "b", "c"]))
        for row in table.rows {
            for cell in row.cells.dropFirst() where cell != .text(Phrase("", language: "id")) {
                #expect(cell.isLeftOut, "\(row.id): \(cell)")
            }
        }
    }

    /// Two categories of four comments each, which make up the eight: these are left out, and all of what gives them back.
    @Test func everyCategoryIsSmall() {
        let question = question([(["a"], 4), (["b"], 4), ([], 20)], .several, categories: ["a", "b", "c"])
        let table = table(question)
        #expect(table[0, "count"] == .below(5) && table[1, "count"] == .below(5) && table[2, "count"] == .open(0))
        for row in table.rows.dropFirst(3) {
            for cell in row.cells.dropFirst() where cell != .text(Phrase("", language: "id")) {
                #expect(cell == .withheld, "\(row.id): \(cell)")
            }
        }
    }

    /// How many both coded is how many have a category, where that is left out.
    @Test func agreementOnFewComments() {
        let question = twice([("a", "a", 3), ("b", "a", 1)], .one)
        let counts = table(question)
        #expect(
            CoderAgreementTable(context: context(), question: question, counts: counts, date: "").table() == nil)
    }

    /// A category may be called as a row of the table is: the sentence is of those who wrote something all the same.
    @Test func categoryNamedAsARow() {
        let question = question([(["written"], 6), (["a"], 14)], .one, categories: ["a", "written"])
        let maker = CommentTable(context: context(), question: question, date: "", stem: "")
        #expect(maker.sentences(maker.table()).first?.contains("20 dari 20") == true)
    }

    /// No build has a category twice, and an artifact that somebody wrote may.
    @Test func categoryTwice() {
        let question = twice([("a", "a", 8), ("b", "b", 7), ("a", "b", 2), ("b", "a", 3)], .one)
        let frame = frame(.one, coders: .reference("acuan"), categories: ["a", "b", "a", "x"])
        let answers = Dictionary(uniqueKeysWithValues: question.comments.map { ($0.participant, $0.text) })
        let codings = zip(question.comments, question.twice).flatMap { comment, codes in
            [
                CommentCoding(participant: comment.participant, item: "kendala", coder: "acuan", codes: codes.first),
                CommentCoding(participant: comment.participant, item: "kendala", coder: "kedua", codes: codes.second),
            ]
        }
        let odd = CodedQuestion(frame, CommentSet(item: "kendala", answers: answers), codings)
        let table = CoderAgreementTable(context: context(), question: odd, counts: table(odd), date: "").table()
        #expect(table?[0, "agreed"] == .share(15, of: 20))
    }

    /// Random questions with several codes: whoever knows how the table is made still cannot tell a hidden count.
    @Test func nobodyCanTell() {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<400 {
            let categories = ["a", "b", "c", "d"]
            var counts: [(codes: [String], people: Int)] = []
            for _ in 0..<Int.random(in: 2...7, using: &random) {
                let codes = categories.filter { _ in Int.random(in: 0...2, using: &random) == 0 }
                if !codes.isEmpty { counts.append((codes, Int.random(in: 1...9, using: &random))) }
            }
            let table = table(question(counts, .several, categories: categories))
            guard let coded = table[4, "count"].count else {
                // Nor is it told anywhere else.
                #expect(
                    table[6, "count"].isLeftOut && table[8, "count"].isLeftOut && !table.base.contains { $0.isNumber })
                continue
            }
            let cells = (0..<4).map { table[$0, "count"] }
            let below = (0..<4).filter { cells[$0] == .below(5) }
            // Every way to fill the hidden cells with which the comments could all have a category.
            var possible = [Set<Int>](repeating: [], count: 4)
            func fill(_ index: Int, _ values: [Int]) {
                guard index < 4 else {
                    if values.reduce(0, +) >= coded, values.allSatisfy({ $0 <= coded }) {
                        for (place, value) in values.enumerated() { possible[place].insert(value) }
                    }
                    return
                }
                switch cells[index] {
                case .below: for value in 1...4 { fill(index + 1, values + [value]) }
                case .withheld: for value in 5...max(5, coded) { fill(index + 1, values + [value]) }
                default: fill(index + 1, values + [cells[index].count ?? 0])
                }
            }
            fill(0, [])
            for place in below { #expect(possible[place].count >= 2, "\(counts): \(cells)") }
        }
    }

    // MARK: Agreement

    private func twice(_ pairs: [(String, String, Int)], _ codes: CodingArtifact.CodesPerComment) -> CodedQuestion {
        var answers: [String: String] = [:]
        var codings: [CommentCoding] = []
        for (first, second, count) in pairs {
            for _ in 0..<count {
                let person = "p\(answers.count)"
                answers[person] = "Komentar \(answers.count)."
                codings += [code(person, "acuan", first), code(person, "kedua", second)]
            }
        }
        return CodedQuestion(
            frame(codes, coders: .reference("acuan")), CommentSet(item: "kendala", answers: answers), codings)
    }

    /// The example of the reference: 8 and 7 alike, 2 and 3 not; κ = 1/2, and .5 ± 1.96 √.037125 from .12 to .88.
    @Test func agreementOnOneCode() throws {
        let question = twice([("a", "a", 8), ("b", "b", 7), ("a", "b", 2), ("b", "a", 3)], .one)
        let table = try #require(
            CoderAgreementTable(context: context(), question: question, counts: table(question), date: "2025").table())
        #expect(table.rows.map(\.id) == ["all"])
        #expect(table[0, "comments"] == .open(20) && table[0, "agreed"] == .share(15, of: 20))
        #expect(table[0, "kappa"] == .amount(Rational(1, over: 2) ?? .zero, n: 20))
        let cells = CellFormat(.indonesian).cells(of: table)[0]
        #expect(cells == ["Semua kategori", "20", "75,00%", "0,50", "0,12", "0,88"])
    }

    /// Each category by itself: of "c" nobody wrote, so there is nothing to tell apart, which is said.
    @Test func agreementOnSeveralCodes() throws {
        let question = twice([("a", "a", 8), ("b", "b", 7), ("a", "b", 2), ("b", "a", 3)], .several)
        let counts = table(question)
        let table = try #require(
            CoderAgreementTable(context: context(), question: question, counts: counts, date: "2025").table())
        #expect(table.rows.map(\.id) == ["a", "b", "c", "x"])
        #expect(table[0, "kappa"] == table[1, "kappa"] && table[0, "agreed"] == .share(15, of: 20))
        #expect(table[2, "kappa"] == .none && table[2, "agreed"] == .none)
        let isSaid = table.notes.contains { $0.hasPrefix("Kategori c: kedua pengode memakai satu kode saja") }
        #expect(isSaid, "\(table.notes)")
        // Of a category that is left out, agreement would tell how few it has.
        var hidden = counts
        hidden.rows[0].cells[1] = .below(5)
        let withheld = try #require(
            CoderAgreementTable(context: context(), question: question, counts: hidden, date: "2025").table())
        #expect(withheld[0, "kappa"] == .withheld && withheld[0, "agreed"] == .withheld)
    }

    @Test func tooFewForAgreement() throws {
        let pair = twice([("a", "a", 5), ("b", "b", 4)], .one)
        let table = try #require(
            CoderAgreementTable(context: context(), question: pair, counts: self.table(pair), date: "2025").table())
        #expect(table[0, "kappa"] == .none)
        let isSaid = table.notes.contains { $0.contains("perlu sedikitnya 10 komentar yang dikode keduanya; ada 9") }
        #expect(isSaid)
        let alone = question(of: ["Satu."])
        #expect(
            CoderAgreementTable(context: context(), question: alone, counts: self.table(alone), date: "").table() == nil
        )
    }

    // MARK: Quotes

    private func question(of texts: [String]) -> CodedQuestion {
        let people = texts.indices.map { "p\($0)" }
        return CodedQuestion(
            frame(.several),
            CommentSet(item: "kendala", answers: Dictionary(uniqueKeysWithValues: zip(people, texts))),
            people.map { code($0, "r", "a") })
    }

    /// Lengths 10, 14, 18, 22, 40: the median is 18, then 14 and 22 lie as near, in the order of a hash: sha256sum of
    /// "kendala\np1" begins with a72c, of "kendala\np3" with 5564.
    @Test func quotesAreNearTheMedian() {
        let texts = [10, 14, 18, 22, 40].map { "kata " + String(repeating: "a", count: $0 - 5) }
        var picker = QuotePicker(question: question(of: texts), names: NameRemover(people: []))
        #expect(picker.quotes(of: "a") == [texts[2], texts[3]])
        // What was quoted is not quoted again.
        #expect(picker.quotes(of: "a") == [texts[1], texts[0]])
        #expect(picker.quotes(of: "b").isEmpty)
    }

    /// One comment that many wrote is one quote; of names alone nothing is left.
    @Test func quotesSaySomething() {
        var picker = QuotePicker(
            question: question(of: ["Dana kurang.", "dana  KURANG.", "Budi", "Pak Budi Mawar", "budi@x.id 0812345678"]),
            names: NameRemover(people: ["Budi Santoso"], words: ["Mawar"]))
        #expect(picker.quotes(of: "a").count == 1)
    }

    /// A comment that is also about a category which is left out is not quoted at all.
    @Test func hiddenCategoriesAreNotQuoted() {
        let set = CommentSet(item: "kendala", answers: ["p1": "Dana dan ruang.", "p2": "Dana saja."])
        let question = CodedQuestion(frame(.several), set, [code("p1", "r", "a", "b"), code("p2", "r", "a")])
        var picker = QuotePicker(question: question, names: NameRemover(people: []), hidden: ["b"])
        #expect(picker.quotes(of: "a") == ["Dana saja."])
    }

    // MARK: Chapter

    private static let form = Form(
        id: "reaksi.peserta", title: ["id": "Reaksi"],
        battery: BatteryReference(id: "reaksi", title: ["id": "Reaksi"], programmes: ["p"], occasion: nil, period: nil),
        purpose: .reaction, jenjang: nil, rater: FormRater(id: "peserta", title: ["id": "Peserta"]), languages: ["id"],
        introduction: nil, scales: [],
        sections: [
            Section(
                id: "s", title: ["id": "S"], introduction: nil, layout: .list,
                items: [
                    .text(
                        TextItem(common: ItemCommon(id: "kendala", stem: ["id": "Apa kendala Anda?"]), maxLength: 500))
                ])
        ], estimate: Estimate(items: 1, words: 0, seconds: 0))

    private func report(_ texts: [String: String], _ codings: [CommentCoding], isInternal: Bool) throws -> Publication {
        let spec = ScoringSpec(
            id: "reaksi", battery: Self.form.battery, purpose: .reaction, jenjang: nil, standard: nil,
            forms: [FormReference(id: Self.form.id, rater: "peserta", sha256: "h")],
            raters: [RaterRule(id: "peserta", title: ["id": "Peserta"], weight: "1", required: true)], items: [],
            scores: [], activity: nil, assumptions: [])
        let machine = try ScoringMachine(specs: [spec])
        let sheets = texts.map { person, text in
            AnswerSheet(
                form: Self.form.id, formHash: "h", participant: person, rater: "peserta",
                answers: text.isEmpty ? [:] : ["kendala": .text(text)], sent: true)
        }
        let responses = try #require(
            try machine.responses(spec: "reaksi", in: machine.admit(sheets, participants: [])))
        var data = CoPData(
            programme: nil, forms: [Self.form], pre: nil, post: nil, reactions: [responses], observations: [],
            profiles: [:], profileHeadings: [], provinceHeading: "Provinsi", provinces: nil, jenjang: [],
            lastReaction: nil, legalBasis: [], date: nil)
        data.frames = [frame(.several)]
        data.codings = codings
        data.names = ["Siti Aminah"]
        return CoPReport(data, language: .indonesian, release: Release(isInternal: isInternal)).publication()
    }

    /// Twelve wrote of money, two of rooms, five of what nobody coded, one nothing. What is left out of the table is quoted nowhere, and nobody
    /// is named; inside the house the three are there, without their names too.
    @Test func nobodyIsNamed() throws {
        var texts: [String: String] = [:]
        var codings: [CommentCoding] = []
        for person in 0..<20 {
            let id = "PK-\(100 + person)"
            let money =
                "Dana kurang menurut Siti Aminah (\(id)), hubungi \(person)siti@dinas.go.id atau 08123456\(100 + person)"
            let rooms = "Ruangan Siti Aminah sempit"
            texts[id] = person < 12 ? money : person < 14 ? rooms : person < 19 ? "Lain-lain." : ""
            if person < 14 { codings.append(code(id, "r", person < 12 ? "a" : "b")) }
        }
        // Who is called by a name is called so in no quote, by a part of it neither.
        texts["Retno Wulan"] = "Dana kurang, kata Wulan"
        codings.append(code("Retno Wulan", "r", "a"))
        let outside = try report(texts, codings, isInternal: false)
        let table = try #require(outside.tables.first { $0.id == "comments-kendala" })
        #expect(table.rows.map { $0.cells[1] }.prefix(3) == [.open(13), .below(5), .open(0)])
        for text in [outside.text(), outside.html(), outside.markdown()] + outside.csv().map(\.text) {
            for word in ["Siti", "Aminah", "Wulan", "dinas.go.id", "0812", "PK-1", "Ruangan"] {
                let isThere = text.contains(word)
                #expect(!isThere, "\(word)")
            }
        }
        let isQuoted = outside.text().contains("“Dana kurang menurut [nama] ([nama]), hubungi [surel] atau [nomor]”")
        let saysWhy = outside.text().contains("Laporan tidak menyebut dasarnya.")
        #expect(isQuoted && saysWhy)
        let inside = try report(texts, codings, isInternal: true).text()
        let hasRoom = inside.contains("“Ruangan [nama] sempit”")
        let hasName = inside.contains("Siti") || inside.contains("PK-1")
        #expect(hasRoom && !hasName)
    }

    /// Comments that nobody coded yet are counted as such; where nobody wrote, there is no chapter.
    @Test func nothingCoded() throws {
        let some = try report(["p1": "Dana.", "p2": ""], [], isInternal: true)
        let table = try #require(some.tables.first { $0.id == "comments-kendala" })
        #expect(table.row("uncoded").map { table[$0, "count"] } == .open(1))
        #expect(
            try report(["p1": "", "p2": ""], [], isInternal: true).tables.allSatisfy { $0.id != "comments-kendala" })
    }
}
