/// The engines that scoring specs are written for. What differs between them is here and nowhere else.
public enum SQLDialect: String, Sendable, CaseIterable {
    case sqlite, postgres, duckdb, spark

    func identifier(_ name: String) -> String {
        switch self {
        case .spark: "`\(name.replacing("`", with: "``"))`"
        case .sqlite, .postgres, .duckdb: "\"\(name.replacing("\"", with: "\"\""))\""
        }
    }

    func literal(_ text: String) -> String {
        switch self {
        // Spark reads backslashes, and two quotes as two texts side by side.
        case .spark: "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
        case .sqlite, .postgres, .duckdb: "'\(text.replacing("'", with: "''"))'"
        }
    }

    /// A cell as text, without spaces at its ends; NULL where it holds nothing.
    func cell(_ column: String) -> String { "NULLIF(TRIM(CAST(\(identifier(column)) AS \(textType))), '')" }

    /// The same in small letters, to be compared with `spellings`.
    func folded(_ column: String) -> String { "LOWER(\(cell(column)))" }

    /// A text as `folded` gives it: engines make at least the letters A to Z small, and some all others too.
    func spellings(_ text: String) -> [String] {
        let ascii = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isASCII ? Self.small($0) : $0 }))
        let all = text.lowercased()
        return ascii == all ? [literal(all)] : [literal(ascii), literal(all)]
    }

    private static func small(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        ("A"..."Z").contains(letter) ? Unicode.Scalar(UInt8(ascii: letter) + 32) : letter
    }

    private var textType: String {
        switch self {
        case .sqlite, .postgres: "TEXT"
        case .duckdb: "VARCHAR"
        case .spark: "STRING"
        }
    }

    /// Sums of 64-bit numbers have other types in some engines.
    func whole(_ expression: String) -> String { "CAST(\(expression) AS BIGINT)" }
}
