import TeraArtifact

/// Every fixed word of the reports, one file for each language. Numbers and dates come in already formatted.
protocol Words: Sendable {
    var decimalSeparator: String { get }
    var groupSeparator: String { get }
    /// January first.
    var months: [String] { get }
    /// "a", "a dan b", "a, b, dan c".
    func list(_ items: [String]) -> String

    // The individual report
    /// `people` are those it is about: the jabatan, or the role of someone without jenjang; nil where no one says.
    func individualTitle(people: String?) -> String
    var name: String { get }
    var instansi: String { get }
    var jenjang: String { get }
    var province: String { get }

    // What was evaluated
    var evaluated: String { get }
    var nothingEvaluated: String { get }
    func purpose(_ purpose: Purpose) -> String
    func collected(_ period: String) -> String
    func programme(_ title: String) -> String
    func held(_ dates: String) -> String

    // Who is missing
    var incomplete: String { get }
    var incompleteExplained: String { get }
    func waiting(role: String, started: Bool) -> String

    // The performance profile
    var performanceProfile: String { get }
    var kompetensi: String { get }
    var subkompetensi: String { get }
    var explanation: String { get }
    var category: String { get }
    var conclusion: String { get }
    /// The sentence of a row that is not assessed (requirement R004).
    var notAssessed: String { get }
    var noExplanation: String { get }
    var noPerformance: String { get }
    var notes: String { get }
    func outside(_ numbers: String, officer: String) -> String
    func inNoBattery(_ numbers: String) -> String
    func tooFewAnswers(_ numbers: String) -> String
    var noConclusion: String { get }
    var combinedOverRaters: String { get }

    // The activity profile
    var activityProfile: String { get }
    var activityCount: String { get }
    var activityShare: String { get }
    func activities(_ count: String, isOne: Bool) -> String
    var total: String { get }
    var condition: String { get }
    var idealCondition: String { get }
    var lessThanIdealCondition: String { get }
    var applies: String { get }
    var yes: String { get }
    var no: String { get }
    var meaning: String { get }
    var noActivity: String { get }
    func idealRule(officer: String, share: String) -> String
    func profileExplained(officer: String, share: String) -> [[Run]]
    var fractionsExplained: String { get }
    func roundedSum(_ sum: String) -> String
    func exactShare(_ share: String, limit: String) -> String
    func distant(
        count: String, total: String, share: String, direction: LevelDirection, jenjang: String
    ) -> String
    var neighbouringIsNormal: String { get }
    var onlyNeighbouring: String { get }

    // Assumptions
    var assumptions: String { get }
    var assumptionsExplained: String { get }

    // Coverage
    var coverageTitle: String { get }
    func state(_ state: CoverageState) -> String
    func stateExplained(_ state: CoverageState) -> String
    func items(_ count: String, isOne: Bool) -> String
    func coverageProgrammes(_ ids: String) -> String
    func nothingToAssess(_ jenjang: String) -> String
    var legend: String { get }
    var fractionExplained: String { get }
    var noBatteries: String { get }
}

/// Where activities lie that are more than one level away from the person's own.
enum LevelDirection: Sendable {
    case below, above, both
}
