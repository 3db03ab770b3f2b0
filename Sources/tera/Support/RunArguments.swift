import ArgumentParser
import TeraArtifact
import TeraDiagnostics
import TeraInterchange
import TeraStore

/// What every command on the run side takes.
struct RunArguments: ParsableArguments {
    @Option(help: "Folder hasil build.", completion: .directory)
    var build = "hasil"

    @Option(help: "Berkas penyimpanan jawaban (SQLite, hanya dapat dibaca pemiliknya).")
    var db = "tera.sqlite"

    @Option(
        help: """
            CSV peserta: id, nama, dan yang dipakai dokumen dari jenjang, instansi, provinsi, program (bawaan: \
            peserta.csv bila ada).
            """,
        completion: .file(extensions: ["csv"]))
    var participants: [String] = []

    @Option(help: "Bahasa: id atau en (bawaan: menurut locale, atau id).")
    var lang: MessageLanguage?

    var language: MessageLanguage { lang ?? Terminal.language }

    /// Runs a command's work; what the user can mend is said in words, with the exit status it deserves.
    func run(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch let problem as LoadedBuild.Problem {
            try fail(problem.message)
        } catch let problem as StoreProblem {
            let message = problem.message
            try fail(Message(id: message["id"] ?? "", en: message["en"] ?? ""))
        } catch let failure as SourceTree.Failure {
            try fail(Message(id: "\(failure.path): \(failure.reason.id)", en: "\(failure.path): \(failure.reason.en)"))
        }
    }

    func fail(_ message: Message, status: ExitStatus = .broken) throws -> Never {
        Terminal.complain("tera: \(message[language])\n")
        throw ExitCode(status.rawValue)
    }

    /// The participants of the campaign, each checked against the registers.
    ///
    /// A row with an error is listed and ends the command with status 1: a person left out by a slip of the pen would
    /// wait for a report that never comes.
    func people(_ build: LoadedBuild, required: Bool) throws -> [Participant] {
        try list(build, required: required).participants
    }

    /// The same with other columns of the list, by heading and participant. A `peserta.csv` that nobody named, and that
    /// has no id or name, is something else where a list is not needed.
    func list(
        _ build: LoadedBuild, required: Bool, fields: [String] = [], parts: Bool = false
    ) throws -> ParticipantsCSV {
        var paths = participants
        if paths.isEmpty, (try? SourceTree.find(["peserta.csv"])) != nil { paths = ["peserta.csv"] }
        guard !paths.isEmpty else {
            if required {
                try fail(
                    Message(
                        id: "siapa pesertanya? Berikan --participants peserta.csv",
                        en: "who takes part? Give --participants peserta.csv"))
            }
            return ParticipantsCSV.read([], jenjang: [], registers: [])
        }
        let files = try InputFiles.read(paths)
        let read = ParticipantsCSV.read(
            files, jenjang: try build.levels(), registers: try build.registers(),
            needed: try build.participantColumns(), fields: fields, parts: parts)
        if participants.isEmpty, !required, !read.isList, try !build.isAboutPeople() {
            Terminal.complain(
                Message(
                    id: "peserta.csv: catatan: bukan daftar peserta (kolom id dan nama), jadi tidak dibaca.\n",
                    en: "peserta.csv: note: no list of participants (columns id and nama), and not read.\n")[language])
            return ParticipantsCSV.read([], jenjang: [], registers: [])
        }
        try FileProblems.report(read.problems, language: language)
        return read
    }
}

/// Reads files named on the command line.
enum InputFiles {
    static func read(_ paths: [String]) throws -> [InputFile] {
        try paths.map { path in
            let source = try SourceTree.read(SourceTree.Entry(name: path, path: path))
            return InputFile(name: path, bytes: source.bytes)
        }
    }
}

/// Lists what was wrong in data files.
enum FileProblems {
    /// Prints every problem; refused rows end the command with status 1.
    static func report(_ problems: [FileProblem], language: MessageLanguage, stops: Bool = true) throws {
        for problem in problems {
            let word =
                switch (problem.severity, language) {
                case (.refused, .indonesian): "ditolak"
                case (.refused, .english): "refused"
                case (.note, .indonesian): "catatan"
                case (.note, .english): "note"
                }
            Terminal.complain("\(problem.place): \(word): \(problem.message[language.rawValue] ?? "")\n")
        }
        if stops, problems.contains(where: { $0.severity == .refused }) { throw ExitCode(ExitStatus.errors.rawValue) }
    }
}
