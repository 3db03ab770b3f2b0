internal import TeraArtifact

/// The numbered parts of an item that each get a value: `1 = b, 2 = a`.
struct PartList {
    let parts: [ChoiceOption]

    /// What was typed as (part, value), in the order typed; `position` is nil where no part is named.
    static func pieces(of typed: String) -> [(part: String?, value: String)] {
        let isListed = typed.contains { ",;\n".contains($0) }
        let pieces = typed.split { isListed ? ",;\n".contains($0) : false }.map(\.trimmed).filter { !$0.isEmpty }
        let all =
            isListed || typed.contains { "=:→".contains($0) } ? pieces : typed.split(separator: " ").map(\.trimmed)
        return all.map { piece in
            if let mark = piece.firstIndex(where: { "=:→".contains($0) }) {
                return (piece[..<mark].trimmed, piece[piece.index(after: mark)...].trimmed)
            }
            // `1b`, `1-b`.
            let number = piece.prefix { $0.isASCII && $0.isNumber }
            let rest = piece[number.endIndex...].drop { "-. ".contains($0) }
            if !number.isEmpty, rest.first?.isLetter ?? false { return (String(number), String(rest)) }
            return (nil, piece)
        }
    }

    /// The part that a number, id or label means.
    func id(of typed: String) -> String? {
        if let number = Int(typed), parts.indices.contains(number - 1) { return parts[number - 1].id }
        let folded = TextFolding.fold(typed)
        if let part = parts.first(where: { $0.id == folded }) { return part.id }
        let labelled = parts.filter { $0.text.values.contains { TextFolding.fold($0) == folded } }
        return labelled.count == 1 ? labelled[0].id : nil
    }

    func unknown(_ typed: String) -> AnswerProblem {
        .refused([
            "id": "“\(AnswerProblem.short(typed))” bukan salah satu nomor 1 sampai \(parts.count).",
            "en": "“\(AnswerProblem.short(typed))” is none of the numbers 1 to \(parts.count).",
        ])
    }

    func twice(_ typed: String) -> AnswerProblem {
        .refused([
            "id": "“\(AnswerProblem.short(typed))” diisi dua kali; sisakan satu.",
            "en": "“\(AnswerProblem.short(typed))” is given twice; leave one.",
        ])
    }

    /// `JKP → Uang tunai; JHT → Hari tua`, with `value` naming what a part got.
    func shown(_ mark: String, _ value: (String, String) -> String?) -> Texts? {
        let languages = Set(parts.flatMap(\.text.keys)).sorted()
        let shown = languages.map { language in
            let texts = parts.compactMap { part in
                value(part.id, language).map { "\(part.text.text(in: language))\(mark)\($0)" }
            }
            return (language, texts.joined(separator: "; "))
        }
        return Dictionary(uniqueKeysWithValues: shown)
    }
}
