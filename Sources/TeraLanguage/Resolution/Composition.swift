internal import TeraDiagnostics

/// What one battery asks at one level: the items of each section, before they are lowered to forms.
///
/// Checks and compiler read the same composition, so what is checked is what is compiled.
public final class Composition: Sendable {
    public let battery: Battery
    public let instrument: Instrument
    public let standard: Standard?
    /// Jenjang or role; nil for tests, reactions and observations.
    public let level: String?
    public let sections: [ComposedSection]

    init(
        battery: Battery, instrument: Instrument, standard: Standard?, level: String?, sections: [ComposedSection]
    ) {
        self.battery = battery
        self.instrument = instrument
        self.standard = standard
        self.level = level
        self.sections = sections
    }

    /// All items, in order.
    public var items: [ComposedItem] { sections.flatMap(\.items) }

    /// The items that one rater sees, by section; empty sections left out.
    public func sections(for role: RaterRole) -> [ComposedSection] {
        sections.filter { $0.raters.contains(role) && !$0.items.isEmpty }
    }
}

public struct ComposedSection: Sendable {
    public let section: InstrumentSection
    /// The roles that see the section, in the instrument's order.
    public let raters: [RaterRole]
    public var items: [ComposedItem]
}

/// One item as it is asked, with what it measures.
public final class ComposedItem: Sendable {
    public let id: String
    public let type: ItemType
    public let stem: LocalizedText
    public let measures: Measures
    /// The bank item, where the wording comes from one: `Project.item(at:)` gives the rest of it.
    public let place: Project.ItemPlace?
    /// Scale of a rating.
    public let scale: String?
    /// The groups and repeats that it stands in, outer ones first.
    public let groups: [ItemGroup]
    /// How often a form asks it at most.
    public let times: Int
    /// The item as its section words it, where that is otherwise than its bank.
    let overridden: BankItem?
    /// Its stem without that.
    let original: LocalizedText?

    init(
        id: String, type: ItemType, stem: LocalizedText, measures: Measures, place: Project.ItemPlace?, scale: String?,
        groups: [ItemGroup] = [], times: Int = 1, overridden: BankItem? = nil, original: LocalizedText? = nil
    ) {
        self.groups = groups
        self.times = times
        self.overridden = overridden
        self.original = original
        self.id = id
        self.type = type
        self.stem = stem
        self.measures = measures
        self.place = place
        self.scale = scale
    }
}

extension ComposedItem {
    /// Whether it is asked several times: then it counts in no score.
    public var isRepeated: Bool { groups.contains { $0.repetition != nil } }
}

/// What an item measures.
public enum Measures: Sendable, Equatable {
    case indikator(String, subkompetensi: String)
    case cell(jenjang: String, subkompetensi: String)
    case topic(String)
    case nothing

    public var subkompetensi: String? {
        switch self {
        case .indikator(_, let id), .cell(_, let id): id
        case .topic, .nothing: nil
        }
    }
}

/// Makes compositions.
public struct Composer: Sendable {
    private let project: Project
    /// `standard/level` → index of its blueprint.
    private let blueprints: [String: Int]
    /// `instrument/section` → items of its wording banks by what they measure. Made once: every battery and level of
    /// the instrument asks for them.
    private let wording: [String: [String: [Project.ItemPlace]]]

    public init(_ project: Project) {
        self.project = project
        var wording: [String: [String: [Project.ItemPlace]]] = [:]
        for instrument in project.instruments {
            for section in instrument.sections where !section.wording.isEmpty {
                let key = Composer.key(instrument, section)
                switch section.from?.value {
                case .indikator:
                    wording[key] = Composer.wording(section, project) { $0.indikator?.value }
                case .ciriKhas:
                    wording[key] = Composer.wording(section, project) { item in
                        item.cell.map { "\($0.jenjang.value)/\($0.subkompetensi.value)" }
                    }
                case nil: break
                }
            }
        }
        self.wording = wording
        var blueprints: [String: Int] = [:]
        for (index, blueprint) in project.blueprints.enumerated() {
            guard let level = blueprint.level else { continue }
            blueprints.firstValue(index, for: "\(blueprint.standard.value)/\(level.value)")
        }
        self.blueprints = blueprints
    }

    public func blueprint(_ standard: String, _ level: String) -> Blueprint? {
        blueprints["\(standard)/\(level)"].map { project.blueprints[$0] }
    }

    /// The levels that a battery is compiled for: its jenjang, its role, or one nameless level.
    public static func levels(of battery: Battery) -> [String?] {
        if let role = battery.role { return [role.value] }
        return battery.jenjang.isEmpty ? [nil] : battery.jenjang.map(\.value)
    }

