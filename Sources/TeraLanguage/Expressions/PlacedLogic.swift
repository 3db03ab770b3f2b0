internal import TeraCEL

/// The expressions of a form whose repeats are written out: each time with names of its own.
public struct PlacedLogic: Sendable {
    private let logic: CheckedLogic
    /// Item or repeat → the repeats around it.
    private var around: [String: [ItemGroup]] = [:]
    /// Repeat → all its times.
    private var times: [String: [RepeatTime]] = [:]

    public init(_ logic: CheckedLogic, _ sections: [ComposedSection], in project: Project) {
        self.logic = logic
        for item in sections.flatMap(\.items) {
            let repeats = item.groups.filter { $0.repetition != nil }
            around[item.id] = repeats
            for (index, group) in repeats.enumerated() where around[group.id.value] == nil {
                around[group.id.value] = Array(repeats[..<index])
                times[group.id.value] = group.repetition?.times(in: project)
            }
        }
    }

    /// The expressions of one item, the conditions of the groups around it among them.
    public func item(_ item: PlacedItem) -> CheckedItemLogic {
        let own = logic.items[item.template] ?? CheckedItemLogic()
        let path = item.path
        var placed = CheckedItemLogic()
        placed.relevant =
            path.isEmpty ? own.relevant : .all(conditions(along: path) + [own.relevant.map { self.placed($0, path) }])
        placed.required = own.required.map { self.placed($0, path) }
        placed.constraints = own.constraints.map { (self.placed($0.check, path), $0.message, $0.level) }
        placed.constraints += differences(item)
        placed.proposal = own.proposal.map { self.placed($0, path) }
        placed.filter = own.filter.map { self.placed($0, path) }
        placed.skips = own.skips.map { (self.placed($0.condition, path), $0.target) }
        placed.calculate = own.calculate.map { self.placed($0, path) }
        return placed
    }

    /// When one time of a repeat is there; nil: whenever its section is.
    public func condition(of group: PlacedGroup) -> CheckedExpression? { .all(conditions(along: group.path)) }

    private func conditions(along path: [PlacedStep]) -> [CheckedExpression?] {
        path.indices.flatMap { index -> [CheckedExpression?] in
            let step = path[index]
            let outer = Array(path[..<index])
            let checked = logic.groups[step.group.id.value]
            return [
                checked?.relevant.map { placed($0, outer) },
                step.time.flatMap { time in isThere(time, step.group, checked?.count.map { placed($0, outer) }) },
            ]
        }
    }

    private func isThere(_ time: RepeatTime, _ group: ItemGroup, _ count: CheckedExpression?) -> CheckedExpression? {
        if let count {
            return CheckedExpression(
                text: CELExpression.parse("(\(count.text)) >= \(time.number)").syntax.printed,
                references: count.references, type: "bool")
        }
        guard group.repetition?.per?.value == .programme, let entry = time.entry else { return nil }
        let name = "participant.programmes"
        return CheckedExpression(
            text: "\"\(entry.id)\" in \(name)",
            references: [ExpressionReference(name: name, kind: .participant, id: "programmes")], type: "bool")
    }

    /// That an answer is not one that was given at an earlier time.
    private func differences(
        _ item: PlacedItem
    ) -> [(check: CheckedExpression, message: LocalizedText, level: ConstraintLevel)] {
        guard let place = item.path.lastIndex(where: { $0.time != nil }), let time = item.path[place].time,
            item.path[place].group.repetition?.unique.contains(where: { $0.value == item.template }) ?? false
        else { return [] }
        let name = ExpressionName.of(item.template)
        let group = item.path[place].group
        let others = (times[group.id.value] ?? []).prefix(time.number - 1).map { earlier in
            var path = item.path
            path[place] = PlacedStep(group: group, time: earlier)
            return ExpressionReference(
                name: PlacedID.name(name, path), kind: .item, id: PlacedID.of(item.template, path))
        }
        guard !others.isEmpty else { return [] }
        let answer = ExpressionReference(name: "answer", kind: .answer, id: nil)
        let check = CheckedExpression(
            text: "!(answer in [\(others.map(\.name).joined(separator: ", "))])",
            references: ([answer] + others).sorted { $0.name < $1.name }, type: "bool")
        return [(check, RepeatCheck.sameTwice, .hard)]
    }

