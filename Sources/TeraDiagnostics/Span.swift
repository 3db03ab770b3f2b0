/// Where something stands: a half-open range of UTF-8 bytes in one file of a run.
public struct Span: Sendable, Hashable {
    /// Index into the run's list of files.
    public var file: UInt32
    public var start: UInt32
    public var end: UInt32

    public init(file: UInt32, start: UInt32, end: UInt32) {
        self.file = file
        self.start = start
        self.end = end
    }

    public init(file: UInt32, _ range: Range<Int>) {
        self.init(file: file, start: UInt32(clamping: range.lowerBound), end: UInt32(clamping: range.upperBound))
    }

    /// The empty range at the start.
    public var startPoint: Span { Span(file: file, start: start, end: start) }
}
