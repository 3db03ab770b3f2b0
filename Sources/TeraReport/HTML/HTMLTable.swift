/// The parts of an accessible table: the role of each is written out, and each cell knows the name of its column.
enum HTMLTable {
    static func table(
        class name: String, caption: [HTMLNode], columns: [(name: String, class: String)],
        @HTMLBuilder bodies: () -> [HTMLNode]
    ) -> HTMLNode {
        tag("table", ["class": "stacking \(name)", "role": "table"]) {
            tag("caption") { caption }
            tag("thead", ["role": "rowgroup"]) {
                tag("tr", ["role": "row"]) {
                    for column in columns {
                        tag("th", ["scope": "col", "role": "columnheader", "class": column.class]) { column.name }
                    }
                }
            }
            bodies()
        }
    }

    static func body(@HTMLBuilder _ rows: () -> [HTMLNode]) -> HTMLNode {
        tag("tbody", ["role": "rowgroup"], rows)
    }

    static func row(class name: String? = nil, @HTMLBuilder _ cells: () -> [HTMLNode]) -> HTMLNode {
        tag("tr", ["role": "row", "class": name], cells)
    }

    /// The head of a row, or of the `rows` that it stands beside.
    static func head(
        class name: String? = nil, rows: Int = 1, columns: Int = 1, @HTMLBuilder _ content: () -> [HTMLNode]
    ) -> HTMLNode {
        tag(
            "th",
            [
                "scope": rows > 1 ? "rowgroup" : "row", "role": "rowheader", "class": name,
                "rowspan": rows > 1 ? "\(rows)" : nil, "colspan": columns > 1 ? "\(columns)" : nil,
            ], content)
    }

    /// `column` is said where the table has no columns to show.
    static func cell(
        class name: String? = nil, column: String? = nil, rows: Int = 1, @HTMLBuilder _ content: () -> [HTMLNode]
    ) -> HTMLNode {
        tag(
            "td",
            ["role": "cell", "class": name, "data-column": column, "rowspan": rows > 1 ? "\(rows)" : nil], content)
    }

    /// Text that only screen readers say.
    static func unseen(_ text: String) -> HTMLNode { tag("span", ["class": "unseen"]) { text } }
}
