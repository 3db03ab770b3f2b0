internal import TeraArtifact
internal import TeraDiagnostics
internal import TeraExact
internal import TeraLanguage

extension MutantMaker {
    mutating func add(_ instrument: Instrument) {
        let id = instrument.header.id.value
        batteries = Set(
            checked.compositions.filter { $0.instrument.header.id.value == id }.map(\.battery.header.id.value))
        let place = "instrument \(id)"
        for section in instrument.sections {
            condition("\(place)/\(section.id.value) relevant", section.relevant)
            for group in section.groups { condition("\(place)/\(group.id.value) relevant", group.relevant) }
        }
        raters(of: instrument, place)
        guard let scoring = instrument.scoring else { return }
        share("\(place) least_answered", scoring.leastAnswered, by: 25)
        if let least = scoring.leastRaters {
            for next in [least.value - 1, least.value + 1] where next >= 1 {
                add("\(place) least_raters", least.span, "\(next)", was: "\(least.value)")
            }
        }
        reduction("\(place) within", scoring.within)
        reduction("\(place) raters", scoring.raters)
        reduction("\(place) overall", scoring.overall)
        reduction("\(place) accumulate", scoring.accumulate)
        bands(scoring.kategori, "\(place)/kategori", step(instrument) { $0.role == .subkompetensi })
        bands(scoring.predikat, "\(place)/predikat", step(instrument) { $0.role == .overall })
        bands([scoring.pass].compactMap { $0 }, "\(place)/pass", step(instrument) { $0.role == .test })
        share("\(place) ideal_share", scoring.idealShare, by: 10)
        for score in scoring.scores {
            declared(score, "\(place)/\(score.id.value)", step(instrument) { $0.id == score.id.value })
        }
    }

    /// Who must answer, and with what weight: of instruments whose raters are combined.
    private mutating func raters(of instrument: Instrument, _ place: String) {
        let combines = tested.contains { battery in
            batteries.contains(battery.spec.battery.id) && battery.spec.scores.contains { $0.raters != nil }
        }
        guard combines, instrument.raters.count > 1 else { return }
        let isAboutAPerson = instrument.purpose?.value == .performance || instrument.purpose?.value == .mapping
        for rater in instrument.raters {
            guard let role = rater.role else { continue }
            let name = Located(role.value.rawValue, role.span)
            if let weight = rater.weight {
                replace("\(place)/\(name.value) weight", weight)
            } else {
                insert("\(place)/\(name.value) weight", "weight", "2", after: name)
            }
            guard isAboutAPerson else { continue }
            if let required = rater.required {
                add("\(place)/\(name.value) required", required.span, "\(!required.value)", was: "\(required.value)")
            } else {
                insert("\(place)/\(name.value) required", "required", "false", after: name)
            }
        }
    }

    private mutating func declared(_ score: DeclaredScore, _ place: String, _ step: Rational?) {
        share("\(place) least_answered", score.leastAnswered, by: 25)
        reduction("\(place) reduce", score.reduce)
        if let prorate = score.prorate {
            add("\(place) prorate", prorate.span, "\(!prorate.value)", was: "\(prorate.value)")
        }
        if let ticks = score.ticks, let index = TickWord.allCases.firstIndex(of: ticks.value) {
            let next = TickWord.allCases[(index + 1) % TickWord.allCases.count]
            add("\(place) ticks", ticks.span, next.rawValue, was: ticks.value.rawValue)
        }
        bands(score.bands, place, step)
    }

    private mutating func reduction(_ place: String, _ word: Located<ReductionWord>?) {
        guard let word else { return }
        let next: ReductionWord = word.value == .mean ? .sum : .mean
        add(place, word.span, next.rawValue, was: word.value.rawValue)
    }

    // MARK: Bands

    private mutating func bands(_ bands: [BandRule], _ place: String, _ step: Rational?) {
        guard let step else { return }
        for band in bands {
            replace("\(place)/\(band.id.value) from", band.from, adding: step)
            replace("\(place)/\(band.id.value) from", band.from, adding: step.negated)
        }
    }

    /// A tenth of what a score can be: a cut that is mistyped by less may move past nobody.
    private func step(_ instrument: Instrument, _ isMeant: (ScoreRule) -> Bool) -> Rational? {
        let rules = tested.filter { batteries.contains($0.spec.battery.id) }.flatMap(\.spec.scores)
        guard let rule = rules.first(where: isMeant), let low = Rational(text: rule.minimum),
            let high = Rational(text: rule.maximum)
        else { return nil }
        return high.subtracting(low)?.divided(by: Rational(10))
    }
}
