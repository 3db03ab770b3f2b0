import Foundation
import Testing

/// Documents about one training, for tests that need a test or a questionnaire and nothing else.
enum Training {
    static let programme = """
        kind: register
        id: program
        title: Program
        holds: programme
        entries: [{id: pelatihan, title: Pelatihan, dates: [{from: 2025-02-01, to: 2025-02-02}]}]

        """

    /// The test `tes`, of everything in the bank `soal`.
    static func test(pass: Int = 70) -> String {
        """
        kind: instrument
        id: tes
        title: Tes
        purpose: test
        budget: {items: 5, minutes: 5}
        raters: [{id: peserta, title: Peserta}]
        sections: [{id: isi, title: Isi, bank: soal}]
        scoring: {pass: {id: lulus, title: Lulus, from: \(pass)}}

        """
    }

    /// An instrument as it is asked before the training, on its first day, or after it.
    static func battery(
        _ id: String, _ title: String, of instrument: String, _ occasion: String, on day: String = "2025-02-10"
    ) -> String {
        """
        kind: battery
        id: \(id)
        title: \(title)
        instrument: \(instrument)
        programme: pelatihan
        occasion: \(occasion)
        periode: {from: \(day), to: \(day)}
        status: tidak-aktif

        """
    }

    static func project(_ documents: String...) -> String { documents.joined(separator: "---\n") }
}

extension Folder {
    /// A project in `proyek.yaml`, built into `hasil`, and answers that were sent: form, person, and what they say.
    static func withTraining(
        _ documents: String, answers: [(form: String, person: String, json: String)] = []
    ) throws -> Folder {
        let folder = try Folder()
        try folder.file("proyek.yaml", documents)
        let built = try folder.run("build", "proyek.yaml", "-o", "hasil")
        try #require(built.status == 0, "\(built.text)\(built.complaint)")
        for (form, person, json) in answers {
            try folder.file("jawaban.json", json)
            let sent = try folder.run("run", form, "--participant", person, "--answers", "jawaban.json")
            try #require(sent.status == 0, "\(sent.complaint)")
        }
        return folder
    }
}
