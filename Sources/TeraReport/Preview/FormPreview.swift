public import TeraArtifact
import TeraRuntime

/// A form as people review it without a computer: every question with its choices, and every route in words.
///
/// Pure data in one language, ready for `text(_:)`, `html()`, `paper()` and `chart()`.
public struct FormPreview: Sendable, Equatable {
    public var language: ReportLanguage
    public var id: String
    public var title: Phrase
    public var rater: Phrase
    public var introduction: Phrase?
    /// What answering costs: items and minutes, the minutes rounded up.
    public var items: Int
    public var minutes: Int
    public var sections: [PreviewSection]
}

public struct PreviewSection: Sendable, Equatable {
    public var title: Phrase
    public var introduction: Phrase?
    /// When it is asked, in words; nil: always.
    public var condition: String?
    public var isMatrix: Bool
    public var items: [PreviewItem]
}

public struct PreviewItem: Sendable, Equatable {
    public var id: String
    /// The headings that begin with it, each with what is said under it.
    public var headings: [PreviewHeading]
    /// From 1 over the whole form; nil for what is computed and not shown.
    public var number: Int?
    public var stem: Phrase
    public var help: Phrase?
    public var type: String
    public var choices: [PreviewChoice]
    /// How choices are marked on paper.
    public var mark: Mark
    /// What each of the choices is matched with.
    public var parts: [Phrase]
    /// What may be written where nothing is chosen: "bilangan bulat, 0 sampai 60 (tahun)".
    public var accepts: String?
    public var isRequired: Bool
    /// When it is asked, in words; nil: whenever its section is.
    public var condition: String?
    /// The other rules, each a sentence: when it is required, what is refused, which options are offered.
    public var rules: [String]
    /// Ways past the items that follow.
    public var skips: [PreviewSkip]
    /// How it is computed, in words.
    public var formula: String?

    /// One is chosen, several are, or something is written before each.
    public enum Mark: Sendable, Equatable {
        case circle, box, blank
    }
}

/// The heading of a group or repeat.
public struct PreviewHeading: Sendable, Equatable {
    public var title: String
    /// When it is asked, in words.
    public var condition: String?
    /// How often it is asked; nil: once.
    public var times: String?
    public var introduction: Phrase?
}

public struct PreviewChoice: Sendable, Equatable {
    public var label: Phrase
}

/// A way onward: where, and when.
public struct PreviewSkip: Sendable, Equatable {
    public var condition: String
    /// Id of the item at which it goes on; nil: the end.
    public var target: String?
    public var sentence: String
}

extension FormPreview {
    public init(_ form: Form, language: ReportLanguage = .indonesian) {
        let source = PreviewSource(form: form, language: language)
        self.init(
            language: language, id: form.id, title: Phrase(form.title, in: language),
            rater: Phrase(form.rater.title, in: language),
            introduction: form.introduction.map { Phrase($0, in: language) }, items: form.estimate.items,
            minutes: max(1, (form.estimate.seconds + 59) / 60), sections: form.sections.map(source.section))
    }

    /// Every item that has a number, with its section's index.
    var shown: [(section: Int, item: PreviewItem)] {
        sections.enumerated().flatMap { index, section in
            section.items.filter { $0.number != nil }.map { (index, $0) }
        }
    }
}

private struct PreviewSource {
    let form: Form
    let language: ReportLanguage
    let conditions: ConditionWords
    let words: PreviewWords

    init(form: Form, language: ReportLanguage) {
        self.form = form
        self.language = language
        conditions = ConditionWords(form, language: language.rawValue)
        words = PreviewWords(language)
    }

    func section(_ written: Section) -> PreviewSection {
        let section = conditions.filled(written)
        return PreviewSection(
            title: Phrase(section.title, in: language),
            introduction: section.introduction.map { Phrase($0, in: language) },
            condition: section.relevant.map { conditions.clause($0) }, isMatrix: section.layout == .matrix,
            items: items(of: section))
    }

