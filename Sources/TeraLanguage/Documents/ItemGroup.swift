public import TeraDiagnostics
internal import TeraYAML

/// An entry of a section's list: an item of a bank, or items under a heading of their own.
public enum SectionEntry: Sendable {
    case item(Located<String>)
    case group(ItemGroup)

    /// Ids of the items, those of groups among them.
    var items: [Located<String>] {
        switch self {
        case .item(let id): [id]
        case .group(let group): group.items
        }
    }

    /// The groups, outer ones first.
    var groups: [ItemGroup] {
        switch self {
        case .item: []
        case .group(let group): [group] + group.entries.flatMap(\.groups)
        }
    }
}

/// Items under a heading of their own, asked once or several times. A class, since every item of it refers to it. It
/// changes only while it is decoded, before anyone else can see it.
public final class ItemGroup: @unchecked Sendable {
    public internal(set) var id = Located("", Span(file: 0, start: 0, end: 0))
    public internal(set) var title = LocalizedText.none
    public internal(set) var introduction: LocalizedText?
    public internal(set) var relevant: WrittenExpression?
    public internal(set) var entries: [SectionEntry] = []
    /// What makes it a repeat.
    public internal(set) var repetition: Repetition?
    public let span: Span

    init(span: Span) { self.span = span }

    public var items: [Located<String>] { entries.flatMap(\.items) }
    /// Whether answers decide about it.
    var hasLogic: Bool { relevant != nil || repetition != nil }

    /// What people read of it.
    var texts: [LocalizedText] {
        [title] + [introduction].compactMap { $0 } + (repetition?.entries.map(\.text) ?? [])
    }

    func editRepetition(_ edit: (inout Repetition) -> Void) {
        var repetition = self.repetition ?? Repetition()
        edit(&repetition)
        self.repetition = repetition
    }
}

/// How often a group is asked: one of `count`, `entries`, `register` and `per`.
public struct Repetition: Sendable {
    public var count: WrittenExpression?
    public var most: Located<Int>?
    public var entries: [ItemOption] = []
    public var register: Located<String>?
    public var per: Located<RepeatSource>?
    /// Items whose answers differ from one time to the next.
    public var unique: [Located<String>] = []
}

/// What else a group can be repeated for.
public enum RepeatSource: String, Sendable, CaseIterable {
    /// Each of the participant's programmes.
    case programme
}

extension ItemGroup {
    /// No repeat is asked more often.
    static let mostTimes = 50

    static let groupShape = shape(entries: .sectionEntries(doc: .nested))
    static let repeatShape = repeatShape(entries: .sectionEntries(doc: .nested))

    private static func heading(_ entries: ValueType<[SectionEntry]>) -> [Field<ItemGroup>] {
        [
            .required("title", .text, Message(id: "judulnya", en: "its heading"), example: "Anggota keluarga") {
                $0.title = $1
            },
            .optional(
                "introduction", .text, Message(id: "pengantarnya", en: "its opening words"),
                example: "Termasuk anak angkat."
            ) { $0.introduction = $1 },
            .optional(
                "relevant", .expression, default: "selalu",
                Message(
                    id: "kapan semua butirnya ditanyakan, selain syarat masing-masing",
                    en: "when all its items are asked, besides the condition of each"),
                example: "rater == \"peserta\""
            ) { $0.relevant = $1 },
            .required(
                "items", entries,
                Message(
                    id: "butir dari bank; boleh juga satu tingkat `group` atau `repeat` lagi",
                    en: "items of banks; one more level of `group` or `repeat` may stand among them"),
                example: "[nama-anggota, umur-anggota]"
            ) { $0.entries = $1 },
        ]
    }

    private static func shape(entries: ValueType<[SectionEntry]>) -> Shape<ItemGroup> {
        Shape<ItemGroup>(
            "group",
            Message(
                id: "Butir-butir dengan judul dan syarat bersama, di dalam satu bagian.",
                en: "Items with a heading and a condition in common, within a section."),
            make: { ItemGroup(span: $0) },
            fields: [
                .required("group", .identifier, Message(id: "nama tetap", en: "lasting name"), example: "keluarga") {
                    $0.id = $1
                }
            ] + heading(entries))
    }

