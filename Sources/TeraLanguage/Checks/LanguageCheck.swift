internal import TeraDiagnostics

/// Every text of a form exists in every language that its instrument declares.
enum LanguageCheck: Check {
    static let codes = [missing]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        let project = context.project
        var collector = Collector()
        for instrument in project.instruments { collector.own(instrument, Declared(instrument)) }
        context.compositions.eachInPlace { composition in
            let instrument = Declared(composition.instrument)
            var scales: [String] = []
            composition.sections.eachInPlace { section in
                section.items.eachInPlace { item in
                    collector.text(item.stem, instrument, item.wordingPlace)
                    // Items mostly share the scale of the item before.
                    if let scale = item.scale, scales.last != scale, !scales.contains(scale) { scales.append(scale) }
                    if let bank = item.overridden {
                        collector.own(bank, instrument)
                        return
                    }
                    guard let place = item.place else { return }
                    project.banks[place.bank].items.withUnsafeBufferPointer { items in
                        collector.own(items[place.item], instrument)
                    }
                }
            }
            for scale in scales { collector.labels(project.scale(scale), instrument) }
        }
        findings += collector.findings
    }

    /// What an instrument says of languages.
    private struct Declared {
        let id: String
        let base: String
        let languages: [Located<String>]
        /// Whether the languages are written: then they are a place to show.
        let areWritten: Bool

        init(_ instrument: Instrument) {
            id = instrument.header.id.value
            base = instrument.language
            areWritten = !instrument.languages.isEmpty
            // Where none is written, Indonesian.
            languages = areWritten ? instrument.languages : [Located(base, instrument.header.id.span)]
        }
    }

    private struct Collector {
        var findings: [Diagnostic] = []
        private var reported: Set<Gap> = []

        private struct Gap: Hashable {
            var span: Span
            var language: String
        }

        /// The texts that stand in the instrument itself.
        mutating func own(_ instrument: Instrument, _ declared: Declared) {
            text(instrument.header.title, declared, [])
            if let introduction = instrument.introduction { text(introduction, declared, []) }
            for rater in instrument.raters {
                let place = [rater.role?.value.rawValue].compactMap { $0 }
                text(rater.title, declared, place)
                if let subjek = rater.subjek { text(subjek, declared, place) }
            }
            for section in instrument.sections {
                text(section.title, declared, [section.id.value])
                if let introduction = section.introduction { text(introduction, declared, [section.id.value]) }
                for group in section.groups {
                    for words in group.texts { text(words, declared, [section.id.value, group.id.value]) }
                }
            }
        }

        /// What a bank item says beside its stem.
        mutating func own(_ item: BankItem, _ instrument: Declared) {
            if let help = item.help { text(help, instrument, [item.id.value]) }
            if let unit = item.limits?.unit { text(unit, instrument, [item.id.value]) }
            for (words, place) in item.parts?.texts ?? [] {
                text(words, instrument, [item.id.value, place].compactMap(\.self))
            }
            for constraint in item.logic?.constraints ?? [] { text(constraint.message, instrument, [item.id.value]) }
            item.options.eachInPlace { option in
                text(option.text, instrument, [item.id.value, option.id.value])
            }
        }

        mutating func labels(_ scale: Scale?, _ instrument: Declared) {
            guard let scale else { return }
            for option in scale.options { text(option.label, instrument, [option.id.value]) }
            if let label = scale.notObserved?.label { text(label, instrument, []) }
        }

        mutating func text(_ text: LocalizedText, _ instrument: Declared, _ place: @autoclosure () -> [String]) {
            // One language and no map: the text is in it.
            if instrument.languages.count < 2, text.baseLanguage == nil { return }
            // An empty text is already reported as missing.
            guard !text.base.isEmpty else { return }
            for language in instrument.languages where !text.has(language.value, default: instrument.base) {
                guard reported.insert(Gap(span: text.span, language: language.value)).inserted else { continue }
                let id = instrument.id
                findings.append(
                    Diagnostic(
                        missing, at: text.span,
                        Message(
                            id: "teks ini belum ada dalam bahasa `\(language.value)`, padahal instrumen `\(id)` "
                                + "menjanjikannya",
                            en: "this text is not there in `\(language.value)`, which the instrument `\(id)` promises"),
                        help: Message(
                            id: "tulis sebagai peta per bahasa: {\(instrument.base): …, \(language.value): …}"
                                .withoutRepeat(instrument.base, language.value),
                            en: "write it as a map by language: {\(instrument.base): …, \(language.value): …}"
                                .withoutRepeat(instrument.base, language.value)),
                        related: !instrument.areWritten
                            ? [] : [Related(language.span, Message(id: "bahasanya di sini", en: "the language"))],
                        place: place()))
            }
        }
    }

    static let missing = CodeDefinition(
        "W006", .error,
        title: Message(id: "terjemahan belum ada", en: "missing translation"),
        explanation: Message(
            id:
                "Instrumen menyebut bahasa formulirnya (`languages`). Setiap teks yang dibaca pengisi harus ada dalam semua "
                + "bahasa itu; formulir yang separuh diterjemahkan tidak dapat diisi.",
            en:
                "An instrument names the languages of its forms (`languages`). Every text that is read must exist in all of "
                + "them; nobody can answer a form that is half translated."),
        bad: bilingual(option: "Enam"), good: bilingual(option: "{id: Enam, en: Six}"))

    private static func bilingual(option: String) -> String {
        """
        kind: instrument
        id: tes
        title: {id: Tes, en: Test}
        purpose: test
        languages: [id, en]
        raters: [{id: peserta, title: {id: Peserta, en: Participant}}]
        sections: [{id: soal, title: {id: Soal, en: Questions}, bank: soal}]
        scoring: {pass: {id: memenuhi, title: {id: Memenuhi standar, en: Meets the standard}, from: 70}}
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
            options: [{id: a, text: {id: Tiga, en: Three}}, {id: b, text: \(option)}]
            key: b

        """
    }
}

extension String {
    /// `{id: …}` instead of `{id: …, id: …}`.
    fileprivate func withoutRepeat(_ first: String, _ second: String) -> String {
        first == second ? replacing(", \(second): …}", "}") : self
    }
}
