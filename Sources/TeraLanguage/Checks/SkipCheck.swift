internal import TeraDiagnostics

/// `skip_to` leads on to something that the instrument asks later.
enum SkipCheck: Check {
    static let codes = [target]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        findings += context.expressions.findings(of: codes)
    }

    /// The item of the form at which it goes on; nil where the target is wrong, which is then a finding.
    static func target(
        of skip: SkipRule, from item: ExpressionScope.Item, in scope: ExpressionScope,
        _ findings: inout [Diagnostic]
    ) -> String? {
        let id = skip.target.value
        guard !id.isEmpty, id != SkipRule.end else {
            if let reason = id.isEmpty ? nil : uncertainty(item, id, scope) {
                findings.append(DrawCheck.finding(skip: skip, from: item.id, reason))
                return nil
            }
            return id.isEmpty ? nil : SkipRule.end
        }
        guard let order = scope.orders[id] else {
            if !scope.isPartial { findings.append(unknown(skip, item, scope)) }
            return nil
        }
        if let reason = uncertainty(item, id, scope) {
            findings.append(DrawCheck.finding(skip: skip, from: item.id, reason))
            return nil
        }
        let skipped = scope.orders.values.contains { $0 > item.order && $0 < order }
        if order <= item.order || !skipped {
            findings.append(useless(skip, item, isBackward: order <= item.order))
            return nil
        }
        // What another rater is asked is passed over.
        return scope.sections.flatMap(\.items).first { $0.order >= order }?.id ?? SkipRule.end
    }

    /// What lies between is certain only where nothing of it is drawn in any order.
    private static func uncertainty(
        _ item: ExpressionScope.Item, _ target: String, _ scope: ExpressionScope
    ) -> DrawCheck.Reason? {
        if scope.isRandom { return .anySectionOrder }
        let isDrawn = scope.sections.contains { section in
            section.isRandom && section.items.contains { $0.id == item.id || $0.id == target }
        }
        return isDrawn ? .anyItemOrder : nil
    }

    private static func unknown(
        _ skip: SkipRule, _ item: ExpressionScope.Item, _ scope: ExpressionScope
    ) -> Diagnostic {
        let id = skip.target.value
        let later = scope.orders.filter { $0.value > item.order + 1 }.map(\.key).sorted() + [SkipRule.end]
        let near = Suggestion.nearest(to: id, among: later)
        return Diagnostic(
            target, at: skip.target.span,
            Message(
                id: "tidak ada butir atau bagian `\(id)` sesudah `\(item.id)` untuk dituju",
                en: "there is no item or section `\(id)` after `\(item.id)` to go to"),
            help: near.map { Message(id: "maksud Anda `\($0)`?", en: "did you mean `\($0)`?") }
                ?? Message(
                    id: "tulis id butir atau bagian sesudahnya, atau `end` untuk akhir formulir",
                    en: "write the id of a later item or section, or `end` for the end of the form"),
            fixes: near.map {
                [Fix(Message(id: "tulis `\($0)`", en: "write `\($0)`"), [TextEdit(skip.target.span, $0)])]
            } ?? [], place: [item.id])
    }

    private static func useless(
        _ skip: SkipRule, _ item: ExpressionScope.Item, isBackward: Bool
    ) -> Diagnostic {
        let id = skip.target.value
        return Diagnostic(
            target, at: skip.target.span,
            isBackward
                ? Message(
                    id: "`\(id)` ditanyakan sebelum atau pada `\(item.id)`; lompatan hanya maju",
                    en: "`\(id)` is asked before or at `\(item.id)`; a way leads only onward")
                : Message(
                    id: "`\(id)` adalah yang berikutnya, jadi tidak ada yang dilompati",
                    en: "`\(id)` comes next anyway, so nothing is passed over"),
            help: isBackward
                ? Message(
                    id: "tulis butir atau bagian sesudah `\(item.id)`, atau `end`",
                    en: "write an item or section after `\(item.id)`, or `end`")
                : Message(
                    id: "hapus lompatan ini, atau tulis tujuan yang lebih jauh",
                    en: "delete it, or write something farther on"),
            place: [item.id])
    }

    static let target = CodeDefinition(
        "E010", .error,
        title: Message(id: "tujuan lompatan yang tidak dapat dituju", en: "way onward that leads nowhere"),
        explanation: Message(
            id:
                "`skip_to` menuju butir atau bagian sesudahnya, atau `end`; yang di antaranya tidak ditanyakan. Formulir "
                + "tidak pernah mundur.",
            en:
                "`skip_to` leads to a later item or section, or `end`; what lies between is not asked. A form never goes "
                + "back."),
        bad: Samples.logic(lamaKerja: "    skip_to: [{when: answer < 1, to: konselor}]\n"),
        good: Samples.logic(lamaKerja: "    skip_to: [{when: answer < 1, to: end}]\n"))
}
