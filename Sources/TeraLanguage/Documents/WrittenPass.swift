internal import TeraDiagnostics
internal import TeraExact
internal import TeraYAML

extension ValueType where Value == BandRule {
    /// The pass mark of a test. Where only its number stands, the number counts, and one message says how it is written.
    static func pass(_ shape: Shape<BandRule>) -> ValueType {
        ValueType(doc: .object(shape.doc)) { node, context in
            if node.kind == .mapping { return shape.decode(node, &context) }
            let text = node.kind == .scalar ? node.text : ""
            let from = Rational(text: (text.hasSuffix("%") ? text.dropLast() : text[...]).replacingCommas)
            let mended = "{id: lulus, title: Lulus, from: \(from?.exactText ?? "70")}"
            let what = Message(
                id: "`pass` perlu nama batas itu, tulisannya di laporan, dan nilainya",
                en: "`pass` needs the mark's id, its title in reports, and its value")
            let fix = Message(id: "tulis \(mended)", en: "write \(mended)")
            context.problems.append(
                Diagnostic(
                    DecodingCodes.wrongType, at: node.span,
                    from == nil
                        ? what
                        : Message(
                            id: "\(what.id); di sini hanya ada nilainya", en: "\(what.en); here is only its value"),
                    help: fix, fixes: from == nil ? [] : [Fix(fix, [TextEdit(node.span, mended)])]))
            // That there is one is not denied too.
            var band = BandRule(id: Located("lulus", node.span), span: node.span)
            band.from = from.map { Located($0, node.span) }
            return band
        }
    }
}
