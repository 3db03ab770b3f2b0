/// What is kept of each person while sheets come in: who has sent, and of every score the weighted sum over the raters.
/// A sum over raters does not depend on the order of rows, so the rows of one person may stand anywhere.
struct PersonTable<Number: FixedWidthInteger & SignedInteger & Sendable>: ~Copyable {
    /// Ids.
    var ids: ByteTable
    private let fields: Int
    private let rules: Int
    private let stride: Int
    private let sumOffset: Int
    private let hasOffset: Int
    private let raters: Int
    private var segments: [ZeroedMemory] = []

    private static var segmentBits: Int { 16 }
    /// After the flags.
    private static var fieldOffset: Int { 12 }

    init(seed: UInt64, fields: Int, rules: Int, raters: Int) {
        ids = ByteTable(seed: seed, capacity: 1 << 10)
        self.fields = fields
        self.rules = rules
        self.raters = raters
        let alignment = max(8, MemoryLayout<Number>.alignment)
        func aligned(_ offset: Int, _ alignment: Int) -> Int { (offset + alignment - 1) / alignment * alignment }
        sumOffset = aligned(Self.fieldOffset + 4 * fields, MemoryLayout<Number>.alignment)
        hasOffset = sumOffset + rules * MemoryLayout<Number>.stride
        stride = aligned(hasOffset + raters * RuleBits.bytes(rules), alignment)
    }

    deinit { for segment in segments { segment.giveBack() } }

    var count: Int { ids.count }

    /// The number of a person, who is added where he is new.
    mutating func person(_ id: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
        let result = ids.intern(id)
        if result.isNew, result.number >> Self.segmentBits >= segments.count {
            segments.append(ZeroedMemory(bytes: stride << Self.segmentBits, isLarge: !segments.isEmpty))
        }
        if result.isNew { self[result.number].touch(stride) }
        return result
    }

    subscript(number: Int) -> PersonRecord<Number> {
        let segment = segments[number >> Self.segmentBits].start
        let start = segment + (number & (1 << Self.segmentBits - 1)) * stride
        return PersonRecord(
            start: start, fields: (start + Self.fieldOffset).assumingMemoryBound(to: UInt32.self),
            sums: (start + sumOffset).assumingMemoryBound(to: Number.self),
            has: (start + hasOffset).assumingMemoryBound(to: UInt8.self))
    }

    /// Adds what another table knows of a person.
    func add(_ other: PersonRecord<Number>, to number: Int) {
        let own = self[number]
        own.repeated |= other.repeated | own.seen & other.seen
        own.seen |= other.seen
        own.counted |= other.counted
        own.drafts |= other.drafts
        for field in 0..<fields { own.fields[field] = FieldTexts.common(own.fields[field], other.fields[field]) }
        for rule in 0..<rules { own.sums[rule] += other.sums[rule] }
        for byte in 0..<raters * RuleBits.bytes(rules) { own.has[byte] |= other.has[byte] }
    }
}

/// One person, in place.
struct PersonRecord<Number: FixedWidthInteger & SignedInteger> {
    fileprivate let start: UnsafeMutableRawPointer
    /// Number of the text of each field, from 1; 0: none yet; or `FieldTexts.several`.
    let fields: UnsafeMutablePointer<UInt32>
    /// Of each rule with a sheet's value: Σ weight × number.
    let sums: UnsafeMutablePointer<Number>
    /// Of each rater: the rules with a sheet's value that have one, as `RuleBits`.
    let has: UnsafeMutablePointer<UInt8>

    /// Writes before anything is read: a page of zeros that is read first is mapped twice, and all processors wait for that.
    fileprivate func touch(_ stride: Int) {
        start.storeBytes(of: 0, as: UInt8.self)
        start.storeBytes(of: 0, toByteOffset: stride - 1, as: UInt8.self)
    }

    private var flags: UnsafeMutablePointer<UInt16> { start.assumingMemoryBound(to: UInt16.self) }

    /// Raters of whom a row was read.
    var seen: UInt16 {
        get { flags[0] }
        nonmutating set { flags[0] = newValue }
    }
    /// Raters of whom no row counts: there are several, or the only one was refused.
    var repeated: UInt16 {
        get { flags[1] }
        nonmutating set { flags[1] = newValue }
    }
    /// Raters whose row is in the sums.
    var counted: UInt16 {
        get { flags[2] }
        nonmutating set { flags[2] = newValue }
    }
    /// Raters whose sheet is there and was not sent.
    var drafts: UInt16 {
        get { flags[4] }
        nonmutating set { flags[4] = newValue }
    }
    /// Not zero once the person was added to another table.
    var isMoved: Bool {
        get { flags[3] != 0 }
        nonmutating set { flags[3] = newValue ? 1 : 0 }
    }
}
