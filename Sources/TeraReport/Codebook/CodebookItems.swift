internal import TeraArtifact
internal import TeraRuntime

/// The items of one battery at one level, each as all its forms ask it.
struct CodebookItems {
    /// One item of one form.
    struct Asked {
        let form: Form
        let section: PreviewSection
        let item: FormItem
        let preview: PreviewItem
    }

    struct Entry {
        /// Without the time of a repeat.
        let id: String
        /// By form, in the order of the raters.
        var asked: [Asked]

        var first: FormItem { asked[0].item }
    }

    let spec: ScoringSpec
    let entries: [Entry]

    init(_ spec: ScoringSpec, _ forms: [Form], language: ReportLanguage) {
        self.spec = spec
        var entries: [Entry] = []
        for form in forms {
            let items = Dictionary(
                form.sections.flatMap(\.items).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            for section in FormPreview(form, language: language).sections {
                for preview in section.items {
                    guard let item = items[preview.id] else { continue }
                    let asked = Asked(form: form, section: section, item: item, preview: preview)
                    let id = TestPoint.base(preview.id)
                    if let place = entries.firstIndex(where: { $0.id == id }) {
                        entries[place].asked.append(asked)
                    } else {
                        entries.append(Entry(id: id, asked: [asked]))
                    }
                }
            }
        }
        self.entries = entries
    }
}

extension CodebookItems.Entry {
    /// A text of each form; those that say the same stand together, behind the raters where not all do.
    func byRater(_ text: (CodebookItems.Asked) -> Phrase?) -> [Phrase] {
        var parts: [(raters: [String], phrase: Phrase?)] = []
        for asked in asked {
            let phrase = text(asked)
            if let place = parts.firstIndex(where: { $0.phrase == phrase }) {
                parts[place].raters.append(asked.form.rater.id)
            } else {
                parts.append(([asked.form.rater.id], phrase))
            }
        }
        guard parts.count > 1 else { return parts.compactMap(\.phrase) }
        return parts.compactMap { raters, phrase in
            phrase.map { Phrase("\(raters.joined(separator: ", ")): \($0.text)", language: $0.language) }
        }
    }

    /// Several texts of each form.
    func linesByRater(_ lines: (CodebookItems.Asked) -> [Phrase]) -> [Phrase] {
        let most = asked.map { lines($0).count }.max() ?? 0
        return (0..<most).flatMap { index in
            byRater { asked in
                let lines = lines(asked)
                return lines.indices.contains(index) ? lines[index] : nil
            }
        }
    }
}
