internal import TeraCEL
internal import TeraDiagnostics

/// What depends on what, for the names of one form. Made only where a name of something later was found.
struct ReferenceGraph {
    /// One step: this expression of `from` reads `to`.
    struct Edge {
        var from: ExpressionEntity
        var to: ExpressionEntity
        /// Where it is read; nil for a section that holds its items.
        var span: Span?
    }

    private var edges: [ExpressionEntity: [Edge]] = [:]

    init(_ names: ExpressionNames) {
        let files = names.project.files
        for section in names.scope.sections {
            let whole = ExpressionEntity.section(section.id)
            let condition = ExpressionEntity.condition(section.id)
            if let relevant = section.relevant {
                edges[condition] = Self.reads(relevant, .relevant, condition, names, files)
            }
            for item in section.items {
                let entity = ExpressionEntity.item(item.id)
                edges[whole, default: []].append(Edge(from: whole, to: entity, span: nil))
                // An item waits for what its section waits for.
                if section.relevant != nil {
                    edges[entity, default: []].append(Edge(from: entity, to: condition, span: nil))
                }
                guard let logic = item.bank?.logic else { continue }
                let all: [(WrittenExpression?, ExpressionUse)] =
                    [
                        (logic.relevant, .relevant), (logic.required, .required), (logic.calculate, .calculate),
                        (logic.filter, .filter), (logic.proposal, .proposal),
                    ] + logic.constraints.map { ($0.check, .constraint) }
                for (written, use) in all {
                    guard let written else { continue }
                    edges[entity, default: []] += Self.reads(written, use, entity, names, files)
                }
            }
        }
    }

    private static func reads(
        _ written: WrittenExpression, _ use: ExpressionUse, _ owner: ExpressionEntity, _ names: ExpressionNames,
        _ files: [SourceFile]
    ) -> [Edge] {
        let site = ExpressionSite(written: written, use: use, owner: owner.id, files: files)
        return CELExpression.parse(written.text).references(in: CELEnvironment()).compactMap { reference in
            names.meaning(of: reference.name).map { Edge(from: owner, to: $0, span: site.span(reference.range)) }
        }
    }

    /// The way from something back to itself by `first`, as short as can be; nil where there is none.
    func cycle(from start: ExpressionEntity, to first: ExpressionEntity) -> [Edge]? {
        let opening = edges[start]?.first { $0.to == first } ?? Edge(from: start, to: first, span: nil)
        if first == start { return [opening] }
        var previous: [ExpressionEntity: Edge] = [:]
        var waiting = [first]
        var next = 0
        while next < waiting.count, previous[start] == nil {
            for edge in edges[waiting[next]] ?? [] where edge.to != first && previous[edge.to] == nil {
                previous[edge.to] = edge
                waiting.append(edge.to)
            }
            next += 1
        }
        guard previous[start] != nil else { return nil }
        var steps: [Edge] = []
        var entity = start
        while entity != first, let edge = previous[entity] {
            steps.append(edge)
            entity = edge.from
        }
        return [opening] + steps.reversed()
    }
}
