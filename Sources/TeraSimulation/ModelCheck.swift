internal import TeraArtifact

/// Holds the names of a model and of margins against the build: a misspelt one would quietly mean nothing.
struct ModelCheck {
    let campaign: SimulatedCampaign

    func check(_ model: SimulationModel, margins: SimulationMargins?) throws(SimulationFault) {
        guard margins != nil || model.people.count <= SimulationModel.People.most else { throw .tooMany }
        let forms = campaign.forms.map(\.form)
        try check(model.leniency.keys, "leniency", forms.map(\.rater.id))
        try check(model.occasions.keys, "occasions", forms.compactMap(\.battery.occasion))
        try check(model.people.jenjang?.keys, "people.jenjang", campaign.jenjang)
        try check(model.people.provinsi?.keys, "people.provinsi", campaign.provinces)
        try check(model.people.programmes?.keys, "people.program", forms.flatMap(\.battery.programmes))
        guard let margins else { return }
        if margins.count > 0, campaign.provinces.isEmpty { throw .noProvinces }
        for (index, cell) in margins.cells.enumerated() { try check(cell, "people[\(index)]") }
    }

    private func check(_ cell: SimulationMargins.Cell, _ place: String) throws(SimulationFault) {
        try check(cell.jenjang.keys, "\(place).jenjang", campaign.jenjang)
        try check(cell.provinsi?.keys, "\(place).provinsi", campaign.provinces)
        for (jenjang, count) in cell.jenjang.sorted(by: { $0.key < $1.key }) where count > 0 {
            let known = campaign.predikat(of: jenjang).map(\.id)
            try check([cell.predikat], "\(place).predikat (\(jenjang))", known)
            // Who of the jenjang attended what is drawn: any of them may be of any programme.
            let programmes = campaign.programmes(of: jenjang, performance: true)
            for (programme, count) in (cell.programmes ?? [:]).sorted(by: { $0.key < $1.key }) where count > 0 {
                try check([programme], "\(place).program (\(jenjang))", programmes)
            }
        }
    }

    private func check(
        _ names: (some Sequence<String>)?, _ place: String, _ known: [String]
    ) throws(SimulationFault) {
        for name in names?.sorted() ?? [] where !known.contains(name) {
            throw .unknown(name, at: place, among: known)
        }
    }
}
