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
                "Laporan mutu satu instrumen: cakupan, keandalan, butir, pilihan jawaban, penilai, kelompok, peningkatan.",
            discussion: """
                Contoh:
                  tera report instrument tes-akhir-cop-jkp --csv tes-akhir-cop-jkp=post.csv
                  tera report instrument tes-akhir-cop-jkp --group provinsi --participants peserta.csv
                  tera report instrument kinerja-cop-bisindo.ahli-muda --participants peserta.csv
                  tera report instrument reaksi-cop-jkp --format html -o laporan.html

                Dengan --group: butir tes yang lebih sukar bagi satu kelompok (DIF). Bila tes awal dan tes akhirnya punya \
                jawaban: peningkatan orang yang mengikuti keduanya.

                Statistik dari kurang dari lima lembar (--smallest) tidak dicetak; dengan --internal semua dicetak, dan \
                setiap halaman ditandai. Angka yang sama tanpa kata-kata: tera analyse.

                Status keluar: 0 baik; 1 ada jawaban yang ditolak; lainnya: tidak dapat bekerja.
                """)

        @Argument(help: "Id baterai, atau id satu aturan nilai (baterai.jenjang).")
        var battery: String

        @OptionGroup var arguments: RunArguments
        @OptionGroup var answers: AnswerArguments
        @OptionGroup var groups: GroupArguments
        @OptionGroup var print: PublicationArguments

        @Option(name: .customLong("self"), help: "Peran orang yang dinilai sendiri.")
        var own = "diri"

        func run() throws {
            try arguments.run {
                let progress = Message(id: "menyusun laporan", en: "making the report")[arguments.language]
                let (publication, hasRefusals) = try Progress.during(progress) {
                    let input = try answers.load(arguments, peopleRequired: groups.isAsked)
                    let asked = try input.specs(asked: battery, arguments.build)
                    let report = InstrumentReport(
                        try asked.compactMap { try input.machine.responses(spec: $0.id, in: input.admitted) },
                        forms: try input.build.forms().map(\.form), standards: input.standards,
                        language: arguments.language.report, release: print.release, own: own,
                        grouping: try groups.grouping(input, asked, battery), pairs: try input.pairs(of: asked),
                        legalBasis: print.legalBasis, date: print.date)
                    return (report.publication(), input.hasRefusals)
                }
                try print.write(publication, language: arguments.language)
                if hasRefusals { throw ExitCode(ExitStatus.errors.rawValue) }
            }
        }
    }
}
