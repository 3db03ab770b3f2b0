internal import TeraCEL
internal import TeraDiagnostics
internal import TeraExact

/// A right answer is one that the item can have, written as its type writes it.
enum KeyCheck: Check {
    static let codes = [wrongShape, refused, badPattern, incomplete, shown]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        context.project.banks.eachInPlace { bank in
            bank.items.eachInPlace { item in
                guard let type = item.type?.value else { return }
                shape(item, type, &findings)
                switch type {
                case .multiple: several(item, &findings)
                case .ordering: order(item, &findings)
                case .matching: matching(item, &findings)
                case .integer, .decimal: number(item, type, &findings)
                case .text: words(item, &findings)
                default: break
                }
            }
        }
    }

    /// One id for `single`, a list for `multiple`, a number for numbers.
    private static func shape(_ item: BankItem, _ type: ItemType, _ findings: inout [Diagnostic]) {
        let id = item.id.value
        let one = Message(id: "satu id pilihan", en: "one id of an option")
        let list = Message(id: "daftar id pilihan, misalnya [a, c]", en: "a list of ids, such as [a, c]")
        switch type {
        case .single:
            if let pairs = item.parts?.pairs { findings.append(wrong(item, pairs.span, one, help: nil)) }
            guard let keys = item.parts?.keys else { return }
            let only = keys.ids.count == 1 ? keys.ids[0].value : nil
            findings.append(
                wrong(
                    item, keys.span, one, replacement: only,
                    help: Message(
                        id: "untuk beberapa jawaban benar sekaligus pakai `type: multiple`",
                        en: "for several right answers at once use `type: multiple`")))
        case .multiple, .ordering:
            if let pairs = item.parts?.pairs { findings.append(wrong(item, pairs.span, list, help: nil)) }
            guard let key = item.key else { return }
            findings.append(
                wrong(item, key.span, list, replacement: type == .multiple ? "[\(key.value)]" : nil, help: nil))
        case .matching:
            guard let span = item.key?.span ?? item.parts?.keys?.span else { return }
            findings.append(
                wrong(
                    item, span,
                    Message(id: "peta kiri ke kanan, misalnya {jkp: tunai}", en: "a map, such as {jkp: tunai}"),
                    help: nil))
        case .integer, .decimal:
            if let span = item.parts?.keys?.span ?? item.parts?.pairs?.span {
                findings.append(wrong(item, span, Message(id: "satu bilangan", en: "one number"), help: nil))
            }
            guard let key = item.key else { return }
            let number = Rational(text: key.value)
            let pointed = key.value.replacingCommas
            if number == nil || key.value.contains("/") {
                findings.append(
                    wrong(
                        item, key.span,
                        Message(id: "bilangan dengan titik desimal", en: "a number with a decimal point"),
                        replacement: Rational(text: pointed) == nil || pointed.contains("/") ? nil : pointed, help: nil)
                )
            } else if type == .integer, number?.isWhole == false {
                findings.append(
                    wrong(
                        item, key.span, Message(id: "bilangan bulat", en: "a whole number"),
                        help: Message(
                            id: "atau pakai `type: decimal` untuk `\(id)`", en: "or use `type: decimal` for `\(id)`")))
            }
        default: break
        }
    }

    private static func wrong(
        _ item: BankItem, _ span: Span, _ wanted: Message, replacement: String? = nil, help: Message?
    ) -> Diagnostic {
        let type = item.type?.value.rawValue ?? ""
        let fix = replacement.map { Message(id: "tulis `\($0)`", en: "write `\($0)`") }
        let ending = help.map { (id: "; \($0.id)", en: "; \($0.en)") } ?? (id: "", en: "")
        return Diagnostic(
            wrongShape, at: span,
            Message(
                id: "kunci butir `\(type)` adalah \(wanted.id)", en: "the key of a `\(type)` item is \(wanted.en)"),
            help: Message(
                id: (fix?.id ?? "tulis \(wanted.id)") + ending.id, en: (fix?.en ?? "write \(wanted.en)") + ending.en),
            fixes: replacement.flatMap { text in fix.map { [Fix($0, [TextEdit(span, text)])] } } ?? [],
            place: [item.id.value])
    }

    // MARK: Right answers that the form refuses

    private static func several(_ item: BankItem, _ findings: inout [Diagnostic]) {
        guard let parts = item.parts, let keys = parts.keys, !keys.ids.isEmpty else { return }
        // Limits that no answer meets have a finding of their own.
        if let least = parts.least, let most = parts.most, most.value < least.value { return }
        let count = keys.ids.count
        if let alone = keys.ids.first(where: { id in parts.exclusive.contains { $0.value == id.value } }), count > 1 {
            refuse(
                item, alone.span,
                Message(
                    id: "`\(alone.value)` tidak dapat dipilih bersama yang lain",
                    en: "`\(alone.value)` goes with no other"),
                &findings)
        } else if let least = parts.least, count < least.value {
            refuse(
                item, keys.span,
                Message(
                    id: "kuncinya \(count) pilihan, sedangkan `least` \(least.value)",
                    en: "the key has \(count) options, and `least` is \(least.value)"), &findings)
        } else if let most = parts.most, count > most.value {
            refuse(
                item, keys.span,
                Message(
                    id: "kuncinya \(count) pilihan, sedangkan `most` \(most.value)",
                    en: "the key has \(count) options, and `most` is \(most.value)"), &findings)
        }
    }

    private static func number(_ item: BankItem, _ type: ItemType, _ findings: inout [Diagnostic]) {
        if let tolerance = item.parts?.tolerance, tolerance.value < .zero {
            refuse(
                item, tolerance.span,
                Message(id: "`tolerance` di bawah nol", en: "`tolerance` is below zero"), &findings)
        }
        guard let key = item.key, let value = Rational(text: key.value) else { return }
        if let least = item.limits?.least, value < least.value {
            refuse(
                item, key.span,
                Message(
                    id: "\(key.value) kurang dari `min` \(least.value.exactText)",
                    en: "\(key.value) is less than `min` \(least.value.exactText)"), &findings)
        } else if let most = item.limits?.most, most.value < value {
            refuse(
                item, key.span,
                Message(
                    id: "\(key.value) lebih dari `max` \(most.value.exactText)",
                    en: "\(key.value) is more than `max` \(most.value.exactText)"), &findings)
        }
    }

    private static func words(_ item: BankItem, _ findings: inout [Diagnostic]) {
        guard let parts = item.parts else { return }
        var pattern: TextPattern?
        if let written = parts.pattern, !written.match.value.isEmpty {
            pattern = TextPattern(written.match.value)
            if pattern == nil { findings.append(notAPattern(written, item)) }
        }
        let most = item.maxLength?.value ?? 2000
        if let least = parts.leastLength, least.value > most {
            refuse(
                item, least.span,
                Message(
                    id: "`least_length` \(least.value) melebihi `max_length` \(most)",
                    en: "`least_length` \(least.value) is above `max_length` \(most)"), &findings)
        }
        for words in parts.accepted {
            let length = words.value.unicodeScalars.count
            if length > most || length < parts.leastLength?.value ?? 0 {
                refuse(
                    item, words.span,
                    Message(
                        id: "\"\(words.value)\" sepanjang \(length) huruf",
                        en: "\"\(words.value)\" has \(length) characters"),
                    &findings)
            } else if let pattern, !pattern.matches(words.value) {
                refuse(
                    item, words.span,
                    Message(
                        id: "\"\(words.value)\" tidak cocok dengan `pattern`",
                        en: "\"\(words.value)\" does not match `pattern`"), &findings)
            }
        }
    }

    // MARK: Orders and pairs

    /// The key of an order names every option once, and the form does not show it.
    private static func order(_ item: BankItem, _ findings: inout [Diagnostic]) {
        guard let keys = item.parts?.keys, item.options.count >= 2 else { return }
        let ids = keys.ids.map(\.value)
        let options = item.options.map(\.id.value)
        guard ids.allSatisfy(options.contains) else { return }
        if let again = keys.ids.indices.first(where: { ids[..<$0].contains(ids[$0]) }) {
            findings.append(
                lacking(
                    item, keys.ids[again].span,
                    Message(id: "`\(ids[again])` tertulis dua kali", en: "`\(ids[again])` is written twice")))
        } else if let missing = options.first(where: { !ids.contains($0) }) {
            findings.append(
                lacking(
                    item, keys.span, Message(id: "`\(missing)` belum ada", en: "`\(missing)` is missing")))
        } else if ids == options {
            findings.append(showing(item, item.options[0].id.span, keys.span))
        }
    }

    /// The key of pairs has every entry on the left once.
    private static func matching(_ item: BankItem, _ findings: inout [Diagnostic]) {
        guard let parts = item.parts else { return }
        let (left, right) = (parts.left.map(\.id.value), parts.right.map(\.id.value))
        guard left.count >= 2, right.count >= 2 else {
            findings.append(
                Diagnostic(
                    incomplete, at: item.type?.span ?? item.id.span,
                    Message(
                        id: "butir `\(item.id.value)` perlu sedikitnya dua isi di `left` dan dua di `right`",
                        en: "item `\(item.id.value)` needs at least two entries in `left` and two in `right`"),
                    help: Message(
                        id: "tulis misalnya left: [{id: jkp, text: JKP}, {id: jht, text: JHT}]",
                        en: "write, for example, left: [{id: jkp, text: JKP}, {id: jht, text: JHT}]"),
                    place: [item.id.value]))
            return
        }
        guard let key = parts.pairs else { return }
        for pair in key.pairs {
            if !left.contains(pair.left.value) {
                findings.append(ChoiceCheck.unknown(pair.left, "key", among: left, item))
            }
            if !right.contains(pair.right.value) {
                findings.append(ChoiceCheck.unknown(pair.right, "key", among: right, item))
            }
        }
        let keyed = key.pairs.map(\.left.value)
        guard keyed.allSatisfy(left.contains), key.pairs.allSatisfy({ right.contains($0.right.value) }) else { return }
        if let missing = left.first(where: { !keyed.contains($0) }) {
            findings.append(
                lacking(item, key.span, Message(id: "`\(missing)` belum ada", en: "`\(missing)` is missing")))
        } else if left.count > 1,
            left.indices.allSatisfy({ index in
                index < right.count
                    && key.pairs.contains { $0.left.value == left[index] && $0.right.value == right[index] }
            })
        {
            findings.append(showing(item, parts.right[0].id.span, key.span))
        }
    }

    private static func lacking(_ item: BankItem, _ span: Span, _ what: Message) -> Diagnostic {
        Diagnostic(
            incomplete, at: span,
            Message(
                id: "kunci butir `\(item.id.value)` tidak lengkap: \(what.id)",
                en: "the key of item `\(item.id.value)` is not complete: \(what.en)"),
            help: Message(id: "tulis setiap isi satu kali", en: "write every entry once"), place: [item.id.value])
    }

    private static func showing(_ item: BankItem, _ span: Span, _ key: Span) -> Diagnostic {
        Diagnostic(
            shown, at: span,
            Message(
                id: "butir `\(item.id.value)` ditampilkan dalam urutan yang benar, jadi formulirnya membocorkan kunci",
                en: "item `\(item.id.value)` is shown in the right order, so its form tells the key"),
            help: Message(
                id: "tulis pilihannya dalam urutan lain; `key` tetap menurut urutan yang benar",
                en: "write the options in another order; `key` keeps the right one"),
            related: [Related(key, Message(id: "kuncinya di sini", en: "the key is here"))], place: [item.id.value])
    }

    private static func refuse(_ item: BankItem, _ span: Span, _ why: Message, _ findings: inout [Diagnostic]) {
        let id = item.id.value
        findings.append(
            Diagnostic(
                refused, at: span,
                Message(
                    id: "\(why.id): formulir akan menolak jawaban yang benar",
                    en: "\(why.en): the form would refuse the right answer"),
                help: Message(
                    id: "ubah kunci atau batas butir `\(id)` sehingga keduanya cocok",
                    en: "change the key or the limits of item `\(id)` so that they agree"),
                place: [id]))
    }

    private static func notAPattern(_ pattern: PatternRule, _ item: BankItem) -> Diagnostic {
        Diagnostic(
            badPattern, at: pattern.match.span,
            Message(
                id: "\"\(pattern.match.value)\" bukan ekspresi reguler yang dikenal",
                en: "\"\(pattern.match.value)\" is no regular expression that is known here"),
            help: Message(
                id: "periksa kurung dan tanda ulangnya; rujukan balik dan `(?=…)` tidak ada. Contoh: [0-9]{18}",
                en:
                    "check its brackets and repetitions; there are no back references and no `(?=…)`. Example: [0-9]{18}"
            ),
            place: [item.id.value])
    }

    static let wrongShape = CodeDefinition(
        "K018", .error,
        title: Message(id: "kunci yang tidak sesuai jenis butirnya", en: "key that does not fit the type"),
        explanation: Message(
            id:
                "`key` adalah satu id untuk `single`, daftar id untuk `multiple` dan `ordering`, peta untuk `matching`, dan bilangan untuk `integer` dan "
                + "`decimal`. Jawaban lain tidak pernah sama dengannya.",
            en:
                "`key` is one id for `single`, a list of ids for `multiple` and `ordering`, a map for `matching`, and a number for `integer` and `decimal`. No "
                + "answer would ever equal anything else."),
        bad: Samples.questions(key: "key: b", type: "multiple"),
        good: Samples.questions(key: "key: [b]", type: "multiple"))

    static let refused = CodeDefinition(
        "K019", .error,
        title: Message(id: "jawaban benar yang ditolak formulir", en: "right answer that the form refuses"),
        explanation: Message(
            id:
                "Kunci berada di dalam batas butirnya: `min`, `max`, `least`, `most`, `exclusive`, panjang, dan `pattern`. "
                + "Kalau tidak, tidak seorang pun dapat menjawab benar.",
            en: "The key lies within the limits of its item: `min`, `max`, `least`, `most`, `exclusive`, length and "
                + "`pattern`. Otherwise nobody can answer rightly."),
        bad: Samples.questions(key: "key: [a, b]\n    most: 1", type: "multiple"),
        good: Samples.questions(key: "key: [a, b]\n    most: 2", type: "multiple"))

    static let incomplete = CodeDefinition(
        "K021", .error,
        title: Message(id: "kunci yang tidak lengkap", en: "incomplete key"),
        explanation: Message(
            id:
                "Kunci `ordering` memuat setiap pilihan satu kali, dan kunci `matching` setiap isi `left`. Yang tidak ada di "
                + "kunci tidak dapat dijawab benar.",
            en:
                "The key of an `ordering` has every option once, that of a `matching` every entry of `left`. What is not in "
                + "the key cannot be answered rightly."),
        bad: Samples.questions(key: "key: [b]", type: "ordering"),
        good: Samples.questions(key: "key: [b, a]", type: "ordering"))

    static let shown = CodeDefinition(
        "K022", .error,
        title: Message(id: "formulir membocorkan kunci", en: "form that tells the key"),
        explanation: Message(
            id:
                "Formulir menampilkan pilihan menurut urutan dalam dokumen. Bila itu urutan yang benar, jawabannya sudah "
                + "terbaca.",
            en:
                "Forms show options in the order of the document. If that is the right order, the answer can be read off."
        ),
        bad: Samples.questions(key: "key: [a, b]", type: "ordering"),
        good: Samples.questions(key: "key: [b, a]", type: "ordering"))

    static let badPattern = CodeDefinition(
        "K020", .error,
        title: Message(id: "ekspresi reguler yang salah", en: "wrong regular expression"),
        explanation: Message(
            id: "`pattern` memakai ekspresi reguler RE2 untuk seluruh jawaban. Yang tidak dapat dibaca tidak dapat "
                + "memeriksa jawaban apa pun.",
            en: "`pattern` is a regular expression of RE2 for the whole answer. One that cannot be read can check no "
                + "answer."),
        bad: Samples.logic(saran: "    pattern: {match: \"([0-9]{18}\", message: 18 angka.}\n"),
        good: Samples.logic(saran: "    pattern: {match: \"[0-9]{18}\", message: 18 angka.}\n"))
}
