internal import Dispatch

/// Work on independent elements, on all processors, with results in order.
package enum Parallel {
    package static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ transform: @Sendable (Element) -> Result
    ) -> [Result] {
        // A handful of quick elements is done before a second thread has started.
        guard elements.count > 1 else { return elements.map(transform) }
        var results = [Result?](repeating: nil, count: elements.count)
        results.withUnsafeMutableBufferPointer { buffer in
            // Every iteration writes its own element only.
            nonisolated(unsafe) let results = buffer
            DispatchQueue.concurrentPerform(iterations: elements.count) { index in
                results[index] = transform(elements[index])
            }
        }
        return results.compactMap(\.self)
    }
}
