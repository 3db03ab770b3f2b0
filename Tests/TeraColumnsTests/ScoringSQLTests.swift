import Foundation
import GRDB
import TeraArtifact
import TeraColumns
import TeraExact
import TeraRuntime
import TeraTestSupport
import Testing

/// The query for SQLite gives what columns give; `Scripts/test-sql` asks the other engines.
@Suite struct ScoringSQLTests {
    private static var count: Int {
        ProcessInfo.processInfo.environment["TERA_SPECS"].flatMap { Int($0) } ?? 200
    }

    static func source(_ plan: ColumnPlan) -> SQLSource {
        SQLSource(
            table: "jawaban", participant: "participant", rater: "rater",
            items: plan.items.map { item in
                item.values.sorted { $0.key < $1.key }.map { SQLSource.Spelling(text: $0.key, value: $0.value) }
                    + [SQLSource.Spelling(text: "tidak-tahu", value: nil)]
            }, raters: plan.raters.map { [$0.id] })
    }

    @Test func sqliteAgreesOnRandomSpecs() throws {
        var compared = 0
        for seed in 0..<UInt64(Self.count) {
            var generator = SeededGenerator(seed: seed)
            let random = RandomSpec(&generator)
            guard let plan = try? ColumnPlan(random.spec) else { continue }
            var expected: [String: [String]] = [:]
            let table = random.table(plan, &generator, shuffled: true)
            _ = try table.run(plan) { person in
                guard person.isConcluded else { return }
                expected[person.id] = zip(plan.rules, person.scores).map { Self.cell($1, $0) }
            }
            let found = try Self.query(plan, table.body)
            #expect(found == expected, "spec \(seed)")
            compared += found.count
        }
        #expect(compared > Self.count)
    }

    private static func cell(_ score: PersonScores.Value?, _ rule: PlannedRule) -> String {
        guard let score else { return "-" }
        return "\(score.value.exactText) \(score.band.map { rule.rule.bands[$0].id } ?? "-")"
    }

    /// Participant → one cell a score.
    private static func query(_ plan: ColumnPlan, _ body: String) throws -> [String: [String]] {
        let database = try DatabaseQueue()
        let sql = try ScoringSQL(plan, source: source(plan), dialect: .sqlite).text
        return try database.write { database in
            let columns = (["participant", "rater"] + plan.items.map(\.id)).map { "\"\($0)\" TEXT" }
            try database.execute(sql: "CREATE TABLE jawaban (\(columns.joined(separator: ", ")))")
            for line in body.split(separator: "\n") {
                let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                let marks = cells.map { _ in "?" }.joined(separator: ",")
                try database.execute(
                    sql: "INSERT INTO jawaban VALUES (\(marks))", arguments: StatementArguments(cells))
            }
            var found: [String: [String]] = [:]
            for row in try Row.fetchAll(database, sql: sql) {
                let id: String = row["participant"]
                found[id] = plan.rules.map { rule in
                    guard let number: Int64 = row[rule.id], let denominator: Int64 = row["\(rule.id).of"],
                        let value = Rational(Int128(number), over: Int128(denominator))
                    else { return "-" }
                    let band: String? = row["\(rule.id).band"]
                    return "\(value.exactText) \(band ?? "-")"
                }
            }
            return found
        }
    }

    /// Repeated rows, unknown roles and unlisted answers count for nobody, as they do for columns.
    @Test func whatDoesNotCountDoesNotCountInSQL() throws {
        let plan = try ColumnPlan(TableReadingTests.spec)
        let body = """
            p,diri,1,2
            p,atasan,3,3
            q,diri,1,9
            q,atasan,3,3
            r,diri,1,1
            r,diri,1,1
            r,atasan,1,1
            s,teman,1,1
            s,diri,1,1
            t,diri,3,
             t ,atasan, ,3

            """
        #expect(
            try Self.query(plan, body.replacing("\n ", with: "\n")) == ["p": ["2.25 kurang"], "t": ["3 baik"]])
    }

    /// Roles and answers in any case of letters, as tables are read; (4 + 2) / 2 and (3 + 1) / 2, mean 2,5.
    @Test func lettersLargeAndSmall() throws {
        let plan = try ColumnPlan(TableReadingTests.spec)
        #expect(try Self.query(plan, "p,DIRI,Sangat Baik,2\np,Atasan,3,1\n") == ["p": ["2.5 baik"]])
    }

    @Test func aSpecBeyond64BitsIsRefused() throws {
        var spec = TableReadingTests.spec
        spec.items[0].values["1"] = "0.0000000000000001"
        spec.items[1].values["1"] = "100000000000"
        let plan = try ColumnPlan(spec)
        #expect(throws: ColumnPlanRefusal.self) {
            try ScoringSQL(plan, source: Self.source(plan), dialect: .postgres)
        }
        // Columns take it, in 128 bits: (1e-16 + 100000000000) / 2, for both raters.
        var value: Rational?
        _ = try Table(columns: TableReadingTests.columns, body: "p,diri,1,1\np,atasan,1,1\n").run(plan) {
            value = $0.scores[0]?.value
        }
        #expect(value == Rational(1_000_000_000_000_000_000_000_000_001, over: 20_000_000_000_000_000))
    }
}
