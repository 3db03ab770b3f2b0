internal import TeraArtifact
internal import TeraRuntime

/// Where `tera report` prints a score or an item: by what the instrument is for and what the score stands for. A test
/// holds the names of tables against recorded reports.
struct ReportLines {
    struct Line: Equatable {
        /// `tera report --participant`, `tera report cop`, …
        let command: String
        let place: String

        var text: String { "\(command): \(place)" }
    }

    let language: ReportLanguage
    let standards: [StandardArtifact]

    private func say(_ indonesian: String, _ english: String) -> String {
        language == .indonesian ? indonesian : english
    }

    private static let person = "tera report --participant"
    private static let programme = "tera report cop"
    private static let evaluation = "tera report evaluation"

    private func tables(_ command: String, _ captions: [(String, String)]) -> [Line] {
        captions.map { Line(command: command, place: say($0.0, $0.1)) }
    }

    /// Empty where no report of results prints it; `tera report instrument` describes every score of an instrument.
    func lines(of score: ScoreRule, in spec: ScoringSpec) -> [Line] {
        let words = language.words
        switch (spec.purpose, score.role) {
        case (.performance, .subkompetensi):
            return [Line(command: Self.person, place: "\(words.performanceProfile), \(words.category)")]
                + tables(
                    Self.evaluation,
                    isOfRole(spec)
                        ? [("Hasil nasional …", "National result of …")]
                        : [
                            (
                                "Rata-rata … menurut subkompetensi dan jenjang",
                                "Means of … by subkompetensi and jenjang"
                            )
                        ])
        case (.performance, .overall):
            return [Line(command: Self.person, place: words.conclusion)]
                + tables(
                    Self.evaluation,
                    [
                        ("Predikat kinerja …", "Predikat of …"),
                        (
                            "Rata-rata nilai instrumen … menurut program",
                            "Mean scores of the instruments of … by programme"
                        ),
                    ])
        case (.mapping, .activity):
            return [Line(command: Self.person, place: words.activityProfile)]
                + tables(
                    Self.evaluation,
                    [
                        (
                            "Tugas … menurut subkompetensi dan jenjang orangnya",
                            "Tasks of … by subkompetensi and jenjang of the person"
                        ),
                        (
                            "Jarak tugas … dari jenjang orangnya",
                            "Distance of the tasks of … from the jenjang of the person"
                        ),
                    ])
        case (.test, .test) where !spec.battery.programmes.isEmpty:
            return tables(
                Self.programme,
                [
                    ("Perubahan nilai dari tes awal ke tes akhir", "Change from pre-test to post-test"),
                    ("Rata-rata nilai", "Mean scores"),
                ]
                    + (spec.battery.occasion == "pre"
                        ? [] : [("Nilai tes akhir menurut batas", "Post-test by its limit")]))
        default: return []
        }
    }

    /// Tables that print the answers to an item by themselves, and not through a score.
    func lines(of item: FormItem, in spec: ScoringSpec, _ form: Form) -> [Line] {
        guard !spec.battery.programmes.isEmpty, item.isAsked else { return [] }
        switch spec.purpose {
        case .test where spec.items.contains { $0.id == item.id }:
            return tables(Self.programme, [("Jawaban benar", "Right answers")])
        case .reaction:
            guard case .rating(let rating) = item else {
                return ItemTally(item, in: form, []) != nil
                    ? [Line(command: Self.programme, place: text(item.common.stem))] : []
            }
            return [Line(command: Self.programme, place: say("Reaksi peserta: ", "Reaction: ") + scale(rating, form))]
        case .observation:
            if case .text = item {
                return tables(Self.programme, [("Hasil pengamatan", "Observation")])
            }
            guard case .rating(let rating) = item else { return [] }
            return [Line(command: Self.programme, place: say("Pengamatan: ", "Observation: ") + scale(rating, form))]
        default: return []
        }
    }

    /// Tables that count the answers to open questions by their categories.
    func lines(of frame: CodingArtifact, in spec: ScoringSpec) -> [Line] {
        guard !spec.battery.programmes.isEmpty, spec.purpose == .reaction else { return [] }
        let title = text(frame.title)
        return tables(
            Self.programme,
            [("Komentar: \(title)", "Comments: \(title)")]
                + (frame.coders == nil
                    ? [] : [("Kesepakatan dua pengode: \(title)", "Agreement of two coders: \(title)")]))
    }

    private func scale(_ item: RatingItem, _ form: Form) -> String {
        form.scales.first { $0.id == item.scale }.map { text($0.title) } ?? item.scale
    }

    private func text(_ texts: Texts) -> String { Phrase(texts, in: language).text }

    private func isOfRole(_ spec: ScoringSpec) -> Bool {
        standards.contains { $0.id == spec.standard && $0.roles.contains { $0.id == spec.jenjang?.id } }
    }
}
