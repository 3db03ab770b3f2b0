internal import TeraCEL
internal import TeraDiagnostics
internal import TeraLanguage

/// Coverage above each battery: one line a jenjang.
struct Lenses {
    let checked: CheckedProject?
    let language: MessageLanguage

    func json(of file: FileIndex) -> JSON {
        guard let checked else { return .array([]) }
        var lenses: [JSON] = []
        for definition in file.definitions where definition.space == .document(.battery) {
            for composition in checked.compositions where composition.battery.header.id.value == definition.id {
                guard let coverage = Coverage.compute(composition, checked.composer) else { continue }
                let command: JSON = .object([("title", .string(words(coverage))), ("command", .string(""))])
                lenses.append(.object([("range", .range(definition.range, file.lines)), ("command", command)]))
            }
        }
        return .array(lenses)
    }

    private func words(_ coverage: LevelCoverage) -> String {
        let indicators = coverage.cells.flatMap(\.indicators)
        let covered = indicators.count { $0.isCovered }
        var parts = [
            Message(
                id: "\(coverage.level): \(covered)/\(indicators.count) indikator tercakup",
                en: "\(coverage.level): \(covered)/\(indicators.count) indikator covered")[language]
        ]
        for (state, id, en) in [
            (CoverageState.partial, "sebagian", "partial"), (.gap, "kosong", "gap"), (.conflict, "konflik", "conflict"),
            (.outside, "di luar jenjang", "outside"),
        ] {
            let count = coverage.cells.count { $0.state == state }
            if count > 0 { parts.append("\(count) \(Message(id: id, en: en)[language])") }
        }
        return parts.joined(separator: " · ")
    }
}
