import Foundation
import Testing

/// The tables of the evaluation report of 2025, as it prints them.
struct Evaluation2025: Decodable {
    struct Rows: Decodable { let rows: [Row] }

    struct Row: Decodable {
        let cells: [String: Cell]

        init(from decoder: any Decoder) throws { cells = try [String: Cell](from: decoder) }

        func number(_ key: String) throws -> Int {
            guard case .number(let number)? = cells[key] else { throw Missing(key: key) }
            return Int(number)
        }

        func words(_ key: String) throws -> String {
            guard case .words(let words)? = cells[key] else { throw Missing(key: key) }
            return words
        }
    }

    struct Missing: Error { let key: String }

    enum Cell: Decodable {
        case number(Double)
        case words(String)
        case empty

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else if let words = try? container.decode(String.self) {
                self = .words(words)
            } else {
                self = .empty
            }
        }
    }

    let targets: Rows
    let instrumentsByJenjang: Rows
    let instruments: Rows
    let predikat: [Row]
    let byJenjang: [Row]
    let byProvince: [Row]
    let targetsOfPetugas: Rows
    let predikatOfPetugas: [Row]
    let byProvinceOfPetugas: [Row]

    enum CodingKeys: String, CodingKey {
        case targets = "tabel_3_1"
        case instrumentsByJenjang = "tabel_3_2"
        case instruments = "tabel_3_3"
        case predikat = "tabel_3_5"
        case byJenjang = "tabel_3_6"
        case byProvince = "tabel_3_7"
        case targetsOfPetugas = "tabel_3_10"
        case predikatOfPetugas = "tabel_3_11"
        case byProvinceOfPetugas = "tabel_3_12"
    }

    static func read() throws -> Evaluation2025 {
        try JSONDecoder().decode(
            Evaluation2025.self,
            from: Data(contentsOf: Repository.root.appending(path: "Tests/Fixtures/source/predikat.json")))
    }

    /// The predikat as the tables head them, highest first, with an answer that falls into each: the first rater's and
    /// the others', since no one answer gives Rendah, 1,4 to 2.
    static let answers = [
        ("ST", "berkinerja-sangat-tinggi", 4, 4), ("T", "berkinerja-tinggi", 3, 3), ("S", "berkinerja-sedang", 2, 2),
        ("R", "berkinerja-rendah", 3, 1), ("SR", "berkinerja-sangat-rendah", 1, 1),
    ]

    static let jenjang = ["ahli-pertama", "ahli-muda", "ahli-madya", "ahli-utama"]
    static let programmes = [
        "cop-jkp-disabilitas", "bimtek-konselor-jkp", "cop-penempatan-disabilitas", "cop-bisindo", "cdmp-sea-2025",
        "genai-pengantar-kerja",
    ]
    static let programmesOfPetugas = ["bimtek-pak-wonogiri", "bimtek-pak-yogyakarta", "genai-petugas-antar-kerja"]

    /// The ids of the provinces by their names, from the register.
    static func provinces() throws -> [String: String] {
        let file = Repository.root.appending(path: "Instruments/registers/provinsi.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let entries = text.matches(of: #/id: ([a-z-]+)(?:,|\n\s+)\s*title: ([^\n,}]+)/#)
        return Dictionary(entries.map { (String($0.2), String($0.1)) }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: People

    /// People with exactly these margins; everything that the margins leave open is as it comes.
    func campaign() throws -> Campaign {
        let provinces = try Self.provinces()
        func province(_ row: Row) throws -> String { try #require(provinces[try row.words("province")]) }
        var people: [Campaign.Person] = []
        var tokens: [String: [String]] = [:]
        for level in Self.jenjang {
            tokens[level] = try zip(Self.programmes, instruments.rows).flatMap { programme, row in
                [String](repeating: programme, count: try row.number(level))
            }
        }
        var next: [String: Int] = [:]
        let evaluated = try Self.jenjang.enumerated().map { try byJenjang[$0.offset].number("JUMLAH") }
        let columns = ["ST", "T", "S", "R", "SR"]
        for (column, (_, _, first, others)) in zip(columns, Self.answers) {
            let levels = try zip(Self.jenjang, byJenjang).flatMap { level, row in
                [String](repeating: level, count: try row.number(column))
            }
            let places = try byProvince.dropLast().flatMap { row in
                [String](repeating: try province(row), count: try row.number(column))
            }
            try #require(levels.count == places.count)
            for (level, place) in zip(levels, places) {
                let index = next[level, default: 0]
                next[level] = index + 1
                let own = tokens[level] ?? []
                let count = evaluated[Self.jenjang.firstIndex(of: level) ?? 0]
                // The last instruments are second ones, of the first people.
                let programmes = [own[index]] + (index + count < own.count ? [own[index + count]] : [])
                people.append(
                    Campaign.Person(
                        id: "pk-\(people.count + 1)", jenjang: level, province: place, programmes: programmes,
                        answers: Dictionary(
                            uniqueKeysWithValues: programmes.map { ("kinerja-\($0)", Self.raters(first, others)) }),
                        tasks: Self.tasks(level, index)))
            }
        }
        // Who was to be evaluated and sent nothing.
        for (programme, (target, complete)) in zip(Self.programmes, zip(targets.rows, instruments.rows)) {
            for _ in 0..<(try target.number("count") - complete.number("total")) {
                people.append(
                    Campaign.Person(
                        id: "pk-\(people.count + 1)", jenjang: "ahli-pertama", province: "papua",
                        programmes: [programme], answers: [:], tasks: nil))
            }
        }
        return Campaign(people: people + (try petugas(province)))
    }

    private func petugas(_ province: (Row) throws -> String) throws -> [Campaign.Person] {
        var people: [Campaign.Person] = []
        var programmes = try zip(Self.programmesOfPetugas, targetsOfPetugas.rows).flatMap { programme, row in
            [String](repeating: programme, count: try row.number("count"))
        }
        for (column, (_, _, first, others)) in zip(["ST", "T", "S", "R", "SR"], Self.answers) {
            for row in byProvinceOfPetugas.dropLast() {
                for _ in 0..<(try row.number(column)) {
                    people.append(
                        Campaign.Person(
                            id: "pak-\(people.count + 1)", jenjang: "petugas-antar-kerja", province: try province(row),
                            programmes: [programmes.removeFirst()],
                            answers: ["kinerja-petugas-antar-kerja": Self.raters(first, others)], tasks: nil))
                }
            }
        }
        return people
            + programmes.enumerated().map { index, programme in
                Campaign.Person(
                    id: "pak-\(people.count + 1 + index)", jenjang: "petugas-antar-kerja", province: "papua",
                    programmes: [programme], answers: [:], tasks: nil)
            }
    }

    private static func raters(_ first: Int, _ others: Int) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: Campaign.raters.enumerated().map { ($1, $0 == 0 ? first : others) })
    }

    /// Most tasks of the own jenjang, some of the one below, few of the one above.
    private static func tasks(_ level: String, _ person: Int) -> [String: Set<String>] {
        let own = jenjang.firstIndex(of: level) ?? 0
        var done: Set<String> = []
        for (index, other) in jenjang.enumerated() {
            let every = [own - 1: 4, own: 2, own + 1: 7][index] ?? 31
            let name = other.dropFirst("ahli-".count)
            for number in 1...15 where (person + number * 3) % every == 0 { done.insert("tugas-\(name)-\(number)") }
        }
        return Campaign.tasks(Dictionary(uniqueKeysWithValues: Campaign.mappers.map { ($0, done) }))
    }
}
