import Foundation
import TeraArtifact
import TeraColumns
import TeraExact
import TeraTestSupport
import Testing

/// Writes cases for `Scripts/test-sql`: a table, the scores that columns give of it, and the query of each engine.
/// Only where `TERA_SQL_CASES` names a folder; the other engines are no part of the tests.
@Suite struct SQLCaseWriter {
    @Test(.enabled(if: ProcessInfo.processInfo.environment["TERA_SQL_CASES"] != nil))
    func write() throws {
        let environment = ProcessInfo.processInfo.environment
        let folder = URL(filePath: environment["TERA_SQL_CASES"] ?? "")
        let count = environment["TERA_SPECS"].flatMap { UInt64($0) } ?? 200
        var written = 0
        var seed: UInt64 = 0
        while written < count {
            seed += 1
            var generator = SeededGenerator(seed: seed)
            let random = RandomSpec(&generator)
            guard let plan = try? ColumnPlan(random.spec), !plan.rules.isEmpty else { continue }
            let home = folder.appending(path: String(written))
            try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
            let table = random.table(plan, &generator, shuffled: true)
            let header = (["participant", "rater"] + plan.items.map(\.id)).joined(separator: ",")
            try Data("\(header)\n\(table.body)".utf8).write(to: home.appending(path: "jawaban.csv"))
            var scores = "participant"
            for rule in plan.rules { scores += ",\(rule.id),\(rule.id).band" }
            scores += "\n"
            _ = try table.run(plan) { person in
                guard person.isConcluded else { return }
                scores += person.id
                for (rule, score) in zip(plan.rules, person.scores) {
                    scores += ",\(score?.value.exactText ?? ""),\(score?.band.map { rule.rule.bands[$0].id } ?? "")"
                }
                scores += "\n"
            }
            try Data(scores.utf8).write(to: home.appending(path: "nilai.csv"))
            for dialect in SQLDialect.allCases {
                let sql = try ScoringSQL(plan, source: ScoringSQLTests.source(plan), dialect: dialect).text
                try Data(sql.utf8).write(to: home.appending(path: "\(dialect.rawValue).sql"))
            }
            written += 1
        }
        #expect(written == Int(count))
    }
}
