import Foundation
import TeraArtifact
import TeraExact
import TeraRuntime
import Testing

@testable import TeraReport

/// What `tera analyse` shows of the 360 degrees: the ratings of `Fixtures/statistics`, numbers by R.
struct AnalysisTests {
    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/statistics")
    private static let roles = ["diri", "atasan", "rekan", "pengguna_layanan"]
    private static let items = (1...8).map { "k\($0)" }

    private struct Entry: Decodable {
        let values: [String: [Double]]
    }

    private static func expected(_ entry: String, _ name: String) throws -> [Double] {
        let data = try Data(contentsOf: fixtures.appending(path: "expected.json"))
        return try #require(try JSONDecoder().decode([String: Entry].self, from: data)[entry]?.values[name])
    }

    private static let spec = ScoringSpec(
        id: "kinerja.satu",
        battery: BatteryReference(
            id: "kinerja", title: ["id": "Kinerja rekaan"], programmes: [], occasion: nil, period: nil),
        purpose: .performance, jenjang: Named(id: "satu", title: ["id": "Satu"]), standard: nil,
        forms: roles.map { FormReference(id: "kinerja.satu.\($0)", rater: $0, sha256: "hash-\($0)") },
        raters: roles.map { RaterRule(id: $0, title: ["id": $0], weight: "1", required: false) },
        items: items.map { item in
            ScoredItem(
                id: item, values: Dictionary(uniqueKeysWithValues: (1...5).map { ("o\($0)", "\($0)") }), weight: "1")
        },
        scores: [
            ScoreRule(
                id: "kerja", title: ["id": "Kerja", "en": "Work"], role: .subkompetensi, about: "kerja",
                source: .items(items), reduce: .sum, leastAnswered: 8,
                raters: RaterCombination(reduce: .mean, least: 1), accumulate: .mean, minimum: "8", maximum: "40",
                bands: [])
        ], activity: nil, assumptions: [])

    private static func form(_ role: String, order: FormOrder? = nil) -> Form {
        Form(
            id: "kinerja.satu.\(role)", title: ["id": "Kinerja"], battery: spec.battery, purpose: .performance,
            jenjang: spec.jenjang, rater: FormRater(id: role, title: ["id": role]), languages: ["id"],
            introduction: nil,
            scales: [
                Scale(
                    id: "lima", title: ["id": "Lima"],
                    options: (1...5).map { ScaleOption(id: "o\($0)", value: "\($0)", label: ["id": "\($0)"]) },
                    notObserved: nil)
            ],
            sections: [
                Section(
                    id: "semua", title: ["id": "Semua"], introduction: nil, layout: .matrix,
                    items: items.map {
                        .rating(RatingItem(common: ItemCommon(id: $0, stem: ["id": $0]), scale: "lima"))
                    },
                    order: order)
            ], estimate: Estimate(items: 8, words: 8, seconds: 80))
    }

    private static func sheets(people: Int = 60) throws -> [AnswerSheet] {
        let text = try String(contentsOf: fixtures.appending(path: "ratings.csv"), encoding: .utf8)
        let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
        let ids = Array(Set(rows.map { $0[0] })).sorted().prefix(people)
        return rows.filter { ids.contains($0[0]) }.map { row in
            AnswerSheet(
                form: "kinerja.satu.\(row[1])", formHash: "hash-\(row[1])", participant: row[0], rater: row[1],
                answers: Dictionary(uniqueKeysWithValues: zip(items, row.dropFirst(2).map { .text("o\($0)") })),
                sent: true)
        }
    }

    private static func responses(_ sheets: [AnswerSheet]) throws -> Responses {
        let machine = try ScoringMachine(specs: [spec])
        let participants = Set(sheets.map(\.participant)).sorted().map {
            Participant(id: $0, name: $0, jenjang: "satu", instansi: "x", provinsi: "x", programmes: [])
        }
        let admitted = machine.admit(sheets, participants: participants)
        #expect(admitted.problems.isEmpty)
        return try #require(try machine.responses(spec: "kinerja.satu", in: admitted))
    }

    private static func report(people: Int = 60, perRater: Bool = false, order: FormOrder? = nil) throws
        -> AnalysisReport
    {
        Analysis(forms: roles.map { form($0, order: order) }, perRater: perRater).report([
            try responses(try sheets(people: people))
        ])
    }

