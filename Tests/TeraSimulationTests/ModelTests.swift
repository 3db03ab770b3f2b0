import Foundation
import TeraArtifact
import Testing

@testable import TeraSimulation

/// What a model and margins may say, and the words for what they may not.
@Suite struct ModelTests {
    private func fault(_ json: String, margins: Bool = false) -> [String] {
        do {
            if margins {
                _ = try JSONDecoder().decode(SimulationMargins.self, from: Data(json.utf8))
            } else {
                _ = try JSONDecoder().decode(SimulationModel.self, from: Data(json.utf8))
            }
            return []
        } catch let fault as ShapeFault {
            let path = fault.path.map { $0.intValue.map { "\($0)" } ?? $0.stringValue }.joined(separator: ".")
            return [path, fault.message["id"] ?? "", fault.message["en"] ?? ""]
        } catch {
            return ["\(error)"]
        }
    }

    @Test func everyKeyIsRead() throws {
        let model = try JSONDecoder().decode(
            SimulationModel.self,
            from: Data(
                """
                {"format": "tera-simulation/1", "seed": "00000000000000ff",
                 "people": {"count": 7, "jenjang": {"terampil": 3}, "provinsi": {"bali": 1}, "program": {"p": 2},
                            "second": 0.1},
                 "ability": {"mean": 0.7, "spread": 0.15}, "leniency": {"diri": {"mean": -0.05, "spread": 0.000001}},
                 "noise": 0.29, "occasions": {"pre": -0.25}, "straight": 1, "batteries": ["b"],
                 "missing": {"answers": 0.5, "forms": 0.25, "unable": 0.125},
                 "tasks": {"own": 0.9, "next": 0.2, "other": 0}}
                """.utf8))
        var expected = SimulationModel()
        expected.seed = "00000000000000ff"
        expected.people.count = 7
        expected.people.jenjang = ["terampil": 3]
        expected.people.provinsi = ["bali": 1]
        expected.people.programmes = ["p": 2]
        expected.people.second = Share(millionths: 100_000)
        expected.ability = Spread(mean: Share(millionths: 700_000), spread: Share(millionths: 150_000))
        expected.leniency = ["diri": Spread(mean: Share(millionths: -50_000), spread: Share(millionths: 1))]
        expected.noise = Share(millionths: 290_000)
        expected.occasions = ["pre": Share(millionths: -250_000)]
        expected.straight = Share(millionths: 1_000_000)
        expected.batteries = ["b"]
        expected.missing.answers = Share(millionths: 500_000)
        expected.missing.forms = Share(millionths: 250_000)
        expected.missing.unable = Share(millionths: 125_000)
        expected.tasks.own = Share(millionths: 900_000)
        expected.tasks.next = Share(millionths: 200_000)
        expected.tasks.other = .zero
        #expect(model == expected)
    }

    @Test func whatIsMisspeltIsNamed() {
        #expect(
            fault(#"{"format": "tera-simulation/1", "missing": {"answer": 0.1}}"#)
                == [
                    "missing.answer", "nama ini tidak dikenal. Maksudnya “answers”?",
                    "this name is not known. Did you mean “answers”?",
                ])
        #expect(
            fault(#"{"format": "tera-simulation/1", "nois": 0.1}"#)[2]
                == "this name is not known. Did you mean “noise”?")
        #expect(
            fault(#"{"format": "tera-margins/1", "people": [{"predikat": "a", "jenjangs": {"x": 1}}]}"#, margins: true)[
                2]
                == "this name is not known. Did you mean “jenjang”?")
        #expect(
            fault(#"{"format": "tera-simulation/2"}"#)[2] == "“tera-simulation/1” is read, not “tera-simulation/2”")
    }

    @Test func numbersAreHeldInTheirRange() {
        #expect(
            fault(#"{"format": "tera-simulation/1", "noise": 1.5}"#)
                == ["noise", "perlu bilangan dari 0 sampai 1", "it is a number from 0 to 1"])
        #expect(
            fault(#"{"format": "tera-simulation/1", "noise": 0.1234567}"#)
                == ["noise", "paling banyak enam desimal", "it has six decimals at most"])
        #expect(fault(#"{"format": "tera-simulation/1", "people": {"count": -1}}"#)[2] == "it is a whole number from 0")
        for count in ["2.5", "9223372036854775808"] {
            #expect(
                fault(#"{"format": "tera-simulation/1", "people": {"count": \#(count)}}"#)
                    == ["people.count", "perlu bilangan bulat mulai dari 0", "it is a whole number from 0"])
        }
        #expect(
            fault(#"{"format": "tera-simulation/1", "people": {"jenjang": {"x": -1}}}"#)[0] == "people.jenjang.x")
        #expect(fault(#"{"format": "tera-simulation/1", "seed": "12"}"#)[0] == "seed")
    }

    /// Everybody's place is kept in memory: a number that no machine could hold is refused and not tried.
    @Test func marginsAreOfTenMillionAtMost() {
        func margins(_ more: Int) -> String {
            #"{"format": "tera-margins/1", "people": [{"predikat": "a", "jenjang": {"x": 6000000}}, "#
                + #"{"predikat": "b", "jenjang": {"x": 4000000, "y": \#(more)}}]}"#
        }
        #expect(fault(margins(0), margins: true) == [])
        #expect(
            fault(margins(1), margins: true)
                == [
                    "people", "jumlahnya 10000001 orang; paling banyak 10000000",
                    "they are 10000001 people; there are 10000000 at most",
                ])
    }

    @Test func marginsMustAgree() {
        let json = """
            {"format": "tera-margins/1", "people": [
              {"predikat": "tinggi", "jenjang": {"a": 2, "b": 1}, "provinsi": {"x": 4}}]}
            """
        #expect(
            fault(json, margins: true)
                == [
                    "people.0.provinsi", "jumlahnya 4, sedangkan menurut jenjang 3",
                    "it adds up to 4, and by jenjang to 3",
                ])
    }
}

/// What is made up for items that no ability answers.
@Suite struct MadeUpAnswerTests {
    private func integer(_ least: String?, _ most: String?) throws -> Int {
        let item = FormItem.integer(
            IntegerItem(
                common: ItemCommon(id: "n", stem: ["id": "N"]), limits: NumberLimits(min: least, max: most, unit: nil)))
        var draw = Stream(1)
        let text = try #require(MadeUpAnswer.text(for: item, in: HandMade.form([item]), &draw))
        return try #require(Int(text))
    }

    /// Within the limits, also where they are the ends of what a machine counts.
    @Test func wholeNumbersAreWithinTheirLimits() throws {
        let last = Int.max
        #expect(try integer("\(last - 3)", nil) >= last - 3)
        #expect(try integer("\(last)", nil) == last)
        #expect(try integer("\(last - 1)", "\(last)") >= last - 1)
        #expect(try (Int.min...Int.max).contains(integer("\(Int.min)", "\(last)")))
        #expect(try integer(nil, "-5") <= -5)
        #expect(try (0...40).contains(integer(nil, nil)))
    }

    /// More people than can be made are refused with the number, wherever it comes from.
    @Test func tooManyPeopleAreRefused() throws {
        var model = SimulationModel()
        model.people.count = 1_000_000_001
        let campaign = HandMade.campaign([HandMade.form(HandMade.statements(2))])
        let fault = #expect(throws: SimulationFault.self) { try Simulation(campaign, model: model) }
        #expect(fault?.message["en"] == "people.count: there are 1000000000 people at most")
        model.people.count = 1_000_000_000
        #expect(try Simulation(campaign, model: model).count == 1_000_000_000)
    }
}
