import Foundation

@testable import TeraReport

/// Answers to the questionnaire, fields of the profile, and sentences.
extension CoPAttack {
    // MARK: Reaction

    private static let silent = ["missing", "not-observed", "declined"]

    private func options(_ item: String) -> [String] {
        switch item {
        case RandomCoP.gate: ["ya", "tidak"]
        case "saran": ["s1", "s2"]
        default: RandomCoP.options.map(\.0)
        }
    }

    private func sum(_ item: String, _ options: [String]) -> Terms {
        Dictionary(uniqueKeysWithValues: options.map { ("\(item).\($0)", 1) })
    }

    func reaction() -> Domain {
        var domain = Domain()
        for item in cop.reactions {
            let answers = cop.people.compactMap { $0.reaction[item] }
            let all = options(item) + Self.silent
            if item == "manfaat" {
                // Asked of those who said yes.
                domain.know(sum(item, all).merging(["\(RandomCoP.gate).ya": -1]) { $0 + $1 })
            } else {
                domain.know(sum(item, all), count: answers.count)
            }
            let groups = options(item).map { [$0] } + (options(item).count == 4 ? [["baik-sekali", "baik"]] : [])
            let secrets = groups.map { Secret(name: "\(item): \($0.joined(separator: "+"))", terms: sum(item, $0)) }
            for (group, secret) in zip(groups, secrets) where few.contains(answers.count { group.contains($0) }) {
                domain.secrets.append(secret)
            }
            if few.contains(answers.count { options(item).contains($0) }) {
                domain.fewIfKnown.append((sum(item, options(item)), secrets))
            }
            if let table = tables["reaction-\(item)"] {
                // The caption's base says of how many it is.
                domain.know(sum(item, all), count: answers.count)
                for (row, line) in table.rows.enumerated() where !line.isTotal {
                    if let count = figure(table, row, "count") { domain.know(["\(item).\(line.id)": 1], count: count) }
                }
            }
        }
        guard let table = tables["reaction-baik-4"] else { return domain }
        for (row, line) in table.rows.enumerated() {
            for column in table.columns {
                let parts =
                    switch column.id {
                    case "positive": ["baik-sekali", "baik"]
                    case "answered": options(line.id)
                    default: (options(line.id) + Self.silent).filter { $0 == column.id }
                    }
                if let count = figure(table, row, column.id), !parts.isEmpty {
                    domain.know(sum(line.id, parts), count: count)
                }
                if case .share(_, let base) = table[row, column.id] {
                    domain.know(sum(line.id, options(line.id)), count: base)
                }
            }
            if table.notes.contains(where: { $0.contains("“Soal \(line.id)”") && $0.contains("tidak ditanyai") }) {
                domain.know(sum(line.id, options(line.id) + Self.silent))
            }
        }
        return domain
    }

    // MARK: Profile

    func profile(_ heading: String) -> Domain {
        var domain = Domain()
        let id = heading == RandomCoP.province ? "provinces" : "profile-\(ProfileTables.slug(heading))"
        guard let table = tables[id] else { return domain }
        let values = cop.took("post").map { $0.profile[heading] }
        let rows = table.rows.filter { !$0.isTotal }.map(\.id)
        domain.know(sum(heading, rows), count: values.count)
        let named = Set(rows + rows.filter { $0.hasPrefix("?") }.map { String($0.dropFirst()) })
        for (row, name) in rows.enumerated() {
            let count =
                switch name {
                case "missing": values.count { $0 == nil }
                case "rare", "?": values.count { $0.map { !named.contains($0) } ?? false }
                default: values.count { $0 == name || $0.map { "?\($0)" } == name }
                }
            if name != "missing", few.contains(count) || few.contains(values.count) {
                domain.secrets.append(Secret(name: "\(heading) \(name)", terms: sum(heading, [name])))
            }
            if let count = figure(table, row, "count") { domain.know(sum(heading, [name]), count: count) }
        }
        if heading == RandomCoP.province { regions(of: rows, &domain) }
        return domain
    }

    /// Regions are sums of provinces: both tables are equations in the same numbers.
    private func regions(of rows: [String], _ domain: inout Domain) {
        guard let table = tables["regions"] else { return }
        let people = cop.took("post").map { $0.profile[RandomCoP.province] }
        for (row, line) in table.rows.enumerated() where !line.isTotal && line.id != "missing" {
            let parts = rows.filter { $0 != "missing" && region(of: $0) == line.id }
            let terms = sum(RandomCoP.province, parts)
            let count = people.count { $0.map { region(of: $0) == line.id } ?? false }
            if few.contains(count) { domain.secrets.append(Secret(name: "Wilayah \(line.id)", terms: terms)) }
            if let count = figure(table, row, "count") { domain.know(terms, count: count) }
        }
    }

    /// As the abbreviations of Indonesian time go, and not by the code of the report.
    func region(of province: String) -> String {
        guard RandomCoP.provinces.contains(province) else { return "?" }
        return switch cop.zones[province] {
        case "Asia/Jakarta", "Asia/Pontianak": "wib"
        case "Asia/Makassar": "wita"
        case "Asia/Jayapura": "wit"
        default: "no-zone"
        }
    }

    // MARK: Sentences

    /// What sentences say and no table prints.
    func said() -> [String] {
        let shares = Set(
            tables.values.flatMap(\.rows).flatMap(\.cells).compactMap { cell in
                if case .share(let count, let base) = cell { "\(count) dari \(base)" } else { nil }
            })
        let provinces = Set(cop.took("post").compactMap { $0.profile[RandomCoP.province] }).subtracting(["entah"])
        return sentences.flatMap { sentence in
            sentence.matches(of: /(\d+) dari (\d+)/).map { String($0.output.0) }.filter { found in
                sentence.contains("provinsi dalam register")
                    ? found != "\(provinces.count) dari \(RandomCoP.provinces.count)" : !shares.contains(found)
            }.map { "said: \($0)" }
        }
    }
}
