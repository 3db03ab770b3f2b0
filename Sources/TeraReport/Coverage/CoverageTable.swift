/// What each battery covers of the standard, per jenjang: the JSON of `tera coverage`. The compiler computes it; here
/// it is only shown.
public struct CoverageTable: Codable, Sendable, Equatable {
    public var batteries: [CoverageBattery]

    public init(batteries: [CoverageBattery]) {
        self.batteries = batteries
    }
}

public struct CoverageBattery: Codable, Sendable, Equatable {
    public var id: String
    public var title: String
    /// The programme that it evaluates, the first where there are several; nil for a battery of no programme.
    public var programme: String?
    /// All of them.
    public var programmes: [String]
    public var jenjang: [CoverageJenjang]

    public init(id: String, title: String, programme: String?, programmes: [String], jenjang: [CoverageJenjang]) {
        self.id = id
        self.title = title
        self.programme = programme
        self.programmes = programmes
        self.jenjang = jenjang
    }
}

/// A jenjang or a role without jenjang.
public struct CoverageJenjang: Codable, Sendable, Equatable {
    public var id: String
    public var title: String?
    public var subkompetensi: [CoverageSubkompetensi]

    public init(id: String, title: String? = nil, subkompetensi: [CoverageSubkompetensi]) {
        self.id = id
        self.title = title
        self.subkompetensi = subkompetensi
    }

    /// No item at all: there is no form.
    public var hasNothingToAssess: Bool { subkompetensi.allSatisfy { $0.items == 0 } }
}

public struct CoverageSubkompetensi: Codable, Sendable, Equatable {
    public var id: String
    public var number: Int
    public var title: String?
    public var state: CoverageState
    public var indicators: CoverageIndicators
    public var items: Int

    public init(
        id: String, number: Int, title: String? = nil, state: CoverageState, indicators: CoverageIndicators, items: Int
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.state = state
        self.indicators = indicators
        self.items = items
    }
}

public struct CoverageIndicators: Codable, Sendable, Equatable {
    public var total: Int
    public var covered: Int

    public init(total: Int, covered: Int) {
        self.total = total
        self.covered = covered
    }
}

public enum CoverageState: String, Codable, Sendable, CaseIterable {
    /// Every indicator has its items.
    case covered
    case partial
    /// The standard does not ask it of this jenjang.
    case outside
    /// Asked, but the blueprint is blank.
    case gap
    /// The blueprint fills what the standard leaves blank.
    case conflict
}
