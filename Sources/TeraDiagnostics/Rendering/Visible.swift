/// Makes a stranger's text safe and aligned on a terminal: control and direction-changing characters become visible,
/// and widths are counted as terminals draw them.
enum Visible {
    /// One line without anything a terminal would obey.
    static func line(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars { result.unicodeScalars.append(visible(scalar)) }
        return result
    }

    /// A source line around a marked range, cut to a window when it is long.
    static func excerpt(before: String, marked: String, after: String) -> (text: String, indent: Int, width: Int) {
        let limit = 100
        var before = line(before)
        var marked = line(marked)
        var after = line(after)
        if width(before) > 60 { before = "…" + String(before.unicodeScalars.suffix(40)) }
        if width(marked) > limit { marked = String(marked.unicodeScalars.prefix(limit - 1)) + "…" }
        let room = max(0, limit - width(before) - width(marked))
        if width(after) > room { after = String(after.unicodeScalars.prefix(max(0, room - 1))) + "…" }
        let (indent, markedWidth) = (width(before), width(marked))
        var text = before + marked + after
        while text.hasSuffix(" ") { text.removeLast() }
        return (text, indent, markedWidth)
    }

    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        // An arrow, so that a tab can be told from spaces.
        case 0x09: "\u{2192}"
        case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        case 0x80..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: "\u{FFFD}"
        // Tag characters are never drawn: they could carry a hidden text.
        case 0xE0000...0xE007F: "\u{FFFD}"
        default: scalar
        }
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        return switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
            0x1FA70...0x1FAFF,
            0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
