internal import TeraArtifact
internal import TeraExact

/// Holds the scores of one person against what a case expects.
struct TestScores {
    let test: TestCase
    let steps: ScoreSteps?
    let result: PersonResult
    private(set) var failures: [TestFailure] = []

    init(test: TestCase, steps: ScoreSteps?, result: PersonResult) {
        self.test = test
        self.steps = steps
        self.result = result
    }

    mutating func check() {
        missing()
        for score in test.expect.scores { check(score, try: step(score.id, by: score.rater)) }
        if let each = test.expect.each {
            let all = steps?.concluded.filter { $0.score.role == .subkompetensi } ?? []
            if all.isEmpty { check(each, try: nil) }
            for step in all {
                var score = each
                score.id = step.score.id
                check(score, try: step)
            }
        }
        if let condition = test.expect.condition {
            let came = result.activity?.condition.rawValue
            if came != condition.name {
                fail(
                    condition.place, "pemetaan menyimpulkan `\(came ?? "---")`, diharapkan `\(condition.name)`",
                    "the mapping concludes `\(came ?? "---")`, expected `\(condition.name)`", all: true)
            }
        }
    }

    private mutating func missing() {
        let came = Set(result.missing.map(\.rater))
        guard came != Set(test.expect.missing) else { return }
        func list(_ names: some Collection<String>, _ none: String) -> String {
            names.isEmpty ? none : names.sorted().map { "`\($0)`" }.joined(separator: ", ")
        }
        fail(
            test.expect.missingPlace,
            "yang belum mengirim: \(list(came, "tidak ada")), diharapkan \(list(test.expect.missing, "tidak ada"))",
            "who has not sent: \(list(came, "nobody")), expected \(list(test.expect.missing, "nobody"))")
    }

    /// The score as it is concluded; of one rater where there is no other, or where one is named.
    private func step(_ id: String, by rater: String?) -> ScoreStep? {
        guard let steps else { return nil }
        if let rater {
            return steps.batteries.lazy.flatMap(\.raters).filter { $0.rater.id == rater }.flatMap(\.steps)
                .first { $0.score.id == id }
        }
        if let step = steps.concluded.first(where: { $0.score.id == id }) { return step }
        if let step = steps.batteries.lazy.flatMap(\.combined).first(where: { $0.score.id == id }) { return step }
        let alone = steps.batteries.filter { $0.raters.count == 1 && $0.combined.isEmpty }
        // Of a pair of tests the score is the one of the battery that is tested.
        let own = alone.filter { $0.battery.id == test.battery } + alone
        guard result.missing.isEmpty else { return nil }
        return own.lazy.flatMap(\.raters).flatMap(\.steps).first { $0.score.id == id }
    }

    // MARK: One score

    private mutating func check(_ expected: ExpectedScore, try step: ScoreStep?) {
        let name = expected.rater.map { "`\(expected.id)` (`\($0)`)" } ?? "`\(expected.id)`"
        guard let step else {
            fail(
                expected.place, "belum ada nilai \(expected.id.isEmpty ? "subkompetensi" : name)",
                "there is no score \(expected.id.isEmpty ? "of any subkompetensi" : name) yet")
            return
        }
        if let value = expected.value { check(value, name, step) }
        if let points = expected.points {
            let came = Self.points(step)
            if came != Rational(text: points.name) {
                fail(
                    points.place, "poin \(name) \(Self.exact(came)), diharapkan \(points.name)",
                    "\(name) has \(Self.exact(came)) points, expected \(points.name)", about: step)
            }
        }
        if let band = expected.band, step.score.band?.id != band.band {
            let (came, wanted) = (step.score.band?.id, band.band)
            fail(
                band.place,
                "pita \(name): \(came.map { "`\($0)`" } ?? "tidak ada"), diharapkan \(wanted.map { "`\($0)`" } ?? "tidak ada")",
                "\(name) is in \(came.map { "`\($0)`" } ?? "no band"), expected \(wanted.map { "`\($0)`" } ?? "none")",
                about: step)
        }
    }

