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

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case text, markdown, csv, html
        }

        @OptionGroup var arguments: RunArguments
        @OptionGroup var answers: AnswerArguments

        @Option(help: "Id program, bila data ini dari beberapa program.")
        var programme: String?

        @Option(help: "Bentuk laporan: text, markdown, csv (satu berkas satu tabel), atau html (mandiri, cetak A4).")
        var format: Format = .text

        @Option(name: .shortAndLong, help: "Berkas tujuan; untuk csv: folder.")
        var output: String?

        @Flag(help: "Cetak semua sel, berapa pun kecilnya; setiap halaman ditandai tidak untuk disebarkan.")
        var `internal` = false

        @Option(help: "Sel dengan kurang dari sekian orang tidak dicetak.")
        var smallest = Release.usual

        @Option(help: "Judul kolom profil peserta dalam ekspor tes akhir (boleh berulang).")
        var profile = ["Jabatan", "Kehadiran", "Status Konselor JKP"]

        @Option(name: .customLong("province-column"), help: "Judul kolom provinsi dalam ekspor tes akhir.")
        var provinceColumn = "Provinsi"

        @Option(name: .customLong("time-column"), help: "Judul kolom waktu pengisian dalam ekspor kuesioner.")
        var timeColumn = "Timestamp"

        @Option(name: .customLong("legal-basis"), help: "Dasar hukum yang disebut di depan (boleh berulang).")
        var legalBasis: [String] = []

        @Option(help: "Hari laporan, YYYY-MM-DD (bawaan: hari datanya).")
        var date: String?

        @Option(
            help: "JSON angka yang sudah diterbitkan: dibandingkan sel demi sel, dan yang tidak cocok disebut.",
            completion: .file(extensions: ["json"]))
        var published: String?

        @Flag(help: "Teks polos untuk pembaca layar.")
        var plain = false

        func validate() throws {
            if smallest < 1 { throw ValidationError("--smallest perlu bilangan mulai dari 1.") }
            if format == .csv, output == nil {
                throw ValidationError("--format csv perlu -o FOLDER: satu berkas satu tabel.")
            }
            if published != nil, !`internal` {
                throw ValidationError(
                    "--published menaruh angka data di samping angka terbitan, termasuk yang kecil: tambahkan --internal."
                )
            }
            if let date, DateText.read(date) != date {
                throw ValidationError("--date perlu tanggal seperti 2025-03-20, bukan \"\(date)\".")
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
                        release: Release(smallest: smallest, isInternal: `internal`))
                    return (report.publication(published: figures), input.hasRefusals)
                }
                try write(publication)
                if hasRefusals { throw ExitCode(ExitStatus.errors.rawValue) }
            }
        }

        private func write(_ publication: Publication) throws {
            let text: String
            switch format {
            case .text: text = publication.text(TextLayout(width: output == nil ? Terminal.width : 100, plain: plain))
            case .markdown: text = publication.markdown()
            case .html: text = publication.html()
            case .csv:
                try PrivateFile.write(publication.csv(), into: output ?? ".")
                return said(output ?? ".")
            }
            guard let output else { return Terminal.print(text) }
            try PrivateFile.write(text, to: output)
            said(output)
        }

        private func said(_ path: String) {
            Terminal.complain(
                Message(id: "Laporan ditulis ke \(path).\n", en: "The report is in \(path).\n")[arguments.language])
        }
    }
}
