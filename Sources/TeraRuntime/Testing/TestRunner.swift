public import TeraArtifact
internal import TeraExact

/// Runs one case: a pure function of the case and of what is compiled.
public struct TestRunner: Sendable {
    let world: TestWorld

    public init(_ world: TestWorld) { self.world = world }

    /// Throws `ScoringSpecError` where the scores cannot be computed at all.
    public func run(_ test: TestCase) throws -> TestOutcome {
        var outcome = TestOutcome(test: test, failures: [], touched: [], result: nil)
        let own = test.level.map { "\(test.battery).\($0)" } ?? test.battery
        guard isAssessed(test, own, &outcome) else { return outcome }
        var sheets: [AnswerSheet] = []
        for sheet in test.sheets {
            guard let form = world.forms[sheet.form], let plan = world.plans[sheet.spec] else {
                outcome.failures.append(
                    TestFailure(
                        sheet.place, id: "tidak ada formulir `\(sheet.form)`", en: "there is no form `\(sheet.form)`"))
                continue
            }
            var run = TestSheetRun(sheet, form, plan, about: test.participant)
            run.run()
            outcome.failures += run.failures
            outcome.touched.formUnion(run.touched)
            if let sheet = run.sheet { sheets.append(sheet) }
        }
        var used = [own]
        for sheet in test.sheets where !used.contains(sheet.spec) { used.append(sheet.spec) }
        let machine = try ScoringMachine(
            specs: used.compactMap { world.specs[$0] }, standards: world.standards)
        let admitted = machine.admit(sheets, participants: [test.participant])
        for problem in admitted.problems { outcome.failures.append(TestFailure(test.place, problem.message)) }
        let result = try machine.result(of: test.participant, in: admitted)
        if !result.batteries.isEmpty { outcome.result = result }
        var scores = TestScores(
            test: test, steps: try machine.steps(of: test.participant.id, listedAs: test.participant, in: admitted),
            result: result)
        scores.check()
        if let gain = test.expect.gain { try scores.check(gain, machine, admitted) }
        outcome.failures += scores.failures
        outcome.touched.formUnion(TestTouches(world: world, specs: used, steps: scores.steps, result: result).points)
        return outcome
    }

    /// Whether the battery asks anything of the level, as the case expects.
    private func isAssessed(_ test: TestCase, _ spec: String, _ outcome: inout TestOutcome) -> Bool {
        let isThere = world.specs[spec] != nil
        if isThere, !test.expect.assessed {
            outcome.failures.append(
                TestFailure(
                    test.expect.assessedPlace, id: "`\(spec)` diharapkan tidak menilai apa pun, tetapi ada formulirnya",
                    en: "`\(spec)` was to assess nothing, and has forms"))
            return false
        }
        if !isThere, test.expect.assessed {
            outcome.failures.append(
                TestFailure(
                    test.expect.assessedPlace, id: "`\(spec)` tidak menilai apa pun: tidak ada formulirnya",
                    en: "`\(spec)` assesses nothing: it has no form"))
        }
        if !isThere { outcome.touched.insert(TestPoint(spec, .waiver, "")) }
        return isThere
    }
}
