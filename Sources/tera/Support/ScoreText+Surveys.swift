import TeraArtifact
import TeraDiagnostics
import TeraExact
import TeraReport
import TeraRuntime

extension ScoreText {
    /// A reaction questionnaire or an observation: its scores, and how each item was answered.
    func survey(_ result: SurveyResult, perSheet: Bool) -> String {
        var text = "\(result.battery.title.text(in: language.rawValue)) (\(result.battery.id))\n"
        text += "  " + say("lembar terkirim", "sheets sent") + ": \(result.people.count)\n"
        for score in result.scores {
            let mean = score.mean.map { numbers.decimal($0, places: max(2, score.places)) } ?? "---"
            let rater = result.scores.contains { $0.rater != score.rater } ? " (\(score.rater))" : ""
            text += "  \(score.title.text(in: language.rawValue))\(rater): " + say("rata-rata", "mean") + " \(mean) "
            let sheets = score.base == 1 ? say("lembar", "sheet") : say("lembar", "sheets")
            text += "(\(numbers.count(score.count)) \(say("dari", "of")) \(numbers.count(score.base)) \(sheets))\n"
            for band in score.bands {
                let share = band.share.map { " (\(numbers.percent($0)))" } ?? ""
                text += "    \(band.band.title.text(in: language.rawValue)): \(band.count)\(share)\n"
            }
        }
        if perSheet, !result.scores.isEmpty { for person in result.people { text += self.sheet(person, result) } }
        for item in result.items { text += "  \(item.item): \(counts(item, result.order[item.item] ?? []))\n" }
        return text
    }

    private func sheet(_ person: SurveyPerson, _ result: SurveyResult) -> String {
        let scores = zip(person.scores, result.scores.filter { $0.rater == person.rater }).map { score, about in
            let value = score.value.map { numbers.decimal($0, places: about.places) } ?? "---"
            let band = score.band.map { " · \($0.title.text(in: language.rawValue))" } ?? ""
            return "\(about.title.text(in: language.rawValue)) \(value)\(band)"
        }
        return "  \(person.participant): \(scores.joined(separator: "; "))\n"
    }

    /// "setuju 3, sangat-setuju 10; tidak dijawab 1": from the lowest value up, then what has none.
    private func counts(_ item: AnswerCount, _ order: [String]) -> String {
        let others = item.options.keys.filter { !order.contains($0) }.sorted()
        let options = (order.filter { item.options[$0] != nil } + others).map { "\($0) \(item.options[$0] ?? 0)" }
            .joined(separator: ", ")
        var parts = options.isEmpty ? [] : [options]
        if item.notObserved > 0 { parts.append(say("tidak dapat menilai", "cannot judge") + " \(item.notObserved)") }
        if item.declined > 0 { parts.append(say("tidak bersedia menjawab", "declined") + " \(item.declined)") }
        if item.missing > 0 { parts.append(say("tidak dijawab", "not answered") + " \(item.missing)") }
        if item.notAsked > 0 { parts.append(say("tidak ditanyakan", "not asked") + " \(item.notAsked)") }
        return parts.joined(separator: "; ")
    }
}
