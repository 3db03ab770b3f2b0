import Foundation
import Testing

/// Answers with the margins of the report of 2025, through the whole program: its tables come out cell by cell.
@Suite struct Evaluation2025Tests {
    private let source: Evaluation2025
    private let folder: Folder

    init() throws {
        source = try Evaluation2025.read()
        folder = try source.campaign().folder()
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
        for ((_, id, _, _), row) in zip(Evaluation2025.answers + [("", "total", 0, 0)], rows) {
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
        for (column, predikat, _, _) in Evaluation2025.answers {
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
