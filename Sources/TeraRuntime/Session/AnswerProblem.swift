public import TeraArtifact

/// Why an answer is not accepted. The message says what is.
public enum AnswerProblem: Error, Equatable, Sendable {
    /// Nothing was typed.
    case empty(required: Bool)
    /// None of the choices, or more than one.
    case notAChoice(typed: String, choices: [Choice])
    /// Longer than the form allows, both in Unicode scalars.
    case tooLong(length: Int, most: Int)
    /// Control characters.
    case unprintable
    /// The form has no such item; `nearest` is an item of nearly that id.
    case unknownItem(id: String, nearest: String?)

    /// What was seen and what is accepted, by language tag (`id`, `en`).
    public var message: Texts {
        switch self {
        case .empty(required: true):
            ["id": "Pertanyaan ini wajib dijawab.", "en": "This question must be answered."]
        case .empty(required: false):
            [
                "id": "Jawaban kosong. Pertanyaan ini boleh dilewati.",
                "en": "An empty answer. This question may be skipped.",
            ]
        case .notAChoice(let typed, let choices):
            [
                "id": "“\(Self.short(typed))” bukan salah satu jawaban. Ketik \(Self.list(choices, "id", or: "atau")).",
                "en": "“\(Self.short(typed))” is none of the answers. Type \(Self.list(choices, "en", or: "or")).",
            ]
        case .tooLong(let length, let most):
            [
                "id": "Jawaban sepanjang \(length) karakter; paling banyak \(most).",
                "en": "The answer has \(length) characters; at most \(most) are accepted.",
            ]
        case .unprintable:
            [
                "id": "Jawaban memuat karakter kendali yang tidak terlihat. Ketik dengan huruf dan tanda baca biasa.",
                "en": "The answer holds invisible control characters. Type it with ordinary letters and signs.",
            ]
        case .unknownItem(let id, let nearest):
            [
                "id": "Formulir ini tidak mempunyai butir “\(Self.short(id))”."
                    + (nearest.map { " Maksudnya “\($0)”?" } ?? ""),
                "en": "This form has no item “\(Self.short(id))”."
                    + (nearest.map { " Did you mean “\($0)”?" } ?? ""),
            ]
        }
    }

    /// `1 (Tidak pernah), 2 (Jarang) atau ? (Tidak dapat menilai)`: what to type, each with what it means.
    private static func list(_ choices: [Choice], _ language: String, or: String) -> String {
        let words = choices.map { choice in
            let label = choice.label.text(in: language)
            return TextFolding.fold(label) == choice.key ? choice.key : "\(choice.key) (\(short(label)))"
        }
        guard let last = words.last, words.count > 1 else { return words.first ?? "…" }
        return words.dropLast().joined(separator: ", ") + " \(or) \(last)"
    }

    /// Long texts are cut in messages: 40 characters are enough to know one's own line again.
    private static func short(_ text: String) -> String {
        let shown = String(
            String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
        return shown.count > 40 ? "\(shown.prefix(39))…" : shown
    }
}

extension Texts {
    /// The text in a language; where it is not translated, the Indonesian, or else the first by language tag.
    public func text(in language: String) -> String {
        self[language] ?? self["id"] ?? self.min { $0.key < $1.key }?.value ?? ""
    }
}
