internal import TeraArtifact

/// How many comments each category has (requirements R092–R099): of those who wrote something, and of those asked. Who
/// wrote nothing, who wrote what is no comment, and what nobody coded stand apart.
struct CommentTable {
    let context: CoPContext
    let question: CodedQuestion
    /// Of the data.
    let date: String
    /// What the question says.
    let stem: String

    var id: String { "comments-\(question.item)" }
    private var frame: CodingArtifact { question.frame }

    func table() -> PublishedTable {
        var table = PublishedTable(
            id: id, caption: context.say("Komentar: ", "Comments: ") + context.phrase(frame.title).text,
            unit: context.say("komentar", "comments"), base: base, date: date,
            columns: [
                PublishedColumn("label", context.own("Kategori", "Category"), .text),
                PublishedColumn("count", context.own("Jumlah", "Number")),
                PublishedColumn("share", context.own("% yang menulis", "% of who wrote"), .share(2), of: "count"),
                PublishedColumn(
                    "asked-share", context.own("% yang ditanya", "% of those asked"), .share(2), of: "count"),
            ])
        func add(_ id: String, _ name: Phrase, _ cell: PublishedCell, ofWritten: Bool = true, isTotal: Bool = false) {
            let count = cell.count ?? 0
            func share(_ base: Int) -> PublishedCell { base > 0 ? .share(count, of: base) : .none }
            table.rows.append(
                PublishedRow(
                    id: id,
                    cells: [
                        .text(name), cell,
                        ofWritten ? share(question.written) : .text(context.own("", "")), share(question.asked),
                    ], isTotal: isTotal))
        }
        for category in frame.categories {
            add(category.id, context.phrase(category.title), cell(question.count(of: category.id)))
        }
        let categories = Array(table.rows.indices)
        add("coded", context.own("Berkategori", "With a category"), .count(question.coded), isTotal: true)
        let coded = table.rows.count - 1
        // What says nothing of anybody is always told.
        add("no-comment", context.phrase(frame.none.title), .open(question.noComment))
        if frame.coders == .agreed {
            add("unresolved", context.own("Pengode berbeda", "Coders differ"), .open(question.unresolved))
        }
        add("uncoded", context.own("Belum dikode", "Not coded yet"), .open(question.uncoded))
        let parts = Array(table.rows.indices[coded...])
        add("written", context.own("Menulis komentar", "Wrote something"), .count(question.written), isTotal: true)
        let written = table.rows.count - 1
        add(
            "unanswered", context.own("Tidak menulis", "Wrote nothing"), .open(question.unanswered), ofWritten: false,
            isTotal: true)
        add("asked", context.own("Ditanya", "Asked"), .count(question.asked), ofWritten: false, isTotal: true)
        if frame.codes == .one { table.addsDown(categories, to: coded, in: ["count"]) }
        table.addsDown(parts, to: written, in: ["count"])
        table.addsDown([written, written + 1], to: written + 2, in: ["count"])
        table.notes = notes
        // Its bases are left out in words, too, so that they may give way.
        var released = context.release.applied(to: table)
        if frame.codes == .several { released = withoutBounds(released, categories, coded) }
        if released[coded, "count"].isLeftOut { released = withoutTotals(released, categories, coded...written + 2) }
        if released[written, "count"].isLeftOut {
            released.base = context.say("yang menulis komentar", "who wrote something")
        }
        return released
    }

    /// Categories that overlap make up no sum, and not to be in one says nothing of anybody: each stands for itself.
    private func cell(_ count: Int) -> PublishedCell {
        guard frame.codes == .several else { return .count(count) }
        let isSmall = !context.release.isInternal && (1..<max(context.release.smallest, 1)).contains(count)
        return isSmall ? .below(context.release.smallest) : .open(count)
    }

    private var base: String {
        let (written, asked) = (context.number(question.written), context.number(question.asked))
        return context.say(
            "\(written) yang menulis komentar, dari \(asked) yang ditanya",
            "\(written) who wrote something, of \(asked) who were asked")
    }

