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
    /// Battery → participant → heading → cell: of the columns of exports that were asked for beside the items.
    let fields: [String: [String: [String: String]]]
    /// Heading → participant → cell: of the list of participants, where it was asked for.
    let profiles: [String: [String: String]]
}

extension InputFile {
    /// CSV, and not JSON: by what it begins with, else by its name.
    fileprivate var isTable: Bool {
        let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        if let first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return false }
        return ![".json", ".jsonl"].contains { name.hasSuffix($0) }
    }
}

extension WebFormExport.Duplicates: ExpressibleByArgument {}

/// Where answers come from.
struct AnswerArguments: ParsableArguments {
    @Option(
        name: .customLong("answers"),
        help: """
            Berkas lembar jawaban (boleh berulang): JSON, JSON Lines, atau CSV satu baris satu jawaban dengan kolom \
            formulir, peserta, penilai, butir, jawaban.
            """,
        completion: .file(extensions: ["json", "jsonl", "csv"]))
    var answerFiles: [String] = []

    @Option(
        name: .customLong("csv"),
        help: """
            Ekspor formulir web: BATERAI=BERKAS, boleh berulang; beberapa berkas wilayah untuk satu baterai dibaca \
            sebagai satu. Judul kolom adalah teks pertanyaan, isi sel teks pilihan.
            """)
    var exports: [String] = []

    @Option(
        name: .customLong("anonymous-csv"),
        help: "Seperti --csv, tetapi tanpa id: setiap baris satu orang. Untuk kuesioner yang diisi tanpa nama.")
    var anonymousExports: [String] = []

    @Option(name: .customLong("id-column"), help: "Judul kolom id peserta dalam ekspor (bawaan: ID Peserta, ID, …).")
    var idColumn: String?

    @Flag(help: "Ekspor tanpa id: setiap baris satu orang.")
    var anonymous = false

    @Option(
        help: """
            Bila satu orang punya beberapa baris: refuse, first, atau last. Yang pertama dan terakhir menurut kolom \
            waktu ekspor (Timestamp, Stempel waktu, …), tanpa itu menurut urutan berkas dan baris.
            """)
    var duplicates: WebFormExport.Duplicates = .refuse

    /// Whether nothing is said of where answers are, or how they are read one by one.
    var isEmpty: Bool { !hasFiles && !anonymous && duplicates == .refuse }

    /// Reads the answers. Refused rows are listed on standard error; the rest is scored.
    ///
    /// - Parameters:
    ///   - fields: headings of exports that are wanted beside the items.
    ///   - profile: headings of the list of participants that are wanted.
    func load(
        _ arguments: RunArguments, peopleRequired: Bool, fields: [String] = [], profile: [String] = []
    ) throws -> ScoringInput {
        let build = try LoadedBuild(folder: arguments.build)
        let specs = try build.specs()
        let standards = try build.standards()
        let list = try arguments.list(build, required: peopleRequired, fields: profile)
        let participants = list.participants
        let machine: ScoringMachine
        do {
            machine = try ScoringMachine(specs: specs, standards: standards)
        } catch let error as ScoringSpecError {
            throw LoadedBuild.Problem(message: Message(id: "\(error)", en: "\(error)"))
        }
        let (sheets, problems, found) = try self.sheets(arguments, build, fields)
        try FileProblems.report(problems, language: arguments.language, stops: false)
        let (settled, refusals) = try settle(sheets, build, specs, participants)
        for refusal in refusals { Terminal.complain("tera: \(refusal[arguments.language])\n") }
        let admitted = machine.admit(settled, participants: participants)
        for problem in admitted.problems {
            Terminal.complain("tera: \(problem.message[arguments.language.rawValue] ?? "")\n")
        }
        return ScoringInput(
            build: build, specs: specs, standards: standards, registers: try build.registers(),
            participants: participants, machine: machine, admitted: admitted,
            hasRefusals: !refusals.isEmpty || !admitted.problems.isEmpty
                || problems.contains { $0.severity == .refused }, fields: found, profiles: list.fields)
    }

