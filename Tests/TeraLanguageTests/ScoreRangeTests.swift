import TeraDiagnostics
import TeraExact
import Testing

@testable import TeraLanguage

/// Ranges worked out by hand.
@Suite struct ScoreRangeTests {
    private let low = ScoreRange(lowest: Rational(1), highest: Rational(4))
    private let wide = ScoreRange(lowest: Rational(0), highest: Rational(10))

    @Test func meanOfMeansAndSums() {
        #expect(ScoreRange.combined([low, low, low], reduce: .mean) == low)
        #expect(
            ScoreRange.combined([low, low, low], reduce: .sum) == ScoreRange(lowest: Rational(3), highest: Rational(12))
        )
        // (1 + 0) / 2 and (4 + 10) / 2
        #expect(
            ScoreRange.combined([low, wide], reduce: .mean)
                == ScoreRange(lowest: half(1), highest: Rational(7)))
        #expect(ScoreRange.combined([], reduce: .mean) == nil)
    }

    /// Two ratings of the sample at `muda` per subkompetensi are one each, on a scale of 1 to 4; four raters.
    @Test func bandedRangesFollowTheDeclaredReductions() throws {
        let mean = try banded(Samples.instrument)
        #expect(mean.subkompetensi == low)
        #expect(mean.overall == low)

        // Four raters summed: 4 to 16; three subkompetensi summed: 12 to 48.
        let sums = try banded(Samples.instrument.replacing("scoring:\n", "scoring:\n  raters: sum\n  overall: sum\n"))
        #expect(sums.subkompetensi == ScoreRange(lowest: Rational(4), highest: Rational(16)))
        #expect(sums.overall == ScoreRange(lowest: Rational(12), highest: Rational(48)))

        // One rater counts double: 5 to 20 for each subkompetensi.
        let weighted = try banded(
            Samples.instrument.replacing("scoring:\n", "scoring:\n  raters: sum\n")
                .replacing("subjek: Saya}", "subjek: Saya, weight: 2}"))
        #expect(weighted.subkompetensi == ScoreRange(lowest: Rational(5), highest: Rational(20)))
    }

    @Test func sumsOverAnyNumberOfBatteriesHaveNoKnownLimit() throws {
        let text = Samples.instrument.replacing("scoring:\n", "scoring:\n  accumulate: sum\n")
        #expect(try composition(text).map { ScoreRange.banded($0.composition, in: $0.project) == nil } == true)
    }

    @Test func weightsOfItemsCountInSums() throws {
        let bank = Samples.bank(
            """
              - {id: pk-1, type: rating, indikator: muda-1-1, weight: 1.5, stem: "{subjek} memimpin sesi."}
              - {id: pk-2, type: rating, indikator: muda-1-1, reverse: true, stem: "{subjek} terlambat memulai sesi."}
            """)
        let instrument = Samples.instrument.replacing("scoring:\n", "scoring:\n  within: sum\n")
        let found = try #require(try composition(instrument + "---\n" + bank))
        let items = found.composition.items.filter { $0.measures.subkompetensi == "bimbingan" }
        // 1.5 × 1 + 1 and 1.5 × 4 + 4; a reversed item has the same ends.
        #expect(
            ScoreRange.range(of: items, reduce: .sum, in: found.project)
                == ScoreRange(lowest: half(5), highest: Rational(10)))
        #expect(ScoreRange.range(of: items, reduce: .mean, in: found.project) == low)
        // With answers that make items irrelevant, the lightest may be the only one.
        #expect(
            ScoreRange.range(of: items, reduce: .sum, in: found.project, varies: true)
                == ScoreRange(lowest: .one, highest: Rational(10)))
        #expect(ScoreRange.range(of: items, reduce: .mean, in: found.project, varies: true) == low)
        let wide = ScoreRange(lowest: Rational(-2), highest: Rational(9))
        #expect(
            ScoreRange.combined([low, wide], reduce: .mean, varies: true)
                == ScoreRange(lowest: Rational(-2), highest: Rational(9)))
        #expect(
            ScoreRange.combined([low, wide], reduce: .sum, varies: true)
                == ScoreRange(lowest: Rational(-2), highest: Rational(13)))
    }

    private func half(_ value: Int) -> Rational { Rational(Int128(value), over: 2) ?? .zero }

    private func banded(_ text: String) throws -> (subkompetensi: ScoreRange, overall: ScoreRange) {
        let found = try #require(try composition(text))
        return try #require(ScoreRange.banded(found.composition, in: found.project))
    }

    /// The sample battery at `muda`, where all three subkompetensi are assessed.
    private func composition(_ text: String) throws -> (composition: Composition, project: Project)? {
        let named = ["evaluasi": Samples.instrument, "pernyataan": Samples.statements]
        let rest =
            [Samples.standard, Samples.blueprintPertama, Samples.blueprintMuda, Samples.kinerja, Samples.battery]
            + named.filter { !text.contains("id: \($0.key)\n") }.map(\.value)
        let files = ([text] + rest).enumerated().map {
            SourceFile(name: "\($0.offset).yaml", bytes: Array($0.element.utf8))
        }
        let checked = Checker.checkedProject(ProjectReader.read(files: files))
        return checked.compositions.first { $0.level == "muda" }.map { ($0, checked.project) }
    }
}
