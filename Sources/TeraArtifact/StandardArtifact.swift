/// The standard as reports need it: names, explanations and fixed labels. JSON: `Grammar/standard.schema.json`.
public struct StandardArtifact: Codable, Sendable, Equatable {
    public static let currentFormat = "tera-standard/1"

    public var format: String
    public var id: String
    public var title: Texts
    /// What the people are called whose jenjang these are ("Pengantar Kerja"); nil where the standard does not say.
    public var jabatan: Texts?
    /// Lowest first.
    public var jenjang: [Named]
    /// Roles assessed without jenjang.
    public var roles: [Named]
    /// In the order of the standard, each with its subkompetensi in order.
    public var subunsur: [SubunsurArtifact]

    public init(
        format: String = StandardArtifact.currentFormat, id: String, title: Texts, jabatan: Texts? = nil,
        jenjang: [Named], roles: [Named], subunsur: [SubunsurArtifact]
    ) {
        self.format = format
        self.id = id
        self.title = title
        self.jabatan = jabatan
        self.jenjang = jenjang
        self.roles = roles
        self.subunsur = subunsur
    }
}

public struct SubunsurArtifact: Codable, Sendable, Equatable {
    public var id: String
    public var number: Int
    public var title: Texts
    public var subkompetensi: [SubkompetensiArtifact]

    public init(id: String, number: Int, title: Texts, subkompetensi: [SubkompetensiArtifact]) {
        self.id = id
        self.number = number
        self.title = title
        self.subkompetensi = subkompetensi
    }
}

public struct SubkompetensiArtifact: Codable, Sendable, Equatable {
    public var id: String
    public var number: Int
    public var title: Texts
    /// Jenjang or role id → the explanation printed in the report (the blueprint's definisi operasional). A jenjang
    /// that is not listed is not assessed on this subkompetensi.
    public var explanations: [String: Texts]

    public init(id: String, number: Int, title: Texts, explanations: [String: Texts]) {
        self.id = id
        self.number = number
        self.title = title
        self.explanations = explanations
    }
}
