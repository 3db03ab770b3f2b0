/// A field that most documents leave out: eight bytes when it is absent, one allocation when it is there.
///
/// A bank holds its items side by side, and half a kilobyte of empty fields an item would cost more memory than the
/// documents themselves.
@propertyWrapper
public struct Rare<Value: Sendable>: Sendable {
    private final class Box: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private var box: Box?

    public init(wrappedValue: Value?) {
        box = wrappedValue.map(Box.init)
    }

    public var wrappedValue: Value? {
        get { box?.value }
        set { box = newValue.map(Box.init) }
    }
}
