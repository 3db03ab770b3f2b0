internal import TeraArtifact
internal import TeraExact
internal import TeraText

/// A chart as a drawing, narrow enough that a telephone does not make its letters too small.
struct PublicationFigure {
    /// Unique on the page; nil where nothing leads to it.
    var id: String?
    let caption: String
    let bars: ChartBars

    private static let width = 400
    /// Of a bar of 100%; behind it stands its figure.
    private static let length = 260
    private static let barHeight = 18
    private static let lineHeight = 16
    private static let gap = 4
    /// Signs of a name in one line.
    private static let signs = 56

    /// As high as a drawing may be before the next begins: paper breaks between them, and never within a bar.
    private static let height = 300

    var node: HTMLNode {
        var drawings: [[(nodes: [HTMLNode], height: Int)]] = [[]]
        for row in bars.rows {
            let sofar = drawings[drawings.count - 1].reduce(0) { $0 + $1.height }
            let drawn = draw(row, from: 0).height
            if sofar > 0, sofar + drawn > Self.height { drawings.append([]) }
            let y = drawings[drawings.count - 1].reduce(0) { $0 + $1.height }
            drawings[drawings.count - 1].append(draw(row, from: y))
        }
        return tag("figure", id.map { ["id": $0] } ?? [:]) {
            tag("figcaption", ["class": "detail"]) { caption }
            for (index, rows) in drawings.enumerated() {
                let name = drawings.count > 1 ? "\(caption) (\(index + 1)/\(drawings.count))" : caption
                tag(
                    "svg",
                    [
                        "viewBox": "0 0 \(Self.width) \(rows.reduce(0) { $0 + $1.height })", "width": "100%",
                        "role": "img", "aria-label": name, "class": "chart",
                    ]
                ) {
                    tag("title") { name }
                    rows.flatMap(\.nodes)
                }
            }
        }
    }

    /// The name of a row and its bars.
    private func draw(_ row: ChartBars.Row, from top: Int) -> (nodes: [HTMLNode], height: Int) {
        var y = top + Self.gap
        var nodes: [HTMLNode] = []
        for line in wrapped(visibleText(row.name), width: Self.signs) {
            nodes.append(text(line, x: Self.gap, y: y + 13))
            y += Self.lineHeight
        }
        y += 2
        for (index, bar) in row.bars.enumerated() {
            let share = min(max(bar.value, .zero), .one)
            let length = share.multiplied(by: Rational(Self.length))?.roundedHalfUp(places: 1) ?? "0"
            nodes.append(
                tag(
                    "rect",
                    [
                        "x": "\(Self.gap)", "y": "\(y)", "width": length, "height": "\(Self.barHeight)",
                        "class": index == 0 ? "bar" : "bar later",
                    ]))
            let label = bar.name.isEmpty ? bar.printed : "\(bar.name): \(bar.printed)"
            let end = (Double(length) ?? 0) + Double(Self.gap) + 6
            nodes.append(text(label, x: Int(end.rounded()), y: y + 14))
            y += Self.barHeight + Self.gap
        }
        return (nodes, y - top)
    }

    private func text(_ text: String, x: Int, y: Int) -> HTMLNode {
        tag("text", ["x": "\(x)", "y": "\(y)"]) { text }
    }
}
