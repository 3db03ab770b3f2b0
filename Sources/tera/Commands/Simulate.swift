import ArgumentParser
import TeraArtifact
import TeraDiagnostics
import TeraInterchange
import TeraSimulation

/// People and answers for trying out a campaign before it begins, at any size.
struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Buat peserta dan jawaban tiruan dari sebuah model, untuk mencoba laporan dan ukuran sebelum kampanye.",
        discussion: """
            MODEL adalah berkas JSON: kemampuan, kelonggaran tiap penilai, jawaban kosong (Grammar/simulation.md).

            Contoh:
              tera simulate model.json -o simulasi                      sebanyak yang disebut model
              tera simulate model.json --people 100000 -o simulasi
              tera simulate model.json --margins margin.json -o simulasi  setiap orang mendapat predikat yang disebut
              tera report evaluation --participants simulasi/peserta.csv --answers simulasi/jawaban.jsonl

            Dalam folder itu: peserta.csv dan jawaban.jsonl. Benih yang sama memberi berkas yang sama di mesin mana pun.

            Status keluar: 0 tertulis; 1 model atau margin salah; lainnya: tidak dapat bekerja.
            """)

    @Argument(help: "Berkas model.", completion: .file(extensions: ["json"]))
    var model: String

    @Option(help: "Folder hasil build.", completion: .directory)
    var build = "hasil"

    @Option(name: [.short, .long], help: "Folder untuk peserta.csv dan jawaban.jsonl.", completion: .directory)
    var output: String

    @Option(help: "Berapa orang (bawaan: menurut model).")
    var people: Int?

    @Option(
        help: "Berkas jumlah orang menurut predikat, jenjang, provinsi, dan program.",
        completion: .file(extensions: ["json"]))
    var margins: String?

    @Option(help: "Benih: 16 angka heksadesimal (bawaan: menurut model, atau \(Simulation.usualSeed)).")
    var seed: String?

    @Option(help: "Bahasa: id atau en (bawaan: menurut locale, atau id).")
    var lang: MessageLanguage?

    private var language: MessageLanguage { lang ?? Terminal.language }

    func validate() throws {
        if people != nil, margins != nil {
            throw ValidationError("--people dan --margins tidak dapat bersama: margin sudah menyebut berapa orang.")
        }
        if let people, people < 0 { throw ValidationError("--people \(people): perlu bilangan mulai dari 0.") }
        if let seed, !AnswerSheet.isSeed(seed) {
            throw ValidationError("--seed \(seed): perlu 16 angka heksadesimal, 0–9 dan a–f.")
        }
    }

    func run() throws {
        do {
            var model = try read(SimulationModel.self, self.model)
            if let people { model.people.count = people }
            let margins = try margins.map { try read(SimulationMargins.self, $0) }
            let loaded = try LoadedBuild(folder: build)
            let campaign = SimulatedCampaign(
                forms: try loaded.forms().map { SimulatedCampaign.HashedForm(form: $0.form, sha256: $0.sha256) },
                specs: try loaded.specs(), standards: try loaded.standards(), registers: try loaded.registers())
            let simulation = try Simulation(campaign, model: model, margins: margins, seed: seed)
            let sheets = try Progress.during(Message(id: "membuat jawaban", en: "making answers")[language]) {
                try SimulatedFiles(folder: output).write(simulation)
            }
            Terminal.complain(done(simulation, sheets)[language] + "\n")
        } catch let fault as SimulationFault {
            try fail(Message(id: fault.message["id"] ?? "", en: fault.message["en"] ?? ""), .errors)
        } catch let problem as LoadedBuild.Problem {
            try fail(problem.message, .broken)
        } catch let failure as SourceTree.Failure {
            try fail(
                Message(id: "\(failure.path): \(failure.reason.id)", en: "\(failure.path): \(failure.reason.en)"),
                .broken)
        }
    }

    private func done(_ simulation: Simulation, _ sheets: Int) -> Message {
        let unlisted =
            simulation.hasPeople
            ? ("", "")
            : (
                " Hasil build ini tidak punya jenjang atau provinsi, jadi tanpa peserta.csv.",
                " This build has no jenjang or provinces, so there is no peserta.csv."
            )
        return Message(
            id: "\(simulation.count) orang dan \(sheets) lembar ditulis ke \(output)/.\(unlisted.0)",
            en: "\(simulation.count) people and \(sheets) sheets are in \(output)/.\(unlisted.1)")
    }

    private func read<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value {
        switch JSONFile.read(type, try InputFiles.read([path])[0]) {
        case .success(let value): return value
        case .failure(let problem):
            try fail(Message(id: "\(path): \(problem.message.id)", en: "\(path): \(problem.message.en)"), .errors)
        }
    }

    private func fail(_ message: Message, _ status: ExitStatus) throws -> Never {
        Terminal.complain("tera: \(message[language])\n")
        throw ExitCode(status.rawValue)
    }
}
