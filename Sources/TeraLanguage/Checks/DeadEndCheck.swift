internal import TeraCEL
internal import TeraDiagnostics

/// Whoever has come to a question can answer it.
enum DeadEndCheck: Check {
    static let codes = [deadEnd, emptyChoice]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        guard !context.routes.routes.isEmpty else { return }
        let constant = Set(context.expressions.findings(of: [ConstancyCheck.constant]).map(\.span))
        let answerable = Set(
            context.routes.routes.flatMap { route in
                route.form.items.enumerated().filter { route.facts.answerable.contains($0.offset) }.map(\.element.id)
            })
        var said: Set<String> = []
        for route in context.routes.routes {
            let words = RouteWords(route: route, files: context.project.files)
            for (position, step) in route.model.steps.enumerated() {
                guard let bank = step.item.bank, !said.contains(step.item.id),
                    !step.constraints.contains(where: { constant.contains(words.span($0)) }),
                    !(step.filter.map { constant.contains(words.span($0)) } ?? false)
                else { continue }
                if let witness = route.facts.deadEnds[position] {
                    findings.append(finding(bank, position, witness, words))
                } else if !step.answers.isComputed, route.facts.asked.contains(position),
                    !answerable.contains(step.item.id), !context.routes.askedElsewhere.contains(step.item.id)
                {
                    findings.append(finding(bank, position, nil, words))
                } else if let witness = route.facts.emptyChoices[position] {
                    findings.append(finding(emptyChoice: bank, position, witness, words))
                } else {
                    continue
                }
                said.insert(step.item.id)
            }
        }
    }

    private static func finding(
        _ item: BankItem, _ position: Int, _ witness: RouteWitness?, _ words: RouteWords
    ) -> Diagnostic {
        let step = words.route.model.steps[position]
        let own = step.constraints + [step.filter].compactMap { $0 }
        let conditions = own + [step.required].compactMap { $0 } + words.conditions(ofItem: position)
        let when = witness.map { words.when($0, conditions) } ?? Message(id: "", en: "")
        let id = item.id.value
        return Diagnostic(
            deadEnd, at: item.id.span,
            witness == nil
                ? Message(
                    id: "setiap jawaban atas `\(id)` ditolak, jadi butir ini tidak dapat dijawab",
                    en: "every answer to `\(id)` is refused, so it cannot be answered")
                : Message(
                    id:
                        "`\(id)` wajib dijawab, tetapi tidak ada jawaban yang diterima\(when.id), jadi formulir tidak dapat "
                        + "dikirim\(words.form.id)",
                    en: "`\(id)` must be answered, but no answer is accepted\(when.en), so the form cannot be "
                        + "sent\(words.form.en)"),
            help: Message(
                id:
                    "longgarkan salah satu syarat yang ditunjukkan, atau tambahkan `required` atau `relevant` untuk keadaan "
                    + "itu",
                en: "relax one of the conditions shown, or give it a `required` or `relevant` for that case"),
            related: words.related(conditions, except: nil), place: [id])
    }

    private static func finding(
        emptyChoice item: BankItem, _ position: Int, _ witness: RouteWitness, _ words: RouteWords
    ) -> Diagnostic {
        let step = words.route.model.steps[position]
        let filter = [step.filter].compactMap { $0 }
        let when = words.when(witness, filter)
        let id = item.id.value
        return Diagnostic(
            emptyChoice, at: filter.first.map(words.span) ?? item.id.span,
            Message(
                id:
                    "tidak ada pilihan `\(id)` yang cocok\(when.id), jadi butir wajib ini tidak ditanyakan\(words.form.id)",
                en: "no option of `\(id)` fits\(when.en), so this required item is not asked\(words.form.en)"),
            help: Message(
                id: "tambahkan pilihan untuk keadaan itu; bila memang tidak perlu ditanyakan, tulis `relevant`",
                en: "add an option for that case; if it need not be asked then, write a `relevant`"),
            related: words.related(filter, except: filter.first.map(words.span)), place: [id])
    }

    static let deadEnd = CodeDefinition(
        "E015", .warning,
        title: Message(id: "jalan buntu", en: "dead end"),
        explanation: Message(
            id:
                "Ada jawaban yang membawa orang ke butir ini, lalu setiap jawaban atasnya ditolak: syarat-syaratnya "
                + "bertentangan, atau bertentangan dengan `min` dan `max` atau pilihan yang ditawarkan. Formulirnya tidak "
                + "akan pernah dapat dikirim.",
            en:
                "Some answers lead to this item, and then every answer to it is refused: its constraints contradict each "
                + "other, its `min` and `max`, or the options offered. The form can then never be sent."),
        bad: Samples.logic(
            lamaKerja: """
                    constraint:
                      - {check: konselor == "tidak" || answer > 30, message: Lebih dari 30.}
                      - {check: answer < 20, message: Kurang dari 20.}

                """),
        good: Samples.logic(
            lamaKerja: """
                    constraint:
                      - {check: konselor == "tidak" || answer > 10, message: Lebih dari 10.}
                      - {check: answer < 20, message: Kurang dari 20.}

                """))

    static let emptyChoice = CodeDefinition(
        "E016", .warning,
        title: Message(id: "penyaring yang tidak menyisakan pilihan", en: "filter that leaves nothing"),
        explanation: Message(
            id: "Pilihan tanpa isi tidak ditanyakan. Untuk butir wajib itu biasanya tidak disengaja: satu jawaban lupa "
                + "diberi pilihan.",
            en: "A choice without options is not asked. Of a required item that is mostly not meant: one answer was "
                + "forgotten among the options."),
        bad: Samples.logic(
            konselor: """
                  - id: balai
                    type: single
                    topic: konseling
                    stem: Di balai mana?
                    filter: option.bertemu == konselor
                    options:
                      - {id: medan, text: Medan, with: {bertemu: ya}}
                      - {id: bandung, text: Bandung, with: {bertemu: ya}}

                """),
        good: Samples.logic(
            konselor: """
                  - id: balai
                    type: single
                    topic: konseling
                    stem: Di balai mana?
                    filter: option.bertemu == konselor
                    options:
                      - {id: medan, text: Medan, with: {bertemu: ya}}
                      - {id: rumah, text: Tidak ke balai, with: {bertemu: tidak}}

                """))
}
