public import TeraArtifact

/// A rubric is answered with the number of a level, its value, id or name; evidence stands after a colon.
extension RubricItem: AnswerableItem {
    public func choices(in form: Form) -> [Choice] {
        levels.enumerated().map { index, level in
            let label = level.label.keys.sorted().map { language in
                (language, "\(level.label.text(in: language)): \(level.descriptor.text(in: language))")
            }
            return Choice(
                answer: .text(level.id), key: "\(index + 1)", label: Dictionary(uniqueKeysWithValues: label),
                synonyms: [level.id, level.value] + level.label.values.sorted())
        }
    }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> {
        guard evidence, let colon = typed.firstIndex(of: ":") else { return choose(typed, in: form) }
        let words = typed[typed.index(after: colon)...].trimmed
        guard !words.isEmpty, case .success(let level) = choose(typed[..<colon].trimmed, in: form) else {
            return choose(typed, in: form)
        }
        if words.unicodeScalars.contains(where: TextItem.isUnprintable) { return .failure(.unprintable) }
        let length = words.unicodeScalars.count
        guard length <= OptionList.mostWords else {
            return .failure(.tooLong(length: length, most: OptionList.mostWords))
        }
        return .success(.worded(chosen: level.chosen, words: words))
    }

    public func accepts(_ answer: Answer, in form: Form) -> Bool {
        guard answer.chosen.count == 1, levels.contains(where: { $0.id == answer.chosen[0] }) else { return false }
        switch answer {
        case .text: return true
        case .worded(_, let words): return evidence && OptionList.accepts(words)
        default: return false
        }
    }

    public func hint(in form: Form) -> Texts? {
        evidence
            ? ["id": "Bukti boleh ditulis sesudahnya: 2: …", "en": "Evidence may be written after it: 2: …"] : nil
    }

    public func shown(_ answer: Answer, in form: Form) -> Texts? {
        guard let label = levels.first(where: { $0.id == answer.chosen.first })?.label else { return nil }
        return label.mapValues { text in answer.words.map { "\(text): \($0)" } ?? text }
    }
}
