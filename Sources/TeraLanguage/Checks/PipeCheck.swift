internal import TeraDiagnostics

/// What fills in a text is known where the text is read, or other words stand there.
enum PipeCheck: Check {
    static let codes = [unknown, order, fallback, type]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        let project = context.project
        guard PipedTexts.areAny(in: project) else { return }
        var reader = Reader(project: project)
        var asked: Set<Int> = []
        var used: Set<String> = []
        for composition in context.compositions {
            used.insert(composition.instrument.header.id.value)
            for item in composition.items { if let place = item.place { asked.insert(place.bank) } }
            let stems = Dictionary(composition.items.map { ($0.id, $0.stem) }, uniquingKeysWith: { first, _ in first })
            for role in composition.roles {
                reader.read(
                    ExpressionScope(composition, role, project), composition.instrument.sections, stems: stems)
            }
        }
        for instrument in project.instruments where !used.contains(instrument.header.id.value) {
            let scope = ExpressionScope(instrument, project)
            for place in scope.sections.flatMap(\.items).compactMap({ project.itemIndex[$0.id] }) {
                asked.insert(place.bank)
            }
            reader.read(scope, instrument.sections)
        }
        for (index, bank) in project.banks.enumerated() where !asked.contains(index) {
            reader.read(ExpressionScope(bank), [])
        }
        findings += reader.findings
    }

    private struct Reader {
        let project: Project
        var findings: [Diagnostic] = []
        private var seen: Set<Said> = []

        /// Said once, though several forms ask the item.
        private struct Said: Hashable {
            var span: Span
            var words: String
            var code: String
        }

        init(project: Project) { self.project = project }

        mutating func read(
            _ scope: ExpressionScope, _ sections: [InstrumentSection], stems: [String: LocalizedText] = [:]
        ) {
            let names = PipeNames(scope, project)
            for section in scope.sections {
                if let written = sections.first(where: { $0.id.value == section.id }) {
                    look(written.title, .section(section.id), names)
                    if let introduction = written.introduction { look(introduction, .section(section.id), names) }
                }
                for item in section.items {
                    let entity = ExpressionEntity.item(item.id)
                    if let stem = stems[item.id] ?? item.bank?.stem { look(stem, entity, names) }
                    guard let bank = item.bank else { continue }
                    var texts: [LocalizedText] = []
                    PipedTexts.eachText(of: bank) { text in
                        var isPiped = false
                        text.eachText { isPiped = isPiped || TextPipe.mayStand(in: $0) }
                        if isPiped { texts.append(text) }
                    }
                    for text in texts { look(text, entity, names) }
                }
            }
        }

        private mutating func look(_ text: LocalizedText, _ owner: ExpressionEntity, _ names: PipeNames) {
            var pipes: [TextPipe] = []
            text.eachText { pipes += TextPipe.pipes(in: $0) }
            for pipe in pipes {
                guard let problem = names.problem(with: pipe, of: owner) else { continue }
                let finding = PipeCheck.finding(problem, pipe, text, owner, names)
                if seen.insert(Said(span: finding.span, words: pipe.words, code: finding.code)).inserted {
                    findings.append(finding)
                }
            }
        }
    }

    private static func finding(
        _ problem: PipeNames.Problem, _ pipe: TextPipe, _ text: LocalizedText, _ owner: ExpressionEntity,
        _ names: PipeNames
    ) -> Diagnostic {
        let exact = names.project.place(of: pipe.words, in: text.span)
        let span = exact ?? text.span
        func related(_ id: String) -> [Related] {
            names.place(of: id).map { [Related($0, Message(id: "ditulis di sini", en: "it is written here"))] } ?? []
        }
        func named(_ name: String) -> (Message, [Fix]) {
            let words = "{\(name)" + (pipe.fallback.map { " | \($0)" } ?? "") + "}"
            let help = Message(id: "tulis `\(words)`", en: "write `\(words)`")
            return (help, exact.map { [Fix(help, [TextEdit($0, words)])] } ?? [])
        }
        switch problem {
        case .unknown(let near):
            let (help, fixes) = near.map(named) ?? (known(names), [])
            return Diagnostic(
                unknown, at: span,
                Message(
                    id: "`\(pipe.words)` tidak dikenal: tidak ada butir dengan nama `\(pipe.name)`",
                    en: "`\(pipe.words)` is unknown: there is no item by the name `\(pipe.name)`"),
                help: help, fixes: fixes, place: [owner.id])
        case .hyphen(let name):
            let (help, fixes) = named(name)
            return Diagnostic(
                unknown, at: span,
                Message(
                    id: "`\(pipe.name)` adalah id; di dalam teks, seperti di dalam ekspresi, namanya memakai `_`",
                    en: "`\(pipe.name)` is an id; in texts, as in expressions, its name has `_`"),
                help: help, fixes: fixes, place: [owner.id])
        case .shared(let ids):
            let words = NameCheck.shared(pipe.name, ids)
            return Diagnostic(unknown, at: span, words.message, help: words.help, place: [owner.id])
        case .notAsked:
            return Diagnostic(
                unknown, at: span,
                names.scope.rater.map {
                    Message(
                        id: "butir `\(pipe.name)` tidak ditanyakan dalam formulir untuk \($0)",
                        en: "item `\(pipe.name)` is not asked in the form for \($0)")
                }
                    ?? Message(
                        id: "butir `\(pipe.name)` tidak ditanyakan dalam instrumen ini",
                        en: "item `\(pipe.name)` is not asked in this instrument"),
                help: Message(
                    id: "tanyakan butir itu kepada penilai yang sama, sebelum teks ini",
                    en: "ask that item of the same rater, before this text"),
                place: [owner.id])
        case .section(let id):
            return Diagnostic(
                unknown, at: span,
                Message(
                    id: "`\(id)` adalah bagian, dan bagian bukan satu jawaban",
                    en: "`\(id)` is a section, and a section is no single answer"),
                help: Message(id: "tulis nama butirnya", en: "write the name of an item"), place: [owner.id])
        case .repeated(let id):
            return Diagnostic(
                order, at: span,
                Message(
                    id: "`\(id)` ditanyakan beberapa kali, jadi bukan satu jawaban",
                    en: "`\(id)` is asked several times, so it is no single answer"),
                help: Message(
                    id: "hitung dulu yang dimaksud dengan `calculate`, dan sebut butir itu",
                    en: "work out what is meant with a `calculate` first, and name that item"),
                related: related(id), place: [owner.id])
        case .itself:
            return Diagnostic(
                order, at: span,
                Message(
                    id: "butir `\(owner.id)` mengisi teksnya sendiri: ketika dibaca, jawabannya belum ada",
                    en: "item `\(owner.id)` fills in its own text: when it is read, there is no answer yet"),
                help: Message(id: "pakai jawaban butir sebelumnya", en: "use the answer to an earlier item"),
                place: [owner.id])
        case .later(let id):
            return Diagnostic(
                order, at: span,
                Message(
                    id: "butir `\(id)` ditanyakan sesudah teks ini, jadi belum punya jawaban",
                    en: "item `\(id)` is asked after this text, so it has no answer yet"),
                help: Message(id: "pindahkan `\(id)` ke depan", en: "move `\(id)` before this"),
                related: related(id), place: [owner.id])
        case .drawn(let id, let reason):
            return Diagnostic(
                order, at: span,
                Message(id: "`\(id)` \(reason.words.id)", en: "`\(id)` \(reason.words.en)"), help: reason.help,
                related: related(id), place: [owner.id])
        case .type(let id, let kind):
            return Diagnostic(
                type, at: span,
                Message(
                    id: "jawaban butir `\(id)` (`\(kind.rawValue)`) tidak dapat dibaca di dalam kalimat",
                    en: "the answer to item `\(id)` (`\(kind.rawValue)`) cannot be read in a sentence"),
                help: Message(
                    id: "pakai butir yang jawabannya kata, bilangan, tanggal, atau pilihan",
                    en: "use an item that is answered by words, a number, a date or options"),
                related: related(id), place: [owner.id])
        case .withoutFallback(let filling, let reason):
            let source: [Related]
            if case .answer(let id) = filling { source = related(id) } else { source = [] }
            return Diagnostic(
                fallback, at: span,
                Message(
                    id: "`\(pipe.words)` mungkin kosong: \(reason.words.id)",
                    en: "`\(pipe.words)` may be empty: \(reason.words.en)"),
                help: Message(
                    id: "tulis kata penggantinya sesudah `|`, misalnya `{\(pipe.name) | ini}`",
                    en: "write the words in its place after `|`, such as `{\(pipe.name) | this}`"),
                related: source, place: [owner.id])
        }
    }

    private static func known(_ names: PipeNames) -> Message {
        let items = names.scope.sections.flatMap(\.items).map { ExpressionName.of($0.id) }
        let shown = Suggestion.some(of: items)
        return Message(
            id: "yang ada: \(shown), dan `participant.name`", en: "there are: \(shown), and `participant.name`")
    }

    static let unknown = CodeDefinition(
        "W009", .error,
        title: Message(id: "isian teks yang tidak dikenal", en: "unknown name in a text"),
        explanation: Message(
            id:
                "`{nama_butir}` diganti dengan jawaban butir itu, `{participant.name}` dengan data peserta. Namanya sama "
                + "dengan nama di dalam ekspresi: id butir, dengan `_` untuk `-`. Nama dua butir (`a-b` dan `a_b`) tidak "
                + "mengatakan butir mana.",
            en: "`{item_name}` becomes the answer to that item, `{participant.name}` what is known of the participant. "
                + "Names are those of expressions: the id of an item, with `_` for `-`. The name of two items "
                + "(`a-b` and `a_b`) does not say which."),
        bad: Samples.logic(saran: "    help: \"Pengalaman {lama_krja} tahun.\"\n"),
        good: Samples.logic(saran: "    help: \"Pengalaman {lama_kerja} tahun.\"\n"))

    static let order = CodeDefinition(
        "W010", .error,
        title: Message(id: "isian teks yang belum ada jawabannya", en: "text filled in by a later answer"),
        explanation: Message(
            id:
                "Teks diisi dengan jawaban yang sudah ada: dari butir yang pasti ditanyakan sebelumnya, bukan dari butir "
                + "itu sendiri, butir sesudahnya, atau butir yang urutannya diundi.",
            en:
                "A text is filled in by answers that are there: of items surely asked before it, not of the item itself, a "
                + "later one, or one whose place is drawn."),
        bad: Samples.logic(konselor: "    help: \"Sesudah {lama_kerja} tahun.\"\n"),
        good: Samples.logic(saran: "    help: \"Sesudah {lama_kerja} tahun.\"\n"))

    static let fallback = CodeDefinition(
        "W011", .error,
        title: Message(id: "isian teks yang mungkin kosong", en: "text that may be filled in by nothing"),
        explanation: Message(
            id: "Butir yang tidak wajib, yang tidak selalu ditanyakan, atau yang boleh ditolak mungkin tidak punya "
                + "jawaban. Kata sesudah `|` menggantikannya: `{nama_anak | anak itu}`.",
            en:
                "An item that is optional, not always asked, or may be declined may have no answer. The words after `|` "
                + "stand in its place: `{nama_anak | the child}`."),
        bad: Samples.logic(
            lamaKerja: "    required: false\n", saran: "    help: \"Pengalaman {lama_kerja} tahun.\"\n"),
        good: Samples.logic(
            lamaKerja: "    required: false\n", saran: "    help: \"Pengalaman {lama_kerja | beberapa} tahun.\"\n"))

    static let type = CodeDefinition(
        "W012", .error,
        title: Message(id: "jawaban yang tidak dapat dibaca dalam kalimat", en: "answer that is no words"),
        explanation: Message(
            id: "Pasangan, pembagian jumlah, persetujuan, dan catatan tidak punya jawaban yang dapat dibaca di dalam "
                + "kalimat.",
            en: "Pairs, sums shared out, consent and notes have no answer that can be read in a sentence."),
        bad: Samples.logic(saran: "    relevant: konselor == \"ya\"\n").replacing("type: integer", "type: note")
            .replacing("    min: 0\n    max: 60\n    unit: tahun\n", "")
            .replacing("stem: Apa saran Anda?", "stem: \"Apa saran Anda tentang {lama_kerja}?\""),
        good: Samples.logic(saran: "    relevant: konselor == \"ya\"\n"))
}

extension PipeNames.Reason {
    fileprivate var words: Message {
        switch self {
        case .optional: Message(id: "butirnya tidak wajib dijawab", en: "its item need not be answered")
        case .notAlwaysAsked:
            Message(
                id: "butirnya tidak selalu ditanyakan ketika teks ini dibaca",
                en: "its item is not always asked where this text is read")
        case .mayDecline: Message(id: "jawabannya boleh ditolak", en: "one may decline to answer")
        case .notObserved: Message(id: "skalanya punya “tidak dapat menilai”", en: "its scale has “cannot judge”")
        case .noneTicked: Message(id: "mungkin tidak ada yang dicentang", en: "nothing of its list may be ticked")
        case .computed: Message(id: "hitungannya mungkin tanpa hasil", en: "its calculation may have no value")
        case .participant: Message(id: "data peserta boleh kosong", en: "data of the participant may be missing")
        }
    }
}
