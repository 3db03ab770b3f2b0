public import TeraArtifact
internal import TeraCEL

/// An open question is answered in words, kept as typed but for white space at both ends.
extension TextItem: AnswerableItem {
    public func choices(in form: Form) -> [Choice] { [] }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> {
        if typed.unicodeScalars.contains(where: Self.isUnprintable) { return .failure(.unprintable) }
        let length = typed.unicodeScalars.count
        if length > maxLength { return .failure(.tooLong(length: length, most: maxLength)) }
        if let leastLength, length < leastLength { return .failure(.tooShort(length: length, least: leastLength)) }
        if let pattern, !pattern.matches(typed) { return .failure(.refused(pattern.message)) }
        return .success(.text(typed))
    }

    public func accepts(_ answer: Answer, in form: Form) -> Bool {
        guard case .text(let words) = answer else { return false }
        let length = words.unicodeScalars.count
        return length <= maxLength && length >= leastLength ?? 0 && pattern?.matches(words) ?? true
    }

    /// Control characters (a stray arrow key, a paste from a terminal) would be replayed wherever the answer is shown.
    static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
    }
}

extension TextForm {
    /// A pattern that is none, in a damaged form, refuses nothing.
    fileprivate func matches(_ text: String) -> Bool { TextPattern(match)?.matches(text) ?? true }
}
