public import TeraArtifact

/// The version that a document needs, by what changed in its batteries.
public struct VersionStep: Sendable, Equatable {
    /// `instrument` or `battery`, and its id.
    public var kind: String
    public var id: String
    public var worst: ChangeClass
    public var old: FormVersion
    public var new: FormVersion
    /// The least that is enough.
    public var needed: FormVersion
    /// Ids of the batteries that have the version, sorted.
    public var batteries: [String]

    public var isEnough: Bool { new >= needed }
}

extension VersionStep {
    /// Where a battery's version is written.
    public struct Owner: Sendable, Hashable {
        public var kind: String
        public var id: String

        public init(kind: String, id: String) {
            self.kind = kind
            self.id = id
        }
    }

    /// One step a document, in the order of kinds and ids.
    ///
    /// - Parameters:
    ///   - owner: of a battery; nil where no document can hold the version any more.
    ///   - version: of a document that has no battery any more.
    public static func steps(
        _ batteries: [BatteryChange], owner: (String) -> Owner?, version: (Owner) -> FormVersion?
    ) -> [VersionStep] {
        var steps: [Owner: VersionStep] = [:]
        for battery in batteries {
            guard let old = battery.old, let owner = owner(battery.id), let new = battery.new ?? version(owner) else {
                continue
            }
            let needed = old.needed(for: battery.worst)
            guard var step = steps[owner] else {
                steps[owner] = VersionStep(
                    kind: owner.kind, id: owner.id, worst: battery.worst, old: old, new: new, needed: needed,
                    batteries: [battery.id])
                continue
            }
            step.worst = max(step.worst, battery.worst)
            step.old = max(step.old, old)
            step.new = min(step.new, new)
            step.needed = max(step.needed, needed)
            step.batteries.append(battery.id)
            steps[owner] = step
        }
        return steps.values.sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
    }
}

extension FormVersion {
    /// The least version after this one that a change of a class asks for. No version goes back.
    public func needed(for change: ChangeClass) -> FormVersion {
        switch change {
        case .none: self
        case .wording: FormVersion(major, minor, patch + 1)
        case .answers: FormVersion(major, minor + 1, 0)
        case .scores: FormVersion(major + 1, 0, 0)
        }
    }
}
