import Foundation
import Testing

/// Where `tera diff` and `tera build --after` find the other version: folders, archives, builds, and revisions (issue 7).
@Suite struct DiffSourcesTests {
    /// `lama` and `baru`, whose key was corrected, in a repository of their own.
    private static func folder() throws -> Folder {
        let folder = try Folder()
        for (side, name) in [("previous", "lama"), ("current", "baru")] {
            let place = Repository.root.appending(path: "Tests/Golden/compat/\(side)/38-key-corrected/dokumen.yaml")
            try folder.file("\(name)/dokumen.yaml", try String(contentsOf: place, encoding: .utf8))
        }
        return folder
    }

    private static func git(_ line: String, in folder: Folder) throws {
        let settings = "git -c user.name=Uji -c user.email=uji@example.org -c init.defaultBranch=main"
        let end = try Tera.shell(line.replacingOccurrences(of: "git ", with: "\(settings) "), in: folder)
        try #require(end.status == 0, "\(line): \(end.complaint)")
    }

    private static func classes(_ end: Finished) throws -> [String] {
        let changes = try #require(try end.json()["changes"] as? [[String: Any]])
        return changes.filter { $0["field"] as? String == "key" }.compactMap { $0["class"] as? String }
    }

    @Test func archives() throws {
        let folder = try Self.folder()
        let pack = """
            tar -czf lama.tar.gz lama && tar -cf baru.tar -C baru . && python3 -c "import zipfile; \
            z = zipfile.ZipFile('baru.zip', 'w', 8); z.write('baru/dokumen.yaml'); z.close()" && cp lama.tar.gz lama.tgz
            """
        #expect(try Tera.shell(pack, in: folder).status == 0)
        for (old, new) in [("lama.tar.gz", "baru"), ("lama", "baru.zip"), ("lama.tgz", "baru.tar")] {
            let end = try folder.run("diff", old, new, "--format", "json")
            #expect(end.status == 0, "\(end.complaint)")
            #expect(try Self.classes(end) == ["scores"])
        }
    }

    @Test func builds() throws {
        let folder = try Self.folder()
        #expect(try folder.run("build", "lama", "-o", "hasil").status == 0)
        let end = try folder.run("diff", "hasil", "baru", "--format", "json")
        #expect(end.status == 0, "\(end.complaint)")
        #expect(try Self.classes(end) == ["scores"])
        // A build does not say which instrument it was made of: then the version is the battery's to write.
        #expect(try folder.run("build", "baru", "-o", "hasil-baru").status == 0)
        let both = try folder.run("diff", "hasil", "hasil-baru", "--format", "json")
        let versions = try #require(try both.json()["versions"] as? [[String: Any]])
        #expect(versions.compactMap { $0["kind"] as? String } == ["battery", "battery"])
    }

    @Test func revisions() throws {
        let folder = try Self.folder()
        try Self.git("git init -q && mkdir isi && cp lama/* isi && git add isi && git commit -qm lama", in: folder)
        try Self.git("cp baru/* isi && git add isi && git commit -qm baru", in: folder)
        for (old, new) in [
            ("git:HEAD~1:isi", "baru"), ("git:HEAD~1:isi", "git:HEAD:isi"), ("git:HEAD~1", "isi"), ("lama", "git:HEAD"),
        ] {
            let end = try folder.run("diff", old, new, "--format", "json")
            #expect(end.status == 0, "\(old) \(new): \(end.complaint)")
            #expect(try Self.classes(end) == ["scores"])
        }
        // From within a folder a revision is of that folder.
        let inside = try Tera.run(["diff", "git:HEAD~1", ".", "--format", "json"], in: folder, at: "isi")
        #expect(try inside.status == 0 && Self.classes(inside) == ["scores"])
        let after = try folder.run("build", "isi", "-o", "hasil", "--after", "git:HEAD~1:isi")
        #expect(after.status == 0, "\(after.complaint)")
        #expect(FileManager.default.fileExists(atPath: folder.url.appending(path: "hasil/compatibility.json").path))
    }

    /// What is not there, or cannot be read, is said with what to type.
    @Test func whatCannotBeRead() throws {
        let folder = try Self.folder()
        try folder.file("rusak.zip", "PK\u{3}\u{4}bukan arsip")
        try folder.file("teks.tar.gz", "kind: scale\n")
        try folder.file("kosong/catatan.txt", "tidak ada\n")
        try Self.git("git init -q && git add lama && git commit -qm lama", in: folder)
        for (old, words) in [
            ("tidak-ada", "tidak-ada"), ("rusak.zip", "rusak atau terpotong"), ("teks.tar.gz", "bukan arsip"),
            ("kosong", ".yaml"), ("git:", "git:HEAD~1"), ("git:--help", "git:HEAD~1"), ("git:tidakada", "kata git"),
            ("git:HEAD:tidakada", "kata git"),
        ] {
            let end = try folder.run("diff", old, "baru")
            #expect(end.status == 2 && end.output.isEmpty, "\(old)")
            #expect(end.complaint.contains(words), "\(old): \(end.complaint)")
        }
        let without = try folder.run("diff", "git:HEAD:lama", "baru", environment: ["PATH": folder.url.path])
        #expect(without.status == 2 && without.complaint.contains("apt install git"), "\(without.complaint)")
    }

    /// Documents with errors are no version.
    /// What an archive calls its files does nothing to the terminal.
    @Test func namesInArchivesAreShownHarmless() throws {
        let folder = try Self.folder()
        try Self.git(
            """
            python3 -c "import zipfile; z = zipfile.ZipFile('warna.zip', 'w', zipfile.ZIP_BZIP2); \
            z.writestr(chr(27) + '[31mmerah.yaml', 'kind: scale'); z.close()"
            """, in: folder)
        let end = try folder.run("diff", "warna.zip", "lama")
        #expect(end.status == 2 && end.complaint.contains("merah.yaml"), "\(end.complaint)")
        #expect(!end.complaint.contains("\u{1B}"))
    }

    @Test func errorsInDocuments() throws {
        let folder = try Self.folder()
        try folder.file("salah/dokumen.yaml", "kind: scale\nid: x\n")
        let end = try folder.run("diff", "lama", "salah")
        #expect(end.status == 1 && end.output.isEmpty)
        #expect(end.complaint.contains("dokumen salah punya galat"), "\(end.complaint)")
    }

    @Test func theHelpHasExamples() throws {
        let folder = try Folder()
        let help = try folder.run("diff", "--help")
        #expect(help.status == 0)
        for words in ["git:v2025:Instruments", "formerly", "Status keluar: 0", "--format"] {
            #expect(help.text.contains(words), "\(words)")
        }
        let completion = try folder.run("--generate-completion-script", "bash")
        #expect(completion.text.contains("_tera_diff"))
    }
}
