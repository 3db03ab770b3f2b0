import ArgumentParser
import FoundationEssentials
import TeraArtifact
import TeraColumns
import TeraDiagnostics
import TeraRuntime

struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Nilai jawaban: per subkompetensi, keseluruhan, predikat, aktivitas, dan tes.",
        discussion: """
            Jawaban diambil dari penyimpanan (--db), atau dari berkas bila --answers atau --csv diberikan.

            Contoh:
              tera score --participants peserta.csv
              tera score --participants peserta.csv --explain pk-001
              tera score --table kinerja-genai-pengantar-kerja.ahli-muda=jawaban.csv --by provinsi --people nilai.csv
              tera score --sql duckdb --table kinerja-genai-pengantar-kerja.ahli-muda=jawaban
              tera score --csv tes-awal-cop-jkp=pre-barat.csv --csv tes-akhir-cop-jkp=post-barat.csv --format json

            Sebelum semua penilai wajib lengkap tidak ada kesimpulan: yang belum mengisi disebut.

            Status keluar: 0 baik; 1 ada jawaban yang ditolak; lainnya: tidak dapat bekerja.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @OptionGroup var arguments: RunArguments
    @OptionGroup var answers: AnswerArguments
    @OptionGroup var tables: TableArguments

    @Option(help: "Hanya peserta ini.")
    var participant: String?

    @Option(
        help: """
            Langkah demi langkah dari jawaban sampai predikat orang ini, untuk diperiksa di atas kertas. Memuat jawaban \
            tiap penilai: bukan untuk dilihat orang yang dinilai.
            """)
    var explain: String?

    @Option(help: "Bentuk keluaran: text atau json.")
    var format: Format = .text

    @Flag(name: .customLong("per-rater"), help: "Sertakan nilai tiap penilai. Bukan untuk dilihat orang yang dinilai.")
    var perRater = false

    @Flag(help: "Sertakan nama peserta; tanpa ini orang hanya dikenal dari id-nya.")
    var named = false

    /// Options of tables and of single sheets do not go together: one of them would be passed over without a word.
    func validate() throws {
        let isTable = !tables.tables.isEmpty
        if explain != nil, participant != nil || perRater || named || format == .json {
            throw ValidationError(
                "--explain menjelaskan satu orang dengan semua penilainya sebagai teks: tidak bersama --participant, "
                    + "--per-rater, --named, atau --format json.")
        }
        if isTable, explain != nil || !answers.isEmpty || participant != nil || perRater || named {
            throw ValidationError(
                "--table menilai seluruh tabel: tidak bersama --answers, --csv, --anonymous, --duplicates, "
                    + "--participant, --explain, --per-rater, atau --named.")
        }
        if !isTable, tables.needTable {
            throw ValidationError("--by, --people, --rater-column dan --sql perlu --table.")
        }
        if tables.sql != nil, !tables.by.isEmpty || tables.peopleFile != nil {
            throw ValidationError("--sql hanya menulis kueri: tidak bersama --by atau --people.")
        }
    }

    func run() throws {
        try arguments.run {
            if let dialect = tables.sql { return try writeSQL(dialect) }
            if !tables.tables.isEmpty { return try scoreTables() }
            let input = try answers.load(arguments, peopleRequired: false)
            if let explain { return try self.explain(explain, input) }
            let people = try input.participants
                .filter { participant == nil || $0.id == participant }
                .map { try input.machine.result(of: $0, in: input.admitted) }
                .filter { !$0.batteries.isEmpty }
            if let participant, people.isEmpty, input.admitted.participants.contains(participant) {
                try arguments.fail(
                    Message(
                        id:
                            "`\(participant)` menjawab, tetapi tidak dinilai oleh orang lain; nilai tes dan kuesionernya: "
                            + "tera score --explain \(participant)",
                        en: "`\(participant)` has answered, and is assessed by nobody; for the scores of tests and "
                            + "questionnaires: tera score --explain \(participant)"), status: .errors)
            }
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
                var text = ScoreText(language: arguments.language, named: named, standards: input.standards)
                text.asked = try asked(input)
                for spec in tests.map(\.spec) + surveys.map(\.spec) {
                    text.sheets[spec] = input.machine.sentSheets(spec: spec, in: input.admitted)
                }
                Terminal.print(
                    text.text(
                        people: people, tests: Occasions.sorted(tests, \.battery), surveys: surveys, gains: gains,
                        perSheet: perRater)
                        + CarriedText.rescored(input.carried, arguments.language))
            }
            if input.hasRefusals { throw ExitCode(ExitStatus.errors.rawValue) }
        }
    }
}

extension Score {
    /// Spec id → what its forms ask.
    private func asked(_ input: ScoringInput) throws -> [String: AskedItems] {
        let forms = try input.build.forms().map(\.form)
        return Dictionary(
            input.specs.map { spec in
                let own = spec.forms.compactMap { reference in forms.first { $0.id == reference.id } }
                return (spec.id, AskedItems(own, scored: spec, language: arguments.language))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// `--explain`
    private func explain(_ id: String, _ input: ScoringInput) throws {
        let person = input.participants.first { $0.id == id }
        guard let steps = try input.machine.steps(of: id, listedAs: person, in: input.admitted) else {
            let near = Suggestion.nearest(to: id, among: input.participants.map(\.id) + input.admitted.participants)
            try arguments.fail(
                Message(
                    id: "tidak ada yang dinilai dari `\(id)` dalam hasil build ini."
                        + (near.map { " Maksud Anda `\($0)`?" } ?? ""),
                    en: "nothing of `\(id)` is assessed in this build." + (near.map { " Did you mean `\($0)`?" } ?? "")),
                status: .errors)
        }
        let forms = Dictionary(
            try input.build.forms().map { ($0.form.id, $0.form) }, uniquingKeysWith: { first, _ in first })
        let text = ScoreStepsText(
            language: arguments.language, forms: forms, specs: input.specs, standards: input.standards)
        Terminal.print(text.text(steps) + CarriedText.rescored(input.carried, arguments.language))
        if input.hasRefusals { throw ExitCode(ExitStatus.errors.rawValue) }
    }

    /// `--sql`: the spec as a query, for whoever's data is in a database.
    private func writeSQL(_ dialect: SQLDialect) throws {
        let (battery, names) = try TableScoring.tables(tables.tables)
        guard names.count == 1 else {
            throw ValidationError("--sql perlu satu --table BATERAI=NAMA, dengan NAMA tabel di basis data.")
        }
        let build = try LoadedBuild(folder: arguments.build)
        let spec = try TableSpec.find(battery, in: build)
        let forms = try TableSpec.forms(of: spec, in: build)
        let plan = try TableSpec.plan(spec)
        let source = SQLSource(
            table: names[0], participant: answers.idColumn ?? "participant",
            rater: plan.raters.count > 1 || tables.raterColumn != nil ? tables.raterColumn ?? "rater" : nil,
            items: try TableSpec.spellings(spec, plan, forms), raters: TableSpec.raterSpellings(spec, plan))
        do {
            Terminal.print(try ScoringSQL(plan, source: source, dialect: dialect).text)
        } catch let refusal as ColumnPlanRefusal {
            throw LoadedBuild.Problem(
                message: Message(
                    id: "\(spec.id) tidak dapat ditulis sebagai SQL: \(refusal.message["id"] ?? "")",
                    en: "\(spec.id) cannot be written as SQL: \(refusal.message["en"] ?? "")"))
        }
    }

    /// `--table`: counts over everyone, and each participant's scores into a file where one is named.
    private func scoreTables() throws {
        let scoring = TableScoring(
            arguments: arguments, table: tables, idColumn: answers.idColumn, rescores: answers.rescore)
        let (result, carried) = try Progress.during(Message(id: "menilai", en: "scoring")[arguments.language]) {
            try scoring.run(people: tables.peopleFile)
        }
        for row in result.refused {
            let word =
                row.isNote ? Message(id: "catatan", en: "note") : Message(id: "ditolak", en: "refused")
            Terminal.complain(
                "\(row.place): \(word[arguments.language]): \(row.message.text(in: arguments.language.rawValue))\n")
        }
        switch format {
        case .json:
            Terminal.print(String(decoding: try CanonicalJSON.encode(TableScoresJSON(result, carried)), as: UTF8.self))
        case .text:
            Terminal.print(
                TableScoresText(language: arguments.language).text(result)
                    + CarriedText.rescored(carried, arguments.language))
        }
        if result.refusedRows > 0 { throw ExitCode(ExitStatus.errors.rawValue) }
    }
}

/// The order of what is asked on occasions: of one programme what came before it stands before what came after it.
enum Occasions {
    static func sorted<Element>(_ list: [Element], _ battery: (Element) -> BatteryReference) -> [Element] {
        let own = list.filter { battery($0).occasion != nil }.sorted { first, second in
            let (a, b) = (battery(first), battery(second))
            let (one, other) = (a.programmes.joined(separator: " "), b.programmes.joined(separator: " "))
            return (one, rank(a), a.id) < (other, rank(b), b.id)
        }
        return list.filter { battery($0).occasion == nil } + own
    }

    private static func rank(_ battery: BatteryReference) -> Int {
        battery.occasion == "pre" ? 0 : battery.occasion == "post" ? 2 : 1
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
