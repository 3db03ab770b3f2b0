internal import TeraDiagnostics

/// `{subjek}` stands once in every statement about a person, and no other placeholder is left in a text.
enum PlaceholderCheck: Check {
    static let codes = [subject, raterWithoutSubject, unknownPlaceholder, unfinished]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        var reader = Reader(project: context.project)
        context.project.showTexts(to: &reader)
        findings += reader.findings
        statements(context, &findings)
        raters(context, &findings)
    }

    private struct Reader: TextVisitor {
        let project: Project
        var findings: [Diagnostic] = []

        mutating func visit(
            _ text: LocalizedText, isStatement: Bool, isPiped: Bool, place: @autoclosure () -> [String]
        ) {
            look(text.base, text, isStatement, isPiped, place)
            for translation in text.translations { look(translation.text, text, isStatement, isPiped, place) }
        }

        private mutating func look(
            _ words: String, _ text: LocalizedText, _ isStatement: Bool, _ isPiped: Bool, _ place: () -> [String]
        ) {
            guard PlaceholderScan.mayHaveProblems(words, isStatement: isStatement) else { return }
            for problem in PlaceholderScan.problems(in: words, isStatement: isStatement, isPiped: isPiped) {
                findings.append(
                    finding(
                        problem, in: text.span, isStatement: isStatement, isPiped: isPiped, place: place(), project))
            }
        }
    }

    private static func finding(
        _ problem: PlaceholderScan.Problem, in text: Span, isStatement: Bool, isPiped: Bool, place: [String],
        _ project: Project
    ) -> Diagnostic {
        let words = problem.words
        let exact = project.place(of: words, in: text)
        let span = exact ?? text
        switch problem.kind {
        case .unfinished:
            return Diagnostic(
                unfinished, at: span,
                Message(
                    id: "di sini masih ada \"\(words)\": teksnya belum selesai",
                    en: "here is still \"\(words)\": the text is not finished"),
                help: Message(
                    id: "lengkapi teksnya sebelum dipakai; catatan untuk sesama penyusun ditulis pada `note`",
                    en: "finish the text before it is used; a note to fellow authors belongs in `note`"),
                place: place)
        case .misplaced:
            return Diagnostic(
                unknownPlaceholder, at: span,
                Message(
                    id: "`{subjek}` hanya diganti di dalam pernyataan; di sini ia akan tercetak apa adanya",
                    en: "`{subjek}` is replaced in statements only; here it would be printed as it stands"),
                help: Message(id: "tulis katanya langsung", en: "write the word itself"), place: place)
        case .unbalanced:
            return Diagnostic(
                unknownPlaceholder, at: span,
                Message(
                    id: "kurung kurawal `\(words)` tidak punya pasangan", en: "the brace `\(words)` has no partner"),
                help: project.has("{{", in: text) || project.has("}}", in: text)
                    ? Message(
                        id: "satu kurung kurawal cukup: `{nama_butir}`", en: "one brace is enough: `{item_name}`")
                    : Message(
                        id: "kurung kurawal dipakai berpasangan, untuk `{subjek}` dan `{nama_butir}`",
                        en: "braces are used in pairs, for `{subjek}` and `{item_name}`"),
                place: place)
        case .unknown:
            let isNear = isStatement && PlaceholderScan.meansSubject(words)
            let fix = Message(id: "tulis `{subjek}`", en: "write `{subjek}`")
            return Diagnostic(
                unknownPlaceholder, at: span,
                Message(
                    id: "`\(words)` tidak dikenal, jadi akan tercetak apa adanya",
                    en: "`\(words)` is unknown, so it would be printed as it stands"),
                help: isNear
                    ? fix
                    : isPiped
                        ? Message(
                            id: "yang ada `{subjek}`, `{nama_butir}` untuk jawaban sebelumnya, dan "
                                + "`{participant.name}`; kata pengganti ditulis sesudah `|`",
                            en: "there are `{subjek}`, `{item_name}` for an earlier answer, and `{participant.name}`; "
                                + "words in their place are written after `|`")
                        : Message(
                            id: "jawaban dan data peserta hanya diisikan ke dalam `stem`, `help`, pilihan, `message`, "
                                + "serta judul dan pengantar bagian",
                            en: "answers and data of the participant are filled into `stem`, `help`, options, "
                                + "`message`, and the title and introduction of a section only"),
                fixes: isNear ? (exact.map { [Fix(fix, [TextEdit($0, Statement.subject)])] } ?? []) : [],
                place: place)
        }
    }

    // MARK: `{subjek}`

    private static func statements(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        var reported: Set<Span> = []
        context.eachAskedItem { item, composition in
            // A stem that could not be read is already reported.
            guard item.isStatement, composition.instrument.isAboutPerson, !item.stem.base.isEmpty else { return }
            item.stem.eachText { text in
                guard let count = PlaceholderScan.subjects(in: TextPipe.withoutPipes(text)), count != 1,
                    reported.insert(item.stem.span).inserted
                else { return }
                findings.append(
                    Diagnostic(
                        subject, at: item.stem.span,
                        count == 0
                            ? Message(
                                id: "pernyataan ini tidak menyebut siapa yang dinilai: `{subjek}` tidak ada",
                                en: "this statement does not say who is rated: there is no `{subjek}`")
                            : Message(
                                id: "`{subjek}` tertulis \(count) kali dalam satu pernyataan",
                                en: "`{subjek}` stands \(count) times in one statement"),
                        help: Message(
                            id: "tulis `{subjek}` satu kali, biasanya di awal: \"{subjek} mengumpulkan data jabatan.\"",
                            en: "write `{subjek}` once, mostly at the start: \"{subjek} mengumpulkan data jabatan.\""),
                        place: item.wordingPlace))
            }
        }
    }

    private static func raters(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        var reported: Set<Span> = []
        for composition in context.compositions {
            for rater in composition.instrument.raters where rater.subjek == nil {
                guard let role = rater.role, !reported.contains(role.span) else { continue }
                let seen = composition.sections.lazy.filter { $0.raters.contains(role.value) }.flatMap(\.items)
                guard let item = seen.first(where: { PlaceholderScan.subjects(in: $0.stem.base) ?? 0 > 0 }) else {
                    continue
                }
                reported.insert(role.span)
                findings.append(
                    Diagnostic(
                        raterWithoutSubject, at: role.span,
                        Message(
                            id:
                                "`\(role.value.rawValue)` membaca pernyataan dengan `{subjek}`, tetapi belum punya `subjek`",
                            en: "`\(role.value.rawValue)` reads statements with `{subjek}`, but has no `subjek` yet"),
                        help: Message(
                            id: "tambahkan `subjek:`, misalnya "
                                + (role.value == .diri ? "Saya" : "Pengantar Kerja ini"),
                            en: "add `subjek:`, such as " + (role.value == .diri ? "Saya" : "Pengantar Kerja ini")),
                        related: [Related(item.stem.span, Message(id: "misalnya di sini", en: "here, for example"))],
                        place: [role.value.rawValue]))
            }
        }
    }

    static let subject = CodeDefinition(
        "W003", .error,
        title: Message(id: "`{subjek}` tidak ada atau ganda", en: "`{subjek}` missing or doubled"),
        explanation: Message(
            id:
                "Satu pernyataan dibaca semua penilai: `{subjek}` menjadi \"Saya\" bagi diri sendiri dan \"Pengantar Kerja "
                + "ini\" bagi yang lain. Tanpa itu tidak jelas siapa yang dinilai.",
            en:
                "One statement is read by all raters: `{subjek}` becomes \"Saya\" (I) for oneself and \"Pengantar Kerja ini\" "
                + "(this person) for the others. Without it nobody knows who is rated."),
        bad: Samples.bank(item("Melakukan sesi bimbingan bagi pencari kerja baru.")),
        good: Samples.bank(item("{subjek} melakukan sesi bimbingan bagi pencari kerja baru.")))

    static let raterWithoutSubject = CodeDefinition(
        "W004", .error,
        title: Message(id: "penilai tanpa `subjek`", en: "rater without `subjek`"),
        explanation: Message(
            id:
                "`subjek` seorang penilai menggantikan `{subjek}` dalam pernyataan yang dibacanya. Tanpa itu pernyataannya "
                + "tidak dapat dibaca.",
            en: "A rater's `subjek` replaces `{subjek}` in the statements. Without it they cannot be read."),
        bad: Samples.instrument.replacing("title: Rekan kerja, subjek: Pegawai ini", "title: Rekan kerja"),
        good: Samples.instrument)

    static let unknownPlaceholder = CodeDefinition(
        "W005", .error,
        title: Message(id: "tempat isian tidak dikenal", en: "unknown placeholder"),
        explanation: Message(
            id:
                "`{subjek}` diganti di dalam pernyataan; `{nama_butir}` dan `{participant.name}` di dalam teks butir dan "
                + "bagian. Isian lain dan kurung kurawal tanpa pasangan akan dibaca penilai apa adanya.",
            en:
                "`{subjek}` is replaced in statements; `{item_name}` and `{participant.name}` in texts of items and "
                + "sections. Other placeholders and braces without a partner would be read as they stand."),
        bad: Samples.bank(item("{subyek} melakukan sesi bimbingan bagi pencari kerja baru.")),
        good: Samples.bank(item("{subjek} melakukan sesi bimbingan bagi pencari kerja baru.")))

    static let unfinished = CodeDefinition(
        "W008", .warning,
        title: Message(id: "teks belum selesai", en: "unfinished text"),
        explanation: Message(
            id: "TODO, ???, (…?), xxx, dan lorem ipsum adalah tanda penyusun bahwa teksnya belum selesai. Semua teks "
                + "dokumen diperiksa, kecuali `note`.",
            en:
                "TODO, ???, (…?), xxx and lorem ipsum mark unfinished text. All texts of documents are searched, except "
                + "`note`."),
        bad: Samples.bank(item("{subjek} melakukan sesi bimbingan bagi TODO.")),
        good: Samples.bank(item("{subjek} melakukan sesi bimbingan bagi pencari kerja baru.")))

    private static func item(_ stem: String) -> String {
        """
          - id: pk-pertama-1-1
            type: rating
            indikator: pertama-1-1
            stem: "\(stem)"
        """
    }
}

extension Instrument {
    /// Whether its statements speak of the person rated.
    var isAboutPerson: Bool { purpose?.value == .performance || purpose?.value == .mapping }
}
