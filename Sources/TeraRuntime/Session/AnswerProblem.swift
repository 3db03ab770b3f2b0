public import TeraArtifact

/// Why an answer is not accepted. The message says what is.
public enum AnswerProblem: Error, Equatable, Sendable {
    /// Nothing was typed.
    case empty(required: Bool)
    /// None of the choices, or more than one.
    case notAChoice(typed: String, choices: [Choice])
    /// Longer than the form allows, both in Unicode scalars.
    case tooLong(length: Int, most: Int)
    /// Shorter than the form allows.
    case tooShort(length: Int, least: Int)
    /// What this item does not take, in words of its type or its author.
    case refused(Texts)
    /// Control characters.
    case unprintable
    /// No number, or not one of this item's kind.
    case notANumber(typed: String, isWhole: Bool, unit: Texts?)
    /// `1.500`, which could be two numbers.
    case ambiguousNumber(typed: String)
    /// Outside the limits; a limit that is not there is nil.
    case outOfRange(min: String?, max: String?, unit: Texts?)
    /// The author's condition is not met; the author's words.
    case constraint(Texts)
    /// The author asks to think again; the same answer once more is accepted.
    case warning(Texts)
    /// The answers so far make the item irrelevant.
    case irrelevant
    /// It is computed.
    case computed
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
        case .notAChoice(let typed, let choices) where choices.count > Self.mostListed:
            ["id": Self.nearest(typed, choices, "id"), "en": Self.nearest(typed, choices, "en")]
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
        case .tooShort(let length, let least):
            [
                "id": "Jawaban sepanjang \(length) karakter; paling sedikit \(least).",
                "en": "The answer has \(length) characters; at least \(least) are needed.",
            ]
        case .refused(let message): message
        case .unprintable:
            [
                "id": "Jawaban memuat karakter kendali yang tidak terlihat. Ketik dengan huruf dan tanda baca biasa.",
                "en": "The answer holds invisible control characters. Type it with ordinary letters and signs.",
            ]
        case .notANumber(let typed, let isWhole, let unit):
            [
                "id": "“\(Self.short(typed))” bukan \(isWhole ? "bilangan bulat" : "bilangan"). Ketik dengan angka"
                    + (unit.map { ", dalam \($0.text(in: "id"))" } ?? "")
                    + (isWhole ? ", misalnya 12." : ", misalnya 12,5."),
                "en": "“\(Self.short(typed))” is no \(isWhole ? "whole number" : "number"). Type it in digits"
                    + (unit.map { ", in \($0.text(in: "en"))" } ?? "") + (isWhole ? ", such as 12." : ", such as 12.5.")
                    ,
            ]
        case .ambiguousNumber(let typed):
            [
                "id":
                    "“\(Self.short(typed))” dapat berarti dua bilangan. Ketik tanpa pemisah ribuan, misalnya 1500 atau 1,5.",
                "en": "“\(Self.short(typed))” could be two numbers. Type it without thousands separators: 1500 or 1.5.",
            ]
        case .outOfRange(let min, let max, let unit):
            ["id": Self.range(min, max, unit, "id"), "en": Self.range(min, max, unit, "en")]
        case .constraint(let message): message
        case .warning(let message):
            [
                "id": message.text(in: "id") + " Bila memang benar, ketik jawaban yang sama sekali lagi.",
                "en": message.text(in: "en") + " If it is right, type the same answer once more.",
            ]
        case .irrelevant:
            [
                "id": "Pertanyaan ini tidak ditanyakan, karena jawaban sebelumnya.",
                "en": "This question is not asked, because of earlier answers.",
            ]
        case .computed:
            [
                "id": "Nilai ini dihitung dari jawaban lain, jadi tidak dapat diketik.",
                "en": "This value is computed from other answers and cannot be typed.",
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

    /// So many choices can be listed in a message.
    private static let mostListed = 40

    /// Of a long list, the choices that have what was typed in them.
    private static func nearest(_ typed: String, _ choices: [Choice], _ language: String) -> String {
        let wanted = TextFolding.fold(typed)
        let found = choices.filter { TextFolding.fold($0.label.text(in: language)).contains(wanted) }
        let isEnglish = language == "en"
        guard !found.isEmpty else {
            return isEnglish
                ? "“\(short(typed))” is in none of the \(choices.count) answers. Type part of a name."
                : "“\(short(typed))” tidak ada di antara \(choices.count) jawaban. Ketik sebagian namanya."
        }
        let shown = found.prefix(12).map { "\($0.key) (\(short($0.label.text(in: language))))" }.joined(separator: ", ")
        let more = found.count > 12 ? ", …" : ""
        return isEnglish
            ? "“\(short(typed))” fits \(found.count) answers. Type the number: \(shown)\(more)."
            : "“\(short(typed))” cocok dengan \(found.count) jawaban. Ketik nomornya: \(shown)\(more)."
    }

    private static func range(_ min: String?, _ max: String?, _ unit: Texts?, _ language: String) -> String {
        let isEnglish = language == "en"
        // Exact numbers have a decimal point; Indonesian readers write a comma.
        func shown(_ number: String) -> String {
            isEnglish ? number : String(number.map { $0 == "." ? "," : $0 })
        }
        let words = unit.map { " " + $0.text(in: language) } ?? ""
        switch (min.map(shown), max.map(shown)) {
        case (let min?, let max?):
            return isEnglish
                ? "Type a number from \(min) to \(max)\(words)." : "Ketik bilangan dari \(min) sampai \(max)\(words)."
        case (let min?, nil):
            return isEnglish
                ? "Type a number of at least \(min)\(words)." : "Ketik bilangan paling sedikit \(min)\(words)."
        case (nil, let max?):
            return isEnglish
                ? "Type a number of at most \(max)\(words)." : "Ketik bilangan paling banyak \(max)\(words)."
        case (nil, nil): return ""
        }
    }

    /// Long texts are cut in messages: 40 characters are enough to know one's own line again.
    static func short(_ text: String) -> String {
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
