public import TeraDiagnostics
public import TeraExact
internal import TeraYAML

/// What raters are asked, and how their answers become scores.
public struct Instrument: Sendable {
    public var header: DocumentHeader
    /// `A.B.C`, of the forms of every battery that has none of its own.
    public var version: Located<String>?
    public var purpose: Located<InstrumentPurpose>?
    public var standard: Located<String>?
    public var languages: [Located<String>] = []
    public var introduction: LocalizedText?
    public var raters: [Rater] = []
    public var scale: Located<String>?
    public var budget: Budget?
    public var sections: [InstrumentSection] = []
    /// Whether sections are asked in an order drawn for each rater.
    public var order: Located<OrderWord>?
    public var scoring: Scoring?

    public var language: String { languages.first?.value ?? "id" }
}

public enum InstrumentPurpose: String, Sendable, CaseIterable {
    case performance, mapping, test, reaction, observation
}

/// The closed list of who may answer.
public enum RaterRole: String, Sendable, CaseIterable {
    case diri, atasan, rekan
    case penggunaLayanan = "pengguna_layanan"
    case peserta, pengamat
}

public struct Rater: Sendable {
    public var role: Located<RaterRole>?
    public var title = LocalizedText.none
    public var subjek: LocalizedText?
    public var weight: Located<Rational>?
    public var required: Located<Bool>?
    public var span: Span
}

/// What a form may ask of one rater's time.
public struct Budget: Sendable {
    public var items: Located<Int>?
    public var minutes: Located<Int>?
    public var secondsPerItem: Located<Int>?
    public var span: Span
}

public struct InstrumentSection: Sendable {
    public var id: Located<String>
    public var title = LocalizedText.none
    public var introduction: LocalizedText?
    public var raters: [Located<RaterRole>] = []
    public var layout: Located<SectionLayout>?
    /// Items made from the blueprint.
    public var from: Located<ItemSource>?
    public var wording: [Located<String>] = []
    public var bank: Located<String>?
    /// Items of banks, and groups of them.
    public var entries: [SectionEntry] = []
    /// When it is asked.
    @Rare public var relevant: WrittenExpression?
    /// Whether its items are asked in an order drawn for each rater.
    public var order: Located<OrderWord>?
    @Rare public var sample: SampleRule?
    /// What it words or rules otherwise than its banks and blueprints.
    public var overrides: [ItemOverride] = []
    public var span: Span

    /// Ids of the items listed, those of groups among them.
    public var items: [Located<String>] { entries.flatMap(\.items) }
    /// Its groups and repeats, outer ones first.
    public var groups: [ItemGroup] { entries.flatMap(\.groups) }
}

/// Whether parts are shown as written, or in an order drawn for each rater.
public enum OrderWord: String, Sendable, CaseIterable {
    case fixed, random
}

/// How many items of each cell one rater is asked.
public struct SampleRule: Sendable {
    public var per: Located<SampleCell>?
    public var items: Located<Int>?
    public var span: Span
}

/// What items are drawn from.
public enum SampleCell: String, Sendable, CaseIterable {
    case indikator, subkompetensi, topic
}

public enum SectionLayout: String, Sendable, CaseIterable {
    case list, matrix
}

/// What of the blueprint becomes items.
public enum ItemSource: String, Sendable, CaseIterable {
    /// A rating for every indikator of the battery's subkompetensi at the form's jenjang.
    case indikator
    /// A task for every filled cell of the blueprints of all jenjang, from its ciri khas.
    case ciriKhas = "ciri_khas"
}

/// How answers become scores. Formulas: `Grammar/README.md`.
public struct Scoring: Sendable {
    public var leastAnswered: Located<Rational>?
    public var leastRaters: Located<Int>?
    public var within: Located<ReductionWord>?
    public var raters: Located<ReductionWord>?
    public var overall: Located<ReductionWord>?
    public var accumulate: Located<ReductionWord>?
    public var kategori: [BandRule] = []
    public var predikat: [BandRule] = []
    public var pass: BandRule?
    public var idealShare: Located<Rational>?
    /// Scores of the author's own, where nothing else says what counts.
    public var scores: [DeclaredScore] = []
    public var asumsi: LocalizedText?
    public var span: Span
}

public enum ReductionWord: String, Sendable, CaseIterable {
    case mean, sum
}

public struct BandRule: Sendable {
    public var id: Located<String>
    public var title = LocalizedText.none
    public var from: Located<Rational>?
    /// Of a predikat: the kategori that no subkompetensi may be below.
    public var each: Located<String>?
    public var asumsi: LocalizedText?
    public var span: Span
}

