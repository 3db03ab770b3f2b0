import TeraArtifact
import TeraDiagnostics
import TeraExact
import TeraReport
import TeraRuntime

/// `tera score --explain`: the steps as sums that a person can do again on paper.
struct ScoreStepsText {
    let language: MessageLanguage
    /// What answers are called: form id → form.
    let forms: [String: Form]
    /// For which items are reversed.
    let specs: [ScoringSpec]
    /// Where the names of subkompetensi, jenjang and roles come from.
    let standards: [StandardArtifact]

    private var names: ScoreText { ScoreText(language: language, named: false, standards: standards) }
    private func say(_ id: String, _ en: String) -> String { Message(id: id, en: en)[language] }

    func text(_ steps: ScoreSteps) -> String {
        var text = steps.participant + "\n"
        if steps.batteries.contains(where: { !$0.combined.isEmpty || $0.raters.count > 1 }) {
            text +=
                say(
                    "Memuat jawaban tiap penilai: bukan untuk dilihat orang yang dinilai.",
                    "Holds the answers of each rater: not for the eyes of the rated person.") + "\n"
        }
        for battery in Occasions.sorted(steps.batteries, \.battery) { text += "\n" + self.battery(battery) }
        if !steps.missing.isEmpty {
            text += "\n" + say("Belum ada kesimpulan. Yang belum mengisi:", "No conclusion yet. Still missing:") + "\n"
            for missing in steps.missing { text += "  \(missing.form): \(missing.rater)\n" }
        }
        if !steps.concluded.isEmpty {
            text += "\n" + say("Kesimpulan dari semua baterai", "Concluded from all batteries") + "\n"
            for step in steps.concluded { text += self.step(step, indent: "  ", sources: false) }
        }
        if let activity = steps.activity { text += "\n" + self.activity(activity) }
        if !steps.assumptions.isEmpty {
            text += "\n" + say("Asumsi", "Assumptions") + "\n"
            for assumption in steps.assumptions {
                text += "  \(assumption.place): \(assumption.reason.text(in: language.rawValue))\n"
            }
        }
        return text
    }

    private func battery(_ battery: BatterySteps) -> String {
        var text = "\(battery.battery.title.text(in: language.rawValue)) (\(battery.spec))\n"
        for rater in battery.raters {
            let weight = Rational(text: rater.rater.weight) ?? .one
            let suffix = battery.raters.count > 1 ? say(", bobot ", ", weight ") + exact(weight) : ""
            text += "  \(rater.rater.title.text(in: language.rawValue))\(suffix) (\(rater.form))\n"
            let spec = specs.first { $0.id == battery.spec }
            let asked = AskedItems([forms[rater.form]].compactMap(\.self), scored: spec, language: language)
            for step in rater.steps { text += self.step(step, indent: "    ", asked: asked) }
            if rater.steps.isEmpty {
                text +=
                    "    "
                    + say(
                        "instrumen ini tidak merumuskan nilai (`scoring.scores`)",
                        "this instrument defines no scores (`scoring.scores`)") + "\n"
            }
        }
        if !battery.combined.isEmpty {
            text += "  " + say("Semua penilai", "All raters") + "\n"
            for step in battery.combined { text += self.step(step, indent: "    ", sources: false) }
        }
        return text
    }

    // MARK: One score

    private func step(_ step: ScoreStep, indent: String, sources: Bool = true, asked: AskedItems? = nil) -> String {
        let name = step.score.about.map(names.title) ?? step.title.text(in: language.rawValue)
        var text = indent + name + ": " + result(step) + "\n"
        for source in step.sources {
            switch source.kind {
            case .item(let answer): text += indent + "  " + item(source, answer, asked) + "\n"
            case .itemNotAsked:
                text +=
                    indent + "  \(asked?.name(source.id) ?? source.id): " + say("tidak ditanyakan", "not asked") + "\n"
            case .score, .rater, .battery:
                guard source.value == nil else { continue }
                text += indent + "  \(source.id): --- " + say("(tanpa nilai)", "(no value)") + "\n"
            }
        }
        return text
    }

    private func result(_ step: ScoreStep) -> String {
        guard let value = step.score.value else {
            let present = step.sources.count { $0.value != nil }
            return "--- "
                + say(
                    "(\(present) dari \(step.score.asked) bernilai, perlu sedikitnya \(step.least))",
                    "(\(present) of \(step.score.asked) have a value, at least \(step.least) needed)")
        }
        let places = step.places ?? 2
        let shown = names.numbers.decimal(value, places: places)
        var parts = [expression(step), exact(value)].compactMap { $0 }
        if parts.first == parts.last { parts = [parts[0]] }
        var text = parts.joined(separator: " = ")
        if Rational(text: value.roundedHalfUp(places: places)) != value { text += " ≈ \(shown)" }
        return text + (step.score.band.map { " · " + band($0, value, step.bands) } ?? noBand(step.bands))
    }

