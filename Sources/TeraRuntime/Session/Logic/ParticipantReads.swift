public import TeraArtifact

extension Form {
    /// Fields of the participant that a condition, a formula or a text of the form reads: `jenjang`, `provinsi`.
    public var participantReads: Set<String> {
        var fields: Set<String> = []
        for name in expressions.flatMap(\.names) where name.kind == .participant { fields.insert(name.id ?? "") }
        let pipes = sections.flatMap { ($0.pipes ?? []) + $0.items.flatMap { $0.common.pipes ?? [] } }
        for part in pipes.flatMap(\.parts.values).joined() {
            if case .participant(let field, _) = part { fields.insert(field) }
        }
        return fields
    }
}
