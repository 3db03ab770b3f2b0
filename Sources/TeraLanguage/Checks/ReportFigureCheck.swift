internal import TeraDiagnostics

/// What texts of a report say of figures is cited from its tables, and so cannot contradict them.
enum ReportFigureCheck: Check {
    static let codes = [unknownFigure, typedFigure, noFigure]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        for text in context.project.reportTexts {
            // Of which report it is decides what it may cite.
            guard let report = text.report, report.value == .evaluation || text.programme != nil else { continue }
            figures(text, context, &findings)
        }
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
                Message(
                    id: "dari tabel itu ada: \(Suggestion.some(of: same))",
                    en: "of that table there are: \(Suggestion.some(of: same))")
            } else if tables.isEmpty {
                Message(
                    id: "belum ada tes, kuesioner, atau evaluasi yang angkanya dapat dikutip",
                    en: "there is no test, questionnaire or evaluation whose figures could be cited")
            } else {
                Message(
                    id: "tulis {tabel.baris.kolom} seperti namanya dalam CSV; tabelnya: \(Suggestion.some(of: tables))",
                    en: "write {table.row.column} as CSV names them; the tables: \(Suggestion.some(of: tables))")
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

    // MARK: Codes

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
}