    // MARK: Names

    /// An expression as it stands at one time of the repeats around it.
    private func placed(_ expression: CheckedExpression, _ path: [PlacedStep]) -> CheckedExpression {
        let steps = path.filter { $0.time != nil }
        guard !steps.isEmpty else { return expression }
        let environment = CheckedExpression.environment(of: expression.references)
        let meanings = Dictionary(
            expression.references.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var bytes = Array(expression.text.utf8)
        var references: Set<ExpressionReference> = []
        for found in CELExpression.parse(expression.text).references(in: environment).reversed() {
            guard let meaning = meanings[found.name] else { continue }
            if meaning.kind == .instance {
                guard let time = steps.first(where: { $0.group.id.value == meaning.id })?.time else { continue }
                let isNumber = found.name.hasSuffix(".number")
                let literal = isNumber ? String(time.number) : "\"\(time.entry?.id ?? "")\""
                bytes.replaceSubrange(found.range, with: Array(literal.utf8))
                continue
            }
            let count = (meaning.kind == .item || meaning.kind == .repeated ? around[meaning.id ?? ""] : nil)?.count
            guard let count, count > 0 else {
                references.insert(meaning)
                continue
            }
            let inner = steps.prefix(count)
            let name = PlacedID.name(found.name, inner)
            bytes.replaceSubrange(found.range, with: Array(name.utf8))
            references.insert(
                ExpressionReference(name: name, kind: meaning.kind, id: PlacedID.of(meaning.id ?? "", inner)))
        }
        return CheckedExpression(
            text: CELExpression.parse(String(decoding: bytes, as: UTF8.self)).syntax.printed,
            references: references.sorted { $0.name < $1.name }, type: expression.type)
    }
}

extension CheckedExpression {
    /// What holds when all conditions do; nil where there are none.
    static func all(_ conditions: [CheckedExpression?]) -> CheckedExpression? {
        let conditions = conditions.compactMap { $0 }
        guard !conditions.isEmpty else { return nil }
        let text = conditions.map(\.asOperand).joined(separator: " && ")
        let references = Set(conditions.flatMap(\.references)).sorted { $0.name < $1.name }
        // At one time it is known which time it is: what follows from that alone is settled here.
        let open = operands(of: text).filter { constant($0) != true }
        guard !open.isEmpty else { return nil }
        if open.contains(where: { constant($0) == false }) {
            return CheckedExpression(text: "false", references: [], type: "bool")
        }
        let rest = CELExpression.parse(open.joined(separator: " && "))
        let read = Set(rest.references(in: environment(of: references)).map(\.name))
        return CheckedExpression(
            text: rest.syntax.printed, references: references.filter { read.contains($0.name) }, type: "bool")
    }

    fileprivate static func environment(of references: [ExpressionReference]) -> CELEnvironment {
        var environment = CELEnvironment()
        for reference in references { environment.declare(reference.name, .dyn) }
        return environment
    }

    /// What all must hold, part by part.
    private static func operands(of text: String) -> [String] {
        let syntax = CELExpression.parse(text).syntax
        guard case .logic(.and, let operands) = syntax[syntax.root].kind else { return [text] }
        return operands.flatMap { operand -> [String] in
            let part = syntax.text(syntax[operand].range)
            return CheckedExpression(text: part, references: [], type: "bool").isAlternative
                ? ["(\(part))"] : Self.operands(of: part)
        }
    }

    /// The value of a condition that reads nothing.
    private static func constant(_ text: String) -> Bool? {
        let expression = CELExpression.parse(text)
        let environment = CELEnvironment()
        guard expression.references(in: environment).isEmpty else { return nil }
        let program = CELProgram.compile(
            expression.syntax, in: environment, checked: expression.check(in: environment))
        guard case .bool(let value)? = try? program.evaluate(slots: []) else { return nil }
        return value
    }

    /// As it stands beside `&&`.
    private var asOperand: String { isAlternative ? "(\(text))" : text }

    private var isAlternative: Bool {
        let syntax = CELExpression.parse(text).syntax
        return switch syntax[syntax.root].kind {
        case .logic(.or, _), .conditional: true
        default: false
        }
    }
}
