import Foundation
import TeraExact
import Testing

@testable import TeraStatistics

/// The numbers of R, written by `Scripts/statistics-oracle`, and the data that they are of.
enum Oracle {
    struct Entry: Decodable {
        /// The package, its version and the function.
        let by: String
        let values: [String: [Double]]
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/statistics")

    static let entries: [String: Entry] = {
        let data = (try? Data(contentsOf: folder.appending(path: "expected.json"))) ?? Data()
        return (try? JSONDecoder().decode([String: Entry].self, from: data)) ?? [:]
    }()

    static func numbers(_ entry: String, _ name: String) throws -> [Double] {
        try #require(entries[entry]?.values[name], "\(entry).\(name)")
    }

    static func number(_ entry: String, _ name: String) throws -> Double {
        try #require(try numbers(entry, name).first)
    }

    /// A CSV without quotes: its heads, and its rows with nil for empty cells.
    static func csv(_ name: String) throws -> (head: [String], rows: [[String?]]) {
        let text = try String(contentsOf: folder.appending(path: "\(name).csv"), encoding: .utf8)
        let lines = text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map { $0.isEmpty ? nil : String($0) }
        }
        return (try #require(lines.first).compactMap { $0 }, Array(lines.dropFirst()))
    }

    /// The post-test or the pre-test: who answered, where from, what they chose, and what is right.
    struct Test {
        let people: [String]
        let regions: [String]
        let items: [String]
        let key: [String]
        let chosen: [[String?]]

        init(_ name: String) throws {
            let (head, rows) = try Oracle.csv(name)
            items = Array(head.dropFirst(2))
            key = try Oracle.csv("test-key").rows.compactMap { $0[1] }
            people = rows.compactMap { $0[0] }
            regions = rows.compactMap { $0[1] }
            chosen = rows.map { Array($0.dropFirst(2)) }
        }

        func table() throws -> ScoreTable {
            try ScoreTable.table(
                ids: items,
                rows: chosen.map { row in
                    zip(row, key).map { answer, key in answer.map { $0 == key ? Rational.one : .zero } }
                }
            ).get()
        }
    }

    static func questionnaire() throws -> (items: [String], answers: [[String?]], table: ScoreTable) {
        let (head, rows) = try csv("questionnaire")
        let answers = rows.map { Array($0.dropFirst()) }
        let items = Array(head.dropFirst())
        let table = try ScoreTable.table(ids: items, rows: answers.map { $0.map { $0.flatMap { Rational(text: $0) } } })
            .get()
        return (items, answers, table)
    }

    static let roles = ["diri", "atasan", "rekan", "pengguna_layanan"]

    /// People by roles: the sums of their statements.
    static func ratings() throws -> ScoreTable {
        let (_, rows) = try csv("ratings")
        var sums: [String: [String: Int]] = [:]
        for row in rows {
            let person = try #require(row[0])
            let role = try #require(row[1])
            sums[person, default: [:]][role] = row.dropFirst(2).compactMap { $0.flatMap { Int($0) } }.reduce(0, +)
        }
        let people = sums.keys.sorted()
        return try ScoreTable.table(
            ids: roles, rows: people.map { person in roles.map { sums[person]?[$0].map { Rational($0) } } }
        ).get()
    }
}

/// Within `tolerance` of the greater of 1 and the expected value.
func expectNear(
    _ found: Double, _ expected: Double, _ tolerance: Double = 1e-9, _ what: @autoclosure () -> String = "",
    at location: SourceLocation = #_sourceLocation
) {
    #expect(
        abs(found - expected) <= tolerance * max(1, abs(expected)), "\(what()): \(found), not \(expected)",
        sourceLocation: location)
}

func expectNear(
    _ found: [Double], _ expected: [Double], _ tolerance: Double = 1e-9, at location: SourceLocation = #_sourceLocation
) {
    #expect(found.count == expected.count, sourceLocation: location)
    for (index, pair) in zip(found, expected).enumerated() {
        expectNear(pair.0, pair.1, tolerance, "number \(index)", at: location)
    }
}

/// Relative to the expected value itself, however small it is.
func expectRelative(
    _ found: Double, _ expected: Double, _ tolerance: Double, _ what: @autoclosure () -> String,
    at location: SourceLocation = #_sourceLocation
) {
    #expect(
        abs(found - expected) <= tolerance * abs(expected), "\(what()): \(found), not \(expected)",
        sourceLocation: location)
}

extension Rational {
    var double: Double { Double(numerator) / Double(denominator) }
}
