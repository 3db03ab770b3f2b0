public import TeraDiagnostics

/// What each type of item is, and what its answer is in expressions: for the table of fields, the reference and help.
public struct ItemTypeReference: Sendable {
    public let type: ItemType
    public let meaning: Message
    /// nil: it has no value.
    public let value: Message?

    /// In the order in which they are explained.
    public static let all: [ItemTypeReference] = [
        entry(.rating, "pernyataan berskala", "on a scale", ratingValue),
        entry(
            .single, "satu pilihan", "one option",
            Message(
                id: "salah satu id pilihannya; hanya dapat dibandingkan dengan pilihan itu",
                en: "one of its option ids; compares only with those")),
        entry(.multiple, "beberapa pilihan", "several", listValue),
        entry(.task, "tugas yang dicentang", "a task ticked off", truthValue),
        entry(.text, "uraian", "in words", Message(id: "teks", en: "text")),
        entry(.integer, "bilangan bulat", "a whole number", numberValue),
        entry(.decimal, "bilangan desimal", "a decimal number", numberValue),
        entry(.boolean, "ya atau tidak", "yes or no", truthValue),
        entry(
            .date, "tanggal", "a day",
            Message(
                id: "`timestamp` tengah malam UTC: `tanggal.getFullYear()`",
                en: "a `timestamp`, midnight in UTC: `tanggal.getFullYear()`")),
        entry(
            .time, "jam", "a time of day",
            Message(
                id: "`duration` sejak tengah malam: `jam < duration(\"9h\")`",
                en: "a `duration` since midnight: `jam < duration(\"9h\")`")),
        entry(.ranking, "urutan menurut penilai", "the rater's order", listValue),
        entry(.ordering, "urutan yang benar", "the right order", listValue),
        entry(
            .matching, "pasangan", "pairs",
            Message(
                id: "peta id kiri ke id kanan, berupa teks: `tempat[\"jkp\"] == \"bpjs\"`",
                en: "a map of texts from left ids to right ids: `tempat[\"jkp\"] == \"bpjs\"`")),
        entry(
            .constantSum, "membagi jumlah", "a sum shared out",
            Message(
                id: "peta id bagian ke bilangan bulat: `waktu[\"praktik\"] > 0`",
                en: "a map of whole numbers by the ids of its parts: `waktu[\"praktik\"] > 0`")),
        entry(.slider, "titik di antara dua ujung", "a point between two ends", numberValue),
        entry(.rubric, "tingkat yang diuraikan", "described levels", numberValue),
        entry(
            .checklist, "daftar yang dicentang", "a list ticked off",
            Message(
                id: "daftar id yang dicentang, kosong bila tidak satu pun: `size(berkas) >= 2`",
                en: "the list of the ids ticked, empty for none: `size(berkas) >= 2`")),
        entry(
            .consent, "persetujuan, tanpa itu formulir selesai", "agreement, without which the form ends", truthValue),
        entry(.note, "teks tanpa jawaban", "words without an answer", nil),
        entry(
            .calculate, "dihitung, tidak ditanyakan", "computed, not asked",
            Message(id: "jenis rumusnya", en: "the type of its formula")),
    ]

    /// All types in one sentence, for the field that names one.
    static var sentence: Message {
        func join(_ words: (Message) -> String) -> String {
            all.map { "`\($0.type.rawValue)` \(words($0.meaning))" }.joined(separator: "; ")
        }
        return Message(id: join(\.id), en: join(\.en))
    }

    private static func entry(_ type: ItemType, _ id: String, _ en: String, _ value: Message?) -> ItemTypeReference {
        ItemTypeReference(type: type, meaning: Message(id: id, en: en), value: value)
    }

    private static let ratingValue = Message(
        id: "nilai pilihannya sebelum `reverse`: bilangan bulat, atau desimal bila skala punya 2.5",
        en: "the option's value before `reverse`: a whole number, or a decimal one where the scale has 2.5")
    private static let listValue = Message(
        id: "daftar id pilihan: `\"konseling\" in layanan`", en: "the list of option ids: `\"konseling\" in layanan`")
    private static let truthValue = Message(id: "benar atau salah", en: "true or false")
    private static let numberValue = Message(id: "bilangan", en: "a number")
}
