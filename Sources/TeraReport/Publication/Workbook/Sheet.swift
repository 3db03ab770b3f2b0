internal import CXlsxWriter
internal import TeraText

/// A sheet that is filled from its top, a row at a time, and prints on A4.
final class Sheet {
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private unowned let book: Workbook
    /// In signs, one for each column.
    private var widths: [Double] = []
    /// The next row that is free.
    private(set) var row: UInt32 = 0
    /// Lines that the highest cell of that row needs so far.
    private var lines = 1.0

    /// Signs that A4 holds upright in the size that spreadsheets start with.
    private static let uprightWidth = 95.0
    private static let lineHeight = 15.0

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, of book: Workbook) {
        self.sheet = sheet
        self.book = book
    }

    func setWidths(_ widths: [Double]) {
        self.widths = widths
        for (column, width) in widths.enumerated() {
            book.note(worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil))
        }
    }

    /// A text over all columns.
    func across(_ text: String, _ role: CellStyle.Role) {
        let text = visibleText(text)
        let last = UInt16(widths.count - 1)
        let style = book.format(CellStyle(role: role))
        book.note(
            last > 0
                ? worksheet_merge_range(sheet, row, 0, row, last, text, style)
                : worksheet_write_string(sheet, row, 0, text, style))
        let size = role == .title ? 1.3 : 1
        lines = Self.lines(of: text, in: widths.reduce(0, +) / size) * size
        endRow()
    }

    /// Widths count digits. Letters are narrower, by about as much as is lost where a line ends with a word.
    private static func lines(of text: String, in width: Double) -> Double {
        (Double(displayWidth(text)) / max(width - 1, 1)).rounded(.up)
    }

    /// A text over all columns that leads to the first cell of another sheet.
    func link(_ text: String, to name: String) {
        let row = row
        across(text, .link)
        let style = book.format(CellStyle(role: .link))
        book.note(worksheet_write_url_opt(sheet, row, 0, "internal:'\(name)'!A1", style, visibleText(text), nil))
    }

    func skip() { row += 1 }

    func text(_ text: String, column: Int, _ style: CellStyle) {
        let text = visibleText(text)
        book.note(worksheet_write_string(sheet, row, UInt16(column), text, book.format(style)))
        lines = max(lines, Self.lines(of: text, in: widths[column]))
    }

    func number(_ number: Double, column: Int, _ style: CellStyle) {
        book.note(worksheet_write_number(sheet, row, UInt16(column), number, book.format(style)))
    }

    /// Not every spreadsheet finds out by itself how high a row has to be.
    func endRow() {
        book.note(worksheet_set_row(sheet, row, max(lines, 1) * Self.lineHeight, nil))
        row += 1
        lines = 1
    }

    /// The row above and everything before it stays in sight, and that row stands on every sheet of paper.
    func freeze() {
        guard row > 0 else { return }
        worksheet_freeze_panes(sheet, row, 0)
        book.note(worksheet_repeat_rows(sheet, row - 1, row - 1))
    }

    /// Everything on paper as wide as A4, across where it is wide.
    /// - Parameter warning: stands at the head of every sheet of paper.
    func print(warning: String?) {
        worksheet_set_paper(sheet, 9)
        if widths.reduce(0, +) > Self.uprightWidth { worksheet_set_landscape(sheet) }
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_margins(sheet, 0.6, 0.6, 0.75, 0.75)
        if let warning { book.note(worksheet_set_header(sheet, "&C&B\(warning)")) }
        book.note(worksheet_set_footer(sheet, "&L&A&R&P / &N"))
        if row > 0 { book.note(worksheet_print_area(sheet, 0, 0, row - 1, UInt16(widths.count - 1))) }
    }
}
