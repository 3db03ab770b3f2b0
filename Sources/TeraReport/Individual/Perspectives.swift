public import TeraArtifact
public import TeraExact
public import TeraRuntime

/// What the raters of one person say of each subkompetensi, as `ScoringMachine.views` gives it.
public struct PersonViews: Sendable {
    /// The role of the person who is evaluated. No option changes it: any other would print what one rater said.
    public static let ownRole = "diri"

    /// The person's own view.
    public var own: [RaterView]
    /// All other raters together.
    public var others: [RaterView]
    /// Each of the others, one role after the other. Only an internal report shows them.
    public var roles: [(title: Texts, views: [RaterView])]

    public init(own: [RaterView], others: [RaterView], roles: [(title: Texts, views: [RaterView])]) {
        self.own = own
        self.others = others
        self.roles = roles
    }
}

/// How the person and the others see each subkompetensi, side by side.
///
/// Of the others there is one mean, and only where at least `fewest` of them judge: each has a role of their own, so that a
/// figure of one or two would be the answer of somebody whom everybody knows (audit P05).
public struct PerspectiveSection: Sendable, Equatable {
    /// The fewest raters that a printed figure of others stands for.
    public static let fewest = 3

    /// Ends of the scale.
    public var least: Rational
    public var largest: Rational
    /// What the values of every row are called, in order. The first is the person's own, the second that of the others.
    public var views: [Phrase]
    public var rows: [PerspectiveRow]
    /// Whether the figures of few are here too.
    public var isInternal: Bool

    /// Rows in which the others are few.
    var hasLeftOut: Bool { rows.contains { $0.isLeftOut } }
}

public struct PerspectiveRow: Sendable, Equatable {
    public var number: Int
    public var title: Phrase
    /// One a view of the section; nil where there is none, or it is left out.
    public var values: [Rational?]
    /// One a view: how many raters a value stands for at least.
    public var raters: [Int]
    /// Whether the value of the others is left out because they are too few.
    public var isLeftOut: Bool

    /// The person's own value less that of the others.
    var gap: Rational? {
        guard let own = values[0], let others = values[1] else { return nil }
        return own.subtracting(others)
    }
}

extension PerspectiveSection {
    /// nil where nobody but the person may be shown.
    init?(_ views: PersonViews, of standard: StandardArtifact, in language: ReportLanguage, isInternal: Bool) {
        var scale: (least: Rational, largest: Rational)?
        var rows: [PerspectiveRow] = []
        for subkompetensi in standard.subunsur.flatMap(\.subkompetensi) {
            func view(_ all: [RaterView]) -> RaterView? { all.first { $0.about == subkompetensi.id } }
            guard let others = view(views.others), others.value != nil || view(views.own)?.value != nil else {
                continue
            }
            scale =
                scale.map { (min($0.least, others.least), max($0.largest, others.largest)) }
                ?? (others.least, others.largest)
            let isLeftOut = !isInternal && others.value != nil && others.fewest < Self.fewest
            rows.append(
                PerspectiveRow(
                    number: subkompetensi.number, title: Phrase(subkompetensi.title, in: language),
                    values: [view(views.own)?.value, isLeftOut ? nil : others.value]
                        + (isInternal ? views.roles.map { view($0.views)?.value } : []),
                    raters: [view(views.own)?.fewest ?? 0, others.fewest]
                        + (isInternal ? views.roles.map { view($0.views)?.fewest ?? 0 } : []),
                    isLeftOut: isLeftOut))
        }
        guard let scale, rows.contains(where: { $0.values[1] != nil }) else { return nil }
        let words = PerspectiveWords(language)
        self.init(
            least: scale.least, largest: scale.largest,
            views: ([words.own, words.others].map { Phrase($0, language: language.rawValue) })
                + (isInternal ? views.roles.map { Phrase($0.title, in: language) } : []),
            rows: rows, isInternal: isInternal)
    }
}
