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
