import TeraArtifact
import TeraRuntime
import TeraText
import Testing

@testable import TeraReport

struct IndividualRenderingTests {
    @Test("Layout as Gambar 2.2–2.4 (R053–R057)") func goldens() {
        let first = ResultFixture.report(ResultFixture.ahliPertama)
        expectGolden(first.text(TextLayout(width: 80)), "ahli-pertama.80.txt")
        expectGolden(first.text(TextLayout(width: 120)), "ahli-pertama.120.txt")
        expectGolden(first.text(TextLayout(width: 80, plain: true)), "ahli-pertama.plain.txt")
        expectGolden(first.html(), "ahli-pertama.html")
        let petugas = ResultFixture.report(ResultFixture.petugas)
        expectGolden(petugas.text(TextLayout(width: 100)), "petugas.100.txt")
        expectGolden(petugas.html(), "petugas.html")
        let incomplete = ResultFixture.report(ResultFixture.incomplete)
        expectGolden(incomplete.text(TextLayout(width: 80)), "incomplete.80.txt")
        expectGolden(incomplete.html(), "incomplete.html")
        let english = ResultFixture.report(ResultFixture.oneBattery, .english)
        expectGolden(english.text(TextLayout(width: 60)), "one-battery.en.60.txt")
        expectGolden(english.html(), "one-battery.en.html")
    }

    @Test("Every line keeps to the width, 60 to 120", arguments: [60, 61, 79, 80, 100, 119, 120])
    func widths(width: Int) {
        for name in ["PK-2025-00417", IndividualRenderingTests.hostile, "漢字", String(repeating: "o", count: 300)] {
            var result = ResultFixture.ahliPertama
            result.participant.name = name
            result.participant.instansi = name
            for plain in [false, true] {
                let lines = ResultFixture.report(result).text(TextLayout(width: width, plain: plain))
                    .split(separator: "\n")
                #expect(lines.allSatisfy { displayWidth($0) <= width })
                if plain { #expect(!lines.contains { $0.contains { "│─┌┐└┘├┤┬┴┼✓".contains($0) } }) }
            }
        }
    }

    static let hostile =
        "<script>alert(\"1\")</script> O'Brien & \u{202E}kilab\u{202C} \u{1B}[2J 👩🏽‍🏫 "
        + String(repeating: "panjang", count: 30)

    @Test("Strangers' names cannot act on a page") func hostileNames() {
        var result = ResultFixture.ahliPertama
        let hostile = IndividualRenderingTests.hostile
        result.participant.name = hostile
        result.participant.instansi = hostile
        result.participant.provinsi = hostile
        result.batteries[0].battery.title = ["id": hostile, "\"><b>": hostile]
        result.subkompetensi[0].band = ResultFixture.band("x", hostile)
        result.assumptions[0].place = hostile
        let html = ResultFixture.report(result).html()
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; O&#39;Brien &amp;"))
        #expect(!html.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" })
        #expect(html.contains("👩🏽‍🏫"))
        expectGolden(html, "hostile.html")
        let text = ResultFixture.report(result).text()
        #expect(!text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" })
    }

    @Test("A title in a language that the page is not in says which") func foreignPhrases() {
        var result = ResultFixture.ahliPertama
        result.batteries[0].battery.title = ["x\"y": "Judul"]
        let html = ResultFixture.report(result).html()
        #expect(html.contains("<span lang=\"x&quot;y\">Judul</span>"))
        let english = ResultFixture.report(ResultFixture.oneBattery, .english).html()
        #expect(english.contains("<html lang=\"en\">"))
        #expect(english.contains("<span lang=\"id\">Sedang</span>"))
        #expect(english.contains(">Very good</td>"))
    }

    @Test("The page needs nothing else") func selfContained() {
        let html = ResultFixture.report(ResultFixture.ahliPertama).html()
        for word in ["<script", "<link", "<img", "http://", "https://", "url(", "@import", " src=", " href="] {
            #expect(!html.contains(word))
        }
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"id\">"))
    }

    @Test("A word of document text is never cut from the page") func allExplanations() {
        let text = ResultFixture.report(ResultFixture.ahliPertama).html()
        let explanations = StandardFixture.standard.subunsur.flatMap(\.subkompetensi)
            .compactMap { $0.explanations["ahli-pertama"]?["id"] }
        #expect(explanations.count == 12)
        for explanation in explanations { #expect(text.contains(HTMLNode.escaped(explanation))) }
        #expect(text.components(of: "tidak termasuk dalam penilaian evaluasi kinerja") == 3)
    }
}

extension String {
    /// How often `part` occurs.
    fileprivate func components(of part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
