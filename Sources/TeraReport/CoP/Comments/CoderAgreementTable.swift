internal import TeraArtifact
internal import TeraExact
internal import TeraStatistics

/// How far two coders of the same comments agree: on the one code of each, or on each category by itself.
struct CoderAgreementTable {
    let context: CoPContext
    let question: CodedQuestion
    /// The printed counts: of a category that is left out there, agreement is left out too.
    let counts: PublishedTable
    let date: String

    func table() -> PublishedTable? {
        // Whoever both coded has a category, or none of the same: their number would give back what is left out.
        let isLeftOut = CommentTable.row("coded", of: counts).map { counts[$0, "count"].isLeftOut } ?? false
        guard !question.twice.isEmpty, !isLeftOut else { return nil }
        let frame = question.frame
        var table = PublishedTable(
            id: "agreement-\(question.item)",
            caption: context.say("Kesepakatan dua pengode: ", "Agreement of two coders: ")
                + context.phrase(frame.title).text,
            unit: context.say("komentar", "comments"),
            base: context.number(question.twice.count) + " "
                + context.say("komentar yang dikode keduanya", "comments that both coded"), date: date,
            columns: [
                PublishedColumn("label", context.own("Kategori", "Category"), .text),
                PublishedColumn("comments", context.own("Komentar", "Comments")),
                PublishedColumn("agreed", context.own("Sepakat", "Agreed"), .share(2)),
                PublishedColumn("kappa", context.own("κ Cohen", "Cohen's κ"), .number(2)),
                PublishedColumn("low", context.own("batas bawah 95%", "95% from"), .number(2)),
                PublishedColumn("high", context.own("batas atas 95%", "95% to"), .number(2)),
            ])
        var reasons: [String] = []
        func add(_ id: String, _ name: Phrase, _ pairs: [(Int, Int)], isLeftOut: Bool = false) {
            let all = pairs.count
            var cells: [PublishedCell] = [.text(name), .open(all)]
            switch CohenKappa.of(pairs) {
            case _ where isLeftOut: cells += [.withheld, .withheld, .withheld, .withheld]
            case .failure(let refusal):
                cells += [.none, .none, .none, .none]
                reasons.append("\(name.text): \(refusal.words[context.language.rawValue] ?? "")")
            case .success(let found):
                cells += [.share(found.agreed, of: all), .amount(found.kappa, n: all)]
                switch found.interval {
                case .success(let interval):
                    cells += [interval.low, interval.high].map { Self.cell($0, all) }
                case .failure(let refusal):
                    cells += [.none, .none]
                    reasons.append(
                        "\(name.text): "
                            + context.say("selang κ ", "interval of κ: ")
                            + (refusal.words[context.language.rawValue] ?? ""))
                }
            }
            table.rows.append(PublishedRow(id: id, cells: cells))
        }
        let codes = frame.categories.map { ($0.id, $0.title) } + [(frame.none.id, frame.none.title)]
        if frame.codes == .one {
            let numbers = Dictionary(
                codes.enumerated().map { ($0.element.0, $0.offset) }, uniquingKeysWith: { first, _ in first })
            let pairs = question.twice.map { pair in
                (numbers[pair.first.first ?? ""] ?? -1, numbers[pair.second.first ?? ""] ?? -1)
            }
            add("all", context.own("Semua kategori", "All categories"), pairs)
        } else {
            for (id, title) in codes {
                let pairs = question.twice.map { ($0.first.contains(id) ? 1 : 0, $0.second.contains(id) ? 1 : 0) }
                let isLeftOut = counts.row(id).map { counts[$0, "count"].isLeftOut } ?? false
                add(id, context.phrase(title), pairs, isLeftOut: isLeftOut)
            }
        }
        table.notes =
            [
                context.say(
                    "κ: kesepakatan di atas kebetulan (Cohen 1960), selang 95% (Fleiss, Cohen & Everitt 1969) dari 2k² "
                        + "komentar untuk k kode (Cicchetti 1981).",
                    "κ: agreement beyond chance (Cohen 1960), 95% interval (Fleiss, Cohen & Everitt 1969) from 2k² "
                        + "comments for k codes (Cicchetti 1981).")
            ] + reasons.map { context.rules.sentence($0) }
        return table
    }

    private static func cell(_ value: Double, _ people: Int) -> PublishedCell {
        guard value.isFinite, abs(value) <= 1,
            let rounded = Rational(Int128((value * 10_000).rounded()), over: 10_000)
        else { return .none }
        return .amount(rounded, n: people)
    }
}
