import Foundation
import TeraArtifact
import TeraRuntime

/// Times scoring one person, as `tera score --participant` does once everything is read: the sheets of all raters are
/// admitted and scored. Usage: `score-benchmark SPEC.json`. Prints the microseconds for one person, the best of several
/// rounds over a thousand people.
@main
struct ScoreBenchmark {
    static func main() throws {
        guard let path = CommandLine.arguments.dropFirst().first else {
            FileHandle.standardError.write(Data("score-benchmark SPEC.json\n".utf8))
            exit(2)
        }
        let spec = try JSONDecoder().decode(ScoringSpec.self, from: Data(contentsOf: URL(filePath: path)))
        let machine = try ScoringMachine(specs: [spec])
        let people = (0..<1_000).map { person(number: $0, spec) }
        var best = Duration.seconds(1_000)
        var scores = 0
        for _ in 0..<9 {
            scores = 0
            let time = try ContinuousClock().measure {
                for (person, sheets) in people {
                    let result = try machine.result(of: person, in: machine.admit(sheets, participants: [person]))
                    scores += result.batteries.reduce(0) { $0 + $1.combined.count { $0.value != nil } }
                }
            }
            best = min(best, time)
        }
        let (seconds, attoseconds) = best.components
        let microseconds = (Double(seconds) * 1e6 + Double(attoseconds) / 1e12) / Double(people.count)
        let items = spec.items.count * spec.raters.count
        print(String(format: "one person, %d answers: %.1f microseconds", items, microseconds))
        // Nothing of it is left out as unused.
        guard scores > 0 else { exit(1) }
    }

    /// Somebody with every item answered, one of its options after the other.
    private static func person(number: Int, _ spec: ScoringSpec) -> (Participant, [AnswerSheet]) {
        let id = "p\(number)"
        let person = Participant(
            id: id, name: id, jenjang: spec.jenjang?.id ?? "", instansi: "", provinsi: "",
            programmes: spec.battery.programmes)
        let sheets = spec.forms.enumerated().map { place, form in
            var answers: [String: Answer] = [:]
            for (index, item) in spec.items.enumerated() {
                let options = item.values.keys.sorted()
                guard !options.isEmpty else { continue }
                answers[item.id] = .text(options[(number + place * 7 + index * 3) % options.count])
            }
            return AnswerSheet(
                form: form.id, formHash: form.sha256, participant: id, rater: form.rater, answers: answers, sent: true)
        }
        return (person, sheets)
    }
}
