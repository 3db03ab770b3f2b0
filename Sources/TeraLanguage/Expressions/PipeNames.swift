internal import TeraDiagnostics

/// The names that texts of one form may be filled in with, and what is wrong with one.
struct PipeNames {
    let scope: ExpressionScope
    let project: Project
    private let names: ExpressionNames
    private let items: [ExpressionScope.Item]
    private let positions: [String: Int]
    /// Item → index of its section in the scope.
    private let sections: [String: Int]

    /// What is known of a participant.
    static let fields = ["id", "name", "jenjang", "instansi", "provinsi", "programmes"]

    /// What stands in the gap.
    enum Filling: Equatable {
        case answer(String)
        case participant(String)
    }

    enum Problem: Equatable {
        case unknown(near: String?)
        /// An id where its name belongs.
        case hyphen(String)
        /// Several items of one name.
        case shared([String])
        /// An item that another form asks.
        case notAsked
        /// A section, which is no single answer.
        case section(String)
        /// An item that is asked several times, seen from outside.
        case repeated(String)
        case itself
        case later(String)
        case drawn(String, DrawCheck.Reason)
        /// Its answer is no words.
        case type(String, ItemType)
        case withoutFallback(Filling, Reason)
    }

    /// Why there may be no answer.
    enum Reason: Equatable {
        case optional, notAlwaysAsked, mayDecline, notObserved, noneTicked, computed, participant
    }

    init(_ scope: ExpressionScope, _ project: Project) {
        self.scope = scope
        self.project = project
        names = ExpressionNames(scope, project)
        items = scope.sections.flatMap(\.items)
        var positions: [String: Int] = [:]
        for (index, item) in items.enumerated() { positions.firstValue(index, for: item.id) }
        self.positions = positions
        var sections: [String: Int] = [:]
        for (index, section) in scope.sections.enumerated() {
            for item in section.items { sections.firstValue(index, for: item.id) }
        }
        self.sections = sections
    }

    /// What a name stands for; nil where it stands for nothing that can be put into words.
    func filling(_ name: String) -> Filling? {
        if name.hasPrefix("participant.") {
            let field = String(name.dropFirst("participant.".count))
            return Self.fields.contains(field) ? .participant(field) : nil
        }
        guard case .item(let id)? = names.meaning(of: name) else { return nil }
        return .answer(id)
    }

    /// - Parameter owner: the item or section whose text it is.
    func problem(with pipe: TextPipe, of owner: ExpressionEntity) -> Problem? {
        if let ids = names.sharing(pipe.name) { return .shared(ids) }
        guard let filling = filling(pipe.name) else { return unknown(pipe.name) }
        guard case .answer(let id) = filling, let source = positions[id] else {
            return filling == .participant("id") || pipe.fallback != nil
                ? nil : .withoutFallback(filling, .participant)
        }
        let item = items[source]
        if owner == .item(id) { return .itself }
        let around = repeats(of: owner)
        if !item.repeats.allSatisfy({ own in around.contains { $0 === own } }) { return .repeated(id) }
        if let reason = scope.uncertainty(of: .item(id), for: owner) { return .drawn(id, reason) }
        guard let reader = position(of: owner), source < reader else { return .later(id) }
        switch item.type {
        case .matching, .constantSum, .note, .consent: return .type(id, item.type)
        default: break
        }
        guard pipe.fallback == nil, let reason = gap(item, source, owner, reader) else { return nil }
        return .withoutFallback(filling, reason)
    }

    func place(of id: String) -> Span? { names.place(of: .item(id)) }

    private func unknown(_ name: String) -> Problem? {
        switch names.meaning(of: name) {
        case .section(let id)?: return .section(id)
        case .repeated(let id)?, .group(let id)?: return .repeated(id)
        default: break
        }
        let plain = ExpressionName.of(name)
        if name.contains("-"), names.meaning(of: plain) != nil { return .hyphen(plain) }
        if names.existsElsewhere(plain) { return scope.isPartial ? nil : .notAsked }
        let all = positions.keys.map(ExpressionName.of).sorted() + Self.fields.map { "participant.\($0)" }
        let aliases = ["peserta.": "participant.", "responden.": "participant."]
        for (alias, meant) in aliases where name.hasPrefix(alias) {
            let field = ["nama": "name", "program": "programmes"][String(name.dropFirst(alias.count))]
            let known = "\(meant)\(field ?? String(name.dropFirst(alias.count)))"
            if all.contains(known) { return .unknown(near: known) }
        }
        for alias in ["jawaban.", "answer."] where name.hasPrefix(alias) {
            let known = ExpressionName.of(String(name.dropFirst(alias.count)))
            if all.contains(known) { return .unknown(near: known) }
        }
        return .unknown(near: Suggestion.nearest(to: plain, among: all + ["subjek"]))
    }

    /// Where a text is read: before the items from here on.
    private func position(of owner: ExpressionEntity) -> Int? {
        switch owner {
        case .item(let id): positions[id]
        case .section(let id), .condition(let id):
            scope.sections.first { $0.id == id }?.items.first.flatMap { positions[$0.id] }
        case .group(let id), .repeated(let id):
            items.firstIndex { $0.groups.contains { $0.id.value == id } }
        }
    }

    /// The repeats that a text stands in.
    private func repeats(of owner: ExpressionEntity) -> [ItemGroup] {
        guard case .item(let id) = owner, let position = positions[id] else { return [] }
        return items[position].repeats
    }

    // MARK: Answers that may be missing

    /// Why somebody may read the text who had no need to answer; nil where everybody had.
    private func gap(
        _ item: ExpressionScope.Item, _ source: Int, _ owner: ExpressionEntity, _ reader: Int
    ) -> Reason? {
        if item.type == .calculate { return .computed }
        if item.bank?.logic?.required != nil || !(item.bank?.required?.value ?? item.type.isRequired) {
            return .optional
        }
        if item.bank?.parts?.declines?.value == true { return .mayDecline }
        if item.type == .checklist { return .noneTicked }
        if item.type == .rating, item.scale.flatMap({ project.scale($0) })?.notObserved != nil { return .notObserved }
        let given = conditions(of: owner)
        let needed = conditions(of: .item(item.id))
        if item.bank?.logic?.filter != nil || !needed.allSatisfy(given.contains) { return .notAlwaysAsked }
        let isJumped = items[..<source].contains { before in
            (before.bank?.logic?.skips ?? []).contains { skip in
                guard let target = target(of: skip.target.value) else { return false }
                return target > source && target <= reader
            }
        }
        return isJumped ? .notAlwaysAsked : nil
    }

    private func target(of id: String) -> Int? {
        positions[id] ?? position(of: .section(id))
    }

    /// When a text is read, as it is written: the same words mean the same within one form.
    private func conditions(of owner: ExpressionEntity) -> Set<String> {
        var section: ExpressionScope.Section?
        var conditions: Set<String> = []
        switch owner {
        case .item(let id):
            section = sections[id].map { scope.sections[$0] }
            if let position = positions[id] {
                let groups = items[position].groups
                let own = [items[position].bank?.logic?.relevant] + groups.map(\.relevant)
                conditions.formUnion(own.compactMap { $0?.text.trimmingSpaces })
                // Who is asked one item of a repeat is asked the others that many times too.
                conditions.formUnion(groups.filter { $0.repetition != nil }.map { "\n\($0.id.value)" })
            }
        case .group, .repeated: break
        case .section(let id), .condition(let id): section = scope.sections.first { $0.id == id }
        }
        if let relevant = section?.relevant { conditions.insert(relevant.text.trimmingSpaces) }
        return conditions
    }
}
