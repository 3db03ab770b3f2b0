public import TeraArtifact
internal import TeraDiagnostics
internal import TeraExact
public import TeraLanguage

extension Compiler {
    /// The tests of a checked project.
    ///
    /// - Precondition: `checked.report` has no errors.
    public static func tests(of checked: CheckedProject) -> TestSuite {
        TestSuite(
            cases: checked.project.tests.flatMap { TestLowering(test: $0, checked: checked).cases() },
            instruments: TestedInstrumentLowering(checked: checked).instruments())
    }
}

/// One test document, each of its cases once for every level.
struct TestLowering {
    let test: TestDocument
    let checked: CheckedProject

    func cases() -> [TestCase] {
        guard let battery = test.battery?.value else { return [] }
        return test.cases.flatMap { rule in
            test.levels(of: rule, among: checked.compositions).map { level in
                let sheets = rule.sheets.flatMap { self.sheets($0, level) }
                return TestCase(
                    document: test.header.id.value, id: rule.id.value, level: level, battery: battery,
                    place: rule.id.span.place, participant: participant(level, sheets.map(\.battery) + [battery]),
                    sheets: sheets.map(\.sheet), expect: expectation(rule))
            }
        }
    }

    /// Who is not described otherwise has attended what the batteries are about.
    private func participant(_ level: String?, _ batteries: [String]) -> Participant {
        let named = test.participant?.programmes.map(\.value) ?? []
        var programmes: [String] = []
        for battery in batteries {
            for programme in checked.project.battery(battery)?.programmes ?? []
            where !programmes.contains(programme.value) {
                programmes.append(programme.value)
            }
        }
        return Participant(
            id: "uji", name: test.participant?.name?.value ?? "", jenjang: level ?? "",
            instansi: test.participant?.instansi?.value ?? "", provinsi: test.participant?.provinsi?.value ?? "",
            programmes: named.isEmpty ? programmes : named)
    }

    private func sheets(_ rule: TestSheetRule, _ level: String?) -> [(battery: String, sheet: TestSheet)] {
        guard let forms = rule.forms(of: test, level: level, among: checked.compositions) else { return [] }
        let battery = forms.composition.battery.header.id.value
        let spec = forms.composition.level.map { "\(battery).\($0)" } ?? battery
        return forms.raters.map { rater in
            let sheet = TestSheet(
                spec: spec, form: "\(spec).\(rater.rawValue)", rater: rater.rawValue, place: rule.span.place,
                fill: fill(rule), seed: rule.seed?.value ?? 0, answers: rule.answers.map(\.artifact),
                sends: rule.sends?.value ?? true, asked: rule.asked.map(\.name), notAsked: rule.notAsked.map(\.name),
                refused: rule.refused.map(\.name), warned: rule.warned.map(\.name),
                unanswered: rule.unanswered.map { $0.map(\.name) })
            return (battery, sheet)
        }
    }

    private func fill(_ rule: TestSheetRule) -> TestFill? {
        switch rule.fill?.value {
        case .highest: .highest
        case .lowest: .lowest
        case .straight: rule.option.map { .straight($0.value) }
        case .random: .random
        case nil: nil
        }
    }

    private func expectation(_ rule: TestCaseRule) -> TestExpectation {
        let expect = rule.expect
        let place = rule.id.span.place
        return TestExpectation(
            assessed: expect?.assessed?.value ?? true, assessedPlace: expect?.assessed?.span.place ?? place,
            missing: (expect?.missing ?? []).map(\.value.rawValue),
            missingPlace: expect?.missing?.first?.span.place ?? place,
            scores: (expect?.scores ?? []).map(\.artifact), each: expect?.each?.artifact,
            condition: expect?.condition.map { TestName($0.value.rawValue, $0.span.place) },
            gain: expect?.gain.map { gain in
                ExpectedGain(
                    points: gain.points.map { TestName($0.value.exactText, $0.span.place) },
                    percent: gain.percent.map { TestName($0.value.exactText, $0.span.place) },
                    change: gain.change.map { TestName($0.value.rawValue, $0.span.place) })
            }, report: (expect?.report ?? []).map(\.name))
    }
}

extension Span {
    fileprivate var place: TestPlace { TestPlace(file: Int(file), start: Int(start), end: Int(end)) }
}

extension Located<String> {
    fileprivate var name: TestName { TestName(value, span.place) }
}

extension TestAnswerRule {
    fileprivate var artifact: TestAnswer {
        let typed: String?
        if let parts {
            typed = zip(parts, words).map { "\($0.value) = \($1.value)" }.joined(separator: "; ")
        } else if isList {
            // A checklist of which nothing is ticked.
            typed = words.isEmpty ? "-" : words.map(\.value).joined(separator: "; ")
        } else {
            typed = words.first.map(\.value) == "-" ? nil : words.first?.value
        }
        return TestAnswer(item: item.value, typed: typed, place: span.place)
    }
}

extension ExpectedScoreRule {
    fileprivate var artifact: ExpectedScore {
        ExpectedScore(
            id: id?.value ?? "", rater: rater?.value.rawValue, place: id?.span.place ?? span.place,
            value: value.map {
                ExpectedValue(value: $0.value?.exactText, places: places?.value, place: $0.span.place)
            }, points: points.map { TestName($0.value.exactText, $0.span.place) },
            band: band.map {
                ExpectedBand(band: $0.value == ExpectedScoreRule.noBand ? nil : $0.value, place: $0.span.place)
            })
    }
}