extension Instrument {
    static let shape = Shape<Instrument>(
        "instrument",
        Message(
            id: "Instrumen: penilai, bagian dan butirnya, serta aturan nilai.",
            en: "An instrument: raters, sections and items, and the rules of scoring."),
        make: { Instrument(header: DocumentHeader($0)) },
        fields: Field.header { $1(&$0.header) } + [
            .version(default: "1.0.0") { $0.version = $1 },
            .required(
                "purpose", .enumeration(InstrumentPurpose.self),
                Message(
                    id: "`performance` penilaian kinerja 360 derajat; `mapping` pemetaan tugas; `test` tes; `reaction` "
                        + "kuesioner reaksi; `observation` observasi",
                    en: "`performance` 360-degree evaluation; `mapping` of tasks; `test`; `reaction` questionnaire; "
                        + "`observation`"),
                example: "performance"
            ) { $0.purpose = $1 },
            .optional(
                "standard", .reference(.standard), Message(id: "standar yang dinilai", en: "the standard assessed"),
                example: "pengantar-kerja"
            ) { $0.standard = $1 },
            .optional(
                "languages", .list(.language), default: "[id]",
                Message(
                    id: "bahasa formulir; yang pertama bahasa penyusun, dan setiap teks harus ada dalam semuanya",
                    en: "languages of the form; the author's first, and every text must exist in all of them"),
                example: "[id, en]"
            ) { $0.languages = $1 },
            .optional(
                "introduction", .text, Message(id: "pengantar di awal formulir", en: "words at the start of the form"),
                example: "Terima kasih atas kesediaan Anda."
            ) { $0.introduction = $1 },
            .required(
                "raters", .list(.object(raterShape)), Message(id: "siapa yang mengisi", en: "who answers"),
                example: "[{id: diri, title: Diri sendiri, subjek: Saya}]"
            ) { $0.raters = $1 },
            .optional(
                "scale", .reference(.scale), Message(id: "skala butir `rating`", en: "scale of `rating` items"),
                example: "kinerja-4"
            ) { $0.scale = $1 },
            .optional(
                "budget", .object(budgetShape),
                Message(id: "batas beban satu penilai", en: "what the form may ask of one rater"),
                example: "{items: 40, minutes: 15}"
            ) { $0.budget = $1 },
            .required(
                "sections", .list(.object(sectionShape)), Message(id: "bagian-bagian formulir", en: "the sections"),
                example: "[{id: kinerja, title: Kinerja, from: indikator}]"
            ) { $0.sections = $1 },
            .optional(
                "order", .enumeration(OrderWord.self), default: "fixed",
                Message(
                    id: "`random`: urutan bagian diundi untuk setiap penilai; butir satu bagian tetap bersama",
                    en: "`random`: the order of sections is drawn for each rater; the items of one stay together"),
                example: "random"
            ) { $0.order = $1 },
            .optional(
                "scoring", .object(scoringShape),
                Message(id: "aturan nilai; tanpa ini jawaban hanya dihitung", en: "rules; without them only counts"),
                example: "{within: mean}"
            ) { $0.scoring = $1 },
        ])

    private static let raterShape = Shape<Rater>(
        "rater", Message(id: "Satu peran penilai.", en: "One role of rater."),
        make: { Rater(span: $0) },
        fields: [
            .required(
                "id", .enumeration(RaterRole.self), Message(id: "peran", en: "role"), example: "pengguna_layanan"
            ) { $0.role = $1 },
            .required("title", .text, Message(id: "nama peran", en: "name of the role"), example: "Pengguna layanan") {
                $0.title = $1
            },
            .optional(
                "subjek", .text,
                Message(
                    id: "kata yang mengganti `{subjek}` dalam pernyataan", en: "what replaces `{subjek}` in statements"),
                example: "Pengantar Kerja ini"
            ) { $0.subjek = $1 },
            .optional(
                "weight", .number, default: "1", Message(id: "bobot peran", en: "weight of the role"), example: "2"
            ) { $0.weight = $1 },
            .optional(
                "required", .boolean, default: "true",
                Message(id: "apakah kesimpulan menunggu peran ini", en: "whether conclusions wait for this role"),
                example: "true"
            ) { $0.required = $1 },
        ])

    private static let budgetShape = Shape<Budget>(
        "budget", Message(id: "Batas beban satu penilai.", en: "What one rater may be asked."),
        make: { Budget(span: $0) },
        fields: [
            .optional(
                "items", .integer(1...100_000), Message(id: "butir paling banyak", en: "most items"), example: "40"
            ) { $0.items = $1 },
            .optional(
                "minutes", .integer(1...1440), Message(id: "menit paling lama", en: "most minutes"), example: "15"
            ) {
                $0.minutes = $1
            },
            .optional(
                "seconds_per_item", .integer(1...3600), default: "5",
                Message(
                    id: "detik untuk memilih jawaban satu butir, di luar waktu membaca (200 kata per menit)",
                    en: "seconds to choose an answer, apart from reading (200 words a minute)"),
                example: "6"
            ) { $0.secondsPerItem = $1 },
        ])

