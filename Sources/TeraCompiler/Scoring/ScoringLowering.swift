internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

extension BatteryLowering {
    func scoringSpec(_ forms: [FormReference]) -> ScoringSpec {
        let answering = Set(forms.map(\.rater))
        let raters = instrument.raters.compactMap { rater -> RaterRule? in
            guard let role = rater.role?.value.rawValue, answering.contains(role) else { return nil }
            return RaterRule(
                id: role, title: rater.title.texts(default: language),
                weight: (rater.weight?.value ?? .one).exactText, required: rater.required?.value ?? true)
        }
        let items = composition.items.filter { !$0.isRepeated }.compactMap { item in
            AllItemTypes.lowering(of: item.type)?.scored(lowered(item, subject: nil))
        }
        let rules: [ScoreRule] =
            switch purpose {
            case .performance: performanceScores(raters)
            case .mapping: activityScores(raters)
            case .test: testScores(items)
            case .reaction, .observation: declaredScores(raters)
            }
        return ScoringSpec(
            id: id, battery: reference, purpose: purpose, jenjang: level, standard: instrument.standard?.value,
            forms: forms, raters: raters, items: items, scores: rules,
            activity: instrument.scoring?.idealShare.map { ActivityRule(idealShare: $0.value.exactText) },
            entry: entry, assumptions: assumptions())
    }

    private var entry: EntryRule? {
        guard let id = battery.entry?.test.value,
            let test = checked.project.batteries.first(where: { $0.header.id.value == id }),
            let pass = checked.project.instrument(test.instrument.value)?.scoring?.pass
        else { return nil }
        return EntryRule(battery: id, band: pass.id.value)
    }

    /// Bands, highest first.
    func bands(_ rules: [BandRule]) -> [Band] {
        let sorted = rules.sorted { a, b in
            guard let left = a.from?.value else { return false }
            guard let right = b.from?.value else { return true }
            return left > right
        }
        return sorted.map {
            Band(
                id: $0.id.value, title: $0.title.texts(default: language), from: $0.from?.value.exactText,
                each: $0.each?.value)
        }
    }

    /// The fewest of `count` sources that the declared share asks for, rounded up.
    func least(of count: Int) -> Int {
        let share = instrument.scoring?.leastAnswered?.value ?? .one
        guard let product = share.multiplied(by: Rational(count)) else { return count }
        let up = (product.numerator + product.denominator - 1) / product.denominator
        return max(1, Int(up))
    }

    /// The declared share, where answers can make items irrelevant.
    var leastShare: String? {
        guard hasLogic else { return nil }
        return (instrument.scoring?.leastAnswered?.value ?? .one).exactText
    }

    func reduction(_ word: Located<ReductionWord>?) -> Reduction {
        switch word?.value {
        case .sum: .sum
        case .mean, nil: .mean
        }
    }

    /// Every `asumsi` that the scores rest on.
    private func assumptions() -> [Assumption] {
        var list: [Assumption] = []
        func add(_ asumsi: LocalizedText?, _ place: String) {
            if let asumsi { list.append(Assumption(place: place, reason: asumsi.texts(default: language))) }
        }
        let instrumentID = instrument.header.id.value
        add(instrument.header.asumsi, "instrument \(instrumentID)")
        add(instrument.scoring?.asumsi, "instrument \(instrumentID)/scoring")
        for band in (instrument.scoring?.kategori ?? []) + (instrument.scoring?.predikat ?? []) {
            add(band.asumsi, "instrument \(instrumentID)/\(band.id.value)")
        }
        var seen: Set<String> = []
        for scale in composition.items.compactMap(\.scale) where seen.insert(scale).inserted {
            add(checked.project.scale(scale)?.header.asumsi, "scale \(scale)")
        }
        for score in instrument.scoring?.scores ?? [] {
            add(score.asumsi, "instrument \(instrumentID)/\(score.id.value)")
        }
        add(battery.header.asumsi, "battery \(battery.header.id.value)")
        add(battery.entry?.asumsi, "battery \(battery.header.id.value)/entry")
        return list
    }
}
