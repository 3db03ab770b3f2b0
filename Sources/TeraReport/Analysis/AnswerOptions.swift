internal import TeraArtifact

/// The ids of the options of each item, in the order of the form; none where answers are no options.
struct AnswerOptions {
    private let form: Form?

    init(_ form: Form?) { self.form = form }

    func of(_ id: String) -> [String] {
        guard let form, let item = form.sections.lazy.flatMap(\.items).first(where: { $0.id == id }) else { return [] }
        switch item {
        case .rating(let rating): return form.scales.first { $0.id == rating.scale }?.options.map(\.id) ?? []
        case .single(let single): return single.options.map(\.id)
        case .rubric(let rubric): return rubric.levels.map(\.id)
        case .multiple(let multiple): return multiple.options.map(\.id)
        case .checklist(let checklist): return checklist.entries.map(\.id)
        default: return []
        }
    }

    /// Ids of the items that are judged on a scale, with their scales, as the form asks them.
    var ratings: [(item: String, scale: String)] {
        (form?.sections ?? []).flatMap(\.items).compactMap { item in
            guard case .rating(let rating) = item else { return nil }
            return (rating.common.id, rating.scale)
        }
    }

    /// Ids of everything that is asked, in the order of the form.
    var asked: [String] { (form?.sections ?? []).flatMap(\.items).filter(\.isAsked).map(\.id) }

    var isDrawn: Bool { form?.isDrawn ?? false }
}
