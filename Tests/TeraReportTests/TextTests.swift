import Testing

@testable import TeraReport

struct TextTests {
    @Test func cellsReachOverRowsAndColumns() {
        let table = TextTable(
            header: ["A", "B", "C"],
            rows: [
                [.text("satu dua tiga"), .text("x"), .text("panjang sekali")],
                [.above, .text("y"), .text("z")],
                [.text("jumlah"), .left, .text("w")],
            ])
        let expected = """
            ┌──────┬───┬─────────┐
            │ A    │ B │ C       │
            ├──────┼───┼─────────┤
            │ satu │ x │ panjang │
            │ dua  │   │ sekali  │
            │ tiga ├───┼─────────┤
            │      │ y │ z       │
            ├──────┴───┼─────────┤
            │ jumlah   │ w       │
            └──────────┴─────────┘
            """
        #expect(TextTableGrid(table, width: 22).lines.joined(separator: "\n") == expected)
    }

    @Test func theLastRowGrowsForACellThatReachesOverIt() {
        let table = TextTable(
            header: ["A", "B"], rows: [[.text("a b c d e"), .text("x")], [.above, .text("y")]])
        let expected = """
            ┌───┬───┐
            │ A │ B │
            ├───┼───┤
            │ a │ x │
            │ b ├───┤
            │ c │ y │
            │ d │   │
            │ e │   │
            └───┴───┘
            """
        #expect(TextTableGrid(table, width: 9).lines.joined(separator: "\n") == expected)
    }

    @Test func widthIsBroughtIntoBounds() {
        #expect(TextLayout(width: 10).width == 60)
        #expect(TextLayout(width: 500).width == 120)
        #expect(TextLayout(width: 99).width == 99)
    }
}

struct HTMLTests {
    @Test func textAndAttributesAreEscaped() {
        let node = tag("p", ["title": "\"'&<>", "class": nil]) { "<script>alert('\"&')</script>\u{202E}" }
        #expect(
            node.markup
                == "<p title=\"&quot;&#39;&amp;&lt;&gt;\">&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;"
                + "\u{FFFD}</p>")
    }

    @Test func childrenStandOnTheirOwnLines() {
        let node = tag("ul") {
            tag("li") { "a" }
            tag("li") {
                "b"
                tag("br")
            }
        }
        #expect(node.markup == "<ul>\n <li>a</li>\n <li>b<br></li>\n</ul>")
    }
}
