internal import TeraArtifact

/// How simulated people answer. JSON: `Grammar/simulation.schema.json`; explained in `Grammar/simulation.md`.
///
/// Everybody has a place on a line from 0 to 1. The line is cut in as many equal parts as a scale has values, and the part in
/// which a place lies is the answer.
public struct SimulationModel: Sendable, Equatable {
    public static let format = "tera-simulation/1"

    public var people = People()
    /// Where people are on the line.
    public var ability = Spread(mean: Share(millionths: 600_000), spread: .zero)
    /// Rater → how much higher than others the role puts people, and how much its raters differ.
    public var leniency: [String: Spread] = [:]
    /// How far one answer is off its rater's own place: a standard deviation.
    public var noise = Share.zero
    /// Occasion of a battery (`pre`, `post`) → how much higher people are there.
    public var occasions: [String: Share] = [:]
    public var missing = Missing()
    /// How many raters give the same option throughout.
    public var straight = Share.zero
    public var tasks = Tasks()
    /// The batteries that are answered; nil: all.
    public var batteries: [String]?
    /// 16 hexadecimal digits.
    public var seed: String?

    public init() {}

    /// Who there is, where no margins are given. A nil list is everything that the build has, each as likely.
    public struct People: Sendable, Equatable {
        public var count = 100

        /// How many people are made at most: the answers of so many are terabytes already.
        public static let most = 1_000_000_000
        public var jenjang: [String: Int]?
        public var provinsi: [String: Int]?
        public var programmes: [String: Int]?
        /// How many attended a second programme.
        public var second = Share.zero
    }

    public struct Missing: Sendable, Equatable {
        /// How many of the questions that may be left open are.
        public var answers = Share.zero
        /// How many forms are not sent.
        public var forms = Share.zero
        /// How many answers are “cannot judge”, where that may be said.
        public var unable = Share.zero
    }

    /// How many tasks of a mapping people do: of their own jenjang, of the one above and below, and of others.
    public struct Tasks: Sendable, Equatable {
        public var own = Share(millionths: 800_000)
        public var next = Share(millionths: 300_000)
        public var other = Share(millionths: 50_000)
    }
}

extension SimulationModel: Decodable {
    private enum Name: String, CodingKey, CaseIterable {
        case format, seed, people, ability, leniency, noise, occasions, missing, straight, tasks, batteries
    }

    public init(from decoder: any Decoder) throws {
        self.init()
        let fields = try decoder.fields(Name.self)
        try fields.format(Self.format, .format)
        if let seed = try fields.decodeIfPresent(String.self, forKey: .seed) {
            guard AnswerSheet.isSeed(seed) else {
                throw ShapeFault(
                    [Name.seed], "perlu 16 angka heksadesimal, 0–9 dan a–f", "it is 16 hexadecimal digits, 0–9 and a–f")
            }
            self.seed = seed
        }
        people = try fields.decodeIfPresent(People.self, forKey: .people) ?? people
        ability = try fields.decodeIfPresent(Spread.self, forKey: .ability) ?? ability
        leniency = try fields.decodeIfPresent([String: Spread].self, forKey: .leniency) ?? [:]
        noise = try fields.share(.noise, in: 0...1) ?? noise
        if fields.contains(.occasions) {
            let nested = try fields.nestedContainer(keyedBy: AnyName.self, forKey: .occasions)
            for key in nested.allKeys { occasions[key.stringValue] = try nested.share(key, in: -1...1) }
        }
        missing = try fields.decodeIfPresent(Missing.self, forKey: .missing) ?? missing
        straight = try fields.share(.straight, in: 0...1) ?? straight
        tasks = try fields.decodeIfPresent(Tasks.self, forKey: .tasks) ?? tasks
        batteries = try fields.decodeIfPresent([String].self, forKey: .batteries)
    }
}

extension Spread: Decodable {
    private enum Name: String, CodingKey, CaseIterable { case mean, spread }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(Name.self)
        self.init(
            mean: try fields.share(.mean, in: -1...1) ?? .zero, spread: try fields.share(.spread, in: 0...1) ?? .zero)
    }
}

extension SimulationModel.People: Decodable {
    private enum Name: String, CodingKey, CaseIterable { case count, jenjang, provinsi, program, second }

    public init(from decoder: any Decoder) throws {
        self.init()
        let fields = try decoder.fields(Name.self)
        count = try fields.count(.count) ?? count
        jenjang = try fields.counts(.jenjang)
        provinsi = try fields.counts(.provinsi)
        programmes = try fields.counts(.program)
        second = try fields.share(.second, in: 0...1) ?? second
    }
}

extension KeyedDecodingContainer {
    /// Whole numbers from 0, by name.
    func counts(_ key: Key) throws -> [String: Int]? {
        guard contains(key) else { return nil }
        let nested = try nestedContainer(keyedBy: AnyName.self, forKey: key)
        var counts: [String: Int] = [:]
        for name in nested.allKeys {
            let count = try nested.count(name) ?? 0
            guard count <= 1_000_000_000 else {
                throw ShapeFault(codingPath + [key, name], "terlalu besar", "it is too large")
            }
            counts[name.stringValue] = count
        }
        return counts
    }
}

extension SimulationModel.Missing: Decodable {
    private enum Name: String, CodingKey, CaseIterable { case answers, forms, unable }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(Name.self)
        answers = try fields.share(.answers, in: 0...1) ?? .zero
        forms = try fields.share(.forms, in: 0...1) ?? .zero
        unable = try fields.share(.unable, in: 0...1) ?? .zero
    }
}

extension SimulationModel.Tasks: Decodable {
    private enum Name: String, CodingKey, CaseIterable { case own, next, other }

    public init(from decoder: any Decoder) throws {
        self.init()
        let fields = try decoder.fields(Name.self)
        own = try fields.share(.own, in: 0...1) ?? own
        next = try fields.share(.next, in: 0...1) ?? next
        other = try fields.share(.other, in: 0...1) ?? other
    }
}
