/// Which figures the texts of a report may cite: `table.row.column`, as the report names them in CSV. The report side
/// makes the tables; a test holds the two together.
struct ReportFigures {
    /// In the order of the tables.
    let names: [String]

    /// - Parameter compositions: every battery × level of the project.
    init(of text: ReportText, in project: Project, _ compositions: [Composition]) {
        switch text.report?.value {
        case .programme: names = Self.programme(text.programme?.value ?? "", compositions)
        case .evaluation: names = Self.evaluation(project)
        case nil: names = []
        }
    }

    // MARK: A programme

    private static func programme(_ id: String, _ compositions: [Composition]) -> [String] {
        let forms = compositions.filter { form in form.battery.programmes.contains { $0.value == id } }
        let tests = forms.filter { $0.instrument.purpose?.value == .test }
        let after =
            tests.first { $0.battery.occasion?.value == "post" }
            ?? tests.first { $0.battery.occasion?.value != "pre" }
        let isPaired = tests.contains { $0.battery.occasion?.value == "pre" } && after != nil
        var names: [String] = []
        if isPaired {
            names += cells("participation", ["pre", "only-pre", "both", "post", "only-post", "all"], ["count"])
            names += cells("gain", ["up", "same", "down", "total"], ["count", "share"])
            names += cells("scores", ["pre", "post", "pre-paired", "post-paired"], ["mean"])
        }
        if let pass = after?.instrument.scoring?.pass?.id.value {
            let rows = [pass, "below", "total"]
            names += cells("threshold-post", rows, ["count", "share"])
            if isPaired { names += cells("threshold-paired", rows, ["count", "share"]) }
        }
        if isPaired, let after {
            let columns = ["pre", "pre-share", "post", "post-share"]
            let items = after.sections.flatMap(\.items).filter { $0.type != .note }.map(\.id)
            names += cells("items-all", items, columns) + cells("items-paired", items, columns + ["change"])
        }
        for form in forms where form.instrument.purpose?.value == .reaction {
            for item in form.sections.flatMap(\.items) {
                guard let scale = item.scale else { continue }
                // Every time of a repeat has a row of its own.
                let rows = item.isRepeated ? (1...max(item.times, 1)).map { "\(item.id).\($0)" } : [item.id]
                names += cells("reaction-\(scale)", rows, ["answered", "positive", "positive-share"])
            }
        }
        return names
    }

    // MARK: An evaluation

    private static func evaluation(_ project: Project) -> [String] {
        var names: [String] = []
        for standard in project.standards {
            let id = standard.header.id.value
            let own = project.instruments.filter { $0.purpose?.value == .performance && $0.standard?.value == id }
            var predikat: [String] = []
            for band in own.compactMap(\.scoring).flatMap(\.predikat).map(\.id.value) where !predikat.contains(band) {
                predikat.append(band)
            }
            guard !own.isEmpty else { continue }
            for part in [id] + standard.roles.map(\.id.value) {
                names += cells(
                    "\(part)-respondents", ["total"],
                    ["people", "concluded", "people-rate", "instruments", "complete", "instrument-rate"])
                names += cells("\(part)-predikat", predikat + ["total"], ["count", "share"])
            }
            let subkompetensi = standard.subkompetensi.map(\.subkompetensi.id.value)
            for role in standard.roles {
                names += cells("\(role.id.value)-profile", subkompetensi + ["total"], ["mean"])
            }
        }
        return names
    }

    private static func cells(_ table: String, _ rows: [String], _ columns: [String]) -> [String] {
        rows.flatMap { row in columns.map { "\(table).\(row).\($0)" } }
    }
}
