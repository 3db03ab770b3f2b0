internal import TeraArtifact

extension AnalysisReport {
    /// One line a number (RFC 4180): the instrument, the table, the row by its texts, the column, and the value with all
    /// its digits. The headings do not depend on the language.
    public func csv() -> String {
        var lines = ["spec,section,about,rater,row,column,value,refused"]
        for instrument in instruments {
            for section in instrument.sections {
                let place = [instrument.spec, section.id.rawValue, section.about?.id ?? "", section.rater ?? ""]
                if let refused = section.refused {
                    lines.append((place + ["", "", "", refused["en"] ?? ""]).map(csvCell).joined(separator: ","))
                }
                for row in section.rows { lines += Self.lines(of: row, section.columns, place) }
            }
        }
        return lines.map { $0 + "\r\n" }.joined()
    }

    private static func lines(of row: AnalysisRow, _ columns: [AnalysisColumn], _ place: [String]) -> [String] {
        let name = row.cells.compactMap(\.name).joined(separator: " ")
        let start = (place + [name]).map(csvCell).joined(separator: ",")
        var lines = zip(columns, row.cells).compactMap { column, cell -> String? in
            let value: String
            switch cell {
            case .text, .statistic, .none: return nil
            case .count(let count): value = "\(count)"
            // Numbers are no formulas, and need no apostrophe before a minus.
            case .number(let number, _), .chance(let number): value = "\(number)"
            case .share(let share): value = "\(share.double)"
            case .exact(let exact, _): value = "\(exact.double)"
            case .flag(let flag): value = flag.rawValue
            }
            return "\(start),\(column.id),\(value),"
        }
        if let refused = row.refused { lines.append("\(start),,,\(csvCell(refused["en"] ?? ""))") }
        return lines
    }
}
