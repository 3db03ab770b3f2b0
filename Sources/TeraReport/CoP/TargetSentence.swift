internal import TeraArtifact
internal import TeraExact

/// Whether as many reached the limit of the test as were to (requirement R104).
struct TargetSentence {
    let context: CoPContext

    /// - Parameter table: of everybody who took the test after the programme, by its limit. nil where that is not printed.
    func sentence(_ target: TestTarget?, _ table: PublishedTable?) -> String? {
        guard let target else {
            guard table != nil else { return nil }
            return context.say(
                "Target hasil tes akhir tidak ditetapkan dalam naskah program, jadi tidak dapat dikatakan apakah hasil ini "
                    + "cukup.",
                "No target for the test after the programme is set in its texts, so that nobody can say whether this result "
                    + "is enough.")
        }
        // The first row is of those who reached the limit; what is left out tells nothing.
        guard let table, case .share(let reached, let base) = table[0, "share"], base > 0 else { return untold }
        let share = Rational(Int128(reached), over: Int128(base))
        let (isReached, wanted): (Bool, String)
        switch target {
        case .people(let people):
            isReached = reached >= people
            wanted = context.number(people) + " " + context.say("orang", "people")
        case .share(let text):
            guard let least = Rational(text: text), let share else { return nil }
            isReached = share >= least
            let percent = least.multiplied(by: Rational(100))?.exactText ?? text
            wanted =
                context.say(percent.replacing(".", with: ","), percent) + "% "
                + context.say("peserta tes akhir", "of the participants of the post-test")
        }
        let limit = table.name(ofRow: 0).text
        let figures = context.rules.figures(table, 0, "share")
        return context.say(
            "Target hasil tes akhir, \(wanted) mendapat nilai \(limit), \(isReached ? "tercapai" : "belum tercapai") "
                + "(\(figures)).",
            "The target for the test after the programme, \(wanted) scoring \(limit), is "
                + "\(isReached ? "reached" : "not reached") (\(figures)).")
    }

    private var untold: String {
        context.say(
            "Hasil tes akhir tidak dibandingkan dengan targetnya, karena angkanya tidak dicetak dalam laporan ini.",
            "The result of the test after the programme is not compared with its target, because this report does not "
                + "print the figure.")
    }
}
