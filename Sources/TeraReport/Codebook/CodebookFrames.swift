internal import TeraArtifact

/// What the book says of one coding frame: how answers to open questions become numbers, for its page and for the rows
/// of its items.
struct CodebookFrames {
    let book: Codebook
    let coded: CodebookFrame

    private var frame: CodingArtifact { coded.frame }
    private var words: CodebookWords { book.words }
    private func own(_ text: String) -> Phrase { Phrase(text, language: book.language.rawValue) }

    /// `saran “Saran Penyelenggaraan”`.
    var name: String { "\(frame.id) “\(Phrase(frame.title, in: book.language).text)”" }

    /// What an item of it says.
    var brief: Phrase {
        own("\(name): \(words.categoryCount(frame.categories.count)); " + words.codes(frame.codes))
    }

    func entry(asked: [(spec: String, item: String, wording: Phrase)]) -> PublicationEntry {
        let items = frame.items.flatMap { item -> [Phrase] in
            let places = asked.filter { $0.item == item }
            guard let first = places.first else { return [own("\(item): \(words.askedByNone)")] }
            let specs = places.map(\.spec).joined(separator: ", ")
            return [own("\(item) (\(specs))"), first.wording]
        }
        var facts = [
            PublicationFact(name: words.say("Butir", "Items"), values: items),
            PublicationFact(name: words.say("Instrumen", "Instrument"), values: [own(frame.instrument)]),
            PublicationFact(name: words.codersRule, values: rule),
        ]
        facts += frame.categories.map { category in
            PublicationFact(
                name: words.say("kategori \(category.id)", "category \(category.id)"),
                values: lines(category.title) + (category.description.map { lines($0) } ?? [])
                    + category.subtopics.flatMap { lines($0, words.subtopic) })
        }
        facts += [
            PublicationFact(
                name: words.noComment, values: lines(frame.none.title, frame.none.id) + noneRules),
            PublicationFact(name: words.quotes, values: quotes),
            PublicationFact(name: words.source, values: coded.sources.map(book.source)),
            PublicationFact(
                name: words.assumption, values: frame.asumsi.map { [Phrase($0, in: book.language)] } ?? []),
            PublicationFact(name: words.report, values: report.isEmpty ? [own(words.noReport)] : report.map(own)),
        ]
        return PublicationEntry(id: "koding.\(frame.id)", title: name, facts: facts.filter { !$0.values.isEmpty })
    }

    // MARK: Its parts

    /// A category an entry: `waktu: Waktu – Kapan dan berapa lama. (Jam mulai; Lamanya)`.
    var categories: [Phrase] {
        frame.categories.map { category in
            let title = inline(category.title)
            let description = category.description.map { " – \(inline($0).text)" } ?? ""
            let topics = category.subtopics.map { inline($0).text }.joined(separator: "; ")
            return Phrase(
                "\(category.id): \(title.text)\(description)" + (topics.isEmpty ? "" : " (\(topics))"),
                language: title.language)
        }
    }

    var rule: [Phrase] { [own(words.codes(frame.codes)), own(words.coders(frame.coders))] }

    var none: [Phrase] {
        [own("\(frame.none.id): \(inline(frame.none.title).text)")] + noneRules
    }

    private var noneRules: [Phrase] {
        let listed = frame.none.words.map { "“\($0)”" }.joined(separator: ", ")
        return [
            own(listed.isEmpty ? words.noneByCodersAlone : words.noneWithoutCode(listed)), own(words.wroteNothing),
        ]
    }

    private var quotes: [Phrase] {
        [own(words.quotes(frame.quotes))] + (frame.names.isEmpty ? [] : [own(words.names(frame.names.count))])
    }

    private var report: [String] {
        var seen: Set<String> = []
        return book.data.specs.filter { coded.specs.contains($0.id) }.flatMap { book.lines.lines(of: frame, in: $0) }
            .map(\.text).filter { seen.insert($0).inserted }
    }

    // MARK: Languages

    /// In the language of the book, then each of the others, as wordings are.
    private func lines(_ texts: Texts, _ label: String? = nil) -> [Phrase] {
        let shown = Phrase(texts, in: book.language)
        let first = Phrase((label.map { "\($0): " } ?? "") + shown.text, language: shown.language)
        return [first]
            + others(than: shown, texts).map { Phrase("[\($0.language)] \($0.text)", language: $0.language) }
    }

    /// The same in one cell of a table.
    private func inline(_ texts: Texts) -> Phrase {
        let shown = Phrase(texts, in: book.language)
        return Phrase(
            ([shown] + others(than: shown, texts)).map(\.text).joined(separator: " / "), language: shown.language)
    }

    private func others(than shown: Phrase, _ texts: Texts) -> [Phrase] {
        texts.sorted { $0.key < $1.key }.filter { $0.key != shown.language && $0.value != shown.text }
            .map { Phrase($0.value, language: $0.key) }
    }
}

extension Codebook {
    /// The coding frame of an open question, where it has one.
    func frame(of item: String, in spec: ScoringSpec) -> CodebookFrames? {
        data.frames.first { $0.specs.contains(spec.id) && $0.frame.items.contains(item) }
            .map { CodebookFrames(book: self, coded: $0) }
    }

    /// A chapter where there are any.
    func frames(_ books: [CodebookItems]) -> [PublicationChapter] {
        guard !data.frames.isEmpty else { return [] }
        return [
            PublicationChapter(
                title: words.say("Kerangka koding", "Coding frames"),
                blocks: data.frames.map { coded in
                    .entry(CodebookFrames(book: self, coded: coded).entry(asked: asked(coded, books)))
                })
        ]
    }

    /// Where items of a frame are asked, and in which words.
    func asked(_ coded: CodebookFrame, _ books: [CodebookItems]) -> [(spec: String, item: String, wording: Phrase)] {
        books.filter { coded.specs.contains($0.spec.id) }.flatMap { items in
            items.entries.filter { coded.frame.items.contains($0.id) }.map { entry in
                let facts = CodebookFacts(book: self, items: items, entry: entry)
                return (items.spec.id, entry.id, facts.wording.first ?? Phrase("", language: language.rawValue))
            }
        }
    }
}
