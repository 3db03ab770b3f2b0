/// A whole page that needs nothing else: no script, no file beside it, and a policy that forbids any.
struct HTMLPage {
    var language: ReportLanguage
    var title: String
    var content: [HTMLNode]
    /// Rules beside those of every page.
    var ownStyles: [StaticString]

    init(
        language: ReportLanguage, title: String, ownStyles: [StaticString] = [],
        @HTMLBuilder content: () -> [HTMLNode]
    ) {
        self.ownStyles = ownStyles
        self.language = language
        self.title = title
        self.content = content()
    }

    var markup: String {
        let page = tag("html", ["lang": language.rawValue]) {
            tag("head") {
                tag("meta", ["charset": "utf-8"])
                tag(
                    "meta",
                    [
                        "http-equiv": "Content-Security-Policy",
                        "content": "default-src 'none'; style-src 'unsafe-inline'",
                    ])
                tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                tag("meta", ["name": "robots", "content": "noindex"])
                tag("title") { title }
                HTMLNode.style(styleSheet)
                ownStyles.map { HTMLNode.style($0) }
            }
            tag("body") {
                tag("main") { content }
            }
        }
        return "<!DOCTYPE html>\n\(page.markup)\n"
    }
}

extension Phrase {
    /// The text, marked with its language where that is not the page's.
    func node(on language: ReportLanguage) -> HTMLNode {
        self.language == language.rawValue ? .text(text) : tag("span", ["lang": self.language]) { text }
    }
}

extension Run {
    var node: HTMLNode {
        switch self {
        case .plain(let text): .text(text)
        case .english(let text): tag("i", ["lang": "en"]) { text }
        }
    }
}
