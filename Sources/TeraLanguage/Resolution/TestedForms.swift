/// What a sheet of a test is about: a battery at one level. Check and compiler read the same.
public struct TestedForms: Sendable {
    public let composition: Composition
    /// Who fills the sheet in, in the order of the instrument.
    public let raters: [RaterRole]
}

extension TestDocument {
    /// The levels of a case, in the battery's order: those that it names, else those of the document, else all of which
    /// anything is asked. A single nil where the battery has no jenjang.
    public func levels(of rule: TestCaseRule, among compositions: [Composition]) -> [String?] {
        let own = compositions.filter { $0.battery.header.id.value == battery?.value }
        let named = rule.levels.isEmpty ? levels : rule.levels
        guard !named.isEmpty else { return own.filter { !$0.items.isEmpty }.map(\.level) }
        return own.map(\.level).filter { level in named.contains { $0.value == level } }
    }
}

extension TestSheetRule {
    /// nil where its battery is unknown, or asks nothing of the level.
    public func forms(of test: TestDocument, level: String?, among compositions: [Composition]) -> TestedForms? {
        guard let id = (battery ?? test.battery)?.value else { return nil }
        let found = compositions.first {
            $0.battery.header.id.value == id && ($0.level == nil || $0.level == level) && !$0.items.isEmpty
        }
        guard let composition = found else { return nil }
        let asked = composition.instrument.raters.compactMap(\.role?.value).filter {
            !composition.sections(for: $0).isEmpty
        }
        let named = raters.map(\.value)
        return TestedForms(
            composition: composition, raters: named.isEmpty ? asked : asked.filter(named.contains))
    }
}

extension Project {
    public func battery(_ id: String) -> Battery? { batteries.first { $0.header.id.value == id } }
}

extension Composition {
    /// Ids of the scores that are made of its answers, each with the ids of its bands.
    public var scoreBands: [(id: String, bands: [String])] {
        let scoring = instrument.scoring
        switch instrument.purpose?.value {
        case .performance:
            let kategori = (scoring?.kategori ?? []).map(\.id.value)
            let assessed = battery.subkompetensi.map(\.value).filter { id in
                items.contains { $0.measures.subkompetensi == id }
            }
            return assessed.map { ($0, kategori) } + [("keseluruhan", (scoring?.predikat ?? []).map(\.id.value))]
        case .mapping:
            return (standard?.jenjang ?? []).map { ($0.id.value, []) }
        case .test:
            return [("nilai", [scoring?.pass?.id.value].compactMap { $0 })]
        case .reaction, .observation, nil:
            return (scoring?.scores ?? []).map { ($0.id.value, $0.bands.map(\.id.value)) }
        }
    }
}