    /// nil where the battery's instrument does not exist.
    public func compose(_ battery: Battery, level: String?) -> Composition? {
        guard let instrument = project.instrument(battery.instrument.value) else { return nil }
        let standard = instrument.standard.flatMap { project.standard($0.value) }
        let roles = instrument.raters.compactMap(\.role?.value)
        let sections = instrument.sections.map { section in
            let seen = section.raters.map(\.value)
            return ComposedSection(
                section: section, raters: roles.filter { seen.isEmpty || seen.contains($0) },
                items: overridden(items(of: section, instrument, standard, battery, level), section))
        }
        return Composition(
            battery: battery, instrument: instrument, standard: standard, level: level, sections: sections)
    }

    /// The items as their section words them.
    private func overridden(_ items: [ComposedItem], _ section: InstrumentSection) -> [ComposedItem] {
        guard !section.overrides.isEmpty else { return items }
        return items.map { item in
            guard let override = section.overrides.first(where: { $0.item.value == item.id }) else { return item }
            let written = project.bankItem(of: item) ?? item.alone(override.span)
            let bank = written.overridden(by: override)
            return ComposedItem(
                id: item.id, type: item.type, stem: override.stem ?? item.stem, measures: item.measures,
                place: item.place, scale: item.scale, groups: item.groups, times: item.times, overridden: bank,
                original: item.stem)
        }
    }

    private func items(
        of section: InstrumentSection, _ instrument: Instrument, _ standard: Standard?, _ battery: Battery,
        _ level: String?
    ) -> [ComposedItem] {
        var items: [ComposedItem] = []
        switch section.from?.value {
        case .indikator:
            guard let standard, let level else { break }
            items += fromIndikator(section, instrument, standard, battery, level)
        case .ciriKhas:
            guard let standard else { break }
            items += fromCiriKhas(section, instrument, standard)
        case nil: break
        }
        if let bank = section.bank.flatMap({ project.bankIndex[$0.value] }) {
            items += project.banks[bank].items.indices.compactMap {
                composed(Project.ItemPlace(bank: bank, item: $0), instrument, battery, level)
            }
        }
        func add(_ entries: [SectionEntry], _ groups: [ItemGroup]) {
            for entry in entries {
                switch entry {
                case .item(let id):
                    items +=
                        project.itemIndex[id.value].flatMap { composed($0, instrument, battery, level, groups) }
                        .map { [$0] } ?? []
                case .group(let group): add(group.entries, groups + [group])
                }
            }
        }
        add(section.entries, [])
        return items
    }

    /// A bank item, where it belongs to this battery and level: an item of an indikator is asked only where the
    /// battery assesses its subkompetensi at its jenjang.
    private func composed(
        _ place: Project.ItemPlace, _ instrument: Instrument, _ battery: Battery, _ level: String?,
        _ groups: [ItemGroup] = []
    ) -> ComposedItem? {
        let item = project.item(at: place)
        guard let type = item.type?.value else { return nil }
        var measures = Measures.nothing
        if let indikator = item.indikator {
            guard let found = project.indikatorIndex[indikator.value] else { return nil }
            let subkompetensi = project.blueprints[found.blueprint].cells[found.cell].subkompetensi.value
            if let level {
                guard project.blueprints[found.blueprint].level?.value == level,
                    battery.subkompetensi.isEmpty
                        || battery.subkompetensi.contains(where: { $0.value == subkompetensi })
                else { return nil }
            }
            measures = .indikator(indikator.value, subkompetensi: subkompetensi)
        } else if let cell = item.cell {
            measures = .cell(jenjang: cell.jenjang.value, subkompetensi: cell.subkompetensi.value)
        } else if let topic = item.topic {
            measures = .topic(topic.value)
        }
        return ComposedItem(
            id: item.id.value, type: type, stem: item.stem, measures: measures, place: place,
            scale: item.scale?.value ?? instrument.scale?.value, groups: groups,
            // Deeper they are refused, and the product would soon be too large for any number.
            times: groups.compactMap(\.repetition).prefix(2).reduce(1) {
                $0 * max(1, min($1.times(in: project).count, 1_000))
            })
    }

