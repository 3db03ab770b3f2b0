/// A confidence interval.
public struct Interval: Sendable, Equatable {
    public let low: Double
    public let high: Double
    /// The share of samples in which such an interval holds the value: 0.95.
    public let level: Double
}
