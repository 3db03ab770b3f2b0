extension Array {
    /// Visits the elements where they stand. A `for` loop copies each of them, and an item of a bank holds a dozen
    /// references that would be counted up and down.
    @inline(__always)
    func eachInPlace(_ body: (Element) -> Void) {
        withUnsafeBufferPointer { elements in
            for index in elements.indices { body(elements[index]) }
        }
    }

    /// Visits the elements with their positions, where they stand.
    @inline(__always)
    func eachIndexInPlace(_ body: (Int, Element) -> Void) {
        withUnsafeBufferPointer { elements in
            for index in elements.indices { body(index, elements[index]) }
        }
    }
}