    private func section(_ report: AnalysisReport, _ kind: AnalysisKind, rater: String? = nil) throws -> AnalysisSection
    {
        try #require(report.instruments.first?.sections.first { $0.id == kind && $0.rater == rater })
    }

    private func numbers(_ section: AnalysisSection, _ column: String) throws -> [Double] {
        let place = try #require(section.columns.firstIndex { $0.id == column })
        return section.rows.compactMap { row in
            if case .number(let number, _) = row.cells[place] { number } else { nil }
        }
    }

    private func expectNear(_ found: [Double], _ expected: [Double], at location: SourceLocation = #_sourceLocation) {
        #expect(found.count == expected.count, sourceLocation: location)
        for (a, b) in zip(found, expected) {
            #expect(abs(a - b) <= 1e-9 * max(1, abs(b)), "\(a), not \(b)", sourceLocation: location)
        }
    }

    /// The raters of the agreement are the others, and only people whom all of them judged.
    @Test func agreementOfOthers() throws {
        let found = try section(try Self.report(), .agreement)
        let expected = try Self.expected("ratings-icc-others", "icc")
        expectNear(try numbers(found, "value"), [0, 2, 3].map { expected[$0] })
        let low = try Self.expected("ratings-icc-others", "low")
        expectNear(try numbers(found, "low"), [0, 2, 3].map { low[$0] })
    }

    @Test func gapOfSelfAndOthers() throws {
        let found = try section(try Self.report(), .gap)
        expectNear(try numbers(found, "gap"), try Self.expected("ratings-gap", "mean"))
        expectNear(try numbers(found, "dz"), try Self.expected("ratings-gap", "dz"))
        #expect(found.rows.first?.cells[1] == .count(58))
    }

    /// The same statistics as the report on an instrument prints them.
    @Test func instrumentReport() throws {
        func report(_ people: Int, _ language: ReportLanguage, isInternal: Bool = false) throws -> Publication {
            InstrumentReport(
                [try Self.responses(try Self.sheets(people: people))], forms: Self.roles.map { Self.form($0) },
                standards: [], language: language, release: Release(isInternal: isInternal)
            ).publication()
        }
        expectGolden(try report(60, .indonesian).text(TextLayout(width: 80)), "instrument.360.id.txt")
        expectGolden(try report(60, .english).text(TextLayout(width: 80)), "instrument.360.en.txt")
        // Of four people no statistic leaves the house, though it is computed.
        let few = try report(4, .english)
        #expect(few.tables.map(\.id) == ["kinerja.satu-forms", "kinerja.satu-coverage"])
        #expect(few.text().contains("not printed, of fewer than 5 sheets"))
        #expect(try report(4, .english, isInternal: true).tables.count > 10)
    }

    @Test func goldens() throws {
        let report = try Self.report()
        expectGolden(report.text(TextLayout(width: 80)), "analysis.80.txt")
        expectGolden(report.text(TextLayout(width: 80), language: .english), "analysis.en.80.txt")
        let few = try Self.report(people: 2)
        expectGolden(few.text(TextLayout(width: 80, plain: true)), "analysis.few.plain.txt")
        expectGolden(few.csv(), "analysis.few.csv")
    }

    /// Nobody's sheet is named unless it is asked for.
    @Test func sheetsAreNamedWhenAsked() throws {
        let silent = try Self.report()
        #expect(!silent.csv().contains("w01"))
        #expect(silent.instruments.first?.sections.contains { $0.id == .sheets } == false)
        let listed = try section(try Self.report(perRater: true), .sheets, rater: "rekan")
        // By hand from ratings.csv: whoever gave one answer six times running or more, in eight.
        let text = try String(contentsOf: Self.fixtures.appending(path: "ratings.csv"), encoding: .utf8)
        let long = text.split(separator: "\n").filter { line in
            line.contains(",rekan,") && line.wholeMatch(of: /.*(\d)(?:,\1){5,}.*/) != nil
        }
        #expect(!long.isEmpty)
        #expect(listed.rows.map { $0.cells[0] } == long.map { .text(String($0.prefix(3))) })
    }

