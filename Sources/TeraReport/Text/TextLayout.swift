/// How a report is laid out as text.
public struct TextLayout: Sendable, Equatable {
    /// Columns of the terminal, 60 to 120: narrower breaks the four columns of the main table into single syllables,
    /// wider tires the eye.
    public let width: Int
    /// Without boxes and columns, every value after its name: for screen readers and Braille displays.
    public let plain: Bool

    /// A `width` outside 60 to 120 is brought to the nearer end.
    public init(width: Int = 80, plain: Bool = false) {
        self.width = min(max(width, 60), 120)
        self.plain = plain
    }
}
