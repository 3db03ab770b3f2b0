internal import TeraArtifact

/// Options put in order.
extension OptionList {
    /// `count` options, each once, in the order typed.
    func readOrder(_ typed: String, count: Int) -> Result<Answer, AnswerProblem> {
        switch readSeveral(typed) {
        case .failure(let problem): return .failure(problem)
        case .success(let (ids, _)):
            if let again = ids.indices.first(where: { ids[..<$0].contains(ids[$0]) }) {
                let label = choices.first { $0.answer == .text(ids[again]) }?.label ?? [:]
                return .failure(
                    .refused([
                        "id": "“\(label.text(in: "id"))” disebut dua kali. \(wanted(count).text(in: "id"))",
                        "en": "“\(label.text(in: "en"))” is named twice. \(wanted(count).text(in: "en"))",
                    ]))
            }
            guard ids.count == count else {
                return .failure(
                    .refused([
                        "id": "Anda mengurutkan \(ids.count). \(wanted(count).text(in: "id"))",
                        "en": "You put \(ids.count) in order. \(wanted(count).text(in: "en"))",
                    ]))
            }
            return .success(.list(ids))
        }
    }

    func acceptsOrder(_ answer: Answer, count: Int) -> Bool {
        guard case .list(let ids) = answer, ids.count == count, Set(ids).count == count else { return false }
        return ids.allSatisfy { id in options.contains { $0.id == id } }
    }

    func orderHint(count: Int) -> Texts { wanted(count) }

    /// `1. Radio; 2. Teman`.
    func shownOrder(_ answer: Answer) -> Texts? {
        let labels = answer.chosen.compactMap { id in options.first { $0.id == id }?.text }
        guard labels.count == answer.chosen.count, !labels.isEmpty else { return nil }
        return Dictionary(
            uniqueKeysWithValues: Set(labels.flatMap(\.keys)).sorted().map { language in
                (
                    language,
                    labels.enumerated().map { "\($0 + 1). \($1.text(in: language))" }.joined(separator: "; ")
                )
            })
    }

    private func wanted(_ count: Int) -> Texts {
        let example = choices.prefix(count).map(\.key).reversed().joined(separator: ", ")
        return count == options.count
            ? [
                "id": "Urutkan semuanya, yang pertama lebih dulu, dipisahkan koma: \(example).",
                "en": "Put all of them in order, the first first, parted by commas: \(example).",
            ]
            : [
                "id": "Pilih \(count) dan urutkan, yang pertama lebih dulu, dipisahkan koma: \(example).",
                "en": "Choose \(count) and put them in order, the first first, parted by commas: \(example).",
            ]
    }
}
