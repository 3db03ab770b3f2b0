import FoundationEssentials
import Glibc
import TeraCompiler
import TeraDiagnostics

/// Writes a build so that its folder is whole at every moment: into a new folder beside it, then in its place.
enum BuildFolder {
    struct Problem: Error {
        let message: Message
    }

    static func write(_ build: TeraCompiler.Build, to path: String) throws {
        var target = path
        while target.count > 1, target.hasSuffix("/") { target.removeLast() }
        let files = FileManager.default
        try refuseForeign(target, files)
        let staging = "\(target).baru-\(getpid())"
        do {
            for folder in Set(build.files.map { Self.folder(of: $0.path) }) {
                try files.createDirectory(atPath: "\(staging)/\(folder)", withIntermediateDirectories: true)
            }
            for file in build.files {
                // Not by Foundation, which waits for the disk after every one of thousands of files: a build that a
                // power cut has cost is built again.
                try file.bytes.withUnsafeBufferPointer { bytes throws(WholeFile.Failure) in
                    try WholeFile.write(bytes, to: "\(staging)/\(file.path)", mode: 0o644)
                }
            }
            if files.fileExists(atPath: target) {
                let old = "\(target).lama-\(getpid())"
                try files.moveItem(atPath: target, toPath: old)
                try files.moveItem(atPath: staging, toPath: target)
                try files.removeItem(atPath: old)
            } else {
                try files.moveItem(atPath: staging, toPath: target)
            }
        } catch {
            try? files.removeItem(atPath: staging)
            throw Problem(
                message: Message(
                    id: "hasil tidak dapat ditulis ke \(path): \(error)", en: "cannot write to \(path): \(error)"))
        }
    }

    static func isBuild(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/manifest.json") }

    /// A folder that holds something other than a build is not replaced: the user may have mistyped its name.
    private static func refuseForeign(_ target: String, _ files: FileManager) throws {
        guard files.fileExists(atPath: target) else { return }
        let content = (try? files.contentsOfDirectory(atPath: target)) ?? ["?"]
        guard content.isEmpty || content.contains("manifest.json") else {
            throw Problem(
                message: Message(
                    id: "\(target) sudah ada dan bukan hasil build; hapus atau pilih folder lain",
                    en: "\(target) exists and is no build; delete it or choose another folder"))
        }
    }

    private static func folder(of path: String) -> String {
        path.split(separator: "/").dropLast().joined(separator: "/")
    }
}
