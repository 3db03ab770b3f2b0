import ArgumentParser
import TeraArtifact
import TeraCompiler
import TeraDiagnostics
import TeraLanguage
import TeraRuntime

struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Kompilasi dokumen menjadi formulir, aturan nilai, dan manifes.",
        discussion: """
            Contoh:
              tera build Instruments -o hasil
              tera build Instruments -o hasil --after hasil-2025

            Isi hasil hanya bergantung pada dokumen: bita yang sama di mesin mana pun. Dokumen yang punya galat tidak
            dikompilasi.

            Dengan --after hasil mencatat jawaban versi lama mana yang tetap terbaca: tera score, report, dan analyse lalu \
            membacanya. Sebut hasil build yang lama, atau dokumennya seperti pada tera diff; versi yang terlalu kecil \
            ditolak.
            """)

    @OptionGroup var project: ProjectArguments

    @Option(name: .shortAndLong, help: "Folder hasil; isinya diganti.", completion: .directory)
    var output: String

    @Option(
        help: "Versi sebelum ini: hasil build, folder dokumen, arsip, git:REV, atau git:REV:FOLDER.",
        completion: .file())
    var after: String?

    func run() throws {
        let checked = try project.check()
        let language = project.language
        if !checked.report.diagnostics.isEmpty {
            Terminal.complain(
                TerminalRenderer(language: language, color: false).render(checked.report))
        }
        guard checked.report.errors == 0 else { throw ExitCode(ExitStatus.errors.rawValue) }
        var build = try Compiler.compile(checked)
        let warning = after == nil ? rescored(checked, build) : nil
        if let after { try read(after, checked, &build) }
        do {
            try BuildFolder.write(build, to: output)
        } catch let problem as BuildFolder.Problem {
            Terminal.complain("tera: \(problem.message[language])\n")
            throw ExitCode(ExitStatus.broken.rawValue)
        }
        let forms = build.files.count { $0.path.hasPrefix("forms/") }
        let specs = build.files.count { $0.path.hasPrefix("scoring/") }
        Terminal.print(
            Message(
                id: "\(forms) formulir dan \(specs) aturan nilai ditulis ke \(output).\n",
                en: "\(forms) forms and \(specs) scoring specs written to \(output).\n")[language])
        if let warning { Terminal.complain(warning) }
    }

    /// What the build that is replaced scores otherwise, of forms that stay the same: answers to them are read as before,
    /// so nothing else would say that their scores change.
    private func rescored(_ checked: CheckedProject, _ build: TeraCompiler.Build) -> String? {
        let language = project.language
        guard BuildFolder.isBuild(output), let old = try? ComparedBuild.read(output, language: language),
            let new = try? ComparedBuild(project.paths.joined(separator: ", "), checked, build)
        else { return nil }
        let before = Set(old.side.forms.map(\.sha256))
        let same = Set(new.side.forms.filter { before.contains($0.sha256) }.map(\.form.battery.id))
        let report = DiffReport(old, new)
        let changes = report.entries(.scores).filter { !$0.batteries.isDisjoint(with: same) }
        guard !changes.isEmpty else { return nil }
        let steps = report.steps.filter { !$0.isEnough && !same.isDisjoint(with: $0.batteries) }
        let lines = changes.map { $0.head(language) } + steps.map { DiffReport.step($0, language) }
        return Message(
            id: "tera: jawaban yang sudah masuk kini dinilai lain daripada dengan hasil yang diganti:\n",
            en: "tera: answers that came in already now score otherwise than by the build that was replaced:\n")[
                language]
            + lines.map { "  \($0)\n" }.joined()
            + Message(
                id: "Bila sudah ada yang menjawab: naikkan versinya, lalu tera build -o \(output) --after LAMA, dengan "
                    + "LAMA dokumen sebelum perubahan ini (folder, arsip, atau git:REV).\n",
                en:
                    "Where somebody has answered: raise the version, then tera build -o \(output) --after OLD, where OLD "
                    + "is the documents before this change (a folder, an archive, or git:REV).\n")[language]
    }

    /// `--after`: which earlier forms the build reads the answers of. A version that is too small would name two forms alike.
    private func read(_ after: String, _ checked: CheckedProject, _ build: inout TeraCompiler.Build) throws {
        let language = project.language
        try ComparedProblems.during(language) {
            let old = try ComparedBuild.read(after, language: language)
            let new = try ComparedBuild(project.paths.joined(separator: ", "), checked, build)
            let comparison = BuildComparison(old.side, new.side)
            let small = new.steps(after: old, comparison).filter { !$0.isEnough }
            guard small.isEmpty else {
                for step in small { Terminal.complain("tera: \(DiffReport.step(step, language))\n") }
                throw ExitCode(ExitStatus.errors.rawValue)
            }
            try build.add(comparison.compatibility(before: old.before))
        }
    }
}
