import ArgumentParser
import FoundationEssentials
import Glibc
import TeraArtifact
import TeraDiagnostics
import TeraExact
import TeraReport
import TeraRuntime

extension Report {
    /// The report of one programme: its tests, questionnaires and observations (requirements R071–R108).
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
                  tera report cop --anonymous-csv reaksi-cop-jkp=reaksi.csv --coding-sheet koding.csv
                  tera report cop --anonymous-csv reaksi-cop-jkp=reaksi.csv --coding koding.csv

                Komentar pertanyaan terbuka dihitung menurut kerangka koding (`tera new coding_frame`). Kutipannya tanpa \
                nama yang ada dalam data, alamat surel, dan nomor panjang; tempat dan jabatan tetap ada, jadi bacalah \
                kutipannya sebelum laporan disebarkan.

                Yang ditulis orang (tujuan, kesimpulan, rekomendasi, saran) ada dalam naskah programnya \
                (`tera new report_text`); angkanya dikutip dari tabel laporan ini.

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

        @Option(
            help: """
                Berkas koding komentar (boleh berulang): CSV dengan kolom peserta, butir, pengode, kode. Satu baris satu \
                kode; dari ekspor tanpa id, peserta ditulis BERKAS:BARIS, misalnya reaksi.csv:12.
                """,
            completion: .file(extensions: ["csv"]))
        var coding: [String] = []

        @Option(
            name: .customLong("coding-sheet"),
            help: """
                Tulis komentar yang belum dikode ke berkas ini, untuk diisi pengode; laporan tidak dicetak. Barisnya yang \
                tidak diisi tidak dihitung.
                """)
        var codingSheet: String?

        @Option(
            name: .customLong("name-column"),
            help: "Judul kolom nama orang dalam ekspor: namanya dihapus dari kutipan (boleh berulang).")
        var nameColumns = ["Nama", "Nama Lengkap", "Nama Peserta", "Name"]

        func validate() throws {
            if published != nil, !print.internal {
                throw ValidationError(
                    "--published menaruh angka data di samping angka terbitan, termasuk yang kecil: tambahkan --internal."
                )
            }
        }

        func run() throws {
            try arguments.run {
                if let codingSheet { return try writeSheet(to: codingSheet) }
                let progress = Message(id: "menyusun laporan", en: "making the report")[arguments.language]
                let (publication, hasRefusals) = try Progress.during(progress) {
                    let input = try answers.load(
                        arguments, peopleRequired: false, fields: profile + [provinceColumn, timeColumn] + nameColumns)
                    let figures = try published.map(PublishedFile.read)
                    var data = try CoPInput(input, programme: programme).data(self)
                    let refused = try CodingInput(files: coding, language: arguments.language).read(into: &data)
                    let report = CoPReport(data, language: arguments.language.report, release: print.release)
                    return (report.publication(published: figures), input.hasRefusals || refused)
                }
                try print.write(publication, language: arguments.language)
                if hasRefusals { throw ExitCode(ExitStatus.errors.rawValue) }
            }
        }

        private func writeSheet(to path: String) throws {
            let input = try answers.load(arguments, peopleRequired: false)
            var data = try CoPInput(input, programme: programme).data(self)
            let refused = try CodingInput(files: coding, language: arguments.language).read(into: &data)
            try PrivateFile.write(data.codingSheet(), to: path)
            let written = Message(
                id:
                    "Komentar yang belum dikode ditulis ke \(path), dengan id orangnya dan kata-katanya apa adanya: hanya "
                    + "untuk pengode.\n",
                en:
                    "Comments that are not coded yet are in \(path), with people's ids and words as they wrote them: for "
                    + "coders alone.\n")
            Terminal.complain(written[arguments.language])
            if refused || input.hasRefusals { throw ExitCode(ExitStatus.errors.rawValue) }
        }
    }
}
