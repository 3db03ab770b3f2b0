public import ArgumentParser
import Glibc
public import TeraDiagnostics
import TeraLanguage

extension MessageLanguage: ExpressibleByArgument {}

/// What every command that reads documents takes.
struct ProjectArguments: ParsableArguments {
    @Argument(help: "Berkas atau folder dokumen (bawaan: folder ini).", completion: .file(extensions: ["yaml", "yml"]))
    var paths: [String] = ["."]

    @Option(help: "Bahasa pesan: id atau en (bawaan: menurut locale, atau id).")
    var lang: MessageLanguage?

    @Option(name: .customLong("as-of"), help: "Hari yang dianggap hari ini, YYYY-MM-DD, untuk pemeriksaan waktu.")
    var asOf: String?

    var language: MessageLanguage { lang ?? Terminal.language }

    func validate() throws {
        if let asOf, CalendarDate(asOf)?.day == nil {
            throw ValidationError("--as-of perlu tanggal seperti 2025-11-10, bukan \"\(asOf)\".")
        }
    }

    var options: CheckOptions { CheckOptions(asOf: asOf) }

    /// Reads without checking; a path that cannot be read ends the program with status 2.
    func read() throws -> ReadProject { ProjectReader.read(files: try files(allowsNone: false)) }

    /// Reads and checks; a path that cannot be read ends the program with status 2.
    ///
    /// - Parameter allowsNone: whether there may be no document yet.
    func check(allowsNone: Bool = false) throws -> CheckedProject {
        let reading = Message(id: "membaca dan memeriksa dokumen", en: "reading and checking documents")
        return try Progress.during(reading[language]) {
            Checker.checkedProject(
                ProjectReader.read(files: try files(allowsNone: allowsNone)), options: options)
        }
    }

    private func files(allowsNone: Bool) throws -> [SourceFile] {
        do {
            let entries = try SourceTree.find(paths)
            guard !entries.isEmpty || allowsNone else {
                let names = paths.joined(separator: ", ")
                Terminal.complain(
                    Message(
                        id: "tera: tidak ada berkas .yaml atau .yml di \(names)\n",
                        en: "tera: there is no .yaml or .yml file in \(names)\n")[language])
                throw ExitCode(ExitStatus.broken.rawValue)
            }
            return try read(entries)
        } catch let failure as SourceTree.Failure {
            Terminal.complain("tera: \(failure.path): \(failure.reason[language])\n")
            throw ExitCode(ExitStatus.broken.rawValue)
        }
    }

    private func read(_ entries: [SourceTree.Entry]) throws -> [SourceFile] {
        try AllProcessors.map(entries, SourceTree.read)
    }
}
