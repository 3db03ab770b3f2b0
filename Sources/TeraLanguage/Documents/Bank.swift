public import TeraDiagnostics
public import TeraExact
internal import TeraYAML

/// A bank of items, each tied to what it measures.
public struct Bank: Sendable {
    public var header: DocumentHeader
    public var standard: Located<String>?
    public var topics: [NamedEntry] = []
    public var items: [BankItem] = []
}

/// The types of items.
public enum ItemType: String, Sendable, CaseIterable {
    case rating, single, task, text, integer, decimal, boolean, calculate, multiple, date, time, ranking, ordering
    case matching
    case constantSum = "constant_sum"
    case slider, rubric, checklist, consent, note
}

extension ItemType {
    /// Whether it is there to measure something: the others ask for facts and words, or are computed.
    var isMeasure: Bool { self == .rating || self == .rubric || self == .task || (takesKey && hasChoices) }

    private var hasChoices: Bool { self == .single || self == .multiple || self == .ordering || self == .matching }
}

extension ItemType {
    /// Whether it must be answered where its author does not say.
    public var isRequired: Bool {
        switch self {
        case .text, .calculate, .note: false
        default: true
        }
    }
}

/// One item of a bank. A class, since every check visits every item: a struct of two dozen fields is copied, and all its
/// references counted, wherever it is passed on. It changes only while it is decoded, before anyone else can see it.
public final class BankItem: @unchecked Sendable {
    public internal(set) var id: Located<String>
    public internal(set) var type: Located<ItemType>?
    /// What it measures: one of these three.
    public internal(set) var indikator: Located<String>?
    @Rare public internal(set) var cell: CellReference?
    @Rare public internal(set) var topic: Located<String>?
    public internal(set) var stem = LocalizedText.none
    @Rare public internal(set) var help: LocalizedText?
    public internal(set) var aliases: [Located<String>] = []
    /// Ids that it had before.
    @Rare public internal(set) var formerly: [Located<String>]?
    public internal(set) var required: Located<Bool>?
    @Rare public internal(set) var scale: Located<String>?
    public internal(set) var reverse: Located<Bool>?
    @Rare public internal(set) var weight: Located<Rational>?
    /// Those of its register too, once the project is read.
    public internal(set) var options: [ItemOption] = []
    /// The register whose entries are its options.
    @Rare public internal(set) var register: Located<String>?
    /// Whether options are shown in an order drawn for each rater.
    public internal(set) var order: Located<OrderWord>?
    @Rare public internal(set) var key: Located<String>?
    @Rare public internal(set) var points: Located<Rational>?
    @Rare public internal(set) var maxLength: Located<Int>?
    @Rare public internal(set) var limits: NumberLimits?
    /// What only some types have.
    @Rare public internal(set) var parts: ItemParts?
    /// Its expressions.
    @Rare public internal(set) var logic: ItemLogic?
    @Rare public internal(set) var asumsi: LocalizedText?
    @Rare public internal(set) var note: LocalizedText?
    public let span: Span

    init(id: Located<String>, span: Span) {
        self.id = id
        self.span = span
    }
}

/// A cell of the blueprints: subkompetensi × jenjang.
public struct CellReference: Sendable {
    public var jenjang = Located("", Span(file: 0, start: 0, end: 0))
    public var subkompetensi = Located("", Span(file: 0, start: 0, end: 0))
    public var span: Span
}

public struct ItemOption: Sendable {
    public var id: Located<String>
    public var text = LocalizedText.none
    /// What an entry of a checklist counts for.
    @Rare public var weight: Located<Rational>?
    /// What a filter may ask of it: `with`.
    @Rare public var attributes: [Attribute]?
    /// Ids that it had before.
    @Rare public var formerly: [Located<String>]?
}

/// A name of the author's with its text.
public struct Attribute: Sendable {
    public var name: Located<String>
    public var value: Located<String>
}

/// What numbers an item takes.
public struct NumberLimits: Sendable {
    public var least: Located<Rational>?
    public var most: Located<Rational>?
    public var unit: LocalizedText?
}

extension Bank {
    static let shape = Shape<Bank>(
        "bank",
        Message(
            id: "Bank butir: pernyataan dan soal, masing-masing terikat pada yang diukurnya.",
            en: "A bank of items: statements and questions, each tied to what it measures."),
        make: { Bank(header: DocumentHeader($0)) },
        fields: Field.header { $1(&$0.header) } + [
            .optional(
                "standard", .reference(.standard),
                Message(id: "standar yang diukur butir-butirnya", en: "the standard that its items measure"),
                example: "pengantar-kerja"
            ) { $0.standard = $1 },
            .optional(
                "topics", .list(.object(topicShape)),
                Message(
                    id: "pokok bahasan butir yang tidak mengukur indikator", en: "topics of items of no indikator"),
                example: "[{id: jkp, title: Jaminan Kehilangan Pekerjaan}]"
            ) { $0.topics = $1 },
            .required(
                "items", .list(.object(BankItem.shape)), Message(id: "butir-butir", en: "the items"),
                example: "[{id: soal-1, type: text, stem: Apa saran Anda?}]"
            ) { $0.items = $1 },
        ])

