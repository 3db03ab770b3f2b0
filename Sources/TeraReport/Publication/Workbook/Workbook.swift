internal import CXlsxWriter
internal import TeraText

/// Why a workbook was not written, in the words of the library that writes it.
public struct WorkbookFailure: Error, CustomStringConvertible {
    public let description: String

    init(_ error: lxw_error) {
        description = lxw_strerror(error).map { String(cString: $0) } ?? "xlsx"
    }
}

/// A workbook that is being written. The same calls give the same bytes: the one time in it is its day.
final class Workbook {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    /// The first thing that went wrong; what comes after it is of no use.
    private var failure: lxw_error?

    init(path: String) throws(WorkbookFailure) {
        guard let book = workbook_new(path) else { throw WorkbookFailure(LXW_ERROR_MEMORY_MALLOC_FAILED) }
        self.book = book
    }

    func note(_ result: lxw_error) {
        if failure == nil, result != LXW_NO_ERROR { failure = result }
    }

    /// - Parameter day: when the workbook says that it was made.
    func describe(title: String, day: CalendarDay) {
        title.withCString { title in
            var properties = lxw_doc_properties()
            properties.title = UnsafeMutablePointer(mutating: title)
            properties.created = day.daysSince1970 * 86_400
            note(workbook_set_properties(book, &properties))
        }
    }

    func sheet(_ name: String) throws(WorkbookFailure) -> Sheet {
        guard let sheet = workbook_add_worksheet(book, name) else {
            throw WorkbookFailure(LXW_ERROR_SHEETNAME_ALREADY_USED)
        }
        return Sheet(sheet, of: self)
    }

    /// Writes the file. Nothing can be added afterwards.
    func close() throws(WorkbookFailure) {
        note(workbook_close(book))
        if let failure { throw WorkbookFailure(failure) }
    }

    func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let format = formats[style] { return format }
        guard let format = workbook_add_format(book) else {
            note(LXW_ERROR_MEMORY_MALLOC_FAILED)
            return nil
        }
        style.apply(to: format)
        formats[style] = format
        return format
    }
}

/// How a cell looks.
struct CellStyle: Hashable {
    enum Role: Hashable { case title, heading, text, note, link, warning, head, body, total }

    var role: Role
    /// As a spreadsheet writes it; nil for text.
    var number: String?
    var isRight = false

    private static let band: lxw_color_t = 0x1D3A5C
    private static let headFill: lxw_color_t = 0xE9EEF4
    private static let line: lxw_color_t = 0x8B95A1
    private static let soft: lxw_color_t = 0x4A525C

    func apply(to format: UnsafeMutablePointer<lxw_format>) {
        format_set_text_wrap(format)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if let number { format_set_num_format(format, number) }
        if isRight { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
        switch role {
        case .title:
            format_set_bold(format)
            format_set_font_size(format, 14)
        case .heading:
            format_set_bold(format)
            format_set_font_color(format, Self.band)
        case .text: break
        case .note: format_set_font_color(format, Self.soft)
        case .link:
            format_set_font_color(format, Self.band)
            format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        case .warning:
            format_set_bold(format)
            format_set_border(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
        case .head:
            format_set_bold(format)
            format_set_bg_color(format, Self.headFill)
            rule(format)
        case .body: rule(format)
        case .total:
            format_set_bold(format)
            rule(format)
        }
    }

    private func rule(_ format: UnsafeMutablePointer<lxw_format>) {
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_border_color(format, Self.line)
    }
}
