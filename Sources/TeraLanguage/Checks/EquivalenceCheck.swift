internal import TeraDiagnostics
internal import TeraExact

/// Two tests whose results are compared ask the same: cell by cell as many items, worth as many points (design §3.7).
enum EquivalenceCheck: Check {
    static let codes = [items, points, anchors]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        for battery in context.project.batteries {
            guard let pair = battery.equivalent else { continue }
            let id = battery.header.id.value
            guard pair.to.value != id else {
                findings.append(itself(pair, id))
                continue
            }
            for own in context.compositions where own.battery.header.id.value == id {
                let other = context.compositions.first {
                    $0.battery.header.id.value == pair.to.value && $0.level == own.level
                }
                guard let other else {
                    if context.compositions.contains(where: { $0.battery.header.id.value == pair.to.value }) {
                        findings.append(apart(pair, id, own.level))
                    }
                    continue
                }
                let (before, after) = (TestContent(other, context.project), TestContent(own, context.project))
                cells(before, after, pair, &findings)
                anchors(before, after, pair, &findings)
            }
        }
    }

    private static func cells(
        _ other: TestContent, _ own: TestContent, _ pair: Equivalence, _ findings: inout [Diagnostic]
    ) {
        let ids = other.cells.map(\.id) + own.cells.map(\.id).filter { id in !other.cells.contains { $0.id == id } }
        for id in ids {
            let (before, after) = (other.cell(id), own.cell(id))
            let name = id.isEmpty ? "–" : id
            if before.items != after.items {
                findings.append(
                    Diagnostic(
                        items, at: pair.to.span,
                        Message(
                            id: "sel `\(name)`: \(before.items) butir dalam `\(other.battery)`, \(after.items) dalam "
                                + "`\(own.battery)`",
                            en: "cell `\(name)`: \(before.items) items in `\(other.battery)`, \(after.items) in "
                                + "`\(own.battery)`"),
                        help: Message(
                            id: "samakan banyak butirnya, atau terima dengan `waive` dan alasan sumbernya",
                            en: "make them as many, or accept it with `waive` and the source's reason"),
                        place: [name]))
            } else if before.points != after.points {
                findings.append(
                    Diagnostic(
                        points, at: pair.to.span,
                        Message(
                            id:
                                "sel `\(name)`: paling banyak \(before.points.exactText) poin dalam `\(other.battery)`, "
                                + "\(after.points.exactText) dalam `\(own.battery)`",
                            en: "cell `\(name)`: at most \(before.points.exactText) points in `\(other.battery)`, "
                                + "\(after.points.exactText) in `\(own.battery)`"),
                        help: Message(
                            id: "samakan `points`, atau terima dengan `waive` dan alasan sumbernya",
                            en: "make `points` the same, or accept it with `waive` and the source's reason"),
                        place: [name]))
            }
        }
    }

    private static func anchors(
        _ other: TestContent, _ own: TestContent, _ pair: Equivalence, _ findings: inout [Diagnostic]
    ) {
        for (before, after) in pair.anchors {
            var isThere = true
            for (id, test) in [(before, other), (after, own)] where test.items[id.value] == nil {
                isThere = false
                let near = Suggestion.nearest(to: id.value, among: test.items.keys.sorted())
                findings.append(
                    Diagnostic(
                        anchors, at: id.span,
                        Message(
                            id: "butir jangkar `\(id.value)` tidak ditanyakan dalam `\(test.battery)`",
                            en: "the anchor `\(id.value)` is not asked in `\(test.battery)`"),
                        help: near.map { Message(id: "maksud Anda `\($0)`?", en: "did you mean `\($0)`?") }
                            ?? Message(
                                id: "pakai butir yang ditanyakan dalam kedua tes",
                                en: "use an item that both tests ask"),
                        place: [id.value]))
            }
            for (id, test) in [(before, other), (after, own)] where test.uncertain.contains(id.value) {
                isThere = false
                findings.append(
                    Diagnostic(
                        anchors, at: id.span,
                        Message(
                            id: "butir jangkar `\(id.value)` mungkin tidak terundi dalam `\(test.battery)`",
                            en: "the anchor `\(id.value)` may not be drawn in `\(test.battery)`"),
                        help: Message(
                            id: "pindahkan butirnya ke bagian tanpa `sample`, supaya ditanyakan kepada setiap peserta",
                            en: "move the item to a section without `sample`, so that everybody is asked it"),
                        place: [id.value]))
            }
            guard isThere, let first = other.items[before.value], let second = own.items[after.value] else { continue }
            let keys = (first.keyWords, second.keyWords)
            let worth = (first.points?.value ?? .one, second.points?.value ?? .one)
            guard keys.0 != keys.1 || worth.0 != worth.1 else { continue }
            findings.append(
                Diagnostic(
                    anchors, at: after.span,
                    keys.0 != keys.1
                        ? Message(
                            id: "butir jangkar `\(after.value)` punya kunci \(keys.1), dan `\(before.value)` \(keys.0)",
                            en: "the anchor `\(after.value)` has the key \(keys.1), and `\(before.value)` \(keys.0)")
                        : Message(
                            id: "butir jangkar `\(after.value)` bernilai \(worth.1.exactText) poin, dan "
                                + "`\(before.value)` \(worth.0.exactText)",
                            en: "the anchor `\(after.value)` earns \(worth.1.exactText) points, and `\(before.value)` "
                                + "\(worth.0.exactText)"),
                    help: Message(id: "samakan keduanya", en: "make them the same"),
                    related: [
                        Related(first.id.span, Message(id: "`\(before.value)`", en: "`\(before.value)`")),
                        Related(second.id.span, Message(id: "`\(after.value)`", en: "`\(after.value)`")),
                    ], place: [after.value]))
        }
    }

    private static func itself(_ pair: Equivalence, _ id: String) -> Diagnostic {
        Diagnostic(
            items, at: pair.to.span,
            Message(id: "`\(id)` dibandingkan dengan dirinya sendiri", en: "`\(id)` is compared with itself"),
            help: Message(id: "sebut tes yang lain", en: "name the other test"))
    }

    /// Nothing of the other is for the level of this one.
    private static func apart(_ pair: Equivalence, _ id: String, _ level: String?) -> Diagnostic {
        let to = pair.to.value
        guard let level else {
            return Diagnostic(
                items, at: pair.to.span,
                Message(
                    id: "`\(id)` tanpa jenjang dan peran, `\(to)` tidak: tidak ada yang dapat dibandingkan",
                    en: "`\(id)` has no jenjang and no role, and `\(to)` has one: there is nothing to compare"),
                help: Message(
                    id: "sebut baterai yang juga tanpa jenjang dan peran",
                    en: "name a battery that has none either"))
        }
        return Diagnostic(
            items, at: pair.to.span,
            Message(
                id: "`\(id)` menilai `\(level)`, dan `\(to)` tidak: tidak ada yang dapat dibandingkan",
                en: "`\(id)` assesses `\(level)`, and `\(to)` does not: there is nothing to compare"),
            help: Message(
                id: "sebut baterai yang juga menilai `\(level)`", en: "name a battery that assesses `\(level)` too"),
            place: [level])
    }

    static let items = CodeDefinition(
        "Q001", .error,
        title: Message(id: "pasangan tes dengan banyak butir yang berbeda", en: "pair of tests with unequal items"),
        explanation: Message(
            id:
                "Tes awal dan tes akhir dibandingkan sel demi sel (pokok bahasan atau indikator). Dengan banyak butir yang "
                + "berbeda, selisih nilainya bukan selisih pengetahuan.",
            en:
                "A test before and one after are compared cell by cell (topic or indikator). With unequal numbers of items "
                + "their difference is no difference in knowledge."),
        bad: pair(after: [("b-1", "1", "jkp")]), good: pair(after: [("b-1", "1", "jkp"), ("b-2", "1", "jkp")]))

    static let points = CodeDefinition(
        "Q002", .error,
        title: Message(id: "pasangan tes dengan poin yang berbeda", en: "pair of tests with unequal points"),
        explanation: Message(
            id:
                "Setiap sel kedua tes bernilai paling banyak sama. Kalau tidak, sel itu berbobot lain sesudah pelatihan.",
            en: "Every cell is worth at most the same in both tests. Otherwise it weighs otherwise after the training."),
        bad: pair(after: [("b-1", "1", "jkp"), ("b-2", "2", "jkp")]),
        good: pair(after: [("b-1", "1", "jkp"), ("b-2", "1", "jkp")]))

    static let anchors = CodeDefinition(
        "Q003", .error,
        title: Message(id: "butir jangkar yang tidak sama", en: "anchor that is not the same"),
        explanation: Message(
            id:
                "Butir jangkar ditanyakan dalam kedua tes, dengan kunci dan poin yang sama: padanyalah kedua tes terikat.",
            en: "An anchor is asked in both tests, with one key and one number of points: it ties the two together."),
        bad: pair(after: [("b-1", "1", "jkp"), ("b-2", "1", "jkp")], anchors: ", anchors: {soal-1: b-1}"),
        good: pair(after: [("b-1", "1", "jkp"), ("b-2", "1", "jkp")], anchors: ", anchors: {soal-2: b-1}"))

    /// A test after, beside the sample project's test before.
    private static func pair(after items: [(id: String, points: String, topic: String)], anchors: String = "") -> String
    {
        let list = items.enumerated().map { index, item in
            """
              - id: \(item.id)
                type: single
                topic: \(item.topic)
                stem: Soal sesudah pelatihan yang ke-\(index + 1) berbunyi bagaimana?
                options: [{id: a, text: Begini}, {id: b, text: Begitu}]
                key: a
                points: \(item.points)
            """
        }.joined(separator: "\n")
        return """
            kind: bank
            id: soal-akhir
            title: Soal akhir
            topics: [{id: jkp, title: Jaminan Kehilangan Pekerjaan}]
            items:
            \(list)
            ---
            kind: instrument
            id: tes-akhir
            title: Tes akhir
            purpose: test
            raters: [{id: peserta, title: Peserta}]
            sections: [{id: soal, title: Soal, bank: soal-akhir}]
            scoring: {pass: {id: memenuhi, title: Memenuhi standar, from: 40}}
            ---
            kind: battery
            id: tes-akhir
            title: Tes akhir
            instrument: tes-akhir
            programme: pelatihan
            occasion: post
            periode: {from: 2025-02-12, to: 2025-02-12}
            status: tidak-aktif
            equivalent: {to: tes-awal\(anchors)}

            """
    }
}

extension BankItem {
    /// Its key as a message shows it.
    fileprivate var keyWords: String {
        if let key { return "`\(key.value)`" }
        if let keys = parts?.keys { return "`[\(keys.ids.map(\.value).joined(separator: ", "))]`" }
        if let pairs = parts?.pairs {
            return "`{\(pairs.pairs.map { "\($0.left.value): \($0.right.value)" }.sorted().joined(separator: ", "))}`"
        }
        let accepted = parts?.accepted.map(\.value) ?? []
        return accepted.isEmpty ? "–" : "`[\(accepted.joined(separator: ", "))]`"
    }
}
