internal import TeraArtifact

/// The chapters that people wrote for a report: its introduction, what they conclude and recommend, what they suggest for
/// the weakest components, and what units answered (requirements R069, R071–R073, R102, R103, R105, R106).
struct WrittenChapters {
    private let language: ReportLanguage
    private let texts: ReportTextArtifact
    private var prose: ReportProse

    /// - Parameter tables: of the report, as they are printed: what the texts may cite.
    init(_ texts: ReportTextArtifact, tables: [PublishedTable], language: ReportLanguage) {
        self.language = language
        self.texts = texts
        prose = ReportProse(tables, language: language)
    }

    private func say(_ indonesian: String, _ english: String) -> String {
        language == .indonesian ? indonesian : english
    }

    private func own(_ indonesian: String, _ english: String) -> Phrase {
        Phrase(say(indonesian, english), language: language.rawValue)
    }

    mutating func introduction() -> PublicationChapter {
        var blocks = prose.blocks(texts.introduction)
        if let rule = texts.certificate { blocks += certificate(rule) }
        return PublicationChapter(title: say("Pendahuluan", "Introduction"), blocks: blocks)
    }

    mutating func summary() -> [PublicationBlock] {
        let parts = texts.introduction + texts.conclusions
        let repeated = texts.repeats.compactMap { id in parts.first { $0.id == id } }
        return prose.blocks(repeated, again: true)
    }

    /// - Parameter weakest: components among the weakest, weakest first; of a report that judges none, empty.
    mutating func recommendations(weakest: [WeakComponent]) -> PublicationChapter {
        var blocks = prose.blocks(texts.conclusions)
        for stage in Recommendation.Stage.allCases {
            let points = texts.recommendations.filter { $0.stage == stage }.flatMap(\.points)
                .compactMap { prose.phrase($0, in: stage.rawValue) }
            guard !points.isEmpty else { continue }
            blocks += [.heading(own(Self.title(stage).indonesian, Self.title(stage).english)), .numbered(points)]
        }
        return PublicationChapter(
            title: say("Kesimpulan dan rekomendasi", "Conclusions and recommendations"),
            blocks: blocks + suggested(weakest))
    }

    mutating func responses() -> PublicationChapter {
        var blocks: [PublicationBlock] = []
        for response in texts.responses {
            blocks += prose.blocks(
                title: response.unit, paragraphs: response.paragraphs, points: [], in: response.id)
        }
        let none = say(
            "Sampai laporan ini disusun belum ada tanggapan unit kerja terkait.",
            "No related unit had answered when this report was made.")
        return PublicationChapter(
            title: say("Tanggapan unit kerja terkait", "Responses of related units"),
            // Units are asked what they think of a programme; the evaluation of people asks none.
            blocks: texts.responses.isEmpty && texts.report == .programme ? [.paragraph(none)] : blocks)
    }

    mutating func annex() -> [PublicationBlock] { prose.blocks(texts.annex) }

    var assumptions: [Assumption] {
        [(texts.asumsi, ""), (texts.certificate?.asumsi, " certificate")].compactMap { reason, part in
            reason.map { Assumption(place: "report_text \(texts.id)\(part)", reason: $0) }
        }
    }

    // MARK: Parts

    private mutating func certificate(_ rule: CertificateRule) -> [PublicationBlock] {
        let day = rule.published.map { DateFormat(language).day($0) }
        return [
            .heading(own("Aturan pemberian sertifikat", "Rule of certificates")),
            .prose(Phrase(rule.rule, in: language)),
            .paragraph(
                day.map {
                    say(
                        "Diumumkan kepada calon peserta pada \($0), sebelum program dimulai.",
                        "Future participants were told on \($0), before the programme began.")
                }
                    ?? say(
                        "Tanggal pengumumannya kepada calon peserta tidak disebut.",
                        "On which day future participants were told is not said.")),
        ]
    }

    /// Of the weakest components, weakest first: what is suggested, or that nothing is.
    private mutating func suggested(_ weakest: [WeakComponent]) -> [PublicationBlock] {
        var blocks: [PublicationBlock] = []
        var printed: Set<String> = []
        for item in weakest {
            let written = texts.suggestions.filter { $0.items.contains(item.item) }
            guard !written.isEmpty else {
                let name = item.name.text
                blocks.append(
                    .paragraph(
                        say(
                            "Untuk “\(name)”, yang termasuk terlemah, belum ditulis saran.",
                            "For “\(name)”, which is among the weakest, no suggestion is written.")))
                continue
            }
            for suggestion in written where printed.insert(suggestion.id).inserted {
                let component = Phrase(suggestion.title, in: language).text
                let parts = prose.blocks(
                    title: suggestion.title, paragraphs: suggestion.paragraphs, points: suggestion.points,
                    in: suggestion.id)
                guard !parts.isEmpty else { continue }
                let heading = own("Saran untuk komponen \(component)", "Suggestions for the component \(component)")
                blocks += [.heading(heading)] + parts.dropFirst()
            }
        }
        return blocks
    }

    private static func title(_ stage: Recommendation.Stage) -> (indonesian: String, english: String) {
        switch stage {
        case .planning: ("Rekomendasi untuk perencanaan", "Recommendations for planning")
        case .implementation: ("Rekomendasi untuk pelaksanaan", "Recommendations for implementation")
        case .followUp: ("Rekomendasi untuk tindak lanjut", "Recommendations for the follow-up")
        }
    }

    // MARK: For the annex

    /// Who wrote what, and what of it is not printed. Asked last.
    func declared(_ components: FoundComponents) -> [String] {
        let weak = Set(components.weakest.map(\.item))
        let unused = texts.suggestions.filter { weak.isDisjoint(with: $0.items) }
        let strong = unused.filter { components.compared.isSuperset(of: $0.items) }
        let others = unused.filter { !components.compared.isSuperset(of: $0.items) }
        return prose.declared(texts)
            + [
                strong.isEmpty
                    ? nil
                    : say(
                        "Saran untuk \(names(strong)) disiapkan dan tidak dicetak, karena komponen itu tidak termasuk yang "
                            + "terlemah.",
                        "Suggestions for \(names(strong)) were prepared and are not printed, because these are not among "
                            + "the weakest."),
                others.isEmpty
                    ? nil
                    : say(
                        "Saran untuk \(names(others)) disiapkan dan tidak dicetak, karena laporan ini tidak membandingkan "
                            + "komponen itu dengan yang lain.",
                        "Suggestions for \(names(others)) were prepared and are not printed, because this report does not "
                            + "compare these with others."),
            ].compactMap(\.self)
    }

    private func names(_ suggestions: [ComponentSuggestion]) -> String {
        language.words.list(suggestions.map { "“\(Phrase($0.title, in: language).text)”" })
    }
}
