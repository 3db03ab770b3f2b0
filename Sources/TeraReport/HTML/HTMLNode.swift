import TeraText

/// A piece of a page. Text is escaped when it is written out, and there is no way around it: names of elements and
/// attributes and the style sheet are literals of this program (`StaticString`), everything else is text.
indirect enum HTMLNode: Sendable {
    case element(StaticString, [(name: StaticString, value: String)], [HTMLNode])
    case text(String)
    case style(StaticString)

    /// The markup, one element with children a line each, indented.
    var markup: String {
        var out = ""
        write(to: &out, depth: 0)
        return out
    }

    private func write(to out: inout String, depth: Int) {
        switch self {
        case .text(let text):
            out += HTMLNode.escaped(text)
        case .style(let sheet):
            out += "<style>\n\(sheet)\n</style>"
        case .element(let name, let attributes, let children):
            out += "<\(name)"
            for attribute in attributes { out += " \(attribute.name)=\"\(HTMLNode.escaped(attribute.value))\"" }
            out += ">"
            if HTMLNode.void.contains(name.description) { return }
            let onLines = HTMLNode.containers.contains(name.description)
            for child in children {
                if onLines { HTMLNode.breakLine(&out, depth: depth + 1) }
                child.write(to: &out, depth: depth + 1)
            }
            if onLines, !children.isEmpty { HTMLNode.breakLine(&out, depth: depth) }
            out += "</\(name)>"
        }
    }

    private static func breakLine(_ out: inout String, depth: Int) {
        out += "\n" + String(repeating: " ", count: depth)
    }

    /// Elements that have no end tag.
    private static let void: Set<String> = ["br", "link", "meta"]

    /// Elements whose children are elements only: white space between them means nothing.
    private static let containers: Set<String> = [
        "html", "head", "body", "main", "header", "section", "div", "table", "thead", "tbody", "tr", "dl", "ol", "ul",
        "svg",
    ]

    /// Safe as the text of an element and within a quoted attribute.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in visibleText(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
