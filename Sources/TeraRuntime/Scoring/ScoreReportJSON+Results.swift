internal import TeraArtifact
internal import TeraExact

// From results to their JSON, one initializer a type and nothing decided here.

extension NumberJSON {
    init(_ value: Rational) {
        self.init(value, places: 2)
    }

    init(_ value: Rational, places: Int) {
        self.init(exact: value.exactText, display: value.roundedHalfUp(places: places))
    }
}

extension PersonJSON {
    init(_ result: PersonResult, named: Bool, perRater: Bool) {
        self.init(
            participant: result.participant.id, name: named ? result.participant.name : nil,
            jenjang: result.participant.jenjang, concluded: result.isConcluded,
            missing: result.missing.map(MissingJSON.init), subkompetensi: result.subkompetensi.map { ScoreJSON($0) },
            overall: result.overall.map { ScoreJSON($0) }, activity: result.activity.map(ActivityJSON.init),
            batteries: result.batteries.map { BatteryJSON($0, perRater: perRater) }, assumptions: result.assumptions)
    }
}

extension MissingJSON {
    init(_ missing: MissingRater) {
        self.init(battery: missing.battery, form: missing.form, rater: missing.rater, started: missing.started)
    }
}

extension ScoreJSON {
    init(_ score: ScoreValue, places: Int = 2) {
        self.init(
            id: score.id, role: score.role, about: score.about,
            value: score.value.map { NumberJSON($0, places: places) },
            band: score.band?.id, answered: score.answered, asked: score.asked)
    }
}

extension BatteryJSON {
    init(_ result: BatteryResult, perRater: Bool) {
        self.init(
            battery: result.battery.id, spec: result.spec, purpose: result.purpose,
            combined: result.combined.map { ScoreJSON($0) },
            perRater: perRater ? result.perRater.mapValues { scores in scores.map { ScoreJSON($0) } } : nil)
    }
}

extension ActivityJSON {
    init(_ profile: ActivityProfile) {
        self.init(
            own: profile.own, condition: profile.condition, idealShare: NumberJSON(profile.idealShare),
            counts: profile.counts.map {
                ActivityCountJSON(
                    jenjang: $0.jenjang, count: NumberJSON($0.count), share: $0.share.map(NumberJSON.init),
                    distance: $0.distance)
            })
    }
}

extension TestJSON {
    init(_ result: TestResult) {
        self.init(
            battery: result.battery.id, spec: result.spec, occasion: result.battery.occasion,
            people: result.people.map {
                TestPersonJSON(participant: $0.participant, score: ScoreJSON($0.score), correct: $0.correct)
            },
            items: result.items.map(ItemCountJSON.init), bands: result.bands.map(BandCountJSON.init),
            assumptions: result.assumptions)
    }
}

extension SurveyJSON {
    init(_ result: SurveyResult, perPerson: Bool) {
        let places = Dictionary(result.scores.map { ($0.id, $0.places) }, uniquingKeysWith: { first, _ in first })
        self.init(
            battery: result.battery.id, spec: result.spec, sheets: result.people.count,
            scores: result.scores.map(SurveyScoreJSON.init),
            items: result.items.map {
                AnswerCountJSON(
                    item: $0.item, options: $0.options, notObserved: $0.notObserved, declined: $0.declined,
                    missing: $0.missing, notAsked: $0.notAsked)
            },
            people: perPerson
                ? result.people.map { person in
                    SurveyPersonJSON(
                        participant: person.participant, rater: person.rater,
                        scores: person.scores.map { ScoreJSON($0, places: places[$0.id] ?? 2) })
                } : nil, assumptions: result.assumptions)
    }
}

extension SurveyScoreJSON {
    init(_ score: SurveyScore) {
        self.init(
            id: score.id, rater: score.rater, count: score.count, base: score.base,
            mean: score.mean.map { NumberJSON($0, places: max(2, score.places)) },
            bands: score.bands.map(BandCountJSON.init))
    }
}

extension ItemCountJSON {
    init(_ count: ItemCount) { self.init(item: count.item, correct: count.correct, base: count.base) }
}

extension BandCountJSON {
    init(_ count: BandCount) { self.init(band: count.band.id, count: count.count, base: count.base) }
}

extension GainJSON {
    init(_ gain: GainTable) {
        self.init(
            pre: gain.pre, post: gain.post, both: gain.both, onlyPre: gain.onlyPre, onlyPost: gain.onlyPost,
            up: gain.up, same: gain.same, down: gain.down, bandsOfPost: gain.bandsOfPost.map(BandCountJSON.init),
            bandsOfPaired: gain.bandsOfPaired.map(BandCountJSON.init),
            items: gain.items.map {
                ItemGainJSON(item: $0.item, pre: ItemCountJSON($0.pre), post: ItemCountJSON($0.post))
            }, nearMisses: gain.nearMisses.map { NearMissJSON(pre: $0.pre, post: $0.post) })
    }
}
