public import TeraArtifact
public import TeraRuntime
internal import TeraStatistics

/// Which statistics fit which instrument: a test gets item analysis and the Rasch model, a questionnaire scales and
/// their reliability, the 360 degrees agreement and gaps.
public struct Analysis {
    /// Parts people by what the list of participants says of them.
    public struct Grouping: Sendable {
        public var field: String
        /// Participant id → group.
        public var groups: [String: String]
        /// The group that others are held against; nil: the largest.
        public var reference: String?

        public init(field: String, groups: [String: String], reference: String?) {
            (self.field, self.groups, self.reference) = (field, groups, reference)
        }
    }

    let forms: [String: Form]
    let grouping: Grouping?
    /// The role of the person himself.
    let own: String
    /// Whether single sheets are listed.
    let perRater: Bool

    public init(forms: [Form], grouping: Grouping? = nil, own: String = "diri", perRater: Bool = false) {
        self.forms = Dictionary(forms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.grouping = grouping
        self.own = own
        self.perRater = perRater
    }

    /// - Parameter pairs: tests before and after, by the id of the spec that is asked for.
    public func report(_ all: [Responses], pairs: [String: (pre: Responses, post: Responses)] = [:]) -> AnalysisReport {
        AnalysisReport(
            instruments: all.map { responses in
                AnalysedInstrument(
                    spec: responses.spec.id, battery: responses.spec.battery.id, title: responses.spec.battery.title,
                    purpose: responses.spec.purpose, sheets: responses.sheets.count,
                    sections: sections(responses, pair: pairs[responses.spec.id]))
            })
    }

    private func sections(_ responses: Responses, pair: (pre: Responses, post: Responses)?) -> [AnalysisSection] {
        guard !responses.sheets.isEmpty else { return [] }
        switch responses.spec.purpose {
        case .test:
            return testScores(responses) + testItems(responses) + distractors(responses) + rasch(responses)
                + dif(responses) + (pair.map { gain(pre: $0.pre, post: $0.post) } ?? [])
        case .reaction, .observation:
            return raters(of: responses).flatMap { rater in
                distributions(responses, rater) + scales(responses, rater) + answering(responses, rater)
            }
        case .performance, .mapping:
            return raters(of: responses).flatMap { rater -> [AnalysisSection] in
                let people = responses.sheets.count { $0.rater == rater }
                guard people >= Self.fewestOfPersons else { return [tooFew(people, rater)] }
                return scales(responses, rater) + answering(responses, rater)
            } + agreement(responses) + gaps(responses)
        }
    }

    /// With fewer sheets of a role that say something of a person, figures would be the answers of one rater.
    private static let fewestOfPersons = 3

    /// How many values a number must be of before it is shown.
    func fewest(_ responses: Responses) -> Int { isAboutPersons(responses) ? Self.fewestOfPersons : 1 }

    /// Whether sheets say something of a person who is known to the reader.
    func isAboutPersons(_ responses: Responses) -> Bool {
        switch responses.spec.purpose {
        case .performance, .mapping: true
        case .test, .reaction, .observation: false
        }
    }

    private func tooFew(_ people: Int, _ rater: String) -> AnalysisSection {
        AnalysisSection(.scores, rater: rater, source: "—", missing: .pairwise, people: people, base: people)
            .refusing(.tooFewSheets(needed: Self.fewestOfPersons, found: people))
    }

    /// The roles that sent anything, in the order of the instrument.
    func raters(of responses: Responses) -> [String] {
        responses.spec.raters.map(\.id).filter { id in responses.sheets.contains { $0.rater == id } }
    }

    /// A role as tables name it: not at all where there is only one.
    func named(_ rater: String, _ responses: Responses) -> String? { responses.spec.raters.count > 1 ? rater : nil }
}