    /// Of a repeat only the first time: the others are the same.
    private func items(of section: Section) -> [PreviewItem] {
        let places = section.places
        let all = Dictionary(grouping: section.items) { places[$0.id] ?? $0.id }
        return section.items.filter { places[$0.id] ?? $0.id == $0.id }.map { item in
            var said: FormExpression?
            var headings: [PreviewHeading] = []
            for group in section.groups(around: item.id) {
                if group.items.first == item.id { headings.append(heading(group, beyond: said, in: section)) }
                said = group.relevant ?? said
            }
            var preview = self.item(item, headings, beyond: said)
            let later = (all[item.id] ?? []).dropFirst().map { again in
                let groups = section.groups(around: again.id)
                return (
                    groups.last { $0.time != nil }?.title,
                    self.item(again, [], beyond: groups.last { $0.relevant != nil }?.relevant)
                )
            }
            let first = section.groups(around: item.id).last { $0.time != nil }?.title
            if later.contains(where: { $0.1.condition != preview.condition }) {
                preview.condition = words.byTime(
                    ([(first, preview)] + later).map { (title, item) in
                        (title?.text(in: language.rawValue) ?? "", item.condition)
                    })
            }
            // An answer that must differ from the earlier ones has a rule only where there are some.
            if let last = later.last?.1, last.rules.count > preview.rules.count {
                preview.rules += last.rules.filter { !preview.rules.contains($0) }
            }
            return preview
        }
    }

    private func heading(_ group: FormGroup, beyond said: FormExpression?, in section: Section) -> PreviewHeading {
        let language = language.rawValue
        var times: String?
        var condition = group.relevant.flatMap { conditions.clause($0, beyond: said) }
        if let list = group.time?.list {
            let all = (section.groups ?? []).filter { $0.time?.list == list }
            let titles = all.map { $0.title.text(in: language) }
            let isCounted = titles.first == "\(group.time?.title.text(in: language) ?? "") 1"
            times = isCounted ? words.times(all.count) : words.times(for: titles)
            // Each entry may have a condition of its own.
            let each = all.map { $0.relevant.flatMap { conditions.clause($0, beyond: said) } }
            if !isCounted, Set(each).count > 1 { condition = words.byTime(Array(zip(titles, each))) }
        }
        return PreviewHeading(
            title: (group.time?.title ?? group.title).text(in: language),
            condition: condition, times: times,
            introduction: group.introduction.map { Phrase($0, in: self.language) })
    }

    private func item(
        _ written: FormItem, _ headings: [PreviewHeading], beyond said: FormExpression?
    ) -> PreviewItem {
        let item = conditions.filled(written)
        let logic = item.common.logic
        var rules: [String] = []
        if let required = logic?.required { rules.append(words.requiredWhen(conditions.clause(required))) }
        for constraint in logic?.constraints ?? [] {
            let check = conditions.clause(constraint.check, at: item.id)
            let message = constraint.message.text(in: language.rawValue)
            rules.append(words.constraint(check, message, isHard: constraint.level == .hard))
        }
        if let filter = logic?.filter { rules.append(words.offered(conditions.clause(filter))) }
        if let proposal = logic?.proposal { rules.append(words.proposed(conditions.formula(proposal))) }
        var formula: String?
        if case .calculate(let computed) = item { formula = conditions.formula(computed.calculate) }
        let answers = PreviewAnswers(item: item, language: language)
        let listed = item.choices(in: form).map { Phrase($0.label, in: language) }
        let choices = listed.isEmpty ? answers.ownChoices : listed
        return PreviewItem(
            id: item.id, headings: headings, number: conditions.number(of: item.id),
            stem: Phrase(item.common.stem, in: language),
            help: item.common.help.map { Phrase($0, in: language) }, type: item.typeName,
            choices: choices.map(PreviewChoice.init), mark: answers.mark, parts: answers.parts,
            accepts: answers.accepts, isRequired: item.common.required && item.isAsked,
            condition: logic?.relevant.flatMap { conditions.clause($0, beyond: said) }, rules: rules,
            skips: (logic?.skips ?? []).map { skip($0, of: item.id) }, formula: formula)
    }

    private func skip(_ skip: FormSkip, of item: String) -> PreviewSkip {
        let condition = conditions.clause(skip.when, at: item)
        let target = skip.to == FormSkip.end ? nil : skip.to
        let place = target.map { conditions.number(of: $0).map(words.number) ?? "`\($0)`" } ?? words.end
        return PreviewSkip(condition: condition, target: target, sentence: words.skip(condition, place))
    }
}
