internal import TeraArtifact
internal import TeraRuntime

/// What the book says of one item: a fact a line, for its page and for its row of the CSV.
struct CodebookFacts {
    let book: Codebook
    let items: CodebookItems
    let entry: CodebookItems.Entry

    private var words: CodebookWords { book.words }
    private var language: ReportLanguage { book.language }
    private var spec: ScoringSpec { items.spec }
    private var scored: ScoredItem? { spec.items.first { $0.id == entry.id } }
    private var origin: CodebookOrigin? { book.data.origins[spec.id]?[entry.id] }
    private var scores: CodebookScores { CodebookScores(spec: spec) }

    private func own(_ text: String) -> Phrase { Phrase(text, language: language.rawValue) }

    /// What is not said is left out.
    var all: [PublicationFact] {
        if case .note = entry.first {
            // Nobody answers it.
            let read = [(words.wording, wording), (words.section, section), (words.type, type)]
            return read.filter { !$0.1.isEmpty }.map { PublicationFact(name: $0.0, values: $0.1) }
        }
        let facts: [(String, [Phrase])] = [
            (words.wording, wording), (words.help, help), (words.section, section), (words.type, type),
            (words.options, options), (words.key, key), (words.noAnswer, noAnswer), (words.askedWhen, condition),
            (words.rules, rules), (words.coding, coding), (words.origin, measured), (words.source, sources),
            (words.assumption, assumption),
            (words.scores, reading), (words.bands, bands), (words.report, report), (words.tests, tests),
        ]
        return facts.filter { !$0.1.isEmpty }.map { PublicationFact(name: $0.0, values: $0.1) }
    }

    // MARK: What is asked

    /// As each rater reads it, then in the other languages of the form.
    var wording: [Phrase] {
        let main = entry.byRater { $0.preview.stem.text.isEmpty ? nil : $0.preview.stem }
        return main + others { $0.common.stem }
    }

    private var help: [Phrase] { entry.byRater { $0.preview.help } + others { $0.common.help } }

    /// The languages that are not shown already.
    private func others(_ texts: @escaping (FormItem) -> Texts?) -> [Phrase] {
        guard let form = entry.asked.first?.form else { return [] }
        return form.languages.flatMap { tag in
            entry.byRater { asked in
                guard let all = texts(asked.item), tag != Phrase(all, in: language).language, let text = all[tag] else {
                    return nil
                }
                return Phrase("[\(tag)] \(text)", language: tag)
            }
        }
    }

    private var section: [Phrase] {
        entry.byRater { asked in
            let headings = asked.headings.compactMap(\.times)
            guard !headings.isEmpty else { return asked.section.title }
            return own("\(asked.section.title.text). " + headings.joined(separator: " "))
        }
    }

    var type: [Phrase] {
        entry.byRater { asked in own(asked.preview.type + (asked.preview.accepts.map { ": \($0)" } ?? "")) }
            + entry.byRater { $0.preview.formula.map { own(words.say("rumus: ", "formula: ") + $0) } }
    }

    // MARK: Options

    /// The stored code, the words, and the value that it has in scores.
    var options: [Phrase] {
        guard let asked = entry.asked.first else { return [] }
        var lines = asked.item.choices(in: asked.form).map { choice in
            let code =
                switch choice.answer {
                case .text(let id): id
                case .notObserved: "not-observed"
                case .declined: "declined"
                case .list(let ids): "[\(ids.joined(separator: ", "))]"
                case .values, .worded: choice.key
                }
            return option(code, choice.label, isScored: scored?.rule == nil && scored != nil)
        }
        switch asked.item {
        case .constantSum(let item): lines += item.options.map { option($0.id, $0.text, isScored: false) }
        case .matching(let item):
            lines = item.left.map { option($0.id, $0.text, isScored: false) }
            lines += item.right.map { right in
                let shown = option(right.id, right.text, isScored: false)
                return Phrase("→ \(shown.text)", language: shown.language)
            }
        default: break
        }
        return lines
    }

    private func option(_ code: String, _ label: Texts, isScored: Bool) -> Phrase {
        let shown = Phrase(label, in: language)
        let rest = (entry.asked.first?.form.languages ?? []).filter { $0 != shown.language }
            .compactMap { label[$0] }.filter { $0 != shown.text }
        let text = "\(code): \(([shown.text] + rest).joined(separator: " / "))"
        if case .ticks(let rule)? = scored?.rule, let weight = rule.weights[code] {
            return Phrase("\(text) – \(words.weight(weight))", language: shown.language)
        }
        guard isScored else { return Phrase(text, language: shown.language) }
        let value = scored?.values[code].map(words.value) ?? words.noValue
        return Phrase("\(text) – \(value)", language: shown.language)
    }

    var key: [Phrase] { (scored.map { CodebookKey(words: words).lines(of: $0) } ?? []).map(own) }

    // MARK: Answers that are absent

