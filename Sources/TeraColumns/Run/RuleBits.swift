/// Of one sheet: which scores have a number, one bit each, in whole bytes.
struct RuleBits {
    /// How many bytes so many scores take.
    static func bytes(_ rules: Int) -> Int { (rules + 7) / 8 }

    private var place: UnsafeMutablePointer<UInt8>
    private var bits: UInt8 = 0
    private var next: UInt8 = 1

    /// - Parameter place: where they are written.
    init(at place: UnsafeMutablePointer<UInt8>) { self.place = place }

    /// Says it of the next score.
    @inline(__always)
    mutating func append(_ isThere: Bool) {
        bits |= isThere ? next : 0
        next &<<= 1
        guard next == 0 else { return }
        place.pointee = bits
        place += 1
        (bits, next) = (0, 1)
    }

    /// Writes what is left.
    @inline(__always)
    func finish() { if next != 1 { place.pointee = bits } }
}
