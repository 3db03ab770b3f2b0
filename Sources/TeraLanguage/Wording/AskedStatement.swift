internal import TeraDiagnostics

extension CheckContext {
    /// Every item that a battery asks, with the composition that asks it. An item asked by several batteries comes
    /// once for each: who reports must remember what was reported.
    func eachAskedItem(_ body: (ComposedItem, Composition) -> Void) {
        compositions.eachInPlace { composition in
            composition.sections.eachInPlace { section in
                section.items.eachInPlace { item in body(item, composition) }
            }
        }
    }
}

extension ComposedItem {
    /// Whether it is a statement about somebody or something, rather than a question.
    var isStatement: Bool { type == .rating || type == .task }

    /// The place of its wording for a waiver: the item of a bank, or the cell and indikator of a blueprint.
    var wordingPlace: [String] {
        if place != nil { return [id] }
        switch measures {
        case .indikator(let indikator, let subkompetensi): return [subkompetensi, indikator]
        case .cell(_, let subkompetensi): return [subkompetensi]
        case .topic, .nothing: return [id]
        }
    }
}

extension LocalizedText {
    /// The texts written in one language; a text without a language map is in `defaultLanguage`.
    func eachText(in language: String, default defaultLanguage: String, _ body: (String) -> Void) {
        if (baseLanguage ?? defaultLanguage) == language { body(base) }
        for translation in translations where translation.language == language { body(translation.text) }
    }

    /// All its texts, the author's first.
    func eachText(_ body: (String) -> Void) {
        body(base)
        for translation in translations { body(translation.text) }
    }
}

extension Project {
    /// Whether a text is written with these words anywhere in it.
    func has(_ words: String, in span: Span) -> Bool {
        let bytes = files[Int(span.file)].bytes[Int(span.start)..<Int(span.end)]
        let searched = Array(words.utf8)
        return bytes.indices.contains { bytes[$0...].starts(with: searched) }
    }

    /// Where `words` stand in the source of a text; nil where YAML writes them differently, or more than once.
    func place(of words: String, in span: Span) -> Span? {
        let found = places(of: words, in: span)
        return found.count == 1 ? found[0] : nil
    }

    /// Everywhere that `words` stand in the source of a text.
    func places(of words: String, in span: Span) -> [Span] {
        let bytes = files[Int(span.file)].bytes
        let searched = Array(words.utf8)
        let end = min(Int(span.end), bytes.count)
        guard let first = searched.first, Int(span.start) < end else { return [] }
        var found: [Span] = []
        var index = Int(span.start)
        while index + searched.count <= end {
            if bytes[index] == first, bytes[index..<index + searched.count].elementsEqual(searched) {
                found.append(Span(file: span.file, index..<index + searched.count))
                index += searched.count
            } else {
                index += 1
            }
        }
        return found
    }
}
