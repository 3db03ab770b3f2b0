internal import TeraDiagnostics

/// An item has the fields of its type, and options to choose from.
enum ItemCheck: Check {
    static let codes = [unknownKey, foreignField, tooFewOptions, sameText, badLimits, noFormula]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        context.project.banks.eachInPlace { bank in
            bank.items.eachInPlace { item in
                guard let type = item.type?.value else { return }
                fields(item, type, &findings)
                numbers(item, type, &findings)
                if type.hasOptions { options(item, &findings) }
                for side in [item.parts?.left ?? [], item.parts?.right ?? []] where !side.isEmpty {
                    texts(
                        side.count, { side[$0].text }, place: { [item.id.value, side[$0].id.value] }, &findings)
                }
                // Two places may have one name; their ids and parents tell them apart.
                guard item.register == nil else { return }
                texts(
                    item.options.count, { item.options[$0].text },
                    place: { [item.id.value, item.options[$0].id.value] }, &findings)
            }
        }
        for scale in context.project.scales {
            texts(
                scale.options.count, { scale.options[$0].label }, place: { [scale.options[$0].id.value] }, &findings)
        }
    }

    /// The fields that belong to some types only.
    private static func fields(_ item: BankItem, _ type: ItemType, _ findings: inout [Diagnostic]) {
        func check(_ name: String, _ span: Span?, of types: [ItemType]? = nil) {
            guard let span else { return }
            let owners = types ?? ItemTypeFields.types(of: name)
            guard !owners.contains(type) else { return }
            let id = item.id.value
            let list = owners.map { "`\($0.rawValue)`" }
            findings.append(
                Diagnostic(
                    foreignField, at: span,
                    Message(
                        id:
                            "`\(name)` hanya untuk butir \(list.listed("dan")), sedangkan `\(id)` adalah butir "
                            + "`\(type.rawValue)`",
                        en: "`\(name)` is only for \(list.listed("and")) items, and `\(id)` is a "
                            + "`\(type.rawValue)` item"),
                    help: name == "options" && type == .checklist
                        ? Message(
                            id: "yang dicentang ditulis dalam `entries`", en: "what is ticked is written in `entries`")
                        : name == "key" && type == .boolean
                            ? Message(
                                id:
                                    "untuk soal benar–salah tulis `type: single`, options: [{id: benar, text: Benar}, {id: "
                                    + "salah, text: Salah}], dan `key: benar` atau `key: salah`",
                                en: "for a question of true or false write `type: single`, options: [{id: benar, text: "
                                    + "Benar}, {id: salah, text: Salah}], and `key: benar` or `key: salah`")
                            : Message(
                                id: "hapus `\(name)`, atau ubah `type` menjadi \(list.listed("atau"))",
                                en: "delete `\(name)`, or change `type` to \(list.listed("or"))"),
                    related: (item.type?.span).map {
                        [Related($0, Message(id: "jenis butirnya di sini", en: "its type is here"))]
                    } ?? [], place: [id]))
        }
        check("scale", item.scale?.span)
        check("reverse", item.reverse?.span)
        check("weight", item.weight?.span)
        check("options.register", item.register?.span)
        let listed = item.register == nil ? item.options.first?.id.span : nil
        let options = item.parts?.entriesSpan == nil ? listed : item.parts?.optionsSpan
        check("options", options)
        check("order", item.order?.span)
        check("key", item.key?.span ?? item.parts?.keys?.span ?? item.parts?.pairs?.span)
        check("points", item.points?.span)
        check("max_length", item.maxLength?.span)
        check("cell", item.cell?.span)
        // A number as the limit of a day or time has a finding of its own.
        if type != .date, type != .time {
            check("min", item.limits?.least?.span)
            check("max", item.limits?.most?.span)
        }
        check("unit", item.limits?.unit?.span)
        if let parts = item.parts {
            check("exclusive", parts.exclusive.first?.span)
            check("least", parts.least?.span)
            check("most", parts.most?.span)
            check("other", parts.other?.span)
            check("credit", parts.credit?.span)
            check("tolerance", parts.tolerance?.span)
            check("accepted", parts.accepted.first?.span)
            check("pattern", parts.pattern?.span)
            check("levels", parts.levels.first?.id.span)
            check("evidence", parts.evidence?.span)
            check("entries", parts.entriesSpan)
            check("left", parts.left.first?.id.span)
            check("right", parts.right.first?.id.span)
            check("total", parts.total?.span)
            check("step", parts.step?.span)
            check("labels", parts.ends?.span)
            if type != .date, type != .time {
                check("min", parts.earliest?.span, of: ItemTypeFields.moments)
                check("max", parts.latest?.span, of: ItemTypeFields.moments)
            }
            check("least_length", parts.leastLength?.span)
        }
        if let declines = item.parts?.declines, type == .calculate || type == .note || type == .consent {
            findings.append(unanswered("declines", declines.span, item))
        }
        if type == .note, let required = item.required { findings.append(unanswered("required", required.span, item)) }
        guard let logic = item.logic else { return }
        check("filter", logic.filter?.span)
        check("calculate", logic.calculate?.span)
        if type == .calculate || type == .note {
            for (name, span) in [
                ("required", logic.required?.span), ("constraint", logic.constraints.first?.span),
                ("default", logic.proposal?.span), ("skip_to", logic.skips.first?.span),
            ] where span != nil {
                findings.append(unanswered(name, span ?? item.id.span, item))
            }
        }
    }

    private static func unanswered(_ name: String, _ span: Span, _ item: BankItem) -> Diagnostic {
        let words =
            switch item.type?.value {
            case .note: Message(id: "hanya dibaca", en: "only read")
            case .consent:
                Message(id: "meminta persetujuan, yang dijawab ya atau tidak", en: "a consent, answered yes or no")
            default: Message(id: "dihitung", en: "computed")
            }
        return Diagnostic(
            foreignField, at: span,
            Message(
                id: "`\(name)` hanya untuk butir yang dijawab, sedangkan `\(item.id.value)` \(words.id)",
                en: "`\(name)` is only for items that are answered, and `\(item.id.value)` is \(words.en)"),
            help: Message(id: "hapus `\(name)`", en: "delete `\(name)`"), place: [item.id.value])
    }

    /// Numbers that are accepted, and the formula of what is computed.
    private static func numbers(_ item: BankItem, _ type: ItemType, _ findings: inout [Diagnostic]) {
        if type == .calculate, item.logic?.calculate == nil {
            findings.append(
                Diagnostic(
                    noFormula, at: item.type?.span ?? item.id.span,
                    Message(
                        id: "butir `\(item.id.value)` dihitung, tetapi rumusnya belum ada",
                        en: "item `\(item.id.value)` is computed, but has no formula"),
                    help: Message(
                        id: "tambahkan `calculate:`, misalnya `calculate: lama_kerja * 12`",
                        en: "add `calculate:`, such as `calculate: lama_kerja * 12`"),
                    place: [item.id.value]))
        }
        guard type == .integer || type == .decimal || type == .slider, let limits = item.limits else { return }
        for limit in [limits.least, limits.most].compactMap({ $0 }) where type == .integer && !limit.value.isWhole {
            findings.append(
                Diagnostic(
                    badLimits, at: limit.span,
                    Message(
                        id: "butir `\(item.id.value)` menerima bilangan bulat, tetapi batasnya bukan bilangan bulat",
                        en: "item `\(item.id.value)` takes whole numbers, but this limit is none"),
                    help: Message(
                        id: "tulis bilangan bulat, atau pakai `type: decimal`",
                        en: "write a whole number, or use `type: decimal`"),
                    place: [item.id.value]))
        }
        guard let least = limits.least, let most = limits.most, most.value < least.value else { return }
        findings.append(
            Diagnostic(
                badLimits, at: most.span,
                Message(
                    id: "tidak ada bilangan yang diterima: `max` lebih kecil daripada `min`",
                    en: "no number is accepted: `max` is less than `min`"),
                help: Message(id: "tukar keduanya, atau ubah salah satu", en: "exchange them, or change one"),
                related: [Related(least.span, Message(id: "`min` di sini", en: "`min` is here"))],
                place: [item.id.value]))
    }

    private static func options(_ item: BankItem, _ findings: inout [Diagnostic]) {
        let id = item.id.value
        // A register that is not there is reported as such.
        if item.register != nil, item.options.isEmpty { return }
        guard item.options.count >= 2 else {
            findings.append(
                Diagnostic(
                    tooFewOptions, at: item.options.first?.id.span ?? item.id.span,
                    item.options.isEmpty
                        ? Message(id: "butir `\(id)` belum punya pilihan", en: "item `\(id)` has no options yet")
                        : Message(id: "butir `\(id)` hanya punya satu pilihan", en: "item `\(id)` has only one option"),
                    help: item.type?.value == .checklist
                        ? Message(
                            id: "tulis sedikitnya dua isi dalam `entries`; untuk satu hal pakai `type: boolean`",
                            en: "write at least two `entries`; for one thing use `type: boolean`")
                        : Message(
                            id:
                                "tulis sedikitnya dua pilihan, misalnya {id: a, text: Uang tunai}; bila jawabannya uraian, "
                                + "pakai `type: text`",
                            en:
                                "write at least two options, such as {id: a, text: Uang tunai}; for an answer in words use "
                                + "`type: text`"),
                    place: [id]))
            return
        }
        guard item.type?.value.takesKey ?? false else { return }
        // Of a list that is written as a text its shape is said alone.
        let one = item.type?.value == .multiple && item.key?.value.contains(",") == true ? nil : item.key
        for key in [one].compactMap(\.self) + (item.parts?.keys?.ids ?? [])
        where !item.options.contains(where: { $0.id.value == key.value }) {
            findings.append(unknown(key, item))
        }
    }

    private static func unknown(_ key: Located<String>, _ item: BankItem) -> Diagnostic {
        let id = item.id.value
        // Authors write the right answer's text where its id belongs.
        let meant =
            item.options.first {
                let written = Identifier.mended(key.value)
                return $0.id.value == written || Identifier.mended($0.text.base) == written
            }?.id.value
            // Ids of one or two letters are all near each other.
            ?? (key.value.utf8.count > 2
                ? Suggestion.nearest(to: key.value, among: item.options.map(\.id.value)) : nil)
        let all = item.options.prefix(12).map { "`\($0.id.value)`" }.joined(separator: ", ")
        return Diagnostic(
            unknownKey, at: key.span,
            Message(
                id:
                    "kunci `\(key.value)` bukan pilihan butir `\(id)`, jadi tidak ada jawaban yang akan dihitung benar",
                en: "the key `\(key.value)` is no option of item `\(id)`, so no answer would count as right"),
            help: meant.map { Message(id: "maksud Anda `\($0)`?", en: "did you mean `\($0)`?") }
                ?? Message(id: "pilihannya: \(all)", en: "its options: \(all)"),
            related: [Related(item.options[0].id.span, Message(id: "pilihannya di sini", en: "its options"))],
            fixes: meant.map { [Fix(Message(id: "tulis `\($0)`", en: "write `\($0)`"), [TextEdit(key.span, $0)])] }
                ?? [], place: [id])
    }

    private static func texts(
        _ count: Int, _ text: (Int) -> LocalizedText, place: (Int) -> [String], _ findings: inout [Diagnostic]
    ) {
        guard count > 1 else { return }
        // A few options are the rule, and mostly they differ: comparing hashes needs no table.
        if count <= 16 {
            var hashes: [UInt64] = []
            hashes.reserveCapacity(count)
            for index in 0..<count {
                let hash = FoldedText.hash(text(index).base)
                if hashes.contains(hash) { break }
                hashes.append(hash)
            }
            if hashes.count == count { return }
        }
        var first = FirstTexts<Int>()
        first.reserve(count)
        for index in 0..<count {
            let option = text(index)
            guard !option.base.isEmpty,
                let earlier = first.meet(option.base, at: index, textAt: { text($0).base })
            else { continue }
            findings.append(
                Diagnostic(
                    sameText, at: option.span,
                    Message(
                        id: "pilihan \"\(option.base)\" tertulis dua kali; yang menjawab tidak tahu mana yang dimaksud",
                        en: "the option \"\(option.base)\" is written twice; nobody can tell which one is meant"),
                    help: Message(id: "ubah atau hapus salah satunya", en: "change or delete one of them"),
                    related: [
                        Related(text(earlier).span, Message(id: "pertama kali di sini", en: "first written here"))
                    ],
                    place: place(index)))
        }
    }

    static let unknownKey = CodeDefinition(
        "K003", .error,
        title: Message(id: "kunci bukan salah satu pilihan", en: "key that names no option"),
        explanation: Message(
            id: "`key` menyebut id pilihan yang benar. Kunci yang salah tulis membuat semua peserta mendapat nol.",
            en: "`key` names the id of the right option. A misspelt key gives every participant nothing."),
        bad: Samples.questions(key: "key: enam"), good: Samples.questions)

    static let foreignField = CodeDefinition(
        "K004", .error,
        title: Message(id: "kunci yang bukan milik jenis butir ini", en: "field of another type of item"),
        explanation: Message(
            id: "Banyak kunci hanya milik jenis butir tertentu: `scale` milik `rating`, `options` milik `single` dan "
                + "`multiple`, `max_length` milik `text`. Di butir lain isinya tidak berpengaruh, dan itu menyesatkan. "
                + "Rujukan bahasa menyebut pemilik setiap kunci.",
            en:
                "Many keys belong to certain types of items: `scale` to `rating`, `options` to `single` and `multiple`, "
                + "`max_length` to `text`. In another item they have no effect, which misleads. The reference names the "
                + "owners of each key."),
        bad: Samples.questions(extra: "    max_length: 100\n"), good: Samples.questions(extra: "    points: 2\n"))

    static let tooFewOptions = CodeDefinition(
        "K005", .error,
        title: Message(id: "pilihan kurang dari dua", en: "fewer than two options"),
        explanation: Message(
            id:
                "Butir `single` dan `multiple` meminta pilihan di antara beberapa; dengan satu pilihan tidak ada yang dipilih.",
            en:
                "Items of `single` and `multiple` ask to choose among several options; with one there is nothing to choose."
        ),
        bad: Samples.questions(options: "[{id: b, text: Enam}]"), good: Samples.questions)

    static let sameText = CodeDefinition(
        "K006", .error,
        title: Message(id: "dua pilihan berteks sama", en: "two options with the same text"),
        explanation: Message(
            id: "Huruf besar dan spasi tidak membedakan pilihan. Jawaban yang sama dapat dihitung benar dan salah, dan "
                + "jawaban dari formulir web, yang berupa teks, tidak dapat dikenali.",
            en:
                "Case and spaces do not tell options apart. The same answer could count as right and wrong, and answers "
                + "of web forms, which are texts, could not be recognised."),
        bad: Samples.questions(options: "[{id: a, text: enam}, {id: b, text: Enam}]"), good: Samples.questions)

    static let badLimits = CodeDefinition(
        "K013", .error,
        title: Message(id: "batas bilangan yang salah", en: "wrong limits of a number"),
        explanation: Message(
            id:
                "`min` tidak melebihi `max`, dan batas sebuah `integer` adalah bilangan bulat; kalau tidak, ada jawaban benar "
                + "yang ditolak.",
            en:
                "`min` is not above `max`, and the limits of an `integer` are whole numbers; otherwise right answers are "
                + "refused."),
        bad: Samples.logic().replacing("max: 60", "max: -1"), good: Samples.logic())

    static let noFormula = CodeDefinition(
        "K014", .error,
        title: Message(id: "butir `calculate` tanpa rumus", en: "`calculate` item without formula"),
        explanation: Message(
            id: "Butir `calculate` tidak ditanyakan; nilainya berasal dari rumus di `calculate`.",
            en: "A `calculate` item is not asked; its value comes from the formula in `calculate`."),
        bad: Samples.logic(saran: "  - {id: bulan, type: calculate}\n"),
        good: Samples.logic(saran: "  - {id: bulan, type: calculate, calculate: lama_kerja * 12}\n"))
}

extension [String] {
    /// `a, b dan c`.
    func listed(_ word: String) -> String {
        guard count > 2, let last else { return joined(separator: " \(word) ") }
        return dropLast().joined(separator: ", ") + " \(word) " + last
    }
}

extension ItemType {
    /// Whether it has `options`.
    var hasOptions: Bool {
        switch self {
        case .single, .multiple, .ranking, .ordering, .constantSum, .checklist: true
        default: false
        }
    }
}
