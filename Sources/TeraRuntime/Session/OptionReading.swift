internal import TeraArtifact

/// The options of an item as choices with letters or numbers before them, and answers read from them.
struct OptionList {
    let options: [ChoiceOption]
    let other: Texts?

    /// The longest words beside an option, in Unicode scalars.
    static let mostWords = 500

    var choices: [Choice] {
        let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(UnicodeScalar($0)) }
        var all = options.map { (id: $0.id, label: $0.text) }
        if let other { all.append((Answer.other, other)) }
        // Ids that are letters are what files use: showing another letter for the same option would mislead, and more
        // options than letters cannot all have one. Numbers are shown then.
        let idsAreLetters = options.map(\.id) == Array(letters.prefix(options.count))
        let showLetters =
            all.count <= letters.count && (idsAreLetters || !options.contains { letters.contains($0.id) })
        return all.enumerated().map { index, option in
            let number = "\(index + 1)"
            return Choice(
                answer: .text(option.id), key: showLetters ? letters[index] : number, label: option.label,
                synonyms: [option.id, number])
        }
    }

    /// Reads one option, or the other option with its words: `d: Spanduk`.
    func read(_ typed: String) -> Result<Answer, AnswerProblem> {
        let choices = choices
        if other != nil, let colon = typed.firstIndex(of: ":"),
            case .success(.text(Answer.other)) = choices.choose(typed[..<colon].trimmed)
        {
            let words = typed[typed.index(after: colon)...].trimmed
            if words.isEmpty { return .failure(needsWords) }
            if words.unicodeScalars.contains(where: TextItem.isUnprintable) { return .failure(.unprintable) }
            let length = words.unicodeScalars.count
            guard length <= Self.mostWords else { return .failure(.tooLong(length: length, most: Self.mostWords)) }
            return .success(.worded(chosen: [Answer.other], words: words))
        }
        let result = choices.choose(typed)
        if case .success(.text(Answer.other)) = result, other != nil { return .failure(needsWords) }
        return result
    }

    /// Reads several: parted by commas or semicolons, or their letters by spaces. The words of the other option are
    /// everything after its colon.
    func readSeveral(_ typed: String) -> Result<(ids: [String], words: String?), AnswerProblem> {
        let choices = choices
        var ids: [String] = []
        // A label may hold a comma.
        if case .success(let answer) = read(typed) { return .success((answer.chosen, answer.words)) }
        var rest = typed[...]
        let mark: Character = typed.contains(";") ? ";" : ","
        if !typed.contains(mark), !typed.contains(":") {
            let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
            let keys = words.filter { word in
                choices.contains { $0.key == TextFolding.fold(word) || $0.synonyms.last == word }
            }
            if words.count > 1, keys.count == words.count { rest = words.joined(separator: ",")[...] }
        }
        while !rest.isEmpty {
            let end =
                rest.contains(mark)
                ? rest.firstIndex(of: mark) ?? rest.endIndex : rest.firstIndex(of: ",") ?? rest.endIndex
            let part = rest[..<end].trimmed
            if other != nil, part.contains(":"), case .success(let answer) = read(rest.trimmed) {
                return .success((ids + answer.chosen, answer.words))
            }
            if !part.isEmpty {
                switch read(part) {
                case .failure(let problem): return .failure(problem)
                case .success(let answer): ids += answer.chosen
                }
            }
            rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
        }
        return .success((ids, nil))
    }

    /// Ids as an answer has them: in the order of the options.
    func sorted(_ ids: [String]) -> [String] {
        choices.compactMap { choice in choice.answer.chosen.first }.filter(ids.contains)
    }

    func accepts(_ answer: Answer) -> Bool {
        switch answer {
        case .text(let id): options.contains { $0.id == id }
        case .worded([Answer.other], let words): other != nil && Self.accepts(words)
        default: false
        }
    }

    static func accepts(_ words: String) -> Bool {
        !words.isEmpty && words == words.trimmingWhitespace() && words.unicodeScalars.count <= mostWords
    }

    func shown(_ answer: Answer) -> Texts? {
        let choices = choices
        let labels = answer.chosen.compactMap { id in choices.first { $0.answer == .text(id) }?.label }
        guard labels.count == answer.chosen.count, !labels.isEmpty else { return nil }
        let languages = Set(labels.flatMap(\.keys)).sorted()
        return Dictionary(
            uniqueKeysWithValues: languages.map { language in
                let text = labels.map { $0.text(in: language) }.joined(separator: "; ")
                return (language, answer.words.map { "\(text): \($0)" } ?? text)
            })
    }

    /// How the other option is written.
    var otherHint: Texts? {
        guard let other, let key = choices.last?.key else { return nil }
        return [
            "id": "Untuk “\(other.text(in: "id"))” ketik juga isinya: \(key): …",
            "en": "With “\(other.text(in: "en"))” type your own words: \(key): …",
        ]
    }

    private var needsWords: AnswerProblem { .refused(otherHint ?? [:]) }
}

extension Answer {
    /// The rater's own words beside the options.
    var words: String? { if case .worded(_, let words) = self { words } else { nil } }
}

extension Substring {
    var trimmed: String { String(self).trimmingWhitespace() }
}