    private static let topicShape = Shape<NamedEntry>(
        "topic", Message(id: "Satu pokok bahasan.", en: "One topic."),
        make: { NamedEntry(id: Located("", $0.startPoint)) },
        fields: [
            .required("id", .identifier, Message(id: "nama tetap", en: "lasting name"), example: "jkp") { $0.id = $1 },
            .required("title", .text, Message(id: "nama", en: "name"), example: "Layanan JKP") { $0.title = $1 },
        ])
}

extension BankItem {
    static let shape = Shape<BankItem>(
        "item", Message(id: "Satu butir.", en: "One item."),
        make: { BankItem(id: Located("", $0.startPoint), span: $0) },
        fields: [
            .required(
                "id", .identifier,
                Message(id: "nama tetap, unik di seluruh proyek: jawaban merujuknya", en: "unique in the project"),
                example: "pk-pertama-2-1"
            ) { $0.id = $1 },
            .required(
                "type", .itemType,
                ItemTypeReference.sentence, example: "rating"
            ) { $0.type = $1 },
            .optional(
                "indikator", .localReference("indikator"),
                Message(id: "indikator yang diukur", en: "the indikator it measures"), example: "pertama-2-1"
            ) { $0.indikator = $1 },
            .optional(
                "cell", .object(cellShape),
                Message(
                    id: "sel blueprint yang diwakili: untuk `task`", en: "the blueprint cell it stands for: for `task`"),
                example: "{jenjang: ahli-pertama, subkompetensi: analisis-jabatan}"
            ) { $0.cell = $1 },
            .optional(
                "topic", .localReference("topic"),
                Message(id: "pokok bahasan yang diukur", en: "the topic it measures"), example: "jkp"
            ) { $0.topic = $1 },
            .required(
                "stem", .text,
                Message(
                    id:
                        "pernyataan atau pertanyaan; `{subjek}` diganti sesuai penilai. `calculate` boleh tanpa ini; dengan "
                        + "ini nilainya ditampilkan",
                    en:
                        "statement or question; `{subjek}` is replaced for each rater. `calculate` may lack it; with it the "
                        + "value is shown"),
                example: "\"{subjek} mengumpulkan data jabatan sesuai format baku.\"",
                unless: Needless(where: "type", is: ItemType.calculate) { $0.type?.value }
            ) { $0.stem = $1 },
            .optional(
                "help", .text, Message(id: "petunjuk pengisian", en: "help for who answers"), example: "Pilih satu."
            ) { $0.help = $1 },
            .optional(
                "aliases", .list(.string),
                Message(
                    id: "judul kolom lain untuk butir ini dalam ekspor formulir web",
                    en: "other headings of this item in exports of web forms"),
                example: "[Mampu mengimplementasikan]"
            ) { $0.aliases = $1 },
            .optional(
                "required", .requirement, default: "true; untuk `text` false",
                Message(
                    id: "apakah harus dijawab, atau kapan", en: "whether it must be answered, or when"),
                example: "false"
            ) { item, requirement in
                switch requirement {
                case .always(let value): item.required = value
                case .when(let expression): item.editLogic { $0.required = expression }
                }
            },
            .optional(
                "scale", .reference(.scale), default: "skala instrumen",
                Message(id: "skala: untuk `rating`", en: "its scale: for `rating`"), example: "kinerja-4"
            ) { $0.scale = $1 },
            .optional(
                "reverse", .boolean, default: "false",
                Message(
                    id: "pernyataan negatif: nilai dibalik (terendah + tertinggi − nilai)",
                    en: "a negative statement: its value is mirrored (lowest + highest − value)"),
                example: "true"
            ) { $0.reverse = $1 },
            .optional(
                "weight", .number, default: "1", Message(id: "bobot dalam nilainya", en: "weight in its score"),
                example: "1.5"
            ) { $0.weight = $1 },
            .optional(
                "options", .options(.optionList(optionShape), .object(OptionSource.shape)),
                Message(
                    id:
                        "pilihan: untuk `single`, `multiple`, `ranking`, `ordering`, dan `constant_sum`; dari daftar acuan "
                        + "untuk `single` dan `multiple`",
                    en:
                        "options: for `single`, `multiple`, `ranking`, `ordering` and `constant_sum`; of a register for "
                        + "`single` and `multiple`"),
                example: "[{id: a, text: Uang tunai}, {id: b, text: Pelatihan kerja}]"
            ) { item, options in
                switch options {
                case .listed(let options):
                    if item.parts?.entriesSpan == nil {
                        item.options = options
                    } else {
                        item.editParts { $0.optionsSpan = options.first?.id.span }
                    }
                case .source(let source): item.register = source.register
                }
            },
            .optional(
                "order", .enumeration(OrderWord.self), default: "fixed",
                Message(
                    id: "`random`: urutan pilihan diundi untuk setiap penilai: untuk `single` dan `multiple`",
                    en: "`random`: the order of options is drawn for each rater: for `single` and `multiple`"),
                example: "random"
            ) { $0.order = $1 },
            .optional(
                "key", .key,
                Message(
                    id:
                        "jawaban yang benar, menjadikannya soal pengetahuan: pilihan (`single`), daftar pilihan (`multiple`, "
                        + "`ordering` menurut urutannya), peta kiri ke kanan (`matching`), atau bilangan (`integer`, `decimal`); tidak pernah ada di formulir",
                    en:
                        "the right answer, makes it a knowledge item: an option (`single`), a list of options (`multiple`, "
                        + "in order for `ordering`), a map from left to right (`matching`), or a number (`integer`, `decimal`); never in a form"
                ),
                example: "a"
            ) { item, key in
                switch key {
                case .one(let id): item.key = id
                case .several(let list): item.editParts { $0.keys = list }
                case .pairs(let pairs): item.editParts { $0.pairs = pairs }
                }
            },
            .optional(
                "points", .number, default: "1", Message(id: "nilai jawaban benar", en: "what the right answer earns"),
                example: "2"
            ) { $0.points = $1 },
            .optional(
                "max_length", .integer(1...100_000), default: "2000",
                Message(id: "huruf paling banyak: untuk `text`", en: "most characters: for `text`"), example: "500"
            ) { $0.maxLength = $1 },
            .optional(
                "min", .bound,
                Message(
                    id:
                        "yang terkecil diterima: bilangan untuk `integer`, `decimal`, dan `slider`; tanggal 2025-02-13 untuk "
                        + "`date`; jam 14:30 untuk `time`",
                    en:
                        "smallest accepted: a number for `integer`, `decimal` and `slider`; a day 2025-02-13 for `date`; a "
                        + "time 14:30 for `time`"), example: "0"
            ) { item, value in
                switch value {
                case .number(let number): item.editLimits { $0.least = number }
                case .moment(let text): item.editParts { $0.earliest = text }
                }
            },
            .optional(
                "max", .bound,
                Message(
                    id: "yang terbesar diterima: seperti `min`", en: "largest accepted: like `min`"), example: "40"
            ) { item, value in
                switch value {
                case .number(let number): item.editLimits { $0.most = number }
                case .moment(let text): item.editParts { $0.latest = text }
                }
            },
            .optional(
                "unit", .text,
                Message(
                    id: "satuan yang ditampilkan: untuk `integer`, `decimal`, dan `slider`",
                    en: "unit shown: for `integer`, `decimal` and `slider`"), example: "tahun"
            ) { item, value in item.editLimits { $0.unit = value } },
            .optional(
                "asumsi", .text,
                Message(id: "alasan, bila sumber tidak memberikannya", en: "reason, if no source has it"),
                example: "Opsi pengecoh tidak dicetak dalam laporan."
            ) { $0.asumsi = $1 },
            .optional("note", .text, Message(id: "catatan penyusun", en: "a note"), example: "Salah ketik asli.") {
                $0.note = $1
            },
            .formerly { $0.formerly = $1 },
        ] + partsFields + logicFields)

