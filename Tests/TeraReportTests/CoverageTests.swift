import Foundation
import Testing

@testable import TeraReport

struct CoverageTests {
    static func cell(_ id: String, _ number: Int, _ title: String, _ state: CoverageState, _ covered: Int, _ total: Int)
        -> CoverageSubkompetensi
    {
        CoverageSubkompetensi(
            id: id, number: number, title: title, state: state,
            indicators: CoverageIndicators(total: total, covered: covered), items: covered)
    }

    static func jenjang(_ id: String, _ title: String, _ states: [(CoverageState, Int, Int)]) -> CoverageJenjang {
        let rows = [
            ("bimbingan-jabatan", 5, "Bimbingan Jabatan"), ("tenaga-kerja-khusus", 7, "Tenaga Kerja Khusus"),
            ("pelayanan-pencari-kerja", 8, "Pelayanan Pencari Kerja"),
        ]
        return CoverageJenjang(
            id: id, title: title,
            subkompetensi: zip(rows, states).map { cell($0.0, $0.1, $0.2, $1.0, $1.1, $1.2) })
    }

    /// BISINDO × Ahli Utama has nothing to assess, as in the sources; the other states are invented.
    static let table = CoverageTable(batteries: [
        CoverageBattery(
            id: "cop-bisindo", title: "Evaluasi Kinerja CoP BISINDO", programme: "cop-bisindo",
            programmes: ["cop-bisindo"],
            jenjang: [
                jenjang("ahli-pertama", "Ahli Pertama", [(.covered, 3, 3), (.covered, 3, 3), (.covered, 3, 3)]),
                jenjang("ahli-muda", "Ahli Muda", [(.covered, 3, 3), (.partial, 1, 3), (.covered, 3, 3)]),
                jenjang("ahli-madya", "Ahli Madya", [(.covered, 3, 3), (.gap, 0, 0), (.conflict, 3, 3)]),
                jenjang("ahli-utama", "Ahli Utama", [(.outside, 0, 0), (.outside, 0, 0), (.outside, 0, 0)]),
            ]),
        CoverageBattery(
            id: "petugas-antar-kerja", title: "=HYPERLINK(\"x\"), Petugas", programme: nil, programmes: [],
            jenjang: [jenjang("petugas-antar-kerja", "Petugas Antar Kerja", [(.covered, 3, 3)])]),
    ])

    @Test func goldens() {
        expectGolden(CoverageTests.table.text(TextLayout(width: 80)), "coverage.80.txt")
        expectGolden(CoverageTests.table.text(TextLayout(width: 60), language: .english), "coverage.en.60.txt")
        expectGolden(CoverageTests.table.text(TextLayout(width: 80, plain: true)), "coverage.plain.txt")
        expectGolden(CoverageTests.table.csv(), "coverage.csv")
        expectGolden(CoverageTests.table.html(), "coverage.html")
    }

    @Test func aJenjangWithNothingToAssessIsNamed() {
        for text in [CoverageTests.table.text(), CoverageTests.table.html()] {
            #expect(text.contains("Ahli Utama: tidak ada yang dapat dinilai"))
            #expect(!text.contains("Ahli Madya: tidak ada yang dapat dinilai"))
        }
    }

    @Test func jsonHasTheKeysOfTheCommand() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let one = CoverageTable(batteries: [
            CoverageBattery(
                id: "b", title: "B", programme: "p", programmes: ["p", "q"],
                jenjang: [
                    CoverageJenjang(
                        id: "j",
                        subkompetensi: [
                            CoverageSubkompetensi(
                                id: "s", number: 7, state: .partial,
                                indicators: CoverageIndicators(total: 3, covered: 2), items: 2)
                        ])
                ])
        ])
        let json = String(decoding: try encoder.encode(one), as: UTF8.self)
        #expect(
            json == #"{"batteries":[{"id":"b","jenjang":[{"id":"j","subkompetensi":[{"id":"s","#
                + #""indicators":{"covered":2,"total":3},"items":2,"number":7,"state":"partial"}]}],"#
                + #""programme":"p","programmes":["p","q"],"title":"B"}]}"#)
        #expect(try JSONDecoder().decode(CoverageTable.self, from: Data(json.utf8)) == one)
    }

    @Test(
        "A spreadsheet runs no cell",
        arguments: [
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\t=1", "' =1"), (" =1", "' =1"),
            ("＝1", "'＝1"), ("a=b", "a=b"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a;b", "\"a;b\""),
            ("", ""), ("a\r\nb", "a  b"), ("=\"x\",1", "\"'=\"\"x\"\",1\""),
        ])
    func csvCells(text: String, expected: String) {
        #expect(csvCell(text) == expected)
    }

    @Test func emptyTable() {
        let empty = CoverageTable(batteries: [])
        #expect(empty.text().contains("Tidak ada baterai."))
        #expect(empty.html(language: .english).contains("No batteries."))
        #expect(empty.csv().split(separator: "\r\n").count == 1)
    }
}
