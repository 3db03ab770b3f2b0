internal import TeraDiagnostics
internal import TeraExact
internal import TeraYAML

extension BankItem {
    static let partsFields: [Field<BankItem>] = choiceFields + answerFields + partFields

    private static let choiceFields: [Field<BankItem>] = [
        .optional(
            "exclusive", .list(.localReference("options")),
            Message(
                id: "pilihan yang tidak dapat digabung dengan pilihan lain: untuk `multiple`",
                en: "options that go with no other: for `multiple`"),
            example: "[tidak-ada]"
        ) { item, value in item.editParts { $0.exclusive = value } },
        .optional(
            "least", .integer(1...1000), default: "1",
            Message(
                id: "pilihan paling sedikit dalam satu jawaban: untuk `multiple`",
                en: "fewest options in an answer: for `multiple`"),
            example: "2"
        ) { item, value in item.editParts { $0.least = value } },
        .optional(
            "most", .integer(1...1000), default: "semua",
            Message(
                id:
                    "pilihan paling banyak dalam satu jawaban: untuk `multiple`; untuk `ranking` banyaknya yang diurutkan",
                en: "most options in an answer: for `multiple`; for `ranking` how many are put in order"),
            example: "3"
        ) { item, value in item.editParts { $0.most = value } },
        .optional(
            "other", .object(otherShape),
            Message(
                id:
                    "satu pilihan lagi yang diisi dengan kata-kata sendiri: untuk `single` dan `multiple`; dalam ekspresi "
                    + "`\"other\"`",
                en: "one more option, put in one's own words: for `single` and `multiple`; in expressions `\"other\"`"),
            example: "{label: Lainnya}"
        ) { item, value in item.editParts { $0.other = value } },
    ]

    private static let answerFields: [Field<BankItem>] = [
        .optional(
            "credit", .enumeration(CreditWord.self), default: "all_or_nothing",
            Message(
                id:
                    "nilai jawaban yang benar sebagian: `all_or_nothing` nol; `partial` sebagian, untuk `multiple` (benar − "
                    + "salah) / banyak kunci, tidak pernah di bawah nol; untuk `ordering` bagian tetangga yang berurutan benar; "
                    + "untuk `matching` bagian pasangan yang benar",
                en:
                    "what a partly right answer earns: `all_or_nothing` nothing; `partial` a share, for `multiple` (right − "
                    + "wrong) / keys, never below zero; for `ordering` the share of neighbours in the right order; for "
                    + "`matching` the share of right pairs"),
            example: "partial"
        ) { item, value in item.editParts { $0.credit = value } },
        .optional(
            "tolerance", .number, default: "0",
            Message(
                id: "selisih dari `key` yang masih benar: untuk `integer` dan `decimal`",
                en: "how far from `key` is still right: for `integer` and `decimal`"),
            example: "0.1"
        ) { item, value in item.editParts { $0.tolerance = value } },
        .optional(
            "accepted", .list(.string),
            Message(
                id:
                    "jawaban yang benar, tanpa membedakan huruf besar dan spasi: menjadikan `text` soal isian; tidak pernah "
                    + "ada di formulir",
                en: "right answers, whatever their case and spaces: makes a `text` a fill-in; never in a form"),
            example: "[Jaminan Kehilangan Pekerjaan, JKP]"
        ) { item, value in item.editParts { $0.accepted = value } },
        .optional(
            "pattern", .object(patternShape),
            Message(id: "bentuk jawaban: untuk `text`", en: "what an answer looks like: for `text`"),
            example: "{match: \"[0-9]{18}\", message: NIP terdiri atas 18 angka.}"
        ) { item, value in item.editParts { $0.pattern = value } },
        .optional(
            "least_length", .integer(1...100_000), default: "1",
            Message(id: "huruf paling sedikit: untuk `text`", en: "fewest characters: for `text`"), example: "20"
        ) { item, value in item.editParts { $0.leastLength = value } },
    ]

