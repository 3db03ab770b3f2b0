/// The cells of one item that were read before, with what they mean.
struct CellTable<Number: FixedWidthInteger & SignedInteger & Sendable>: ~Copyable {
    /// A byte → the value of a cell of just this byte, `absent`, or `unread`.
    let single: UnsafeMutablePointer<Number>
    private var texts: ByteTable
    private var values: [Number] = []

    /// An answer without a value.
    static var absent: Number { .min + 1 }
    /// Not read yet.
    static var unread: Number { .min }

    /// Answers in words of one's own may all differ: then they are not kept.
    private static var most: Int { 1 << 12 }

    init() {
        single = .allocate(capacity: 256)
        single.initialize(repeating: Self.unread, count: 256)
        texts = ByteTable(seed: 0)
    }

    deinit { single.deallocate() }

    /// What a cell means, read by `read` where it is new.
    mutating func value(
        _ cell: UnsafeBufferPointer<UInt8>, read: (String) -> Result<Number, RefusedRow.Fault>
    ) -> Result<Number, RefusedRow.Fault> {
        if let number = texts.number(of: cell) { return .success(values[number]) }
        guard let text = String(validating: cell, as: UTF8.self) else { return .failure(.notUTF8) }
        let result = read(text)
        guard case .success(let value) = result else { return result }
        // A quote or a line break alone is never a cell, so a byte of this table never ends one.
        if cell.count == 1 { single[Int(cell[0])] = value }
        if values.count < Self.most {
            _ = texts.intern(cell)
            values.append(value)
        }
        return result
    }
}
