import TeraArtifact
import TeraColumns
import TeraExact
import Testing

/// Rows as they come in the wild.
@Suite struct TableReadingTests {
    /// Two items of mean `s`, and its mean over diri and atasan, both required.
    static let spec = ScoringSpec(
        id: "uji",
        battery: BatteryReference(id: "uji", title: ["id": "Uji"], programmes: [], occasion: nil, period: nil),
        purpose: .performance, jenjang: nil, standard: nil,
        forms: ["diri", "atasan"].map { FormReference(id: "uji.\($0)", rater: $0, sha256: "") },
        raters: ["diri", "atasan"].map { RaterRule(id: $0, title: ["id": $0], weight: "1", required: true) },
        items: ["a", "b"].map {
            ScoredItem(id: $0, values: ["1": "1", "2": "2", "3": "3", "sangat baik": "4"], weight: "1")
        },
        scores: [
            ScoreRule(
                id: "s", title: ["id": "S"], role: .subkompetensi, about: "s", source: .items(["a", "b"]),
                reduce: .mean, leastAnswered: 1, raters: RaterCombination(reduce: .mean, least: 2), accumulate: nil,
                minimum: "1", maximum: "4",
                bands: [
                    Band(id: "baik", title: ["id": "Baik"], from: "2.5"),
                    Band(id: "kurang", title: ["id": "Kurang"], from: nil),
                ])
        ], activity: nil, assumptions: [])

    static let columns: [TableLayout.Column] = [.participant, .rater, .item(0), .item(1)]

    private func run(
        _ body: String, columns: [TableLayout.Column] = columns, separator: UInt8 = 0x2C, fields: [String] = [],
        threads: Int = 2, blockBytes: Int = 64
    ) throws -> (result: ColumnResult, values: [String: String]) {
        var values: [String: String] = [:]
        let result = try Table(separator: separator, columns: columns, body: body).run(
            ColumnPlan(Self.spec), fields: fields, threads: threads, blockBytes: blockBytes
        ) { values[$0.id] = $0.scores[0]?.value.exactText ?? "-" }
        return (result, values)
    }

    /// p: diri (1 + 2) / 2 = 1,5; atasan (3 + 4) / 2 = 3,5; mean 2,5, which lies on the cut: baik.
    @Test(arguments: [
        "p,diri,1,2\np,atasan,3,sangat baik\n",
        "p,diri,1,2\np,atasan,3,sangat baik",
        "p,diri,1,2\r\np,atasan,3,sangat baik\r\n",
        "p,diri,1,2\rp,atasan,3,sangat baik\r",
        "\n,,,\n p , diri , 1 ,2\n\n\"p\",\"atasan\",\"3\",\"sangat baik\"\n \n",
        "p,atasan,3,sangat baik\np,diri,1,2\n",
    ])
    func aMeanOnTheCut(_ body: String) throws {
        for threads in [1, 2, 3] {
            let (result, values) = try run(body, threads: threads)
            #expect(values == ["p": "2.5"])
            #expect(result.scores[0].bands == [1, 0] && result.scores[0].count == 1)
            #expect(result.refused.isEmpty && result.rows == 2 && result.concluded == 1)
        }
    }

    @Test func semicolonsAndTabs() throws {
        #expect(try run("p;diri;1;2\np;atasan;3;3\n", separator: 0x3B).values == ["p": "2.25"])
        #expect(try run("p\tdiri\t1\t2\np\tatasan\t3\t3\n", separator: 0x09).values == ["p": "2.25"])
    }

    /// A cell without an answer is missing, never zero: atasan's mean is 3 of one item.
    @Test func anEmptyCellIsMissing() throws {
        #expect(try run("p,diri,1,2\np,atasan,3,\n").values == ["p": "2.25"])
        #expect(try run("p,diri,1,2\np,atasan,3,tidak-tahu\n").values == ["p": "2.25"])
        // No answer at all: atasan has no score, and both must have one.
        let (result, values) = try run("p,diri,1,2\np,atasan,,\n")
        #expect(values == ["p": "-"] && result.concluded == 1 && result.scores[0].count == 0)
    }

