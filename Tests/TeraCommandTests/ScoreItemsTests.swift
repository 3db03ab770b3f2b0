import Foundation
import Testing

/// `tera score` shows every item by its words, tests in their order, and a verdict on whoever has not passed.
@Suite struct ScoreItemsTests {
    private static let documents = Training.project(
        Training.programme,
        """
        kind: scale
        id: setuju
        title: Persetujuan
        options:
          - {id: tidak, value: 1, label: Tidak setuju}
          - {id: ragu, value: 2, label: Ragu}
          - {id: ya, value: 3, label: Setuju}
        ---
        kind: bank
        id: butir
        title: Butir
        topics: [{id: umum, title: Umum}]
        items:
          - {id: jelas, type: rating, topic: umum, stem: Materinya jelas.}
          - {id: sulit, type: rating, topic: umum, stem: Materinya terlalu sulit bagi saya dan bagi semua peserta lain yang ikut., reverse: true}
          - id: sumber
            type: multiple
            topic: umum
            stem: Dari mana Anda tahu?
            options: [{id: teman, text: Teman}, {id: web, text: Situs web}, {id: lain, text: Lainnya}]
          - {id: lama, type: decimal, topic: umum, stem: Berapa lama Anda bekerja?}
          - {id: saran, type: text, topic: umum, stem: Apa saran Anda?}
        ---
        kind: bank
        id: soal
        title: Soal
        topics: [{id: umum, title: Umum}]
        items:
          - {id: s1, type: single, topic: umum, stem: Satu?, options: [{id: a, text: Benar}, {id: b, text: Salah}], key: a}
          - {id: s2, type: single, topic: umum, stem: Dua?, options: [{id: a, text: Ya}, {id: b, text: Bukan}], key: b}
        ---
        kind: instrument
        id: reaksi
        title: Reaksi
        purpose: reaction
        scale: setuju
        budget: {items: 5, minutes: 5}
        raters: [{id: peserta, title: Peserta}]
        sections: [{id: isi, title: Isi, bank: butir}]
        scoring: {scores: [{id: kepuasan, title: Kepuasan, items: [jelas, sulit], reduce: mean}]}

        """,
        Training.test(), Training.battery("reaksi", "Reaksi akhir", of: "reaksi", "post"),
        Training.battery("akhir", "Tes akhir", of: "tes", "post"),
        Training.battery("awal", "Tes awal", of: "tes", "pre", on: "2025-02-01"))

    private static func folder() throws -> Folder {
        try Folder.withTraining(
            documents,
            answers: [
                (
                    "reaksi.peserta", "p1",
                    #"{"jelas": "ya", "sulit": "ya", "sumber": "teman, web", "lama": 2.5, "saran": "Lebih lama"}"#
                ),
                ("reaksi.peserta", "p2", #"{"jelas": "ya", "sulit": "ragu", "sumber": "web", "lama": 4}"#),
                ("awal.peserta", "p1", #"{"s1": "a", "s2": "a"}"#), ("akhir.peserta", "p1", #"{"s1": "a", "s2": "b"}"#),
            ])
    }

    /// Kepuasan: (3 + 1) / 2 = 2 and (3 + 2) / 2 = 2,5, together 2,25. Lama: (2,5 + 4) / 2 = 3,25.
    @Test func everyItemByItsWordsAndTheTestBeforeFirst() throws {
        let folder = try Self.folder()
        let text = try folder.run("score").text
        #expect(
            text.hasPrefix(
                """
                Tes awal (awal)
                  peserta: 1; rata-rata 50,00
                  Lulus: 0 dari 1 (0,00%)
                  s1 “Satu?”: 1 benar dari 1 (100,00%)
                  s2 “Dua?”: 0 benar dari 1 (0,00%)

                Tes akhir (akhir)
                  peserta: 1; rata-rata 100,00
                  Lulus: 1 dari 1 (100,00%)
                  s1 “Satu?”: 1 benar dari 1 (100,00%)
                  s2 “Dua?”: 1 benar dari 1 (100,00%)

                Reaksi akhir (reaksi)
                  lembar terkirim: 2
                  Kepuasan: rata-rata 2,25 (2 dari 2 lembar)
                  jelas “Materinya jelas.”: Tidak setuju 0, Ragu 0, Setuju 2
                  sulit “Materinya terlalu sulit bagi saya dan bagi semua peserta la…” (terbalik): Setuju 1, Ragu 1, Tidak setuju 0
                  sumber “Dari mana Anda tahu?”: Teman 1, Situs web 2, Lainnya 0
                  lama “Berapa lama Anda bekerja?”: rata-rata 3,25 (2,5–4)
                  saran “Apa saran Anda?”: dijawab 1; tidak dijawab 1

                """), "\(text)")
        // What people wrote is theirs: it is shown where sheets are.
        #expect(!text.contains("Lebih lama"))
        #expect(try folder.run("score", "--per-rater").text.contains("dijawab 1; tidak dijawab 1\n    – Lebih lama\n"))
    }

    @Test func whoHasNotPassedIsToldSo() throws {
        let folder = try Self.folder()
        let text = try folder.run("score", "--explain", "p1").text
        #expect(
            text.contains(
                "    Nilai: 100 × (1 + 0) / 2 = 50 · tidak mencapai Lulus (mulai 70)\n      s1 “Satu?”: 1 (Benar)\n"
                    + "      s2 “Dua?”: 0 (Ya)\n"), "\(text)")
        #expect(text.contains("Nilai: 100 × (1 + 1) / 2 = 100 · Lulus (mulai 70)\n"), "\(text)")
        #expect(
            text.contains(
                "      sulit “Materinya terlalu sulit bagi saya dan bagi semua peserta la…” (terbalik): 1 (Setuju)\n"),
            "\(text)")
        let places = ["(awal)", "(akhir)"].compactMap { text.range(of: $0)?.lowerBound }
        #expect(places.count == 2 && places == places.sorted())
        let english = try folder.run("score", "--explain", "p1", "--lang", "en").text
        #expect(english.contains("= 50 · not Lulus (from 70)\n"), "\(english)")
        #expect(english.contains("(reversed): 1 (Setuju)\n"), "\(english)")
    }
}
