import Foundation
import Testing

/// What a screen reader needs of a page, found in its text; `Scripts/test-reports` asks axe-core for the rest.
struct PageStructure {
    let page: String

    init(_ page: String) { self.page = page }

    /// Empty where nothing is wrong.
    var problems: [String] { headings + tables + links + rest }

    private var headings: [String] {
        let levels = page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
        var problems: [String] = []
        if levels.first != 1 || levels.count(where: { $0 == 1 }) != 1 { problems.append("not one first heading") }
        for (before, after) in zip(levels, levels.dropFirst()) where after > before + 1 {
            problems.append("a heading of level \(after) after one of \(before)")
        }
        return problems
    }

    /// Each is named, every head says of what it is, and every row of the body has one.
    private var tables: [String] {
        let parts = page.components(separatedBy: "<table").dropFirst().map { $0.components(separatedBy: "</table>")[0] }
        return parts.enumerated().flatMap { index, table -> [String] in
            var problems: [String] = []
            let opening = table.prefix { $0 != ">" }
            if !table.contains("<caption"), !opening.contains("aria-labelledby=\"") {
                problems.append("table \(index + 1) has no name")
            }
            for head in table.matches(of: /<th(?: [^>]*)?>/) where !head.0.contains("scope=\"") {
                problems.append("table \(index + 1): \(head.0)")
            }
            let body = table.components(separatedBy: "<tbody").dropFirst().joined()
            for row in body.components(separatedBy: "<tr").dropFirst() where !row.contains("scope=\"row\"") {
                problems.append("table \(index + 1) has a row without a head: \(row.prefix(200))")
            }
            return problems
        }
    }

    /// Ids are unique, and whatever refers to one finds it.
    private var links: [String] {
        let ids = page.matches(of: /<[a-z0-9]+ [^>]*?\bid="([^"]+)"/).map { String($0.1) }
        let repeated = Dictionary(grouping: ids, by: { $0 }).filter { $0.value.count > 1 }.keys.sorted()
        let wanted =
            page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
            + page.matches(of: /aria-labelledby="([^"]+)"/).map { String($0.1) }
        return repeated.map { "id \($0) stands twice" }
            + Set(wanted).subtracting(ids).sorted().map { "nothing has the id \($0)" }
    }

    private var rest: [String] {
        [
            page.contains(/<html lang="(id|en)">/) ? nil : "no language", page.contains("<title>") ? nil : "no title",
            page.contains("<script") ? "a script" : nil,
        ].compactMap(\.self)
    }
}

/// What is wrong is found, each by itself.
@Suite struct PageStructureTests {
    private func problems(_ body: String, head: String = "<title>T</title>", lang: String = "id") -> [String] {
        PageStructure("<html lang=\"\(lang)\"><head>\(head)</head><body>\(body)</body></html>").problems
    }

    @Test func whatIsWrongIsFound() {
        let row = "<tbody><tr><th scope=\"row\">a</th><td>1</td></tr></tbody>"
        let good = "<h1>A</h1><h2 id=\"b\">B</h2><a href=\"#b\">B</a><table><caption>C</caption>\(row)</table>"
        #expect(problems(good).isEmpty)
        #expect(problems("<h1>A</h1><h3>B</h3>") == ["a heading of level 3 after one of 1"])
        #expect(problems("<h2>A</h2>") == ["not one first heading"])
        #expect(problems("<h1>A</h1><table>\(row)</table>") == ["table 1 has no name"])
        #expect(problems(good.replacing(" scope=\"row\"", with: "")).count == 2)
        #expect(problems(good.replacing("#b", with: "#c")) == ["nothing has the id c"])
        #expect(problems(good + "<p id=\"b\">x</p>") == ["id b stands twice"])
        #expect(problems(good, head: "") == ["no title"])
        #expect(problems(good, lang: "") == ["no language"])
    }
}
