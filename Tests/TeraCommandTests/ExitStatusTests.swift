import Foundation
import Testing

/// The exit status of every command: 0 done, 1 errors in documents or answers, 2 tera could not do its work, 64 a
/// command line that makes no sense. And every refusal says something.
@Suite struct ExitStatusTests {
    struct Line: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let status: Int32
        /// Part of what standard error (or, for findings of `check`, standard output) says.
        let says: String

        init(_ line: String, _ status: Int32, _ says: String = "") {
            arguments = line.split(separator: " ").map(String.init)
            self.status = status
            self.says = says
        }

        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(arguments: [
        Line("check proyek", 0, "0 galat"),
        Line("check proyek salah.yaml", 1, "D002"),
        Line("check belum.yaml", 0),
        Line("check belum.yaml --strict", 1, "peringatan"),
        Line("check tidak-ada", 2, "tidak-ada"),
        Line("check rusak.yaml", 2, "rusak.yaml"),
        Line("check kosong", 2, "tidak ada berkas .yaml"),
        Line("check proyek --format xml", 64, "--format"),
        Line("check proyek --as-of kemarin", 64, "2025-11-10"),
        Line("check proyek --as-of 2026-02-30", 64, "2025-11-10"),
        Line("check --tidak-ada", 64, "--tidak-ada"),
        Line("fmt proyek", 0, "berkas dirapikan"),
        Line("fmt --check jarang.yaml", 1, "1 dari 1 berkas belum rapi"),
        Line("fmt tidak-ada", 2, "tidak-ada"),
        Line("fmt kosong", 2, "tidak ada berkas .yaml"),
        Line("fmt --width 5 proyek", 64, "--width"),
        Line("schema", 0, "urn:tera:schema:documents:document:1"),
        Line("schema bank --draft 07", 0, "draft-07"),
        Line("schema soal", 64, "standard"),
        Line("schema --draft 04", 64, "2020-12"),
        Line("coverage proyek", 0, "Klasifikasi"),
        Line("coverage proyek salah.yaml", 1, "D002"),
        Line("coverage tidak-ada", 2, "tidak-ada"),
        Line("coverage proyek --format yaml", 64, "--format"),
        Line("build proyek -o baru", 0, "8 formulir dan 2 aturan nilai"),
        Line("build proyek -o hasil", 0, "8 formulir dan 2 aturan nilai"),
        Line("build proyek salah.yaml -o baru", 1, "D002"),
        Line("build tidak-ada -o baru", 2, "tidak-ada"),
        Line("build proyek -o proyek", 2, "bukan hasil build"),
        Line("build proyek -o /proc/baru", 2, "tidak dapat ditulis"),
        Line("build proyek", 64, "--output"),
        Line("run kinerja-2026.terampil.diri --participant ps-01 --answers diri.json", 0, "Terkirim"),
        Line("run kinerja-2026.terampil.diri --participant ps-01 --answers salah.json", 1, "Ketik 1"),
        Line("run kinerja-2026.terampil.diri --participant ps-01 --answers kurang.json", 1, "belum dijawab"),
        Line("run kinerja-2026.terampil.diri --participant ps-02 --answers diri.json", 1, "tidak ada peserta `ps-02`"),
        Line("run kinerja-2026.mahir.diri --participant ps-01 --answers diri.json", 1, "adalah terampil"),
        Line("run kinerja-2026.terampil.diri --participant ps-01 --role atasan", 1, "untuk peran `diri`"),
        Line("run kinerja-2026.terampil.dirri --participant ps-01", 2, "Maksud Anda"),
        Line("run kinerja-2026.terampil.diri --participant ps-01 --build proyek", 2, "tera build"),
        Line("run kinerja-2026.terampil.diri --participant ps-01 --answers tidak-ada.json", 2, "tidak-ada.json"),
        Line("run kinerja-2026.terampil.diri --participant ps-01 --db peserta.csv", 2, "peserta.csv"),
        Line("run kinerja-2026.terampil.diri", 64, "--participant"),
        Line("run --participant ps-01", 64),
        Line("status", 0, "0 dari 1 peserta lengkap"),
        Line("status --participants orang-salah.csv", 1, "jenjang"),
        Line("status --participants tidak-ada.csv", 2, "tidak-ada.csv"),
        Line("status --build tidak-ada", 2, "tera build"),
        Line("status --format csv", 64, "--format"),
        Line("score", 0, "Belum ada kesimpulan"),
        Line("score --participant ps-09", 1, "ps-09"),
        Line("score --answers salah.json", 1, "ditolak"),
        Line("score --csv kinerja-2026.terampil.diri=salah.csv", 1, "ditolak"),
        Line("score --csv kinerja-2026=salah.csv", 2, "sebut salah satu"),
        Line("score --duplicates tengah", 64, "--duplicates"),
        Line("score --build tidak-ada", 2, "tera build"),
        Line("score --db proyek/standar.yaml", 2, "standar.yaml"),
        Line("score --csv tanpa-tanda", 64, "BATERAI=BERKAS"),
        Line("report --participant ps-01", 0, "belum mengisi"),
        Line("report --participant ps-09", 1, "tidak ada peserta `ps-09`"),
        Line("report --participant ps-01 --build tidak-ada", 2, "tera build"),
        Line("report --participant ps-01 --html tidak/ada/x.html", 2, "tidak dapat ditulis"),
        Line("report", 64, "--participant"),
        Line("audit terbitan.csv", 0, "semuanya cocok"),
        Line("audit terbitan-salah.csv", 1, "lebih 1"),
        Line("audit terbitan.csv diri.json", 2, "tera-tables/1"),
        Line("audit", 64, "files"),
        Line("audit terbitan.csv --format csv", 64, "--format"),
        Line("explain R002", 0, "R002"),
        Line("explain r002", 0, "R002"),
        Line("explain", 0, "C001"),
        Line("explain R0002", 2, "Maksud Anda"),
        Line("explain R002 R003", 64),
        Line("help", 0, "battery"),
        Line("help scale.direction", 0, "ascending"),
        Line("help score", 0, "USAGE: tera score"),
        Line("help report cop", 0, "USAGE: tera report cop"),
        Line("help ratting", 2, "Maksud Anda `rating`"),
        Line("help battery.scores", 2, "`scoring.scores`"),
        Line("help rating --lang xx", 64, "--lang"),
        Line("--version", 0, "."),
        Line("", 0, "check"),
        Line("periksa", 64, "periksa"),
    ])
    func endsWith(_ line: Line) throws {
        let folder = try Folder.withBuild()
        try folder.file("salah.yaml", "kind: scale\nid: salah\ntitel: Salah\n")
        try folder.file("jarang.yaml", "kind:   scale\n")
        try folder.file(
            "belum.yaml",
            """
            kind: bank
            id: bank
            title: Bank
            topics: [{id: topik, title: Topik}]
            items:
              - {id: satu, type: text, topic: topik, stem: TODO}
            """)
        try folder.file("salah.json", #"{"terampil-1-1": 9, "terampil-1-2": 3, "terampil-2-1": 3}"#)
        try folder.file("salah.csv", "ID,Saya melayani peminjaman sesuai aturan.\nps-01,Selamanya\n")
        try folder.file("terbitan.csv", "Jenjang,Jumlah\nMahir,2\nTotal,2\n")
        try folder.file("terbitan-salah.csv", "Jenjang,Jumlah\nMahir,2\nTotal,3\n")
        try folder.file("kurang.json", #"{"terampil-1-1": 3}"#)
        try folder.file(
            "orang-salah.csv",
            """
            id,nama,jenjang,instansi,provinsi,program
            ps-01,Nama Rekaan,terampill,Perpustakaan Rekaan,jawa-timur,pelatihan-layanan
            """)
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "kosong"), withIntermediateDirectories: true)
        // Nobody can read this, not even root.
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.appending(path: "rusak.yaml").path, withDestinationPath: "/proc/self/mem")
        let end = try Tera.run(line.arguments, in: folder)
        let said = end.text + end.complaint
        #expect(!end.wasKilled, "\(said)")
        #expect(end.status == line.status, "\(said)")
        #expect(line.says.isEmpty || said.contains(line.says), "\(said)")
        #expect(line.status == 0 || !said.isEmpty)
    }

    @Test func aRefusedBuildLeavesTheOldOne() throws {
        let folder = try Folder.withBuild()
        let before = try Tera.shell("find hasil -type f | sort | xargs sha256sum", in: folder)
        try folder.file("proyek/salah.yaml", "kind: scale\n")
        #expect(try folder.run("build", "proyek", "-o", "hasil").status == 1)
        let after = try Tera.shell("find hasil -type f | sort | xargs sha256sum; ls -d hasil*", in: folder)
        #expect(after.text == before.text + "hasil\n")
    }

    @Test func aChangedArtifactIsNotBelieved() throws {
        let folder = try Folder.withBuild()
        let changed = try Tera.shell(
            "sed -i 's/peminjaman/penolakan/' hasil/forms/kinerja-2026.terampil.diri.json", in: folder)
        #expect(changed.status == 0)
        let end = try folder.run(
            "run", "kinerja-2026.terampil.diri", "--participant", "ps-01", "--answers", "diri.json")
        #expect(end.status == 2)
        #expect(end.complaint.contains("sudah diubah sejak dikompilasi"))
    }

    @Test func nothingIsKeptOfARefusedAnswerFile() throws {
        let folder = try Folder.withBuild()
        try folder.file("salah.json", #"{"terampil-1-1": 3, "terampil-1-2": 3, "terampil-2-1": "kadang"}"#)
        let end = try folder.run(
            "run", "kinerja-2026.terampil.diri", "--participant", "ps-01", "--answers", "salah.json")
        #expect(end.status == 1)
        #expect(end.complaint.contains("salah.json: terampil-2-1: "))
        #expect(try folder.run("status").text.contains("kinerja-2026.terampil.diri: belum mulai"))
    }
}
