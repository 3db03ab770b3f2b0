internal import TeraExact

/// A word for how many that a person wrote, and which shares it may stand for: the rules of the report's own sentences,
/// and what the word means where they do not use it.
enum StatedQuantity {
    case nearlyAll, most, majority, minority, few

    func holds(of share: Rational) -> Bool {
        func percent(_ number: Int128) -> Rational { Rational(number, over: 100) ?? .one }
        switch self {
        case .nearlyAll: return share >= percent(95)
        case .most: return share >= percent(60)
        case .majority: return share > percent(50)
        case .minority: return share < percent(50) && share > .zero
        case .few: return share < percent(25) && share > .zero
        }
    }

    /// Those of a sentence, in their order.
    static func all(in sentence: Substring) -> [(word: Substring, quantity: StatedQuantity)] {
        sentence.matches(of: pattern).compactMap { match in
            let word = match.output.1
            // “at most” is a limit.
            guard sentence[..<word.startIndex].suffix(3).lowercased() != "at " else { return nil }
            return words[word.lowercased()].map { (word, $0) }
        }
    }

    private static let words: [String: StatedQuantity] = [
        "hampir seluruh": .nearlyAll, "hampir semua": .nearlyAll, "nearly all": .nearlyAll, "almost all": .nearlyAll,
        "sebagian besar": .most, "kebanyakan": .most, "most": .most,
        "mayoritas": .majority, "lebih dari separuh": .majority, "lebih dari setengah": .majority,
        "majority": .majority, "more than half": .majority, "minority": .minority,
        "sebagian kecil": .few,
    ]

    private static var pattern: Regex<(Substring, Substring)> {
        #/\b(hampir seluruh|hampir semua|nearly all|almost all|sebagian besar|kebanyakan|most|mayoritas|lebih dari separuh|lebih dari setengah|majority|more than half|minority|sebagian kecil)\b/#
            .ignoresCase()
    }
}
