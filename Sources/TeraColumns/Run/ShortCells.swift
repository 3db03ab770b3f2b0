/// Cells of at most eight bytes that came before, by their bytes as one word: what stands in the columns of roles and
/// fields, over and over. A cache: what is not here is read anew.
struct ShortCells: ~Copyable {
    private let keys: UnsafeMutablePointer<UInt64>
    private let values: UnsafeMutablePointer<Int32>

    private static var size: Int { 256 }

    init() {
        keys = .zeros(Self.size)
        values = .zeros(Self.size)
    }

    deinit {
        keys.deallocate()
        values.deallocate()
    }

    @inline(__always)
    private static func slot(_ word: UInt64) -> Int {
        Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }

    /// nil where it did not come before.
    @inline(__always)
    func value(_ word: UInt64) -> Int32? {
        let slot = Self.slot(word)
        return keys[slot] == word ? values[slot] : nil
    }

    /// - Parameter word: not zero.
    mutating func keep(_ word: UInt64, _ value: Int32) {
        let slot = Self.slot(word)
        keys[slot] = word
        values[slot] = value
    }
}
