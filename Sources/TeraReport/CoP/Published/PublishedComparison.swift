internal import TeraArtifact
internal import TeraExact

/// What was published beside what this data gives, cell by cell, and what of the published does not hold together.
struct PublishedComparison {
    let context: CoPContext
    let figures: PublishedFigures
    /// Our tables, with nothing left out.
    let ours: [PublishedTable]

    func chapter() -> PublicationChapter {
        var tables: [PublishedTable] = []
        var differences: [String] = []
        var compared = 0
        for values in PublishedTables(context: context, figures: figures, ours: ours).all() {
            guard let table = ours.first(where: { $0.id == values.table }) else { continue }
            let result = beside(table, values)
            tables.append(result.table)
            differences += result.differences
            compared += result.compared
        }
        var blocks: [PublicationBlock] = [
            .paragraph(
                context.rules.sentence(
                    context.say(
                        "\(context.number(compared)) angka terbitan dibandingkan dengan data ini; "
                            + "\(context.number(differences.count)) berbeda",
                        "\(context.number(compared)) published figures are compared with this data; "
                            + "\(context.number(differences.count)) differ")))
        ]
        if !differences.isEmpty { blocks.append(list(differences)) }
        let slips = PublishedChecks(context: context, figures: figures).findings()
        blocks.append(
            .paragraph(
                slips.isEmpty
                    ? context.say(
                        "Angka terbitan cocok satu sama lain.", "The published figures hold together.")
                    : context.say(
                        "Yang tidak cocok di antara angka terbitan sendiri:",
                        "What does not hold together among the published figures themselves:")))
        if !slips.isEmpty { blocks.append(list(slips)) }
        if let absent = absent() { blocks.append(.paragraph(absent)) }
        let withoutBase = comments.withoutBase()
        if !withoutBase.isEmpty {
            blocks.append(
                .paragraph(
                    context.say(
                        "Kategori komentar terbitan tanpa dasar: tidak disebut berapa yang menulis komentar, berapa yang "
                            + "tidak menjawab, dan apakah satu komentar boleh berkategori lebih dari satu.",
                        "Published categories of comments without a base: neither how many wrote something, nor how many "
                            + "did not answer, nor whether a comment may have several categories.")))
            blocks.append(list(withoutBase))
        }
        return PublicationChapter(
            title: context.say("Angka terbitan di samping data ini", "Published figures beside this data"),
            blocks: blocks + tables.map { .table($0) })
    }

    private func list(_ sentences: [String]) -> PublicationBlock {
        .list(sentences.map { Phrase($0, language: context.language.rawValue) })
    }

    private func beside(
        _ table: PublishedTable, _ published: PublishedValues
    ) -> (table: PublishedTable, differences: [String], compared: Int) {
        let format = CellFormat(context.language)
        let (printed, numbers) = (format.cells(of: table), format.printedValues(of: table))
        let columns = table.columns.filter { column in published.values.contains { $0.column == column.id } }
        var result = PublishedTable(
            id: "published-\(table.id)", caption: context.say("Terbitan: ", "Published: ") + table.caption,
            unit: table.unit, base: table.base, date: table.date,
            columns: [
                PublishedColumn("label", table.columns.first { $0.id == "label" }?.title ?? context.own("", ""), .text)
            ]
                + columns.flatMap { column in
                    [
                        PublishedColumn(
                            "\(column.id)-published",
                            context.own("\(column.title.text) terbitan", "\(column.title.text) published"),
                            kind(column.kind)),
                        PublishedColumn(
                            column.id, context.own("\(column.title.text) data", "\(column.title.text) data"),
                            kind(column.kind)),
                    ]
                })
        var differences: [String] = []
        var compared = 0
        for (index, row) in table.rows.enumerated() {
            let own = published.values.filter { $0.row == row.id }
            guard !own.isEmpty else { continue }
            let name = table.name(ofRow: index)
            var cells: [PublishedCell] = [.text(name)]
            for column in columns {
                guard let place = table.column(column.id) else { continue }
                let ours = printed[index][place]
                let theirs = own.filter { $0.column == column.id }.map(\.value)
                compared += theirs.count
                for value in theirs.map({ text($0, column.kind) }) where value != ours {
                    differences.append(
                        context.rules.sentence(
                            "\(table.caption), “\(name.text)”, \(column.title.text): "
                                + context.say(
                                    "terbitan \(value), data ini \(ours)", "published \(value), this data \(ours)")))
                }
                cells.append(theirs.first.map { cell($0, column.kind) } ?? .none)
                // As our table prints it: a share of a sum may be rounded by what is left of the others.
                if case .share = row.cells[place], let share = numbers[index][place] {
                    cells.append(.amount(share, n: nil))
                } else {
                    cells.append(row.cells[place])
                }
            }
            result.rows.append(PublishedRow(id: row.id, cells: cells, isTotal: row.isTotal))
        }
        for label in published.unknown {
            differences.append(
                context.rules.sentence(
                    context.say(
                        "\(table.caption): “\(label)” tercetak, dan tidak ada dalam data ini",
                        "\(table.caption): “\(label)” is printed, and not in this data")))
        }
        return (result, differences, compared)
    }

    /// What stands beside a column of ours. Of a published share nobody knows of how many it is.
    private func kind(_ kind: PublishedColumn.Kind) -> PublishedColumn.Kind {
        if case .share(let places) = kind { .percentage(places) } else { kind }
    }

    private func cell(_ value: PublishedValues.Value, _ kind: PublishedColumn.Kind) -> PublishedCell {
        switch (value, kind) {
        case (.count(let count), _): .open(count)
        case (.percent(let percent), .change): percent.share.map { .change($0) } ?? .none
        case (.percent(let percent), _): percent.share.map { .amount($0, n: nil) } ?? .none
        }
    }

    /// As the column of ours would print it.
    private func text(_ value: PublishedValues.Value, _ kind: PublishedColumn.Kind) -> String {
        switch value {
        case .count(let count): context.number(count)
        case .percent(let percent):
            switch kind {
            case .change: percent.share.map { CellFormat(context.language).text(.change($0), kind) } ?? ""
            default: percent.share.map { NumberFormat(context.language).percent($0, places: 2) } ?? ""
            }
        }
    }

    private var comments: PublishedComments { PublishedComments(context: context, figures: figures, ours: ours) }

    /// What the published report has and this data cannot.
    private func absent() -> String? {
        var parts: [String] = []
        if let all = figures.comments?.count, comments.uncounted > 0 {
            let number = context.number(comments.uncounted)
            parts.append(
                comments.uncounted == all
                    ? context.say(
                        "\(number) kategori komentar (data ini tidak memuat komentar)",
                        "\(number) categories of comments (this data holds no comments)")
                    : context.say(
                        "\(number) kategori komentar (tidak ada komentar atau kerangka kodingnya)",
                        "\(number) categories of comments (there are no comments of theirs, or no coding frame)"))
        }
        if let cutoff = figures.cutoff {
            parts.append(
                context.say(
                    "batas waktu kuesioner “\(cutoff.text)” (jam penutupan tidak tercatat dalam berkas jawaban)",
                    "the cutoff of the questionnaire “\(cutoff.text)” (files of answers do not say when it was closed)")
            )
        }
        guard !parts.isEmpty else { return nil }
        return context.rules.sentence(
            context.say("tidak dapat dibandingkan: ", "cannot be compared: ") + parts.joined(separator: "; "))
    }
}
