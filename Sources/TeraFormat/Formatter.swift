public import TeraDiagnostics
public import TeraYAML

/// Writes the documents of a file in one style. What they say stays the same, and so do comments and the author's
/// order; what is not surely safe to write anew is left as it is.
public enum Formatter {
    /// What became of a file.
    public enum Outcome: Sendable, Equatable {
        /// It is in this style already.
        case unchanged
        case formatted([UInt8])
        /// It holds something that has no one style, so all of it stays as it is.
        case left(Message)
        /// It cannot be read as YAML: the findings say where.
        case unreadable([Diagnostic])
        /// What was written reads otherwise than the file: a mistake of the formatter, and nothing is to be written.
        case unsafe
    }

    /// Columns of a line where nothing else is said: most documents of this kind are printed so.
    public static let defaultWidth = 100

    public static func format(_ source: SourceFile, width: Int = defaultWidth, limits: YAMLLimits = YAMLLimits())
        -> Outcome
    {
        let read = YAMLReader.read(source, file: 0, limits: limits)
        guard read.broken.isEmpty, !read.problems.contains(where: { $0.severity == .error }) else {
            return .unreadable(read.problems)
        }
        // A file without a document reads well, and there is nothing to lay out.
        if let problem = read.problems.first { return .left(problem.message) }
        guard let comments = SourceComments(source, read.trees) else {
            return .left(
                Message(
                    id: "ada tanda dokumen atau pemisah baris yang tidak lazim",
                    en: "it has unusual marks of documents or line breaks"))
        }
        var writer = LayoutWriter(source, comments, width: width)
        for (index, tree) in read.trees.enumerated() { tree.read { writer.document($0, index) } }
        writer.finish()
        if let reason = writer.unsupported { return .left(reason) }
        let bytes = writer.output
        if bytes == source.bytes { return .unchanged }
        return isSame(source, read.trees, comments, SourceFile(name: source.name, bytes: bytes), limits)
            ? .formatted(bytes) : .unsafe
    }

    /// Whether both read as the same documents, with the same comments in the same order.
    private static func isSame(
        _ before: SourceFile, _ trees: [YAMLTree], _ comments: SourceComments, _ after: SourceFile,
        _ limits: YAMLLimits
    ) -> Bool {
        let read = YAMLReader.read(after, file: 0, limits: limits)
        guard read.problems.isEmpty, read.trees.count == trees.count,
            let others = SourceComments(after, read.trees), others.all.map(\.text) == comments.all.map(\.text)
        else { return false }
        return zip(trees, read.trees).allSatisfy { a, b in a.read { left in b.read { TreeComparison.same(left, $0) } } }
    }
}
