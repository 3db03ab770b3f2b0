internal import TeraCEL
internal import TeraDiagnostics

/// Every item is asked on some route, and every option can be chosen on some route.
enum ReachCheck: Check {
    static let codes = [neverAsked, neverChosen]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        guard !context.routes.routes.isEmpty else { return }
        // What is constant alone is said already, and so is what follows from it.
        let constant = Set(context.expressions.findings(of: [ConstancyCheck.constant]).map(\.span))
        let unasked = unasked(context.routes)
        var said: Set<Span> = []
        for route in context.routes.routes {
            let words = RouteWords(route: route, files: context.project.files)
            for finding in Self.unasked(route, words, unasked, constant) where said.insert(finding.span).inserted {
                findings.append(finding)
            }
        }
        options(context, unasked, constant, &findings)
    }

    /// Items that no form asks on any route.
    private static func unasked(_ routes: RouteAnalysis) -> Set<String> {
        var all: Set<String> = []
        var asked = routes.askedElsewhere
        for route in routes.routes {
            for (position, item) in route.form.items.enumerated() {
                all.insert(item.id)
                if route.facts.asked.contains(position) { asked.insert(item.id) }
            }
        }
        return all.subtracting(asked)
    }

    private static func unasked(
        _ route: RouteAnalysis.Route, _ words: RouteWords, _ unasked: Set<String>, _ constant: Set<Span>
    ) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        var position = 0
        while position < route.model.steps.count {
            let part = route.model.parts[route.model.steps[position].section]
            defer { position += 1 }
            guard unasked.contains(route.model.steps[position].item.id) else { continue }
            let reasons = (route.facts.reasons[position] ?? []).sorted()
            let conditions = reasons.compactMap(words.condition)
            // A whole section, where nothing but its condition stands before it.
            if position == part.steps.lowerBound, let relevant = part.relevant, let span = part.span,
                part.steps.allSatisfy({ unasked.contains(route.model.steps[$0].item.id) }),
                part.steps.allSatisfy({ route.facts.reasons[$0] == [.section(route.model.steps[$0].section)] })
            {
                position = part.steps.upperBound - 1
                guard !isSaid(conditions, words, unasked, constant) else { continue }
                findings.append(finding(section: part, relevant, span, words))
                continue
            }
            // What is passed over together is one finding.
            var last = position
            if reasons.allSatisfy({ if case .skip = $0 { true } else { false } }) {
                while last + 1 < route.model.steps.count,
                    unasked.contains(route.model.steps[last + 1].item.id),
                    (route.facts.reasons[last + 1] ?? []).sorted() == reasons
                { last += 1 }
            }
            let first = position
            position = last
            guard !isSaid(conditions, words, unasked, constant), let span = words.span(ofItem: first) else { continue }
            findings.append(finding(first...last, conditions, span, words))
        }
        return findings
    }

    /// Whether a cause is a finding of its own.
    private static func isSaid(
        _ conditions: [RouteModel.Condition], _ words: RouteWords, _ unasked: Set<String>, _ constant: Set<Span>
    ) -> Bool {
        conditions.contains { condition in
            constant.contains(words.span(condition)) || condition.items.contains { unasked.contains($0) }
        }
    }

    private static func finding(
        section: RouteModel.Part, _ relevant: RouteModel.Condition, _ span: Span, _ words: RouteWords
    ) -> Diagnostic {
        Diagnostic(
            neverAsked, at: words.span(relevant),
            Message(
                id: "bagian `\(section.id)` tidak pernah ditanyakan: tidak ada jawaban yang memenuhi syaratnya",
                en: "section `\(section.id)` is never asked: no answers meet its condition"),
            help: help, related: words.related([relevant], except: words.span(relevant)), place: [section.id])
    }

    private static func finding(
        _ positions: ClosedRange<Int>, _ conditions: [RouteModel.Condition], _ span: Span, _ words: RouteWords
    ) -> Diagnostic {
        let steps = words.route.model.steps
        let id = steps[positions.lowerBound].item.id
        let own = conditions.first { $0.owner == id && $0.use == .relevant }.map(words.span)
        let message: Message
        if positions.count > 1 {
            let last = steps[positions.upperBound].item.id
            message = Message(
                id: "`\(id)` sampai `\(last)` tidak pernah ditanyakan: pada setiap jalan semuanya dilompati",
                en: "`\(id)` to `\(last)` are never asked: every route passes over them")
        } else {
            message = Message(
                id: "`\(id)` tidak pernah ditanyakan: tidak ada jawaban yang memenuhi semua syarat di jalannya",
                en: "`\(id)` is never asked: no answers meet all the conditions on its way")
        }
        return Diagnostic(
            neverAsked, at: own ?? span, message, help: help,
            related: words.related(conditions, except: own ?? span), place: [id])
    }

    private static let help = Message(
        id: "periksa syarat yang ditunjukkan: yang satu menuntut apa yang ditutup oleh yang lain",
        en: "check the conditions shown: one asks for what another rules out")

    // MARK: Options

    private static func options(
        _ context: CheckContext, _ unasked: Set<String>, _ constant: Set<Span>, _ findings: inout [Diagnostic]
    ) {
        var offered: [String: Set<String>] = [:]
        var accepted: [String: Set<String>] = [:]
        for route in context.routes.routes {
            for (position, item) in route.form.items.enumerated() where item.type == .single {
                let all = Set((item.bank?.options ?? []).map(\.id.value))
                let isFiltered = route.model.steps[position].filter != nil
                let isAsked = route.facts.asked.contains(position)
                offered[item.id, default: []].formUnion(
                    isFiltered ? route.facts.offered[position] ?? [] : isAsked ? all : [])
                accepted[item.id, default: []].formUnion(route.facts.accepted[position] ?? [])
            }
        }
        var said: Set<String> = []
        for route in context.routes.routes {
            let words = RouteWords(route: route, files: context.project.files)
            for (position, item) in route.form.items.enumerated() {
                let step = route.model.steps[position]
                let conditions = [step.filter].compactMap { $0 } + step.constraints
                guard let bank = item.bank, item.type == .single, !conditions.isEmpty,
                    !unasked.contains(item.id), !context.routes.askedElsewhere.contains(item.id),
                    !isSaid(conditions, words, unasked, constant), said.insert(item.id).inserted,
                    // Where nothing at all is accepted, that is said of the item.
                    let accepted = accepted[item.id], !accepted.isEmpty
                else { continue }
                let all = conditions + words.conditions(ofItem: position)
                for option in bank.options where !accepted.contains(option.id.value) {
                    let isOffered = offered[item.id]?.contains(option.id.value) ?? false
                    findings.append(
                        finding(option, bank, all, isOffered: isOffered, words))
                }
            }
        }
    }

    private static func finding(
        _ option: ItemOption, _ item: BankItem, _ conditions: [RouteModel.Condition], isOffered: Bool,
        _ words: RouteWords
    ) -> Diagnostic {
        let id = option.id.value
        let isKey = item.key?.value == id
        return Diagnostic(
            neverChosen, at: option.id.span,
            isOffered
                ? Message(
                    id: "pilihan `\(id)` tidak pernah dapat dipilih: syarat jawaban selalu menolaknya",
                    en: "option `\(id)` can never be chosen: the constraint always refuses it")
                : Message(
                    id: "pilihan `\(id)` tidak pernah ditawarkan, apa pun jawaban sebelumnya",
                    en: "option `\(id)` is never offered, whatever was answered before"),
            help: isKey
                ? Message(
                    id: "pilihan ini kuncinya: tanpa itu soal ini tidak pernah dapat dijawab benar",
                    en: "it is the key: without it nobody can answer this rightly")
                : Message(
                    id: "perbaiki syarat yang ditunjukkan atau keterangan `with` pilihan ini, atau hapus pilihannya",
                    en: "correct the condition shown or what `with` says of the option, or delete the option"),
            related: words.related(conditions, except: nil), place: [item.id.value, id])
    }

    static let neverAsked = CodeDefinition(
        "E013", .warning,
        title: Message(id: "butir yang tidak pernah ditanyakan", en: "item that is never asked"),
        explanation: Message(
            id:
                "Semua jalan melalui formulir diikuti, dengan setiap jawaban yang diterima. Tidak satu pun sampai ke butir "
                + "ini: syaratnya bertentangan dengan syarat bagiannya, dengan syarat butir yang dibacanya, atau selalu "
                + "dilompati. Yang tidak dapat dibuktikan tidak dilaporkan.",
            en:
                "All routes through the form are followed, with every answer that is accepted. None comes to this item: "
                + "its condition contradicts that of its section or of an item that it reads, or it is always passed over. "
                + "What cannot be proved is not reported."),
        bad: Samples.logic(
            lamaKerja: "    relevant: konselor == \"ya\"\n",
            saran: "    relevant: konselor == \"tidak\" && lama_kerja > 2\n"),
        good: Samples.logic(
            lamaKerja: "    relevant: konselor == \"ya\"\n",
            saran: "    relevant: konselor == \"tidak\" || lama_kerja > 2\n"))

    static let neverChosen = CodeDefinition(
        "E014", .warning,
        title: Message(id: "pilihan yang tidak pernah dapat dipilih", en: "option that can never be chosen"),
        explanation: Message(
            id:
                "Pada setiap jalan melalui formulir `filter` atau `constraint` menutup pilihan ini. Biasanya keterangan "
                + "`with` salah tulis, atau syaratnya membaca jawaban yang tidak mungkin di sini.",
            en:
                "On every route through the form the `filter` or `constraint` rules this option out. Mostly what `with` "
                + "says is mistyped, or the condition reads an answer that cannot be given here."),
        bad: Samples.logic(
            konselor: """
                  - id: balai
                    type: single
                    topic: konseling
                    stem: Di balai mana Anda bertemu?
                    relevant: konselor == "ya"
                    filter: konselor == "tidak" || option.id != "lain"
                    options: [{id: medan, text: Medan}, {id: makassar, text: Makassar}, {id: lain, text: Lain}]

                """),
        good: Samples.logic(
            konselor: """
                  - id: balai
                    type: single
                    topic: konseling
                    stem: Di balai mana Anda bertemu?
                    filter: konselor == "tidak" || option.id != "lain"
                    options: [{id: medan, text: Medan}, {id: makassar, text: Makassar}, {id: lain, text: Lain}]

                """))
}
