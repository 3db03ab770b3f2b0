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
            switch section.layout {
            case .matrix where !section.items.isEmpty:
                [FormPage(section: index, layout: .matrix, items: section.items)]
            case .matrix: []
            case .list: section.items.map { FormPage(section: index, layout: .list, items: [$0]) }
            }
        }
    }
}
