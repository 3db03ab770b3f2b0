internal import TeraDiagnostics
internal import TeraYAML

/// Options that are the entries of a register.
struct OptionSource: Sendable {
    var register = Located("", Span(file: 0, start: 0, end: 0))
}

/// The value of `options`.
enum WrittenOptions: Sendable {
    case listed([ItemOption])
    case source(OptionSource)
}

extension OptionSource {
    static let shape = Shape<OptionSource>(
        "options",
        Message(
            id: "Pilihan dari daftar acuan: setiap isinya satu pilihan, dengan id dan namanya.",
            en: "Options of a register: each entry is one, with its id and title."),
        make: { _ in OptionSource() },
        fields: [
            .required(
                "register", .reference(.register),
                Message(
                    id: "daftar acuannya; `filter` butir membaca `option.parent`, `option.zone`, dan `with` isinya",
                    en: "the register; the item's `filter` reads `option.parent`, `option.zone` and what `with` says"),
                example: "provinsi"
            ) { $0.register = $1 }
        ])
}

extension ValueType where Value == WrittenOptions {
    /// A list, or where to take it from.
    static func options(_ list: ValueType<[ItemOption]>, _ source: ValueType<OptionSource>) -> ValueType {
        ValueType(doc: .either(list.doc, source.doc)) { node, context in
            // A list of one that lacks its brackets is a list.
            let isSource =
                node.kind == .mapping
                && node.entries.contains { key, _ in
                    key.kind == .scalar && Suggestion.nearest(to: key.text, among: ["register"]) != nil
                }
            return isSource
                ? source.decode(node, &context).map { .source($0) } : list.decode(node, &context).map { .listed($0) }
        }
    }
}

extension Register {
    /// Its entries as options of items. Made once for all items: they share them.
    var itemOptions: [ItemOption] {
        entries.map { entry in
            var attributes: [Attribute] = []
            for (name, value) in [("parent", entry.parent), ("zone", entry.zone)] {
                if let value { attributes.append(Attribute(name: Located(name, value.span), value: value)) }
            }
            attributes += entry.attributes ?? []
            return ItemOption(
                id: entry.id, text: entry.title, attributes: attributes.isEmpty ? nil : attributes)
        }
    }
}
