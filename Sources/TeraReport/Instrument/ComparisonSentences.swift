internal import TeraArtifact

/// Sentences about items that are harder for one group, by declared rules, of the rows that are printed.
struct ComparisonSentences {
    let tables: ComparisonTables

    private var report: InstrumentReport { tables.report }
    private var section: AnalysisSection { tables.section }
    private var rules: SentenceRules { SentenceRules(report.language) }

    static func declared(_ report: InstrumentReport) -> String {
        report.say(
            "DIF disebut besar di kelas C dan sedang di kelas B: C bila |D-DIF| mulai dari 1,5 dan lebih dari 1 secara "
                + "bermakna, A bila |D-DIF| di bawah 1 atau p mulai dari 0,05, lainnya B (Zieky 1993). Setiap butir diuji "
                + "sendiri: dari banyak butir dan kelompok beberapa masuk kelas B secara kebetulan, dan pada kelompok kecil "
                + "DIF dapat tidak ditemukan. DIF saja bukan bukti bahwa butirnya tidak adil.",
            "DIF is called large in class C and moderate in class B: C where |D-DIF| is at least 1.5 and significantly above "
                + "1, A where |D-DIF| is below 1 or p at least 0.05, else B (Zieky 1993). Each item is tested by itself: of "
                + "many items and groups some are in class B by chance, and in small groups DIF may not be found. DIF alone "
                + "is no proof that an item is unfair.")
    }

    func all() -> [String] {
        guard section.refused == nil else { return [] }
        let printed = tables.printed
        var none: [String] = []
        var sentences: [String] = []
        for group in tables.groups {
            let rows = printed.filter { section.group($0) == group }
            guard !rows.isEmpty else { continue }
            let named = [(AnalysisFlag.classC, true), (.classC, false), (.classB, true), (.classB, false)].compactMap {
                sentence(rows, group, $0, isHarder: $1)
            }
            sentences += named
            if named.isEmpty {
                none.append(
                    report.say(
                        "“\(group)” (\(report.number(rows.count)) butir)",
                        "“\(group)” (\(report.number(rows.count)) items)"))
            }
        }
        guard !none.isEmpty else { return sentences }
        let list = report.language.words.list(none)
        return sentences + [
            rules.sentence(
                report.say(
                    "tidak ditemukan DIF sedang atau besar terhadap “\(tables.reference)”: \(list)",
                    "no moderate or large DIF was found against “\(tables.reference)”: \(list)"))
        ]
    }

    private func sentence(
        _ rows: [AnalysisRow], _ group: String, _ size: AnalysisFlag, isHarder: Bool
    ) -> String? {
        let format = NumberFormat(report.language)
        let items = rows.compactMap { row -> String? in
            guard section.cell("class", row) == .flag(size), let delta = section.number("delta", row),
                (delta < 0) == isHarder, let item = section.name(row)
            else { return nil }
            return "“\(item)” (D-DIF = \(format.decimal(delta, places: 2)))"
        }
        guard !items.isEmpty else { return nil }
        let list = report.language.words.list(items)
        let isLarge = size == .classC
        let reference = tables.reference
        return rules.sentence(
            report.say(
                "\(isHarder ? "lebih sukar" : "lebih mudah") bagi “\(group)” daripada bagi “\(reference)” pada kemampuan "
                    + "yang sama, DIF \(isLarge ? "besar" : "sedang"): \(list)",
                "\(isHarder ? "harder" : "easier") for “\(group)” than for “\(reference)” at equal skill, "
                    + "\(isLarge ? "large" : "moderate") DIF: \(list)"))
    }
}
