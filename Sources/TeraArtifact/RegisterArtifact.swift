/// A reference list that participants are checked against. JSON: `Grammar/register.schema.json`.
public struct RegisterArtifact: Codable, Sendable, Equatable {
    public static let currentFormat = "tera-register/1"

    public var format: String
    public var id: String
    public var title: Texts
    /// `province`, `programme` or `agency`.
    public var holds: String
    public var entries: [RegisterEntryArtifact]

    public init(
        format: String = RegisterArtifact.currentFormat, id: String, title: Texts, holds: String,
        entries: [RegisterEntryArtifact]
    ) {
        self.format = format
        self.id = id
        self.title = title
        self.holds = holds
        self.entries = entries
    }
}

public struct RegisterEntryArtifact: Codable, Sendable, Equatable {
    public var id: String
    public var title: Texts
    /// Other spellings that mean this entry.
    public var aliases: [String]
    /// IANA time zone of a province.
    public var zone: String?
    /// When a programme took place: days (`YYYY-MM-DD`), months already widened to their first and last day.
    public var dates: [Period]

    public init(id: String, title: Texts, aliases: [String], zone: String?, dates: [Period]) {
        self.id = id
        self.title = title
        self.aliases = aliases
        self.zone = zone
        self.dates = dates
    }
}
