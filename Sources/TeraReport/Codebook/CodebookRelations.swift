internal import TeraArtifact

/// The way back: from the standard to reports, from scores to items, and what has no partner on the way.
struct CodebookRelations {
    let book: Codebook
    let books: [CodebookItems]

    private var words: CodebookWords { book.words }
    private func own(_ text: String) -> Phrase { Phrase(text, language: book.language.rawValue) }

    /// An item in one of the books.
    private struct Place {
        let items: CodebookItems
        let entry: CodebookItems.Entry
        var spec: ScoringSpec { items.spec }
    }

    private var places: [Place] { books.flatMap { items in items.entries.map { Place(items: items, entry: $0) } } }

    private func measured(_ place: Place) -> CodebookOrigin.Measured {
        book.data.origins[place.spec.id]?[place.entry.id]?.measured ?? .nothing
    }

    /// `butir (baterai.jenjang, …)`, an item a line.
    private func names(_ places: [Place]) -> [String] {
        var names: [(item: String, specs: [String])] = []
        for place in places {
            if let index = names.firstIndex(where: { $0.item == place.entry.id }) {
                names[index].specs.append(place.spec.id)
            } else {
                names.append((place.entry.id, [place.spec.id]))
            }
        }
        return names.map { "\($0.item) (\($0.specs.joined(separator: ", ")))" }
    }

    // MARK: From the standard

    func standards() -> [PublicationChapter] {
        book.data.standards.map { standard in
            let cells = book.data.cells.filter { $0.standard == standard.id }
            return PublicationChapter(
                title: words.say("Dari standar ke laporan: ", "From the standard to reports: ")
                    + Phrase(standard.title, in: book.language).text,
                blocks: cells.map { .entry(entry(of: $0)) })
        }
    }

    private func entry(of cell: CodebookCell) -> PublicationEntry {
        let own = places.filter { place in
            switch measured(place) {
            case .indikator(let id): cell.indikator.contains { $0.id == id }
            case .cell(let level, let subkompetensi): level == cell.level && subkompetensi == cell.subkompetensi
            case .topic, .nothing: false
            }
        }
        var facts = cell.indikator.map { indikator in
            PublicationFact(
                name: "indikator \(indikator.id)",
                values: [Phrase(indikator.title, in: book.language)] + found(own.filter { measures($0, indikator.id) }))
        }
        let tasks = own.filter { if case .cell = measured($0) { true } else { false } }
        if !tasks.isEmpty {
            facts.append(
                PublicationFact(
                    name: "ciri khas",
                    values: [Phrase(cell.characteristic, in: book.language)] + found(tasks)))
        }
        facts.append(fact(words.source, cell.sources.map(book.source)))
        let reached = scores(reading: own)
        facts.append(fact(words.scores, reached.map { self.own("\(book.name(of: $0.rule)) (\($0.spec.id))") }))
        facts.append(fact(words.report, lines(reached).map(self.own)))
        return PublicationEntry(
            id: "\(cell.standard).\(cell.level).\(cell.subkompetensi)", title: book.place(of: cell),
            facts: facts.filter { !$0.values.isEmpty })
    }

    private func measures(_ place: Place, _ indikator: String) -> Bool {
        if case .indikator(indikator) = measured(place) { true } else { false }
    }

    private func found(_ places: [Place]) -> [Phrase] {
        places.isEmpty
            ? [own(words.say("tanpa butir", "no item"))]
            : names(places).map { own(words.say("butir ", "item ") + $0) }
    }

    private func fact(_ name: String, _ values: [Phrase]) -> PublicationFact {
        PublicationFact(name: name, values: values)
    }

    private func scores(reading places: [Place]) -> [(spec: ScoringSpec, rule: ScoreRule)] {
        books.flatMap { items -> [(spec: ScoringSpec, rule: ScoreRule)] in
            let own = places.filter { $0.spec.id == items.spec.id }.map(\.entry.id)
            let scores = CodebookScores(spec: items.spec)
            let direct = items.spec.scores.filter { rule in
                if case .items(let ids) = rule.source { ids.contains(where: own.contains) } else { false }
            }
            return (direct + scores.above(direct)).map { (items.spec, $0) }
        }
    }

    private func lines(_ scores: [(spec: ScoringSpec, rule: ScoreRule)]) -> [String] {
        var seen: Set<String> = []
        return scores.flatMap { book.lines.lines(of: $0.rule, in: $0.spec) }.map(\.text)
            .filter { seen.insert($0).inserted }
    }

    // MARK: From scores

    func scores() -> [PublicationChapter] {
        [
            PublicationChapter(
                title: words.say("Dari nilai ke butir", "From scores to items"),
                blocks: books.flatMap { items in items.spec.scores.map { .entry(entry(of: $0, in: items.spec)) } })
        ]
    }

