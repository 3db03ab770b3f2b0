/// The parts of an accessible table: the role of each is written out, and each cell knows the name of its column.
enum HTMLTable {
    /// It is named by its caption, or by what has the id `labelledBy`. A table that `stacks` shows each row as a block on a narrow screen.
    static func table(
        class name: String, stacks: Bool = false, caption: [HTMLNode] = [], labelledBy: String? = nil,
        columns: [(name: String, class: String)], @HTMLBuilder bodies: () -> [HTMLNode]
    ) -> HTMLNode {
        tag(
            "table",
            ["class": stacks ? "stacking \(name)" : name, "role": "table", "aria-labelledby": labelledBy]
        ) {
            if !caption.isEmpty { tag("caption") { caption } }
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

    /// A table under a heading that names it. A heading is no part of a table, so that it stands before it, in a band.
    static func headed(
        id: String, class name: String, stacks: Bool = false, heading: String,
        columns: [(name: String, class: String)], @HTMLBuilder bodies: () -> [HTMLNode]
    ) -> [HTMLNode] {
        [
            tag("h2", ["class": "band", "id": id]) { heading },
            table(class: name, stacks: stacks, labelledBy: id, columns: columns, bodies: bodies),
        ]
    }

    static func body(@HTMLBuilder _ rows: () -> [HTMLNode]) -> HTMLNode {
        tag("tbody", ["role": "rowgroup"], rows)
    }

    static func row(class name: String? = nil, @HTMLBuilder _ cells: () -> [HTMLNode]) -> HTMLNode {
        tag("tr", ["role": "row", "class": name], cells)
    }

    enum Scope: String {
        case row
        /// All rows of the body that the head stands in. It does not reach over them: paper breaks such a cell badly.
        case group = "rowgroup"
    }

    static func head(
        class name: String? = nil, of scope: Scope = .row, columns: Int = 1,
        @HTMLBuilder _ content: () -> [HTMLNode]
    ) -> HTMLNode {
        tag(
            "th",
            [
                "scope": scope.rawValue, "role": "rowheader", "class": name,
                "colspan": columns > 1 ? "\(columns)" : nil,
            ], content)
    }

    /// `column` is said where the table has no columns to show.
    static func cell(
        class name: String? = nil, column: String? = nil, rows: Int = 1, columns: Int = 1,
        @HTMLBuilder _ content: () -> [HTMLNode] = { [] }
    ) -> HTMLNode {
        tag(
            "td",
            [
                "role": "cell", "class": name, "data-column": column, "rowspan": rows > 1 ? "\(rows)" : nil,
                "colspan": columns > 1 ? "\(columns)" : nil,
            ], content)
    }

    /// Text that only screen readers say.
    static func unseen(_ text: String) -> HTMLNode { tag("span", ["class": "unseen"]) { text } }

    /// Notes under a table; nothing where there are none.
    static func notes(_ notes: [String], _ words: any Words) -> [HTMLNode] {
        guard !notes.isEmpty else { return [] }
        let list = tag("ul") {
            for note in notes { tag("li") { note } }
        }
        return [
            tag("div", ["class": "notes"]) {
                tag("p") { words.notes }
                list
            }
        ]
    }
}
