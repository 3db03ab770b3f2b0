internal import TeraDiagnostics
internal import TeraExact

/// Two tests whose results are compared ask the same: cell by cell as many items, worth as many points (design §3.7).
enum EquivalenceCheck: Check {
    static let codes = [items, points]

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
                cells(TestContent(other, context.project), TestContent(own, context.project), pair, &findings)
            }
            unmatched(pair, id, context, &findings)
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

    /// Levels of the other test of which this one asks nothing.
    private static func unmatched(
        _ pair: Equivalence, _ id: String, _ context: CheckContext, _ findings: inout [Diagnostic]
    ) {
        func levels(_ battery: String) -> [String?] {
            context.compositions.filter { $0.battery.header.id.value == battery }.map(\.level)
        }
        let own = levels(id)
        // That one of the two has no levels at all is said of this one.
        guard !own.isEmpty, !own.contains(nil) else { return }
        for case let level? in levels(pair.to.value) where !own.contains(level) {
            findings.append(
                Diagnostic(
                    items, at: pair.to.span,
                    Message(
                        id:
                            "`\(pair.to.value)` menilai `\(level)`, dan `\(id)` tidak: tidak ada yang dapat dibandingkan",
                        en: "`\(pair.to.value)` assesses `\(level)`, and `\(id)` does not: there is nothing to compare"),
                    help: Message(
                        id: "tambahkan `\(level)` pada `\(id)`, atau terima dengan `waive` dan alasan sumbernya",
                        en: "add `\(level)` to `\(id)`, or accept it with `waive` and the source's reason"),
                    place: [level]))
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

    /// A test after, beside the sample project's test before.
    static func pair(after items: [(id: String, points: String, topic: String)], anchors: String = "") -> String {
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
