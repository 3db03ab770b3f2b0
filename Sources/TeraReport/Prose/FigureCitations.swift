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
        #/\{([A-Za-z0-9_+-]+)\.([A-Za-z0-9_+-]+)\.([A-Za-z0-9_+-]+)\}/#
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

    /// Whether every word for how many holds of the share that is cited next in its sentence. Further shares of the same
    /// column are added to it: “most are in A (30%) or B (40%)”.
    private func quantities(in text: String) -> Bool {
        for sentence in text.split(separator: #/[.!?;:]\s/#) {
            for (word, bound) in StatedQuantity.all(in: sentence) {
                let cited = sentence[word.endIndex...].matches(of: Self.citation).map { Citation($0.output) }
                guard let first = cited.first else { continue }
                let shares = cited.prefix { $0.table == first.table && $0.column == first.column }.map(share)
                let sum = shares.reduce(Optional(Rational.zero)) { sum, next in next.flatMap { sum?.adding($0) } }
                // A count or a mean says nothing of a share.
                guard let sum else { continue }
                if !bound.holds(of: sum) { return false }
            }
        }
        return true
    }

    private func share(_ citation: Citation) -> Rational? {
        guard let (table, row, column) = cell(citation), case .share = table.rows[row].cells[column] else { return nil }
        return table.rows[row].cells[column].value
    }
}
