/// Turns libyaml's positions, counted in characters, into byte offsets. Events come nearly in order, so a cursor
/// that walks from the last position is linear over a file.
struct PlaceCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let base: Int
    private let isASCII: Bool
    private var character = 0
    private var offset: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, base: Int, isASCII: Bool) {
        self.bytes = bytes
        self.base = base
        self.isASCII = isASCII
        self.offset = base
    }

    mutating func offset(ofCharacter target: Int) -> Int {
        if isASCII { return min(base + target, bytes.count) }
        while character < target, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            character += 1
        }
        while character > target, offset > base {
            offset -= 1
            while offset > base, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
            character -= 1
        }
        return offset
    }
}
