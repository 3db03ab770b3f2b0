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
        return text
            + itemLines(
                result.spec, result.items.map { ($0.item, counts($0, result.order[$0.item] ?? [], result.spec)) },
                perSheet: perSheet)
    }

    /// A line an item, in the order asked: those that have a value as they were counted, and every other one that is
    /// asked.
    func itemLines(_ spec: String, _ counted: [(id: String, words: String)], perSheet: Bool) -> String {
        let asked = asked[spec] ?? AskedItems([], scored: nil, language: language)
        let own = Dictionary(counted.map { ($0.id, $0.words) }, uniquingKeysWith: { first, _ in first })
        let unknown = counted.map(\.id).filter { asked.item($0) == nil }
        var text = ""
        for id in asked.ids + unknown {
            var words = own[id]
            var lines: [String] = []
            if words == nil, let (item, form) = asked.item(id) {
                let count = PlainCount(id, item, form, sheets[spec] ?? [], language.rawValue)
                words = self.words(count)
                if perSheet { lines = count.words }
            }
            guard let words else { continue }
            text += "  \(asked.name(id)): \(words)\n"
            for line in lines { text += "    – \(line.split { $0.isWhitespace }.joined(separator: " "))\n" }
        }
        return text
    }

    private func words(_ count: PlainCount) -> String {
        var parts: [String] = []
        if !count.options.isEmpty {
            parts.append(count.options.map { "\($0.label) \($0.count)" }.joined(separator: ", "))
        } else if let least = count.numbers.min(), let most = count.numbers.max(),
            let sum = count.numbers.reduce(Optional(Rational.zero), { $0?.adding($1) }),
            let mean = sum.divided(by: Rational(count.numbers.count))
        {
            let range = "\(exact(least))–\(exact(most))"
            parts.append(say("rata-rata", "mean") + " \(numbers.decimal(mean, places: 2)) (\(range))")
        } else {
            parts.append(say("dijawab", "answered") + " \(count.answered)")
        }
        return (parts + others(count.notObserved, count.declined, count.missing, count.notAsked))
            .joined(separator: "; ")
    }

    private func exact(_ value: Rational) -> String {
        language == .indonesian ? value.exactText.replacing(".", with: ",") : value.exactText
    }

    private func others(_ notObserved: Int, _ declined: Int, _ missing: Int, _ notAsked: Int) -> [String] {
        var parts: [String] = []
        if notObserved > 0 { parts.append(say("tidak dapat menilai", "cannot judge") + " \(notObserved)") }
        if declined > 0 { parts.append(say("tidak bersedia menjawab", "declined") + " \(declined)") }
        if missing > 0 { parts.append(say("tidak dijawab", "not answered") + " \(missing)") }
        if notAsked > 0 { parts.append(say("tidak ditanyakan", "not asked") + " \(notAsked)") }
        return parts
    }

    private func sheet(_ person: SurveyPerson, _ result: SurveyResult) -> String {
        let scores = zip(person.scores, result.scores.filter { $0.rater == person.rater }).map { score, about in
            let value = score.value.map { numbers.decimal($0, places: about.places) } ?? "---"
            let band = score.band.map { " · \($0.title.text(in: language.rawValue))" } ?? ""
            return "\(about.title.text(in: language.rawValue)) \(value)\(band)"
        }
        return "  \(person.participant): \(scores.joined(separator: "; "))\n"
    }

    /// "Setuju 3, Sangat setuju 10; tidak dijawab 1": from the lowest value up, then what has none.
    private func counts(_ item: AnswerCount, _ order: [String], _ spec: String) -> String {
        let others = item.options.keys.filter { !order.contains($0) }.sorted()
        let options = (order.filter { item.options[$0] != nil } + others).map { option in
            let label = asked[spec]?.label(of: option, in: item.item) ?? option
            return "\(label) \(item.options[option] ?? 0)"
        }
        let parts = options.isEmpty ? [] : [options.joined(separator: ", ")]
        return (parts + self.others(item.notObserved, item.declined, item.missing, item.notAsked))
            .joined(separator: "; ")
    }
}
