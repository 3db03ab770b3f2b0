public import TeraArtifact

/// An open question is answered in words, kept as typed but for white space at both ends.
extension TextItem: AnswerableItem {
    public func choices(in form: Form) -> [Choice] { [] }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> {
        if typed.unicodeScalars.contains(where: Self.isUnprintable) { return .failure(.unprintable) }
        let length = typed.unicodeScalars.count
        return length <= maxLength ? .success(.text(typed)) : .failure(.tooLong(length: length, most: maxLength))
    }

    public func accepts(_ answer: Answer, in form: Form) -> Bool {
        guard case .text(let words) = answer else { return false }
        return words.unicodeScalars.count <= maxLength
    }

    /// Control characters (a stray arrow key, a paste from a terminal) would be replayed wherever the answer is shown.
    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
    }
}
