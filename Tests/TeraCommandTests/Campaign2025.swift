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

        /// nil where the source prints nothing, or a line.
        func hundredths(_ key: String) -> Int? {
            guard case .number(let number)? = cells[key] else { return nil }
            return Int((number * 100).rounded())
        }

        func numberIfAny(_ key: String) -> Int? { try? number(key) }

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
    let means: Rows
    let predikat: [Row]
    let byJenjang: [Row]
    let byProvince: [Row]
    let tasks: Rows
    let taskLevels: Rows
    let targetsOfPetugas: TargetsOfPetugas
    let predikatOfPetugas: [Row]
    let byProvinceOfPetugas: [Row]
    let profileOfPetugas: Rows

    struct TargetsOfPetugas: Decodable {
        let rows: [Row]
        let complete: Int
        let mean: Double

        enum CodingKeys: String, CodingKey {
            case rows, complete
            case mean = "mean_score"
        }
    }

    enum CodingKeys: String, CodingKey {
        case targets = "tabel_3_1"
        case instrumentsByJenjang = "tabel_3_2"
        case instruments = "tabel_3_3"
        case means = "tabel_3_4"
        case predikat = "tabel_3_5"
        case byJenjang = "tabel_3_6"
        case byProvince = "tabel_3_7"
        case tasks = "tabel_3_8"
        case taskLevels = "tabel_3_9"
        case targetsOfPetugas = "tabel_3_10"
        case predikatOfPetugas = "tabel_3_11"
        case byProvinceOfPetugas = "tabel_3_12"
        case profileOfPetugas = "gambar_3_1"
    }

    static func read() throws -> Evaluation2025 {
        try JSONDecoder().decode(
            Evaluation2025.self,
            from: Data(contentsOf: Repository.root.appending(path: "Tests/Fixtures/source/predikat.json")))
    }

    /// The predikat as the tables head them, highest first, and how much the four raters together may give to each
    /// statement, so that whoever is answered like that has it: with the cuts that `Instruments` assumes, 3,20, 2,60, 2,00
    /// and 1,40, from 12,8, 10,4, 8 and 5,6 of 16. Whatever is a mean of such statements lies within the band too.
    static let answers = [
        ("ST", "berkinerja-sangat-tinggi", 13...16), ("T", "berkinerja-tinggi", 11...12),
        ("S", "berkinerja-sedang", 8...10), ("R", "berkinerja-rendah", 6...7),
        ("SR", "berkinerja-sangat-rendah", 4...5),
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

    /// People with exactly these margins, and answers with these means; what they leave open is as it comes.
    func campaign() throws -> Campaign {
        let provinces = try Self.provinces()
        func province(_ row: Row) throws -> String { try #require(provinces[try row.words("province")]) }
        let forms = try Campaign(people: []).folder()
        var filling = Filling2025(forms: try Campaign.Forms(forms.url.appending(path: "hasil")))
        var people: [Campaign.Person] = []
        var bands: [ClosedRange<Int>] = []
        for (column, _, band) in Self.answers {
            let levels = try zip(Self.jenjang, byJenjang).flatMap { level, row in
                [String](repeating: level, count: try row.number(column))
            }
            let places = try byProvince.dropLast().flatMap { row in
                [String](repeating: try province(row), count: try row.number(column))
            }
            try #require(levels.count == places.count)
            for (level, place) in zip(levels, places) {
                bands.append(band)
                people.append(
                    Campaign.Person(
                        id: "pk-\(people.count + 1)", jenjang: level, province: place, programmes: [], answers: [:],
                        tasks: nil))
            }
        }
        for level in Self.jenjang {
            let own = people.indices.filter { people[$0].jenjang == level }
            let cells = try zip(Self.programmes, zip(instruments.rows, means.rows)).map { programme, rows in
                Filling2025.Cell(
                    programme: programme, count: try rows.0.number(level), mean: rows.1.hundredths(level))
            }
            let assigned = try filling.assign(cells, to: own.map { bands[$0] })
            for (cell, members) in zip(cells, assigned) {
                let battery = "kinerja-\(cell.programme)"
                let answers = try filling.answers(
                    "\(battery).\(level)", bands: members.map { bands[own[$0]] }, mean: cell.mean)
                for (member, statements) in zip(members, answers) {
                    people[own[member]].programmes.append(cell.programme)
                    people[own[member]].answers[battery] = Campaign.all(1)
                    people[own[member]].statements[battery] = statements
                }
            }
            for (index, tasks) in try mapping(level, people: own.count).enumerated() {
                people[own[index]].tasks = tasks
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
        return Campaign(people: people + (try petugas(province, &filling)))
    }

    private func petugas(
        _ province: (Row) throws -> String, _ filling: inout Filling2025
    ) throws -> [Campaign.Person] {
        let battery = "kinerja-petugas-antar-kerja"
        var people: [Campaign.Person] = []
        var bands: [ClosedRange<Int>] = []
        var programmes = try zip(Self.programmesOfPetugas, targetsOfPetugas.rows).flatMap { programme, row in
            [String](repeating: programme, count: try row.number("count"))
        }
        for (column, _, band) in Self.answers {
            for row in byProvinceOfPetugas.dropLast() {
                for _ in 0..<(try row.number(column)) {
                    bands.append(band)
                    people.append(
                        Campaign.Person(
                            id: "pak-\(people.count + 1)", jenjang: "petugas-antar-kerja", province: try province(row),
                            programmes: [programmes.removeFirst()], answers: [battery: Campaign.all(1)], tasks: nil))
                }
            }
        }
        let mean = Int((targetsOfPetugas.mean * 100).rounded())
        let answers = try filling.answers("\(battery).petugas-antar-kerja", bands: bands, mean: mean)
        for (index, statements) in answers.enumerated() { people[index].statements[battery] = statements }
        return people
            + programmes.enumerated().map { index, programme in
                Campaign.Person(
                    id: "pak-\(people.count + 1 + index)", jenjang: "petugas-antar-kerja", province: "papua",
                    programmes: [programme], answers: [:], tasks: nil)
            }
    }
}
