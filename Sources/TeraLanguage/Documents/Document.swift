public import TeraDiagnostics
internal import TeraYAML

/// The kinds of documents, in the order of the reference.
public enum DocumentKind: String, Sendable, CaseIterable {
    case standard, blueprint, scale, bank, instrument, battery, register, test
    case codingFrame = "coding_frame"
    case reportText = "report_text"
}

/// What every document has.
public struct DocumentHeader: Sendable {
    public var id: Located<String>
    public var title = LocalizedText.none
    public var sources: [SourceReference] = []
    /// Why the document states what no source publishes.
    public var asumsi: LocalizedText?
    public var note: LocalizedText?
    public var waivers: [Waiver] = []
    /// From the first key to the last value.
    public var span: Span
    /// The words after `kind:`.
    public var kindSpan: Span

    init(_ span: Span) {
        self.span = span
        self.kindSpan = span.startPoint
        self.id = Located("", span.startPoint)
    }
}

/// A law, report or table that the content comes from.
public struct SourceReference: Sendable {
    public var title = LocalizedText.none
    public var place: Located<String>?
    public var note: LocalizedText?
    public var span: Span
}

/// A finding that the author accepts, with the reason.
public struct Waiver: Sendable {
    public var code = Located("", Span(file: 0, start: 0, end: 0))
    /// Ids that name the place, outermost first; empty: everywhere in the document.
    public var at: Located<String>?
    public var reason = LocalizedText.none
    public var span: Span
}

/// A decoded document of any kind.
public enum Document: Sendable {
    case standard(Standard)
    case blueprint(Blueprint)
    case scale(Scale)
    case bank(Bank)
    case instrument(Instrument)
    case battery(Battery)
    case register(Register)
    case test(TestDocument)
    case codingFrame(CodingFrame)
    case reportText(ReportText)

    public var kind: DocumentKind {
        switch self {
        case .standard: .standard
        case .blueprint: .blueprint
        case .scale: .scale
        case .bank: .bank
        case .instrument: .instrument
        case .battery: .battery
        case .register: .register
        case .test: .test
        case .codingFrame: .codingFrame
        case .reportText: .reportText
        }
    }

    public var header: DocumentHeader {
        switch self {
        case .standard(let document): document.header
        case .blueprint(let document): document.header
        case .scale(let document): document.header
        case .bank(let document): document.header
        case .instrument(let document): document.header
        case .battery(let document): document.header
        case .register(let document): document.header
        case .test(let document): document.header
        case .codingFrame(let document): document.header
        case .reportText(let document): document.header
        }
    }
}

extension Field {
    /// The fields that every document has, stored in its header.
    static func header(_ header: @escaping @Sendable (inout Value, (inout DocumentHeader) -> Void) -> Void) -> [Field] {
        [
            .required(
                "id", .identifier,
                Message(
                    id: "nama tetap dokumen ini; dokumen lain merujuknya dengan id ini",
                    en: "the document's lasting name; other documents refer to it by this id"),
                example: "kinerja-4"
            ) { value, id in header(&value) { $0.id = id } },
            .required(
                "title", .text,
                Message(id: "nama resmi yang dibaca orang", en: "the official name that people read"),
                example: "Skala kinerja"
            ) { value, title in header(&value) { $0.title = title } },
            .optional(
                "source", .list(.object(Shapes.source)),
                Message(
                    id: "peraturan atau laporan asal isi dokumen ini",
                    en: "the regulation or report that the content comes from"),
                example: "[{title: \"Keputusan Menteri PANRB Nomor SKJ. 1 Tahun 2022\", place: Tabel 2.1}]"
            ) { value, sources in header(&value) { $0.sources = sources } },
            .optional(
                "asumsi", .text,
                Message(
                    id:
                        "alasan, bila dokumen menetapkan hal yang tidak diterbitkan sumber mana pun; laporan mengulangnya",
                    en: "the reason, where the document states what no source publishes; reports repeat it"),
                example: "Laporan hanya menyebut skor maksimum 4,0."
            ) { value, asumsi in header(&value) { $0.asumsi = asumsi } },
            .optional(
                "note", .text,
                Message(
                    id: "catatan untuk sesama penyusun; tidak dikompilasi",
                    en: "a note to fellow authors; not compiled"),
                example: "Tabel ini dicetak dua kali."
            ) { value, note in header(&value) { $0.note = note } },
            .optional(
                "waive", .list(.object(Shapes.waiver)),
                Message(
                    id: "temuan yang diterima, masing-masing dengan alasan",
                    en: "findings that are accepted, each with a reason"),
                example: "[{code: C002, at: pengendalian-tka, reason: Blueprint dan matriks berbeda.}]"
            ) { value, waivers in header(&value) { $0.waivers = waivers } },
        ]
    }
}

/// Shapes that several kinds of documents share.
enum Shapes {
    static let source = Shape<SourceReference>(
        "source", Message(id: "Asal isi.", en: "Where content comes from."),
        make: { SourceReference(span: $0) },
        fields: [
            .required(
                "title", .text, Message(id: "nama peraturan atau laporan", en: "name of the regulation or report"),
                example: "Laporan Evaluasi Kinerja 2025"
            ) { $0.title = $1 },
            .optional(
                "place", .string, Message(id: "tempat di dalamnya", en: "the place in it"), example: "Tabel 2.3"
            ) { $0.place = $1 },
            .optional(
                "note", .text, Message(id: "catatan tentang sumber ini", en: "a note about this source"),
                example: "Judul tabelnya salah cetak."
            ) { $0.note = $1 },
        ])

    static let waiver = Shape<Waiver>(
        "waive",
        Message(
            id: "Satu temuan yang diterima. Keadaan tidak berubah: konflik tetap konflik.",
            en: "One accepted finding. It changes no state: a conflict stays one."),
        make: { Waiver(span: $0) },
        fields: [
            .required(
                "code", .string, Message(id: "kode temuan", en: "code of the finding"), example: "C002"
            ) { $0.code = $1 },
            .optional(
                "at", .string, default: "seluruh dokumen",
                Message(
                    id: "tempat temuan: id-id yang dipisahkan `/`, dari yang terluar",
                    en: "place of the finding: ids parted by `/`, outermost first"),
                example: "ahli-utama/pengendalian-tka"
            ) { $0.at = $1 },
            .required(
                "reason", .text, Message(id: "mengapa diterima", en: "why it is accepted"),
                example: "Kedua sumber berbeda; instrumen mengikuti blueprint."
            ) { $0.reason = $1 },
        ])

    static let dateRange = Shape<DateRange>(
        "period", Message(id: "Dua tanggal, keduanya termasuk.", en: "Two dates, both included."),
        make: { _ in DateRange() },
        fields: [
            .required("from", .date, Message(id: "hari pertama", en: "first day"), example: "2025-11-10") {
                $0.from = $1
            },
            .required("to", .date, Message(id: "hari terakhir", en: "last day"), example: "2025-12-19") { $0.to = $1 },
            .optional(
                "asumsi", .text,
                Message(id: "alasan, bila sumber tidak menyebutnya", en: "reason, if no source says so"),
                example: "Tanggal pengisian tidak dicetak dalam laporan."
            ) { $0.asumsi = $1 },
        ])
}
