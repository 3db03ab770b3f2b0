internal import TeraArtifact
internal import TeraExact
internal import TeraText

extension AnalysisReport {
    /// The tables for the terminal.
    public func text(_ layout: TextLayout = TextLayout(), language: ReportLanguage = .indonesian) -> String {
        let words = AnalysisWords(language: language)
        var page = TextPage(layout)
        for instrument in instruments {
            page.heading("\(words.say(instrument.title)) (\(instrument.spec))")
            page.paragraph(words.sheets(instrument.sheets))
            for section in instrument.sections { words.add(section, to: &page) }
        }
        return page.text
    }
}

/// Tables of statistics in one language.
struct AnalysisWords {
    let language: ReportLanguage
    var numbers: NumberFormat { NumberFormat(language) }

    func say(_ texts: Texts) -> String { Phrase(texts, in: language).text }
    func say(_ indonesian: String, _ english: String) -> String {
        language == .indonesian ? indonesian : english
    }

    func sheets(_ count: Int) -> String {
        say("Lembar terkirim", "Sheets sent") + ": \(numbers.count(count))"
            + (count == 0 ? ". " + say("Belum ada yang dapat dianalisis.", "There is nothing to analyse yet.") : "")
    }

    func add(_ section: AnalysisSection, to page: inout TextPage) {
        let about = [section.about.map { say($0.title) }, section.rater].compactMap { $0 }.joined(separator: ", ")
        page.heading(title(section.id) + (about.isEmpty ? "" : ": \(about)"))
        page.paragraph(facts(section))
        for note in section.notes { page.paragraph(say(note)) }
        if let refused = section.refused {
            page.paragraph(say("Tidak dihitung", "Not computed") + ": \(say(refused)).")
        } else if section.rows.isEmpty {
            page.paragraph(say("Tidak ada.", "None."))
        } else {
            let header = section.columns.map { say($0.title) }
            let isText = texts(section)
            // A remark that is not there is no number that is not there.
            let rows = section.rows.map { row in
                zip(row.cells, isText).map { $0 == .none && $1 ? "" : show($0) }
            }
            if let table = ColumnTable(header: header, rows: rows, isText: isText),
                table.width <= page.layout.width,
                !page.layout.plain
            {
                page.preformatted(table.lines)
            } else {
                page.table(TextTable(header: header, rows: rows.map { $0.map { .text($0) } }))
            }
        }
        for (reason, names) in refusals(section) {
            page.paragraph(
                "\(names.joined(separator: ", ")): " + say("tidak dihitung", "not computed") + ": \(reason).")
        }
    }

    /// Why numbers are absent, each reason once, with the rows that it holds of.
    func refusals(_ section: AnalysisSection) -> [(reason: String, names: [String])] {
        var list: [(reason: String, names: [String])] = []
        for row in section.rows {
            guard let refused = row.refused.map(say) else { continue }
            let own = row.cells.filter { $0.name != nil }.map(show).joined(separator: " ")
            let name = own.isEmpty ? title(section.id) : own
            if let place = list.firstIndex(where: { $0.reason == refused }) {
                list[place].names.append(name)
            } else {
                list.append((refused, [name]))
            }
        }
        return list
    }

    /// Whose values, what was done with missing ones, and by whom the method is.
    private func facts(_ section: AnalysisSection) -> String {
        var facts: [String] = []
        if let base = section.base {
            facts.append(
                section.people.map { "\(numbers.count($0)) " + say("dari", "of") + " \(numbers.count(base))" }
                    ?? numbers.count(base))
        }
        facts.append(rule(section.missing))
        if section.source != "—" { facts.append(section.source) }
        return facts.joined(separator: "; ")
    }

    func rule(_ rule: MissingRule) -> String {
        switch rule {
        case .pairwise:
            say("tiap angka dari yang punya nilainya (pairwise)", "each number of those who have it (pairwise)")
        case .listwise: say("hanya yang lengkap (listwise)", "only whole sheets (listwise)")
        case .counted: say("yang kosong ikut dihitung sebagai kosong", "what is missing is counted as missing")
        }
    }

    func title(_ kind: AnalysisKind) -> String {
        switch kind {
        case .distribution: say("Sebaran jawaban", "Distribution of answers")
        case .scores: say("Nilai", "Scores")
        case .reliability: say("Keandalan", "Reliability")
        case .items: say("Butir", "Items")
        case .distractors: say("Pilihan jawaban", "Options")
        case .rasch: say("Model Rasch", "Rasch model")
        case .dif: say("Butir yang lebih sukar bagi satu kelompok (DIF)", "Items harder for one group (DIF)")
        case .gain: say("Sebelum dan sesudah", "Before and after")
        case .agreement: say("Kesepakatan penilai", "Agreement of raters")
        case .gap: say("Selisih penilaian diri", "Gap of self and others")
        case .answering: say("Cara mengisi", "Ways of answering")
        case .sheets: say("Lembar yang perlu dilihat", "Sheets to look at")
        }
    }

    /// Which columns stand at the left.
    func texts(_ section: AnalysisSection) -> [Bool] {
        section.columns.indices.map { column in
            ["remark", "pace"].contains(section.columns[column].id)
                || section.rows.contains { row in
                    switch row.cells[column] {
                    case .text, .statistic, .flag: true
                    default: false
                    }
                }
        }
    }

    func show(_ cell: AnalysisCell) -> String {
        switch cell {
        case .text(let text): text
        case .statistic(let statistic): say(statistic.words)
        case .count(let count): numbers.count(count)
        case .number(let number, let places): numbers.decimal(number, places: places)
        case .chance(let p):
            p < 0.001 ? "< " + numbers.decimal(0.001, places: 3) : numbers.decimal(p, places: 3)
        case .share(let share): numbers.percent(share, places: 1)
        case .exact(let value, let places): numbers.decimal(value, places: places)
        case .flag(let flag): say(flag.words)
        case .none: "---"
        }
    }
}

extension NumberFormat {
    /// A computed number, halves away from zero; in the notation of programs where it is beyond all tables.
    func decimal(_ value: Double, places: Int) -> String {
        let power = (0..<places).reduce(1.0) { product, _ in product * 10 }
        let scaled = (value * power).rounded(.toNearestOrAwayFromZero)
        guard abs(scaled) < 1e15, let exact = Rational(Int128(scaled), over: Int128(power)) else { return "\(value)" }
        return decimal(exact, places: places)
    }
}
