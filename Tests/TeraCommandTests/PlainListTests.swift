import Foundation
import Testing

/// Tests and questionnaires ask nothing of the list of participants but ids and names.
@Suite struct PlainListTests {
    private static let documents = Training.project(
        Training.programme,
        """
        kind: bank
        id: soal
        title: Soal
        topics: [{id: hal, title: Hal}]
        items:
          - {id: satu, type: single, topic: hal, stem: Satu?, options: [{id: a, text: A}, {id: b, text: B}], key: b}

        """,
        Training.test(), Training.battery("awal", "Tes awal", of: "tes", "pre", on: "2025-02-01"))

    private func folder(_ documents: String = documents) throws -> Folder {
        let folder = try Folder.withTraining(documents)
        try folder.file("p1.json", #"{"satu": "b"}"#)
        return folder
    }

    private func send(_ folder: Folder) throws -> Finished {
        try folder.run("run", "awal.peserta", "--participant", "p1", "--answers", "p1.json")
    }

    @Test func idsAndNamesAreEnough() throws {
        let folder = try folder()
        try folder.file("peserta.csv", "id,nama\np1,Ani\np2,Budi\n")
        #expect(try send(folder).status == 0)
        let status = try folder.run("status")
        #expect(status.complaint.isEmpty)
        #expect(
            status.text == """
                p1 · Ani: lengkap
                p2 · Budi: belum lengkap
                  awal.peserta: belum mulai
                1 dari 2 peserta lengkap.

                """)
        #expect(try folder.run("score").status == 0)
    }

    @Test func whoIsOfAnotherProgrammeIsNotExpected() throws {
        let other = "entries: [{id: lain, title: Lain, dates: [{from: 2026-03-10, to: 2026-03-12}]}, "
        let folder = try folder(Self.documents.replacing("entries: [", with: other))
        try folder.file("peserta.csv", "id,nama,program\np1,Ani,lain\np2,Budi,pelatihan\np3,Citra,\n")
        let status = try folder.run("status")
        #expect(
            status.text == """
                p1 · Ani: tidak ada baterai
                p2 · Budi: belum lengkap
                  awal.peserta: belum mulai
                p3 · Citra: belum lengkap
                  awal.peserta: belum mulai
                0 dari 3 peserta lengkap.

                """)
    }

    @Test func anotherFileOfThatNameIsPassedOver() throws {
        let folder = try folder()
        try folder.file("peserta.csv", "alamat,kota\nJalan 1,Solo\n")
        let note = "peserta.csv: catatan: bukan daftar peserta (kolom id dan nama), jadi tidak dibaca.\n"
        let sent = try send(folder)
        #expect(sent.status == 0)
        #expect(sent.complaint == note)
        let scores = try folder.run("score")
        #expect(scores.status == 0)
        #expect(scores.complaint == note)
        // Who names it means it as a list, and `status` needs one.
        #expect(try folder.run("score", "--participants", "peserta.csv").status == 1)
        let status = try folder.run("status")
        #expect(status.status == 1)
        #expect(
            status.complaint.contains("Kolom “id” tidak ada. Kolom yang diperlukan: id, nama."), "\(status.complaint)")
    }

    /// What a condition or a text reads must be there.
    @Test(arguments: [
        ("relevant: participant.instansi == \"X\"", "instansi"),
        ("help: \"Anda dari {participant.provinsi | tempat lain}\"", "provinsi"),
    ])
    func whatAFormReadsIsDemanded(line: String, column: String) throws {
        let folder = try folder(Self.documents.replacing(", key: b}", with: ", key: b, \(line)}"))
        try folder.file("peserta.csv", "id,nama\np1,Ani\n")
        let status = try folder.run("status")
        #expect(status.status == 1)
        #expect(
            status.complaint
                == "peserta.csv: ditolak: Kolom “\(column)” tidak ada. Kolom yang diperlukan: id, nama, \(column).\n")
    }

    /// Whoever is evaluated needs all that reports print; a programme only where a battery is of one.
    @Test func evaluatedPeopleNeedMore() throws {
        let folder = try Folder.withBuild()
        try folder.file("singkat.csv", "id,nama\nps-01,Ani\n")
        let status = try folder.run("status", "--participants", "singkat.csv")
        #expect(status.status == 1)
        for column in ["jenjang", "instansi", "provinsi", "program"] {
            #expect(status.complaint.contains("Kolom “\(column)” tidak ada."), "\(status.complaint)")
        }
    }
}
