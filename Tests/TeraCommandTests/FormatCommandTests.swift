import Foundation
import Testing

/// `tera fmt` on files: what it writes, what it leaves, and that what is compiled stays the same.
@Suite struct FormatCommandTests {
    private static let before = "# ket\nkind:   scale\noptions:\n- {id: a}\n"
    private static let after = "# ket\nkind: scale\noptions:\n  - {id: a}\n"

    @Test func aFileIsReplacedWhole() throws {
        let folder = try Folder()
        let place = try folder.file("a.yaml", Self.before)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: place.path)
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.appending(path: "b.yaml").path, withDestinationPath: "a.yaml")
        let end = try Tera.run(["fmt", "b.yaml"], in: folder)
        #expect(end.status == 0)
        #expect(end.text == "1 dari 1 berkas dirapikan\n")
        #expect(try String(contentsOf: place, encoding: .utf8) == Self.after)
        let mode = try FileManager.default.attributesOfItem(atPath: place.path)[.posixPermissions] as? Int
        #expect(mode == 0o640)
        // The link is still one, and no draft is left.
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        #expect(names == ["a.yaml", "b.yaml"])
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: folder.url.appending(path: "b.yaml").path)
                == "a.yaml")
    }

    /// A pipe gives other bytes at the second reading, as a file does that somebody saves meanwhile.
    @Test func whatWasSavedMeanwhileStays() throws {
        let folder = try Folder()
        try folder.file("asal", Self.before)
        let typed = "mkfifo a.yaml; (cat asal > a.yaml; sleep 1; echo lain > a.yaml) & \"$tera\" fmt a.yaml"
        let end = try Tera.shell(typed, in: folder)
        #expect(end.status == 2)
        #expect(end.complaint.contains("a.yaml berubah selagi dirapikan"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["a.yaml", "asal"])
        #expect(try Tera.shell("test -p a.yaml", in: folder).status == 0)
    }

    @Test func whatMayNotBeWrittenIsNot() throws {
        let folder = try Folder()
        let place = try folder.file("a.yaml", Self.before)
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: place.path)
        let end = try Tera.run(["fmt", "--lang", "en"], in: folder)
        #expect(end.status == 2)
        #expect(end.complaint.contains("a.yaml may not be written (chmod u+w a.yaml)"))
        #expect(try String(contentsOf: place, encoding: .utf8) == Self.before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["a.yaml"])
    }

    /// Nothing in it is wrong, so it does not fail a run of all files.
    @Test func aFileOfCommentsIsLeft() throws {
        let folder = try Folder()
        try folder.file("a.yaml", "   # ket\n")
        let end = try Tera.run(["fmt", "--check"], in: folder)
        #expect(end.status == 0)
        #expect(end.complaint.contains("a.yaml: dibiarkan: tidak ada dokumen di sini"))
        #expect(end.text == "0 dari 1 berkas belum rapi\n")
    }

    @Test func checkWritesNothing() throws {
        let folder = try Folder()
        let place = try folder.file("a.yaml", Self.before)
        let end = try Tera.run(["fmt", "--check", "--lang", "en"], in: folder)
        #expect(end.status == 1)
        #expect(end.text == "a.yaml\n1 of 1 files would change\n")
        #expect(try String(contentsOf: place, encoding: .utf8) == Self.before)
        #expect(try Tera.run(["fmt"], in: folder).status == 0)
        #expect(try Tera.run(["fmt", "--check"], in: folder).status == 0)
    }

    /// A mistake elsewhere keeps no file from its style; a file that is no YAML is named and stays.
    @Test func aBrokenFileIsNamedAndLeft() throws {
        let folder = try Folder()
        let good = try folder.file("a.yaml", Self.before)
        let bad = try folder.file("b.yaml", "kind: [\n")
        let end = try Tera.run(["fmt"], in: folder)
        #expect(end.status == 1)
        #expect(end.complaint.contains("b.yaml:"))
        #expect(end.text == "1 dari 2 berkas dirapikan, 1 tidak terbaca\n")
        #expect(try String(contentsOf: good, encoding: .utf8) == Self.after)
        #expect(try String(contentsOf: bad, encoding: .utf8) == "kind: [\n")
    }

    @Test func standardInputGoesToStandardOutput() throws {
        let folder = try Folder()
        try folder.file("a.yaml", Self.before)
        let end = try Tera.shell("\"$tera\" fmt - < a.yaml", in: folder)
        #expect(end.text == Self.after)
        #expect(try Tera.shell("\"$tera\" fmt --check - < a.yaml", in: folder).status == 1)
    }

    /// Every form and scoring rule of the project, from its documents as they are and in narrow lines.
    @Test func whatIsCompiledStaysByteForByte() throws {
        let folder = try Folder()
        try FileManager.default.copyItem(
            at: Repository.root.appending(path: "Instruments"), to: folder.url.appending(path: "isi"))
        #expect(try Tera.run(["build", "isi", "-o", "satu"], in: folder).status == 0)
        #expect(try Tera.run(["fmt", "--width", "60", "isi"], in: folder).status == 0)
        #expect(try Tera.run(["build", "isi", "-o", "dua"], in: folder).status == 0)
        // The manifest alone names the hashes of the documents.
        let compared = try Tera.shell("diff -rq satu dua", in: folder)
        #expect(compared.text == "Files satu/manifest.json and dua/manifest.json differ\n")
    }

    /// The content of this repository is laid out as `tera fmt` lays it out.
    @Test func instrumentsAreInItsStyle() throws {
        let folder = try Folder()
        let end = try folder.run("fmt", "--check", Repository.root.appending(path: "Instruments").path)
        #expect(end.status == 0, "\(end.text)\(end.complaint)")
    }
}
