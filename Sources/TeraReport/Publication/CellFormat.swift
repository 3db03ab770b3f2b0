internal import TeraArtifact
internal import TeraExact

/// The cells of a table as they are printed: the one place where a published number is rounded.
struct CellFormat {
    let language: ReportLanguage
    private var numbers: NumberFormat { NumberFormat(language) }

    static let none = "–"
    static let withheld = "×"

    init(_ language: ReportLanguage) {
        self.language = language
    }

    func say(_ indonesian: String, _ english: String) -> String { language == .indonesian ? indonesian : english }

    /// Every cell. Shares that make up a sum make up 100 as printed, too.
    func cells(of table: PublishedTable) -> [[String]] {
        var texts = table.rows.map { row in zip(row.cells, table.columns).map { text($0, $1.kind) } }
        for (place, share) in wholes(of: table) {
            guard case .share(let places) = table.columns[place.column].kind else { continue }
            texts[place.row][place.column] = numbers.decimal(share, places: places) + "%"
        }
        return texts
    }

    /// The number that each cell prints, no more exact than it is printed; nil where it prints none.
    func printedValues(of table: PublishedTable) -> [[Rational?]] {
        var values = table.rows.map { row in zip(row.cells, table.columns).map { printed($0, $1.kind) } }
        for (place, share) in wholes(of: table) { values[place.row][place.column] = share.divided(by: Rational(100)) }
        return values
    }

    private func printed(_ cell: PublishedCell, _ kind: PublishedColumn.Kind) -> Rational? {
        guard let value = cell.value else { return nil }
        switch kind {
        case .text, .count: return value
        case .mean(let places), .amount(let places), .number(let places):
            return Rational(text: value.roundedHalfUp(places: places))
        // Percent and percentage points are printed a hundred times as large.
        case .share(let places), .change(let places), .percentage(let places):
            let percent = value.multiplied(by: Rational(100))?.roundedHalfUp(places: places)
            return percent.flatMap { Rational(text: $0) }?.divided(by: Rational(100))
        case .probability: return Probability(value).printed
        }
    }

    func text(_ cell: PublishedCell, _ kind: PublishedColumn.Kind) -> String {
        switch cell {
        case .text(let phrase): return phrase.text
        case .count(let count), .open(let count): return numbers.count(count)
        case .share:
            guard case .share(let places) = kind, let share = cell.value else { return Self.none }
            return numbers.percent(share, places: places)
        case .mean(let mean, let n):
            guard case .mean(let places) = kind else { return Self.none }
            return "\(numbers.decimal(mean, places: places)) (n = \(numbers.count(n)))"
        case .amount(let amount, _):
            switch kind {
            case .amount(let places), .number(let places): return numbers.decimal(amount, places: places)
            case .percentage(let places): return numbers.percent(amount, places: places)
            case .probability: return Probability(amount).text(language)
            case .text, .count, .share, .mean, .change: return Self.none
            }
        case .change(let change):
            guard case .change(let places) = kind, let points = change.multiplied(by: Rational(100)) else {
                return Self.none
            }
            let text = numbers.decimal(points, places: places)
            return points > .zero ? "+\(text)" : text
        case .none: return Self.none
        case .notAsked: return say("tidak ditanyakan", "not asked")
        case .below(let least): return "<\(numbers.count(least))"
        case .withheld: return Self.withheld
        }
    }

    // MARK: Sums of shares

    /// Percentages whose counts are the parts of a sum of which nothing is left out, by the largest remainder.
    private func wholes(of table: PublishedTable) -> [TablePlace: Rational] {
        var percentages: [TablePlace: Rational] = [:]
        for (index, column) in table.columns.enumerated() {
            guard case .share(let places) = column.kind, let of = column.of.flatMap(table.column) else { continue }
            for sum in table.sums where sum.total.column == of && sum.parts.allSatisfy({ $0.column == of }) {
                let cells = (sum.parts + [sum.total]).map { TablePlace(row: $0.row, column: index) }
                let shares = cells.compactMap { table[$0].value }
                guard shares.count == cells.count, shares.last == .one,
                    let parts = LargestRemainder.parts(shares.dropLast(), places: places)
                else { continue }
                for (cell, part) in zip(cells, parts) { percentages[cell] = part }
            }
        }
        for row in table.rows.indices {
            let cells = table.wholeRows.compactMap(table.column).map { TablePlace(row: row, column: $0) }
            // What is not asked of a row is no part of its whole.
            let asked = cells.filter { table[$0].value != nil }
            guard case .share(let places)? = asked.first.map({ table.columns[$0.column].kind }),
                let parts = LargestRemainder.parts(asked.compactMap { table[$0].value }, places: places)
            else { continue }
            for (cell, part) in zip(asked, parts) { percentages[cell] = part }
        }
        return percentages
    }

    // MARK: What stands under a table

    /// Of whom, in what unit, from when, and how rounded.
    func facts(of table: PublishedTable) -> String { facts(of: table, rounding: rounding(of: table)) }

    func facts(of table: PublishedTable, rounding: String) -> String {
        [
            say("Dasar", "Base") + ": " + table.base, say("satuan", "unit") + ": " + table.unit,
            say("data", "data") + ": " + table.date, rounding,
        ].joined(separator: "; ") + "."
    }

