public import TeraDiagnostics
internal import TeraYAML

/// What is compiled: an instrument on a programme, for jenjang or an occasion (requirements R010–R018).
public struct Battery: Sendable {
    public var header: DocumentHeader
    /// `A.B.C`, in the place of the instrument's.
    public var version: Located<String>?
    public var instrument = Located("", Span(file: 0, start: 0, end: 0))
    public var programmes: [Located<String>] = []
    public var occasion: Located<String>?
    public var period: DateRange?
    public var status: Located<BatteryStatus>?
    public var jenjang: [Located<String>] = []
    public var role: Located<String>?
    public var subkompetensi: [Located<String>] = []
    public var materi: [Materi] = []
    public var coverage: CoverageRule?
    /// The test before, which this one is compared with.
    public var equivalent: Equivalence?
    /// Who of the programme is to be evaluated; nil: everybody.
    public var entry: EntryCondition?
}

/// The test whose pass mark somebody has to reach in order to be evaluated (requirement R108).
public struct EntryCondition: Sendable {
    public var test = Located("", Span(file: 0, start: 0, end: 0))
    /// What of it no source says.
    public var asumsi: LocalizedText?
    public var span: Span
}

/// The other moment of a pair of tests.
public struct Equivalence: Sendable {
    public var to = Located("", Span(file: 0, start: 0, end: 0))
    /// Items that both ask: of the other test, and of this one.
    var anchors: [(other: Located<String>, own: Located<String>)] = []
    public var span: Span
}

public enum BatteryStatus: String, Sendable, CaseIterable {
    case aktif
    case tidakAktif = "tidak-aktif"
}

/// A component that a programme lists, whether or not it is a subkompetensi.
public struct Materi: Sendable {
    public var title = LocalizedText.none
    public var subkompetensi: Located<String>?
}

/// What coverage the author promises.
public struct CoverageRule: Sendable {
    /// Fewest and most items for each indikator.
    public var leastItems: Located<Int>?
    public var mostItems: Located<Int>?
    public var span: Span
}

extension Battery {
    static let shape = Shape<Battery>(
        "battery",
        Message(
            id: "Baterai: instrumen untuk satu program dan jenjang, atau untuk satu kesempatan tes, reaksi, atau "
                + "observasi. Inilah yang dikompilasi.",
            en: "A battery: an instrument for a programme and jenjang, or for one occasion of a test, reaction or "
                + "observation. This is what is compiled."),
        make: { Battery(header: DocumentHeader($0)) },
        fields: Field.header { $1(&$0.header) } + [
            .version(default: "`version` instrumennya") { $0.version = $1 },
            .required(
                "instrument", .reference(.instrument), Message(id: "instrumennya", en: "its instrument"),
                example: "kinerja-pengantar-kerja"
            ) { $0.instrument = $1 },
            .optional(
                "programme", .localReference("programme register"),
                Message(id: "program pengembangan kompetensi", en: "the training programme"),
                example: "cop-jkp-disabilitas"
            ) { $0.programmes.append($1) },
            .optional(
                "programmes", .list(.localReference("programme register")),
                Message(id: "beberapa program dengan baterai yang sama", en: "several programmes with this battery"),
                example: "[bimtek-pak-wonogiri, bimtek-pak-yogyakarta]"
            ) { $0.programmes += $1 },
            .optional(
                "occasion", .identifier,
                Message(
                    id: "kesempatan: `pre`, `post`, atau kata lain; untuk tes, reaksi, dan observasi",
                    en: "`pre`, `post` or another word; for tests, reactions and observations"),
                example: "pre"
            ) { $0.occasion = $1 },
            .required(
                "periode", .object(Shapes.dateRange), Message(id: "waktu pengisian", en: "when it is answered"),
                example: "{from: 2025-11-10, to: 2025-12-19}"
            ) { $0.period = $1 },
            .required(
                "status", .enumeration(BatteryStatus.self),
                Message(
                    id:
                        "`aktif`: sedang diisi, dan `periode` diperiksa terhadap hari ini; `tidak-aktif`: belum atau tidak "
                        + "lagi. Keduanya dikompilasi",
                    en:
                        "`aktif`: being answered, and `periode` is held against today; `tidak-aktif`: not yet or no more. "
                        + "Both are compiled"),
                example: "aktif"
            ) { $0.status = $1 },
            .optional(
                "jenjang", .list(.localReference("jenjang")),
                Message(id: "jenjang yang dievaluasi", en: "the jenjang evaluated"),
                example: "[ahli-pertama, ahli-muda]"
            ) { $0.jenjang = $1 },
            .optional(
                "role", .localReference("role"), Message(id: "peran tanpa jenjang", en: "a role without jenjang"),
                example: "petugas-antar-kerja"
            ) { $0.role = $1 },
            .optional(
                "subkompetensi", .list(.localReference("subkompetensi")),
                Message(id: "subkompetensi menurut urutan tampil", en: "subkompetensi in the order shown"),
                example: "[perencanaan, analisis-jabatan]"
            ) { $0.subkompetensi = $1 },
            .optional(
                "materi", .list(.object(materiShape)),
                Message(
                    id: "komponen yang disebut program, termasuk yang bukan subkompetensi",
                    en: "components that the programme lists, those that are no subkompetensi too"),
                example: "[{title: Teknik Wawancara}]"
            ) { $0.materi = $1 },
            .optional(
                "coverage", .object(coverageShape), default: "least_items: 1",
                Message(id: "cakupan yang dijanjikan", en: "the coverage promised"), example: "{least_items: 1}"
            ) { $0.coverage = $1 },
            .optional(
                "equivalent", .object(equivalentShape),
                Message(
                    id: "tes lain dari pasangan ini, misalnya tes awal: sel, banyak butir, dan poinnya harus sama",
                    en: "the other test of the pair, such as the one before: same cells, items and points"),
                example: "{to: tes-awal-cop-jkp, anchors: [jkp-1]}"
            ) { $0.equivalent = $1 },
            .optional(
                "entry", .object(entryShape), default: "semua peserta program",
                Message(
                    id: "siapa peserta program yang dievaluasi: yang mencapai batas lulus tes ini",
                    en: "who of the programme is evaluated: those who reach the pass mark of this test"),
                example: "{test: tes-akhir-cop-jkp}"
            ) { $0.entry = $1 },
        ])