    private static let partFields: [Field<BankItem>] = [
        .optional(
            "left", .optionList(BankItem.optionShape),
            Message(id: "yang dipasangkan: untuk `matching`", en: "what is matched: for `matching`"),
            example: "[{id: jkp, text: JKP}, {id: jht, text: JHT}]"
        ) { item, value in item.editParts { $0.left = value } },
        .optional(
            "right", .optionList(BankItem.optionShape),
            Message(
                id: "pasangannya, boleh lebih banyak: untuk `matching`",
                en: "what it is matched with, maybe more of them: for `matching`"),
            example: "[{id: tunai, text: Uang tunai}, {id: tua, text: Hari tua}]"
        ) { item, value in item.editParts { $0.right = value } },
        .optional(
            "total", .integer(1...1_000_000), default: "100",
            Message(id: "jumlah yang dibagi: untuk `constant_sum`", en: "the sum shared out: for `constant_sum`"),
            example: "100"
        ) { item, value in item.editParts { $0.total = value } },
        .optional(
            "step", .number, default: "1",
            Message(id: "jarak antarnilai: untuk `slider`", en: "distance between values: for `slider`"), example: "5"
        ) { item, value in item.editParts { $0.step = value } },
        .optional(
            "labels", .object(endsShape),
            Message(id: "arti kedua ujungnya: untuk `slider`", en: "what its ends mean: for `slider`"),
            example: "{low: Tidak puas, high: Sangat puas}"
        ) { item, value in item.editParts { $0.ends = value } },
        .optional(
            "levels", .list(.object(levelShape)),
            Message(id: "tingkat-tingkatnya menurut urutan: untuk `rubric`", en: "its levels in order: for `rubric`"),
            example: "[{id: mulai, value: 1, label: Mulai, descriptor: Membaca naskah saja.}]"
        ) { item, value in item.editParts { $0.levels = value } },
        .optional(
            "evidence", .boolean, default: "false",
            Message(
                id: "apakah bukti dapat ditulis di samping tingkat: untuk `rubric`",
                en: "whether evidence may be written beside the level: for `rubric`"), example: "true"
        ) { item, value in item.editParts { $0.evidence = value } },
        .optional(
            "entries", .list(.object(entryShape)),
            Message(
                id: "yang dicentang satu per satu: untuk `checklist`",
                en: "what is ticked off one by one: for `checklist`"
            ),
            example: "[{id: ktp, text: KTP}, {id: ijazah, text: Ijazah, weight: 2}]"
        ) { item, entries in
            let options = item.options.first?.id.span
            item.editParts { ($0.entriesSpan, $0.optionsSpan) = (entries.first?.id.span, options) }
            item.options = entries
        },
        .optional(
            "declines", .boolean, default: "false",
            Message(
                id:
                    "apakah orang boleh menyatakan tidak bersedia menjawab, yang dicatat terpisah dari tidak dijawab dan "
                    + "tidak dapat menilai",
                en:
                    "whether one may say that one does not want to answer, kept apart from unanswered and from cannot judge"
            ),
            example: "true"
        ) { item, value in item.editParts { $0.declines = value } },
    ]

    private static let entryShape = Shape<ItemOption>(
        "checklist entry", Message(id: "Satu isi daftar centang.", en: "One entry of a checklist."),
        make: { ItemOption(id: Located("", $0.startPoint)) },
        fields: [
            .required("id", .identifier, Message(id: "nama tetap", en: "lasting name"), example: "ktp") { $0.id = $1 },
            .required("text", .text, Message(id: "teks yang dibaca", en: "what people read"), example: "KTP asli") {
                $0.text = $1
            },
            .optional(
                "weight", .number, default: "1",
                Message(
                    id: "bobotnya dalam nilai dengan `ticks: weighted`",
                    en: "its weight in a score of `ticks: weighted`"),
                example: "2"
            ) { $0.weight = $1 },
            .formerly { $0.formerly = $1 },
        ])

    private static let levelShape = Shape<RubricLevel>(
        "level", Message(id: "Satu tingkat rubrik.", en: "One level of a rubric."),
        make: { RubricLevel(id: Located("", $0.startPoint)) },
        fields: [
            .required("id", .identifier, Message(id: "nama tetap", en: "lasting name"), example: "mulai") {
                $0.id = $1
            },
            .required("value", .number, Message(id: "nilainya", en: "its value"), example: "1") { $0.value = $1 },
            .required("label", .text, Message(id: "namanya", en: "its name"), example: "Mulai") { $0.label = $1 },
            .required(
                "descriptor", .text, Message(id: "yang terlihat pada tingkat ini", en: "what is seen at this level"),
                example: "Membaca naskah saja."
            ) { $0.descriptor = $1 },
            .formerly { $0.formerly = $1 },
        ])

    private static let endsShape = Shape<EndLabels>(
        "ends", Message(id: "Arti kedua ujung.", en: "What the ends mean."),
        make: { EndLabels(span: $0) },
        fields: [
            .optional("low", .text, Message(id: "ujung terendah", en: "the low end"), example: "Tidak puas") {
                $0.low = $1
            },
            .optional("high", .text, Message(id: "ujung tertinggi", en: "the high end"), example: "Sangat puas") {
                $0.high = $1
            },
        ])

    private static let otherShape = Shape<OtherOption>(
        "other option", Message(id: "Pilihan yang diisi dengan kata-kata.", en: "The option put in words."),
        make: { OtherOption(span: $0) },
        fields: [
            .required("label", .text, Message(id: "teks yang dibaca", en: "what people read"), example: "Lainnya") {
                $0.label = $1
            }
        ])

    private static let patternShape = Shape<PatternRule>(
        "pattern", Message(id: "Bentuk jawaban uraian.", en: "What an answer in words looks like."),
        make: { PatternRule(span: $0) },
        fields: [
            .required(
                "match", .string,
                Message(
                    id: "ekspresi reguler RE2 untuk seluruh jawaban", en: "regular expression (RE2) of the whole answer"
                ),
                example: "\"[0-9]{18}\""
            ) { $0.match = $1 },
            .required(
                "message", .text,
                Message(id: "yang dibaca bila tidak cocok", en: "what is read where it does not match"),
                example: "NIP terdiri atas 18 angka."
            ) { $0.message = $1 },
        ])
}