    func rounding(of table: PublishedTable) -> String {
        var rules: [String] = []
        let shares = table.columns.compactMap { column -> Int? in
            switch column.kind {
            case .share(let places), .percentage(let places): places
            default: nil
            }
        }
        if let places = shares.max() {
            rules.append(
                say(
                    "persentase dibulatkan ke \(places) angka di belakang koma, setengah ke atas",
                    "percentages rounded to \(places) decimals, halves up"))
        }
        if !wholes(of: table).isEmpty {
            rules.append(
                say(
                    "yang membentuk satu jumlah dibulatkan menurut sisa terbesar sehingga tercetak tepat 100%",
                    "those that make up a sum rounded by the largest remainder, so that they print exactly 100%"))
        }
        for column in table.columns {
            switch column.kind {
            case .mean(let places):
                let rule = say(
                    "rata-rata dibulatkan ke \(places) angka di belakang koma, setengah ke atas",
                    "means rounded to \(places) decimals, halves up")
                if !rules.contains(rule) { rules.append(rule) }
            case .amount(let places):
                let rule = say(
                    "jumlah rata-rata dibulatkan ke \(places) angka di belakang koma, setengah ke atas",
                    "sums of means rounded to \(places) decimals, halves up")
                if !rules.contains(rule) { rules.append(rule) }
            case .number:
                let rule = say("statistik dibulatkan seperti tercetak", "statistics rounded as printed")
                if !rules.contains(rule) { rules.append(rule) }
            case .change:
                rules.append(
                    say(
                        "perubahan dihitung dari bagian yang persis, lalu dibulatkan",
                        "changes computed from exact shares, then rounded"))
            case .probability:
                let rule = Probability.rounding(language)
                if !rules.contains(rule) { rules.append(rule) }
            case .text, .count, .share, .percentage: continue
            }
        }
        return rules.isEmpty ? say("tanpa pembulatan", "not rounded") : rules.joined(separator: "; ")
    }

    /// What a workbook says of its numbers: in a print that leaves the house they are those that the report prints.
    func stored(_ table: PublishedTable, isExact: Bool) -> String {
        let isRounded = table.columns.contains { $0.kind != .text && $0.kind != .count }
        guard isRounded else { return say("tanpa pembulatan", "not rounded") }
        guard isExact else {
            let hasSmall = table.rows.contains { row in
                zip(row.cells, table.columns).contains { cell, column in
                    column.kind == .probability && cell.value.map { Probability($0).isSmall } ?? false
                }
            }
            return rounding(of: table)
                + say("; sel memuat angka seperti tercetak", "; cells hold the numbers as they are printed")
                + (hasSmall ? Probability.stored(language) : "")
        }
        let exact = say(
            "sel memuat angka yang tidak dibulatkan, dan hanya tampilannya dibulatkan",
            "cells hold numbers that are not rounded, and only show them rounded")
        guard !wholes(of: table).isEmpty else { return exact }
        return exact
            + say(
                "; laporan tercetak membulatkan persentase dari satu jumlah menurut sisa terbesar, sehingga angka "
                    + "terakhirnya dapat berbeda",
                "; the printed report rounds percentages of a sum by the largest remainder, so that its last digit may "
                    + "differ")
    }

    /// The table's own notes, and what the signs in it mean.
    func notes(of table: PublishedTable) -> [String] {
        let cells = table.rows.flatMap(\.cells)
        var notes = table.notes
        if let least = cells.lazy.compactMap({ if case .below(let least) = $0 { least } else { nil } }).first {
            let number = numbers.count(least)
            notes.append(
                say(
                    "“<\(number)”: lebih dari nol dan kurang dari \(number) orang, tidak dicetak supaya tidak seorang pun "
                        + "dikenali.",
                    "“<\(number)”: more than none and fewer than \(number) people, left out so that nobody is recognised."
                ))
        }
        if cells.contains(.withheld), !cells.contains(where: { $0.isLeftOut && $0 != .withheld }) {
            notes.append(
                say(
                    "“\(Self.withheld)”: tidak dicetak, karena dari terlalu sedikit orang, atau karena sel seperti itu dapat "
                        + "dihitung darinya.",
                    "“\(Self.withheld)”: left out, because too few people stand behind it, or because a cell like that "
                        + "could be computed from it."))
        } else if cells.contains(.withheld) {
            notes.append(
                say(
                    "“\(Self.withheld)”: tidak dicetak, karena sel yang lebih kecil dari batas dapat dihitung darinya.",
                    "“\(Self.withheld)”: left out, because a cell below the limit could be computed from it."))
        }
        if cells.contains(.notAsked), !table.wholeRows.isEmpty {
            notes.append(
                say(
                    "“tidak ditanyakan”: tidak ada tugas seperti itu dalam pemetaan; ini bukan 0.",
                    "“not asked”: there is no such task in the mapping; this is not 0."))
        }
        if cells.contains(.none) {
            notes.append(
                say(
                    "“\(Self.none)”: tidak ada yang dapat dihitung; ini bukan 0.",
                    "“\(Self.none)”: there is nothing that could be counted; this is not 0."))
        }
        return notes
    }

    func title(of table: PublishedTable) -> String {
        say("Tabel", "Table") + " \(table.number). \(table.caption)"
    }
}
