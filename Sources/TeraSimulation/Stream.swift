/// Random numbers of one place: SplitMix64, begun anew for each, so that what is drawn at one does not depend on another.
struct Stream: Sendable {
    private let key: UInt64
    private var state: UInt64

    init(_ key: UInt64) {
        self.key = key
        state = key
    }

    /// Of the place below this one.
    func at(_ number: Int) -> Stream {
        Stream(Self.mixed(key &+ 0x9E37_79B9_7F4A_7C15 &* UInt64(bitPattern: Int64(number))))
    }

    /// FNV-1a over the name.
    func at(_ name: String) -> Stream {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return Stream(Self.mixed(key ^ hash))
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    private static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number below `count`, each as likely: numbers from the last, incomplete run of `count` are thrown away.
    mutating func below(_ count: Int) -> Int {
        let count = UInt64(count)
        let incomplete = (UInt64.max % count + 1) % count
        var number = next()
        while number > UInt64.max - incomplete { number = next() }
        return Int(number % count)
    }

    mutating func happens(_ share: Share) -> Bool { below(Share.one) < share.millionths }

    /// Millionths: the mean, and off it twelve uniform numbers less their mean, whose standard deviation is 1. No function
    /// of the machine's own mathematics has a part in it.
    mutating func draw(_ spread: Spread) -> Int {
        guard spread.spread.millionths != 0 else { return spread.mean.millionths }
        var sum = -6 << 32
        for _ in 0..<12 { sum += Int(next() >> 32) }
        return spread.mean.millionths + (spread.spread.millionths * sum) >> 32
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[below(elements.count)]
    }

    /// Fisher and Yates.
    mutating func shuffle<Element>(_ elements: inout [Element]) {
        for place in elements.indices.dropFirst().reversed() { elements.swapAt(place, below(place + 1)) }
    }

    /// One of several by their weights; nil where all are zero.
    mutating func pick(_ weights: [(id: String, weight: Int)]) -> String? {
        let sum = weights.reduce(0) { $0 + $1.weight }
        guard sum > 0 else { return nil }
        var rest = below(sum)
        for (id, weight) in weights {
            if rest < weight { return id }
            rest -= weight
        }
        return nil
    }
}
