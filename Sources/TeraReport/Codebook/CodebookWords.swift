internal import TeraArtifact

/// The words of codebooks, in one place for each language.
struct CodebookWords {
    let language: ReportLanguage

    init(_ language: ReportLanguage) { self.language = language }

    func say(_ indonesian: String, _ english: String) -> String {
        language == .indonesian ? indonesian : english
    }

    func own(_ indonesian: String, _ english: String) -> Phrase {
        Phrase(say(indonesian, english), language: language.rawValue)
    }

    /// A number of the documents, as it is exact.
    func number(_ exact: String) -> String { language == .english ? exact : exact.replacing(".", with: ",") }

    var title: String { say("Buku kode", "Codebook") }

    // MARK: Facts of an item

    var wording: String { say("Bunyi", "Wording") }
    var help: String { say("Petunjuk", "Help") }
    var type: String { say("Jenis", "Type") }
    var section: String { say("Bagian", "Section") }
    var options: String { say("Pilihan", "Options") }
    var key: String { say("Kunci", "Key") }
    var noAnswer: String { say("Tanpa jawaban", "No answer") }
    var askedWhen: String { say("Ditanyakan", "Asked") }
    var rules: String { say("Aturan", "Rules") }
    var origin: String { say("Asal", "From") }
    var source: String { say("Sumber", "Source") }
    var assumption: String { say("Asumsi", "Assumption") }
    var scores: String { say("Nilai", "Scores") }
    var bands: String { say("Pita", "Bands") }
    var report: String { say("Laporan", "Reports") }
    var tests: String { say("Uji", "Tests") }

    var always: String { say("selalu", "always") }
    func only(_ condition: String) -> String { say("hanya jika \(condition)", "only if \(condition)") }
    func passed(_ why: CodebookItems.Passing) -> String {
        switch why {
        case .skip(let id, let sentence):
            say("dapat dilewati, pada `\(id)`: ", "may be passed over, at `\(id)`: ") + sentence
        case .consent(let id): say("hanya jika `\(id)` disetujui", "only if `\(id)` is agreed to")
        }
    }
    func value(_ value: String) -> String { say("nilai \(number(value))", "value \(number(value))") }
    var noValue: String { say("tanpa nilai", "no value") }
    var noScore: String { say("tidak masuk nilai mana pun", "in no score") }
    var noReport: String {
        say(
            "tidak dicetak laporan hasil mana pun; mutunya: tera report instrument",
            "printed by no report of results; how good it is: tera report instrument")
    }
    var noTest: String { say("tidak disentuh uji mana pun", "touched by no test") }
    var noOrigin: String { say("tidak mengukur indikator atau pokok bahasan", "measures no indikator or topic") }
    var none: String { say("tidak ada", "none") }

    // MARK: No answer

    var mustAnswer: String {
        say("harus dijawab sebelum formulir dikirim", "must be answered before the form is sent")
    }
    var mayBeOpen: String { say("boleh dibiarkan kosong", "may be left open") }
    var cannotJudge: String {
        say(
            "“tidak dapat menilai” dicatat tersendiri (not-observed), tanpa nilai",
            "“cannot judge” is kept apart (not-observed), without a value")
    }
    var declines: String {
        say(
            "“tidak bersedia menjawab” dicatat tersendiri (declined), tanpa nilai",
            "“does not want to answer” is kept apart (declined), without a value")
    }
    var earnsNothing: String {
        say("yang kosong tidak memperoleh poin", "what is left open earns no points")
    }
    var neverZero: String {
        say("yang kosong tidak punya nilai, dan tidak pernah nol", "what is left open has no value, and is never zero")
    }
    var countsNowhere: String { say("tidak dihitung dalam nilai", "counts in no score") }
    var notAsked: String {
        say("yang tidak ditanyakan tidak dihitung sebagai kurang", "what is not asked is not missing")
    }
    var computed: String {
        say(
            "dihitung dari jawaban lain; tanpa itu tidak punya nilai",
            "computed from other answers; without them no value"
        )
    }

    // MARK: Scores

    func role(_ role: ScoreRole) -> String {
        switch role {
        case .subkompetensi: say("nilai subkompetensi", "score of a subkompetensi")
        case .overall: say("keseluruhan", "overall score")
        case .activity: say("banyak tugas satu jenjang", "number of tasks of a jenjang")
        case .test: say("nilai tes", "score of a test")
        case .scale: say("nilai yang dinyatakan penyusun", "score that the author declares")
        }
    }

