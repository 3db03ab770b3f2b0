internal import TeraExact

/// One file of a report in several.
public struct PublicationFile: Sendable, Equatable {
    public var name: String
    public var text: String
}

extension Publication {
    /// A file for each table (RFC 4180), and `tables.csv`, which says of each what it is of. Headings are ids and numbers
    /// have a decimal point, whatever the language; a share has its numerator and base beside it, and a mean its n.
    ///
    /// A probability is a number in every row, and so its column is numeric for whoever loads it: "<0.001" in it would
    /// make all of it text, and 0.000 would be false. Below 0.001 it is 0.001, its bound, and the column `.modifier` beside
    /// it has "<"; otherwise that is empty. (Registers of trials publish p values in this way.)
    public func csv() -> [PublicationFile] {
        let format = CellFormat(language)
        var list = ["number,file,caption,unit,base,date,rounding,notes,release"]
        var files: [PublicationFile] = []
        for table in tables {
            let name = "\(table.id).csv"
            let facts = [
                name, table.caption, table.unit, table.base, table.date, format.rounding(of: table),
                format.notes(of: table).joined(separator: " "), release.isInternal ? "internal" : "public",
            ]
            list.append("\(table.number)," + facts.map(csvCell).joined(separator: ","))
            files.append(PublicationFile(name: name, text: Self.csv(table)))
        }
        return [PublicationFile(name: "tables.csv", text: Self.file(list))] + files
    }

    private static func file(_ lines: [String]) -> String { lines.map { $0 + "\r\n" }.joined() }

    private static func csv(_ table: PublishedTable) -> String {
        let heads = table.columns.flatMap { column -> [String] in
            switch column.kind {
            case .text, .count, .change, .percentage: [column.id]
            case .probability: [column.id, "\(column.id).modifier", "\(column.id).n"]
            case .share: [column.id, "\(column.id).count", "\(column.id).base"]
            case .mean, .amount, .number: [column.id, "\(column.id).n"]
            }
        }
        // Percentages as the other renderers print them, with a decimal point: their sums stay right.
        let printed = CellFormat(.english).cells(of: table)
        let lines = table.rows.enumerated().map { index, row in
            let cells = zip(zip(row.cells, table.columns), printed[index]).flatMap { cell, text in
                fields(cell.0, cell.1.kind, text)
            }
            return ([csvCell(row.id)] + cells).joined(separator: ",")
        }
        return file([(["row"] + heads).joined(separator: ",")] + lines)
    }

    /// Numbers are no formulas, and need no apostrophe before a minus.
    private static func fields(
        _ cell: PublishedCell, _ kind: PublishedColumn.Kind, _ printed: String
    ) -> [String] {
        let width =
            switch kind {
            case .text, .count, .change, .percentage: 1
            case .share, .probability: 3
            case .mean, .amount, .number: 2
            }
        let empty = [String](repeating: "", count: width - 1)
        switch cell {
        case .text(let phrase): return [csvCell(phrase.text)] + empty
        case .count(let count), .open(let count): return ["\(count)"] + empty
        case .share(let count, let base):
            return [printed.filter { $0 != "%" && $0 != "," }, "\(count)", "\(base)"]
        case .mean(let mean, let n):
            guard case .mean(let places) = kind else { return ["", "\(n)"] }
            return [mean.roundedHalfUp(places: places), "\(n)"]
        case .amount(let amount, let n):
            let n = n.map { "\($0)" } ?? "withheld"
            switch kind {
            case .amount(let places), .number(let places): return [amount.roundedHalfUp(places: places), n]
            case .percentage: return [printed.filter { $0 != "%" && $0 != "," }]
            case .probability:
                let p = Probability(amount)
                return [p.printed.roundedHalfUp(places: Probability.places), p.isSmall ? "<" : "", n]
            case .text, .count, .share, .mean, .change: return ["", n]
            }
        case .change(let change):
            guard case .change(let places) = kind, let points = change.multiplied(by: Rational(100)) else {
                return [""]
            }
            return [points.roundedHalfUp(places: places)]
        case .none: return ["none"] + empty
        case .notAsked: return ["not-asked"] + empty
        case .below(let least): return ["<\(least)"] + empty
        case .withheld: return ["withheld"] + empty
        }
    }
}