    /// The sheets as their forms count them, and why others do not count.
    private func settle(
        _ sheets: [AnswerSheet], _ build: LoadedBuild, _ specs: [ScoringSpec], _ participants: [Participant]
    ) throws -> (sheets: [AnswerSheet], refusals: [Message]) {
        let forms = Dictionary(try build.forms().map { ($0.sha256, $0.form) }, uniquingKeysWith: { first, _ in first })
        let people = Dictionary(participants.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let scored = Dictionary(
            specs.flatMap { spec in spec.forms.map { ($0.sha256, spec.items.map(\.id)) } },
            uniquingKeysWith: { first, _ in first })
        var settlers: [String: SheetSettler] = [:]
        var refusals: [Message] = []
        let settled = sheets.compactMap { sheet -> AnswerSheet? in
            // A sheet of another form is refused, with its reason, where sheets are admitted.
            guard let form = forms[sheet.formHash] else { return sheet }
            let settler =
                settlers[sheet.formHash] ?? SheetSettler(form, scored: scored[sheet.formHash] ?? [])
            settlers[sheet.formHash] = settler
            switch settler.settle(sheet, about: people[sheet.participant]) {
            case .success(let sheet): return sheet
            case .failure(let refusal):
                refusals.append(Self.message(refusal, sheet))
                return nil
            }
        }
        return (settled, refusals)
    }

    private static func message(_ refusal: SheetSettler.Refusal, _ sheet: AnswerSheet) -> Message {
        let (form, person) = (sheet.form, sheet.participant)
        switch refusal {
        case .unknownParticipant:
            return Message(
                id: "\(form): lembar \(person) tidak dihitung: pertanyaannya bergantung pada data peserta, dan peserta "
                    + "ini tidak ada dalam daftar. Berikan --participants peserta.csv",
                en: "\(form): the sheet of \(person) is not counted: what is asked depends on the participant, who is "
                    + "not listed. Give --participants peserta.csv")
        case .refusedAnswer(let item, let message):
            return Message(
                id: "\(form): lembar \(person) tidak dihitung: \(item): \(message.text(in: "id"))",
                en: "\(form): the sheet of \(person) is not counted: \(item): \(message.text(in: "en"))")
        }
    }

    /// Whether any file names where answers are; else they are in the store.
    private var hasFiles: Bool { !answerFiles.isEmpty || !exports.isEmpty || !anonymousExports.isEmpty }

    private func sheets(
        _ arguments: RunArguments, _ build: LoadedBuild, _ fields: [String]
    ) throws -> (
        sheets: [AnswerSheet], problems: [FileProblem], fields: [String: [String: [String: String]]]
    ) {
        var sheets: [AnswerSheet] = []
        var found: [String: [String: [String: String]]] = [:]
        var problems: [FileProblem] = []
        if !answerFiles.isEmpty {
            let files = try InputFiles.read(answerFiles)
            let forms = try build.forms()
            let read = AnswersJSON.read(
                files.filter { !$0.isTable }, forms: forms.map(\.form), reading: .formMachine)
            let tables = LongAnswers.read(
                files.filter(\.isTable), forms: forms.map(\.form),
                hashes: Dictionary(forms.map { ($0.form.id, $0.sha256) }, uniquingKeysWith: { first, _ in first }),
                reading: .formMachine)
            problems += read.problems + tables.problems
            sheets += read.sheets + tables.sheets
        }
        let named = try Self.byName(exports, "--csv").map { ($0.name, $0.files, anonymous) }
        let unnamed = try Self.byName(anonymousExports, "--anonymous-csv").map { ($0.name, $0.files, true) }
        for (name, files, isAnonymous) in named + unnamed {
            let form = try self.form(name, build)
            let identification: WebFormExport.Identification =
                isAnonymous ? .anonymous : idColumn.map { .column([$0]) } ?? .usual
            let read = WebFormExport.read(
                try InputFiles.read(files), form: form.form, formHash: form.sha256, identification: identification,
                duplicates: duplicates, fields: fields, reading: .formMachine)
            problems += read.problems
            sheets += read.sheets
            found[form.form.battery.id, default: [:]].merge(read.fields) { first, _ in first }
        }
        if !hasFiles {
            let stored = StoredSheets(try build.forms().map { ($0.form, $0.sha256) }, .formMachine)
            for sheet in try AnswerStore(path: arguments.db).sheets() {
                let own = stored.problems(of: sheet, in: arguments.db)
                problems += own
                if own.isEmpty { sheets.append(sheet) }
            }
        }
        return (sheets, problems, found)
    }

    /// `BATTERY=FILE` arguments, by battery, in the order given.
    private static func byName(_ exports: [String], _ option: String) throws -> [(name: String, files: [String])] {
        var list: [(name: String, files: [String])] = []
        for export in exports {
            let parts = export.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw ValidationError(
                    "\(option) perlu BATERAI=BERKAS, misalnya tes-awal-cop-jkp=pre.csv; bukan \"\(export)\".")
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
