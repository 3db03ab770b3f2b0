import Foundation
import Testing

/// Gambar 2.2, 2.3 and 2.4 of the report of 2025 from answers, through the whole program: the same rows and words, the
/// same shares. People have codes; the person who is printed there is nowhere in this repository.
@Suite struct Figures2025Tests {
    /// No programme of 2025 asked of all that an Ahli Pertama is assessed in, as Gambar 2.2 shows it; with these two
    /// one of them does.
    private static let more = """
        kind: battery
        id: kinerja-tambahan-1
        title: Lima subkompetensi lain
        instrument: kinerja-pengantar-kerja
        programme: cop-bisindo
        periode: {from: 2026-01-05, to: 2026-01-16}
        status: aktif
        jenjang: [ahli-pertama]
        subkompetensi: [analisis-jabatan, informasi-pasar-kerja, penyuluhan-jabatan, perantaraan-kerja,
          pelayanan-pemberi-kerja]
        ---
        kind: battery
        id: kinerja-tambahan-2
        title: Empat subkompetensi lain
        instrument: kinerja-pengantar-kerja
        programme: cop-bisindo
        periode: {from: 2026-01-19, to: 2026-01-30}
        status: aktif
        jenjang: [ahli-pertama]
        subkompetensi: [perluasan-kesempatan-kerja, job-canvassing, pengendalian-tka, pembinaan-kelembagaan]
        """

    /// One row of a report: what stands in its cells.
    private struct Row {
        let cells: [String]
    }

