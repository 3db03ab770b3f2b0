internal import TeraCEL
internal import TeraDiagnostics

/// What one form asks, in order: what its expressions may speak of.
struct ExpressionScope {
    struct Item {
        var id: String
        var type: ItemType
        /// The bank's item; nil for one made from the blueprint.
        var bank: BankItem?
        var scale: String?
        /// Its place among everything that the instrument asks any rater.
        var order: Int
        /// Whether the draw may leave it out.
        var isSampled = false
        /// The groups and repeats that it stands in, outer ones first.
        var groups: [ItemGroup] = []

        var repeats: [ItemGroup] { groups.filter { $0.repetition != nil } }
    }

    struct Section {
        var id: String
        var span: Span?
        var relevant: WrittenExpression?
        var items: [Item]
        var order: Int
        /// Whether its items come in any order.
        var isRandom = false
    }

    var sections: [Section]
    /// Whether sections come in any order.
    var isRandom = false
    /// Everything that the instrument asks any rater, for targets of `skip_to`: id → order. Sections have one too.
    var orders: [String: Int]
    var roles: [String]
    /// Who answers, in words; nil where the form is not known.
    var rater: String?
    var jenjang: [String]
    /// A bank or instrument that no battery uses: items of other documents may be asked with it.
    var isPartial = false

    var hasLogic: Bool {
        sections.contains { section in
            section.relevant != nil
                || section.items.contains { $0.bank?.logic != nil || $0.groups.contains(where: \.hasLogic) }
        }
    }
}

extension ExpressionScope {
    /// The form of one rater.
    init(_ composition: Composition, _ role: RaterRole, _ project: Project) {
        var orders: [String: Int] = [:]
        var sections: [Section] = []
        var order = 0
        for composed in composition.sections {
            var section = Section(
                id: composed.section.id.value, span: composed.section.id.span, relevant: composed.section.relevant,
                items: [], order: order, isRandom: composed.section.order?.value == .random)
            orders.firstValue(order, for: section.id)
            order += 1
            for item in composed.items {
                orders.firstValue(order, for: item.id)
                let bank = project.bankItem(of: item)
                section.items.append(
                    Item(
                        id: item.id, type: item.type, bank: bank, scale: item.scale, order: order,
                        isSampled: composed.section.mayLeaveOut(bank), groups: item.groups))
                order += 1
            }
            if composed.raters.contains(role), !section.items.isEmpty { sections.append(section) }
        }
        let rater = composition.instrument.raters.first { $0.role?.value == role }
        self.init(
            sections: sections, isRandom: composition.instrument.order?.value == .random, orders: orders,
            roles: composition.instrument.roleNames,
            rater: rater?.title.base ?? role.rawValue, jenjang: composition.standard?.levelNames ?? [])
    }

    /// An instrument that no battery uses: what its banks and lists of items give.
    init(_ instrument: Instrument, _ project: Project) {
        var orders: [String: Int] = [:]
        var order = 0
        var sections: [Section] = []
        for part in instrument.sections {
            var section = Section(
                id: part.id.value, span: part.id.span, relevant: part.relevant, items: [], order: order,
                isRandom: part.order?.value == .random)
            orders.firstValue(order, for: section.id)
            order += 1
            let bank = part.bank.flatMap { project.bank($0.value) }
            let listed = Self.listed(part.entries, in: project)
            for (item, groups) in (bank?.items ?? []).map({ ($0, []) }) + listed {
                guard let type = item.type?.value else { continue }
                orders.firstValue(order, for: item.id.value)
                section.items.append(
                    Item(
                        id: item.id.value, type: type, bank: item,
                        scale: item.scale?.value ?? instrument.scale?.value, order: order,
                        isSampled: part.mayLeaveOut(item), groups: groups))
                order += 1
            }
            sections.append(section)
        }
        let standard = instrument.standard.flatMap { project.standard($0.value) }
        self.init(
            sections: sections, isRandom: instrument.order?.value == .random, orders: orders,
            roles: instrument.roleNames, rater: nil,
            jenjang: standard?.levelNames ?? [], isPartial: instrument.sections.contains { $0.from != nil })
    }

    private static func listed(
        _ entries: [SectionEntry], in project: Project, _ groups: [ItemGroup] = []
    ) -> [(item: BankItem, groups: [ItemGroup])] {
        entries.flatMap { entry -> [(item: BankItem, groups: [ItemGroup])] in
            switch entry {
            case .item(let id): project.item(id.value).map { [($0, groups)] } ?? []
            case .group(let group): listed(group.entries, in: project, groups + [group])
            }
        }
    }

    /// A bank that no instrument uses.
    init(_ bank: Bank) {
        var orders: [String: Int] = [:]
        var items: [Item] = []
        for (order, item) in bank.items.enumerated() {
            guard let type = item.type?.value else { continue }
            orders.firstValue(order, for: item.id.value)
            items.append(Item(id: item.id.value, type: type, bank: item, scale: item.scale?.value, order: order))
        }
        self.init(
            sections: [Section(id: "", relevant: nil, items: items, order: -1)], orders: orders,
            roles: RaterRole.allCases.map(\.rawValue), rater: nil, jenjang: [], isPartial: true)
    }
}

extension Instrument {
    fileprivate var roleNames: [String] { raters.compactMap { $0.role?.value.rawValue } }
}

extension Standard {
    fileprivate var levelNames: [String] { (jenjang + roles).map(\.id.value) }
}

/// How items and sections are called in expressions.
enum ExpressionName {
    /// The id with `_` for `-`; before a digit at the start, another `_`, since no name begins with a digit.
    static func of(_ id: String) -> String {
        let name = String(id.map { $0 == "-" ? "_" : $0 })
        return name.first?.isNumber ?? false ? "_" + name : name
    }
}

extension ExpressionScope {
    /// Why the answer to something cannot be counted on where an item or section waits for it; nil where it can.
    func uncertainty(of meaning: ExpressionEntity, for owner: ExpressionEntity) -> DrawCheck.Reason? {
        guard let (source, item) = find(meaning), let (target, _) = find(owner) else { return nil }
        if source != target {
            if isRandom { return .anySectionOrder }
            return item?.isSampled ?? false ? .notDrawn : nil
        }
        guard let item, meaning != owner else { return nil }
        if item.isSampled { return .notDrawn }
        return sections[source].isRandom ? .anyItemOrder : nil
    }

    /// The section of something, and the item that it is.
    private func find(_ entity: ExpressionEntity) -> (section: Int, item: Item?)? {
        for (index, section) in sections.enumerated() {
            switch entity {
            case .section(let id), .condition(let id): if section.id == id { return (index, nil) }
            case .item(let id): if let item = section.items.first(where: { $0.id == id }) { return (index, item) }
            case .group(let id), .repeated(let id):
                if section.items.contains(where: { $0.groups.contains { $0.id.value == id } }) { return (index, nil) }
            }
        }
        return nil
    }
}
