/// The cells of one item that were read before, with what they mean.
struct CellTable<Number: FixedWidthInteger & SignedInteger & Sendable>: ~Copyable {
    private var texts = ByteTable(seed: 0)
    /// nil: an answer without a value.
    private var values: [Number?] = []

    /// Answers in words of one's own may all differ: then they are not kept.
    private static var most: Int { 1 << 12 }

    /// What a cell means, read by `read` where it is new.
    mutating func value(
        _ cell: UnsafeBufferPointer<UInt8>, read: (String) -> Result<Number?, RefusedRow.Fault>
    ) -> Result<Number?, RefusedRow.Fault> {
        if let number = texts.number(of: cell) { return .success(values[number]) }
        guard let text = String(validating: cell, as: UTF8.self) else { return .failure(.notUTF8) }
        let result = read(text)
        if case .success(let value) = result, values.count < Self.most {
            _ = texts.intern(cell)
            values.append(value)
        }
        return result
    }
}
