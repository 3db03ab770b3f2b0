internal import TeraCEL
internal import TeraDiagnostics

/// Expressions read what was asked before: nothing later, and nothing that waits for them.
enum OrderCheck: Check {
    static let codes = [later, cycle]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        findings += context.expressions.findings(of: codes)
    }

    static func later(
        _ reference: CELReference, _ meaning: ExpressionEntity, _ site: ExpressionSite, at place: Span?, isAround: Bool
    ) -> Diagnostic {
        let id = meaning.id
        let isSection = if case .section = meaning { true } else { false }
        let isList = if case .repeated = meaning { true } else { false }
        return Diagnostic(
            later, at: site.span(reference.range),
            isList
                ? Message(
                    id: "daftar `\(id)` belum lengkap ketika ekspresi ini dihitung",
                    en: "the list `\(id)` is not complete yet when this expression is evaluated")
                : isSection
                    ? Message(
                        id: "bagian `\(id)` belum selesai ditanyakan ketika ekspresi ini dihitung",
                        en: "section `\(id)` is not complete yet when this expression is evaluated")
                    : Message(
                        id: "butir `\(id)` ditanyakan sesudah ini, jadi belum punya jawaban",
                        en: "item `\(id)` is asked after this, so it has no answer yet"),
            help: isAround
                ? Message(
                    id: "sebut butir-butir yang sudah ditanyakan, atau pindahkan ini ke bagian sesudahnya",
                    en: "name the items that were asked before, or move this to a later section")
                : Message(
                    id: "pindahkan `\(id)` ke depan, atau pakai jawaban yang sudah ada",
                    en: "move `\(id)` before this, or use an answer that is there already"),
            related: place.map { [Related($0, Message(id: "ditulis di sini", en: "it is written here"))] } ?? [],
            place: [site.owner])
    }

    static func cycle(
        _ edges: [ReferenceGraph.Edge], _ reference: CELReference, _ site: ExpressionSite
    ) -> Diagnostic {
        let way = ([edges[0].from] + edges.map(\.to)).map { "`\($0.id)`" }.joined(separator: " → ")
        let related = edges.dropFirst().compactMap { edge in
            edge.span.map {
                Related(
                    $0,
                    Message(
                        id: "`\(edge.from.id)` menunggu `\(edge.to.id)`",
                        en: "`\(edge.from.id)` waits for `\(edge.to.id)`"))
            }
        }
        return Diagnostic(
            cycle, at: site.span(reference.range),
            edges.count == 1
                ? Message(
                    id: "`\(site.owner)` bergantung pada dirinya sendiri: \(way)",
                    en: "`\(site.owner)` depends on itself: \(way)")
                : Message(
                    id: "ekspresi-ekspresi ini saling menunggu: \(way)",
                    en: "these expressions wait for each other: \(way)"),
            help: site.use == .constraint || edges.count > 1
                ? Message(id: "putuskan di salah satu tempat", en: "break it at one of the places")
                : Message(id: "pakai jawaban butir sebelumnya", en: "use the answer of an earlier item"),
            related: related, place: [site.owner])
    }

    /// A constraint that reads its own item by name.
    static func itself(_ reference: CELReference, _ site: ExpressionSite) -> Diagnostic {
        Diagnostic(
            cycle, at: site.span(reference.range),
            Message(
                id: "di dalam `constraint`, jawaban butir itu sendiri bernama `answer`",
                en: "in a `constraint` the item's own answer is called `answer`"),
            help: Message(id: "tulis `answer`", en: "write `answer`"),
            fixes: site.fixes([CELFix([CELEdit(reference.range, "answer")])]), place: [site.owner])
    }

    static let later = CodeDefinition(
        "E007", .error,
        title: Message(id: "rujukan ke butir sesudahnya", en: "reference to a later item"),
        explanation: Message(
            id:
                "Formulir dijawab dari atas ke bawah. Ekspresi hanya memakai jawaban yang sudah ditanyakan, supaya tidak "
                + "ada pertanyaan yang muncul atau hilang setelah dilewati.",
            en: "A form is answered from top to bottom. Expressions use only answers asked before, so that no question "
                + "comes or goes after it was passed."),
        bad: Samples.logic(konselor: "    relevant: lama_kerja > 2\n"),
        good: Samples.logic(saran: "    relevant: lama_kerja > 2\n"))

    static let cycle = CodeDefinition(
        "E008", .error,
        title: Message(id: "ekspresi yang saling menunggu", en: "expressions that wait for each other"),
        explanation: Message(
            id:
                "Bila satu butir menunggu jawaban butir lain yang menunggu butir pertama, tidak satu pun dapat dihitung.",
            en: "Where an item waits for another that waits for the first, neither can be evaluated."),
        bad: Samples.logic(
            konselor: "    relevant: answered(saran)\n", saran: "    relevant: konselor == \"ya\"\n"),
        good: Samples.logic(saran: "    relevant: konselor == \"ya\"\n"))
}
