/// What a comparison says about its two sides.
extension Reasoning {
    func compare(
        _ operation: BinaryOperator, _ left: NodeID, _ right: NodeID, _ wanted: Bool, _ state: State
    ) -> State? {
        let a = possible(left, state)
        let b = possible(right, state)
        guard a.values != .nothing, b.values != .nothing else { return nil }
        guard let holding = wanted ? operation : Self.opposite(operation, a, b) else { return state }
        guard let leftValues = Self.kept(a, holding, b), let rightValues = Self.kept(b, Self.mirrored(holding), a)
        else {
            return nil
        }
        return narrowed(left, to: leftValues, state).flatMap { narrowed(right, to: rightValues, $0) }
    }

    /// The operator that holds when the given one does not. A NaN makes `<` and `>=` both false, so that an order is
    /// turned around only where there is none.
    private static func opposite(_ operation: BinaryOperator, _ a: Possible, _ b: Possible) -> BinaryOperator? {
        if operation.isOrdering, a.values == .anything || b.values == .anything { return nil }
        return switch operation {
        case .equal: .notEqual
        case .notEqual: .equal
        case .less: .greaterEqual
        case .lessEqual: .greater
        case .greater: .lessEqual
        case .greaterEqual: .less
        default: nil
        }
    }

    private static func mirrored(_ operation: BinaryOperator) -> BinaryOperator {
        switch operation {
        case .less: .greater
        case .lessEqual: .greaterEqual
        case .greater: .less
        case .greaterEqual: .lessEqual
        default: operation
        }
    }

    /// The values of one side for which the comparison with some value of the other can hold; nil for none.
    private static func kept(_ side: Possible, _ operation: BinaryOperator, _ other: Possible) -> Possible.Values? {
        switch (side.values, other.values) {
        case (.integers(let a), .integers(let b)): return kept(a, operation, b).map(Possible.Values.integers)
        case (.texts(let a), .texts(let b)): return kept(a, operation, b).map(Possible.Values.texts)
        case (.truths(let a), .truths(let b)): return kept(a, operation, b).map(Possible.Values.truths)
        case (.anything, .texts(let b)) where operation == .equal: return .texts(b)
        case (.integers, .doubles), (.doubles, .integers), (.doubles, .doubles):
            guard let a = side.bounds, let b = other.bounds else { return side.values }
            guard let range = kept(a, operation, b) else { return nil }
            guard case .integers = side.values else { return .doubles(range) }
            let low = range.lowerBound.rounded(.up)
            let high = range.upperBound.rounded(.down)
            return low <= high ? .integers(Int64(low)...Int64(high)) : nil
        default: return side.values
        }
    }

    private static func kept(
        _ a: ClosedRange<Int64>, _ operation: BinaryOperator, _ b: ClosedRange<Int64>
    ) -> ClosedRange<Int64>? {
        var low = a.lowerBound
        var high = a.upperBound
        switch operation {
        case .equal:
            low = max(low, b.lowerBound)
            high = min(high, b.upperBound)
        case .notEqual:
            guard b.lowerBound == b.upperBound else { break }
            if low == high { return low == b.lowerBound ? nil : a }
            if low == b.lowerBound { low += 1 }
            if high == b.lowerBound { high -= 1 }
        case .less:
            guard b.upperBound > .min else { return nil }
            high = min(high, b.upperBound - 1)
        case .lessEqual: high = min(high, b.upperBound)
        case .greater:
            guard b.lowerBound < .max else { return nil }
            low = max(low, b.lowerBound + 1)
        case .greaterEqual: low = max(low, b.lowerBound)
        default: break
        }
        return low <= high ? low...high : nil
    }

    private static func kept(
        _ a: ClosedRange<Double>, _ operation: BinaryOperator, _ b: ClosedRange<Double>
    ) -> ClosedRange<Double>? {
        var low = a.lowerBound
        var high = a.upperBound
        switch operation {
        case .equal:
            low = max(low, b.lowerBound)
            high = min(high, b.upperBound)
        case .notEqual: if low == high, b.lowerBound == b.upperBound, low == b.lowerBound { return nil }
        case .less: high = min(high, b.upperBound.nextDown)
        case .lessEqual: high = min(high, b.upperBound)
        case .greater: low = max(low, b.lowerBound.nextUp)
        case .greaterEqual: low = max(low, b.lowerBound)
        default: break
        }
        return low <= high ? low...high : nil
    }

    private static func kept<Element: Hashable>(
        _ a: Set<Element>, _ operation: BinaryOperator, _ b: Set<Element>
    ) -> Set<Element>? {
        let rest: Set<Element> =
            switch operation {
            case .equal: a.intersection(b)
            case .notEqual: b.count == 1 ? a.subtracting(b) : a
            default: a
            }
        return rest.isEmpty ? nil : rest
    }
}
