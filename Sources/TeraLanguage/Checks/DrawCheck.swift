internal import TeraCEL
internal import TeraDiagnostics

/// Expressions read only what was surely asked before, whatever is drawn.
enum DrawCheck: Check {
    static let codes = [uncertain]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        findings += context.expressions.findings(of: codes)
    }

    /// Why an answer may not be there.
    enum Reason {
        /// Its section asks a sample.
        case notDrawn
        /// The items of its section come in any order.
        case anyItemOrder
        /// The sections come in any order.
        case anySectionOrder

        var words: Message {
            switch self {
            case .notDrawn:
                Message(
                    id: "mungkin tidak terundi: bagiannya menanyakan undian",
                    en: "may not be drawn: its section asks a sample")
            case .anyItemOrder:
                Message(
                    id: "mungkin ditanyakan sesudah ini: urutan butir bagiannya diundi",
                    en: "may be asked after this: the order of its section is drawn")
            case .anySectionOrder:
                Message(
                    id: "mungkin ditanyakan sesudah ini: urutan bagian diundi",
                    en: "may be asked after this: the order of sections is drawn")
            }
        }

        var help: Message {
            switch self {
            case .notDrawn:
                Message(
                    id: "pindahkan butir yang dibaca ke bagian tanpa `sample`",
                    en: "move the item that is read to a section without `sample`")
            case .anyItemOrder:
                Message(
                    id: "hapus `order: random` bagian itu, atau pindahkan butir yang dibaca ke bagian sebelumnya",
                    en: "delete `order: random` of the section, or move the item that is read to an earlier one")
            case .anySectionOrder:
                Message(
                    id: "hapus `order: random` instrumen, atau tanyakan keduanya dalam satu bagian",
                    en: "delete `order: random` of the instrument, or ask both in one section")
            }
        }
    }

    static func finding(
        _ reference: CELReference, _ meaning: ExpressionEntity, _ reason: Reason, _ site: ExpressionSite,
        at place: Span?
    ) -> Diagnostic {
        Diagnostic(
            uncertain, at: site.span(reference.range),
            Message(id: "`\(meaning.id)` \(reason.words.id)", en: "`\(meaning.id)` \(reason.words.en)"),
            help: reason.help,
            related: place.map { [Related($0, Message(id: "ditulis di sini", en: "it is written here"))] } ?? [],
            place: [site.owner])
    }

    static func finding(skip: SkipRule, from item: String, _ reason: Reason) -> Diagnostic {
        Diagnostic(
            uncertain, at: skip.target.span,
            Message(
                id: "lompatan dari `\(item)` tidak pasti melewati apa: "
                    + (reason == .anySectionOrder ? "urutan bagian diundi" : "urutan butir di sana diundi"),
                en: "what the way onward from `\(item)` passes over is not certain: "
                    + (reason == .anySectionOrder
                        ? "the order of sections is drawn" : "the order of items there is drawn")),
            help: Message(
                id: "tulis `relevant` pada butir yang tidak perlu ditanyakan, atau hapus `order: random`",
                en: "write a `relevant` on the items that need not be asked, or delete `order: random`"),
            place: [item])
    }

    static let uncertain = CodeDefinition(
        "E017", .error,
        title: Message(id: "rujukan yang bergantung pada undian", en: "reference that depends on the draw"),
        explanation: Message(
            id:
                "Dengan `order: random` dan `sample` setiap penilai mendapat urutan dan butirnya sendiri. Syarat yang membaca "
                + "butir yang mungkin belum atau tidak ditanyakan akan berarti lain bagi setiap orang.",
            en:
                "With `order: random` and `sample` each rater has an order and items of his own. A condition on an item that "
                + "may not be asked, or not yet, would mean something else to everyone."),
        bad: Samples.logic().replacing("bank: kesan}]", "bank: kesan, order: random}]"),
        good: Samples.logic(saran: "").replacing("bank: kesan}]", "bank: kesan, order: random}]"))
}
