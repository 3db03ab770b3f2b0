public import TeraArtifact

/// One difference between two compiled forms, or between the rules that score them.
public struct Change: Sendable, Equatable {
    public var kind: ChangeClass
    public var place: ChangePlace
    /// What of the place changed, as the artifact calls it: `stem`, `key`, `weight`.
    public var field: String
    /// As people read it; nil: there was nothing.
    public var was: String?
    public var now: String?
    /// Why it is of its class.
    public var why: Texts
    /// Ids of the batteries in which it shows, sorted.
    public var batteries: [String]

    public init(
        _ kind: ChangeClass, _ place: ChangePlace, _ field: String, was: String?, now: String?, why: Texts,
        batteries: [String] = []
    ) {
        self.kind = kind
        self.place = place
        self.field = field
        self.was = was
        self.now = now
        self.why = why
        self.batteries = batteries
    }
}

/// Where a change is, within a battery; nothing: the whole of it.
public struct ChangePlace: Sendable, Equatable, Hashable, Codable {
    public var form: String?
    public var rater: String?
    public var section: String?
    public var group: String?
    public var scale: String?
    public var item: String?
    public var option: String?
    public var score: String?
    public var band: String?

    public init(
        form: String? = nil, rater: String? = nil, section: String? = nil, group: String? = nil, scale: String? = nil,
        item: String? = nil, option: String? = nil, score: String? = nil, band: String? = nil
    ) {
        self.form = form
        self.rater = rater
        self.section = section
        self.group = group
        self.scale = scale
        self.item = item
        self.option = option
        self.score = score
        self.band = band
    }

    /// From the outermost: what it is called, and its id.
    public var steps: [(what: String, id: String)] {
        [
            ("form", form), ("rater", rater), ("section", section), ("group", group), ("scale", scale), ("item", item),
            ("option", option), ("score", score), ("band", band),
        ].compactMap { what, id in id.map { (what, $0) } }
    }
}
