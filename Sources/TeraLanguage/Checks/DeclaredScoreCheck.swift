internal import TeraDiagnostics

/// A score of the author's own counts items that are there and have values.
enum DeclaredScoreCheck: Check {
    static let codes = [wrongPurpose, noItems, noValue, prorate, duplicate, noChecklist]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        for instrument in context.project.instruments {
            guard let scores = instrument.scoring?.scores, let first = scores.first else { continue }
            if let purpose = instrument.purpose, purpose.value != .reaction, purpose.value != .observation {
                findings.append(misplaced(first, purpose))
                continue
            }
            var seen: [String: Located<String>] = [:]
            for score in scores {
                if let earlier = seen[score.id.value], !score.id.value.isEmpty {
                    findings.append(repeated(score.id, earlier))
                } else {
                    seen[score.id.value] = score.id
                }
                sources(score, instrument, context, &findings)
                if score.prorate?.value == true, score.reduce?.value != .sum { findings.append(proratedMean(score)) }
            }
        }
    }

    private static func sources(
        _ score: DeclaredScore, _ instrument: Instrument, _ context: CheckContext, _ findings: inout [Diagnostic]
    ) {
        let project = context.project
        let sections = instrument.sections.map(\.id.value)
        if let section = score.section, !sections.contains(section.value) {
            findings.append(unknown(section, "section", sections))
        }
        guard (score.section == nil) != score.items.isEmpty else {
            findings.append(
                Diagnostic(
                    noItems, at: score.id.span,
                    score.items.isEmpty
                        ? Message(
                            id: "nilai `\(score.id.value)` tidak menyebut butir mana yang dinilai",
                            en: "the score `\(score.id.value)` does not say which items count")
                        : Message(
                            id: "nilai `\(score.id.value)` menyebut `section` dan `items` sekaligus",
                            en: "the score `\(score.id.value)` has both `section` and `items`"),
                    help: Message(
                        id: "tulis salah satu: `section:` atau `items:`",
                        en: "write one of them: `section:` or `items:`"),
                    place: [score.id.value]))
            return
        }
        var asked: [String: ItemType?] = [:]
        var inSection = false
        var hasChecklist = false
        for section in instrument.sections {
            project.eachBankItem(of: section) { _, item in
                asked[item.id.value] = item.type?.value
                let isWhole = section.id.value == score.section?.value
                if isWhole, item.type?.value.countsInScores == true { inSection = true }
                if isWhole || score.items.contains(where: { $0.value == item.id.value }), item.type?.value == .checklist
                {
                    hasChecklist = true
                }
            }
        }
        let areKnown = areItemsKnown(of: instrument, context)
        for item in score.items {
            guard let type = asked[item.value] else {
                // Once the bank is mended, the item may well be there.
                guard areKnown else { continue }
                findings.append(unknown(item, "item", asked.keys.sorted()))
                continue
            }
            if let type, !type.countsInScores { findings.append(withoutValue(item, type)) }
        }
        if let ticks = score.ticks, !hasChecklist { findings.append(withoutTicks(score, ticks)) }
        if let section = score.section, sections.contains(section.value), !inSection {
            findings.append(
                Diagnostic(
                    noValue, at: section.span,
                    Message(
                        id:
                            "bagian `\(section.value)` tidak punya butir `rating`, `rubric`, atau `checklist`, jadi "
                            + "tidak ada yang dinilai",
                        en: "the section `\(section.value)` has no `rating`, `rubric` or `checklist` items, so nothing "
                            + "counts"),
                    help: Message(
                        id: "sebut bagian yang berisi butir seperti itu", en: "name a section with such items"),
                    place: [score.id.value]))
        }
    }

    /// Whether every item that the sections name could be read.
    private static func areItemsKnown(of instrument: Instrument, _ context: CheckContext) -> Bool {
        instrument.sections.allSatisfy { section in
            if let bank = section.bank {
                guard let index = context.project.bankIndex[bank.value] else { return false }
                let span = context.project.banks[index].header.span
                if context.unread.contains(where: { isLosing($0) && span.covers($0.span) }) { return false }
            }
            return section.items.allSatisfy { context.project.itemIndex[$0.value] != nil }
        }
    }

    /// Of what cannot be read: mistakes of YAML, items that lack a key they need, and a list that is none.
    private static func isLosing(_ finding: Diagnostic) -> Bool {
        finding.code.hasPrefix("Y") || ["D003", "D004"].contains(finding.code)
    }

    private static func unknown(_ name: Located<String>, _ what: String, _ known: [String]) -> Diagnostic {
        let near = Suggestion.nearest(to: name.value, among: known)
        let list = known.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
        let none = Message(
            id: "instrumen ini belum punya satu pun: tulis bagian dan butirnya dulu",
            en: "this instrument has none yet: write its sections and items first")
        let thing = what == "section" ? Message(id: "bagian", en: "section") : Message(id: "butir", en: "item")
        return Diagnostic(
            noItems, at: name.span,
            Message(
                id: "instrumen ini tidak punya \(thing.id) `\(name.value)`",
                en: "this instrument has no \(thing.en) `\(name.value)`"),
            help: near.map { Message(id: "tulis `\($0)`", en: "write `\($0)`") }
                ?? (known.isEmpty ? none : Message(id: "yang ada: \(list)", en: "there are: \(list)")),
            fixes: near.map {
                [Fix(Message(id: "tulis `\($0)`", en: "write `\($0)`"), [TextEdit(name.span, $0)])]
            } ?? [])
    }

    private static func withoutValue(_ item: Located<String>, _ type: ItemType) -> Diagnostic {
        Diagnostic(
            noValue, at: item.span,
            Message(
                id: "butir `\(item.value)` (`\(type.rawValue)`) tidak punya nilai, jadi tidak dapat dihitung",
                en: "the item `\(item.value)` (`\(type.rawValue)`) has no value, so it cannot count"),
            help: Message(
                id: "hapus dari daftar, atau jadikan `type: rating` dengan skala",
                en: "take it off the list, or make it `type: rating` with a scale"))
    }

    private static func misplaced(_ score: DeclaredScore, _ purpose: Located<InstrumentPurpose>) -> Diagnostic {
        Diagnostic(
            wrongPurpose, at: score.id.span,
            Message(
                id: "`scores` tidak berlaku untuk instrumen `\(purpose.value.rawValue)`: nilainya sudah ditentukan",
                en: "`scores` is not for a `\(purpose.value.rawValue)` instrument: what it scores is given"),
            help: Message(
                id: "hapus `scores`, atau ubah `purpose` menjadi `reaction` atau `observation`",
                en: "delete `scores`, or make the `purpose` `reaction` or `observation`"),
            related: [Related(purpose.span, Message(id: "tujuannya di sini", en: "the purpose"))],
            place: [score.id.value])
    }

    private static func withoutTicks(_ score: DeclaredScore, _ ticks: Located<TickWord>) -> Diagnostic {
        Diagnostic(
            noChecklist, at: ticks.span,
            Message(
                id: "nilai `\(score.id.value)` menyebut `ticks`, tetapi tidak menghitung butir `checklist`",
                en: "the score `\(score.id.value)` has `ticks`, but counts no `checklist`"),
            help: Message(
                id: "hapus `ticks`, atau sebut butir `checklist` dalam `items`",
                en: "delete `ticks`, or name a `checklist` in `items`"),
            place: [score.id.value])
    }

    private static func proratedMean(_ score: DeclaredScore) -> Diagnostic {
        let span = score.prorate?.span ?? score.id.span
        let fix = Message(id: "tulis `false`", en: "write `false`")
        return Diagnostic(
            prorate, at: span,
            Message(
                id: "`prorate` hanya untuk `reduce: sum`; rata-rata tidak berubah oleh butir yang kosong",
                en: "`prorate` is only for `reduce: sum`; a mean does not change with missing items"),
            help: Message(
                id: "hapus `prorate`, atau tulis `reduce: sum`", en: "delete `prorate`, or write `reduce: sum`"),
            fixes: [Fix(fix, [TextEdit(span, "false")])], place: [score.id.value])
    }

    private static func repeated(_ id: Located<String>, _ earlier: Located<String>) -> Diagnostic {
        Diagnostic(
            duplicate, at: id.span,
            Message(
                id: "id `\(id.value)` sudah dipakai untuk nilai lain",
                en: "the id `\(id.value)` is taken by another score"),
            help: Message(id: "beri id lain, atau hapus salah satunya", en: "give another id, or delete one of them"),
            related: [Related(earlier.span, Message(id: "pertama kali di sini", en: "first here"))], place: [id.value])
    }

    // MARK: Codes

    private static func sample(_ scores: String) -> String {
        """
        kind: instrument
        id: kesan
        title: Kesan
        purpose: reaction
        scale: kinerja
        budget: {items: 10, minutes: 5}
        raters: [{id: peserta, title: Peserta}]
        sections: [{id: isi, title: Isi, bank: kesan}]
        scoring:
          scores: \(scores)
        ---
        kind: bank
        id: kesan
        title: Kesan
        topics: [{id: mutu, title: Mutu}]
        items:
          - {id: ks-1, type: rating, topic: mutu, stem: Materi mudah dipahami.}
          - {id: ks-2, type: rating, topic: mutu, stem: Waktu diskusi memadai.}
          - {id: ks-3, type: text, stem: Apa saran Anda?}
        """
    }

    private static let good = sample("[{id: mutu, title: Mutu, items: [ks-1, ks-2], reduce: sum, prorate: true}]")

    static let wrongPurpose = CodeDefinition(
        "S001", .error,
        title: Message(
            id: "nilai sendiri di instrumen yang nilainya sudah ditentukan", en: "scores where they are given"),
        explanation: Message(
            id:
                "Penilaian kinerja, pemetaan, dan tes punya rumus nilainya sendiri. `scores` untuk kuesioner reaksi dan "
                + "observasi, yang tidak punya.",
            en:
                "Performance, mapping and tests have formulas of their own. `scores` is for reaction questionnaires and "
                + "observations, which have none."),
        bad: Samples.instrument.replacing(
            "scoring:\n", "scoring:\n  scores: [{id: mutu, title: Mutu, section: kinerja}]\n"),
        good: good)

    static let noItems = CodeDefinition(
        "S002", .error, title: Message(id: "nilai tanpa butir", en: "score of no items"),
        explanation: Message(
            id: "Sebuah nilai menyebut butirnya dengan `section` atau `items`, dan butir itu ditanyakan instrumen ini.",
            en: "A score names its items by `section` or `items`, and this instrument asks them."),
        bad: sample("[{id: mutu, title: Mutu, items: [ks-1, ks-9]}]"), good: good)

    static let noValue = CodeDefinition(
        "S003", .error, title: Message(id: "butir tanpa nilai dihitung", en: "item without a value counted"),
        explanation: Message(
            id: "Hanya jawaban yang punya nilai angka dapat dijumlah atau dirata-ratakan.",
            en: "Only answers with a number can be summed or averaged."),
        bad: sample("[{id: mutu, title: Mutu, items: [ks-1, ks-3]}]"), good: good)

    static let prorate = CodeDefinition(
        "S004", .error, title: Message(id: "rata-rata yang diprorata", en: "prorated mean"),
        explanation: Message(
            id:
                "Prorata menaksir jumlah seandainya semua butir dijawab. Rata-rata sudah tidak bergantung pada banyaknya "
                + "jawaban.",
            en: "Prorating estimates the sum that all items would give. A mean does not depend on how many were "
                + "answered."),
        bad: sample("[{id: mutu, title: Mutu, section: isi, prorate: true}]"), good: good)

    static let duplicate = CodeDefinition(
        "S005", .error, title: Message(id: "dua nilai dengan id yang sama", en: "two scores of one id"),
        explanation: Message(
            id: "Laporan dan berkas nilai mengenal setiap nilai dari id-nya.",
            en: "Reports and score files know each score by its id."),
        bad: sample("[{id: mutu, title: Mutu, section: isi}, {id: mutu, title: Kesan, items: [ks-1]}]"), good: good)

    static let noChecklist = CodeDefinition(
        "S006", .error, title: Message(id: "`ticks` tanpa daftar centang", en: "`ticks` without a checklist"),
        explanation: Message(
            id: "`ticks` mengatur yang dihitung dari butir `checklist`. Tanpa butir itu isinya tidak berpengaruh.",
            en: "`ticks` says what a `checklist` counts. Without one it has no effect."),
        bad: sample("[{id: mutu, title: Mutu, items: [ks-1, ks-2], ticks: share}]"), good: good)
}
