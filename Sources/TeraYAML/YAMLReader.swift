internal import CLibYAML
public import TeraDiagnostics

/// Limits that keep any input from costing more than its size.
public struct YAMLLimits: Sendable {
    /// Collections within collections. Documents of tera need about ten.
    public var depth = 64
    /// Bytes of one file: offsets are 32 bits wide.
    public var fileBytes = 1 << 30
    /// Nodes that aliases add, over all documents of a file: a limit for each document would let a small file of many
    /// documents grow without end.
    public var aliasNodes = 100_000

    public init() {}
}

/// Reads the documents of one file.
public enum YAMLReader {
    /// What reading gave: the documents that could be read, and everything wrong with the others.
    public struct Result {
        public var trees: [YAMLTree] = []
        public var problems: [Diagnostic] = []
        /// Byte ranges of documents that could not be read.
        public var broken: [Span] = []
    }

    public static func read(_ source: SourceFile, file: UInt32, limits: YAMLLimits = YAMLLimits()) -> Result {
        read(source, file: file, limits: limits, usesLibraryAlone: false)
    }

    /// `usesLibraryAlone`: libyaml reads whatever the file holds. Tests compare the two ways.
    static func read(
        _ source: SourceFile, file: UInt32, limits: YAMLLimits = YAMLLimits(), usesLibraryAlone: Bool
    ) -> Result {
        var result = Result()
        guard source.bytes.count <= limits.fileBytes else {
            result.problems.append(
                YAMLProblem.fileTooLarge(limit: limits.fileBytes).diagnostic(
                    Span(file: file, start: 0, end: 0)))
            return result
        }
        let hasBOM = source.bytes.starts(with: [0xEF, 0xBB, 0xBF])
        switch ByteCheck.check(source.bytes, from: hasBOM ? 3 : 0) {
        case .bad(let problem, let range):
            result.problems.append(problem.diagnostic(Span(file: file, range)))
            result.broken.append(Span(file: file, 0..<source.bytes.count))
            return result
        case .fine(let isASCII, let isSimple):
            if isSimple, !hasBOM, !usesLibraryAlone, let trees = FastReader.read(source, file: file, limits: limits) {
                result.trees = trees
                return result
            }
            var start = hasBOM ? 3 : 0
            // After a mistake that libyaml cannot pass, reading goes on at the next `---`, so that every document of
            // the file has its say.
            var aliasedNodes = 0
            while let resume = readStream(source, file, from: start, isASCII, limits, &aliasedNodes, &result) {
                start = resume
            }
        }
        if result.trees.isEmpty, result.problems.isEmpty {
            result.problems.append(YAMLProblem.empty.diagnostic(Span(file: file, start: 0, end: 0)))
        }
        return result
    }

    /// Reads from `start`; returns where to go on after a broken document, nil at the end.
    private static func readStream(
        _ source: SourceFile, _ file: UInt32, from start: Int, _ isASCII: Bool, _ limits: YAMLLimits,
        _ aliasedNodes: inout Int, _ result: inout Result
    ) -> Int? {
        // The parser holds a pointer to itself, so it must not move: it lives on the heap.
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        guard yaml_parser_initialize(parser) == 1 else { return nil }
        defer { yaml_parser_delete(parser) }
        return source.bytes.withUnsafeBufferPointer { bytes -> Int? in
            guard let base = bytes.baseAddress else { return nil }
            yaml_parser_set_input_string(parser, base + start, bytes.count - start)
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            var builder = TreeBuilder(source, file, bytes, base: start, isASCII, limits, aliasedNodes: aliasedNodes)
            defer { aliasedNodes = builder.aliasedNodes }
            var event = yaml_event_t()
            while true {
                guard yaml_parser_parse(parser, &event) == 1 else {
                    let problem = YAMLProblem.syntax(
                        parser.pointee, places: &builder.places, bytes: bytes, file: file, flow: builder.openFlow,
                        documentStart: builder.documentStart)
                    result.problems += builder.problems + [problem]
                    return skipBroken(from: Int(problem.span.start), builder.documentStart, bytes, file, &result)
                }
                let type = event.type
                builder.accept(&event)
                yaml_event_delete(&event)
                if let problem = builder.fatal {
                    result.problems += builder.problems + [problem]
                    builder.problems = []
                    return skipBroken(from: Int(problem.span.start), builder.documentStart, bytes, file, &result)
                }
                if type == YAML_DOCUMENT_END_EVENT {
                    result.problems += builder.problems
                    builder.problems = []
                    if let tree = builder.finish() { result.trees.append(tree) }
                }
                if type == YAML_STREAM_END_EVENT { return nil }
            }
        }
    }

    private static func skipBroken(
        from offset: Int, _ documentStart: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ file: UInt32,
        _ result: inout Result
    ) -> Int? {
        let resume = nextDocument(after: max(offset, documentStart), bytes)
        result.broken.append(Span(file: file, documentStart..<(resume ?? bytes.count)))
        return resume
    }

    /// The offset of the next line that begins a document with `---`.
    private static func nextDocument(after offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = offset
        while index < bytes.count {
            guard bytes[index] == 0x0A else {
                index += 1
                continue
            }
            index += 1
            guard index + 3 <= bytes.count else { return nil }
            let dashes = bytes[index] == 0x2D && bytes[index + 1] == 0x2D && bytes[index + 2] == 0x2D
            let ends = index + 3 == bytes.count || [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index + 3])
            if dashes && ends { return index }
        }
        return nil
    }
}
