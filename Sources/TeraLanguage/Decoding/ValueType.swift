internal import TeraDiagnostics
internal import TeraExact
internal import TeraYAML

/// How one value is read, and how it is described.
struct ValueType<Value>: Sendable {
    let doc: TypeDoc
    /// nil where the value is wrong; why is then recorded in the context.
    let decode: @Sendable (YAMLNode, inout DecodeContext) -> Value?
}

extension ValueType {
    /// A list of values.
    static func list<Element>(_ element: ValueType<Element>) -> ValueType<[Element]> where Value == [Element] {
        ValueType<[Element]>(doc: .list(element.doc)) { node, context in
            guard node.kind == .sequence else {
                let one = listOfOne(node, element, &context)
                context.expectedList(at: node, isOne: one != nil)
                return one
            }
            var values: [Element] = []
            values.reserveCapacity(node.count)
            for child in node.elements {
                if let value = element.decode(child, &context) { values.append(value) }
            }
            return values
        }
    }

    /// A scalar as the list that was meant: `a`, or `a, b` without its brackets. nil where it is no such element.
    private static func listOfOne<Element>(
        _ node: YAMLNode, _ element: ValueType<Element>, _ context: inout DecodeContext
    ) -> [Element]? {
        guard node.kind == .scalar, !node.text.isEmpty else { return nil }
        if let names = commaSeparated(node) as? [Element], names.count > 1 { return names }
        // What is wrong with the element itself is not a second finding.
        var trial = DecodeContext()
        guard let only = element.decode(node, &trial), trial.problems.isEmpty else { return nil }
        return [only]
    }

    private static func commaSeparated(_ node: YAMLNode) -> [Located<String>] {
        guard node.isPlain else { return [] }
        return node.text.split(separator: ",").map { Located($0.trimmingSpaces, node.span) }
    }

    /// A mapping of a closed shape.
    static func object(_ shape: Shape<Value>) -> ValueType {
        ValueType(doc: .object(shape.doc)) { node, context in shape.decode(node, &context) }
    }
}

extension ValueType where Value == Located<String> {
    /// A name of the author's: kebab-case ASCII.
    static var identifier: ValueType {
        ValueType(doc: .identifier) { node, context in context.identifier(node) }
    }

    /// The id of another document.
    static func reference(_ kind: DocumentKind) -> ValueType {
        ValueType(doc: .reference(kind)) { node, context in context.reference(node) }
    }

    /// The id of something inside a document: `what` names it in the reference.
    static func localReference(_ what: String) -> ValueType {
        ValueType(doc: .localReference(what)) { node, context in context.reference(node) }
    }

    /// A text that is the same in every language.
    static var string: ValueType {
        ValueType(doc: .string) { node, context in context.string(node) }
    }

    /// A language tag: `id`, `en`, `zh-Hant`.
    static var language: ValueType {
        ValueType(doc: .language) { node, context in
            let before = context.problems.count
            guard let text = context.string(node), context.problems.count == before else { return nil }
            let tag = context.language(text)
            // A mended tag would promise translations that nobody has written yet.
            return tag == text.value ? text : nil
        }
    }
}

extension ValueType where Value == LocalizedText {
    static var text: ValueType {
        ValueType(doc: .text) { node, context in context.localizedText(node) }
    }
}

extension ValueType where Value == Located<Int> {
    static func integer(_ range: ClosedRange<Int>) -> ValueType {
        ValueType(doc: .integer(range)) { node, context in context.integer(node, in: range) }
    }
}

extension ValueType where Value == Located<Rational> {
    static var number: ValueType {
        ValueType(doc: .number) { node, context in context.number(node) }
    }

    /// `75%`, as an exact share of 1.
    static var percent: ValueType {
        ValueType(doc: .percent) { node, context in context.percent(node) }
    }
}

extension ValueType where Value == Located<Bool> {
    static var boolean: ValueType {
        ValueType(doc: .boolean) { node, context in context.boolean(node) }
    }
}

extension ValueType where Value == Located<CalendarDate> {
    static var date: ValueType {
        ValueType(doc: .date) { node, context in context.date(node) }
    }
}

extension ValueType where Value == WrittenExpression {
    /// An expression. Whether it is a right one is checked later, when the items that it reads are known.
    static var expression: ValueType {
        ValueType(doc: .expression) { node, context in context.expression(node) }
    }
}

extension ValueType where Value == Bound {
    /// A number, or a date or time. Whether it fits the item is checked later.
    static var bound: ValueType {
        ValueType(doc: .bound) { node, context in
            let text = node.kind == .scalar ? node.text : ""
            let looksLikeMoment =
                text.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
                && text.dropFirst().contains { "-/: ".contains($0) }
            if looksLikeMoment { return .moment(Located(text, node.span)) }
            return context.number(node).map { .number($0) }
        }
    }
}

extension ValueType where Value == ItemKey {
    /// The right answer: an id or number, a list of ids, or a map of them. Whether it fits the item is checked later.
    static var key: ValueType {
        ValueType(doc: .key) { node, context in
            if node.kind == .mapping {
                let pairs = node.entries.compactMap { key, value -> (left: Located<String>, right: Located<String>)? in
                    guard let left = context.reference(key), let right = context.reference(value) else { return nil }
                    return (left, right)
                }
                return .pairs(KeyPairs(pairs: pairs, span: node.span))
            }
            guard node.kind == .sequence else { return context.reference(node).map { .one($0) } }
            return .several(KeyList(ids: node.elements.compactMap { context.reference($0) }, span: node.span))
        }
    }
}

extension ValueType where Value == Requirement {
    /// `true`, `false`, or an expression.
    static var requirement: ValueType {
        ValueType(doc: .either(.boolean, .expression)) { node, context in context.requirement(node) }
    }
}

extension ValueType where Value == [Attribute] {
    static var attributes: ValueType {
        ValueType(doc: .attributes) { node, context in context.attributes(node) }
    }
}

extension ValueType {
    /// One of a closed list of words, taken from the type itself.
    static func enumeration<Word>(_ type: Word.Type) -> ValueType
    where
        Value == Located<Word>, Word: RawRepresentable & CaseIterable & Sendable, Word.RawValue == String
    {
        let words = Word.allCases.map(\.rawValue)
        return ValueType(doc: .enumeration(words)) { node, context in
            let before = context.problems.count
            guard let text = context.string(node), context.problems.count == before else { return nil }
            if let word = Word(rawValue: text.value) { return Located(word, node.span) }
            let near = context.unknownWord(text, among: words)
            return near.flatMap { Word(rawValue: $0) }.map { Located($0, node.span) }
        }
    }
}

/// Language tags, as BCP 47 writes the common ones.
enum LanguageTag {
    /// What people write instead.
    static let names = [
        "indonesia": "id", "bahasa indonesia": "id", "indonesian": "id", "inggris": "en", "bahasa inggris": "en",
        "english": "en",
    ]

    static func isValid(_ tag: String) -> Bool {
        // Nearly every tag is two small letters; all texts in two languages pass here.
        if tag.utf8.count == 2 {
            return tag.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        }
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count),
            first.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
        else { return false }
        return parts.dropFirst().allSatisfy { part in
            (2...8).contains(part.count) && part.allSatisfy { $0 < 0x80 && Character(Unicode.Scalar($0)).isLetter }
        }
    }
}
