internal import TeraArtifact

extension AuditDocument: Decodable {
    private enum Name: String, CodingKey, CaseIterable { case format, tables, same, claims }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(Name.self)
        try fields.format(Self.format, .format)
        self.init(
            tables: try fields.decode([AuditTable].self, forKey: .tables),
            same: try fields.decodeIfPresent([Same].self, forKey: .same) ?? [],
            claims: try fields.decodeIfPresent([Claim].self, forKey: .claims) ?? [])
    }
}

extension AuditDocument.Same: Decodable {
    private enum Name: String, CodingKey, CaseIterable { case what, figures }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(Name.self)
        what = try fields.decode(String.self, forKey: .what)
        figures = try fields.decode([FigureReference].self, forKey: .figures)
    }
}

extension AuditDocument.Claim: Decodable {
    private enum Name: String, CodingKey, CaseIterable { case text, source, value, figures, base }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(Name.self)
        text = try fields.decode(String.self, forKey: .text)
        source = try fields.decodeIfPresent(String.self, forKey: .source)
        value = try fields.decode(PrintedCell.self, forKey: .value).text
        figures = try fields.decode([FigureReference].self, forKey: .figures)
        base = try fields.decodeIfPresent(FigureReference.self, forKey: .base)
    }
}

extension AuditTable: Decodable {
    private enum Name: String, CodingKey, CaseIterable {
        case id, title, source, unit, date, numbers, rounded, listed, shares, columns, rows
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(Name.self)
        id = try fields.decode(String.self, forKey: .id)
        title = try fields.decode(String.self, forKey: .title)
        source = try fields.decodeIfPresent(String.self, forKey: .source)
        unit = try fields.decodeIfPresent(String.self, forKey: .unit)
        date = try fields.decodeIfPresent(String.self, forKey: .date)
        numbers = try fields.choice(NumberNotation.self, .numbers)
        isRounded = try fields.decodeIfPresent(Bool.self, forKey: .rounded) ?? false
        listed = try fields.decodeIfPresent(Listed.self, forKey: .listed)
        shares = try fields.decodeIfPresent([String].self, forKey: .shares) ?? []
        columns = try fields.decode([Column].self, forKey: .columns)
        rows = try fields.decode([Row].self, forKey: .rows)
        for (index, row) in rows.enumerated() where row.cells.count != columns.count {
            throw ShapeFault(
                fields.codingPath + [Name.rows],
                "baris \(index + 1) mempunyai \(row.cells.count) sel, sedangkan kolomnya \(columns.count)",
                "row \(index + 1) has \(row.cells.count) cells where there are \(columns.count) columns")
        }
    }
}

extension AuditTable.Listed: Decodable {
    private enum Name: String, CodingKey, CaseIterable { case count, text, source }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(Name.self)
        text = try fields.decodeIfPresent(String.self, forKey: .text)
        source = try fields.decodeIfPresent(String.self, forKey: .source)
        count = try fields.count(.count) ?? fields.decode(Int.self, forKey: .count)
    }
}

extension AuditTable.Column: Decodable {
    private enum Name: String, CodingKey, CaseIterable {
        case id, title, kind, unit, places, total, sum, within, count, base, whole, least, most, from, to
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(Name.self)
        id = try fields.decode(String.self, forKey: .id)
        title = try fields.decode(String.self, forKey: .title)
        kind = try fields.choice(Kind.self, .kind) ?? .count
        unit = try fields.decodeIfPresent(String.self, forKey: .unit)
        places = try fields.count(.places)
        if let places, places > PrintedValue.mostDigits {
            let most = PrintedValue.mostDigits
            throw ShapeFault(
                fields.codingPath + [Name.places], "paling banyak \(most)", "it is at most \(most)")
        }
        total = try fields.decodeIfPresent([String].self, forKey: .total) ?? []
        sum = try fields.decodeIfPresent(FigureReference.self, forKey: .sum)
        within = try fields.decodeIfPresent(FigureReference.self, forKey: .within)
        count = try fields.decodeIfPresent(String.self, forKey: .count)
        base = try fields.decodeIfPresent(FigureReference.self, forKey: .base)
        isWhole = try fields.decodeIfPresent(Bool.self, forKey: .whole) ?? false
        least = try fields.decodeIfPresent(FigureReference.self, forKey: .least)
        most = try fields.decodeIfPresent(FigureReference.self, forKey: .most)
        from = try fields.decodeIfPresent(String.self, forKey: .from)
        to = try fields.decodeIfPresent(String.self, forKey: .to)
    }
}

extension AuditTable.Row: Decodable {
    private enum Name: String, CodingKey, CaseIterable { case id, cells, total, unit, source }

    /// A list of cells, or an object that says more of the row.
    init(from decoder: any Decoder) throws {
        if (try? decoder.unkeyedContainer()) != nil {
            cells = try [PrintedCell](from: decoder).map(\.text)
            return
        }
        let fields = try decoder.fields(Name.self)
        id = try fields.decodeIfPresent(String.self, forKey: .id)
        cells = try fields.decode([PrintedCell].self, forKey: .cells).map(\.text)
        total = try fields.decodeIfPresent(Total.self, forKey: .total)
        unit = try fields.decodeIfPresent(String.self, forKey: .unit)
        source = try fields.decodeIfPresent(String.self, forKey: .source)
    }
}

extension AuditTable.Row.Total: Decodable {
    init(from decoder: any Decoder) throws {
        if let rows = try? [String](from: decoder) {
            self = .of(rows)
        } else if (try? decoder.singleValueContainer().decode(Bool.self)) == true {
            self = .all
        } else {
            throw ShapeFault(
                decoder.codingPath, "isinya true, atau daftar id baris yang dijumlahkan",
                "it is true, or a list of ids of the rows that it adds up")
        }
    }
}

/// What stands in a cell. A decimal is text: JSON would lose its last zeros, and with them how it was rounded.
private struct PrintedCell: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            text = ""
        } else if let string = try? value.decode(String.self) {
            text = string
        } else if let number = try? value.decode(Int.self) {
            text = String(number)
        } else {
            throw ShapeFault(
                decoder.codingPath, "sel adalah bilangan bulat, null, atau teks seperti tercetak: “66,22%”",
                "a cell is a whole number, null, or text as it is printed: “66,22%”")
        }
    }
}

extension FigureReference: Decodable {
    private enum Name: String, CodingKey, CaseIterable { case value, table, row, column }

    init(from decoder: any Decoder) throws {
        if let single = try? decoder.singleValueContainer() {
            if let column = try? single.decode(String.self) {
                self = .column(column)
                return
            }
            if let number = try? single.decode(Int.self) {
                self = .value(String(number))
                return
            }
        }
        let fields = try decoder.fields(Name.self)
        let table = try fields.decodeIfPresent(String.self, forKey: .table)
        let row = try fields.decodeIfPresent(String.self, forKey: .row)
        let column = try fields.decodeIfPresent(String.self, forKey: .column)
        let value = try fields.decodeIfPresent(PrintedCell.self, forKey: .value)?.text
        let isCell = table != nil || row != nil || column != nil
        guard isCell != (value != nil) else {
            throw ShapeFault(
                decoder.codingPath, "sebut {table, row, column} dari sebuah sel, atau {value} dari sebuah angka",
                "name {table, row, column} of a cell, or {value} of a number")
        }
        self = value.map(FigureReference.value) ?? .cell(table: table, row: row, column: column)
    }
}
