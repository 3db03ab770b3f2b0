import Foundation
import Testing

/// `Tests/Fixtures/repeats` from documents to scores, as people use it.
@Suite struct RepeatCommandTests {
    private static let fixture = Repository.root.appending(path: "Tests/Fixtures/repeats").path

    private static func built() throws -> Folder {
        let folder = try Folder()
        try folder.file(
            "peserta.csv",
            """
            id,nama,jenjang,instansi,provinsi,program
            p1,Ani,pertama,Dinas,aceh,pelatihan-a
            p2,Budi,pertama,Dinas,aceh,pelatihan-a
            p3,Citra,pertama,Dinas,aceh,pelatihan-a; pelatihan-b

            """)
        #expect(try Tera.run(["build", fixture, "-o", "hasil"], in: folder).status == 0)
        return folder
    }

    private static func fill(_ person: String, _ answers: String, in folder: Folder) throws -> Finished {
        try folder.file("\(person).json", answers)
        return try Tera.run(
            ["run", "rumah.peserta", "--participant", person, "--answers", "\(person).json"], in: folder)
    }

    /// Two members, one of them two years old: both statements are asked, (4 + 1) / 2. The guardians are asked about,
    /// and one programme.
    private static let young = """
        {"jumlah-anggota": "2", "nama.1": "Ani", "umur.1": "40", "penghasilan.1.1": "3000", "penghasilan.1.2": "500",
         "nama.2": "Edo", "umur.2": "2", "membantu.ibu": "ya", "membantu.ayah": "tidak", "alasan.ayah": "Bekerja jauh.",
         "manfaat.pelatihan-a": "4", "puas-satu": "sangat", "puas-dua": "kurang"}
        """
    /// One member of seventeen: a school child with work; one statement.
    private static let single = """
        {"jumlah-anggota": "1", "nama.1": "Budi", "umur.1": "17", "kelas.1": "11", "jarak.1": "2.5",
         "penghasilan.1.1": "0", "penghasilan.1.2": "100", "manfaat.pelatihan-a": "5", "puas-satu": "cukup"}
        """

    @Test func answersBecomeScores() throws {
        let folder = try Self.built()
        for (person, answers) in [("p1", Self.young), ("p2", Self.single)] {
            let run = try Self.fill(person, answers, in: folder)
            #expect(run.status == 0, "\(person): \(run.complaint)")
        }
        // Line by line: nobody at home, two programmes.
        let line = "printf '0\\n\\n\\n4\\n2\\n1\\nkirim\\n' | $tera run rumah.peserta --participant p3 --plain"
        let typed = try Tera.shell(line, in: folder)
        #expect(typed.status == 0, "\(typed.complaint)")
        #expect(typed.text.contains("Pelatihan B (2 dari 2)"), "\(typed.text)")

        let scores = try Tera.run(["score", "--format", "json", "--per-rater"], in: folder).json()
        let survey = try #require((scores["surveys"] as? [[String: Any]])?.first)
        let people = try #require(survey["people"] as? [[String: Any]])
        let values = people.compactMap { person in
            let score = (person["scores"] as? [[String: Any]])?.first
            return (score?["value"] as? [String: Any])?["exact"] as? String
        }
        #expect(values == ["2.5", "2", "1"])
    }

    /// An answer to a time that is not there is refused by its id; so are one that was given before, and a missing one.
    @Test(arguments: [
        (#""nama.3": "Gani""#, "nama.3: Pertanyaan ini tidak ditanyakan"),
        (#""penghasilan.2.1": "5""#, "penghasilan.2.1: Pertanyaan ini tidak ditanyakan"),
        (#""nama": "Gani""#, "nama:"), (#""nama.2": "Ani""#, "Jawaban ini sudah diberikan"),
        (#""manfaat.pelatihan-b": "5""#, "manfaat.pelatihan-b: Pertanyaan ini tidak ditanyakan"),
    ])
    func wrongTimesAreRefused(_ answer: String, _ complaint: String) throws {
        let folder = try Self.built()
        let key = answer.prefix { $0 != ":" }
        let rest = Self.young.split(separator: ",").filter { !$0.contains(key) }.joined(separator: ",")
        let run = try Self.fill("p1", rest.replacingOccurrences(of: "}", with: ", \(answer)}"), in: folder)
        #expect(run.status == 1)
        #expect(run.complaint.contains(complaint), "\(run.complaint)")
    }

    /// Fewer members, and more again: the second comes back as it was.
    @Test func answersComeBack() throws {
        let folder = try Self.built()
        let first = try Tera.shell(
            "printf '2\\nAni\\n70\\nAni\\nBeni\\n65\\n:p\\n1\\n1\\n1\\n2\\n:q\\n'"
                + " | $tera run rumah.peserta --participant p1 --plain", in: folder)
        #expect(first.text.contains("Jawaban ini sudah diberikan."), "the same name twice")
        #expect(first.text.contains("Anggota 2 dari 2"))
        #expect(first.text.contains("2 jawaban sebelumnya disisihkan"), "\(first.text)")
        let last = try #require(first.text.components(separatedBy: "Periksa jawaban Anda").last)
        #expect(last.contains("→ Beni") && last.contains("→ 65"), "\(last)")
    }

    @Test func previewsWriteARepeatOnce() throws {
        let folder = try Self.built()
        let text = try Tera.run(["preview", "rumah.peserta"], in: folder).text
        #expect(text.components(separatedBy: "Siapa namanya?").count == 2)
        #expect(text.contains("Ditanyakan beberapa kali, paling banyak 3; di sini ditulis sekali."))
        #expect(text.contains("Ditanyakan untuk masing-masing: Ibu; Ayah."))
        #expect(text.contains("Ibu: tidak pernah; Ayah: jawaban nomor 9 adalah “tidak”"))
        let picture = try Tera.run(["preview", "rumah.peserta", "--format", "svg"], in: folder).text
        #expect(picture.contains("— Anggota —") && picture.contains("— Pekerjaan —"))
        let paper = try Tera.run(["preview", "rumah.peserta", "--format", "paper"], in: folder).text
        #expect(paper.contains("<h3>Sekolah</h3>"))
    }
}
