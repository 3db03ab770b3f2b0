import TeraArtifact
import TeraRuntime
import Testing

@testable import TeraSimulation

/// What simulated people answer, against what follows from the model by hand.
@Suite struct SimulationTests {
    private func model(_ change: (inout SimulationModel) -> Void) -> SimulationModel {
        var model = SimulationModel()
        change(&model)
        return model
    }

    private func share(_ millionths: Int) -> Share { Share(millionths: millionths) }

    private func everybody(_ simulation: Simulation) throws -> [Simulation.Person] {
        try (0..<simulation.count).map { try simulation.person($0) }
    }

    /// 0.6 is in the third quarter of the line, 0.75 is where the fourth begins, and a role's leniency moves its raters.
    @Test func withoutSpreadAnswersAreConstant() throws {
        let forms = ["diri", "atasan"].map { HandMade.form(HandMade.statements(10), rater: $0) }
        for (ability, leniency, own, other) in [
            (600_000, 0, "o3", "o3"), (750_000, 0, "o4", "o4"), (749_999, 1, "o3", "o4"),
            (600_000, 150_000, "o3", "o4"), (600_000, -400_000, "o3", "o1"), (1_000_000, 1_000_000, "o4", "o4"),
            (0, -1_000_000, "o1", "o1"),
        ] {
            let model = model {
                $0.people.count = 20
                $0.ability = Spread(mean: share(ability), spread: .zero)
                $0.leniency = ["atasan": Spread(mean: share(leniency), spread: .zero)]
            }
            let people = try everybody(try Simulation(HandMade.campaign(forms), model: model))
            for sheet in people.flatMap(\.sheets) {
                let expected = Answer.text(sheet.rater == "diri" ? own : other)
                #expect(sheet.answers.count == 10 && sheet.answers.values.allSatisfy { $0 == expected }, "\(ability)")
            }
            #expect(people.allSatisfy { $0.sheets.map(\.rater) == ["diri", "atasan"] })
        }
    }

    /// An item where much is worth little is answered the other way round.
    @Test func reversedItemsAreAnsweredInReverse() throws {
        let values = ["o1": "4", "o2": "3", "o3": "2", "o4": "1"]
        let campaign = HandMade.campaign(
            [HandMade.form(HandMade.statements(2))], scored: [ScoredItem(id: "b2", values: values, weight: "1")])
        let model = model { $0.ability = Spread(mean: share(900_000), spread: .zero) }
        let sheet = try #require(try Simulation(campaign, model: model).person(0).sheets.first)
        #expect(sheet.answers == ["b1": .text("o4"), "b2": .text("o1")])
    }

    /// From the middle of the line on a test question is answered right; below it, wrong in any of the wrong ways.
    @Test func testQuestionsAreRightFromTheMiddleOn() throws {
        let question = FormItem.single(
            SingleItem(
                common: ItemCommon(id: "soal", stem: ["id": "Soal"]),
                options: ["a", "b", "c"].map { ChoiceOption(id: $0, text: ["id": $0]) }))
        let campaign = HandMade.campaign(
            [HandMade.form([question])],
            scored: [ScoredItem(id: "soal", values: ["a": "0", "b": "1", "c": "0"], weight: "1", key: "b")])
        func answers(_ ability: Int) throws -> Set<String?> {
            let model = model { $0.ability = Spread(mean: share(ability), spread: .zero) }
            return Set(
                try everybody(try Simulation(campaign, model: model)).map { $0.sheets[0].answers["soal"]?.firstChosen })
        }
        #expect(try answers(500_000) == ["b"])
        #expect(try answers(499_999) == ["a", "c"])
    }

    /// 10,000 questions, each left open with probability 1/2: 5,000 are expected, the standard deviation is
    /// √(10,000 × ½ × ½) = 50, and beyond five of them, 250, lies less than one case in a million. A sheet with nothing in
    /// it is not sent, and counts as ten open questions.
    @Test func halfOfTheAnswersAreMissing() throws {
        let campaign = HandMade.campaign([HandMade.form(HandMade.statements(10, required: false))])
        let model = model {
            $0.people.count = 1000
            $0.missing.answers = share(500_000)
        }
        let sheets = try everybody(try Simulation(campaign, model: model)).flatMap(\.sheets)
        let open = 10_000 - sheets.reduce(0) { $0 + $1.answers.count }
        #expect(abs(open - 5000) <= 250, "\(open)")
        #expect(sheets.allSatisfy { !$0.answers.isEmpty })
        // Not always the same ones.
        #expect(Set(sheets.map { $0.answers.keys.sorted() }).count > 300)
    }

    @Test func requiredQuestionsAreNeverLeftOpen() throws {
        let campaign = HandMade.campaign([HandMade.form(HandMade.statements(10))])
        let model = model { $0.missing.answers = .whole }
        #expect(try everybody(try Simulation(campaign, model: model)).allSatisfy { $0.sheets[0].answers.count == 10 })
    }

