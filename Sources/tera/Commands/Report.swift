import ArgumentParser
import FoundationEssentials
import TeraArtifact
import TeraDiagnostics
import TeraReport
import TeraRuntime

struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Buat laporan.",
        discussion: """
            Contoh:
              tera report --participant pk-001                       di terminal
              tera report --participant pk-001 --html laporan.html   sebagai halaman yang siap dicetak
              tera report evaluation                                 laporan evaluasi semua peserta
              tera report instrument tes-akhir-cop-jkp --csv …       laporan mutu satu instrumen
              tera report cop --csv tes-akhir-cop-jkp=post.csv       laporan satu program
            """,
        subcommands: [Individual.self, Evaluation.self, Instrument.self, CoP.self], defaultSubcommand: Individual.self)
}

extension Report {
    /// The individual report (requirements R053–R057).
    struct Individual: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Laporan hasil evaluasi kinerja satu peserta, di terminal atau sebagai halaman HTML.",
            discussion: """
                Contoh:
                  tera report --participant pk-001
                  tera report --participant pk-001 --html laporan.html
                """)

        @OptionGroup var arguments: RunArguments
        @OptionGroup var answers: AnswerArguments

        @Option(help: "Id peserta.")
        var participant: String

        @Option(
            help: "Tulis halaman HTML mandiri ke berkas ini (siap cetak A4).", completion: .file(extensions: ["html"]))
        var html: String?

        @Flag(help: "Teks polos untuk pembaca layar.")
        var plain = false

        func run() throws {
            try arguments.run {
                let input = try answers.load(arguments, peopleRequired: true)
                guard let person = input.participants.first(where: { $0.id == participant }) else {
                    let near = Suggestion.nearest(to: participant, among: input.participants.map(\.id))
                    try arguments.fail(
                        Message(
                            id: "tidak ada peserta `\(participant)`." + (near.map { " Maksud Anda `\($0)`?" } ?? ""),
                            en: "there is no participant `\(participant)`."
                                + (near.map { " Did you mean `\($0)`?" } ?? "")), status: .errors)
                }
                let result = try input.machine.result(of: person, in: input.admitted)
                guard let standard = standard(of: result, input) else {
                    try arguments.fail(
                        Message(
                            id: "tidak ada baterai yang menilai `\(participant)` dalam hasil build ini",
                            en: "no battery of this build assesses `\(participant)`"), status: .errors)
                }
                let report = IndividualReport(
                    result, standard: standard,
                    names: ReportNames(registers: input.registers, specs: input.specs),
                    language: arguments.language.report)
                if let html {
                    try PrivateFile.write(report.html(), to: html)
                    Terminal.complain(
                        Message(id: "Laporan ditulis ke \(html).\n", en: "The report is in \(html).\n")[
                            arguments.language])
                } else {
                    Terminal.print(report.text(TextLayout(width: Terminal.width, plain: plain)))
                }
            }
        }

        private func standard(of result: PersonResult, _ input: ScoringInput) -> StandardArtifact? {
            let ids = Set(result.batteries.map(\.spec))
            let standard = input.specs.first { ids.contains($0.id) && $0.standard != nil }?.standard
            return input.standards.first { $0.id == standard }
        }
    }
}
