internal import TeraDiagnostics
internal import TeraLanguage
internal import TeraYAML

/// Names that stand within a text: in an expression, within braces, and in the path of a waiver.
enum NamesInText {
    private static let words: Set<String> = [
        "true", "false", "null", "in", "rater", "participant", "answer", "option", "subjek",
    ]

    static func expression(_ node: YAMLNode, _ source: SourceFile, _ document: Int) -> [FileIndex.Mark] {
        marks(node, source, document, names(in: Array(node.text.utf8)), .name)
    }

    /// `{nama_kepala}`, `{nama_anak | the child}`.
    static func braces(_ node: YAMLNode, _ source: SourceFile, _ document: Int) -> [FileIndex.Mark] {
        let bytes = Array(node.text.utf8)
        var ranges: [Range<Int>] = []
        var index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "{")) {
            index = open + 1
            while index < bytes.count, bytes[index] == 0x20 { index += 1 }
            let start = index
            while index < bytes.count, isPart(bytes[index]) { index += 1 }
            if index > start, index < bytes.count, !words.contains(text(bytes[start..<index])) {
                ranges.append(start..<index)
            }
        }
        return ranges.isEmpty ? [] : marks(node, source, document, ranges, .name)
    }

    /// `{reaction-kinerja.reaksi-waktu.positive-share}`: the scale, standard or role that names the table, and the row.
    static func citations(_ node: YAMLNode, _ source: SourceFile, _ document: Int) -> [FileIndex.Mark] {
        let bytes = Array(node.text.utf8)
        var found: [FileIndex.Mark] = []
        var index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "{")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            index = close + 1
            let parts = bytes[open + 1..<close].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            // The number of a time stands behind its row.
            guard (3...4).contains(parts.count),
                parts.allSatisfy({ $0.allSatisfy { isPart($0) || $0 == UInt8(ascii: "-") } })
            else {
                continue
            }
            if let (range, spaces) = owner(of: parts[0]) {
                found += marks(node, source, document, [range], .reference(spaces))
            }
            let rows: [Space] = [.item, .indikator, .band, .subkompetensi]
            found += marks(node, source, document, [parts[1].indices], .reference(rows))
        }
        return found
    }

    /// What a table is named after.
    private static func owner(of table: ArraySlice<UInt8>) -> (Range<Int>, [Space])? {
        let scale = Array("reaction-".utf8)
        if table.starts(with: scale) {
            return (table.startIndex + scale.count..<table.endIndex, [.document(.scale)])
        }
        for ending in ["-respondents", "-predikat", "-profile"]
        where table.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
            return (table.startIndex..<table.endIndex - ending.utf8.count, [.document(.standard), .level])
        }
        return nil
    }

    /// `ahli-utama/pengendalian-tka`.
    static func path(_ node: YAMLNode, _ source: SourceFile, _ document: Int) -> [FileIndex.Mark] {
        let bytes = Array(node.text.utf8)
        let parts = bytes.split(separator: UInt8(ascii: "/")).map { $0.startIndex..<$0.endIndex }
        return marks(node, source, document, parts, .reference(Space.waived))
    }

    /// `umur.2`: the id before the number of the time.
    static func placed(
        _ node: YAMLNode, _ source: SourceFile, _ document: Int, _ spaces: [Space]
    ) -> [FileIndex.Mark] {
        guard let end = Array(node.text.utf8).firstIndex(of: UInt8(ascii: ".")), end > 0 else { return [] }
        return marks(node, source, document, [0..<end], .reference(spaces))
    }

    private static func marks(
        _ node: YAMLNode, _ source: SourceFile, _ document: Int, _ ranges: [Range<Int>], _ role: FileIndex.Mark.Role
    ) -> [FileIndex.Mark] {
        let text = node.text
        guard let places = ScalarPlaces(source, span: node.textSpan, style: node.style, text: text) else { return [] }
        let bytes = Array(text.utf8)
        return ranges.map { range in
            FileIndex.Mark(
                range: FileIndex.range(places.span(range)), role: role, text: self.text(bytes[range]),
                document: document)
        }
    }

    /// Names of an expression: not within quotes, not behind a full stop, not before a bracket.
    static func names(in bytes: [UInt8]) -> [Range<Int>] {
        ExpressionWords.ranges(in: bytes, isPart: isPart).filter { range in
            let isNumber = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[range.lowerBound])
            let isMember = range.lowerBound > 0 && bytes[range.lowerBound - 1] == UInt8(ascii: ".")
            let isCall = range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: "(")
            return !isNumber && !isMember && !isCall && !words.contains(text(bytes[range]))
        }
    }

    static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
