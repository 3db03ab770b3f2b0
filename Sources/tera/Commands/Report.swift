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
            abstract: "Laporan hasil evaluasi kinerja satu peserta: profil, diri dan penilai lain, pemetaan tugas.",
            discussion: """
                Contoh:
                  tera report --participant pk-001
                  tera report --participant pk-001 -o laporan.pdf
                  tera report --participant pk-001 -o laporan.xlsx

                Nilai seorang penilai tidak dicetak; rata-rata penilai lain hanya bila sedikitnya tiga orang menilai. Dengan \
                --internal nilai setiap penilai dicetak, dan setiap halaman ditandai.
                """)

        @OptionGroup var arguments: RunArguments
        @OptionGroup var answers: AnswerArguments

        @Option(help: "Id peserta.")
        var participant: String

        @Option(
            help: """
                Bentuk laporan: text, markdown, csv (satu berkas satu tabel), html (mandiri, cetak A4), xlsx, atau pdf (dengan \
                chromium atau weasyprint yang terpasang). Bawaan: menurut nama berkasnya, atau text.
                """)
        var format: PublicationArguments.Format?

        @Option(name: .shortAndLong, help: "Berkas tujuan; untuk csv: folder.")
        var output: String?

        @Option(
            help: "Sama dengan --format html -o BERKAS.", completion: .file(extensions: ["html"]))
        var html: String?

        @Flag(help: "Cetak juga nilai setiap penilai; setiap halaman ditandai tidak untuk disebarkan.")
        var `internal` = false

        @Flag(help: "Teks polos untuk pembaca layar.")
        var plain = false

        func validate() throws {
            if html != nil, output != nil || format != nil {
                throw ValidationError(
                    "--html BERKAS sudah menyebut bentuk dan berkasnya: jangan bersama --format atau -o.")
            }
            _ = try PublicationArguments.resolved(format, output)
        }

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
                            id:
                                "tidak ada baterai yang menilai `\(participant)` dalam hasil build ini. Laporan ini untuk "
                                + "penilaian kinerja dan pemetaan; tes dan kuesioner satu orang: tera score --explain "
                                + "\(participant); semua orang: tera report cop.",
                            en: "no battery of this build assesses `\(participant)`. This report is for performance "
                                + "evaluations and mappings; of the tests and questionnaires of one person: tera score "
                                + "--explain \(participant); of all people: tera report cop."), status: .errors)
                }
                let report = IndividualReport(
                    result, standard: standard,
                    names: ReportNames(registers: input.registers, specs: input.specs),
                    language: arguments.language.report, views: try views(of: result, input), isInternal: `internal`)
                try PublicationOutput(
                    format: html == nil ? try PublicationArguments.resolved(format, output) : .html,
                    output: html ?? output, plain: plain,
                    language: arguments.language
                ).write(text: report.text, html: report.html, publication: report.publication)
            }
        }

        private func views(of result: PersonResult, _ input: ScoringInput) throws -> PersonViews {
            let specs = result.batteries.compactMap { battery in input.specs.first { $0.id == battery.spec } }
            var others: [RaterRule] = []
            for rater in specs.filter({ $0.purpose == .performance }).flatMap(\.raters)
            where rater.id != PersonViews.ownRole && !others.contains(where: { $0.id == rater.id }) {
                others.append(rater)
            }
            return PersonViews(
                own: try input.machine.views(of: result) { $0 == PersonViews.ownRole },
                others: try input.machine.views(of: result) { $0 != PersonViews.ownRole },
                roles: try others.map { role in
                    (role.title, try input.machine.views(of: result) { $0 == role.id })
                })
        }

        private func standard(of result: PersonResult, _ input: ScoringInput) -> StandardArtifact? {
            let ids = Set(result.batteries.map(\.spec))
            let standard = input.specs.first { ids.contains($0.id) && $0.standard != nil }?.standard
            return input.standards.first { $0.id == standard }
        }
    }
}
