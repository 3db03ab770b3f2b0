import Dispatch

/// Work on independent elements, on all processors, with results in order.
enum AllProcessors {
    /// Throws what the first element that failed has thrown.
    static func map<Elements: RandomAccessCollection & Sendable, Result: Sendable>(
        _ elements: Elements, _ transform: @Sendable (Elements.Element) throws -> Result
    ) throws -> [Result] where Elements.Index == Int {
        var results = [Swift.Result<Result, any Error>?](repeating: nil, count: elements.count)
        results.withUnsafeMutableBufferPointer { buffer in
            // Every iteration writes its own element only.
            nonisolated(unsafe) let results = buffer
            DispatchQueue.concurrentPerform(iterations: elements.count) { index in
                results[index] = Swift.Result { try transform(elements[elements.startIndex + index]) }
            }
        }
        return try results.compactMap { try $0?.get() }
    }
}
