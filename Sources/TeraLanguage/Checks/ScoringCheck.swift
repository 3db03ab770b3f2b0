internal import TeraDiagnostics
internal import TeraExact

/// What counts, counts for something: weights, points, and the keys of tests.
enum ScoringCheck: Check {
    static let codes = [itemWeight, noKey, keyOutsideTest, raterWeight]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        context.project.banks.eachInPlace { bank in
            bank.items.eachInPlace { item in
                positive(item.weight, "weight", itemWeight, [item.id.value], &findings)
                positive(item.points, "points", itemWeight, [item.id.value], &findings)
                if item.type?.value == .checklist {
                    item.options.eachInPlace { entry in
                        positive(entry.weight, "weight", itemWeight, [item.id.value, entry.id.value], &findings)
                    }
                }
            }
        }
        var withoutKey: Set<Project.ItemPlace> = []
        var withKey: Set<Project.ItemPlace> = []
        for instrument in context.project.instruments {
            for rater in instrument.raters {
                positive(rater.weight, "weight", raterWeight, [rater.role?.value.rawValue ?? ""], &findings)
            }
            guard let purpose = instrument.purpose?.value else { continue }
            for section in instrument.sections {
                context.project.eachBankItem(of: section) { place, item in
                    if purpose == .test {
                        guard needsKey(item), withoutKey.insert(place).inserted else { return }
                        findings.append(missing(item, instrument, section))
                    } else if let key = item.keySpan, item.type?.value.takesKey ?? false, withKey.insert(place).inserted
                    {
                        findings.append(superfluous(key, item, instrument, purpose))
                    }
                }
            }
        }
    }

    private static func positive(
        _ value: Located<Rational>?, _ name: String, _ code: CodeDefinition, _ place: @autoclosure () -> [String],
        _ findings: inout [Diagnostic]
    ) {
        guard let value, value.value <= .zero else { return }
        findings.append(
            Diagnostic(
                code, at: value.span,
                Message(
                    id: "`\(name)` \(value.value.exactText): yang bernilai nol atau kurang tidak dapat dihitung",
                    en: "`\(name)` \(value.value.exactText): what is worth nothing or less cannot be counted"),
                help: code.code == raterWeight.code
                    ? Message(
                        id: "tulis angka di atas nol, misalnya 0.5; bila suaranya tidak dihitung, hapus penilai ini",
                        en: "write a number above zero, such as 0.5; if this voice does not count, delete the rater")
                    : Message(
                        id: "tulis angka di atas nol, misalnya 1 atau 0.5; untuk pernyataan negatif pakai "
                            + "`reverse: true`",
                        en: "write a number above zero, such as 1 or 0.5; for a negative statement use "
                            + "`reverse: true`"),
                place: place()))
    }

    private static func needsKey(_ item: BankItem) -> Bool {
        guard let type = item.type?.value, item.keySpan == nil else { return false }
        return type.isMeasure
    }

    private static func missing(
        _ item: BankItem, _ instrument: Instrument, _ section: InstrumentSection
    ) -> Diagnostic {
        let (id, test) = (item.id.value, instrument.header.id.value)
        return Diagnostic(
            noKey, at: item.id.span,
            Message(
                id: "butir `\(id)` ditanyakan dalam tes `\(test)`, tetapi tidak punya kunci",
                en: "item `\(id)` is asked in the test `\(test)`, but has no key"),
            help: item.type?.value == .matching
                ? Message(
                    id: "tambahkan `key:` dengan pasangan yang benar, misalnya {jkp: tunai}",
                    en: "add `key:` with the right pairs, such as {jkp: tunai}")
                : item.type?.value == .multiple || item.type?.value == .ordering
                    ? Message(
                        id: "tambahkan `key:` dengan daftar id pilihan yang benar, misalnya [a, c]",
                        en: "add `key:` with the ids of the right options, such as [a, c]")
                    : item.type?.value == .single
                        ? Message(
                            id: "tambahkan `key:` dengan id pilihan yang benar",
                            en: "add `key:` with the id of the right option")
                        : Message(
                            id: "pakai `type: single` dengan `options` dan `key`, atau `type: text` untuk uraian",
                            en: "use `type: single` with `options` and `key`, or `type: text` for an answer in words"),
            related: [Related(section.id.span, ScaleCheck.asked)], place: [id])
    }

    private static func superfluous(
        _ key: Span, _ item: BankItem, _ instrument: Instrument, _ purpose: InstrumentPurpose
    ) -> Diagnostic {
        let (id, name) = (item.id.value, instrument.header.id.value)
        let field = item.type?.value == .text ? "accepted" : "key"
        return Diagnostic(
            keyOutsideTest, at: key,
            Message(
                id: "butir `\(id)` punya kunci, tetapi instrumen `\(name)` yang menanyakannya bukan tes melainkan "
                    + "`\(purpose.rawValue)`",
                en:
                    "item `\(id)` has a key, but the instrument `\(name)` that asks it is a `\(purpose.rawValue)`, no test"
            ),
            help: Message(
                id: "hapus `\(field)`, atau tanyakan butir ini dalam instrumen `purpose: test`",
                en: "delete `\(field)`, or ask the item in an instrument with `purpose: test`"),
            related: (instrument.purpose?.span).map {
                [Related($0, Message(id: "tujuan instrumennya di sini", en: "the instrument's purpose"))]
            } ?? [], place: [id])
    }

    static let itemWeight = CodeDefinition(
        "K008", .error,
        title: Message(id: "bobot atau nilai butir tidak di atas nol", en: "weight or points not above zero"),
        explanation: Message(
            id:
                "Butir berbobot nol ditanyakan tanpa dihitung; bobot negatif membuat jawaban baik menurunkan nilai. Untuk "
                + "pernyataan negatif ada `reverse`.",
            en:
                "An item of weight zero is asked and not counted; with a negative weight a good answer lowers the score. "
                + "For negative statements there is `reverse`."),
        bad: Samples.questions(extra: "    points: 0\n"), good: Samples.questions(extra: "    points: 2\n"))

    static let noKey = CodeDefinition(
        "K010", .error,
        title: Message(id: "butir tes tanpa kunci", en: "test item without a key"),
        explanation: Message(
            id:
                "Nilai tes dihitung dengan kunci. Butir tanpa kunci tidak dapat dijawab benar; hanya butir uraian (`text`) "
                + "yang boleh tanpa kunci, dan ia tidak dinilai.",
            en:
                "Tests are scored by key. An item without one cannot be answered rightly; only `text` items may lack it, "
                + "and they are not scored."),
        bad: Samples.questions.replacing("    key: b\n", ""), good: Samples.questions)

    static let keyOutsideTest = CodeDefinition(
        "K011", .error,
        title: Message(id: "kunci di luar tes", en: "key outside a test"),
        explanation: Message(
            id: "Hanya tes yang punya jawaban benar. Kunci dalam kuesioner reaksi atau penilaian tidak dipakai, dan "
                + "biasanya berarti butirnya dipasang di instrumen yang keliru.",
            en:
                "Only a test has right answers. A key in a questionnaire is not used, and mostly means that the item is in "
                + "the wrong instrument."),
        bad: reaction + "---\n" + impressions.replacing("    stem:", "    key: ya\n    stem:"),
        good: reaction + "---\n" + impressions)

    static let raterWeight = CodeDefinition(
        "K012", .error,
        title: Message(id: "bobot penilai tidak di atas nol", en: "rater weight not above zero"),
        explanation: Message(
            id:
                "Penilai berbobot nol mengisi formulir dengan sia-sia. Bila suaranya memang tidak dihitung, hapus perannya.",
            en: "A rater of weight zero answers in vain. If the voice is not to count, delete the role."),
        bad: Samples.instrument.replacing("subjek: Saya}", "subjek: Saya, weight: 0}"),
        good: Samples.instrument.replacing("subjek: Saya}", "subjek: Saya, weight: 2}"))

    private static let reaction = """
        kind: instrument
        id: kesan
        title: Kesan peserta
        purpose: reaction
        budget: {items: 5, minutes: 5}
        raters: [{id: peserta, title: Peserta}]
        sections: [{id: kesan, title: Kesan, bank: kesan}]

        """

    private static let impressions = """
        kind: bank
        id: kesan
        title: Kesan
        topics: [{id: fasilitas, title: Fasilitas}]
        items:
          - id: kesan-1
            type: single
            topic: fasilitas
            stem: Apakah ruangnya memadai?
            options: [{id: ya, text: Ya}, {id: tidak, text: Tidak}]

        """
}
