internal import TeraArtifact

/// Who there is. Every person can be asked for alone: of margins only lists of small numbers are kept.
struct Population: Sendable {
    struct Person {
        var participant: Participant
        /// What the answers must come to; nil: whatever they do.
        var predikat: String?
    }

    let count: Int
    private let model: SimulationModel
    private let campaign: SimulatedCampaign
    private let seed: Stream
    private let cells: [JoinedCell]
    private let jenjang: [(id: String, weight: Int)]
    private let provinces: [(id: String, weight: Int)]
    private let agencies: [String]
    private let digits: Int
    /// Jenjang → the programmes that people of it attend, with their weights.
    private let programmes: [String: [(id: String, weight: Int)]]

    init(
        _ campaign: SimulatedCampaign, _ model: SimulationModel, _ margins: SimulationMargins?, _ seed: Stream
    ) throws(SimulationFault) {
        self.campaign = campaign
        self.model = model
        self.seed = seed
        count = margins?.count ?? model.people.count
        digits = max(6, "\(count)".count)
        jenjang = Self.weights(campaign.jenjang, model.people.jenjang)
        provinces = Self.weights(campaign.provinces, model.people.provinsi)
        agencies =
            campaign.agencies.isEmpty ? (1...20).map { "Instansi Simulasi \($0)" } : campaign.agencies
        var programmes: [String: [(id: String, weight: Int)]] = [:]
        for level in campaign.jenjang + [""] {
            let all = campaign.programmes(of: level, performance: margins != nil)
            programmes[level] = Self.weights(all, model.people.programmes)
        }
        self.programmes = programmes
        var cells: [JoinedCell] = []
        for cell in margins?.cells ?? [] {
            cells.append(JoinedCell(cell, first: (cells.last?.end ?? 0), seed.at("margins").at(cells.count)))
        }
        self.cells = cells
    }

    private static func weights(_ all: [String], _ declared: [String: Int]?) -> [(id: String, weight: Int)] {
        all.map { id in (id, declared.map { $0[id] ?? 0 } ?? 1) }
    }

    /// - Parameter index: from 0.
    func person(_ index: Int) throws(SimulationFault) -> Person {
        var draw = seed.at("person").at(index)
        let cell = cells.first { index < $0.end }
        let place = index - (cell?.first ?? 0)
        var level = ""
        var province = ""
        if campaign.hasPeople || cell != nil {
            guard let drawnLevel = cell?.jenjang[place] ?? draw.pick(jenjang),
                let drawnProvince = cell?.provinsi?[place] ?? draw.pick(provinces)
            else { throw .nobody }
            (level, province) = (drawnLevel, drawnProvince)
        }
        let number = "\(index + 1)"
        let padded = String(repeating: "0", count: digits - number.count) + number
        return Person(
            participant: Participant(
                id: "sim-\(padded)", name: "Peserta Simulasi \(number)", jenjang: level,
                instansi: draw.pick(agencies) ?? "", provinsi: province,
                programmes: try attended(level, cell?.programmes?[place], &draw)),
            predikat: cell?.predikat)
    }

    private func attended(
        _ level: String, _ given: String?, _ draw: inout Stream
    ) throws(SimulationFault) -> [String] {
        let all = programmes[level] ?? []
        guard !all.isEmpty else { return [] }
        guard let first = given ?? draw.pick(all) else { throw .nobody }
        guard draw.happens(model.people.second), let other = draw.pick(all.filter { $0.id != first }) else {
            return [first]
        }
        return [first, other]
    }
}

/// The people of one cell of margins: its jenjang, provinces and programmes side by side.
private struct JoinedCell: Sendable {
    struct Column: Sendable {
        let names: [String]
        let places: [UInt16]

        subscript(place: Int) -> String { names[Int(places[place])] }
    }

    let predikat: String
    let first: Int
    let end: Int
    let jenjang: Column
    let provinsi: Column?
    let programmes: Column?

    init(_ cell: SimulationMargins.Cell, first: Int, _ seed: Stream) {
        predikat = cell.predikat
        self.first = first
        end = first + cell.count
        jenjang = Self.column(cell.jenjang, nil)
        provinsi = cell.provinsi.map { Self.column($0, seed.at("provinsi")) }
        programmes = cell.programmes.map { Self.column($0, seed.at("program")) }
    }

    private static func column(_ counts: [String: Int], _ seed: Stream?) -> Column {
        let names = counts.keys.sorted()
        var places = names.enumerated().flatMap { index, name in
            [UInt16](repeating: UInt16(truncatingIfNeeded: index), count: counts[name] ?? 0)
        }
        if var seed { seed.shuffle(&places) }
        return Column(names: names, places: places)
    }
}
