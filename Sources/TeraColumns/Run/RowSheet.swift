/// The values of one row and what is done with them: what runs a hundred million times. `NarrowSheet` for small whole
/// values, which nearly all answer scales have; `WideSheet` for any.
protocol RowSheet: ~Copyable, SendableMetatype {
    associatedtype Number: FixedWidthInteger & SignedInteger & Sendable

    init(_ job: ColumnJob)

    /// How a cell of the item that is this byte alone will be read from now on; nil: an answer without a value.
    mutating func learn(_ item: Int, _ byte: UInt8, _ value: Number?)

    /// nil takes the item's value out.
    mutating func set(_ item: Int, _ value: Number?)

    /// Reads cells that are one learned byte or none, as far as they go.
    ///
    /// - Parameters:
    ///   - place: the first of them.
    ///   - item: of the first of them; the others follow in the order of the plan, each before a separator.
    /// - Returns: where it stopped, and how many columns it read.
    mutating func readSingles(
        _ place: UnsafeMutablePointer<UInt8>, separator: UInt8, item: Int, count: Int
    ) -> (place: UnsafeMutablePointer<UInt8>, count: Int)

    /// Reads the last cell of a row, if it is one learned byte or none.
    ///
    /// - Returns: how many bytes; nil: it is left for another.
    mutating func readLast(_ place: UnsafeMutablePointer<UInt8>, item: Int) -> Int?

    /// Works out the scores of the row, adds them to a person, and keeps what consistency needs.
    mutating func add(to person: PersonRecord<Number>, rater: Int)

    /// Hands over what was kept for consistency.
    mutating func empty(into sums: inout [ConsistencySums])
}

extension [WeightedItem] {
    /// Whether they stand side by side and are summed as they are.
    var isRun: Bool {
        allSatisfy { $0.multiplier == 1 && $0.step == 1 }
            && zip(self, dropFirst()).allSatisfy { $0.item + 1 == $1.item }
    }
}

extension UnsafeMutablePointer {
    /// Memory with these elements, for its owner to deallocate; never empty.
    static func copy(_ elements: [Pointee]) -> UnsafeMutablePointer {
        let memory = UnsafeMutablePointer.allocate(capacity: Swift.max(1, elements.count))
        memory.initialize(from: elements, count: elements.count)
        return memory
    }
}

extension UnsafeMutablePointer where Pointee: FixedWidthInteger {
    static func zeros(_ count: Int) -> UnsafeMutablePointer { .copy(Array(repeating: 0, count: Swift.max(1, count))) }
}
