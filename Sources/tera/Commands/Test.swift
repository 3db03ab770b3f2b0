import ArgumentParser
import TeraArtifact
import TeraDiagnostics
import TeraLanguage
import TeraRuntime

/// Runs the tests that designers write beside their instruments.
struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Jalankan dokumen uji: jawaban, dan nilai, pita, dan jalan yang diharapkan darinya.",
        discussion: """
            Contoh:
              tera test Instruments                   semua uji
              tera test Instruments --untouched       dan apa yang belum disentuh uji
              tera test Instruments --only uji-tes    satu dokumen uji saja
              tera test Instruments --junit uji.xml   untuk alat lain
              tera test Instruments --watch           lagi setiap kali ada perubahan
              tera test Instruments --mutate          adakah uji yang menyadarinya?

            Dokumen uji (`kind: test`): Grammar/README.md#uji.

            Status keluar: 0 semua lulus; 1 ada uji gagal, perubahan yang lolos, atau \
            dokumen punya galat; lainnya: tidak dapat bekerja.

            In English: runs test documents, answers with the scores, bands, routes and \
            report words that are expected of them; --lang en gives English messages.
              tera test Instruments --lang en         all tests
              tera test Instruments --mutate          does any test notice a change?
            Exit status: 0 all pass; 1 a test fails, a change survives, or documents \
            have errors; others: tera cannot work.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @OptionGroup var project: ProjectArguments

    @Option(help: "Bentuk keluaran: text atau json.")
    var format: Format = .text

    @Option(help: "Tulis hasilnya juga sebagai JUnit XML ke berkas ini.", completion: .file(extensions: ["xml"]))
    var junit: String?

    @Option(help: "Hanya dokumen uji ini; boleh berulang.")
    var only: [String] = []

    @Flag(help: "Sebut juga setiap hal yang tidak disentuh uji mana pun.")
    var untouched = false

    @Flag(help: "Jalankan lagi setiap kali dokumen berubah, sampai dihentikan (Ctrl-C).")
    var watch = false

    @Flag(
        help: """
            Ubah satu hal setiap kali (nilai pilihan, kunci, bobot, pembalikan, pita, syarat, aturan penilai), dan sebut \
            perubahan yang tidak disadari uji atau pemeriksaan mana pun.
            """)
    var mutate = false

    func validate() throws {
        if mutate, junit != nil || watch || untouched || !only.isEmpty {
            throw ValidationError("--mutate tidak bersama --junit, --watch, --untouched, atau --only.")
        }
    }

    func run() throws {
        guard !watch else { return try watchForChanges() }
        let status = try runOnce()
        if status != .fine { throw ExitCode(status.rawValue) }
    }

    private func runOnce() throws -> ExitStatus {
        let read = try project.read()
        let checked = Checker.checkedProject(read, options: project.options)
        let language = project.language
        guard checked.report.errors == 0 else {
            Terminal.complain(TerminalRenderer(language: language, color: false).render(checked.report))
            if let junit { try write(TestJUnit.text(of: checked.report, language: language), to: junit) }
            return .errors
        }
        let tests = try ProjectTests(checked)
        let run = try Progress.during(Message(id: "menguji", en: "testing")[language]) {
            try tests.run { only.isEmpty || only.contains($0.document) }
        }
        if let name = only.first(where: { id in !checked.project.tests.contains { $0.header.id.value == id } }) {
            let near = Suggestion.nearest(to: name, among: checked.project.tests.map(\.header.id.value))
            Terminal.complain(
                Message(
                    id: "tera: tidak ada dokumen uji `\(name)`." + (near.map { " Maksud Anda `\($0)`?" } ?? "") + "\n",
                    en: "tera: there is no test document `\(name)`." + (near.map { " Did you mean `\($0)`?" } ?? "")
                        + "\n")[language])
            return .broken
        }
        if mutate, run.failed.isEmpty { return try mutation(read, checked, tests) }
        if let junit { try write(TestJUnit(run: run, language: language).text, to: junit) }
        switch format {
        case .text:
            let text = TestText(run: run, language: language, color: Terminal.hasColor)
            Terminal.print(text.text(untouched: untouched))
        case .json: Terminal.print(try TestJSON(run: run, language: language).text())
        }
        return run.outcomes.allSatisfy(\.passes) ? .fine : .errors
    }

    private func mutation(
        _ read: ReadProject, _ checked: CheckedProject, _ tests: ProjectTests
    ) throws -> ExitStatus {
        let language = project.language
        let run = try Progress.during(Message(id: "mengubah dan menguji", en: "changing and testing")[language]) {
            try MutationRun(read, checked, options: project.options, suite: tests.suite)
        }
        switch format {
        case .text:
            Terminal.print(MutationText(run: run, language: language, color: Terminal.hasColor).text)
        case .json: Terminal.print(try MutationJSON(run: run, language: language).text())
        }
        return run.isFine ? .fine : .errors
    }

    private func write(_ text: String, to path: String) throws {
        do {
            try [UInt8](text.utf8).withUnsafeBufferPointer { bytes throws(WholeFile.Failure) in
                try WholeFile.write(bytes, to: path, mode: 0o644)
            }
        } catch {
            Terminal.complain(
                Message(
                    id: "tera: \(path) tidak dapat ditulis: \(error)\n", en: "tera: cannot write \(path): \(error)\n")[
                        project.language])
            throw ExitCode(ExitStatus.broken.rawValue)
        }
    }

    private func watchForChanges() throws {
        var seen: FileTimes?
        while true {
            let now = FileTimes(paths: project.paths)
            if now != seen {
                seen = now
                do {
                    _ = try runOnce()
                } catch is ExitCode {
                    // What is wrong is said already; the next change may mend it.
                }
                Terminal.complain(
                    Message(
                        id: "— menunggu perubahan, Ctrl-C untuk berhenti\n",
                        en: "— waiting for changes, Ctrl-C to stop\n")[
                            project.language])
            }
            FileTimes.wait()
        }
    }
}
