import TeraArtifact

/// Names of the profession and its levels stay Indonesian: they are titles of office.
struct English: Words {
    let decimalSeparator = "."
    let groupSeparator = ","
    let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    func list(_ items: [String]) -> String {
        guard let last = items.last else { return "" }
        switch items.count {
        case 1: return last
        case 2: return "\(items[0]) and \(last)"
        default: return items.dropLast().joined(separator: ", ") + ", and \(last)"
        }
    }

    func individualTitle(people: String?) -> String {
        "INDIVIDUAL PERFORMANCE EVALUATION REPORT" + (people.map { ": \($0.uppercased())" } ?? "")
    }
    let name = "Name"
    let instansi = "Agency"
    let jenjang = "Level (jenjang)"
    let province = "Province"

    let evaluated = "PROGRAMMES EVALUATED"
    let nothingEvaluated = "No battery applies to this participant."
    func purpose(_ purpose: Purpose) -> String {
        switch purpose {
        case .performance: "Performance assessment"
        case .mapping: "Mapping of work activities"
        case .test: "Test"
        case .reaction: "Reaction evaluation"
        case .observation: "Observation"
        }
    }
    func collected(_ period: String) -> String { "answered \(period)" }
    func programme(_ title: String) -> String { "Programme: \(title)" }
    func held(_ dates: String) -> String { "held \(dates)" }

    let incomplete = "ASSESSMENT NOT YET COMPLETE"
    let incompleteExplained =
        "Nothing can be concluded yet, because not every rater has sent their answers. This report will show the "
        + "result once all of the raters below have sent theirs."
    func waiting(role: String, started: Bool) -> String {
        started ? "\(role): started, not sent" : "\(role): not started"
    }

    let performanceProfile = "PERFORMANCE PROFILE"
    let kompetensi = "Competency"
    let subkompetensi = "Subcompetency"
    let explanation = "Explanation"
    let category = "Category"
    let conclusion = "CONCLUSION"
    let notAssessed = "This subcompetency is not part of the performance evaluation"
    let noExplanation = "No explanation available."
    let noPerformance = "No performance assessment applies to this participant."
    let notes = "Notes:"
    func outside(_ numbers: String, officer: String) -> String {
        "“-” at number \(numbers): the competency standard does not ask it of a \(officer)."
    }
    func inNoBattery(_ numbers: String) -> String {
        "“-” at number \(numbers): in none of the batteries that were answered."
    }
    func tooFewAnswers(_ numbers: String) -> String {
        "“---” at number \(numbers): assessed, but with too few answers for a category."
    }
    let noConclusion = "“---” at the conclusion: too few answers for an overall rating."
    let combinedOverRaters =
        "Categories and conclusion combine all raters. What a single rater answered is not shown."

    let activityProfile = "WORK ACTIVITY PROFILE"
    let activityCount = "Work activities"
    let activityShare = "Percentage"
    func activities(_ count: String, isOne: Bool) -> String { isOne ? "\(count) activity" : "\(count) activities" }
    let total = "Total"
    let condition = "Working conditions"
    let idealCondition = "Ideal working conditions"
    let lessThanIdealCondition = "Less than ideal working conditions"
    let applies = "Applies"
    let yes = "yes"
    let no = "no"
    let meaning = "Meaning"
    let noActivity = "Working conditions cannot be stated: the raters did not select a single work activity."
    func idealRule(officer: String, share: String) -> String {
        "A \(officer) works under ideal conditions when at least \(share) of all their work activities belong to the "
            + "main duties and functions of the level that they hold."
    }
    func profileExplained(officer: String, share: String) -> [[Run]] {
        [
            [
                .plain(
                    "The work activity profile gives a true picture of how far a \(officer) carries out the main "
                        + "duties and functions of the office at the level that they hold. It shows whether daily "
                        + "activities keep to the scope of duties that they should have, or are largely taken up by "
                        + "activities of other levels, for instance because the organisation needs them. This matters "
                        + "to the direct superior and to Direktorat Bina PK for mapping the actual workload and for "
                        + "distributing duties more proportionately.")
            ],
            [
                .plain(
                    "Where activities outside the main duties and functions predominate, risks may arise: an "
                        + "unbalanced workload, unclear individual roles, and obstacles to developing the "
                        + "competencies of the level. Where most activities agree with the main duties and functions, "
                        + "the effects are positive: stronger individual professionalism, better accountability of "
                        + "the organisation, and a more effective placement service. The profile thus serves both as "
                        + "an instrument of evaluation and as material for planning careers and managing the "
                        + "organisation.")
            ],
            [
                .plain(
                    "As an operational policy, a \(officer) is said to work under ideal conditions when at least "
                        + "\(share) of their work activities agree with the main duties and functions of the level "
                        + "that they hold. The figure of \(share) does not come from regulation; it was set as a "
                        + "reasonable and measurable benchmark of the organisation, based on an interpretation of the "
                        + "rules on functional offices and on good practice in performance management. It gives the "
                        + "organisation a clear footing for judging whether duties are carried out at the right "
                        + "level, and for guiding and developing staff where it is needed.")
            ],
        ]
    }
    let fractionsExplained =
        "The number of work activities is the mean of what the raters selected and so may be fractional; it is rounded "
        + "to two decimal places."
    func roundedSum(_ sum: String) -> String {
        "Each percentage is rounded to the nearest whole number by itself, so that they add up to \(sum) as printed."
    }
    func exactShare(_ share: String, limit: String) -> String {
        "Working conditions follow from the percentage before rounding: \(share), with a limit of \(limit)."
    }
    func distant(
        count: String, total: String, share: String, direction: LevelDirection, jenjang: String
    ) -> String {
        let place =
            switch direction {
            case .below: "below"
            case .above: "above"
            case .both: "below and above"
            }
        return "\(count) of \(total) work activities (\(share)) lie more than one level \(place) the level held: "
            + "\(jenjang). Duties more than one level away are to be analysed further."
    }
    let neighbouringIsNormal =
        "Duties one level below or one level above may still be considered normal, since functional offices are based "
        + "on competency."
    let onlyNeighbouring = "All work activities outside the level held are one level away."

    let assumptions = "ASSUMPTIONS"
    let assumptionsExplained =
        "The results in this report rest on the following rules, which the guideline does not set and the authors of "
        + "the instruments assumed."

    let coverageTitle = "Coverage of the competency standard by batteries"
    func state(_ state: CoverageState) -> String {
        switch state {
        case .covered: "covered"
        case .partial: "partial"
        case .outside: "outside"
        case .gap: "gap"
        case .conflict: "conflict"
        }
    }
    func stateExplained(_ state: CoverageState) -> String {
        switch state {
        case .covered: "every indicator has items"
        case .partial: "some indicator has no item"
        case .outside: "the standard does not ask it of this jenjang; the report says “not part of the evaluation”"
        case .gap: "the standard asks it, but the blueprint of this jenjang is blank"
        case .conflict: "the blueprint fills it, but the standard does not ask it of this jenjang"
        }
    }
    func items(_ count: String, isOne: Bool) -> String { isOne ? "\(count) item" : "\(count) items" }
    func coverageProgrammes(_ ids: String) -> String { "Programmes: \(ids)" }
    func nothingToAssess(_ jenjang: String) -> String {
        "\(jenjang): nothing to assess; there is no form for this jenjang."
    }
    let legend = "Meaning"
    let fractionExplained = "indicators that have items, of all indicators"
    let noBatteries = "No batteries."
}
