internal import TeraArtifact
internal import TeraText

extension Publication {
    /// Writes a workbook (Office Open XML): a sheet that names the report and leads to its tables, a sheet a table, and
    /// one that says what every column is. The file is overwritten where it is there, and half written where this fails.
    public func writeWorkbook(to path: String) throws(WorkbookFailure) {
        let words = PublicationWords(language)
        let book = try Workbook(path: path)
        book.describe(title: title, day: day.flatMap { CalendarDay($0) } ?? .first)
        let warning = release.isInternal ? words.notForRelease : nil
        do throws(WorkbookFailure) {
            let front = try book.sheet(words.reportSheet)
            fill(front)
            front.print(warning: warning)
            for table in tables {
                let sheet = try book.sheet(words.sheet(of: table))
                TableSheet(table: table, language: language, isExact: release.isInternal).fill(
                    sheet, back: words.reportSheet)
                sheet.print(warning: warning)
            }
            if !tables.isEmpty {
                let sheet = try book.sheet(words.columnSheet)
                ColumnSheet(tables: tables, words: words).fill(sheet)
                sheet.print(warning: warning)
            }
        } catch {
            // It has to be closed to be let go.
            try? book.close()
            throw error
        }
        try book.close()
    }

    private func fill(_ sheet: Sheet) {
        let words = PublicationWords(language)
        let format = CellFormat(language)
        sheet.setWidths([80])
        if release.isInternal { sheet.across(words.notForRelease, .warning) }
        sheet.across(title, .title)
        if let subject { sheet.across(subject.text, .text) }
        sheet.across(date, .text)
        if !legalBasis.isEmpty {
            sheet.skip()
            sheet.across(words.legalBasis, .heading)
            for (index, basis) in legalBasis.enumerated() { sheet.across("\(index + 1). \(basis)", .text) }
        }
        guard !tables.isEmpty else { return }
        sheet.skip()
        sheet.across(words.listOfTables, .heading)
        for table in tables { sheet.link(format.title(of: table), to: words.sheet(of: table)) }
        sheet.skip()
        sheet.link(words.columnSheetTitle, to: words.columnSheet)
    }
}
