internal import TeraArtifact
internal import TeraExact

/// Sentences about tables, by declared rules. A sentence reads the cells that are printed and nothing else, so text and
/// table cannot disagree, and what is left out of a table is left out of its text.
struct SentenceRules {
    let language: ReportLanguage
    private var format: CellFormat { CellFormat(language) }

    init(_ language: ReportLanguage) {
        self.language = language
    }

    /// Nothing is said to be highest, lowest or like anything that fewer people stand behind: one person's figure is no
    /// figure of a group.
    static let leastBase = 5

    // MARK: Words for shares

    /// Which word a share gets, compared exactly; the first that holds.
    enum Quantifier: CaseIterable {
        case all, nearlyAll, most, moreThanHalf, half, some, few, none

        init(_ share: Rational) {
            self = Self.allCases.first { $0.holds(of: share) } ?? .none
        }

        private func holds(of share: Rational) -> Bool {
            func atLeast(_ percent: Int128) -> Bool { Rational(percent, over: 100).map { share >= $0 } ?? false }
            switch self {
            case .all: return share == .one
            case .nearlyAll: return atLeast(95)
            case .most: return atLeast(60)
            case .moreThanHalf: return atLeast(50) && share != Rational(1, over: 2)
            case .half: return share == Rational(1, over: 2)
            case .some: return atLeast(25)
            case .few: return share > .zero
            case .none: return true
            }
        }

        func word(_ language: ReportLanguage) -> String {
            switch (self, language) {
            case (.all, .indonesian): "seluruh"
            case (.all, .english): "all"
            case (.nearlyAll, .indonesian): "hampir seluruh"
            case (.nearlyAll, .english): "nearly all"
            case (.most, .indonesian): "sebagian besar"
            case (.most, .english): "most"
            case (.moreThanHalf, .indonesian): "lebih dari separuh"
            case (.moreThanHalf, .english): "more than half of the"
            case (.half, .indonesian): "separuh"
            case (.half, .english): "half of the"
            case (.some, .indonesian): "sebagian"
            case (.some, .english): "some"
            case (.few, .indonesian): "sebagian kecil"
            case (.few, .english): "a few"
            case (.none, .indonesian): "tidak seorang pun"
            case (.none, .english): "none of the"
            }
        }
    }

    /// The rules in words, for the report's own annex.
    var declared: [String] {
        [
            say(
                "Kata jumlah menurut bagian yang persis: 100% “seluruh”; dari 95% “hampir seluruh”; dari 60% "
                    + "“sebagian besar”; di atas 50% “lebih dari separuh”; tepat 50% “separuh”; dari 25% “sebagian”; di bawah 25% “sebagian kecil”; 0% "
                    + "“tidak seorang pun”. Angkanya selalu menyertai.",
                "Words for shares, by the exact share: 100% “all”; from 95% “nearly all”; from 60% “most”; above 50% “more than "
                    + "half”; exactly 50% “half”; from 25% “some”; below 25% “a few”; 0% “none”. The figures always stand beside the word."
            ),
            say(
                "“Tertinggi” dan “terendah” menyebut semua yang sama besar, dengan angka dan dasarnya; yang dasarnya "
                    + "kurang dari \(Self.leastBase) orang tidak dibandingkan, dan bila ada sel yang tidak dicetak, "
                    + "“terendah” tidak disebut.",
                "“Highest” and “lowest” name all that are equal, with figure and base; what fewer than "
                    + "\(Self.leastBase) people stand behind is not compared, and where a cell is left out nothing is "
                    + "called lowest."),
            say(
                "“Terlemah”: lebih dari 2 poin persen di bawah rata-rata baris dalam tabel yang sama.",
                "“Weakest”: more than 2 percentage points below the mean of the rows of the same table."),
            say(
                "Kalimat disusun dari sel yang dicetak; ringkasan mengulang kalimat bab kata demi kata.",
                "Sentences are made of the cells that are printed; the summary repeats sentences of the chapters word "
                    + "for word."),
        ]
    }

    // MARK: Sentences

    /// “Sebagian besar peserta (63,60%; 498 dari 783) …”. nil where the share is left out or of too few people.
    func share(
        _ table: PublishedTable, row: Int, column: String, people: String, predicate: String
    ) -> String? {
        guard case .share(let count, let base) = table[row, column], base >= Self.leastBase,
            let share = Rational(Int128(count), over: Int128(base))
        else { return nil }
        let word = Quantifier(share).word(language)
        return sentence("\(word) \(people) (\(figures(table, row, column))) \(predicate)")
    }

