public import TeraDiagnostics
internal import TeraYAML

/// A reference list: provinces, programmes, agencies (requirement R009).
public struct Register: Sendable {
    public var header: DocumentHeader
    public var holds: Located<RegisterContent>?
    public var entries: [RegisterEntry] = []
}

public enum RegisterContent: String, Sendable, CaseIterable {
    case province, programme, agency, option
}

public struct RegisterEntry: Sendable {
    public var id: Located<String>
    public var title = LocalizedText.none
    public var aliases: [Located<String>] = []
    public var zone: Located<String>?
    public var dates: [DateRange] = []
    public var audience: Located<String>?
    public var parent: Located<String>?
    /// What a filter may ask of it: `with`.
    @Rare public var attributes: [Attribute]?
    public var span: Span
}

extension Register {
    static let shape = Shape<Register>(
        "register",
        Message(
            id: "Daftar acuan: provinsi dengan zona waktu, program dengan tanggalnya, instansi, pilihan butir.",
            en: "A reference list: provinces with time zones, programmes with dates, agencies, options of items."),
        make: { Register(header: DocumentHeader($0)) },
        fields: Field.header { $1(&$0.header) } + [
            .required(
                "holds", .enumeration(RegisterContent.self), Message(id: "isi daftar", en: "what it lists"),
                example: "province"
            ) { $0.holds = $1 },
            .required(
                "entries", .list(.object(entryShape)), Message(id: "isi menurut urutannya", en: "entries in order"),
                example: "[{id: aceh, title: Aceh, zone: Asia/Jakarta}]"
            ) { $0.entries = $1 },
        ])

    private static let entryShape = Shape<RegisterEntry>(
        "entry", Message(id: "Satu isi daftar acuan.", en: "One entry of a reference list."),
        make: { RegisterEntry(id: Located("", $0.startPoint), span: $0) },
        fields: [
            .required("id", .identifier, Message(id: "nama tetap", en: "lasting name"), example: "aceh") { $0.id = $1 },
            .required("title", .text, Message(id: "nama resmi", en: "official name"), example: "Aceh") {
                $0.title = $1
            },
            .optional(
                "aliases", .list(.string), Message(id: "ejaan lain", en: "other spellings"), example: "[NTB]"
            ) { $0.aliases = $1 },
            .optional(
                "zone", .string,
                Message(id: "zona waktu IANA: untuk provinsi", en: "IANA time zone: for provinces"),
                example: "Asia/Jakarta"
            ) { $0.zone = $1 },
            .optional(
                "dates", .list(.object(Shapes.dateRange)),
                Message(id: "waktu pelaksanaan: untuk program", en: "when it took place: for programmes"),
                example: "[{from: 2025-02-13, to: 2025-02-13}]"
            ) { $0.dates = $1 },
            .optional(
                "audience", .string, Message(id: "peserta program", en: "who takes part"), example: "Pengantar Kerja"
            ) { $0.audience = $1 },
            .optional(
                "parent", .identifier,
                Message(id: "isi daftar lain tempat ini berada", en: "entry that this belongs to"),
                example: "aceh"
            ) { $0.parent = $1 },
            .optional(
                "with", .attributes,
                Message(
                    id: "keterangan untuk `filter` butir yang pilihannya dari daftar ini",
                    en: "what the `filter` of an item with these options may ask"),
                example: "{pulau: sumatera}"
            ) { $0.attributes = $1 },
        ])
}
