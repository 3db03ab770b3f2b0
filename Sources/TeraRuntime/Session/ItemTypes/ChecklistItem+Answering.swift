public import TeraArtifact

/// Entries are ticked by their letters, numbers or texts, parted by commas; `-` says that none of them is. The answer
/// keeps them in the order of the form.
extension ChecklistItem: AnswerableItem {
    /// What is typed where nothing is ticked.
    public static let none = "-"

    private var list: OptionList { OptionList(options: entries, other: nil) }

    private static let noneChoice = Choice(
        answer: .list([]), key: none, label: ["id": "Tidak satu pun", "en": "None of these"],
        synonyms: ["0", "tidak ada", "none", "[]"])

    public func choices(in form: Form) -> [Choice] { list.choices + [Self.noneChoice] }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> {
        if case .success(let answer) = [Self.noneChoice].choose(typed) { return .success(answer) }
        switch list.readSeveral(typed) {
        case .failure(.notAChoice(let typed, _)):
            return .failure(.notAChoice(typed: typed, choices: choices(in: form)))
        case .failure(let problem): return .failure(problem)
        case .success(let (ids, _)):
            // Commas alone tick nothing, and do not say so either.
            return ids.isEmpty ? .failure(.refused(wanted)) : .success(.list(list.sorted(ids)))
        }
    }

    public func accepts(_ answer: Answer, in form: Form) -> Bool {
        guard case .list(let ids) = answer else { return false }
        return list.sorted(ids) == ids
    }

    public func hint(in form: Form) -> Texts? { wanted }

    public func shown(_ answer: Answer, in form: Form) -> Texts? {
        answer == .list([]) ? Self.noneChoice.label : list.shown(answer)
    }

    private var wanted: Texts {
        let keys = list.choices.prefix(2).map(\.key).joined(separator: ", ")
        return [
            "id": "Centang semua yang sesuai, dipisahkan koma: \(keys). Bila tidak ada satu pun: \(Self.none).",
            "en": "Tick all that apply, parted by commas: \(keys). If none does: \(Self.none).",
        ]
    }
}
