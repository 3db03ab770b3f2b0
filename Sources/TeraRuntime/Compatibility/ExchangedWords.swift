internal import TeraArtifact

extension Pairing {
    /// Pairs whose words another entry has taken, or that took those of another: an answer that names one would now mean
    /// the other. Place in `pairs` → languages.
    func exchanged(_ words: (Entry) -> Texts?) -> [Int: Set<String>] {
        let texts = pairs.map { (was: words($0.old) ?? [:], now: words($0.new) ?? [:]) }
        // Words that an entry has now and had not before, and the other way round.
        var gained: [String: Set<String>] = [:]
        var lost: [String: Set<String>] = [:]
        for (was, now) in texts + removed.map({ (words($0) ?? [:], [:]) }) + added.map({ ([:], words($0) ?? [:]) }) {
            for (language, text) in now where was[language] != text { gained[language, default: []].insert(text) }
            for (language, text) in was where now[language] != text { lost[language, default: []].insert(text) }
        }
        var exchanged: [Int: Set<String>] = [:]
        for (place, (was, now)) in texts.enumerated() {
            for (language, text) in was {
                guard let present = now[language], present != text, !text.isEmpty, !present.isEmpty else { continue }
                if gained[language]?.contains(text) == true || lost[language]?.contains(present) == true {
                    exchanged[place, default: []].insert(language)
                }
            }
        }
        return exchanged
    }
}

extension FormComparison {
    /// Words of one of several things that answers name, language by language.
    ///
    /// - Parameter exchanged: languages in which they went from one thing to another.
    mutating func compareNamed(
        _ was: Texts?, _ now: Texts?, _ place: ChangePlace, _ field: String, exchanged: Set<String>?
    ) {
        guard let exchanged else { return compareTexts(was, now, place, field) }
        func others(_ texts: Texts?) -> Texts { (texts ?? [:]).filter { !exchanged.contains($0.key) } }
        compareTexts(others(was), others(now), place, field)
        for language in exchanged.sorted() {
            let (was, now) = (was?[language], now?[language])
            add(.answers, place, "\(field).\(language)", was, now, Why.exchanged)
            if isScored(place) { add(.scores, place, "\(field).\(language)", was, now, Why.exchangedScores) }
        }
    }

    private func isScored(_ place: ChangePlace) -> Bool {
        if let item = place.item { return scored.contains(item) }
        return new.items.contains { item in
            guard case .rating(let rating) = item else { return false }
            return rating.scale == place.scale && scored.contains(item.id)
        }
    }
}
