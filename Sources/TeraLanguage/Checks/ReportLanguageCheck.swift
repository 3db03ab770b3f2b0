internal import TeraDiagnostics

/// What reports print of scores exists in every language that the instrument declares. A form can be answered without it.
enum ReportLanguageCheck: Check {
    static let codes = [missing]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        for instrument in context.project.instruments where instrument.languages.count > 1 {
            let scoring = instrument.scoring
            for (place, bands) in [("kategori", scoring?.kategori), ("predikat", scoring?.predikat)] {
                for band in bands ?? [] { text(band.title, [place, band.id.value], instrument, &findings) }
            }
            if let pass = scoring?.pass { text(pass.title, ["pass"], instrument, &findings) }
            for score in scoring?.scores ?? [] {
                text(score.title, [score.id.value], instrument, &findings)
                for band in score.bands { text(band.title, [score.id.value, band.id.value], instrument, &findings) }
            }
        }
    }

    private static func text(
        _ text: LocalizedText, _ place: [String], _ instrument: Instrument, _ findings: inout [Diagnostic]
    ) {
        let base = instrument.language
        let missing = instrument.languages.filter { !text.has($0.value, default: base) }
        // An empty text is already reported as missing.
        guard !text.base.isEmpty, let first = missing.first else { return }
        let names = missing.map { "`\($0.value)`" }.joined(separator: ", ")
        let own = [text.baseLanguage ?? base] + text.translations.map(\.language)
        let map = (own + missing.map(\.value)).map { $0 == own[0] ? "\($0): \(text.base)" : "\($0): …" }
            .joined(separator: ", ")
        findings.append(
            Diagnostic(
                Self.missing, at: text.span,
                Message(
                    id: "laporan dalam bahasa \(names) akan mencetak tulisan ini tanpa terjemahan",
                    en: "reports in \(names) will print this untranslated"),
                help: Message(id: "tulis {\(map)}", en: "write {\(map)}"),
                related: [Related(first.span, Message(id: "bahasanya di sini", en: "the language"))], place: place))
    }

    static let missing = CodeDefinition(
        "W014", .warning,
        title: Message(id: "nama pita atau nilai belum diterjemahkan", en: "title of a band or score not translated"),
        explanation: Message(
            id:
                "Instrumen menyebut bahasa formulirnya (`languages`). Nama nilai dan pita (`kategori`, `predikat`, `pass`, "
                + "`scores`) tercetak di laporan; dalam bahasa yang tidak ada, yang tercetak adalah bahasa pertama.",
            en: "An instrument names the languages of its forms (`languages`). Titles of scores and bands (`kategori`, "
                + "`predikat`, `pass`, `scores`) are printed in reports; in a language that is not there, the first one is."
        ),
        bad: bilingual(title: "Lulus"), good: bilingual(title: "{id: Lulus, en: Passed}"))

    private static func bilingual(title: String) -> String {
        """
        kind: instrument
        id: tes
        title: {id: Tes, en: Test}
        purpose: test
        languages: [id, en]
        raters: [{id: peserta, title: {id: Peserta, en: Participant}}]
        sections: [{id: soal, title: {id: Soal, en: Questions}, bank: soal}]
        scoring: {pass: {id: lulus, title: \(title), from: 70}}
        ---
        kind: bank
        id: soal
        title: Soal
        topics: [{id: jkp, title: Jaminan Kehilangan Pekerjaan}]
        items:
          - id: soal-1
            type: single
            topic: jkp
            stem: {id: "Paling banyak berapa bulan?", en: "How many months at most?"}
            options: [{id: a, text: {id: Tiga, en: Three}}, {id: b, text: {id: Enam, en: Six}}]
            key: b

        """
    }
}
