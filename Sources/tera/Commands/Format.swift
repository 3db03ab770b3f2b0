import ArgumentParser
import Glibc
import TeraDiagnostics
import TeraFormat
import TeraLanguage

struct Format: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt",
        abstract: "Rapikan dokumen dalam satu gaya; komentar, urutan, dan isinya tetap.",
        discussion: """
            Contoh:
              tera fmt Instruments              rapikan semua berkas
              tera fmt --check Instruments      hanya periksa, tanpa menulis
              tera fmt --width 80 soal.yaml     lipat teks panjang pada kolom 80
              tera fmt - < soal.yaml            dari masukan standar ke keluaran standar

            Sebelum ditulis, hasilnya dibaca kembali dan dibandingkan; bila berbeda, tidak ada yang ditulis. Berkas \
            yang tidak dapat dibaca sebagai YAML disebutkan dan dibiarkan.

            Status keluar: 0 baik; 1 ada berkas yang belum rapi (--check) atau tidak dapat dibaca; lainnya: tera tidak \
            dapat bekerja.
            """)

    @Argument(
        help: "Berkas atau folder dokumen, atau - (bawaan: folder ini).",
        completion: .file(extensions: ["yaml", "yml"]))
    var paths: [String] = ["."]

    @Flag(help: "Sebutkan berkas yang belum rapi, tanpa menulis.")
    var check = false

    @Option(help: "Kolom paling banyak dalam satu baris, 40 sampai 1000.")
    var width = Formatter.defaultWidth

    @Option(help: "Bahasa pesan: id atau en (bawaan: menurut locale, atau id).")
    var lang: MessageLanguage?

    private var language: MessageLanguage { lang ?? Terminal.language }

    func validate() throws {
        guard (40...1000).contains(width) else { throw ValidationError("--width perlu bilangan 40 sampai 1000.") }
    }

    func run() throws {
        do {
            if paths == ["-"] { return try formatInput() }
            let entries = try SourceTree.find(paths)
            guard !entries.isEmpty else {
                try fail(Message(id: "tidak ada berkas .yaml atau .yml", en: "there is no .yaml or .yml file"))
            }
            var counts = Counts()
            for entry in entries { try format(entry, &counts) }
            Terminal.print(counts.sentence(isCheck: check)[language] + "\n")
            if counts.isFailure(isCheck: check) { throw ExitCode(ExitStatus.errors.rawValue) }
        } catch let failure as SourceTree.Failure {
            try fail(Message(id: "\(failure.path): \(failure.reason.id)", en: "\(failure.path): \(failure.reason.en)"))
        }
    }

    private struct Counts {
        var files = 0
        var changed = 0
        var unreadable = 0

        func isFailure(isCheck: Bool) -> Bool { unreadable > 0 || (isCheck && changed > 0) }

        func sentence(isCheck: Bool) -> Message {
            let rest = unreadable == 0 ? ("", "") : (", \(unreadable) tidak terbaca", ", \(unreadable) not readable")
            return isCheck
                ? Message(
                    id: "\(changed) dari \(files) berkas belum rapi\(rest.0)",
                    en: "\(changed) of \(files) files would change\(rest.1)")
                : Message(
                    id: "\(changed) dari \(files) berkas dirapikan\(rest.0)",
                    en: "\(changed) of \(files) files changed\(rest.1)")
        }
    }

    private func format(_ entry: SourceTree.Entry, _ counts: inout Counts) throws {
        let source = try SourceTree.read(entry)
        counts.files += 1
        switch Formatter.format(source, width: width) {
        case .unchanged: break
        case .formatted(let bytes):
            counts.changed += 1
            if check {
                Terminal.print("\(entry.name)\n")
            } else {
                try replace(entry, source.bytes, with: bytes)
            }
        case .left(let reason):
            complain("\(entry.name): ", Message(id: "dibiarkan: \(reason.id)", en: "left as it is: \(reason.en)"))
        case .unreadable(let problems):
            counts.unreadable += 1
            show(problems, source)
        case .unsafe: try unsafe(entry.name)
        }
    }

    private func formatInput() throws {
        let source = try SourceTree.read(SourceTree.Entry(name: "-", path: "/dev/stdin"))
        switch Formatter.format(source, width: width) {
        case .unchanged:
            if !check { Terminal.print(String(decoding: source.bytes, as: UTF8.self)) }
        case .formatted(let bytes):
            if check { throw ExitCode(ExitStatus.errors.rawValue) }
            Terminal.print(String(decoding: bytes, as: UTF8.self))
        case .left(let reason):
            complain("-: ", Message(id: "dibiarkan: \(reason.id)", en: "left as it is: \(reason.en)"))
            if !check { Terminal.print(String(decoding: source.bytes, as: UTF8.self)) }
        case .unreadable(let problems):
            show(problems, source)
            throw ExitCode(ExitStatus.errors.rawValue)
        case .unsafe: try unsafe("-")
        }
    }

    /// Written under another name first, so that nobody ever reads half a document; who may read it stays.
    private func replace(_ entry: SourceTree.Entry, _ old: [UInt8], with bytes: [UInt8]) throws {
        // A link stays a link: what it leads to is replaced.
        guard let real = realpath(entry.path, nil) else { try broken(entry.name) }
        defer { free(real) }
        let path = String(cString: real)
        let draft = "\(path).\(getpid()).tmp"
        var status = stat()
        guard stat(path, &status) == 0 else { try broken(entry.name) }
        // Another file in its place needs no leave to write this one: whoever took it away is heard.
        guard status.st_mode & 0o222 != 0, access(path, W_OK) == 0 else {
            try fail(
                Message(
                    id: "\(entry.name) tidak boleh ditulis (chmod u+w \(entry.name))",
                    en: "\(entry.name) may not be written (chmod u+w \(entry.name))"))
        }
        do {
            try bytes.withUnsafeBufferPointer { bytes throws(WholeFile.Failure) in
                try WholeFile.write(bytes, to: draft, mode: 0o600)
            }
            guard chmod(draft, status.st_mode & 0o7777) == 0 else { throw WholeFile.Failure() }
            // What somebody saved meanwhile is not written over, unless it is this same result.
            let now = try SourceTree.read(entry).bytes
            guard now == old || now == bytes else {
                try fail(
                    Message(
                        id: "\(entry.name) berubah selagi dirapikan, jadi dibiarkan; ulangi perintahnya",
                        en: "\(entry.name) changed meanwhile, so it is left as it is; run the command again"))
            }
            guard rename(draft, path) == 0 else { throw WholeFile.Failure() }
        } catch let error as WholeFile.Failure {
            unlink(draft)
            try fail(
                Message(
                    id: "\(entry.name) tidak dapat ditulis: \(error)", en: "cannot write \(entry.name): \(error)"))
        } catch {
            unlink(draft)
            throw error
        }
    }

    private func show(_ problems: [Diagnostic], _ source: SourceFile) {
        let report = DiagnosticReport(files: [source], diagnostics: problems, documents: 0)
        Terminal.complain(TerminalRenderer(language: language, color: false).render(report))
    }

    private func unsafe(_ name: String) throws -> Never {
        try fail(
            Message(
                id: "\(name): hasil merapikan terbaca lain daripada asalnya, jadi tidak ditulis; ini kesalahan tera",
                en: "\(name): the result reads otherwise than the file, so nothing was written; a mistake of tera"))
    }

    private func broken(_ name: String) throws -> Never {
        try fail(Message(id: "\(name) tidak dapat ditulis", en: "cannot write \(name)"))
    }

    private func complain(_ place: String, _ message: Message) {
        Terminal.complain("tera: \(place)\(message[language])\n")
    }

    private func fail(_ message: Message) throws -> Never {
        complain("", message)
        throw ExitCode(ExitStatus.broken.rawValue)
    }
}