    private func fromIndikator(
        _ section: InstrumentSection, _ instrument: Instrument, _ standard: Standard, _ battery: Battery,
        _ level: String
    ) -> [ComposedItem] {
        guard let blueprint = blueprint(standard.header.id.value, level) else { return [] }
        let wording = self.wording[Composer.key(instrument, section)] ?? [:]
        var items: [ComposedItem] = []
        for subkompetensi in battery.subkompetensi {
            guard let cell = blueprint.cells.first(where: { $0.subkompetensi.value == subkompetensi.value }) else {
                continue
            }
            for indikator in cell.indikator {
                let measures = Measures.indikator(indikator.id.value, subkompetensi: subkompetensi.value)
                let scale = instrument.scale?.value
                let overrides = wording[indikator.id.value] ?? []
                for place in overrides {
                    let item = project.item(at: place)
                    items.append(
                        ComposedItem(
                            id: item.id.value, type: item.type?.value == .rubric ? .rubric : .rating, stem: item.stem,
                            measures: measures, place: place, scale: item.scale?.value ?? scale))
                }
                if overrides.isEmpty {
                    items.append(
                        ComposedItem(
                            id: indikator.id.value, type: .rating, stem: Statement.derived(from: indikator.text),
                            measures: measures, place: nil, scale: scale))
                }
            }
        }
        return items
    }

    private func fromCiriKhas(
        _ section: InstrumentSection, _ instrument: Instrument, _ standard: Standard
    ) -> [ComposedItem] {
        let wording = self.wording[Composer.key(instrument, section)] ?? [:]
        var items: [ComposedItem] = []
        for jenjang in standard.jenjang.map(\.id.value) {
            guard let blueprint = blueprint(standard.header.id.value, jenjang) else { continue }
            for (_, subkompetensi) in standard.subkompetensi {
                let id = subkompetensi.id.value
                guard let cell = blueprint.cells.first(where: { $0.subkompetensi.value == id }) else { continue }
                let measures = Measures.cell(jenjang: jenjang, subkompetensi: id)
                let overrides = wording["\(jenjang)/\(id)"] ?? []
                for place in overrides {
                    let item = project.item(at: place)
                    items.append(
                        ComposedItem(
                            id: item.id.value, type: .task, stem: item.stem, measures: measures, place: place,
                            scale: nil))
                }
                if overrides.isEmpty {
                    items.append(
                        ComposedItem(
                            id: "tugas-\(jenjang)-\(id)", type: .task, stem: Statement.derived(from: cell.ciriKhas),
                            measures: measures, place: nil, scale: nil))
                }
            }
        }
        return items
    }

    private static func key(_ instrument: Instrument, _ section: InstrumentSection) -> String {
        "\(instrument.header.id.value)/\(section.id.value)"
    }

    /// The items of the section's wording banks by what they measure.
    private static func wording(
        _ section: InstrumentSection, _ project: Project, _ measured: (BankItem) -> String?
    ) -> [String: [Project.ItemPlace]] {
        var wording: [String: [Project.ItemPlace]] = [:]
        for reference in section.wording {
            guard let bank = project.bankIndex[reference.value] else { continue }
            for (index, item) in project.banks[bank].items.enumerated() {
                guard let key = measured(item) else { continue }
                wording[key, default: []].append(Project.ItemPlace(bank: bank, item: index))
            }
        }
        return wording
    }
}

/// A statement made from words of the blueprint: Indonesian verbs do not conjugate, so `{subjek}` before them reads
/// naturally for every rater.
enum Statement {
    static let subject = "{subjek}"

    static func derived(from text: LocalizedText) -> LocalizedText {
        var result = text
        result.base = sentence(text.base)
        result.translations = text.translations.map {
            LocalizedText.Translation(language: $0.language, text: sentence($0.text))
        }
        return result
    }

    private static func sentence(_ text: String) -> String {
        var words = text.trimmingSpaces
        let leading = words.unicodeScalars.prefix(2).map(\.properties.isUppercase)
        // "IPK …" keeps its capitals; "Mengumpulkan …" loses its first.
        if let first = words.first, leading.first == true, leading.count < 2 || !leading[1] {
            words = first.lowercased() + words.dropFirst()
        }
        return "\(subject) \(words)" + (words.hasSuffix(".") ? "" : ".")
    }
}

extension StringProtocol {
    var trimmingSpaces: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }),
            let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[start...end])
    }
}

extension Project {
    /// The bank's item behind one that is asked, as its section words it; nil for one made from the blueprint.
    public func bankItem(of item: ComposedItem) -> BankItem? {
        item.overridden ?? item.place.map { self.item(at: $0) }
    }
}

extension ComposedItem {
    /// An item of the blueprint as if a bank had it.
    fileprivate func alone(_ span: Span) -> BankItem {
        let item = BankItem(id: Located(id, stem.span), span: span)
        item.type = Located(type, stem.span)
        item.stem = stem
        // A sample is drawn by what items measure.
        switch measures {
        case .indikator(let id, _): item.indikator = Located(id, stem.span)
        case .cell(let jenjang, let subkompetensi):
            item.cell = CellReference(
                jenjang: Located(jenjang, stem.span), subkompetensi: Located(subkompetensi, stem.span), span: stem.span)
        case .topic, .nothing: break
        }
        return item
    }
}
