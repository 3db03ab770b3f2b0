internal import TeraDiagnostics

/// An override replaces something, with something else, and is looked at again when the original changes.
enum OverrideCheck: Check {
    static let codes = [nothing, same, changed]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        for instrument in context.project.instruments
        where instrument.sections.contains(where: { !$0.overrides.isEmpty }) {
            let composed = context.compositions.filter { $0.instrument.header.id.value == instrument.header.id.value }
            // What an instrument asks is known only where a battery asks it.
            guard !composed.isEmpty else { continue }
            for section in instrument.sections {
                var items: [String: ComposedItem] = [:]
                for part in composed.flatMap(\.sections) where part.section.id.value == section.id.value {
                    for item in part.items { items.firstValue(item, for: item.id) }
                }
                var seen: [String: Span] = [:]
                for override in section.overrides {
                    check(override, items, section, context.project, &findings)
                    if let first = seen[override.item.value] {
                        findings.append(twice(override, first, section))
                    }
                    seen.firstValue(override.item.span, for: override.item.value)
                }
            }
        }
    }

    private static func check(
        _ override: ItemOverride, _ items: [String: ComposedItem], _ section: InstrumentSection, _ project: Project,
        _ findings: inout [Diagnostic]
    ) {
        let id = override.item.value
        let place = [section.id.value, id]
        guard let item = items[id] else {
            guard !id.isEmpty else { return }
            let near = Suggestion.nearest(to: id, among: items.keys.sorted())
            let help = near.map { Message(id: "tulis `\($0)`", en: "write `\($0)`") }
            findings.append(
                Diagnostic(
                    nothing, at: override.item.span,
                    Message(
                        id: "bagian `\(section.id.value)` tidak menanyakan butir `\(id)`, jadi tidak ada yang diganti",
                        en: "section `\(section.id.value)` asks no item `\(id)`, so nothing is replaced"),
                    help: help
                        ?? Message(
                            id: "sebut butir bagian ini, atau indikator yang menjadi butirnya",
                            en: "name an item of this section, or an indikator that becomes one"),
                    fixes: near.flatMap { near in
                        help.map { [Fix($0, [TextEdit(override.item.span, near)])] }
                    } ?? [], place: place))
            return
        }
        let bank = item.place.map { project.item(at: $0) }
        let stem = item.original ?? item.stem
        if override.isEmpty {
            findings.append(
                Diagnostic(
                    nothing, at: override.item.span,
                    Message(
                        id: "butir `\(id)` disebut, tetapi tidak ada yang diganti",
                        en: "item `\(id)` is named, but nothing is replaced"),
                    help: Message(
                        id: "tulis `stem`, `help`, `required`, `relevant`, atau `options`, atau hapus baris ini",
                        en: "write `stem`, `help`, `required`, `relevant` or `options`, or delete this"),
                    place: place))
        }
        if let register = bank?.register, let option = override.options.first {
            findings.append(
                Diagnostic(
                    nothing, at: option.id.span,
                    Message(
                        id: "pilihan butir `\(id)` adalah isi daftar acuan `\(register.value)`, yang sama bagi semua "
                            + "butir yang memakainya, jadi tidak ada yang diganti",
                        en: "the options of item `\(id)` are the entries of the register `\(register.value)`, the same "
                            + "for every item that has it, so nothing is replaced"),
                    help: Message(
                        id: "hapus `options` di sini; ubah `title` dalam daftar acuan, atau tulis pilihannya pada "
                            + "butir",
                        en: "delete `options` here; change the `title` in the register, or write the options on the "
                            + "item"),
                    related: [Related(register.span, Message(id: "daftarnya di sini", en: "the register"))],
                    place: place))
            return
        }
        for option in override.options where !(bank?.options ?? []).contains(where: { $0.id.value == option.id.value })
        {
            let ids = (bank?.options ?? []).map(\.id.value)
            // Ids of one or two letters are all near each other.
            let near = option.id.value.utf8.count > 2 ? Suggestion.nearest(to: option.id.value, among: ids) : nil
            findings.append(
                Diagnostic(
                    nothing, at: option.id.span,
                    Message(
                        id: "butir `\(id)` tidak punya pilihan `\(option.id.value)`, jadi tidak ada yang diganti",
                        en: "item `\(id)` has no option `\(option.id.value)`, so nothing is replaced"),
                    help: near.map { Message(id: "maksud Anda `\($0)`?", en: "did you mean `\($0)`?") }
                        ?? Message(
                            id: "pilihannya: \(ids.prefix(12).joined(separator: ", "))",
                            en: "its options: \(ids.prefix(12).joined(separator: ", "))"),
                    fixes: near.map { near in
                        [Fix(Message(id: "tulis `\(near)`", en: "write `\(near)`"), [TextEdit(option.id.span, near)])]
                    } ?? [], place: place))
        }
        for (name, span) in sameFields(override, stem, bank, item.type) {
            findings.append(
                Diagnostic(
                    same, at: span,
                    Message(
                        id: "`\(name)` di sini sama dengan aslinya",
                        en: "`\(name)` here says what the original says"),
                    help: Message(id: "hapus dari `overrides`", en: "delete it from `overrides`"),
                    related: [Related(bank?.id.span ?? stem.span, Message(id: "aslinya di sini", en: "the original"))],
                    place: place))
        }
        guard !override.isEmpty else { return }
        let mark = TextMark.of(override.replaced(stem, bank))
        guard override.mark?.value.lowercased() != mark else { return }
        let help = Message(
            id: "bandingkan dengan aslinya, lalu tulis `of: \(mark)`",
            en: "compare it with the original, then write `of: \(mark)`")
        findings.append(
            Diagnostic(
                changed, at: override.mark?.span ?? override.item.span,
                override.mark == nil
                    ? Message(
                        id: "pengganti butir `\(id)` belum mencatat teks mana yang digantinya",
                        en: "what replaces item `\(id)` does not say yet which text it replaces")
                    : Message(
                        id: "butir asal `\(id)` berubah sesudah pengganti ini ditulis: tandanya sekarang `\(mark)`",
                        en: "the original item `\(id)` changed after this was written: its mark is `\(mark)` now"),
                help: help, related: [Related(stem.span, Message(id: "aslinya di sini", en: "the original"))],
                fixes: override.mark.map { [Fix(help, [TextEdit($0.span, mark)])] } ?? [], place: place))
    }

    private static func twice(_ override: ItemOverride, _ first: Span, _ section: InstrumentSection) -> Diagnostic {
        Diagnostic(
            nothing, at: override.item.span,
            Message(
                id: "butir `\(override.item.value)` sudah diganti di bagian ini; yang ini tidak berlaku",
                en: "item `\(override.item.value)` is replaced in this section already; this one does nothing"),
            help: Message(id: "gabungkan keduanya", en: "merge the two"),
            related: [Related(first, Message(id: "yang pertama di sini", en: "the first"))],
            place: [section.id.value, override.item.value])
    }

    private static func sameFields(
        _ override: ItemOverride, _ stem: LocalizedText, _ bank: BankItem?, _ type: ItemType
    ) -> [(String, Span)] {
        var found: [(String, Span)] = []
        if let new = override.stem, new.says(stem) { found.append(("stem", new.span)) }
        if let new = override.help, let old = bank?.help, new.says(old) { found.append(("help", new.span)) }
        if case .always(let value)? = override.required, bank?.logic?.required == nil,
            value.value == bank?.required?.value ?? type.isRequired
        {
            found.append(("required", value.span))
        }
        if case .when(let value)? = override.required, let old = bank?.logic?.required,
            value.text.trimmingSpaces == old.text.trimmingSpaces
        {
            found.append(("required", value.span))
        }
        if let new = override.relevant, let old = bank?.logic?.relevant,
            new.text.trimmingSpaces == old.text.trimmingSpaces
        {
            found.append(("relevant", new.span))
        }
        for option in override.options {
            if let old = bank?.options.first(where: { $0.id.value == option.id.value }), option.text.says(old.text) {
                found.append(("options", option.text.span))
            }
        }
        return found
    }

    static let nothing = CodeDefinition(
        "O001", .error,
        title: Message(id: "pengganti yang tidak mengganti apa pun", en: "override that overrides nothing"),
        explanation: Message(
            id:
                "`overrides` menyebut butir yang ditanyakan bagian itu, masing-masing satu kali, dan mengganti sedikitnya "
                + "satu hal padanya.",
            en: "`overrides` names items that the section asks, each once, and replaces at least one thing."),
        bad: sample("item: sol-1, of: \(mark), stem: Berapa bulan manfaat uang tunai dibayar?"), good: sample(good))

    static let same = CodeDefinition(
        "O002", .warning,
        title: Message(id: "pengganti yang sama dengan aslinya", en: "override that repeats the original"),
        explanation: Message(
            id: "Pengganti yang sama dengan aslinya menutupi perubahan yang kelak dibuat pada aslinya.",
            en: "An override that says the same hides what is later changed in the original."),
        bad: sample("item: soal-1, of: \(mark), stem: \(stem)"), good: sample(good))

    static let changed = CodeDefinition(
        "O003", .warning,
        title: Message(id: "asal pengganti yang berubah", en: "override of a text that has changed"),
        explanation: Message(
            id: "`of` mencatat tanda teks asal ketika penggantinya ditulis: `stem`, dan `help` serta pilihan bila "
                + "diganti. Bila aslinya berubah, penggantinya perlu dibaca lagi.",
            en:
                "`of` keeps the mark of the original texts as they were replaced: the `stem`, and `help` and options where "
                + "they are. When the original changes, what replaces it has to be read again."),
        bad: sample("item: soal-1, of: 00000000, stem: Berapa bulan manfaat uang tunai dibayar?"), good: sample(good))

    private static let stem = "Manfaat uang tunai diberikan paling banyak berapa bulan?"
    private static let mark = TextMark.of(stem)
    private static let good = "item: soal-1, of: \(mark), stem: Berapa bulan manfaat uang tunai dibayar?"

    private static func sample(_ override: String) -> String {
        Samples.testInstrument.replacing(
            "sections: [{id: soal, title: Soal, bank: soal}]",
            "sections: [{id: soal, title: Soal, bank: soal, overrides: [{\(override)}]}]")
    }
}

extension ItemOverride {
    var isEmpty: Bool {
        stem == nil && help == nil && required == nil && relevant == nil && options.isEmpty
    }

    /// The original texts that its mark is of.
    fileprivate func replaced(_ original: LocalizedText, _ bank: BankItem?) -> [LocalizedText] {
        var texts = [original]
        if help != nil, let old = bank?.help { texts.append(old) }
        for option in options {
            if let old = bank?.options.first(where: { $0.id.value == option.id.value }) { texts.append(old.text) }
        }
        return texts
    }
}

extension LocalizedText {
    /// Whether it says the same in every language.
    fileprivate func says(_ other: LocalizedText) -> Bool { TextMark.of([self]) == TextMark.of([other]) }
}
