public import TeraArtifact

/// A question with several answers is answered with their letters, numbers or texts, parted by commas. The answer keeps
/// them in the order of the form.
extension MultipleItem: AnswerableItem {
    private var list: OptionList { OptionList(options: options, other: other) }

    private var largest: Int { min(most ?? .max, options.count + (other == nil ? 0 : 1)) }

    public func choices(in form: Form) -> [Choice] { list.choices }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> {
        switch list.readSeveral(typed) {
        case .failure(let problem): return .failure(problem)
        case .success(let (ids, words)):
            let sorted = list.sorted(ids)
            if let problem = problem(with: sorted) { return .failure(problem) }
            return .success(words.map { .worded(chosen: sorted, words: $0) } ?? .list(sorted))
        }
    }

    public func accepts(_ answer: Answer, in form: Form) -> Bool {
        switch answer {
        case .list(let ids): !ids.contains(Answer.other) && acceptsIDs(ids)
        case .worded(let ids, let words): ids.last == Answer.other && OptionList.accepts(words) && acceptsIDs(ids)
        default: false
        }
    }

    private func acceptsIDs(_ ids: [String]) -> Bool { list.sorted(ids) == ids && problem(with: ids) == nil }

    private func problem(with ids: [String]) -> AnswerProblem? {
        let alone = ids.first { exclusive?.contains($0) ?? false }
        if let alone {
            guard ids.count > 1 else { return nil }
            let label = options.first { $0.id == alone }?.text ?? [:]
            return .refused([
                "id": "“\(label.text(in: "id"))” tidak dapat dipilih bersama jawaban lain.",
                "en": "“\(label.text(in: "en"))” cannot be chosen together with other answers.",
            ])
        }
        guard ids.count < least || ids.count > largest else { return nil }
        let (id, en) = (count("sampai", "sedikitnya", "paling banyak"), count("to", "at least", "at most"))
        return .refused([
            "id": "Terpilih \(ids.count) jawaban; yang diterima \(id).",
            "en": "You chose \(ids.count) answers; \(en) are accepted.",
        ])
    }

    private func count(_ to: String, _ atLeast: String, _ atMost: String) -> String {
        if least == largest { return "\(least)" }
        if most == nil { return "\(atLeast) \(least)" }
        return least > 1 ? "\(least) \(to) \(largest)" : "\(atMost) \(largest)"
    }

    public func hint(in form: Form) -> Texts? {
        let keys = list.choices.prefix(2).map(\.key).joined(separator: ", ")
        let isLimited = least > 1 || most != nil
        let id = isLimited ? " \(count("sampai", "sedikitnya", "paling banyak")) jawaban" : " satu jawaban atau lebih"
        let en = isLimited ? " \(count("to", "at least", "at most")) answers" : " one answer or more"
        let other = list.otherHint
        return [
            "id": "Pilih\(id), dipisahkan koma: \(keys)." + (other.map { " " + $0.text(in: "id") } ?? ""),
            "en": "Choose\(en), parted by commas: \(keys)." + (other.map { " " + $0.text(in: "en") } ?? ""),
        ]
    }

    public func shown(_ answer: Answer, in form: Form) -> Texts? { list.shown(answer) }
}
