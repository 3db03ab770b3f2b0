import TeraLanguage
import Testing

/// Every cell of the five blueprints is word for word what the report prints (requirements R003–R007).
@Suite struct BlueprintTextTests {
    private struct Source: Decodable {
        struct Table: Decodable {
            let subkompetensi: [Cell]
        }
        struct Cell: Decodable {
            let id: String
            let nameInTable: String
            let covered: Bool
            let ciriKhas: String?
            let definisiOperasional: String?
            let indikatorPerilaku: [String]
            let output: String?
        }
        let blueprints: [String: Table]
    }

    @Test(arguments: ["ahli-pertama", "ahli-muda", "ahli-madya", "ahli-utama", "petugas-antar-kerja"])
    func wordForWord(_ level: String) throws {
        let project = try Instruments.project()
        let standard = try #require(project.standard("pengantar-kerja"))
        let blueprint = try #require(project.blueprint(standard: "pengantar-kerja", level: level))
        let printed = try #require(try Instruments.source("blueprints", Source.self).blueprints[level]).subkompetensi
        #expect(printed.count == 15)
        let filled = printed.filter(\.covered)
        #expect(!filled.isEmpty)
        #expect(blueprint.cells.map(\.subkompetensi.value) == filled.map(\.id))
        for (cell, source) in zip(blueprint.cells, filled) {
            let title = cell.title ?? standard.find(subkompetensi: source.id)?.subkompetensi.title
            #expect(title?.base == source.nameInTable)
            #expect(cell.ciriKhas.base == source.ciriKhas)
            #expect(cell.definisiOperasional.base == source.definisiOperasional)
            #expect(cell.indikator.map(\.text.base) == source.indikatorPerilaku)
            #expect(cell.output?.base == source.output)
        }
    }

    @Test func thereAre163Indicators() throws {
        let project = try Instruments.project()
        // Examples have standards of their own.
        let blueprints = project.blueprints.filter { $0.standard.value == "pengantar-kerja" }
        #expect(blueprints.count == 5)
        #expect(blueprints.flatMap(\.cells).flatMap(\.indikator).count == 163)
    }
}
