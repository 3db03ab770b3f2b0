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
    /// Sheets of earlier forms among them.
    let carried: [CarriedSheets]
    /// Heading → participant → cell: of the list of participants, where it was asked for.
    let profiles: [String: [String: String]]
    /// The same of every column by which people could be parted, where these are wanted.
    let parting: [String: [String: String]]
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

    @Flag(
        help: """
            Nilai juga jawaban versi lama yang nilainya tidak sebanding, dengan aturan yang baru. Hasilnya menyebut hal itu, \
            dan tidak dapat dibandingkan dengan nilai yang sudah terbit.
            """)
    var rescore = false

    /// Whether nothing is said of where answers are, or how they are read one by one.
    var isEmpty: Bool { !hasFiles && !anonymous && duplicates == .refuse }

    /// Reads the answers. Refused rows are listed on standard error; the rest is scored.
    ///
    /// - Parameters:
    ///   - fields: headings of exports that are wanted beside the items.
    ///   - profile: headings of the list of participants that are wanted.
    ///   - parts: whether every column of it is wanted by which people could be parted.
    func load(
        _ arguments: RunArguments, peopleRequired: Bool, fields: [String] = [], profile: [String] = [],
        parts: Bool = false
    ) throws -> ScoringInput {
        let build = try LoadedBuild(folder: arguments.build)
        let carrier = try build.carrier(rescores: rescore)
        let standards = try build.standards()
        let list = try arguments.list(build, required: peopleRequired, fields: profile, parts: parts)
        let participants = list.participants
        var specs = try build.specs()
        var machine = try Self.machine(specs, standards)
        let admission = try SheetAdmission(build, specs, machine, participants)
        let (problems, found) = try read(arguments, build, fields, carrier, into: admission)
        try FileProblems.report(problems, language: arguments.language, stops: false)
        let (admitted, refusals) = admission.finish()
        let carried = carrier.carried(admitted.carriedFrom)
        CarriedText.say(carried, admitted.superseded, arguments.language)
        if carried.contains(where: \.isRescored) {
            // What is scored anew says so wherever its scores are printed.
            specs = specs.map { CarriedText.noted($0, carried) }
            machine = try Self.machine(specs, standards)
        }
        for refusal in refusals { Terminal.complain("tera: \(refusal[arguments.language])\n") }
        for problem in admitted.problems {
            Terminal.complain("tera: \(problem.message[arguments.language.rawValue] ?? "")\n")
        }
        return ScoringInput(
            build: build, specs: specs, standards: standards, registers: try build.registers(),
            participants: participants, machine: machine, admitted: admitted,
            hasRefusals: !refusals.isEmpty || !admitted.problems.isEmpty
                || problems.contains { $0.severity == .refused }, fields: found, carried: carried,
            profiles: list.fields, parting: list.parting)
    }

    private static func machine(_ specs: [ScoringSpec], _ standards: [StandardArtifact]) throws -> ScoringMachine {
        do {
            return try ScoringMachine(specs: specs, standards: standards)
        } catch let error as ScoringSpecError {
            throw LoadedBuild.Problem(message: Message(id: "\(error)", en: "\(error)"))
        }
    }

    /// Names of the files that hold answers of one battery only, by what the command line calls it; and of those that may
    /// hold answers of any.
    func fileNames() throws -> (ofOne: [(name: String, files: [String])], ofAny: [String]) {
        func names(_ paths: [String]) -> [String] { paths.map { String($0.split(separator: "/").last ?? "") } }
        let exports = try Self.byName(exports, "--csv") + Self.byName(anonymousExports, "--anonymous-csv")
        return (exports.map { ($0.name, names($0.files)) }, names(answerFiles))
    }

    /// Whether any file names where answers are; else they are in the store.
    private var hasFiles: Bool { !answerFiles.isEmpty || !exports.isEmpty || !anonymousExports.isEmpty }

    private func read(
        _ arguments: RunArguments, _ build: LoadedBuild, _ fields: [String], _ carrier: SheetCarrier,
        into admission: SheetAdmission
    ) throws -> (problems: [FileProblem], fields: [String: [String: [String: String]]]) {
        var found: [String: [String: [String: String]]] = [:]
        var problems: [FileProblem] = []
        if !answerFiles.isEmpty { problems += try readAnswerFiles(build, carrier, into: admission) }
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
            for sheet in read.sheets { admission.add(sheet) }
            found[form.form.battery.id, default: [:]].merge(read.fields) { first, _ in first }
        }
        if !hasFiles {
            let stored = StoredSheets(
                try build.forms().map { ($0.form, $0.sha256) }, .formMachine(carrier))
            for sheet in try AnswerStore(path: arguments.db).sheets() {
                let (sheet, own) = stored.read(sheet, in: arguments.db)
                problems += own
                if own.isEmpty { admission.add(sheet) }
            }
        }
        return (problems, found)
    }

    /// A sheet a line is read as it comes; anything else whole, tables together, since one sheet may stand in several.
    private func readAnswerFiles(
        _ build: LoadedBuild, _ carrier: SheetCarrier, into admission: SheetAdmission
    ) throws -> [FileProblem] {
        let forms = try build.forms()
        var problems: [FileProblem] = []
        var tables: [InputFile] = []
        for path in answerFiles {
            if let lines = try SheetLines(path) {
                problems += try lines.read(
                    forms: forms.map(\.form), reading: .formMachine(carrier), into: admission)
                continue
            }
            let files = try InputFiles.read([path])
            tables += files.filter(\.isTable)
            let read = AnswersJSON.read(
                files.filter { !$0.isTable }, forms: forms.map(\.form), reading: .formMachine(carrier))
            problems += read.problems
            for sheet in read.sheets { admission.add(sheet) }
        }
        guard !tables.isEmpty else { return problems }
        let read = LongAnswers.read(
            tables, forms: forms.map(\.form),
            hashes: Dictionary(forms.map { ($0.form.id, $0.sha256) }, uniquingKeysWith: { first, _ in first }),
            reading: .formMachine)
        for sheet in read.sheets { admission.add(sheet) }
        return problems + read.problems
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
