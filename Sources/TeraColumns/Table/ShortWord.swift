/// One to sixteen bytes, none of them null, in two words: the first byte lowest, and zero after the last.
struct ShortWord: Equatable {
    let low: UInt64
    let high: UInt64
    let length: Int

    static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highest = ones &* 0x80

    /// The highest bit of the lowest byte that is zero, if any is, and perhaps of higher ones: it is found by the borrow it
    /// causes.
    @inline(__always)
    static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highest }

    /// - Parameter length: up to eight, of which the word may hold more.
    /// - Returns: nil where it is 0 or a byte is null, which at the end would look like a shorter word.
    @inline(__always)
    init?(low: UInt64, length: Int) {
        let own = Self.mask(length)
        guard length > 0, Self.zeros(low | ~own) == 0 else { return nil }
        self.low = low & own
        high = 0
        self.length = length
    }

    /// - Parameter length: eight to sixteen.
    @inline(__always)
    init?(low: UInt64, high: UInt64, length: Int) {
        let own = Self.mask(length &- 8)
        guard Self.zeros(low) == 0, Self.zeros(high | ~own) == 0 else { return nil }
        self.low = low
        self.high = high & own
        self.length = length
    }

    /// Ones in so many bytes, up to eight.
    @inline(__always)
    private static func mask(_ bytes: Int) -> UInt64 { bytes >= 8 ? .max : 1 << UInt64(bytes &* 8) &- 1 }

    /// Whether a cell's bytes are the cell, whatever they are: all of them are ASCII, and none is a quote, white space or
    /// another control below it.
    @inline(__always)
    var isPlain: Bool { Self.isPlain(low, min(length, 8)) && (length <= 8 || Self.isPlain(high, length &- 8)) }

    @inline(__always)
    private static func isPlain(_ word: UInt64, _ length: Int) -> Bool {
        // What is not of the cell becomes a letter.
        let cell = word | (ones &* UInt64(UInt8(ascii: "a"))) & ~mask(length)
        guard cell & highest == 0 else { return false }
        // Below 0x80 nothing is borrowed from a neighbour: the highest bit stays where a byte is at least 0x21, and where
        // it differs from the quote.
        let isVisible = (cell | highest) &- ones &* 0x21
        let isNoQuote = ((cell ^ (ones &* UInt64(UInt8(ascii: "\"")))) | highest) &- ones
        return isVisible & isNoQuote & highest == highest
    }
}
