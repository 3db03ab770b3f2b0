public import TeraDiagnostics

/// One check: a file of its own, with its codes, their samples and its messages.
protocol Check: Sendable {
    static var codes: [CodeDefinition] { get }
    static func run(_ context: CheckContext, _ findings: inout [Diagnostic])
}

/// What checks read.
struct CheckContext: Sendable {
    let project: Project
    let composer: Composer
    /// Every battery × level, by battery id and the battery's order of levels.
    let compositions: [Composition]
    let options: CheckOptions
    let expressions: ExpressionAnalysis
    let routes: RouteAnalysis
    /// What reading the documents found. A check keeps quiet of what is missing because it could not be read.
    let unread: [Diagnostic]
}

/// What a run is asked to do beyond the documents.
public struct CheckOptions: Sendable {
    /// The day that "now" stands for, as `YYYY-MM-DD`. nil: nothing that depends on today is checked.
    public var asOf: String?

    public init(asOf: String? = nil) {
        self.asOf = asOf
    }
}

/// Runs the checks and applies the waivers.
public enum Checker {
    public static func check(_ read: ReadProject, options: CheckOptions = CheckOptions()) -> DiagnosticReport {
        checkedProject(read, options: options).report
    }

    /// What some batteries ask, without any check: for documents that were checked before a small change.
    public static func uncheckedProject(_ read: ReadProject, batteries: Set<String>) -> CheckedProject {
        let project = Project(read)
        let composer = Composer(project)
        let compositions = project.batteries.filter { batteries.contains($0.header.id.value) }.flatMap { battery in
            Composer.levels(of: battery).compactMap { composer.compose(battery, level: $0) }
        }
        return CheckedProject(
            project: project, composer: composer, compositions: compositions,
            report: DiagnosticReport(files: read.files, diagnostics: read.problems, documents: read.documents.count),
            hasLogic: ExpressionAnalysis.hasLogic(project))
    }

    /// The project with its findings.
    public static func checkedProject(
        _ read: ReadProject, options: CheckOptions = CheckOptions()
    ) -> CheckedProject {
        let project = Project(read)
        let composer = Composer(project)
        let compositions = Parallel.map(project.batteries) { battery in
            Composer.levels(of: battery).compactMap { composer.compose(battery, level: $0) }
        }.flatMap(\.self)
        let expressions = ExpressionAnalysis(project, compositions)
        let context = CheckContext(
            project: project, composer: composer, compositions: compositions, options: options,
            expressions: expressions,
            routes: RouteAnalysis(project, compositions, hasLogic: expressions.hasLogic), unread: read.problems)
        let findings = Parallel.map(AllChecks.list) { check in
            var findings: [Diagnostic] = []
            check.run(context, &findings)
            return findings
        }.flatMap(\.self)
        let kept = Waivers.apply(to: findings, context)
        let report = DiagnosticReport(
            files: read.files, diagnostics: read.problems + kept, documents: read.documents.count)
        return CheckedProject(
            project: project, composer: composer, compositions: compositions, report: report,
            hasLogic: context.expressions.hasLogic)
    }
}

/// A project, what it asks, and what is wrong with it.
public struct CheckedProject: Sendable {
    public let project: Project
    public let composer: Composer
    public let compositions: [Composition]
    public let report: DiagnosticReport
    /// Whether any form has expressions.
    let hasLogic: Bool
}

/// Every code that reading and checking documents can report.
public enum Catalogue {
    public static let all: [CodeDefinition] =
        (ReadingCodes.all + AllChecks.list.flatMap { $0.codes } + Waivers.codes).sorted { $0.code < $1.code }

    public static func definition(of code: String) -> CodeDefinition? {
        all.first { $0.code == code }
    }
}
