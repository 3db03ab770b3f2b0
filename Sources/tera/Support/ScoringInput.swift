public import ArgumentParser
import TeraArtifact
import TeraDiagnostics
public import TeraInterchange
import TeraRuntime
import TeraStore

/// Everything that scoring reads: the build, the participants, and answers from wherever they are.
struct ScoringInput {
    let build: LoadedBuild
    let specs: [ScoringSpec]
    let standards: [StandardArtifact]
    let registers: [RegisterArtifact]
    let participants: [Participant]
    let machine: ScoringMachine
    let admitted: AdmittedSheets
    /// Whether any answer that was handed in does not count.
    let hasRefusals: Bool
}

extension WebFormExport.Duplicates: ExpressibleByArgument {}

/// Where answers come from.
struct AnswerArguments: ParsableArguments {
    @Option(
        name: .customLong("answers"), help: "Berkas lembar jawaban JSON atau JSON Lines (boleh berulang).",
        completion: .file(extensions: ["json", "jsonl"]))
    var answerFiles: [String] = []

    @Option(
        name: .customLong("csv"),
        help: """
            Ekspor formulir web: BATERAI=BERKAS, boleh berulang; beberapa berkas wilayah untuk satu baterai dibaca \
            sebagai satu. Judul kolom adalah teks pertanyaan, isi sel teks pilihan.
            """)
    var exports: [String] = []

    @Option(name: .customLong("id-column"), help: "Judul kolom id peserta dalam ekspor (bawaan: ID Peserta, ID, …).")
    var idColumn: String?

    @Flag(help: "Ekspor tanpa id: setiap baris satu orang.")
    var anonymous = false

    @Option(help: "Bila satu orang punya beberapa baris: refuse, first, atau last.")
    var duplicates: WebFormExport.Duplicates = .refuse

    /// Reads the answers. Refused rows are listed on standard error; the rest is scored.
    func load(_ arguments: RunArguments, peopleRequired: Bool) throws -> ScoringInput {
        let build = try LoadedBuild(folder: arguments.build)
        let specs = try build.specs()
        let standards = try build.standards()
        let participants = try arguments.people(build, required: peopleRequired)
        let machine: ScoringMachine
        do {
            machine = try ScoringMachine(specs: specs, standards: standards)
        } catch let error as ScoringSpecError {
            throw LoadedBuild.Problem(message: Message(id: "\(error)", en: "\(error)"))
        }
        let (sheets, problems) = try self.sheets(arguments, build)
        try FileProblems.report(problems, language: arguments.language, stops: false)
        let settled = try settle(sheets, build, participants)
        let admitted = machine.admit(settled, participants: participants)
        for problem in admitted.problems {
            Terminal.complain("tera: \(problem.message[arguments.language.rawValue] ?? "")\n")
        }
        return ScoringInput(
            build: build, specs: specs, standards: standards, registers: try build.registers(),
            participants: participants, machine: machine, admitted: admitted,
            hasRefusals: !admitted.problems.isEmpty || problems.contains { $0.severity == .refused })
    }

    /// The sheets without answers to what their own answers made irrelevant.
    private func settle(
        _ sheets: [AnswerSheet], _ build: LoadedBuild, _ participants: [Participant]
    ) throws -> [AnswerSheet] {
        let forms = Dictionary(try build.forms().map { ($0.sha256, $0.form) }, uniquingKeysWith: { first, _ in first })
        let people = Dictionary(participants.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var plans: [String: SheetSettler] = [:]
        return sheets.map { sheet in
            guard let form = forms[sheet.formHash] else { return sheet }
            let settler = plans[sheet.formHash] ?? SheetSettler(form)
            plans[sheet.formHash] = settler
            let id = sheet.participant
            return settler.settle(
                sheet,
                about: people[id]
                    ?? Participant(id: id, name: "", jenjang: "", instansi: "", provinsi: "", programmes: []))
        }
    }

    /// Whether any file names where answers are; else they are in the store.
    private var hasFiles: Bool { !answerFiles.isEmpty || !exports.isEmpty }

    private func sheets(
        _ arguments: RunArguments, _ build: LoadedBuild
    ) throws -> (sheets: [AnswerSheet], problems: [FileProblem]) {
        var sheets: [AnswerSheet] = []
        var problems: [FileProblem] = []
        if !answerFiles.isEmpty {
            let read = AnswersJSON.read(
                try InputFiles.read(answerFiles), forms: try build.forms().map(\.form),
                reading: .formMachine)
            problems += read.problems
            sheets += read.sheets
        }
        for (name, files) in try exportsByName(arguments) {
            let form = try self.form(name, build)
            let identification: WebFormExport.Identification =
                anonymous ? .anonymous : idColumn.map { .column([$0]) } ?? .usual
            let read = WebFormExport.read(
                try InputFiles.read(files), form: form.form, formHash: form.sha256, identification: identification,
                duplicates: duplicates, reading: .formMachine)
            problems += read.problems
            sheets += read.sheets
        }
        if !hasFiles { sheets += try AnswerStore(path: arguments.db).sheets() }
        return (sheets, problems)
    }

    /// `BATTERY=FILE` arguments, by battery, in the order given.
    private func exportsByName(_ arguments: RunArguments) throws -> [(name: String, files: [String])] {
        var list: [(name: String, files: [String])] = []
        for export in exports {
            let parts = export.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw ValidationError(
                    "--csv perlu BATERAI=BERKAS, misalnya tes-awal-cop-jkp=pre.csv; bukan \"\(export)\".")
            }
            if let index = list.firstIndex(where: { $0.name == parts[0] }) {
                list[index].files.append(parts[1])
            } else {
                list.append((parts[0], [parts[1]]))
            }
        }
        return list
    }

    /// A form by its id, or by a battery that has just one.
    private func form(_ name: String, _ build: LoadedBuild) throws -> LoadedBuild.LoadedForm {
        let own = try build.forms().filter { $0.form.battery.id == name }
        if own.count == 1 { return own[0] }
        guard own.isEmpty else {
            let ids = own.map(\.form.id).joined(separator: ", ")
            throw LoadedBuild.Problem(
                message: Message(
                    id: "baterai `\(name)` punya beberapa formulir; sebut salah satu: \(ids)",
                    en: "the battery `\(name)` has several forms; name one of: \(ids)"))
        }
        return try build.form(id: name)
    }
}
