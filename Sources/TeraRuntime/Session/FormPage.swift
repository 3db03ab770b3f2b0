public import TeraArtifact

/// What is shown at once: one item of a list, or all items of a matrix.
public struct FormPage: Sendable, Equatable {
    /// Index of the section in the form.
    public var section: Int
    public var layout: Layout
    public var items: [FormItem]

    public init(section: Int, layout: Layout, items: [FormItem]) {
        self.section = section
        self.layout = layout
        self.items = items
    }

    static func pages(of form: Form) -> [FormPage] {
        form.sections.enumerated().flatMap { index, section -> [FormPage] in
            let items = section.items.filter(\.isShown)
            switch section.layout {
            // A grid has one heading.
            case .matrix:
                var pages: [FormPage] = []
                var last: [String] = []
                for item in items {
                    let groups = section.groups(around: item.id).map(\.id)
                    if pages.isEmpty || groups != last {
                        pages.append(FormPage(section: index, layout: .matrix, items: []))
                    }
                    pages[pages.count - 1].items.append(item)
                    last = groups
                }
                return pages
            case .list: return items.map { FormPage(section: index, layout: .list, items: [$0]) }
            }
        }
    }
}

extension FormItem {
    /// Whether a rater sees it: what is computed without words of its own is not shown.
    var isShown: Bool { if case .calculate(let item) = self { item.shown } else { true } }
}
