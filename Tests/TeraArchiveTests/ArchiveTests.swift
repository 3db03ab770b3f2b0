import Foundation
import Testing

@testable import TeraArchive

/// Archives made by other programs, and what becomes of damaged ones.
@Suite struct ArchiveTests {
    /// A folder with two files, one of a long name, and a link.
    private static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tera-archive-\(UUID().uuidString)")
        let deep = folder.appending(path: "isi/\(String(repeating: "panjang-", count: 11))/dalam")
        try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
        try Data("kind: scale\n".utf8).write(to: folder.appending(path: "isi/skala.yaml"))
        try Data(repeatElement(UInt8(ascii: "a"), count: 100_000)).write(to: deep.appending(path: "besar.yaml"))
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "isi/tautan.yaml"), withDestinationURL: folder.appending(path: "isi/skala.yaml"))
        return folder
    }

    private static func packed(_ line: String) throws -> [UInt8] {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(line)")
        return [UInt8](try Data(contentsOf: folder.appending(path: "arsip")))
    }

    private static let lines = [
        "tar -cf arsip isi", "tar --format=gnu -cf arsip isi", "tar --format=pax -czf arsip isi",
        "tar --format=ustar -cf - isi | gzip > arsip",
    ]

    @Test(arguments: lines)
    func tarFilesAreRead(line: String) throws {
        let files = try Archive.files(try Self.packed(line))
        #expect(files.count == 2)
        #expect(files.first { $0.path == "isi/skala.yaml" }?.bytes == Array("kind: scale\n".utf8))
        let large = try #require(files.first { $0.path.hasSuffix("/dalam/besar.yaml") })
        #expect(
            large.path.hasPrefix("isi/panjang-") && large.bytes == Array(repeating: UInt8(ascii: "a"), count: 100_000))
    }

    /// Made by Python, which comes with every Debian: packed, and stored as it is.
    @Test(arguments: ["ZIP_DEFLATED", "ZIP_STORED"])
    func zipFilesAreRead(method: String) throws {
        let line = """
            python3 -c "import zipfile; z = zipfile.ZipFile('arsip', 'w', zipfile.\(method)); \
            z.write('isi'); z.write('isi/skala.yaml'); z.writestr('isi/besar.yaml', 'a' * 100000); z.comment = b'x'; z.close()"
            """
        let files = try Archive.files(try Self.packed(line))
        #expect(files.map(\.path) == ["isi/skala.yaml", "isi/besar.yaml"])
        #expect(files.map(\.bytes.count) == [12, 100_000])
    }

    @Test func whatIsNoneIsSaid() {
        #expect(throws: Archive.Fault.notAnArchive) { try Archive.files(Array("kind: scale\n".utf8)) }
        #expect(throws: Archive.Fault.notAnArchive) { try Archive.files([]) }
    }

    /// A small archive that unpacks to more than there is room for.
    @Test func bombsAreCutOff() throws {
        for line in [
            "tar -czf arsip isi",
            "python3 -c \"import zipfile; z = zipfile.ZipFile('arsip', 'w', 8); z.writestr('a', 'a' * 100000)\"",
        ] {
            let bytes = try Self.packed(line)
            #expect(throws: Archive.Fault.tooLarge) { try Archive.files(bytes, limit: 50_000) }
        }
    }

    /// A list that names the same bytes under many names: small on the disk, and no end to unpacking.
    @Test func entriesThatShareTheirBytesAreRefused() throws {
        // Content that unpacks to nothing, so that no limit on what is unpacked would stop it.
        let line = """
            python3 - <<'E'
            import struct
            packed = b'\\x00\\x00\\x00\\xff\\xff' * 200 + b'\\x03\\x00'
            local = struct.pack('<IHHHHHIIIHH', 0x04034b50, 20, 0, 8, 0, 33, 0, len(packed), 0, 1, 0) + b'a' + packed
            names = [b'%03d.yaml' % n for n in range(9)]
            entries = b''.join(struct.pack('<IHHHHHHIIIHHHHHII', 0x02014b50, 20, 20, 0, 8, 0, 33, 0, len(packed), 0,
                len(n), 0, 0, 0, 0, 0, 0) + n for n in names)
            end = struct.pack('<IHHHHIIH', 0x06054b50, 0, 0, 9, 9, len(entries), len(local), 0)
            open('arsip', 'wb').write(local + entries + end)
            E
            """
        let bytes = try Self.packed(line)
        #expect(throws: Archive.Fault.damaged) { try Archive.files(bytes) }
    }

    /// Cut anywhere, or with any byte changed, it is refused or read, and never ends the program.
    @Test func damageIsSurvived() throws {
        for line in [
            Self.lines[1], Self.lines[2],
            "python3 -c \"import zipfile; z = zipfile.ZipFile('arsip', 'w', 8); z.write('isi/skala.yaml')\"",
        ] {
            let bytes = try Self.packed(line)
            var refused = 0
            for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 400)) {
                if (try? Archive.files(Array(bytes[..<place]))) == nil { refused += 1 }
                var other = bytes
                other[place] ^= 0x55
                if (try? Archive.files(other)) == nil { refused += 1 }
            }
            #expect(refused > 20, "\(line)")
        }
    }
}
