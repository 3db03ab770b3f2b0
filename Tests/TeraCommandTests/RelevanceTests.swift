import Foundation
import Testing

/// From documents with expressions to scores: what a person's answers made irrelevant is no part of that person's test.
@Suite struct RelevanceTests {
    private static let documents = Training.project(
        Training.programme,
        """
        kind: bank
        id: soal
        title: Soal
        topics: [{id: hal, title: Hal}]
        items:
          - {id: satu, type: single, topic: hal, stem: Satu?, options: [{id: a, text: A}, {id: b, text: B}], key: b}
          - {id: dua, type: single, topic: hal, stem: Dua?, options: [{id: a, text: A}, {id: b, text: B}], key: a, relevant: satu == "b"}
          - {id: tiga, type: single, topic: hal, stem: Tiga?, options: [{id: a, text: A}, {id: b, text: B}], key: a}

        """,
        Training.test(), Training.battery("awal", "Tes awal", of: "tes", "pre", on: "2025-02-01"))

    @Test func irrelevantQuestionsAreNotScored() throws {
        let folder = try Folder.withTraining(Self.documents)
        // One is not asked `dua`; one is; one was, answered it rightly, and changed the answer before it.
        try folder.file("p1.json", #"{"satu": "a", "tiga": "a"}"#)
        try folder.file("p2.json", #"{"satu": "b", "dua": "b", "tiga": "a"}"#)
        for person in ["p1", "p2"] {
            let run = try Tera.run(
                ["run", "awal.peserta", "--participant", person, "--answers", "\(person).json"], in: folder)
            #expect(run.status == 0, "\(run.complaint)")
        }
        let line = "printf 'b\\na\\na\\n1\\na\\nkirim\\n' | $tera run awal.peserta --participant p3 --plain"
        #expect(try Tera.shell(line, in: folder).status == 0)

        let scores = try Tera.run(["score", "--format", "json"], in: folder).json()
        let test = try #require((scores["tests"] as? [[String: Any]])?.first)
        let people = try #require(test["people"] as? [[String: Any]])
        let values = people.compactMap { person in
            ((person["score"] as? [String: Any])?["value"] as? [String: Any])?["exact"] as? String
        }
        // 1 of 2, 2 of 3, 1 of 2.
        #expect(values == ["50", "200/3", "50"])
        let items = try #require(test["items"] as? [[String: Any]])
        #expect(items.compactMap { $0["base"] as? Int } == [3, 1, 3])
    }

    /// An answer to what is not asked is refused, wherever it stands in the file.
    @Test func answersToIrrelevantQuestionsAreRefused() throws {
        let folder = try Folder.withTraining(Self.documents)
        try folder.file("p1.json", #"{"dua": "a", "satu": "a", "tiga": "a"}"#)
        let run = try Tera.run(["run", "awal.peserta", "--participant", "p1", "--answers", "p1.json"], in: folder)
        #expect(run.status == 1)
        #expect(run.complaint.contains("dua: Pertanyaan ini tidak ditanyakan"), "\(run.complaint)")
    }
}