    /// Quoted separators, quotes and line breaks in ids and fields; rows over several blocks.
    @Test func quotedCells() throws {
        let id = "\"p, \"\"satu\"\"\ndua\""
        let body = "\(id),diri,1,2,\"Kota \"\"A\"\"\"\n\(id),atasan,3,3,\"Kota \"\"A\"\"\"\n"
        let (result, values) = try run(body, columns: Self.columns + [.field(0)], fields: ["kota"], blockBytes: 8)
        #expect(values == ["p, \"satu\"\ndua": "2.25"])
        #expect(result.tables[0].rows == [ColumnCrosstab.Row(text: "Kota \"A\"", bands: [0, 1], without: 0)])
    }

    private struct Refusal: CustomTestStringConvertible {
        var body: String
        var line: Int
        var column: Int?
        var fault: RefusedRow.Fault
        var testDescription: String { body.debugDescription }
    }

    private static let refusals = [
        Refusal(
            body: "p,diri,1,9\np,atasan,3,3\n", line: 2, column: 4,
            fault: .cell(RefusedCell(message: ["id": "“9” bukan pilihan."]))),
        Refusal(body: "p,diri,1,2\np,atasan,3\n", line: 3, fault: .cells(found: 3, expected: 4)),
        Refusal(body: "p,diri,1,2,5\np,atasan,3,3\n", line: 2, fault: .cells(found: 5, expected: 4)),
        Refusal(body: "p,diri,1,2\n,atasan,3,3\n", line: 3, column: 1, fault: .noParticipant),
        Refusal(body: "p,teman,1,2\np,atasan,3,3\n", line: 2, column: 2, fault: .unknownRater("teman")),
        Refusal(body: "p,diri,1,2\n\np,atasan,3\"4,3\n", line: 4, column: 3, fault: .strayQuote),
        Refusal(body: "p,diri,1,2\np,atasan,\"3\"4,3\n", line: 3, column: 3, fault: .strayQuote),
        Refusal(body: "p,diri,1,2\np,atasan,3,\"3\n", line: 3, column: 4, fault: .unclosedQuote),
    ]

    @Test(arguments: refusals)
    private func aRowIsRefusedWithItsPlace(_ refusal: Refusal) throws {
        let (result, values) = try run(refusal.body)
        #expect(result.refused.count == 1 && result.refusedRows == 1)
        let row = try #require(result.refused.first)
        #expect(row.line == refusal.line && row.column == refusal.column && row.fault == refusal.fault)
        #expect(row.file == "tabel-0.csv" && row.message["id"]?.isEmpty == false && row.message["en"] != "")
        // One of two required roles is left: nothing is concluded.
        #expect(result.concluded == 0 && values["p"] == "-")
    }

    @Test func aTextThatIsNoUTF8IsRefused() throws {
        let path = "p,diri,1,2\n"
        var bytes = Array(path.utf8)
        bytes[0] = 0xFF
        // Through a String the byte would be mended, so it is written as it is.
        let result = try Table.runBytes(bytes, columns: Self.columns, ColumnPlan(Self.spec))
        #expect(result.refused.map(\.fault) == [.notUTF8])
    }

