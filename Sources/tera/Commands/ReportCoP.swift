import ArgumentParser
import FoundationEssentials
import Glibc
import TeraArtifact
import TeraDiagnostics
import TeraExact
import TeraReport
import TeraRuntime

extension Report {
    /// The report of one programme: its tests, questionnaires and observations (requirements R071–R101).
    struct CoP: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cop",
            abstract: "Laporan penyelenggaraan satu program: profil, tes awal dan akhir, reaksi, pengamatan.",
            discussion: """
                Contoh:
                  tera report cop --csv tes-awal-cop-jkp=pre-barat.csv --csv tes-awal-cop-jkp=pre-timur.csv \\
                    --csv tes-akhir-cop-jkp=post-barat.csv --anonymous-csv reaksi-cop-jkp=reaksi.csv
                  tera report cop --csv … --format html -o laporan.html
                  tera report cop --csv … --format csv -o tabel/
                  tera report cop --csv … --internal --published terbitan.json

                Sel dengan kurang dari lima orang (--smallest) tidak dicetak, beserta sel yang mengembalikannya. Dengan \
                --internal semua dicetak, dan setiap halaman ditandai.

                Status keluar: 0 baik; 1 ada jawaban yang ditolak; lainnya: tidak dapat bekerja.
                """)

        @OptionGroup var arguments: RunArguments
        @OptionGroup var answers: AnswerArguments
        @OptionGroup var print: PublicationArguments

        @Option(help: "Id program, bila data ini dari beberapa program.")
        var programme: String?

        @Option(help: "Judul kolom profil peserta dalam ekspor tes akhir (boleh berulang).")
        var profile = ["Jabatan", "Kehadiran", "Status Konselor JKP"]

        @Option(name: .customLong("province-column"), help: "Judul kolom provinsi dalam ekspor tes akhir.")
        var provinceColumn = "Provinsi"

        @Option(name: .customLong("time-column"), help: "Judul kolom waktu pengisian dalam ekspor kuesioner.")
        var timeColumn = "Timestamp"

        @Option(
            help: "JSON angka yang sudah diterbitkan: dibandingkan sel demi sel, dan yang tidak cocok disebut.",
            completion: .file(extensions: ["json"]))
        var published: String?

        func validate() throws {
            if published != nil, !print.internal {
                throw ValidationError(
                    "--published menaruh angka data di samping angka terbitan, termasuk yang kecil: tambahkan --internal."
                )
            }
        }

        func run() throws {
            try arguments.run {
                let progress = Message(id: "menyusun laporan", en: "making the report")[arguments.language]
                let (publication, hasRefusals) = try Progress.during(progress) {
                    let input = try answers.load(
                        arguments, peopleRequired: false, fields: profile + [provinceColumn, timeColumn])
                    let figures = try published.map(PublishedFile.read)
                    let report = CoPReport(
                        try CoPInput(input, programme: programme).data(self), language: arguments.language.report,
                        release: print.release)
                    return (report.publication(published: figures), input.hasRefusals)
                }
                try print.write(publication, language: arguments.language)
                if hasRefusals { throw ExitCode(ExitStatus.errors.rawValue) }
            }
        }
    }
}
