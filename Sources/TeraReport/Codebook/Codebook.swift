internal import TeraArtifact
internal import TeraRuntime

/// The codebook of a project: every item with what it means and where it goes, the same from the standard and from the
/// scores back, and whatever has no partner.
public struct Codebook: Sendable {
    let data: CodebookData
    let language: ReportLanguage
    let words: CodebookWords
    let lines: ReportLines

    public init(_ data: CodebookData, language: ReportLanguage) {
        self.data = data
        self.language = language
        words = CodebookWords(language)
        lines = ReportLines(language: language, standards: data.standards)
    }

    private func own(_ text: String) -> Phrase { Phrase(text, language: language.rawValue) }

    func items(of spec: ScoringSpec) -> CodebookItems {
        let forms = spec.forms.compactMap { reference in data.forms.first { $0.id == reference.id } }
        return CodebookItems(spec, forms, language: language)
    }

    /// Whether right answers stand in it.
    public var holdsKeys: Bool {
        data.specs.contains { $0.items.contains { !CodebookKey(words: words).lines(of: $0).isEmpty } }
    }

    public func publication() -> Publication {
        let books = data.specs.map(items)
        let relations = CodebookRelations(book: self, books: books)
        let chapters =
            books.map(chapter) + relations.standards() + relations.scores() + frames(books)
            + [relations.orphans()]
        let titles = data.specs.map { Phrase($0.battery.title, in: language).text }
        var seen: Set<String> = []
        let subject = titles.filter { seen.insert($0).inserted }
        return Publication(
            language: language, title: words.title,
            subject: subject.count == 1 ? subject.first.map(own) : nil,
            date: words.say("Menurut dokumen instrumen", "From the documents of the instruments"), legalBasis: [],
            summary: relations.summary(), chapters: chapters, release: Release(smallest: 1, isInternal: holdsKeys))
    }

    private func chapter(_ items: CodebookItems) -> PublicationChapter {
        var blocks: [PublicationBlock] = []
        if holdsKeys(items.spec) {
            blocks.append(
                .paragraph(
                    words.say(
                        "Bab ini memuat kunci jawaban: jangan diberikan kepada yang akan menjawab.",
                        "This chapter holds right answers: keep it from those who are to answer.")))
        }
        for entry in items.entries {
            let number = entry.asked.compactMap(\.preview.number).first.map { "\($0). " } ?? ""
            blocks.append(
                .entry(
                    PublicationEntry(
                        id: "\(items.spec.id).\(entry.id)", title: number + entry.id,
                        facts: CodebookFacts(book: self, items: items, entry: entry).all)))
        }
        return PublicationChapter(title: title(of: items.spec), blocks: blocks)
    }

    private func holdsKeys(_ spec: ScoringSpec) -> Bool {
        spec.items.contains { !CodebookKey(words: words).lines(of: $0).isEmpty }
    }

    // MARK: Names

    /// The battery, its level and the id that both have together.
    func title(of spec: ScoringSpec) -> String {
        let level = spec.jenjang.map { " · \(Phrase($0.title, in: language).text)" } ?? ""
        return "\(Phrase(spec.battery.title, in: language).text)\(level) (\(spec.id))"
    }

    func name(of score: ScoreRule) -> String {
        let title = Phrase(score.title, in: language).text
        return "\(score.id) “\(title)” (\(words.role(score.role)))"
    }

    func source(_ source: CodebookSource) -> Phrase {
        let title = Phrase(source.title, in: language)
        return Phrase(title.text + (source.place.map { ", \($0)" } ?? ""), language: title.language)
    }

    func indikator(_ id: String) -> (cell: CodebookCell, text: Phrase)? {
        for cell in data.cells {
            guard let found = cell.indikator.first(where: { $0.id == id }) else { continue }
            return (cell, Phrase(found.title, in: language))
        }
        return nil
    }

    /// Where a cell stands: subkompetensi, subunsur, standard, level.
    func place(of cell: CodebookCell) -> String {
        guard let standard = data.standards.first(where: { $0.id == cell.standard }) else { return cell.subkompetensi }
        var parts: [String] = []
        for subunsur in standard.subunsur {
            guard let place = subunsur.subkompetensi.first(where: { $0.id == cell.subkompetensi }) else { continue }
            parts.append("\(place.number). \(Phrase(place.title, in: language).text)")
            parts.append("\(subunsur.number). \(Phrase(subunsur.title, in: language).text)")
        }
        parts.append(Phrase(standard.title, in: language).text)
        parts.append(level(cell.level, of: standard))
        return parts.joined(separator: " · ")
    }

    /// The subkompetensi and the level alone.
    func shortPlace(of cell: CodebookCell) -> String {
        guard let standard = data.standards.first(where: { $0.id == cell.standard }),
            let place = standard.subunsur.flatMap(\.subkompetensi).first(where: { $0.id == cell.subkompetensi })
        else { return cell.subkompetensi }
        return "\(Phrase(place.title, in: language).text) · \(level(cell.level, of: standard))"
    }

    func level(_ id: String, of standard: StandardArtifact) -> String {
        (standard.jenjang + standard.roles).first { $0.id == id }.map { Phrase($0.title, in: language).text } ?? id
    }

    /// Cases by document: `uji: a, b`.
    func list(_ cases: [CodebookCase]) -> [String] {
        var documents: [(document: String, ids: [String])] = []
        for test in cases {
            if let place = documents.firstIndex(where: { $0.document == test.document }) {
                if !documents[place].ids.contains(test.id) { documents[place].ids.append(test.id) }
            } else {
                documents.append((test.document, [test.id]))
            }
        }
        return documents.map { "\($0.document): \($0.ids.joined(separator: ", "))" }
    }
}