    /// Every colleague took 2 seconds an item, but w01 half a second and w02 one; w03 was not timed. The superiors were
    /// timed on nine sheets, which are no sample.
    @Test func fastSheets() throws {
        var sheets = try Self.sheets()
        for place in sheets.indices {
            let sheet = sheets[place]
            let pace = ["w01": 500, "w02": 1000][sheet.participant] ?? 2000
            let isTimed = sheet.rater == "rekan" ? sheet.participant != "w03" : sheet.participant < "w10"
            guard isTimed, ["rekan", "atasan"].contains(sheet.rater) else { continue }
            sheets[place].durations = Dictionary(uniqueKeysWithValues: Self.items.map { ($0, pace) })
        }
        let responses = try Self.responses(sheets)
        func report(_ perRater: Bool, order: FormOrder? = nil) -> AnalysisReport {
            Analysis(forms: Self.roles.map { Self.form($0, order: order) }, perRater: perRater).report([responses])
        }
        let counts = try section(report(false), .answering, rater: "rekan")
        let peers = responses.sheets.count { $0.rater == "rekan" }
        #expect(counts.columns.map(\.id) == ["sheets", "straight", "long", "longest", "timed", "fast"])
        #expect(counts.rows.first?.cells[4...5] == [.count(peers - 1), .count(2)])
        #expect(counts.source.hasSuffix("Leiner 2019"))
        #expect(!report(false).csv().contains("w01"))
        let fast = try section(report(true), .sheets, rater: "rekan").rows.filter { $0.cells.last == .flag(.fast) }
        #expect(fast.map { $0.cells[0] } == [.text("w01"), .text("w02")])
        #expect(fast.map { $0.cells[4] } == [.number(3, 2), .number(2, 2)])
        // Runs are counted all the same, and the reason stands beside.
        let superiors = try section(report(false), .answering, rater: "atasan")
        #expect(superiors.rows.first?.cells.suffix(2) == [.none, .none])
        #expect(superiors.rows.first?.cells[1] != AnalysisCell.none)
        #expect(superiors.rows.first?.refused?["en"] == "needs times of at least 10 sheets on the same item; found 9")
        // A drawn order has no runs, but it has times; without either there are two reasons.
        let drawn = try section(report(false, order: .random), .answering, rater: "rekan")
        #expect(drawn.rows.first?.cells.suffix(5) == [.none, .none, .none, .count(peers - 1), .count(2)])
        let neither = try section(report(false, order: .random), .answering, rater: "atasan")
        #expect(neither.rows.isEmpty)
        let two = "; needs times of at least 10 sheets on the same item; found 9"
        #expect(neither.refused?["en"]?.hasSuffix(two) == true)
        // Nobody was timed.
        let silent = try section(report(false), .answering, rater: "diri")
        #expect(silent.columns.map(\.id) == ["sheets", "straight", "long", "longest"])
        #expect(silent.notes.contains { $0["en"] == "These sheets hold no times." })
    }

    /// Three people were judged by a colleague, of whom one alone answered k8, which the score needs: no number may be
    /// the one sheet's. Nor is any number of the roles the lowest or the highest, which one rater gave.
    @Test func noRatersAnswersCanBeRead() throws {
        var sheets = try Self.sheets(people: 3)
        for place in sheets.indices where sheets[place].rater == "rekan" && sheets[place].participant != "w01" {
            sheets[place].answers["k8"] = nil
        }
        let report = Analysis(forms: Self.roles.map { Self.form($0) }).report([try Self.responses(sheets)])
        let scores = try section(report, .scores, rater: "rekan")
        #expect(scores.rows.isEmpty)
        #expect(scores.refused?["en"]?.hasPrefix("needs at least 3 sheets with a value") == true)
        let items = try section(report, .items, rater: "rekan")
        #expect(items.rows.map { $0.cells[1] } == Array(repeating: .count(3), count: 7) + [.count(1)])
        #expect(try numbers(items, "mean").count == 7)
        #expect(items.rows.last?.cells[2...3] == [.none, .none])
        #expect(items.rows.last?.refused?["en"]?.hasPrefix("needs at least 3 sheets with a value") == true)
        let columns = try section(report, .scores, rater: "atasan").columns.map(\.id)
        #expect(columns == ["mean", "deviation", "floor", "ceiling", "remark"])
    }

