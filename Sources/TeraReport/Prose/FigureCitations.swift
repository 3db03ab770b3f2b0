internal import TeraArtifact
internal import TeraExact

/// Figures cited in texts, `{table.row.column}`: what the table prints in that place, and nothing else.
struct FigureCitations {
    private let language: ReportLanguage
    /// By their ids.
    private let tables: [String: PublishedTable]

    /// Why a text cannot be printed.
    enum Problem: Error {
        /// A figure of it is not in the report, or left out of it.
        case notPrinted
        /// A word for how many does not hold of its figure.
        case contradicted
    }

    init(_ tables: [PublishedTable], language: ReportLanguage) {
        self.language = language
        self.tables = Dictionary(tables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The text with its figures.
    func filled(_ phrase: Phrase) -> Result<Phrase, Problem> {
        guard phrase.text.contains("{") else { return .success(phrase) }
        // A text that is Indonesian in an English report has Indonesian figures.
        let format = CellFormat(ReportLanguage(rawValue: phrase.language) ?? language)
        var words = ""
        var rest = phrase.text[...]
        while let match = rest.firstMatch(of: Self.citation) {
            guard let figure = text(of: Citation(match.output), format) else { return .failure(.notPrinted) }
            words += rest[..<match.range.lowerBound] + figure
            rest = rest[match.range.upperBound...]
        }
        guard quantities(in: phrase.text) else { return .failure(.contradicted) }
        return .success(Phrase(words + rest, language: phrase.language))
    }

    // MARK: Figures

    private typealias Match = (Substring, Substring, Substring, Substring)

    private static var citation: Regex<Match> {
        #/\{([A-Za-z0-9_+-]+)\.([A-Za-z0-9_+-]+(?:\.[0-9]+)?)\.([A-Za-z0-9_+-]+)\}/#
    }

    private struct Citation {
        let table: String
        let row: String
        let column: String

        init(_ match: Match) {
            (table, row, column) = (String(match.1), String(match.2), String(match.3))
        }
    }

    private func cell(_ citation: Citation) -> (table: PublishedTable, row: Int, column: Int)? {
        guard let table = tables[citation.table], let row = table.row(citation.row),
            let column = table.column(citation.column)
        else { return nil }
        return (table, row, column)
    }

    private func text(of citation: Citation, _ format: CellFormat) -> String? {
        guard let (table, row, column) = cell(citation) else { return nil }
        switch table.rows[row].cells[column] {
        case .count, .open, .share, .amount, .change: return format.cells(of: table)[row][column]
        // How many it is of stands in the table.
        case .mean: return String(format.cells(of: table)[row][column].prefix { $0 != " " })
        case .text, .none, .notAsked, .below, .withheld: return nil
        }
    }

    // MARK: Words for how many

    /// Whether every word for how many holds of the share that is cited next in its sentence. Further shares are added
    /// to it where both are parts of one sum, up to the next such word: “most are in A (30%) or B (40%)”.
    private func quantities(in text: String) -> Bool {
        WrittenSentences.all(in: text).allSatisfy { sentence in
            let claims = StatedQuantity.all(in: sentence)
            guard !claims.isEmpty else { return true }
            // A count or a mean says nothing of a share.
            let cited = sentence.matches(of: Self.citation).filter { isShare(Citation($0.output)) }
            return claims.allSatisfy { claim in
                let figures = cited.filter { $0.range.lowerBound >= claim.range.upperBound }
                guard let first = figures.first else { return true }
                let next = claims.first { $0.range.lowerBound > first.range.lowerBound }?.range.lowerBound
                let own = figures.filter { $0.range.lowerBound < next ?? sentence.endIndex }
                return sum(own.map { Citation($0.output) }).map(claim.holds) ?? true
            }
        }
    }

    /// The first share with those that are parts of the same sum, each once.
    private func sum(_ cited: [Citation]) -> Rational? {
        guard let first = cited.first, let (table, row, column) = cell(first), var sum = share(table, row, column)
        else {
            return nil
        }
        var rows = [row]
        for next in cited.dropFirst() {
            guard next.table == first.table, next.column == first.column, let other = table.row(next.row) else { break }
            guard !rows.contains(other) else { continue }
            guard table.areParts(rows + [other], in: column), let share = share(table, other, column),
                let more = sum.adding(share)
            else { break }
            sum = more
            rows.append(other)
        }
        return sum
    }

    private func isShare(_ citation: Citation) -> Bool {
        cell(citation).flatMap { share($0.table, $0.row, $0.column) } != nil
    }

    private func share(_ table: PublishedTable, _ row: Int, _ column: Int) -> Rational? {
        guard case .share = table.rows[row].cells[column] else { return nil }
        return table.rows[row].cells[column].value
    }
}

extension PublishedTable {
    /// Whether these rows of a column of shares are parts of one sum, so that nobody is in two of them.
    fileprivate func areParts(_ rows: [Int], in shares: Int) -> Bool {
        guard let counts = columns[shares].of.flatMap(column) else { return false }
        let places = rows.map { TablePlace(row: $0, column: counts) }
        return sums.contains { sum in places.allSatisfy(sum.parts.contains) }
    }
}
