import Foundation
import Testing

/// Answers with the margins of the report of 2025, through the whole program: its tables come out cell by cell.
@Suite struct Evaluation2025Tests {
    private let source: Evaluation2025
    private let folder: Folder

    /// One campaign gives all tables at once.
    private static let campaign = Result { try Evaluation2025.read().campaign() }

    init() throws {
        source = try Evaluation2025.read()
        folder = try Self.campaign.get().folder()
    }

    private func report(_ options: String...) throws -> Finished {
        try Tera.run(["report", "evaluation", "--answers", "jawaban.jsonl"] + options, in: folder)
    }

    private func tables(_ name: String) throws -> (String) throws -> PrintedTable {
        let end = try report("--internal", "--format", "csv", "-o", name)
        #expect(end.status == 0, "\(end.complaint)")
        return { [folder] in try PrintedTable(folder.url.appending(path: "\(name)/\($0).csv")) }
    }

    @Test func pengantarKerja() throws {
        let table = try tables("dalam-pk")
        let targets = try table("pengantar-kerja-targets")
        for (programme, row) in zip(Evaluation2025.programmes, source.targets.rows) {
            #expect(try Int(targets(programme, "target")) == row.number("count"))
        }
        // The total and the rate that the source does not print (audit N02).
        #expect(try targets("total", "target") == 950)
        #expect(try targets("total", "complete") == 531)
        #expect(try targets("total", "rate") == 55.89)

        // Instruments and people with a total each (audit N01).
        let respondents = try table("pengantar-kerja-respondents")
        for (level, row) in zip(Evaluation2025.jenjang, source.instrumentsByJenjang.rows) {
            #expect(try Int(respondents(level, "complete")) == row.number("count"))
        }
        #expect(try respondents("total", "complete") == 531)
        #expect(try respondents("total", "concluded") == 404)

        let means = try table("pengantar-kerja-means")
        var cells = 0
        for (programme, row) in zip(Evaluation2025.programmes, source.means.rows) {
            for level in Evaluation2025.jenjang {
                if let printed = row.hundredths(level) {
                    #expect(try (100 * means(programme, level)).rounded() == Double(printed), "\(programme) \(level)")
                    cells += 1
                } else {
                    #expect(means.cells[programme]?[level] == "none", "\(programme) \(level)")
                }
            }
        }
        #expect(cells == 17)

        let instruments = try table("pengantar-kerja-instruments")
        for (programme, row) in zip(Evaluation2025.programmes, source.instruments.rows) {
            for column in Evaluation2025.jenjang + ["total"] {
                #expect(try Int(instruments(programme, column)) == row.number(column), "\(programme) \(column)")
            }
        }
        try comparePredikat(try table("pengantar-kerja-predikat"), source.predikat)
        let byJenjang = try table("pengantar-kerja-predikat-jenjang")
        for (level, row) in zip(Evaluation2025.jenjang + ["total"], source.byJenjang) {
            try compare(byJenjang, level, row)
        }
        try compareProvinces(try table("pengantar-kerja-predikat-provinces"), source.byProvince, absent: 6)
    }

    @Test func petugasAntarKerja() throws {
        let table = try tables("dalam-pak")
        let targets = try table("petugas-antar-kerja-targets")
        for (programme, row) in zip(Evaluation2025.programmesOfPetugas, source.targetsOfPetugas.rows) {
            #expect(try Int(targets(programme, "target")) == row.number("count"))
        }
        #expect(try targets("total", "rate") == 47.74)
        try comparePredikat(try table("petugas-antar-kerja-predikat"), source.predikatOfPetugas)
        try compareProvinces(
            try table("petugas-antar-kerja-predikat-provinces"), source.byProvinceOfPetugas, absent: 16)
    }

