import TeraExact

@testable import TeraReport

/// Somebody who knows who took which test and who was asked what, reads every figure of a released report, and solves
/// for what a few people did: equations in numbers of people, from counts, shares and means.
struct CoPAttack {
    typealias Terms = [String: Int]

    struct Secret {
        var name: String
        var terms: Terms
    }

    /// What belongs together: numbers, what is known of them, and what nobody may know.
    struct Domain {
        var known: [Terms] = []
        var secrets: [Secret] = []
        /// Where the number of these people is known, nothing of them may be.
        var fewIfKnown: [(size: Terms, secrets: [Secret])] = []

        mutating func know(_ terms: Terms, count: Int? = nil) {
            known.append(terms)
            // Of nobody none is one.
            if count == 0 { for name in terms.keys { known.append([name: 1]) } }
        }

        func leaks() -> [String] {
            let all = known + secrets.map(\.terms) + fewIfKnown.flatMap { [$0.size] + $0.secrets.map(\.terms) }
            let names = Array(Set(all.flatMap(\.keys))).sorted()
            let place = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
            func vector(_ terms: Terms) -> [Int] {
                var vector = [Int](repeating: 0, count: names.count)
                for (name, factor) in terms { vector[place[name] ?? 0] = factor < 0 ? factor + 2_147_483_647 : factor }
                return vector
            }
            var equations = Equations()
            for terms in known { equations.add(vector(terms)) }
            let few = fewIfKnown.filter { equations.gives(vector($0.size)) }.flatMap(\.secrets)
            return (secrets + few).filter { equations.gives(vector($0.terms)) }.map(\.name)
        }
    }

    let cop: RandomCoP
    let tables: [String: PublishedTable]
    let sentences: [String]
    var few: Range<Int> { 1..<cop.smallest }

