import Foundation
import TeraArtifact
import TeraExact
import TeraInterchange
import TeraRuntime
import TeraTestSupport
import Testing

/// An answer sheet that was damaged is refused, or is another sheet that is scored by the formulas.
@Suite struct DamagedAnswersTests {
    @Test func neverAWrongScore() throws {
        var tally = (refusedSheets: 0, refusedLater: 0, unchanged: 0, scored: 0)
        for seed in 0..<UInt64(DamagedSpecTests.count) {
            var generator = SeededGenerator(seed: seed)
            let random = RandomSpec(&generator)
            guard let machine = try? ScoringMachine(specs: [random.spec]),
                let (id, sheets) = random.people.sorted(by: { $0.key < $1.key }).first(where: { !$0.value.isEmpty }),
                let damagedRole = sheets.keys.sorted().randomElement(using: &generator)
            else { continue }
            let forms = random.spec.raters.map { Self.form($0, random.spec) }
            var damaged: [UInt8] = []
            var text: [UInt8] = []
            for (role, answers) in sheets.sorted(by: { $0.key < $1.key }) {
                let whole = try JSONSerialization.jsonObject(with: JSONEncoder().encode(Self.sheet(id, role, answers)))
                let isDamaged = role == damagedRole
                let changed = isDamaged ? Self.damaged(whole, &generator) : whole
                var bytes = [UInt8](try JSONSerialization.data(withJSONObject: changed, options: .sortedKeys))
                if isDamaged, Int.random(in: 0..<4, using: &generator) == 0 { Self.scratch(&bytes, &generator) }
                if isDamaged { damaged = bytes }
                text += bytes + [UInt8(ascii: "\n")]
            }
            let read = AnswersJSON.read(
                [InputFile(name: "a", bytes: text)], forms: forms, reading: Self.reading)
            guard read.problems.isEmpty else {
                tally.refusedSheets += 1
                continue
            }
            let person = Participant(id: id, name: "", jenjang: "", instansi: "", provinsi: "", programmes: [])
            let admitted = machine.admit(read.sheets, participants: [person])
            guard admitted.problems.isEmpty else {
                tally.refusedLater += 1
                continue
            }
            // What the sheet says now, read by other means.
            var now = sheets
            let object = try #require(try JSONSerialization.jsonObject(with: Data(damaged)) as? [String: Any])
            let answers = try #require(object["answers"] as? [String: Any])
            now[damagedRole] = answers.compactMapValues { $0 as? String }
            let isSent = object["sent"] as? Bool == true
            if !isSent { now[damagedRole] = nil }
            if now == sheets { tally.unchanged += 1 }
            let result = try machine.result(of: person, in: admitted)
            let found = result.isConcluded ? result.batteries.first.map(Self.outcomes) : nil
            #expect(try found == ReferenceScorer.scores(random.spec, now), "damage \(seed)")
            tally.scored += 1
        }
        print("\(DamagedSpecTests.count) damaged sheets: \(tally)")
        #expect(tally.refusedSheets > DamagedSpecTests.count / 3)
        #expect(tally.refusedLater > DamagedSpecTests.count / 50)
        #expect(tally.scored > DamagedSpecTests.count / 10 && tally.scored > tally.unchanged)
    }

    /// Anywhere, or among the answers, where most of a sheet is.
    private static func damaged(_ sheet: Any, _ generator: inout SeededGenerator) -> Any {
        guard var object = sheet as? [String: Any], var answers = object["answers"] as? [String: String],
            Int.random(in: 0..<3, using: &generator) > 0,
            let item = answers.keys.sorted().randomElement(using: &generator)
        else { return JSONDamage.damage(sheet, &generator) }
        let options = ["o1", "o2", "o3", "o4", "ya", "tidak", "tidak-tahu", nil]
        answers[item] = options.randomElement(using: &generator) ?? nil
        object["answers"] = answers
        return object
    }

    /// As the program hands it in.
    static let reading = AnswerReading(
        accepts: { answer, item, form in item.accepts(answer, in: form) },
        read: { typed, item, form in item.read(typed, in: form).mapError { AnswerRefusal(message: $0.message) } })

    private static func outcomes(_ battery: BatteryResult) -> [String: ReferenceScorer.Outcome] {
        Dictionary(
            battery.combined.compactMap { score in
                score.value.map { (score.id, ReferenceScorer.Outcome(value: $0, band: score.band?.id)) }
            }, uniquingKeysWith: { first, _ in first })
    }

    static func sheet(_ person: String, _ role: String, _ answers: [String: String]) -> AnswerSheet {
        AnswerSheet(
            form: "acak.\(role)", formHash: "sidik-\(role)", participant: person, rater: role,
            answers: answers.mapValues { .text($0) }, sent: true)
    }

    /// The form that the spec reads: a choice for every item, one of its options without a value.
    static func form(_ rater: RaterRule, _ spec: ScoringSpec) -> Form {
        let items = spec.items.map { item in
            FormItem.single(
                SingleItem(
                    common: ItemCommon(id: item.id, stem: ["id": item.id], required: false),
                    options: (item.values.keys.sorted() + ["tidak-tahu"]).map { ChoiceOption(id: $0, text: ["id": $0]) }
                ))
        }
        return Form(
            id: "acak.\(rater.id)", title: ["id": "Acak"], battery: spec.battery, purpose: .performance, jenjang: nil,
            rater: FormRater(id: rater.id, title: rater.title), languages: ["id"], introduction: nil, scales: [],
            sections: [Section(id: "s", title: ["id": "S"], introduction: nil, layout: .list, items: items)],
            estimate: Estimate(items: items.count, words: 1, seconds: 1))
    }

    /// A byte more, less or other.
    private static func scratch(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        guard let index = bytes.indices.randomElement(using: &generator) else { return }
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.remove(at: index)
        case 1: bytes.insert(.random(in: 0...255, using: &generator), at: index)
        default: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        }
    }
}
