public import TeraDiagnostics
internal import TeraYAML

/// The blueprint of one jenjang or of one role without jenjang (requirements R003–R007). A subkompetensi that is not
/// listed is blank: not assessed.
public struct Blueprint: Sendable {
    public var header: DocumentHeader
    public var standard = Located("", Span(file: 0, start: 0, end: 0))
    public var jenjang: Located<String>?
    public var role: Located<String>?
    public var scope: [ScopeLetter] = []
    public var cells: [BlueprintCell] = []

    /// The jenjang or role that the blueprint is for; nil where neither is written.
    public var level: Located<String>? { jenjang ?? role }
}

/// A letter of the scope of work, with its points.
public struct ScopeLetter: Sendable {
    public var id: Located<String>
    public var text = LocalizedText.none
    public var points: [ScopePoint] = []
}

public struct ScopePoint: Sendable {
    public var id: Located<String>
    public var text = LocalizedText.none
    public var note: LocalizedText?
}

/// One filled cell: subkompetensi × jenjang.
public struct BlueprintCell: Sendable {
    public var subkompetensi = Located("", Span(file: 0, start: 0, end: 0))
    /// The name printed in this table, where it is an alias.
    public var title: LocalizedText?
    public var ciriKhas = LocalizedText.none
    public var definisiOperasional = LocalizedText.none
    public var indikator: [Indikator] = []
    public var output: LocalizedText?
    public var scope: [Located<String>] = []
    public var note: LocalizedText?
    public var span: Span
}

public struct Indikator: Sendable {
    public var id: Located<String>
    public var text = LocalizedText.none
    /// Ids that it had before.
    public var formerly: [Located<String>] = []
    public var span: Span
}

extension Blueprint {
    static let shape = Shape<Blueprint>(
        "blueprint",
        Message(
            id:
                "Blueprint satu jenjang (atau satu peran tanpa jenjang): ciri khas, definisi operasional, dan indikator "
                + "setiap subkompetensi. Subkompetensi yang tidak ditulis berarti kosong: tidak dinilai.",
            en: "The blueprint of one jenjang (or one role without jenjang): ciri khas, definisi operasional and "
                + "indikator of each subkompetensi. One that is not listed is blank: not assessed."),
        make: { Blueprint(header: DocumentHeader($0)) },
        fields: Field.header { $1(&$0.header) } + [
            .required(
                "standard", .reference(.standard), Message(id: "standar yang diuraikan", en: "the standard detailed"),
                example: "pengantar-kerja"
            ) { $0.standard = $1 },
            .optional(
                "jenjang", .localReference("jenjang"),
                Message(
                    id: "jenjang blueprint ini; tulis ini atau `role`",
                    en: "the jenjang of this blueprint; this or `role`"
                ), example: "ahli-pertama"
            ) { $0.jenjang = $1 },
            .optional(
                "role", .localReference("role"),
                Message(id: "peran tanpa jenjang; tulis ini atau `jenjang`", en: "the role; this or `jenjang`"),
                example: "petugas-antar-kerja"
            ) { $0.role = $1 },
            .optional(
                "scope", .list(.object(letterShape)),
                Message(id: "lingkup tugas: huruf dan butirnya", en: "scope of work: letters and their points"),
                example: "[{id: a, text: Mencari informasi lowongan, points: [{id: a-1, text: Mencari lowongan;}]}]"
            ) { $0.scope = $1 },
            .required(
                "subkompetensi", .list(.object(cellShape)),
                Message(id: "sel yang terisi", en: "the filled cells"),
                example: """
                    [{subkompetensi: analisis-jabatan, ciri_khas: Melakukan analisis, definisi_operasional: Melakukan \
                    analisis dasar., indikator: [{id: pertama-2-1, text: Mengumpulkan data jabatan.}]}]
                    """
            ) { $0.cells = $1 },
        ])