    private static let sectionShape = Shape<InstrumentSection>(
        "section", Message(id: "Satu bagian formulir.", en: "One section of a form."),
        make: { InstrumentSection(id: Located("", $0.startPoint), span: $0) },
        fields: [
            .required("id", .identifier, Message(id: "nama tetap", en: "lasting name"), example: "kinerja") {
                $0.id = $1
            },
            .required("title", .text, Message(id: "judul bagian", en: "its heading"), example: "Penilaian kinerja") {
                $0.title = $1
            },
            .optional(
                "introduction", .text, Message(id: "pengantar bagian", en: "its opening words"), example: "Pilih."
            ) {
                $0.introduction = $1
            },
            .optional(
                "raters", .list(.enumeration(RaterRole.self)), default: "semua penilai instrumen",
                Message(id: "penilai yang melihat bagian ini", en: "the raters who see it"), example: "[diri, atasan]"
            ) { $0.raters = $1 },
            .optional(
                "layout", .enumeration(SectionLayout.self), default: "list",
                Message(id: "satu per satu atau sebagai tabel", en: "one by one or as a grid"), example: "matrix"
            ) { $0.layout = $1 },
            .optional(
                "from", .enumeration(ItemSource.self),
                Message(
                    id: "butir langsung dari blueprint: tulis ini, `bank`, atau `items`",
                    en: "items straight from the blueprint: this, `bank` or `items`"),
                example: "indikator"
            ) { $0.from = $1 },
            .optional(
                "wording", .list(.reference(.bank)),
                Message(
                    id: "bank yang butirnya mengganti bunyi butir dari blueprint",
                    en: "banks whose items replace the wording made from the blueprint"),
                example: "[pernyataan-kinerja]"
            ) { $0.wording = $1 },
            .optional(
                "bank", .reference(.bank),
                Message(id: "semua butir bank, menurut urutannya", en: "all items of a bank"),
                example: "soal-cop-jkp"
            ) { $0.bank = $1 },
            .optional(
                "items", .sectionEntries,
                Message(
                    id: "butir dari bank, dan kelompok butir", en: "items of banks, and groups of them"),
                example: "[jkp-1, jkp-2]"
            ) { $0.entries = $1 },
            .optional(
                "relevant", .expression, default: "selalu",
                Message(
                    id: "kapan bagian ini ditanyakan, menurut jawaban bagian sebelumnya",
                    en: "when the section is asked, by the answers of earlier sections"),
                example: "rater == \"atasan\""
            ) { $0.relevant = $1 },
            .optional(
                "order", .enumeration(OrderWord.self), default: "fixed",
                Message(
                    id: "`random`: urutan butir diundi untuk setiap penilai",
                    en: "`random`: the order of items is drawn for each rater"),
                example: "random"
            ) { $0.order = $1 },
            .optional(
                "sample", .object(sampleShape), default: "semua butir",
                Message(
                    id: "berapa butir yang diundi untuk setiap penilai", en: "how many items are drawn for each rater"),
                example: "{per: topic, items: 3}"
            ) { $0.sample = $1 },
            .optional(
                "overrides", .list(.object(ItemOverride.shape)),
                Message(
                    id: "butir yang di bagian ini berbunyi atau diatur lain daripada di bank atau blueprint",
                    en: "items that this section words or rules otherwise than the bank or blueprint"),
                example: "[{item: jkp-1, of: 1a2b3c4d, stem: Apa itu JKP?}]"
            ) { $0.overrides = $1 },
        ])

    private static let sampleShape = Shape<SampleRule>(
        "sample",
        Message(
            id: "Undian butir. Butir yang tidak mengukur sel seperti itu selalu ditanyakan.",
            en: "A draw of items. Items that measure no such cell are always asked."),
        make: { SampleRule(span: $0) },
        fields: [
            .required(
                "per", .enumeration(SampleCell.self),
                Message(id: "dari apa diundi: butir-butir yang mengukur hal yang sama", en: "what they are drawn from"),
                example: "indikator"
            ) { $0.per = $1 },
            .required(
                "items", .integer(1...1000), Message(id: "berapa butir dari setiap sel", en: "how many of each cell"),
                example: "2"
            ) { $0.items = $1 },
        ])

