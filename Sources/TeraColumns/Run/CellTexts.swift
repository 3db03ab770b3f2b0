/// The texts of one field, numbered from 1; 0 stands for an empty cell.
struct FieldTexts: ~Copyable {
    /// Stands for several texts, where there should be one.
    static let several = UInt32.max

    /// What two rows together say: nothing says nothing, and two texts contradict each other.
    static func common(_ a: UInt32, _ b: UInt32) -> UInt32 { a == 0 || a == b ? b : b == 0 ? a : several }

    private var texts: ByteTable
    private var last = -1

    init(seed: UInt64) { texts = ByteTable(seed: seed) }

    mutating func number(_ cell: UnsafeBufferPointer<UInt8>) -> UInt32 {
        guard !cell.isEmpty else { return 0 }
        if last < 0 || !texts.equals(last, cell) { last = texts.intern(cell).number }
        return UInt32(last + 1)
    }

    func text(_ number: UInt32) -> String { number == 0 ? "" : texts.text(Int(number) - 1) }
    /// The text numbered `index + 1`.
    func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> { texts[index] }
    var count: Int { texts.count }
}

/// The texts of one field, from all readers. One thread at a time changes it.
final class CommonFieldTexts: @unchecked Sendable {
    private var texts: FieldTexts

    init(seed: UInt64) { texts = FieldTexts(seed: seed) }

    func number(_ cell: UnsafeBufferPointer<UInt8>) -> UInt32 { texts.number(cell) }
    /// nil for several texts.
    func text(_ number: UInt32) -> String? { number == FieldTexts.several ? nil : texts.text(number) }
    var count: Int { texts.count }
}

/// What stands in the column of roles → position of the role.
struct RaterTexts: ~Copyable {
    private var texts = ByteTable(seed: 0)
    private var positions: [Int] = []

    /// nil for what did not come before, or is no role.
    func known(_ cell: UnsafeBufferPointer<UInt8>) -> Int? { texts.number(of: cell).map { positions[$0] } }

    /// Of a cell that is not known: −1 for what is no role.
    mutating func position(_ cell: UnsafeBufferPointer<UInt8>, _ reading: CellReading) -> Int {
        guard let text = String(validating: cell, as: UTF8.self) else { return -1 }
        let position = reading.rater(text) ?? -1
        // Cells that are no role may all differ.
        if position >= 0 {
            _ = texts.intern(cell)
            positions.append(position)
        }
        return position
    }
}
