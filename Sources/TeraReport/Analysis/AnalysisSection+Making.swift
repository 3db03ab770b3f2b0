internal import TeraArtifact
internal import TeraStatistics

/// Columns that several tables have.
enum AnalysisColumns {
    static let item = column("item", "butir", "item")
    static let people = column("people", "orang", "people")
    static let low = column("low", "bawah 95%", "low 95%")
    static let high = column("high", "atas 95%", "high 95%")
    static let mean = column("mean", "rata-rata", "mean")
    static let deviation = column("deviation", "simpangan baku", "std. deviation")
    static let p = column("p", "p", "p")

    static func column(_ id: String, _ indonesian: String, _ english: String) -> AnalysisColumn {
        AnalysisColumn(id: id, title: ["id": indonesian, "en": english])
    }
}

extension AnalysisSection {
    init(
        _ id: AnalysisKind, about: Named? = nil, rater: String? = nil, source: String, missing: MissingRule,
        people: Int? = nil, base: Int? = nil
    ) {
        self.init(
            id: id, about: about, rater: rater, source: source, missing: missing, people: people, base: base, notes: [],
            refused: nil)
    }

    mutating func add(_ cells: [AnalysisCell], refused: Refusal? = nil) {
        rows.append(AnalysisRow(cells: cells, refused: refused?.words, keys: columns.map(\.id)))
    }

    mutating func note(_ indonesian: String, _ english: String) { notes.append(["id": indonesian, "en": english]) }

    /// With counts, each written as its language writes numbers.
    mutating func note(_ indonesian: (NumberFormat) -> String, _ english: (NumberFormat) -> String) {
        note(indonesian(NumberFormat(.indonesian)), english(NumberFormat(.english)))
    }

    /// The same section without a table.
    func refusing(_ refusal: Refusal) -> AnalysisSection {
        var section = self
        section.columns = []
        section.rows = []
        section.refused = refusal.words
        return section
    }
}

extension Result where Failure == Refusal {
    var value: Success? { try? get() }

    var refusal: Refusal? {
        switch self {
        case .success: nil
        case .failure(let refusal): refusal
        }
    }
}
