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
    case rating, single, task, text, integer, decimal, boolean, calculate
}

extension ItemType {
    /// Whether it is there to measure something: the others ask for facts and words, or are computed.
    var isMeasure: Bool { self == .rating || self == .single || self == .task }
}

/// One item of a bank. A class, since every check visits every item: a struct of two dozen fields is copied, and all its
/// references counted, wherever it is passed on. It changes only while it is decoded, before anyone else can see it.
public final class BankItem: @unchecked Sendable {
    public fileprivate(set) var id: Located<String>
    public fileprivate(set) var type: Located<ItemType>?
    /// What it measures: one of these three.
    public fileprivate(set) var indikator: Located<String>?
    @Rare public fileprivate(set) var cell: CellReference?
    @Rare public fileprivate(set) var topic: Located<String>?
    public fileprivate(set) var stem = LocalizedText.none
    @Rare public fileprivate(set) var help: LocalizedText?
    public fileprivate(set) var aliases: [Located<String>] = []
    public fileprivate(set) var required: Located<Bool>?
    @Rare public fileprivate(set) var scale: Located<String>?
    public fileprivate(set) var reverse: Located<Bool>?
    @Rare public fileprivate(set) var weight: Located<Rational>?
    public fileprivate(set) var options: [ItemOption] = []
    @Rare public fileprivate(set) var key: Located<String>?
    @Rare public fileprivate(set) var points: Located<Rational>?
    @Rare public fileprivate(set) var maxLength: Located<Int>?
    @Rare public internal(set) var limits: NumberLimits?
    /// Its expressions.
    @Rare public internal(set) var logic: ItemLogic?
    @Rare public fileprivate(set) var asumsi: LocalizedText?
    @Rare public fileprivate(set) var note: LocalizedText?
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
    /// What a filter may ask of it: `with`.
    @Rare public var attributes: [Attribute]?
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
                "type", .enumeration(ItemType.self),
                Message(
                    id:
                        "`rating` pernyataan berskala; `single` satu pilihan; `task` tugas yang dicentang; `text` uraian; "
                        + "`integer` bilangan bulat; `decimal` bilangan desimal; `boolean` ya atau tidak; `calculate` dihitung, "
                        + "tidak ditanyakan",
                    en:
                        "`rating` on a scale; `single` one option; `task` a task ticked off; `text` in words; `integer` a "
                        + "whole number; `decimal` a decimal number; `boolean` yes or no; `calculate` computed, not asked"
                ),
                example: "rating"
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
                unless: { $0.type?.value == .calculate }
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
                "options", .list(.object(optionShape)),
                Message(id: "pilihan: untuk `single`", en: "options: for `single`"),
                example: "[{id: a, text: Uang tunai}, {id: b, text: Pelatihan kerja}]"
            ) { item, options in item.options = options },
            .optional(
                "key", .localReference("options"),
                Message(
                    id: "pilihan yang benar: menjadikan `single` soal pengetahuan; tidak pernah ada di formulir",
                    en: "the right option: makes a `single` a knowledge item; never in a form"),
                example: "a"
            ) { $0.key = $1 },
            .optional(
                "points", .number, default: "1", Message(id: "nilai jawaban benar", en: "what the right answer earns"),
                example: "2"
            ) { $0.points = $1 },
            .optional(
                "max_length", .integer(1...100_000), default: "2000",
                Message(id: "huruf paling banyak: untuk `text`", en: "most characters: for `text`"), example: "500"
            ) { $0.maxLength = $1 },
            .optional(
                "min", .number,
                Message(
                    id: "nilai terkecil yang diterima: untuk `integer` dan `decimal`",
                    en: "smallest value accepted: for `integer` and `decimal`"), example: "0"
            ) { item, value in item.editLimits { $0.least = value } },
            .optional(
                "max", .number,
                Message(
                    id: "nilai terbesar yang diterima: untuk `integer` dan `decimal`",
                    en: "largest value accepted: for `integer` and `decimal`"), example: "40"
            ) { item, value in item.editLimits { $0.most = value } },
            .optional(
                "unit", .text,
                Message(
                    id: "satuan yang ditampilkan: untuk `integer` dan `decimal`",
                    en: "unit shown: for `integer` and `decimal`"), example: "tahun"
            ) { item, value in item.editLimits { $0.unit = value } },
            .optional(
                "asumsi", .text,
                Message(id: "alasan, bila sumber tidak memberikannya", en: "reason, if no source has it"),
                example: "Opsi pengecoh tidak dicetak dalam laporan."
            ) { $0.asumsi = $1 },
            .optional("note", .text, Message(id: "catatan penyusun", en: "a note"), example: "Salah ketik asli.") {
                $0.note = $1
            },
        ] + logicFields)

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

    private static let optionShape = Shape<ItemOption>(
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
        ])
}
