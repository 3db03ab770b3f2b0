extension CoverageTable {
    /// One line for each battery × jenjang × subkompetensi (RFC 4180: CRLF, quotes doubled). The headings do not
    /// depend on the language.
    ///
    /// A cell that a spreadsheet would take for a formula gets a leading apostrophe.
    public func csv() -> String {
        var lines = [
            [
                "battery", "battery_title", "programmes", "jenjang", "number", "subkompetensi", "subkompetensi_title",
                "state", "indicators_total", "indicators_covered", "items",
            ]
        ]
        for battery in batteries {
            for jenjang in battery.jenjang {
                for cell in jenjang.subkompetensi {
                    lines.append([
                        battery.id, battery.title, battery.programmes.joined(separator: " "), jenjang.id,
                        "\(cell.number)", cell.id, cell.title ?? "", cell.state.rawValue, "\(cell.indicators.total)",
                        "\(cell.indicators.covered)", "\(cell.items)",
                    ])
                }
            }
        }
        return lines.map { $0.map(csvCell).joined(separator: ",") + "\r\n" }.joined()
    }
}
