/// Cells of at most sixteen bytes that came before: what stands in the columns of roles and fields, over and over. A cache:
/// what is not here is read anew.
struct ShortCells: ~Copyable {
    private let keys: UnsafeMutablePointer<SIMD2<UInt64>>
    private let values: UnsafeMutablePointer<Int32>

    private static var size: Int { 256 }
    /// How many places a word may have: two that share the first would drive each other out, row after row.
    private static var probes: Int { 4 }

    init() {
        keys = .copy(Array(repeating: SIMD2(), count: Self.size))
        values = .zeros(Self.size)
    }

    deinit {
        keys.deallocate()
        values.deallocate()
    }

    @inline(__always)
    private static func slot(_ word: ShortWord) -> Int {
        Int(truncatingIfNeeded: ((word.low ^ word.high &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }

    /// nil where it did not come before.
    @inline(__always)
    func value(_ word: ShortWord) -> Int32? {
        let key = SIMD2(word.low, word.high)
        var slot = Self.slot(word)
        if keys[slot] == key { return values[slot] }
        for _ in 1..<Self.probes {
            slot = (slot &+ 1) & (Self.size &- 1)
            if keys[slot] == key { return values[slot] }
        }
        return nil
    }

    mutating func keep(_ word: ShortWord, _ value: Int32) {
        let first = Self.slot(word)
        let own = (0..<Self.probes).map { (first + $0) & (Self.size - 1) }
        let slot = own.first { keys[$0] == SIMD2() } ?? first
        keys[slot] = SIMD2(word.low, word.high)
        values[slot] = value
    }
}
