internal import TeraDiagnostics
internal import TeraExact

/// Scales have options in one direction, and every rating has a scale.
enum ScaleCheck: Check {
    static let codes = [tooFew, order, noScale, mixedMatrix]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        for scale in context.project.scales {
            count(scale, &findings)
            order(scale, &findings)
        }
        var reported: Set<Project.ItemPlace> = []
        for instrument in context.project.instruments where instrument.scale == nil {
            ratings(of: instrument, context.project, &reported, &findings)
        }
        matrices(context, &findings)
    }

    private static func count(_ scale: Scale, _ findings: inout [Diagnostic]) {
        // Options that could not be read at all are already reported.
        guard scale.options.count < 2, scale.hasOptions else { return }
        let id = scale.header.id.value
        findings.append(
            Diagnostic(
                tooFew, at: scale.options.first?.id.span ?? scale.header.id.span,
                scale.options.isEmpty
                    ? Message(id: "skala `\(id)` belum punya pilihan", en: "scale `\(id)` has no options yet")
                    : Message(
                        id: "skala `\(id)` hanya punya satu pilihan, jadi semua orang akan menjawab sama",
                        en: "scale `\(id)` has only one option, so everybody would give the same answer"),
                help: Message(
                    id: "tambahkan pilihan di bawah `options`, misalnya {id: ya, value: 1, label: Ya}",
                    en: "add options under `options`, such as {id: ya, value: 1, label: Ya}")))
    }

    private static func order(_ scale: Scale, _ findings: inout [Diagnostic]) {
        let options = scale.options.compactMap { option in option.value.map { (option: option, value: $0) } }
        let direction = scale.direction?.value ?? .ascending
        let pairs = zip(options, options.dropFirst())
        let wrong = pairs.filter { !follows($0.value.value, $1.value.value, direction) }
        guard let first = wrong.first else { return }
        let other: ScaleDirection = direction == .ascending ? .descending : .ascending
        if pairs.allSatisfy({ follows($0.value.value, $1.value.value, other) }) {
            findings.append(opposite(scale, first.0.value, first.1.value, direction, other))
            return
        }
        for (before, after) in wrong {
            let isEqual = before.value.value == after.value.value
            let value = after.value.value.exactText
            findings.append(
                Diagnostic(
                    order, at: after.value.span,
                    isEqual
                        ? Message(
                            id: "nilai \(value) dipakai dua pilihan, jadi keduanya tidak dapat dibedakan",
                            en: "two options have the value \(value), so they cannot be told apart")
                        : Message(
                            id: "nilai \(value) sesudah \(before.value.value.exactText): urutannya seharusnya "
                                + word(direction).id,
                            en: "the value \(value) after \(before.value.value.exactText): they should "
                                + word(direction).en),
                    help: Message(
                        id: "beri setiap pilihan nilai yang \(word(direction).id) dari pilihan sebelumnya",
                        en:
                            "give each option a value that \(direction == .ascending ? "rises" : "falls") from the one before"
                    ),
                    related: [Related(before.value.span, Message(id: "nilai sebelumnya", en: "the value before"))],
                    place: [after.option.id.value]))
        }
    }

    private static func opposite(
        _ scale: Scale, _ before: Located<Rational>, _ after: Located<Rational>, _ direction: ScaleDirection,
        _ other: ScaleDirection
    ) -> Diagnostic {
        let fix = Message(id: "tulis `direction: \(other.rawValue)`", en: "write `direction: \(other.rawValue)`")
        return Diagnostic(
            order, at: scale.direction?.span ?? after.span,
            Message(
                id: "nilai \(word(other).id) dari \(before.value.exactText) ke \(after.value.exactText), padahal "
                    + "`direction` skala ini `\(direction.rawValue)`" + (scale.direction == nil ? " (bawaan)" : ""),
                en:
                    "values \(word(other).en) from \(before.value.exactText) to \(after.value.exactText), but the scale's "
                    + "`direction` is `\(direction.rawValue)`" + (scale.direction == nil ? " (the default)" : "")),
            help: Message(
                id: fix.id + ", atau balik urutan pilihannya", en: fix.en + ", or turn the options round"),
            fixes: scale.direction.map { [Fix(fix, [TextEdit($0.span, other.rawValue)])] } ?? [])
    }

    private static func follows(_ before: Rational, _ after: Rational, _ direction: ScaleDirection) -> Bool {
        direction == .ascending ? before < after : after < before
    }

    private static func word(_ direction: ScaleDirection) -> Message {
        direction == .ascending ? Message(id: "naik", en: "rise") : Message(id: "turun", en: "fall")
    }

    /// Ratings of an instrument that has no scale of its own.
    private static func ratings(
        of instrument: Instrument, _ project: Project, _ reported: inout Set<Project.ItemPlace>,
        _ findings: inout [Diagnostic]
    ) {
        let id = instrument.header.id.value
        let help = Message(
            id: "tambahkan `scale:` pada instrumen `\(id)`, atau pada butirnya",
            en: "add `scale:` to the instrument `\(id)`, or to the item")
        for section in instrument.sections {
            if let from = section.from, from.value == .indikator, instrument.purpose?.value == .performance {
                findings.append(
                    Diagnostic(
                        noScale, at: from.span,
                        Message(
                            id:
                                "pernyataan bagian ini dinilai dengan skala, tetapi instrumen `\(id)` tidak punya `scale`",
                            en:
                                "the statements of this section are rated on a scale, but the instrument `\(id)` has no "
                                + "`scale`"),
                        help: Message(
                            id: "tambahkan `scale:` dengan id sebuah skala", en: "add `scale:` with the id of a scale"),
                        place: [section.id.value]))
            }
            project.eachBankItem(of: section) { place, item in
                guard item.type?.value == .rating, item.scale == nil, reported.insert(place).inserted else { return }
                findings.append(
                    Diagnostic(
                        noScale, at: item.id.span,
                        Message(
                            id: "butir `\(item.id.value)` dinilai dengan skala, tetapi ia tidak punya `scale` dan "
                                + "instrumen `\(id)` yang menanyakannya juga tidak",
                            en:
                                "item `\(item.id.value)` is rated on a scale, but neither it nor the instrument `\(id)` "
                                + "that asks it has a `scale`"),
                        help: help, related: [Related(section.id.span, asked)], place: [item.id.value]))
            }
        }
    }

    private static func matrices(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        var reported: Set<Span> = []
        for composition in context.compositions {
            for composed in composition.sections {
                guard let layout = composed.section.layout, layout.value == .matrix, let first = composed.items.first,
                    let other = composed.items.first(where: { $0.type != .rating || $0.scale != first.scale }),
                    reported.insert(layout.span).inserted
                else { continue }
                let id = composed.section.id.value
                findings.append(
                    Diagnostic(
                        mixedMatrix, at: layout.span,
                        other.type != .rating
                            ? Message(
                                id:
                                    "bagian `\(id)` ditampilkan sebagai tabel, tetapi butir `\(other.id)` bukan `rating`",
                                en: "section `\(id)` is shown as a grid, but item `\(other.id)` is no `rating`")
                            : Message(
                                id: "bagian `\(id)` ditampilkan sebagai tabel, tetapi `\(first.id)` dan `\(other.id)` "
                                    + "memakai skala yang berbeda",
                                en: "section `\(id)` is shown as a grid, but `\(first.id)` and `\(other.id)` have "
                                    + "different scales"),
                        help: Message(
                            id: "tulis `layout: list`, atau pindahkan butir itu ke bagian lain",
                            en: "write `layout: list`, or move the item to another section"),
                        related: [Related(other.stem.span, Message(id: "butirnya di sini", en: "the item is here"))],
                        place: [id]))
            }
        }
    }

    static let asked = Message(id: "ditanyakan di sini", en: "asked here")

    static let tooFew = CodeDefinition(
        "K001", .error,
        title: Message(id: "skala kurang dari dua pilihan", en: "scale with fewer than two options"),
        explanation: Message(
            id: "Dengan satu pilihan semua jawaban sama, jadi tidak ada yang diukur.",
            en: "With one option all answers are the same, so nothing is measured."),
        bad: Samples.scale.replacing("  - {id: ya, value: 1, label: Ya}\n", ""), good: Samples.scale)

    static let order = CodeDefinition(
        "K002", .error,
        title: Message(id: "nilai skala tidak berurut", en: "scale values out of order"),
        explanation: Message(
            id: "Nilai pilihan naik (`direction: ascending`) atau turun (`descending`) tanpa ada yang sama. Nilai yang "
                + "tertukar membuat penilaian baik dihitung buruk, dan tidak terlihat di formulir.",
            en: "The values of the options rise (`direction: ascending`) or fall (`descending`), none equal. A swapped "
                + "value counts good work as bad, and nobody sees it in the form."),
        bad: Samples.scale.replacing("value: 1", "value: 0"), good: Samples.scale)

    static let noScale = CodeDefinition(
        "K007", .error,
        title: Message(id: "penilaian tanpa skala", en: "rating without a scale"),
        explanation: Message(
            id:
                "Butir `rating` dijawab dengan pilihan sebuah skala: skala butir itu sendiri, atau skala instrumen yang "
                + "menanyakannya.",
            en: "A `rating` is answered with the options of a scale: its own, or that of the instrument that asks it."),
        bad: Samples.instrument.replacing("scale: kinerja\n", ""), good: Samples.instrument)

    static let mixedMatrix = CodeDefinition(
        "K009", .error,
        title: Message(id: "tabel dengan butir yang berbeda", en: "grid of different items"),
        explanation: Message(
            id:
                "Tabel (`layout: matrix`) menampilkan satu baris untuk setiap butir dan satu kolom untuk setiap pilihan, "
                + "jadi semua butirnya `rating` pada satu skala.",
            en: "A grid (`layout: matrix`) has a row for each item and a column for each option, so all its items are "
                + "ratings on one scale."),
        bad: Samples.testInstrument.replacing("title: Soal, bank", "title: Soal, layout: matrix, bank"),
        good: Samples.testInstrument.replacing("title: Soal, bank", "title: Soal, layout: list, bank"))
}

extension Project {
    /// The bank items that a section names, by `bank` or `items`.
    func eachBankItem(of section: InstrumentSection, _ body: (ItemPlace, BankItem) -> Void) {
        if let bank = section.bank.flatMap({ bankIndex[$0.value] }) {
            banks[bank].items.eachIndexInPlace { index, item in body(ItemPlace(bank: bank, item: index), item) }
        }
        for id in section.items {
            guard let place = itemIndex[id.value] else { continue }
            banks[place.bank].items.withUnsafeBufferPointer { body(place, $0[place.item]) }
        }
    }
}