    private func entry(of rule: ScoreRule, in spec: ScoringSpec) -> PublicationEntry {
        let sources: [String]
        let from: [String]
        switch rule.source {
        case .items(let ids): (sources, from) = (ids, [])
        case .scores(let ids): (sources, from) = (CodebookScores(spec: spec).items(of: rule), ids)
        }
        let count = from.isEmpty ? sources.count : from.count
        var way = words.reduction(rule.reduce)
        if rule.reduce != .percent { way += "; " + words.least(max(1, rule.leastAnswered), of: count) }
        if let raters = rule.raters { way += "; " + words.raters(raters) }
        if let accumulate = rule.accumulate {
            way += words.say("; beberapa baterai: ", "; several batteries: ") + words.reduction(accumulate)
        }
        let lists = spec.items.filter { item in if case .ticks? = item.rule { sources.contains(item.id) } else { false }
        }
        if !lists.isEmpty, from.isEmpty { way += "; " + words.ticks(rule.ticks ?? .count) }
        let range = "\(words.number(rule.minimum))–\(words.number(rule.maximum))"
        let report = book.lines.lines(of: rule, in: spec).map(\.text)
        let facts = [
            fact(words.type, [own(words.role(rule.role))]),
            fact(words.say("Cara", "Way"), [own(way), own(words.say("jangkauan ", "range ") + range)]),
            fact(words.say("Dari nilai", "From scores"), from.map(own)),
            fact(words.say("Butir", "Items"), sources.map(own)),
            fact(words.bands, rule.bands.map { own(words.band($0)) }),
            fact(words.report, report.isEmpty ? [own(words.noReport)] : report.map(own)),
        ]
        return PublicationEntry(
            id: "\(spec.id).nilai.\(rule.id)",
            title: "\(rule.id) “\(Phrase(rule.title, in: book.language).text)” (\(spec.id))",
            facts: facts.filter { !$0.values.isEmpty })
    }

    // MARK: Without a partner

    private var lonelyIndikator: [String] {
        let measured = Set(
            places.compactMap { place -> String? in
                if case .indikator(let id) = self.measured(place) { id } else { nil }
            })
        return book.data.cells.flatMap { cell in
            cell.indikator.map(\.id).filter { !measured.contains($0) }.map { "\($0) (\(book.shortPlace(of: cell)))" }
        }
    }

    private var asked: [Place] { places.filter(\.entry.first.isAsked) }

    private var withoutOrigin: [String] {
        names(asked.filter { if case .nothing = measured($0) { true } else { false } })
    }

    private var withoutScore: [String] {
        names(asked.filter { CodebookScores(spec: $0.spec).reading(item: $0.entry.id).isEmpty })
    }

    private var unreported: [String] {
        books.flatMap { items in
            items.spec.scores.filter { book.lines.lines(of: $0, in: items.spec).isEmpty }
                .map { "\($0.id) (\(items.spec.id))" }
        }
    }

    private var untested: [String] {
        names(asked.filter { (book.data.tests[$0.spec.id]?[$0.entry.id] ?? []).isEmpty })
    }

    private var unasked: [String] {
        book.data.frames.filter { book.asked($0, books).isEmpty }.map(\.frame.id)
    }

    func orphans() -> PublicationChapter {
        var lists = [
            (words.say("Indikator tanpa butir", "Indikator without an item"), lonelyIndikator),
            (
                words.say("Butir tanpa indikator, sel, atau pokok bahasan", "Items of no indikator, cell or topic"),
                withoutOrigin
            ),
            (words.say("Butir di luar semua nilai", "Items in no score"), withoutScore),
            (words.say("Nilai di luar semua laporan hasil", "Scores in no report of results"), unreported),
            (words.say("Butir tanpa uji", "Items without a test"), untested),
        ]
        if !book.data.frames.isEmpty {
            lists.append(
                (
                    words.say("Kerangka koding tanpa butir yang ditanyakan", "Coding frames of no item that is asked"),
                    unasked
                )
            )
        }
        let facts = lists.map { name, ids in
            PublicationFact(name: name, values: ids.isEmpty ? [own(words.none)] : ids.map(own))
        }
        return PublicationChapter(
            title: words.say("Tanpa pasangan", "Without a partner"),
            blocks: [
                .paragraph(
                    words.say(
                        "Yang disebut di sini belum tentu salah: pertanyaan tentang fakta, misalnya, tidak masuk nilai.",
                        "What stands here need not be wrong: questions of facts, for example, count in no score.")),
                .entry(
                    PublicationEntry(
                        id: "tanpa-pasangan",
                        title: words.say("Yang tidak punya pasangan", "What has no partner"), facts: facts)),
            ])
    }

    func summary() -> [String] {
        let items = Set(asked.map(\.entry.id)).count
        let forms = books.reduce(0) { $0 + $1.spec.forms.count }
        let batteries = Set(books.map(\.spec.battery.id)).count
        func many(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
        return [
            words.say(
                "\(items) butir ditanyakan dalam \(forms) formulir dari \(batteries) baterai.",
                many(items, "item is", "items are") + " asked in " + many(forms, "form", "forms") + " of "
                    + many(batteries, "battery", "batteries") + "."),
            words.say(
                "Tanpa pasangan: \(lonelyIndikator.count) indikator tanpa butir, \(withoutOrigin.count) butir tanpa "
                    + "indikator, sel, atau pokok bahasan, \(withoutScore.count) butir di luar semua nilai, "
                    + "\(unreported.count) nilai di luar semua laporan hasil, \(untested.count) butir tanpa uji.",
                "Without a partner: \(lonelyIndikator.count) indikator without an item, "
                    + many(withoutOrigin.count, "item", "items") + " of no indikator, cell or topic, "
                    + many(withoutScore.count, "item", "items") + " in no score, "
                    + many(unreported.count, "score", "scores") + " in no report of results, "
                    + many(untested.count, "item", "items") + " without a test."),
        ] + frames
    }

    /// How open questions are counted, where any is.
    private var frames: [String] {
        guard !book.data.frames.isEmpty else { return [] }
        let count = book.data.frames.count
        let categories = book.data.frames.reduce(0) { $0 + $1.frame.categories.count }
        return [
            words.say(
                "Jawaban pertanyaan terbuka dikode menurut \(count) kerangka koding dengan \(categories) kategori.",
                "Answers to open questions are coded by \(count) coding \(count == 1 ? "frame" : "frames") with "
                    + words.categoryCount(categories) + ".")
        ]
    }
}
