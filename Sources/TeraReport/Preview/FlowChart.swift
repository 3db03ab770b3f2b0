import TeraText

extension FormPreview {
    /// The routes through the form as a picture: a drawing (SVG 1.1) that needs nothing else.
    public func chart() -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(FlowChart(self).node.markup)\n"
    }
}

/// A form from top to bottom. Questions that are always asked, and lead nowhere but to the next, share a box; a
/// condition stands in its box and an arrow at the left goes past it; ways onward are arrows at the right.
struct FlowChart {
    private struct Box {
        var lines: [String]
        /// Asked only under a condition: an arrow goes past it.
        var isConditional = false
        var isTerminal = false
        var skips: [PreviewSkip] = []
        var y = 0
        var height: Int { 20 + lines.count * FlowChart.lineHeight }
    }

    private static let lineHeight = 18
    private static let width = 420
    private static let left = 70
    private static let gap = 28

    private let title: String
    private let language: ReportLanguage
    private var boxes: [Box] = []
    /// Item id → index of its box.
    private var place: [String: Int] = [:]

    init(_ preview: FormPreview) {
        language = preview.language
        let words = PreviewWords(preview.language)
        title = words.chartTitle(preview.id)
        boxes = [Box(lines: [words.start], isTerminal: true)]
        let targets = Set(preview.sections.flatMap(\.items).flatMap(\.skips).compactMap(\.target))
        for section in preview.sections { add(section, targets, words) }
        boxes.append(Box(lines: [words.send], isTerminal: true))
        var y = 10
        for index in boxes.indices {
            boxes[index].y = y
            y += boxes[index].height + Self.gap
        }
    }

    private mutating func add(_ section: PreviewSection, _ targets: Set<String>, _ words: PreviewWords) {
        var isFirst = true
        var run: [PreviewItem] = []
        func heading() -> [String] {
            guard isFirst else { return [] }
            return Self.wrapped(section.title.text)
                + (section.condition.map { Self.wrapped(words.only($0)) } ?? [])
        }
        func close(_ chart: inout FlowChart) {
            guard let first = run.first?.number, let last = run.last?.number else { return }
            let text = run.count == 1 ? "\(first). \(run[0].stem.text)" : words.run(first, last)
            let box = Box(lines: heading() + Self.wrapped(text), isConditional: section.condition != nil)
            isFirst = false
            for item in run { chart.place[item.id] = chart.boxes.count }
            chart.boxes.append(box)
            run = []
        }
        for item in section.items {
            guard let number = item.number else { continue }
            let isPlain = item.condition == nil && item.skips.isEmpty
            if !item.headings.isEmpty {
                close(&self)
                for group in item.headings {
                    self.group(group, heading(), words)
                    isFirst = false
                }
            }
            if !isPlain || targets.contains(item.id) { close(&self) }
            guard !isPlain else {
                run.append(item)
                continue
            }
            let lines =
                heading() + (item.condition.map { Self.wrapped(words.only($0)) } ?? [])
                + Self.wrapped("\(number). \(item.stem.text)")
            isFirst = false
            place[item.id] = boxes.count
            boxes.append(
                Box(
                    lines: lines, isConditional: item.condition != nil || section.condition != nil, skips: item.skips))
        }
        close(&self)
    }

    /// A box of its own for a heading: its items follow.
    private mutating func group(_ heading: PreviewHeading, _ above: [String], _ words: PreviewWords) {
        let notes = heading.notes(words).flatMap { Self.wrapped($0) }
        boxes.append(Box(lines: above + Self.wrapped("— \(heading.title) —") + notes))
    }

    // MARK: Drawing

