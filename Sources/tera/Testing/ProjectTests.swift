import TeraArtifact
import TeraCompiler
import TeraDiagnostics
import TeraLanguage
import TeraReport
import TeraRuntime

/// The tests of a project and what they run on. The two sides of the artifact meet here and in no other target.
struct ProjectTests: Sendable {
    let suite: TestSuite
    let world: TestWorld
    let registers: [RegisterArtifact]
    let specs: [ScoringSpec]
    let files: [SourceFile]

    init(_ checked: CheckedProject) throws {
        try self.init(
            suite: Compiler.tests(of: checked), batteries: Compiler.tested(checked),
            standards: Compiler.standards(checked), registers: Compiler.registers(checked), files: checked.project.files
        )
    }

    init(
        suite: TestSuite, batteries: [TestedBattery], standards: [StandardArtifact], registers: [RegisterArtifact],
        files: [SourceFile]
    ) throws {
        self.suite = suite
        self.registers = registers
        self.files = files
        specs = batteries.map(\.spec)
        world = try TestWorld(
            forms: batteries.flatMap { $0.forms.map { (form: $0, sha256: $0.id) } }, specs: specs, standards: standards)
    }

    /// Runs the cases on all processors. The order of the outcomes is that of the suite.
    func run(where isWanted: (TestCase) -> Bool = { _ in true }) throws -> TestRun {
        let cases = suite.cases.filter(isWanted)
        let outcomes = try AllProcessors.map(cases, run)
        return TestRun(outcomes: outcomes, coverage: TestCoverage(suite, outcomes, in: world), tests: self)
    }

    func run(_ test: TestCase) throws -> TestOutcome {
        var outcome = try TestRunner(world).run(test)
        outcome.failures += ReportLines(tests: self).failures(of: outcome)
        return outcome
    }
}

/// All outcomes of one run.
struct TestRun: Sendable {
    let outcomes: [TestOutcome]
    let coverage: TestCoverage
    let tests: ProjectTests

    var failed: [TestOutcome] { outcomes.filter { !$0.passes } }
}

extension TestCase {
    /// `document/case`, and the level after it.
    var name: String { "\(document)/\(id)" + (level.map { " · \($0)" } ?? "") }
}

/// The words that a case expects of a person's report.
struct ReportLines {
    let tests: ProjectTests

    func failures(of outcome: TestOutcome) -> [TestFailure] {
        let wanted = outcome.test.expect.report
        guard !wanted.isEmpty else { return [] }
        guard let result = outcome.result, let standard = standard(of: result) else {
            return wanted.prefix(1).map {
                TestFailure(
                    $0.place, ["id": "tidak ada laporan untuk orang ini", "en": "there is no report of this person"])
            }
        }
        let report = IndividualReport(
            result, standard: standard, names: ReportNames(registers: tests.registers, specs: tests.specs),
            language: .indonesian)
        // Plain text, where no column breaks a line.
        let text = Self.folded(report.text(TextLayout(width: 120, plain: true)))
        return wanted.filter { !text.contains(Self.folded($0.name)) }.map { line in
            TestFailure(
                line.place,
                [
                    "id": "laporan tidak memuat “\(line.name)”",
                    "en": "the report does not hold “\(line.name)”",
                ])
        }
    }

    /// Lines are broken by the width of the page, which no test is about.
    private static func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func standard(of result: PersonResult) -> StandardArtifact? {
        let ids = Set(result.batteries.map(\.spec))
        let standard = tests.specs.first { ids.contains($0.id) && $0.standard != nil }?.standard
        return tests.world.standards.first { $0.id == standard }
    }
}
