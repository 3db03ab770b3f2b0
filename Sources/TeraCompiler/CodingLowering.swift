internal import TeraArtifact
internal import TeraLanguage

/// A coding frame as comments are counted by it.
enum CodingLowering {
    static func lower(_ frame: CodingFrame) -> CodingArtifact {
        CodingArtifact(
            id: frame.header.id.value, title: frame.header.title.texts(default: "id"),
            asumsi: frame.header.asumsi?.texts(default: "id"), instrument: frame.instrument.value,
            items: frame.items.map(\.value), codes: frame.codes?.value == .one ? .one : .several,
            none: CodingNone(
                id: frame.none?.id.value ?? "", title: frame.none?.title.texts(default: "id") ?? [:],
                words: unique(frame.none?.words.map(\.value) ?? [])),
            coders: frame.coders.map { rule in
                switch rule.resolve?.value {
                case .reference: .reference(rule.reference?.value ?? "")
                case .agreed, nil: .agreed
                }
            }, quotes: frame.quotes?.value ?? 3, names: unique(frame.names.map(\.value)),
            categories: frame.categories.map { category in
                CodingCategoryArtifact(
                    id: category.id.value, title: category.title.texts(default: "id"),
                    description: category.description?.texts(default: "id"),
                    subtopics: category.subtopics.map { $0.texts(default: "id") })
            })
    }

    /// A word that stands twice is one word.
    private static func unique(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }
    }
}