    /// Neither of two rows of one person and role counts, wherever they stand, and of the others nothing is lost.
    @Test(arguments: [1, 2, 3])
    func repeatedRowsCountForNobody(threads: Int) throws {
        let filler = (0..<40).map { "x\($0),diri,1,1\nx\($0),atasan,2,2\n" }.joined()
        let body = "p,diri,1,2\n" + filler + "p,atasan,3,3\np,diri,3,3\n"
        let (result, values) = try run(body, threads: threads)
        #expect(values["p"] == "-" && values["x7"] == "1.5" && values.count == 41)
        #expect(
            result.refused.map(\.line) == [2, 84]
                && result.refused.allSatisfy { $0.fault == .duplicate(participant: "p", rater: "diri") })
        #expect(result.concluded == 40 && result.participants == 41)
        // Alpha rests on the rows that count: 81 of 83.
        #expect(result.scores[0].consistency.map(\.sheets) == 81)
    }

    /// A refused row makes the other row of the same person and role a repeated one: which is meant is as open.
    @Test func aRefusedRowRepeats() throws {
        for body in ["p,diri,9,9\np,diri,1,2\np,atasan,3,3\n", "p,diri,1,2\np,diri,9,9\np,atasan,3,3\n"] {
            let (result, values) = try run(body)
            #expect(values == ["p": "-"] && result.refusedRows == 2)
        }
    }

    @Test func fieldsAreTabulated() throws {
        let body = """
            p,diri,1,1,jawa
            p,atasan,2,2,jawa
            q,diri,3,3,bali
            q,atasan,3,3,
            r,diri,3,3,
            r,atasan,3,3,
            s,diri,3,3,bali

            """
        let (result, _) = try run(body, columns: Self.columns + [.field(0)], fields: ["provinsi"])
        #expect(
            result.tables.map(\.rows) == [
                [
                    ColumnCrosstab.Row(text: "", bands: [1, 0], without: 0),
                    ColumnCrosstab.Row(text: "bali", bands: [1, 0], without: 0),
                    ColumnCrosstab.Row(text: "jawa", bands: [0, 1], without: 0),
                ]
            ])
        // Mean of 1,5; 3; 3.
        #expect(result.scores[0].mean == Rational(5, over: 2) && result.scores[0].lowest == Rational(3, over: 2))
    }

    /// Rows that do not agree on a field are named, and their participant is counted apart: whoever reads what.
    @Test(arguments: [1, 2, 3])
    func fieldsThatContradictEachOther(threads: Int) throws {
        let filler = (0..<40).map { "x\($0),diri,1,1,bali\nx\($0),atasan,2,2,\n" }.joined()
        let body = "p,diri,1,1,jawa\n" + filler + "p,atasan,2,2,bali\n"
        let (result, values) = try run(
            body, columns: Self.columns + [.field(0)], fields: ["provinsi"], threads: threads)
        #expect(
            result.tables[0].rows == [
                ColumnCrosstab.Row(text: "bali", bands: [0, 40], without: 0),
                ColumnCrosstab.Row(text: nil, bands: [0, 1], without: 0),
            ])
        #expect(result.refused.map(\.line) == [2, 83] && result.refused.allSatisfy { $0.isNote && $0.column == 5 })
        #expect(result.refusedRows == 0 && result.concluded == 41 && values["p"] == "1.5")
    }

    /// A row that was refused is in no sum, so that a pipe need not be read again for it; two that count as one must be.
    @Test func pipesThatCannotBeReadAgain() throws {
        let columns = Self.columns + [.field(0)]
        let refused = "p,diri,9,1,jawa\np,atasan,2,2,bali\nq,diri,1,1,\nq,atasan,2,2,\n"
        let result = try Table.runBytes(Array(refused.utf8), columns: columns, ColumnPlan(Self.spec), fields: ["kota"])
        #expect(result.refusedRows == 1 && result.concluded == 1)
        let twice = refused + "q,diri,3,3,\n"
        #expect(throws: ColumnScorer.Failure.cannotReadAgain(file: "tabel-0.csv")) {
            try Table.runBytes(Array(twice.utf8), columns: columns, ColumnPlan(Self.spec), fields: ["kota"])
        }
    }

    /// The first thousand are named, the same ones on any number of processors; all are counted.
    @Test(arguments: [1, 3])
    func manyRefusedRows(threads: Int) throws {
        let body = (0..<2_500).map { "p\($0),diri,9,1\n" }.joined()
        let result = try run(body, threads: threads).result
        #expect(result.refusedRows == 2_500 && result.refused.map(\.line) == Array(2...1_001))
    }

    /// Two refused rows of one person and role: each has a fault of its own, and neither is only a repeated one.
    @Test(arguments: [1, 3])
    func twoRefusedRowsOfOne(threads: Int) throws {
        let filler = (0..<40).map { "x\($0),diri,1,1\n" }.joined()
        let result = try run("p,diri,9,1\n" + filler + "p,diri,8,1\n", threads: threads).result
        #expect(
            result.refused.map(\.fault)
                == ["9", "8"].map { .cell(RefusedCell(message: ["id": "“\($0)” bukan pilihan."])) })
    }

    /// A null byte makes another id, not the one that it follows; a quote begins a cell, even where it is an answer.
    @Test func oddBytes() throws {
        let (_, values) = try run("p,diri,1,2\np\0,diri,3,3\np,atasan,1,1\np\0,atasan,3,3\n")
        #expect(values == ["p": "1.25", "p\0": "3"])
        var spec = Self.spec
        spec.items[0].values = ["\"": "1", ",": "4"]
        var found: [String] = []
        let body = "p,diri,\"\"\"\",1\np,atasan,\",\",1\nq,diri,\",\",3\nq,atasan,\"\"\"\",3\n"
        _ = try Table(columns: Self.columns, body: body).run(ColumnPlan(spec), threads: 1) { person in
            found.append(person.scores[0]?.value.exactText ?? "-")
        }
        // p: (1 + 1) / 2 = 1 and (4 + 1) / 2 = 2,5; q: (4 + 3) / 2 = 3,5 and (1 + 3) / 2 = 2.
        #expect(found == ["1.75", "2.75"])
    }

    /// An answer that is spelled as the separator stands in quotes; without them nothing is answered, also where cells are
    /// read several at once. By hand: diri (4 + 9 × 1) / 10 = 1,3; atasan has only the last one, 3; mean 2,15.
    @Test(arguments: [1, 2])
    func separatorsAreNoAnswers(threads: Int) throws {
        var spec = Self.spec
        let ids = (0..<10).map { "i\($0)" }
        spec.items = ids.map { ScoredItem(id: $0, values: ["1": "1", ",": "4", "3": "3"], weight: "1") }
        spec.scores[0].source = .items(ids)
        let columns: [TableLayout.Column] = [.participant, .rater] + (0..<10).map { .item($0) } + [.ignored]
        let quoted = ids.map { _ in "\",\"" }.joined(separator: ",")
        var values: [String: String] = [:]
        // The first participant's sheets teach every item how a comma alone is read.
        let none = String(repeating: ",", count: 9)
        let ones = String(repeating: ",1", count: 9)
        let body =
            "x,diri,\(quoted),\nx,atasan,\(quoted),\np,diri,\",\"\(ones),\np,atasan,\(none)3,\nq,diri,\(none),\n"
            + "q,atasan,\(none),\n"
        _ = try Table(columns: columns, body: body).run(ColumnPlan(spec), threads: threads) { person in
            values[person.id] = person.scores[0]?.value.exactText ?? "-"
        }
        #expect(values == ["x": "4", "p": "2.15", "q": "-"])
    }

    /// Where every value is 0 a weight may be larger than all sums: it is not too large for the numbers of a table.
    @Test func aWeightOfNothing() throws {
        var spec = Self.spec
        for item in spec.items.indices { spec.items[item].values = ["1": "0"] }
        spec.raters[0].weight = "3000000000"
        var values: [String: String] = [:]
        _ = try Table(columns: Self.columns, body: "p,diri,1,1\np,atasan,1,1\n").run(ColumnPlan(spec)) {
            values[$0.id] = $0.scores[0]?.value.exactText ?? "-"
        }
        #expect(values == ["p": "0"])
    }

    /// Several files are one table: the roles of one person may be in different files.
    @Test func severalFilesAreOne() throws {
        var values: [String: String] = [:]
        let result = try Table.run(
            [
                Table(columns: Self.columns, body: "p,diri,1,2\nq,diri,1,1\n"),
                Table(
                    separator: 0x3B, columns: [.item(1), .item(0), .rater, .participant],
                    body: "3;3;atasan;p\n2;x;diri;r\n"),
            ], ColumnPlan(Self.spec)
        ) { values[$0.id] = $0.scores[0]?.value.exactText ?? "-" }
        #expect(values == ["p": "2.25", "q": "-", "r": "-"])
        #expect(result.refused.map(\.place) == ["tabel-1.csv:3:2"])
    }

    /// Cronbach's alpha by hand: sheets (1,2), (2,2), (3,3), (2,1). Sums 3, 4, 6, 3: variance 2; items: variances 2/3
    /// and 2/3; alpha = 2 × (1 − (4/3) / 2) = 2/3.
    @Test func alphaByHand() throws {
        let body = "p,diri,1,2\np,atasan,2,2\nq,diri,3,3\nq,atasan,2,1\nr,diri,3,\n"
        let consistency = try run(body).result.scores[0].consistency
        #expect(consistency?.sheets == 4)
        #expect(abs((consistency?.alpha ?? 0) - 2.0 / 3) < 1e-15)
        #expect(try run("p,diri,1,1\np,atasan,1,1\n").result.scores[0].consistency == nil)
    }
}
