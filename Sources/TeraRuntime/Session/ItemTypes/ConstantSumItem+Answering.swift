public import TeraArtifact
internal import TeraExact

/// A total is shared out in the order shown, `40, 60, 0`, or by number, `1 = 40, 2 = 60`: what is not named gets 0.
extension ConstantSumItem: AnswerableItem {
    private var rows: PartList { PartList(parts: options) }

    public func choices(in form: Form) -> [Choice] { [] }

    public func rows(in form: Form) -> [Texts] { options.map(\.text) }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> {
        let pieces = PartList.pieces(of: typed)
        let isNamed = pieces.contains { $0.part != nil }
        guard isNamed || pieces.count == options.count else { return .failure(.refused(wanted)) }
        var values: [String: String] = [:]
        for (index, piece) in pieces.enumerated() {
            let id: String
            if let part = piece.part {
                guard let found = rows.id(of: part) else { return .failure(rows.unknown(part)) }
                id = found
            } else {
                guard !isNamed else { return .failure(.refused(wanted)) }
                id = options[index].id
            }
            guard case .success(let number) = NumberText.read(piece.value, isWhole: true), number.value >= .zero else {
                return .failure(.notANumber(typed: piece.value, isWhole: true, unit: nil))
            }
            if values.updateValue(number.text, forKey: id) != nil { return .failure(rows.twice(piece.part ?? "")) }
        }
        for option in options where values[option.id] == nil { values[option.id] = "0" }
        let sum = sum(values)
        guard sum == total else {
            let given = sum.map(String.init) ?? "…"
            return .failure(
                .refused([
                    "id": "Jumlahnya \(given), seharusnya \(total).", "en": "They add up to \(given), not \(total).",
                ]))
        }
        return .success(.values(values))
    }

    public func accepts(_ answer: Answer, in form: Form) -> Bool {
        guard case .values(let values) = answer, values.count == options.count else { return false }
        let areNumbers = options.allSatisfy { option in
            values[option.id].flatMap(Int.init).map { $0 >= 0 && String($0) == values[option.id] } ?? false
        }
        return areNumbers && sum(values) == total
    }

    public func hint(in form: Form) -> Texts? { wanted }

    public func shown(_ answer: Answer, in form: Form) -> Texts? {
        guard case .values(let values) = answer else { return nil }
        return rows.shown(": ") { id, _ in values[id] }
    }

    /// nil where it does not fit.
    private func sum(_ values: [String: String]) -> Int? {
        var sum = 0
        for value in values.values {
            guard let number = Int(value), case (let next, let overflow) = sum.addingReportingOverflow(number),
                !overflow
            else { return nil }
            sum = next
        }
        return sum
    }

    private var wanted: Texts {
        let first = total / max(1, options.count)
        let rest = total - first * (options.count - 1)
        let example = options.indices.map { $0 == 0 ? "\(rest)" : "\(first)" }.joined(separator: ", ")
        return [
            "id": "Bagikan \(total) dengan bilangan bulat menurut urutannya: \(example).",
            "en": "Share out \(total) in whole numbers, in this order: \(example).",
        ]
    }
}