    /// 1,000 forms of which one in five is not sent: 200 are expected, the standard deviation is √(1,000 × 0.2 × 0.8) =
    /// 12.6, five of them 63. Of the 8,000 answers and more that are left, three quarters are “cannot judge”: √(n × ¾ × ¼)
    /// is at most 43.3 for n = 10,000, five of them 217.
    @Test func formsAndJudgementsAreMissing() throws {
        let campaign = HandMade.campaign([HandMade.form(HandMade.statements(10))])
        let model = model {
            $0.people.count = 1000
            $0.missing.forms = share(200_000)
            $0.missing.unable = share(750_000)
        }
        let sheets = try everybody(try Simulation(campaign, model: model)).flatMap(\.sheets)
        #expect(abs(1000 - sheets.count - 200) <= 63, "\(sheets.count)")
        let answers = sheets.flatMap { $0.answers.values }
        let unable = answers.count { $0 == .notObserved }
        #expect(abs(unable - answers.count * 3 / 4) <= 217, "\(unable) of \(answers.count)")
    }

    @Test func whoDoesNotReadGivesOneOptionThroughout() throws {
        let campaign = HandMade.campaign([HandMade.form(HandMade.statements(10))])
        func distinct(straight: Share) throws -> [Set<String?>] {
            let model = model {
                $0.noise = share(300_000)
                $0.straight = straight
            }
            return try everybody(try Simulation(campaign, model: model)).map {
                Set($0.sheets[0].answers.values.map(\.firstChosen))
            }
        }
        let straight = try distinct(straight: .whole)
        #expect(straight.allSatisfy { $0.count == 1 })
        #expect(Set(straight).count == 4)
        #expect(try distinct(straight: .zero).allSatisfy { $0.count > 1 })
    }

    /// Places of 10,000 people with mean 0.5 and spread 0.1: the mean has a standard deviation of 0.001, so it is within
    /// 0.005. Within one spread of it lies 0.6827 of a normal distribution, and a little less of a sum of twelve uniform
    /// numbers (its kurtosis is 2.9): between 0.65 and 0.71, where chance alone moves it by 0.0047.
    @Test func placesAreNearlyNormal() {
        var stream = Stream(7)
        let spread = Spread(mean: share(500_000), spread: share(100_000))
        let places = (0..<10_000).map { _ in stream.draw(spread) }
        #expect(abs(places.reduce(0, +) / 10_000 - 500_000) <= 5000)
        let near = places.count { abs($0 - 500_000) <= 100_000 }
        #expect((6500...7100).contains(near), "\(near)")
        #expect(places.allSatisfy { abs($0 - 500_000) <= 600_000 })
    }

    /// The machine that runs forms would have sent every sheet just as it is.
    @Test func theFormMachineSendsTheSameSheets() throws {
        let form = HandMade.form(HandMade.statements(5, required: false))
        let campaign = HandMade.campaign([form])
        let model = model {
            $0.noise = share(300_000)
            $0.missing.unable = share(100_000)
        }
        for person in try everybody(try Simulation(campaign, model: model)) {
            let session = FormSession(form: form, answers: person.sheets[0].answers, about: person.participant)
            let sent = session.sheet(participant: person.participant.id, formHash: HandMade.hash(form), sent: true)
            #expect(sent == person.sheets[0] && session.discarded.isEmpty)
        }
    }

    @Test func nobodyChangesWhereOthersAreAdded() throws {
        let campaign = HandMade.campaign([HandMade.form(HandMade.statements(10))])
        func people(_ count: Int, _ seed: String) throws -> [Simulation.Person] {
            let model = model {
                $0.people.count = count
                $0.noise = share(200_000)
                $0.ability.spread = share(100_000)
            }
            return try everybody(try Simulation(campaign, model: model, seed: seed))
        }
        let few = try people(10, "00000000000000aa")
        #expect(try Array(people(200, "00000000000000aa").prefix(10)) == few)
        #expect(try people(10, "00000000000000ab").map(\.sheets) != few.map(\.sheets))
        #expect(Set(few.map(\.participant.provinsi)) == ["bali", "papua"])
    }

    /// What is missing is a register, and no weight of the model.
    @Test func marginsNeedProvinces() {
        var campaign = HandMade.campaign([HandMade.form(HandMade.statements(1))])
        campaign.registers = []
        let margins = SimulationMargins(cells: [.init(predikat: "tinggi", jenjang: ["pertama": 1])])
        let fault = #expect(throws: SimulationFault.self) {
            try Simulation(campaign, model: SimulationModel(), margins: margins)
        }
        #expect(fault?.message["en"]?.hasPrefix("margins need provinces") == true, "\(String(describing: fault))")
    }

    @Test func whatTheBuildDoesNotHaveIsNamed() throws {
        let campaign = HandMade.campaign([HandMade.form(HandMade.statements(1), occasion: "pre")])
        func message(_ change: (inout SimulationModel) -> Void) -> String? {
            do {
                _ = try Simulation(campaign, model: model(change))
                return nil
            } catch {
                return error.message["en"]
            }
        }
        let spread = Spread(mean: .zero, spread: .zero)
        #expect(
            message { $0.leniency = ["diry": spread] } == "leniency: the build has no `diry`. Did you mean `diri`?")
        #expect(message { $0.occasions = ["prre": .zero] } == "occasions: the build has no `prre`. Did you mean `pre`?")
        #expect(message { $0.batteries = ["ujji"] } == "batteries: the build has no `ujji`. Did you mean `uji`?")
        #expect(message { $0.people.jenjang = ["muda": 1] } == "people.jenjang: the build has no `muda`.")
        #expect(
            message { $0.people.provinsi = ["papu": 1] }
                == "people.provinsi: the build has no `papu`. Did you mean `papua`?")
        #expect(message { $0.occasions = ["pre": .zero] } == nil)
    }
}
