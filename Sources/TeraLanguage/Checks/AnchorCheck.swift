internal import TeraDiagnostics
internal import TeraExact

/// An anchor ties two tests together: both ask it of everybody, with one key and one number of points.
enum AnchorCheck: Check {
    static let codes = [anchors]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        for battery in context.project.batteries {
            let id = battery.header.id.value
            guard let pair = battery.equivalent, pair.to.value != id, !pair.anchors.isEmpty else { continue }
            for own in context.compositions where own.battery.header.id.value == id {
                let other = context.compositions.first {
                    $0.battery.header.id.value == pair.to.value && $0.level == own.level
                }
                guard let other else { continue }
                let tests = (before: Test(other, context), after: Test(own, context))
                for (before, after) in pair.anchors {
                    let first = tests.before.item(before, &findings)
                    let second = tests.after.item(after, &findings)
                    if let first, let second { compare((before, first), (after, second), &findings) }
                }
            }
        }
    }

    /// One of the two, with what is known of its routes.
    private struct Test {
        let composition: Composition
        let content: TestContent
        let context: CheckContext

        init(_ composition: Composition, _ context: CheckContext) {
            self.composition = composition
            self.context = context
            content = TestContent(composition, context.project)
        }

        /// The item, where everybody is asked it; else that is a finding.
        func item(_ id: Located<String>, _ findings: inout [Diagnostic]) -> BankItem? {
            guard let item = content.items[id.value] else {
                findings.append(missing(id))
                return nil
            }
            if content.uncertain.contains(id.value) {
                findings.append(undrawn(id))
                return nil
            }
            if let finding = passedOver(id) {
                findings.append(finding)
                return nil
            }
            return item
        }

        private func missing(_ id: Located<String>) -> Diagnostic {
            let near = Suggestion.nearest(to: id.value, among: content.items.keys.sorted())
            return Diagnostic(
                anchors, at: id.span,
                Message(
                    id: "butir jangkar `\(id.value)` tidak ditanyakan dalam `\(content.battery)`",
                    en: "the anchor `\(id.value)` is not asked in `\(content.battery)`"),
                help: near.map { Message(id: "maksud Anda `\($0)`?", en: "did you mean `\($0)`?") }
                    ?? Message(
                        id: "pakai butir yang ditanyakan dalam kedua tes",
                        en: "use an item that both tests ask"),
                place: [id.value])
        }

        private func undrawn(_ id: Located<String>) -> Diagnostic {
            Diagnostic(
                anchors, at: id.span,
                Message(
                    id: "butir jangkar `\(id.value)` mungkin tidak terundi dalam `\(content.battery)`",
                    en: "the anchor `\(id.value)` may not be drawn in `\(content.battery)`"),
                help: Message(
                    id: "pindahkan butirnya ke bagian tanpa `sample`, supaya ditanyakan kepada setiap peserta",
                    en: "move the item to a section without `sample`, so that everybody is asked it"),
                place: [id.value])
        }

        /// Where a condition, or a way onward from an item before it, may pass it over.
        private func passedOver(_ id: Located<String>) -> Diagnostic? {
            for role in composition.roles {
                guard let route = context.routes.route(of: composition, role),
                    let position = route.form.items.firstIndex(where: { $0.id == id.value }),
                    route.facts.leftOut.contains(position)
                else { continue }
                let words = RouteWords(route: route, files: context.project.files)
                let reasons = (route.facts.reasons[position] ?? []).sorted()
                return Diagnostic(
                    anchors, at: id.span,
                    Message(
                        id: "butir jangkar `\(id.value)` mungkin tidak ditanyakan dalam `\(content.battery)`",
                        en: "the anchor `\(id.value)` may not be asked in `\(content.battery)`"),
                    help: Message(
                        id:
                            "hapus syarat atau lompatan yang melewatinya, atau pakai butir yang ditanyakan kepada setiap "
                            + "peserta",
                        en: "delete the condition or the way onward that passes it over, or use an item that everybody "
                            + "is asked"),
                    related: reasons.compactMap(words.condition).map(words.related), place: [id.value])
            }
            return nil
        }
    }

    private static func compare(
        _ before: (id: Located<String>, item: BankItem), _ after: (id: Located<String>, item: BankItem),
        _ findings: inout [Diagnostic]
    ) {
        let (first, second) = (before.id.value, after.id.value)
        let keys = (before.item.keyWords, after.item.keyWords)
        let worth = (before.item.points?.value ?? .one, after.item.points?.value ?? .one)
        guard keys.0 != keys.1 || worth.0 != worth.1 else { return }
        findings.append(
            Diagnostic(
                anchors, at: after.id.span,
                keys.0 != keys.1
                    ? Message(
                        id: "butir jangkar `\(second)` punya kunci \(keys.1), dan `\(first)` \(keys.0)",
                        en: "the anchor `\(second)` has the key \(keys.1), and `\(first)` \(keys.0)")
                    : Message(
                        id: "butir jangkar `\(second)` bernilai \(worth.1.exactText) poin, dan `\(first)` "
                            + "\(worth.0.exactText)",
                        en: "the anchor `\(second)` earns \(worth.1.exactText) points, and `\(first)` "
                            + "\(worth.0.exactText)"),
                help: Message(id: "samakan keduanya", en: "make them the same"),
                related: [
                    Related(before.item.id.span, Message(id: "`\(first)`", en: "`\(first)`")),
                    Related(after.item.id.span, Message(id: "`\(second)`", en: "`\(second)`")),
                ], place: [second]))
    }

    static let anchors = CodeDefinition(
        "Q003", .error,
        title: Message(id: "butir jangkar yang tidak sama", en: "anchor that is not the same"),
        explanation: Message(
            id:
                "Butir jangkar ditanyakan kepada setiap orang dalam kedua tes, dengan kunci dan poin yang sama: padanyalah "
                + "kedua tes terikat.",
            en:
                "An anchor is asked of everybody in both tests, with one key and one number of points: it ties the two "
                + "together."),
        bad: sample(anchors: "{soal-1: b-1}"), good: sample(anchors: "{soal-2: b-1}"))

    private static func sample(anchors: String) -> String {
        EquivalenceCheck.pair(after: [("b-1", "1", "jkp"), ("b-2", "1", "jkp")], anchors: ", anchors: \(anchors)")
    }
}

extension BankItem {
    /// Its key as a message shows it.
    fileprivate var keyWords: String {
        if let key { return "`\(key.value)`" }
        if let keys = parts?.keys { return "`[\(keys.ids.map(\.value).joined(separator: ", "))]`" }
        if let pairs = parts?.pairs {
            return "`{\(pairs.pairs.map { "\($0.left.value): \($0.right.value)" }.sorted().joined(separator: ", "))}`"
        }
        let accepted = parts?.accepted.map(\.value) ?? []
        return accepted.isEmpty ? "–" : "`[\(accepted.joined(separator: ", "))]`"
    }
}
