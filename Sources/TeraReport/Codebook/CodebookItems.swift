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
        /// Of the groups and repeats that it stands in, outer ones first.
        let headings: [PreviewHeading]
        /// The ways of earlier items that lead past it.
        let passed: [Passing]
    }

    /// Why an item may be left out by what was answered before.
    enum Passing: Equatable {
        /// At an item, and what is said of its way there.
        case skip(at: String, String)
        /// The form ends where this is not agreed to.
        case consent(String)
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
            for asked in Self.asked(form, language) {
                let id = TestPoint.base(asked.preview.id)
                if let place = entries.firstIndex(where: { $0.id == id }) {
                    entries[place].asked.append(asked)
                } else {
                    entries.append(Entry(id: id, asked: [asked]))
                }
            }
        }
        self.entries = entries
    }

    /// The items of one form in order, what is repeated once.
    private static func asked(_ form: Form, _ language: ReportLanguage) -> [Asked] {
        let items = Dictionary(
            form.sections.flatMap(\.items).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [Asked] = []
        var ways: [(target: String?, why: Passing)] = []
        for (written, section) in zip(form.sections, FormPreview(form, language: language).sections) {
            var headings: [String: PreviewHeading] = [:]
            for preview in section.items {
                guard let item = items[preview.id] else { continue }
                let groups = written.groups(around: preview.id)
                // A preview has the heading of a group at its first item alone.
                for (group, heading) in zip(groups.filter { $0.items.first == preview.id }, preview.headings) {
                    headings[group.id] = heading
                }
                ways.removeAll { $0.target == preview.id }
                found.append(
                    Asked(
                        form: form, section: section, item: item, preview: preview,
                        headings: groups.compactMap { headings[$0.id] }, passed: ways.map(\.why)))
                ways += preview.skips.map { ($0.target, .skip(at: preview.id, $0.sentence)) }
                if case .consent = item { ways.append((nil, .consent(preview.id))) }
            }
        }
        return found
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
