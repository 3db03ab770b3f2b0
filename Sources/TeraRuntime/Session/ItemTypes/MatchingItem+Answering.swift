public import TeraArtifact

/// Entries are matched by the number on the left and the letter on the right: `1b, 2a`.
extension MatchingItem: AnswerableItem {
    private var rows: PartList { PartList(parts: left) }
    private var list: OptionList { OptionList(options: right, other: nil) }

    public func choices(in form: Form) -> [Choice] { list.choices }

    public func rows(in form: Form) -> [Texts] { left.map(\.text) }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> {
        var pairs: [String: String] = [:]
        for (part, value) in PartList.pieces(of: typed) {
            guard let part else { return .failure(.refused(wanted)) }
            guard let id = rows.id(of: part) else { return .failure(rows.unknown(part)) }
            switch list.read(value) {
            case .failure(let problem): return .failure(problem)
            case .success(let answer):
                guard let chosen = answer.chosen.first else { return .failure(.refused(wanted)) }
                if pairs.updateValue(chosen, forKey: id) != nil { return .failure(rows.twice(part)) }
            }
        }
        return pairs.count == left.count ? .success(.values(pairs)) : .failure(.refused(wanted))
    }

    public func accepts(_ answer: Answer, in form: Form) -> Bool {
        guard case .values(let pairs) = answer, pairs.count == left.count else { return false }
        return left.allSatisfy { part in right.contains { $0.id == pairs[part.id] } }
    }

    public func hint(in form: Form) -> Texts? { wanted }

    public func shown(_ answer: Answer, in form: Form) -> Texts? {
        guard case .values(let pairs) = answer else { return nil }
        return rows.shown(" → ") { id, language in
            right.first { $0.id == pairs[id] }?.text.text(in: language)
        }
    }

    private var wanted: Texts {
        let keys = list.choices.map(\.key)
        let example = left.indices.map { "\($0 + 1) = \(keys[(left.count - 1 - $0) % max(1, keys.count)])" }
            .joined(separator: ", ")
        return [
            "id": "Pasangkan setiap nomor, dipisahkan koma: \(example).",
            "en": "Match every number, parted by commas: \(example).",
        ]
    }
}