    /// The rows of a page's tables, with no more of the page than the texts.
    private static func rows(_ page: String) -> [Row] {
        page.components(separatedBy: "<tr").dropFirst().map { row in
            let cells = row.components(separatedBy: "</tr>")[0].components(separatedBy: "<t").dropFirst().compactMap {
                cell -> String? in
                guard cell.hasPrefix("d") || cell.hasPrefix("h") else { return nil }
                let text = "<t" + cell
                return text.replacing(/<[^>]*>/, with: "").replacing("&amp;", with: "&")
                    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
            return Row(cells: cells)
        }
    }

    private static func page(_ folder: Folder, _ person: String) throws -> (text: String, rows: [Row]) {
        let end = try folder.run(
            "report", "individual", "--participant", person, "--answers", "jawaban.jsonl", "--html", "laporan.html")
        try #require(end.status == 0, "\(end.complaint)")
        let text = try String(contentsOf: folder.url.appending(path: "laporan.html"), encoding: .utf8)
        return (text, rows(text))
    }

    private static let tasks = [
        (1...8).map { "tugas-pertama-\($0 + 1)" }, (1...6).map { "tugas-muda-\($0)" },
        (1...7).map { "tugas-madya-\($0)" }, ["tugas-utama-1", "tugas-utama-12", "tugas-utama-14"],
    ]

    private static func pengantarKerja() throws -> Folder {
        let done = Set(tasks.joined())
        let person = Campaign.Person(
            id: "PK-2025-00417", jenjang: "ahli-pertama", province: "dki-jakarta", programmes: ["cop-bisindo"],
            answers: [
                "kinerja-cop-bisindo": Campaign.all(4), "kinerja-tambahan-1": Campaign.all(4),
                "kinerja-tambahan-2": Campaign.all(4),
            ], tasks: Campaign.tasks(Dictionary(uniqueKeysWithValues: Campaign.mappers.map { ($0, done) })))
        return try Campaign(people: [person], document: more).folder()
    }

    /// The figures as they are printed.
    private struct Figures: Decodable {
        struct Profile: Decodable { let rows: [Printed] }
        struct Activity: Decodable { let rows: [Level] }

        struct Printed: Decodable {
            let number: Int?
            let name: String?
            let explanation: String?
            let category: String?
            let conclusion: String?

            enum CodingKeys: String, CodingKey {
                case number = "subkompetensi_number"
                case name = "subkompetensi_cell"
                case explanation = "penjelasan"
                case category = "kategori"
                case conclusion = "kesimpulan"
            }
        }

        struct Level: Decodable {
            let jenjang: String
            let aktivitas: Int
            let pct: Int
        }

        let pengantarKerja: Profile
        let activity: Activity
        let petugas: Profile

        enum CodingKeys: String, CodingKey {
            case pengantarKerja = "gambar_2_2"
            case activity = "gambar_2_3"
            case petugas = "gambar_2_4"
        }

        static func read() throws -> Figures {
            try JSONDecoder().decode(
                Figures.self,
                from: Data(contentsOf: Repository.root.appending(path: "Tests/Fixtures/source/figures.json")))
        }
    }

    /// The rows of a profile by number: name, explanation, category.
    private static func profile(_ rows: [Row]) -> [Int: [String]] {
        Dictionary(
            rows.compactMap { row -> (Int, [String])? in
                guard row.cells.count == 4, let number = row.cells[1].split(separator: ".").first.flatMap({ Int($0) })
                else { return nil }
                return (number, [String(row.cells[1].drop { $0 != " " }.dropFirst())] + row.cells[2...])
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Which rows say something else than the printed ones, and what is printed.
    private static func differences(
        _ rows: [Row], _ printed: [Figures.Printed]
    ) throws -> (names: [Int: String], explanations: Set<Int>, categories: [Int: String?]) {
        let profile = profile(rows)
        var names: [Int: String] = [:]
        var explanations: Set<Int> = []
        var categories: [Int: String?] = [:]
        for row in printed {
            guard let number = row.number else { continue }
            let own = try #require(profile[number], "\(number)")
            if own[0] != row.name { names[number] = row.name }
            if own[1] != row.explanation { explanations.insert(number) }
            if own[2] != row.category { categories[number] = .some(row.category) }
        }
        #expect(profile.count == printed.filter { $0.number != nil }.count)
        return (names, explanations, categories)
    }

    @Test("Gambar 2.2 and 2.3: an Ahli Pertama (R050–R057)") func pengantarKerjaProfile() throws {
        let figures = try Figures.read()
        let (text, rows) = try Self.page(try Self.pengantarKerja(), "PK-2025-00417")
        let found = try Self.differences(rows, figures.pengantarKerja.rows)
        // Other names of the same subkompetensi (audit V): the standard's stand in the report, the others are aliases.
        #expect(
            found.names == [
                6: "Perantaraan Kerja", 7: "Layanan Pencari Kerja Khusus", 11: "Job Canvassing",
                14: "Evaluasi dan Laporan",
            ])
        // The picture shortens what the blueprint says.
        #expect(found.explanations == [6, 7, 8, 9, 10, 11])
        // Row 12 lost its category to a shifted column.
        #expect(found.categories == [12: nil])
        #expect(Self.profile(rows)[12]?[2] == "Sangat Baik")
        #expect(rows.contains { $0.cells == ["KESIMPULAN", "Berkinerja Sangat Tinggi"] })
        for level in figures.activity.rows {
            #expect(
                rows.contains { $0.cells == [level.jenjang, "\(level.aktivitas) aktivitas kerja", "\(level.pct)%"] },
                "\(level.jenjang)")
        }
        #expect(figures.activity.rows.map(\.aktivitas) == [8, 6, 7, 3])
        #expect(rows.contains { $0.cells.prefix(2) == ["✓ya", "Kondisi Kerja Kurang Ideal"] })
        #expect(rows.contains { $0.cells.prefix(2) == ["tidak", "Kondisi Kerja Ideal"] })
        #expect(text.contains("PK-2025-00417"))
    }

    /// The instrument of 2025 under another name, and with another rule of how much must be judged.
    private static func instrument(leastAnswered: String) throws -> String {
        let file = Repository.root.appending(path: "Instruments/instruments/kinerja-petugas-antar-kerja.yaml")
        return try String(contentsOf: file, encoding: .utf8)
            .replacing("id: kinerja-petugas-antar-kerja", with: "id: kinerja-petugas-gambar")
            .replacing("least_answered: 50%", with: "least_answered: \(leastAnswered)") + """
                ---
                kind: battery
                id: kinerja-gambar
                title: Instrumen pada Gambar 2.4
                instrument: kinerja-petugas-gambar
                programme: cop-bisindo
                periode: {from: 2025-11-10, to: 2025-12-19}
                status: aktif
                role: petugas-antar-kerja
                subkompetensi: [informasi-pasar-kerja, penyuluhan-jabatan, bimbingan-jabatan, perantaraan-kerja,
                  tenaga-kerja-khusus, pelayanan-pencari-kerja, pelayanan-pemberi-kerja, perluasan-kesempatan-kerja,
                  job-canvassing]
                """
    }

    /// Nobody could judge more than one of nine subkompetensi.
    private static func petugas(_ document: String) throws -> [Row] {
        let person = Campaign.Person(
            id: "PAK-2025-0031", jenjang: "petugas-antar-kerja", province: "dki-jakarta", programmes: ["cop-bisindo"],
            answers: ["kinerja-gambar": Campaign.all(2)], tasks: nil, unobserved: { !$0.hasPrefix("petugas-3-") })
        return try page(try Campaign(people: [person], document: document).folder(), "PAK-2025-0031").rows
    }

    @Test("Gambar 2.4: a Petugas Antar Kerja (R053–R056)") func petugasProfile() throws {
        let figures = try Figures.read()
        // The picture concludes from one of nine: the rule behind it can have asked no more than a ninth.
        let rows = try Self.petugas(try Self.instrument(leastAnswered: "11%"))
        let found = try Self.differences(rows, figures.petugas.rows)
        // Row 2 is labelled with the name of its kompetensi (audit S05); row 6 has another name of the same.
        #expect(
            found.names == [
                2: "Penempatan Tenaga Kerja dan Perluasan Kesempatan Kerja", 6: "Perantara Kerja (AKL, AKAD, AKAN)",
            ])
        // Commas, and words that the picture leaves out (audit V12): eight of nine.
        #expect(found.explanations == [3, 4, 5, 7, 8, 9, 10, 11])
        // The picture says “Cukup”, which no scale has (audit V04); row 12 lost its dash to a shifted column.
        #expect(found.categories == [3: "Cukup", 12: nil])
        #expect(Self.profile(rows)[3]?[2] == "Sedang")
        #expect(rows.contains { $0.cells == ["KESIMPULAN", "Berkinerja Sedang"] })
    }

    /// By the rule that stands in `Instruments`, at least half, nothing is concluded from one of nine.
    @Test("Gambar 2.4 with the rule of at least half") func oneOfNineConcludesNothing() throws {
        let rows = try Self.petugas(try Self.instrument(leastAnswered: "50%"))
        #expect(Self.profile(rows)[3]?[2] == "Sedang")
        #expect(rows.contains { $0.cells == ["KESIMPULAN", "---"] })
    }
}
