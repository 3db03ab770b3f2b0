public import TeraDiagnostics
public import TeraLanguage

/// One small change of the documents, as somebody might mistype them: does any test notice?
public struct Mutant: Sendable {
    /// `scale kinerja-4/selalu: 4 -> 5`: the same for the same documents, for lists of survivors.
    public let id: String
    /// In place of what stands there.
    public let edit: TextEdit
    /// Ids of the batteries that the change could concern.
    public let batteries: Set<String>
}

/// Makes every mutant of a project: an option's value, a key, points and weights, a reversal, a band, a condition, a rule
/// of raters or of missing data, each alone.
public enum Mutants {
    public static func all(of checked: CheckedProject, tested: [TestedBattery]) -> [Mutant] {
        var maker = MutantMaker(checked: checked, tested: tested)
        for scale in checked.project.scales { maker.add(scale) }
        for bank in checked.project.banks {
            for item in bank.items { maker.add(item) }
        }
        for instrument in checked.project.instruments { maker.add(instrument) }
        return maker.mutants
    }
}