    private static func repeatShape(entries: ValueType<[SectionEntry]>) -> Shape<ItemGroup> {
        Shape<ItemGroup>(
            "repeat",
            Message(
                id: "Butir-butir yang ditanyakan beberapa kali. Tulis salah satu: `count` dengan `most`, `entries`, "
                    + "`register`, atau `per`.",
                en: "Items that are asked several times. Write one of `count` with `most`, `entries`, `register` and "
                    + "`per`."),
            make: { span in
                let group = ItemGroup(span: span)
                group.repetition = Repetition()
                return group
            },
            fields: [
                .required(
                    "repeat", .identifier,
                    Message(
                        id: "nama tetap; dalam ekspresi sesudahnya nama daftarnya",
                        en: "lasting name; in expressions after it the name of the list"),
                    example: "anggota"
                ) { $0.id = $1 }
            ] + heading(entries) + [
                .optional(
                    "count", .expression,
                    Message(id: "berapa kali, menurut jawaban sebelumnya", en: "how often, by earlier answers"),
                    example: "jumlah_anggota"
                ) { group, value in group.editRepetition { $0.count = value } },
                .optional(
                    "most", mostType,
                    Message(
                        id: "paling banyak berapa kali: wajib bersama `count`; selebihnya tidak ditanyakan",
                        en: "how often at most: with `count`; nothing is asked beyond it"),
                    example: "10"
                ) { group, value in group.editRepetition { $0.most = value } },
                .optional(
                    "entries", .list(.object(entryShape)),
                    Message(id: "sekali untuk setiap isi daftar ini", en: "once for each entry of this list"),
                    example: "[{id: ibu, text: Ibu}, {id: ayah, text: Ayah}]"
                ) { group, value in group.editRepetition { $0.entries = value } },
                .optional(
                    "register", .reference(.register),
                    Message(id: "sekali untuk setiap isi daftar acuan", en: "once for each entry of a register"),
                    example: "program"
                ) { group, value in group.editRepetition { $0.register = value } },
                .optional(
                    "per", .enumeration(RepeatSource.self),
                    Message(
                        id: "`programme`: sekali untuk setiap program peserta",
                        en: "`programme`: once for each programme of the participant"),
                    example: "programme"
                ) { group, value in group.editRepetition { $0.per = value } },
                .optional(
                    "unique", .list(.localReference("item")),
                    Message(
                        id: "butir yang jawabannya tidak boleh sama dua kali",
                        en: "items whose answer must not be the same twice"),
                    example: "[nama-anggota]"
                ) { group, value in group.editRepetition { $0.unique = value } },
            ])
    }

    /// Reading goes on with the largest: too large is not missing.
    private static let mostType = ValueType<Located<Int>>(doc: .integer(1...mostTimes)) { node, context in
        context.integer(node, in: 1...mostTimes) ?? Located(mostTimes, node.span)
    }

    private static let entryShape = Shape<ItemOption>(
        "repeat entry", Message(id: "Satu isi daftar.", en: "One entry of the list."),
        make: { ItemOption(id: Located("", $0.startPoint)) },
        fields: [
            .required("id", .identifier, Message(id: "nama tetap", en: "lasting name"), example: "ibu") { $0.id = $1 },
            .required("text", .text, Message(id: "judul yang dibaca", en: "the heading that is read"), example: "Ibu") {
                $0.text = $1
            },
        ])
}

extension ValueType where Value == [SectionEntry] {
    /// Items, groups and repeats, as deep as they are written: how deep they may be is checked later.
    static func sectionEntries(doc: TypeDoc) -> ValueType {
        let entry = ValueType<SectionEntry>(doc: .either(.localReference("item"), doc)) { node, context in
            guard node.kind == .mapping else { return context.reference(node).map { .item($0) } }
            let isRepeat = node.entries.contains { $0.key.kind == .scalar && $0.key.text == "repeat" }
            let shape = isRepeat ? ItemGroup.repeatShape : ItemGroup.groupShape
            return shape.decode(node, &context).map { .group($0) }
        }
        return .list(entry)
    }

    /// Those of a section.
    static var sectionEntries: ValueType {
        sectionEntries(
            doc: .either(.object(ItemGroup.groupShape.doc), .object(ItemGroup.repeatShape.doc)))
    }
}
