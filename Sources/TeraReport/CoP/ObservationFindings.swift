internal import TeraArtifact
internal import TeraRuntime

/// What observers found, question by question, and how far they say that it was reached (requirement R100).
struct ObservationFindings {
    let context: CoPContext
    let responses: Responses

    func blocks() -> [PublicationBlock] {
        guard let form = context.data.form(of: responses.spec) else { return [] }
        var blocks: [PublicationBlock] = []
        for section in form.sections {
            for case .text(let item) in section.items {
                let found = responses.sheets.compactMap { sheet -> Phrase? in
                    guard case .text(let text)? = sheet.answers[item.common.id], !text.isEmpty else { return nil }
                    return context.quoted(text)
                }
                blocks.append(.paragraph(context.phrase(item.common.stem).text))
                blocks.append(
                    found.isEmpty
                        ? .paragraph(context.say("Tidak ada temuan yang ditulis.", "No finding was written."))
                        : .list(found))
            }
        }
        return blocks + tables(form).map { .table($0) }
    }

    private func tables(_ form: Form) -> [PublishedTable] {
        let tallies = form.sections.flatMap(\.items).compactMap { ItemTally($0, in: form, responses.sheets) }
        return form.scales.compactMap { scale in
            let items = tallies.filter { $0.scale == scale.id }
            guard !items.isEmpty else { return nil }
            var table = PublishedTable(
                id: "observation-\(scale.id)",
                caption: context.say("Pengamatan: ", "Observation: ") + context.phrase(scale.title).text,
                unit: context.say("lembar pengamatan", "observation sheets"),
                base: context.number(responses.sheets.count) + " " + context.say("lembar", "sheets"),
                date: context.date(of: responses.spec.battery),
                columns: [PublishedColumn("label", context.own("Pertanyaan", "Question"), .text)]
                    + scale.options.map { PublishedColumn($0.id, context.phrase($0.label)) }
                    + [
                        PublishedColumn("not-observed", context.own("Tidak teramati", "Not observed")),
                        PublishedColumn("missing", context.own("Kosong", "No answer")),
                    ])
            // An observer judges the event and no person, so that no cell is too small.
            table.rows = items.map { item in
                PublishedRow(
                    id: item.item.id,
                    cells: [.text(context.phrase(item.item.stem))]
                        + scale.options.map { .open(item.counts[$0.id] ?? 0) }
                        + [.open(item.notObserved), .open(item.missing + item.declined)])
            }
            return context.done(table)
        }
    }
}