    private static let scoringShape = Shape<Scoring>(
        "scoring", Message(id: "Aturan nilai.", en: "The rules of scoring."),
        make: { Scoring(span: $0) },
        fields: [
            .optional(
                "least_answered", .percent, default: "100%",
                Message(
                    id: "bagian butir satu subkompetensi yang paling sedikit dinilai seorang penilai, dan bagian "
                        + "subkompetensi yang paling sedikit bernilai untuk kesimpulan; kurang dari itu nilainya tidak "
                        + "ada, bukan nol",
                    en:
                        "the least share of a subkompetensi's items that a rater must judge, and the least share of the "
                        + "subkompetensi that must have a score for a conclusion; with fewer the score is absent, never "
                        + "zero"),
                example: "50%"
            ) { $0.leastAnswered = $1 },
            .optional(
                "least_raters", .integer(1...6), default: "semua penilai",
                Message(id: "penilai paling sedikit yang punya nilai", en: "the fewest raters with a score"),
                example: "2"
            ) { $0.leastRaters = $1 },
            .optional(
                "within", .enumeration(ReductionWord.self), default: "mean",
                Message(id: "butir → subkompetensi, per penilai", en: "items → subkompetensi, per rater"),
                example: "mean"
            ) { $0.within = $1 },
            .optional(
                "raters", .enumeration(ReductionWord.self), default: "mean",
                Message(id: "penilai → orang", en: "raters → person"), example: "mean"
            ) { $0.raters = $1 },
            .optional(
                "overall", .enumeration(ReductionWord.self), default: "mean",
                Message(id: "subkompetensi → nilai keseluruhan", en: "subkompetensi → overall"), example: "mean"
            ) { $0.overall = $1 },
            .optional(
                "accumulate", .enumeration(ReductionWord.self), default: "mean",
                Message(id: "beberapa baterai → satu orang", en: "several batteries → one person"), example: "mean"
            ) { $0.accumulate = $1 },
            .optional(
                "kategori", .list(.object(bandShape)),
                Message(id: "pita kategori subkompetensi", en: "bands of the category of a subkompetensi"),
                example: "[{id: baik, title: Baik, from: 2.60}, {id: kurang, title: Kurang}]"
            ) { $0.kategori = $1 },
            .optional(
                "predikat", .list(.object(bandShape)), Message(id: "pita predikat", en: "bands of the predikat"),
                example: "[{id: tinggi, title: Tinggi, from: 2.60}, {id: rendah, title: Rendah}]"
            ) { $0.predikat = $1 },
            .optional(
                "pass", .pass(bandShape), Message(id: "batas lulus tes, dalam persen", en: "pass mark, in percent"),
                example: "{id: memenuhi, title: Memenuhi standar, from: 70}"
            ) { $0.pass = $1 },
            .optional(
                "ideal_share", .percent,
                Message(
                    id: "bagian aktivitas di jenjang sendiri agar kondisi kerja ideal: untuk `mapping`",
                    en: "share of activities at one's own jenjang from which conditions are ideal: for `mapping`"),
                example: "75%"
            ) { $0.idealShare = $1 },
            .optional(
                "scores", .list(.object(DeclaredScore.shape)),
                Message(
                    id: "nilai yang dirumuskan sendiri: untuk `reaction` dan `observation`",
                    en: "scores of one's own: for `reaction` and `observation`"),
                example: "[{id: kepuasan, title: Kepuasan, section: isi}]"
            ) { $0.scores = $1 },
            .optional(
                "asumsi", .text, Message(id: "alasan aturan yang tidak diterbitkan", en: "reason of unpublished rules"),
                example: "Titik potong tidak dicetak dalam laporan."
            ) { $0.asumsi = $1 },
        ])

    static let bandShape = Shape<BandRule>(
        "band", Message(id: "Satu pita nilai.", en: "One band of values."),
        make: { BandRule(id: Located("", $0.startPoint), span: $0) },
        fields: [
            .required("id", .identifier, Message(id: "nama tetap", en: "lasting name"), example: "sangat-baik") {
                $0.id = $1
            },
            .required("title", .text, Message(id: "kata yang dicetak", en: "the word printed"), example: "Sangat Baik")
            {
                $0.title = $1
            },
            .optional(
                "from", .number, default: "terendah",
                Message(id: "nilai terkecil pita ini, termasuk", en: "its smallest value, included"), example: "3.20"
            ) { $0.from = $1 },
            .optional(
                "each", .localReference("band"),
                Message(
                    id: "pita predikat: kategori terendah yang boleh dimiliki tiap subkompetensi; yang tanpa nilai "
                        + "tidak ikut. Bila ada yang di bawahnya, pita berikutnya yang berlaku",
                    en: "of a predikat: the lowest kategori that any subkompetensi may have; one without a value does "
                        + "not count. Where one is lower, the next band holds"),
                example: "baik"
            ) { $0.each = $1 },
            .optional(
                "asumsi", .text, Message(id: "alasan batas ini", en: "reason of this cut"), example: "80% dari 4."
            ) { $0.asumsi = $1 },
        ])
}
