import Foundation
import Testing

/// `tera run` and `tera score` of a questionnaire and a test, in a project without a standard.
@Suite struct QuestionnaireScoresTests {
    private static let documents = Training.project(
        Training.programme,
        """
        kind: scale
        id: setuju
        title: Persetujuan
        options:
          - {id: tidak-setuju, value: 1, label: Tidak setuju}
          - {id: netral, value: 2, label: Netral}
          - {id: setuju, value: 3, label: Setuju}
          - {id: amat-setuju, value: 4, label: Amat setuju}
        ---
        kind: bank
        id: butir
        title: Butir
        topics: [{id: umum, title: Umum}]
        items: [{id: materi, type: rating, topic: umum, stem: Materinya jelas.}]
        ---
        kind: bank
        id: soal
        title: Soal
        topics: [{id: umum, title: Umum}]
        items:
          - {id: s1, type: single, topic: umum, stem: Satu?, options: [{id: a, text: A}, {id: b, text: B}], key: a}
          - {id: s2, type: single, topic: umum, stem: Dua?, options: [{id: a, text: A}, {id: b, text: B}], key: b}
          - {id: s3, type: single, topic: umum, stem: Tiga?, options: [{id: a, text: A}, {id: b, text: B}], key: b}
        ---
        kind: instrument
        id: reaksi
        title: Reaksi
        purpose: reaction
        scale: setuju
        budget: {items: 5, minutes: 5}
        raters: [{id: peserta, title: Peserta}]
        sections: [{id: isi, title: Isi, bank: butir}]
        scoring: {scores: [{id: kepuasan, title: Kepuasan, section: isi}]}

        """,
        Training.test(pass: 60), Training.battery("reaksi-akhir", "Reaksi akhir", of: "reaksi", "post"),
        Training.battery("tes-akhir", "Tes akhir", of: "tes", "post"))

    private static func folder() throws -> Folder {
        try Folder.withTraining(
            documents,
            answers: [
                ("reaksi-akhir.peserta", "p1", #"{"materi": "setuju"}"#),
                ("reaksi-akhir.peserta", "p2", #"{"materi": "amat-setuju"}"#),
                ("reaksi-akhir.peserta", "p3", #"{"materi": "setuju"}"#),
                ("tes-akhir.peserta", "p1", #"{"s1": "a", "s2": "b", "s3": "b"}"#),
                ("tes-akhir.peserta", "p2", #"{"s1": "b", "s2": "b", "s3": "a"}"#),
            ])
    }

    /// (3 + 4 + 3) / 3 = 3,33; (100 + 33,33…) / 2 = 66,67. Options stand from the lowest value up, not by the alphabet.
    @Test func sumsOfAQuestionnaireAndATest() throws {
        let folder = try Self.folder()
        let text = try folder.run("score").text
        #expect(text.contains("  Kepuasan: rata-rata 3,33 (3 dari 3 lembar)\n"), "\(text)")
        #expect(
            text.contains("  materi “Materinya jelas.”: Tidak setuju 0, Netral 0, Setuju 2, Amat setuju 1\n"), "\(text)"
        )
        #expect(text.contains("  peserta: 2; rata-rata 66,67\n"), "\(text)")
        let english = try folder.run("score", "--lang", "en").text
        #expect(english.contains("  Kepuasan: mean 3.33 (3 of 3 sheets)\n"), "\(english)")
    }

    /// Answers to a form that was sent are refused answers; who only looks is told.
    @Test func aFormThatWasSent() throws {
        let folder = try Self.folder()
        let form = ["run", "reaksi-akhir.peserta", "--participant", "p3"]
        let again = try Tera.run(form + ["--answers", "jawaban.json"], in: folder)
        #expect(again.status == 1)
        #expect(again.text.contains("Formulir ini sudah dikirim."))
        #expect(try Tera.run(form, in: folder).status == 0)
    }

    @Test func aBatteryInPlaceOfAForm() throws {
        let end = try Self.folder().run("run", "reaksi-akhir", "--participant", "p9")
        #expect(end.status != 0)
        #expect(end.complaint.contains("Maksud Anda `reaksi-akhir.peserta`?"), "\(end.complaint)")
    }

    /// Who took a test alone has scores, and is not assessed by anybody.
    @Test func oneParticipantOfATest() throws {
        let folder = try Self.folder()
        let end = try folder.run("score", "--participant", "p1")
        #expect(end.status == 1)
        #expect(end.complaint.contains("tera score --explain p1"))
        #expect(try folder.run("score", "--explain", "p1").text.contains("100 × (1 + 1 + 1) / 3 = 100 · Lulus"))
        #expect(try folder.run("score", "--participant", "p8").complaint.contains("tidak ada peserta `p8`"))
    }
}
