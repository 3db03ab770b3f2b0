internal import Glibc

/// Texts, as bytes, each numbered from 0 in the order in which they first came.
///
/// An open-addressing table over one arena: a participant costs its bytes, 8 bytes of place and 16 to 32 of the table.
struct ByteTable: ~Copyable {
    private var arena: UnsafeMutablePointer<UInt8>
    private var arenaCapacity: Int
    /// Where each text ends in the arena; it begins where the one before ends.
    private var ends: [Int] = []
    /// High half: high half of the hash; low half: number + 1. Zero: free.
    private var slots: UnsafeMutablePointer<UInt64>
    private var slotMask: Int
    private let seed: UInt64

    /// - Parameter seed: of the hash; tables whose texts are compared with each other share it.
    init(seed: UInt64, capacity: Int = 1 << 4) {
        self.seed = seed
        arenaCapacity = capacity * 8
        arena = .allocate(capacity: arenaCapacity)
        slotMask = capacity - 1
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: 0, count: capacity)
    }

    deinit {
        arena.deallocate()
        slots.deallocate()
    }

    var count: Int { ends.count }

    subscript(number: Int) -> UnsafeBufferPointer<UInt8> {
        let start = number == 0 ? 0 : ends[number - 1]
        return UnsafeBufferPointer(start: arena + start, count: ends[number] - start)
    }

    func text(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

    /// The number of a text; nil where it never came.
    func number(of text: UnsafeBufferPointer<UInt8>) -> Int? {
        find(text, Self.hash(text, seed)).number
    }

    /// The number of a text, which is given one where it has none.
    mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
        let hash = Self.hash(text, seed)
        let (number, slot) = find(text, hash)
        if let number { return (number, false) }
        let start = ends.last ?? 0
        if start + text.count > arenaCapacity { growArena(to: start + text.count) }
        if let base = text.baseAddress { (arena + start).update(from: base, count: text.count) }
        ends.append(start + text.count)
        slots[slot] = hash & Self.highHalf | UInt64(ends.count)
        if ends.count * 2 > slotMask { growSlots() }
        return (ends.count - 1, true)
    }

    func equals(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let own = self[number]
        guard own.count == text.count, let left = own.baseAddress, let right = text.baseAddress else {
            return own.count == text.count
        }
        return memcmp(left, right, own.count) == 0
    }

    private static let highHalf: UInt64 = 0xFFFF_FFFF_0000_0000

    /// The text's number, or nil and the free slot for it.
    private func find(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> (number: Int?, slot: Int) {
        var slot = Int(truncatingIfNeeded: hash) & slotMask
        while true {
            let entry = slots[slot]
            if entry == 0 { return (nil, slot) }
            if entry & Self.highHalf == hash & Self.highHalf {
                let number = Int(entry & 0xFFFF_FFFF) - 1
                if equals(number, text) { return (number, slot) }
            }
            slot = (slot + 1) & slotMask
        }
    }

    private mutating func growArena(to least: Int) {
        let capacity = max(arenaCapacity * 2, least)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: arena, count: ends.last ?? 0)
        arena.deallocate()
        (arena, arenaCapacity) = (larger, capacity)
    }

    private mutating func growSlots() {
        slots.deallocate()
        let count = (slotMask + 1) * 2
        slotMask = count - 1
        slots = .allocate(capacity: count)
        slots.initialize(repeating: 0, count: count)
        for number in ends.indices {
            let hash = Self.hash(self[number], seed)
            var slot = Int(truncatingIfNeeded: hash) & slotMask
            while slots[slot] != 0 { slot = (slot + 1) & slotMask }
            slots[slot] = hash & Self.highHalf | UInt64(number + 1)
        }
    }

    /// Folded multiplication, eight bytes at a time.
    @inline(__always)
    private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ seed: UInt64) -> UInt64 {
        var state = seed ^ UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
        var index = 0
        let raw = UnsafeRawBufferPointer(text)
        while index + 8 <= text.count {
            state = fold(state ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        var tail: UInt64 = 0
        while index < text.count {
            tail = tail << 8 | UInt64(text[index])
            index += 1
        }
        return fold(fold(state ^ tail) ^ 0xD6E8_FEB8_6659_FD93)
    }

    @inline(__always)
    private static func fold(_ value: UInt64) -> UInt64 {
        let (high, low) = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return high ^ low
    }
}
