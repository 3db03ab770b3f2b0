import ArgumentParser
import TeraArtifact
import TeraDiagnostics
import TeraReport
import TeraRuntime

extension Report {
    /// The report on an instrument, as a test manual has it.
    struct Instrument: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Laporan mutu satu instrumen: cakupan, keandalan, galat pengukuran, butir, pilihan jawaban, penilai.",
            discussion: """
                Contoh:
                  tera report instrument tes-akhir-cop-jkp --csv tes-akhir-cop-jkp=post.csv
                  tera report instrument kinerja-cop-bisindo.ahli-muda --participants peserta.csv
                  tera report instrument reaksi-cop-jkp --format html -o laporan.html

                Statistik dari kurang dari lima lembar (--smallest) tidak dicetak; dengan --internal semua dicetak, dan \
                setiap halaman ditandai. Angka yang sama tanpa kata-kata: tera analyse.

                Status keluar: 0 baik; 1 ada jawaban yang ditolak; lainnya: tidak dapat bekerja.
                """)

        @Argument(help: "Id baterai, atau id satu aturan nilai (baterai.jenjang).")
        var battery: String

        @OptionGroup var arguments: RunArguments
        @OptionGroup var answers: AnswerArguments
        @OptionGroup var print: PublicationArguments

        @Option(name: .customLong("self"), help: "Peran orang yang dinilai sendiri.")
        var own = "diri"

        func run() throws {
            try arguments.run {
                let progress = Message(id: "menyusun laporan", en: "making the report")[arguments.language]
                let (publication, hasRefusals) = try Progress.during(progress) {
                    let input = try answers.load(arguments, peopleRequired: false)
                    let report = InstrumentReport(
                        try responses(input), forms: try input.build.forms().map(\.form), standards: input.standards,
                        language: arguments.language.report, release: print.release, own: own,
                        legalBasis: print.legalBasis, date: print.date)
                    return (report.publication(), input.hasRefusals)
                }
                try print.write(publication, language: arguments.language)
                if hasRefusals { throw ExitCode(ExitStatus.errors.rawValue) }
            }
        }

        private func responses(_ input: ScoringInput) throws -> [Responses] {
            let all = input.machine.specs
            let asked = all.filter { $0.battery.id == battery || $0.id == battery }
            guard !asked.isEmpty else {
                let near = Suggestion.nearest(to: battery, among: all.map(\.battery.id) + all.map(\.id))
                throw LoadedBuild.Problem(
                    message: Message(
                        id: "tidak ada baterai `\(battery)` di \(arguments.build)."
                            + (near.map { " Maksud Anda `\($0)`?" } ?? ""),
                        en: "there is no battery `\(battery)` in \(arguments.build)."
                            + (near.map { " Did you mean `\($0)`?" } ?? "")))
            }
            return try asked.compactMap { try input.machine.responses(spec: $0.id, in: input.admitted) }
        }
    }
}
