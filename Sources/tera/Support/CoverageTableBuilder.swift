import TeraLanguage
import TeraReport

/// From the coverage that the checks computed to the table that reports show.
enum CoverageTableBuilder {
    static func table(of checked: CheckedProject) -> CoverageTable {
        var batteries: [CoverageBattery] = []
        for composition in checked.compositions {
            guard let coverage = TeraLanguage.Coverage.compute(composition, checked.composer) else { continue }
            let header = coverage.battery.header
            if batteries.last?.id != header.id.value {
                let programmes = coverage.battery.programmes.map(\.value)
                batteries.append(
                    CoverageBattery(
                        id: header.id.value, title: header.title.base, programme: programmes.first,
                        programmes: programmes, jenjang: []))
            }
            batteries[batteries.count - 1].jenjang.append(jenjang(coverage, composition.standard))
        }
        return CoverageTable(batteries: batteries)
    }

    private static func jenjang(_ coverage: LevelCoverage, _ standard: Standard?) -> CoverageJenjang {
        CoverageJenjang(
            id: coverage.level, title: standard?.level(coverage.level)?.title.base,
            subkompetensi: coverage.cells.map { cell in
                CoverageSubkompetensi(
                    id: cell.subkompetensi.id.value, number: cell.subkompetensi.number?.value ?? 0,
                    title: cell.subkompetensi.title.base, state: state(cell.state),
                    indicators: CoverageIndicators(total: cell.indicators.count, covered: cell.covered),
                    items: cell.items)
            })
    }

    private static func state(_ state: TeraLanguage.CoverageState) -> TeraReport.CoverageState {
        switch state {
        case .covered: .covered
        case .partial: .partial
        case .outside: .outside
        case .gap: .gap
        case .conflict: .conflict
        }
    }
}
