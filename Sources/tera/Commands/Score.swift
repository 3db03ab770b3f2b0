import ArgumentParser
import FoundationEssentials
import TeraArtifact
import TeraDiagnostics
import TeraRuntime

struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Nilai jawaban: per subkompetensi, keseluruhan, predikat, aktivitas, dan tes.",
        discussion: """
            Jawaban diambil dari penyimpanan (--db), atau dari berkas bila --answers atau --csv diberikan.

            Contoh:
              tera score --participants peserta.csv
              tera score --csv tes-awal-cop-jkp=pre-barat.csv --csv tes-akhir-cop-jkp=post-barat.csv --format json

            Sebelum semua penilai wajib lengkap tidak ada kesimpulan: yang belum mengisi disebut.

            Status keluar: 0 baik; 1 ada jawaban yang ditolak; lainnya: tidak dapat bekerja.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @OptionGroup var arguments: RunArguments
    @OptionGroup var answers: AnswerArguments

    @Option(help: "Hanya peserta ini.")
    var participant: String?

    @Option(help: "Bentuk keluaran: text atau json.")
    var format: Format = .text

    @Flag(name: .customLong("per-rater"), help: "Sertakan nilai tiap penilai. Bukan untuk dilihat orang yang dinilai.")
    var perRater = false

    @Flag(help: "Sertakan nama peserta; tanpa ini orang hanya dikenal dari id-nya.")
    var named = false

    func run() throws {
        try arguments.run {
            let input = try answers.load(arguments, peopleRequired: false)
            let people = try input.participants
                .filter { participant == nil || $0.id == participant }
                .map { try input.machine.result(of: $0, in: input.admitted) }
                .filter { !$0.batteries.isEmpty }
            if let participant, people.isEmpty {
                try arguments.fail(
                    Message(
                        id: "tidak ada peserta `\(participant)` yang dinilai dalam hasil build ini",
                        en: "no participant `\(participant)` is assessed in this build"), status: .errors)
            }
            let tests = try input.machine.tests
                .compactMap { try input.machine.testResult(spec: $0, in: input.admitted) }
                .filter { !$0.people.isEmpty }
            let gains = TestPairs.gains(tests)
            let surveys = try input.machine.surveys
                .compactMap { try input.machine.surveyResult(spec: $0, in: input.admitted) }
                .filter { !$0.people.isEmpty }
            switch format {
            case .json:
                let report = ScoreReportJSON(
                    people: people, tests: tests, surveys: surveys, gains: gains, named: named, perRater: perRater)
                Terminal.print(String(decoding: try CanonicalJSON.encode(report), as: UTF8.self))
            case .text:
                Terminal.print(
                    ScoreText(language: arguments.language, named: named, standards: input.standards).text(
                        people: people, tests: tests, surveys: surveys, gains: gains, perSheet: perRater))
            }
            if input.hasRefusals { throw ExitCode(ExitStatus.errors.rawValue) }
        }
    }
}

/// Pre-tests with the post-tests of the same programmes and items.
enum TestPairs {
    static func gains(_ tests: [TestResult]) -> [GainTable] {
        tests.filter { $0.battery.occasion == "pre" }.compactMap { pre in
            tests.first { post in
                post.battery.occasion == "post" && post.battery.programmes == pre.battery.programmes
                    && post.items.map(\.item) == pre.items.map(\.item)
            }.map { GainTable(pre: pre, post: $0) }
        }
    }
}
