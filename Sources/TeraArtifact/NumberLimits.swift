/// Which numbers an item takes. Exact numbers as text.
public struct NumberLimits: Codable, Sendable, Equatable {
    /// The smallest accepted; nil: no limit.
    public var min: String?
    /// The largest accepted; nil: no limit.
    public var max: String?
    /// Shown beside the answer: "tahun".
    public var unit: Texts?

    public init(min: String? = nil, max: String? = nil, unit: Texts? = nil) {
        self.min = min
        self.max = max
        self.unit = unit
    }
}
