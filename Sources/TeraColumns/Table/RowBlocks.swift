internal import Glibc
internal import Synchronization

/// The bytes of one open table, in blocks of whole rows, handed to whoever asks next.
///
/// Whole rows: a block ends after a line break that stands in no quotes. So several threads read one table, of any size
/// and from a pipe too, and hold no more than a block each.
final class RowBlocks: Sendable {
    /// A row is never longer than this.
    static let longestRow = 1 << 26

    struct Failure: Error {
        /// `errno`; nil: a row is too long.
        let code: Int32?
    }

    private struct State {
        /// Bytes that were read and belong to the next block.
        var rest: [UInt8]
        var isAtEnd = false
        var next = 0
    }

    private let descriptor: Int32
    private let state: Mutex<State>

    /// - Parameter start: bytes that were read already, after the header.
    init(descriptor: Int32, start: [UInt8]) {
        self.descriptor = descriptor
        state = Mutex(State(rest: start))
    }

    /// Fills the block with the next rows; false at the end of the table.
    func next(_ block: inout RowBlock) throws(Failure) -> Bool {
        try state.withLock { state throws(Failure) in
            guard !state.isAtEnd || !state.rest.isEmpty else { return false }
            block.begin(state.rest, number: state.next)
            state.rest.removeAll(keepingCapacity: true)
            state.next += 1
            while true {
                if state.isAtEnd { return !block.isEmpty }
                state.isAtEnd = try !block.fill(from: descriptor)
                if state.isAtEnd { return !block.isEmpty }
                if let end = block.endOfRows() {
                    state.rest = block.cut(at: end)
                    return true
                }
                guard block.count < Self.longestRow else { throw Failure(code: nil) }
                block.grow()
            }
        }
    }
}

/// A buffer of rows, used again and again by one thread.
struct RowBlock: ~Copyable {
    private(set) var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0
    /// Its place among the blocks of the table, from 0.
    private(set) var number = 0
    /// How far the search for the end of rows has come, and whether it stands in quotes there.
    private var searched = 0
    private var isQuoted = false
    private var lastEnd: Int?

    /// Readable bytes after the end, all line breaks, so that a parser may look ahead.
    static let slack = 24

    init(bytes: Int) {
        capacity = max(1, bytes)
        self.bytes = .allocate(capacity: capacity + Self.slack)
    }

    deinit { bytes.deallocate() }

    var isEmpty: Bool { count == 0 }

    mutating func begin(_ start: [UInt8], number: Int) {
        while capacity < start.count { grow() }
        start.withUnsafeBufferPointer { buffer in
            if let base = buffer.baseAddress { bytes.update(from: base, count: buffer.count) }
        }
        count = start.count
        self.number = number
        (searched, isQuoted, lastEnd) = (0, false, nil)
        close()
    }

    /// Reads until it is full; false at the end of the file.
    mutating func fill(from descriptor: Int32) throws(RowBlocks.Failure) -> Bool {
        defer { close() }
        while count < capacity {
            let read = read(descriptor, bytes + count, capacity - count)
            if read == 0 { return false }
            guard read > 0 else {
                if errno == EINTR { continue }
                throw RowBlocks.Failure(code: errno)
            }
            count += read
        }
        return true
    }

    /// Position after the last line break that stands in no quotes.
    mutating func endOfRows() -> Int? {
        let quote = Int32(UInt8(ascii: "\""))
        let lineFeed = UInt8(ascii: "\n")
        if !isQuoted, memchr(bytes + searched, quote, count - searched) == nil {
            var end = count
            while end > searched, bytes[end - 1] != lineFeed { end -= 1 }
            if end > searched { lastEnd = end }
        } else {
            for index in searched..<count {
                if bytes[index] == UInt8(ascii: "\"") {
                    isQuoted.toggle()
                } else if bytes[index] == lineFeed, !isQuoted {
                    lastEnd = index + 1
                }
            }
        }
        searched = count
        return lastEnd
    }

    /// Keeps the bytes before `end` and gives back the others.
    mutating func cut(at end: Int) -> [UInt8] {
        let rest = Array(UnsafeBufferPointer(start: bytes + end, count: count - end))
        count = end
        close()
        return rest
    }

    mutating func grow() {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + Self.slack)
        larger.update(from: bytes, count: count)
        bytes.deallocate()
        bytes = larger
        capacity *= 2
    }

    private func close() {
        (bytes + count).update(repeating: UInt8(ascii: "\n"), count: Self.slack)
    }
}