    private static let cellShape = Shape<CellReference>(
        "cell reference", Message(id: "Satu sel blueprint.", en: "One cell of the blueprints."),
        make: { CellReference(span: $0) },
        fields: [
            .required(
                "jenjang", .localReference("jenjang"), Message(id: "jenjang", en: "jenjang"), example: "ahli-muda"
            ) { $0.jenjang = $1 },
            .required(
                "subkompetensi", .localReference("subkompetensi"), Message(id: "subkompetensi", en: "subkompetensi"),
                example: "analisis-jabatan"
            ) { $0.subkompetensi = $1 },
        ])

    static let optionShape = Shape<ItemOption>(
        "option", Message(id: "Satu pilihan jawaban.", en: "One option."),
        make: { ItemOption(id: Located("", $0.startPoint)) },
        fields: [
            .required("id", .identifier, Message(id: "nama tetap", en: "lasting name"), example: "a") { $0.id = $1 },
            .required("text", .text, Message(id: "teks yang dibaca", en: "what people read"), example: "6 bulan") {
                $0.text = $1
            },
            .optional(
                "with", .attributes,
                Message(id: "keterangan untuk `filter`: `option.nama`", en: "what a `filter` reads: `option.name`"),
                example: "{wilayah: barat}"
            ) { $0.attributes = $1 },
            .formerly { $0.formerly = $1 },
        ])
}