    /// The rows with the largest and the smallest value of one column: of all that are no totals, or of these.
    func extremes(_ table: PublishedTable, column: String, of what: String, among some: [Int]? = nil) -> [String] {
        let rows = some ?? table.rows.indices.filter { !table.rows[$0].isTotal }
        let isAnyLeftOut = rows.contains { table[$0, column].isLeftOut }
        let known = rows.filter { isComparable(table[$0, column]) }
        guard known.count > 1, let values = Optional(known.compactMap { table[$0, column].value }),
            let highest = values.max(), let lowest = values.min()
        else { return [] }
        guard highest != lowest else {
            // What is left out may be another number.
            return isAnyLeftOut
                ? []
                : [
                    sentence(
                        say("\(what) sama pada semua baris", "\(what) is the same in all rows")
                            + " (\(figures(table, known[0], column)))")
                ]
        }
        var sentences = [named(table, column, known, highest, say("tertinggi", "highest"), what)]
        if !isAnyLeftOut { sentences.append(named(table, column, known, lowest, say("terendah", "lowest"), what)) }
        return sentences
    }

    /// How far below the mean of its table a row is before it is called weak.
    static let weakBy = Rational(2, over: 100) ?? .zero

    /// The rows of which one column lies more than `weakBy` below the mean over all rows, weakest first, and that mean.
    /// nil where a row is left out or of too few people.
    func weakRows(_ table: PublishedTable, column: String) -> (rows: [Int], mean: Rational)? {
        let rows = table.rows.indices.filter { !table.rows[$0].isTotal }
        let values = rows.compactMap { isComparable(table[$0, column]) ? table[$0, column].value : nil }
        guard values.count == rows.count, rows.count > 1,
            let sum = values.reduce(Optional(Rational.zero), { $0?.adding($1) }),
            let mean = sum.divided(by: Rational(values.count)), let limit = mean.subtracting(Self.weakBy)
        else { return nil }
        return (zip(rows, values).filter { $0.1 < limit }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0), mean)
    }

    /// Names those rows; or says that there are none.
    func weak(_ table: PublishedTable, column: String, of what: String) -> String? {
        guard let (weak, mean) = weakRows(table, column: column) else { return nil }
        let level = NumberFormat(language).percent(mean, places: 2)
        guard !weak.isEmpty else {
            return sentence(
                say(
                    "\(what): tidak ada yang menonjol lemah; rata-rata \(level)",
                    "\(what): none stands out as weak; the mean is \(level)"))
        }
        let names = language.words.list(weak.map { "“\(table.name(ofRow: $0).text)” (\(figures(table, $0, column)))" })
        return sentence(
            say(
                "\(what): yang terlemah \(names), dengan rata-rata \(level)",
                "\(what): weakest are \(names), where the mean is \(level)"))
    }

    private func named(
        _ table: PublishedTable, _ column: String, _ rows: [Int], _ value: Rational, _ word: String, _ what: String
    ) -> String {
        let same = rows.filter { table[$0, column].value == value }
        let names = same.map { "“\(table.name(ofRow: $0).text)” (\(figures(table, $0, column)))" }
        let list = language.words.list(names)
        let ties = same.count > 1 ? say(", sama besar", ", tied") : ""
        return sentence(
            language == .indonesian ? "\(what) \(word)\(ties): \(list)" : "\(word) \(what)\(ties): \(list)")
    }

    private func isComparable(_ cell: PublishedCell) -> Bool {
        switch cell {
        case .share(_, let base): base >= Self.leastBase
        case .mean(_, let n), .amount(_, let n?): n >= Self.leastBase
        case .amount(_, nil): false
        case .count(let count): count >= 0
        case .change: true
        case .text, .open, .none, .notAsked, .below, .withheld: false
        }
    }

    /// What the cell prints, with its base.
    func figures(_ table: PublishedTable, _ row: Int, _ column: String) -> String {
        guard let index = table.column(column) else { return "" }
        let printed = format.cells(of: table)[row][index]
        let numbers = NumberFormat(language)
        switch table[row, column] {
        case .share(let count, let base):
            return "\(printed); \(numbers.count(count)) " + say("dari", "of") + " \(numbers.count(base))"
        case .mean(_, let n):
            let value = printed.prefix { $0 != " " }
            return "\(value); n = \(numbers.count(n))"
        case .amount(_, let n): return printed + (n.map { "; n = \(numbers.count($0))" } ?? "")
        case .change:
            let n = table.rows[row].cells.lazy.compactMap { if case .share(_, let base) = $0 { base } else { nil } }
                .first
            let base = n.map { "; n = \(numbers.count($0))" } ?? ""
            return say("\(printed) poin persen", "\(printed) percentage points") + base
        default: return printed
        }
    }

    func say(_ indonesian: String, _ english: String) -> String { format.say(indonesian, english) }

    /// With a capital letter and a full stop.
    func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
    }
}
