internal import TeraCEL
internal import TeraDiagnostics

/// Groups and repeats, as the items in them see each other. A repeat is checked once, whatever the number of times.
extension ExpressionChecker {
    /// A group that is not complete yet.
    struct OpenGroup {
        var group: ItemGroup
        /// What is known outside of a repeat; nil for a group, whose items are known after it.
        var outside: (environment: CELEnvironment, domains: [String: CELDomain])?
        /// What the list of a repeat holds.
        var fields: [String: CELType] = [:]
    }

    /// Leaves the groups that the next item is not in, and enters those that it is in.
    mutating func move(to groups: [ItemGroup]) {
        while open.count > groups.count || !zip(open, groups).allSatisfy({ $0.group === $1 }) { close() }
        for group in groups.dropFirst(open.count) { enter(group) }
    }

    private mutating func enter(_ group: ItemGroup) {
        let entity = ExpressionEntity.group(group.id.value)
        var checked = CheckedGroupLogic()
        checked.relevant = group.relevant.flatMap {
            check($0, .relevant, of: entity, in: environment, expecting: .bool)
        }
        guard let repetition = group.repetition else {
            logic.groups[group.id.value] = checked
            return open.append(OpenGroup(group: group))
        }
        checked.count = repetition.count.flatMap { check($0, .count, of: entity, in: environment, expecting: .int) }
        logic.groups[group.id.value] = checked
        open.append(OpenGroup(group: group, outside: (environment, domains)))
        guard names.stands(for: .repeated(group.id.value)) else { return }
        for variable in repetition.variables(of: group, in: project) {
            environment.declare(variable.name, variable.type)
            domains[variable.name] = variable.domain
        }
    }

    private mutating func close() {
        guard let closed = open.popLast(), let outside = closed.outside else { return }
        (environment, domains) = outside
        let id = closed.group.id.value
        let type = CELType.list(.record(closed.fields))
        logic.lists[id] = type
        guard names.stands(for: .repeated(id)) else { return }
        environment.declare(ExpressionName.of(id), type)
        note(ExpressionName.of(id), type)
    }

    /// Makes something a field of the repeat around it.
    mutating func note(_ name: String, _ type: CELType) {
        guard let index = open.lastIndex(where: { $0.outside != nil }) else { return }
        open[index].fields[name] = type
    }
}

extension Repetition {
    /// What tells one time from another.
    func variables(of group: ItemGroup, in project: Project) -> [(name: String, type: CELType, domain: CELDomain?)] {
        let name = ExpressionName.of(group.id.value)
        let times = times(in: project)
        let number = ("\(name).number", CELType.int, CELDomain.integers(1...Int64(max(1, times.count))))
        let ids = times.compactMap(\.entry?.id)
        guard !ids.isEmpty else { return [number] }
        return [number, ("\(name).id", .enumeration(options: ids), .options(ids))]
    }
}