    var node: HTMLNode {
        let height = (boxes.last.map { $0.y + $0.height } ?? 0) + 10
        let width = Self.left + Self.width + 330
        return tag(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)", "width": "100%",
                "role": "img", "aria-label": title, "font-family": "Noto Sans, Liberation Sans, Arial, sans-serif",
                "font-size": "13",
            ]
        ) {
            tag("title") { title }
            tag("rect", ["width": "\(width)", "height": "\(height)", "fill": "#ffffff"])
            for index in boxes.indices { box(index) }
            for index in boxes.indices.dropLast() { down(index) }
            for index in boxes.indices { past(index) + onward(index) }
        }
    }

    private func box(_ index: Int) -> [HTMLNode] {
        let box = boxes[index]
        let frame = tag(
            "rect",
            [
                "x": "\(Self.left)", "y": "\(box.y)", "width": "\(Self.width)", "height": "\(box.height)",
                "rx": box.isTerminal ? "\(box.height / 2)" : "4", "fill": box.isTerminal ? "#e9eef4" : "#ffffff",
                "stroke": "#1d3a5c", "stroke-width": "1.5", "stroke-dasharray": box.isConditional ? "6 4" : nil,
            ])
        let text = box.lines.enumerated().map { line, words in
            tag(
                "text",
                [
                    "x": "\(Self.left + Self.width / 2)", "y": "\(box.y + 24 + line * Self.lineHeight)",
                    "text-anchor": "middle", "fill": "#1b1f24",
                ]
            ) { words }
        }
        return [frame] + text
    }

    private func down(_ index: Int) -> [HTMLNode] {
        let x = Self.left + Self.width / 2
        return arrow(
            "M \(x) \(boxes[index].y + boxes[index].height) V \(boxes[index + 1].y - 2)", x, boxes[index + 1].y, .down)
    }

    /// Around a box that is not always asked.
    private func past(_ index: Int) -> [HTMLNode] {
        guard boxes[index].isConditional, index > 0, index + 1 < boxes.count else { return [] }
        let from = boxes[index].y - Self.gap / 2
        let to = boxes[index].y + boxes[index].height + Self.gap / 2
        let x = Self.left + Self.width / 2
        let edge = Self.left - 30
        return [line("M \(x) \(from) H \(edge) V \(to) H \(x - 4)", isDashed: true)]
    }

    /// The ways onward of a box, each with its condition.
    private func onward(_ index: Int) -> [HTMLNode] {
        let box = boxes[index]
        return box.skips.enumerated().flatMap { number, skip -> [HTMLNode] in
            let target = skip.target.flatMap { place[$0] } ?? boxes.count - 1
            let right = Self.left + Self.width
            let edge = right + 24 + 14 * number
            let from = box.y + 16 + min(number * 14, max(box.height - 24, 0))
            let to = boxes[target].y + 12
            let label = Self.wrapped(skip.condition, width: 40).enumerated().map { line, words in
                tag(
                    "text",
                    ["x": "\(edge + 8)", "y": "\(from + 4 + line * 15)", "fill": "#4a525c", "font-size": "11"]
                ) { words }
            }
            return arrow("M \(right) \(from) H \(edge) V \(to) H \(right + 2)", right, to, .left) + label
        }
    }

    private enum Direction { case down, left }

    private func arrow(_ path: String, _ x: Int, _ y: Int, _ direction: Direction) -> [HTMLNode] {
        let head =
            switch direction {
            case .down: "M \(x - 5) \(y - 8) L \(x) \(y) L \(x + 5) \(y - 8) Z"
            case .left: "M \(x + 8) \(y - 5) L \(x) \(y) L \(x + 8) \(y + 5) Z"
            }
        return [line(path, isDashed: false), tag("path", ["d": head, "fill": "#1d3a5c"])]
    }

    private func line(_ path: String, isDashed: Bool) -> HTMLNode {
        tag(
            "path",
            [
                "d": path, "fill": "none", "stroke": "#1d3a5c", "stroke-width": "1.3",
                "stroke-dasharray": isDashed ? "2 4" : nil,
            ])
    }

    /// At most three lines; the rest of a long question is left to the page.
    private static func wrapped(_ text: String, width: Int = 58) -> [String] {
        let lines = TeraText.wrapped(visibleText(text), width: width)
        return lines.count <= 3 ? lines : Array(lines.prefix(2)) + [lines[2] + " …"]
    }
}