    var noAnswer: [Phrase] {
        guard let asked = entry.asked.first else { return [] }
        switch asked.item {
        case .calculate: return [own(words.computed)]
        case .note: return []
        default: break
        }
        var lines = [asked.preview.isRequired ? words.mustAnswer : words.mayBeOpen]
        if case .rating(let item) = asked.item,
            asked.form.scales.contains(where: { $0.id == item.scale && $0.notObserved != nil })
        {
            lines.append(words.cannotJudge)
        }
        if asked.item.mayDecline { lines.append(words.declines) }
        let rules = scores.reading(item: entry.id)
        if rules.isEmpty {
            lines.append(words.countsNowhere)
        } else {
            lines.append(rules.contains { $0.reduce == .percent } ? words.earnsNothing : words.neverZero)
        }
        if condition != [own(words.always)] {
            lines.append(words.notAsked)
        }
        return lines.map(own)
    }

    var condition: [Phrase] {
        let passed = entry.linesByRater { asked in asked.passed.map { own(words.passed($0)) } }
        let lines = entry.byRater { asked in
            let headings = asked.headings.compactMap(\.condition)
            let all = ([asked.section.condition] + headings.map(Optional.some) + [asked.preview.condition])
                .compactMap(\.self)
            return all.isEmpty ? nil : own(words.only(all.joined(separator: words.say(", dan jika ", ", and if "))))
        }
        return lines.isEmpty && passed.isEmpty ? [own(words.always)] : lines + passed
    }

    var rules: [Phrase] {
        entry.linesByRater { asked in (asked.preview.rules + asked.preview.skips.map(\.sentence)).map(own) }
    }

    /// The frame that its answers are coded by.
    private var coding: [Phrase] { book.frame(of: entry.id, in: spec).map { [$0.brief] } ?? [] }

    // MARK: Where it comes from

    var measured: [Phrase] {
        switch origin?.measured {
        case .indikator(let id):
            guard let (cell, text) = book.indikator(id) else { return [own("indikator \(id)")] }
            return [Phrase("indikator \(id): \(text.text)", language: text.language), own(book.place(of: cell))]
        case .cell(let level, let subkompetensi):
            guard
                let cell = book.data.cells.first(where: { $0.level == level && $0.subkompetensi == subkompetensi })
            else { return [own("\(level), \(subkompetensi)")] }
            let text = Phrase(cell.characteristic, in: language)
            return [Phrase("ciri khas: \(text.text)", language: text.language), own(book.place(of: cell))]
        case .topic(let id, let title):
            return [own(words.say("pokok bahasan", "topic") + " \(id): \(Phrase(title, in: language).text)")]
        case .nothing, nil: return [own(words.noOrigin)]
        }
    }

    var sources: [Phrase] {
        var lines: [CodebookSource] = []
        switch origin?.measured {
        case .indikator(let id): lines = book.indikator(id)?.cell.sources ?? []
        case .cell(let level, let subkompetensi):
            lines =
                book.data.cells.first { $0.level == level && $0.subkompetensi == subkompetensi }?.sources ?? []
        case .topic, .nothing, nil: break
        }
        for source in origin?.sources ?? [] where !lines.contains(source) { lines.append(source) }
        return lines.map(book.source)
    }

    private var assumption: [Phrase] { origin?.assumption.map { [Phrase($0, in: language)] } ?? [] }

    // MARK: Where it goes

    var reading: [Phrase] {
        let direct = scores.reading(item: entry.id)
        guard !direct.isEmpty else { return [own(words.noScore)] }
        let weight = scored.map { words.weight($0.weight) } ?? ""
        return direct.map { own("\(book.name(of: $0)), \(words.reduction($0.reduce)), \(weight)") }
            + scores.above(direct).map { own("→ \(book.name(of: $0))") }
    }

    var bands: [Phrase] {
        let direct = scores.reading(item: entry.id)
        return (direct + scores.above(direct)).filter { !$0.bands.isEmpty }.map { rule in
            own("\(rule.id): \(rule.bands.map(words.band).joined(separator: "; "))")
        }
    }

    var report: [Phrase] {
        if case .note = entry.first { return [] }
        let direct = scores.reading(item: entry.id)
        var lines = (direct + scores.above(direct)).flatMap { book.lines.lines(of: $0, in: spec) }
        for asked in entry.asked {
            for line in book.lines.lines(of: asked.item, in: spec, asked.form) where !lines.contains(line) {
                lines.append(line)
            }
        }
        if let frame = book.frame(of: entry.id, in: spec) { lines += book.lines.lines(of: frame.coded.frame, in: spec) }
        var seen: Set<String> = []
        let texts = lines.map(\.text).filter { seen.insert($0).inserted }
        return texts.isEmpty ? [own(words.noReport)] : texts.map(own)
    }

    /// By document.
    var tests: [Phrase] {
        let cases = book.data.tests[spec.id]?[entry.id] ?? []
        guard !cases.isEmpty else { return entry.first.isAsked ? [own(words.noTest)] : [] }
        return book.list(cases).map(own)
    }
}
