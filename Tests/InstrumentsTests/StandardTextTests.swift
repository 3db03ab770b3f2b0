import TeraLanguage
import Testing

/// The standard's names, aliases and matrix are what the report prints (requirements R001, R002).
@Suite struct StandardTextTests {
    private struct Source: Decodable {
        struct Subunsur: Decodable {
            let number: Int
            let name: String
            let marks: [String: Bool]
            let aliasesSeen: [Alias]
            let subkompetensi: [Int]
        }
        struct Subkompetensi: Decodable {
            let number: Int
            let id: String
            let canonical: String
            let aliases: [Alias]
        }
        struct Alias: Decodable {
            let name: String
            let note: String?
        }
        let subunsur: [Subunsur]
        let subkompetensi: [Subkompetensi]
    }

    @Test func subunsurAndTheMatrix() throws {
        let standard = try #require(try Instruments.project().standard("pengantar-kerja"))
        let printed = try Instruments.source("standard", Source.self).subunsur
        #expect(standard.subunsur.map { $0.number?.value } == printed.map(\.number))
        for (subunsur, source) in zip(standard.subunsur, printed) {
            #expect(subunsur.title.base == source.name)
            let marked = source.marks.filter(\.value).map(\.key)
            #expect(Set(subunsur.jenjang.map(\.value)) == Set(marked))
            #expect(subunsur.subkompetensi.map { $0.number?.value } == source.subkompetensi)
            let aliases = Set(source.aliasesSeen.map(\.name)).subtracting([source.name])
            #expect(Set(subunsur.aliases.map(\.value)) == aliases)
        }
        #expect(printed.count == 6)
    }

    @Test func subkompetensi() throws {
        let standard = try #require(try Instruments.project().standard("pengantar-kerja"))
        let written = standard.subkompetensi.map(\.subkompetensi)
        let printed = try Instruments.source("standard", Source.self).subkompetensi
        #expect(printed.count == 15)
        #expect(written.map(\.id.value) == printed.map(\.id))
        for (subkompetensi, source) in zip(written, printed) {
            #expect(subkompetensi.number?.value == source.number)
            #expect(subkompetensi.title.base == source.canonical)
            // The name of another level, printed once by mistake, must never be taken for this one (audit S05).
            let names = source.aliases.filter { $0.note?.contains("never an alias") != true }.map(\.name)
            #expect(Set(subkompetensi.aliases.map(\.value)) == Set(names).subtracting([source.canonical]))
        }
    }
}
