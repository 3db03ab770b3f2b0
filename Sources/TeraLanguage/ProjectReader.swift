public import TeraDiagnostics
public import TeraYAML

/// Documents as they were read, and what is wrong with the reading.
public struct ReadProject: Sendable {
    public var files: [SourceFile]
    public var documents: [Document]
    public var problems: [Diagnostic]
    /// Ids written in documents that could not be read: a reference to one of them is no mistake of its own.
    public var brokenIDs: Set<String>

    /// This and another project as one; the files of `other` come after these.
    public func joined(with other: ReadProject) -> ReadProject {
        let shift = UInt32(files.count)
        let moved = other.shifted(by: shift)
        return ReadProject(
            files: files + moved.files, documents: documents + moved.documents, problems: problems + moved.problems,
            brokenIDs: brokenIDs.union(moved.brokenIDs))
    }

    /// The project as it is read after one edit. Only the file that is edited is read again.
    public func edited(_ edit: TextEdit) -> ReadProject {
        let file = Int(edit.span.file)
        var bytes = files[file].bytes
        bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: Array(edit.replacement.utf8))
        var files = files
        files[file] = SourceFile(name: files[file].name, bytes: bytes)
        let again = ProjectReader.readOne(files[file], file: edit.span.file, YAMLLimits())
        return ReadProject(
            files: files, documents: documents.filter { $0.header.span.file != edit.span.file } + again.documents,
            problems: problems.filter { $0.span.file != edit.span.file } + again.problems,
            brokenIDs: brokenIDs.union(again.brokenIDs))
    }

    private func shifted(by shift: UInt32) -> ReadProject {
        // Spans carry the number of their file, so joined files are read again under their new numbers.
        let again = files.enumerated().map { ProjectReader.readOne($1, file: UInt32($0) + shift, YAMLLimits()) }
        return ReadProject(
            files: files, documents: again.flatMap(\.documents), problems: again.flatMap(\.problems),
            brokenIDs: Set(again.flatMap(\.brokenIDs)))
    }
}

/// Reads files into documents, on all processors.
public enum ProjectReader {
    /// What one file gave.
    struct FileResult: Sendable {
        var documents: [Document] = []
        var problems: [Diagnostic] = []
        var brokenIDs: [String] = []
    }

    public static func read(files: [SourceFile], limits: YAMLLimits = YAMLLimits()) -> ReadProject {
        // Largest first, so that no processor is left with one big file at the end.
        let order = files.indices.sorted { (files[$0].bytes.count, $1) > (files[$1].bytes.count, $0) }
        let read = Parallel.map(order) { readOne(files[$0], file: UInt32($0), limits) }
        var results = [FileResult](repeating: FileResult(), count: files.count)
        for (position, index) in order.enumerated() { results[index] = read[position] }
        var project = ReadProject(files: files, documents: [], problems: [], brokenIDs: [])
        project.documents.reserveCapacity(results.reduce(0) { $0 + $1.documents.count })
        for result in results {
            project.documents += result.documents
            project.problems += result.problems
            project.brokenIDs.formUnion(result.brokenIDs)
        }
        return project
    }

    static func readOne(_ source: SourceFile, file: UInt32, _ limits: YAMLLimits) -> FileResult {
        let read = YAMLReader.read(source, file: file, limits: limits)
        var context = DecodeContext()
        var result = FileResult()
        for tree in read.trees {
            if let document = tree.read({ DocumentDecoder.decode($0, &context) }) {
                result.documents.append(document)
            } else {
                result.brokenIDs += ids(in: tree.span, of: source)
            }
        }
        result.problems = read.problems + context.problems
        for span in read.broken { result.brokenIDs += ids(in: span, of: source) }
        return result
    }

    /// Ids that the lines of a broken document declare.
    private static func ids(in span: Span, of source: SourceFile) -> [String] {
        let text = String(decoding: source.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
        var ids: [String] = []
        for line in text.split(whereSeparator: \.isNewline) {
            guard let range = line.firstRange(of: "id: ") else { continue }
            let id = line[range.upperBound...].prefix {
                $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
            }
            if !id.isEmpty { ids.append(String(id)) }
        }
        return ids
    }
}
