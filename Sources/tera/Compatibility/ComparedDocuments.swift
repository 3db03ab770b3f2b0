import TeraArchive
import TeraDiagnostics
import TeraText

/// Documents of a folder, of an archive, or of a revision.
enum ComparedDocuments {
    static func files(_ name: String) throws -> [SourceFile] {
        let files: [SourceFile]
        if let revision = try GitRevision(name) {
            files = try documents(of: revision.archive(), named: name)
        } else if isArchive(name) {
            files = try documents(of: SourceTree.read(SourceTree.Entry(name: name, path: name)).bytes, named: name)
        } else {
            files = try SourceTree.find([name]).map { try SourceTree.read($0) }
        }
        guard !files.isEmpty else {
            throw LoadedBuild.Problem(
                message: Message(
                    id: "tidak ada berkas .yaml atau .yml di \(name)",
                    en: "there is no .yaml or .yml file in \(name)"))
        }
        return files
    }

    private static func isArchive(_ name: String) -> Bool {
        let name = name.lowercased()
        return [".zip", ".tar", ".tar.gz", ".tgz"].contains { name.hasSuffix($0) }
    }

    /// As `SourceTree` takes files: hidden folders are passed over.
    private static func documents(of bytes: [UInt8], named name: String) throws -> [SourceFile] {
        do throws(Archive.Fault) {
            let files = try Archive.files(bytes).filter { file in
                (file.path.hasSuffix(".yaml") || file.path.hasSuffix(".yml"))
                    && !file.path.split(separator: "/").contains { $0.hasPrefix(".") && $0 != "." && $0 != ".." }
            }
            return files.sorted { $0.path < $1.path }.map { SourceFile(name: "\(name)/\($0.path)", bytes: $0.bytes) }
        } catch {
            throw LoadedBuild.Problem(message: message(error, name))
        }
    }

    private static func message(_ fault: Archive.Fault, _ name: String) -> Message {
        switch fault {
        case .notAnArchive:
            Message(
                id: "\(name) bukan arsip .zip, .tar, atau .tar.gz, apa pun namanya",
                en: "\(name) is no .zip, .tar or .tar.gz, whatever its name")
        case .damaged:
            Message(
                id: "\(name) rusak atau terpotong; salin atau buat lagi",
                en: "\(name) is damaged or cut off; copy or make it anew")
        case .tooLarge:
            Message(
                id: "\(name) terlalu besar: isinya lebih dari 256 MiB; arsipkan folder dokumennya saja",
                en: "\(name) is too large: it holds more than 256 MiB; pack the folder of documents alone")
        case .notReadable(let path):
            Message(
                id:
                    "\(name): \(visibleText(path)) disandikan atau dimampatkan dengan cara yang tidak dikenal; buat arsip .zip biasa",
                en: "\(name): \(visibleText(path)) is encrypted or packed in a way that is not known; make a usual .zip"
            )
        }
    }
}
