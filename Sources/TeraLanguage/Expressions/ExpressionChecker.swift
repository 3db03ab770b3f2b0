internal import TeraCEL
internal import TeraDiagnostics

/// Checks the expressions of one form, section by section, each with the names that are known where it stands.
struct ExpressionChecker {
    let scope: ExpressionScope
    let project: Project
    let names: ExpressionNames
    /// What the expressions of the place read by now.
    var environment: CELEnvironment
    var domains: [String: CELDomain] = [:]
    var logic = CheckedLogic()
    /// The groups and repeats around the item that is checked, outer ones first.
    var open: [OpenGroup] = []
    var findings: [Diagnostic] = []

    init(_ scope: ExpressionScope, _ project: Project) {
        self.scope = scope
        self.project = project
        names = ExpressionNames(scope, project)
        environment = scope.surroundings(project)
    }

    mutating func run() {
        for section in scope.sections {
            if let relevant = section.relevant {
                logic.sections[section.id] = check(
                    relevant, .relevant, of: .condition(section.id), in: environment, expecting: .bool)
            }
            var types: [CELType] = []
            let outside = (environment, domains)
            for item in section.items {
                move(to: item.groups)
                let before = (environment, domains)
                types.append(check(item))
                // What may come later, or not at all, is not there for the others.
                if section.isRandom || item.isSampled { (environment, domains) = before }
            }
            move(to: [])
            // In the order drawn, another section may stand anywhere.
            if scope.isRandom {
                (environment, domains) = outside
                continue
            }
            for item in section.items where section.isRandom && !item.isSampled { declare(item) }
            if names.stands(for: .section(section.id)) {
                environment.declare(
                    ExpressionName.of(section.id), ExpressionScope.sectionType(types), mayBeAbsent: false)
            }
        }
    }

    /// Makes an item of a random order known to the sections after it.
    private mutating func declare(_ item: ExpressionScope.Item) {
        guard names.stands(for: .item(item.id)) else { return }
        var (type, domain) = ExpressionScope.value(of: item, in: project)
        if let formula = logic.items[item.id]?.calculate { type = CELType(named: formula.type) }
        environment.declare(ExpressionName.of(item.id), type, mayBeAbsent: true)
        domains[ExpressionName.of(item.id)] = domain
    }

    /// Checks an item's expressions, makes its name known, and returns its type.
    private mutating func check(_ item: ExpressionScope.Item) -> CELType {
        var (type, domain) = ExpressionScope.value(of: item, in: project)
        let entity = ExpressionEntity.item(item.id)
        let before = environment
        var checked = CheckedItemLogic()
        if let logic = item.bank?.logic {
            checked.relevant = logic.relevant.flatMap {
                check($0, .relevant, of: entity, in: before, expecting: .bool)
            }
            checked.required = logic.required.flatMap {
                check($0, .required, of: entity, in: before, expecting: .bool)
            }
            if item.type == .calculate, let formula = logic.calculate {
                checked.calculate = check(formula, .calculate, of: entity, in: before, expecting: nil)
                if let found = checked.calculate { type = CELType(named: found.type) }
            }
            // A register that is not there is reported as such.
            let hasOptions = item.bank?.register == nil || item.bank?.options.isEmpty == false
            if item.type == .single || item.type == .multiple, hasOptions, let filter = logic.filter {
                var inside = before
                ExpressionScope.declareOption(of: item, in: &inside)
                checked.filter = check(filter, .filter, of: entity, in: inside, expecting: .bool)
            }
            if item.type != .calculate, let proposal = logic.proposal {
                checked.proposal = check(
                    proposal, .proposal, of: entity, in: before, expecting: ExpressionScope.proposalType(type))
            }
        }
        if names.stands(for: entity) {
            environment.declare(ExpressionName.of(item.id), type, mayBeAbsent: true)
            domains[ExpressionName.of(item.id)] = domain
        }
        if item.type != .note { note(ExpressionName.of(item.id), type) }
        if let logic = item.bank?.logic { checkAnswer(logic, of: item, type, domain, before, &checked) }
        logic.items[item.id] = checked
        return type
    }

