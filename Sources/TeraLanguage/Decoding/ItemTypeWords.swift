internal import TeraDiagnostics
internal import TeraYAML

/// What other tools, and people, call the types of items. They are named in a message and never accepted silently.
enum ItemTypeWords {
    /// The types that a word may mean, most likely first, and whether the first is surely meant; nil for a word that is
    /// not known here.
    static func meant(by word: String) -> (types: [ItemType], isSure: Bool)? {
        let typed = words(word)
        return names.first { $0.words.contains(typed) }.map { ($0.types, $0.isSure) }
    }

    /// Lower case, with spaces for all that parts words; without what says nothing of the type.
    private static func words(_ text: String) -> String {
        let parts = text.lowercased().split { !$0.isLetter }.map(String.init)
        let said = parts.filter {
            !["question", "questions", "answer", "item", "pertanyaan", "soal", "butir"].contains($0)
        }
        return said.joined(separator: " ")
    }

    private static let names: [(types: [ItemType], isSure: Bool, words: [String])] = [
        (
            [.single, .multiple], false,
            [
                "multiple choice", "multiplechoice", "mcq", "choice", "choices", "select", "pilihan ganda", "pilihan",
                "pg", "ganda",
            ]
        ),
        (
            [.single, .multiple], true,
            [
                "single choice", "singlechoice", "single select", "select one", "one choice", "radio", "radio button",
                "radio buttons", "dropdown", "drop down", "list", "pilihan tunggal", "pilih satu", "satu pilihan",
            ]
        ),
        (
            [.multiple, .checklist], true,
            [
                "checkbox", "checkboxes", "check box", "check boxes", "multi", "multi select", "multiselect",
                "multiple select",
                "select multiple", "select many", "several", "kotak centang", "centang", "pilihan jamak",
                "pilihan majemuk",
                "pilih beberapa", "multiple response", "multiple answers", "beberapa pilihan",
            ]
        ),
        (
            [.rating, .slider], true,
            [
                "likert", "likert scale", "skala likert", "scale", "linear scale", "rating scale", "skala",
                "skala penilaian",
                "penilaian", "agreement", "frequency", "bintang", "stars", "star rating",
            ]
        ),
        ([.rating, .single], false, ["matrix", "grid", "matriks", "tabel"]),
        (
            [.text], true,
            [
                "essay", "esai", "uraian", "isian", "isian singkat", "isian bebas", "isian panjang", "open",
                "open ended",
                "openended", "open end", "terbuka", "jawaban singkat", "jawaban panjang", "jawaban bebas",
                "jawaban terbuka",
                "short", "long", "short text", "long text", "free text", "freetext", "paragraph", "paragraf", "string",
                "teks",
                "comment", "komentar", "textarea", "tulisan",
            ]
        ),
        (
            [.boolean, .single], false,
            ["yes no", "ya tidak", "true false", "benar salah", "bool", "betul salah", "yesno", "truefalse"]
        ),
        (
            [.integer, .decimal], false,
            ["number", "numeric", "angka", "bilangan", "numerik", "nomor", "int", "jumlah"]
        ),
        ([.decimal, .integer], false, ["float", "double", "desimal", "real", "pecahan"]),
        ([.date], true, ["tanggal", "day", "hari", "calendar"]), ([.time], true, ["jam", "waktu", "pukul"]),
        (
            [.ranking, .ordering], false,
            ["rank", "order", "peringkat", "urutan", "urutkan", "sort", "sorting", "mengurutkan"]
        ),
        ([.matching], true, ["match", "menjodohkan", "jodohkan", "pasangan", "pairs", "pencocokan", "mencocokkan"]),
        ([.calculate], true, ["formula", "rumus", "hitungan", "computed", "calculated", "calculation", "perhitungan"]),
        ([.consent], true, ["persetujuan", "informed consent", "izin"]),
        ([.note], true, ["keterangan", "catatan", "petunjuk", "description", "info", "html", "statement only"]),
        ([.slider], true, ["geser", "penggeser", "vas", "visual analogue scale", "range"]),
        ([.rubric], true, ["rubrik"]),
        ([.checklist], true, ["daftar centang", "daftar periksa", "ceklis", "check list"]),
    ]
}

extension ValueType where Value == Located<ItemType> {
    /// The type of an item. A word of another tool is answered with the types that it may mean, and what sets them apart.
    static var itemType: ValueType {
        let plain = ValueType.enumeration(ItemType.self)
        return ValueType(doc: plain.doc) { node, context in
            let text = node.kind == .scalar ? node.text : ""
            guard ItemType(rawValue: text) == nil, let (types, isSure) = ItemTypeWords.meant(by: text),
                let first = types.first
            else { return plain.decode(node, &context) }
            let ways = types.map { type in
                let meaning = ItemTypeReference.all.first { $0.type == type }?.meaning ?? Message(id: "", en: "")
                let more = ItemTypeWords.more[type]
                return Message(
                    id: "`\(type.rawValue)` (\(meaning.id)\(more.map { "; " + $0.id } ?? ""))",
                    en: "`\(type.rawValue)` (\(meaning.en)\(more.map { "; " + $0.en } ?? ""))")
            }
            let name = first.rawValue
            context.problems.append(
                Diagnostic(
                    DecodingCodes.unknownWord, at: node.span,
                    Message(id: "\"\(text)\" bukan jenis butir", en: "\"\(text)\" is no type of item"),
                    help: Message(
                        id: "tulis \(ways.map(\.id).joined(separator: " atau ")). Semua jenis: tera help item.type",
                        en: "write \(ways.map(\.en).joined(separator: " or ")). All types: tera help item.type"),
                    fixes: !isSure
                        ? []
                        : [
                            Fix(
                                Message(id: "ganti menjadi `\(name)`", en: "change to `\(name)`"),
                                [TextEdit(node.span, name)])
                        ]
                ))
            // Where several may be meant, none is taken.
            return isSure ? Located(first, node.span) : nil
        }
    }
}

extension ItemTypeWords {
    /// What sets a type apart from those that are taken for it.
    static let more: [ItemType: Message] = [
        .single: Message(
            id: "soal tes dengan satu jawaban benar juga", en: "also a test question with one right answer"),
        .checklist: Message(
            id: "semua isinya dilihat satu per satu, `entries`", en: "each of its `entries` is looked at"),
        .rating: Message(
            id: "pilihannya dari sebuah dokumen `scale`", en: "its options are those of a `scale` document"),
        .boolean: Message(id: "tanpa pilihan dan tanpa kunci", en: "without options and without a key"),
    ]
}
