import TeraArtifact
import TeraExact
import TeraRuntime
import Testing

@Suite struct ScoreReportJSONTests {
    private func person() throws -> PersonResult {
        let machine = try ScoringMachine(specs: [Build.performance(raters: [Build.rater("diri")])])
        let person = Build.participant()
        let sheets = [Build.sheet("diri", ["a1": 4, "a2": 3, "a3": 3, "b1": 3, "b2": 2])]
        return try machine.result(of: person, in: machine.admit(sheets, participants: [person]))
    }

    private func json(named: Bool = false, perRater: Bool = false) throws -> String {
        let report = ScoreReportJSON(people: [try person()], named: named, perRater: perRater)
        return String(decoding: try CanonicalJSON.encode(report), as: UTF8.self)
    }

    @Test func exactTextBesideDisplay() throws {
        // A = 10/3; B = 5/2; overall = (10/3 + 5/2) / 2 = 35/12 = 2.9166…
        let json = try json()
        #expect(json.contains(#""value":{"display":"3.33","exact":"10/3"}"#))
        #expect(json.contains(#""value":{"display":"2.50","exact":"2.5"}"#))
        #expect(json.contains(#""value":{"display":"2.92","exact":"35/12"}"#))
        #expect(json.contains(#""format":"tera-scores/1""#))
    }

    @Test func namesAndSingleRatersOnlyWhenAsked() throws {
        let plain = try json()
        #expect(!plain.contains("Nama P1"))
        #expect(!plain.contains("perRater"))
        let full = try json(named: true, perRater: true)
        #expect(full.contains(#""name":"Nama P1""#))
        #expect(full.contains(#""perRater":{"diri":["#))
    }

    @Test func readsBackAsWritten() throws {
        let report = ScoreReportJSON(people: [try person()], named: true, perRater: true)
        let back = try CanonicalJSON.decode(ScoreReportJSON.self, from: try CanonicalJSON.encode(report))
        #expect(back == report)
    }
}