    /// The verdict on a value below all bands, as of a test that is not passed.
    private func noBand(_ bands: [Band]) -> String {
        guard let lowest = bands.last, let from = lowest.from.flatMap({ Rational(text: $0) }) else { return "" }
        let title = lowest.title.text(in: language.rawValue)
        return " · "
            + say("tidak mencapai \(title) (mulai \(exact(from)))", "not \(title) (from \(exact(from)))")
    }

    /// The sum as it is done; nil where there is nothing to reckon.
    private func expression(_ step: ScoreStep) -> String? {
        let present = step.sources.compactMap { source in source.value.map { (value: $0, weight: source.weight) } }
        guard !present.isEmpty else { return nil }
        let isWeighted = step.reduce != .percent && present.contains { $0.weight != .one }
        let terms = present.map { isWeighted ? "\(exact($0.weight)) × \(exact($0.value))" : exact($0.value) }
        let sum = terms.joined(separator: " + ")
        let held = terms.count > 1 ? "(\(sum))" : sum
        let weights = present.map(\.weight).reduce(Optional(Rational.zero)) { sum, weight in sum?.adding(weight) }
        switch step.reduce {
        case .mean: return terms.count == 1 && !isWeighted ? sum : weights.map { "\(held) / \(exact($0))" }
        case .sum: return sum
        case .percent: return step.whole.map { "100 × \(held) / \(exact($0))" }
        case .prorated:
            guard let whole = step.whole, let weights else { return nil }
            return "\(held) × \(exact(whole)) / \(exact(weights))"
        }
    }

    private func band(_ band: Band, _ value: Rational, _ bands: [Band]) -> String {
        let index = bands.firstIndex(of: band) ?? 0
        let title = band.title.text(in: language.rawValue)
        let cut = { (band: Band) in band.from.flatMap { Rational(text: $0) } }
        // A band that the value reaches was passed over where one of the scores below it keeps it away.
        let missed = bands.prefix(index).first { cut($0).map { $0 <= value } ?? false }
        var range = cut(band).map { say("mulai ", "from ") + exact($0) }
        if let above = bands.prefix(index).last.flatMap(cut), missed == nil {
            range = (range.map { $0 + ", " } ?? "") + say("di bawah ", "below ") + exact(above)
        }
        var text = title + (range.map { " (\($0))" } ?? "")
        if let missed, let from = cut(missed) {
            let (name, each) = (missed.title.text(in: language.rawValue), missed.each ?? "")
            text += say(
                "; nilainya mencapai \(name) (mulai \(exact(from))), tetapi ada nilai bagian di bawah `\(each)`",
                "; the value reaches \(name) (from \(exact(from))), but one of its scores is below `\(each)`")
        }
        return text
    }

    // MARK: One item

    private func item(_ source: StepSource, _ answer: Answer?, _ asked: AskedItems?) -> String {
        let name = asked?.name(source.id) ?? source.id
        let words = answer.flatMap { answer in
            asked?.item(source.id).flatMap { $0.item.shown(answer, in: $0.form) }
        }?.text(in: language.rawValue)
        let why: String
        switch answer {
        case nil: why = say("tidak dijawab", "not answered")
        case .notObserved?: why = say("tidak dapat menilai", "cannot judge")
        case .declined?: why = say("tidak bersedia menjawab", "declined")
        default: why = words ?? say("jawaban tanpa nilai", "an answer without a value")
        }
        guard let value = source.value else { return "\(name): --- (\(why))" }
        return "\(name): \(exact(value)) (\(words ?? why))"
    }

    private func activity(_ profile: ActivityProfile) -> String {
        var text = say("Pemetaan tugas", "Task mapping") + "\n"
        let total = profile.counts.map(\.count).reduce(Optional(Rational.zero)) { sum, count in sum?.adding(count) }
        for count in profile.counts {
            var line = "  \(names.title(count.jenjang)): \(exact(count.count))"
            if let share = count.share, let total {
                line += say(" dari ", " of ") + exact(total) + " = " + names.numbers.percent(share, places: 2)
            }
            text += line + "\n"
        }
        let ideal = names.numbers.exactPercent(profile.idealShare)
        let own = names.title(profile.own)
        switch profile.condition {
        case .ideal:
            text += "  " + say("ideal: \(own) sedikitnya \(ideal)", "ideal: \(own) is at least \(ideal)") + "\n"
        case .lessThanIdeal:
            text +=
                "  " + say("kurang ideal: \(own) di bawah \(ideal)", "less than ideal: \(own) is below \(ideal)") + "\n"
        case .noActivity:
            text += "  " + say("tidak ada aktivitas yang dipilih", "no activity was selected") + "\n"
        }
        return text
    }

    /// As exact as it can be written: 3,25, or 10/3.
    private func exact(_ value: Rational) -> String {
        let text = value.exactText
        return language == .indonesian ? text.replacing(".", with: ",") : text
    }
}
