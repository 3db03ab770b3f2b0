import Foundation
import TeraArtifact
import TeraColumns
import TeraExact
import TeraInterchange
import TeraRuntime
import TeraStore
import TeraTestSupport
import Testing

/// A sheet is worth the same from whatever file it comes: wide CSV, long CSV, JSON Lines and the store.
@Suite struct SheetSourceTests {
    private typealias Outcomes = [String: [String: ReferenceScorer.Outcome]?]

    @Test func fourWaysInScoreAlike() throws {
        var compared = 0
        for seed in 0..<UInt64(60) {
            var generator = SeededGenerator(seed: seed)
            let random = RandomSpec(&generator)
            guard let plan = try AgreementTests.plan(random.spec) else { continue }
            let people = random.people.filter { !$0.value.isEmpty }
            let expected = try people.mapValues { try ReferenceScorer.scores(random.spec, $0) }
            let sources = try SheetSources(random.spec, plan)
            defer { sources.remove() }
            func outcomes(_ run: (@escaping (PersonScores) -> Void) throws -> ColumnResult) throws
                -> (Outcomes, ColumnResult)
            {
                var found: Outcomes = [:]
                let result = try run { person in
                    found[person.id] = person.isConcluded ? AgreementTests.outcomes(person, plan) : .some(nil)
                }
                return (found, result)
            }
            let wide = try outcomes { person in
                try random.table(plan, &generator, shuffled: true).run(plan, person: person)
            }
            let lines = try outcomes { try sources.lines(Self.lines(people, &generator), person: $0) }
            #expect(wide.0 == expected, "spec \(seed), wide")
            #expect(lines.0 == expected, "spec \(seed), lines")
            var results = [lines.1]
            // Every answer in a store is on the disk before the next.
            if seed % 10 == 0 {
                let store = try outcomes { person in try sources.store(try sources.filled(people), person: person) }
                #expect(store.0 == expected, "spec \(seed), store")
                results.append(store.1)
            }
            for result in results {
                #expect(result.refused.isEmpty && result.rows == wide.1.rows, "spec \(seed)")
                #expect(result.participants == people.count && result.concluded == wide.1.concluded)
                #expect(result.scores.map(\.bands) == wide.1.scores.map(\.bands))
                #expect(result.scores.map(\.mean) == wide.1.scores.map(\.mean))
                #expect(result.scores.map { $0.consistency?.sheets } == wide.1.scores.map { $0.consistency?.sheets })
            }
            let long = LongAnswers.read(
                [InputFile(name: "a.csv", text: Self.long(people, &generator))], forms: sources.forms,
                hashes: sources.hashes, reading: DamagedAnswersTests.reading)
            #expect(long.problems.isEmpty)
            // Of a sheet without any answer there is no row.
            let answered = people.compactMapValues { sheets in
                let some = sheets.filter { !$0.value.isEmpty }
                return some.isEmpty ? nil : some
            }
            #expect(
                Dictionary(grouping: long.sheets, by: \.participant).mapValues { sheets in
                    Dictionary(uniqueKeysWithValues: sheets.map { ($0.rater, $0.answers) })
                } == answered.mapValues { $0.mapValues { $0.mapValues { .text($0) } } }, "spec \(seed), long")
            compared += 1
        }
        #expect(compared > 50)
    }

    private static func lines(
        _ people: [String: [String: [String: String]]], _ generator: inout SeededGenerator
    ) throws -> String {
        var lines: [String] = []
        for (person, sheets) in people.sorted(by: { $0.key < $1.key }) {
            for (role, answers) in sheets.sorted(by: { $0.key < $1.key }) {
                lines.append(try line(DamagedAnswersTests.sheet(person, role, answers)))
            }
        }
        lines.shuffle(using: &generator)
        return lines.joined(separator: "\n")
    }

    private static func line(_ sheet: AnswerSheet) throws -> String {
        String(decoding: try JSONEncoder().encode(sheet), as: UTF8.self)
    }

    private static func long(
        _ people: [String: [String: [String: String]]], _ generator: inout SeededGenerator
    ) -> String {
        var rows: [String] = []
        for (person, sheets) in people.sorted(by: { $0.key < $1.key }) {
            for (role, answers) in sheets.sorted(by: { $0.key < $1.key }) {
                for (item, answer) in answers.sorted(by: { $0.key < $1.key }) {
                    rows.append("acak.\(role),\(person),\(role),\(item),\(answer)")
                }
            }
        }
        rows.shuffle(using: &generator)
        return (["form,participant,rater,item,answer"] + rows).joined(separator: "\n")
    }

    // MARK: By hand

    /// One item of 1 to 4, two roles of equal weight, both required: the mean of both.
    private static let spec = ScoringSpec(
        id: "acak",
        battery: BatteryReference(id: "acak", title: ["id": "Acak"], programmes: [], occasion: nil, period: nil),
        purpose: .performance, jenjang: nil, standard: nil,
        forms: ["diri", "atasan"].map { FormReference(id: "acak.\($0)", rater: $0, sha256: "sidik-\($0)") },
        raters: ["diri", "atasan"].map { RaterRule(id: $0, title: ["id": $0], weight: "1", required: true) },
        items: [ScoredItem(id: "i0", values: ["o1": "1", "o2": "2", "o3": "3", "o4": "4"], weight: "1")],
        scores: [
            ScoreRule(
                id: "s0", title: ["id": "s0"], role: .scale, about: "s0", source: .items(["i0"]), reduce: .mean,
                leastAnswered: 1, raters: RaterCombination(reduce: .mean, least: 1), accumulate: nil, minimum: "1",
                maximum: "4", bands: [])
        ], activity: nil, assumptions: [])

    private static func sheet(_ person: String, _ role: String, _ option: String) -> AnswerSheet {
        DamagedAnswersTests.sheet(person, role, ["i0": option])
    }

    private static func half(_ halves: Int) -> Rational? { Rational(Int128(halves), over: 2) }

    private func run(_ lines: [String]) throws -> (result: ColumnResult, scores: [String: Rational]) {
        let sources = try SheetSources(Self.spec, try ColumnPlan(Self.spec))
        defer { sources.remove() }
        var scores: [String: Rational] = [:]
        let result = try sources.lines(lines.joined(separator: "\n") + "\n") { person in
            scores[person.id] = person.scores.first??.value
        }
        return (result, scores)
    }

    /// Bad lines are named, each by its number, and the others count.
    @Test func badLinesAreNamed() throws {
        var other = Self.sheet("p4", "diri", "o1")
        other.formHash = "sidik-lama"
        var role = Self.sheet("p5", "diri", "o1")
        role.rater = "atasan"
        let (result, scores) = try run([
            try Self.line(Self.sheet("p1", "diri", "o4")), "{\"format\":3}", "", "bukan JSON",
            try Self.line(Self.sheet("p1", "atasan", "o1")), try Self.line(Self.sheet("p2", "diri", "o9")),
            try Self.line(Self.sheet("p2", "atasan", "o1")), try Self.line(other), try Self.line(role),
            try Self.line(Self.sheet("", "diri", "o1")),
            try Self.line(Self.sheet("p6", "diri", "o1")).replacing("acak.diri", with: "acak.dirri"),
            try Self.line(Self.sheet("p7", "diri", "o1")) + "}",
        ])
        #expect(scores == ["p1": Self.half(5)])
        #expect(result.rows == 11 && result.refusedRows == 8)
        #expect(result.refused.map(\.place) == [2, 4, 6, 8, 9, 10, 11, 12].map { "a.jsonl:\($0)" })
        #expect(result.refused[2].message["en"] == "“o9” is no answer to the item “i0”.")
        #expect(result.refused[3].message["en"]?.contains("another version of the form") == true)
        #expect(result.refused[4].message["en"]?.contains("this form is for the rater “diri”") == true)
        #expect(result.refused[5].fault == .noParticipant)
        #expect(result.refused[6].message["en"]?.contains("Did you mean “acak.diri”?") == true)
    }

    /// Of two sheets of one participant and role neither counts, in either order, whether both were sent or one; a sheet
    /// that was not sent alone counts as not there and is no mistake.
    @Test(arguments: [false, true])
    func duplicates(_ isReversed: Bool) throws {
        var draft = Self.sheet("p2", "diri", "o1")
        draft.sent = false
        var alone = draft
        alone.participant = "p3"
        var sheets = [
            Self.sheet("p1", "diri", "o1"), Self.sheet("p1", "atasan", "o1"), Self.sheet("p1", "diri", "o4"), draft,
            Self.sheet("p2", "diri", "o4"), Self.sheet("p2", "atasan", "o4"), alone, Self.sheet("p3", "atasan", "o2"),
            Self.sheet("p4", "diri", "o2"), Self.sheet("p4", "atasan", "o3"),
        ]
        if isReversed { sheets.reverse() }
        let (result, scores) = try run(try sheets.map(Self.line))
        #expect(scores == ["p4": Self.half(5)])
        #expect(result.participants == 4 && result.concluded == 1 && result.refusedRows == 4)
        let lines = isReversed ? [6, 7, 8, 10] : [1, 3, 4, 5]
        #expect(result.refused.map(\.line) == lines)
        #expect(
            result.refused.map(\.fault).filter { $0 == .duplicate(participant: "p2", rater: "diri") }.count == 2)
    }

    /// More refused lines than are named are counted.
    @Test func mostAreCountedAndNotNamed() throws {
        let (result, _) = try run(Array(repeating: "{}", count: ColumnResult.mostNamed + 500))
        #expect(result.refusedRows == ColumnResult.mostNamed + 500)
        #expect(result.refused.map(\.line) == (1...ColumnResult.mostNamed).map { $0 })
    }

    /// A store holds answers to an older form and to other batteries too, and sheets that are not sent.
    @Test func aStoreOfMany() throws {
        let sources = try SheetSources(Self.spec, try ColumnPlan(Self.spec))
        defer { sources.remove() }
        let store = try sources.filled(
            Dictionary(
                uniqueKeysWithValues: (0..<20).map {
                    ("p\($0)", ["diri": ["i0": "o\($0 % 4 + 1)"], "atasan": ["i0": "o4"]])
                }))
        let form = try #require(sources.forms.first)
        try store.keep(form: form, sha256: "sidik-lama", bytes: [1])
        let old = SheetKey(formHash: "sidik-lama", participant: "p3", rater: "diri")
        try store.append(.text("o1"), to: "i0", of: old, at: 0)
        var other = form
        other.id = "lain.diri"
        try store.keep(form: other, sha256: "sidik-asing", bytes: [2])
        let foreign = SheetKey(formHash: "sidik-asing", participant: "p3", rater: "diri")
        try store.append(.text("o1"), to: "i0", of: foreign, at: 0)
        let draft = SheetKey(formHash: "sidik-diri", participant: "p99", rater: "diri")
        try store.append(.text("o1"), to: "i0", of: draft, at: 0)
        var scores: [String: Rational] = [:]
        let result = try sources.store(store) { scores[$0.id] = $0.scores.first??.value }
        #expect(result.participants == 21 && result.concluded == 20 && result.rows == 42)
        #expect(result.refusedRows == 1)
        #expect(result.refused.map(\.place) == ["jawaban.sqlite"])
        #expect(result.refused.first?.message["en"]?.contains("“diri” about “p3”") == true)
        // (1 + 4) / 2 and so on.
        #expect(["p0", "p1", "p2", "p3"].map { scores[$0] } == [5, 6, 7, 8].map(Self.half))
        #expect(scores["p99"] == nil)
    }
}
