import Foundation
import TeraDiagnostics
import TeraExact
import TeraLanguage
import Testing

/// The bands that the instruments assume, against what the evaluation report prints (audit T01, T02, T13): Tabel 3.3
/// and 3.4 (instruments and means), 3.6 (predikat per jenjang), 3.10 and 3.11 (Petugas Antar Kerja).
@Suite struct PredikatBackTests {
    private struct Source: Decodable {
        struct Programmes: Decodable { let rows: [[String: Cell]] }
        let instruments: Programmes
        let means: Programmes
        let predikat: [[String: Cell]]
        let petugas: Petugas
        let predikatOfPetugas: [[String: Cell]]

        enum CodingKeys: String, CodingKey {
            case instruments = "tabel_3_3"
            case means = "tabel_3_4"
            case predikat = "tabel_3_6"
            case petugas = "tabel_3_10"
            case predikatOfPetugas = "tabel_3_11"
        }
    }

    private struct Petugas: Decodable {
        let mean: Double

        enum CodingKeys: String, CodingKey { case mean = "mean_score" }
    }

    /// A number, or words.
    private enum Cell: Decodable {
        case number(Double)
        case words(String)
        case empty

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .empty
            } else if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else {
                self = .words(try container.decode(String.self))
            }
        }

        var number: Double? { if case .number(let number) = self { number } else { nil } }
        var words: String? { if case .words(let words) = self { words } else { nil } }
    }

    private static func source() throws -> Source {
        try JSONDecoder().decode(
            Source.self,
            from: Data(contentsOf: Instruments.root.appending(path: "Tests/Fixtures/source/predikat.json")))
    }

    /// Lowest and highest mean that people with these predikat may have, and what those of the first one need on
    /// average for the mean that is printed, the others being at the top or the foot of their bands.
    private struct Range {
        let mean: ClosedRange<Double>
        let first: ClosedRange<Double>

        init(_ counts: [Double], cuts: [Double], printed: Double) {
            let (low, high) = (cuts + [1], [4] + cuts)
            let people = counts.reduce(0, +)
            func sum(_ ends: [Double]) -> Double { zip(counts, ends).map { $0 * $1 }.reduce(0, +) }
            mean = sum(low) / people...sum(high) / people
            let rest = { (ends: [Double]) in sum(ends) - counts[0] * ends[0] }
            first = (printed * people - rest(high)) / counts[0]...(printed * people - rest(low)) / counts[0]
        }
    }

    private static func cuts(_ id: String) throws -> (cuts: [Double], words: String) {
        let instrument = try #require(try Instruments.project().instruments.first { $0.header.id.value == id })
        let scoring = try #require(instrument.scoring)
        let cuts = scoring.predikat.compactMap { $0.from.flatMap { Double($0.value.exactText) } }
        #expect(cuts.count == 4 && scoring.predikat.count == 5)
        return (cuts, scoring.asumsi?.base ?? "")
    }

    private static func words(_ value: Double) -> String {
        String(format: "%.2f", value).replacing(".", with: ",")
    }

    @Test(arguments: [
        ("ahli-pertama", "Ahli Pertama"), ("ahli-muda", "Ahli Muda"), ("ahli-madya", "Ahli Madya"),
    ])
    func pengantarKerja(id: String, title: String) throws {
        let source = try Self.source()
        let (cuts, words) = try Self.cuts("kinerja-pengantar-kerja")
        let row = try #require(source.predikat.first { $0["jenjang"]?.words == title })
        let counts = ["ST", "T", "S", "R", "SR"].compactMap { row[$0]?.number }
        // The mean over instruments, as the table's.
        let pairs = zip(source.instruments.rows, source.means.rows).compactMap { count, mean in
            (count[id]?.number).flatMap { count in mean[id]?.number.map { (count, $0) } }
        }
        let printed = pairs.map { $0 * $1 }.reduce(0, +) / pairs.map(\.0).reduce(0, +)
        let range = Range(counts, cuts: cuts, printed: printed)
        #expect(range.mean.contains(printed))
        let mean = "\(Self.words(range.mean.lowerBound))–\(Self.words(range.mean.upperBound))"
        #expect(words.contains(mean), "\(mean)")
        #expect(words.contains("(tercetak \(Self.words(printed)))") || words.contains("(\(Self.words(printed)))"))
        // The misfit: nobody can be above 4, so the others must stand near the top of their bands.
        let first = Self.words(range.first.lowerBound)
        #expect(words.contains(range.first.upperBound > 4 ? "sedikitnya \(first)" : "cukup \(first)–"), "\(first)")
    }

    @Test func petugasAntarKerja() throws {
        let source = try Self.source()
        let (cuts, words) = try Self.cuts("kinerja-petugas-antar-kerja")
        let counts = source.predikatOfPetugas.filter { $0["predikat"]?.words != "TOTAL" }.compactMap {
            $0["count"]?.number
        }
        #expect(counts.count == 5)
        let printed = source.petugas.mean
        let range = Range(counts, cuts: cuts, printed: printed)
        #expect(range.mean.contains(printed))
        #expect(words.contains("\(Self.words(range.mean.lowerBound))–\(Self.words(range.mean.upperBound))"))
        #expect(words.contains("\(Self.words(range.first.lowerBound))–\(Self.words(range.first.upperBound))"))
        // What the report calls Sangat Baik and Sangat Tinggi is so with these bands (B:1100, B:1121).
        #expect(printed >= cuts[0])
    }
}
