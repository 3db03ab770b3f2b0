internal import FoundationEssentials
internal import TeraArtifact

/// One sheet of a file, or why there is none, with its place.
struct SheetChunk {
    struct Failure: Error {
        let fault: AnswersFault
    }

    let file: String
    let line: Int?
    let sheet: Result<AnswerSheet, Failure>

    func problem(_ fault: AnswersFault) -> FileProblem {
        FileProblem(file: file, line: line, reason: .answers(fault))
    }

    /// An array, JSON Lines (every line an object of its own), or one object.
    static func chunks(of file: InputFile) -> [SheetChunk] {
        let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated().map { (number: $0 + 1, bytes: trimmed($1)) }.filter { !$0.bytes.isEmpty }
        guard let first = lines.first?.bytes.first else {
            return [SheetChunk(file: file.name, line: nil, sheet: .failure(Failure(fault: .notJSON("…"))))]
        }
        if first == UInt8(ascii: "[") { return array(file) }
        let isLines = lines.allSatisfy { $0.bytes.first == UInt8(ascii: "{") && $0.bytes.last == UInt8(ascii: "}") }
        if isLines {
            return lines.map { line in
                SheetChunk(file: file.name, line: line.number, sheet: decode(AnswerSheet.self, from: Data(line.bytes)))
            }
        }
        return [SheetChunk(file: file.name, line: nil, sheet: decode(AnswerSheet.self, from: Data(file.bytes)))]
    }

    /// The sheets of an array, each failing alone.
    private static func array(_ file: InputFile) -> [SheetChunk] {
        switch decode([Element].self, from: Data(file.bytes)) {
        case .failure(let failure): [SheetChunk(file: file.name, line: nil, sheet: .failure(failure))]
        case .success(let elements):
            Self.chunks(elements, twice: JSONNames.repeated(in: Data(file.bytes)), file: file.name)
        }
    }

    private static func chunks(_ elements: [Element], twice: [JSONNames.Repeated], file: String) -> [SheetChunk] {
        let twice = Dictionary(
            twice.compactMap { name in name.element.map { ($0, name.path) } }, uniquingKeysWith: { first, _ in first })
        return elements.enumerated().map { index, element in
            let sheet = element.sheet.mapError { failure in
                guard case .notASheet(let detail) = failure.fault else { return failure }
                return Failure(fault: .notASheet("[\(index)] \(detail)"))
            }
            let repeated = twice[index].map { Failure(fault: .nameTwice("[\(index)] \($0)")) }
            return SheetChunk(file: file, line: nil, sheet: repeated.map { .failure($0) } ?? sheet)
        }
    }

    private struct Element: Decodable {
        let sheet: Result<AnswerSheet, Failure>

        init(from decoder: any Decoder) throws {
            do {
                sheet = .success(try AnswerSheet(from: decoder))
            } catch let error as DecodingError {
                sheet = .failure(SheetChunk.failure(error))
            }
        }
    }

    static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) -> Result<Value, Failure> {
        do {
            let value = try JSONDecoder().decode(type, from: data)
            if let twice = JSONNames.repeated(in: data).first(where: { $0.element == nil }) {
                return .failure(Failure(fault: .nameTwice(twice.path)))
            }
            return .success(value)
        } catch let error as DecodingError {
            return .failure(failure(error))
        } catch {
            return .failure(Failure(fault: .notJSON("\(error)")))
        }
    }

    /// A decoder's error in the words of the file: which field, and what is wrong with it.
    private static func failure(_ error: DecodingError) -> Failure {
        func path(_ context: DecodingError.Context, _ last: String? = nil) -> String {
            (context.codingPath.map(\.stringValue) + [last].compactMap(\.self)).joined(separator: ".")
        }
        switch error {
        case .keyNotFound(let key, let context):
            return Failure(fault: .notASheet("\(path(context, key.stringValue)) ?"))
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return Failure(fault: .notASheet("\(path(context)): \(context.debugDescription)"))
        case .dataCorrupted(let context):
            if !context.codingPath.isEmpty {
                return Failure(fault: .notASheet("\(path(context)): \(context.debugDescription)"))
            }
            return Failure(fault: .notJSON(context.underlyingError.map { "\($0)" } ?? context.debugDescription))
        @unknown default: return Failure(fault: .notJSON("\(error)"))
        }
    }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        let start = bytes.firstIndex { !isSpace($0) } ?? bytes.endIndex
        let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? bytes.endIndex
        return start < end ? bytes[start..<end] : []
    }
}
