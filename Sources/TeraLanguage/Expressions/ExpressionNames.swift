internal import TeraCEL
internal import TeraDiagnostics

/// Something that a name can stand for.
enum ExpressionEntity: Hashable {
    case item(String)
    case section(String)
    /// When a section is asked: no name, but something that its items wait for.
    case condition(String)
    /// When a group is asked, and how often: no name either.
    case group(String)
    /// The list that a repeat is once it is complete.
    case repeated(String)

    var id: String {
        switch self {
        case .item(let id), .section(let id), .condition(let id), .group(let id), .repeated(let id): id
        }
    }
}

/// The names of a form: what each stands for, and what is wrong with one that means nothing where it stands.
struct ExpressionNames {
    let scope: ExpressionScope
    let project: Project
    private let meanings: [String: ExpressionEntity]
    /// Names that two items have, as `a-b` and `a_b` do, and their ids: which of them is meant nothing says.
    private let shared: [String: [String]]

    /// Names that every expression may use for something else than an item.
    private static let taken: Set<String> = ["rater", "participant", "answer", "option"]

    init(_ scope: ExpressionScope, _ project: Project) {
        self.scope = scope
        self.project = project
        var meanings: [String: ExpressionEntity] = [:]
        var ids: [String: Set<String>] = [:]
        // Of an item and a section of one name, the item is meant. Of two items, the first is taken, and reported.
        for item in scope.sections.flatMap(\.items) {
            let name = ExpressionName.of(item.id)
            meanings.firstValue(.item(item.id), for: name)
            ids[name, default: []].insert(item.id)
        }
        shared = ids.filter { $0.value.count > 1 }.mapValues { $0.sorted() }
        for section in scope.sections {
            meanings.firstValue(.section(section.id), for: ExpressionName.of(section.id))
        }
        for group in scope.groups where group.repetition != nil {
            meanings.firstValue(.repeated(group.id.value), for: ExpressionName.of(group.id.value))
        }
        for name in Self.taken { meanings[name] = nil }
        self.meanings = meanings
    }

    /// The items that have this name, where there are several.
    func sharing(_ name: String) -> [String]? { shared[name] }

    func stands(for entity: ExpressionEntity) -> Bool { meanings[ExpressionName.of(entity.id)] == entity }

    // MARK: References

    func references(_ expression: CELExpression, _ environment: CELEnvironment) -> [ExpressionReference] {
        var found: Set<ExpressionReference> = []
        for reference in expression.references(in: environment) where reference.slot != nil {
            let name = reference.name
            let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
            switch meanings[name] {
            case .item(let id): found.insert(ExpressionReference(name: name, kind: .item, id: id))
            case .section(let id): found.insert(ExpressionReference(name: name, kind: .section, id: id))
            case .repeated(let id): found.insert(ExpressionReference(name: name, kind: .repeated, id: id))
            case .condition, .group, nil:
                if parts.count == 2, case .repeated(let id) = meanings[parts[0]] {
                    found.insert(ExpressionReference(name: name, kind: .instance, id: id))
                }
                guard let kind = ExpressionReference.Kind(rawValue: parts[0]) else { continue }
                found.insert(ExpressionReference(name: name, kind: kind, id: parts.dropFirst().first))
            }
        }
        return found.sorted { $0.name < $1.name }
    }

    // MARK: Hyphens

