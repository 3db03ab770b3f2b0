import TeraArtifact
import TeraExact
import TeraRuntime

/// The sentences of an individual report that depend on its data, the same for text and page.
struct IndividualSentences {
    let report: IndividualReport
    let words: any Words
    let numbers: NumberFormat
    let dates: DateFormat

    init(_ report: IndividualReport) {
        self.report = report
        words = report.language.words
        numbers = NumberFormat(report.language)
        dates = DateFormat(report.language)
    }

    var title: String {
        let identity = report.identity
        return words.individualTitle(people: identity.isRole ? identity.jenjang.text : identity.jabatan)
    }

    /// The person as one of those who hold the jenjang or role.
    var officer: String {
        report.identity.isRole ? report.identity.jenjang.text : officer(report.identity.jenjang.text)
    }

    /// A jenjang as the name of the people who hold it.
    func officer(_ jenjang: String) -> String { report.identity.officer(jenjang) }

    /// "Penilaian kinerja, diisi 1–30 November 2025".
    func details(of battery: EvaluatedBattery) -> String {
        let purpose = words.purpose(battery.purpose)
        return battery.period.map { "\(purpose), \(words.collected(dates.period($0)))" } ?? purpose
    }

    /// "dilaksanakan 19–22 Agustus 2025"; nil where the register has no dates.
    func held(_ programme: EvaluatedProgramme) -> String? {
        programme.dates.isEmpty ? nil : words.held(dates.periods(programme.dates))
    }

    func notes(on profile: PerformanceProfile) -> [String] {
        var notes: [String] = []
        let outside = profile.numbers { $0 == .outside }
        if !outside.isEmpty { notes.append(words.outside(listed(outside), officer: officer)) }
        let inNoBattery = profile.numbers { $0 == .inNoBattery }
        if !inNoBattery.isEmpty { notes.append(words.inNoBattery(listed(inNoBattery))) }
        let tooFew = profile.numbers {
            if case .tooFewAnswers = $0 { true } else { false }
        }
        if !tooFew.isEmpty { notes.append(words.tooFewAnswers(listed(tooFew))) }
        if profile.conclusion == nil { notes.append(words.noConclusion) }
        // An internal report does show what each rater says.
        return report.isInternal ? notes : notes + [words.combinedOverRaters]
    }

    func notes(on section: ActivitySection) -> [String] {
        var notes: [String] = []
        if section.hasFractions { notes.append(words.fractionsExplained) }
        if let sum = section.printedPercentageSum, sum != 100 { notes.append(words.roundedSum("\(sum)%")) }
        let places = section.placesThatTellOwnShare
        if places > 0, let share = section.rows.first(where: { $0.distance == 0 })?.share {
            notes.append(
                words.exactShare(
                    numbers.percent(share, places: places), limit: numbers.exactPercent(section.idealShare)))
        }
        return notes
    }

    /// What the distance of the activities from the person's own jenjang means (requirement R052).
    func distance(in section: ActivitySection) -> [String] {
        let distant = section.distantRows
        if distant.isEmpty {
            return section.hasNeighbouringRows ? [words.onlyNeighbouring + " " + words.neighbouringIsNormal] : []
        }
        let count = distant.reduce(Rational?.some(.zero)) { sum, row in sum?.adding(row.count) }
        guard let count, let total = section.total, let share = count.divided(by: total) else { return [] }
        let below = distant.contains { $0.distance < 0 }
        let above = distant.contains { $0.distance > 0 }
        let sentence = words.distant(
            count: numbers.count(count), total: numbers.count(total), share: numbers.percent(share),
            direction: below && above ? .both : below ? .below : .above,
            jenjang: words.list(distant.map { "\(officer($0.jenjang.text)) (\(numbers.count($0.count)))" }))
        return [sentence + " " + words.neighbouringIsNormal]
    }

    func activities(_ count: Rational) -> String { words.activities(numbers.count(count), isOne: count == .one) }

    func percent(_ share: Rational?) -> String { share.map { numbers.percent($0) } ?? "-" }

    /// The explanation and the category of a row, with the marks of what has none (requirements R004, R055).
    func cells(of row: PerformanceRow) -> (explanation: Phrase, category: Phrase) {
        func own(_ text: String) -> Phrase { Phrase(text, language: report.language.rawValue) }
        return switch row.state {
        case .outside, .inNoBattery: (own(words.notAssessed), own("-"))
        case .tooFewAnswers(let explanation): (explanation ?? own(words.noExplanation), own("---"))
        case .scored(let explanation, let category): (explanation ?? own(words.noExplanation), category)
        }
    }

    private func listed(_ rowNumbers: [Int]) -> String { words.list(rowNumbers.map(String.init)) }
}
