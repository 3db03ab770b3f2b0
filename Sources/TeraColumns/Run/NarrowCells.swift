/// The cells of one row as bytes: by item 0 for no value, else 16 + value.
///
/// Cells that are one byte are looked up by it; where the bytes of eight items in a row are digits of their scales, all
/// eight are read at once.
struct NarrowCells: ~Copyable {
    /// Of the row, by item: 0, or 16 + value.
    let bytes: UnsafeMutablePointer<UInt8>
    /// Of each byte, for each item: the cell of that byte alone, as the byte of the value; `unread`.
    /// Byte by byte, since the few bytes that occur then lie close together.
    private let singles: UnsafeMutablePointer<UInt8>
    private let itemCount: Int
    /// Of each item: bytes that follow each other and whose values do too, as the digits of a scale. The first of them,
    /// how many, and the byte of the first one's value.
    private let firstBytes: UnsafeMutablePointer<UInt8>
    private let byteCounts: UnsafeMutablePointer<UInt8>
    private let firstValues: UnsafeMutablePointer<UInt8>

    private static let unread: UInt8 = 0xFF

    init(items: Int) {
        bytes = .zeros(items + 8)
        firstBytes = .zeros(items + 8)
        byteCounts = .zeros(items + 8)
        firstValues = .zeros(items + 8)
        itemCount = items
        singles = .copy(Array(repeating: Self.unread, count: items * 256))
    }

    deinit {
        bytes.deallocate()
        firstBytes.deallocate()
        byteCounts.deallocate()
        firstValues.deallocate()
        singles.deallocate()
    }

    private static func entry(_ value: Int32?) -> UInt8 { value.map { UInt8($0) | 16 } ?? 0 }

    /// How a cell that is this byte alone will be read from now on; nil: an answer without a value.
    func learn(_ item: Int, _ byte: UInt8, _ value: Int32?) {
        singles[Int(byte) * itemCount + item] = Self.entry(value)
        learnRun(item)
    }

    /// Finds the longest run of bytes whose values follow each other.
    private func learnRun(_ item: Int) {
        var (start, count) = (0, 0)
        var longest = (start: 0, count: 0)
        var last = Self.unread
        for byte in 0..<256 {
            let entry = singles[byte * itemCount + item]
            if entry == 0 || entry == Self.unread {
                count = 0
            } else if count > 0, entry == last + 1 {
                count += 1
            } else {
                (start, count) = (byte, 1)
            }
            if count > longest.count { longest = (start, count) }
            last = entry
        }
        firstBytes[item] = UInt8(longest.start)
        byteCounts[item] = UInt8(longest.count)
        firstValues[item] = longest.count == 0 ? 0 : singles[longest.start * itemCount + item]
    }

    func set(_ item: Int, _ value: Int32?) { bytes[item] = Self.entry(value) }

    @inline(__always)
    func readSingles(
        _ start: UnsafeMutablePointer<UInt8>, separator: UInt8, item: Int, count: Int
    ) -> (place: UnsafeMutablePointer<UInt8>, count: Int) {
        var place = start
        let (bytes, singles, itemCount) = (bytes + item, singles + item, itemCount)
        var column = 0
        while column < count {
            let read = readEight(place, separator: separator, item: item &+ column, width: count &- column)
            place += 2 &* read
            column &+= read
            if read == 8 { continue }
            guard column < count else { break }
            let byte = place[0]
            if byte == separator {
                bytes[column] = 0
                place += 1
                column &+= 1
                continue
            }
            let entry = singles[Int(byte) &* itemCount &+ column]
            guard place[1] == separator, entry != Self.unread else { return (place, column) }
            bytes[column] = entry
            place += 2
            column &+= 1
        }
        return (place, count)
    }

    /// Reads up to eight cells that are one byte of their item's run before a separator.
    ///
    /// - Parameter width: how many cells there are.
    /// - Returns: how many it read, from the first on.
    @inline(__always)
    private func readEight(
        _ place: UnsafeMutablePointer<UInt8>, separator: UInt8, item: Int, width: Int
    ) -> Int {
        let sixteen = UnsafeRawPointer(place).loadUnaligned(as: SIMD16<UInt8>.self)
        let others = unsafeBitCast(sixteen.oddHalf ^ SIMD8(repeating: separator), to: UInt64.self)
        let steps = sixteen.evenHalf &- Self.eight(firstBytes + item)
        let inRun = unsafeBitCast(steps .< Self.eight(byteCounts + item), to: UInt64.self)
        let values = unsafeBitCast(steps &+ Self.eight(firstValues + item), to: UInt64.self)
        let place = UnsafeMutableRawPointer(bytes + item)
        // No bit of a cell that is read. A byte of `others` that is not zero overflows into its highest bit.
        let highest: UInt64 = 0x8080_8080_8080_8080
        let unread = ((others & ~highest &+ ~highest | others) & highest) | ~inRun
        if unread == 0, width >= 8 {
            place.storeBytes(of: values, as: UInt64.self)
            return 8
        }
        let count = min(width, unread.trailingZeroBitCount &>> 3)
        // The bytes after them may be of items that were read before.
        let own = (1 as UInt64) &<< UInt64(count &* 8) &- 1
        let kept = place.loadUnaligned(as: UInt64.self) & ~own
        place.storeBytes(of: values & own | kept, as: UInt64.self)
        return count
    }

    @inline(__always)
    private static func eight(_ bytes: UnsafeMutablePointer<UInt8>) -> SIMD8<UInt8> {
        UnsafeRawPointer(bytes).loadUnaligned(as: SIMD8<UInt8>.self)
    }

    @inline(__always)
    func readLast(_ place: UnsafeMutablePointer<UInt8>, item: Int) -> Int? {
        let first = place[0]
        if Cursor.isLineBreak(first) {
            bytes[item] = 0
            return 0
        }
        let entry = singles[Int(first) * itemCount + item]
        guard Cursor.isLineBreak(place[1]), entry != Self.unread else { return nil }
        bytes[item] = entry
        return 1
    }
}
