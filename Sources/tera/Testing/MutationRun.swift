import Dispatch
import Synchronization
import TeraArtifact
import TeraCompiler
import TeraDiagnostics
import TeraLanguage
import TeraRuntime

/// `tera test --mutate`: every mutant by the tests that it could concern, and what survives them by the checks.
struct MutationRun {
    struct Survival {
        let mutant: Mutant
        /// Why it may survive, where a document says so.
        let reason: Survivor?
    }

    let files: [SourceFile]
    private(set) var all = 0
    private(set) var byTests = 0
    private(set) var byChecks = 0
    private(set) var survivals: [Survival] = []
    /// Entries of survivor lists that no surviving change fits.
    private(set) var stale: [Survivor] = []

    var unexplained: [Survival] { survivals.filter { $0.reason == nil } }
    var isFine: Bool { unexplained.isEmpty && stale.isEmpty }

    init(_ read: ReadProject, _ checked: CheckedProject, options: CheckOptions, suite: TestSuite) throws {
        files = checked.project.files
        let tested = Compiler.tested(checked)
        let mutants = Mutants.all(of: checked, tested: tested)
        let jury = Jury(
            read: read, options: options, suite: suite, standards: Compiler.standards(checked),
            registers: Compiler.registers(checked), accepted: Set(checked.report.diagnostics.map(Finding.init)))
        let listed = checked.project.tests.flatMap(\.survivors)
        var used: Set<Int> = []
        for mutant in mutants {
            all += 1
            switch try jury.verdict(mutant) {
            case .test: byTests += 1
            case .check: byChecks += 1
            case nil:
                let place = listed.firstIndex { $0.means(mutant.id) }
                if let place { used.insert(place) }
                survivals.append(Survival(mutant: mutant, reason: place.map { listed[$0] }))
            }
        }
        stale = listed.indices.filter { !used.contains($0) }.map { listed[$0] }
    }
}

extension Survivor {
    /// `*` at the end means everything that begins so.
    fileprivate func means(_ id: String) -> Bool {
        change.value.hasSuffix("*") ? id.hasPrefix(change.value.dropLast()) : id == change.value
    }
}

/// A finding, wherever edits have moved it to.
private struct Finding: Hashable {
    let code: String
    let message: String
    let place: [String]

    init(_ diagnostic: Diagnostic) {
        (code, message, place) = (diagnostic.code, diagnostic.message.en, diagnostic.place)
    }
}

/// Decides who notices a mutant.
private struct Jury {
    enum Witness { case test, check }

    let read: ReadProject
    let options: CheckOptions
    let suite: TestSuite
    let standards: [StandardArtifact]
    let registers: [RegisterArtifact]
    /// What is found without any change.
    let accepted: Set<Finding>

    func verdict(_ mutant: Mutant) throws -> Witness? {
        let cases = suite.cases.filter { test in
            test.batteries.contains(where: mutant.batteries.contains)
        }
        let changed = read.edited(mutant.edit)
        guard changed.problems.isEmpty else { return .check }
        let needed = mutant.batteries.union(cases.flatMap(\.batteries))
        let checked = Checker.uncheckedProject(changed, batteries: needed)
        if try isNoticed(by: cases, checked, needed) { return .test }
        let report = Checker.check(changed, options: options)
        return report.diagnostics.contains { !accepted.contains(Finding($0)) } ? .check : nil
    }

    /// Runs cases until one of them fails. What cannot be scored at all is noticed too.
    private func isNoticed(by cases: [TestCase], _ checked: CheckedProject, _ needed: Set<String>) throws -> Bool {
        let batteries = Compiler.tested(checked) { needed.contains($0) }
        let tests: ProjectTests
        do {
            tests = try ProjectTests(
                suite: suite, batteries: batteries, standards: standards, registers: registers, files: read.files)
        } catch is ScoringSpecError {
            return true
        }
        let noticed = Atomic(false)
        DispatchQueue.concurrentPerform(iterations: cases.count) { index in
            guard !noticed.load(ordering: .relaxed) else { return }
            let passes = (try? tests.run(cases[index]).passes) ?? false
            if !passes { noticed.store(true, ordering: .relaxed) }
        }
        return noticed.load(ordering: .relaxed)
    }
}

extension TestCase {
    /// Ids of the batteries whose forms it fills in, and of the one that it is about.
    fileprivate var batteries: [String] {
        [battery] + sheets.map { sheet in String(sheet.spec.prefix { $0 != "." }) }
    }
}
