internal import Glibc

/// Texts, as bytes, each numbered from 0 in the order in which they first came.
///
/// While each new text comes after the one before, in the order of bytes, as in a table sorted by participant, a text is
/// found by halving, and costs its bytes and 8 bytes of place. From the first that does not on, there is an open-addressing
/// table too: 16 to 32 bytes a text.
struct ByteTable: ~Copyable {
    private var arena: UnsafeMutablePointer<UInt8>
    private var arenaCapacity: Int
    /// Where each text ends in the arena; it begins where the one before ends.
    private var ends: [Int] = []
    /// High half: high half of the hash; low half: number + 1. Zero: free. nil while the texts are in order.
    private var slots: UnsafeMutablePointer<UInt64>?
    private var slotMask = 0
    private let seed: UInt64

    /// - Parameter seed: of the hash; tables whose texts are compared with each other share it.
    init(seed: UInt64, capacity: Int = 1 << 4) {
        self.seed = seed
        arenaCapacity = capacity * 8
        arena = .allocate(capacity: arenaCapacity)
    }

    deinit {
        arena.deallocate()
        slots?.deallocate()
    }

    var count: Int { ends.count }

    subscript(number: Int) -> UnsafeBufferPointer<UInt8> {
        let start = number == 0 ? 0 : ends[number - 1]
        return UnsafeBufferPointer(start: arena + start, count: ends[number] - start)
    }

    func text(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

    /// The number of a text; nil where it never came.
    func number(of text: UnsafeBufferPointer<UInt8>) -> Int? {
        var place = 0
        return number(of: text, from: &place)
    }

    /// The number of a text; nil where it never came.
    ///
    /// - Parameter place: where to look first while the texts are in order; then where the search ended. From one text to
    ///   the next in order it is a step or two.
    func number(of text: UnsafeBufferPointer<UInt8>, from place: inout Int) -> Int? {
        if let slots { return find(text, Self.hash(text, seed), slots).number }
        place = firstNotBefore(text, from: place)
        return place < count && compare(place, text) == 0 ? place : nil
    }

    /// The number of a text, which is given one where it has none.
    mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
        guard let slots else {
            let order = ends.isEmpty ? -1 : compare(ends.count - 1, text)
            if order == 0 { return (ends.count - 1, false) }
            if order < 0 { return (append(text), true) }
            makeSlots(4 * (ends.count + 1))
            return intern(text)
        }
        let hash = Self.hash(text, seed)
        let (number, slot) = find(text, hash, slots)
        if let number { return (number, false) }
        let new = append(text)
        slots[slot] = hash & Self.highHalf | UInt64(new + 1)
        if ends.count * 2 > slotMask { makeSlots((slotMask + 1) * 2) }
        return (new, true)
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        let start = ends.last ?? 0
        if start + text.count > arenaCapacity { growArena(to: start + text.count) }
        if let base = text.baseAddress { (arena + start).update(from: base, count: text.count) }
        ends.append(start + text.count)
        return ends.count - 1
    }

    /// Of texts in order: how many come before this one. Steps of growing width from `place`, then halving.
    private func firstNotBefore(_ text: UnsafeBufferPointer<UInt8>, from place: Int) -> Int {
        var (low, high) = (0, min(place, count))
        if place < count, compare(place, text) < 0 {
            (low, high) = (place + 1, place + 1)
            var width = 1
            while high < count, compare(high, text) < 0 {
                low = high + 1
                high = min(count, high + width)
                width *= 2
            }
        } else if high > 0, compare(high - 1, text) < 0 {
            return high
        }
        while low < high {
            let middle = (low + high) / 2
            if compare(middle, text) < 0 { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Below 0 where the text of the number comes before, 0 where they are equal.
    @inline(__always)
    private func compare(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        let own = self[number]
        let shorter = min(own.count, text.count)
        guard shorter > 0, let left = own.baseAddress, let right = text.baseAddress else {
            return own.count - text.count
        }
        if shorter >= 8 {
            let (first, second) = (Self.start(left), Self.start(right))
            if first != second { return first < second ? -1 : 1 }
            if shorter == 8 { return own.count - text.count }
        }
        let order = memcmp(left, right, shorter)
        return order != 0 ? Int(order) : own.count - text.count
    }

    func equals(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let own = self[number]
        guard own.count == text.count, let left = own.baseAddress, let right = text.baseAddress else {
            return own.count == text.count
        }
        return memcmp(left, right, own.count) == 0
    }

    /// Eight bytes as a number that is ordered as they are.
    @inline(__always)
    private static func start(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(bigEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    }

    private static let highHalf: UInt64 = 0xFFFF_FFFF_0000_0000

    /// The text's number, or nil and the free slot for it.
    private func find(
        _ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ slots: UnsafeMutablePointer<UInt64>
    ) -> (number: Int?, slot: Int) {
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

    /// - Parameter least: how many slots; the next power of two is taken.
    private mutating func makeSlots(_ least: Int) {
        self.slots?.deallocate()
        var count = 16
        while count < least { count *= 2 }
        slotMask = count - 1
        let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
        slots.initialize(repeating: 0, count: count)
        for number in ends.indices {
            let hash = Self.hash(self[number], seed)
            var slot = Int(truncatingIfNeeded: hash) & slotMask
            while slots[slot] != 0 { slot = (slot + 1) & slotMask }
            slots[slot] = hash & Self.highHalf | UInt64(number + 1)
        }
        self.slots = slots
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
