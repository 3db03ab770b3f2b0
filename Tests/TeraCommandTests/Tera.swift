import Foundation
import Testing

/// How a command ended, and what it printed.
struct Finished {
    let status: Int32
    /// Ended by a signal and not by itself: a crash.
    let wasKilled: Bool
    let output: Data
    let complaint: String

    var text: String { String(decoding: output, as: UTF8.self) }

    /// What it printed as a JSON object.
    func json() throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any])
    }
}

/// The `tera` that was built beside these tests.
enum Tera {
    static let binary = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "tera")

    /// Runs one command to its end.
    ///
    /// - Parameters:
    ///   - place: the working directory, below the folder.
    ///   - environment: everything but PATH; Indonesian and UTC where nothing is said.
    static func run(
        _ arguments: [String], in folder: Folder, at place: String = ".", environment: [String: String] = [:]
    ) throws -> Finished {
        try run(binary.path, arguments, in: folder, at: place, environment: environment)
    }

    /// Runs a line of shell in which `$tera` is the program.
    static func shell(_ line: String, in folder: Folder) throws -> Finished {
        try run("/bin/bash", ["-c", line], in: folder, at: ".", environment: ["tera": binary.path])
    }

    private static func run(
        _ program: String, _ arguments: [String], in folder: Folder, at place: String, environment: [String: String]
    ) throws -> Finished {
        // Files, and not pipes: neither stream can fill up while the other is read.
        let streams = try Folder()
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder.url.appending(path: place).standardizedFileURL
        process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { _, new in new }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: streams.file("output", ""))
        process.standardError = try FileHandle(forWritingTo: streams.file("complaint", ""))
        try process.run()
        process.waitUntilExit()
        return Finished(
            status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
            output: try Data(contentsOf: streams.url.appending(path: "output")),
            complaint: try String(contentsOf: streams.url.appending(path: "complaint"), encoding: .utf8))
    }
}

/// A folder of its own for a test, removed afterwards.
final class Folder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "tera-command-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes a file and gives its place.
    @discardableResult
    func file(_ name: String, _ content: String) throws -> URL {
        let place = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(content.utf8).write(to: place)
        return place
    }

    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Finished {
        try Tera.run(arguments, in: self, environment: environment)
    }

    /// The librarians of `Tests/Fixtures/pustakawan`: documents in `proyek`, participants and answers beside it.
    static func withProject() throws -> Folder {
        let folder = try Folder()
        let fixture = Repository.root.appending(path: "Tests/Fixtures/pustakawan")
        for name in try FileManager.default.contentsOfDirectory(atPath: fixture.path) {
            let target = name.hasSuffix(".yaml") ? "proyek/\(name)" : name
            try folder.file(target, try String(contentsOf: fixture.appending(path: name), encoding: .utf8))
        }
        return folder
    }

    /// The same, built into `hasil`.
    static func withBuild() throws -> Folder {
        let folder = try withProject()
        let build = try folder.run("build", "proyek", "-o", "hasil")
        try #require(build.status == 0, "\(build.complaint)")
        return folder
    }

    /// The same, with the four forms about ps-01 sent.
    static func withAnswers() throws -> Folder {
        let folder = try withBuild()
        for rater in ["diri", "atasan", "rekan", "pengguna_layanan"] {
            let sent = try folder.run(
                "run", "kinerja-2026.terampil.\(rater)", "--participant", "ps-01", "--answers", "diri.json")
            try #require(sent.status == 0, "\(sent.complaint)")
        }
        return folder
    }
}

/// The files of this repository.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}
