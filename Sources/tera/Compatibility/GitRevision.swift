import FoundationEssentials
import Glibc
import TeraDiagnostics
import TeraText

/// The documents of the present folder, or of one below it, as they were at a revision: `git:REV` or `git:REV:FOLDER`.
struct GitRevision {
    static let prefix = "git:"

    let name: String
    private let revision: String
    private let folder: String?

    /// nil where the name is of something else.
    init?(_ name: String) throws {
        guard name.hasPrefix(Self.prefix) else { return nil }
        self.name = name
        let parts = name.dropFirst(Self.prefix.count).split(
            separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        revision = parts.first.map(String.init) ?? ""
        folder = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
        // git would take it for an option of its own.
        guard !revision.isEmpty, !revision.hasPrefix("-") else {
            throw LoadedBuild.Problem(
                message: Message(
                    id: "\(name): sebut revisinya, misalnya git:HEAD~1 atau git:v2025:Instruments",
                    en: "\(name): name the revision, such as git:HEAD~1 or git:v2025:Instruments"))
        }
    }

    /// Seconds. A repository of documents takes less than one.
    private static let patience = 120

    /// The folder as git packs it, without touching what is checked out.
    func archive() throws -> [UInt8] {
        let git = try Self.program()
        let place = try TemporaryFolder.make("git")
        defer { try? FileManager.default.removeItem(atPath: place) }
        let archive = "\(place)/archive.tar"
        let complaints = "\(place)/complaints"
        let end = try ChildProcess.run(
            git, ["archive", "--format=tar", "--output=\(archive)", revision] + (folder.map { ["--", $0] } ?? []),
            complaints: complaints, patience: Self.patience)
        guard end == .exited(0), let bytes = FileManager.default.contents(atPath: archive) else {
            let said =
                FileManager.default.contents(atPath: complaints).map { String(decoding: $0, as: UTF8.self) } ?? ""
            let line = visibleText(said.split(whereSeparator: \.isNewline).first.map(String.init) ?? "…")
            throw LoadedBuild.Problem(
                message: Message(
                    id: "\(name) tidak dapat dibaca; kata git: \(line)", en: "cannot read \(name); git says: \(line)"))
        }
        return [UInt8](bytes)
    }

    private static func program() throws -> String {
        for folder in (Terminal.environment("PATH") ?? "").split(separator: ":") {
            let path = "\(folder)/git"
            if access(path, X_OK) == 0 { return path }
        }
        throw LoadedBuild.Problem(
            message: Message(
                id:
                    "git: dibaca dengan program git, yang tidak ada di PATH. Pasang (`apt install git`), atau sebut folder "
                    + "atau arsip dokumennya.",
                en:
                    "git: is read by the program git, which is not on the PATH. Install it (`apt install git`), or name a "
                    + "folder or archive of documents."))
    }
}
