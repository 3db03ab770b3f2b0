/// The data dictionary of a workbook: what every column of every table holds.
struct ColumnSheet {
    let tables: [PublishedTable]
    let words: PublicationWords

    func fill(_ sheet: Sheet) {
        let heads = [
            words.say("Tabel", "Table"), words.say("Kolom", "Column"), words.say("Nama dalam CSV", "Name in CSV"),
            words.say("Isi", "Content"), words.say("Angka di belakang koma", "Decimals shown"),
            words.say("Bagian dari kolom", "Share of column"),
        ]
        sheet.setWidths([8, 36, 18, 32, 12, 24])
        sheet.across(words.columnSheetTitle, .heading)
        sheet.link(words.backToTables, to: words.reportSheet)
        for (column, head) in heads.enumerated() { sheet.text(head, column: column, CellStyle(role: .head)) }
        sheet.endRow()
        sheet.freeze()
        for table in tables {
            for column in table.columns {
                let kind = content(column.kind)
                sheet.number(Double(table.number), column: 0, CellStyle(role: .body, number: "0"))
                sheet.text(column.title.text, column: 1, CellStyle(role: .body))
                sheet.text(column.id, column: 2, CellStyle(role: .body))
                sheet.text(kind.name, column: 3, CellStyle(role: .body))
                if let places = kind.places {
                    sheet.number(Double(places), column: 4, CellStyle(role: .body, number: "0"))
                } else {
                    sheet.text("", column: 4, CellStyle(role: .body))
                }
                let of = column.of.flatMap(table.column).map { table.columns[$0].title.text }
                sheet.text(of ?? "", column: 5, CellStyle(role: .body))
                sheet.endRow()
            }
        }
    }

    private func content(_ kind: PublishedColumn.Kind) -> (name: String, places: Int?) {
        switch kind {
        case .text: (words.say("teks", "text"), nil)
        case .count: (words.say("jumlah", "count"), 0)
        case .share(let places): (words.say("persentase", "percentage"), places)
        case .mean(let places):
            (words.say("rata-rata; (n): dari berapa nilai", "mean; (n): of how many values"), places)
        case .amount(let places): (words.say("jumlah rata-rata", "sum of means"), places)
        case .number(let places): (words.say("statistik", "statistic"), places)
        case .percentage(let places): (words.say("persentase", "percentage"), places)
        case .probability:
            (
                words.say(
                    "peluang (p); dalam CSV, “<” ada di kolom .modifier",
                    "probability (p); in CSV, “<” stands in .modifier"),
                Probability.places
            )
        case .change(let places): (words.say("perubahan dalam poin persentase", "change in percentage points"), places)
        }
    }
}