    private static let entryShape = Shape<EntryCondition>(
        "entry_condition",
        Message(
            id: "Syarat dievaluasi. Laporan evaluasi membandingkan daftar peserta dengan hasil tesnya.",
            en:
                "The condition for being evaluated. The report of the evaluation holds the list of participants against "
                + "the results of the test."),
        make: { EntryCondition(span: $0) },
        fields: [
            .required(
                "test", .reference(.battery), Message(id: "baterai tesnya", en: "the battery of the test"),
                example: "tes-akhir-cop-jkp"
            ) { $0.test = $1 },
            .optional(
                "asumsi", .text, Message(id: "yang tidak disebut sumber mana pun", en: "what of it no source says"),
                example: "Laporan tidak menyebut tes yang mana."
            ) { $0.asumsi = $1 },
        ])

    private static let equivalentShape = Shape<Equivalence>(
        "equivalent",
        Message(
            id: "Dua tes yang hasilnya dibandingkan.", en: "Two tests whose results are compared."),
        make: { Equivalence(span: $0) },
        fields: [
            .required(
                "to", .reference(.battery), Message(id: "baterai yang lain", en: "the other battery"),
                example: "tes-awal-cop-jkp"
            ) { $0.to = $1 },
            .optional(
                "anchors", .key,
                Message(
                    id:
                        "butir jangkar: ada di keduanya dengan kunci dan poin yang sama; peta dari butir tes lain ke butir "
                        + "tes ini bila id-nya berbeda",
                    en:
                        "anchor items: in both, with one key and points; a map from the other test's items to this one's "
                        + "where ids differ"),
                example: "[jkp-1, jkp-2]"
            ) { equivalence, key in
                switch key {
                case .one(let id): equivalence.anchors = [(id, id)]
                case .several(let list): equivalence.anchors = list.ids.map { ($0, $0) }
                case .pairs(let pairs): equivalence.anchors = pairs.pairs.map { ($0.left, $0.right) }
                }
            },
        ])

    private static let materiShape = Shape<Materi>(
        "materi", Message(id: "Satu komponen program.", en: "One component of a programme."),
        make: { _ in Materi() },
        fields: [
            .required("title", .text, Message(id: "nama komponen", en: "its name"), example: "Teknik Wawancara") {
                $0.title = $1
            },
            .optional(
                "subkompetensi", .localReference("subkompetensi"),
                Message(id: "subkompetensi yang sama", en: "the subkompetensi that it is"), example: "bimbingan-jabatan"
            ) { $0.subkompetensi = $1 },
        ])

    private static let coverageShape = Shape<CoverageRule>(
        "coverage", Message(id: "Cakupan yang dijanjikan.", en: "The coverage promised."),
        make: { CoverageRule(span: $0) },
        fields: [
            .optional(
                "least_items", .integer(0...1000), default: "1",
                Message(id: "butir paling sedikit untuk setiap indikator", en: "fewest items for each indikator"),
                example: "1"
            ) { $0.leastItems = $1 },
            .optional(
                "most_items", .integer(1...1000), default: "tanpa batas",
                Message(id: "butir paling banyak untuk setiap indikator", en: "most items for each indikator"),
                example: "3"
            ) { $0.mostItems = $1 },
        ])
}
