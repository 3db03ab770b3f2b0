/// Writes JSON text in the order it is told: enough for output whose key order is part of its contract.
public struct JSONText {
    public private(set) var text = ""
    /// Whether the next member or element needs a comma before it.
    private var needsComma = false

    public init() {}

    public mutating func object(_ key: String? = nil, _ body: (inout JSONText) -> Void) {
        open(key, "{", "}", body)
    }

    public mutating func array(_ key: String? = nil, _ body: (inout JSONText) -> Void) {
        open(key, "[", "]", body)
    }

    public mutating func string(_ key: String? = nil, _ value: String) {
        begin(key)
        JSONText.append(value, to: &text)
    }

    public mutating func number(_ key: String? = nil, _ value: Int) {
        begin(key)
        text += String(value)
    }

    public mutating func null(_ key: String) {
        begin(key)
        text += "null"
    }

    public mutating func bool(_ key: String, _ value: Bool) {
        begin(key)
        text += value ? "true" : "false"
    }

    private mutating func open(_ key: String?, _ left: String, _ right: String, _ body: (inout JSONText) -> Void) {
        begin(key)
        text += left
        needsComma = false
        body(&self)
        text += right
        needsComma = true
    }

    private mutating func begin(_ key: String?) {
        if needsComma { text += "," }
        needsComma = true
        if let key {
            JSONText.append(key, to: &text)
            text += ":"
        }
    }

    private static func append(_ value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
