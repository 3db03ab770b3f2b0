import Foundation
import TeraExact
import Testing

@testable import TeraReport

/// Every rule of an audit: what it finds, and what it leaves alone.
@Suite struct AuditRuleTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// Fields of the table, such as `"shares": ["a"]`.
        var table = ""
        var columns: [String]
        var rows: [String]
        var more = ""
        /// rule, kind, row, column, printed, recomputed.
        var found: [String] = []
    }

    private static let label = #"{"id": "l", "title": "L", "kind": "text"}"#

    private func report(_ one: Case) throws -> Result<AuditReport, AuditFaults> {
        let table =
            #"{"id": "t", "title": "T", "numbers": "id", "columns": [\#(([Self.label] + one.columns).joined(separator: ", "))], "#
            + #""rows": [\#(one.rows.joined(separator: ", "))]\#(one.table.isEmpty ? "" : ", " + one.table)}"#
        let json = #"{"format": "tera-tables/1", "tables": [\#(table)]\#(one.more.isEmpty ? "" : ", " + one.more)}"#
        return Audit.report([try JSONDecoder().decode(AuditDocument.self, from: Data(json.utf8))])
    }

    private func found(_ one: Case) throws -> [String] {
        try report(one).get().findings.map { finding in
            [
                finding.rule, finding.kind.rawValue, finding.place.row, finding.place.column, finding.printed,
                finding.recomputed,
            ].map { $0 ?? "-" }.joined(separator: " ")
        }
    }

    private static let n = #"{"id": "n", "title": "N"}"#
    private static func total(_ cells: String) -> String { #"{"cells": ["Total", \#(cells)], "total": true}"# }
    private static func share(_ more: String = "") -> String {
        #"{"id": "p", "title": "P", "kind": "share", "count": "n", "base": {"row": "Total"}\#(more)}"#
    }
    private static let mean = #"{"id": "m", "title": "M", "kind": "mean", "base": "n", "least": 1, "most": 4}"#

    static let cases = [
        Case(
            testDescription: "a cell that is no number", columns: [n], rows: [#"["a", "12a"]"#, #"["b", "1.23"]"#],
            found: ["cell error a N - -", "cell error b N - -"]),
        Case(
            testDescription: "1.234,5 is a number, and so is a blank", columns: [n],
            rows: [#"["a", "1.234,5"]"#, #"["b", null]"#, #"["c", " "]"#, total(#""1.234,5""#)]),
        Case(
            testDescription: "more rows than listed", table: #""listed": {"count": 1}"#, columns: [n],
            rows: [#"["a", 1]"#, #"["b", 2]"#, total("3")], found: ["listed error - - 1 2"]),
        Case(
            testDescription: "as many rows as listed", table: #""listed": {"count": 2}"#, columns: [n],
            rows: [#"["a", 1]"#, #"["b", 2]"#, total("3")]),
        Case(
            testDescription: "a total row that is not its sum", columns: [n],
            rows: [#"["a", 1]"#, #"["b", 2]"#, total("4")],
            found: ["total-row error Total N 4 3"]),
        Case(
            testDescription: "a blank is left out of a sum, and the finding says so", columns: [n],
            rows: [#"["a", 1]"#, #"["b", null]"#, total("4")], found: ["total-row error Total N 4 1"]),
        Case(
            testDescription: "what cannot be read makes no sum", columns: [n],
            rows: [#"["a", 1]"#, #"["b", "x"]"#, total("4")],
            found: ["cell error b N - -"]),
        Case(
            testDescription: "a subtotal of named rows is in no total of all", columns: [n],
            rows: [
                #"["a", 1]"#, #"["b", 2]"#, #"{"cells": ["ab", 3], "total": ["a", "b"]}"#, #"["c", 4]"#,
                #"{"cells": ["bc", 7], "total": ["b", "c"]}"#, total("7"),
            ], found: ["total-row error bc N 7 6"]),
        Case(
            testDescription: "a total column", columns: [n, #"{"id": "o", "title": "O", "total": ["n"]}"#],
            rows: [#"["a", 1, 1]"#, #"["b", 2, 3]"#], found: ["total-column error b O 3 2"]),
        Case(
            testDescription: "a distribution and its base", columns: [#"{"id": "n", "title": "N", "sum": 4}"#],
            rows: [#"["a", 1]"#, #"["b", 2]"#], found: ["base error - N 3 4"]),
        Case(
            testDescription: "a distribution of its base",
            columns: [#"{"id": "n", "title": "N", "sum": {"value": "3,0"}}"#],
            rows: [#"["a", 1]"#, #"["b", 2]"#]),
        Case(
            testDescription: "a part that is larger than its whole",
            columns: [n, #"{"id": "o", "title": "O", "within": "n"}"#],
            rows: [#"["a", 1, 1]"#, #"["b", 2, 3]"#, #"["c", 5, 4]"#], found: ["within error b O 3 2"]),
        Case(
            testDescription: "parts that are larger than their wholes, once",
            columns: [#"{"id": "n", "title": "N", "within": 2}"#], rows: [#"["a", 3]"#, #"["b", 9]"#, #"["c", 2]"#],
            found: ["within error - N 9 2"]),
        Case(
            testDescription: "a share and its count", columns: [n, share()],
            rows: [#"["a", 1, "33,3%"]"#, #"["b", 2, "66,6%"]"#, total(#"3, "100%""#)],
            found: ["share error b P 66.6 200/3"]),
        Case(
            testDescription: "a share beyond exact numbers is not passed over",
            columns: [
                n, #"{"id": "p", "title": "P", "kind": "share", "count": "n", "base": {"value": "0,00000000000007"}}"#,
            ],
            rows: [#"["a", "999999999999999", "0,00000000000001"]"#, #"["b", "0", "0"]"#],
            found: ["share ambiguous a P - -"]),
        Case(
            testDescription: "means beyond exact numbers are not passed over", columns: [n, mean],
            rows: [
                #"["a", "99999999999999,3", "1,00000000000001"]"#, #"["b", "0,00000000000007", "1,00000000000001"]"#,
                total(#"3, "1,00000000000001""#),
            ], found: ["total-row error Total N 3 99999999999999.30000000000007", "mean ambiguous Total M - -"]),
        // Audit N16: 3 of 24 is printed as 13%, and bankers would print 12%.
        Case(
            testDescription: "a half may be rounded up or down", columns: [n, share()],
            rows: [#"["a", 3, "13%"]"#, #"["b", 3, "12%"]"#, #"["c", 18, "75%"]"#, total(#"24, "100%""#)]),
        Case(
            testDescription: "a hair beyond the half", columns: [n, share()],
            rows: [#"["a", 125, "12%"]"#, #"["b", 126, "12%"]"#, #"["c", 749, "75%"]"#, total(#"1000, "100%""#)],
            found: ["share error b P 12 12.6"]),
        Case(
            testDescription: "a last zero that is left off changes no rounding",
            columns: [n, share(#", "places": 2"#)],
            rows: [#"["a", 635, "63,6"]"#, #"["b", 365, "36,5"]"#, total("1000, 100")],
            found: ["share error a P 63.6 63.5"]),
        Case(
            testDescription: "percentages that rounding keeps from 100", columns: [n, share(#", "whole": true"#)],
            rows: [#"["a", 1, "33%"]"#, #"["b", 1, "33%"]"#, #"["c", 1, "33%"]"#, total(#"3, "100%""#)],
            found: ["whole rounding Total P 99 100"]),
        Case(
            testDescription: "and the table says so", table: #""rounded": true"#,
            columns: [n, share(#", "whole": true"#)],
            rows: [#"["a", 1, "33%"]"#, #"["b", 1, "33%"]"#, #"["c", 1, "33%"]"#, total(#"3, "100%""#)]),
        Case(
            testDescription: "percentages that no rounding explains, in a table that rounds",
            table: #""rounded": true, "shares": ["p", "q"]"#,
            columns: [
                #"{"id": "p", "title": "P", "kind": "share"}"#, #"{"id": "q", "title": "Q", "kind": "share"}"#,
            ], rows: [#"["a", "50%", "51%"]"#, #"["b", "50%", "52%"]"#],
            found: ["whole error b - 102 100"]),
        Case(
            testDescription: "a change of rounded or of exact shares",
            columns: [
                #"{"id": "x", "title": "X", "kind": "share"}"#, #"{"id": "y", "title": "Y", "kind": "share"}"#,
                #"{"id": "c", "title": "C", "kind": "change", "from": "x", "to": "y"}"#,
            ],
            rows: [
                #"["a", "10,0%", "12,5%", "2,5"]"#, #"["b", "10,0%", "12,5%", "2,6"]"#,
                #"["c", "10,0%", "12,5%", "2,7"]"#, #"["d", "12,5%", "10,0%", "-2,5"]"#,
            ],
            found: ["change error c C 2.7 2.5"]),
        Case(
            testDescription: "a mean beyond its scale", columns: [n, mean],
            rows: [#"["a", 3, "4,01"]"#, #"["b", 3, "0,9"]"#, #"["c", 3, "4,00"]"#],
            found: ["mean error a M 4.01 4", "mean error b M 0.9 1"]),
        // (3,0 · 1 + 2,0 · 3) / 4 = 2,25: 2,3 and 2,2 may be printed, also of 2,96 and 1,96; 2,5 is the mean of means.
        Case(
            testDescription: "the mean of all is weighted", columns: [n, mean],
            rows: [#"["a", 1, "3,0"]"#, #"["b", 3, "2,0"]"#, total(#"4, "2,5""#)],
            found: ["mean error Total M 2.5 2.25"]),
        Case(
            testDescription: "the mean of all leaves empty groups out", columns: [n, mean],
            rows: [#"["a", 1, "3,0"]"#, #"["b", 3, "2,0"]"#, #"["c", 0, "-"]"#, total(#"4, "2,3""#)]),
        Case(
            testDescription: "a total of another unit", table: #""unit": "orang""#, columns: [n],
            rows: [#"{"cells": ["a", 1], "unit": "lembar"}"#, total("1")], found: ["unit error Total N - -"]),
        Case(
            testDescription: "the same figure twice", columns: [n], rows: [#"["a", 1]"#, #"["b", 1]"#, #"["c", 2]"#],
            more: #""same": [{"what": "s", "figures": [{"table": "t", "row": "c", "column": "n"}, "#
                + #"{"table": "t", "row": "a", "column": "n"}, {"table": "t", "row": "b", "column": "n"}]}]"#,
            found: ["same error c N 2 1"]),
        Case(
            testDescription: "the same figure with fewer decimals", columns: [n],
            rows: [#"["a", "3,2"]"#, #"["b", "3,22"]"#],
            more: #""same": [{"what": "s", "figures": [{"table": "t", "row": "a", "column": "n"}, "#
                + #"{"table": "t", "row": "b", "column": "n"}]}]"#),
        Case(
            testDescription: "a percentage of nobody",
            columns: [n, #"{"id": "p", "title": "P", "kind": "share", "base": "n"}"#],
            rows: [#"["a", 0, "0%"]"#, #"["b", 2, "0%"]"#, #"["c", 0, ""]"#], found: ["empty error a P - -"]),
        Case(
            testDescription: "no mean of somebody", columns: [n, mean], rows: [#"["a", 2, "-"]"#, #"["b", 0, "-"]"#],
            found: ["empty error a M - -"]),
        Case(
            testDescription: "two signs for an empty group", columns: [n, mean],
            rows: [#"["a", 0, "–"]"#, #"["b", 0, "-"]"#],
            found: ["notation ambiguous - - - -"]),
        Case(
            testDescription: "a dash for zero beside a zero", columns: [n],
            rows: [#"["a", 0]"#, #"["b", "-"]"#, #"["c", 2]"#, total("2")], found: ["notation ambiguous - - - -"]),
        Case(
            testDescription: "a dash that may be anything", columns: [n],
            rows: [#"["a", 0]"#, #"["b", "-"]"#, #"["c", 2]"#]),
        Case(
            testDescription: "a dash for zero and for an empty group", columns: [n, mean],
            rows: [#"["a", "-", ""]"#, #"["c", 2, "3,0"]"#, #"["d", "0", "-"]"#, total(#"2, "3,0""#)],
            found: ["notation ambiguous - - - -", "notation ambiguous - - - -"]),
        Case(
            testDescription: "a number that is not in its table", columns: [n], rows: [#"["a", 1]"#],
            more: #""claims": [{"text": "dua", "value": 2, "figures": [{"table": "t", "row": "a", "column": "n"}]}]"#,
            found: ["claim error - - 2 1"]),
        Case(
            testDescription: "a number that two bases have", columns: [n], rows: [#"["a", 1]"#, #"["b", 2]"#],
            more: #""claims": [{"text": "dua", "value": "2", "figures": [{"table": "t", "row": "a", "column": "n"}, "#
                + #"{"table": "t", "row": "b", "column": "n"}]}]"#, found: ["claim ambiguous - - 2 -"]),
        Case(
            testDescription: "a sentence that says its base",
            columns: [n, #"{"id": "p", "title": "P", "kind": "share", "base": "n"}"#],
            rows: [#"["a", 10, "50%"]"#, #"["b", 20, "60%"]"#],
            more: #""claims": [{"text": "60% dari 20", "value": "60%", "base": 20, "figures": ["#
                + #"{"table": "t", "row": "a", "column": "p"}, {"table": "t", "row": "b", "column": "p"}]}]"#),
        Case(
            testDescription: "a number of the wrong base",
            columns: [n, #"{"id": "p", "title": "P", "kind": "share", "base": "n"}"#],
            rows: [#"["a", 10, "50%"]"#, #"["b", 20, "60%"]"#],
            more: #""claims": [{"text": "50% dari 20", "value": "50%", "base": 20, "figures": ["#
                + #"{"table": "t", "row": "a", "column": "p"}, {"table": "t", "row": "b", "column": "p"}]}]"#,
            found: ["claim error - - 50 60"]),
    ]

    @Test(arguments: cases)
    func finds(_ one: Case) throws {
        #expect(try found(one) == one.found)
    }

    /// Every rule is shown above, and none is in the list that has no file.
    @Test func theListIsTheFolder() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/TeraReport/Audit/Rules")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).map { $0.dropLast(6) }
        #expect(files.sorted() == AuditRules.all.map { "\($0)" }.sorted().map { $0[...] })
        let shown = Set(Self.cases.flatMap(\.found).map { $0.split(separator: " ")[0] })
        #expect(shown == Set(AuditRules.all.map { $0.id[...] }))
    }

    /// Numbers in sentences: with every decimal that they have, and six where they have no end.
    @Test func numbersInWords() {
        let words = AuditWords(language: .english)
        #expect(words.number(Rational(4_611_686_018_427_387_904)) == "4,611,686,018,427,387,904")
        #expect(words.number(Rational(3, over: 100_000_000_000_000) ?? .one) == "0.00000000000003")
        #expect(words.number(Rational(1, over: 3) ?? .one) == "0.333333")
        #expect(words.number(Rational(5, over: 2) ?? .one, places: 2) == "2.50")
    }

    @Test func bothLanguages() throws {
        for one in Self.cases {
            for finding in try report(one).get().findings {
                let (id, en) = (try #require(finding.message["id"]), try #require(finding.message["en"]))
                #expect(id != en)
                for text in [id, en] { #expect(text.hasSuffix("."), "\(text)") }
            }
        }
    }

    private static let numbers: [(String, NumberNotation?, PrintedValue)] = [
        ("1.234", .indonesian, .number(Rational(1234), places: 0)),
        ("1.234", .english, .number(Rational(1234, over: 1000)!, places: 3)),
        ("1,234", .english, .number(Rational(1234), places: 0)), ("1.234", nil, .unreadable(.ambiguous)),
        ("66,22%", nil, .number(Rational(6622, over: 100)!, places: 2)),
        ("-0,50 %", .indonesian, .number(Rational(-1, over: 2)!, places: 2)),
        ("12.34.567", .indonesian, .unreadable(.notANumber)), ("1,5,0", .indonesian, .unreadable(.notANumber)),
        ("1/2", .english, .unreadable(.notANumber)), ("1e3", .english, .unreadable(.notANumber)),
        ("%", nil, .unreadable(.notANumber)), ("---", nil, .dash), ("–", nil, .dash), ("  ", nil, .blank),
        ("٣", nil, .unreadable(.notANumber)), ("1234567890123456", nil, .unreadable(.tooLong)),
    ]

    @Test(arguments: numbers)
    func cells(_ text: String, _ notation: NumberNotation?, _ value: PrintedValue) {
        #expect(PrintedValue.read(text, notation) == value)
    }
}
