internal import TeraCEL
internal import TeraDiagnostics
internal import TeraLanguage

/// The documents of a file, what they hold, and what can be folded away.
enum Outline {
    /// One symbol a definition, within the one around it.
    static func symbols(of file: FileIndex) -> JSON {
        var rest = file.definitions[...].sorted { $0.whole.lowerBound < $1.whole.lowerBound }[...]
        var symbols: [JSON] = []
        while let first = rest.first { symbols.append(symbol(first, &rest, file)) }
        return .array(symbols)
    }

    private static func symbol(
        _ definition: FileIndex.Definition, _ rest: inout ArraySlice<FileIndex.Definition>, _ file: FileIndex
    ) -> JSON {
        rest = rest.dropFirst()
        var children: [JSON] = []
        while let next = rest.first, next.whole.upperBound <= definition.whole.upperBound, next.depth > definition.depth
        {
            children.append(symbol(next, &rest, file))
        }
        let whole =
            min(
                definition.whole.lowerBound, definition.range.lowerBound)..<max(
                definition.whole.upperBound, definition.range.upperBound)
        return .object([
            ("name", .string(definition.id)), ("detail", .string(definition.title)),
            ("kind", .int(kind(definition.space))), ("range", .range(whole, file.lines)),
            ("selectionRange", .range(definition.range, file.lines)), ("children", .array(children)),
        ])
    }

    /// The numbers that the protocol gives to kinds of symbols.
    private static func kind(_ space: Space) -> Int {
        switch space {
        case .document: 2
        case .item, .indikator: 8
        case .section, .group, .subunsur, .subkompetensi: 3
        case .score: 12
        case .level, .topic, .band, .entry, .point: 22
        case .local: 20
        }
    }

    static func folds(of file: FileIndex) -> JSON {
        var seen: Set<[Int]> = []
        let ranges = file.folds.compactMap { fold -> JSON? in
            let start = file.lines.line(of: fold.range.lowerBound)
            var end = file.lines.line(of: fold.range.upperBound)
            // A block that ends at the start of a line ends with the one before.
            if end > start, file.lines.start(ofLine: end) == fold.range.upperBound { end -= 1 }
            guard end > start, seen.insert([start]).inserted else { return nil }
            return .object([("startLine", .int(start)), ("endLine", .int(end))])
        }
        return .array(ranges)
    }
}
