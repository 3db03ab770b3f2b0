/// `text` as it may be shown to people: without anything that moves, hides or commands.
///
/// Names and titles come from strangers. Control characters could drive a terminal, and the bidirectional overrides
/// and isolates could make the rest of a line read backwards: each becomes the replacement character, so that the
/// reader sees that something stood there. Line breaks and tabs become spaces. What belongs to a script (joiners in
/// an emoji, combining marks) stays.
public func visibleText(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { replacement(of: $0) != nil }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(replacement(of: scalar) ?? scalar) }
    return String(result)
}

private func replacement(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20...0x7E: nil
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
    case 0x00...0x1F, 0x7F...0x9F: "\u{FFFD}"
    case 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    // Noncharacters are not allowed in HTML.
    case 0xFDD0...0xFDEF: "\u{FFFD}"
    case let value where value & 0xFFFE == 0xFFFE: "\u{FFFD}"
    default: nil
    }
}
