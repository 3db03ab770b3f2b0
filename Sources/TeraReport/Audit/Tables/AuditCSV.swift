internal import TeraArtifact
internal import TeraExact

extension AuditTable {
    /// A table of a CSV file: a header, and rows with a cell for each heading. What it says of itself is read from it.
    ///
    /// The first column and one that numbers the rows are text; so is one in which not most cells are numbers. A column of
    /// percentages has a `%` in some cell, any other is one of counts. A row whose first text is a word for a total is
    /// the total. Of the columns of counts, the last is a total column where its heading is such a word and two others
    /// stand before it. Percentages whose total is 100 make up a whole, and are shares of the only column of counts where
    /// there is one.
    public init(csv header: [String], rows: [[String]], named id: String, numbers: String? = nil) {
        self.init(id: id, title: id, numbers: numbers.flatMap(NumberNotation.init), columns: [], rows: [])
        columns = header.enumerated().map { index, heading in
            let isText = index == 0 || ["no", "no.", "nomor"].contains(TextFolding.fold(heading))
            return Column(
                id: heading, title: heading,
                kind: isText ? .text : Self.kind(rows.lazy.map { $0[index] }, self.numbers))
        }
        let texts = columns.indices.filter { columns[$0].kind == .text }
        var hasTotal = false
        self.rows = rows.map { cells in
            let label = texts.lazy.map { cells[$0] }.first { !$0.isEmpty }
            let isTotal = !hasTotal && label.map(Self.isTotal) == true
            if isTotal { hasTotal = true }
            return Row(cells: cells, total: isTotal ? .all : nil)
        }
        let counts = columns.indices.filter { columns[$0].kind == .count }
        if let last = counts.last, counts.count > 2, Self.isTotal(columns[last].title) {
            columns[last].total = counts.dropLast().map { columns[$0].id }
        }
        guard let total = self.rows.first(where: { $0.total != nil }) else { return }
        for index in columns.indices where columns[index].kind == .share {
            guard PrintedValue.read(total.cells[index], self.numbers).number == Rational(100) else { continue }
            columns[index].isWhole = true
            guard counts.count == 1 else { continue }
            columns[index].count = columns[counts[0]].id
            columns[index].base = .cell(table: nil, row: Self.name(of: total, columns), column: nil)
        }
    }

    private static func name(of row: Row, _ columns: [Column]) -> String {
        zip(row.cells, columns).filter { $1.kind == .text && !$0.isEmpty }.map(\.0).joined(separator: ", ")
    }

    /// Words for a total, in the languages of the tables.
    private static func isTotal(_ text: String) -> Bool {
        ["total", "jumlah", "total keseluruhan", "jumlah keseluruhan", "grand total"].contains(TextFolding.fold(text))
    }

    private static func kind(_ cells: some Sequence<String>, _ numbers: NumberNotation?) -> Column.Kind {
        var counts = (numbers: 0, texts: 0)
        var hasPercent = false
        for cell in cells {
            switch PrintedValue.read(cell, numbers) {
            case .blank, .dash: continue
            case .number, .unreadable(.ambiguous), .unreadable(.tooLong):
                counts.numbers += 1
                if cell.contains("%") { hasPercent = true }
            case .unreadable: counts.texts += 1
            }
        }
        guard counts.numbers > counts.texts else { return .text }
        return hasPercent ? .share : .count
    }
}

extension AuditDocument {
    /// One table of a CSV file.
    public init(file: String, table: AuditTable) {
        self.init(file: file, tables: [table])
    }
}
