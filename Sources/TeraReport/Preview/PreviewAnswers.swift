import TeraArtifact
import TeraRuntime

/// How an item is answered, as a preview shows it: one case a type of item.
struct PreviewAnswers {
    let item: FormItem
    let language: ReportLanguage

    private var words: PreviewWords { PreviewWords(language) }

    /// What stands before each choice.
    var mark: PreviewItem.Mark {
        switch item {
        case .multiple, .checklist: .box
        case .ranking, .ordering, .constantSum: .blank
        default: .circle
        }
    }

    /// What stands at the left of a matching, or shares a sum.
    var parts: [Phrase] {
        switch item {
        case .matching(let item): item.left.map { Phrase($0.text, in: language) }
        default: []
        }
    }

    /// Choices that `choices(in:)` of the form machine does not list.
    var ownChoices: [Phrase] {
        switch item {
        case .constantSum(let item): item.options.map { Phrase($0.text, in: language) }
        default: []
        }
    }

    /// What is accepted, in words; nil where the choices say it.
    var accepts: String? {
        switch item {
        case .integer(let item): words.number(item.limits, isWhole: true, language)
        case .decimal(let item): words.number(item.limits, isWhole: false, language)
        case .slider(let item):
            words.slider(
                words.number(item.limits, isWhole: false, language),
                low: item.low?.text(in: language.rawValue), high: item.high?.text(in: language.rawValue))
        case .text(let item): words.text(atMost: item.maxLength)
        case .date(let item): words.date(item.min, item.max)
        case .time(let item): words.time(item.min, item.max)
        case .multiple(let item): words.several(least: item.least, most: item.most)
        case .ranking(let item): words.ranked(item.most ?? item.options.count)
        case .ordering(let item): words.ranked(item.options.count)
        case .matching: words.matched
        case .constantSum(let item): words.shared(item.total)
        case .rubric(let item): item.evidence ? words.withEvidence : nil
        default: nil
        }
    }
}
