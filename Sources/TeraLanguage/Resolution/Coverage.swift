internal import TeraDiagnostics

/// What a battery assesses of one subkompetensi at one level (design §3.1).
public enum CoverageState: String, Sendable, CaseIterable {
    /// Asked, filled, and every indikator has its items.
    case covered
    /// Asked and filled, but an indikator lacks items.
    case partial
    /// The standard does not ask it of this jenjang, and the blueprint is blank.
    case outside
    /// The standard asks it, but the blueprint is blank.
    case gap
    /// The blueprint fills what the standard leaves blank.
    case conflict
}

/// Coverage of one battery at one level.
public struct LevelCoverage: Sendable {
    public let battery: Battery
    public let level: String
    public let cells: [CellCoverage]

    /// Whether any item at all is asked.
    public var hasItems: Bool { cells.contains { $0.items > 0 } }
}

public struct CellCoverage: Sendable {
    /// Where the battery lists it.
    public let reference: Located<String>
    public let subkompetensi: Subkompetensi
    public let state: CoverageState
    public let indicators: [IndikatorCoverage]
    /// Items that measure it, over all raters' forms; an item counts once.
    public let items: Int

    public var covered: Int { indicators.count { $0.isCovered } }
}

public struct IndikatorCoverage: Sendable {
    public let indikator: Indikator
    public let items: Int
    /// It has an item, and no fewer than promised.
    public let isCovered: Bool
    /// Fewer items than the battery promises; where it promises none, a hole is no broken promise.
    public let fallsShort: Bool
    public let exceeds: Bool
}

/// Computes coverage from compositions.
public enum Coverage {
    /// Coverage of the performance batteries that have levels; others have none to cover.
    public static func compute(_ composition: Composition, _ composer: Composer) -> LevelCoverage? {
        guard composition.instrument.purpose?.value == .performance, let level = composition.level,
            let standard = composition.standard
        else { return nil }
        let battery = composition.battery
        let least = battery.coverage?.leastItems?.value ?? 1
        let most = battery.coverage?.mostItems?.value ?? Int.max
        var counts: [String: Int] = [:]
        for section in composition.sections {
            for item in section.items {
                if case .indikator(let id, _) = item.measures { counts[id, default: 0] += 1 }
            }
        }
        let blueprint = composer.blueprint(standard.header.id.value, level)
        let isRole = standard.hasRole(level)
        let cells = battery.subkompetensi.compactMap { reference -> CellCoverage? in
            guard let (subunsur, subkompetensi) = standard.find(subkompetensi: reference.value) else { return nil }
            let cell = blueprint?.cells.first { $0.subkompetensi.value == reference.value }
            let isAsked = isRole ? cell != nil : subunsur.jenjang.contains { $0.value == level }
            let indicators = (cell?.indikator ?? []).map { indikator in
                let items = counts[indikator.id.value] ?? 0
                return IndikatorCoverage(
                    indikator: indikator, items: items, isCovered: items > 0 && items >= least,
                    fallsShort: items < least, exceeds: items > most)
            }
            let state: CoverageState =
                switch (isAsked, cell != nil) {
                case (true, false): .gap
                case (false, true): .conflict
                case (false, false): .outside
                case (true, true): indicators.allSatisfy(\.isCovered) ? .covered : .partial
                }
            return CellCoverage(
                reference: reference, subkompetensi: subkompetensi, state: state, indicators: indicators,
                items: indicators.reduce(0) { $0 + $1.items })
        }
        return LevelCoverage(battery: battery, level: level, cells: cells)
    }
}
