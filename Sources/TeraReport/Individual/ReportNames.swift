public import TeraArtifact

/// The names that a result refers to by id only: of provinces, programmes and raters.
public struct ReportNames: Sendable {
    /// By id.
    public var provinces: [String: Texts]
    /// By id, with their dates.
    public var programmes: [String: RegisterEntryArtifact]
    /// By battery id, then by role id.
    public var raters: [String: [String: Texts]]

    public init(
        provinces: [String: Texts] = [:], programmes: [String: RegisterEntryArtifact] = [:],
        raters: [String: [String: Texts]] = [:]
    ) {
        self.provinces = provinces
        self.programmes = programmes
        self.raters = raters
    }

    /// The names in the artifacts of a build.
    public init(registers: [RegisterArtifact], specs: [ScoringSpec]) {
        self.init()
        for register in registers {
            for entry in register.entries {
                switch register.holds {
                case "province": provinces[entry.id] = entry.title
                case "programme": programmes[entry.id] = entry
                default: break
                }
            }
        }
        for spec in specs {
            for rater in spec.raters { raters[spec.battery.id, default: [:]][rater.id] = rater.title }
        }
    }
}
