/// One of the times that a repeat is asked.
public struct RepeatTime: Sendable {
    /// From 1.
    public var number: Int
    /// What it is asked for; nil where it is only counted.
    public var entry: (id: String, text: LocalizedText)?
}

extension Repetition {
    /// All the times that it can be asked, in order.
    public func times(in project: Project) -> [RepeatTime] {
        if count != nil {
            let most = most?.value ?? 0
            return (0..<most).map { RepeatTime(number: $0 + 1, entry: nil) }
        }
        return named(in: project).enumerated().map { RepeatTime(number: $0 + 1, entry: $1) }
    }

    private func named(in project: Project) -> [(id: String, text: LocalizedText)] {
        if !entries.isEmpty { return entries.map { ($0.id.value, $0.text) } }
        let registers = project.registers.filter { document in
            register.map { document.header.id.value == $0.value } ?? (document.holds?.value == .programme)
        }
        return (register != nil || per != nil ? registers : []).flatMap(\.entries).map { ($0.id.value, $0.title) }
    }
}
