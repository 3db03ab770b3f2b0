/// Keeps a number and the first word of its title on one line, where the width allows it.
public let glue: Character = "\u{A0}"

/// `text` in lines of at most `width` columns, broken at spaces, at `glue` only where the joined words alone are wider,
/// and within a word only where the word alone is wider. A line break in `text` stays one. Never empty.
public func wrapped(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrappedLine($0, width: max(width, 1)) }
}

private func wrappedLine(_ text: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    let words = text.split(separator: " ").flatMap { word in
        displayWidth(word) > width ? word.split(separator: glue) : [word]
    }
    for word in words {
        let size = displayWidth(word)
        if !line.isEmpty, used + 1 + size <= width {
            line += " \(word)"
            used += 1 + size
            continue
        }
        if !line.isEmpty { lines.append(line) }
        line = ""
        used = 0
        for character in word {
            let step = displayWidth(character)
            if used + step > width, !line.isEmpty {
                lines.append(line)
                line = ""
                used = 0
            }
            line.append(character)
            used += step
        }
    }
    lines.append(line)
    return lines
}

/// `text` filled with spaces to `width` columns.
public func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(width - displayWidth(text), 0))
}

/// The widest word of `text`, in columns; with `glued`, joined words count as one.
public func widestWord(_ text: String, glued: Bool) -> Int {
    text.split { $0 == " " || $0 == "\n" || (!glued && $0 == glue) }.map { displayWidth($0) }.max() ?? 0
}
