internal import TeraArtifact
internal import TeraExact

/// Sentences about statistics, by declared rules.
struct StatisticsSentences {
    let report: InstrumentReport
    let section: AnalysisSection
    let hidden: HiddenItems

    private var rules: SentenceRules { SentenceRules(report.language) }
    private var format: NumberFormat { NumberFormat(report.language) }

    /// Below these, an item is named.
    static let leastDiscrimination = 0.2

    static func declared(_ report: InstrumentReport) -> [String] {
        [
            report.say(
                "Keandalan (α): dari 0,90 “sangat tinggi”; dari 0,80 “tinggi”; dari 0,70 “cukup”; di bawahnya “belum cukup” "
                    + "(Nunnally & Bernstein 1994).",
                "Reliability (α): from 0.90 “very high”; from 0.80 “high”; from 0.70 “sufficient”; below that “not "
                    + "sufficient” (Nunnally & Bernstein 1994)."),
            report.say(
                "Butir disebut kurang membedakan bila korelasi butir–sisanya di bawah 0,20 (Ebel 1965). Pilihan salah disebut "
                    + "jarang dipilih di bawah 5%, dan disebut lebih menarik bagi yang pandai bila pemilihnya lebih banyak "
                    + "benar di butir lain daripada pemilih kunci (Haladyna 2004).",
                "An item is said to discriminate little where its item–rest correlation is below 0.20 (Ebel 1965). A wrong "
                    + "option is said to be rarely chosen below 5%, and to draw the able where those who chose it have more "
                    + "of the other items right than those who chose the key (Haladyna 2004)."),
            report.say(
                "Kalimat disusun dari sel yang dicetak; ringkasan mengulang kalimat bab kata demi kata.",
                "Sentences are made of the cells that are printed; the summary repeats sentences of the chapters word "
                    + "for word."),
        ]
    }

    func all() -> [String] {
        guard section.refused == nil, (section.people ?? section.base ?? .max) >= report.smallest else { return [] }
        switch section.id {
        case .reliability: return reliability()
        case .items: return weakItems()
        case .distractors: return options()
        default: return []
        }
    }

    private var about: String {
        [section.about.map { Phrase($0.title, in: report.language).text }, section.rater].compactMap(\.self)
            .joined(separator: ", ")
    }

    private func reliability() -> [String] {
        guard let row = section.rows.first, let alpha = section.number("alpha", row),
            let items = section.count("items", row), let people = section.people
        else { return [] }
        let word =
            alpha >= 0.9
            ? report.say("sangat tinggi", "very high")
            : alpha >= 0.8
                ? report.say("tinggi", "high")
                : alpha >= 0.7 ? report.say("cukup", "sufficient") : report.say("belum cukup", "not sufficient")
        let ends = section.number("low", row).flatMap { low in
            section.number("high", row).map {
                "95%: \(format.decimal(low, places: 3))–\(format.decimal($0, places: 3)); "
            }
        }
        let about = about.isEmpty ? report.say("semua butir", "all items") : about
        let facts =
            "α = \(format.decimal(alpha, places: 3)); \(ends ?? "")n = \(report.number(people)); "
            + "\(report.number(items)) " + report.say("butir", "items")
        return [
            rules.sentence(
                report.say("keandalan \(about) \(word) (\(facts))", "the reliability of \(about) is \(word) (\(facts))")
            )
        ]
    }

    /// Items that part the able from the others but little.
    private func weakItems() -> [String] {
        let known = section.rows.compactMap { row -> (item: String, rest: Double)? in
            guard let item = section.name(row), !hidden.items.contains(item), let rest = section.number("rest", row)
            else { return nil }
            return (item, rest)
        }
        guard !known.isEmpty else { return [] }
        let of = about.isEmpty ? "" : " (\(about))"
        let weak = known.filter { $0.rest < Self.leastDiscrimination }.map {
            "“\($0.item)” (r = \(format.decimal($0.rest, places: 3)))"
        }
        let count = report.number(known.count)
        guard !weak.isEmpty else {
            return [
                rules.sentence(
                    report.say(
                        "dari \(count) butir tidak satu pun kurang membedakan\(of)",
                        "of \(count) items none discriminates little\(of)"))
            ]
        }
        return [
            rules.sentence(
                report.say("kurang membedakan\(of): ", "little discrimination\(of): ")
                    + report.language.words.list(weak))
        ]
    }

    private func options() -> [String] {
        func named(_ flag: AnalysisFlag) -> [String] {
            section.rows.compactMap { row in
                guard section.cell("remark", row) == .flag(flag), let item = section.name(row),
                    case .text(let option)? = section.cell("option", row)
                else { return nil }
                return "\(item).\(option)"
            }
        }
        let idle = named(.idle)
        let suspicious = named(.suspicious)
        return [
            idle.isEmpty
                ? nil
                : rules.sentence(
                    report.say("pilihan salah yang jarang dipilih: ", "wrong options that are rarely chosen: ")
                        + report.language.words.list(idle)),
            suspicious.isEmpty
                ? nil
                : rules.sentence(
                    report.say(
                        "pilihan salah yang lebih menarik bagi yang pandai, jadi kuncinya perlu diperiksa: ",
                        "wrong options that draw the able, so that the key should be looked at: ")
                        + report.language.words.list(suspicious)),
        ].compactMap(\.self)
    }
}