    /// The text with ids such as `jkp-1` as the names that they are, each of them reported. The text keeps its length,
    /// so that places stay right.
    func withoutHyphens(
        _ site: ExpressionSite, _ environment: CELEnvironment, _ findings: inout [Diagnostic]
    ) -> String {
        guard site.written.text.utf8.contains(UInt8(ascii: "-")) else { return site.written.text }
        var bytes = Array(site.written.text.utf8)
        for range in HyphenatedNames.ranges(in: bytes) {
            let id = String(decoding: bytes[range], as: UTF8.self)
            let name = ExpressionName.of(id)
            let first = id.split(separator: "-").first.map(String.init) ?? ""
            guard name.utf8.count == id.utf8.count, meanings[name] != nil || existsElsewhere(name),
                environment.slot(of: first) == nil
            else { continue }
            bytes.replaceSubrange(range, with: Array(name.utf8))
            findings.append(HabitCheck.hyphen(id, name, site, range))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Names that mean nothing here

    /// Reports names that mean something elsewhere: a later item, the item itself, an item that this rater is not
    /// asked. Returns their places, for which nothing more is to be said.
    func report(
        _ expression: CELExpression, _ site: ExpressionSite, _ owner: ExpressionEntity, _ environment: CELEnvironment,
        _ findings: inout [Diagnostic]
    ) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        if !shared.isEmpty {
            for reference in expression.references(in: environment) {
                guard let ids = shared[reference.name] else { continue }
                findings.append(NameCheck.shared(reference, ids, site))
            }
        }
        for reference in expression.references(in: environment) where reference.slot == nil {
            let finding: Diagnostic?
            if Self.taken.contains(reference.name) {
                finding = NameCheck.noValue(reference, site, environment)
            } else if let meaning = meanings[reference.name],
                let reason = scope.uncertainty(of: meaning, for: owner)
            {
                finding = DrawCheck.finding(reference, meaning, reason, site, at: place(of: meaning))
            } else if let meaning = meanings[reference.name],
                let problem = scope.repeatProblem(meaning, from: owner)
            {
                finding = RepeatCheck.outside(reference, problem, site, at: place(of: meaning))
            } else if let meaning = meanings[reference.name] {
                if site.use == .constraint, meaning == owner {
                    finding = OrderCheck.itself(reference, site)
                } else if !holds(meaning, owner), let cycle = ReferenceGraph(self).cycle(from: owner, to: meaning) {
                    finding = OrderCheck.cycle(cycle, reference, site)
                } else {
                    finding = OrderCheck.later(
                        reference, meaning, site, at: place(of: meaning), isAround: holds(meaning, owner))
                }
            } else if !scope.isPartial, let id = idElsewhere(reference.name) {
                finding = NameCheck.notAsked(reference, id, site, rater: scope.rater)
            } else {
                finding = nil
            }
            if let finding {
                findings.append(finding)
                ranges.append(reference.range)
            }
        }
        return ranges
    }

    /// Whether an item stands in a section: the section is then not complete, rather than waiting for itself.
    private func holds(_ whole: ExpressionEntity, _ part: ExpressionEntity) -> Bool {
        guard case .section(let id) = whole, case .item(let item) = part else { return false }
        return scope.sections.contains { $0.id == id && $0.items.contains { $0.id == item } }
    }

    /// What a name stands for.
    func meaning(of name: String) -> ExpressionEntity? { meanings[name] }

    func existsElsewhere(_ name: String) -> Bool { idElsewhere(name) != nil }

    /// The item of any document that has this name.
    private func idElsewhere(_ name: String) -> String? {
        if project.itemIndex[name] != nil { return name }
        let id = String(name.map { $0 == "_" ? "-" : $0 }).drop { $0 == "-" }
        if project.itemIndex[String(id)] != nil || project.indikatorIndex[String(id)] != nil { return String(id) }
        return nil
    }

    /// Where an item or section is written.
    func place(of entity: ExpressionEntity) -> Span? {
        switch entity {
        case .item(let id):
            return scope.sections.flatMap(\.items).first { $0.id == id }?.bank?.id.span
                ?? project.indikator(id)?.id.span
        case .section(let id), .condition(let id):
            return scope.sections.first { $0.id == id }?.span
        case .group(let id), .repeated(let id):
            return scope.groups.first { $0.id.value == id }?.id.span
        }
    }
}

/// Names joined by hyphens, outside of texts: `jkp-1`, which reads as a subtraction.
enum HyphenatedNames {
    static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        let hyphen = UInt8(ascii: "-")
        return ExpressionWords.ranges(in: bytes, isPart: isPart).compactMap { word in
            var (start, end) = (word.lowerBound, word.upperBound)
            while start < end, bytes[start] == hyphen { start += 1 }
            while start < end, bytes[end - 1] == hyphen { end -= 1 }
            return bytes[start..<end].contains(hyphen) ? start..<end : nil
        }
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
