public import TeraArtifact

/// A question with one answer is answered with the letter shown, its number, the option's id, or its text.
extension SingleItem: AnswerableItem {
    public func choices(in form: Form) -> [Choice] {
        let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(UnicodeScalar($0)) }
        // Ids that are letters are what files use: showing another letter for the same option would mislead, and more
        // options than letters cannot all have one. Numbers are shown then.
        let idsAreLetters = options.map(\.id) == Array(letters.prefix(options.count))
        let showLetters =
            options.count <= letters.count && (idsAreLetters || !options.contains { letters.contains($0.id) })
        return options.enumerated().map { index, option in
            let number = "\(index + 1)"
            return Choice(
                answer: .text(option.id), key: showLetters ? letters[index] : number, label: option.text,
                synonyms: [option.id, number])
        }
    }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> { choose(typed, in: form) }

    public func accepts(_ answer: Answer, in form: Form) -> Bool {
        options.contains { .text($0.id) == answer }
    }
}
