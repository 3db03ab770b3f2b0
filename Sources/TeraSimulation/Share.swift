internal import TeraArtifact

/// A number of millionths: 0.25 is 250,000. Whole numbers, so that the same model gives the same answers on any machine.
public struct Share: Sendable, Hashable, Comparable {
    public static let one = 1_000_000

    public var millionths: Int

    public static let zero = Share(millionths: 0)
    public static let whole = Share(millionths: one)

    public init(millionths: Int) { self.millionths = millionths }

    public static func < (a: Share, b: Share) -> Bool { a.millionths < b.millionths }
}

/// A normal distribution, nearly.
public struct Spread: Sendable, Equatable {
    public var mean: Share
    public var spread: Share

    public init(mean: Share, spread: Share) {
        self.mean = mean
        self.spread = spread
    }
}

extension KeyedDecodingContainer {
    /// A number with at most six decimals within `range`, in millionths.
    func share(_ key: Key, in range: ClosedRange<Int>) throws -> Share? {
        guard let number = try decodeIfPresent(Double.self, forKey: key) else { return nil }
        let (least, most) = (range.lowerBound, range.upperBound)
        let scaled = number * Double(Share.one)
        guard scaled >= Double(least * Share.one), scaled <= Double(most * Share.one) else {
            throw ShapeFault(
                codingPath + [key], "perlu bilangan dari \(least) sampai \(most)",
                "it is a number from \(least) to \(most)")
        }
        let whole = scaled.rounded()
        // A decimal is read to the nearest binary number; a seventh decimal is farther off than that.
        guard abs(scaled - whole) < 0.001 else {
            throw ShapeFault(codingPath + [key], "paling banyak enam desimal", "it has six decimals at most")
        }
        return Share(millionths: Int(whole))
    }
}