    private var notes: [String] {
        var notes = [context.say("Pertanyaan: “\(stem)”.", "Question: “\(stem)”.")]
        if frame.codes == .several {
            notes.append(
                context.say(
                    "Satu komentar dapat berkategori lebih dari satu: jumlah bagiannya dapat melebihi 100%.",
                    "A comment may have several categories: shares may add up to more than 100%."))
        }
        switch frame.coders {
        case nil: break
        case .reference:
            notes.append(
                context.say(
                    "Dua pengode; yang dihitung kode pengode acuan. Yang hanya dikode pengode lain dihitung belum dikode.",
                    "Two coders; those of the reference coder count. What only the other coded counts as not coded."))
        case .agreed:
            notes.append(
                context.say(
                    "Dua pengode; yang dihitung hanya kode yang diberikan keduanya.",
                    "Two coders; only what both gave counts."))
        }
        if question.notAsked > 0 {
            let number = context.number(question.notAsked)
            notes.append(context.say("\(number) tidak ditanyai.", "\(number) were not asked."))
        }
        return notes
    }

    /// Categories overlap, so they make up no sum; but all that have a category have at least one of them. Where as many
    /// as the hidden ones can hold at most are not in any printed one, the hidden are known: another is left out. It is
    /// left out where one fewer is, too, or that it is left out would tell.
    private func withoutBounds(_ table: PublishedTable, _ categories: [Int], _ coded: Int) -> PublishedTable {
        var table = table
        guard !context.release.isInternal, let all = table[coded, "count"].count else { return table }
        let below = categories.filter { if case .below = table[$0, "count"] { true } else { false } }
        guard !below.isEmpty else { return table }
        let shown = categories.compactMap { row in table[row, "count"].count.map { (row: row, count: $0) } }
        let rest = all - shown.reduce(0) { $0 + $1.count }
        guard rest >= below.count * (context.release.smallest - 1) - 1 else { return table }
        let least = shown.filter { $0.count > 0 }.min { ($0.count, $0.row) < ($1.count, $1.row) }
        // Where no category is printed, what they make up is left out.
        leaveOut(least?.row ?? coded, as: .withheld, of: &table)
        return table
    }

    /// How many have a category follows from any sum of all, which other tables print too, less those who have none: what
    /// stands beside it is left out with it, and with every base its shares.
    private func withoutTotals(_ table: PublishedTable, _ categories: [Int], _ totals: ClosedRange<Int>)
        -> PublishedTable
    {
        var table = table
        let hidden = table[totals.lowerBound, "count"]
        // Of so few, even a 0 would tell what they wrote.
        for row in categories where hidden != .withheld { leaveOut(row, as: hidden, of: &table) }
        for row in totals where !table[row, "count"].isLeftOut { leaveOut(row, as: .withheld, of: &table) }
        return table
    }

    private func leaveOut(_ row: Int, as cell: PublishedCell, of table: inout PublishedTable) {
        for column in ["count", "share", "asked-share"].compactMap(table.column) where !isText(table, row, column) {
            table.rows[row].cells[column] = cell
        }
    }

    private func isText(_ table: PublishedTable, _ row: Int, _ column: Int) -> Bool {
        if case .text = table.rows[row].cells[column] { true } else { false }
    }

    /// A row that is no category: a frame may have a category of the same id, which stands above it.
    static func row(_ id: String, of table: PublishedTable) -> Int? { table.rows.lastIndex { $0.id == id } }

    // MARK: Sentences

    func sentences(_ table: PublishedTable) -> [String] {
        let title = context.phrase(frame.title).text
        let said = Self.row("written", of: table).flatMap { row in
            context.rules.share(
                table, row: row, column: "asked-share", people: context.say("yang ditanya", "of those asked"),
                predicate: context.say("menulis komentar tentang “\(title)”", "wrote something about “\(title)”"))
        }
        let extremes = context.rules.extremes(
            table, column: "share",
            of: context.say("bagian komentar “\(title)”", "share of comments on “\(title)”"),
            among: frame.categories.compactMap { table.row($0.id) })
        return [said].compactMap(\.self) + extremes
    }
}
