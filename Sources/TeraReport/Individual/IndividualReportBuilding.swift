public import TeraArtifact
public import TeraRuntime

extension IndividualReport {
    /// The report on `result`. Names that are missing from `standard` and `names` show as their ids.
    ///
    /// Nothing is concluded while a rater is missing, whatever else the result holds. Answers that decide nothing
    /// about the person (reactions) are not listed.
    ///
    /// - Parameter views: what the raters say; nil leaves it out.
    /// - Parameter isInternal: whether what each rater says is in it.
    public init(
        _ result: PersonResult, standard: StandardArtifact, names: ReportNames,
        language: ReportLanguage = .indonesian, views: PersonViews? = nil, isInternal: Bool = false
    ) {
        let source = ReportSource(
            result: result, standard: standard, names: names, language: language, views: views, isInternal: isInternal)
        self.init(
            language: language, identity: source.identity, batteries: source.batteries, outcome: source.outcome,
            isInternal: isInternal)
    }
}

private struct ReportSource {
    let result: PersonResult
    let standard: StandardArtifact
    let names: ReportNames
    let language: ReportLanguage
    let views: PersonViews?
    let isInternal: Bool

    var participant: Participant { result.participant }

    var identity: ReportIdentity {
        ReportIdentity(
            name: participant.name, instansi: participant.instansi,
            jabatan: standard.jabatan.map { Phrase($0, in: language).text }, jenjang: jenjangTitle(participant.jenjang),
            province: phrase(names.provinces[participant.provinsi], id: participant.provinsi),
            isRole: standard.roles.contains { $0.id == participant.jenjang })
    }

    var batteries: [EvaluatedBattery] {
        result.batteries.filter { $0.purpose != .reaction }.map { battery in
            let attended = battery.battery.programmes.filter(participant.programmes.contains)
            let programmes = attended.isEmpty ? battery.battery.programmes : attended
            return EvaluatedBattery(
                title: Phrase(battery.battery.title, in: language), purpose: battery.purpose,
                period: battery.battery.period,
                programmes: programmes.map { id in
                    let entry = names.programmes[id]
                    return EvaluatedProgramme(title: phrase(entry?.title, id: id), dates: entry?.dates ?? [])
                })
        }
    }

    var outcome: ReportOutcome {
        if !result.missing.isEmpty { return .incomplete(waiting) }
        let isRole = standard.roles.contains { $0.id == participant.jenjang }
        return .concluded(
            ConcludedOutcome(
                performance: result.batteries.contains { $0.purpose == .performance } ? performance : nil,
                perspectives: views.flatMap {
                    PerspectiveSection($0, of: standard, in: language, isInternal: isInternal)
                },
                activity: isRole ? nil : result.activity.map(activity),
                assumptions: result.assumptions.map {
                    ReportAssumption(place: $0.place, reason: Phrase($0.reason, in: language))
                }))
    }

    /// The missing raters by battery, both in the order of the result.
    private var waiting: [WaitingBattery] {
        var order: [String] = []
        for rater in result.missing where !order.contains(rater.battery) { order.append(rater.battery) }
        return order.map { battery in
            let title = result.batteries.first { $0.battery.id == battery }?.battery.title
            return WaitingBattery(
                title: phrase(title, id: battery),
                raters: result.missing.filter { $0.battery == battery }.map {
                    WaitingRater(role: phrase(names.raters[battery]?[$0.rater], id: $0.rater), started: $0.started)
                })
        }
    }

    private var performance: PerformanceProfile {
        PerformanceProfile(
            groups: standard.subunsur.map { subunsur in
                PerformanceGroup(
                    number: subunsur.number, title: Phrase(subunsur.title, in: language),
                    rows: subunsur.subkompetensi.map { subkompetensi in
                        PerformanceRow(
                            number: subkompetensi.number, title: Phrase(subkompetensi.title, in: language),
                            state: state(of: subkompetensi))
                    })
            },
            conclusion: result.overall.flatMap(label))
    }

    private func state(of subkompetensi: SubkompetensiArtifact) -> PerformanceRow.State {
        let texts = subkompetensi.explanations[participant.jenjang]
        let explanation = texts.map { Phrase($0, in: language) }
        let score = result.subkompetensi.first { $0.role == .subkompetensi && $0.about == subkompetensi.id }
        guard let score, score.asked > 0 else { return explanation == nil ? .outside : .inNoBattery }
        guard let category = label(score) else { return .tooFewAnswers(explanation: explanation) }
        return .scored(explanation: explanation, category: category)
    }

    /// The band of a score, or its value where the instrument declares no bands; nil for an absent value.
    private func label(_ score: ScoreValue) -> Phrase? {
        guard let value = score.value else { return nil }
        if let band = score.band { return Phrase(band.title, in: language) }
        return Phrase(NumberFormat(language).decimal(value, places: 2), language: language.rawValue)
    }

    private func activity(_ profile: ActivityProfile) -> ActivitySection {
        ActivitySection(
            own: jenjangTitle(profile.own),
            rows: profile.counts.map {
                ActivityRow(
                    jenjang: jenjangTitle($0.jenjang), count: $0.count, share: $0.share, distance: $0.distance)
            },
            condition: profile.condition, idealShare: profile.idealShare)
    }

    private func jenjangTitle(_ id: String) -> Phrase {
        phrase((standard.jenjang + standard.roles).first { $0.id == id }?.title, id: id)
    }

    private func phrase(_ texts: Texts?, id: String) -> Phrase {
        texts.map { Phrase($0, in: language) } ?? Phrase(id, language: language.rawValue)
    }
}
