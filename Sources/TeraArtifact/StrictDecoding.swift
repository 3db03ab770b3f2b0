/// What in a declared file is not of its format, with the names that lead to it.
public struct ShapeFault: Error, Sendable {
    public var path: [any CodingKey]
    public var message: Texts

    public init(_ path: [any CodingKey], _ indonesian: String, _ english: String) {
        self.path = path
        message = ["id": indonesian, "en": english]
    }
}

/// Any name at all.
public struct AnyName: CodingKey {
    public var stringValue: String
    public var intValue: Int? { nil }

    public init(stringValue: String) { self.stringValue = stringValue }
    public init?(intValue: Int) { nil }
}

extension Decoder {
    /// A declaration whose name is misspelt would be one that nobody reads: it is refused.
    public func fields<Key: CodingKey & CaseIterable>(_ keys: Key.Type) throws -> KeyedDecodingContainer<Key> {
        let known = Key.allCases.map(\.stringValue)
        let names = try container(keyedBy: AnyName.self).allKeys.map(\.stringValue)
        if let unknown = names.sorted().first(where: { !known.contains($0) }) {
            let near = NearestName.of(unknown, among: known)
            throw ShapeFault(
                codingPath + [AnyName(stringValue: unknown)],
                "nama ini tidak dikenal." + (near.map { " Maksudnya “\($0)”?" } ?? ""),
                "this name is not known." + (near.map { " Did you mean “\($0)”?" } ?? ""))
        }
        return try container(keyedBy: keys)
    }
}

extension KeyedDecodingContainer {
    /// The format of the file, which must be `wanted`.
    public func format(_ wanted: String, _ key: Key) throws {
        let format = try decode(String.self, forKey: key)
        guard format == wanted else {
            throw ShapeFault(
                [key], "yang dibaca “\(wanted)”, bukan “\(format)”", "“\(wanted)” is read, not “\(format)”")
        }
    }

    /// One of the spellings of `Value`.
    public func choice<Value: RawRepresentable<String> & CaseIterable>(_ type: Value.Type, _ key: Key) throws -> Value?
    {
        guard let text = try decodeIfPresent(String.self, forKey: key) else { return nil }
        if let value = Value(rawValue: text) { return value }
        let list = type.allCases.map(\.rawValue).joined(separator: ", ")
        throw ShapeFault(codingPath + [key], "isinya salah satu dari \(list)", "it is one of \(list)")
    }

    public func count(_ key: Key) throws -> Int? {
        let fault = ShapeFault(codingPath + [key], "perlu bilangan bulat mulai dari 0", "it is a whole number from 0")
        let count: Int?
        do {
            count = try decodeIfPresent(Int.self, forKey: key)
        } catch DecodingError.typeMismatch(let type, let context) {
            throw DecodingError.typeMismatch(type, context)
        } catch {
            // 2.5, or more than a machine counts: the decoder would say that the whole file is no JSON.
            throw fault
        }
        if let count, count < 0 { throw fault }
        return count
    }
}
