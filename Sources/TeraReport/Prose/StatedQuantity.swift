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

    /// A claim of a sentence: the word, where it stands, and whether it is denied: “tidak lebih dari separuh”.
    struct Claim {
        let range: Range<Substring.Index>
        let quantity: StatedQuantity
        let isDenied: Bool

        func holds(of share: Rational) -> Bool { quantity.holds(of: share) != isDenied }
    }

    /// Those of a sentence, in their order.
    static func all(in sentence: Substring) -> [Claim] {
        sentence.matches(of: pattern).compactMap { match in
            let word = match.output.1.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            var before = sentence[..<match.range.lowerBound].suffix(40).lowercased().split { !$0.isLetter }
            // “At most” is a limit, and “the most useful” says of nobody how many.
            if word == "most", let last = before.last, ["at", "the"].contains(last) { return nil }
            if let last = before.last, ["the", "a", "sampai"].contains(last) { before.removeLast() }
            let isDenied = before.last.map { denials.contains(String($0)) } ?? false
            return words[word].map { Claim(range: match.range, quantity: $0, isDenied: isDenied) }
        }
    }

    private static let denials: Set<String> = ["tidak", "tak", "bukan", "bukanlah", "belum", "not", "no", "never"]

    private static let words: [String: StatedQuantity] = [
        "hampir seluruh": .nearlyAll, "hampir semua": .nearlyAll, "nearly all": .nearlyAll, "almost all": .nearlyAll,
        "sebagian besar": .most, "kebanyakan": .most, "most": .most,
        "mayoritas": .majority, "lebih dari separuh": .majority, "lebih dari setengah": .majority,
        "majority": .majority, "more than half": .majority, "minority": .minority,
        "sebagian kecil": .few,
    ]

    private static var pattern: Regex<(Substring, Substring)> {
        #/\b(hampir\s+seluruh|hampir\s+semua|nearly\s+all|almost\s+all|sebagian\s+besar|kebanyakan|most|mayoritas|lebih\s+dari\s+separuh|lebih\s+dari\s+setengah|majority|more\s+than\s+half|minority|sebagian\s+kecil)(?:nya)?\b/#
            .ignoresCase()
    }
}
