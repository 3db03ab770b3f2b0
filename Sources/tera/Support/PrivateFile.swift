import Glibc
import TeraDiagnostics
import TeraReport

/// Files about people's performance are private to their owner.
enum PrivateFile {
    static func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

    static func write(_ bytes: [UInt8], to path: String) throws {
        try write(to: path) { draft throws(WholeFile.Failure) in
            try bytes.withUnsafeBufferPointer { bytes throws(WholeFile.Failure) in
                try WholeFile.write(bytes, to: draft, mode: 0o600)
            }
        }
    }

    /// Writes the whole file under another name first, then puts it in place: a reader never sees half a report.
    ///
    /// - Parameter fill: fills the file of this name, which is there, empty and private.
    static func write<Failure: Error>(to path: String, _ fill: (String) throws(Failure) -> Void) throws {
        let draft = "\(path).\(getpid())"
        do {
            try [UInt8]().withUnsafeBufferPointer { nothing throws(WholeFile.Failure) in
                try WholeFile.write(nothing, to: draft, mode: 0o600)
            }
            try fill(draft)
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