    @Test func aDrawnOrderHasNoRuns() throws {
        let found = try section(try Self.report(order: .random), .answering, rater: "rekan")
        #expect(found.rows.isEmpty)
        #expect(found.refused?["id"]?.contains("diundi") == true)
    }

    /// Two people are too few for nearly everything: each number has a reason, in both languages, and none is NaN.
    @Test func tooFewPeopleAreRefused() throws {
        let report = try Self.report(people: 2)
        for found in try #require(report.instruments.first).sections {
            guard found.rows.isEmpty else { continue }
            #expect(found.refused?.count == 2, "\(found.id)")
        }
        let kinds = try #require(report.instruments.first).sections.map(\.id)
        // Of the roles only that they are too few: with two sheets a mean is nearly somebody's answer.
        #expect(kinds == [.scores, .scores, .scores, .scores, .agreement, .gap])
        let agreement = try section(report, .agreement)
        #expect(agreement.rows.first?.refused?["en"] == "needs at least 3 people with whole answers; found 2")
        // The encoder refuses NaN and infinity.
        #expect(try !CanonicalJSON.encode(report).isEmpty)
        #expect(report.text().firstMatch(of: /\b(nan|inf)\b/) == nil)
    }

    // MARK: Checklists

    /// Two checklists of which a score counts the share: three people tick (2 of 2, 1 of 2), (nothing, 2 of 2) and
    /// (1 of 2, not answered). The first is worth 1, 0 and ½, the second ½, 1 and nothing.
    @Test func checklists() throws {
        func list(_ id: String) -> ScoredItem {
            ScoredItem(id: id, values: [:], weight: "1", rule: .ticks(TickRule(weights: ["a": "1", "b": "1"])))
        }
        let spec = ScoringSpec(
            id: "daftar",
            battery: BatteryReference(
                id: "daftar", title: ["id": "Daftar"], programmes: [], occasion: nil, period: nil),
            purpose: .reaction, jenjang: nil, standard: nil,
            forms: [FormReference(id: "daftar.peserta", rater: "peserta", sha256: "hash")],
            raters: [RaterRule(id: "peserta", title: ["id": "Peserta"], weight: "1", required: true)],
            items: [list("satu"), list("dua")],
            scores: [
                ScoreRule(
                    id: "siap", title: ["id": "Siap"], role: .scale, source: .items(["satu", "dua"]), reduce: .sum,
                    leastAnswered: 2, raters: nil, accumulate: nil, minimum: "0", maximum: "2", bands: [],
                    ticks: .share)
            ], activity: nil, assumptions: [])
        let answers: [[String: Answer]] = [
            ["satu": .list(["a", "b"]), "dua": .list(["b"])], ["satu": .list([]), "dua": .list(["a", "b"])],
            ["satu": .list(["a"])],
        ]
        let machine = try ScoringMachine(specs: [spec])
        let admitted = machine.admit(
            answers.enumerated().map { person, answers in
                AnswerSheet(
                    form: "daftar.peserta", formHash: "hash", participant: "p\(person)", rater: "peserta",
                    answers: answers, sent: true)
            }, participants: [])
        let responses = try #require(try machine.responses(spec: "daftar", in: admitted))
        let half = Rational(1, over: 2)
        #expect(responses.sheets.map(\.values) == [[.one, half], [.zero, .one], [half, nil]])
        let report = Analysis(forms: []).report([responses])
        let distribution = try section(report, .distribution)
        // Of "satu" a and b were ticked by two and one of three; of "dua" one and two of two, and one did not answer.
        #expect(
            distribution.rows.map { $0.cells[1...2] } == [
                [.text("a"), .count(2)], [.text("b"), .count(1)], [.text("a"), .count(1)], [.text("b"), .count(2)],
                [.text("-"), .count(1)],
            ])
        expectNear(try numbers(try section(report, .items), "mean"), [0.5, 0.75])
    }

    /// The same sheets in another order give the same bytes.
    @Test func orderChangesNothing() throws {
        let responses = try Self.responses(try Self.sheets())
        var turned = responses
        turned.sheets.reverse()
        let analysis = Analysis(forms: Self.roles.map { Self.form($0) })
        #expect(analysis.report([responses]).csv() == analysis.report([turned]).csv())
    }
}