    init(_ cop: RandomCoP, _ publication: Publication) {
        self.cop = cop
        tables = Dictionary(publication.tables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        sentences =
            publication.summary
            + publication.chapters.flatMap(\.blocks).compactMap {
                if case .paragraph(let text) = $0 { text } else { nil }
            }
    }

    /// Numbers that are printed.
    var printed: Int {
        tables.values.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.cells.count { $0.value != nil } } }
    }

    func leaks() -> [String] {
        (tests().leaks() + limit().leaks() + gain().leaks() + reaction().leaks()
            + (RandomCoP.headings + [RandomCoP.province]).flatMap { profile($0).leaks() } + said()).sorted()
    }

    // MARK: Figures

    /// The count, or the share times its base.
    func figure(_ table: PublishedTable, _ row: Int, _ column: String) -> Int? {
        if let count = table[row, column].count { return count }
        guard let head = table.columns.first(where: { $0.of == column }),
            case .share(let count, _) = table[row, head.id]
        else { return nil }
        return count
    }

    /// Who took one test, by whether they took the other.
    private static let parts = ["both", "only"]
    private static let groups = ["all": parts, "both": ["both"], "only": ["only"]]

    private func people(_ test: String, _ part: String) -> [RandomCoP.Person] {
        cop.took(test).filter { ($0.tests.count == 2) == (part == "both") }
    }

    private func people(_ test: String, of group: String) -> [RandomCoP.Person] {
        (Self.groups[group] ?? []).flatMap { people(test, $0) }
    }

    // MARK: Tests

    private func asked(_ test: String, _ group: String, _ item: Int) -> [Bool] {
        people(test, of: group).compactMap { $0.tests[test]?[item] }
    }

    private func terms(_ test: String, _ group: String, _ item: Int, times factor: Int = 1) -> Terms {
        Dictionary(uniqueKeysWithValues: (Self.groups[group] ?? []).map { ("\(test).\(item).\($0)", factor) })
    }

    /// The sum of scores: of right answers to all items, where everybody was asked them.
    private func score(_ test: String, _ group: String) -> Terms {
        guard cop.isAllAsked else {
            return Dictionary(uniqueKeysWithValues: (Self.groups[group] ?? []).map { ("\(test).score.\($0)", 1) })
        }
        return (0..<cop.items).reduce(into: [:]) { $0.merge(terms(test, group, $1)) { $0 + $1 } }
    }

    /// That nobody, or everybody, of enough people was right is printed on purpose.
    private func isPlain(_ test: String, _ item: Int) -> Bool {
        let all = asked(test, "all", item)
        return all.count >= cop.smallest && Set(all).count == 1
    }

    private func isScorePlain(_ test: String) -> Bool {
        let scores = Set(cop.took(test).map { RandomCoP.score($0.tests[test] ?? [:]) })
        return cop.took(test).count >= cop.smallest
            && (scores.isSubset(of: [.zero]) || scores.isSubset(of: [Rational(100)])
                || cop.isAllAsked && (0..<cop.items).allSatisfy { isPlain(test, $0) })
    }

    private func tests() -> Domain {
        var domain = Domain()
        for test in ["pre", "post"] {
            for group in ["all", "both", "only"] {
                let size = people(test, of: group).count
                if size == 0 { domain.know(score(test, group), count: 0) }
                if few.contains(size), !isScorePlain(test) {
                    domain.secrets.append(Secret(name: "mean \(test) of \(group)", terms: score(test, group)))
                }
                for item in 0..<cop.items {
                    let answers = asked(test, group, item)
                    let right = answers.count { $0 }
                    if answers.isEmpty { domain.know(terms(test, group, item), count: 0) }
                    guard !isPlain(test, item),
                        [answers.count, right, answers.count - right].contains(where: few.contains)
                    else {
                        continue
                    }
                    domain.secrets.append(
                        Secret(name: "right \(test) \(item) of \(group)", terms: terms(test, group, item)))
                }
            }
        }
        for (id, group) in [("items-all", "all"), ("items-paired", "both")] {
            guard let table = tables[id] else { continue }
            for item in table.rows.indices { readItem(table, item, group, &domain) }
        }
        for (row, line) in (tables["scores"]?.rows ?? []).enumerated() {
            let test = line.id.hasPrefix("pre") ? "pre" : "post"
            let group = line.id.hasSuffix("paired") ? "both" : "all"
            guard case .mean(let mean, _)? = tables["scores"]?[row, "mean"] else { continue }
            domain.know(score(test, group), count: mean == .zero ? 0 : nil)
            if mean == Rational(100) { for name in score(test, group).keys { domain.know([name: 1]) } }
        }
        return domain
    }

    private func readItem(_ table: PublishedTable, _ item: Int, _ group: String, _ domain: inout Domain) {
        for test in ["pre", "post"] {
            guard let right = figure(table, item, test) else { continue }
            let terms = terms(test, group, item)
            domain.know(terms, count: right)
            if right == asked(test, group, item).count { for name in terms.keys { domain.know([name: 1]) } }
        }
        if case .change = table[item, "change"] {
            let (pre, post) = (asked("pre", group, item).count, asked("post", group, item).count)
            domain.know(
                terms("post", group, item, times: pre).merging(terms("pre", group, item, times: -post)) { $0 + $1 })
        }
    }

    // MARK: Bands and gain

    private func limit() -> Domain {
        var domain = Domain()
        let bands = cop.bands.map(\.id) + ["below"]
        func terms(_ band: String, _ group: String) -> Terms {
            Dictionary(uniqueKeysWithValues: (Self.groups[group] ?? []).map { ("\(band).\($0)", 1) })
        }
        for group in ["all", "both", "only"] {
            let people = people("post", of: group)
            domain.know(bands.reduce(into: [:]) { $0.merge(terms($1, group)) { $0 + $1 } }, count: people.count)
            for band in bands {
                let count = people.count { cop.band($0) == band }
                let all = self.people("post", of: "all").map { cop.band($0) == band }
                let isPlain = all.count >= cop.smallest && (all.allSatisfy { $0 } || !all.contains(true))
                if !isPlain, few.contains(people.count) || few.contains(count) {
                    domain.secrets.append(Secret(name: "band \(band) of \(group)", terms: terms(band, group)))
                }
            }
        }
        for (id, group) in [("threshold-post", "all"), ("threshold-paired", "both")] {
            guard let table = tables[id] else { continue }
            for (row, line) in table.rows.enumerated() where !line.isTotal {
                guard let count = figure(table, row, "count") else { continue }
                domain.know(terms(line.id, group), count: count)
                if count == people("post", of: group).count {
                    for other in bands where other != line.id { domain.know(terms(other, group), count: 0) }
                }
            }
        }
        return domain
    }

    private func gain() -> Domain {
        var domain = Domain()
        let both = people("post", "both")
        domain.know(["up": 1, "same": 1, "down": 1], count: both.count)
        let classes = both.map { person in
            let (pre, post) = (
                RandomCoP.score(person.tests["pre"] ?? [:]), RandomCoP.score(person.tests["post"] ?? [:])
            )
            return pre < post ? "up" : pre == post ? "same" : "down"
        }
        for name in ["up", "same", "down"]
        where few.contains(both.count) || few.contains(classes.count { $0 == name }) {
            domain.secrets.append(Secret(name: "gain \(name)", terms: [name: 1]))
        }
        for (row, line) in (tables["gain"]?.rows ?? []).enumerated() where !line.isTotal {
            if let count = tables["gain"].flatMap({ figure($0, row, "count") }) {
                domain.know([line.id: 1], count: count)
            }
        }
        return domain
    }
}
