internal import TeraDiagnostics

/// A sample can be drawn, and whatever is drawn measures what the battery promises.
enum SampleCheck: Check {
    static let codes = [uncovered, tooFew]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        var said: Set<Span> = []
        for composition in context.compositions where composition.isSampled {
            for section in composition.sections {
                guard let sample = section.section.sample, let wanted = sample.items, let per = sample.per else {
                    continue
                }
                for finding in tooFew(section, per, wanted) where said.insert(finding.span).inserted {
                    findings.append(finding)
                }
            }
            coverage(composition, &findings)
        }
    }

    private static func tooFew(
        _ section: ComposedSection, _ per: Located<SampleCell>, _ wanted: Located<Int>
    ) -> [Diagnostic] {
        guard !section.items.isEmpty, let cells = section.sampleCells else { return [] }
        let id = section.section.id.value
        if cells.isEmpty {
            return [
                Diagnostic(
                    tooFew, at: per.span,
                    Message(
                        id:
                            "tidak ada yang dapat diundi: tidak satu pun butir bagian `\(id)` mengukur `\(per.value.rawValue)`",
                        en: "there is nothing to draw: no item of section `\(id)` measures a `\(per.value.rawValue)`"),
                    help: Message(
                        id: "pilih `per` yang lain, atau kaitkan butir-butirnya",
                        en: "choose another `per`, or tie the items to what they measure"),
                    place: [id])
            ]
        }
        guard let least = cells.min(by: { $0.items.count < $1.items.count }), least.items.count < wanted.value else {
            return []
        }
        let short = cells.filter { $0.items.count < wanted.value }
        let names = short.prefix(5).map { "`\($0.id)` (\($0.items.count))" }.joined(separator: ", ")
        let more = short.count > 5 ? ", …" : ""
        return [
            Diagnostic(
                tooFew, at: wanted.span,
                Message(
                    id: "\(wanted.value) butir tidak dapat diundi dari setiap \(per.value.rawValue): \(names)\(more)",
                    en: "\(wanted.value) items cannot be drawn from each \(per.value.rawValue): \(names)\(more)"),
                help: Message(
                    id: "tambahkan butir, atau tulis `items: \(least.items.count)`",
                    en: "add items, or write `items: \(least.items.count)`"),
                fixes: [
                    Fix(
                        Message(id: "tulis `\(least.items.count)`", en: "write `\(least.items.count)`"),
                        [TextEdit(wanted.span, "\(least.items.count)")])
                ], place: [id])
        ]
    }

    /// Every indikator that has its items in the bank has them in every sample too.
    private static func coverage(_ composition: Composition, _ findings: inout [Diagnostic]) {
        guard composition.instrument.purpose?.value == .performance else { return }
        let battery = composition.battery
        let least = battery.coverage?.leastItems?.value ?? 1
        var all: [String: Int] = [:]
        var order: [String] = []
        for item in composition.items {
            guard let indikator = item.measures.indikator else { continue }
            if all[indikator] == nil { order.append(indikator) }
            all[indikator, default: 0] += 1
        }
        let missed = order.filter { indikator in
            let certain = composition.sections.reduce(0) { $0 + $1.certainItems(of: indikator) }
            return certain < least && all[indikator] ?? 0 >= least
        }
        guard !missed.isEmpty else { return }
        let names = missed.prefix(5).map { "`\($0)`" }.joined(separator: ", ") + (missed.count > 5 ? ", …" : "")
        let sample = composition.sections.compactMap(\.section.sample).first
        let level = composition.level.map { "`\($0)`: " } ?? ""
        findings.append(
            Diagnostic(
                uncovered, at: battery.coverage?.leastItems?.span ?? battery.instrument.span,
                Message(
                    id: "\(level)undian dapat menanyakan kurang dari \(least) butir untuk \(names)",
                    en: "\(level)a sample may ask fewer than \(least) items of \(names)"),
                help: Message(
                    id: "undi `per: indikator` dengan `items` sedikitnya \(least), atau tambah `items`",
                    en: "draw `per: indikator` with at least \(least) `items`, or draw more"),
                related: sample.map { [Related($0.span, Message(id: "undiannya di sini", en: "the sample is here"))] }
                    ?? [],
                place: [composition.level].compactMap { $0 }))
    }

    private static let drawn = Samples.instrument(
        section: "{id: kinerja, title: Kinerja, bank: pernyataan, sample: {per: indikator, items: 1}}")

    private static let pairs = Samples.bank(
        """
          - {id: pk-1, type: rating, indikator: pertama-1-1, stem: "{subjek} memulai sesi bimbingan tepat waktu."}
          - {id: pk-2, type: rating, indikator: pertama-1-1, stem: "{subjek} menutup sesi bimbingan dengan ringkasan."}
          - {id: pk-3, type: rating, indikator: pertama-2-1, stem: "{subjek} menyebarkan lowongan setiap pekan."}
          - {id: pk-4, type: rating, indikator: pertama-2-1, stem: "{subjek} memeriksa lowongan yang tayang."}
        """)

    private static let onlyPertama = Samples.battery(jenjang: "[pertama]", subkompetensi: "[bimbingan, informasi]")

    private static func sample(_ changed: String) -> String {
        [changed, pairs, onlyPertama].joined(separator: "---\n")
    }

    /// Two indikator of one subkompetensi.
    private static func shared(_ changed: String) -> String {
        let blueprint = Samples.blueprintPertama.replacing(
            "dasar.}\n", "dasar.}\n      - {id: pertama-1-2, text: Menutup sesi bimbingan.}\n")
        return [
            changed,
            pairs.replacing(
                "indikator: pertama-1-1, stem: \"{subjek} menutup", "indikator: pertama-1-2, stem: \"{subjek} menutup"),
            onlyPertama, blueprint,
        ]
        .joined(separator: "---\n")
    }

    static let uncovered = CodeDefinition(
        "C009", .error,
        title: Message(id: "undian yang melewatkan indikator", en: "sample that misses an indikator"),
        explanation: Message(
            id:
                "Yang dijanjikan baterai berlaku bagi setiap penilai. Bila beberapa indikator berbagi satu undian, ada "
                + "penilai yang tidak mendapat satu butir pun dari salah satunya.",
            en:
                "What a battery promises holds for every rater. Where several indikator share one draw, some rater is asked "
                + "nothing of one of them."),
        bad: shared(drawn.replacing("per: indikator", "per: subkompetensi")), good: shared(drawn))

    static let tooFew = CodeDefinition(
        "C010", .error,
        title: Message(id: "terlalu sedikit butir untuk diundi", en: "too few items to draw from"),
        explanation: Message(
            id:
                "Undian mengambil sebanyak itu dari setiap sel. Sel dengan butir lebih sedikit membuat penilaiannya lebih "
                + "ringan daripada yang tertulis.",
            en: "A sample takes that many of each cell. A cell with fewer makes its assessment lighter than is written."
        ),
        bad: sample(drawn.replacing("items: 1}", "items: 3}")), good: sample(drawn.replacing("items: 1}", "items: 2}")))
}
