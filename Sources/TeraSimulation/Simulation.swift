public import TeraArtifact
internal import TeraRuntime

/// People made up from a model, and what is answered about them. The same model, build and seed give the same answers, and
/// nobody's depend on those of others.
public struct Simulation: Sendable {
    /// Somebody and every sheet about them, in the order of the forms.
    public struct Person: Sendable, Equatable {
        public var participant: Participant
        public var sheets: [AnswerSheet]
    }

    public static let usualSeed = "0000000000000001"

    /// How many people there are.
    public var count: Int { population.count }
    /// Whether they can be listed: the build has jenjang and provinces.
    public var hasPeople: Bool { campaign.hasPeople }

    private let campaign: SimulatedCampaign
    private let model: SimulationModel
    private let population: Population
    private let forms: [SimulatedForm]
    private let machine: ScoringMachine
    private let seed: Stream

    /// - Parameter seed: 16 hexadecimal digits; nil: that of the model, or the usual one.
    public init(
        _ campaign: SimulatedCampaign, model: SimulationModel, margins: SimulationMargins? = nil, seed: String? = nil
    ) throws(SimulationFault) {
        var campaign = campaign
        let all = campaign.forms.map(\.form.battery.id)
        if let chosen = model.batteries {
            for id in chosen where !all.contains(id) { throw .unknown(id, at: "batteries", among: all) }
            campaign.forms = campaign.forms.filter { chosen.contains($0.form.battery.id) }
            campaign.specs = campaign.specs.filter { chosen.contains($0.battery.id) }
        }
        try ModelCheck(campaign: campaign).check(model, margins: margins)
        let key = Stream(UInt64(seed ?? model.seed ?? Self.usualSeed, radix: 16) ?? 0)
        self.seed = key
        self.model = model
        self.campaign = campaign
        population = try Population(campaign, model, margins, key)
        let specs = Dictionary(
            campaign.specs.flatMap { spec in spec.forms.map { ($0.sha256, spec) } },
            uniquingKeysWith: { first, _ in first })
        let standards = Dictionary(
            campaign.standards.map { ($0.id, $0.jenjang.map(\.id)) }, uniquingKeysWith: { first, _ in first })
        forms = campaign.forms.map { hashed in
            let spec = specs[hashed.sha256]
            return SimulatedForm(hashed, spec: spec, jenjang: spec?.standard.flatMap { standards[$0] } ?? [])
        }
        do {
            machine = try ScoringMachine(
                specs: campaign.specs.filter { $0.purpose == .performance }, standards: campaign.standards)
        } catch {
            throw SimulationFault("\(error)", "\(error)")
        }
    }

    /// - Parameter index: from 0.
    public func person(_ index: Int) throws(SimulationFault) -> Person {
        let person = try population.person(index)
        let draw = seed.at("answers").at(index)
        var placing = draw.at("ability")
        let own = placing.draw(model.ability)
        let place: Place
        if let predikat = person.predikat {
            place = try self.place(person.participant, predikat, own, draw)
        } else {
            place = Place(ability: own, attempt: 0)
        }
        return Person(
            participant: person.participant,
            sheets: try sheets(
                campaign.forms(about: person.participant), person.participant, place, draw,
                isComplete: person.predikat != nil))
    }

    /// Where somebody is on the line, and which of the tries made his answers.
    private struct Place {
        var ability: Int
        var attempt: Int
    }

    /// A place from which the answers come to the predikat: the person's own, else by halving what is too high and too low;
    /// where that leads nowhere, all raters answer anew.
    private func place(
        _ person: Participant, _ predikat: String, _ own: Int, _ draw: Stream
    ) throws(SimulationFault) -> Place {
        let bands = campaign.predikat(of: person.jenjang).map(\.id)
        guard let wanted = bands.firstIndex(of: predikat) else { throw .unreachable(predikat, person.id) }
        let forms = campaign.forms(about: person).filter { self.forms[$0].form.purpose == .performance }
        for attempt in 0..<20 {
            // From who gets the lowest answer everywhere to who gets the highest, whatever the noise.
            var (low, high) = (-Share.one, 2 * Share.one)
            var place = Place(ability: min(max(own, low), high), attempt: attempt)
            for _ in 0..<24 {
                let sheets = try sheets(forms, person, place, draw, isComplete: true)
                guard let reached = try overall(of: person, sheets).flatMap(bands.firstIndex(of:)) else { break }
                if reached == wanted { return place }
                // Bands stand highest first.
                if reached > wanted { low = place.ability } else { high = place.ability }
                place.ability = low + (high - low) / 2
            }
        }
        throw .unreachable(predikat, person.id)
    }

    private func overall(of person: Participant, _ sheets: [AnswerSheet]) throws(SimulationFault) -> String? {
        do {
            return try machine.result(of: person, in: machine.admit(sheets, participants: [person])).overall?.band?.id
        } catch {
            throw SimulationFault("\(error)", "\(error)")
        }
    }

    /// - Parameter isComplete: of those whose predikat is given every rater of performance and mapping has sent.
    private func sheets(
        _ indices: [Int], _ person: Participant, _ place: Place, _ draw: Stream, isComplete: Bool
    ) throws(SimulationFault) -> [AnswerSheet] {
        var sheets: [AnswerSheet] = []
        for index in indices {
            let form = forms[index]
            var draw = draw.at(form.form.id).at(place.attempt)
            let isAboutAPerson = form.form.purpose == .performance || form.form.purpose == .mapping
            if draw.happens(model.missing.forms), !(isComplete && isAboutAPerson) { continue }
            let leniency = draw.draw(model.leniency[form.form.rater.id] ?? Spread(mean: .zero, spread: .zero))
            let occasion = form.form.battery.occasion.flatMap { model.occasions[$0] } ?? .zero
            let rater = SimulatedForm.Rater(
                place: place.ability + leniency + occasion.millionths, model: model, person: person, draw: draw)
            if let sheet = try form.sheet(rater) { sheets.append(sheet) }
        }
        return sheets
    }
}
