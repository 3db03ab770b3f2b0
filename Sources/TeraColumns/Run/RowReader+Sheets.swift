extension RowReader where Sheet: ~Copyable {
    /// Rows that are sheets already.
    mutating func read(_ rows: [SheetRow]) {
        for sheetRow in rows {
            row = Row()
            row.isDraft = !sheetRow.isSent
            row.rater = sheetRow.rater ?? -1
            row.line = .some(sheetRow.line)
            row.fault = sheetRow.fault.map { (nil, $0) }
            origin = sheetRow.carriedFrom
            for item in job.plan.items.indices {
                sheet.set(item, item < sheetRow.values.count ? sheetRow.values[item].map { Number($0) } : nil)
            }
            for index in lastFields.indices { lastFields[index] = 0 }
            var id = sheetRow.participant
            id.withUTF8 { bytes in
                row.id = bytes
                commit(sheetRow.order)
            }
        }
        sheet.empty(into: &consistency)
    }
}
