#if canImport(Glibc)
    internal import Glibc
#endif

/// The keys of one mapping. Documents have few keys a mapping, so they are compared one by one; past a few dozen a
/// table takes over, so that a hostile mapping of a million keys stays linear.
struct KeySet {
    private var indexes: [Int] = []
    private var table: [[UInt8]: Int] = [:]
    private static let listLimit = 24

    /// Adds the key at `index`; returns the index of an equal key that was there before.
    mutating func insert(
        _ index: Int, _ nodes: [YAMLNode.Record], _ bytes: UnsafeBufferPointer<UInt8>, _ cooked: [UInt8]
    ) -> Int? {
        if !table.isEmpty {
            let key = KeySet.copy(nodes[index], bytes, cooked)
            if let first = table[key] { return first }
            table[key] = index
            return nil
        }
        let record = nodes[index]
        for other in indexes where KeySet.equal(nodes[other], record, bytes, cooked) { return other }
        indexes.append(index)
        if indexes.count > KeySet.listLimit {
            for other in indexes { table[KeySet.copy(nodes[other], bytes, cooked)] = other }
            indexes = []
        }
        return nil
    }

    private static func equal(
        _ a: YAMLNode.Record, _ b: YAMLNode.Record, _ bytes: UnsafeBufferPointer<UInt8>, _ cooked: [UInt8]
    ) -> Bool {
        guard a.textLength == b.textLength else { return false }
        guard let base = bytes.baseAddress, !a.isCooked, !b.isCooked else {
            return copy(a, bytes, cooked) == copy(b, bytes, cooked)
        }
        return memcmp(base + Int(a.textStart), base + Int(b.textStart), Int(a.textLength)) == 0
    }

    private static func copy(
        _ record: YAMLNode.Record, _ bytes: UnsafeBufferPointer<UInt8>, _ cooked: [UInt8]
    ) -> [UInt8] {
        let range = Int(record.textStart)..<Int(record.textStart) + Int(record.textLength)
        return record.isCooked ? Array(cooked[range]) : Array(bytes[range])
    }
}
