import Foundation
import Testing

/// `tera score --explain`: from answers to predikat, as one would check it on paper.
@Suite struct ExplainScoreTests {
    @Test func fourRatersOfALibrarian() throws {
        let folder = try Folder.withAnswers()
        let end = try folder.run("score", "--explain", "ps-01")
        #expect(end.status == 0, "\(end.complaint)")
        let lines = end.text.split(separator: "\n").map(String.init)
        #expect(lines[0] == "ps-01")
        #expect(lines[1] == "Memuat jawaban tiap penilai: bukan untuk dilihat orang yang dinilai.")
        for line in [
            "  Atasan, bobot 1 (kinerja-2026.terampil.atasan)",
            "    Layanan Sirkulasi: (4 + 3) / 2 = 3,5 · Baik (mulai 3)",
            "      terampil-1-1 “Pustakawan ini melayani peminjaman sesuai aturan.”: 4 (Selalu)",
            "    Layanan Sirkulasi: (3,5 + 3,5 + 3,5 + 3,5) / 4 = 3,5 · Baik (mulai 3)",
            "    Keseluruhan: (3,5 + 3) / 2 = 3,25 · Berkinerja Tinggi (mulai 3)",
        ] { #expect(lines.contains(line), "\(line)") }
        let english = try folder.run("score", "--explain", "ps-01", "--lang", "en")
        #expect(english.text.contains("(3.5 + 3) / 2 = 3.25 · "))
        #expect(english.text.contains("Concluded from all batteries"))
    }

    @Test func beforeEveryoneHasSent() throws {
        let folder = try Folder.withBuild()
        _ = try folder.run("run", "kinerja-2026.terampil.diri", "--participant", "ps-01", "--answers", "diri.json")
        let end = try folder.run("score", "--explain", "ps-01")
        #expect(end.status == 0)
        #expect(
            end.text.contains("Belum ada kesimpulan. Yang belum mengisi:\n  kinerja-2026.terampil.atasan: atasan\n"))
        #expect(!end.text.contains("Kesimpulan dari semua baterai"))
    }

    @Test func nobodyOfThatName() throws {
        let folder = try Folder.withAnswers()
        let end = try folder.run("score", "--explain", "ps01")
        #expect(end.status == 1)
        #expect(end.text.isEmpty)
        #expect(
            end.complaint == "tera: tidak ada yang dinilai dari `ps01` dalam hasil build ini. Maksud Anda `ps-01`?\n")
    }

    @Test(arguments: [["--format", "json"], ["--per-rater"], ["--named"], ["--participant", "ps-01"]])
    func whatDoesNotGoWithIt(_ options: [String]) throws {
        let end = try Tera.run(["score", "--explain", "ps-01"] + options, in: try Folder())
        #expect(end.status == 64)
        #expect(end.complaint.contains("--explain menjelaskan satu orang"))
    }
}
