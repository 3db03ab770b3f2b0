internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// What every table of this report needs: the data, one part of the people, the language, and what may be released.
struct EvaluationContext {
    let data: EvaluationData
    let part: EvaluationPart
    let language: ReportLanguage
    let release: Release

    var rules: SentenceRules { SentenceRules(language) }

    func say(_ indonesian: String, _ english: String) -> String { language == .indonesian ? indonesian : english }

    /// Words of the report's own.
    func own(_ indonesian: String, _ english: String) -> Phrase {
        Phrase(say(indonesian, english), language: language.rawValue)
    }

    func phrase(_ texts: Texts) -> Phrase { Phrase(texts, in: language) }
    func number(_ count: Int) -> String { NumberFormat(language).count(count) }

    var title: String { phrase(part.title).text }

    /// Lower than this a group's figures are not printed; 1 where everything is.
    var smallest: Int { release.isInternal ? 1 : release.smallest }

    func id(_ table: String) -> String { "\(part.prefix)-\(table)" }

    /// When answers were collected: from the first day of any instrument to the last.
    var date: String { period ?? say("tanpa tanggal", "undated") }

    /// `YYYY-MM-DD`; nil where no instrument says.
    var lastDay: String? { part.specs.compactMap(\.battery.period).map(\.to).max() }

    var period: String? {
        let periods = part.specs.compactMap(\.battery.period)
        guard let from = periods.map(\.from).min(), let to = periods.map(\.to).max() else { return nil }
        return DateFormat(language).period(Period(from: from, to: to))
    }

    /// From what to what scores go.
    var range: String {
        guard let rule = part.overallRule, let least = Rational(text: rule.minimum),
            let most = Rational(text: rule.maximum)
        else { return "" }
        let format = NumberFormat(language)
        return say(" dari ", " from ") + format.decimal(least, places: 2) + say(" sampai ", " to ")
            + format.decimal(most, places: 2)
    }

    var people: String { say("orang", "people") }

    /// Who has a predikat.
    var evaluatedBase: String {
        number(part.evaluated.count) + " "
            + say("orang yang semua instrumennya lengkap", "people of whom every instrument is complete")
    }

    var numbered: PublishedColumn { PublishedColumn("no", own("No", "No"), .text) }

    func numberCell(_ index: Int) -> PublishedCell { .text(Phrase("\(index + 1)", language: language.rawValue)) }

    /// The columns that a table is parted into by jenjang; of a role there is one.
    var levels: [Named] { part.jenjang.isEmpty ? [part.role].compactMap(\.self) : part.jenjang }

    /// Positions of the batteries that evaluate a programme.
    func batteries(of programme: String) -> Set<Int> {
        Set(data.batteries.indices.filter { data.batteries[$0].programmes.contains(programme) })
    }

    func of(_ level: Named, _ people: [EvaluatedPerson]) -> [EvaluatedPerson] {
        people.filter { $0.participant.jenjang == level.id }
    }

    /// A mean and of how many it is; nothing where there is none.
    func mean(_ values: [Rational]) -> PublishedCell { values.mean.map { .mean($0, n: values.count) } ?? .none }

    /// The table with nothing in it that may not be released.
    func done(_ table: PublishedTable) -> PublishedTable { release.applied(to: table) }
}