    private static let letterShape = Shape<ScopeLetter>(
        "scope", Message(id: "Satu huruf lingkup tugas.", en: "One letter of the scope of work."),
        make: { ScopeLetter(id: Located("", $0.startPoint)) },
        fields: [
            .required("id", .identifier, Message(id: "huruf", en: "letter"), example: "a") { $0.id = $1 },
            .required("text", .text, Message(id: "kepala huruf", en: "its heading"), example: "\"Mencari lowongan:\"") {
                $0.text = $1
            },
            .required(
                "points", .list(.object(pointShape)), Message(id: "butir-butirnya", en: "its points"),
                example: "[{id: a-1, text: Mencari informasi lowongan;}]"
            ) { $0.points = $1 },
        ])

    private static let pointShape = Shape<ScopePoint>(
        "point", Message(id: "Satu butir tugas.", en: "One point of work."),
        make: { ScopePoint(id: Located("", $0.startPoint)) },
        fields: [
            .required("id", .identifier, Message(id: "nama tetap", en: "lasting name"), example: "a-1") { $0.id = $1 },
            .required("text", .text, Message(id: "bunyi butir", en: "its words"), example: "Mencari lowongan;") {
                $0.text = $1
            },
            .optional("note", .text, Message(id: "catatan penyusun", en: "a note"), example: "Urutan kata meragukan.") {
                $0.note = $1
            },
        ])

    private static let cellShape = Shape<BlueprintCell>(
        "cell", Message(id: "Satu subkompetensi pada jenjang ini.", en: "One subkompetensi at this jenjang."),
        make: { BlueprintCell(span: $0) },
        fields: [
            .required(
                "subkompetensi", .localReference("subkompetensi"),
                Message(id: "id dalam standar", en: "its id in the standard"), example: "analisis-jabatan"
            ) { $0.subkompetensi = $1 },
            .optional(
                "title", .text, default: "nama dalam standar",
                Message(
                    id: "nama yang dicetak tabel ini; harus nama resmi atau alias",
                    en: "the name that this table prints; must be the title or an alias"),
                example: "Analisis Jabatan"
            ) { $0.title = $1 },
            .required(
                "ciri_khas", .text, Message(id: "ciri khas jenjang ini", en: "what sets this jenjang apart"),
                example: "Melakukan analisis jabatan dasar"
            ) { $0.ciriKhas = $1 },
            .required(
                "definisi_operasional", .text,
                Message(
                    id: "definisi operasional; laporan mencetaknya", en: "operational definition; reports print it"),
                example: "Melakukan analisis jabatan dasar untuk perencanaan tenaga kerja."
            ) { $0.definisiOperasional = $1 },
            .required(
                "indikator", .list(.object(indikatorShape)),
                Message(id: "indikator perilaku", en: "behavioural indicators"),
                example: "[{id: pertama-2-1, text: Mengumpulkan data jabatan sesuai format baku.}]"
            ) { $0.indikator = $1 },
            .optional(
                "output", .text, Message(id: "dokumen yang dihasilkan", en: "the document produced"),
                example: "Dokumen rencana"
            ) { $0.output = $1 },
            .optional(
                "scope", .list(.localReference("point")),
                Message(id: "butir lingkup tugas yang dijawab", en: "points of the scope of work that it answers"),
                example: "[a-1, a-2]"
            ) { $0.scope = $1 },
            .optional("note", .text, Message(id: "catatan penyusun", en: "a note"), example: "Sel terpotong halaman.") {
                $0.note = $1
            },
        ])

    private static let indikatorShape = Shape<Indikator>(
        "indikator", Message(id: "Satu indikator perilaku.", en: "One behavioural indicator."),
        make: { Indikator(id: Located("", $0.startPoint), span: $0) },
        fields: [
            .required(
                "id", .identifier, Message(id: "nama tetap, unik di seluruh proyek", en: "unique in the project"),
                example: "pertama-2-1"
            ) { $0.id = $1 },
            .required(
                "text", .text, Message(id: "bunyi indikator", en: "its words"),
                example: "Mengumpulkan data jabatan sesuai format baku."
            ) { $0.text = $1 },
            .formerly { $0.formerly = $1 },
        ])
}