    /// Shares are the printed ones, but where these do not add up to 100 (audit N03): there, of the cells that were rounded
    /// up, the one with the smallest remainder is a hundredth lower.
    private func comparePredikat(_ table: PrintedTable, _ rows: [Evaluation2025.Row]) throws {
        var differences: [String] = []
        for (id, row) in zip(Evaluation2025.answers.map(\.1) + ["total"], rows) {
            #expect(try Int(table(id, "count")) == row.number("count"), "\(id)")
            guard case .number(let share)? = row.cells["pct"] else { throw Evaluation2025.Missing(key: "pct") }
            let found = try table(id, "share")
            if found != share { differences.append("\(id) \(share) \(found)") }
        }
        // 98 of 148 is 66,2162…; 44: 29,7297…; 5: 3,3783…; 1: 0,6756…: printed they come to 100,01.
        let isPetugas = try table("total", "count") == 148
        #expect(differences == (isPetugas ? ["berkinerja-sangat-rendah 0.68 0.67"] : []))
    }

    private func compare(_ table: PrintedTable, _ id: String, _ row: Evaluation2025.Row) throws {
        for (column, predikat, _) in Evaluation2025.answers {
            #expect(try Int(table(id, predikat)) == row.number(column), "\(id) \(predikat)")
        }
        #expect(try Int(table(id, "total")) == row.number("JUMLAH"), "\(id)")
    }

    /// Every row of the source, and the provinces that it does not list, with nobody (audit N20).
    private func compareProvinces(_ table: PrintedTable, _ rows: [Evaluation2025.Row], absent: Int) throws {
        let provinces = try Evaluation2025.provinces()
        var seen: Set<String> = ["total"]
        for row in rows.dropLast() {
            let id = try #require(provinces[try row.words("province")])
            seen.insert(id)
            try compare(table, id, row)
        }
        let last = try #require(rows.last)
        try compare(table, "total", last)
        let others = table.rows.filter { !seen.contains($0) }
        #expect(others.count == absent)
        for id in others {
            #expect(try table(id, "total") == 0)
        }
    }

    // MARK: The mean of a role

    /// Gambar 3.1: every subkompetensi that was asked is Sangat Baik, the conclusion Berkinerja Sangat Tinggi, its mean 3,22
    /// (audit T02). The source says “nilai Petugas Antar Kerja”: 148 people with one instrument each, so a mean of people
    /// and one of instruments are the same.
    @Test func nationalResult() throws {
        let table = try tables("dalam-nasional")
        let respondents = try table("petugas-antar-kerja-respondents")
        #expect(try Int(respondents("total", "complete")) == source.targetsOfPetugas.complete)
        #expect(try Int(respondents("total", "concluded")) == source.targetsOfPetugas.complete)
        let profile = try table("petugas-antar-kerja-profile")
        #expect(try profile("total", "mean") == source.targetsOfPetugas.mean)
        #expect(try Int(profile("total", "mean.n")) == source.targetsOfPetugas.complete)
        #expect(profile.cells["total"]?["category"] == "Berkinerja Sangat Tinggi")
        let rows = source.profileOfPetugas.rows.dropLast()
        #expect(rows.count == 15 && profile.rows.count == 16)
        for (id, row) in zip(profile.rows, rows) {
            // The category of row 12 is lost in print; its text says that it was not assessed.
            let isAsked = try !row.words("penjelasan").contains("tidak termasuk dalam penilaian")
            #expect(try Int(profile(id, "no")) == row.number("subkompetensi_number"))
            #expect(profile.cells[id]?["category"] == (isAsked ? "Sangat Baik" : "not-asked"), "\(id)")
        }
        // Of Pengantar Kerja the source prints no such mean. Tabel 3.4 is of 531 instruments, and comes to 3,17 for all of
        // them: 94524 + 60033 + 13994 hundredths. What is said of all is of 404 people.
        let sums = try Evaluation2025.jenjang.map { level in
            try zip(source.instruments.rows, source.means.rows).reduce(0) {
                $0 + (try $1.0.number(level)) * ($1.1.hundredths(level) ?? 0)
            }
        }
        #expect(sums == [94524, 60033, 13994, 0])
        let means = try table("pengantar-kerja-means-jenjang")
        #expect(try Int(means("total", "mean.n")) == 404)
    }

    // MARK: Tasks

