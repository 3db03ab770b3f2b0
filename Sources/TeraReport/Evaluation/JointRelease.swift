internal import TeraArtifact
internal import TeraExact

/// What is left out of the tables of one part of the people: by all its cuts together, whichever are printed.
struct JointRelease {
    private var cuts: [String: JointCuts.LeftOut] = [:]
    /// Means of instruments that are left out, by programme (or battery) and level.
    private(set) var instruments: [Set<Int>] = []

    /// - Parameter instruments: of each level and each row of its table, whose instruments they are.
    init(_ context: EvaluationContext, _ predikat: PredikatGroups, instruments: [[[EvaluatedPerson]]]) {
        let smallest = context.smallest
        guard smallest > 1 else { return }
        let profile = ProfileGroups(context: context)
        let people = context.part.evaluated
        var place = Dictionary(
            people.enumerated().map { ($1.participant.id, $0) }, uniquingKeysWith: { first, _ in first })
        // Who is not evaluated has an instrument, too.
        for person in context.part.people where place[person.participant.id] == nil {
            place[person.participant.id] = place.count
        }
        func cut(_ cut: ProfileGroups.Cut) -> JointCuts.Cut {
            var groups = [Int](repeating: 0, count: people.count)
            for (index, group) in cut.groups.enumerated() {
                for person in group.people { groups[place[person.participant.id] ?? 0] = index }
            }
            return JointCuts.Cut(groups: groups, count: cut.groups.count)
        }
        var joint = JointCuts(
            people: people.map { person in
                (person.overall, predikat.groups.firstIndex { person.band.map($0.bands.contains) ?? false })
            }, limits: PredikatMeans.limits(context, predikat), smallest: smallest)
        for base in profile.base {
            joint.add(cut(base))
            cuts[base.id] = joint.leftOut.last
        }
        let sets = instruments.map { $0.map { Set($0.compactMap { place[$0.participant.id] }) } }
        self.instruments = sets.map { level in
            let near = level.indices.filter { joint.isNear(level[$0]) }
            return MeansBeside.leftOut(level.map(\.count), smallest: smallest, with: Set(near))
        }
        let printed = zip(sets, self.instruments).flatMap { level, leftOut in
            level.indices.filter { !level[$0].isEmpty && !leftOut.contains($0) }.map { level[$0] }
        }
        for column in profile.columns {
            joint.add(cut(column), beside: printed)
            cuts[column.id] = joint.leftOut.last
        }
    }

    func leftOut(of cut: String) -> JointCuts.LeftOut { cuts[cut] ?? JointCuts.LeftOut() }
}
