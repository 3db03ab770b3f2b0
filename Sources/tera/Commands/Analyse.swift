import ArgumentParser
import FoundationEssentials
import TeraArtifact
import TeraDiagnostics
import TeraReport
import TeraRuntime

struct Analyse: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Statistik jawaban: butir, keandalan, kesepakatan penilai, kelompok, peningkatan.",
        discussion: """
            Tes: kesulitan, daya beda, pilihan jawaban, α, model Rasch, dan peningkatan bila ada tes awal dan akhirnya. \
            Kuesioner: sebaran, skala, α dan ω. 360 derajat: kesepakatan penilai dan selisih penilaian diri. Yang tidak \
            dapat dihitung disebut alasannya. Rumus dan sumbernya: Grammar/README.md.

            Contoh:
              tera analyse tes-akhir-cop-jkp --csv tes-akhir-cop-jkp=post.csv
              tera analyse tes-akhir-cop-jkp --group provinsi --participants peserta.csv
              tera analyse reaksi-cop-jkp --format json

            Status keluar: 0 baik; 1 ada jawaban yang ditolak; lainnya: tidak dapat bekerja.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv
    }

    @Argument(help: "Id baterai, atau id satu aturan nilai (baterai.jenjang).")
    var battery: String

    @OptionGroup var arguments: RunArguments
    @OptionGroup var answers: AnswerArguments

    @Option(help: "Bentuk keluaran: text, json, atau csv.")
    var format: Format = .text

    @OptionGroup var groups: GroupArguments

    @Option(name: .customLong("self"), help: "Peran orang yang dinilai sendiri (bawaan: diri).")
    var own: String?

    @Flag(
        name: .customLong("per-rater"), help: "Sebut lembar yang perlu dilihat. Bukan untuk dilihat orang yang dinilai."
    )
    var perRater = false

    func run() throws {
        try arguments.run {
            let input = try answers.load(arguments, peopleRequired: groups.isAsked)
            let asked = try input.specs(asked: battery, arguments.build)
            let grouping = try groups.grouping(input, asked, battery)
            let own = try ownRole(asked)
            let responses = try asked.compactMap { try input.machine.responses(spec: $0.id, in: input.admitted) }
            let analysis = Analysis(
                forms: try input.build.forms().map(\.form), grouping: grouping, own: own, perRater: perRater)
            let report = analysis.report(responses, pairs: try input.pairs(of: asked))
            switch format {
            case .text:
                Terminal.print(report.text(TextLayout(width: Terminal.width), language: arguments.language.report))
            case .json: Terminal.print(String(decoding: try CanonicalJSON.encode(report), as: UTF8.self))
            case .csv: Terminal.print(report.csv())
            }
            if input.hasRefusals { throw ExitCode(ExitStatus.errors.rawValue) }
        }
    }

    /// A role that is misspelt would let what people say of themselves count as what others say.
    private func ownRole(_ asked: [ScoringSpec]) throws -> String {
        guard let own else { return "diri" }
        let roles = Set(asked.flatMap(\.raters).map(\.id)).sorted()
        guard roles.contains(own) else {
            let near = Suggestion.nearest(to: own, among: roles)
            let list = roles.joined(separator: ", ")
            throw LoadedBuild.Problem(
                message: Message(
                    id: "--self: `\(battery)` tidak punya peran `\(own)`."
                        + (near.map { " Maksud Anda `\($0)`?" } ?? " Perannya: \(list)"),
                    en: "--self: `\(battery)` has no role `\(own)`."
                        + (near.map { " Did you mean `\($0)`?" } ?? " Its roles: \(list)")))
        }
        return own
    }
}