    /// What speaks of the item's own answer: constraints by `answer`, ways onward by its name too.
    private mutating func checkAnswer(
        _ logic: ItemLogic, of item: ExpressionScope.Item, _ type: CELType, _ domain: CELDomain?,
        _ before: CELEnvironment, _ checked: inout CheckedItemLogic
    ) {
        let entity = ExpressionEntity.item(item.id)
        let outer = domains
        domains["answer"] = domain
        for constraint in logic.constraints {
            guard let written = constraint.check else { continue }
            var inside = before
            inside.declare("answer", type)
            guard let check = check(written, .constraint, of: entity, in: inside, expecting: .bool) else { continue }
            checked.constraints.append((check, constraint.message, constraint.level?.value ?? .hard))
        }
        for skip in logic.skips {
            let target = SkipCheck.target(of: skip, from: item, in: scope, &findings)
            guard let written = skip.condition else { continue }
            var inside = environment
            inside.declare("answer", type)
            guard let condition = check(written, .skip, of: entity, in: inside, expecting: .bool), let target else {
                continue
            }
            checked.skips.append((condition, target))
        }
        domains = outer
    }

    // MARK: One expression

    /// nil where something is wrong with it, which is then a finding.
    mutating func check(
        _ written: WrittenExpression, _ use: ExpressionUse, of owner: ExpressionEntity, in environment: CELEnvironment,
        expecting expected: CELType?
    ) -> CheckedExpression? {
        let site = ExpressionSite(written: written, use: use, owner: owner.id, files: project.files)
        let errors = findings.count
        if let option = OptionCheck.bareOption(site, expected, environment) {
            findings.append(option)
            return nil
        }
        let source = names.withoutHyphens(site, environment, &findings)
        let expression = CELExpression.parse(source, limits: environment.limits)
        for problem in expression.problems { report(problem, site) }
        // What could not be read at all would give findings that follow from it.
        let isReadable = expression.problems.allSatisfy { if case .habit = $0.kind { true } else { false } }
        guard isReadable else { return nil }
        let unknown = names.report(expression, site, owner, environment, &findings)
        let checked = expression.check(in: environment, expecting: expected)
        for problem in checked.problems where !unknown.contains(problem.range) { report(problem, site) }
        guard findings.count == errors else { return nil }
        if use.isCondition {
            let constancy = expression.constancy(in: environment, domains: domains)
            findings += ConstancyCheck.finding(constancy, site).map { [$0] } ?? []
        }
        return CheckedExpression(
            text: expression.syntax.printed, references: names.references(expression, environment),
            type: checked.type.runtimeName)
    }

    private mutating func report(_ problem: CELProblem, _ site: ExpressionSite) {
        // A name that an item of another document may bear.
        if scope.isPartial, case .name(.unknownName(let name, _)) = problem.kind, names.existsElsewhere(name) { return }
        findings.append(site.diagnostic(ExpressionAnalysis.code(of: problem), problem))
    }
}

extension CELType {
    /// The type of a value while it runs.
    var runtimeName: String {
        switch self {
        case .rating: "int"
        case .enumeration: "string"
        case .list(let element): "list(\(element.runtimeName))"
        case .map(let key, let value): "map(\(key.runtimeName), \(value.runtimeName))"
        case .dyn, .never, .parameter, .number, .answersOf, .record: "dyn"
        default: description
        }
    }

    /// The type of a calculation by its name; what has no plain name is known only while running.
    init(named name: String) {
        switch name {
        case "bool": self = .bool
        case "int": self = .int
        case "double": self = .double
        case "string": self = .string
        case "timestamp": self = .timestamp
        case "duration": self = .duration
        case "list(int)": self = .list(.int)
        case "list(double)": self = .list(.double)
        case "list(string)": self = .list(.string)
        default: self = .dyn
        }
    }
}
