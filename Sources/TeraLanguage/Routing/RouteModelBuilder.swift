internal import TeraCEL
internal import TeraDiagnostics

/// Makes the model of a form whose expressions are right.
struct RouteModelBuilder {
    private let scope: ExpressionScope
    private let project: Project
    private let logic: CheckedLogic
    private let names: ExpressionNames
    private var environment: CELEnvironment
    private var model = RouteModel()
    /// What is known of the names of repeats, whatever was answered.
    private var repeats: [Int: CELKnowledge] = [:]

    private init(_ scope: ExpressionScope, _ project: Project, _ logic: CheckedLogic) {
        self.scope = scope
        self.project = project
        self.logic = logic
        names = ExpressionNames(scope, project)
        environment = scope.surroundings(project)
    }

    /// nil where an expression is wrong: nothing is known of the routes then.
    ///
    /// - Parameter rater: who answers; nil: any of the instrument's raters.
    static func model(of scope: ExpressionScope, _ project: Project, rater: String?) -> RouteModel? {
        var checker = ExpressionChecker(scope, project)
        checker.run()
        guard !checker.findings.contains(where: { $0.severity == .error }) else { return nil }
        var builder = RouteModelBuilder(scope, project, checker.logic)
        return builder.build(rater)
    }

    private mutating func build(_ rater: String?) -> RouteModel? {
        declareShared()
        let order = Dictionary(
            scope.sections.flatMap(\.items).enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (index, section) in scope.sections.enumerated() {
            let first = model.steps.count
            let relevant = section.relevant.flatMap { written in
                logic.sections[section.id].map { condition($0, written, .relevant, section.id, environment) }
            }
            guard (section.relevant == nil) == (relevant == nil) else { return nil }
            var types: [CELType] = []
            for item in section.items {
                guard let type = add(item, section: index, order) else { return nil }
                types.append(type)
            }
            var part = RouteModel.Part(
                id: section.id, span: section.span, relevant: relevant, steps: first..<model.steps.count)
            part.isDecimal = types.contains(.double)
            if names.stands(for: .section(section.id)) {
                part.slot = environment.declare(
                    ExpressionName.of(section.id), ExpressionScope.sectionType(types), mayBeAbsent: false)
            }
            model.parts.append(part)
        }
        model.beginning = environment.variables.enumerated().map { slot, variable in
            if let known = repeats[slot] { return known }
            return switch variable.name {
            case "rater": rater.map { .exactly(.string($0)) } ?? .any(of: variable.type)
            case _ where variable.name.hasPrefix("participant."): .any(of: variable.type, mayBeAbsent: true)
            default: .exactly(.absent)
            }
        }
        for (slot, variable) in environment.variables.enumerated() {
            guard repeats[slot] == nil, case .enumeration(let options) = variable.type,
                model.beginning[slot].exact == nil
            else { continue }
            let nothing: [String?] = variable.mayBeAbsent ? [nil] : []
            model.subjects.append(RouteModel.Subject(name: variable.name, slot: slot, values: options + nothing))
        }
        for part in model.parts {
            if let slot = part.slot { model.beginning[slot] = .exactly(.list([])) }
        }
        findLastReads()
        return model
    }

    /// Names whose type is another at every item keep one slot.
    private mutating func declareShared() {
        model.answerSlot = environment.declare("answer", .dyn, mayBeAbsent: true)
        environment.declare("option.id", .string)
        for item in scope.sections.flatMap(\.items) where item.type == .single {
            var table = AttributeTable()
            for option in item.bank?.options ?? [] { table.add(option) }
            for (name, _, _) in table.columns {
                environment.declare("option.\(name)", .string, mayBeAbsent: true)
            }
        }
    }

    private func condition(
        _ checked: CheckedExpression, _ written: WrittenExpression, _ use: ExpressionUse, _ owner: String,
        _ environment: CELEnvironment, index: Int = 0
    ) -> RouteModel.Condition {
        RouteModel.Condition(
            reasoner: CELReasoner(CELExpression.parse(checked.text), in: environment), written: written, use: use,
            owner: owner, items: reads(checked), index: index)
    }

    /// The items whose answers an expression reads.
    private func reads(_ checked: CheckedExpression) -> [String] {
        var items: Set<String> = []
        for reference in checked.references {
            switch reference.kind {
            case .item: items.insert(reference.id ?? "")
            case .repeated:
                items.formUnion(
                    scope.sections.flatMap(\.items).filter { $0.groups.contains { $0.id.value == reference.id } }
                        .map(\.id))
            case .section:
                items.formUnion(scope.sections.first { $0.id == reference.id }?.items.map(\.id) ?? [])
            case .participant, .rater: items.insert(reference.name)
            default: continue
            }
        }
        for id in items {
            if let formula = logic.items[id]?.calculate { items.formUnion(reads(formula)) }
        }
        return items.sorted()
    }

    /// nil where an expression of the item could not be read.
    private mutating func add(
        _ item: ExpressionScope.Item, section: Int, _ order: [String: Int]
    ) -> CELType? {
        var (type, domain) = ExpressionScope.value(of: item, in: project)
        let written = item.bank?.logic
        let checked = logic.items[item.id] ?? CheckedItemLogic()
        var step = RouteModel.Step(
            item: item, section: section, answers: RouteAnswers.of(item, type, domain, in: project))
        guard addGroups(around: item, to: &step) else { return nil }
        let before = environment
        step.canDecline =
            item.type == .rating && item.scale.flatMap { project.scale($0) }?.notObserved != nil
        step.canDecline = step.canDecline || item.bank?.parts?.declines?.value == true
        step.isRequired = item.bank?.required?.value ?? item.type.isRequired
        // Thousands of options are not followed one by one: `RegisterOptionCheck` finds the dead ends of registers.
        let isListed = item.type == .single && item.bank?.register == nil
        step.hasOtherFilter = !isListed && written?.filter != nil
        if let relevant = written?.relevant {
            guard let found = checked.relevant else { return nil }
            step.relevant = condition(found, relevant, .relevant, item.id, before)
        }
        if let required = written?.required {
            guard let found = checked.required else { return nil }
            step.required = condition(found, required, .required, item.id, before)
        }
        if item.type == .calculate {
            guard let formula = checked.calculate else { return nil }
            type = CELType(named: formula.type)
            step.formula = CELReasoner(CELExpression.parse(formula.text), in: before)
        }
        if isListed, let filter = written?.filter {
            guard let found = checked.filter else { return nil }
            var inside = before
            ExpressionScope.declareOption(of: item, in: &inside)
            step.filter = condition(found, filter, .filter, item.id, inside)
            step.options = (item.bank?.options ?? []).map { Self.option($0, inside) }
        }
        step.isDecimal = type == .double
        if names.stands(for: .item(item.id)) {
            step.slot = environment.declare(ExpressionName.of(item.id), type, mayBeAbsent: true)
        }
        guard addAnswer(to: &step, written, checked, type, before, order) else { return nil }
        model.steps.append(step)
        return type
    }

    /// The conditions of groups, and that a repeat is asked at all; names of repeats are made known.
    private mutating func addGroups(around item: ExpressionScope.Item, to step: inout RouteModel.Step) -> Bool {
        for group in item.groups {
            let id = group.id.value
            let checked = logic.groups[id] ?? CheckedGroupLogic()
            if let relevant = group.relevant {
                guard let found = checked.relevant else { return false }
                step.groups.append(condition(found, relevant, .relevant, id, environment))
            }
            guard let repetition = group.repetition else { continue }
            if let count = repetition.count {
                guard var found = checked.count else { return false }
                found.text = "(\(found.text)) >= 1"
                step.groups.append(condition(found, count, .count, id, environment))
            }
            guard names.stands(for: .repeated(id)) else { continue }
            for variable in repetition.variables(of: group, in: project) {
                let slot = environment.declare(variable.name, variable.type)
                repeats[slot] = .any(of: variable.type, variable.domain)
            }
            repeats[environment.declare(ExpressionName.of(id), logic.lists[id] ?? .dyn)] = .present
        }
        return true
    }

    /// Constraints, and ways onward.
    private func addAnswer(
        to step: inout RouteModel.Step, _ written: ItemLogic?, _ checked: CheckedItemLogic, _ type: CELType,
        _ before: CELEnvironment, _ order: [String: Int]
    ) -> Bool {
        guard let written else { return true }
        guard written.constraints.count == checked.constraints.count, written.skips.count == checked.skips.count
        else { return false }
        var inside = before
        inside.declare("answer", type, mayBeAbsent: true)
        for (index, (rule, found)) in zip(written.constraints, checked.constraints).enumerated()
        where found.level == .hard {
            guard let expression = rule.check else { return false }
            step.constraints.append(
                condition(found.check, expression, .constraint, step.item.id, inside, index: index))
        }
        inside = environment
        inside.declare("answer", type, mayBeAbsent: true)
        for (index, (rule, found)) in zip(written.skips, checked.skips).enumerated() {
            guard let expression = rule.condition else { return false }
            let to = found.target == SkipRule.end ? RouteModel.end : order[found.target] ?? RouteModel.end
            step.skips.append(
                (condition(found.condition, expression, .skip, step.item.id, inside, index: index), to))
        }
        return true
    }

    private static func option(_ option: ItemOption, _ environment: CELEnvironment) -> RouteModel.Option {
        var values: [(slot: Int, value: CELKnowledge)] = []
        for (slot, variable) in environment.variables.enumerated() where variable.name.hasPrefix("option.") {
            let field = variable.name.dropFirst("option.".count)
            let attribute = option.attributes?.first { ExpressionName.of($0.name.value) == field }
            let text = field == "id" ? option.id.value : attribute?.value.value
            values.append((slot, .exactly(text.map(Value.string) ?? .absent)))
        }
        return RouteModel.Option(id: option.id.value, values: values)
    }

    private mutating func findLastReads() {
        var last = [Int](repeating: -1, count: environment.variables.count)
        func read(_ condition: RouteModel.Condition?, _ position: Int) {
            for slot in condition?.reasoner.slots ?? [] { last[slot] = max(last[slot], position) }
        }
        for part in model.parts { read(part.relevant, part.steps.lowerBound) }
        for (position, step) in model.steps.enumerated() {
            for condition in step.groups + [step.relevant, step.required, step.filter].compactMap({ $0 }) {
                read(condition, position)
            }
            for condition in step.constraints + step.skips.map(\.condition) { read(condition, position) }
            for slot in step.formula?.slots ?? [] { last[slot] = max(last[slot], position) }
        }
        // A list needs its items until it is made.
        for part in model.parts {
            guard let slot = part.slot, last[slot] >= 0, let end = part.steps.last else { continue }
            for step in model.steps[part.steps] {
                if let slot = step.slot { last[slot] = max(last[slot], end) }
            }
        }
        model.lastRead = last
        // What is never read dies where it comes about: at its item, a list at the end of its section.
        var dying = [[Int]](repeating: [], count: model.steps.count)
        for (slot, position) in last.enumerated() where position >= 0 && position < dying.count {
            dying[position].append(slot)
        }
        for (position, step) in model.steps.enumerated() {
            if let slot = step.slot, last[slot] <= position { dying[position].append(slot) }
        }
        model.dying = dying
    }
}
