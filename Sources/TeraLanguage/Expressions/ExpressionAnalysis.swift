internal import TeraCEL
internal import TeraDiagnostics

/// What is wrong with the expressions of a project. Found once; each check then reports its own codes.
struct ExpressionAnalysis: Sendable {
    private(set) var findings: [Diagnostic] = []
    /// Whether there is any expression at all: most projects have none, and pay nothing for it.
    let hasLogic: Bool

    func findings(of codes: [CodeDefinition]) -> [Diagnostic] {
        findings.filter { finding in codes.contains { $0.code == finding.code } }
    }

    init(_ project: Project, _ compositions: [Composition]) {
        hasLogic = Self.hasLogic(project)
        guard hasLogic else { return }
        var seen = Seen()
        var askedBanks: Set<Int> = []
        var usedInstruments: Set<String> = []
        for composition in compositions {
            usedInstruments.insert(composition.instrument.header.id.value)
            for item in composition.items { if let place = item.place { askedBanks.insert(place.bank) } }
            for role in composition.roles {
                let scope = ExpressionScope(composition, role, project)
                if scope.hasLogic { add(scope, project, &seen) }
            }
        }
        for instrument in project.instruments where !usedInstruments.contains(instrument.header.id.value) {
            let scope = ExpressionScope(instrument, project)
            for place in scope.sections.flatMap(\.items).compactMap({ project.itemIndex[$0.id] }) {
                askedBanks.insert(place.bank)
            }
            if scope.hasLogic { add(scope, project, &seen) }
        }
        for (index, bank) in project.banks.enumerated() where !askedBanks.contains(index) {
            let scope = ExpressionScope(bank)
            if scope.hasLogic { add(scope, project, &seen) }
        }
    }

    /// Findings said already: an item is asked in several forms.
    private struct Seen {
        var keys: Set<Key> = []

        struct Key: Hashable {
            var code: String
            var span: Span
            var message: String
        }
    }

    private mutating func add(_ scope: ExpressionScope, _ project: Project, _ seen: inout Seen) {
        var checker = ExpressionChecker(scope, project)
        checker.run()
        for finding in checker.findings {
            let key = Seen.Key(code: finding.code, span: finding.span, message: finding.message.en)
            if seen.keys.insert(key).inserted { findings.append(finding) }
        }
    }

    static func hasLogic(_ project: Project) -> Bool {
        let isConditional = project.instruments.contains { instrument in
            instrument.sections.contains { section in
                section.relevant != nil || section.groups.contains(where: \.hasLogic)
                    || section.overrides.contains { $0.hasLogic }
            }
        }
        if isConditional { return true }
        var found = false
        project.banks.eachInPlace { bank in
            if !found { bank.items.eachInPlace { found = found || $0.logic != nil } }
        }
        return found
    }

    static func code(of problem: CELProblem) -> CodeDefinition {
        switch problem.kind {
        case .syntax: ExpressionSyntaxCheck.syntax
        case .habit: HabitCheck.habit
        case .name(.unquotedOption): OptionCheck.option
        case .name: NameCheck.unknown
        case .type(.notAnOption), .type(.comparedWithNonOption), .type(.optionOrder): OptionCheck.option
        case .type(.wrongResult): ExpressionTypeCheck.result
        case .type: ExpressionTypeCheck.type
        case .limit(.unsupported): ExpressionLimitCheck.unsupported
        case .limit: ExpressionLimitCheck.limit
        }
    }
}

extension Composition {
    /// The roles that are asked anything.
    public var roles: [RaterRole] {
        instrument.raters.compactMap { $0.role?.value }.filter { !sections(for: $0).isEmpty }
    }
}

extension CheckedProject {
    /// The expressions of one rater's form; nil where it has none.
    public func logic(of composition: Composition, for role: RaterRole) -> CheckedLogic? {
        guard hasLogic else { return nil }
        let scope = ExpressionScope(composition, role, project)
        guard scope.hasLogic else { return nil }
        var checker = ExpressionChecker(scope, project)
        checker.run()
        return checker.logic
    }
}
