import ArgumentParser
import FoundationEssentials
import TeraArtifact
import TeraDiagnostics

/// What changed between two versions, and whom it hurts.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Apa yang berubah antara dua versi, siapa yang terkena, dan versi apa yang perlu.",
        discussion: """
            Contoh:
              tera diff lama baru                       dua folder dokumen
              tera diff hasil-2025 Instruments          hasil build dan dokumen
              tera diff git:v2025:Instruments Instruments
              tera diff lama.zip baru.tar.gz --format markdown

            OLD dan NEW: folder dokumen, folder hasil build, arsip .zip, .tar, atau .tar.gz, git:REV (folder ini pada \
            revisi itu), atau git:REV:FOLDER. Keduanya dikompilasi, dan yang dibandingkan hasilnya.

            Setiap perubahan berkelas: bunyi (dibaca lain), jawaban (jawaban lama tidak lagi terbaca), atau nilai (nilai \
            lama dan baru tidak dapat dibandingkan). `version: A.B.C` di instrumen atau baterai harus naik: A untuk nilai, \
            B untuk jawaban, C untuk bunyi. Yang berganti id menyebut `formerly: [id-lama]`.

            Status keluar: 0 versinya cukup; 1 versinya terlalu kecil, atau dokumen punya galat; lainnya: tidak dapat \
            bekerja.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, markdown
    }

    @Argument(help: "Yang lama.", completion: .file())
    var old: String

    @Argument(help: "Yang baru.", completion: .file())
    var new: String

    @Option(help: "Bentuk keluaran: text, json, atau markdown.")
    var format: Format = .text

    @Flag(help: "Sebut juga perubahan yang tanpa akibat.")
    var all = false

    @Option(help: "Bahasa: id atau en (bawaan: menurut locale, atau id).")
    var lang: MessageLanguage?

    func run() throws {
        let language = lang ?? Terminal.language
        let report = try ComparedProblems.during(language) {
            try Progress.during(Message(id: "membandingkan", en: "comparing")[language]) {
                DiffReport(
                    try ComparedBuild.read(old, language: language), try ComparedBuild.read(new, language: language))
            }
        }
        switch format {
        case .text: Terminal.print(DiffText(report: report, language: language, showsAll: all).text())
        case .json: Terminal.print(String(decoding: try CanonicalJSON.encode(DiffJSON(report)), as: UTF8.self))
        case .markdown: Terminal.print(DiffMarkdown(report: report, language: language, showsAll: all).text())
        }
        if !report.isEnough { throw ExitCode(ExitStatus.errors.rawValue) }
    }
}

/// What keeps a side from being read, in words, with the status of a program that cannot work.
enum ComparedProblems {
    static func during<Value>(_ language: MessageLanguage, _ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let problem as LoadedBuild.Problem {
            Terminal.complain("tera: \(problem.message[language])\n")
        } catch let failure as SourceTree.Failure {
            Terminal.complain("tera: \(failure.path): \(failure.reason[language])\n")
        }
        throw ExitCode(ExitStatus.broken.rawValue)
    }
}