    private mutating func check(_ expected: ExpectedValue, _ name: String, _ step: ScoreStep) {
        let came = step.score.value
        let isRight: Bool
        if let wanted = expected.value {
            guard let wanted = Rational(text: wanted) else { return }
            if let places = expected.places {
                isRight = came.flatMap { Rational(text: $0.roundedHalfUp(places: places)) } == wanted
            } else {
                isRight = came == wanted
            }
        } else {
            isRight = came == nil
        }
        guard !isRight else { return }
        let rounded = expected.places.flatMap { places in came.map { " ≈ \($0.roundedHalfUp(places: places))" } } ?? ""
        fail(
            expected.place,
            "nilai \(name) \(Self.exact(came))\(rounded), diharapkan \(expected.value ?? "tidak ada (`none`)")",
            "\(name) is \(Self.exact(came))\(rounded), expected \(expected.value ?? "no score (`none`)")", about: step)
    }

    /// What the answers earned together.
    private static func points(_ step: ScoreStep) -> Rational? {
        let values = step.sources.compactMap(\.value)
        return values.reduce(Optional(Rational.zero)) { sum, value in sum?.adding(value) }
    }

    private static func exact(_ value: Rational?) -> String { value?.exactText ?? "---" }

    // MARK: Two tests

    mutating func check(_ gain: ExpectedGain, _ machine: ScoringMachine, _ admitted: AdmittedSheets) throws {
        let tests = try machine.tests.compactMap { try machine.testResult(spec: $0, in: admitted) }
        func first(_ occasion: String) -> TestResult? { tests.first { $0.battery.occasion == occasion } }
        let place = gain.change?.place ?? gain.percent?.place ?? gain.points?.place ?? test.place
        guard let pre = first("pre"), let post = first("post"), let before = pre.people.first,
            let after = post.people.first
        else {
            fail(
                place, "tidak ada tes awal dan tes akhir untuk dibandingkan",
                "there is no pre-test and post-test to compare")
            return
        }
        let percent = before.score.value.flatMap { low in after.score.value.flatMap { $0.subtracting(low) } }
        compare(gain.percent, percent, "perubahan nilai", "the change of the percentage is")
        let points = points(of: pre.spec).flatMap { low in self.points(of: post.spec).flatMap { $0.subtracting(low) } }
        compare(gain.points, points, "perubahan poin", "the change of the points is")
        let table = GainTable(pre: pre, post: post)
        let came = table.up > 0 ? "up" : table.down > 0 ? "down" : "same"
        if let change = gain.change, change.name != came {
            fail(
                change.place, "perubahannya `\(came)`, diharapkan `\(change.name)`",
                "the change is `\(came)`, expected `\(change.name)`", all: true)
        }
    }

    private mutating func compare(_ wanted: TestName?, _ came: Rational?, _ id: String, _ en: String) {
        guard let wanted, came != Rational(text: wanted.name) else { return }
        fail(
            wanted.place, "\(id) \(Self.exact(came)), diharapkan \(wanted.name)",
            "\(en) \(Self.exact(came)), expected \(wanted.name)", all: true)
    }

    private func points(of spec: String) -> Rational? {
        let battery = steps?.batteries.first { $0.spec == spec }
        return battery?.raters.first?.steps.first { $0.score.role == .test }.flatMap(Self.points)
    }

    // MARK: Failures

    private mutating func fail(
        _ place: TestPlace, _ id: String, _ en: String, about step: ScoreStep? = nil, all: Bool = false
    ) {
        let shown = step.flatMap { steps?.about($0.score) } ?? (all ? steps : nil)
        failures.append(TestFailure(place, id: id, en: en, steps: shown))
    }
}

extension ScoreSteps {
    /// The steps that lead to one score: a reader of a failure wants no others.
    fileprivate func about(_ score: ScoreValue) -> ScoreSteps {
        var steps = self
        let isOverall = score.role == .overall
        for index in steps.batteries.indices {
            for rater in steps.batteries[index].raters.indices {
                steps.batteries[index].raters[rater].steps.removeAll { isOverall || $0.score.id != score.id }
            }
            if isOverall { steps.batteries[index].raters = [] }
            steps.batteries[index].combined.removeAll { isOverall || $0.score.id != score.id }
        }
        if isOverall { steps.batteries = [] }
        if !isOverall { steps.concluded.removeAll { $0.score.id != score.id } }
        (steps.activity, steps.assumptions) = (nil, [])
        return steps
    }
}
