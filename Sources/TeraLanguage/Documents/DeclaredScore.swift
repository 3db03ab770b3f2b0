public import TeraDiagnostics
public import TeraExact

/// A score that the author defines: of a screener, a reaction questionnaire, an observation.
public struct DeclaredScore: Sendable {
    public var id: Located<String>
    public var title = LocalizedText.none
    /// Where its items come from: a section, or these items.
    public var section: Located<String>?
    public var items: [Located<String>] = []
    public var reduce: Located<ReductionWord>?
    /// What a checklist counts.
    public var ticks: Located<TickWord>?
    /// Whether a sum is scaled up for what was not answered.
    public var prorate: Located<Bool>?
    public var leastAnswered: Located<Rational>?
    /// Decimals shown.
    public var places: Located<Int>?
    public var bands: [BandRule] = []
    public var asumsi: LocalizedText?
    /// Ids that it had before.
    public var formerly: [Located<String>] = []
    public var span: Span
}

/// What a checklist counts in a score.
public enum TickWord: String, Sendable, CaseIterable {
    case count, share, weighted
}

extension DeclaredScore {
    static let shape = Shape<DeclaredScore>(
        "score",
        Message(
            id: "Satu nilai yang dirumuskan penyusun: untuk kuesioner reaksi dan observasi.",
            en: "One score that the author defines: for reaction questionnaires and observations."),
        make: { DeclaredScore(id: Located("", $0.startPoint), span: $0) },
        fields: [
            .required("id", .identifier, Message(id: "nama tetap", en: "lasting name"), example: "kepuasan") {
                $0.id = $1
            },
            .required("title", .text, Message(id: "nama yang dicetak", en: "the name printed"), example: "Kepuasan") {
                $0.title = $1
            },
            .optional(
                "section", .localReference("section"),
                Message(
                    id: "bagian yang butirnya dinilai; tulis ini atau `items`",
                    en: "the section whose items count; write this or `items`"),
                example: "isi"
            ) { $0.section = $1 },
            .optional(
                "items", .list(.localReference("item")),
                Message(id: "butir yang dinilai; tulis ini atau `section`", en: "the items that count, or `section`"),
                example: "[rx-1, rx-2]"
            ) { $0.items = $1 },
            .optional(
                "reduce", .enumeration(ReductionWord.self), default: "mean",
                Message(id: "butir → nilai, per pengisi", en: "items → score, per respondent"), example: "sum"
            ) { $0.reduce = $1 },
            .optional(
                "ticks", .enumeration(TickWord.self), default: "count",
                Message(
                    id:
                        "yang dihitung dari butir `checklist`: `count` banyaknya yang dicentang; `share` bagiannya dari semua "
                        + "isi; `weighted` bobot yang dicentang per bobot semua isi",
                    en:
                        "what a `checklist` counts: `count` how many entries are ticked; `share` their share of all; "
                        + "`weighted` their weights over the weights of all"),
                example: "share"
            ) { $0.ticks = $1 },
            .optional(
                "prorate", .boolean, default: "false",
                Message(
                    id: "untuk `sum`: jumlah dibagi bobot yang dijawab, dikali bobot semua butir yang ditanyakan",
                    en: "for `sum`: the sum over the weights answered, times the weights of all items asked"),
                example: "true"
            ) { $0.prorate = $1 },
            .optional(
                "least_answered", .percent, default: "`least_answered` instrumen ini",
                Message(
                    id: "bagian butir yang paling sedikit dijawab; kurang dari itu nilainya tidak ada, bukan nol",
                    en: "the least share of items answered; with fewer the score is absent, never zero"),
                example: "80%"
            ) { $0.leastAnswered = $1 },
            .optional(
                "places", .integer(0...6), default: "2",
                Message(
                    id: "angka di belakang koma yang dicetak; pita memakai nilai yang tepat",
                    en: "decimals printed; bands use the exact value"),
                example: "0"
            ) { $0.places = $1 },
            .optional(
                "bands", .list(.object(Instrument.bandShape)), Message(id: "pita nilai ini", en: "bands of this score"),
                example: "[{id: tinggi, title: Tinggi, from: 10}, {id: rendah, title: Rendah}]"
            ) { $0.bands = $1 },
            .optional(
                "asumsi", .text,
                Message(id: "alasan rumus yang tidak diterbitkan", en: "reason of an unpublished rule"),
                example: "Batas 80% dipakai karena sumber tidak menyebutnya."
            ) { $0.asumsi = $1 },
            .formerly { $0.formerly = $1 },
        ])
}
