internal import TeraDiagnostics

/// Texts of a report belong to one report, and say nothing that its tables could contradict.
enum ReportTextCheck: Check {
    static let codes = [
        wrongReport, written, unknownFigure, typedFigure, notRated, published, target, emptySection, noFigure,
    ]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        var first: [String: Located<String>] = [:]
        for text in context.project.reportTexts {
            guard let report = text.report else { continue }
            belongs(text, report, &findings)
            let key = report.value == .programme ? "programme \(text.programme?.value ?? "")" : "evaluation"
            if let other = first[key], report.value == .evaluation || text.programme != nil {
                findings.append(again(text, other))
            } else {
                first[key] = text.header.id
            }
            // Of which report it is decides what it may cite.
            if report.value == .evaluation || text.programme != nil { figures(text, context, &findings) }
            sections(text, context, &findings)
            guard report.value == .programme, let programme = text.programme else { continue }
            suggestions(text, programme, context, &findings)
            certificate(text, programme, context.project, &findings)
            target(text, programme, context, &findings)
        }
    }

    // MARK: Which report

    /// A programme's report is of a programme; the evaluation has no test, no questionnaire and no certificate.
    private static func belongs(
        _ text: ReportText, _ report: Located<ReportOf>, _ findings: inout [Diagnostic]
    ) {
        switch report.value {
        case .programme where text.programme == nil:
            findings.append(
                Diagnostic(
                    wrongReport, at: report.span,
                    Message(
                        id: "naskah laporan program tanpa `programme`: programnya tidak disebut",
                        en: "texts for a programme's report without `programme`: which one is not said"),
                    help: Message(
                        id: "tambahkan baris `programme: ` dengan id programnya dalam daftar acuan",
                        en: "add a line `programme: ` with the programme's id in its register")))
        case .evaluation:
            let others: [(String, Span?)] = [
                ("programme", text.programme?.span), ("target", text.target?.span),
                ("certificate", text.certificate?.span), ("suggestions", text.suggestions.first?.id.span),
            ]
            for (field, span) in others {
                guard let span else { continue }
                findings.append(
                    Diagnostic(
                        wrongReport, at: span,
                        Message(
                            id:
                                "`\(field)` hanya ada dalam laporan program, sedangkan naskah ini untuk laporan evaluasi",
                            en: "`\(field)` is only in the report of a programme, and these texts are of the evaluation"
                        ),
                        help: Message(
                            id: "hapus `\(field)`, atau tulis `report: programme`",
                            en: "delete `\(field)`, or write `report: programme`"),
                        related: [Related(report.span, Message(id: "untuk laporan ini", en: "of this report"))]))
            }
        case .programme: break
        }
    }

    private static func again(_ text: ReportText, _ first: Located<String>) -> Diagnostic {
        let programme = text.programme?.value
        return Diagnostic(
            written, at: text.header.id.span,
            Message(
                id: programme.map { "laporan program `\($0)` sudah punya naskah" }
                    ?? "laporan evaluasi sudah punya naskah",
                en: programme.map { "the report of the programme `\($0)` has its texts already" }
                    ?? "the report of the evaluation has its texts already"),
            help: Message(
                id: "gabungkan keduanya dalam satu dokumen", en: "merge the two into one document"),
            related: [Related(first.span, Message(id: "naskah yang pertama", en: "the first"))])
    }

    // MARK: Figures

    private static func figures(_ text: ReportText, _ context: CheckContext, _ findings: inout [Diagnostic]) {
        let known = ReportFigures(of: text, in: context.project, context.compositions).names
        let isKnown = Set(known)
        let example = known.first { $0.hasSuffix(".share") } ?? "gain.up.share"
        for (prose, place) in text.prose {
            // A mistake that every translation repeats is one mistake.
            var named: Set<String> = []
            for words in [prose.base] + prose.translations.map(\.text) {
                for figure in CitedFigures.mentions(in: words) where named.insert(figure.written).inserted {
                    if !isKnown.contains(figure.name) {
                        findings.append(unknown(figure, prose, place, known, context.project))
                    } else if !figure.isCitation {
                        findings.append(miswritten(figure, prose, place, context.project))
                    }
                }
                for figure in typed(words) where named.insert(figure).inserted {
                    findings.append(byHand(figure, prose, place, example, context.project))
                }
                for twice in words.matches(of: #/(\{[^{}]+\})\s?(?:%|persen\b|percent\b)/#)
                where named.insert(String(twice.output.0)).inserted {
                    findings.append(
                        doubled(String(twice.output.0), String(twice.output.1), prose, place, context.project))
                }
                for word in QuantityWords.withoutFigure(in: words) where named.insert(word).inserted {
                    findings.append(unbound(word, prose, place, example, context.project))
                }
            }
        }
        for (heading, place) in text.headings {
            let mentions = ([heading.base] + heading.translations.map(\.text)).flatMap(CitedFigures.mentions)
            if let figure = mentions.first { findings.append(notReplaced(figure, heading, place, context.project)) }
        }
    }

    /// Percentages that somebody typed.
    private static func typed(_ words: String) -> [String] {
        words.matches(of: #/[0-9]+(?:[.,][0-9]+)*\s?(?:%|persen\b|percent\b|per\s+cent\b)/#).map { String($0.output) }
    }

    /// `{ gain.up.share }`, `{{gain.up.share}}`, `{gain,up,share}`: a figure that the report would not read.
    private static func miswritten(
        _ figure: CitedFigures.Mention, _ text: LocalizedText, _ place: [String], _ project: Project
    ) -> Diagnostic {
        let places = project.places(of: figure.written, in: text.span)
        let right = Message(id: "tulis {\(figure.name)}", en: "write {\(figure.name)}")
        return Diagnostic(
            unknownFigure, at: places.first ?? text.span,
            Message(
                id: "`\(figure.written)` tidak terbaca sebagai angka, jadi akan tercetak apa adanya",
                en: "`\(figure.written)` is not read as a figure, so it would be printed as it stands"),
            help: right,
            fixes: places.isEmpty ? [] : [Fix(right, places.map { TextEdit($0, "{\(figure.name)}") })], place: place)
    }

    /// In a heading, where nothing is replaced.
    private static func notReplaced(
        _ figure: CitedFigures.Mention, _ text: LocalizedText, _ place: [String], _ project: Project
    ) -> Diagnostic {
        Diagnostic(
            unknownFigure, at: project.places(of: figure.written, in: text.span).first ?? text.span,
            Message(
                id: "di sini `\(figure.written)` tidak diganti dengan angka, jadi akan tercetak apa adanya",
                en: "`\(figure.written)` is not replaced here, so it would be printed as it stands"),
            help: Message(
                id: "kutip angkanya dalam `paragraphs`, `points`, atau `rows`; di sini tulis katanya saja",
                en: "cite the figure in `paragraphs`, `points` or `rows`; write words alone here"),
            place: place)
    }

    /// `{gain.up.share}%`.
    private static func doubled(
        _ written: String, _ figure: String, _ text: LocalizedText, _ place: [String], _ project: Project
    ) -> Diagnostic {
        let places = project.places(of: written, in: text.span)
        let right = Message(id: "tulis \(figure) saja", en: "write \(figure) alone")
        return Diagnostic(
            typedFigure, at: places.first ?? text.span,
            Message(
                id:
                    "tanda persen sesudah `\(figure)`: bagian tercetak dengan tandanya, dan angka lain bukan persentase",
                en: "a percent sign after `\(figure)`: a share is printed with its sign, and other figures are none"),
            help: right, fixes: places.isEmpty ? [] : [Fix(right, places.map { TextEdit($0, figure) })], place: place)
    }

    private static func unknown(
        _ figure: CitedFigures.Mention, _ text: LocalizedText, _ place: [String], _ known: [String], _ project: Project
    ) -> Diagnostic {
        let name = figure.name
        let places = project.places(of: figure.written, in: text.span)
        // Within its braces.
        let spans =
            figure.written == "{\(name)}" ? places.map { Span(file: $0.file, Int($0.start) + 1..<Int($0.end) - 1) } : []
        let near = Self.near(name, known)
        let table = String(name.prefix { $0 != "." })
        let same = known.filter { $0.hasPrefix(table + ".") }
        let tables = known.map { String($0.prefix { $0 != "." }) }.reduce(into: [String]()) { all, next in
            if all.last != next { all.append(next) }
        }
        let help =
            if let near {
                Message(id: "maksud Anda `{\(near)}`?", en: "did you mean `{\(near)}`?")
            } else if !same.isEmpty {
                Message(id: "dari tabel itu ada: \(list(same))", en: "of that table there are: \(list(same))")
            } else if tables.isEmpty {
                Message(
                    id: "belum ada tes, kuesioner, atau evaluasi yang angkanya dapat dikutip",
                    en: "there is no test, questionnaire or evaluation whose figures could be cited")
            } else {
                Message(
                    id: "tulis {tabel.baris.kolom} seperti namanya dalam CSV; tabelnya: \(list(tables))",
                    en: "write {table.row.column} as CSV names them; the tables: \(list(tables))")
            }
        return Diagnostic(
            unknownFigure, at: spans.first ?? places.first ?? text.span,
            Message(
                id: "laporan ini tidak punya angka `\(figure.written)`",
                en: "this report has no figure `\(figure.written)`"),
            help: help,
            fixes: near.flatMap { near in
                let fix = Message(id: "ganti menjadi `\(near)`", en: "change to `\(near)`")
                return spans.isEmpty ? nil : [Fix(fix, spans.map { TextEdit($0, near) })]
            } ?? [], place: place)
    }

    /// The figure that was meant, where every part of its name is nearly one of that place: a row that is near another's
    /// name in full would be another figure.
    private static func near(_ name: String, _ known: [String]) -> String? {
        let parts = name.split(separator: ".").map(String.init)
        var candidates = known.map { $0.split(separator: ".").map(String.init) }.filter { $0.count == parts.count }
        for (place, part) in parts.enumerated() {
            let names = candidates.map { $0[place] }
            guard let meant = names.contains(part) ? part : Suggestion.nearest(to: part, among: names) else {
                return nil
            }
            candidates = candidates.filter { $0[place] == meant }
        }
        return candidates.first?.joined(separator: ".")
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(12).map { "`\($0)`" }.joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    }

    private static func byHand(
        _ figure: String, _ text: LocalizedText, _ place: [String], _ example: String, _ project: Project
    ) -> Diagnostic {
        Diagnostic(
            typedFigure, at: project.places(of: figure, in: text.span).first ?? text.span,
            Message(
                id: "\"\(figure)\" diketik tangan: bila jawabannya bertambah, teks dan tabel akan berbeda",
                en: "\"\(figure)\" is typed by hand: when answers are added, text and table will disagree"),
            help: Message(
                id: "kutip dari tabelnya, misalnya {\(example)}; bila ini bukan hasil, nyatakan dengan `waive`",
                en: "cite it from its table, such as {\(example)}; where it is no result, say so with `waive`"),
            place: place)
    }

    private static func unbound(
        _ word: String, _ text: LocalizedText, _ place: [String], _ example: String, _ project: Project
    ) -> Diagnostic {
        Diagnostic(
            noFigure, at: project.place(of: word, in: text.span) ?? text.span,
            Message(
                id:
                    "\"\(word)\" tanpa persentase sesudahnya: tidak ada yang membuktikannya, dan tidak ada yang memeriksanya",
                en: "\"\(word)\" without a percentage after it: nothing bears it out, and nothing checks it"),
            help: Message(
                id: "kutip persentasenya sesudah kata itu, misalnya: \(word) … ({\(example)}); atau hapus katanya",
                en: "cite the percentage after it, such as: \(word) … ({\(example)}); or delete the word"),
            place: place)
    }

    // MARK: Sections

    private static func sections(_ text: ReportText, _ context: CheckContext, _ findings: inout [Diagnostic]) {
        // What could not be read is already reported.
        func isUnread(_ span: Span) -> Bool { context.unread.contains { span.covers($0.span) } }
        for section in text.introduction + text.conclusions + text.annex where !isUnread(section.span) {
            let id = section.id
            if section.paragraphs.isEmpty, section.points.isEmpty, section.table == nil {
                findings.append(
                    Diagnostic(
                        emptySection, at: id.span,
                        Message(
                            id: "bagian `\(id.value)` hanya berjudul: tidak ada isinya",
                            en: "the part `\(id.value)` is a heading with nothing below it"),
                        help: Message(
                            id: "tambahkan `paragraphs`, `points`, atau `table`; atau hapus bagian ini",
                            en: "add `paragraphs`, `points` or `table`; or delete this part"),
                        place: [id.value]))
            }
            if let table = section.table { self.table(table, of: id, &findings) }
        }
        for recommendation in text.recommendations where recommendation.points.isEmpty && !isUnread(recommendation.span)
        {
            findings.append(nothing("points", at: recommendation.stage?.span ?? recommendation.span, []))
        }
        for suggestion in text.suggestions where !isUnread(suggestion.span) {
            let lists = [("items", suggestion.items.isEmpty), ("points", suggestion.points.isEmpty)]
            for (field, isEmpty) in lists where isEmpty {
                findings.append(nothing(field, at: suggestion.id.span, [suggestion.id.value]))
            }
        }
        for response in text.responses where response.paragraphs.isEmpty && !isUnread(response.span) {
            findings.append(nothing("paragraphs", at: response.id.span, [response.id.value]))
        }
    }

    private static func nothing(_ field: String, at span: Span, _ place: [String]) -> Diagnostic {
        Diagnostic(
            emptySection, at: span,
            Message(id: "daftar `\(field)` di sini kosong", en: "the list `\(field)` here is empty"),
            help: Message(
                id: "isi `\(field)` dengan sedikitnya satu, atau hapus bagian ini",
                en: "write at least one in `\(field)`, or delete this part"),
            place: place)
    }

    private static func table(_ table: TextMatrix, of id: Located<String>, _ findings: inout [Diagnostic]) {
        guard !table.columns.isEmpty, !table.rows.isEmpty else {
            findings.append(
                Diagnostic(
                    emptySection, at: table.span,
                    Message(
                        id: table.columns.isEmpty ? "tabel ini tidak punya kolom" : "tabel ini tidak punya baris",
                        en: table.columns.isEmpty ? "this table has no columns" : "this table has no rows"),
                    help: Message(
                        id: "tulis misalnya {columns: [Jenis, Durasi], rows: [[Seminar, Sehari]]}, atau hapus `table`",
                        en: "write such as {columns: [Jenis, Durasi], rows: [[Seminar, Sehari]]}, or delete `table`"),
                    place: [id.value]))
            return
        }
        for row in table.rows where row.count != table.columns.count {
            findings.append(
                Diagnostic(
                    emptySection, at: row.first?.span ?? table.span,
                    Message(
                        id: "baris ini berisi \(row.count), sedangkan tabelnya punya \(table.columns.count) kolom",
                        en: "this row has \(row.count == 1 ? "1 cell" : "\(row.count) cells"), and its table has "
                            + (table.columns.count == 1 ? "1 column" : "\(table.columns.count) columns")),
                    help: Message(
                        id: "tulis satu isi untuk setiap kolom; isi yang kosong ditulis \"–\"",
                        en: "write a cell for every column; an empty one is written \"–\""),
                    place: [id.value]))
        }
    }

    // MARK: Of a programme

    private static func suggestions(
        _ text: ReportText, _ programme: Located<String>, _ context: CheckContext, _ findings: inout [Diagnostic]
    ) {
        let forms = context.compositions.filter { form in
            form.instrument.purpose?.value == .reaction
                && form.battery.programmes.contains { $0.value == programme.value }
        }
        let rated = Set(forms.flatMap(\.sections).flatMap(\.items).filter { $0.scale != nil }.map(\.id))
        for suggestion in text.suggestions {
            for item in suggestion.items where !rated.contains(item.value) {
                guard let bankItem = context.project.item(item.value) else { continue }
                findings.append(
                    Diagnostic(
                        notRated, at: item.span,
                        Message(
                            id: "kuesioner program `\(programme.value)` tidak menilai butir `\(item.value)` dengan "
                                + "skala, jadi butir itu tidak pernah termasuk yang terlemah",
                            en: "no questionnaire of the programme `\(programme.value)` rates the item "
                                + "`\(item.value)`, so it is never among the weakest"),
                        help: Message(
                            id: rated.isEmpty
                                ? "tambahkan kuesioner reaksi program ini dengan butir berskala"
                                : "sebut butir berskala kuesionernya: \(list(rated.sorted()))",
                            en: rated.isEmpty
                                ? "add a reaction questionnaire of this programme with rated items"
                                : "name a rated item of its questionnaire: \(list(rated.sorted()))"),
                        related: [Related(bankItem.id.span, Message(id: "butirnya", en: "the item"))],
                        place: [suggestion.id.value]))
            }
        }
    }

    private static func certificate(
        _ text: ReportText, _ programme: Located<String>, _ project: Project, _ findings: inout [Diagnostic]
    ) {
        guard let day = text.certificate?.published else { return }
        let starts = project.programme(programme.value)?.dates.compactMap(\.from) ?? []
        guard let start = starts.min(by: { $0.value.firstDay < $1.value.firstDay }),
            day.value.lastDay >= start.value.firstDay
        else { return }
        findings.append(
            Diagnostic(
                published, at: day.span,
                Message(
                    id: "aturan sertifikat diumumkan \(day.value.lastDay), sedangkan program sudah mulai "
                        + start.value.firstDay,
                    en: "the rule of certificates was published on \(day.value.lastDay), and the programme began on "
                        + start.value.firstDay),
                help: Message(
                    id: "tulis hari pengumuman sebelum programnya, atau hapus `published` bila tidak diketahui",
                    en: "write a day before the programme, or delete `published` where it is not known"),
                related: [Related(start.span, Message(id: "mulai programnya", en: "the programme's beginning"))]))
    }

    private static func target(
        _ text: ReportText, _ programme: Located<String>, _ context: CheckContext, _ findings: inout [Diagnostic]
    ) {
        guard let target = text.target else { return }
        let project = context.project
        let isUnread = context.unread.contains { target.span.covers($0.span) }
        if (target.people == nil) == (target.share == nil), !isUnread {
            findings.append(
                Diagnostic(
                    self.target, at: target.span,
                    Message(
                        id: target.people == nil
                            ? "target tanpa angka" : "target dengan dua angka, `people` dan `share`",
                        en: target.people == nil
                            ? "a target without a figure" : "a target with two figures, `people` and `share`"),
                    help: Message(
                        id: "tulis salah satunya: {people: 600} atau {share: 60%}",
                        en: "write one of them: {people: 600} or {share: 60%}")))
        }
        let tests = project.batteries.filter { battery in
            battery.programmes.contains { $0.value == programme.value } && project.purpose(of: battery) == .test
                && battery.occasion?.value != "pre"
        }
        // The report has one test after the programme.
        let after = tests.first { $0.occasion?.value == "post" } ?? tests.first
        let hasLimit = after.flatMap { project.instrument($0.instrument.value)?.scoring?.pass } != nil
        guard !hasLimit else { return }
        findings.append(
            Diagnostic(
                self.target, at: target.span,
                Message(
                    id: "program `\(programme.value)` tidak punya tes akhir dengan batas lulus, jadi targetnya tidak "
                        + "dapat diperiksa",
                    en: "the programme `\(programme.value)` has no test after it with a pass mark, so that nobody can "
                        + "tell whether the target is met"),
                help: Message(
                    id:
                        "tambahkan baterai tes dengan `occasion: post` dan `pass` pada instrumennya, atau hapus `target`",
                    en: "add a battery of a test with `occasion: post` and `pass` in its instrument, or delete `target`"
                )))
    }

    // MARK: Codes

    static let wrongReport = CodeDefinition(
        "L001", .error,
        title: Message(id: "naskah untuk laporan yang lain", en: "texts of another report"),
        explanation: Message(
            id: "Laporan program adalah tentang satu program; target, sertifikat, dan saran per komponen hanya ada di "
                + "sana. Laporan evaluasi tidak menyebut program.",
            en: "A programme's report is of one programme, and it alone has a target, certificates and suggestions for "
                + "components. The report of an evaluation names none."),
        bad: Samples.reportText(programme: ""), good: Samples.reportText())

    static let written = CodeDefinition(
        "L002", .error,
        title: Message(id: "dua naskah untuk satu laporan", en: "two documents with texts of one report"),
        explanation: Message(
            id: "Satu laporan mencetak satu naskah. Dengan dua, urutan dan isinya tidak pasti.",
            en: "A report prints one document with texts. With two, neither order nor content would be certain."),
        bad: Samples.reportText() + "---\n"
            + Samples.reportTextAlone().replacing("id: naskah", with: "id: naskah-lain"),
        good: Samples.reportText())

    static let unknownFigure = CodeDefinition(
        "L003", .error,
        title: Message(id: "angka yang tidak ada dalam laporan", en: "figure that the report does not have"),
        explanation: Message(
            id: "`{tabel.baris.kolom}` dalam naskah diganti dengan angka tabelnya, dengan nama seperti dalam CSV.",
            en: "`{table.row.column}` in a text becomes the figure of the table, by the names that CSV has."),
        bad: Samples.reportText(figure: "{gain.naik.share}"), good: Samples.reportText())

    static let typedFigure = CodeDefinition(
        "L004", .warning,
        title: Message(id: "persentase diketik dalam naskah", en: "percentage typed in a text"),
        explanation: Message(
            id: "Angka yang diketik tidak ikut berubah bersama jawabannya: begitulah teks dan tabel laporan saling "
                + "bertentangan.",
            en: "A typed figure does not change with the answers: that is how text and table of a report come to "
                + "contradict each other."),
        bad: Samples.reportText(figure: "63,60%"), good: Samples.reportText())

    static let noFigure = CodeDefinition(
        "L009", .warning,
        title: Message(id: "kata jumlah tanpa angka", en: "word for how many without a figure"),
        explanation: Message(
            id: "“Sebagian besar”, “mayoritas”, dan sejenisnya adalah pernyataan tentang data. Angka yang dikutip "
                + "sesudahnya dalam kalimat itu membuktikannya; teks yang tidak cocok dengan angkanya tidak dicetak.",
            en: "“Most”, “the majority” and their like are claims about data. A figure cited after it in its sentence "
                + "bears it out; a text that does not agree with its figure is not printed."),
        bad: Samples.reportText(quantity: ", sebagian besar pada soal terakhir"), good: Samples.reportText())

    static let notRated = CodeDefinition(
        "L005", .error,
        title: Message(id: "saran untuk butir yang tidak dinilai", en: "suggestion for an item that is not rated"),
        explanation: Message(
            id: "Saran dicetak bila butirnya termasuk yang terlemah di antara butir berskala kuesioner program.",
            en: "A suggestion is printed where its item is among the weakest of the rated items of the programme's "
                + "questionnaire."),
        bad: Samples.reportText(item: "soal-1"), good: Samples.reportText())

    static let published = CodeDefinition(
        "L006", .error,
        title: Message(id: "aturan sertifikat diumumkan terlambat", en: "rule of certificates published too late"),
        explanation: Message(
            id: "Peserta harus tahu sebelum program dimulai apa yang diminta dari mereka.",
            en: "Participants have to know before the programme begins what is asked of them."),
        bad: Samples.reportText(published: "2025-02-10"), good: Samples.reportText())

    static let target = CodeDefinition(
        "L007", .error,
        title: Message(id: "target yang tidak dapat diperiksa", en: "target that cannot be checked"),
        explanation: Message(
            id:
                "Target menyebut banyaknya orang atau bagian peserta yang mencapai batas lulus tes akhir, salah satu saja.",
            en: "A target says how many people, or which share, are to reach the pass mark of the test after the "
                + "programme: one of the two."),
        bad: Samples.reportText(target: "{share: 60%, people: 20}"), good: Samples.reportText())

    static let emptySection = CodeDefinition(
        "L008", .error,
        title: Message(id: "bagian naskah yang kosong", en: "part of the texts with nothing in it"),
        explanation: Message(
            id: "Bagian berisi paragraf, daftar, atau tabel; tabel punya isi untuk setiap kolom.",
            en: "A part has paragraphs, a list or a table; a table has a cell for every column."),
        bad: Samples.reportText(section: ""), good: Samples.reportText())
}

extension Samples {
    /// Tests and a questionnaire of the programme, and the texts of its report with parts replaced.
    static func reportText(
        programme: String = "programme: pelatihan\n", figure: String = "{gain.up.share}", quantity: String = "",
        item: String = "reaksi-waktu",
        published: String = "2025-02-03", target: String = "{share: 60%}",
        section: String = ", points: [Bertukar pengetahuan.]"
    ) -> String {
        """
        kind: battery
        id: tes-akhir
        title: Tes akhir
        instrument: tes
        programme: pelatihan
        occasion: post
        periode: {from: 2025-02-12, to: 2025-02-12}
        status: tidak-aktif
        ---
        kind: bank
        id: reaksi
        title: Reaksi
        topics: [{id: penyelenggaraan, title: Penyelenggaraan}]
        items:
          - {id: reaksi-waktu, type: rating, scale: kinerja, topic: penyelenggaraan, stem: Waktunya cukup.}
        ---
        kind: instrument
        id: reaksi
        title: Reaksi
        purpose: reaction
        budget: {items: 5, minutes: 5}
        raters: [{id: peserta, title: Peserta}]
        sections: [{id: isi, title: Isi, bank: reaksi}]
        ---
        kind: battery
        id: reaksi
        title: Reaksi
        instrument: reaksi
        programme: pelatihan
        occasion: post
        periode: {from: 2025-02-12, to: 2025-02-12}
        status: tidak-aktif
        ---

        """
            + reportTextAlone(
                programme: programme, figure: figure, quantity: quantity, item: item, published: published,
                target: target, section: section
            )
    }

    static func reportTextAlone(
        programme: String = "programme: pelatihan\n", figure: String = "{gain.up.share}", quantity: String = "",
        item: String = "reaksi-waktu",
        published: String = "2025-02-03", target: String = "{share: 60%}",
        section: String = ", points: [Bertukar pengetahuan.]"
    ) -> String {
        """
        kind: report_text
        id: naskah
        title: Naskah laporan pelatihan
        report: programme
        \(programme)target: \(target)
        certificate: {rule: Mengikuti kedua tes., published: \(published)}
        introduction:
          - {id: tujuan, title: Tujuan\(section)}
        conclusions:
          - id: capaian
            title: Capaian
            paragraphs: ["Dari peserta kedua tes, \(figure) mendapat nilai lebih tinggi\(quantity)."]
        recommendations:
          - {stage: planning, points: [Undangan disebar lebih awal.]}
        suggestions:
          - {id: waktu, items: [\(item)], title: Waktu, points: [Materi dipersempit.]}

        """
    }
}
