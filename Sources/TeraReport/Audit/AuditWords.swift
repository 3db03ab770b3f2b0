internal import TeraArtifact
internal import TeraExact

/// Numbers and names in the sentences of findings, in one language.
struct AuditWords {
    let language: ReportLanguage

    func say(_ indonesian: String, _ english: String) -> String { language == .indonesian ? indonesian : english }

    /// A name in a sentence: enough of it to know it by.
    func short(_ name: String) -> String { name.count > 48 ? "\(name.prefix(47))…" : name }

    func list(_ parts: [String]) -> String { language.words.list(parts) }

    func count(_ value: Int) -> String { NumberFormat(language).count(value) }

    /// With as many decimals as it needs, at least `places`; with six where no number of them is enough.
    func number(_ value: Rational, places: Int = 0) -> String {
        var power: Int128 = 1
        let needed = (0...PrintedValue.mostDigits).first { _ in
            defer { power *= 10 }
            return power % value.denominator == 0
        }
        let least = needed ?? 6
        return NumberFormat(language).decimal(value, places: max(places, least))
    }

    /// Rounded as the cell beside it.
    func rounded(_ value: Rational, places: Int) -> String { NumberFormat(language).decimal(value, places: places) }

    /// How far what is printed is from what it should be.
    func off(_ difference: Rational, places: Int? = nil) -> String {
        let size = difference < .zero ? difference.negated : difference
        let text = places.map { rounded(size, places: $0) } ?? number(size)
        return difference < .zero ? say("kurang \(text)", "\(text) too low") : say("lebih \(text)", "\(text) too high")
    }

    /// The sentence in both languages.
    static func both(_ sentence: (AuditWords) -> String) -> Texts {
        Dictionary(
            uniqueKeysWithValues: ReportLanguage.allCases.map { ($0.rawValue, sentence(AuditWords(language: $0))) })
    }
}
