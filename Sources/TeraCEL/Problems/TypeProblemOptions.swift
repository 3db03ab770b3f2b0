/// What is said about choices.
extension TypeProblem {
    private static func listed(_ options: [String]) -> String {
        let shown = options.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ")
        return options.count > 12 ? shown + ", …" : shown
    }

    var optionMessage: CELMessage {
        switch self {
        case .notAnOption(let text, let options, let nearest):
            CELMessage(
                id: "“\(text)” bukan salah satu pilihan. Pilihannya: \(Self.listed(options)).",
                en: "“\(text)” is not one of the options. They are \(Self.listed(options)).",
                helpID: nearest.map { "Maksudnya \"\($0)\"?" }
                    ?? "Ketik salah satu pilihan itu, persis seperti tertulis.",
                helpEN: nearest.map { "Did you mean \"\($0)\"?" } ?? "Type one of these options, exactly as written.")
        case .comparedWithNonOption(.enumeration(let others), let options):
            CELMessage(
                id:
                    "Kedua pilihan ini tidak punya jawaban yang sama: \(Self.listed(options)) dan \(Self.listed(others)).",
                en: "These two choices share no answer: \(Self.listed(options)) and \(Self.listed(others)).",
                helpID: "Bandingkan masing-masing dengan pilihannya sendiri.",
                helpEN: "Compare each with an option of its own.")
        case .comparedWithNonOption(let type, let options):
            CELMessage(
                id: "Pilihan tidak dapat dibandingkan dengan \(type.words.id). Pilihannya: \(Self.listed(options)).",
                en: "A choice cannot be compared with \(type.words.en). Its options are \(Self.listed(options)).",
                helpID: "Bandingkan dengan salah satu pilihan itu, di antara tanda kutip.",
                helpEN: "Compare it with one of these options, between quotes.")
        case .optionOrder(let operation, let options):
            CELMessage(
                id:
                    "Pilihan tidak punya urutan, jadi “\(operation)” tidak berarti. Pilihannya: \(Self.listed(options)).",
                en: "Options have no order, so “\(operation)” means nothing. They are \(Self.listed(options)).",
                helpID: "Pakai == dengan satu pilihan, atau in [ … ] dengan beberapa.",
                helpEN: "Use == with one option, or in [ … ] with several.")
        default: CELMessage(id: "", en: "", helpID: "", helpEN: "")
        }
    }
}
