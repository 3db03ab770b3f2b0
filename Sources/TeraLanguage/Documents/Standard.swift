public import TeraDiagnostics
internal import TeraYAML

/// The competency standard: jenjang, subunsur, subkompetensi and the matrix of what is asked of whom
/// (requirements R001, R002).
public struct Standard: Sendable {
    public var header: DocumentHeader
    public var languages: [Located<String>] = []
    /// What the people who hold a jenjang are called.
    public var jabatan: LocalizedText?
    public var jenjang: [NamedEntry] = []
    public var roles: [NamedEntry] = []
    public var subunsur: [Subunsur] = []

    /// The language of texts without a language map.
    public var language: String { languages.first?.value ?? "id" }
}

/// An id with its official name and drifting names.
public struct NamedEntry: Sendable {
    public var id: Located<String>
    public var title = LocalizedText.none
    public var aliases: [Located<String>] = []
}

public struct Subunsur: Sendable {
    public var id: Located<String>
    public var number: Located<Int>?
    public var title = LocalizedText.none
    public var aliases: [Located<String>] = []
    /// Its row of the matrix: the jenjang that it is asked of.
    public var jenjang: [Located<String>] = []
    public var subkompetensi: [Subkompetensi] = []
    public var span: Span
}

public struct Subkompetensi: Sendable {
    public var id: Located<String>
    public var number: Located<Int>?
    public var title = LocalizedText.none
    public var aliases: [Located<String>] = []
    public var span: Span
}

extension Standard {
    static let shape = Shape<Standard>(
        "standard",
        Message(
            id: "Standar kompetensi: jenjang, subunsur, subkompetensi, dan matriks yang menyatakan apa yang diukur "
                + "untuk siapa.",
            en: "The competency standard: jenjang, subunsur, subkompetensi, and the matrix that says what is measured "
                + "for whom."),
        make: { Standard(header: DocumentHeader($0)) },
        fields: Field.header { $1(&$0.header) } + [
            .optional(
                "languages", .list(.language), default: "[id]",
                Message(id: "bahasa dokumen; yang pertama bahasa penyusun", en: "languages; the author's first"),
                example: "[id, en]"
            ) { $0.languages = $1 },
            .optional(
                "jabatan", .text,
                Message(
                    id: "nama jabatan orang yang dinilai; laporan memakainya",
                    en: "what the people assessed are called; reports use it"),
                example: "Pengantar Kerja"
            ) { $0.jabatan = $1 },
            .required(
                "jenjang",
                .list(
                    .object(entry("jenjang", example: ("ahli-pertama", "Ahli Pertama", "Pengantar Kerja Ahli Pertama")))
                ),
                Message(id: "jenjang, dari yang terendah", en: "career levels, lowest first"),
                example: "[{id: ahli-pertama, title: Ahli Pertama}]"
            ) { $0.jenjang = $1 },
            .optional(
                "roles",
                .list(.object(entry("role", example: ("petugas-antar-kerja", "Petugas Antar Kerja", "Petugas AK")))),
                Message(id: "peran yang dinilai tanpa jenjang", en: "roles that are assessed without jenjang"),
                example: "[{id: petugas-antar-kerja, title: Petugas Antar Kerja}]"
            ) { $0.roles = $1 },
            .required(
                "subunsur", .list(.object(subunsurShape)),
                Message(id: "subunsur menurut urutannya", en: "subunsur in order"),
                example:
                    "[{id: perencanaan, number: 1, title: Perencanaan, jenjang: [], subkompetensi: []}]"
            ) { $0.subunsur = $1 },
        ])

    private static func entry(
        _ name: String, example: (id: String, title: String, alias: String)
    ) -> Shape<NamedEntry> {
        Shape<NamedEntry>(
            name, Message(id: "Satu \(name).", en: "One \(name)."),
            make: { NamedEntry(id: Located("", $0.startPoint)) },
            fields: [
                .required("id", .identifier, Message(id: "nama tetap", en: "lasting name"), example: example.id) {
                    $0.id = $1
                },
                .required("title", .text, Message(id: "nama resmi", en: "official name"), example: example.title) {
                    $0.title = $1
                },
                .optional(
                    "aliases", .list(.string),
                    Message(id: "nama lain untuk hal yang sama", en: "other names for the same"),
                    example: "[\(example.alias)]"
                ) { $0.aliases = $1 },
            ])
    }

    private static let subunsurShape = Shape<Subunsur>(
        "subunsur", Message(id: "Satu subunsur kompetensi.", en: "One subunsur of competence."),
        make: { Subunsur(id: Located("", $0.startPoint), span: $0) },
        fields: [
            .required("id", .identifier, Message(id: "nama tetap", en: "lasting name"), example: "penempatan") {
                $0.id = $1
            },
            .required(
                "number", .integer(1...999), Message(id: "nomor dalam standar", en: "number in the standard"),
                example: "2"
            ) { $0.number = $1 },
            .required("title", .text, Message(id: "nama resmi", en: "official name"), example: "Penempatan") {
                $0.title = $1
            },
            .optional(
                "aliases", .list(.string), Message(id: "nama lain", en: "other names"), example: "[Penempatan TK]"
            ) { $0.aliases = $1 },
            .required(
                "jenjang", .list(.localReference("jenjang")),
                Message(
                    id: "baris matriks: jenjang yang diukur pada subunsur ini",
                    en: "its row of the matrix: the jenjang measured on it"),
                example: "[ahli-pertama, ahli-muda]"
            ) { $0.jenjang = $1 },
            .required(
                "subkompetensi", .list(.object(subkompetensiShape)),
                Message(id: "subkompetensi menurut urutannya", en: "subkompetensi in order"),
                example: "[{id: analisis-jabatan, number: 2, title: Analisis Jabatan}]"
            ) { $0.subkompetensi = $1 },
        ])

    private static let subkompetensiShape = Shape<Subkompetensi>(
        "subkompetensi", Message(id: "Satu subkompetensi.", en: "One subkompetensi."),
        make: { Subkompetensi(id: Located("", $0.startPoint), span: $0) },
        fields: [
            .required("id", .identifier, Message(id: "nama tetap", en: "lasting name"), example: "analisis-jabatan") {
                $0.id = $1
            },
            .required(
                "number", .integer(1...999), Message(id: "nomor dalam standar", en: "number in the standard"),
                example: "2"
            ) { $0.number = $1 },
            .required("title", .text, Message(id: "nama resmi", en: "official name"), example: "Analisis Jabatan") {
                $0.title = $1
            },
            .optional(
                "aliases", .list(.string),
                Message(id: "nama lain yang dipakai dokumen dan laporan", en: "other names that documents use"),
                example: "[Analisa Jabatan]"
            ) { $0.aliases = $1 },
        ])
}
