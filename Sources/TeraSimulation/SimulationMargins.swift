internal import TeraArtifact

/// How many people there are, and which predikat they have. JSON: `Grammar/margins.schema.json`.
public struct SimulationMargins: Sendable, Equatable {
    public static let format = "tera-margins/1"
    /// How many people margins may be about: the place of each is kept in memory.
    public static let most = 10_000_000

    public var cells: [Cell]

    /// People of one predikat: how many of each jenjang, and how many of each province and programme where that is given.
    /// Who of the one is of which of the other is drawn.
    public struct Cell: Sendable, Equatable {
        public var predikat: String
        public var jenjang: [String: Int]
        public var provinsi: [String: Int]?
        public var programmes: [String: Int]?

        public var count: Int { jenjang.values.reduce(0, +) }
    }

    public init(cells: [Cell]) { self.cells = cells }

    public var count: Int { cells.reduce(0) { $0 + $1.count } }
}

extension SimulationMargins: Decodable {
    private enum Name: String, CodingKey, CaseIterable { case format, people }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(Name.self)
        try fields.format(Self.format, .format)
        cells = try fields.decode([Cell].self, forKey: .people)
        guard count <= Self.most else {
            throw ShapeFault(
                [Name.people], "jumlahnya \(count) orang; paling banyak \(Self.most)",
                "they are \(count) people; there are \(Self.most) at most")
        }
    }
}

extension SimulationMargins.Cell: Decodable {
    private enum Name: String, CodingKey, CaseIterable { case predikat, jenjang, provinsi, program }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(Name.self)
        predikat = try fields.decode(String.self, forKey: .predikat)
        guard let jenjang = try fields.counts(.jenjang) else {
            throw ShapeFault(
                decoder.codingPath + [Name.jenjang], "tidak ada; sebut jumlah orang tiap jenjang",
                "it is missing; say how many people there are of each jenjang")
        }
        self.jenjang = jenjang
        provinsi = try fields.counts(.provinsi)
        programmes = try fields.counts(.program)
        for (key, counts) in [(Name.provinsi, provinsi), (.program, programmes)] {
            guard let sum = counts?.values.reduce(0, +), sum != count else { continue }
            throw ShapeFault(
                decoder.codingPath + [key], "jumlahnya \(sum), sedangkan menurut jenjang \(count)",
                "it adds up to \(sum), and by jenjang to \(count)")
        }
    }
}