    func reduction(_ reduction: Reduction) -> String {
        switch reduction {
        case .mean: say("rata-rata", "mean")
        case .sum: say("jumlah", "sum")
        case .percent: say("persen poin", "percentage of the points")
        case .prorated: say("jumlah yang disesuaikan dengan yang dijawab", "sum, prorated")
        }
    }

    func ticks(_ count: TickCount) -> String {
        switch count {
        case .count: say("daftar centang: banyak yang dicentang", "checklists: how many are ticked")
        case .share: say("daftar centang: bagian yang dicentang", "checklists: the share that is ticked")
        case .weighted:
            say("daftar centang: bobot yang dicentang dari semua bobot", "checklists: weights ticked, of all weights")
        }
    }

    func weight(_ weight: String) -> String { say("bobot \(number(weight))", "weight \(number(weight))") }

    func least(_ least: Int, of all: Int) -> String {
        say("perlu sedikitnya \(least) dari \(all) yang bernilai", "needs \(least) of \(all) with a value")
    }

    func raters(_ rule: RaterCombination) -> String {
        say(
            "penilai digabung: \(reduction(rule.reduce)), sedikitnya \(rule.least) penilai",
            "raters combined: \(reduction(rule.reduce)), \(rule.least) raters at least")
    }

    func band(_ band: Band) -> String {
        let title = Phrase(band.title, in: language).text
        guard let from = band.from else { return say("\(title) (selebihnya)", "\(title) (the rest)") }
        return say("\(title) (mulai \(number(from)))", "\(title) (from \(number(from)))")
    }

    // MARK: Coding

    var coding: String { say("Koding", "Coding") }
    var codersRule: String { say("Aturan pengode", "Rule for coders") }
    var noComment: String { say("Bukan komentar", "No comment") }
    var quotes: String { say("Kutipan", "Quotes") }
    var subtopic: String { say("pokok", "topic") }
    var askedByNone: String { say("tidak ditanyakan dalam buku ini", "not asked in this book") }

    func categoryCount(_ count: Int) -> String {
        say("\(count) kategori", "\(count) \(count == 1 ? "category" : "categories")")
    }

    func codes(_ codes: CodingArtifact.CodesPerComment) -> String {
        switch codes {
        case .one: say("satu kategori per komentar", "one category a comment")
        case .several:
            say(
                "satu komentar boleh berkategori beberapa, dan bagiannya dapat melebihi 100%",
                "a comment may have several categories, and shares may exceed 100%")
        }
    }

    func coders(_ rule: CodingArtifact.CoderRule?) -> String {
        switch rule {
        case nil: say("satu pengode per komentar", "one coder a comment")
        case .reference(let coder):
            say(
                "dua pengode; bila kodenya berbeda, kode “\(coder)” yang dihitung, dan kesepakatan mereka dilaporkan",
                "two coders; where their codes differ those of “\(coder)” count, and their agreement is reported")
        case .agreed:
            say(
                "dua pengode; yang dihitung hanya kode yang diberikan keduanya, dan kesepakatan mereka dilaporkan",
                "two coders; only codes that both gave count, and their agreement is reported")
        }
    }

    func noneWithoutCode(_ listed: String) -> String {
        say(
            "tanpa dikode pun, sebagai isian utuh: \(listed); huruf besar, spasi, dan titik tidak dibedakan",
            "without being coded, as a whole answer: \(listed); case, spaces and full stops aside")
    }
    var noneByCodersAlone: String { say("hanya menurut pengode", "as coders say, and by no words") }
    var wroteNothing: String {
        say(
            "yang tidak menulis apa pun tidak dikode, dan disebut tersendiri",
            "who wrote nothing is not coded, and told apart")
    }

    func quotes(_ most: Int) -> String {
        most == 0
            ? say("tidak dicetak", "not printed")
            : say("paling banyak \(most) per kategori", "at most \(most) of a category")
    }
    func names(_ count: Int) -> String {
        say(
            "\(count) nama dari dokumen dihapus darinya, selain nama peserta",
            "\(count) \(count == 1 ? "name" : "names") of the document taken out of them, beside those of participants"
        )
    }
}
