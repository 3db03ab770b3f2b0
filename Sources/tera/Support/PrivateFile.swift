import Glibc
import TeraDiagnostics
import TeraReport

/// Files about people's performance are private to their owner.
enum PrivateFile {
    /// Writes the whole file under another name first, then puts it in place: a reader never sees half a report.
    static func write(_ text: String, to path: String) throws {
        let draft = "\(path).\(getpid())"
        do {
            try Array(text.utf8).withUnsafeBufferPointer { bytes throws(WholeFile.Failure) in
                try WholeFile.write(bytes, to: draft, mode: 0o600)
            }
            guard rename(draft, path) == 0 else { throw WholeFile.Failure() }
        } catch {
            unlink(draft)
            throw LoadedBuild.Problem(
                message: Message(id: "\(path) tidak dapat ditulis: \(error)", en: "cannot write \(path): \(error)"))
        }
    }

    /// Writes several files into a folder, which is made where it is not there.
    static func write(_ files: [PublicationFile], into folder: String) throws {
        if mkdir(folder, 0o700) != 0, errno != EEXIST {
            let reason = String(cString: strerror(errno))
            throw LoadedBuild.Problem(
                message: Message(
                    id: "folder \(folder) tidak dapat dibuat: \(reason)",
                    en: "cannot make the folder \(folder): \(reason)"
                ))
        }
        for file in files { try write(file.text, to: "\(folder)/\(file.name)") }
    }
}
