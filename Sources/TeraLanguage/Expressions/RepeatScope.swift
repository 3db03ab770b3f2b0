/// What expressions can see of repeats.
extension ExpressionScope {
    /// Every group and repeat, outer ones first.
    var groups: [ItemGroup] {
        var found: [ItemGroup] = []
        for item in sections.flatMap(\.items) {
            for group in item.groups where !found.contains(where: { $0 === group }) { found.append(group) }
        }
        return found
    }

    /// Why a name cannot be read although it means something.
    enum RepeatProblem {
        /// It is asked several times, and it is not said which is meant.
        case severalTimes(repeated: String)
        /// A repeat is not complete within itself.
        case itself(repeated: String)
    }

    func repeatProblem(_ meaning: ExpressionEntity, from owner: ExpressionEntity) -> RepeatProblem? {
        let around = repeats(around: owner)
        if case .repeated(let id) = meaning, around.contains(where: { $0.id.value == id }) {
            return .itself(repeated: id)
        }
        let holders = repeats(around: meaning)
        let isSeen = holders.count <= around.count && zip(holders, around).allSatisfy { $0 === $1 }
        return isSeen ? nil : holders.first { !around.contains($0) }.map { .severalTimes(repeated: $0.id.value) }
    }

    /// The repeats that something stands in; of a repeat those around it.
    private func repeats(around entity: ExpressionEntity) -> [ItemGroup] {
        for item in sections.flatMap(\.items) {
            switch entity {
            case .item(let id): if item.id == id { return item.repeats }
            case .group(let id), .repeated(let id):
                guard let place = item.groups.firstIndex(where: { $0.id.value == id }) else { continue }
                return item.groups[..<place].filter { $0.repetition != nil }
            case .section, .condition: return []
            }
        }
        return []
    }
}

extension [ItemGroup] {
    func contains(_ group: ItemGroup) -> Bool { contains { $0 === group } }
}
