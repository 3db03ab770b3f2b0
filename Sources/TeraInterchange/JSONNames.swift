internal import FoundationEssentials

/// The names that stand twice in one JSON object. A decoder would take one of them and pass the other over in silence.
public struct JSONNames {
    /// A name that stands twice, with the names and positions that lead to it.
    struct Repeated: Equatable {
        /// Position in the outermost array; nil where the file is one object.
        var element: Int?
        /// From the outermost object on: `answers.i6`.
        var path: String
    }

    private enum Level {
        case object(seen: Set<String>, name: String)
        case array(position: Int)
    }

    private let bytes: UnsafeRawBufferPointer
    private var levels: [Level] = []
    private var repeated: [Repeated] = []

    /// - Parameter bytes: valid JSON.
    static func repeated(in bytes: Data) -> [Repeated] {
        bytes.withUnsafeBytes { bytes in
            var names = JSONNames(bytes: bytes)
            names.scan()
            return names.repeated
        }
    }

    /// The first name that stands twice in a file of valid JSON, with those that lead to it.
    public static func firstRepeated(in file: InputFile) -> String? {
        repeated(in: Data(file.bytes)).first.map { name in
            (name.element.map { "[\($0)] " } ?? "") + name.path
        }
    }

    private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    private mutating func scan() {
        var index = 0
        // Of an object: whether a name comes next.
        var isName = false
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"):
                levels.append(.object(seen: [], name: ""))
                isName = true
            case UInt8(ascii: "["):
                levels.append(.array(position: 0))
                isName = false
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                _ = levels.popLast()
                isName = false
            case UInt8(ascii: ","):
                switch levels.popLast() {
                case .array(let position): levels.append(.array(position: position + 1))
                case .object(let seen, let name):
                    levels.append(.object(seen: seen, name: name))
                    isName = true
                case nil: break
                }
            case UInt8(ascii: "\""):
                let end = self.end(ofString: index)
                if isName { take(index..<end) }
                isName = false
                index = end
                continue
            default: break
            }
            index += 1
        }
    }

    /// Past the closing quote.
    private func end(ofString start: Int) -> Int {
        var index = start + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index + 1, bytes.count)
    }

    /// - Parameter quoted: the name with its quotes.
    private mutating func take(_ quoted: Range<Int>) {
        guard case .object(var seen, _)? = levels.popLast() else { return }
        let inner = bytes[quoted].dropFirst().dropLast()
        let plain = String(decoding: inner, as: UTF8.self)
        // An escape may write a letter in another way.
        let name =
            inner.contains(UInt8(ascii: "\\"))
            ? (try? JSONDecoder().decode(String.self, from: Data(bytes[quoted]))) ?? plain : plain
        let isNew = seen.insert(name).inserted
        levels.append(.object(seen: seen, name: name))
        if !isNew { repeated.append(place) }
    }

    private var place: Repeated {
        var element: Int?
        var steps: [String] = []
        for (depth, level) in levels.enumerated() {
            switch level {
            case .array(let position) where depth == 0: element = position
            case .array(let position): steps.append("\(position)")
            case .object(_, let name): steps.append(name)
            }
        }
        return Repeated(element: element, path: steps.joined(separator: "."))
    }
}
