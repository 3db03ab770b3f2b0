internal import TeraArtifact

/// The texts that people write in a report, as it prints them: figures that they cite are those of its tables, and a text
/// that cites what is not printed, or says otherwise than its figure, is left out whole.
struct ReportProse {
    let language: ReportLanguage
    private let citations: FigureCitations
    /// Parts of which a text cites a figure that is not printed, and parts of which one says otherwise than its figure.
    private(set) var unprinted: [String] = []
    private(set) var contradicted: [String] = []

    /// - Parameter tables: of the report, as they are printed.
    init(_ tables: [PublishedTable], language: ReportLanguage) {
        self.language = language
        citations = FigureCitations(tables, language: language)
    }

    private func say(_ indonesian: String, _ english: String) -> String {
        language == .indonesian ? indonesian : english
    }

    /// nil where it cannot be printed.
    ///
    /// - Parameter part: what the text is a part of, for the annex; nil where that was told already.
    mutating func phrase(_ texts: Texts, in part: String?) -> Phrase? {
        switch citations.filled(Phrase(texts, in: language)) {
        case .success(let phrase): return phrase
        case .failure(.notPrinted): if let part { unprinted.append(part) }
        case .failure(.contradicted): if let part { contradicted.append(part) }
        }
        return nil
    }

    /// Texts under a heading; nothing where none of them can be printed.
    mutating func blocks(
        title: Texts, paragraphs: [Texts], points: [Texts], in part: String?, table: PublishedTable? = nil
    ) -> [PublicationBlock] {
        let words = paragraphs.compactMap { phrase($0, in: part) }.map { PublicationBlock.prose($0) }
        let list = points.compactMap { phrase($0, in: part) }
        let body = words + (list.isEmpty ? [] : [.numbered(list)]) + (table.map { [.table($0)] } ?? [])
        return body.isEmpty ? [] : [.heading(Phrase(title, in: language))] + body
    }

    /// - Parameter again: whether they are printed elsewhere too, where what is left out is told.
    mutating func blocks(_ sections: [ReportSection], again: Bool = false) -> [PublicationBlock] {
        sections.flatMap { section in
            blocks(
                title: section.title, paragraphs: section.paragraphs, points: section.points,
                in: again ? nil : section.id, table: section.table.flatMap { table($0, of: section) })
        }
    }

    /// Rows in which a figure is not printed are left out.
    private mutating func table(_ matrix: TextMatrix, of section: ReportSection) -> PublishedTable? {
        guard !matrix.columns.isEmpty else { return nil }
        var table = PublishedTable(
            id: "text-\(section.id)", caption: Phrase(section.title, in: language).text,
            unit: say("teks", "texts"), base: say("ditulis penyusun laporan", "written by the authors of the report"),
            date: say("menurut naskahnya", "by their document"),
            columns: matrix.columns.enumerated().map { index, title in
                PublishedColumn(index == 0 ? "label" : "\(index + 1)", Phrase(title, in: language), .text)
            })
        for (index, row) in matrix.rows.enumerated() {
            let cells = row.compactMap { phrase($0, in: section.id) }
            guard cells.count == row.count else { continue }
            table.rows.append(PublishedRow(id: "\(index + 1)", cells: cells.map { .text($0) }))
        }
        return table.rows.isEmpty ? nil : table
    }

    /// Who wrote it, and what became of its figures: for the annex.
    func declared(_ texts: ReportTextArtifact) -> [String] {
        let title = Phrase(texts.title, in: language).text
        var sentences = [
            say(
                "Pendahuluan, kesimpulan, rekomendasi, saran, dan tanggapan ditulis orang (“\(title)”); angka di dalamnya "
                    + "diambil dari tabel laporan ini.",
                "Introduction, conclusions, recommendations, suggestions and responses are written by people (“\(title)”); "
                    + "figures in them are taken from the tables of this report.")
        ]
        if !unprinted.isEmpty {
            sentences.append(
                count(unprinted)
                    + say(
                        " tidak dicetak, karena mengutip angka yang tidak ada dalam laporan ini atau tidak dicetak.",
                        " left out, because they cite a figure that this report does not have or does not print."))
        }
        if !contradicted.isEmpty {
            sentences.append(
                count(contradicted)
                    + say(
                        " tidak dicetak, karena kata jumlahnya tidak sesuai dengan angka yang dikutipnya.",
                        " left out, because their word for how many does not agree with the figure that they cite."))
        }
        return sentences
    }

    /// “2 teks (bagian evaluasi, saran)”.
    private func count(_ parts: [String]) -> String {
        var seen: Set<String> = []
        let names = language.words.list(parts.filter { seen.insert($0).inserted })
        let count = NumberFormat(language).count(parts.count)
        return say("\(count) teks (bagian \(names))", "\(count) texts (part \(names))")
    }
}
