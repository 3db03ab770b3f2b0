internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// The questionnaire: a table of items × options for each scale (requirements R086–R090), and one for each question of a
/// list, such as the ULD. Each row has its own base, and says how many gave no answer.
struct ReactionTables {
    let context: CoPContext
    let responses: Responses
    private let form: Form
    private let tallies: [ItemTally]
    private let gates: QuestionGates

    init?(_ context: CoPContext, _ responses: Responses) {
        guard let form = context.data.form(of: responses.spec) else { return nil }
        self.context = context
        self.responses = responses
        self.form = form
        tallies = form.sections.flatMap(\.items).compactMap { ItemTally($0, in: form, responses.sheets) }
        gates = QuestionGates(context, tallies, responses.sheets)
    }

    /// Of a scale: its items in the order of the form.
    func scales() -> [PublishedTable] {
        form.scales.compactMap { scale in
            let items = tallies.filter { $0.scale == scale.id }
            return items.isEmpty ? nil : table(scale, items)
        }
    }

    private var base: String {
        context.number(responses.sheets.count) + " "
            + context.say("lembar kuesioner; tiap baris: yang menjawab", "questionnaires; each row: who answered")
    }

    private func table(_ scale: Scale, _ items: [ItemTally]) -> PublishedTable {
        let positive = Self.positive(scale)
        let title = context.phrase(scale.title)
        // Who gave no answer is always told; cannot judge and declined where anybody said so.
        let reasons = items[0].unanswered.enumerated().filter { index, _ in
            index == 0 || items.contains { $0.unanswered[index].count > 0 }
        }.map { (place: $0.offset, id: $0.element.id, indonesian: $0.element.indonesian, english: $0.element.english) }
        var table = PublishedTable(
            id: "reaction-\(scale.id)", caption: context.say("Reaksi peserta: ", "Reaction: ") + title.text,
            unit: context.say("orang", "people"), base: base, date: context.date(of: responses.spec.battery),
            columns: [PublishedColumn("label", context.own("Pernyataan", "Statement"), .text)]
                + scale.options.map { PublishedColumn($0.id, context.phrase($0.label)) }
                + [
                    PublishedColumn("answered", context.own("Menjawab", "Answered")),
                    PublishedColumn("positive", context.own("Positif", "Positive")),
                    PublishedColumn(
                        "positive-share", context.own("Positif %", "Positive %"), .share(2), of: "positive"),
                ] + reasons.map { PublishedColumn($0.id, context.own($0.indonesian, $0.english)) })
        for item in items {
            guard !gates.telling.contains(item.item.id) else {
                let left = [PublishedCell](repeating: .withheld, count: table.columns.count - 1)
                table.rows.append(
                    PublishedRow(id: item.item.id, cells: [.text(context.phrase(item.item.stem))] + left))
                continue
            }
            let counts = scale.options.map { item.counts[$0.id] ?? 0 }
            let good = scale.options.reduce(0) { $0 + (positive.contains($1.id) ? item.counts[$1.id] ?? 0 : 0) }
            table.rows.append(
                PublishedRow(
                    id: item.item.id,
                    cells: [.text(context.phrase(item.item.stem))]
                        + (item.asked == 0 ? counts.map { _ in .notAsked } : counts.map { .count($0) })
                        + [
                            .count(item.answered), .count(good),
                            item.answered == 0 ? .none : .share(good, of: item.answered),
                        ] + reasons.map { item.asked == 0 ? .notAsked : .open(item.unanswered[$0.place].count) }))
        }
        table.addsAcross(positive, to: "positive")
        table.addsAcross(["positive"] + scale.options.map(\.id).filter { !positive.contains($0) }, to: "answered")
        let labels = scale.options.filter { positive.contains($0.id) }.map { "“\(context.phrase($0.label).text)”" }
        table.notes =
            [
                context.say(
                    "Positif: \(context.language.words.list(labels)), pilihan di atas titik tengah skala.",
                    "Positive: \(context.language.words.list(labels)), the options above the middle of the scale.")
            ] + notAsked(items)
        return context.done(table)
    }

    /// Options above the middle of the scale's values.
    static func positive(_ scale: Scale) -> [String] {
        let values = scale.options.compactMap { option in Rational(text: option.value).map { (option.id, $0) } }
        guard let least = values.map(\.1).min(), let most = values.map(\.1).max(),
            let middle = least.adding(most)?.divided(by: Rational(2))
        else { return [] }
        return values.filter { $0.1 > middle }.map(\.0)
    }

    /// Questions with a list of their own.
    func lists() -> [PublishedTable] {
        tallies.filter { item in
            item.scale == nil && !context.isFew(item.asked) && !gates.telling.contains(item.item.id)
        }.map { item in
            var table = PublishedTable(
                id: "reaction-\(item.item.id)", caption: context.phrase(item.item.stem).text,
                unit: context.say("orang", "people"),
                base: context.number(item.asked) + " " + context.say("lembar kuesioner", "questionnaires"),
                date: context.date(of: responses.spec.battery),
                columns: [
                    PublishedColumn("label", context.own("Jawaban", "Answer"), .text),
                    PublishedColumn("count", context.own("Jumlah", "Number")),
                    PublishedColumn("share", context.own("%", "%"), .share(2), of: "count"),
                ])
            func add(_ id: String, _ name: Phrase, _ cell: PublishedCell, isTotal: Bool = false) {
                let share: PublishedCell = item.asked == 0 ? .none : .share(cell.count ?? 0, of: item.asked)
                table.rows.append(PublishedRow(id: id, cells: [.text(name), cell, share], isTotal: isTotal))
            }
            for option in item.options {
                add(option.id, context.phrase(option.label), .count(item.counts[option.id] ?? 0))
            }
            for reason in item.unanswered where reason.count > 0 {
                add(reason.id, context.own(reason.indonesian, reason.english), .open(reason.count))
            }
            let parts = Array(table.rows.indices)
            add("total", context.own("Jumlah", "Total"), .count(item.asked), isTotal: true)
            table.addsDown(parts, to: parts.count, in: ["count"])
            table.notes = notAsked([item])
            return context.done(table)
        }
    }

    /// Of whom a question was not asked, because of earlier answers.
    private func notAsked(_ items: [ItemTally]) -> [String] {
        items.filter { $0.notAsked > 0 }.map { item in
            let stem = context.phrase(item.item.stem).text.trimmingFullStop
            guard !gates.telling.contains(item.item.id) else {
                return context.say(
                    "“\(stem)”: tidak dicetak, karena siapa yang ditanyai memberi tahu jawaban segelintir orang.",
                    "“\(stem)”: not printed, because who was asked tells the answers of a few.")
            }
            let number = context.number(item.notAsked)
            return context.say("“\(stem)”: \(number) tidak ditanyai.", "“\(stem)”: \(number) were not asked.")
        }
    }

    /// Each statement with the word that its share gets.
    func sentences(_ table: PublishedTable) -> [String] {
        table.rows.indices.compactMap { row in
            let stem = table.name(ofRow: row).text.trimmingFullStop
            return context.rules.share(
                table, row: row, column: "positive-share", people: context.say("responden", "respondents"),
                predicate: context.say("menjawab positif tentang “\(stem)”", "answered positively to “\(stem)”"))
        }
    }
}

extension String {
    var trimmingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
