import TeraText

/// `text` as one cell of CSV that no spreadsheet runs.
public func csvCell(_ text: String) -> String {
    var cell = visibleText(text)
    // White space before a sign does not keep every spreadsheet from reading a formula.
    if let first = cell.first(where: { !$0.isWhitespace }), "=+-@＝＋－＠".contains(first) { cell = "'" + cell }
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0 == ";" }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
}
