import ArgumentParser
import TeraArtifact
import TeraDiagnostics
import TeraReport
import TeraRuntime

extension Report {
    /// The report of a whole evaluation (requirements R058–R070).
    struct Evaluation: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Laporan evaluasi semua peserta: sasaran, kelengkapan, rata-rata, predikat, dan pemetaan tugas.",
            discussion: """
                Contoh:
                  tera report evaluation --participants peserta.csv
                  tera report evaluation --by instansi --by "Unit Kerja" --format html -o laporan.html
                  tera report evaluation --answers jawaban.jsonl --format csv -o tabel/
                  tera report evaluation --internal

                Hasil dari kurang dari lima orang (--smallest) tidak dicetak, beserta sel yang mengembalikannya, juga dari \
                beberapa tabel atau beberapa laporan menurut kolom lain. Laporan sesudah jawaban bertambah tidak dijaga: \
                jangan terbitkan dua kali. Dengan --internal semua dicetak, dan setiap halaman ditandai.

                Baterai dengan `entry` dievaluasi hanya bagi yang lulus tesnya: bila jawaban tes itu ikut diberikan, daftar \
                peserta dibandingkan dengannya. Yang ditulis orang ada dalam naskah (`tera new report_text`).

                Status keluar: 0 baik; 1 ada jawaban yang ditolak; lainnya: tidak dapat bekerja.
                """)

        @OptionGroup var arguments: RunArguments
        @OptionGroup var answers: AnswerArguments
        @OptionGroup var print: PublicationArguments

        @Option(
            help: """
                Predikat juga menurut kolom ini dari daftar peserta (boleh berulang): instansi, atau kolom lain apa pun. \
                Menurut jenjang dan provinsi selalu ada.
                """)
        var by: [String] = []

        func validate() throws {
            let always = ["jenjang", "provinsi", "program", "id", "nama"]
            if let known = by.first(where: { always.contains($0.lowercased()) }) {
                throw ValidationError(
                    "--by \(known): jenjang, provinsi, dan program selalu ada, dan id atau nama tidak mengelompokkan. "
                        + "Sebut kolom lain, misalnya instansi.")
            }
        }

        func run() throws {
            try arguments.run {
                let progress = Message(id: "menyusun laporan", en: "making the report")[arguments.language]
                let (publication, hasRefusals) = try Progress.during(progress) {
                    let input = try answers.load(arguments, peopleRequired: true, profile: by, parts: true)
                    let report = EvaluationReport(
                        try data(input), language: arguments.language.report, release: print.release)
                    return (report.publication(), input.hasRefusals)
                }
                try print.write(publication, language: arguments.language)
                if hasRefusals { throw ExitCode(ExitStatus.errors.rawValue) }
            }
        }

        private func data(_ input: ScoringInput) throws -> EvaluationData {
            var data = EvaluationData(
                specs: input.specs, standards: input.standards, registers: input.registers,
                cuts: try by.map { try cut($0, input) },
                columns: input.parting.map { ProfileCut(heading: $0.key, values: $0.value) },
                legalBasis: print.legalBasis, date: print.date)
            for test in Set(input.specs.compactMap(\.entry)) {
                data.entryTests[test.battery] = try results(of: test, input)
            }
            data.texts = try input.build.reportTexts().first { $0.report == .evaluation }
            // Some at a time: whole results take many times the memory of what is kept of them.
            for start in stride(from: 0, to: input.participants.count, by: 1000) {
                let some = input.participants[start..<min(start + 1000, input.participants.count)]
                let results = try AllProcessors.map(some) { participant in
                    (
                        try input.machine.result(of: participant, in: input.admitted),
                        try input.machine.selections(of: participant, in: input.admitted)
                    )
                }
                for (result, tasks) in results { data.add(result, tasks: tasks) }
            }
            guard data.hasInstruments else {
                throw LoadedBuild.Problem(
                    message: Message(
                        id: "tidak seorang peserta pun dinilai dengan instrumen kinerja dalam hasil build ini. "
                            + "Laporan tes dan kuesioner sebuah program: tera report cop.",
                        en: "no participant is assessed with a performance instrument of this build. The report of the "
                            + "tests and questionnaires of a programme: tera report cop."))
            }
            return data
        }

        /// Participant → whether the pass mark was reached; empty where nobody's answers to the test are given.
        private func results(of entry: EntryRule, _ input: ScoringInput) throws -> [String: Bool] {
            let specs = input.specs.filter { $0.battery.id == entry.battery }
            let people = try specs.flatMap {
                try input.machine.testResult(spec: $0.id, in: input.admitted)?.people ?? []
            }
            return Dictionary(
                people.map { ($0.participant, $0.score.band?.id == entry.band) }, uniquingKeysWith: { $0 || $1 })
        }

        private func cut(_ heading: String, _ input: ScoringInput) throws -> ProfileCut {
            guard let values = input.profiles[heading] else {
                throw LoadedBuild.Problem(
                    message: Message(
                        id: "--by: daftar peserta tidak punya kolom “\(heading)”",
                        en: "--by: the list of participants has no column “\(heading)”"))
            }
            return ProfileCut(heading: heading, values: values)
        }
    }
}