    private static let levels = Array(Evaluation2025.jenjang.dropLast())

    /// How many people of a jenjang have a mapping: everybody who was concluded.
    private func people(_ level: String) throws -> Int {
        try source.byJenjang[try #require(Evaluation2025.jenjang.firstIndex(of: level))].number("JUMLAH")
    }

    /// Tabel 3.8. Its unit “orang” is impossible (audit N06): tasks summed over people are what it can be. And its column of
    /// Ahli Madya is more than 34 people can select of a mapping with one task a cell, but for the first row (N07).
    @Test func tasks() throws {
        let table = try tables("dalam-tugas")
        let tasks = try table("pengantar-kerja-tasks")
        let rows = try source.taskRows()
        var tooMany: [String] = []
        #expect(tasks.rows.count == 15 && source.tasks.rows.count == 15)
        for (id, row) in zip(tasks.rows, source.tasks.rows) {
            let number = try row.number("no")
            #expect(try Int(tasks(id, "no")) == number)
            for level in Self.levels {
                let amount = try row.number(level)
                let own = try #require(rows.first { $0.number == number && $0.level == level })
                #expect(own.amount == amount)
                let most = try people(level) * own.completed.compactMap(\.self).count
                if amount > most { tooMany.append("\(level) \(number)") }
                #expect(try tasks(id, level) == Double(min(amount, most)), "\(id) \(level)")
            }
            // Nobody, and not nothing (audit N15).
            #expect(tasks.cells[id]?["ahli-utama"] == "none")
        }
        #expect(tooMany == (2...15).map { "ahli-madya \($0)" })

        // More than there are people, and more than there are instruments.
        for (level, counts) in zip(Self.levels, [(11, 7), (13, 13), (15, 15)]) {
            let amounts = try source.tasks.rows.map { try $0.number(level) }
            let instruments = try source.instruments.rows.reduce(0) { $0 + (try $1.number(level)) }
            let people = try people(level)
            #expect(amounts.count { $0 > people } == counts.0 && amounts.count { $0 > instruments } == counts.1)
        }
        // 34 of 151 people are 0,23; in hundredths, Ahli Madya to Ahli Muda.
        let ratios = try source.tasks.rows.map { 100 * (try $0.number("ahli-madya")) / (try $0.number("ahli-muda")) }
        #expect(ratios[0] == 20 && ratios.dropFirst().allSatisfy { (60...82).contains($0) })
    }

    /// Tabel 3.9: every share that people can have, rounded, is the printed one. Where printed ones do not make a whole
    /// (audit N04), one of them is a point away, so that they do.
    @Test func taskLevels() throws {
        let table = try tables("dalam-jenjang-tugas")
        let levels = try table("pengantar-kerja-task-levels")
        let places = try table("pengantar-kerja-tasks").rows
        var (noWhole, missing, tooMany, compared) = ([String](), [String](), [String](), 0)
        for row in try source.taskRows() {
            let id = "\(places[row.number - 1]).\(row.level)"
            for (jenjang, share) in zip(Evaluation2025.jenjang, row.completed) {
                #expect((levels.cells[id]?[jenjang] == "not-asked") == (share == nil), "\(id) \(jenjang)")
            }
            guard row.level != "ahli-utama" else {
                #expect(
                    row.amount == 0
                        && Evaluation2025.jenjang.allSatisfy { ["none", "not-asked"].contains(levels.cells[id]?[$0]) })
                continue
            }
            let printed = row.shares.compactMap(\.self).reduce(0, +)
            let isMissing = Evaluation2025.TaskRow.isMissing(row.number, row.level)
            if isMissing { missing.append("\(row.number) \(row.level) \(printed)") }
            if printed != 100, !isMissing { noWhole.append("\(row.number) \(row.level) \(printed)") }
            // A task that more than everybody would have selected: a share of at least so much.
            let people = try people(row.level)
            let most = people * row.completed.compactMap(\.self).count
            if row.amount > most || row.shares.contains(where: { (2 * ($0 ?? 0) - 1) * row.amount > 200 * people }) {
                tooMany.append("\(row.number) \(row.level)")
                continue
            }
            var away = 0
            for (jenjang, share) in zip(Evaluation2025.jenjang, row.completed) {
                guard let share else { continue }
                let (count, base) = (try levels(id, "\(jenjang).count"), try levels(id, "\(jenjang).base"))
                #expect(Int((100 * count / base).rounded()) == share, "\(id) \(jenjang)")
                away += abs(try Int(levels(id, jenjang)) - share)
                compared += 1
            }
            #expect(away == abs(row.completed.compactMap(\.self).reduce(0, +) - 100), "\(id)")
        }
        #expect(
            noWhole == [
                "1 ahli-muda 101", "2 ahli-pertama 99", "5 ahli-pertama 101", "7 ahli-muda 101", "8 ahli-pertama 101",
                "9 ahli-muda 99", "9 ahli-madya 101", "11 ahli-muda 101", "11 ahli-madya 101",
            ])
        #expect(missing == ["12 ahli-pertama 86"])
        // 48% of 487 are 233 tasks of Ahli Pertama, whom 219 people are; 41% of 384 are 157, of 151.
        #expect(tooMany.filter { !$0.hasSuffix("madya") } == ["10 ahli-pertama", "10 ahli-muda"])
        #expect(tooMany.filter { $0.hasSuffix("madya") } == (2...15).map { "\($0) ahli-madya" })
        // Twice 10 rows of three, and one of four, two, three and two cells; of Ahli Madya three cells.
        #expect(compared == 85)
    }

    // MARK: For release

    /// What leaves the house names nobody (audit P03): of a province with few people nothing but how many they are.
    @Test func smallCellsStayInTheHouse() throws {
        #expect(try report("--format", "csv", "-o", "luar").status == 0)
        let provinces = try PrintedTable(folder.url.appending(path: "luar/pengantar-kerja-predikat-provinces.csv"))
        let low = "berkinerja-rendah+berkinerja-sangat-rendah"
        for column in ["berkinerja-sangat-tinggi", "berkinerja-tinggi", "berkinerja-sedang", low] {
            #expect(provinces.cells["lampung"]?[column] == "withheld", "\(column)")
        }
        let means = try PrintedTable(folder.url.appending(path: "luar/pengantar-kerja-means-provinces.csv"))
        for column in ["mean", "category"] { #expect(means.cells["lampung"]?[column] == "withheld") }
        #expect(means.cells["papua"]?["mean"] == "none")
        #expect(provinces.cells["lampung"]?["total"] == "1")
        #expect(provinces.cells["dki-jakarta"]?["berkinerja-sangat-tinggi"] == "36")
        #expect(provinces.cells["total"]?[low] == "8")
        let predikat = try PrintedTable(folder.url.appending(path: "luar/pengantar-kerja-predikat.csv"))
        #expect(predikat.rows.dropLast().last == low && predikat.cells[low]?["count"] == "8")
        for text in [try report("--format", "html").text, try report("--format", "markdown").text] {
            #expect(!text.contains("tidak untuk disebarkan"))
        }
    }

    @Test func goldens() throws {
        for language in ["id", "en"] {
            let end = try report("--lang", language, "--legal-basis", "Permenaker 1 (contoh)")
            #expect(end.status == 0, "\(end.complaint)")
            expectGolden(end.text, "report/evaluation.\(language).txt")
        }
    }

    /// Every sentence of the summary stands in a chapter, word for word.
    @Test func theSummaryRepeatsTheBody() throws {
        let text = try report("--format", "markdown").text
        let parts = text.components(separatedBy: "\n## ")
        let summary = try #require(parts.first { $0.hasPrefix("Ringkasan eksekutif") })
        let sentences = summary.matches(of: #/(?m)^\d+\. (.+)$/#).map { String($0.1) }
        #expect(sentences.count > 8)
        let body = parts.filter { $0.first?.isNumber == true }.joined()
        for sentence in sentences { #expect(body.contains("\n\n\(sentence)\n"), "\(sentence)") }
    }
}
